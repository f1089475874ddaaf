//! The list changes while somebody pages through it: positions move, and pages that were read no longer fit together.

use super::clock::UnixMs;
use super::customer::Row;
use super::page_state::Page;

/// What an answer contradicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// How it shows.
    pub sign: Sign,
    /// When that was learned which is now contradicted.
    pub known_at: UnixMs,
}

/// How it shows that the list changed, the surest sign first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Another number of customers matches.
    Total {
        /// As many as before.
        before: u64,
        /// As many as now.
        now: u64,
    },
    /// A customer stands in two places.
    Repeated,
    /// Fewer rows came than the total promises.
    Short {
        /// As many as are missing.
        missing: u64,
    },
}

/// Whether a customer of `shown` stands in another place in `newer`: showing that would move rows under the pointer.
pub fn moves_rows(shown: &Page, newer: &Page) -> bool {
    shown.rows.iter().zip(&newer.rows).any(|((_, shown), (_, newer))| shown.id() != newer.id())
}

/// Whether two rows are the same customer.
pub fn is_same_customer(one: &Row, other: &Row) -> bool {
    one.id().is_some() && one.id() == other.id()
}
