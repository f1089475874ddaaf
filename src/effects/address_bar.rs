//! The address bar as one port: what the current history entry says, and writing a new one.
//!
//! The standalone page stands on `leptos_router`; an embedded console gets adapters of its own.
#![expect(clippy::disallowed_methods, reason = "location and history belong to the window")]

use super::dom;
use super::reactive::{Kept, ReadSignal, Signal, on_change};
use crate::domain::filter::Search;
use js_sys::{Object, Reflect};
use leptos::prelude::Track;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, location::State};
use wasm_bindgen::{JsCast, JsValue};

/// One history entry, as far as it is ours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The query string with its "?", or empty.
    pub search: String,
    /// A search that is kept in the entry's state rather than in the address.
    pub private: Option<Search>,
    /// How far the list was scrolled, in CSS pixels.
    pub scroll: i32,
}

/// Whether a change of the view makes a history entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A new entry, so that Back returns.
    Push,
    /// In place of the current one.
    Replace,
}

type Writer = Box<dyn Fn(&Entry, Write)>;

/// The port. Cheap to copy.
#[derive(Clone, Copy)]
pub struct AddressBar {
    entry: Signal<Entry>,
    writer: Kept<Writer>,
}

impl AddressBar {
    /// On `leptos_router`; call below `<Router>`.
    ///
    /// The router tells of links only. Two things are done past it: entries whose state alone changed are noticed by
    /// an own listener, and pushes go to the history first, because the router drops a push to the address that it
    /// believes to be the current one.
    pub fn from_router() -> Self {
        let navigate = use_navigate();
        let writer: Writer = Box::new(move |entry, write| {
            let Some(location) = web_sys::window().map(|window| window.location()) else { return };
            let path = location.pathname().unwrap_or_default();
            let hash = location.hash().unwrap_or_default();
            let url = format!("{path}{}{hash}", entry.search);
            let state = to_state(entry);
            if let (Write::Push, Some(history)) = (write, history()) {
                let _refused = history.push_state_with_url(&state, "", Some(&url));
            }
            let state = State::new(Some(state));
            navigate(&url, NavigateOptions { resolve: false, replace: true, scroll: false, state });
        });
        let bar = Self { entry: Signal::new(read()), writer: Kept::new(writer) };
        dom::on_window("popstate", move || bar.notice());
        let followed_links = use_location().search;
        on_change(move || followed_links.track(), move || bar.notice());
        bar
    }

    /// The current entry; changes only when somebody else changed it (Back, Forward, a link).
    pub fn entry(self) -> ReadSignal<Entry> {
        self.entry.read_only()
    }

    /// The query string in the address bar right now: others may write there too.
    pub fn present_search(self) -> String {
        read().search
    }

    /// Writes an entry. `same_rows`: the list shows what it showed, so it stays scrolled as it is.
    pub fn write(self, search: String, private: Option<Search>, write: Write, same_rows: bool) {
        let scroll = if same_rows { read().scroll } else { 0 };
        let entry = Entry { search, private, scroll };
        self.entry.set_untracked(entry.clone());
        if let Some(writer) = self.writer.get() {
            writer(&entry, write);
        }
    }

    /// Keeps the scroll position with the current entry.
    pub fn remember_scroll(self, scroll: i32) {
        let entry = Entry { scroll, ..read() };
        if let Some(history) = history() {
            let _refused = history.replace_state_with_url(&to_state(&entry), "", None);
        }
    }

    /// The whole address of the page, for copying.
    pub fn href() -> String {
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
    }

    fn notice(self) {
        let now = read();
        let known = self.entry.with_untracked(|known| known.search == now.search && known.private == now.private);
        if !known {
            self.entry.set(now);
        }
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn read() -> Entry {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let state = history().and_then(|history| history.state().ok()).unwrap_or(JsValue::UNDEFINED);
    let member = |name: &str| Reflect::get(&state, &name.into()).ok();
    let text = member("search").and_then(|text| text.as_string());
    let by_name = member("by").and_then(|by| by.as_string()).as_deref() == Some("name");
    #[expect(clippy::cast_possible_truncation, reason = "pixels fit")]
    let scroll = member("scroll").and_then(|scroll| scroll.as_f64()).unwrap_or_default() as i32;
    let private = text.map(|text| if by_name { Search::by_name(&text) } else { Search::Email(text) });
    Entry { search, private, scroll }
}

fn to_state(entry: &Entry) -> JsValue {
    let state = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&state, &name.into(), &value).is_ok();
    if let Some(private) = &entry.private {
        set("search", private.text().into());
        set("by", if matches!(private, Search::Name(_)) { "name" } else { "email" }.into());
    }
    if entry.scroll > 0 {
        set("scroll", entry.scroll.into());
    }
    state.unchecked_into()
}
