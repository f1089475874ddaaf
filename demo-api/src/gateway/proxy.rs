//! Passing requests on to the API.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::uri::{Authority, Scheme, Uri};
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::any;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::Credentials;
use super::headers::remove_hop_by_hop;
use crate::answers::{self, Answer};
use crate::auth::{KEY_HEADER, SECRET_HEADER};

/// Sends requests to one upstream.
pub(super) struct Proxy {
    client: Client<HttpConnector, Body>,
    upstream: Authority,
    credentials: Credentials,
    timeout: Duration,
}

impl Proxy {
    pub(super) fn new(upstream: Authority, credentials: Credentials, timeout: Duration) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Self { client, upstream, credentials, timeout }
    }

    /// Everything below `/api`.
    pub(super) fn router(self) -> Router {
        let pass = any(pass).with_state(Arc::new(self));
        Router::new().route("/api", pass.clone()).route("/api/", pass.clone()).route("/api/{*rest}", pass)
    }

    fn add_credentials(&self, headers: &mut HeaderMap) {
        // In place of what the browser sent under these names.
        for (name, value) in [(KEY_HEADER, &self.credentials.key), (SECRET_HEADER, &self.credentials.secret)] {
            if let Some(value) = value {
                headers.insert(name, value.clone());
            }
        }
    }
}

/// Nothing is buffered and no redirect is followed. When the client goes, this is dropped, and with it the request
/// to the API.
async fn pass(State(proxy): State<Arc<Proxy>>, mut request: Request) -> Answer {
    let mut parts = request.uri().clone().into_parts();
    parts.scheme = Some(Scheme::HTTP);
    parts.authority = Some(proxy.upstream.clone());
    let Ok(uri) = Uri::from_parts(parts) else {
        return answers::error(StatusCode::BAD_REQUEST, "The address cannot be passed on");
    };
    *request.uri_mut() = uri;
    let headers = request.headers_mut();
    remove_hop_by_hop(headers);
    // The client writes the upstream's own.
    headers.remove(header::HOST);
    proxy.add_credentials(headers);
    match tokio::time::timeout(proxy.timeout, proxy.client.request(request)).await {
        Ok(Ok(answer)) => {
            let mut answer = answer.map(Body::new);
            remove_hop_by_hop(answer.headers_mut());
            answer
        }
        Ok(Err(_)) => answers::error(StatusCode::BAD_GATEWAY, "The customer API cannot be reached"),
        Err(_) => answers::error(StatusCode::GATEWAY_TIMEOUT, "The customer API does not answer"),
    }
}
