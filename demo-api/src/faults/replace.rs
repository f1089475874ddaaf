//! Answers that come in place of the API's.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

use super::Spelled;
use crate::answers::{self, Answer, with_status};
use crate::http_server::DropConnection;

/// More than any client should read.
const GIGANTIC: usize = 12_000_000;

const DAY_SECONDS: u32 = 86_400;

/// What is sent. The names are those of the control listener.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Replacement {
    Spelled(Spelled),
    Named(Named),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Named {
    /// The connection is closed without a word.
    Close,
    /// The connection stays open without a word.
    NeverAnswer,
    /// A proxy's page.
    HtmlErrorPage,
    #[serde(rename = "empty_200")]
    Empty200,
    NoContent,
    RedirectLogin,
    GiganticBody,
    /// 429 with nothing that says for how long.
    TooManyRequestsBare,
    RetryAfterDay,
}

impl Replacement {
    /// Makes it; may wait for ever.
    pub(crate) async fn answer(&self) -> Answer {
        match self {
            Self::Spelled(spelled) => spell(spelled),
            Self::Named(Named::NeverAnswer) => std::future::pending().await,
            Self::Named(named) => named.answer(),
        }
    }
}

impl Named {
    fn answer(self) -> Answer {
        match self {
            Self::Close | Self::NeverAnswer => {
                let mut answer = Answer::default();
                answer.extensions_mut().insert(DropConnection);
                answer
            }
            Self::HtmlErrorPage => {
                html(StatusCode::BAD_GATEWAY, "<!doctype html><title>502</title><h1>Bad Gateway</h1>")
            }
            Self::Empty200 => answers::json_bytes(StatusCode::OK, Vec::new()),
            Self::NoContent => with_status(StatusCode::NO_CONTENT, Body::empty()),
            Self::RedirectLogin => {
                let mut answer = html(StatusCode::FOUND, "<!doctype html><title>Sign in</title>");
                answer.headers_mut().insert(LOCATION, HeaderValue::from_static("/login"));
                answer
            }
            Self::GiganticBody => gigantic(),
            Self::TooManyRequestsBare => with_status(StatusCode::TOO_MANY_REQUESTS, Body::empty()),
            Self::RetryAfterDay => {
                let body = serde_json::json!({
                    "statusCode": 429, "message": "Rate limit exceeded", "retryAfter": DAY_SECONDS,
                });
                let mut answer = answers::json(StatusCode::TOO_MANY_REQUESTS, &body);
                answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(DAY_SECONDS));
                answer
            }
        }
    }
}

fn html(status: StatusCode, body: &'static str) -> Answer {
    let mut answer = with_status(status, Body::from(body));
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    answer
}

/// Well-formed, so that only its size is wrong.
fn gigantic() -> Answer {
    let mut body = br#"{"data":[],"total":0,"skip":0,"take":10,"padding":""#.to_vec();
    body.resize(GIGANTIC, b'x');
    body.extend_from_slice(br#""}"#);
    answers::json_bytes(StatusCode::OK, body)
}

/// A status or header that HTTP does not allow is left out.
fn spell(spelled: &Spelled) -> Answer {
    let status = StatusCode::from_u16(spelled.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = with_status(status, Body::from(spelled.body.clone()));
    let headers = answer.headers_mut();
    if let Some(value) = spelled.content_type.as_deref().and_then(|value| HeaderValue::from_str(value).ok()) {
        headers.insert(CONTENT_TYPE, value);
    }
    for (name, value) in &spelled.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            headers.insert(name, value);
        }
    }
    answer
}
