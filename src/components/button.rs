//! Buttons: with words, or with an icon and a name.

use crate::effects::node::{Node, el, icon};

/// A button with words; `look` is a modifier class such as "button--primary", or empty.
pub fn button(words: &str, look: &str, on_press: impl FnMut() + 'static) -> Node {
    let class = if look.is_empty() { "button".to_owned() } else { format!("button {look}") };
    el("button", &class).attr("type", "button").text(words).on_click(on_press)
}

/// A button with an icon and words.
pub fn button_with_icon(symbol: &str, words: &str, on_press: impl FnMut() + 'static) -> Node {
    el("button", "button").attr("type", "button").child(icon(symbol)).text(words).on_click(on_press)
}

/// A button that is an icon; `name` is its accessible name and its tooltip.
pub fn icon_button(symbol: &str, name: &str, on_press: impl FnMut() + 'static) -> Node {
    icon_button_without_action(symbol, name).on_click(on_press)
}

/// The same, for an action that needs the button itself.
pub fn icon_button_without_action(symbol: &str, name: &str) -> Node {
    let button = el("button", "button button--icon").attr("type", "button");
    button.attr("aria-label", name).attr("title", name).child(icon(symbol))
}

/// Gives an icon button another icon and another name.
pub fn rename(button: &Node, symbol: &str, name: &str) {
    button.set_attr("aria-label", name);
    button.set_attr("title", name);
    if let Some(symbol_use) = button.first().and_then(|icon| icon.first()) {
        symbol_use.set_attr("href", symbol);
    }
}
