//! That the list changed while it was read, with a way to read it from its start.

use super::button::{button, icon_button};
use crate::domain::drift::{Drift, Sign};
use crate::domain::page_state::{PageState, Renewal};
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;

/// A strip in `parent` while rows are held back or the list is known to have changed.
pub fn with_changes(
    parent: Node,
    state: ReadSignal<PageState>,
    drift: ReadSignal<Option<Drift>>,
    on_release: impl Fn() + Copy + 'static,
    on_start_over: impl Fn() + Copy + 'static,
    on_dismiss: impl Fn() + Copy + 'static,
) -> Node {
    parent.part(move || {
        let words = el("p", "strip__words").text(&change_words(state, drift)?);
        let strip = el("div", "strip").child(icon("#i-info")).child(words);
        Some(if state.with(is_held) {
            strip.child(button(text::show_changes(), "", on_release))
        } else {
            strip.child(button(text::start_over(), "", on_start_over)).child(icon_button(
                "#i-x",
                text::dismiss(),
                on_dismiss,
            ))
        })
    })
}

/// The change in words, for the strip and the live region.
pub fn change_words(state: ReadSignal<PageState>, drift: ReadSignal<Option<Drift>>) -> Option<String> {
    if state.with(is_held) {
        return Some(text::held_back().to_owned());
    }
    drift.get().map(|drift| match drift.sign {
        Sign::Total { before, now } => text::drift_total(before, now),
        Sign::Repeated => text::drift_repeated().to_owned(),
        Sign::Short { missing } => text::drift_short(missing),
    })
}

fn is_held(state: &PageState) -> bool {
    matches!(state, PageState::Ready { renewal: Renewal::Held, .. })
}
