//! A box to check.

use crate::effects::dom;
use crate::effects::node::{Node, el};
use leptos::ev;

/// A box that begins as `is_on`; tells whether it is checked whenever that changes. Its label is for `id`.
pub fn checkbox(id: &str, is_on: bool, on_change: impl Fn(bool) + 'static) -> Node {
    let input = el("input", "").attr("type", "checkbox").attr("id", id);
    input.check(is_on);
    input.on("change", move |event: ev::Event| {
        on_change(dom::listener_of(&event).is_some_and(|input| dom::is_checked(&input)));
    })
}
