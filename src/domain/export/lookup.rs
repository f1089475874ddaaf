//! Looking many e-mail addresses up, one request each: the endpoint finds whole addresses only.

use super::csv::{self, Delimiter};
use super::field::Field;
use super::work::{Ask, Part, Progress, Work};
use crate::domain::customer::{Customer, Row};
use crate::domain::error::LoadError;
use crate::domain::filter::{Filter, Search, classify};
use crate::domain::paging::{MAX_TAKE, RowRange};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

/// Most addresses of one lookup: at 70 requests a minute it takes more than an hour.
pub const MAX_ADDRESSES: usize = 5_000;
/// What stands between addresses, or around them.
const SEPARATORS: &[char] = &[',', ';', '|', '<', '>', '(', ')', '[', ']', '"', ':'];

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The addresses as they were written first, each once whatever its letter case.
    pub addresses: Vec<String>,
    /// What looks like an address and is none.
    pub bad: Vec<String>,
    /// Addresses that came again.
    pub repeated: usize,
    /// Addresses beyond [`MAX_ADDRESSES`], which are left out.
    pub too_many: usize,
}

impl Pasted {
    /// Finds the addresses in any text: lists, columns of a table, headers of a mail.
    pub fn read(text: &str) -> Self {
        let (mut pasted, mut seen) = (Self::default(), HashSet::new());
        let words = text.split(|char: char| char.is_whitespace() || SEPARATORS.contains(&char));
        for word in words.map(|word| word.trim_matches(['\'', '.'])).filter(|word| word.contains('@')) {
            match classify(word) {
                Ok(Search::Email(_)) if !seen.insert(word.to_lowercase()) => pasted.repeated += 1,
                Ok(Search::Email(_)) if pasted.addresses.len() == MAX_ADDRESSES => pasted.too_many += 1,
                Ok(Search::Email(address)) => pasted.addresses.push(address),
                _ => pasted.bad.push(word.to_owned()),
            }
        }
        pasted
    }
}

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not asked for yet.
    Open,
    /// Nobody has it.
    NotFound,
    /// One customer has it.
    Found(Arc<Row>),
    /// More than one has it.
    Several(Vec<Arc<Row>>),
    /// The server refused it, with its words.
    Failed(String),
}

/// A part of the outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One customer has it.
    Found,
    /// Nobody has it.
    NotFound,
    /// More than one has it.
    Several,
    /// The server refused it.
    Failed,
}

impl Kind {
    /// All, in the order that they are shown in.
    pub const ALL: [Self; 4] = [Self::Found, Self::NotFound, Self::Several, Self::Failed];

    /// For the name of a file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::NotFound => "not-found",
            Self::Several => "several",
            Self::Failed => "failed",
        }
    }
}

impl Outcome {
    /// Where it belongs; none as long as it is open.
    pub const fn kind(&self) -> Option<Kind> {
        match self {
            Self::Open => None,
            Self::NotFound => Some(Kind::NotFound),
            Self::Found(_) => Some(Kind::Found),
            Self::Several(_) => Some(Kind::Several),
            Self::Failed(_) => Some(Kind::Failed),
        }
    }

    /// Who was found.
    pub fn rows(&self) -> &[Arc<Row>] {
        match self {
            Self::Found(row) => std::slice::from_ref(row),
            Self::Several(rows) => rows,
            Self::Open | Self::NotFound | Self::Failed(_) => &[],
        }
    }
}

/// The lookup.
#[derive(Clone, Debug)]
pub struct Lookup {
    results: Vec<(String, Outcome)>,
    /// The first that is open.
    next: usize,
    requests: u64,
}

impl Lookup {
    /// Nothing asked for.
    pub fn new(addresses: Vec<String>) -> Self {
        let results = addresses.into_iter().map(|address| (address, Outcome::Open)).collect();
        Self { results, next: 0, requests: 0 }
    }

