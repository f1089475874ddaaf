//! Times as the answer spells them, nine bytes a row.

use jiff::Timestamp;
use jiff::fmt::temporal::DateTimePrinter;
use std::collections::HashMap;

/// How a time is spelt.
const MISSING: u8 = 0;
/// "2026-11-24T03:00:33Z".
const SECONDS: u8 = 1;
/// "2026-11-24T03:00:33.000Z".
const MILLIS: u8 = 2;
/// Another way: the text is kept as it is.
const ODD: u8 = 3;
/// No time at all.
const NONE: u8 = 4;

/// ISO 8601 times by row.
#[derive(Debug, Default)]
pub struct Times {
    /// Milliseconds since 1970.
    at: Vec<i64>,
    spelling: Vec<u8>,
    odd: HashMap<usize, Box<str>>,
}

impl Times {
    /// Makes room for rows that are to come.
    pub fn reserve(&mut self, rows: usize) {
        self.at.reserve_exact(rows);
        self.spelling.reserve_exact(rows);
    }

    /// Adds a row.
    pub fn push(&mut self, text: Option<&str>) {
        let (at, spelling) = match (text, text.and_then(read)) {
            (None, _) => (0, MISSING),
            (Some(text), Some(at)) => {
                let same = [SECONDS, MILLIS].into_iter().find(|spelling| spell(at, *spelling).as_deref() == Some(text));
                (at, same.unwrap_or_else(|| self.keep(text, ODD)))
            }
            (Some(text), None) => (0, self.keep(text, NONE)),
        };
        self.at.push(at);
        self.spelling.push(spelling);
    }

    fn keep(&mut self, text: &str, spelling: u8) -> u8 {
        self.odd.insert(self.at.len(), text.into());
        spelling
    }

    /// The text of a row, as it came.
    pub fn text(&self, row: usize) -> Option<String> {
        match self.spelling.get(row).copied()? {
            MISSING => None,
            ODD | NONE => self.odd.get(&row).map(ToString::to_string),
            spelling => spell(*self.at.get(row)?, spelling),
        }
    }

    /// Whether a row has no time, not even one that cannot be read.
    pub fn is_missing(&self, row: usize) -> bool {
        self.spelling.get(row).is_none_or(|spelling| *spelling == MISSING)
    }

    /// The time of a row in milliseconds since 1970; `None` also for a text that is none.
    pub fn at(&self, row: usize) -> Option<i64> {
        match self.spelling.get(row).copied()? {
            MISSING | NONE => None,
            _ => self.at.get(row).copied(),
        }
    }
}

/// An ISO 8601 time with its offset in milliseconds since 1970.
pub fn read(text: &str) -> Option<i64> {
    text.parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

fn spell(at: i64, spelling: u8) -> Option<String> {
    let precision = if spelling == MILLIS { 3 } else { 0 };
    let printer = DateTimePrinter::new().precision(Some(precision));
    Some(printer.timestamp_to_string(&Timestamp::from_millisecond(at).ok()?))
}
