//! Many things that are one stop of the Tab key: arrow keys go among them (ARIA Authoring Practices, "Roving tabindex").

use super::dom;
use super::node::Node;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// Marks a thing, with its number.
pub const STOP: &str = "data-stop";
const STOPS: &str = "[data-stop]";

/// Makes what is marked inside of `node` one stop. `width`: how many of them stand in a line. `press` is called with the
/// number of one that is pressed.
pub fn stops(node: Node, width: usize, press: impl Fn(usize) + 'static) -> Node {
    let press = Rc::new(press);
    let pressing = Rc::clone(&press);
    let clicked = move |event: Event| {
        if let Some(number) = number_of(&event) {
            press(number);
        }
    };
    let key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let is_drawn = around(&event).is_some_and(|stop| !stop.is_instance_of::<HtmlElement>());
        if is_drawn && matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            if let Some(number) = number_of(&event) {
                pressing(number);
            }
        } else if step(&event, width).is_some() {
            event.prevent_default();
        }
    };
    let focused = |event: Event| {
        let _not_on_the_page = take_stop(&event);
    };
    node.on("click", clicked).on("keydown", key).on("focusin", focused)
}

/// The number of the thing that an event is about.
pub fn number_of(event: &Event) -> Option<usize> {
    around(event)?.get_attribute(STOP)?.parse().ok()
}

fn around(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(STOPS).ok()?
}

fn all(event: &Event) -> Option<Vec<Element>> {
    let around = dom::listener_of(event)?;
    let stops = around.element().query_selector_all(STOPS).ok()?;
    Some((0..stops.length()).filter_map(|at| stops.item(at)?.dyn_into().ok()).collect())
}

/// What has the focus is where Tab comes back to.
fn take_stop(event: &Event) -> Option<()> {
    let here = around(event)?;
    for stop in all(event)? {
        let is_here = stop == here;
        stop.set_attribute("tabindex", if is_here { "0" } else { "-1" }).ok()?;
    }
    Some(())
}

fn step(event: &KeyboardEvent, width: usize) -> Option<()> {
    let (here, stops) = (around(event)?, all(event)?);
    let at = stops.iter().position(|stop| *stop == here)?;
    let is_right_to_left = dom::is_right_to_left(event);
    let to = match event.key().as_str() {
        "ArrowRight" if is_right_to_left => at.checked_sub(1),
        "ArrowLeft" if is_right_to_left => Some(at + 1),
        "ArrowRight" => Some(at + 1),
        "ArrowLeft" => at.checked_sub(1),
        "ArrowDown" => Some(at + width),
        "ArrowUp" => at.checked_sub(width),
        "Home" => Some(0),
        "End" => stops.len().checked_sub(1),
        _ => return None,
    };
    if let Some(stop) = to.and_then(|to| stops.get(to)) {
        // What is drawn takes the focus as elements do.
        let _refused = stop.unchecked_ref::<HtmlElement>().focus();
    }
    Some(())
}
