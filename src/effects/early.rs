//! Takes over the list request that the page's inline script sent before the wasm had arrived.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

/// Where the inline script of index.html leaves its request: `{ url, response, abort }`.
const SLOT: &str = "customerConsoleEarly";

/// A request that was sent before the program arrived.
pub struct Early {
    /// Resolves to the answer.
    pub response: Promise,
    /// Aborts the request.
    pub abort: AbortController,
}

/// The request under way for `url`, at most once. A request for anything else is aborted: nobody waits for it.
pub fn take(url: &str) -> Option<Early> {
    let global = js_sys::global();
    let early = Reflect::get(&global, &SLOT.into()).ok().filter(JsValue::is_object)?;
    let _removed = Reflect::delete_property(global.unchecked_ref::<js_sys::Object>(), &SLOT.into());
    let member = |name: &str| Reflect::get(&early, &name.into()).ok();
    let abort: AbortController = member("abort")?.dyn_into().ok()?;
    if member("url")?.as_string()? != url {
        abort.abort();
        return None;
    }
    Some(Early { response: member("response")?.dyn_into().ok()?, abort })
}
