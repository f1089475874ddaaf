use super::*;
use crate::domain::filter::KnownStatus;

const KNOWN: Known = Known { locale: |name| name == "de", time_zone: |name| name == "UTC" };

fn read(block: &str) -> Result<Config, Vec<String>> {
    Config::from_json(block, Way::STANDALONE, KNOWN)
}

fn embedded(options: &str) -> Result<Config, Vec<String>> {
    Config::from_json(options, Way::EMBEDDED, KNOWN)
}

#[test]
fn an_empty_block_means_the_defaults() {
    assert_eq!(read("{}"), Ok(Config::default()));
    assert_eq!(Config::default().page_size.get(), 25);
}

#[test]
fn options_are_read() {
    let config = read(
        r#"{"api_base": "https://api.example/v/", "title": "CRM", "page_sizes": [5, 20], "ttl_seconds": 5,
            "credentials": "ask", "reserve_percent": 50}"#,
    )
    .expect("valid");
    assert_eq!((config.api_base.as_str(), config.credentials), ("https://api.example/v", CredentialSource::Ask));
    assert_eq!(config.page_sizes.iter().map(|size| size.get()).collect::<Vec<_>>(), [5, 20]);
    assert_eq!((config.page_size.get(), config.ttl_ms, config.reserve_percent), (5, 5000, 50));
}

