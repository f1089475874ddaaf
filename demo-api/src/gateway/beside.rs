//! Another application at the console's own origin: a portal that has the console as a part.

use std::path::Path;

use anyhow::{Result, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::IntoResponse as _;
use tower_http::services::{ServeDir, ServeFile};

use crate::answers::Answer;

/// The console's policy is not among them: the application brings its own.
const HEADERS: [(HeaderName, &str); 3] =
    [(X_CONTENT_TYPE_OPTIONS, "nosniff"), (REFERRER_POLICY, "no-referrer"), (CACHE_CONTROL, "no-cache")];

/// Its files; every other path is one of its own router's, which starts in its page.
pub(super) fn router(folder: &Path) -> Result<Router> {
    let page = folder.join("index.html");
    if !page.is_file() {
        bail!("{} is no application: it has no index.html", folder.display());
    }
    let files = ServeDir::new(folder).fallback(ServeFile::new(page));
    Ok(Router::new().fallback_service(files).layer(middleware::from_fn(dress)))
}

async fn dress(request: Request, next: Next) -> Answer {
    let asks_for_file = is_file(request.uri().path());
    let mut answer = next.run(request).await;
    let is_page = answer.headers().get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if asks_for_file && is_page {
        // A page in place of a script that is not there would only hide that.
        answer = StatusCode::NOT_FOUND.into_response();
    }
    for (name, value) in HEADERS {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// Whether the path is that of a file other than a page: routes have no dots.
fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    Path::new(name).extension().is_some_and(|extension| extension != "html")
}
