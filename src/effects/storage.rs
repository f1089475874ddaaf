//! The storage of the tab, and of the browser. Where the browser forbids it, nothing is kept and nothing breaks.
#![expect(clippy::disallowed_methods, reason = "the storage belongs to the window")]

use web_sys::Storage;

/// What the tab keeps under `name`.
pub fn of_tab(name: &str) -> Option<String> {
    tab()?.get_item(name).ok()?
}

/// Keeps `text` until the tab is closed.
pub fn keep_for_tab(name: &str, text: &str) {
    if let Some(storage) = tab() {
        let _forbidden_or_full = storage.set_item(name, text);
    }
}

/// Forgets what the tab keeps under `name`.
pub fn forget_in_tab(name: &str) {
    if let Some(storage) = tab() {
        let _forbidden = storage.remove_item(name);
    }
}

/// What a console keeps things in the browser under; `what` is empty for what its operator likes, `shelf` keeps it apart.
pub fn name_of(what: &str, shelf: &str) -> String {
    ["customer-console", what, shelf].concat()
}

/// What the browser keeps under `name`, for all tabs.
pub fn of_browser(name: &str) -> Option<String> {
    browser()?.get_item(name).ok()?
}

/// Keeps `text` in the browser, or forgets what it keeps where `text` is empty. Tells whether it could.
pub fn keep_in_browser(name: &str, text: &str) -> bool {
    browser().is_some_and(|storage| {
        if text.is_empty() { storage.remove_item(name).is_ok() } else { storage.set_item(name, text).is_ok() }
    })
}

fn browser() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
