//! The filter panel: one choice of status, with counts where they are known.

use crate::domain::clock::UnixMs;
use crate::domain::filter::KnownStatus;
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::ev;

/// Emits the status chosen; `None` is "All". `counts` tells how many match each choice and when they were counted, where
/// that is known.
pub fn filter_panel(
    status: impl Fn() -> Option<KnownStatus> + Copy + 'static,
    counts: impl Fn(Option<KnownStatus>) -> Option<(u64, UnixMs)> + Copy + 'static,
    on_status: impl Fn(Option<KnownStatus>) + Copy + 'static,
) -> Node {
    let choice = |choice: Option<KnownStatus>| {
        let name = choice.map_or("ALL", KnownStatus::as_str);
        let radio = el("input", "filters__radio").attr("type", "radio").attr("name", "status");
        let radio = radio.attr("id", &["status-", name].concat());
        el("label", "filters__choice")
            .attr("data-status", name)
            .child(radio.checked_of(move || status() == choice).on("change", move |_: ev::Event| on_status(choice)))
            .child(el("span", "filters__name").text(choice.map_or(text::status_all(), text::status)))
            .text(" ")
            .child(
                el("span", "filters__count")
                    .attr_of("title", move || counts(choice).map(aged).unwrap_or_default())
                    .words(move || counts(choice).map(|(count, _)| intl::whole(count)).unwrap_or_default()),
            )
    };
    let choices = std::iter::once(None).chain(KnownStatus::ALL.map(Some)).map(choice).collect();
    let group = el("fieldset", "filters__group")
        .child(el("legend", "filters__legend").text(text::status_legend()))
        .children(choices);
    el("section", "filters").attr("aria-label", text::filters()).child(group)
}

fn aged((count, at): (u64, UnixMs)) -> String {
    text::count_of(count, &intl::clock_time(at))
}
