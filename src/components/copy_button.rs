//! A button that copies and says that it did.

use crate::domain::text;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el, icon};
use leptos::prelude::*;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 2000;

/// Copies `value`, which is called `what` in the button's name. `on_said` takes words for the live region.
pub fn copy_button(what: &'static str, value: String, on_said: impl Fn(String) + Copy + 'static) -> Node {
    let copied = RwSignal::new(None::<bool>);
    let timer = Timer::new();
    let copy = move || {
        clipboard::copy_then(value.clone(), move |done| {
            on_said(if done { text::copied(what) } else { text::COPY_FAILED.to_owned() });
            let _gone = copied.try_set(Some(done));
            timer.start(CONFIRM_MS, move || {
                let _gone = copied.try_set(None);
            });
        });
    };
    let name = move || match copied.get() {
        None => text::copy(what),
        Some(true) => text::copied(what),
        Some(false) => text::COPY_FAILED.to_owned(),
    };
    el("button", "button button--icon")
        .attr("type", "button")
        .attr_of("aria-label", name)
        .attr_of("title", name)
        .part(move || Some(icon(if copied.get() == Some(true) { "#i-check" } else { "#i-copy" })))
        .on_click(copy)
}
