//! Comma-separated values as RFC 4180 has them: CRLF, quotes doubled, UTF-8.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What stands between two values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// As in RFC 4180.
    #[default]
    Comma,
    /// As spreadsheets want it where the comma is the decimal sign.
    Semicolon,
    /// As the clipboard has it.
    Tab,
}

impl Delimiter {
    /// All, in the order that they are offered in.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The character.
    pub const fn as_char(self) -> char {
        self.as_byte() as char
    }

    /// The same: all are ASCII.
    pub const fn as_byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// Adds one record to `out`. What a spreadsheet would take for a formula is [neutralised](neutral) first if wished.
pub fn record<'a>(
    out: &mut String,
    delimiter: Delimiter,
    is_neutral: bool,
    values: impl IntoIterator<Item = Cow<'a, str>>,
) {
    let start = out.len();
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            out.push(delimiter.as_char());
        }
        push(out, &if is_neutral { neutral(value) } else { value });
    }
    if out.len() == start {
        // An empty line would be no record to most readers.
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

/// Quoted where it must be, and where a reader that guesses could go wrong.
fn push(out: &mut String, value: &str) {
    let is_special = |byte| matches!(byte, b',' | b';' | b'\t' | b'"' | b'\r' | b'\n');
    if value.bytes().any(is_special) || value.trim() != value {
        out.push('"');
        out.push_str(&value.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(value);
    }
}

/// With an apostrophe in front where a spreadsheet would take it for a formula (OWASP, "CSV Injection"). Negative
/// numbers stay numbers. [`original`] takes the apostrophe away again.
pub fn neutral(value: Cow<'_, str>) -> Cow<'_, str> {
    if is_formula(&value) && !is_number(&value) { format!("'{value}").into() } else { value }
}

/// What [`neutral`] was given.
pub fn original(value: &str) -> &str {
    value.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(value)
}

fn is_formula(value: &str) -> bool {
    // The full-width forms are folded to the plain ones by some programs.
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    value.trim_start_matches('\'').starts_with(starts)
}

fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let mut parts = digits.split('.');
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(is_digits) && parts.next().is_none_or(is_digits) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(delimiter: Delimiter, is_neutral: bool, records: &[Vec<String>]) -> String {
        let mut out = String::new();
        for values in records {
            record(&mut out, delimiter, is_neutral, values.iter().map(|value| value.as_str().into()));
        }
        out
    }

    fn read(delimiter: Delimiter, text: &str) -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter.as_byte()).has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn hostile() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[=+@\t\r\n,;\"' a-z0-9-]{0,12}"]
    }

    proptest! {
        #[test]
        fn another_parser_reads_what_was_written(
            records in (1_usize..6).prop_flat_map(|width| {
                prop::collection::vec(prop::collection::vec(hostile(), width), 0..6)
            }),
            delimiter in prop::sample::select(Delimiter::ALL.to_vec()),
        ) {
            prop_assert_eq!(&read(delimiter, &written(delimiter, false, &records)), &records);
            let neutral: Vec<Vec<String>> = read(delimiter, &written(delimiter, true, &records));
            let back: Vec<Vec<String>> =
                neutral.iter().map(|values| values.iter().map(|value| original(value).to_owned()).collect()).collect();
            prop_assert_eq!(back, records);
        }

        #[test]
        fn nothing_neutral_begins_like_a_formula(value in hostile()) {
            let shown = neutral(value.as_str().into());
            prop_assert!(!shown.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || is_number(&shown), "{}", shown);
            prop_assert_eq!(original(&shown), &value);
        }
    }

    #[test]
    fn formulas_are_neutral_and_numbers_stay() {
        for (given, shown) in [
            ("=1+1", "'=1+1"),
            ("+1-555-123-4567", "'+1-555-123-4567"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("\t=1", "'\t=1"),
            ("＝1+1", "'＝1+1"),
            ("'=1", "''=1"),
            ("-12.50", "-12.50"),
            ("--1", "'--1"),
            ("-", "'-"),
            ("O'Hara", "O'Hara"),
            ("'quoted'", "'quoted'"),
        ] {
            assert_eq!(neutral(given.into()), shown, "{given}");
        }
    }

    #[test]
    fn what_needs_quotes_gets_them() {
        let records = [vec!["a".into(), "b c".into(), " d".into(), "e\"f".into(), "g;h".into(), String::new()]];
        assert_eq!(written(Delimiter::Comma, false, &records), "a,b c,\" d\",\"e\"\"f\",\"g;h\",\r\n");
        assert_eq!(written(Delimiter::Tab, false, &[vec![String::new()]]), "\"\"\r\n");
    }
}
