//! The filter panel: one choice of status, with counts where they are known.

use crate::domain::filter::KnownStatus;
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::ev;

/// Emits the status chosen; `None` is "All". `counts` tells how many match each choice, where that is known.
pub fn filter_panel(
    status: impl Fn() -> Option<KnownStatus> + Copy + 'static,
    counts: impl Fn(Option<KnownStatus>) -> Option<u64> + Copy + 'static,
    on_status: impl Fn(Option<KnownStatus>) + Copy + 'static,
) -> Node {
    let choice = |choice: Option<KnownStatus>| {
        let radio = el("input", "filters__radio").attr("type", "radio").attr("name", "status");
        el("label", "filters__choice")
            .attr("data-status", choice.map_or("ALL", KnownStatus::as_str))
            .child(radio.checked_of(move || status() == choice).on("change", move |_: ev::Event| on_status(choice)))
            .child(el("span", "filters__name").text(choice.map_or(text::STATUS_ALL, text::status)))
            .text(" ")
            .child(el("span", "filters__count").words(move || counts(choice).map(intl::whole).unwrap_or_default()))
    };
    let choices = std::iter::once(None).chain(KnownStatus::ALL.map(Some)).map(choice).collect();
    let group =
        el("fieldset", "filters__group").child(el("legend", "filters__legend").text(text::STATUS)).children(choices);
    el("section", "filters").attr("aria-label", text::FILTERS).child(group)
}
