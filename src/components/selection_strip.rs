//! How many customers are selected, and what can be done with them.

use super::button::{button, button_with_icon, icon_button};
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use crate::state::picker::Picked;

/// What the person wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Select everybody who matches.
    All,
    /// Take them away as a file.
    Export,
    /// Copy them.
    Copy,
    /// Release them, or dismiss that they were.
    Clear,
}

/// A strip in `parent` while anybody is selected, or once the selection was cleared by itself. `can_take_away`: whether
/// exporting and copying are on offer.
pub fn with_selection(
    parent: Node,
    picked: ReadSignal<Picked>,
    total: impl Fn() -> Option<u64> + 'static,
    can_take_away: bool,
    on_wish: impl Fn(Wish) + Copy + 'static,
) -> Node {
    parent.part(move || {
        let picked = picked.get();
        let words = selection_words(picked, total())?;
        let strip = el("div", "strip strip--calm").child(icon("#i-check")).child(el("p", "strip__words").text(&words));
        let wish = |words: &str, wish| button(words, "", move || on_wish(wish));
        if picked == Picked::Ended {
            return Some(strip.child(icon_button("#i-x", text::dismiss(), move || on_wish(Wish::Clear))));
        }
        let more = total().filter(|total| matches!(picked, Picked::Some { count, .. } if count < *total));
        let strip = match more {
            Some(total) => strip.child(wish(&text::select_all(total), Wish::All)),
            None => strip,
        };
        let export = || button_with_icon("#i-download", text::export(), move || on_wish(Wish::Export));
        let strip =
            if can_take_away { strip.child(export()).child(wish(text::select_copy(), Wish::Copy)) } else { strip };
        Some(strip.child(wish(text::select_none(), Wish::Clear)))
    })
}

/// The selection in words, for the strip and the live region.
pub fn selection_words(picked: Picked, total: Option<u64>) -> Option<String> {
    match picked {
        Picked::None => None,
        Picked::Some { count, is_page } => Some(text::selected(if is_page { "page" } else { "all" }, count)),
        Picked::All => Some(text::selected_all(total.unwrap_or_default())),
        Picked::Ended => Some(text::select_ended().to_owned()),
    }
}
