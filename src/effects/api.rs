//! The endpoint: from a filter and a range to a URL, and from an answer to rows (contract, both tables).

use super::http::Answer;
use crate::domain::customer::{Customer, CustomerId, Row, Status};
use crate::domain::error::LoadError;
use crate::domain::filter::{Filter, Search};
use crate::domain::json::{Json, Kind, member};
use crate::domain::paging::RowRange;
use crate::domain::url_query::SNAPSHOT;
use form_urlencoded::byte_serialize;
use std::sync::Arc;

/// One answered request for rows.
#[derive(Clone, Debug, PartialEq)]
pub struct ListAnswer {
    /// The rows in the order of the answer, at most as many as were asked for.
    pub rows: Vec<Arc<Row>>,
    /// All rows that match the filter.
    pub total: u64,
    /// How old the answer is: a gateway may share one among operators.
    pub age_ms: u64,
}

/// The address of a request. The inline script of index.html builds the same one, letter by letter.
pub fn list_url(api_base: &str, filter: &Filter, range: RowRange) -> String {
    let mut url = format!("{api_base}/api/v0/customers?skip={}&take={}", range.skip, range.take);
    let mut push = |name: &str, value: &str| {
        url.push('&');
        url.push_str(name);
        url.push('=');
        url.extend(byte_serialize(value.as_bytes()));
    };
    if let Some(status) = filter.status {
        push("status", status.as_str());
    }
    match &filter.search {
        Search::None => {}
        Search::Name(name) => push("name", name),
        Search::Email(address) => push("email", address),
    }
    if let Some(spec) = &filter.snapshot {
        push(SNAPSHOT, spec.as_str());
    }
    url
}

/// What a snapshot answers to a request: a page as the endpoint has it, nothing where there is no such snapshot, or not even
/// that.
///
/// # Errors
/// [`LoadError::NoSnapshot`], [`LoadError::Network`].
pub fn answer_of(page: Option<String>) -> Result<Answer, LoadError> {
    let body = page.ok_or(LoadError::Network)?;
    if body.is_empty() {
        return Err(LoadError::NoSnapshot);
    }
    let content_type = String::new();
    Ok(Answer { status: 200, content_type, body, retry_after_ms: None, told: None, date: None, age_ms: 0 })
}

/// Reads an answer to a request for `asked`.
///
/// # Errors
/// [`LoadError::Http`], [`LoadError::NotJson`], [`LoadError::WrongShape`]. A row that cannot be read is no error.
pub fn read_answer(answer: &Answer, asked: RowRange) -> Result<ListAnswer, LoadError> {
    if answer.status != 200 {
        return Err(LoadError::Http {
            status: answer.status,
            messages: server_messages(&answer.body),
            retry_after_ms: answer.retry_after_ms,
        });
    }
    let json = Json::parse(&answer.body)
        .map_err(|problem| LoadError::NotJson { content_type: answer.content_type.clone(), problem })?;
    let members = json.members().ok_or_else(|| wrong("the answer", "an object", Some(json)))?;

    let data = member(&members, "data");
    let items = data.and_then(Json::items).ok_or_else(|| wrong("data", "a list", data))?;
    let total = member(&members, "total");
    let counted = total.and_then(count).ok_or_else(|| wrong("total", "a whole number", total))?;

    if items.len() > usize::from(asked.take) {
        let found = items.len().to_string();
        return Err(LoadError::WrongShape { path: "data".into(), expected: "no more rows than asked for", found });
    }
    if counted < items.len() as u64 {
        return Err(wrong("total", "at least the number of rows", total));
    }
    let rows = (asked.skip..).zip(items).enumerate().map(|(index, (_, item))| Arc::new(read_row(index, item)));
    Ok(ListAnswer { rows: rows.collect(), total: counted, age_ms: answer.age_ms })
}

/// A whole number, also as text: some answers quote their numbers.
fn count(value: Json) -> Option<u64> {
    value.whole_number().or_else(|| value.text()?.parse().ok())
}

fn wrong(path: &str, expected: &'static str, found: Option<Json>) -> LoadError {
    let found = match found {
        None => "nothing".to_owned(),
        Some(json) if matches!(json.kind(), Kind::Number | Kind::Bool) => json.raw().chars().take(40).collect(),
        Some(json) => json.kind().as_str().to_owned(),
    };
    LoadError::WrongShape { path: path.to_owned(), expected, found }
}

