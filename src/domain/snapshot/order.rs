//! True sorting: by any column and by several, stable, what is not given last.

use super::store::Store;
use super::texts::Texts;
use super::words::Words;
use crate::domain::customer::Column;
use crate::domain::layout::Sort;
use crate::domain::sort::{compare_amounts, is_amount};
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::rc::Rc;

/// The rank of a row without a value, whichever way it is sorted.
pub const LAST: u32 = u32::MAX;
/// Bits that one pass of the radix sort looks at: its counters then fit the cache.
const DIGIT_BITS: u32 = 11;
const DIGITS: usize = 1 << DIGIT_BITS;
/// Printable ASCII in the order that languages share (Unicode's root collation), letters of either case as one, digits last
/// of what is no letter.
const IN_ORDER: &[u8] = b" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// How the reader's language orders words: the place of each, the same for words that are equal to it, without gaps.
pub type Collation<'a> = &'a dyn Fn(&[&str]) -> Vec<u32>;

/// Where each row stands in each column, found when it is first asked for.
#[derive(Default)]
pub struct Ranks {
    names: OnceCell<[Rc<[u32]>; 2]>,
    columns: [OnceCell<Rc<[u32]>>; Column::ALL.len()],
}

impl Ranks {
    /// Brings `rows` into an order: by the first of `sorts`, those that it leaves equal by the next, and so on, those that
    /// all of them leave equal as they were.
    ///
    /// Names, types and statuses are ordered as the language does; a name by the given name first, and where a part is
    /// missing the other stands alone. Addresses, numbers to call and identifiers are no words of a language: letter case
    /// aside, signs come before digits and those before letters, and numbers in them count as numbers.
    pub fn sort(&self, store: &Store, collation: Collation, rows: &mut Vec<u32>, sorts: &[Sort]) {
        let mut room = vec![0; rows.len()];
        for sort in sorts.iter().rev() {
            for ranks in self.of(store, collation, sort.column).iter().rev() {
                by_ranks(rows, &mut room, ranks, sort.is_descending);
            }
        }
    }

    fn of(&self, store: &Store, collation: Collation, column: Column) -> Vec<Rc<[u32]>> {
        if column == Column::Name {
            return self.names.get_or_init(|| name_ranks(store, collation)).to_vec();
        }
        let place = Column::ALL.iter().position(|other| *other == column);
        let cell = place.and_then(|place| self.columns.get(place));
        cell.map(|cell| Rc::clone(cell.get_or_init(|| ranks(store, collation, column)))).into_iter().collect()
    }
}

fn ranks(store: &Store, collation: Collation, column: Column) -> Rc<[u32]> {
    let rows = store.len();
    match column {
        Column::Name | Column::Id => of_texts(&store.ids),
        Column::Email => of_texts(&store.emails),
        Column::Phone => of_texts(&store.phones),
        Column::Type => of_words(&store.types, collation),
        Column::Status => of_words(&store.statuses, collation),
        Column::App => of_words(&store.apps, collation),
        Column::LastSpent => of_amounts(store),
        Column::LastPurchase => of_keys(rows, |row| store.purchases.at(row)),
        Column::Created => of_keys(rows, |row| store.created.at(row)),
        Column::Updated => of_keys(rows, |row| store.updated.at(row)),
    }
}

fn of_keys<K: Ord + Copy>(rows: usize, key: impl Fn(usize) -> Option<K>) -> Rc<[u32]> {
    let mut keys: Vec<(K, u32)> = (0..).zip(0..rows).filter_map(|(row, index)| Some((key(index)?, row))).collect();
    keys.sort_unstable();
    ranked(rows, &keys, |one, other| one.0 == other.0, |(_, row)| *row)
}

/// By their value as a float first, which is much sooner, and exactly where that does not tell.
fn of_amounts(store: &Store) -> Rc<[u32]> {
    let spent = &store.spent;
    let order = |one: &(f64, u32), other: &(f64, u32)| {
        let exactly = || {
            let (first, second) = (one.1 as usize, other.1 as usize);
            if spent.is_same(first, second) {
                return Ordering::Equal;
            }
            let [first, second] = [first, second].map(|row| spent.text(row).unwrap_or_default());
            // With an exponent they are as exact as floats are.
            is_amount(&second).cmp(&is_amount(&first)).then_with(|| compare_amounts(&first, &second))
        };
        one.0.total_cmp(&other.0).then_with(exactly)
    };
    let number = |index| spent.number(index).map(|number| number + 0.0);
    let mut keys: Vec<(f64, u32)> =
        (0..).zip(0..store.len()).filter_map(|(row, index)| Some((number(index)?, row))).collect();
    keys.sort_unstable_by(order);
    ranked(store.len(), &keys, |one, other| order(one, other) == Ordering::Equal, |(_, row)| *row)
}

fn of_texts(texts: &Texts) -> Rc<[u32]> {
    // Most texts differ within the first sixteen bytes of their keys, which are compared at once.
    let start = |text: &str| {
        let mut start = [0; 16];
        start.iter_mut().zip(key_of(text)).for_each(|(to, byte)| *to = byte);
        u128::from_be_bytes(start)
    };
    let text = |row: u32| texts.get(row as usize).unwrap_or_default();
    let mut keys: Vec<(u128, u32)> =
        (0..).zip(0..texts.len()).filter_map(|(row, index)| Some((start(texts.get(index)?), row))).collect();
    let order = |one: &(u128, u32), other: &(u128, u32)| {
        one.0.cmp(&other.0).then_with(|| key_of(text(one.1)).cmp(key_of(text(other.1))))
    };
    keys.sort_unstable_by(order);
    ranked(texts.len(), &keys, |one, other| order(one, other) == Ordering::Equal, |(_, row)| *row)
}

