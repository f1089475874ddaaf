//! The address bar of the standalone page, on `leptos_router`'s history (`BrowserUrl`).
//!
//! Without `<Router>`: there is one route, every link of the console is followed by the console, and what matches routes
//! and takes clicks on links is 10 KB of the first load. Entries are written to the history itself: `BrowserUrl` keeps every
//! address that it ever wrote, scrolls to the fragment each time, and drops a push to what it believes to be current.
#![expect(clippy::disallowed_methods, reason = "location and history belong to the window")]

use super::super::dom;
use super::{AddressBar, Entry, Keeper, Write, from_state, state_of, to_state};
use leptos_router::location::{BrowserUrl, LocationProvider};

struct OfRouter;

impl AddressBar {
    /// On `leptos_router`; `None` where the page has no address.
    pub fn from_router() -> Option<Self> {
        let _address = BrowserUrl::current().ok()?;
        let bar = Self::on(Box::new(OfRouter));
        dom::on_window("popstate", move || bar.notice());
        Some(bar)
    }
}

impl Keeper for OfRouter {
    fn read(&self) -> Entry {
        let search = BrowserUrl::current().map(|url| url.search().to_owned()).unwrap_or_default();
        let search = if search.is_empty() { search } else { ["?", &search].concat() };
        let state = window_history().map(|history| state_of(&history));
        from_state(search, &state.unwrap_or_default())
    }

    fn write(&self, entry: &Entry, write: Write) {
        let (Some(history), Ok(url)) = (window_history(), BrowserUrl::current()) else { return };
        // With the origin: a path may begin with two slashes.
        let url = [url.origin(), url.path(), &entry.search, url.hash()].concat();
        let (state, url) = (to_state(entry), Some(url.as_str()));
        let _refused = match write {
            Write::Push => history.push_state_with_url(&state, "", url),
            Write::Replace => history.replace_state_with_url(&state, "", url),
        };
    }

    fn amend(&self, entry: &Entry) {
        if let Some(history) = window_history() {
            let _refused = history.replace_state_with_url(&to_state(entry), "", None);
        }
    }

    fn is_ours(&self) -> bool {
        window_history().and_then(|history| history.state().ok()).is_some_and(|state| state.is_object())
    }

    fn href_of(&self, search: &str) -> String {
        if search.is_empty() { "?".to_owned() } else { search.to_owned() }
    }
}

fn window_history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}
