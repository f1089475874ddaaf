//! Dragging the headings of a table.

use super::place::Place;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

/// So close to a heading's end, in CSS pixels, it is its width that is dragged.
const EDGE: f64 = 8.0;
/// So far, in CSS pixels, it is a drag and no press.
const SLACK: f64 = 6.0;
const HEAD: &str = "th[data-column]";
const COLUMN: &str = "data-column";
const DROP: &str = "data-drop";

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drag {
    /// A column has another width, in CSS pixels.
    Widened {
        /// Its name.
        column: String,
        /// The width.
        width: u16,
    },
    /// A column goes where another one is.
    Moved {
        /// Its name.
        column: String,
        /// The name of the other one.
        onto: String,
    },
}

struct Held {
    head: HtmlElement,
    start: f64,
    /// Before it was dragged; none where the heading itself is.
    width: Option<f64>,
    onto: Option<Element>,
    is_under_way: bool,
}

/// Calls `run` with each drag that has ended.
pub fn attach(place: &Place, run: impl Fn(Drag) + 'static) {
    let held = Rc::new(RefCell::new(None::<Held>));
    let (moving, ending) = (Rc::clone(&held), Rc::clone(&held));
    place.listen("pointerdown", move |event: PointerEvent| {
        let is_mouse = event.button() == 0 && event.pointer_type() != "touch";
        let head = head_around(&event).filter(|_| is_mouse);
        held.replace(head.map(|head| Held {
            start: f64::from(event.client_x()),
            width: is_at_end(&event, &head).then(|| head.get_bounding_client_rect().width()),
            head,
            onto: None,
            is_under_way: false,
        }));
    });
    place.listen("pointermove", move |event: PointerEvent| {
        let mut held = moving.borrow_mut();
        if let Some(held) = held.as_mut().filter(|_| event.buttons() != 0) {
            return held.drag(&event);
        }
        // It was let go somewhere else.
        *held = None;
        point(&event);
    });
    place.listen("pointerup", move |_: PointerEvent| {
        if let Some(drag) = ending.take().filter(|held| held.is_under_way).and_then(Held::end) {
            run(drag);
        }
    });
}

impl Held {
    fn drag(&mut self, event: &PointerEvent) {
        let by = f64::from(event.client_x()) - self.start;
        self.is_under_way |= by.abs() > SLACK;
        if !self.is_under_way {
            return;
        }
        if let Some(width) = self.width {
            let by = if is_right_to_left(&self.head) { -by } else { by };
            let _set = self.head.style().set_property("inline-size", &format!("{}px", (width + by).max(0.0)));
        } else {
            let onto = head_around(event).filter(|onto| !onto.is_same_node(Some(&self.head))).map(Element::from);
            if let Some(before) = std::mem::replace(&mut self.onto, onto) {
                let _gone = before.remove_attribute(DROP);
            }
            if let Some(onto) = &self.onto {
                let _set = onto.set_attribute(DROP, "");
            }
        }
    }

    fn end(self) -> Option<Drag> {
        let column = self.head.get_attribute(COLUMN)?;
        if self.width.is_some() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
            let width = self.head.get_bounding_client_rect().width() as u16;
            return Some(Drag::Widened { column, width });
        }
        let onto = self.onto?;
        let _gone = onto.remove_attribute(DROP);
        Some(Drag::Moved { column, onto: onto.get_attribute(COLUMN)? })
    }
}

/// Shows by the pointer that there is something to drag.
fn point(event: &PointerEvent) {
    if let Some(head) = head_around(event) {
        let cursor = if is_at_end(event, &head) { "col-resize" } else { "" };
        let _set = head.style().set_property("cursor", cursor);
    }
}

fn head_around(event: &web_sys::Event) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(HEAD).ok()??.dyn_into().ok()
}

fn is_at_end(event: &PointerEvent, head: &HtmlElement) -> bool {
    let (place, at) = (head.get_bounding_client_rect(), f64::from(event.client_x()));
    if is_right_to_left(head) { at - place.left() < EDGE } else { place.right() - at < EDGE }
}

fn is_right_to_left(head: &HtmlElement) -> bool {
    head.closest("[dir=rtl]").ok().flatten().is_some()
}
