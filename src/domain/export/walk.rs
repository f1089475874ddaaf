//! Reads a whole list through offset pages, and knows whether it did.
//!
//! Pages of a list that changes between requests may overlap or leave gaps, and `total` need not tell: one customer
//! removed before the page and one added after it cancel out. So each window begins with the last row of the one
//! before, the *anchor*. As long as customers keep their order, windows that share their anchors leave nothing out:
//! whoever is in the list from start to end stands between two anchors, and so in one of the windows.
//!
//! Where the anchor is not found, the walk steps back until it meets rows that it knows. A window that cannot be right
//! (too short, with repeats, or with known rows in another order than before) is read again. What remains is said.

use super::seen::{IdKey, Seen};
use crate::domain::customer::Row;
use crate::domain::paging::{MAX_TAKE, RowRange};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// A window that cannot be right is read again at most so often.
const READ_AGAIN: u32 = 2;
/// The first step back, in rows beyond what the list shrank by; each further one is [`STEP_GROWS`] times as long.
const STEP_BACK: u64 = 50;
const STEP_GROWS: u64 = 4;
const STEPS_BACK: u32 = 8;
/// Windows at the front of the list that are read again for customers that turned up or moved there.
const FRONT_WINDOWS: u64 = 20;
/// A list that changes faster than it can be read is given up after this many requests for each one needed.
const PATIENCE: u64 = 3;
/// Places of rows that could not be read, at most.
const PLACES_KEPT: usize = 1_000;

/// Why a window cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// Fewer rows than asked for, though the list goes on.
    Short,
    /// A customer twice in one window.
    Repeated,
    /// Customers in another order than before: the server's order is not stable.
    Reordered,
    /// None of the rows read before is found any more.
    Lost,
}

/// A part of the list that was read, and may have left customers out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Position of the window's first row, counted from 0.
    pub skip: u64,
    /// Rows asked for.
    pub take: u8,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What was noticed on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noticed {
    /// How many matched when the walk began.
    pub total_at_start: Option<u64>,
    /// How many matched by the last answer.
    pub total_at_end: u64,
    /// Times that `total` was another than in the answer before.
    pub totals_changed: u64,
    /// Times that rows had moved between two windows.
    pub moved: u64,
    /// Rows that came again because of that, and were left out.
    pub repeated: u64,
    /// Customers found in a part that was read already: added or moved while the walk went on. They are in the file.
    pub out_of_turn: u64,
    /// Requests that were needed only because the list changed or an answer was wrong.
    pub read_again: u64,
    /// Answers taken in.
    pub requests: u64,
    /// Windows that may have left customers out.
    pub gaps: Vec<Gap>,
    /// Positions of rows that could not be read, counted from 0.
    pub unreadable: BTreeSet<u64>,
}

/// Where a walk is. All but [`Seen`], which is saved by its own log.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Place {
    /// First position of the next window.
    next: u64,
    /// The last row in the order of the list.
    frontier: Option<IdKey>,
    /// Ranks from here on tell its order; what was read before had flaws.
    ordered_from: u32,
    /// Between two customers of lower ranks nobody was left out: they were read before the first gap.
    sound_below: Option<u32>,
    /// Answers taken in before it was mended.
    requests_before: u64,
    /// Looks for customers from before the gap, to read on behind them.
    is_mending: bool,
    steps_back: u32,
    read_again: u32,
    /// How many of the front windows are still to be read again; `None` until the end of the list is reached.
    front_left: Option<u64>,
    is_done: bool,
    read_to: u64,
    /// Customers whom it read, and knows no more.
    handed_over: u64,
}

/// The walk through one filter's list. Asks for windows and takes in answers; sends nothing itself.
#[derive(Clone, Debug)]
pub struct Walk {
    seen: Seen,
    place: Place,
    noticed: Noticed,
}

/// What is needed to go on later, beside the log of [`Seen`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SavedWalk {
    place: Place,
    noticed: Noticed,
}

impl Walk {
    /// A walk that has read nothing. `is_logged`: it can be restored with what [`Walk::log`] gives.
    pub fn new(is_logged: bool) -> Self {
        Self { seen: Seen::new(is_logged), place: Place::default(), noticed: Noticed::default() }
    }

    /// Goes on where [`Walk::saved`] was.
    pub fn restore(saved: SavedWalk, seen: Seen) -> Self {
        Self { seen, place: saved.place, noticed: saved.noticed }
    }

    /// What is needed to go on later.
    pub fn saved(&self) -> SavedWalk {
        SavedWalk { place: self.place.clone(), noticed: self.noticed.clone() }
    }

    /// What was added to the customers read since this was last called.
    pub fn log(&mut self) -> Vec<u8> {
        self.seen.log()
    }

    /// What was noticed so far.
    pub fn noticed(&self) -> &Noticed {
        &self.noticed
    }

    /// Customers read so far.
    pub fn read(&self) -> u64 {
        self.place.handed_over + self.seen.len()
    }

