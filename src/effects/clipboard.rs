//! Copying text.
#![expect(clippy::disallowed_methods, reason = "the clipboard belongs to the window")]

use wasm_bindgen_futures::JsFuture;

/// Copies `text`; `false` when the browser refuses or has no clipboard (an insecure origin).
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
