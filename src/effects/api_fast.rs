//! Reads the usual answer in one pass, for work through many pages. Anything unusual is left to [`api::read_answer`],
//! which reads in pieces and hides no row.

use super::api::{self, ListAnswer};
use super::http::Answer;
use crate::domain::customer::{Customer, CustomerId, Row, Status};
use crate::domain::error::LoadError;
use crate::domain::paging::RowRange;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Arc;

#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    data: Vec<Person<'a>>,
    total: u64,
}

/// A name and its other spelling (contract, second table). Both at once are unusual.
#[derive(Deserialize)]
struct Person<'a> {
    id: String,
    #[serde(alias = "firstName")]
    first_name: Option<String>,
    #[serde(alias = "lastName")]
    last_name: Option<String>,
    email: Option<String>,
    #[serde(alias = "phoneNumber")]
    phone_number: Option<String>,
    #[serde(alias = "customerType")]
    customer_type: Option<String>,
    status: Option<String>,
    #[serde(borrow, alias = "lastSpent")]
    last_spent: Option<&'a RawValue>,
    #[serde(alias = "lastPurchaseDate")]
    last_purchase_date: Option<String>,
    #[serde(rename = "appId", alias = "app_id")]
    app_id: Option<String>,
    #[serde(rename = "createdAt", alias = "created_at")]
    created_at: Option<String>,
    #[serde(rename = "updatedAt", alias = "updated_at")]
    updated_at: Option<String>,
}

/// The same as [`api::read_answer`], sooner for the usual answer.
///
/// # Errors
/// Those of [`api::read_answer`].
pub fn read_answer(answer: &Answer, asked: RowRange) -> Result<ListAnswer, LoadError> {
    usual(answer, asked).map_or_else(|| api::read_answer(answer, asked), Ok)
}

fn usual(answer: &Answer, asked: RowRange) -> Option<ListAnswer> {
    let page: Page = serde_json::from_str(&answer.body).ok().filter(|_| answer.status == 200)?;
    if page.data.len() > usize::from(asked.take) || page.total < page.data.len() as u64 {
        return None;
    }
    let rows: Option<_> =
        page.data.into_iter().map(|person| Some(Arc::new(Row::Readable(customer(person)?)))).collect();
    Some(ListAnswer { rows: rows?, total: page.total, age_ms: answer.age_ms })
}

fn customer(person: Person) -> Option<Customer> {
    let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let last_spent = match person.last_spent.map(RawValue::get) {
        None => None,
        Some(number) if number.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => {
            Some(number.to_owned())
        }
        Some(_) => return None,
    };
    Some(Customer {
        id: CustomerId::new(person.id)?,
        first_name: person.first_name,
        last_name: person.last_name,
        email: given(person.email),
        phone_number: given(person.phone_number),
        customer_type: given(person.customer_type),
        status: person.status.map(Status::from_wire),
        last_spent,
        last_purchase_date: person.last_purchase_date,
        app_id: person.app_id,
        created_at: person.created_at,
        updated_at: person.updated_at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::snapshot::service::Wanted;
    use crate::domain::snapshot::service::tests::{READER, any_customers, snapshot_of, written};
    use proptest::prelude::*;

    const ASKED: RowRange = RowRange { skip: 0, take: 3 };

    fn answer(body: String) -> Answer {
        let content_type = "application/json".to_owned();
        Answer { status: 200, content_type, body, retry_after_ms: None, told: None, date: None, age_ms: 0 }
    }

    fn value() -> impl Strategy<Value = String> {
        prop_oneof![
            6 => any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
            2 => Just("null".to_owned()),
            2 => Just("1250.50".to_owned()),
            1 => prop::sample::select(vec!["1e999", "-0", "true", "[1]", "{}", "\"\\ud800\"", "\" \"", "\"\""])
                .prop_map(str::to_owned),
        ]
    }

    fn person() -> impl Strategy<Value = String> {
        let names = vec![
            "first_name",
            "firstName",
            "last_name",
            "email",
            "phone_number",
            "customer_type",
            "status",
            "last_spent",
            "lastSpent",
            "last_purchase_date",
            "appId",
            "app_id",
            "createdAt",
            "created_at",
            "updatedAt",
            "other",
        ];
        let members = prop::collection::vec((prop::sample::select(names), value()), 0..8);
        (prop_oneof![9 => "[a-z]{1,6}".prop_map(|id| format!("\"{id}\"")), 1 => value()], members).prop_map(
            |(id, members)| {
                let rest: Vec<String> = members.iter().map(|(name, value)| format!(",\"{name}\": {value}")).collect();
                format!("{{\"id\": {id}{}}}", rest.concat())
            },
        )
    }

    proptest! {
    #[test]
    fn a_page_is_read_like_an_answer_of_the_endpoint(customers in any_customers(), skip in 0_usize..45, take in 1_u8..=100) {
        let page = snapshot_of(&customers).page(&Wanted::default(), skip, take.into(), READER);
        let answer = Answer {
            status: 200,
            content_type: "application/json".into(),
            body: String::from_utf8(page).expect("UTF-8"),
            retry_after_ms: None,
            told: None,
            date: None,
            age_ms: 0,
        };
        let answer = read_answer(&answer, RowRange { skip: skip as u64, take }).expect("read");
        prop_assert_eq!(answer.total, customers.len() as u64);
        let given = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
        let expected: Vec<_> = customers.into_iter().map(written).skip(skip).take(take.into()).map(|customer| Row::Readable(Customer {
            email: given(customer.email), phone_number: given(customer.phone_number), customer_type: given(customer.customer_type), ..customer
        })).collect();
        prop_assert_eq!(answer.rows.iter().map(|row| (**row).clone()).collect::<Vec<_>>(), expected);
    }

        #[test]
        fn both_readers_read_the_same(people in prop::collection::vec(person(), 0..5), total in prop_oneof![Just("9"), Just("1"), Just("\"9\"")]) {
            let answer = answer(format!("{{\"data\": [{}], \"total\": {total}}}", people.join(",")));
            prop_assert_eq!(read_answer(&answer, ASKED), api::read_answer(&answer, ASKED));
        }
    }

    #[test]
    fn the_usual_answer_takes_one_pass() {
        let body =
            r#"{"data": [{"id": "a", "first_name": "Ada", "email": null, "last_spent": 1250.50, "x": 1}], "total": 7}"#;
        let read = usual(&answer(body.to_owned()), ASKED).unwrap();
        assert_eq!((read.rows.len(), read.total), (1, 7));
        let refused = Answer { status: 500, ..answer(body.to_owned()) };
        assert!(usual(&refused, ASKED).is_none());
    }
}
