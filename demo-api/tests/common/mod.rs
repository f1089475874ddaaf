//! Starting servers and asking them, for all integration tests.
#![allow(dead_code, reason = "each test uses another part of it")]

pub(crate) mod gateway;

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use clap::Parser as _;
use demo_api::args::{Cli, Command};
use demo_api::clock::ManualClock;
use demo_api::{Running, serve};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

pub(crate) const LIST: &str = "/api/v0/customers";

/// 15 seconds after a full minute.
pub(crate) const START_MS: u64 = 1_800_000_015_000;

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {:?}", self.body))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn ids(&self) -> Vec<String> {
        let json = self.json();
        json["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    }
}

pub(crate) async fn send(request: Request<Full<Bytes>>) -> Result<Answer, Box<dyn std::error::Error>> {
    let client: Client<_, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let (parts, body) = client.request(request).await?.into_parts();
    let body = body.collect().await?.to_bytes();
    Ok(Answer { status: parts.status, headers: parts.headers, body })
}

pub(crate) fn request(method: Method, url: &str, headers: &[(&str, &str)], body: &str) -> Request<Full<Bytes>> {
    let mut request = Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Full::new(Bytes::from(body.to_owned()))).unwrap()
}

pub(crate) async fn get(url: &str, headers: &[(&str, &str)]) -> Answer {
    send(request(Method::GET, url, headers, "")).await.unwrap()
}

/// A running API with a clock that stands still.
pub(crate) struct Api {
    pub(crate) ready: serve::Ready,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) running: Running,
}

pub(crate) async fn api(options: &str) -> Api {
    let args = format!("demo-api serve --listen 127.0.0.1:0 --control 127.0.0.1:0 {options}");
    let Command::Serve(args) = Cli::try_parse_from(args.split_whitespace()).unwrap().command else {
        panic!("it is serve")
    };
    let clock = Arc::new(ManualClock::new(START_MS));
    let (ready, running) = serve::start(args, Arc::clone(&clock) as Arc<_>).await.unwrap();
    Api { ready, clock, running }
}

impl Api {
    /// Key and secret of an application, counted from 0.
    pub(crate) fn credentials(&self, app: usize) -> [(&str, &str); 2] {
        let app = &self.ready.applications[app];
        [("x-client-key", app.client_key), ("x-client-secret", &app.client_secret)]
    }

    /// Lists as the first application.
    pub(crate) async fn list(&self, query: &str) -> Answer {
        self.list_as(0, query).await
    }

    pub(crate) async fn list_as(&self, app: usize, query: &str) -> Answer {
        get(&format!("{}{LIST}?{query}", self.ready.api), &self.credentials(app)).await
    }

    /// Every row that a filter has, page by page.
    pub(crate) async fn all(&self, app: usize, filter: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        loop {
            let page = self.list_as(app, &format!("{filter}&skip={}&take=100", rows.len())).await.json();
            let data = page["data"].as_array().unwrap();
            rows.extend(data.iter().cloned());
            if data.is_empty() || rows.len() as u64 >= page["total"].as_u64().unwrap() {
                return rows;
            }
        }
    }

    pub(crate) async fn control(&self, method: Method, path: &str, body: &str) -> Answer {
        let url = format!("{}{path}", self.ready.control.as_ref().unwrap());
        send(request(method, &url, &[], body)).await.unwrap()
    }
}
