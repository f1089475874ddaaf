use proptest::prelude::*;

use super::*;

const SKIP: &str = "skip must be a non-negative number";
const TAKE: &str = "take must be between 1 and 100";
const STATUS: &str = "status must be one of: ACTIVE, BLACKLISTED, DEACTIVATED";

fn parsed(query: &str) -> Result<ListParams, Vec<String>> {
    parse(&known(query), None)
}

fn violations(query: &str) -> Vec<String> {
    parsed(query).unwrap_err()
}

#[test]
fn nothing_asked_for_gives_the_documented_defaults() {
    let defaults = ListParams { skip: 0, take: 10, status: None, name: None, email: None };
    assert_eq!(parsed("").unwrap(), defaults);
    assert_eq!(parsed("page=3&sort=name&&=&%").unwrap(), defaults);
}

#[test]
fn good_values_are_taken_over() {
    let params = parsed("skip=20&take=50&status=BLACKLISTED&name=%C3%84nne+B&email=A%2Bb%40Example.com").unwrap();
    assert_eq!((params.skip, params.take, params.status), (20, 50, Some("BLACKLISTED")));
    assert_eq!((params.name.as_deref(), params.email.as_deref()), (Some("änne b"), Some("a+b@example.com")));
    assert_eq!(parsed("skip=9007199254740991&take=1").unwrap().skip, 9_007_199_254_740_991);
    assert_eq!(parsed("take=100").unwrap().take, 100);
}

#[test]
fn numbers_that_are_none_are_refused() {
    for bad in [
        "abc",
        "-1",
        "1.5",
        "99999999999999999999",
        "",
        "+",
        "%2B5",
        "1e2",
        "0x10",
        "%201",
        "٣",
        "NaN",
        "9007199254740992",
    ] {
        assert_eq!(violations(&format!("skip={bad}")), [SKIP], "{bad}");
        assert_eq!(violations(&format!("take={bad}")), [TAKE], "{bad}");
    }
    assert_eq!(violations("take=0"), [TAKE]);
    assert_eq!(violations("take=101"), [TAKE]);
}

#[test]
fn every_violation_is_reported_at_once() {
    let query = format!("skip=-1&take=0&status=GONE&name={}&email={}", "n".repeat(101), "e".repeat(256));
    let expected = [SKIP, TAKE, STATUS, "name must be at most 100 characters", "email must be at most 255 characters"];
    assert_eq!(violations(&query), expected);
    let expected = [SKIP, TAKE, STATUS, "name must not be empty", "email must not be empty"];
    assert_eq!(violations("skip=&take=&status=&name=&email="), expected);
    let expected = [SKIP, TAKE, STATUS, "name must be a string", "email must be a string"];
    let twice = "skip=1&take=1&status=ACTIVE&name=a&email=a";
    assert_eq!(violations(&format!("{twice}&{twice}")), expected);
}

#[test]
fn lengths_are_counted_in_characters() {
    assert!(parsed(&format!("name={}", "🦄".repeat(100))).is_ok());
    assert!(parsed(&format!("name={}", "🦄".repeat(101))).is_err());
    assert!(parsed(&format!("email={}", "ж".repeat(255))).is_ok());
}

#[test]
fn statuses_are_matched_exactly() {
    for bad in ["active", "DELETED", "ACTIVE%20", "ALL"] {
        assert_eq!(violations(&format!("status={bad}")), [STATUS]);
    }
}

#[test]
fn a_deep_skip_can_be_refused() {
    assert!(parse(&known("skip=100"), Some(100)).is_ok());
    assert_eq!(parse(&known("skip=101"), Some(100)).unwrap_err(), ["skip must not be greater than 100"]);
}

#[test]
fn broken_encodings_are_read_as_they_are() {
    assert_eq!(parsed("name=%").unwrap().name.unwrap(), "%");
    assert_eq!(parsed("name=%zz%F").unwrap().name.unwrap(), "%zz%f");
    assert_eq!(parsed("name=%FF%FE").unwrap().name.unwrap(), "\u{FFFD}\u{FFFD}");
}

proptest! {
    #[test]
    fn no_query_string_is_too_strange(query in "\\PC{0,200}") {
        let _either = parsed(&query);
    }
}
