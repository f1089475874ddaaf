//! Reading JSON piece by piece: one bad value spoils nothing but itself.
//!
//! `serde_json` rejects a whole document for one lone surrogate or one `1e999`. Objects and lists are therefore
//! split into raw values first, and every value is decoded on its own.

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// One undecoded value of a document.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a>(&'a RawValue);

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
    /// The parser's message with line and column when the text is not JSON.
    pub fn parse(text: &'a str) -> Result<Self, String> {
        serde_json::from_str(text).map(Self).map_err(|error| error.to_string())
    }

    /// The value as it stands in the document.
    pub fn raw(self) -> &'a str {
        self.0.get()
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
        (&mut serde_json::Deserializer::from_str(self.raw())).deserialize_map(Members).ok()
    }

    /// The items of a list; `None` for anything else.
    pub fn items(self) -> Option<Vec<Json<'a>>> {
        (&mut serde_json::Deserializer::from_str(self.raw())).deserialize_seq(Items).ok()
    }

    /// The text of a string, lone surrogates replaced by U+FFFD; `None` for anything else.
    pub fn text(self) -> Option<String> {
        (&mut serde_json::Deserializer::from_str(self.raw())).deserialize_bytes(Text).ok()
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

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Json<'de>)>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::with_capacity(12);
        // Keys are read raw too: a lone surrogate in a key must not hide the rest.
        while let Some((key, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            members.push((Json(key).text().unwrap_or_default(), Json(value)));
        }
        Ok(members)
    }
}

struct Items;

impl<'de> Visitor<'de> for Items {
    type Value = Vec<Json<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element::<&RawValue>()? {
            items.push(Json(item));
        }
        Ok(items)
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("text")
    }

    // `deserialize_bytes` hands lone surrogates over as WTF-8, where `deserialize_str` fails.
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<String, E> {
        let mut text = String::with_capacity(bytes.len());
        let mut after_bad = false;
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            // A surrogate is three bad bytes in a row, each a chunk of its own, and one character to people.
            let continues = after_bad && chunk.valid().is_empty();
            after_bad = !chunk.invalid().is_empty();
            if after_bad && !(continues && chunk.invalid().first().is_some_and(|byte| *byte < 0xC0)) {
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        Ok(text)
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
        fn arbitrary_text_never_panics(document in any::<String>()) {
            if let Ok(json) = Json::parse(&document) {
                drop((json.kind(), json.members(), json.items(), json.text(), json.whole_number()));
            }
        }
    }
}
