//! Takes over the list request that the page's inline script sent before the wasm had arrived.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Where the inline script of index.html leaves its request: `{ url, response, abort }`.
const SLOT: &str = "customerConsoleEarly";

/// The answer under way for `url`, at most once. A request for anything else is aborted: nobody waits for it.
pub fn take(url: &str) -> Option<Promise> {
    let global = js_sys::global();
    let early = Reflect::get(&global, &SLOT.into()).ok().filter(JsValue::is_object)?;
    let _removed = Reflect::delete_property(global.unchecked_ref::<js_sys::Object>(), &SLOT.into());
    let member = |name: &str| Reflect::get(&early, &name.into()).ok();
    if member("url")?.as_string()? == url {
        return member("response")?.dyn_into().ok();
    }
    let abort: web_sys::AbortController = member("abort")?.dyn_into().ok()?;
    abort.abort();
    None
}
