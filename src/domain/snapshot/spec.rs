//! What is wanted of a snapshot, as addresses have it: which list, in which order, meeting what.
//!
//! Parts stand one after the other with "*" between them, each a name and values with "." between those, so that addresses
//! need no percent signs: `sort.-spent.name*of.ACTIVE*type.Startup`. In a value `_` makes signs of the format and itself
//! plain: `__`, `_d` for ".", `_s` for "*", `_n` for a new line.

use crate::domain::customer::Column;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::layout::Sort;

const PARTS: char = '*';
const VALUES: char = '.';
const SORT: &str = "sort";
/// The list that the snapshot is of: its status, and the name that it was searched for.
const OF: &str = "of";
/// That a report of it is shown, and which one.
pub const REPORT: &str = "report";

/// The text of it. Two equal ones name the same rows of the same snapshot in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Spec(String);

impl Spec {
    /// What an address says, on one line. What of it means nothing is told by whoever reads the conditions.
    pub fn new(mut text: String) -> Self {
        text.retain(|char| char != '\n');
        Self(text)
    }

    /// All of a list, as it is.
    pub fn of(list: &Filter) -> Self {
        Self::default().about(list)
    }

    /// The same of another list.
    #[must_use]
    pub fn about(&self, list: &Filter) -> Self {
        let status = list.status.map(KnownStatus::as_str).unwrap_or_default();
        match (status, list.search.text()) {
            ("", "") => self.with(OF, &[]),
            (status, "") => self.with(OF, &[status]),
            (status, name) => self.with(OF, &[status, name]),
        }
    }

    /// As it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The list that it is about.
    pub fn list(&self) -> Filter {
        let values = self.values(OF);
        let value = |at: usize| values.get(at).map(String::as_str).unwrap_or_default();
        Filter { status: KnownStatus::parse(value(0)), search: Search::by_name(value(1)), snapshot: None }
    }

    /// By what it is sorted, first things first; what is no column is passed over. This part, which the console itself
    /// reads, comes first.
    pub fn sorts(&self) -> Vec<Sort> {
        let mut sorts = Vec::new();
        let mut values = self.0.split(PARTS).next().unwrap_or_default().split(VALUES);
        if values.next() == Some(SORT) {
            for sort in values {
                sorts.extend(Sort::parse(sort));
            }
        }
        sorts
    }

    /// What pressing the heading of a column comes to. `adds`: what it is sorted by already goes before.
    #[must_use]
    pub fn pressed(&self, column: Column, adds: bool) -> Self {
        let sorts = self.sorts();
        let sort = Sort::pressed(sorts.iter().copied().find(|sort| sort.column == column), column);
        let mut sorts = if adds { sorts } else { Vec::new() };
        match sorts.iter().position(|sort| sort.column == column) {
            Some(at) => drop(sorts.splice(at..=at, sort)),
            None => sorts.extend(sort),
        }
        self.sorted(&sorts)
    }

    /// In another order.
    #[must_use]
    pub fn sorted(&self, sorts: &[Sort]) -> Self {
        let texts: Vec<String> = sorts.iter().map(|sort| sort.to_text()).collect();
        self.with(SORT, &texts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Without what it has to meet, shown in the same way.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self::default().with_all(self, SORT).with_all(self, OF).with_all(self, REPORT)
    }

    /// The names and values of all parts.
    pub fn parts(&self) -> impl Iterator<Item = (&str, Vec<String>)> {
        self.0.split(PARTS).filter(|part| !part.is_empty()).map(|part| {
            let mut values = part.split(VALUES);
            (values.next().unwrap_or_default(), values.map(plain).collect())
        })
    }

    /// With these values of a part in place of those that it has; without it where there are none.
    #[must_use]
    pub fn with(&self, name: &str, values: &[&str]) -> Self {
        let others = self.0.split(PARTS).filter(|part| !part.is_empty() && part.split(VALUES).next() != Some(name));
        let mut part = String::new();
        if !values.is_empty() {
            part.push_str(name);
            for value in values {
                part.push(VALUES);
                value.chars().for_each(|char| push_plain(&mut part, char));
            }
        }
        let mut parts: Vec<&str> = others.collect();
        if !part.is_empty() {
            parts.insert(if name == SORT { 0 } else { parts.len() }, &part);
        }
        Self(parts.join("*"))
    }

    /// The values of a part; none where there is none.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.parts().find(|(part, _)| *part == name).map(|(_, values)| values).unwrap_or_default()
    }

