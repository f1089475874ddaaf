//! Work of many requests, as whoever drives it sees it.

use crate::domain::customer::Row;
use crate::domain::error::LoadError;
use crate::domain::filter::Filter;
use crate::domain::paging::RowRange;
use std::sync::Arc;

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Of which list.
    pub filter: Filter,
    /// Which rows.
    pub range: RowRange,
}

/// A piece of the file, with what is needed to go on after it.
#[derive(Clone, Debug)]
pub struct Part {
    /// What is added to the file.
    pub bytes: Vec<u8>,
    /// What is added to the log of customers read ([`super::seen::Seen::log`]); empty where nothing is kept.
    pub ids: Vec<u8>,
    /// The job after it, as JSON.
    pub job: String,
}

/// How far work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows in the file.
    pub rows: u64,
    /// Places of the list that were read.
    pub read: u64,
    /// How many match by the last answer.
    pub total: Option<u64>,
    /// Answers taken in.
    pub requests: u64,
    /// Requests still to come, as far as can be told.
    pub requests_left: u64,
}

/// Work of many requests: an export, or many lookups. Asks and writes nothing itself.
pub trait Work {
    /// The next request, or one that is likely to be needed `ahead` requests later; none when there is nothing more to
    /// ask for.
    fn next(&self, ahead: u8) -> Option<Ask>;

    /// Takes in the answer to what was [asked for](Work::next).
    fn take_in(&mut self, ask: &Ask, rows: &[Arc<Row>], total: u64);

    /// Takes in that the server refuses this one; `false` when the work cannot go on then.
    fn is_refused(&mut self, ask: &Ask, error: &LoadError) -> bool;

    /// Whether nothing is missing.
    fn is_complete(&self) -> bool;

    /// Asks again for what is missing.
    fn mend(&mut self);

    /// The next piece of a file when it has `at_least` bytes.
    fn part(&mut self, at_least: usize) -> Option<Part>;

    /// How far it is.
    fn progress(&self) -> Progress;
}
