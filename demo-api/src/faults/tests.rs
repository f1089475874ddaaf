use axum::body::to_bytes;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::*;
use crate::answers;

fn mishap(action: &Value) -> Mishap {
    let rules: Vec<Rule> = serde_json::from_value(json!([{ "action": action }])).unwrap();
    let faults = Faults::default();
    faults.replace(rules);
    faults.take(&Uri::from_static("/x")).mishap.unwrap()
}

fn spoiled(name: &str) -> String {
    let page = json!({
        "data": [
            { "id": "a", "first_name": "A", "last_spent": 1.5, "createdAt": "2024-03-20T10:00:00Z" },
            { "id": "b", "first_name": "B", "last_spent": 2, "createdAt": "2024-03-20T10:00:00Z" },
        ],
        "total": 7, "skip": 0, "take": 2,
    });
    let Mishap::Spoil(spoiler) = mishap(&json!({ "patch": name })) else { panic!("{name} does not spoil") };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let bytes = runtime.block_on(async {
        let answer = spoiler.apply(answers::json(StatusCode::OK, &page)).await;
        to_bytes(answer.into_body(), usize::MAX).await.unwrap()
    });
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn value(name: &str) -> Value {
    serde_json::from_str(&spoiled(name)).unwrap()
}

#[test]
fn rules_are_used_in_order_as_often_as_they_say() {
    let faults = Faults::default();
    let rules = json!([
        { "match": "name=a", "times": 2, "delay_ms": 5 },
        { "match": "", "times": null, "action": { "status": 503, "body": "no", "headers": { "x-a": "b" } } },
    ]);
    faults.replace(serde_json::from_value(rules).unwrap());
    let uri: Uri = "/api/v0/customers?name=a".parse().unwrap();
    for _ in 0..2 {
        let fault = faults.take(&uri);
        assert_eq!((fault.delay, fault.mishap), (Duration::from_millis(5), None));
    }
    assert!(faults.take(&uri).mishap.is_some());
    assert!(faults.take(&Uri::from_static("/other")).mishap.is_some());
    assert_eq!(serde_json::to_value(faults.rules()).unwrap()[0]["times"], 0);
}

#[test]
fn names_may_stand_alone_and_unknown_ones_are_refused() {
    assert_eq!(mishap(&json!("close")), mishap(&json!({ "patch": "close" })));
    for bad in [json!([{ "action": "clsoe" }]), json!([{ "mach": "" }]), json!([{ "action": { "body": "" } }])] {
        assert!(serde_json::from_value::<Vec<Rule>>(bad).is_err());
    }
}

#[test]
fn whole_answers_are_what_their_names_say() {
    for (name, status) in [
        ("html_error_page", 502),
        ("empty_200", 200),
        ("no_content", 204),
        ("redirect_login", 302),
        ("gigantic_body", 200),
        ("too_many_requests_bare", 429),
        ("retry_after_day", 429),
    ] {
        let Mishap::Replace(replacement) = mishap(&json!(name)) else { panic!("{name} does not replace") };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        assert_eq!(runtime.block_on(replacement.answer()).status(), status, "{name}");
    }
}

#[test]
fn pages_are_spoiled_in_one_place() {
    assert_eq!(value("missing_data").get("data"), None);
    assert_eq!(value("negative_total")["total"], -1);
    assert_eq!(value("fractional_total")["total"], 2.5);
    assert_eq!(value("total_too_small")["total"], 1);
    assert_eq!(value("more_rows")["data"].as_array().unwrap().len(), 7);
    assert_eq!(value("take_echo")["take"], 3);
}

#[test]
fn rows_are_spoiled_and_others_stay() {
    assert_eq!(value("null_row")["data"][1], Value::Null);
    assert_eq!(value("null_row")["data"][0]["id"], "a");
    assert_eq!(value("short_page")["data"].as_array().unwrap().len(), 1);
    assert_eq!(value("duplicate_ids")["data"][1]["id"], "a");
    assert_eq!(value("missing_fields")["data"][0], json!({ "id": "a" }));
    assert_eq!(value("null_fields")["data"][0]["first_name"], Value::Null);
    assert_eq!(value("numbers_as_strings")["data"][0]["last_spent"], "1.5");
    assert_eq!(value("numbers_as_strings")["total"], "7");
    assert_eq!(value("bad_dates")["data"][0]["createdAt"], "yesterday");
    assert_eq!(value("duplicate_keys")["data"][1]["first_name"], "B");
}

#[test]
fn some_json_is_such_as_no_writer_makes() {
    assert!(spoiled("huge_number").contains("\"last_spent\":1e999"));
    assert!(spoiled("lone_surrogate").contains("\"Half\\ud83d\""));
    assert!(spoiled("duplicate_keys").contains("\"first_name\":\"Twice\",\"first_name\":\"A\""));
    assert!(serde_json::from_str::<Value>(&spoiled("truncated_json")).is_err());
}
