//! The tools as a program of their own.

use customer_console::effects::tool_port::ToolPort;
use customer_console::tools;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Opens a tool for the console that `port` belongs to.
#[wasm_bindgen]
pub fn open(tool: &str, port: JsValue) {
    tools::open(tool, ToolPort::new(port));
}

fn main() {
    customer_console::effects::page::show_panics();
}
