//! The console as the tools see it; the other side is `effects/tools.rs`.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The port. Cheap to clone.
#[derive(Clone)]
pub struct ToolPort(Object);

impl ToolPort {
    /// What the console handed over.
    pub fn new(port: JsValue) -> Self {
        Self(port.unchecked_into())
    }

    /// Asks the console; empty where it does not answer.
    pub async fn ask(&self, what: &str, with: &str) -> String {
        let Ok(ask) = self.get("ask").dyn_into::<Function>() else { return String::new() };
        let answer = Promise::new(&mut |then, _| {
            let _asked = ask.call3(&JsValue::UNDEFINED, &what.into(), &with.into(), &then);
        });
        let answer = JsFuture::from(answer).await;
        answer.ok().and_then(|answer| answer.as_string()).unwrap_or_default()
    }

    /// The lines of the request log, oldest first.
    pub fn log(&self) -> Vec<String> {
        self.get("log").unchecked_into::<Array>().iter().filter_map(|line| line.as_string()).collect()
    }

    /// Empties the request log.
    pub fn clear_log(&self) {
        self.get("log").unchecked_into::<Array>().set_length(0);
    }

    /// Calls `run` after each new line, in place of who was called before.
    pub fn on_log(&self, run: impl Fn() + 'static) {
        self.set("changed", &Closure::<dyn Fn()>::new(run).into_js_value());
    }

    /// Calls nobody any more.
    pub fn off_log(&self) {
        self.set("changed", &JsValue::UNDEFINED);
    }

    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn set(&self, name: &str, value: &JsValue) {
        let _set = Reflect::set(&self.0, &name.into(), value);
    }
}
