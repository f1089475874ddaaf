//! Everything that the vendor's page promises, over HTTP.

#[cfg(test)]
mod common;

use axum::http::Method;
use common::{LIST, api, get, request, send};
use serde_json::{Value, json};

#[tokio::test]
async fn a_page_has_the_documented_shape() {
    let api = api("").await;
    let answer = api.list("").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("access-control-allow-origin"), None);
    let page = answer.json();
    assert_eq!((&page["total"], &page["skip"], &page["take"]), (&json!(2560), &json!(0), &json!(10)));
    assert_eq!(page["data"].as_array().unwrap().len(), 10);
    let text = String::from_utf8(answer.body.to_vec()).unwrap();
    let fields = [
        "id",
        "first_name",
        "last_name",
        "email",
        "phone_number",
        "customer_type",
        "status",
        "last_spent",
        "last_purchase_date",
        "appId",
        "createdAt",
        "updatedAt",
    ];
    for row in page["data"].as_array().unwrap() {
        assert_eq!(row.as_object().unwrap().len(), fields.len());
        for field in ["createdAt", "updatedAt"] {
            let date = row[field].as_str().unwrap();
            assert!(date.len() == 20 && date.ends_with('Z'), "{date}");
        }
    }
    // In the order of the vendor's example.
    let places: Vec<_> = fields.iter().map(|field| text.find(&format!("\"{field}\":")).unwrap()).collect();
    assert!(places.is_sorted());
    assert_eq!(api.list("skip=7&take=3").await.json()["take"], 3);
}

#[tokio::test]
async fn pages_join_without_gap_newest_first_with_ties_by_id() {
    let api = api("--rate-limit 0").await;
    let rows = api.all(0, "").await;
    assert_eq!(rows.len(), 2560);
    let key = |row: &Value| (row["createdAt"].as_str().unwrap().to_owned(), row["id"].as_str().unwrap().to_owned());
    for pair in rows.windows(2) {
        let ((newer, left), (older, right)) = (key(&pair[0]), key(&pair[1]));
        assert!(newer > older || (newer == older && left < right));
    }
    let beyond = api.list("skip=2560").await.json();
    assert_eq!((&beyond["data"], &beyond["total"], &beyond["skip"]), (&json!([]), &json!(2560), &json!(2560)));
}

#[tokio::test]
async fn filters_are_those_of_the_contract_and_totals_are_exact() {
    let api = api("--rate-limit 0").await;
    let rows = api.all(0, "").await;
    let expect = async |query: &str, fits: &dyn Fn(&Value) -> bool| {
        let expected: Vec<_> = rows.iter().filter(|row| fits(row)).cloned().collect();
        assert!(!expected.is_empty(), "{query} should match something");
        assert_eq!(api.all(0, query).await, expected, "{query}");
    };
    let has = |row: &Value, field: &str, text: &str| row[field].as_str().unwrap().to_lowercase().contains(text);
    for status in ["ACTIVE", "BLACKLISTED", "DEACTIVATED"] {
        expect(&format!("status={status}"), &|row| row["status"] == status).await;
    }
    expect("name=SMITH", &|row| has(row, "first_name", "smith") || has(row, "last_name", "smith")).await;
    expect("name=%D0%98%D0%92%D0%90%D0%9D", &|row| has(row, "first_name", "иван") || has(row, "last_name", "иван"))
        .await;
    expect("name=a&status=BLACKLISTED", &|row| {
        row["status"] == "BLACKLISTED" && (has(row, "first_name", "a") || has(row, "last_name", "a"))
    })
    .await;
    let email = rows.iter().find_map(|row| row["email"].as_str().filter(|email| email.starts_with('a'))).unwrap();
    let upper = email.to_uppercase().replace('+', "%2B");
    expect(&format!("email={upper}"), &|row| {
        row["email"].as_str().is_some_and(|other| other.eq_ignore_ascii_case(email))
    })
    .await;
    // Exact means that a part is not enough.
    assert_eq!(api.list("email=example.com").await.json()["total"], 0);
    assert_eq!(api.list("name=%25").await.json()["total"], 1);
    assert_eq!(api.list("name=zzzzzz").await.json(), json!({ "data": [], "total": 0, "skip": 0, "take": 10 }));
}

#[tokio::test]
async fn every_violation_is_in_one_answer() {
    let api = api("--max-skip 10000").await;
    let long = "x".repeat(256);
    let answer = api.list(&format!("skip=-1&take=101&status=DELETED&name={long}&email={long}")).await;
    assert_eq!(answer.status, 400);
    let expected = json!({
        "statusCode": 400,
        "message": [
            "skip must be a non-negative number",
            "take must be between 1 and 100",
            "status must be one of: ACTIVE, BLACKLISTED, DEACTIVATED",
            "name must be at most 100 characters",
            "email must be at most 255 characters",
        ],
        "error": "Bad Request",
    });
    assert_eq!(answer.json(), expected);
    assert_eq!(answer.header("x-ratelimit-remaining"), Some("99"));
    let deep = api.list("skip=10001").await;
    assert_eq!(deep.json()["message"], json!(["skip must not be greater than 10000"]));
    for broken in ["name=%", "name=%FF%C0", "%zz=%zz", "&&&=&=", "skip=0&unknown[a]=1"] {
        assert_eq!(api.list(broken).await.status, 200, "{broken}");
    }
}

