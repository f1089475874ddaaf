//! The address bar as one port: what the current history entry says, and writing a new one.
//!
//! The standalone page stands on `leptos_router`; an embedded console writes to the history itself, or nowhere.

mod embedded;
mod router;

use super::reactive::{Kept, ReadSignal, Signal};
use crate::domain::filter::Search;
use js_sys::{Object, Reflect};
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

/// What keeps the entries.
trait Keeper {
    /// The current entry, which others may have changed.
    fn read(&self) -> Entry;
    /// Writes one.
    fn write(&self, entry: &Entry, write: Write);
    /// Changes the current one in passing.
    fn amend(&self, entry: &Entry);
    /// The address of a view, for links.
    fn href_of(&self, search: &str) -> String;
    /// Whether the current entry was written here: those of links have nothing of ours.
    fn is_ours(&self) -> bool;
    /// Whether the page is still the one that the console is on.
    fn is_here(&self) -> bool {
        true
    }
}

/// The port. Cheap to copy.
#[derive(Clone, Copy)]
pub struct AddressBar {
    entry: Signal<Entry>,
    keeper: Kept<Box<dyn Keeper>>,
}

impl AddressBar {
    fn on(keeper: Box<dyn Keeper>) -> Self {
        let entry = keeper.read();
        keeper.amend(&entry);
        Self { entry: Signal::new(entry), keeper: Kept::new(keeper) }
    }

    /// The current entry; changes only when somebody else changed it (Back, Forward, a link).
    pub fn entry(self) -> ReadSignal<Entry> {
        self.entry.read_only()
    }

    /// The query string in the address bar right now: others may write there too.
    pub fn present_search(self) -> String {
        self.read().search
    }

    /// The address of a view, for links.
    pub fn href_of(self, search: &str) -> String {
        self.keeper.with(|keeper| keeper.href_of(search))
    }

    /// Writes an entry. `same_rows`: the list shows what it showed, so it stays scrolled as it is.
    pub fn write(self, search: String, private: Option<Search>, write: Write, same_rows: bool) {
        let scroll = if same_rows { self.read().scroll } else { 0 };
        let entry = Entry { search, private, scroll };
        self.entry.set_untracked(entry.clone());
        if let Some(keeper) = self.keeper.get() {
            keeper.write(&entry, write);
        }
    }

    /// Keeps the scroll position with the current entry.
    pub fn remember_scroll(self, scroll: i32) {
        let Some(keeper) = self.keeper.get().filter(|keeper| keeper.is_here()) else { return };
        let entry = keeper.read();
        if entry.scroll != scroll {
            keeper.amend(&Entry { scroll, ..entry });
        }
    }

    fn read(self) -> Entry {
        self.keeper.get().map(|keeper| keeper.read()).unwrap_or_default()
    }

    fn notice(self) {
        let Some(keeper) = self.keeper.get().filter(|keeper| keeper.is_here()) else { return };
        let mut now = keeper.read();
        // A link to a place in the page, or the page itself, made an entry of the same view: what is no part of its address
        // still belongs to it.
        if !keeper.is_ours() {
            let known = self.entry.try_with_untracked(Entry::clone).filter(|known| known.search == now.search);
            now = known.unwrap_or(now);
            keeper.amend(&now);
        }
        let known = self.entry.try_with_untracked(|known| known.search == now.search && known.private == now.private);
        if known == Some(false) {
            self.entry.set(now);
        }
    }
}

/// What of an entry is kept in the history's state.
fn to_state(entry: &Entry) -> Object {
    let state = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&state, &name.into(), &value).is_ok();
    if let Some(private) = &entry.private {
        set("search", private.text().into());
        set("by", if matches!(private, Search::Name(_)) { "name" } else { "email" }.into());
    }
    if entry.scroll > 0 {
        set("scroll", entry.scroll.into());
    }
    state
}

/// Reads that.
fn from_state(search: String, state: &JsValue) -> Entry {
    let member = |name: &str| Reflect::get(state, &name.into()).ok();
    let text = member("search").and_then(|text| text.as_string());
    let by_name = member("by").and_then(|by| by.as_string()).as_deref() == Some("name");
    #[expect(clippy::cast_possible_truncation, reason = "pixels fit")]
    let scroll = member("scroll").and_then(|scroll| scroll.as_f64()).unwrap_or_default() as i32;
    let private = text.map(|text| if by_name { Search::by_name(&text) } else { Search::Email(text) });
    Entry { search, private, scroll }
}

/// The state of the current history entry.
fn state_of(history: &web_sys::History) -> JsValue {
    history.state().ok().filter(JsValue::is_object).unwrap_or_else(|| Object::new().unchecked_into())
}
