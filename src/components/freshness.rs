//! How old the rows are, where they came from, and asking anew: now, or every so often.

use super::button::button_with_icon;
use crate::domain::page_state::{PageState, Renewal, Source};
use crate::domain::text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{ReadSignal, Signal};
use crate::effects::{dom, intl};
use leptos::ev;

/// Seconds between renewals that are offered.
const EVERY_SECONDS: [u32; 4] = [0, 30, 60, 300];

/// "as of 14:03:22 · from memory", how often it is renewed, and Refresh.
pub fn freshness(state: ReadSignal<PageState>, every_seconds: Signal<u32>, on_refresh: impl Fn() + 'static) -> Node {
    let told = move || {
        state.with(|state| match state {
            PageState::Loading { .. } => text::LOADING.to_owned(),
            PageState::Ready { renewal: Renewal::Running, .. } => text::REFRESHING.to_owned(),
            PageState::Ready { page, source, .. } => {
                let source = if *source == Source::Cache { text::FROM_CACHE } else { text::FROM_SERVER };
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
        .attr("aria-label", text::AUTO_REFRESH)
        .children(EVERY_SECONDS.map(option).into())
        .on("change", move |event: ev::Event| every_seconds.set(dom::value_of(&event).parse().unwrap_or_default()));
    el("div", "freshness")
        .child(
            el("span", "freshness__words")
                .flag_of("data-busy", move || state.with(PageState::is_busy))
                .attr_of("data-as-of", as_of)
                .words(told),
        )
        .child(every)
        .child(button_with_icon("#i-refresh", text::REFRESH, on_refresh))
}
