//! The page around the console: its configuration block, its title, the static shell, and the screen of last resort.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::node::Node;
use super::scope;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::panic;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, HtmlElement};

const CONFIG_ID: &str = "customer-console-config";
const MOUNT_ID: &str = "customer-console";
/// Defined by the inline script of index.html, because it must work without wasm as well.
const FAIL_FUNCTION: &str = "customerConsoleFailed";
/// Defined by embed/start.js: `import()` is no function that a program could call.
const OPEN_FUNCTION: &str = "customerConsoleOpen";
/// Defined there too: what it starts was checked, and the page's policy lets nothing else start a worker.
const WORKER_FUNCTION: &str = "customerConsoleWorker";

/// The text of the configuration block; `None` when the page has none.
pub fn config_block() -> Option<String> {
    document()?.get_element_by_id(CONFIG_ID)?.text_content()
}

/// The element that the console replaces the contents of: the static shell until now.
pub fn mount_point() -> Option<Node> {
    document()?.get_element_by_id(MOUNT_ID)?.dyn_into().ok().map(Node::existing)
}

/// The window, where the inline scripts of index.html put what they can do.
pub fn window_as_host() -> Object {
    js_sys::global()
}

/// Removes the static shell, which the inline script would otherwise take for a start-up that hangs.
pub fn clear(element: &Node) {
    element.set_text("");
}

/// Lets the person print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _refused = window.print();
    }
}

/// Whether nobody sees the page.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether the browser knows that it has no connection.
pub fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Whether the person asked the browser to save data; not every browser tells.
pub fn saves_data() -> bool {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let navigator = member(&js_sys::global(), "navigator");
    let connection = member(&navigator, "connection");
    connection.is_object() && member(&connection, "saveData").is_truthy()
}

/// The locales that the browser prefers, best first (BCP 47).
pub fn locales() -> Vec<String> {
    let locales = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    locales.iter().filter_map(|locale| locale.as_string()).collect()
}

/// Makes the console anew, showing what it shows: in another language.
pub fn restart() {
    let _nobody_can = scope::current().and_then(|scope| scope.ask_host("customerConsoleRestart", &[]));
}

/// Loads a further program and its messages, and has it open a tool; `None` on a page that does not say how.
pub fn open_program(name: &str, tool: &str, port: &JsValue) -> Option<Promise> {
    promise_of(OPEN_FUNCTION, &[&name.into(), &tool.into(), port])
}

/// Asks whoever keeps the snapshot of the console that `port` belongs to, once they are there; `None` on a page that does not
/// say how. Resolves to a text.
pub fn ask_keeper(port: &JsValue, what: &str, with: &JsValue) -> Option<Promise> {
    promise_of("customerConsoleKeep", &[port, &what.into(), with])
}

/// Starts a further program in a worker; `None` on a page that does not say how. Resolves to the worker.
pub fn start_worker(name: &str) -> Option<Promise> {
    promise_of(WORKER_FUNCTION, &[&name.into()])
}

fn promise_of(function: &str, with: &[&JsValue]) -> Option<Promise> {
    scope::current()?.ask_host(function, with)?.dyn_into().ok()
}

/// Whether the address has a parameter of this name, whatever its value.
pub fn has_parameter(name: &str) -> bool {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let query = search.get(1..).unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).any(|(given, _)| given == name)
}

/// A new element at the end of the console, for what belongs to no part of it.
pub fn new_place() -> Option<Node> {
    let place: HtmlElement = document()?.create_element("div").ok()?.dyn_into().ok()?;
    scope::current()?.place().append_child(&place).ok()?;
    Some(Node::existing(place))
}

/// Adds styles to the tree that the console is in, once for each `name`. A constructed sheet needs no exception in the
/// page's policy.
pub fn adopt_styles(name: &str, styles: &str) {
    let Some(tree) = scope::current().map(|scope| scope.place().get_root_node()) else { return };
    let marker = format!("customerConsoleStyles-{name}");
    let is_there = Reflect::has(&tree, &marker.as_str().into()).unwrap_or(false);
    let adopted = Reflect::get(&tree, &"adoptedStyleSheets".into()).ok();
    if let (false, Some(adopted), Ok(sheet)) = (is_there, adopted, CssStyleSheet::new()) {
        let _taken = sheet.replace_sync(styles);
        adopted.unchecked_into::<Array>().push(&sheet);
        let _marked = Reflect::set(&tree, &marker.into(), &JsValue::TRUE);
    }
}

/// The browser as it names itself.
pub fn browser() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// The whole address of what a request asks for.
pub fn absolute(url: &str) -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    web_sys::Url::new_with_base(url, &base).map_or_else(|_| url.to_owned(), |url| url.href())
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// From now on a panic shows the screen of last resort with Reload and the error's text, never a dead page.
pub fn show_panics() {
    panic::set_hook(Box::new(|info| fail(&info.to_string())));
}

/// Shows the screen of last resort.
pub fn fail(message: &str) {
    let of_host = scope::current().and_then(|scope| scope.ask_host(FAIL_FUNCTION, &[&message.into()]));
    let function = Reflect::get(&js_sys::global(), &FAIL_FUNCTION.into()).ok();
    if let (None, Some(function)) = (of_host, function.and_then(|function| function.dyn_into::<Function>().ok())) {
        let _result = function.call1(&JsValue::UNDEFINED, &message.into());
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