    /// The addresses with what became of them, in the order of pasting.
    pub fn results(&self) -> &[(String, Outcome)] {
        &self.results
    }

    /// How many there are of a kind.
    pub fn count(&self, kind: Kind) -> u64 {
        self.of(kind).count() as u64
    }

    /// One kind as a CSV file: the address, then the fields of whoever has it, or why it failed.
    pub fn to_csv(&self, kind: Kind) -> String {
        let mut out = String::new();
        let mut record = |values: Vec<Cow<str>>| csv::record(&mut out, Delimiter::Comma, true, values);
        let fields = || Field::ALL.into_iter().filter(|field| *field != Field::FullName);
        let mut head: Vec<Cow<str>> = vec!["address".into()];
        match kind {
            Kind::NotFound => {}
            Kind::Failed => head.push("reason".into()),
            Kind::Found | Kind::Several => head.extend(fields().map(|field| Cow::from(field.as_str()))),
        }
        record(head);
        for (address, outcome) in self.of(kind) {
            let address = || Cow::from(address.as_str());
            match outcome {
                Outcome::Open | Outcome::NotFound => record(vec![address()]),
                Outcome::Failed(reason) => record(vec![address(), reason.into()]),
                Outcome::Found(_) | Outcome::Several(_) => {
                    for customer in outcome.rows().iter().filter_map(readable) {
                        let values = fields().map(|field| field.of(customer).unwrap_or_default());
                        record(std::iter::once(address()).chain(values).collect());
                    }
                }
            }
        }
        out
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &(String, Outcome)> {
        self.results.iter().filter(move |(_, outcome)| outcome.kind() == Some(kind))
    }

    fn put(&mut self, ask: &Ask, outcome: Outcome) {
        self.requests += 1;
        if let Some(place) = self.results.get_mut(self.next).filter(|(address, _)| address == ask.filter.search.text())
        {
            place.1 = outcome;
            self.go_on();
        }
    }

    fn go_on(&mut self) {
        let open = |(_, outcome): &(String, Outcome)| *outcome == Outcome::Open;
        self.next = self.results.iter().position(open).unwrap_or(self.results.len());
    }
}

impl Work for Lookup {
    fn next(&self, ahead: u8) -> Option<Ask> {
        let rest = self.results.get(self.next..).unwrap_or_default();
        let (address, _) = rest.iter().filter(|(_, outcome)| *outcome == Outcome::Open).nth(ahead.into())?;
        let filter = Filter { status: None, search: Search::Email(address.clone()) };
        Some(Ask { filter, range: RowRange { skip: 0, take: MAX_TAKE } })
    }

    fn take_in(&mut self, ask: &Ask, rows: &[Arc<Row>], _: u64) {
        let outcome = match rows {
            [] => Outcome::NotFound,
            [row] => Outcome::Found(Arc::clone(row)),
            rows => Outcome::Several(rows.to_vec()),
        };
        self.put(ask, outcome);
    }

    fn is_refused(&mut self, ask: &Ask, error: &LoadError) -> bool {
        let explained = error.explain();
        self.put(ask, Outcome::Failed(explained.details.last().cloned().unwrap_or(explained.title)));
        true
    }

    fn is_complete(&self) -> bool {
        self.results.iter().all(|(_, outcome)| !matches!(outcome, Outcome::Open | Outcome::Failed(_)))
    }

    fn mend(&mut self) {
        for (_, outcome) in &mut self.results {
            if outcome.kind() == Some(Kind::Failed) {
                *outcome = Outcome::Open;
            }
        }
        self.go_on();
    }

    fn part(&mut self, _: usize) -> Option<Part> {
        None
    }

