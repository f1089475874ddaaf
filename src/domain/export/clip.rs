//! What is copied of customers.

use super::csv::{self, Delimiter};
use super::field::Field;
use crate::domain::customer::{Customer, Row};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;

/// What stands between copied values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Separator {
    /// One a line.
    #[default]
    Line,
    /// As most mail programs want it.
    Comma,
    /// As Outlook wants it.
    Semicolon,
}

impl Separator {
    /// All, in the order that they are offered in.
    pub const ALL: [Self; 3] = [Self::Line, Self::Comma, Self::Semicolon];

    /// The text between two values.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Line => "\n",
            Self::Comma => ", ",
            Self::Semicolon => "; ",
        }
    }
}

/// The e-mail addresses, each once whatever its letter case, and how many customers have none.
pub fn emails(rows: &[Arc<Row>]) -> (Vec<&str>, usize) {
    let mut seen = HashSet::new();
    let given: Vec<&str> = customers(rows).filter_map(|customer| customer.email.as_deref()).map(str::trim).collect();
    let without = rows.len() - given.len();
    (given.into_iter().filter(|email| seen.insert(email.to_lowercase())).collect(), without)
}

/// The ids.
pub fn ids(rows: &[Arc<Row>]) -> Vec<&str> {
    customers(rows).map(|customer| customer.id.as_str()).collect()
}

/// Lines with tabs, as spreadsheets paste them, with a first line of names. Formulas are neutralised.
pub fn table(rows: &[Arc<Row>], fields: &[Field]) -> String {
    let mut out = String::new();
    csv::record(&mut out, Delimiter::Tab, false, fields.iter().map(|field| field.label().into()));
    for customer in customers(rows) {
        let values = fields.iter().map(|field| field.of(customer).unwrap_or_default());
        csv::record(&mut out, Delimiter::Tab, true, values);
    }
    out
}

fn customers(rows: &[Arc<Row>]) -> impl Iterator<Item = &Customer> {
    rows.iter().filter_map(|row| match &**row {
        Row::Readable(customer) => Some(customer),
        Row::Unreadable { .. } => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::CustomerId;

    fn row(id: &str, email: Option<&str>, name: &str) -> Arc<Row> {
        Arc::new(Row::Readable(Customer {
            first_name: Some(name.into()),
            email: email.map(str::to_owned),
            ..Customer::known_by(CustomerId::new(id.into()).unwrap())
        }))
    }

    #[test]
    fn addresses_are_copied_once() {
        let rows = [row("1", Some("Ada@example.com"), ""), row("2", Some("ada@Example.com "), ""), row("3", None, "")];
        assert_eq!(emails(&rows), (vec!["Ada@example.com"], 1));
        assert_eq!(ids(&rows), ["1", "2", "3"]);
    }

    #[test]
    fn a_table_pastes_into_a_spreadsheet_and_runs_nothing() {
        let rows = [row("1", None, "=1+1"), row("2", None, "two\nlines\tand \"more\"")];
        assert_eq!(
            table(&rows, &[Field::Id, Field::FirstName]),
            "Customer id\tFirst name\r\n1\t'=1+1\r\n2\t\"two\nlines\tand \"\"more\"\"\"\r\n"
        );
    }
}
