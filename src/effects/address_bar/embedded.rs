//! The address bar of an embedded console: somebody else's page, whose parameters, fragment and history are left alone.
#![expect(clippy::disallowed_methods, reason = "location and history belong to the window")]

use super::super::{clock, dom, listen};
use super::{AddressBar, Entry, Keeper, Write, from_state, state_of, to_state};
use crate::domain::config::{Config, Keeps};
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, History, Location};

/// Where our part of a history entry's state is, beside the host's own.
const STATE: &str = "customerConsole";
/// A host that moves on to another of its pages takes the console away soon after; nothing is asked for until then.
const SETTLE_MS: u32 = 100;

struct InMemory(RefCell<Entry>);

struct InHistory {
    in_hash: bool,
    /// Where its part of the state is, beside those of other consoles.
    slot: String,
    base_path: String,
    /// The path of the page that the console is on: another one is another page of the host's.
    path: RefCell<String>,
}

impl AddressBar {
    /// As `config` says; `start` is what a console in memory begins with.
    pub fn embedded(config: &Config, start: Entry) -> Self {
        if config.keeps == Keeps::Memory {
            return Self::on(Box::new(InMemory(RefCell::new(start))));
        }
        let (in_hash, base_path) = (config.keeps == Keeps::Hash, config.base_path.clone());
        let slot = format!("{}{}", if in_hash { "#" } else { "?" }, config.prefix);
        let keeper = InHistory { in_hash, slot, base_path, path: RefCell::default() };
        keeper.path.replace(keeper.present_path());
        let bar = Self::on(Box::new(keeper));
        for event in ["popstate", "hashchange"] {
            dom::on_window(event, move || bar.notice());
        }
        // What the host writes to the history itself (Navigation API, where there is one).
        let navigation = Reflect::get(&js_sys::global(), &"navigation".into()).ok().filter(JsValue::is_object);
        if let Some(navigation) = navigation {
            let settled = clock::Timer::new();
            let navigation: EventTarget = navigation.unchecked_into();
            let noticed = move |_| settled.start(SETTLE_MS, move || bar.notice());
            listen::listen(&navigation, "currententrychange", Box::new(noticed));
        }
        bar
    }
}

impl Keeper for InMemory {
    fn read(&self) -> Entry {
        self.0.borrow().clone()
    }

    fn write(&self, entry: &Entry, _write: Write) {
        self.0.replace(entry.clone());
    }

    fn amend(&self, entry: &Entry) {
        self.0.replace(entry.clone());
    }

    fn is_ours(&self) -> bool {
        true
    }

    fn href_of(&self, _search: &str) -> String {
        // In another tab the host's page opens as it is.
        location().and_then(|location| location.href().ok()).unwrap_or_default()
    }
}

impl Keeper for InHistory {
    fn read(&self) -> Entry {
        let Some(history) = history() else { return Entry::default() };
        from_state(self.present_search(), &self.own_state(&history).unwrap_or_else(|| Object::new().into()))
    }

    fn write(&self, entry: &Entry, write: Write) {
        let Some(history) = history() else { return };
        let (url, state) = (self.href_of(&entry.search), self.state_with(&history, entry));
        let _refused = match write {
            Write::Push => history.push_state_with_url(&state, "", Some(&url)),
            Write::Replace => history.replace_state_with_url(&state, "", Some(&url)),
        };
        self.path.replace(self.present_path());
    }

    fn amend(&self, entry: &Entry) {
        if let Some(history) = history() {
            let _refused = history.replace_state_with_url(&self.state_with(&history, entry), "", None);
        }
    }

    fn href_of(&self, search: &str) -> String {
        let Some(location) = location() else { return String::new() };
        let page = || location.pathname().unwrap_or_default();
        // With the origin: a path may begin with two slashes.
        let origin = location.origin().unwrap_or_default();
        let path = origin + &if self.base_path.is_empty() { page() } else { self.base_path.clone() };
        if !self.in_hash {
            return format!("{path}{search}{}", location.hash().unwrap_or_default());
        }
        let query = location.search().unwrap_or_default();
        let hash = location.hash().unwrap_or_default();
        let route = hash.split('?').next().unwrap_or_default();
        match (route, search) {
            ("" | "#", "") => format!("{path}{query}"),
            ("", search) => format!("{path}{query}#{search}"),
            (route, search) => format!("{path}{query}{route}{search}"),
        }
    }

    fn is_ours(&self) -> bool {
        history().is_some_and(|history| self.own_state(&history).is_some())
    }

    fn is_here(&self) -> bool {
        *self.path.borrow() == self.present_path()
    }
}

impl InHistory {
    /// Our part of the state of the current entry.
    fn own_state(&self, history: &History) -> Option<JsValue> {
        let ours = Reflect::get(&state_of(history), &STATE.into()).ok().filter(JsValue::is_object)?;
        Reflect::get(&ours, &self.slot.as_str().into()).ok().filter(JsValue::is_object)
    }

    fn present_search(&self) -> String {
        let Some(location) = location() else { return String::new() };
        if !self.in_hash {
            return location.search().unwrap_or_default();
        }
        let hash = location.hash().unwrap_or_default();
        hash.split_once('?').map(|(_, search)| format!("?{search}")).unwrap_or_default()
    }

    /// The path, and in a fragment what stands before our part: hosts keep paths of their own there.
    fn present_path(&self) -> String {
        let Some(location) = location() else { return String::new() };
        let path = location.pathname().unwrap_or_default();
        let hash = if self.in_hash { location.hash().unwrap_or_default() } else { String::new() };
        let route = hash.split('?').next().unwrap_or_default().trim_start_matches('#');
        format!("{path}#{route}")
    }

    /// The host's state with our part changed. A state that is no object stays as it is.
    fn state_with(&self, history: &History, entry: &Entry) -> JsValue {
        if !can_hold(history) {
            return history.state().unwrap_or(JsValue::NULL);
        }
        let copy = |value: &JsValue| Object::assign(&Object::new(), value.unchecked_ref());
        let state = copy(&state_of(history));
        let ours = Reflect::get(&state, &STATE.into()).ok().filter(JsValue::is_object);
        let ours = copy(&ours.unwrap_or_else(|| Object::new().into()));
        let _set = Reflect::set(&ours, &self.slot.as_str().into(), &to_state(entry));
        let _set = Reflect::set(&state, &STATE.into(), &ours);
        state.into()
    }
}

/// Whether the state of the current entry can have a member of ours: nothing yet, or an object without a class.
fn can_hold(history: &History) -> bool {
    let state = history.state().unwrap_or(JsValue::NULL);
    let class = || Object::get_prototype_of(&state).loose_eq(&Object::get_prototype_of(&Object::new()));
    state.is_null() || (state.is_object() && class())
}

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
