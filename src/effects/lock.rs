//! What one tab at a time may do (Web Locks API, W3C).

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// A lock that another tab has is waited for so long: it may be about to let go of it.
const PATIENCE_MS: u32 = 500;

/// Held until it is dropped, or the page is left.
#[derive(Debug)]
pub struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            let _released = release.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Lock {
    /// The lock of that name among the tabs of this origin; `None` while another one has it. Where there are no locks,
    /// everybody gets it.
    pub async fn take(name: &str) -> Option<Self> {
        let Some((locks, request)) = manager() else { return Some(Self(None)) };
        let (mut release, mut grant) = (None, None);
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        let granted = Promise::new(&mut |resolve, _| grant = Some(resolve));
        let (release, grant) = (release?, grant?);
        let callback = Closure::once_into_js(move |_lock: JsValue| {
            let _granted = grant.call0(&JsValue::UNDEFINED);
            held
        });
        let options = Object::new();
        let _set = Reflect::set(&options, &"signal".into(), &AbortSignal::timeout_with_u32(PATIENCE_MS));
        let request = request.call3(&locks, &name.into(), &options, &callback).ok()?;
        JsFuture::from(Promise::race(&Array::of2(&granted, &request))).await.ok()?;
        Some(Self(Some(release)))
    }
}

/// `navigator.locks`, in secure contexts only, and its `request`.
fn manager() -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
