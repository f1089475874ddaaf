//! A button that copies and says that it did.

use super::button::{icon_button_without_action, rename};
use crate::domain::text;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use leptos::ev;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 2000;

/// A button with words that copies what `value` makes when it is pressed.
pub fn copy_text_button(words: &'static str, value: impl Fn() -> String + 'static) -> Node {
    let timer = Timer::new();
    let button = el("button", "button").attr("type", "button").attr("aria-live", "polite").text(words);
    button.on("click", move |event: ev::Event| {
        let Some(place) = dom::listener_of(&event) else { return };
        clipboard::copy_then(value(), move |done| {
            place.set_text(if done { text::copied() } else { text::copy_failed() });
            timer.start(CONFIRM_MS, move || place.set_text(words));
        });
    })
}

/// Copies `value`, which is called `what` in the button's name. `on_said` takes words for the live region.
pub fn copy_button(what: &'static str, value: String, on_said: impl Fn(String) + Copy + 'static) -> Node {
    let timer = Timer::new();
    let button = icon_button_without_action("#i-copy", &text::copy(what));
    button.on("click", move |event: ev::Event| {
        // A listener that held its own element would keep it for ever.
        let Some(place) = dom::listener_of(&event) else { return };
        clipboard::copy_then(value.clone(), move |done| {
            let words = if done { text::copied_what(what) } else { text::copy_failed().to_owned() };
            rename(&place, if done { "#i-check" } else { "#i-copy" }, &words);
            on_said(words);
            timer.start(CONFIRM_MS, move || rename(&place, "#i-copy", &text::copy(what)));
        });
    })
}
