//! The gateway: credentials, and passing through.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail like the tests")]

#[cfg(test)]
mod common;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::http::Method;
use common::gateway::{Gateway, gateway};
use common::{Api, LIST, api, get, request, send};
use demo_api::gateway::Credentials;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

async fn in_front_of(api: &Api) -> Gateway {
    let [(_, key), (_, secret)] = api.credentials(0);
    gateway(&api.ready.api, Credentials::new(Some(key), Some(secret)).unwrap(), Duration::from_secs(5)).await
}

async fn fault(api: &Api, action: serde_json::Value) {
    let rules = json!([{ "action": action }]).to_string();
    assert_eq!(api.control(Method::POST, "/faults", &rules).await.status, 200);
}

#[tokio::test]
async fn credentials_are_added_and_nobody_sees_them() {
    let api = api("").await;
    let gateway = in_front_of(&api).await;
    let secret = api.ready.applications[0].client_secret.clone();
    for headers in [&[][..], &[("x-client-key", "mine"), ("x-client-secret", "mine"), ("cookie", "a=b")]] {
        let answer = get(&format!("{}{LIST}?take=5&name=a", gateway.url), headers).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json()["data"].as_array().unwrap().len(), 5);
        let all = format!("{:?}{:?}", answer.headers, answer.body);
        assert!(!all.contains(&secret) && !all.contains("demo-key-1"));
    }
}

#[tokio::test]
async fn without_credentials_those_of_the_browser_go_through() {
    let api = api("").await;
    let gateway = gateway(&api.ready.api, Credentials::default(), Duration::from_secs(5)).await;
    let url = format!("{}{LIST}", gateway.url);
    assert_eq!(get(&url, &[]).await.status, 401);
    assert_eq!(get(&url, &api.credentials(1)).await.json()["data"][0]["appId"], "app_demo_2");
}

#[tokio::test]
async fn answers_pass_as_they_are() {
    let api = api("--rate-limit 2").await;
    let gateway = in_front_of(&api).await;
    let url = format!("{}{LIST}", gateway.url);
    let refused = get(&format!("{url}?take=0"), &[]).await;
    assert_eq!((refused.status.as_u16(), refused.header("x-ratelimit-remaining")), (400, Some("1")));
    assert_eq!(refused.json()["message"], json!(["take must be between 1 and 100"]));
    assert_eq!(refused.header("cache-control"), Some("no-store"));
    assert_eq!(get(&url, &[]).await.status, 200);
    let limited = get(&url, &[]).await;
    assert_eq!((limited.status.as_u16(), limited.header("retry-after")), (429, Some("45")));
    assert_eq!(limited.json()["retryAfter"], 45);
    let other = send(request(Method::POST, &url, &[], "{}")).await.unwrap();
    assert_eq!(other.status, 429);
    fault(&api, json!("redirect_login")).await;
    let redirect = get(&url, &[]).await;
    assert_eq!((redirect.status.as_u16(), redirect.header("location")), (302, Some("/login")));
    fault(&api, json!({ "status": 500, "body": "<h1>no</h1>", "content_type": "text/html", "headers": {"x-a": "b"} }))
        .await;
    let error = get(&url, &[]).await;
    assert_eq!((error.status.as_u16(), error.header("x-a"), &error.body[..]), (500, Some("b"), &b"<h1>no</h1>"[..]));
}

#[tokio::test]
async fn broken_answers_stay_broken() {
    let api = api("").await;
    let gateway = in_front_of(&api).await;
    let url = format!("{}{LIST}", gateway.url);
    fault(&api, json!("truncate")).await;
    assert!(send(request(Method::GET, &url, &[], "")).await.is_err());
    fault(&api, json!("close")).await;
    assert_eq!(get(&url, &[]).await.status, 502);
    fault(&api, json!("stall_body")).await;
    let stalled = send(request(Method::GET, &url, &[], ""));
    assert!(tokio::time::timeout(Duration::from_millis(300), stalled).await.is_err());
    fault(&api, json!("gigantic_body")).await;
    assert!(get(&url, &[]).await.body.len() > 10_000_000);
}

#[tokio::test]
async fn an_api_that_is_not_there_is_502_and_one_that_is_silent_504() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let down = gateway(&format!("http://{free}"), Credentials::default(), Duration::from_secs(5)).await;
    let answer = get(&format!("{}{LIST}", down.url), &[]).await;
    let expected =
        json!({ "statusCode": 502, "message": "The customer API cannot be reached", "error": "Bad Gateway" });
    assert_eq!((answer.status.as_u16(), answer.json()), (502, expected));

    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = silent.local_addr().unwrap();
    let slow = gateway(&format!("http://{address}"), Credentials::default(), Duration::from_millis(100)).await;
    assert_eq!(get(&format!("{}{LIST}", slow.url), &[]).await.json()["statusCode"], 504);
}

#[tokio::test]
async fn who_goes_away_ends_the_request_to_the_api() {
    let upstream = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = upstream.local_addr().unwrap();
    let gateway = gateway(&format!("http://{address}"), Credentials::default(), Duration::from_secs(30)).await;
    let to: SocketAddr = gateway.url.trim_start_matches("http://").parse().unwrap();
    let mut client = TcpStream::connect(to).await.unwrap();
    let text = "GET /api/a%20b/..//c?x=%zz HTTP/1.1\r\nHost: me\r\nConnection: keep-alive, x-hop\r\nX-Hop: 1\r\n\
                X-Kept: 2\r\nAccept-Language: el\r\n\r\n";
    client.write_all(text.as_bytes()).await.unwrap();
    let (mut accepted, _) = upstream.accept().await.unwrap();
    let mut seen = vec![0; 4096];
    let length = accepted.read(&mut seen).await.unwrap();
    let seen = String::from_utf8_lossy(&seen[..length]).to_lowercase();
    assert!(seen.starts_with("get /api/a%20b/..//c?x=%zz http/1.1\r\n"), "{seen}");
    assert!(seen.contains(&format!("host: {address}\r\n")) && !seen.contains("host: me"), "{seen}");
    assert!(
        seen.contains("x-kept: 2\r\n") && seen.contains("accept-language: el") && !seen.contains("x-hop"),
        "{seen}"
    );
    drop(client);
    let started = Instant::now();
    assert_eq!(accepted.read(&mut [0; 16]).await.unwrap_or(0), 0);
    assert!(started.elapsed() < Duration::from_secs(2));
}
