//! Reading JSON piece by piece: one bad value spoils nothing but itself.
//!
//! `serde_json` rejects a whole document for one lone surrogate or one `1e999`. It only checks the document here; objects
//! and lists are split into raw values, and every value is decoded on its own. Having it do that as well costs 6 KB of the
//! first load.

use serde::de::IgnoredAny;

/// One undecoded value of a document that is known to be JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a>(&'a str);

/// What a value is, for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number of any size.
    Number,
    /// A string.
    Text,
    /// `[…]`
    List,
    /// `{…}`
    Object,
}

impl Kind {
    /// For messages to people: "a list".
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool => "true or false",
            Self::Number => "a number",
            Self::Text => "text",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

impl<'a> Json<'a> {
    /// Splits off the document's outermost value.
    ///
    /// # Errors
    /// Line and column of the first thing that is not JSON.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        // The parser's own words cost 2 KB of the first load.
        let place = |error: serde_json::Error| format!("line {} column {}", error.line(), error.column());
        serde_json::from_str(text).map(|_: IgnoredAny| Self(text.trim_ascii())).map_err(place)
    }

    /// The value as it stands in the document.
    pub fn raw(self) -> &'a str {
        self.0
    }

    /// What the value is, by its first character.
    pub fn kind(self) -> Kind {
        match self.raw().as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::Text,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// The members of an object in their order, repeated names included; `None` for anything else.
    pub fn members(self) -> Option<Vec<(String, Json<'a>)>> {
        let mut pieces = self.pieces(Kind::Object)?.into_iter();
        let mut members = Vec::with_capacity(12);
        while let (Some(key), Some(value)) = (pieces.next(), pieces.next()) {
            members.push((key.text().unwrap_or_default(), value));
        }
        Some(members)
    }

    /// The items of a list; `None` for anything else.
    pub fn items(self) -> Option<Vec<Json<'a>>> {
        self.pieces(Kind::List)
    }

    /// What stands between the commas and colons of a list or an object.
    fn pieces(self, kind: Kind) -> Option<Vec<Self>> {
        if self.kind() != kind {
            return None;
        }
        let (mut pieces, mut start, mut depth, mut in_text, mut is_escaped) = (Vec::new(), 1, 0_u32, false, false);
        for (at, byte) in self.0.bytes().enumerate() {
            let ends = match byte {
                _ if is_escaped => {
                    is_escaped = false;
                    false
                }
                b'\\' => {
                    is_escaped = true;
                    false
                }
                b'"' => {
                    in_text = !in_text;
                    false
                }
                _ if in_text => false,
                b'{' | b'[' => {
                    depth += 1;
                    false
                }
                b'}' | b']' => {
                    depth -= 1;
                    depth == 0
                }
                b',' | b':' => depth == 1,
                _ => false,
            };
            if ends {
                let piece = self.0.get(start..at).unwrap_or_default().trim_ascii();
                // An empty list has none.
                pieces.extend((!piece.is_empty()).then_some(Self(piece)));
                start = at + 1;
            }
        }
        Some(pieces)
    }

    /// The text of a string, lone surrogates replaced by U+FFFD; `None` for anything else.
    pub fn text(self) -> Option<String> {
        let mut rest = self.0.strip_prefix('"')?.strip_suffix('"')?;
        let mut text = Units { text: String::with_capacity(rest.len()), high: None };
        while let Some((plain, escape)) = rest.split_once('\\') {
            text.push(plain);
            let (sign, after) = escape.split_at_checked(1)?;
            rest = after;
            if sign == "u" {
                let (digits, after) = rest.split_at_checked(4)?;
                rest = after;
                text.push_unit(u32::from_str_radix(digits, 16).ok()?);
            } else {
                text.push(match sign {
                    "n" => "\n",
                    "r" => "\r",
                    "t" => "\t",
                    "b" => "\u{8}",
                    "f" => "\u{c}",
                    itself => itself,
                });
            }
        }
        text.push(rest);
        text.end();
        Some(text.text)
    }

    /// A whole number of 0 or more; `None` for anything else.
    pub fn whole_number(self) -> Option<u64> {
        self.raw().parse().ok()
    }
}

/// The value of a member: the last one where a name is repeated, as browsers read it.
pub fn member<'a>(members: &[(String, Json<'a>)], name: &str) -> Option<Json<'a>> {
    members.iter().rev().find(|(key, _)| key == name).map(|(_, value)| *value)
}

/// Text that is put together from pieces and from units of UTF-16.
struct Units {
    text: String,
    /// The first half of a pair of surrogates.
    high: Option<u32>,
}

impl Units {
    fn push(&mut self, piece: &str) {
        if !piece.is_empty() {
            self.end();
            self.text.push_str(piece);
        }
    }

