//! Free text: rows that hold each word of it somewhere, letter case aside.

use super::store::Store;
use super::texts::Texts;
use super::words::Words;
use memchr::memchr2_iter;

/// Letters that are rare in addresses and names first: where such a one stands, more of the word may.
const RARE_FIRST: &[u8] = b"qxzjkvwyfbgphdumcltsnrio";

/// Leaves only rows that hold each word of `text` in an identifier, a name, an address, a number, a type, a status or an
/// application. What looks like a number to call is one word, which is also found where numbers are grouped in another way.
pub fn keep_found(store: &Store, text: &str, keep: &mut [bool]) {
    let is_number = digits_of(text).is_some();
    for word in if is_number { vec![text.trim()] } else { text.split_whitespace().collect() } {
        let word = word.to_lowercase();
        let mut found = vec![false; keep.len()];
        for words in [&store.first_names, &store.last_names, &store.types, &store.statuses, &store.apps] {
            mark_words(words, &word, &mut found);
        }
        for texts in [&store.ids, &store.emails, &store.phones] {
            mark_texts(texts, &word, &mut found);
        }
        if let Some(digits) = digits_of(&word) {
            mark_numbers(&store.phones, &digits, &mut found);
        }
        for (keep, found) in keep.iter_mut().zip(&found) {
            *keep &= *found;
        }
    }
}

fn mark_words(words: &Words, word: &str, found: &mut [bool]) {
    let holds: Vec<bool> = words.words().map(|text| text.to_lowercase().contains(word)).collect();
    if holds.contains(&true) {
        for (found, code) in found.iter_mut().zip(words.codes()) {
            *found |= holds.get(code as usize) == Some(&true);
        }
    }
}

fn mark_texts(texts: &Texts, word: &str, found: &mut [bool]) {
    for (chunk, found) in texts.chunks().zip(found.chunks_mut(Texts::CHUNK_ROWS)) {
        if chunk.text().is_ascii() {
            // Nothing else has ASCII letters in lower case.
            if word.is_ascii() {
                chunk.rows_of(found_in_ascii(chunk.text().as_bytes(), word.as_bytes()), word.len(), found);
            }
        } else {
            for (row, found) in found.iter_mut().enumerate() {
                *found |= chunk.get(row).is_some_and(|text| text.to_lowercase().contains(word));
            }
        }
    }
}

/// Where a word in lower case begins.
fn found_in_ascii<'a>(text: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let rarity = |byte: &u8| RARE_FIRST.iter().position(|rare| rare == byte).unwrap_or(RARE_FIRST.len());
    let at = (0..word.len()).min_by_key(|at| word.get(*at).map(rarity)).unwrap_or_default();
    let rare = word.get(at).copied().unwrap_or_default();
    memchr2_iter(rare, rare.to_ascii_uppercase(), text).filter_map(move |found| {
        let start = found.checked_sub(at)?;
        text.get(start..start + word.len())?.eq_ignore_ascii_case(word).then_some(start)
    })
}

/// The digits of what looks like a number to call.
fn digits_of(word: &str) -> Option<Vec<u8>> {
    let is_sign = |byte: u8| b" +-()./".contains(&byte);
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit() || is_sign(byte));
    let digits: Vec<u8> = word.bytes().filter(u8::is_ascii_digit).collect();
    (is_number && !digits.is_empty()).then_some(digits)
}

fn mark_numbers(phones: &Texts, digits: &[u8], found: &mut [bool]) {
    let mut number = Vec::new();
    for (row, found) in found.iter_mut().enumerate().filter(|(_, found)| !**found) {
        number.clear();
        number.extend(phones.get(row).unwrap_or_default().bytes().filter(u8::is_ascii_digit));
        *found = number.windows(digits.len()).any(|part| part == digits);
    }
}
