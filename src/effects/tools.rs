//! The way to the tools: further programs, loaded when somebody wants what is in them.

use super::page;
use super::scope::{self, spawn};
use super::tool_port::GONE;
use crate::domain::customer::{Customer, Row, Status};
use crate::domain::request_log::KEPT;
use futures_util::future::LocalBoxFuture;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the tools may ask of the console: what, with what, and a text for an answer, which travels in UTF-8.
pub type Ask = dyn Fn(String, String) -> LocalBoxFuture<'static, String>;

/// What the console shows the tools. Cheap to clone.
#[derive(Clone)]
pub struct Port {
    shared: Object,
    log: Array,
}

impl Port {
    /// A port that answers nothing yet, of the console at work.
    pub fn new() -> Self {
        let port = Self { shared: Object::new(), log: Array::new() };
        port.set("log", &port.log);
        port
    }

    /// Answers the tools from now on.
    pub fn answer_with(&self, ask: Box<Ask>) {
        let scope = scope::current();
        let answer = Closure::<dyn Fn(String, String, Function)>::new(move |what, with, then: Function| {
            let mut parts = Some((what, with, then));
            scope::enter(scope.as_ref(), &mut || {
                let Some((what, with, then)) = parts.take() else { return };
                if scope::current().is_some_and(|scope| scope.is_gone()) {
                    let _told = then.call1(&JsValue::UNDEFINED, &Uint8Array::new_with_length(0));
                    return;
                }
                let answer = ask(what, with);
                spawn(async move {
                    // As bytes: a text of JavaScript would have to be made out of them, and taken apart again.
                    let answer = Uint8Array::from(answer.await.as_bytes());
                    let _answered = then.call1(&JsValue::UNDEFINED, &answer);
                });
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
        self.tell("changed", "");
    }

    /// Tells whoever listens for such news, if anybody does.
    pub fn tell(&self, what: &str, words: &str) {
        if let Some(listener) = self.get(what).dyn_ref::<Function>() {
            let _tools_are_closed = listener.call1(&JsValue::UNDEFINED, &words.into());
        }
    }

    /// Tells that the console is taken away, once.
    pub fn tell_gone(&self) {
        self.tell(GONE, "");
        self.set(GONE, &JsValue::UNDEFINED);
    }

    /// Hands rows over when they are asked for: an array of arrays of text, in the order of the
    /// endpoint.
    pub fn hand_rows_over(&self, rows: impl Fn() -> Vec<Arc<Row>> + 'static) {
        let array = move || rows().iter().filter_map(|row| fields(row)).collect();
        self.set("rows", &Closure::<dyn Fn() -> Array>::new(array).into_js_value());
    }

    /// Hands over the row at a place of the page.
    pub fn hand_row_over(&self, row: impl Fn(usize) -> Option<Arc<Row>> + 'static) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of a page")]
        let at =
            move |index: f64| row(index as usize).and_then(|row| fields(&row)).map_or(JsValue::UNDEFINED, Into::into);
        self.set("row", &Closure::<dyn Fn(f64) -> JsValue>::new(at).into_js_value());
    }

    /// Opens a tool of a program; `None` when that cannot be loaded.
    pub async fn open(self, program: &str, tool: &str) -> Option<()> {
        self.share_scope();
        let opened = page::open_program(program, tool, &self.shared)?;
        JsFuture::from(opened).await.ok().map(drop)
    }

    /// A page of a snapshot, as the endpoint has them, by the address that a request for it would have; empty where there is
    /// none. `None` where nobody is to be had who knows.
    pub fn ask_snapshot(&self, url: &str) -> LocalBoxFuture<'static, Option<String>> {
        self.share_scope();
        let page = page::ask_keeper(&self.shared, url, &JsValue::UNDEFINED);
        Box::pin(async move { JsFuture::from(page?).await.ok()?.as_string() })
    }

    fn share_scope(&self) {
        if let Some(scope) = scope::current() {
            self.set("scope", &scope.to_object());
        }
    }

    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.shared, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn set(&self, name: &str, value: &JsValue) {
        let _set = Reflect::set(&self.shared, &name.into(), value);
    }
}

/// The fields of a row, nothing for those that it does not have, in the order of the endpoint (contract, customer
/// fields).
fn fields(row: &Row) -> Option<Array> {
    let Row::Readable(customer) = row else { return None };
    let Customer { id, first_name, last_name, email, phone_number, customer_type, .. } = customer;
    let Customer { status, last_spent, last_purchase_date, app_id, created_at, updated_at, .. } = customer;
    let texts = [
        Some(id.as_str()),
        first_name.as_deref(),
        last_name.as_deref(),
        email.as_deref(),
        phone_number.as_deref(),
        customer_type.as_deref(),
        status.as_ref().map(Status::as_str),
        last_spent.as_deref(),
        last_purchase_date.as_deref(),
        app_id.as_deref(),
        created_at.as_deref(),
        updated_at.as_deref(),
    ];
    Some(texts.into_iter().map(|text| text.map_or(JsValue::UNDEFINED, JsValue::from_str)).collect())
}

impl Default for Port {
    fn default() -> Self {
        Self::new()
    }
}
