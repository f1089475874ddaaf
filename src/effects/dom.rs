//! Focus, scrolling and media queries.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::clock;
use super::listen::listen;
use super::node::Node;
use super::scope::{self, spawn};
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Event, HtmlDialogElement, HtmlElement, KeyboardEvent};

/// With less room than this, in CSS pixels, the record panel no longer fits beside the list.
const ROOM_FOR_RECORD: i32 = 1_100;

/// How far the list is scrolled, in CSS pixels: within itself, or with the page that it is in.
pub fn list_scroll(list: &Node) -> i32 {
    if scrolls(list) { list.element().scroll_top() } else { above_view(list).max(0) }
}

/// Scrolls the list there; 0 is the list's top, which in a scrolling page is only sought out after a turn of the page.
pub fn scroll_list(list: &Node, to: i32, is_turn: bool) {
    if scrolls(list) {
        list.element().set_scroll_top(to);
    } else if to > 0 {
        if let Some(window) = web_sys::window() {
            window.scroll_by_with_x_and_y(0.0, f64::from(to - above_view(list)));
        }
    } else if is_turn {
        list.element().scroll_into_view();
    }
}

/// Whether the list scrolls within itself, rather than with the page.
fn scrolls(list: &Node) -> bool {
    list.element().scroll_height() > list.element().client_height()
}

/// How much of an element is above what can be seen, in CSS pixels.
fn above_view(node: &Node) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels fit")]
    let top = node.element().get_bounding_client_rect().top() as i32;
    -top
}

/// Whether the record fits beside the list.
pub fn has_room_for_record() -> bool {
    scope::current().is_some_and(|scope| scope.place().client_width() > ROOM_FOR_RECORD)
}

/// Calls `run` with each such event of the window, until the current reactive owner is cleaned up.
pub fn on_window(event: &str, run: impl Fn() + 'static) {
    listen_to_window(event, Box::new(move |_| run()));
}

/// Has the browser ask before the page is left while `is_wanted`, until the current reactive owner is cleaned up.
pub fn on_leaving(is_wanted: impl Fn() -> bool + 'static) {
    let ask = move |event: Event| {
        if is_wanted() {
            event.prevent_default();
        }
    };
    listen_to_window("beforeunload", Box::new(ask));
}

/// Calls `run` when that key is pressed with Alt and Shift, until the current reactive owner is cleaned up.
pub fn on_key(code: &'static str, run: impl Fn() + 'static) {
    let pressed = move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.code() == code && event.alt_key() && event.shift_key() && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            run();
        }
    };
    listen_to_window("keydown", Box::new(pressed));
}

fn listen_to_window(event: &str, run: Box<dyn FnMut(Event)>) {
    if let Some(window) = web_sys::window() {
        listen(&window, event, run);
    }
}

/// Runs once what is being built is on the page.
pub fn after_build(run: impl FnOnce() + 'static) {
    spawn(async move { run() });
}

/// Opens a `<dialog>`; a modal one takes the page over.
pub fn open_dialog(dialog: &Node, is_modal: bool) {
    let dialog: &HtmlDialogElement = dialog.element().unchecked_ref();
    if is_modal {
        let _already_open = dialog.show_modal();
    } else {
        dialog.show();
    }
}

/// Shows a popover: above everything, wherever the page around the console puts it.
pub fn show_popover(popover: &Node) {
    let _shown_already = popover.element().show_popover();
}

/// Hides it.
pub fn hide_popover(popover: &Node) {
    let _hidden_already = popover.element().hide_popover();
}

/// Closes a `<dialog>`.
pub fn close_dialog(dialog: &Node) {
    dialog.element().unchecked_ref::<HtmlDialogElement>().close();
}

/// What is typed or chosen in an element.
pub fn value(field: &Node) -> String {
    let value = js_sys::Reflect::get(field.element(), &"value".into()).ok();
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Types or chooses in an element.
pub fn set_value(field: &Node, value: &str) {
    let _set = js_sys::Reflect::set(field.element(), &"value".into(), &value.into());
}

/// Whether an input method is at work on what was just typed.
pub fn is_composing(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"isComposing".into()).is_ok_and(|value| value.is_truthy())
}

/// The element that a listener was added to, while it is called.
pub fn listener_of(event: &Event) -> Option<Node> {
    event.current_target()?.dyn_into().ok().map(Node::existing)
}

/// Whether a box is checked.
pub fn is_checked(field: &Node) -> bool {
    js_sys::Reflect::get(field.element(), &"checked".into()).is_ok_and(|value| value.is_truthy())
}

/// What is typed or chosen in the element that an event is about.
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Moves the focus; nothing happens when the console has no such element.
pub fn focus(id: &str) {
    let element = scope::current().and_then(|scope| {
        // A document or a shadow root: both find elements by their ids.
        let tree: DocumentFragment = scope.place().get_root_node().unchecked_into();
        tree.get_element_by_id(id)
    });
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.focus();
    }
}

/// Moves the focus to the first of `ids` that can take it, once what was just changed is on the page.
pub fn focus_after_render(ids: Vec<String>) {
    spawn(async move {
        clock::sleep(0).await;
        // The last one that takes it keeps it.
        ids.iter().rev().for_each(|id| focus(id));
    });
}

/// Lets the element with that id describe what an event is about.
pub fn describe(event: &Event, id: &str) {
    if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        let _set = target.set_attribute("aria-describedby", id);
    }
}

/// Whether the console has an element that matches `selector`.
pub fn is_any(selector: &str) -> bool {
    scope::current().and_then(|scope| scope.place().query_selector(selector).ok().flatten()).is_some()
}

/// The attribute `name` of the nearest element around an event's target that has it.
pub fn attribute_around(event: &Event, name: &str) -> Option<String> {
    let element = around(event, &format!("[{name}]"))?;
    element.get_attribute(name)
}

/// Of the box that an event is about: whether it is checked, and how many rows of its table stand before its own.
pub fn box_of_row(event: &Event) -> Option<(bool, usize)> {
    let input = around(event, "input")?;
    let row = around(event, "tr")?;
    let index = js_sys::Reflect::get(&row, &"sectionRowIndex".into()).ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of a page")]
    Some((is_checked(&Node::existing(input)), index as usize))
}

/// The nearest element around an event's target that matches `selector`.
pub fn around(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// The times around an event and where something that belongs to them goes.
pub struct Times {
    /// What each time is of, and the ISO 8601 time.
    pub labelled: Vec<(String, String)>,
    /// The inline start and the bottom of the element, in CSS pixels of the viewport.
    pub below: (i32, i32),
}

/// The `<time>` elements in the nearest element around an event's target that matches `selector`, or that element
/// itself when it is one.
pub fn times_around(event: &Event, selector: &str) -> Option<Times> {
    let element = around(event, selector)?;
    let inside = element.get_elements_by_tag_name("time");
    let inside = (0..inside.length()).filter_map(|index| inside.item(index));
    let labelled = std::iter::once(Element::from(element.clone())).chain(inside).filter_map(|time| {
        Some((
            time.get_attribute("data-label").unwrap_or_default(),
            time.get_attribute("datetime").filter(|time| !time.is_empty())?,
        ))
    });
    let place = element.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "pixels fit")]
    let below = (place.left() as i32, place.bottom() as i32);
    Some(Times { labelled: labelled.collect(), below })
}