    fn progress(&self) -> Progress {
        let total = self.results.len() as u64;
        let read = self.results.iter().filter(|(_, outcome)| *outcome != Outcome::Open).count() as u64;
        let rows = self.results.iter().map(|(_, outcome)| outcome.rows().len() as u64).sum();
        Progress { rows, read, total: Some(total), requests: self.requests, requests_left: total - read }
    }
}

fn readable(row: &Arc<Row>) -> Option<&Customer> {
    match &**row {
        Row::Readable(customer) => Some(customer),
        Row::Unreadable { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::CustomerId;
    use proptest::prelude::*;

    fn row(id: &str) -> Arc<Row> {
        Arc::new(Row::Readable(Customer {
            id: CustomerId::new(id.into()).unwrap(),
            first_name: Some("=1+1".into()),
            last_name: None,
            email: None,
            phone_number: None,
            customer_type: None,
            status: None,
            last_spent: None,
            last_purchase_date: None,
            app_id: None,
            created_at: None,
            updated_at: None,
        }))
    }

    #[test]
    fn addresses_are_found_in_any_text() {
        let text = "E-Mail;Name\nada@example.com;Ada\nBEN@Example.org, \"ada@EXAMPLE.com\"\tO'Hara <o'hara@example.com>;\n\
            mailto:zoe@example.com. nobody@ 'quoted@example.com' a@b";
        let pasted = Pasted::read(text);
        assert_eq!(
            pasted.addresses,
            ["ada@example.com", "BEN@Example.org", "o'hara@example.com", "zoe@example.com", "quoted@example.com"]
        );
        assert_eq!(pasted.bad, ["nobody@", "a@b"]);
        assert_eq!((pasted.repeated, pasted.too_many), (1, 0));
    }

    #[test]
    fn more_than_can_be_looked_up_are_left_out_and_counted() {
        let addresses: Vec<String> = (0..MAX_ADDRESSES + 3).map(|number| format!("a{number}@example.com")).collect();
        let text = addresses.join(" ");
        let pasted = Pasted::read(&text);
        assert_eq!((pasted.addresses.len(), pasted.too_many), (MAX_ADDRESSES, 3));
    }

    #[test]
    fn each_address_gets_what_became_of_it() {
        let mut lookup = Lookup::new(["a@x.io", "b@x.io", "c@x.io", "d@x.io"].map(str::to_owned).into());
        let two = vec![row("3"), row("4")];
        for rows in [vec![row("1")], vec![], two] {
            let ask = lookup.next(0).unwrap();
            lookup.take_in(&ask, &rows, rows.len() as u64);
        }
        let ask = lookup.next(0).unwrap();
        let messages = vec!["email must be an email".to_owned()];
        assert!(lookup.is_refused(&ask, &LoadError::Http { status: 400, messages, retry_after_ms: None }));
        assert_eq!(Kind::ALL.map(|kind| lookup.count(kind)), [1, 1, 1, 1]);
        assert!(lookup.next(0).is_none() && !lookup.is_complete());
        assert_eq!(lookup.to_csv(Kind::NotFound), "address\r\nb@x.io\r\n");
        assert_eq!(lookup.to_csv(Kind::Failed), "address,reason\r\nd@x.io,email must be an email\r\n");
        assert_eq!(lookup.to_csv(Kind::Several).lines().count(), 3);
        assert!(lookup.to_csv(Kind::Found).contains("a@x.io,1,'=1+1,"));
        lookup.mend();
        assert_eq!(lookup.next(0).unwrap().filter.search.text(), "d@x.io");
        assert_eq!(lookup.progress().requests_left, 1);
    }

    proptest! {
        #[test]
        fn any_text_can_be_pasted(text in "\\PC*", addresses in prop::collection::vec("[a-z]{1,9}@[a-z]{1,9}\\.[a-z]{2,3}", 0..20)) {
            let pasted = Pasted::read(&format!("{text}\n{}", addresses.join(";")));
            let wanted: HashSet<&String> = addresses.iter().collect();
            let found: HashSet<String> = pasted.addresses.iter().map(|address| address.to_lowercase()).collect();
            prop_assert!(wanted.into_iter().all(|address| found.contains(address)));
        }
    }
}
