//! Previous and next record: a walk over the rows of the list that turns its pages.

use super::customer::CustomerId;
use super::page_state::Page;
use super::paging::PageNumber;

/// Which way to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first row.
    Previous,
    /// Towards the last row.
    Next,
}

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To another record of the same page.
    Record(CustomerId),
    /// To the record at the near edge of another page, once that page is there.
    Page(PageNumber),
}

/// The step from the record `from`; `None` at the ends of the list, or when `from` is not on the page.
pub fn step(page: &Page, number: PageNumber, from: &CustomerId, direction: Direction) -> Option<Step> {
    let index = page.rows.iter().position(|(_, row)| row.id() == Some(from))?;
    let (before, after) = page.rows.split_at(index);
    let neighbour = match direction {
        Direction::Previous => before.iter().rev().find_map(|(_, row)| row.id()),
        Direction::Next => after.iter().skip(1).find_map(|(_, row)| row.id()),
    };
    if let Some(id) = neighbour {
        return Some(Step::Record(id.clone()));
    }
    match direction {
        Direction::Previous => number.previous().map(Step::Page),
        Direction::Next => (page.range.end() < page.total).then(|| Step::Page(number.next())),
    }
}

/// The record at which a walk enters a page.
pub fn entry(page: &Page, direction: Direction) -> Option<CustomerId> {
    let mut ids = page.rows.iter().filter_map(|(_, row)| row.id());
    match direction {
        Direction::Previous => ids.next_back().cloned(),
        Direction::Next => ids.next().cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{clock::UnixMs, customer::Row, filter::Filter, paging::RowRange};
    use std::sync::Arc;

    fn id(n: u64) -> CustomerId {
        CustomerId::new(n.to_string()).expect("not empty")
    }

    fn page(skip: u64, len: u64, total: u64) -> Page {
        let row = |n| Arc::new(Row::Unreadable { id: Some(id(n)), problem: String::new() });
        Page {
            filter: Filter::default(),
            range: RowRange { skip, take: 3 },
            total,
            as_of: UnixMs(0),
            rows: (skip..skip + len).map(|n| (n, row(n))).collect(),
        }
    }

    fn number(n: u32) -> PageNumber {
        PageNumber::new(n).expect("not zero")
    }

    #[test]
    fn walks_the_page_and_turns_it_at_its_edges() {
        let page = page(3, 3, 7);
        let from = |n, direction| step(&page, number(2), &id(n), direction);
        assert_eq!(from(4, Direction::Next), Some(Step::Record(id(5))));
        assert_eq!(from(5, Direction::Next), Some(Step::Page(number(3))));
        assert_eq!(from(4, Direction::Previous), Some(Step::Record(id(3))));
        assert_eq!(from(3, Direction::Previous), Some(Step::Page(number(1))));
        assert_eq!(from(99, Direction::Next), None);
        assert_eq!(entry(&page, Direction::Previous), Some(id(5)));
        assert_eq!(entry(&page, Direction::Next), Some(id(3)));
    }

    #[test]
    fn stops_at_the_ends_of_the_list() {
        assert_eq!(step(&page(0, 3, 3), number(1), &id(2), Direction::Next), None);
        assert_eq!(step(&page(0, 3, 3), number(1), &id(0), Direction::Previous), None);
    }
}
