//! Rows of the grid: the way along them, their boxes, links and actions.

use super::dom::{around, is_checked, query};
use super::node::Node;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Moves the focus to the link of the next row, or of the one before; to the first row's where it is in none.
pub fn step_row(is_next: bool) {
    let row =
        focused_row().and_then(|row| if is_next { row.next_element_sibling() } else { row.previous_element_sibling() });
    let row = row.or_else(|| if focused_row().is_none() { query(".grid__row") } else { None });
    if let Some(link) = row.and_then(|row| row.query_selector("a").ok().flatten()) {
        let _refused = link.unchecked_into::<HtmlElement>().focus();
    }
}

/// Presses the box of the row that has the focus. Tells whether there is one.
pub fn pick_row() -> bool {
    let pick = focused_row().and_then(|row| row.query_selector("input").ok().flatten());
    pick.is_some_and(|pick| {
        pick.unchecked_into::<HtmlElement>().click();
        true
    })
}

fn focused_row() -> Option<Element> {
    query(".grid__row:focus-within")
}

/// Of the box that an event is about: whether it is checked, and how many rows of its table stand before its own.
pub fn box_of_row(event: &Event) -> Option<(bool, usize)> {
    Some((is_checked(&Node::existing(around(event, "input")?)), place_of_row(&Node::existing(around(event, "tr")?))?))
}

/// How many rows of its table stand before a row.
pub fn place_of_row(row: &Node) -> Option<usize> {
    let index = js_sys::Reflect::get(row.element(), &"sectionRowIndex".into()).ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of a page")]
    Some(index as usize)
}

/// Follows the link of the row that an event is about.
pub fn follow_link_of_row(event: &Event) {
    if let Some(link) = around(event, "tr").and_then(|row| row.query_selector(".grid__link").ok().flatten()) {
        link.unchecked_into::<HtmlElement>().click();
    }
}

/// Moves the focus along the link and the actions of its row: to the `by`th one after it in the order of reading.
pub fn step_in_row(event: &Event, by: i32) -> Option<()> {
    let row = around(event, "tr")?;
    let stops = row.query_selector_all(".grid__link, .actions > :not([hidden])").ok()?;
    let here = around(event, ".grid__link, .actions > *")?;
    let at = (0..stops.length()).find(|index| stops.item(*index).is_some_and(|stop| stop.is_same_node(Some(&here))))?;
    let stop = stops.item(u32::checked_add_signed(at, by)?)?;
    stop.unchecked_into::<HtmlElement>().focus().ok()
}

/// Moves the focus from the actions of a row to its link.
pub fn leave_actions(event: &Event) -> Option<()> {
    let link = around(event, ".actions")?.closest("tr").ok()??.query_selector(".grid__link").ok()??;
    link.unchecked_into::<HtmlElement>().focus().ok()
}
