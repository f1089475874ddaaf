//! Copies the address of the view, and says so when the search is not part of it.

use super::button::button_with_icon;
use crate::domain::text;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el};
use crate::effects::reactive::untrack;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 4000;

/// The button and its confirmation. `link` is the whole address. `on_said` takes words for the live region.
pub fn copy_link(
    link: impl Fn() -> String + 'static,
    leaves_search_out: impl Fn() -> bool + 'static,
    on_said: impl Fn(String) + Copy + 'static,
) -> Node {
    let said = el("span", "copy-link__said").attr("aria-hidden", "true");
    let (timer, place) = (Timer::new(), said.clone());
    let copy = move || {
        let words = if untrack(&leaves_search_out) { text::link_without_search() } else { text::copied() };
        let place = place.clone();
        clipboard::copy_then(untrack(&link), move |done| {
            let words = if done { words } else { text::copy_failed() };
            on_said(words.to_owned());
            place.set_text(words);
            timer.start(CONFIRM_MS, move || place.set_text(""));
        });
    };
    el("div", "copy-link")
        .child(button_with_icon("#i-link", text::copy_link(), copy).attr("id", "copy-link"))
        .child(said)
}
