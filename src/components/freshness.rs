//! How old the rows are, where they came from, and asking anew.

use super::erase::{flag, on, words};
use super::icon::icon;
use crate::domain::page_state::{PageState, Renewal, Source};
use crate::domain::text;
use crate::effects::intl;
use leptos::prelude::*;

/// "as of 14:03:22 · from memory" and Refresh.
#[component]
pub fn Freshness(#[prop(into)] state: Signal<PageState>, on_refresh: Callback<()>) -> impl IntoView {
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
    view! {
        <p class="freshness">
            <span class="freshness__words" data-busy=flag(move || state.with(PageState::is_busy))>{words(told)}</span>
            <button type="button" class="button" on:click=on(move |_| on_refresh.run(()))>
                {icon("#i-refresh")}
                {text::REFRESH}
            </button>
        </p>
    }
}
