//! What narrows the list: a status and a search, and how typed text becomes a search.

use super::snapshot::spec::Spec;
use serde::{Deserialize, Serialize};

/// Longest name the contract accepts, in characters.
pub const NAME_MAX_CHARS: usize = 100;
/// Longest e-mail address the contract accepts, in characters.
pub const EMAIL_MAX_CHARS: usize = 255;

/// The statuses that the endpoint can filter by (contract, "Request").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KnownStatus {
    /// In good standing.
    Active,
    /// Barred.
    Blacklisted,
    /// Switched off.
    Deactivated,
}

impl KnownStatus {
    /// In the order that people see them.
    pub const ALL: [Self; 3] = [Self::Active, Self::Blacklisted, Self::Deactivated];

    /// As the endpoint spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Blacklisted => "BLACKLISTED",
            Self::Deactivated => "DEACTIVATED",
        }
    }

    /// Any letter case; `None` for a status the endpoint does not know.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str().eq_ignore_ascii_case(text))
    }
}

/// A search that can be sent. The text is trimmed and within the contract's length.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Search {
    /// No search.
    #[default]
    None,
    /// Part of a first or last name, letter case ignored.
    Name(String),
    /// A whole e-mail address, letter case ignored.
    Email(String),
}

impl Search {
    /// The text as it was typed, empty for [`Search::None`].
    pub fn text(&self) -> &str {
        match self {
            Self::None => "",
            Self::Name(text) | Self::Email(text) => text,
        }
    }

    /// A search by name whatever the text holds, cut to the contract's length; [`Search::None`] for blank text.
    pub fn by_name(text: &str) -> Self {
        match cut(text.trim(), NAME_MAX_CHARS) {
            "" => Self::None,
            name => Self::Name(name.to_owned()),
        }
    }

    /// Whether the text must stay out of the address bar: addresses end up in histories, logs and referrers.
    pub fn is_private(&self) -> bool {
        self.text().contains('@')
    }
}

/// Why typed text cannot be sent as a search yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchHint {
    /// It holds "@" but is no whole address, and the endpoint matches whole addresses only.
    IncompleteEmail,
    /// Longer than the contract allows.
    TooLong {
        /// The limit in characters.
        max_chars: usize,
    },
}

/// What typed text asks for: text with "@" is an e-mail address, everything else part of a name.
pub fn classify(text: &str) -> Result<Search, SearchHint> {
    let text = text.trim();
    let (max_chars, email) = if text.contains('@') { (EMAIL_MAX_CHARS, true) } else { (NAME_MAX_CHARS, false) };
    if text.chars().count() > max_chars {
        return Err(SearchHint::TooLong { max_chars });
    }
    match (text, email) {
        ("", _) => Ok(Search::None),
        (name, false) => Ok(Search::Name(name.to_owned())),
        (address, true) if is_whole_address(address) => Ok(Search::Email(address.to_owned())),
        _ => Err(SearchHint::IncompleteEmail),
    }
}

/// Good enough to ask the server with: `local@domain.tld` without spaces. The server decides the rest.
fn is_whole_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let Some((host, tld)) = domain.rsplit_once('.') else { return false };
    !local.is_empty()
        && !host.is_empty()
        && tld.chars().count() >= 2
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The first `max_chars` characters.
pub(crate) fn cut(text: &str, max_chars: usize) -> &str {
    text.char_indices().nth(max_chars).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// What the list is narrowed by. Two equal filters name the same rows: this is the cache's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Filter {
    /// `None` for every status.
    pub status: Option<KnownStatus>,
    /// What is searched for.
    pub search: Search,
    /// What is wanted of a snapshot of the list in place of the list itself.
    pub snapshot: Option<Spec>,
}

impl Filter {
    /// Narrowed by what the operator cannot widen.
    #[must_use]
    pub fn within(self, fixed: &Self) -> Self {
        let search = if fixed.search == Search::None { self.search } else { fixed.search.clone() };
        Self { status: fixed.status.or(self.status), search, snapshot: self.snapshot }
    }

    /// Without what is fixed anyway: what the operator chose.
    #[must_use]
    pub fn without(self, fixed: &Self) -> Self {
        let status = if fixed.status.is_some() { None } else { self.status };
        let search = if fixed.search == Search::None { self.search } else { Search::None };
        Self { status, search, snapshot: self.snapshot }
    }

    /// Whether every customer matches.
    pub fn is_empty(&self) -> bool {
        self.status.is_none()
            && self.search == Search::None
            && self.snapshot.as_ref().is_none_or(|spec| spec.as_str().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_with_an_at_sign_is_an_email_search() {
        assert_eq!(classify("  Ada "), Ok(Search::Name("Ada".into())));
        assert_eq!(classify(" ada@example.com "), Ok(Search::Email("ada@example.com".into())));
        assert_eq!(classify("\t \n"), Ok(Search::None));
        for incomplete in ["@", "ada@", "@example.com", "ada@example", "ada@example.c", "a b@example.com", "ada@.com"] {
            assert_eq!(classify(incomplete), Err(SearchHint::IncompleteEmail), "{incomplete}");
        }
    }

    #[test]
    fn limits_count_characters_not_bytes() {
        assert!(classify(&"ß".repeat(100)).is_ok());
        assert_eq!(classify(&"ß".repeat(101)), Err(SearchHint::TooLong { max_chars: 100 }));
        let local = "a".repeat(EMAIL_MAX_CHARS);
        assert_eq!(classify(&format!("{local}@example.com")), Err(SearchHint::TooLong { max_chars: 255 }));
    }

    #[test]
    fn status_ignores_letter_case_only() {
        assert_eq!(KnownStatus::parse("blacklisted"), Some(KnownStatus::Blacklisted));
        assert_eq!(KnownStatus::parse("DELETED"), None);
    }

    proptest! {
        #[test]
        fn what_can_be_sent_is_trimmed_and_short_enough(text in any::<String>()) {
            if let Ok(search) = classify(&text) {
                prop_assert_eq!(search.text().trim(), search.text());
                prop_assert!(search.text().chars().count() <= EMAIL_MAX_CHARS);
                prop_assert_eq!(classify(search.text()), Ok(search.clone()));
            }
        }
    }
}
