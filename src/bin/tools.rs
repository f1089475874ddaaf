//! The tools as a program of their own.

use customer_console::effects::tool_port::ToolPort;
use customer_console::tools;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Opens a tool for the console that `port` belongs to; `messages` are those of this program.
#[wasm_bindgen]
pub fn open(tool: &str, port: JsValue, messages: String) {
    tools::open(tool, ToolPort::new(port, messages));
}

fn main() {
    customer_console::effects::page::show_panics();
}
