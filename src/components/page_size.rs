//! The page-size selector.

use super::erase::{derive, on};
use crate::domain::paging::PageSize;
use crate::domain::text;
use leptos::ev;
use leptos::prelude::*;

/// Emits the size chosen.
#[component]
pub fn PageSizeSelect(
    sizes: Vec<PageSize>,
    #[prop(into)] size: Signal<PageSize>,
    on_size: Callback<PageSize>,
) -> impl IntoView {
    let option = |offered: PageSize| {
        let name = text::size_option(offered);
        let value = name.clone();
        view! { <option value=value prop:selected=derive(move || size.get() == offered)>{name}</option> }
    };
    let options = sizes.into_iter().map(option).collect_view();
    let on_change = move |event: ev::Event| {
        if let Some(size) = event_target_value(&event).parse().ok().and_then(PageSize::new) {
            on_size.run(size);
        }
    };
    view! {
        <label class="page-size">
            <span class="page-size__label">{text::PAGE_SIZE}</span>
            <select class="page-size__select" on:change=on(on_change)>{options}</select>
        </label>
    }
}
