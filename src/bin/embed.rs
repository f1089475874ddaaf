//! The console for pages of others, as a program: `embed/customer-console.js` is the way in.

use customer_console::domain::config::Config;
use customer_console::effects::node::Node;
use customer_console::effects::scope::Scope;
use customer_console::embed::{self, Mounted};
use js_sys::{Function, Object, WebAssembly};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

thread_local! {
    static CONSOLES: RefCell<BTreeMap<u32, Mounted>> = const { RefCell::new(BTreeMap::new()) };
}

/// Puts a console into `place`, under a number that is not in use. `wrong` is what was found to be wrong with its options
/// already; the answer is all that is, and then nothing was mounted.
#[wasm_bindgen]
pub fn mount(
    number: u32,
    place: HtmlElement,
    options: &str,
    wrong: Vec<String>,
    start: Option<String>,
    host: Object,
) -> Vec<String> {
    let scope =
        |place: &Node, config: &Config| Scope::new(place, host, &config.locale, &config.time_zone, &config.shelf());
    match embed::mount(Node::existing(place), options, wrong, start, scope) {
        Ok(mounted) => {
            let _before = CONSOLES.with_borrow_mut(|consoles| consoles.insert(number, mounted));
            Vec::new()
        }
        Err(problems) => problems,
    }
}

/// The language that the operator of a console with these options likes; empty for the one that fits the page.
#[wasm_bindgen]
pub fn liked_language(options: &str) -> String {
    embed::liked_language(options)
}

/// Asks a console for something ([`Mounted::command`]).
#[wasm_bindgen]
pub fn command(number: u32, what: &str, with: &str) -> Result<String, String> {
    CONSOLES.with_borrow(|consoles| match consoles.get(&number) {
        Some(mounted) => mounted.command(what, with),
        None => Ok(String::new()),
    })
}

/// Takes a console away.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    drop(CONSOLES.with_borrow_mut(|consoles| consoles.remove(&number)));
}

/// Bytes of memory that the program has, for whoever looks for leaks.
#[wasm_bindgen]
pub fn memory_bytes() -> u32 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    memory.buffer().unchecked_into::<js_sys::ArrayBuffer>().byte_length()
}

/// Tells `failed` of an error that nobody expected: after it, no console of this program can be trusted.
#[wasm_bindgen]
pub fn on_panic(failed: Function) {
    thread_local!(static FAILED: RefCell<Option<Function>> = const { RefCell::new(None) });
    FAILED.set(Some(failed));
    panic::set_hook(Box::new(|info| {
        let words = info.to_string();
        if let Some(failed) = FAILED.take() {
            let _result = failed.call1(&JsValue::UNDEFINED, &words.into());
        }
    }));
}

fn main() {}
