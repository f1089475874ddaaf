//! The control listener: what the end-to-end tests ask and set. Never part of the contract.
//!
//! - `GET /requests?since=N`: the list requests after number N, in the order in which they came, refused ones too:
//!   `[{"seq", "path_and_query", "app", "status", "rows", "ms", "at"}]`. `status` is null while there is no answer,
//!   `ms` until it is over, and `at` is in Unix milliseconds. `GET /requests/count`: `{"count"}`.
//! - `POST /faults`: rules for list requests, in place of those before; the first that fits is used.
//!   `[{"match": "part of path and query", "times": N or null, "delay_ms": N, "action": …}]`, where the action is
//!   null (only the delay), `{"status", "body", "content_type", "headers"}`, or a name, alone or as
//!   `{"patch": name}`. `GET /faults` tells what is left of them, `DELETE /faults` removes them. The names:
//!   - in place of the API's answer: `close`, `never_answer`, `html_error_page`, `empty_200`, `no_content`,
//!     `redirect_login`, `gigantic_body`, `too_many_requests_bare`, `retry_after_day`;
//!   - damage to a good answer: `stall_body`, `truncate`, `truncated_json`, `wrong_content_type`, `missing_data`,
//!     `negative_total`, `fractional_total`, `total_too_small`, `more_rows`, `take_echo`, `null_row`,
//!     `duplicate_ids`, `missing_fields`, `null_fields`, `numbers_as_strings`, `bad_dates`, `huge_number`,
//!     `lone_surrogate`, `duplicate_keys`.
//! - `POST /data`: `{"insert": N}`, `{"delete_newest": N}`, `{"touch": [ids]}` or `{"twins": [ids]}`, on the first
//!   application.
//! - `POST /sql`: `{"sql": "SELECT …"}`, answered with `{"rows": [[…]]}`: what figures are compared with. Nothing can be
//!   changed there.
//! - `POST /rate-limit`: `{"limit": N}`, 0 for none.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::json;

use crate::answers::{self, Answer};
use crate::calls::CallLog;
use crate::clock::Clock;
use crate::faults::{Faults, Rule};
use crate::rate_limit::RateLimit;
use crate::store::{Change, Store};

/// What can be asked and set.
#[derive(Debug, Clone)]
pub(crate) struct Control {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) log: Arc<CallLog>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) rate_limit: Arc<RateLimit>,
    pub(crate) store: Arc<Store>,
}

#[derive(Debug, Deserialize)]
struct Limit {
    limit: u32,
}

#[derive(Debug, Deserialize)]
struct Select {
    sql: String,
}

pub(crate) fn router(control: Control) -> Router {
    Router::new()
        .route("/requests", get(requests))
        .route("/requests/count", get(count))
        .route("/faults", get(faults).post(set_faults).delete(clear_faults))
        .route("/data", post(change))
        .route("/sql", post(select))
        .route("/rate-limit", post(set_rate_limit))
        .fallback(|method: Method, uri: Uri| async move { answers::not_found(&method, &uri) })
        .with_state(control)
}

async fn requests(State(control): State<Control>, uri: Uri) -> Answer {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let since = pairs.filter(|(name, _)| name == "since").find_map(|(_, value)| value.parse().ok());
    answers::json(StatusCode::OK, &control.log.since(since.unwrap_or(0)))
}

async fn count(State(control): State<Control>) -> Answer {
    answers::json(StatusCode::OK, &json!({ "count": control.log.last() }))
}

async fn faults(State(control): State<Control>) -> Answer {
    answers::json(StatusCode::OK, &control.faults.rules())
}

async fn set_faults(State(control): State<Control>, body: Bytes) -> Answer {
    with_body(&body, |rules: Vec<Rule>| {
        let count = rules.len();
        control.faults.replace(rules);
        Ok(json!({ "rules": count }))
    })
}

async fn clear_faults(State(control): State<Control>) -> Answer {
    control.faults.replace(Vec::new());
    answers::json(StatusCode::OK, &json!({ "rules": 0 }))
}

async fn change(State(control): State<Control>, body: Bytes) -> Answer {
    // Waits for the readers, which must not keep them from ending.
    let worker = tokio::task::spawn_blocking(move || {
        let now = i64::try_from(control.clock.unix_ms() / 1000).unwrap_or(i64::MAX);
        with_body(&body, |change: Change| control.store.change(&change, now))
    });
    worker.await.unwrap_or_else(|error| answers::internal(&error.into()))
}

async fn select(State(control): State<Control>, body: Bytes) -> Answer {
    let sql = match serde_json::from_slice(&body) {
        Ok(Select { sql }) => sql,
        Err(wrong) => return answers::error(StatusCode::BAD_REQUEST, wrong.to_string()),
    };
    match control.store.select(sql).await {
        Ok(rows) => answers::json(StatusCode::OK, &json!({ "rows": rows })),
        Err(reason) => answers::internal(&reason),
    }
}

async fn set_rate_limit(State(control): State<Control>, body: Bytes) -> Answer {
    with_body(&body, |Limit { limit }| {
        control.rate_limit.set_limit(limit);
        Ok(json!({ "limit": limit }))
    })
}

/// Reads the body, does the work, and says what was wrong with either.
fn with_body<T, R>(body: &[u8], work: impl FnOnce(T) -> anyhow::Result<R>) -> Answer
where
    T: for<'a> Deserialize<'a>,
    R: serde::Serialize,
{
    let value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(wrong) => return answers::error(StatusCode::BAD_REQUEST, wrong.to_string()),
    };
    match work(value) {
        Ok(result) => answers::json(StatusCode::OK, &result),
        Err(reason) => answers::internal(&reason),
    }
}
