//! What the console tells the program that takes lists away. Two programs: it travels as text.

use super::estimate::Pace;
use crate::domain::filter::{Filter, KnownStatus, Search};

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
    /// One line for each part; the text that is searched for comes last.
    pub fn to_text(&self) -> String {
        let total = self.total.map(|total| total.to_string()).unwrap_or_default();
        let status = self.filter.status.map(KnownStatus::as_str).unwrap_or_default();
        let kind = match self.filter.search {
            Search::None => "",
            Search::Name(_) => "name",
            Search::Email(_) => "email",
        };
        let selects_all = if self.selects_all { "all" } else { "" };
        let lookup = if self.offers_lookup { "lookup" } else { "" };
        format!("{}\n{total}\n{selects_all}\n{lookup}\n{status}\n{kind}\n{}", self.api_base, self.filter.search.text())
    }

    /// Reads that text.
    pub fn from_text(text: &str) -> Self {
        let mut parts = text.splitn(7, '\n');
        let mut next = || parts.next().unwrap_or_default();
        let (api_base, total, selects_all, lookup) = (next(), next(), next(), next());
        let (status, kind, searched) = (next(), next(), next());
        let search = match kind {
            "name" => Search::Name(searched.to_owned()),
            "email" => Search::Email(searched.to_owned()),
            _ => Search::None,
        };
        let filter = Filter { status: KnownStatus::parse(status), search };
        let (api_base, total, selects_all) = (api_base.to_owned(), total.parse().ok(), !selects_all.is_empty());
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
    use crate::domain::list_query::tests::any_search;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_view_survives_the_trip(
            search in any_search(),
            total in any::<Option<u64>>(),
            selects_all in any::<bool>(),
            offers_lookup in any::<bool>(),
            status in prop::option::of(prop::sample::select(KnownStatus::ALL.to_vec())),
        ) {
            let filter = Filter { status, search };
            let view = View { api_base: "/portal".into(), total, selects_all, offers_lookup, filter };
            prop_assert_eq!(View::from_text(&view.to_text()), view);
        }
    }

    #[test]
    fn the_pace_is_three_numbers() {
        let pace = Pace { now: 70, per_window: 70, refill_ms: 12_345, request_ms: 9 };
        assert_eq!(pace_of("70 70 12345", 9), Some(pace));
        assert_eq!(pace_of("", 9), None);
    }
}
