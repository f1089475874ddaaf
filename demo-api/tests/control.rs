//! The control listener, and the audit table.

#[cfg(test)]
mod common;

use std::time::Duration;

use axum::http::Method;
use common::{LIST, START_MS, api, get};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A row of the audit table.
type Row = (u64, Option<String>, String, u16, u64, f64);

#[tokio::test]
async fn requests_are_told_in_the_order_in_which_they_came() {
    let api = api("--rows 40").await;
    api.list("take=2").await;
    api.list("take=0").await;
    get(&format!("{}{LIST}?name=x", api.ready.api), &[]).await;
    get(&format!("{}/api/other", api.ready.api), &[]).await;
    let requests = api.control(Method::GET, "/requests", "").await.json();
    let told: Vec<_> = requests
        .as_array()
        .unwrap()
        .iter()
        .map(|call| json!([call["seq"], call["path_and_query"], call["app"], call["status"], call["rows"], call["at"]]))
        .collect();
    let expected = [
        json!([1, format!("{LIST}?take=2"), "app_demo_1", 200, 2, START_MS]),
        json!([2, format!("{LIST}?take=0"), "app_demo_1", 400, 0, START_MS]),
        json!([3, format!("{LIST}?name=x"), null, 401, 0, START_MS]),
    ];
    assert_eq!(told, expected);
    let later = api.control(Method::GET, "/requests?since=2", "").await.json();
    assert_eq!((later.as_array().unwrap().len(), &later[0]["seq"]), (1, &json!(3)));
    assert_eq!(api.control(Method::GET, "/requests/count", "").await.json(), json!({ "count": 3 }));
}

#[tokio::test]
async fn faults_come_and_go() {
    let api = api("--rows 40").await;
    let rules = json!([
        { "match": "name=slow", "delay_ms": 80 },
        { "match": "skip=10", "times": 1, "action": { "status": 503, "headers": { "retry-after": "2" } } },
        { "match": "skip=20", "action": { "patch": "null_row" } },
        { "match": "skip=30", "times": null, "action": "too_many_requests_bare" },
    ]);
    let answer = api.control(Method::POST, "/faults", &rules.to_string()).await;
    assert_eq!(answer.json(), json!({ "rules": 4 }));
    let started = std::time::Instant::now();
    assert_eq!(api.list("name=slow").await.status, 200);
    assert!(started.elapsed() >= Duration::from_millis(80));
    let failed = api.list("skip=10").await;
    assert_eq!((failed.status.as_u16(), failed.header("retry-after")), (503, Some("2")));
    assert_eq!(api.list("skip=10").await.status, 200);
    let spoiled = api.list("skip=20&take=3").await;
    assert_eq!(spoiled.json()["data"][2], Value::Null);
    assert_eq!(spoiled.header("x-ratelimit-limit"), Some("100"));
    let bare = api.list("skip=30").await;
    assert_eq!((bare.status.as_u16(), bare.body.len(), bare.header("x-ratelimit-limit")), (429, 0, None));
    assert_eq!(api.control(Method::DELETE, "/faults", "").await.status, 200);
    assert_eq!(api.list("skip=30").await.status, 200);
    let wrong = api.control(Method::POST, "/faults", r#"[{"action":"nonsense"}]"#).await;
    assert_eq!(wrong.status, 400);
}

#[tokio::test]
async fn data_and_rate_limit_can_be_changed() {
    let api = api("--rows 100 --rate-limit 5").await;
    assert_eq!(api.control(Method::POST, "/rate-limit", r#"{"limit":0}"#).await.status, 200);
    let before = api.list("").await;
    assert_eq!(before.header("x-ratelimit-limit"), None);
    let inserted = api.control(Method::POST, "/data", r#"{"insert":2}"#).await.json();
    assert_eq!(inserted, json!({ "changed": 2, "total": 102 }));
    assert_eq!(api.list("").await.ids()[2..], before.ids()[..8]);
    api.control(Method::POST, "/data", r#"{"delete_newest":3}"#).await;
    let after = api.list("").await;
    assert_eq!((after.json()["total"].as_u64(), &after.ids()[..9]), (Some(99), &before.ids()[1..]));
    let touch = json!({ "touch": [after.ids()[0]] }).to_string();
    assert_eq!(api.control(Method::POST, "/data", &touch).await.json()["changed"], 1);
    assert_eq!(api.list("").await.json()["data"][0]["updatedAt"], "2027-01-15T08:00:15Z");
    assert_eq!(api.control(Method::POST, "/data", r#"{"drop":1}"#).await.status, 400);
}

#[tokio::test]
async fn figures_can_be_asked_for_and_nothing_be_changed() {
    let api = api("--rows 40").await;
    let ask = async |sql: &str| api.control(Method::POST, "/sql", &json!({ "sql": sql }).to_string()).await;
    let answer = ask("SELECT count(*), 'a', NULL, 0.5 FROM customers WHERE app = 0").await;
    assert_eq!(answer.json(), json!({ "rows": [[40, "a", null, 0.5]] }));
    assert_eq!(ask("DELETE FROM customers").await.status, 500);
    assert_eq!(ask("SELECT nonsense").await.status, 500);
    assert_eq!(ask("PRAGMA query_only = OFF").await.status, 500);
    assert_eq!(ask("SELECT count(*) FROM customers WHERE app = 0").await.json(), json!({ "rows": [[40]] }));
}

#[tokio::test]
async fn who_goes_away_is_noted_as_well() {
    let api = api("--rows 40").await;
    api.control(Method::POST, "/faults", r#"[{"action":"never_answer"}]"#).await;
    assert!(tokio::time::timeout(Duration::from_millis(100), api.list("skip=1")).await.is_err());
    let mut call = Value::Null;
    for _ in 0..100 {
        call = api.control(Method::GET, "/requests", "").await.json()[0].clone();
        if call["ms"].is_number() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!((&call["status"], call["ms"].is_number()), (&Value::Null, true));
}

#[tokio::test]
async fn every_list_call_is_audited_without_the_secret() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("audit.sqlite");
    let api = api(&format!("--rows 40 --rate-limit 3 --db {}", file.display())).await;
    let secret = api.ready.applications[0].client_secret.clone();
    api.list(&format!("take=3&name=%C3%A4&x-client-secret={secret}&secret={secret}")).await;
    api.list("take=3").await;
    api.list("take=0").await;
    api.list("status=ACTIVE").await;
    let url = format!("{}{LIST}?email=a%40b.example", api.ready.api);
    get(&url, &[("x-client-key", "demo-key-1"), ("x-client-secret", "guess-of-somebody")]).await;
    api.running.stop().await.unwrap();

    let connection = Connection::open(&file).unwrap();
    let mut select =
        connection.prepare("SELECT at_ms, app, parameters, status, rows, ms FROM audit ORDER BY rowid").unwrap();
    let rows: Vec<Row> = select
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let told: Vec<_> = rows.iter().map(|row| (row.1.as_deref(), row.2.as_str(), row.3)).collect();
    let app = Some("app_demo_1");
    let expected = [
        (app, "take=3&name=%C3%A4", 200),
        (app, "take=3", 200),
        (app, "take=0", 400),
        (app, "status=ACTIVE", 429),
        (None, "email=a%40b.example", 401),
    ];
    assert_eq!(told, expected);
    assert_eq!(rows[1].4, 3);
    assert!(rows.iter().all(|row| row.0 == START_MS && row.5 >= 0.0));
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for secret in [&secret, "guess-of-somebody"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
        }
    }
}
