//! How old the rows are, where they came from, and asking anew.

use super::button::button_with_icon;
use crate::domain::page_state::{PageState, Renewal, Source};
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::prelude::*;

/// "as of 14:03:22 · from memory" and Refresh.
pub fn freshness(state: ReadSignal<PageState>, on_refresh: impl Fn() + 'static) -> Node {
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
    el("p", "freshness")
        .child(el("span", "freshness__words").flag_of("data-busy", move || state.with(PageState::is_busy)).words(told))
        .child(button_with_icon("#i-refresh", text::REFRESH, on_refresh))
}