    fn with_all(&self, other: &Self, name: &str) -> Self {
        let values = other.values(name);
        self.with(name, &values.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

fn push_plain(text: &mut String, char: char) {
    match char {
        '_' => text.push_str("__"),
        VALUES => text.push_str("_d"),
        PARTS => text.push_str("_s"),
        '\n' => text.push_str("_n"),
        char => text.push(char),
    }
}

fn plain(value: &str) -> String {
    let (mut text, mut chars) = (String::new(), value.chars());
    while let Some(char) = chars.next() {
        match char {
            '_' => match chars.next() {
                Some('d') => text.push(VALUES),
                Some('s') => text.push(PARTS),
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            char => text.push(char),
        }
    }
    text
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::filter::KnownStatus;
    use proptest::prelude::*;

    pub(crate) fn any_sorts() -> impl Strategy<Value = Vec<Sort>> {
        let sort = (prop::sample::select(Column::ALL.to_vec()), any::<bool>());
        prop::collection::vec(sort.prop_map(|(column, is_descending)| Sort { column, is_descending }), 0..4)
    }

    proptest! {
        #[test]
        fn what_is_put_in_comes_out(
            values in prop::collection::vec(any::<String>(), 1..4),
            others in prop::collection::vec(any::<String>(), 1..4),
            sorts in any_sorts(),
        ) {
            fn texts(values: &[String]) -> Vec<&str> { values.iter().map(String::as_str).collect() }
            let spec = Spec::default().with("one", &texts(&others)).with("two", &texts(&others)).sorted(&sorts);
            let spec = spec.with("one", &texts(&values));
            prop_assert_eq!(spec.values("one"), values);
            prop_assert_eq!(spec.values("two"), others);
            prop_assert_eq!(spec.sorts(), sorts.clone());
            prop_assert_eq!(spec.with("one", &[]).values("one"), Vec::<String>::new());
            prop_assert_eq!(spec.bare().sorts(), sorts);
            prop_assert_eq!(spec.bare().parts().count(), usize::from(!spec.sorts().is_empty()));
        }

        #[test]
        fn any_address_is_read(text in any::<String>()) {
            let spec = Spec::new(text);
            let (_, _) = (spec.sorts(), spec.list());
        }

        #[test]
        fn a_list_is_named_by_its_status_and_its_search(name in any::<String>(), status in prop::option::of(prop::sample::select(KnownStatus::ALL.to_vec()))) {
            let list = Filter { status, search: Search::by_name(&name), snapshot: None };
            prop_assert_eq!(Spec::of(&list).list(), list);
        }
    }

    #[test]
    fn headings_are_pressed_one_after_the_other_or_together() {
        let press = |spec: &str, column, adds| Spec::new(spec.into()).pressed(column, adds).as_str().to_owned();
        assert_eq!(press("of.ACTIVE", Column::Name, false), "sort.name*of.ACTIVE");
        assert_eq!(press("sort.name*type.A", Column::Name, false), "sort.-name*type.A");
        assert_eq!(press("sort.-name", Column::Name, false), "");
        assert_eq!(press("sort.name.-spent", Column::Type, true), "sort.name.-spent.type");
        assert_eq!(press("sort.name.-spent", Column::Name, true), "sort.-name.-spent");
        assert_eq!(press("sort.-name.-spent", Column::Name, true), "sort.-spent");
        assert_eq!(press("sort.name.-spent", Column::Created, false), "sort.created");
    }

    #[test]
    fn addresses_are_readable() {
        let list = Filter { status: Some(KnownStatus::Active), ..Filter::default() };
        let sort = Sort { column: Column::LastSpent, is_descending: true };
        let spec = Spec::of(&list).sorted(&[sort]).with("type", &["Start.up_", "A*"]);
        assert_eq!(spec.as_str(), "sort.-spent*of.ACTIVE*type.Start_dup__.A_s");
    }
}
