//! The API: one endpoint, and what is around it.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::routing::get;

use crate::answers::{self, Answer};
use crate::apps::APPS;
use crate::auth::Credentials;
use crate::calls::Calls;
use crate::contract::Page;
use crate::faults::{Faults, Mishap};
use crate::params;
use crate::rate_limit::RateLimit;
use crate::store::Store;

/// The contract's endpoint.
pub(crate) const LIST_PATH: &str = "/api/v0/customers";

/// What the requests share.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) store: Arc<Store>,
    pub(crate) credentials: Credentials,
    pub(crate) rate_limit: Arc<RateLimit>,
    pub(crate) calls: Calls,
    pub(crate) faults: Arc<Faults>,
    pub(crate) latency: Duration,
    pub(crate) max_skip: Option<u64>,
}

/// The caller's application, known once the credentials are right.
#[derive(Debug, Clone, Copy)]
struct Caller(usize);

/// How many rows an answer holds.
#[derive(Debug, Clone, Copy)]
struct Rows(usize);

/// From the outside in: every request is observed, then admitted, then answered.
pub(crate) fn router(api: Arc<Api>) -> Router {
    Router::new()
        .route(
            LIST_PATH,
            get(list).fallback(|method: Method| async move { answers::method_not_allowed(&method, "GET, HEAD") }),
        )
        .fallback(|method: Method, uri: Uri| async move { answers::not_found(&method, &uri) })
        .layer(middleware::from_fn_with_state(Arc::clone(&api), admit))
        .layer(middleware::from_fn_with_state(Arc::clone(&api), observe))
        .layer(middleware::map_response(no_store))
        .with_state(api)
}

async fn no_store(mut answer: Answer) -> Answer {
    answer.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}

/// Writes list requests down, slows them, and lets them go wrong as the tests want it.
async fn observe(State(api): State<Arc<Api>>, request: Request, next: Next) -> Answer {
    let is_list = request.uri().path() == LIST_PATH && [Method::GET, Method::HEAD].contains(request.method());
    if !is_list {
        return next.run(request).await;
    }
    let mut call = api.calls.begin(request.uri());
    let fault = api.faults.take(request.uri());
    let delay = api.latency + fault.delay;
    // Even the shortest sleep waits for the timer's next millisecond.
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let answer = match fault.mishap {
        // These answer in place of the API: no credentials are looked at, nothing is counted.
        Some(Mishap::Replace(replacement)) => replacement.answer().await,
        Some(Mishap::Spoil(spoiler)) => spoiler.apply(next.run(request).await).await,
        None => next.run(request).await,
    };
    let extensions = answer.extensions();
    call.app = extensions.get::<Caller>().and_then(|caller| APPS.get(caller.0)).map(|app| app.id);
    call.rows = extensions.get::<Rows>().map_or(0, |rows| rows.0);
    call.status = extensions.get::<crate::http_server::DropConnection>().is_none().then(|| answer.status().as_u16());
    answer
}

/// Checks the credentials and counts the request. Unknown paths are told to anybody.
async fn admit(State(api): State<Arc<Api>>, mut request: Request, next: Next) -> Answer {
    let Some(app) = api.credentials.check(request.headers()) else {
        return next.run(request).await;
    };
    let verdict = api.rate_limit.take(app);
    let mut answer = match verdict {
        Some(verdict) if verdict.retry_after.is_some() => answers::rate_limited(verdict),
        _ => {
            request.extensions_mut().insert(Caller(app));
            next.run(request).await
        }
    };
    if let Some(verdict) = verdict {
        verdict.write(answer.headers_mut());
    }
    answer.extensions_mut().insert(Caller(app));
    answer
}

async fn list(State(api): State<Arc<Api>>, request: Request) -> Answer {
    let Some(Caller(app)) = request.extensions().get().copied() else {
        return answers::unauthorized();
    };
    let known = params::known(request.uri().query().unwrap_or_default());
    let params = match params::parse(&known, api.max_skip) {
        Ok(params) => params,
        Err(violations) => return answers::violations(violations),
    };
    let (skip, take) = (params.skip, params.take);
    let found = match Arc::clone(&api.store).list(app, params).await {
        Ok(found) => found,
        Err(reason) => return answers::internal(&reason),
    };
    let rows = found.customers.len();
    let mut answer = answers::json(StatusCode::OK, &Page { data: found.customers, total: found.total, skip, take });
    answer.extensions_mut().insert(Rows(rows));
    answer
}
