//! The one description of what the operator looks at, and the only ways to change it.

use super::customer::CustomerId;
use super::filter::{Filter, KnownStatus, Search};
use super::layout::{Looks, Sort};
use super::paging::{PageNumber, PageSize, RowRange};

/// Filter, page, page size and the open record. Only the transitions below reset the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// What the list is narrowed by.
    pub filter: Filter,
    /// Which page.
    pub page: PageNumber,
    /// How many rows a page has.
    pub size: PageSize,
    /// The record shown beside the list.
    pub record: Option<CustomerId>,
    /// How it is laid out, where that differs from what the operator likes.
    pub looks: Looks,
}

impl ListQuery {
    /// Page 1 of everything.
    pub fn first(size: PageSize) -> Self {
        Self { filter: Filter::default(), page: PageNumber::FIRST, size, record: None, looks: Looks::default() }
    }

    /// The rows to show.
    pub fn range(&self) -> RowRange {
        RowRange::of_page(self.page, self.size)
    }

    /// A new search starts on page 1.
    #[must_use]
    pub fn searching(self, search: Search) -> Self {
        let filter = Filter { search, ..self.filter.clone() };
        self.narrowed(filter)
    }

    /// A new status starts on page 1.
    #[must_use]
    pub fn with_status(self, status: Option<KnownStatus>) -> Self {
        let filter = Filter { status, ..self.filter.clone() };
        self.narrowed(filter)
    }

    /// Everything again, from page 1.
    #[must_use]
    pub fn cleared(self) -> Self {
        self.narrowed(Filter::default())
    }

    /// Another page of the same rows.
    #[must_use]
    pub fn on_page(self, page: PageNumber) -> Self {
        if page == self.page { self } else { Self { page, record: None, ..self } }
    }

    /// Another page size; the first visible row stays on the page.
    #[must_use]
    pub fn sized(self, size: PageSize) -> Self {
        let page = PageNumber::holding(self.range().skip, size);
        Self { page, size, ..self }
    }

    /// Opens a record beside the list, or closes it with `None`.
    #[must_use]
    pub fn showing(self, record: Option<CustomerId>) -> Self {
        Self { record, ..self }
    }

    /// By what it is sorted, first things first: the rows of each page, or all of a snapshot.
    pub fn sorts(&self) -> Vec<Sort> {
        match &self.filter.snapshot {
            Some(spec) => spec.sorts(),
            None => self.looks.sort.into_iter().collect(),
        }
    }

    /// Sorts the rows of each page. They stay the same rows.
    #[must_use]
    pub fn sorted(self, sort: Option<Sort>) -> Self {
        Self { looks: Looks { sort, ..self.looks }, ..self }
    }

    /// Lays it out in another way.
    #[must_use]
    pub fn looking(self, looks: Looks) -> Self {
        Self { looks, ..self }
    }

    fn narrowed(self, filter: Filter) -> Self {
        if filter == self.filter {
            return self;
        }
        Self { filter, page: PageNumber::FIRST, record: None, ..self }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::layout::tests::any_looks;
    use super::super::snapshot::spec::Spec;
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn any_search() -> impl Strategy<Value = Search> {
        prop_oneof![
            Just(Search::None),
            any::<String>().prop_map(|text| Search::by_name(&text)),
            "[a-z+&=%#]{1,9}@[a-zé]{1,9}\\.[a-z]{2,5}".prop_map(Search::Email),
        ]
    }

    pub(crate) fn any_query() -> impl Strategy<Value = ListQuery> {
        let status = proptest::option::of(proptest::sample::select(KnownStatus::ALL.to_vec()));
        let size = proptest::sample::select(vec![10_u8, 25, 50, 100]);
        let record = proptest::option::of(any::<String>().prop_map(CustomerId::new));
        let snapshot = proptest::option::of(any::<String>().prop_map(Spec::new));
        (any_search(), status, 1..=u32::MAX, size, record, any_looks(), snapshot).prop_map(
            |(search, status, page, size, record, looks, snapshot)| ListQuery {
                // Nothing in a snapshot is searched for by whole addresses.
                filter: Filter {
                    status,
                    search: if snapshot.is_some() { Search::by_name(search.text()) } else { search },
                    snapshot,
                },
                page: PageNumber::new(page).expect("not zero"),
                size: PageSize::new(size).expect("in range"),
                record: record.flatten(),
                looks,
            },
        )
    }

    proptest! {
        #[test]
        fn a_page_size_change_keeps_the_first_visible_row(query in any_query(), rows in 1u8..=100) {
            let size = PageSize::new(rows).expect("in range");
            let first_row = query.range().skip;
            let range = query.sized(size).range();
            // The very last pages that a u32 can count are out of reach for smaller sizes.
            prop_assume!(first_row / u64::from(rows) < u64::from(u32::MAX));
            prop_assert!(range.skip <= first_row && first_row < range.end());
        }

        #[test]
        fn a_new_filter_goes_to_page_one_and_the_same_filter_stays(query in any_query(), search in any_search()) {
            let changed = query.clone().searching(search.clone());
            if search == query.filter.search {
                prop_assert_eq!(changed, query);
            } else {
                prop_assert_eq!(changed.page, PageNumber::FIRST);
                prop_assert_eq!(changed.filter.status, query.filter.status);
            }
        }

        #[test]
        fn opening_a_record_changes_nothing_else(query in any_query()) {
            let opened = query.clone().showing(CustomerId::new("cust_1".into()));
            prop_assert_eq!(opened.showing(query.record.clone()), query);
        }
    }
}