    fn push_unit(&mut self, unit: u32) {
        let low = unit & 0x3FF;
        match (unit & 0xFC00, self.high) {
            (0xD800, _) => {
                self.end();
                self.high = Some(low);
            }
            (0xDC00, Some(high)) => {
                self.high = None;
                self.push_char(0x1_0000 + (high << 10 | low));
            }
            _ => {
                self.end();
                self.push_char(unit);
            }
        }
    }

    fn push_char(&mut self, code: u32) {
        self.text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }

    /// Whatever waits for its second half waits in vain.
    fn end(&mut self) {
        if self.high.take().is_some() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text_of(document: &str) -> Option<String> {
        Json::parse(document).expect("JSON").text()
    }

    #[test]
    fn one_bad_value_spoils_only_itself() {
        let json = Json::parse(r#"{"a": 1e999, "b": "\ud800x\udc00\ud800", "c": [null, {"d": 1}], "\ud800": 0}"#)
            .expect("JSON");
        let members = json.members().expect("an object");
        assert_eq!(member(&members, "a").map(Json::raw), Some("1e999"));
        assert_eq!(member(&members, "b").and_then(Json::text).as_deref(), Some("\u{FFFD}x\u{FFFD}\u{FFFD}"));
        let items = member(&members, "c").and_then(Json::items).expect("a list");
        assert_eq!(items.iter().map(|item| item.kind()).collect::<Vec<_>>(), [Kind::Null, Kind::Object]);
        assert_eq!(member(&members, "\u{FFFD}").and_then(Json::whole_number), Some(0));
    }

    #[test]
    fn the_last_of_repeated_members_counts() {
        let json = Json::parse(r#"{"a": 1, "a": 2}"#).expect("JSON");
        assert_eq!(member(&json.members().expect("an object"), "a").and_then(Json::whole_number), Some(2));
    }

    #[test]
    fn only_whole_numbers_are_whole_numbers() {
        for (document, expected) in [("7", Some(7)), ("-1", None), ("1.5", None), ("1e2", None), ("\"7\"", None)] {
            assert_eq!(Json::parse(document).expect("JSON").whole_number(), expected, "{document}");
        }
    }

    #[test]
    fn what_is_not_json_says_where() {
        assert!(Json::parse("{\"a\":").is_err_and(|error| error.contains("line 1")));
        assert!(Json::parse("").is_err());
        assert!(Json::parse("{} {}").is_err());
    }

    proptest! {
        #[test]
        fn text_survives_the_trip(text in any::<String>()) {
            let document = serde_json::to_string(&text).expect("serializes");
            prop_assert_eq!(text_of(&document), Some(text));
        }

        #[test]
        fn escapes_are_units_of_utf_16(units in proptest::collection::vec(
            prop_oneof![any::<u16>(), 0xD7F0_u16..0xE010, Just(0xD83D), Just(0xDE00), 0_u16..128], 0..12,
        )) {
            let escaped = units.iter().map(|unit| format!("\\u{unit:04x}")).collect::<Vec<_>>().concat();
            prop_assert_eq!(text_of(&format!("\"{escaped}\"")), Some(String::from_utf16_lossy(&units)));
            // Between text that is not escaped, too.
            let mixed = units.iter().map(|unit| format!("ü\\u{unit:04X}\\/")).collect::<Vec<_>>().concat();
            let lossy = |unit: &u16| format!("ü{}/", String::from_utf16_lossy(&[*unit]));
            let expected = units.iter().map(lossy).collect::<Vec<_>>().concat();
            prop_assert_eq!(text_of(&format!("\"{mixed}\"")), Some(expected));
        }

        #[test]
        fn pieces_are_those_of_the_parser(texts in proptest::collection::vec(any::<String>(), 0..6), spaced in any::<bool>()) {
            let value = serde_json::json!({ "list": texts, "nested": { "a": [texts, { "b": texts.len() }] }, "n": null });
            let document = if spaced { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let document = document.expect("serializes");
            let members = Json::parse(&document).expect("JSON").members().expect("an object");
            prop_assert_eq!(members.len(), 3);
            for (name, piece) in &members {
                let read: serde_json::Value = serde_json::from_str(piece.raw()).expect("JSON");
                prop_assert_eq!(Some(&read), value.get(name));
            }
            let items = member(&members, "list").and_then(Json::items).expect("a list");
            prop_assert_eq!(items.into_iter().filter_map(Json::text).collect::<Vec<_>>(), texts);
        }

        #[test]
        fn arbitrary_text_never_panics(document in any::<String>()) {
            if let Ok(json) = Json::parse(&document) {
                drop((json.kind(), json.members(), json.items(), json.text(), json.whole_number()));
            }
        }
    }
}
