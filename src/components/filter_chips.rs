//! The filters in force, each removable.

use super::erase::{on, part, part_if};
use super::icon::icon;
use crate::domain::filter::{Filter, Search};
use crate::domain::text;
use leptos::prelude::*;

/// Chips for the status and the search; nothing when neither is set.
#[component]
pub fn FilterChips(
    #[prop(into)] filter: Signal<Filter>,
    on_remove_status: Callback<()>,
    on_remove_search: Callback<()>,
    on_clear: Callback<()>,
) -> impl IntoView {
    let status = move || filter.with(|filter| filter.status.map(|status| text::chip_status(text::status(status))));
    let search = move || {
        filter.with(|filter| match &filter.search {
            Search::None => None,
            Search::Name(name) => Some(text::chip_name(name)),
            Search::Email(address) => Some(text::chip_email(address)),
        })
    };
    let chips = move || {
        view! {
            <div class="chips">
                <ul class="chips__list" aria-label=text::ACTIVE_FILTERS>
                    {part(move || status().map(|label| chip(label, on_remove_status)).into_any())}
                    {part(move || search().map(|label| chip(label, on_remove_search)).into_any())}
                </ul>
                <button type="button" class="button button--quiet" on:click=on(move |_| on_clear.run(()))>
                    {text::CLEAR_ALL}
                </button>
            </div>
        }
        .into_any()
    };
    part_if(move || filter.with(|filter| !filter.is_empty()), chips)
}

fn chip(label: String, on_remove: Callback<()>) -> AnyView {
    let name = text::remove_filter(&label);
    view! {
        <li class="chips__chip">
            <bdi class="chips__label">{label}</bdi>
            <button
                type="button"
                class="button button--icon"
                aria-label=name.clone()
                title=name
                on:click=on(move |_| on_remove.run(()))
            >
                {icon("#i-x")}
            </button>
        </li>
    }
    .into_any()
}
