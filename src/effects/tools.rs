//! The way to the tools: a second program, loaded when somebody wants one of them.

use super::page;
use crate::domain::request_log::KEPT;
use futures_util::future::LocalBoxFuture;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the tools may ask of the console: what, with what, and a text for an answer.
pub type Ask = dyn Fn(String, String) -> LocalBoxFuture<'static, String>;

/// What the console shows the tools. Cheap to clone.
#[derive(Clone)]
pub struct Port {
    shared: Object,
    log: Array,
}

impl Port {
    /// A port that answers nothing yet.
    pub fn new() -> Self {
        let port = Self { shared: Object::new(), log: Array::new() };
        port.set("log", &port.log);
        port
    }

    /// Answers the tools from now on.
    pub fn answer_with(&self, ask: Box<Ask>) {
        let answer = Closure::<dyn Fn(String, String, Function)>::new(move |what, with, then: Function| {
            let answer = ask(what, with);
            spawn_local(async move {
                let _answered = then.call1(&JsValue::UNDEFINED, &answer.await.into());
            });
        });
        self.set("ask", &answer.into_js_value());
    }

    /// Keeps a line of the request log, the last [`KEPT`] of them.
    pub fn log(&self, line: &str) {
        self.log.push(&line.into());
        #[expect(clippy::cast_possible_truncation, reason = "200")]
        if self.log.length() > KEPT as u32 {
            self.log.shift();
        }
        if let Some(changed) = self.get("changed").dyn_ref::<Function>() {
            let _tools_are_closed = changed.call0(&JsValue::UNDEFINED);
        }
    }

    /// Opens a tool; `None` when the tools cannot be loaded.
    pub async fn open(self, tool: &'static str) -> Option<()> {
        let tools = JsFuture::from(page::load_tools()?).await.ok()?;
        let open: Function = Reflect::get(&tools, &"open".into()).ok()?.dyn_into().ok()?;
        open.call2(&JsValue::UNDEFINED, &tool.into(), &self.shared).ok().map(drop)
    }

    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.shared, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn set(&self, name: &str, value: &JsValue) {
        let _set = Reflect::set(&self.shared, &name.into(), value);
    }
}

impl Default for Port {
    fn default() -> Self {
        Self::new()
    }
}
