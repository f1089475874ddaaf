//! Customers who are in a snapshot more than once: with the same e-mail address, the same phone number or the same name.

use super::order::LAST;
use super::store::Store;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::cell::OnceCell;
use std::hash::BuildHasher;
use std::rc::Rc;

/// Numbers with fewer digits are no numbers to call.
const MIN_DIGITS: usize = 5;

/// What is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// The e-mail address, letter case aside.
    Email,
    /// The digits of the phone number, an international "00" aside.
    Phone,
    /// Both names, letter case and spaces aside.
    Name,
}

impl Same {
    /// In the order that they are offered in.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    /// As addresses have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }

    /// Of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|same| same.as_str() == text)
    }
}

/// Whom each row is the same as, found when that is first asked for.
#[derive(Default)]
pub struct Twins([OnceCell<Rc<[u32]>>; 3]);

impl Twins {
    /// For each row the first one that is the same; [`LAST`] for those without what is compared.
    pub fn firsts(&self, store: &Store, same: Same) -> &[u32] {
        let [email, phone, name] = &self.0;
        let cell = match same {
            Same::Email => email,
            Same::Phone => phone,
            Same::Name => name,
        };
        cell.get_or_init(|| firsts(store, same))
    }

    /// Leaves only rows that have another one of the same among `rows`, those of the same after one another, in the order of
    /// their first ones.
    pub fn keep(&self, store: &Store, same: Same, rows: &mut Vec<u32>) {
        let firsts = self.firsts(store, same);
        let first = |row: u32| firsts.get(row as usize).copied().unwrap_or(LAST);
        // Which row of each kind comes first among these, and how many there are.
        let mut seen: Vec<(u32, u32)> = vec![(LAST, 0); store.len()];
        for (place, row) in (0..).zip(rows.iter()) {
            if let Some((earliest, count)) = seen.get_mut(first(*row) as usize) {
                *earliest = (*earliest).min(place);
                *count += 1;
            }
        }
        let of = |row: u32| seen.get(first(row) as usize).copied().unwrap_or_default();
        rows.retain(|row| of(*row).1 > 1);
        rows.sort_by_key(|row| of(*row).0);
    }
}

fn firsts(store: &Store, same: Same) -> Rc<[u32]> {
    let hasher = DefaultHashBuilder::default();
    let mut known: HashTable<u32> = HashTable::new();
    let key = |row: u32| key_of(store, same, row as usize);
    (0..)
        .zip(0..store.len())
        .map(|(row, _)| {
            let Some(own) = key(row) else { return LAST };
            let is_it = |first: &u32| key(*first).as_ref() == Some(&own);
            let hash = hasher.hash_one(&own);
            if let Some(first) = known.find(hash, is_it) {
                return *first;
            }
            known.insert_unique(hash, row, |row| hasher.hash_one(key(*row).unwrap_or_default()));
            row
        })
        .collect()
}

/// What is the same in rows that are the same; `None` where there is nothing to compare.
fn key_of(store: &Store, same: Same, row: usize) -> Option<String> {
    let small = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let key = match same {
        Same::Email => small(store.emails.get(row)?),
        Same::Phone => {
            let digits: String = store.phones.get(row)?.chars().filter(char::is_ascii_digit).collect();
            digits.strip_prefix("00").map(str::to_owned).unwrap_or(digits)
        }
        Same::Name => {
            let names = [store.first_names.get(row), store.last_names.get(row)];
            names.into_iter().flatten().map(small).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
        }
    };
    let least = if same == Same::Phone { MIN_DIGITS } else { 1 };
    (key.len() >= least).then_some(key)
}
