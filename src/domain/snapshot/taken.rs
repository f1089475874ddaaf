//! What is told of a snapshot wherever it is used.

use crate::domain::clock::UnixMs;
use crate::domain::filter::{Filter, Search};
use serde::{Deserialize, Serialize};

/// Of which list it is, when it was taken, and how much of the list it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The list.
    pub list: Filter,
    /// When reading began.
    pub at: UnixMs,
    /// Rows in it.
    pub rows: u64,
    /// How many matched when reading ended.
    pub total: u64,
    /// Whether everybody who was in the list from start to end is in it, once.
    pub is_complete: bool,
}

impl Taken {
    /// Whether it holds all of `list`: that very one, or all of it whatever the status.
    pub fn holds(&self, list: &Filter) -> bool {
        let is_of_status = self.list.status.is_none() || self.list.status == list.status;
        is_of_status && self.list.search == list.search
    }
}

/// What a snapshot of `list` is of: what must not stand in an address is searched for in the snapshot instead.
pub fn list_for(list: &Filter, hides_search: bool) -> (Filter, Search) {
    let is_hidden = hides_search || matches!(list.search, Search::Email(_)) || list.search.is_private();
    let (search, text) = if is_hidden {
        (Search::None, Search::by_name(list.search.text()))
    } else {
        (list.search.clone(), Search::None)
    };
    (Filter { status: list.status, search, snapshot: None }, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::KnownStatus;

    #[test]
    fn a_snapshot_holds_shorter_lists_as_far_as_it_can_tell() {
        let list = |status, name: &str| Filter { status, search: Search::by_name(name), snapshot: None };
        let taken = |list| Taken { list, at: UnixMs(0), rows: 0, total: 0, is_complete: true };
        let active = Some(KnownStatus::Active);
        assert!(taken(list(None, "")).holds(&list(active, "")));
        assert!(taken(list(active, "Ada")).holds(&list(active, "Ada")));
        assert!(!taken(list(active, "")).holds(&list(None, "")));
        // Which names the server takes for a match is the server's to say.
        assert!(!taken(list(None, "")).holds(&list(None, "Ada")));
    }

    #[test]
    fn addresses_of_people_stay_out_of_the_address() {
        let email = Filter { search: Search::Email("ada@example.com".into()), ..Filter::default() };
        assert_eq!(list_for(&email, false), (Filter::default(), Search::by_name("ada@example.com")));
        let name = Filter { search: Search::by_name("Ada"), ..Filter::default() };
        assert_eq!(list_for(&name, false), (name.clone(), Search::None));
        assert_eq!(list_for(&name, true), (Filter::default(), Search::by_name("Ada")));
    }
}
