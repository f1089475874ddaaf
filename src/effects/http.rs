//! The fetch wrapper: one GET, whole body, with a time limit, a size limit, and an abort when it is dropped.

use super::{clock, early};
use crate::domain::clock::UnixMs;
use crate::domain::error::LoadError;
use crate::domain::governor::Told;
use crate::domain::rate_headers::{RateHeaders, retry_after_in};
use futures_util::future::{Either, select};
use gloo_net::http::{Request, Response};
use js_sys::Promise;
use std::pin::pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestRedirect};

/// Headers and body must be complete within this time.
pub const TIMEOUT_MS: u32 = 15_000;
/// A hundred customers with names of 10,000 characters are about 2 MB.
pub const BODY_LIMIT_BYTES: usize = 10_000_000;

/// A complete answer of any status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The content type, empty when there is none.
    pub content_type: String,
    /// The body, bad UTF-8 replaced.
    pub body: String,
    /// The pause that the server asks for, in milliseconds.
    pub retry_after_ms: Option<u64>,
    /// The budget, where the server tells it.
    pub told: Option<Told>,
    /// The server's clock, where it tells the time.
    pub date: Option<UnixMs>,
    /// How old the answer was when it was sent, in milliseconds: a gateway may share one among operators.
    pub age_ms: u64,
}

/// Names and values.
pub type Headers = Vec<(String, String)>;

/// Gets `url`, with `headers` besides our own. Dropping the future aborts the request.
///
/// # Errors
/// [`LoadError::Network`], [`LoadError::Timeout`], [`LoadError::TooLarge`]. Every status is an `Ok`.
pub async fn get(url: &str, headers: Headers) -> Result<Answer, LoadError> {
    let (early, abort) = match early::take(url) {
        Some(early) => (Some(early.response), AbortOnDrop(Some(early.abort))),
        None => (None, AbortOnDrop(AbortController::new().ok())),
    };
    let answer = pin!(fetch(url, headers, early, &abort));
    let limit = pin!(clock::sleep(TIMEOUT_MS));
    match select(answer, limit).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(LoadError::Timeout { after_ms: TIMEOUT_MS }),
    }
}

async fn fetch(url: &str, headers: Headers, early: Option<Promise>, abort: &AbortOnDrop) -> Result<Answer, LoadError> {
    let response = match early {
        Some(promise) => JsFuture::from(promise).await.ok().and_then(|response| response.dyn_into().ok()),
        None => None,
    };
    // An early request that failed is asked again: it may have been sent before the network was up.
    let response: Response = match response {
        Some(response) => web_sys::Response::into(response),
        None => send(url, headers, abort).await?,
    };
    let header = |name: &str| response.headers().get(name);
    let content_type = header("content-type").unwrap_or_default();
    let rate = RateHeaders {
        limit: header("x-ratelimit-limit"),
        remaining: header("x-ratelimit-remaining"),
        reset: header("x-ratelimit-reset"),
        retry_after: header("retry-after"),
        date: header("date"),
        fetched_at: header("x-fetched-at"),
    };
    let now = clock::now();
    let (retry_after_ms, told) = (rate.retry_after_ms(now, clock::read_date), rate.told(now, clock::read_date));
    let age_ms = rate.age_ms(clock::read_date);
    let status = response.status();
    let body = read_body(&response).await?;
    let retry_after_ms = retry_after_ms.or_else(|| if status >= 400 { retry_after_in(&body) } else { None });
    let date = rate.date.as_deref().and_then(clock::read_date);
    Ok(Answer { status, content_type, body, retry_after_ms, told, date, age_ms })
}

async fn send(url: &str, headers: Headers, abort: &AbortOnDrop) -> Result<Response, LoadError> {
    let mut request = Request::get(url).header("accept", "application/json");
    for (name, value) in headers {
        request = request.header(&name, &value);
    }
    // Custom headers would follow a redirect to another origin, so none is followed.
    let request = request
        .redirect(RequestRedirect::Error)
        // Freshness is this page's own business, and customers' data is none for the browser's disk.
        .cache(RequestCache::NoStore)
        .abort_signal(abort.0.as_ref().map(AbortController::signal).as_ref())
        .build();
    match request {
        Ok(request) => request.send().await.map_err(|_| LoadError::Network),
        Err(_) => Err(LoadError::Network),
    }
}

/// Reads in chunks, so that an endless answer is given up at the limit rather than at the end.
async fn read_body(response: &Response) -> Result<String, LoadError> {
    let Some(stream) = response.body() else { return Ok(String::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes: Vec<u8> = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| LoadError::Network)?;
        let member = |name: &str| js_sys::Reflect::get(&chunk, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if member("done").is_truthy() {
            break;
        }
        let chunk: js_sys::Uint8Array = member("value").unchecked_into();
        let start = bytes.len();
        let end = start + chunk.length() as usize;
        if end > BODY_LIMIT_BYTES {
            let _cancelled = reader.cancel();
            return Err(LoadError::TooLarge { limit_bytes: BODY_LIMIT_BYTES });
        }
        bytes.resize(end, 0);
        if let Some(rest) = bytes.get_mut(start..) {
            chunk.copy_to(rest);
        }
    }
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(abort) = &self.0 {
            abort.abort();
        }
    }
}
