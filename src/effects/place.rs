//! The place of a console as a further program sees it: elements that the console made, listened to from outside.

use super::listen::listen;
use super::node::Node;
use super::scope;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// Where the console is, for as long as its page.
#[derive(Clone)]
pub struct Place(Node);

/// The place of the console at work, the first time that it is asked for under `name`.
pub fn of_console(name: &str) -> Option<Place> {
    let place = scope::current()?.place().clone();
    if !place.is_connected() {
        return None;
    }
    let mark = format!("customerConsole-{name}").into();
    if Reflect::has(&place, &mark).ok()? {
        return None;
    }
    let _marked = Reflect::set(&place, &mark, &JsValue::TRUE);
    Some(Place(Node::existing(place.dyn_into().ok()?)))
}

impl Place {
    /// The first element of the console that matches `selector`.
    pub fn find(&self, selector: &str) -> Option<Node> {
        self.0.element().query_selector(selector).ok()??.dyn_into().ok().map(Node::existing)
    }

    /// Adds an element to the console that belongs to no part of it.
    pub fn add(&self, node: &Node) {
        node.place(&self.0, None);
    }

    /// Calls `run` with each such event in the console.
    pub fn listen<E: JsCast + 'static>(&self, event: &str, run: impl FnMut(E) + 'static) {
        on(self.0.element(), event, run);
    }

    /// Calls `run` with each such event in the window.
    pub fn listen_to_window<E: JsCast + 'static>(&self, event: &str, run: impl FnMut(E) + 'static) {
        on(js_sys::global().unchecked_ref(), event, run);
    }
}

fn on<E: JsCast + 'static>(target: &EventTarget, event: &str, mut run: impl FnMut(E) + 'static) {
    listen(target, event, Box::new(move |event: Event| run(event.unchecked_into())));
}
