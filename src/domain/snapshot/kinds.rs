//! By what rows are told apart in a report, and of which kind each row is.

use super::calling::Calling;
use super::select::DayStart;
use super::store::Store;
use super::times::Times;
use super::words::Words;
use hashbrown::HashMap;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The kind of rows whose time cannot be read.
pub const UNREADABLE: &str = "?";

/// By what rows are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dimension {
    /// The type, as it is.
    Type,
    /// The status, as it is.
    Status,
    /// The month of creation where the reader is: "2026-11".
    Created,
    /// The month of the last purchase, likewise.
    Purchase,
    /// What follows the "@" of the e-mail address, in lower case.
    Domain,
    /// The regions that share the calling code of the phone number ([`Calling`]).
    Country,
}

impl Dimension {
    /// In the order that they are offered in.
    pub const ALL: [Self; 6] = [Self::Type, Self::Status, Self::Created, Self::Purchase, Self::Domain, Self::Country];

    /// As addresses have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Status => "status",
            Self::Created => "created",
            Self::Purchase => "purchase",
            Self::Domain => "domain",
            Self::Country => "country",
        }
    }

    /// Of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.as_str() == text)
    }

    /// Whether its kinds are months.
    pub const fn is_of_months(self) -> bool {
        matches!(self, Self::Created | Self::Purchase)
    }
}

/// Kinds of rows: their names, an empty one for those without; and for each row which one it is of.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// Each once.
    pub names: Vec<String>,
    /// Places in `names`, in the order of the rows that were asked for.
    pub codes: Vec<u32>,
}

impl Kinds {
    /// Those of `rows`.
    pub fn of(store: &Store, dimension: Dimension, rows: &[u32], day_start: DayStart) -> Self {
        match dimension {
            Dimension::Type => Self::of_words(&store.types, rows),
            Dimension::Status => Self::of_words(&store.statuses, rows),
            Dimension::Created => Self::of_months(&store.created, rows, day_start),
            Dimension::Purchase => Self::of_months(&store.purchases, rows, day_start),
            Dimension::Domain => Self::each(rows, |row| domain_of(store.emails.get(row).unwrap_or_default())),
            Dimension::Country => {
                let calling = Calling::new();
                Self::each(rows, |row| calling.regions_of(store.phones.get(row).unwrap_or_default()).into())
            }
        }
    }

    fn of_words(words: &Words, rows: &[u32]) -> Self {
        let mut names: Vec<String> = words.words().map(str::to_owned).collect();
        // Whether it is empty or not there makes no difference to people.
        let none = names.iter().position(String::is_empty).unwrap_or(names.len());
        names.resize(names.len().max(none + 1), String::new());
        let none = u32::try_from(none).unwrap_or_default();
        let codes = rows.iter().map(|row| words.code(*row as usize).unwrap_or(none)).collect();
        Self { names, codes }
    }

    fn of_months(times: &Times, rows: &[u32], day_start: DayStart) -> Self {
        const NONE: u32 = 0;
        const ODD: u32 = 1;
        let mut months = Months { day_start, known: Vec::new() };
        let mut names = vec![String::new(), UNREADABLE.to_owned()];
        let mut code = |row: &u32| {
            let row = *row as usize;
            if times.is_missing(row) {
                return NONE;
            }
            times.at(row).and_then(|at| months.code(at, &mut names)).unwrap_or(ODD)
        };
        let codes = rows.iter().map(&mut code).collect();
        Self { names, codes }
    }

    fn each<'a>(rows: &[u32], name_of: impl Fn(usize) -> Cow<'a, str>) -> Self {
        let mut known: HashMap<Cow<str>, u32> = HashMap::new();
        let mut names = Vec::new();
        let codes = rows
            .iter()
            .map(|row| {
                let name = name_of(*row as usize);
                if let Some(code) = known.get(name.as_ref()) {
                    return *code;
                }
                let code = u32::try_from(names.len()).unwrap_or(u32::MAX);
                names.push(name.clone().into_owned());
                known.insert(name, code);
                code
            })
            .collect();
        Self { names, codes }
    }
}

/// What follows the last "@"; empty where there is none.
fn domain_of(email: &str) -> Cow<'_, str> {
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain.trim());
    if domain.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        domain.into()
    } else {
        domain.to_lowercase().into()
    }
}

/// The month that a time is in where the reader is.
pub fn month_of(at: i64, day_start: DayStart) -> Option<String> {
    let mut names = Vec::new();
    Months { day_start, known: Vec::new() }.code(at, &mut names)?;
    names.pop()
}

/// Months that some time was in, as the reader's calendar has them.
struct Months<'a> {
    day_start: DayStart<'a>,
    /// Where each begins and ends, and its code; in order.
    known: Vec<(i64, i64, u32)>,
}

impl Months<'_> {
    fn code(&mut self, at: i64, names: &mut Vec<String>) -> Option<u32> {
        let place = self.known.partition_point(|(start, ..)| *start <= at);
        let before = place.checked_sub(1).and_then(|before| self.known.get(before));
        if let Some((.., code)) = before.filter(|(_, end, _)| at < *end) {
            return Some(*code);
        }
        let in_utc = Timestamp::from_millisecond(at).ok()?.to_zoned(TimeZone::UTC).date().first_of_month();
        // Where the reader is, it may be the one before or after.
        let near = [0, -1, 1].into_iter().filter_map(|later| in_utc.checked_add(later.months()).ok());
        let (first, start, end) = near
            .filter_map(|first| {
                let (start, end) = span_of(first, self.day_start)?;
                Some((first, start, end))
            })
            .find(|(_, start, end)| (*start..*end).contains(&at))?;
        let code = u32::try_from(names.len()).ok()?;
        names.push(first.strftime("%Y-%m").to_string());
        self.known.insert(place, (start, end, code));
        Some(code)
    }
}

/// Where a month begins and ends. Years before our era have no name of four digits.
fn span_of(first: Date, day_start: DayStart) -> Option<(i64, i64)> {
    let next = first.checked_add(1.month()).ok()?;
    let start = |day: Date| (day.year() >= 0).then(|| day_start(&day.to_string(), 0)).flatten();
    Some((start(first)?, start(next)?))
}
