//! The filter panel: one choice of status, with counts where they are known.

use super::erase::{derive, on, words};
use crate::domain::filter::KnownStatus;
use crate::domain::text;
use crate::effects::intl;
use leptos::prelude::*;

/// Emits the status chosen; `None` is "All". `counts` tells how many match each choice, where that is known.
#[component]
pub fn FilterPanel(
    #[prop(into)] status: Signal<Option<KnownStatus>>,
    counts: Callback<Option<KnownStatus>, Option<u64>>,
    on_status: Callback<Option<KnownStatus>>,
) -> impl IntoView {
    let choice = move |choice: Option<KnownStatus>| {
        let name = choice.map_or(text::STATUS_ALL, text::status);
        let count = move || counts.run(choice).map(intl::whole).unwrap_or_default();
        view! {
            <label class="filters__choice" data-status=choice.map_or("ALL", KnownStatus::as_str)>
                <input
                    type="radio"
                    name="status"
                    class="filters__radio"
                    prop:checked=derive(move || status.get() == choice)
                    on:change=on(move |_| on_status.run(choice))
                />
                <span class="filters__name">{name}</span>
                " "
                <span class="filters__count">{words(count)}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <section class="filters" aria-label=text::FILTERS>
            <fieldset class="filters__group">
                <legend class="filters__legend">{text::STATUS}</legend>
                {choice(None)}
                {KnownStatus::ALL.map(|status| choice(Some(status))).collect_view()}
            </fieldset>
        </section>
    }
}
