//! A list whose items are dragged to another place.

use super::node::Node;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Marks items that can be dragged, and that others can be dragged onto.
const MOVABLE: &str = "[data-movable=true]";
const DROP: &str = "data-drop";

/// Lets the items of a list be dragged by whatever in them is no control. `on_move` takes the places that one comes from and
/// goes to.
pub fn sortable(list: Node, on_move: impl Fn(usize, usize) + 'static) -> Node {
    let held = Rc::new(Cell::new(None::<usize>));
    let (moving, ending) = (Rc::clone(&held), held.clone());
    let onto = Rc::new(Cell::new(None::<usize>));
    let target = Rc::clone(&onto);
    let marks = list.clone();
    list.on("pointerdown", move |event: PointerEvent| {
        let is_control = around(&event, "input, button, a, select").is_some();
        held.set(
            around(&event, MOVABLE).filter(|_| !is_control && event.button() == 0).and_then(|item| place_of(&item)),
        );
        if held.get().is_some() {
            // Otherwise text is selected.
            event.prevent_default();
        }
    })
    .on("pointermove", move |event: PointerEvent| {
        if moving.get().is_none() {
            return;
        }
        clear(&marks);
        let item = around(&event, MOVABLE).filter(|item| place_of(item) != moving.get());
        onto.set(item.as_ref().and_then(place_of));
        if let Some(item) = item {
            let _set = item.set_attribute(DROP, "");
        }
    })
    .on("pointerup", move |_: PointerEvent| {
        if let (Some(from), Some(to)) = (ending.take(), target.take()) {
            on_move(from, to);
        }
    })
}

fn around(event: &PointerEvent, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

fn place_of(item: &Element) -> Option<usize> {
    let items = item.parent_element()?.children();
    (0..items.length()).find(|index| items.item(*index).as_ref() == Some(item)).map(|index| index as usize)
}

fn clear(list: &Node) {
    let marked = list.element().query_selector_all(&format!("[{DROP}]"));
    if let Ok(marked) = marked {
        for index in 0..marked.length() {
            if let Some(item) = marked.item(index).and_then(|item| item.dyn_into::<Element>().ok()) {
                let _gone = item.remove_attribute(DROP);
            }
        }
    }
}
