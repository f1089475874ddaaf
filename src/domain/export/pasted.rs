//! Addresses out of whatever was pasted or dropped.

use crate::domain::filter::{Search, classify};
use std::collections::HashSet;

/// Most addresses of one lookup: at 70 requests a minute it takes more than an hour.
pub const MAX_ADDRESSES: usize = 5_000;
/// What stands between addresses, or around them.
const SEPARATORS: &[char] = &[',', ';', '|', '<', '>', '(', ')', '[', ']', '"', ':'];

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The addresses as they were written first, each once whatever its letter case.
    pub addresses: Vec<String>,
    /// What looks like an address and is none.
    pub bad: Vec<String>,
    /// Addresses that came again.
    pub repeated: usize,
    /// Addresses beyond [`MAX_ADDRESSES`], which are left out.
    pub too_many: usize,
}

impl Pasted {
    /// Finds the addresses in any text: lists, columns of a table, headers of a mail.
    pub fn read(text: &str) -> Self {
        let (mut pasted, mut seen) = (Self::default(), HashSet::new());
        let words = text.split(|char: char| char.is_whitespace() || SEPARATORS.contains(&char));
        for word in words.map(|word| word.trim_matches(['\'', '.'])).filter(|word| word.contains('@')) {
            match classify(word) {
                Ok(Search::Email(_)) if !seen.insert(word.to_lowercase()) => pasted.repeated += 1,
                Ok(Search::Email(_)) if pasted.addresses.len() == MAX_ADDRESSES => pasted.too_many += 1,
                Ok(Search::Email(address)) => pasted.addresses.push(address),
                _ => pasted.bad.push(word.to_owned()),
            }
        }
        pasted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_found_in_any_text() {
        let text = "E-Mail;Name\nada@example.com;Ada\nBEN@Example.org, \"ada@EXAMPLE.com\"\tO'Hara <o'hara@example.com>;\n\
            mailto:zoe@example.com. nobody@ 'quoted@example.com' a@b";
        let pasted = Pasted::read(text);
        assert_eq!(
            pasted.addresses,
            ["ada@example.com", "BEN@Example.org", "o'hara@example.com", "zoe@example.com", "quoted@example.com"]
        );
        assert_eq!(pasted.bad, ["nobody@", "a@b"]);
        assert_eq!((pasted.repeated, pasted.too_many), (1, 0));
    }

    #[test]
    fn more_than_can_be_looked_up_are_left_out_and_counted() {
        let addresses: Vec<String> = (0..MAX_ADDRESSES + 3).map(|number| format!("a{number}@example.com")).collect();
        let text = addresses.join(" ");
        let pasted = Pasted::read(&text);
        assert_eq!((pasted.addresses.len(), pasted.too_many), (MAX_ADDRESSES, 3));
    }

    proptest! {
        #[test]
        fn any_text_can_be_pasted(text in "\\PC*", addresses in prop::collection::vec("[a-z]{1,9}@[a-z]{1,9}\\.[a-z]{2,3}", 0..20)) {
            let pasted = Pasted::read(&format!("{text}\n{}", addresses.join(";")));
            let wanted: HashSet<&String> = addresses.iter().collect();
            let found: HashSet<String> = pasted.addresses.iter().map(|address| address.to_lowercase()).collect();
            prop_assert!(wanted.into_iter().all(|address| found.contains(address)));
        }
    }
}
