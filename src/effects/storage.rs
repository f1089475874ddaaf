//! The tab's own storage. Where the browser forbids it, nothing is kept and nothing breaks.
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

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