fn read_row(index: usize, item: Json) -> Row {
    let path = format!("data[{index}]");
    let Some(members) = item.members() else {
        return Row::Unreadable {
            id: None,
            problem: format!("{path}: expected an object, found {}", item.kind().as_str()),
        };
    };
    let mut problem = None;
    let mut read = |names: [&str; 2]| {
        let value = names.iter().find_map(|name| member(&members, name))?;
        match value.kind() {
            Kind::Null => None,
            Kind::Text => value.text(),
            // Numbers where text is expected, and the other way round, are shown as they stand.
            Kind::Number | Kind::Bool => Some(value.raw().to_owned()),
            kind @ (Kind::List | Kind::Object) => {
                problem.get_or_insert_with(|| format!("{path}.{}: expected text, found {}", names[0], kind.as_str()));
                None
            }
        }
    };
    let id = read(["id", "id"]).and_then(CustomerId::new);
    let first_name = read(["first_name", "firstName"]);
    let last_name = read(["last_name", "lastName"]);
    let email = read(["email", "email"]).filter(|email| !email.trim().is_empty());
    let phone_number = read(["phone_number", "phoneNumber"]).filter(|phone| !phone.trim().is_empty());
    let customer_type = read(["customer_type", "customerType"]).filter(|kind| !kind.trim().is_empty());
    let status = read(["status", "status"]).map(Status::from_wire);
    let last_spent = read(["last_spent", "lastSpent"]);
    let last_purchase_date = read(["last_purchase_date", "lastPurchaseDate"]);
    let app_id = read(["appId", "app_id"]);
    let created_at = read(["createdAt", "created_at"]);
    let updated_at = read(["updatedAt", "updated_at"]);
    match (id, problem) {
        (Some(id), None) => Row::Readable(Customer {
            id,
            first_name,
            last_name,
            email,
            phone_number,
            customer_type,
            status,
            last_spent,
            last_purchase_date,
            app_id,
            created_at,
            updated_at,
        }),
        (id, problem) => Row::Unreadable { id, problem: problem.unwrap_or_else(|| format!("{path}.id is missing")) },
    }
}

