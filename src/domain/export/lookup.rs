//! Looking many e-mail addresses up, one request each: the endpoint finds whole addresses only.

use super::csv::{self, Delimiter};
use super::field::Field;
use super::work::{Ask, Part, Progress, Work};
use crate::domain::clock::UnixMs;
use crate::domain::customer::{Customer, Row};
use crate::domain::error::LoadError;
use crate::domain::filter::{Filter, Search};
use crate::domain::paging::{MAX_TAKE, RowRange};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    started: UnixMs,
    /// Where it is kept.
    log: Option<Log>,
}

/// Outcomes that are not handed out yet, one line of JSON each.
#[derive(Clone, Debug, Default)]
struct Log {
    lines: String,
    /// Whether anything was handed out: the addresses alone are worth keeping.
    is_begun: bool,
}

/// What is kept of a lookup besides its outcomes.
#[derive(Serialize, Deserialize)]
struct SavedLookup<'a> {
    started: UnixMs,
    addresses: Vec<Cow<'a, str>>,
}

impl Lookup {
    /// Nothing asked for. `keeps_log`: it can be restored from its parts.
    pub fn new(addresses: Vec<String>, keeps_log: bool, started: UnixMs) -> Self {
        let results = addresses.into_iter().map(|address| (address, Outcome::Open)).collect();
        let log = keeps_log.then(Log::default);
        Self { results, next: 0, requests: 0, started, log }
    }

    /// Goes on after the last part, whose `job` it is. The bytes of all go to [`Lookup::replay`].
    pub fn restore(job: &str) -> Option<Self> {
        let SavedLookup { started, addresses } = serde_json::from_str(job).ok()?;
        let addresses = addresses.into_iter().map(Cow::into_owned).collect();
        Some(Self { log: Some(Log { is_begun: true, ..Log::default() }), ..Self::new(addresses, true, started) })
    }

    /// Takes the bytes of each part in, in their order, after [`Lookup::restore`]; `None` when they cannot be read.
    pub fn replay(&mut self, part: &[u8]) -> Option<()> {
        for line in std::str::from_utf8(part).ok()?.lines() {
            let (index, outcome): (usize, Outcome) = serde_json::from_str(line).ok()?;
            self.results.get_mut(index)?.1 = outcome;
            self.requests += 1;
        }
        self.go_on();
        Some(())
    }

    /// When it began.
    pub fn started(&self) -> UnixMs {
        self.started
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
            if let Some(log) = &mut self.log {
                log.lines.push_str(&serde_json::to_string(&(self.next, &outcome)).unwrap_or_default());
                log.lines.push('\n');
            }
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
        let filter = Filter { search: Search::Email(address.clone()), ..Filter::default() };
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

    fn part(&mut self, at_least: usize) -> Option<Part> {
        let is_due = |log: &&mut Log| !log.is_begun || (!log.lines.is_empty() && log.lines.len() >= at_least);
        let log = self.log.as_mut().filter(is_due)?;
        log.is_begun = true;
        let bytes = std::mem::take(&mut log.lines).into_bytes();
        let addresses = self.results.iter().map(|(address, _)| address.into()).collect();
        let job = serde_json::to_string(&SavedLookup { started: self.started, addresses }).unwrap_or_default();
        Some(Part { bytes, ids: Vec::new(), job })
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

    const START: UnixMs = UnixMs(1_800_000_000_000);

    fn row(id: &str) -> Arc<Row> {
        Arc::new(Row::Readable(Customer {
            first_name: Some("=1+1".into()),
            ..Customer::known_by(CustomerId::new(id.into()).unwrap())
        }))
    }

    #[test]
    fn each_address_gets_what_became_of_it() {
        let mut lookup = Lookup::new(["a@x.io", "b@x.io", "c@x.io", "d@x.io"].map(str::to_owned).into(), false, START);
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

    #[test]
    fn nothing_is_handed_out_of_a_lookup_that_is_not_kept() {
        let mut lookup = Lookup::new(vec!["a@x.io".into()], false, START);
        let ask = lookup.next(0).unwrap();
        lookup.take_in(&ask, &[], 0);
        assert!(lookup.part(0).is_none());
    }

    /// What the server answers: nobody, some customers, or a refusal.
    #[derive(Clone, Debug)]
    enum Answer {
        Rows(Vec<String>),
        Refused,
    }

    fn answers() -> impl Strategy<Value = Vec<Answer>> {
        let rows = prop::collection::vec("\\PC{1,9}", 0..3).prop_map(Answer::Rows);
        prop::collection::vec(prop_oneof![3 => rows, 1 => Just(Answer::Refused)], 0..30)
    }

    proptest! {
        #[test]
        fn a_lookup_can_be_restored_after_any_of_its_parts(answers in answers(), at_least in 0..2_000_usize, mends in any::<bool>()) {
            let addresses: Vec<String> = (0..20).map(|nth| format!("a{nth}@x.io")).collect();
            let mut lookup = Lookup::new(addresses, true, START);
            let mut parts = vec![lookup.part(usize::MAX).unwrap().bytes];
            for answer in answers {
                if lookup.next(0).is_none() && mends {
                    lookup.mend();
                }
                let Some(ask) = lookup.next(0) else { break };
                match answer {
                    Answer::Rows(ids) => {
                        let rows: Vec<_> = ids.iter().map(|id| row(id)).collect();
                        lookup.take_in(&ask, &rows, rows.len() as u64);
                    }
                    Answer::Refused => {
                        lookup.is_refused(&ask, &LoadError::Http { status: 400, messages: vec![], retry_after_ms: None });
                    }
                }
                let Some(part) = lookup.part(at_least) else { continue };
                parts.push(part.bytes);
                let mut restored = Lookup::restore(&part.job).unwrap();
                for part in &parts {
                    restored.replay(part).unwrap();
                }
                // What failed is asked for again whenever it goes on.
                let mut there = lookup.clone();
                there.mend();
                restored.mend();
                prop_assert_eq!(restored.results(), there.results());
                prop_assert_eq!(restored.progress(), there.progress());
                prop_assert_eq!(restored.next(0), there.next(0));
            }
        }
    }

    #[test]
    fn what_is_no_lookup_is_not_restored() {
        assert!(Lookup::restore("{}").is_none());
        let mut lookup = Lookup::new(vec!["a@x.io".into()], true, START);
        let job = lookup.part(0).unwrap().job;
        for part in ["[1,\"NotFound\"]", "[0,\"Else\"]", "[0", "\u{FEFF}"] {
            assert!(Lookup::restore(&job).unwrap().replay(part.as_bytes()).is_none(), "{part}");
        }
    }
}