    /// Hands the customers read over. The walk, which is done, keeps their number.
    pub fn take_seen(&mut self) -> Seen {
        self.place.handed_over += self.seen.len();
        std::mem::take(&mut self.seen)
    }

    /// One past the last place that was read.
    pub fn read_to(&self) -> u64 {
        if self.place.front_left.is_some() { self.noticed.total_at_end } else { self.place.read_to }
    }

    /// Goes back to the first place that may have left customers out, to read on from there.
    pub fn mend(&mut self) {
        // Places of other rows are not to be trusted: the list may have moved since.
        let first = self.noticed.gaps.first().filter(|_| self.noticed.unreadable.is_empty());
        let next = first.map(|gap| gap.skip).unwrap_or_default();
        self.place = Place {
            next,
            ordered_from: self.seen.next_rank(),
            sound_below: self.place.sound_below,
            is_mending: true,
            requests_before: self.noticed.requests,
            ..Place::default()
        };
        self.noticed.gaps.clear();
        self.noticed.unreadable.clear();
    }

    /// Whether there is nothing more to ask for.
    pub fn is_done(&self) -> bool {
        self.place.is_done
    }

    /// The window to ask for, or one that is likely to be asked for `ahead` windows later.
    pub fn window(&self, ahead: u8) -> Option<RowRange> {
        let Place { next, is_done, front_left, steps_back, read_again, .. } = self.place;
        let skip = next + u64::from(ahead) * u64::from(MAX_TAKE - 1);
        let goes_straight = front_left.is_none() && steps_back + read_again == 0;
        let is_likely = goes_straight && self.noticed.requests > 0 && skip + 1 < self.noticed.total_at_end;
        (!is_done && (ahead == 0 || is_likely)).then_some(RowRange { skip, take: MAX_TAKE })
    }

    /// Takes in the answer to [`Walk::window`]. Returns the rows that were not read before, in the answer's order.
    pub fn take_in(&mut self, range: RowRange, rows: &[Arc<Row>], total: u64) -> Vec<Arc<Row>> {
        self.count(total);
        let keys: Vec<Option<IdKey>> = rows.iter().map(|row| row.id().map(IdKey::of)).collect();
        if let Some(flaw) = self.flaw(range, &keys, total) {
            if self.place.read_again < READ_AGAIN {
                self.place.read_again += 1;
                self.noticed.read_again += 1;
                return Vec::new();
            }
            self.leaves_gap(range, flaw);
        }
        self.place.read_again = 0;
        if self.place.front_left.is_some() {
            return self.take_front(range, rows, &keys);
        }
        if !self.is_anchored(range, &keys) {
            if self.steps_back(range, total) {
                return Vec::new();
            }
            self.leaves_gap(range, Flaw::Lost);
        }
        self.place.is_mending = false;
        self.accept(range, rows, &keys, total)
    }

    fn leaves_gap(&mut self, range: RowRange, flaw: Flaw) {
        self.noticed.gaps.push(Gap { skip: range.skip, take: range.take, flaw });
        self.place.sound_below.get_or_insert(self.seen.next_rank());
    }

    fn count(&mut self, total: u64) {
        let noticed = &mut self.noticed;
        noticed.requests += 1;
        if noticed.total_at_start.is_none() {
            noticed.total_at_start = Some(total);
            self.seen.expect(total);
        } else if noticed.total_at_end != total {
            noticed.totals_changed += 1;
        }
        noticed.total_at_end = total;
    }

    fn flaw(&self, range: RowRange, keys: &[Option<IdKey>], total: u64) -> Option<Flaw> {
        if (keys.len() as u64) < total.saturating_sub(range.skip).min(range.take.into()) {
            return Some(Flaw::Short);
        }
        let mut once = HashSet::new();
        if !keys.iter().flatten().all(|key| once.insert(*key)) {
            return Some(Flaw::Repeated);
        }
        let ranks = keys.iter().flatten().filter_map(|key| self.seen.rank(*key));
        let own: Vec<u32> = ranks.filter(|rank| *rank >= self.place.ordered_from).collect();
        (!own.is_sorted()).then_some(Flaw::Reordered)
    }

    /// Whether this window is known to go on where the one before ended.
    fn is_anchored(&self, range: RowRange, keys: &[Option<IdKey>]) -> bool {
        if range.skip == 0 {
            return true;
        }
        if self.place.is_mending {
            let is_sound =
                |key: &&IdKey| self.seen.rank(**key) < self.place.sound_below && self.seen.rank(**key).is_some();
            return keys.iter().flatten().filter(is_sound).count() > 1;
        }
        if self.place.frontier.is_some_and(|frontier| keys.contains(&Some(frontier))) {
            return true;
        }
        // The row before may be gone. One other known row could be there by mistake, two are not.
        let are_nameless = !keys.is_empty() && keys.iter().all(Option::is_none);
        are_nameless || self.known(keys) > 1
    }

