//! Copies the address of the view, and says so when the search is not part of it.

use super::button::button_with_icon;
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el};
use leptos::prelude::*;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 4000;

/// The button and its confirmation. `on_said` takes words for the live region.
pub fn copy_link(leaves_search_out: impl Fn() -> bool + 'static, on_said: impl Fn(String) + Copy + 'static) -> Node {
    let said = RwSignal::new("");
    let timer = Timer::new();
    let copy = move || {
        let words = if untrack(&leaves_search_out) { text::LINK_WITHOUT_SEARCH } else { text::COPIED };
        clipboard::copy_then(AddressBar::href(), move |done| {
            let words = if done { words } else { text::COPY_FAILED };
            on_said(words.to_owned());
            let _gone = said.try_set(words);
            timer.start(CONFIRM_MS, move || {
                let _gone = said.try_set("");
            });
        });
    };
    el("div", "copy-link")
        .child(button_with_icon("#i-link", text::COPY_LINK, copy))
        .child(el("span", "copy-link__said").attr("aria-hidden", "true").words(move || said.get().to_owned()))
}
