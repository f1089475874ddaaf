//! Icons from the page's one sprite.

use leptos::prelude::*;

/// The icon `name` of the sprite in index.html; always beside text or in a named button, so hidden from readers.
pub fn icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href=name />
        </svg>
    }
}
