//! Focus, scrolling and media queries.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::clock;
use super::listen::listen;
use super::node::Node;
use super::scope::{self, spawn};
use wasm_bindgen::JsCast;
use web_sys::Node as Node_;
use web_sys::{DocumentFragment, Element, Event, FocusEvent, HtmlDialogElement, HtmlElement, KeyboardEvent};

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

/// Calls `run` with each key pressed in the window, until the current reactive owner is cleaned up.
pub fn on_window_key(mut run: impl FnMut(KeyboardEvent) + 'static) {
    listen_to_window("keydown", Box::new(move |event| run(event.unchecked_into())));
}

/// The key that is pressed, "^" before it where Ctrl or Cmd is, too; empty where it is none of ours: somebody types or
/// chooses, a dialog waits for it, or it comes with another key. The key that
/// some keyboards need for brackets (`AltGraph`) is not taken for one.
pub fn free_key(event: &KeyboardEvent) -> String {
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
        return ["^", &event.key()].concat();
    }
    let busy = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog:modal, :is(dialog:modal, [popover]) *";
    let with_others = event.ctrl_key() || event.alt_key() && !event.get_modifier_state("AltGraph");
    let is_ours = !with_others && !event.default_prevented() && !is_composing(event) && around(event, busy).is_none();
    if is_ours { event.key() } else { String::new() }
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

/// Whether an event tells that a popover was opened, rather than closed.
pub fn tells_opened(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"newState".into()).is_ok_and(|state| state == "open")
}

/// Whether the focus goes to something outside of the element that a listener was added to, while it is called.
pub fn goes_elsewhere(event: &FocusEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node_>().ok());
    let from = event.current_target().and_then(|from| from.dyn_into::<Node_>().ok());
    to.is_some() && from.is_some_and(|from| !from.contains(to.as_ref()))
}

/// Marks what is laid over the page (`data-turned`) if it would reach beyond it; then it goes the other way.
pub fn turn_inwards(node: &Node) {
    node.set_toggle("data-turned", false);
    let (own, page) =
        (node.element().get_bounding_client_rect(), scope::current().map(|scope| scope.place().client_width()));
    node.set_toggle("data-turned", own.left() < 0.0 || page.is_some_and(|width| own.right() > f64::from(width)));
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
    if let Some(element) = by_id(id) {
        let _refused = element.focus();
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    // A document or a shadow root: both find elements by their ids.
    let tree: DocumentFragment = scope::current()?.place().get_root_node().unchecked_into();
    tree.get_element_by_id(id)?.dyn_into().ok()
}

/// Presses a button, or chooses a radio button. Tells whether the console has such an element.
pub fn press(id: &str) -> bool {
    let button = by_id(id);
    button.iter().for_each(HtmlElement::click);
    button.is_some()
}

/// Whether the console has an element with that id.
pub fn has(id: &str) -> bool {
    by_id(id).is_some()
}

/// Whether the console is a part of somebody else's page: it then has a tree of its own.
pub fn is_in_page_of_others() -> bool {
    scope::current().is_some_and(|scope| scope.place().get_root_node().node_type() != Node_::DOCUMENT_NODE)
}

pub(super) fn query(selector: &str) -> Option<Element> {
    scope::current()?.place().query_selector(selector).ok().flatten()
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
    query(selector).is_some()
}

/// The attribute `name` of the nearest element around an event's target that has it.
pub fn attribute_around(event: &Event, name: &str) -> Option<String> {
    let element = around(event, &format!("[{name}]"))?;
    element.get_attribute(name)
}

/// Scrolls an element into sight, no farther than it takes.
pub fn scroll_near(node: &Node) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    node.element().scroll_into_view_with_scroll_into_view_options(&options);
}

/// As a part of an address.
pub fn percent_encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Whether what is around an event is written from right to left.
pub fn is_right_to_left(event: &Event) -> bool {
    around(event, "[dir]").and_then(|element| element.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}

/// Whether the console is written from right to left.
pub fn is_mirrored() -> bool {
    let around = scope::current().and_then(|scope| scope.place().closest("[dir]").ok().flatten());
    around.and_then(|around| around.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}

/// The first element of the console that matches `selector`.
pub fn find(selector: &str) -> Option<Node> {
    query(selector)?.dyn_into().ok().map(Node::existing)
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
