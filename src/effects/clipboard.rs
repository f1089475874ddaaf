//! Copying text.
#![expect(clippy::disallowed_methods, reason = "the clipboard belongs to the window")]

use super::scope::spawn;
use wasm_bindgen_futures::JsFuture;

/// Copies `text`, then calls `done` with whether that worked: not when the browser refuses or has no clipboard (an
/// insecure origin).
pub fn copy_then(text: String, done: impl FnOnce(bool) + 'static) {
    copy_boxed(text, Box::new(done));
}

fn copy_boxed(text: String, done: Box<dyn FnOnce(bool)>) {
    spawn(async move { done(copy(&text).await) });
}

async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
