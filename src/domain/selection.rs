//! Which customers are selected: some, kept by id across pages, or all that match.

use super::customer::{CustomerId, Row};
use std::sync::Arc;

/// The selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    rows: Vec<Arc<Row>>,
    /// Everybody who matches, read or not.
    is_all: bool,
    /// Where a range starts.
    last: Option<CustomerId>,
}

impl Selection {
    /// The rows picked one by one, in the order of picking.
    pub fn rows(&self) -> &[Arc<Row>] {
        &self.rows
    }

    /// Whether everybody who matches is selected.
    pub fn is_all(&self) -> bool {
        self.is_all
    }

    /// Whether nobody is selected.
    pub fn is_empty(&self) -> bool {
        !self.is_all && self.rows.is_empty()
    }

    /// Whether that row is selected.
    pub fn holds(&self, row: &Row) -> bool {
        row.id().is_some() && (self.is_all || self.place(row).is_some())
    }

    /// Selects or releases the row at `index` of a page; with `is_range` all from the last one picked there to it.
    pub fn pick(&mut self, page: &[&Arc<Row>], index: usize, is_on: bool, is_range: bool) {
        let last = page.iter().position(|row| row.id().is_some() && row.id() == self.last.as_ref());
        let from = last.filter(|_| is_range).unwrap_or(index);
        let range = from.min(index)..=from.max(index);
        self.last = page.get(index).and_then(|row| row.id()).cloned();
        self.put(page.get(range).unwrap_or_default(), is_on);
    }

    /// Selects or releases rows.
    pub fn put(&mut self, rows: &[&Arc<Row>], is_on: bool) {
        // Who is released was not everybody's.
        self.is_all &= is_on;
        for row in rows.iter().filter(|row| matches!(&****row, Row::Readable(_))) {
            match self.place(row) {
                Some(place) if !is_on => drop(self.rows.remove(place)),
                None if is_on => self.rows.push(Arc::clone(row)),
                _ => {}
            }
        }
    }

    /// Selects everybody who matches.
    pub fn put_all(&mut self) {
        self.is_all = true;
    }

    fn place(&self, row: &Row) -> Option<usize> {
        self.rows.iter().position(|known| known.id() == row.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn page(ids: std::ops::Range<usize>) -> Vec<Arc<Row>> {
        let customer = |id| Customer::known_by(CustomerId::new(format!("cust_{id}")).unwrap());
        ids.map(|id| Arc::new(Row::Readable(customer(id)))).collect()
    }

    fn refs(rows: &[Arc<Row>]) -> Vec<&Arc<Row>> {
        rows.iter().collect()
    }

    #[test]
    fn a_range_goes_from_the_last_one_picked_in_either_direction() {
        let rows = page(0..10);
        let mut selection = Selection::default();
        selection.pick(&refs(&rows), 6, true, true);
        assert_eq!(selection.rows().len(), 1, "nothing to start from");
        selection.pick(&refs(&rows), 3, true, true);
        assert_eq!(selection.rows().len(), 4);
        selection.pick(&refs(&rows), 5, false, true);
        assert_eq!(selection.rows().len(), 1, "3 to 5 are released");
        let other = page(10..20);
        selection.pick(&refs(&other), 2, true, true);
        assert_eq!(selection.rows().len(), 2, "no range across pages");
    }

    #[test]
    fn who_is_released_was_not_everybody() {
        let rows = page(0..3);
        let mut selection = Selection::default();
        selection.put(&refs(&rows), true);
        selection.put_all();
        assert!(selection.is_all() && selection.holds(&page(7..8)[0]));
        selection.pick(&refs(&rows), 1, false, false);
        assert!(!selection.is_all());
        assert_eq!(selection.rows().len(), 2);
    }

    #[test]
    fn what_cannot_be_read_is_not_selected() {
        let bad = Arc::new(Row::Unreadable { id: CustomerId::new("x".into()), problem: String::new() });
        let mut selection = Selection::default();
        selection.put(&[&bad], true);
        assert!(selection.is_empty());
    }

    proptest! {
        #[test]
        fn nobody_is_selected_twice(picks in prop::collection::vec((0_usize..30, any::<bool>(), any::<bool>()), 0..60)) {
            let rows = page(0..30);
            let mut selection = Selection::default();
            for (index, is_on, is_range) in picks {
                selection.pick(&refs(&rows), index, is_on, is_range);
                prop_assert_eq!(selection.holds(&rows[index]), is_on);
                let ids: BTreeSet<_> = selection.rows().iter().filter_map(|row| row.id()).collect();
                prop_assert_eq!(ids.len(), selection.rows().len());
            }
        }
    }
}
