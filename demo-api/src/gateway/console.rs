//! The built console's files.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use tower_http::services::ServeDir;

use super::policy;
use crate::answers::{Answer, with_status};

/// Its name changes with its content, so that it never has to be asked for again.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Names the other files, so that a browser asks each time whether it is still the same.
const PAGE: &str = "no-cache";

/// What pages of others load: they name files, too.
const MODULES: [&str; 2] = ["/customer-console.js", "/customer-console-frame.js"];

/// Icons and the like: old ones do no harm for some minutes.
const OTHER: &str = "public, max-age=600";

/// What every file is sent with, besides the policy that the build wrote.
const HEADERS: [(HeaderName, &str); 6] = [
    // Each file exists in three encodings.
    (VARY, "accept-encoding"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    // Files that pages of other origins embed would need another one.
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
];

/// The console copies to the clipboard. Whatever else a page could ask the person or the machine for, it does without.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), \
    geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), \
    midi=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), \
    xr-spatial-tracking=()";

const NOT_FOUND: &str = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Not found</title>\
    <h1>Not found</h1><p>There is no such page. <a href=\"/\">Go to the customer list</a></p></html>\n";

/// Prefers the files that were compressed when the console was built.
pub(super) fn router(folder: &Path, policy: Option<HeaderValue>) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(middleware::from_fn_with_state(policy, dress))
}

/// Adds the headers that a file server does not know of.
async fn dress(State(policy): State<Option<HeaderValue>>, request: Request, next: Next) -> Answer {
    let path = request.uri().path().to_owned();
    let mut answer = next.run(request).await;
    if answer.status() == StatusCode::NOT_FOUND || is_private(&path) {
        answer = with_status(StatusCode::NOT_FOUND, Body::from(NOT_FOUND));
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    let keeping = match answer.status() {
        // A failure is not the file, and must not be kept in its place.
        status if !status.is_success() && status != StatusCode::NOT_MODIFIED => PAGE,
        _ if is_hashed(&path) => IMMUTABLE,
        _ if is_page(&path) || MODULES.contains(&path.as_str()) => PAGE,
        _ => OTHER,
    };
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keeping));
    if let Some(policy) = policy {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// No file of the console has a name that needs encoding: such a path could only hide the other one.
fn is_private(path: &str) -> bool {
    path.contains(policy::FILE) || path.contains('%')
}

fn is_page(path: &str) -> bool {
    path.ends_with('/') || Path::new(path).extension().is_some_and(|extension| extension == "html")
}

/// Trunk writes `name-0123456789abcdef_bg.wasm`: a dash, then eight or more hexadecimal digits.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let digits = part.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(part.len());
        // Letters that follow make it a word.
        let ends = part.get(digits..).is_some_and(|rest| rest.starts_with(['.', '_']));
        digits >= 8 && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names() {
        for hashed in ["/console-0123456789abcdef_bg.wasm", "/a-b-0123abcd.js", "/assets/style-fedcba98.css"] {
            assert!(is_hashed(hashed), "{hashed}");
        }
        for plain in ["/", "/index.html", "/a-0123abc.js", "/deadbeef00.js", "/0-deadbeef/x.js", "/well-defacedly.css"]
        {
            assert!(!is_hashed(plain), "{plain}");
        }
    }
}