#[test]
fn every_problem_is_named_at_once() {
    let problems = read(
        r#"{"api_base": "ftp://x", "page_sizes": [50, 10], "page_size": 101, "ttl_seconds": -1, "colour": "red"}"#,
    )
    .expect_err("invalid");
    let named =
        ["api_base: \"ftp://x\"", "page_sizes: [50, 10]", "page_size: 101", "ttl_seconds: -1", "colour: \"red\""];
    assert_eq!(problems.len(), named.len());
    for (problem, start) in problems.iter().zip(named) {
        assert!(problem.starts_with(start), "{problem}");
        assert!(problem.contains("use "), "{problem}");
    }
    assert!(read("[]").is_err());
    assert!(read("{").is_err());
    assert_eq!(read(r#"{"page_size": 7}"#), Err(vec!["page_size: 7 is not one of page_sizes".to_owned()]));
}

#[test]
fn a_base_never_carries_credentials_or_a_query() {
    for base in ["https://user:pw@host", "/x?key=1", "//host", "javascript:alert(1)", "https://"] {
        assert!(read(&format!("{{\"api_base\": {base:?}}}")).is_err(), "{base}");
    }
}

#[test]
fn pages_that_may_frame_the_console_are_named_as_browsers_name_them() {
    for good in [
        "[]",
        r#"["https://portal.example"]"#,
        r#"["http://127.0.0.1:8080", "https://a-b.example:8443", "http://[::1]"]"#,
    ] {
        assert_eq!(read(&format!("{{\"frame_origins\": {good}}}")), Ok(Config::default()), "{good}");
    }
    for bad in [
        r#""https://portal.example""#,
        "true",
        "[1]",
        r#"["*"]"#,
        r#"["null"]"#,
        r#"["https://"]"#,
        r#"["ftp://portal.example"]"#,
        r#"["https://portal.example/"]"#,
        r#"["https://Portal.example"]"#,
        r#"["https://user@portal.example"]"#,
        r#"["https://portal.example:443"]"#,
        r#"["https://portal.example", "portal.example"]"#,
    ] {
        let problem = read(&format!("{{\"frame_origins\": {bad}}}")).expect_err(bad).concat();
        assert!(problem.starts_with("frame_origins: "), "{problem}");
        assert!(problem.ends_with("use a list of http(s) origins such as \"https://portal.example\""), "{problem}");
    }
    assert!(embedded(r#"{"frameOrigins": []}"#).expect_err("no page of its own")[0].starts_with("frameOrigins: "));
}

#[test]
fn the_options_of_an_embedded_console_are_read_in_camel_case() {
    let config = embedded(
        r#"{"apiBase": "/crm", "pageSize": 50, "state": "hash", "prefix": "c.", "basePath": "/portal", "theme": "host",
            "locale": "de", "timeZone": "UTC", "columns": ["status", "name"], "query": "status=ACTIVE&size=10",
            "fixed": {"status": "BLACKLISTED", "email": "a@b.example"}, "features": {"lookup": false}}"#,
    )
    .expect("valid");
    assert_eq!((config.api_base.as_str(), config.page_size.get(), config.keeps), ("/crm", 50, Keeps::Hash));
    assert_eq!(config.columns, [Column::Name, Column::Status]);
    let fixed = Filter {
        status: Some(KnownStatus::Blacklisted),
        search: Search::Email("a@b.example".into()),
        ..Filter::default()
    };
    assert_eq!(config.fixed, fixed);
    assert_eq!(config.features, Features { export: true, lookup: false, inspector: true });
}

#[test]
fn wrong_options_are_named_as_they_were_given() {
    for (options, start) in [
        (r#"{"api_base": "/x"}"#, "api_base: \"/x\" is not allowed; use one of the options apiBase, title, pageSizes"),
        (r#"{"state": "cookie"}"#, "state: \"cookie\" is not allowed; use \"url\" or \"hash\" or \"memory\""),
        (r#"{"prefix": "a&b"}"#, "prefix: \"a&b\""),
        (r#"{"basePath": "//elsewhere"}"#, "basePath: \"//elsewhere\""),
        (r#"{"locale": "xx-nowhere"}"#, "locale: \"xx-nowhere\""),
        (r#"{"timeZone": "Mars/Olympus"}"#, "timeZone: \"Mars/Olympus\""),
        (r#"{"columns": ["email"]}"#, "columns: [\"email\"]"),
        (r#"{"columns": ["name", "shoe size"]}"#, "columns: [\"name\", \"shoe size\"]"),
        (r#"{"fixed": {"status": "DELETED"}}"#, "fixed: {\"status\": \"DELETED\"}"),
        (r#"{"fixed": {"name": "a", "email": "a@b.example"}}"#, "fixed: {"),
        (r#"{"fixed": {"name": " "}}"#, "fixed: {"),
        (r#"{"apiBase": "/\t/elsewhere"}"#, "apiBase: "),
        (r#"{"features": {"export": "no"}}"#, "features: {"),
        (r#"{"query": "size=7"}"#, "query: \"size=7\""),
        (r#"{"pageSize": 7}"#, "pageSize: 7 is not one of pageSizes"),
    ] {
        let problems = embedded(options).expect_err(options);
        assert!(problems[0].starts_with(start), "{}", problems[0]);
    }
    assert!(read(r#"{"state": "hash"}"#).expect_err("a page of its own")[0].starts_with("state: "));
}

#[test]
fn unfinished_work_is_kept_apart_by_api_and_by_what_is_fixed() {
    let shelf = |options: &str| embedded(options).expect("valid").shelf();
    let shelves = [
        shelf("{}"),
        shelf(r#"{"apiBase": "/crm"}"#),
        shelf(r#"{"fixed": {"status": "ACTIVE"}}"#),
        shelf(r#"{"fixed": {"email": "ada@example.com"}}"#),
    ];
    let different: std::collections::BTreeSet<_> = shelves.iter().collect();
    assert_eq!(different.len(), shelves.len());
    assert_eq!(shelf("{}"), shelf(r#"{"title": "People"}"#));
    assert!(!shelves.concat().contains("ada"));
}

#[test]
fn a_lookup_goes_past_a_search_that_is_fixed_so_that_there_is_none() {
    assert!(embedded(r#"{"fixed": {"status": "ACTIVE"}}"#).expect("valid").offers_lookup());
    assert!(!embedded(r#"{"fixed": {"name": "Meyer"}}"#).expect("valid").offers_lookup());
    assert!(!embedded(r#"{"features": {"lookup": false}}"#).expect("valid").offers_lookup());
}