#[tokio::test]
async fn credentials_are_needed_and_must_belong_together() {
    let api = api("").await;
    let url = format!("{}{LIST}", api.ready.api);
    let [(_, key), (_, secret)] = api.credentials(0);
    let [(_, other_key), _] = api.credentials(1);
    for headers in [
        &[][..],
        &[("x-client-key", key)],
        &[("x-client-secret", secret)],
        &[("x-client-key", key), ("x-client-secret", "wrong")],
        &[("x-client-key", "unknown"), ("x-client-secret", secret)],
        &[("x-client-key", other_key), ("x-client-secret", secret)],
    ] {
        let answer = get(&url, headers).await;
        assert_eq!(answer.status, 401);
        let expected =
            json!({ "statusCode": 401, "message": "Invalid or missing API credentials", "error": "Unauthorized" });
        assert_eq!(answer.json(), expected);
        assert_eq!(answer.header("x-ratelimit-limit"), None);
    }
}

#[tokio::test]
async fn applications_see_nothing_of_each_other() {
    let api = api("--rate-limit 0 --rows 400").await;
    let (first, second) = (api.all(0, "").await, api.all(1, "").await);
    assert_eq!((first.len(), second.len()), (400, 40));
    assert!(first.iter().all(|row| row["appId"] == "app_demo_1"));
    assert!(second.iter().all(|row| row["appId"] == "app_demo_2"));
    assert!(api.all(1, "name=a").await.iter().all(|row| row["appId"] == "app_demo_2"));
    let email = first.iter().find_map(|row| row["email"].as_str()).unwrap().replace('+', "%2B");
    assert_eq!(api.list_as(1, &format!("email={email}")).await.json()["total"], 0);
}

#[tokio::test]
async fn the_rate_limit_is_that_of_the_contract() {
    let api = api("--rate-limit 3 --rows 40").await;
    for remaining in ["2", "1", "0"] {
        let answer = api.list("").await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("x-ratelimit-limit"), Some("3"));
        assert_eq!(answer.header("x-ratelimit-remaining"), Some(remaining));
        assert_eq!(answer.header("x-ratelimit-reset"), Some("1800000060"));
        assert_eq!(answer.header("retry-after"), None);
    }
    let answer = api.list("").await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.json(), json!({ "statusCode": 429, "message": "Rate limit exceeded", "retryAfter": 45 }));
    assert_eq!(answer.header("retry-after"), Some("45"));
    assert_eq!(answer.header("x-ratelimit-remaining"), Some("0"));
    assert_eq!(api.list_as(1, "").await.status, 200);
    api.clock.advance_ms(45_000);
    let unknown = get(&format!("{}/api/v0/nothing", api.ready.api), &api.credentials(0)).await;
    assert_eq!((unknown.status.as_u16(), unknown.header("x-ratelimit-remaining")), (404, Some("2")));
}

#[tokio::test]
async fn other_paths_and_methods_have_the_envelope_too() {
    let api = api("--rows 40").await;
    let answer = get(&format!("{}/api/v0/customer", api.ready.api), &[]).await;
    let expected = json!({ "statusCode": 404, "message": "Cannot GET /api/v0/customer", "error": "Not Found" });
    assert_eq!((answer.status.as_u16(), answer.json()), (404, expected));
    let url = format!("{}{LIST}", api.ready.api);
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
        let answer = send(request(method, &url, &api.credentials(0), "")).await.unwrap();
        assert_eq!(answer.status, 405);
        assert_eq!(answer.header("allow"), Some("GET, HEAD"));
        assert_eq!(answer.json()["error"], "Method Not Allowed");
    }
}

#[tokio::test]
async fn another_origin_may_read_only_when_it_was_named() {
    let api = api("--rows 40 --cors http://console.example").await;
    let url = format!("{}{LIST}", api.ready.api);
    let headers = [
        ("origin", "http://console.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "x-client-key,x-client-secret"),
    ];
    let answer = send(request(Method::OPTIONS, &url, &headers, "")).await.unwrap();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("http://console.example"));
    assert_eq!(answer.header("access-control-allow-headers"), Some("x-client-key,x-client-secret"));
}

#[tokio::test]
async fn hostile_rows_come_over_the_wire_as_they_are() {
    let api = api("--rate-limit 0").await;
    let rows = api.all(0, "name=hostile").await;
    assert!(rows.len() > 40);
    assert!(rows.iter().any(|row| row["status"] == "DELETED"));
    assert!(rows.iter().any(|row| row["last_name"].as_str().unwrap().chars().count() == 10_000));
    assert!(rows.iter().any(|row| row["first_name"].as_str().unwrap().contains('\0')));
    assert!(rows.iter().any(|row| row["first_name"] == "<script>window.pwned=1</script>"));
}

/// The vendor's sample client: its parameters, its page arithmetic, its choice between name and e-mail.
#[tokio::test]
async fn the_vendors_sample_client_works_unchanged() {
    let api = api("").await;
    let (page, page_size) = (3, 25);
    let first = api.list(&format!("skip={}&take={page_size}&status=ACTIVE", (page - 1) * page_size)).await.json();
    assert_eq!((&first["skip"], &first["take"]), (&json!(50), &json!(25)));
    for search in ["john", "john.smith@example.com"] {
        let parameter = if search.contains('@') { "email" } else { "name" };
        let answer = api.list(&format!("skip=0&take=25&{parameter}={search}")).await;
        assert_eq!(answer.status, 200);
    }
    assert!(api.list("skip=0&take=25&name=john").await.json()["total"].as_u64().unwrap() > 0);
}