    fn known(&self, keys: &[Option<IdKey>]) -> u64 {
        keys.iter().flatten().filter(|key| self.seen.contains(**key)).count() as u64
    }

    /// Steps back towards rows that are known; `false` when there were enough steps.
    fn steps_back(&mut self, range: RowRange, total: u64) -> bool {
        let needed = self.noticed.total_at_start.unwrap_or(total).max(total) / u64::from(MAX_TAKE - 1) + 1;
        let is_hopeless =
            self.noticed.requests - self.place.requests_before > PATIENCE * needed + u64::from(STEPS_BACK);
        if self.place.steps_back >= STEPS_BACK || is_hopeless {
            return false;
        }
        let shrank = range.skip.saturating_sub(total);
        let step = shrank + STEP_BACK * STEP_GROWS.pow(self.place.steps_back);
        self.place.steps_back += 1;
        self.place.next = range.skip.saturating_sub(step);
        self.noticed.read_again += 1;
        self.noticed.moved += u64::from(self.place.steps_back == 1);
        true
    }

    fn accept(&mut self, range: RowRange, rows: &[Arc<Row>], keys: &[Option<IdKey>], total: u64) -> Vec<Arc<Row>> {
        let anchor = keys.iter().rposition(|key| key.is_some_and(|key| self.seen.contains(key)));
        let has_moved = self.place.frontier.is_some() && self.place.steps_back == 0 && anchor.is_none_or(|at| at > 0);
        self.noticed.moved += u64::from(has_moved && range.skip > 0);
        self.noticed.repeated += self.known(keys).saturating_sub(u64::from(range.skip > 0));

        let mut fresh = Vec::new();
        for (index, (row, key)) in rows.iter().zip(keys).enumerate() {
            let is_in_turn = anchor.is_none_or(|anchor| index > anchor);
            if self.add(range, index, row, *key, is_in_turn) {
                fresh.push(Arc::clone(row));
            }
            if is_in_turn && key.is_some() {
                self.place.frontier = *key;
            }
        }
        if anchor.is_none_or(|anchor| anchor + 1 < rows.len()) {
            self.place.steps_back = 0;
        }
        let end = range.skip + rows.len() as u64;
        self.place.read_to = end;
        if end >= total {
            self.reach_end();
        } else {
            // The next window begins with a row that can be told from others.
            let last = keys.iter().rposition(Option::is_some).filter(|at| *at > 0);
            self.place.next = last.map_or(end, |at| range.skip + at as u64);
        }
        fresh
    }

    /// Adds a row unless it is known; whether it belongs into the file.
    fn add(&mut self, range: RowRange, index: usize, row: &Row, key: Option<IdKey>, is_in_turn: bool) -> bool {
        let is_readable = matches!(row, Row::Readable(_));
        if !is_readable && self.noticed.unreadable.len() < PLACES_KEPT {
            let _new = self.noticed.unreadable.insert(range.skip + index as u64);
        }
        let Some(key) = key.filter(|key| !self.seen.contains(*key)) else { return false };
        self.noticed.out_of_turn += u64::from(!is_in_turn);
        self.seen.add(key, is_in_turn);
        is_readable
    }

    fn reach_end(&mut self) {
        let windows = self.missing().div_ceil(MAX_TAKE.into()).min(FRONT_WINDOWS);
        self.place.next = 0;
        self.place.front_left = Some(windows);
        self.place.is_done = windows == 0;
    }

    /// New customers often turn up in front, and changed ones move there.
    fn take_front(&mut self, range: RowRange, rows: &[Arc<Row>], keys: &[Option<IdKey>]) -> Vec<Arc<Row>> {
        self.noticed.read_again += 1;
        let mut fresh = Vec::new();
        for (index, (row, key)) in rows.iter().zip(keys).enumerate() {
            if self.add(range, index, row, *key, false) {
                fresh.push(Arc::clone(row));
            }
        }
        let left = self.place.front_left.unwrap_or_default().saturating_sub(1);
        self.place.front_left = Some(left);
        self.place.next = range.end();
        self.place.is_done = left == 0 || self.missing() == 0;
        fresh
    }

    /// How many more match, by the last answer, than were read.
    pub fn missing(&self) -> u64 {
        self.noticed.total_at_end.saturating_sub(self.read())
    }

    /// Whether everybody who was in the list from start to end was read, once.
    pub fn is_complete(&self) -> bool {
        let Noticed { total_at_start, total_at_end, gaps, unreadable, .. } = &self.noticed;
        let growth = total_at_end.saturating_sub(total_at_start.unwrap_or_default());
        // Who was added in a part that was read already is counted by the server, and was not there from the start.
        let is_explained = self.missing() <= growth;
        self.place.is_done && gaps.is_empty() && unreadable.is_empty() && is_explained
    }
}

#[cfg(test)]
#[path = "walk_tests.rs"]
mod tests;
