//! Making the API's answers.

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, Response, StatusCode, Uri};
use serde::Serialize;

use crate::contract::{ErrorBody, Message};
use crate::rate_limit::Verdict;

/// What has no other name.
pub(crate) type Answer = Response<Body>;

/// Any value as JSON.
pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Answer {
    match serde_json::to_vec(value) {
        Ok(body) => json_bytes(status, body),
        // None of our types can fail to be written; an empty 500 is still better than a panic.
        Err(_) => with_status(StatusCode::INTERNAL_SERVER_ERROR, Body::empty()),
    }
}

/// JSON that is written already.
pub(crate) fn json_bytes(status: StatusCode, body: Vec<u8>) -> Answer {
    let mut answer = with_status(status, Body::from(body));
    // As the vendor's framework writes it.
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    answer
}

/// An answer without headers.
pub(crate) fn with_status(status: StatusCode, body: Body) -> Answer {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    answer
}

/// The contract's envelope with one sentence.
pub(crate) fn error(status: StatusCode, message: impl Into<String>) -> Answer {
    envelope(status, Message::One(message.into()))
}

fn envelope(status: StatusCode, message: Message) -> Answer {
    let body = ErrorBody { status_code: status.as_u16(), message, error: status.canonical_reason(), retry_after: None };
    json(status, &body)
}

/// 400 with everything that is wrong.
pub(crate) fn violations(violations: Vec<String>) -> Answer {
    envelope(StatusCode::BAD_REQUEST, Message::All(violations))
}

/// 401. Says nothing about which of the two is wrong.
pub(crate) fn unauthorized() -> Answer {
    error(StatusCode::UNAUTHORIZED, "Invalid or missing API credentials")
}

/// 404.
pub(crate) fn not_found(method: &Method, uri: &Uri) -> Answer {
    error(StatusCode::NOT_FOUND, format!("Cannot {method} {}", uri.path()))
}

/// 405.
pub(crate) fn method_not_allowed(method: &Method, allowed: &'static str) -> Answer {
    let mut answer = error(StatusCode::METHOD_NOT_ALLOWED, format!("{method} is not allowed here"));
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    answer
}

/// 429, in the contract's own form. The verdict's headers are added to it as to every answer.
pub(crate) fn rate_limited(verdict: Verdict) -> Answer {
    let body = ErrorBody {
        status_code: StatusCode::TOO_MANY_REQUESTS.as_u16(),
        message: Message::One("Rate limit exceeded".to_owned()),
        error: None,
        retry_after: verdict.retry_after,
    };
    json(StatusCode::TOO_MANY_REQUESTS, &body)
}

/// 500. The reason goes to the log only.
pub(crate) fn internal(reason: &anyhow::Error) -> Answer {
    eprintln!("demo-api: a request failed: {reason:#}");
    error(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error")
}
