//! The address bar of the standalone page, on `leptos_router`'s history (`BrowserUrl`).
//!
//! Without `<Router>`: there is one route, every link of the console is followed by the console, and what matches routes
//! and takes clicks on links is 10 KB of the first load. Pushes go to the history first, because the router drops a push
//! to the address that it believes to be the current one.
#![expect(clippy::disallowed_methods, reason = "location and history belong to the window")]

use super::super::dom;
use super::{AddressBar, Entry, Keeper, Write, from_state, state_of, to_state};
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider, State};

struct OfRouter(BrowserUrl);

impl AddressBar {
    /// On `leptos_router`; `None` where the page has no address.
    pub fn from_router() -> Option<Self> {
        let bar = Self::on(Box::new(OfRouter(BrowserUrl::new().ok()?)));
        dom::on_window("popstate", move || bar.notice());
        Some(bar)
    }
}

impl Keeper for OfRouter {
    fn read(&self) -> Entry {
        let Some(window) = web_sys::window() else { return Entry::default() };
        let state = window.history().map(|history| state_of(&history));
        from_state(window.location().search().unwrap_or_default(), &state.unwrap_or_default())
    }

    fn write(&self, entry: &Entry, write: Write) {
        let Some(window) = web_sys::window() else { return };
        // With the origin: a path may begin with two slashes.
        let path = window.location().origin().unwrap_or_default() + &window.location().pathname().unwrap_or_default();
        let hash = window.location().hash().unwrap_or_default();
        let url = format!("{path}{}{hash}", entry.search);
        let state = to_state(entry).into();
        if let (Write::Push, Ok(history)) = (write, window.history()) {
            let _refused = history.push_state_with_url(&state, "", Some(&url));
        }
        let state = State::new(Some(state));
        self.0.complete_navigation(&LocationChange { value: url, replace: true, scroll: false, state });
    }

    fn amend(&self, entry: &Entry) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _refused = history.replace_state_with_url(&to_state(entry), "", None);
        }
    }

    fn is_ours(&self) -> bool {
        web_sys::window().and_then(|window| window.history().ok()?.state().ok()).is_some_and(|state| state.is_object())
    }

    fn href_of(&self, search: &str) -> String {
        if search.is_empty() { "?".to_owned() } else { search.to_owned() }
    }
}
