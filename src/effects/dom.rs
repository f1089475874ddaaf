//! Focus, scrolling and media queries.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::clock;
use super::node::Node;
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, KeyboardEvent};

/// Where the record panel no longer fits beside the list.
pub const NARROW: &str = "(max-width: 1100px)";

/// Where the page scrolls as a whole instead of the list (style/app.css).
const PAGE_SCROLLS: &str = "(max-width: 44rem), (max-height: 32rem)";

/// How far the list is scrolled, in CSS pixels.
pub fn list_scroll(list: &Node) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "pixels fit")]
    let page = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default() as i32;
    if matches(PAGE_SCROLLS) { page } else { list.element().scroll_top() }
}

/// Scrolls the list there; 0 is the list's top, which in a scrolling page is only sought out after a turn of the page.
pub fn scroll_list(list: &Node, to: i32, is_turn: bool) {
    if !matches(PAGE_SCROLLS) {
        list.element().set_scroll_top(to);
    } else if to > 0 {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, f64::from(to));
        }
    } else if is_turn {
        list.element().scroll_into_view();
    }
}

/// Calls `run` with each such event of the window, until the current reactive owner is cleaned up.
pub fn on_window(event: &str, run: impl Fn() + 'static) {
    let listener = window_event_listener_untyped(event, move |_| run());
    on_cleanup(move || listener.remove());
}

/// Has the browser ask before the page is left while `is_wanted`, until the current reactive owner is cleaned up.
pub fn on_leaving(is_wanted: impl Fn() -> bool + 'static) {
    let listener = window_event_listener_untyped("beforeunload", move |event| {
        if is_wanted() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls `run` when that key is pressed with Alt and Shift, until the current reactive owner is cleaned up.
pub fn on_key(code: &'static str, run: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.code() == code && event.alt_key() && event.shift_key() && !event.ctrl_key() && !event.meta_key() {
            event.prevent_default();
            run();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Runs once what is being built is on the page.
pub fn after_build(run: impl FnOnce() + 'static) {
    spawn_boxed(Box::new(run));
}

fn spawn_boxed(run: Box<dyn FnOnce()>) {
    spawn_local(async move { run() });
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

/// Moves the focus; nothing happens when there is no such element.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _refused = element.focus();
    }
}

/// Moves the focus to the first of `ids` that can take it, once what was just changed is on the page.
pub fn focus_after_render(ids: Vec<String>) {
    spawn_local(async move {
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

/// Whether the page has an element that matches `selector`.
pub fn is_any(selector: &str) -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.and_then(|page| page.query_selector(selector).ok().flatten()).is_some()
}

/// Whether the page is that way right now.
pub fn matches(media_query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(media_query).ok().flatten());
    list.is_some_and(|list| list.matches())
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
