//! The page around the console: its configuration block, its title, the static shell, and the screen of last resort.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::node::Node;
use js_sys::{Function, Reflect};
use std::panic;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Document;

const CONFIG_ID: &str = "customer-console-config";
const MOUNT_ID: &str = "customer-console";
/// Defined by the inline script of index.html, because it must work without wasm as well.
const FAIL_FUNCTION: &str = "customerConsoleFailed";

/// The text of the configuration block; `None` when the page has none.
pub fn config_block() -> Option<String> {
    document()?.get_element_by_id(CONFIG_ID)?.text_content()
}

/// The element that the console replaces the contents of: the static shell until now.
pub fn mount_point() -> Option<Node> {
    document()?.get_element_by_id(MOUNT_ID)?.dyn_into().ok().map(Node::existing)
}

/// Removes the static shell, which the inline script would otherwise take for a start-up that hangs.
pub fn clear(element: &Node) {
    element.set_text("");
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
    let function = Reflect::get(&js_sys::global(), &FAIL_FUNCTION.into()).ok();
    if let Some(function) = function.and_then(|function| function.dyn_into::<Function>().ok()) {
        let _result = function.call1(&JsValue::UNDEFINED, &message.into());
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
