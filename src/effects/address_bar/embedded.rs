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
    prefix: String,
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
        let (prefix, base_path) = (config.prefix.clone(), config.base_path.clone());
        let keeper = InHistory { in_hash: config.keeps == Keeps::Hash, prefix, base_path, path: RefCell::default() };
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

    fn href_of(&self, _search: &str) -> String {
        // In another tab the host's page opens as it is.
        location().and_then(|location| location.href().ok()).unwrap_or_default()
    }
}

impl Keeper for InHistory {
    fn read(&self) -> Entry {
        let Some(history) = history() else { return Entry::default() };
        let ours = Reflect::get(&state_of(&history), &STATE.into()).ok().filter(JsValue::is_object);
        let ours = ours.and_then(|ours| Reflect::get(&ours, &self.prefix.as_str().into()).ok());
        from_state(self.present_search(), &ours.filter(JsValue::is_object).unwrap_or_else(|| Object::new().into()))
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
        let path =
            if self.base_path.is_empty() { location.pathname().unwrap_or_default() } else { self.base_path.clone() };
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

    fn is_here(&self) -> bool {
        *self.path.borrow() == self.present_path()
    }
}

impl InHistory {
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
        let host = history.state().unwrap_or(JsValue::NULL);
        if !host.is_null() && !host.is_object() {
            return host;
        }
        let copy = |value: &JsValue| Object::assign(&Object::new(), value.unchecked_ref());
        let state = copy(&state_of(history));
        let ours = Reflect::get(&state, &STATE.into()).ok().filter(JsValue::is_object);
        let ours = copy(&ours.unwrap_or_else(|| Object::new().into()));
        let _set = Reflect::set(&ours, &self.prefix.as_str().into(), &to_state(entry));
        let _set = Reflect::set(&state, &STATE.into(), &ours);
        state.into()
    }
}

fn location() -> Option<Location> {
    Some(web_sys::window()?.location())
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
