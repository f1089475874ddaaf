//! Which customers were read already, at 16 bytes each: an id may be long, and a million of them must fit.

use crate::domain::customer::CustomerId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Bytes of one entry of [`Seen::log`].
const ENTRY_BYTES: usize = 16;
/// In place of a rank: read out of turn.
const OUT_OF_TURN: u32 = u32::MAX;

/// An id in 96 bits of its SHA-256: two of a million share one with a chance of 10⁻¹⁷.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct IdKey([u32; 3]);

impl IdKey {
    /// The key of an id.
    pub fn of(id: &CustomerId) -> Self {
        let digest = Sha256::digest(id.as_str());
        let word = |at: usize| digest.iter().skip(4 * at).take(4).fold(0, |word, byte| word << 8 | u32::from(*byte));
        Self([word(0), word(1), word(2)])
    }
}

/// The customers read so far, each with its rank in the order of reading.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    ranks: HashMap<IdKey, u32>,
    next_rank: u32,
    unsaved: Vec<u8>,
    is_logged: bool,
}

impl Seen {
    /// Nothing read. `is_logged`: every addition can be taken from [`Seen::log`], to be restored later.
    pub fn new(is_logged: bool) -> Self {
        Self { is_logged, ..Self::default() }
    }

    /// Reads what [`Seen::log`] wrote. Half an entry at the end is left out.
    pub fn restore(log: &[u8]) -> Self {
        let mut seen = Self::new(true);
        for entry in log.chunks_exact(ENTRY_BYTES) {
            let mut words =
                entry.chunks_exact(4).map(|word| word.iter().fold(0, |word, byte| word << 8 | u32::from(*byte)));
            let mut word = || words.next().unwrap_or_default();
            let (key, rank) = (IdKey([word(), word(), word()]), word());
            let _before = seen.ranks.insert(key, rank);
            seen.next_rank = seen.next_rank.max(if rank == OUT_OF_TURN { 0 } else { rank + 1 });
        }
        seen
    }

    /// Makes room for so many at once: growing step by step takes twice the memory.
    pub fn expect(&mut self, total: u64) {
        const AT_MOST: u64 = 4_000_000;
        let more = usize::try_from(total.min(AT_MOST)).unwrap_or_default().saturating_sub(self.ranks.len());
        self.ranks.reserve(more);
    }

    /// All that were read, in no order.
    pub fn keys(&self) -> impl Iterator<Item = IdKey> {
        self.ranks.keys().copied()
    }

    /// Whether it was read.
    pub fn contains(&self, key: IdKey) -> bool {
        self.ranks.contains_key(&key)
    }

    /// Its rank; `None` when it was not read, or read out of turn.
    pub fn rank(&self, key: IdKey) -> Option<u32> {
        self.ranks.get(&key).copied().filter(|rank| *rank != OUT_OF_TURN)
    }

    /// The rank that the next one gets.
    pub fn next_rank(&self) -> u32 {
        self.next_rank
    }

    /// Adds one that was not read before.
    pub fn add(&mut self, key: IdKey, is_in_turn: bool) {
        let rank = if is_in_turn { self.next_rank } else { OUT_OF_TURN };
        self.next_rank += u32::from(is_in_turn);
        let _new = self.ranks.insert(key, rank);
        if self.is_logged {
            for word in key.0.into_iter().chain([rank]) {
                self.unsaved.extend(word.to_be_bytes());
            }
        }
    }

    /// How many were read.
    pub fn len(&self) -> u64 {
        self.ranks.len() as u64
    }

    /// Whether none was read.
    pub fn is_empty(&self) -> bool {
        self.ranks.is_empty()
    }

    /// What was added since it was last asked for.
    pub fn log(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.unsaved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_logged_can_be_restored() {
        let key = |id: &str| IdKey::of(&CustomerId::new(id.to_owned()).unwrap());
        let mut seen = Seen::new(true);
        seen.add(key("a"), true);
        seen.add(key("late"), false);
        let mut log = seen.log();
        seen.add(key("b"), true);
        log.extend(seen.log());
        log.extend([1, 2, 3]);

        let restored = Seen::restore(&log);
        assert_eq!(restored.ranks, seen.ranks);
        assert_eq!(restored.next_rank(), 2);
        assert_eq!((restored.rank(key("b")), restored.rank(key("late"))), (Some(1), None));
        assert!(restored.contains(key("late")) && !restored.contains(key("c")));
    }
}
