//! The console as the tools see it; the other side is `effects/tools.rs`.

use super::page;
use super::scope::{self, Scope};
use crate::domain::customer::{Customer, CustomerId, Row, Status};
use futures_util::future::LocalBoxFuture;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The news that the console is taken away.
pub(super) const GONE: &str = "gone";
/// Who answers from a snapshot: `embed/speech.js` asks them.
const SNAPSHOT: &str = "snapshot";

/// The port. Cheap to clone.
#[derive(Clone)]
pub struct ToolPort(Object);

impl ToolPort {
    /// What the console handed over, and the messages of the program.
    pub fn new(port: JsValue, messages: String) -> Self {
        let port = Self(port.unchecked_into());
        if let Some(scope) = Scope::from_object(&port.get("scope")) {
            let _of_another_build = scope.take(messages);
        }
        port
    }

    /// Runs something for the console that it belongs to.
    pub fn enter(&self, run: impl FnOnce()) {
        if let Some(scope) = Scope::from_object(&self.get("scope")) {
            scope.enter(run);
        }
    }

    /// Asks the console; empty where it does not answer.
    pub async fn ask(&self, what: &str, with: &str) -> String {
        let Ok(ask) = self.get("ask").dyn_into::<Function>() else { return String::new() };
        let answer = Promise::new(&mut |then, _| {
            let _asked = ask.call3(&JsValue::UNDEFINED, &what.into(), &with.into(), &then);
        });
        let bytes = JsFuture::from(answer).await.ok().and_then(|answer| answer.dyn_into::<Uint8Array>().ok());
        bytes.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).unwrap_or_default()
    }

    /// Keeps snapshots from now on: `answer` gets the address that a request for rows would have, and gives a page as the
    /// endpoint has them, or nothing; or it gets what [`ToolPort::keep`] is called with.
    pub fn keep_with(&self, answer: impl Fn(String, Vec<u8>) -> LocalBoxFuture<'static, String> + 'static) {
        let scope = scope::current();
        let promise = move |what, with: JsValue| {
            let mut parts = Some((what, with.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default()));
            let answered = Promise::new(&mut |then, _| {
                scope::enter(scope.as_ref(), &mut || {
                    let Some((what, with)) = parts.take() else { return };
                    let (answer, then) = (answer(what, with), then.clone());
                    scope::spawn(async move {
                        let _answered = then.call1(&JsValue::UNDEFINED, &answer.await.into());
                    });
                });
            });
            JsValue::from(answered)
        };
        self.set(SNAPSHOT, &Closure::<dyn Fn(String, JsValue) -> JsValue>::new(promise).into_js_value());
    }

    /// Whether anybody keeps snapshots for this console.
    pub fn is_kept(&self) -> bool {
        self.get(SNAPSHOT).is_function()
    }

    /// Asks whoever keeps snapshots, and has them come if need be; empty where that fails.
    pub async fn keep(&self, what: &str, with: &[u8]) -> String {
        let Some(answer) = page::ask_keeper(&self.0, what, &Uint8Array::from(with)) else { return String::new() };
        JsFuture::from(answer).await.ok().and_then(|answer| answer.as_string()).unwrap_or_default()
    }

    /// The lines of the request log, oldest first.
    pub fn log(&self) -> Vec<String> {
        self.get("log").unchecked_into::<Array>().iter().filter_map(|line| line.as_string()).collect()
    }

    /// Empties the request log.
    pub fn clear_log(&self) {
        self.get("log").unchecked_into::<Array>().set_length(0);
    }

    /// Calls `run` with each piece of such news, in place of who was called before.
    pub fn on_news(&self, what: &str, run: impl Fn(String) + 'static) {
        let scope = scope::current();
        let run = move |words| {
            let mut words = Some(words);
            scope::enter(scope.as_ref(), &mut || words.take().into_iter().for_each(&run));
        };
        self.set(what, &Closure::<dyn Fn(String)>::new(run).into_js_value());
    }

    /// Tells whoever in this program listens for such news.
    pub fn tell_news(&self, what: &str, words: &str) {
        if let Ok(run) = self.get(what).dyn_into::<Function>() {
            let _told = run.call1(&JsValue::UNDEFINED, &words.into());
        }
    }

    /// Calls `run` once, when the console is taken away, after whoever wanted that before.
    pub fn on_gone(&self, run: impl FnOnce() + 'static) {
        let before = self.get(GONE).dyn_into::<Function>().ok();
        let both = move || {
            let _told = before.map(|before| before.call0(&JsValue::UNDEFINED));
            run();
        };
        self.set(GONE, &Closure::once_into_js(both));
    }

    /// The rows that are selected.
    pub fn rows(&self) -> Vec<Arc<Row>> {
        let Ok(rows) = self.get("rows").dyn_into::<Function>() else { return Vec::new() };
        let rows = rows.call0(&JsValue::UNDEFINED).ok().and_then(|rows| rows.dyn_into::<Array>().ok());
        let read = |fields: JsValue| customer(&fields.dyn_into().ok()?);
        rows.iter().flat_map(Array::iter).filter_map(read).map(|customer| Arc::new(Row::Readable(customer))).collect()
    }

    /// The customer at a place of the page, if there is one that can be read.
    #[expect(clippy::cast_precision_loss, reason = "a row of a page")]
    pub fn customer_at(&self, index: usize) -> Option<Customer> {
        let row: Function = self.get("row").dyn_into().ok()?;
        customer(&row.call1(&JsValue::UNDEFINED, &(index as f64).into()).ok()?.dyn_into().ok()?)
    }

    /// Opens a tool of another program, for the same console.
    pub fn open(&self, program: &str, tool: &str) {
        let _opening = page::open_program(program, tool, &self.0);
    }

    /// Calls nobody any more.
    pub fn off_news(&self, what: &str) {
        self.set(what, &JsValue::UNDEFINED);
    }

    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn set(&self, name: &str, value: &JsValue) {
        let _set = Reflect::set(&self.0, &name.into(), value);
    }
}

/// Reads what `effects/tools.rs` made of a row.
fn customer(fields: &Array) -> Option<Customer> {
    let mut fields = fields.iter().map(|field| field.as_string());
    let mut next = || fields.next().flatten();
    Some(Customer {
        id: CustomerId::new(next()?)?,
        first_name: next(),
        last_name: next(),
        email: next(),
        phone_number: next(),
        customer_type: next(),
        status: next().map(Status::from_wire),
        last_spent: next(),
        last_purchase_date: next(),
        app_id: next(),
        created_at: next(),
        updated_at: next(),
    })
}
