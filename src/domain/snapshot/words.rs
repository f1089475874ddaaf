//! Texts of a field that many rows share: each text once, and a number for each row.

use super::codes::Codes;
use super::texts::Texts;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// Texts by row, each of them kept once.
#[derive(Debug, Default)]
pub struct Words {
    each: Texts,
    /// The word of each row.
    codes: Codes,
    /// Words by their hash.
    known: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Words {
    /// Makes room for rows that are to come.
    pub fn reserve(&mut self, rows: usize) {
        self.codes.reserve(rows);
    }

    /// Adds a row. Tells whether it could.
    #[must_use]
    pub fn push(&mut self, text: Option<&str>) -> bool {
        let code = match text {
            None => Some(None),
            Some(text) => self.code_of(text).or_else(|| self.add(text)).map(Some),
        };
        code.is_some_and(|code| {
            self.codes.push(code);
            true
        })
    }

    /// The text of a row.
    pub fn get(&self, row: usize) -> Option<&str> {
        self.word(self.code(row)?)
    }

    /// The word of a row, as its place among [`Words::words`].
    pub fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row)
    }

    /// Those of all rows, `u32::MAX` for none.
    pub fn codes(&self) -> impl Iterator<Item = u32> + '_ {
        self.codes.iter()
    }

    /// A word.
    fn word(&self, code: u32) -> Option<&str> {
        self.each.get(code as usize)
    }

    /// All words, by code.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.each.len()).filter_map(|code| self.each.get(code))
    }

    /// The code of a word that some row has or had.
    fn code_of(&self, word: &str) -> Option<u32> {
        let is_it = |code: &u32| self.each.get(*code as usize) == Some(word);
        self.known.find(self.hasher.hash_one(word), is_it).copied()
    }

    fn add(&mut self, word: &str) -> Option<u32> {
        let code = u32::try_from(self.each.len()).ok().filter(|code| *code != u32::MAX)?;
        if !self.each.push(Some(word)) {
            return None;
        }
        let Self { each, hasher, known, .. } = self;
        let hash_of = |code: &u32| hasher.hash_one(each.get(*code as usize).unwrap_or_default());
        known.insert_unique(hasher.hash_one(word), code, hash_of);
        Some(code)
    }
}
