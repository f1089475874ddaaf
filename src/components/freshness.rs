//! How old the rows are, where they came from, and asking anew: now, or every so often.

use super::button::button_with_icon;
use crate::domain::page_state::{PageState, Renewal, Source};
use crate::domain::text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::ReadSignal;
use crate::effects::{dom, intl};
use leptos::ev;

/// Seconds between renewals that are offered.
pub const EVERY_SECONDS: [u32; 4] = [0, 30, 60, 300];

/// "as of 14:03:22 · from memory", how often it is renewed, and Refresh.
pub fn freshness(
    state: ReadSignal<PageState>,
    every: ReadSignal<u32>,
    on_every: impl Fn(String) + 'static,
    on_refresh: impl Fn() + 'static,
) -> Node {
    let told = move || {
        state.with(|state| match state {
            PageState::Loading { .. } => text::loading().to_owned(),
            PageState::Ready { renewal: Renewal::Running, .. } => text::refreshing().to_owned(),
            PageState::Ready { page, source, .. } => {
                let source = if *source == Source::Cache { text::from_cache() } else { text::from_server() };
                format!("{} · {source}", text::as_of(&intl::clock_time(page.as_of)))
            }
            PageState::Failed { .. } => String::new(),
        })
    };
    // For paper, which stays.
    let as_of =
        move || state.with(|state| state.page().map(|page| text::as_of(&intl::utc(page.as_of))).unwrap_or_default());
    let option = |seconds| el("option", "").attr("value", &format!("{seconds}")).text(text::every(seconds));
    let every = el("select", "field")
        .attr("aria-label", text::auto_refresh())
        .children(EVERY_SECONDS.map(option).into())
        .value_of(move || every.get().to_string())
        .on("change", move |event: ev::Event| on_every(dom::value_of(&event)));
    el("div", "freshness")
        .child(
            el("span", "freshness__words")
                .flag_of("data-busy", move || state.with(PageState::is_busy))
                .attr_of("data-as-of", as_of)
                .words(told),
        )
        .child(every)
        .child(button_with_icon("#i-refresh", text::refresh(), on_refresh).attr("id", "refresh"))
}
