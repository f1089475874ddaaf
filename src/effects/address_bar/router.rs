//! The address bar of the standalone page, on `leptos_router`.
//!
//! The router tells of links only. Two things are done past it: entries whose state alone changed are noticed by an own
//! listener, and pushes go to the history first, because the router drops a push to the address that it believes to be
//! the current one.
#![expect(clippy::disallowed_methods, reason = "location and history belong to the window")]

use super::super::dom;
use super::{AddressBar, Entry, Keeper, Write, from_state, state_of, to_state};
use crate::effects::reactive::on_change;
use leptos::prelude::Track;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::State};

struct OfRouter<N>(N);

impl AddressBar {
    /// On `leptos_router`; call below `<Router>`.
    pub fn from_router() -> Self {
        let bar = Self::on(Box::new(OfRouter(use_navigate())));
        dom::on_window("popstate", move || bar.notice());
        let followed_links = use_location().search;
        on_change(move || followed_links.track(), move || bar.notice());
        bar
    }
}

impl<N: Fn(&str, NavigateOptions)> Keeper for OfRouter<N> {
    fn read(&self) -> Entry {
        let Some(window) = web_sys::window() else { return Entry::default() };
        let state = window.history().map(|history| state_of(&history));
        from_state(window.location().search().unwrap_or_default(), &state.unwrap_or_default())
    }

    fn write(&self, entry: &Entry, write: Write) {
        let Some(window) = web_sys::window() else { return };
        let path = window.location().pathname().unwrap_or_default();
        let hash = window.location().hash().unwrap_or_default();
        let url = format!("{path}{}{hash}", entry.search);
        let state = to_state(entry).into();
        if let (Write::Push, Ok(history)) = (write, window.history()) {
            let _refused = history.push_state_with_url(&state, "", Some(&url));
        }
        let state = State::new(Some(state));
        (self.0)(&url, NavigateOptions { resolve: false, replace: true, scroll: false, state });
    }

    fn amend(&self, entry: &Entry) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _refused = history.replace_state_with_url(&to_state(entry), "", None);
        }
    }

    fn href_of(&self, search: &str) -> String {
        if search.is_empty() { "?".to_owned() } else { search.to_owned() }
    }
}