/// Bytes whose order is that of the texts: one for a sign or letter; for a number its mark, how many digits it has, and
/// those.
pub fn key_of(text: &str) -> impl Iterator<Item = u8> {
    let mut rest = text.as_bytes();
    // Of the number that is being read: whether its length was told.
    let mut digits: &[u8] = &[];
    let mut is_length_due = false;
    std::iter::from_fn(move || {
        if is_length_due {
            is_length_due = false;
            return Some(u8::try_from(digits.len()).unwrap_or(u8::MAX));
        }
        if let [digit, later @ ..] = digits {
            digits = later;
            return Some(*digit);
        }
        let [byte, later @ ..] = rest else { return None };
        if !byte.is_ascii_digit() {
            rest = later;
            return Some(place_of(*byte));
        }
        let end = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        rest = after;
        let zeros = number.iter().take_while(|digit| **digit == b'0').count();
        digits = number.get(zeros..).unwrap_or_default();
        is_length_due = true;
        Some(place_of(b'0'))
    })
}

const fn places() -> [u8; 256] {
    let mut places = [0; 256];
    let mut at = 0_u8;
    while (at as usize) < IN_ORDER.len() {
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        let byte = IN_ORDER[at as usize];
        #[expect(clippy::indexing_slicing, reason = "a byte")]
        {
            // Nothing is as early as the end of a text, and control characters come next.
            places[byte as usize] = at + 2;
            places[byte.to_ascii_lowercase() as usize] = at + 2;
        }
        at += 1;
    }
    places
}

fn place_of(byte: u8) -> u8 {
    const PLACES: [u8; 256] = places();
    // What is not ASCII comes in the order of its characters.
    if byte.is_ascii() { PLACES.get(usize::from(byte)).copied().unwrap_or_default().max(1) } else { byte }
}

fn of_words(words: &Words, collation: Collation) -> Rc<[u32]> {
    let ranks = collation(&words.words().collect::<Vec<_>>());
    words.codes().map(|code| ranks.get(code as usize).copied().unwrap_or(LAST)).collect()
}

/// First the given name, or the family name where there is none, then the family name.
fn name_ranks(store: &Store, collation: Collation) -> [Rc<[u32]>; 2] {
    let (first, last) = (&store.first_names, &store.last_names);
    let words: Vec<&str> = first.words().chain(last.words()).map(str::trim).collect();
    let mut ranks = collation(&words);
    for (rank, word) in ranks.iter_mut().zip(&words) {
        if word.is_empty() {
            *rank = LAST;
        }
    }
    let (given, family) = ranks.split_at_checked(first.words().count()).unwrap_or_default();
    let of = |ranks: &[u32], code: u32| ranks.get(code as usize).copied().filter(|rank| *rank != LAST);
    let codes = || first.codes().zip(last.codes());
    let before = codes().map(|(first, last)| of(given, first).or_else(|| of(family, last)).unwrap_or(LAST)).collect();
    let after = codes().map(|(first, last)| match (of(given, first), of(family, last)) {
        (None, None) => LAST,
        (Some(_), Some(family)) => family + 1,
        _ => 0,
    });
    [before, after.collect()]
}

/// Ranks from 0, the same for what is the same, without gaps.
pub fn ranked<T>(len: usize, order: &[T], is_same: impl Fn(&T, &T) -> bool, place: impl Fn(&T) -> u32) -> Rc<[u32]> {
    let mut ranks = vec![LAST; len];
    let mut rank = 0;
    let mut before: Option<&T> = None;
    for one in order {
        rank += u32::from(before.is_some_and(|before| !is_same(before, one)));
        if let Some(slot) = ranks.get_mut(place(one) as usize) {
            *slot = rank;
        }
        before = Some(one);
    }
    ranks.into()
}

/// A stable radix sort, the lowest digit first.
fn by_ranks(rows: &mut Vec<u32>, room: &mut Vec<u32>, ranks: &[u32], is_descending: bool) {
    let key = |row: u32| match ranks.get(row as usize).copied().unwrap_or(LAST) {
        LAST => LAST,
        rank if is_descending => LAST - 1 - rank,
        rank => rank,
    };
    for shift in (0..u32::BITS).step_by(DIGIT_BITS as usize) {
        let digit = |row: u32| (key(row) >> shift) as usize % DIGITS;
        let mut starts = [0_usize; DIGITS];
        for row in rows.iter() {
            count(&mut starts, digit(*row));
        }
        if starts.contains(&rows.len()) {
            continue;
        }
        let mut sum = 0;
        for start in &mut starts {
            (*start, sum) = (sum, sum + *start);
        }
        for row in rows.iter() {
            let digit = digit(*row);
            let at = starts.get(digit).copied().unwrap_or_default();
            if let Some(slot) = room.get_mut(at) {
                *slot = *row;
            }
            count(&mut starts, digit);
        }
        std::mem::swap(rows, room);
    }
}

fn count(counts: &mut [usize; DIGITS], digit: usize) {
    if let Some(count) = counts.get_mut(digit) {
        *count += 1;
    }
}
