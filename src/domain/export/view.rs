//! What the console tells the program that takes lists away. Two programs: it travels as text.

use super::estimate::Pace;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::snapshot::link::value_in;
use crate::domain::snapshot::spec::Spec;
use crate::domain::url_query::SNAPSHOT;

/// What the operator looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What stands before `/api/v0/customers`.
    pub api_base: String,
    /// How many match, where it is known.
    pub total: Option<u64>,
    /// Whether everybody who matches is selected.
    pub selects_all: bool,
    /// Whether many addresses may be looked up.
    pub offers_lookup: bool,
    /// What the list is narrowed by.
    pub filter: Filter,
}

impl View {
    /// Reads what is told, a line each: the address of a request for rows of it, how many match, and for each of the others
    /// a word or nothing.
    pub fn from_text(text: &str) -> Self {
        let mut lines = text.split('\n');
        let mut next = || lines.next().unwrap_or_default();
        let (url, total, selects_all, lookup) = (next(), next(), next(), next());
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let value = |name| value_in(query, name);
        let email = value("email").map(Search::Email);
        let search = email.or_else(|| value("name").map(Search::Name)).unwrap_or_default();
        let status = value("status").as_deref().and_then(KnownStatus::parse);
        let filter = Filter { status, search, snapshot: value(SNAPSHOT).map(Spec::new) };
        let api_base = path.strip_suffix("/api/v0/customers").unwrap_or_default().to_owned();
        let (total, selects_all) = (total.parse().ok(), !selects_all.is_empty());
        Self { api_base, total, selects_all, offers_lookup: !lookup.is_empty(), filter }
    }
}

/// Three numbers: requests now, requests in each window, milliseconds until the next. The fourth is measured elsewhere.
pub fn pace_of(text: &str, request_ms: u64) -> Option<Pace> {
    let mut numbers = text.split(' ').map(|number| number.parse::<u64>().ok());
    let mut next = || numbers.next().flatten();
    Some(Pace { now: next()?, per_window: next()?, refill_ms: next()?, request_ms })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_is_three_numbers() {
        let pace = Pace { now: 70, per_window: 70, refill_ms: 12_345, request_ms: 9 };
        assert_eq!(pace_of("70 70 12345", 9), Some(pace));
        assert_eq!(pace_of("", 9), None);
    }
}
