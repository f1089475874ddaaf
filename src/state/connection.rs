//! Who adds the credentials, and whether there are any.

use crate::domain::config::Config;
use crate::domain::credentials::{CredentialSource, Credentials};
use crate::effects::http::Headers;
use crate::effects::reactive::{Kept, ReadSignal, Signal};
use crate::effects::storage;

/// Why the person is asked for credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// There are none.
    Missing,
    /// The server does not take them any more.
    Refused {
        /// The key among them, so that it need not be typed again.
        key: String,
    },
}

/// The connection to the API. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Connection {
    source: CredentialSource,
    /// Where "remember in this tab" keeps them: those of one API are none for another.
    kept_as: Kept<String>,
    given: Signal<Option<Credentials>>,
    need: Signal<Option<Need>>,
}

impl Connection {
    /// With what the tab remembers.
    pub fn new(config: &Config) -> Self {
        let source = config.credentials;
        let is_asking = source == CredentialSource::Ask;
        let kept_as = format!("customer-console credentials {}", config.api_base);
        let given =
            if is_asking { storage::of_tab(&kept_as).and_then(|text| Credentials::from_text(&text)) } else { None };
        let need = (is_asking && given.is_none()).then_some(Need::Missing);
        Self { source, kept_as: Kept::new(kept_as), given: Signal::new(given), need: Signal::new(need) }
    }

    /// What the person has to be asked for.
    pub fn need(self) -> ReadSignal<Option<Need>> {
        self.need.read_only()
    }

    /// Whether requests can be sent at all.
    pub fn is_open(self) -> bool {
        self.source == CredentialSource::Gateway || self.given.with(Option::is_some)
    }

    /// Whether there is something to forget.
    pub fn can_disconnect(self) -> bool {
        self.given.with(Option::is_some)
    }

    /// Whether the person gives the credentials.
    pub fn is_asking(self) -> bool {
        self.source == CredentialSource::Ask
    }

    /// What this page adds to each request.
    pub fn headers(self) -> Headers {
        self.credentials().map(Credentials::into_headers).unwrap_or_default()
    }

    fn credentials(self) -> Option<Credentials> {
        self.given.try_with_untracked(Option::clone)?
    }

    /// Takes credentials on trial.
    pub fn tries(self, credentials: Credentials) {
        self.given.set(Some(credentials));
    }

    /// The server took them. `remember`: until the tab is closed.
    pub fn took(self, remember: bool) {
        let kept =
            self.given.with_untracked(|given| given.as_ref().filter(|_| remember).map(|given| given.to_text("")));
        match kept {
            Some(text) => self.kept_as.with(|kept_as| storage::keep_for_tab(kept_as, &text)),
            None => self.kept_as.with(|kept_as| storage::forget_in_tab(kept_as)),
        }
        self.need.set(None);
    }

    /// The server took them before, and does not any more: nothing is sent with them again.
    pub fn refused(self) {
        if self.source == CredentialSource::Ask
            && let Some(Credentials { key, .. }) = self.credentials()
        {
            self.kept_as.with(|kept_as| storage::forget_in_tab(kept_as));
            self.given.set(None);
            self.need.set(Some(Need::Refused { key }));
        }
    }

    /// The trial came to nothing.
    pub fn gives_up(self) {
        self.given.set(None);
    }

    /// Why the person is asked, and the key that was given before, for the tools.
    pub fn need_words(self) -> String {
        match self.need.try_with_untracked(Option::clone).flatten() {
            Some(Need::Refused { key }) => format!("refused\n{key}"),
            _ => "missing\n".to_owned(),
        }
    }

    /// Forgets them.
    pub fn disconnect(self) {
        self.kept_as.with(|kept_as| storage::forget_in_tab(kept_as));
        self.given.set(None);
        self.need.set(Some(Need::Missing));
    }
}
