//! Finding names that contain a text.
//!
//! SQLite's `LIKE` folds ASCII only and has to look at every row, and its trigram index cannot answer for one or
//! two letters nor count matches without visiting them. So the folded names of an application lie one after the
//! other in memory, in the order of the list, and are scanned: a million of them take a few milliseconds, for
//! any script, and the text that was typed has no wildcards to escape.

use anyhow::Result;
use memchr::memmem::Finder;
use rusqlite::Connection;

use crate::fold::fold;

/// Stands behind each name. No UTF-8 text contains it, so that no match reaches from one name into the next.
const END: u8 = 0xFF;

/// The names of one application's customers, newest customer first.
#[derive(Debug, Default)]
pub(super) struct NameIndex {
    text: Vec<u8>,
    customers: Vec<Entry>,
    statuses: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Where the customer's two names end in the text.
    end: usize,
    row: i64,
    /// Index into the statuses.
    status: u16,
}

impl NameIndex {
    pub(super) fn read(connection: &Connection, app: usize) -> Result<Self> {
        let mut index = Self::default();
        let mut select = connection.prepare(
            "SELECT row, first_name, last_name, status FROM customers WHERE app = ?1 ORDER BY created_at DESC, id",
        )?;
        let mut rows = select.query([app])?;
        while let Some(row) = rows.next()? {
            let text = |column| row.get_ref(column).and_then(|value| Ok(value.as_str()?));
            index.push(row.get(0)?, text(1)?, text(2)?, text(3)?);
        }
        Ok(index)
    }

    fn push(&mut self, row: i64, first: &str, last: &str, status: &str) {
        for name in [first, last] {
            self.text.extend_from_slice(fold(name).as_bytes());
            self.text.push(END);
        }
        let known = self.statuses.iter().position(|known| known == status);
        let status_index = known.unwrap_or_else(|| {
            self.statuses.push(status.to_owned());
            self.statuses.len() - 1
        });
        let status = u16::try_from(status_index).unwrap_or(u16::MAX);
        self.customers.push(Entry { end: self.text.len(), row, status });
    }

    /// The rows from `skip` on, `take` at most, whose first or last name contains the folded `needle`; and the
    /// number of all matches.
    pub(super) fn find(&self, needle: &str, status: Option<&str>, skip: u64, take: u64) -> (Vec<i64>, u64) {
        let finder = Finder::new(needle);
        let wanted = status.map(|status| self.statuses.iter().position(|known| known == status));
        let mut rows = Vec::new();
        let (mut total, mut at, mut from) = (0, 0, 0);
        while let Some(hit) = self.text.get(from..).and_then(|rest| finder.find(rest)) {
            at = self.customer_of(from + hit, at);
            let Some(entry) = self.customers.get(at) else { break };
            if wanted.is_none_or(|wanted| wanted == Some(usize::from(entry.status))) {
                if total >= skip && total - skip < take {
                    rows.push(entry.row);
                }
                total += 1;
            }
            // A customer is counted once, however often the text occurs in the names.
            from = entry.end;
        }
        (rows, total)
    }

    /// Whose name is at `position`, looking from the customer `at` on in steps that double: matches are close
    /// together for a common text and far apart for a rare one.
    fn customer_of(&self, position: usize, at: usize) -> usize {
        let before = |entry: &Entry| entry.end <= position;
        let mut step = 1;
        let mut low = at;
        while self.customers.get(low + step).is_some_and(before) {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.customers.len());
        low + self.customers.get(low..high).map_or(0, |span| span.partition_point(before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(names: &[(&str, &str, &str)]) -> NameIndex {
        let mut index = NameIndex::default();
        for (row, (first, last, status)) in (0_i64..).zip(names) {
            index.push(row, first, last, status);
        }
        index
    }

    fn rows(index: &NameIndex, needle: &str) -> Vec<i64> {
        let (rows, total) = index.find(&fold(needle), None, 0, 100);
        assert_eq!(rows.len() as u64, total);
        rows
    }

    #[test]
    fn first_or_last_name_but_never_both_together() {
        let index = index(&[("Ada", "Smith", "ACTIVE"), ("Adam", "ADAMS", "ACTIVE"), ("Zoe", "Ödegård", "GONE")]);
        assert_eq!(rows(&index, "ADA"), [0, 1]);
        assert_eq!(rows(&index, "mit"), [0]);
        assert_eq!(rows(&index, "öDE"), [2]);
        assert!(rows(&index, "Ada Smith").is_empty());
        assert!(rows(&index, "asmith").is_empty());
        assert!(rows(&index, "mithadam").is_empty());
    }

    #[test]
    fn wildcards_of_sql_and_patterns_are_letters() {
        let index =
            index(&[("100%", "a_b", "A"), ("100x", "axb", "A"), ("back\\slash", "[a-z]*", "A"), ("\0", "'", "A")]);
        assert_eq!(rows(&index, "%"), [0]);
        assert_eq!(rows(&index, "_"), [0]);
        assert_eq!(rows(&index, "a_b"), [0]);
        assert_eq!(rows(&index, "\\"), [2]);
        assert_eq!(rows(&index, "[a-z]*"), [2]);
        assert_eq!(rows(&index, "\0"), [3]);
        assert_eq!(rows(&index, "'"), [3]);
    }

    #[test]
    fn pages_and_statuses() {
        let names: Vec<_> = (0..50).map(|i| ("aaa", "aa", if i % 5 == 0 { "RARE" } else { "OFTEN" })).collect();
        let index = index(&names);
        assert_eq!(index.find("a", None, 48, 10), (vec![48, 49], 50));
        assert_eq!(index.find("a", Some("RARE"), 1, 2), (vec![5, 10], 10));
        assert_eq!(index.find("a", Some("NONE"), 0, 10), (vec![], 0));
        assert_eq!(index.find("a", None, u64::MAX, 10), (vec![], 50));
    }
}
