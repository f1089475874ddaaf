//! A button that copies and says that it did.

use super::button::{icon_button_without_action, rename};
use crate::domain::text;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use crate::effects::node::Node;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 2000;

/// Copies `value`, which is called `what` in the button's name. `on_said` takes words for the live region.
pub fn copy_button(what: &'static str, value: String, on_said: impl Fn(String) + Copy + 'static) -> Node {
    let timer = Timer::new();
    let button = icon_button_without_action("#i-copy", &text::copy(what));
    let place = button.clone();
    button.on_click(move || {
        let place = place.clone();
        clipboard::copy_then(value.clone(), move |done| {
            let words = if done { text::copied(what) } else { text::COPY_FAILED.to_owned() };
            rename(&place, if done { "#i-check" } else { "#i-copy" }, &words);
            on_said(words);
            timer.start(CONFIRM_MS, move || rename(&place, "#i-copy", &text::copy(what)));
        });
    })
}
