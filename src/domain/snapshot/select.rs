//! Which rows meet conditions.

use super::amounts::number_of;
use super::conditions::{Conditions, Span, When};
use super::search::keep_found;
use super::store::Store;
use super::times::Times;
use super::words::Words;

/// A day, in milliseconds.
pub const DAY_MS: i64 = 86_400_000;

/// Where a day begins for the reader: an ISO 8601 day, how many days later, and milliseconds since 1970.
pub type DayStart<'a> = &'a dyn Fn(&str, i64) -> Option<i64>;

/// The rows, in the order of the list, that meet all of it but duplicates and segments. `taken_at`: when the snapshot was taken, in milliseconds
/// since 1970; days are counted back from there.
pub fn select(store: &Store, conditions: &Conditions, text: &str, taken_at: i64, day_start: DayStart) -> Vec<u32> {
    let mut keep = vec![true; store.len()];
    keep_words(&store.statuses, &conditions.statuses, &mut keep);
    keep_words(&store.types, &conditions.types, &mut keep);
    keep_words(&store.statuses, &conditions.list_status, &mut keep);
    if !conditions.spent.is_open() {
        let end = |end: &Option<String>| end.as_deref().and_then(number_of);
        let span = Span { from: end(&conditions.spent.from), to: end(&conditions.spent.to) };
        keep_if(&mut keep, |row| store.spent.number(row).is_some_and(|number| span.holds(&number)));
    }
    for (times, when) in [
        (&store.purchases, &conditions.purchase),
        (&store.created, &conditions.created),
        (&store.updated, &conditions.updated),
    ] {
        keep_times(times, when, taken_at, day_start, &mut keep);
    }
    if let Some(has_email) = conditions.has_email {
        keep_if(&mut keep, |row| store.emails.get(row).is_some() == has_email);
    }
    keep_found(store, text, &mut keep);
    (0..).zip(&keep).filter(|(_, keep)| **keep).map(|(row, _)| row).collect()
}

fn keep_if(keep: &mut [bool], meets: impl Fn(usize) -> bool) {
    for (row, keep) in keep.iter_mut().enumerate() {
        *keep = *keep && meets(row);
    }
}

/// One of `wanted`; an empty one stands for rows without.
fn keep_words(words: &Words, wanted: &[String], keep: &mut [bool]) {
    if wanted.is_empty() {
        return;
    }
    let is_wanted: Vec<bool> = words.words().map(|word| wanted.iter().any(|wanted| wanted == word)).collect();
    let wants_none = wanted.iter().any(String::is_empty);
    for (keep, code) in keep.iter_mut().zip(words.codes()) {
        *keep &= is_wanted.get(code as usize).copied().unwrap_or(wants_none);
    }
}

/// What is no time at all meets nothing.
fn keep_times(times: &Times, when: &When, taken_at: i64, day_start: DayStart, keep: &mut [bool]) {
    let since = |days: u32| taken_at - i64::from(days) * DAY_MS;
    match when {
        When::Whenever => {}
        When::Never => keep_if(keep, |row| times.is_missing(row)),
        When::Last(days) => keep_if(keep, |row| times.at(row).is_some_and(|at| at >= since(*days))),
        When::NotLast(days) => {
            keep_if(keep, |row| times.at(row).map_or_else(|| times.is_missing(row), |at| at < since(*days)));
        }
        When::Days(Span { from, to }) => {
            let from = from.as_ref().and_then(|day| day_start(day, 0));
            let to = to.as_ref().and_then(|day| day_start(day, 1)).map(|end| end - 1);
            let span = Span { from, to };
            keep_if(keep, |row| times.at(row).is_some_and(|at| span.holds(&at)));
        }
    }
}
