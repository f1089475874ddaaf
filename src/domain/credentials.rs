//! Key and secret for portals without a gateway. They are never shown or logged, and stored only where the
//! person chooses so.

use std::fmt;

/// Longer ones are a mistake of pasting.
const MAX_CHARS: usize = 500;

/// What the API asks of its callers (contract, "Credentials").
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// For the header `x-client-key`.
    pub key: String,
    /// For the header `x-client-secret`.
    pub secret: String,
}

impl Credentials {
    /// Both without what pasting leaves around them; `None` where one is empty or holds what no header can.
    pub fn new(key: &str, secret: &str) -> Option<Self> {
        let is_header = |text: &str| {
            !text.is_empty() && text.chars().count() <= MAX_CHARS && text.chars().all(|char| char.is_ascii_graphic())
        };
        let (key, secret) = (key.trim(), secret.trim());
        (is_header(key) && is_header(secret)).then(|| Self { key: key.to_owned(), secret: secret.to_owned() })
    }

    /// As the headers that they travel in (contract, "Request").
    pub fn into_headers(self) -> Vec<(String, String)> {
        vec![("x-client-key".to_owned(), self.key), ("x-client-secret".to_owned(), self.secret)]
    }

    /// As one text: neither part can hold a line feed. `note` comes first.
    pub fn to_text(&self, note: &str) -> String {
        format!("{note}\n{}\n{}", self.key, self.secret)
    }

    /// Reads that text, whatever its note.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(3, '\n').skip(1);
        Self::new(lines.next()?, lines.next()?)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credentials")
    }
}

/// Who adds the credentials to requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CredentialSource {
    /// A gateway between the browser and the API, which keeps them out of the browser.
    #[default]
    Gateway,
    /// The person, who is asked for them.
    Ask,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_header_can_hold_is_taken() {
        let taken = Credentials::new(" key-1\n", "\tsecret ").expect("trimmed");
        assert_eq!((taken.key.as_str(), taken.secret.as_str()), ("key-1", "secret"));
        let long = "x".repeat(501);
        for (key, secret) in [("", "s"), ("k", " "), ("k y", "s"), ("k", "s\r\nx: y"), ("kä", "s"), ("k", &*long)] {
            assert_eq!(Credentials::new(key, secret), None, "{key:?}");
        }
    }

    #[test]
    fn they_survive_being_kept_and_never_show_themselves() {
        let credentials = Credentials::new("key", "secret").expect("both");
        assert_eq!(Credentials::from_text(&credentials.to_text("remember")), Some(credentials.clone()));
        assert_eq!(Credentials::from_text("note\nkey"), None);
        assert_eq!(format!("{credentials:?}"), "Credentials");
    }
}
