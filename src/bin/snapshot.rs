//! What shows a snapshot, as a program of its own.

use customer_console::effects::tool_port::ToolPort;
use customer_console::snapshot;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Opens a tool for the console that `port` belongs to; `messages` are those of this program.
#[wasm_bindgen]
pub fn open(tool: &str, port: JsValue, messages: String) {
    snapshot::open(tool, ToolPort::new(port, messages));
}

fn main() {
    customer_console::effects::page::show_panics();
}
