//! What an operator likes, as the browser keeps it: a JSON object of texts, each checked on its own.

use super::config::Config;
use super::json::Json;
use super::layout::{Density, Layout};

/// Which form of the object this is; another one is not read.
const VERSION: u64 = 1;
/// Longest value that is kept.
const MAX_CHARS: usize = 2_000;

/// One thing that can be liked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// "light", "dark" or "contrast"; empty for the system's.
    Theme,
    /// The name of a [`Density`].
    Density,
    /// BCP 47; empty for what fits the page and the browser.
    Language,
    /// IANA; empty for the page's, or the browser's.
    Zone,
    /// Rows a page where the address says nothing.
    Size,
    /// Seconds between renewals.
    Refresh,
    /// "off": single letters are no shortcuts (WCAG 2.1.4).
    Keys,
    /// A [`Layout`] in its short form.
    Columns,
    /// What is shown where the address says nothing: a query string.
    View,
}

impl Preference {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Theme,
        Self::Density,
        Self::Language,
        Self::Zone,
        Self::Size,
        Self::Refresh,
        Self::Keys,
        Self::Columns,
        Self::View,
    ];

    /// Its name in the object.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Density => "density",
            Self::Language => "language",
            Self::Zone => "zone",
            Self::Size => "size",
            Self::Refresh => "refresh",
            Self::Keys => "keys",
            Self::Columns => "columns",
            Self::View => "view",
        }
    }

    /// Of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preference| preference.as_str() == name)
    }

    /// Whether it can be so here.
    fn takes(self, value: &str, config: &Config, knows_zone: fn(&str) -> bool) -> bool {
        match self {
            Self::Theme => ["light", "dark", "contrast"].contains(&value),
            Self::Density => Density::parse(value).is_some(),
            Self::Language => LANGUAGES.contains(&value),
            Self::Zone => knows_zone(value),
            Self::Size => config.page_sizes.iter().any(|size| size.get().to_string() == value),
            Self::Refresh => ["30", "60", "300"].contains(&value),
            Self::Keys => value == "off",
            Self::Columns => Layout::parse(value).is_some(),
            // What of it cannot be shown is told when it is.
            Self::View => value.chars().count() <= MAX_CHARS,
        }
    }
}

/// What there are messages of (`messages/`).
pub const LANGUAGES: [&str; 4] = ["en", "ar", "de", "pl"];

/// What an operator likes; what is empty is as it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    values: [String; Preference::ALL.len()],
}

impl Preferences {
    /// Reads what was kept. Also tells what of it cannot be used: names, or the whole where it is no object of this
    /// version.
    pub fn read(kept: &str, config: &Config, knows_zone: fn(&str) -> bool) -> (Self, Vec<String>) {
        let mut preferences = Self::default();
        let members = Json::parse(kept).ok().and_then(Json::members).unwrap_or_default();
        if members.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.whole_number())
            != Some(VERSION)
        {
            return (preferences, vec![String::new()]);
        }
        let mut problems = Vec::new();
        for (name, value) in members {
            if name == "version" {
                continue;
            }
            let is_taken = Preference::parse(&name)
                .zip(value.text())
                .is_some_and(|(preference, value)| preferences.set(preference, &value, config, knows_zone));
            if !is_taken {
                problems.push(name);
            }
        }
        (preferences, problems)
    }

    /// What [`Preferences::read`] reads; empty where nothing is liked.
    pub fn to_text(&self) -> String {
        let mut text = format!("{{\"version\":{VERSION}");
        let start = text.len();
        for preference in Preference::ALL {
            let value = self.get(preference);
            if !value.is_empty() {
                text.push_str(",\"");
                text.push_str(preference.as_str());
                text.push_str("\":\"");
                // Names, numbers and query strings: the few characters that JSON escapes are percent-encoded there.
                text.extend(value.chars().filter(|char| !char.is_control() && !['"', '\\'].contains(char)));
                text.push('"');
            }
        }
        if text.len() == start {
            return String::new();
        }
        text.push('}');
        text
    }

    /// What is liked; empty for nothing special.
    pub fn get(&self, preference: Preference) -> &str {
        self.values.get(preference as usize).map_or("", String::as_str)
    }

    /// Likes something, or nothing special where it is empty. Tells whether that can be.
    pub fn set(&mut self, preference: Preference, value: &str, config: &Config, knows_zone: fn(&str) -> bool) -> bool {
        let is_good = value.is_empty() || preference.takes(value, config, knows_zone);
        if let (true, Some(place)) = (is_good, self.values.get_mut(preference as usize)) {
            value.clone_into(place);
        }
        is_good
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn knows(zone: &str) -> bool {
        zone == "UTC"
    }

    fn read(kept: &str) -> (Preferences, Vec<String>) {
        Preferences::read(kept, &Config::default(), knows)
    }

    #[test]
    fn what_is_liked_survives_the_round_trip() {
        let likes = [
            (Preference::Theme, "contrast"),
            (Preference::Density, "compact"),
            (Preference::Language, "ar"),
            (Preference::Zone, "UTC"),
            (Preference::Size, "50"),
            (Preference::Refresh, "60"),
            (Preference::Keys, "off"),
            (Preference::Columns, "ne240s"),
            (Preference::View, "status=ACTIVE&q=%22Ada%22"),
        ];
        let mut preferences = Preferences::default();
        for (preference, value) in likes {
            assert!(preferences.set(preference, value, &Config::default(), knows), "{value}");
        }
        assert_eq!(read(&preferences.to_text()), (preferences.clone(), vec![]));
        for (preference, value) in likes {
            assert_eq!(preferences.get(preference), value);
            assert!(preferences.set(preference, "", &Config::default(), knows));
        }
        assert_eq!(preferences.to_text(), "");
    }

    #[test]
    fn one_bad_value_spoils_only_itself() {
        let (preferences, problems) =
            read(r#"{"version":1,"theme":"pink","size":"7","density":"roomy","shoe":"46","zone":5}"#);
        assert_eq!(preferences.get(Preference::Density), "roomy");
        assert_eq!(problems, ["theme", "size", "shoe", "zone"]);
        assert_eq!(preferences.to_text(), r#"{"version":1,"density":"roomy"}"#);
    }

    #[test]
    fn what_is_of_no_known_version_is_nothing() {
        for kept in ["", "{", "null", "[]", "{}", r#"{"theme":"dark"}"#, r#"{"version":2,"theme":"dark"}"#, "\u{0}"] {
            assert_eq!(read(kept), (Preferences::default(), vec![String::new()]), "{kept}");
        }
    }

    #[test]
    fn languages_are_those_of_the_messages() {
        assert_eq!(LANGUAGES, messages::LANGUAGES.map(|language| language.tag));
        let script = include_str!("../../embed/speech.js");
        assert!(script.contains(&format!("const LANGUAGES = {LANGUAGES:?};")), "embed/speech.js has other languages");
    }

    proptest! {
        #[test]
        fn whatever_was_kept_it_can_be_read_and_written(kept in any::<String>(), name in "[a-z]{1,8}", value in any::<String>()) {
            drop(read(&kept));
            let (preferences, _) = read(&format!("{{\"version\":1,{name:?}:{}}}", serde_json::json!(value)));
            let written = preferences.to_text();
            prop_assert!(written.is_empty() || Json::parse(&written).is_ok(), "{written}");
        }
    }
}