/// The server's own words from any of the error bodies that the contract's second table knows; none when there are none.
fn server_messages(body: &str) -> Vec<String> {
    let Some(members) = Json::parse(body).ok().and_then(Json::members) else { return vec![] };
    let texts = |value: Json| match value.kind() {
        Kind::Text => value.text().into_iter().collect(),
        Kind::List => value.items().unwrap_or_default().into_iter().filter_map(Json::text).collect(),
        Kind::Object => {
            let members = value.members().unwrap_or_default();
            member(&members, "message").and_then(Json::text).into_iter().collect()
        }
        _ => vec![],
    };
    let words: Vec<String> = ["message", "error"]
        .iter()
        .filter_map(|name| member(&members, name))
        .map(texts)
        .find(|words: &Vec<String>| !words.is_empty())
        .unwrap_or_default();
    words.into_iter().take(20).map(|word| word.chars().take(500).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::export::view::View;
    use crate::domain::filter::KnownStatus;
    use crate::domain::list_query::tests::any_query;
    use proptest::prelude::*;

    const ASKED: RowRange = RowRange { skip: 25, take: 25 };

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            status,
            content_type: "application/json".into(),
            body: body.into(),
            retry_after_ms: None,
            told: None,
            date: None,
            age_ms: 0,
        }
    }

    fn read(body: &str) -> Result<ListAnswer, LoadError> {
        read_answer(&answer(200, body), ASKED)
    }

    fn read_rows(rows: &str) -> Vec<Row> {
        let answer = read(&format!(r#"{{"data": [{rows}], "total": 90, "skip": 25, "take": 25}}"#)).expect("readable");
        answer.rows.iter().map(|row| (**row).clone()).collect()
    }

    fn customer(row: &Row) -> &Customer {
        match row {
            Row::Readable(customer) => customer,
            Row::Unreadable { problem, .. } => panic!("{problem}"),
        }
    }

    #[test]
    fn the_address_holds_the_range_and_the_filter() {
        let filter = Filter {
            status: Some(KnownStatus::Active),
            search: Search::Name("Ana & Zoë+*".into()),
            ..Filter::default()
        };
        assert_eq!(
            list_url("/portal", &filter, ASKED),
            "/portal/api/v0/customers?skip=25&take=25&status=ACTIVE&name=Ana+%26+Zo%C3%AB%2B*"
        );
    }

    proptest! {
        #[test]
        fn what_the_console_looks_at_survives_the_trip_to_other_programs(
            query in any_query(),
            total in any::<Option<u64>>(),
            selects_all in any::<bool>(),
            offers_lookup in any::<bool>(),
        ) {
            let (filter, word) = (query.filter, |is_so| if is_so { "yes" } else { "" });
            let url = list_url("/portal", &filter, ASKED);
            let told = total.map(|total| total.to_string()).unwrap_or_default();
            let text = [url.as_str(), &told, word(selects_all), word(offers_lookup)].join("\n");
            let view = View { api_base: "/portal".into(), total, selects_all, offers_lookup, filter };
            prop_assert_eq!(View::from_text(&text), view);
        }
    }

    #[test]
    fn the_vendors_example_is_read() {
        let rows = read_rows(
            r#"{"id": "cust_123456", "first_name": "John", "last_name": "Doe", "email": "john.doe@example.com",
                "phone_number": "+1-555-123-4567", "customer_type": "Enterprise", "status": "ACTIVE",
                "last_spent": 1250.50, "last_purchase_date": "2024-03-15T14:30:00Z", "appId": "app_789012",
                "createdAt": "2024-03-20T10:00:00Z", "updatedAt": "2024-03-20T10:00:00Z"}"#,
        );
        let customer = customer(&rows[0]);
        assert_eq!(customer.full_name().as_deref(), Some("John Doe"));
        assert_eq!(customer.status, Some(Status::Known(KnownStatus::Active)));
        assert_eq!(customer.last_spent.as_deref(), Some("1250.50"));
        assert_eq!(customer.updated_at.as_deref(), Some("2024-03-20T10:00:00Z"));
    }

    #[test]
    fn one_bad_row_hides_no_others() {
        let rows = read_rows(
            r#"null, {"id": "a", "last_spent": 1e999}, {"id": "b", "first_name": "\ud800"}, {"first_name": "Ada"},
               {"id": "c", "email": ["x"]}, 7, {"id": "d", "created_at": "2024-01-01", "phone_number": 123}"#,
        );
        assert_eq!(rows.len(), 7);
        assert!(
            matches!(&rows[0], Row::Unreadable { problem, .. } if problem == "data[0]: expected an object, found null")
        );
        assert_eq!(customer(&rows[1]).last_spent.as_deref(), Some("1e999"));
        assert_eq!(customer(&rows[2]).first_name.as_deref(), Some("\u{FFFD}"));
        assert!(matches!(&rows[3], Row::Unreadable { id: None, problem } if problem == "data[3].id is missing"));
        assert!(matches!(&rows[4], Row::Unreadable { id: Some(id), problem }
            if id.as_str() == "c" && problem == "data[4].email: expected text, found a list"));
        assert_eq!(customer(&rows[6]).created_at.as_deref(), Some("2024-01-01"));
        assert_eq!(customer(&rows[6]).phone_number.as_deref(), Some("123"));
    }

    #[test]
    fn a_wrong_envelope_is_an_error_never_no_customers() {
        let shape = |body: &str| match read(body) {
            Err(LoadError::WrongShape { path, found, .. }) => format!("{path}: {found}"),
            other => format!("{other:?}"),
        };
        assert_eq!(shape("[]"), "the answer: a list");
        assert_eq!(shape(r#"{"total": 0}"#), "data: nothing");
        assert_eq!(shape(r#"{"data": {}, "total": 0}"#), "data: an object");
        assert_eq!(shape(r#"{"data": [], "total": -1}"#), "total: -1");
        assert_eq!(shape(r#"{"data": [], "total": 1.5}"#), "total: 1.5");
        assert_eq!(shape(r#"{"data": [{"id":"a"},{"id":"b"}], "total": 1}"#), "total: 1");
        let many = vec!["null"; 26].join(",");
        assert_eq!(shape(&format!(r#"{{"data": [{many}], "total": 90}}"#)), "data: 26");
        assert!(matches!(read("<html>"), Err(LoadError::NotJson { .. })));
        assert!(matches!(read(""), Err(LoadError::NotJson { .. })));
    }

    #[test]
    fn the_servers_messages_are_found_in_every_known_body() {
        let messages = |body: &str| match read_answer(&answer(400, body), ASKED) {
            Err(LoadError::Http { status: 400, messages, .. }) => messages,
            other => panic!("{other:?}"),
        };
        assert_eq!(messages(r#"{"statusCode":400,"message":["a","b"],"error":"Bad Request"}"#), ["a", "b"]);
        assert_eq!(messages(r#"{"message":"one"}"#), ["one"]);
        assert_eq!(messages(r#"{"error":{"type":"authentication_error","message":"two"}}"#), ["two"]);
        assert_eq!(messages(r#"{"error":"three"}"#), ["three"]);
        assert!(messages("<html>nginx</html>").is_empty());
    }
}
