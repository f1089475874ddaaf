//! The bar at the top: the application's name and the connection.

use super::erase::words;
use super::icon::icon;
use crate::domain::error::ErrorKind;
use crate::domain::text;
use crate::state::page_loader::Outcome;
use leptos::prelude::*;

/// Name and connection state.
#[component]
pub fn Header(title: String, #[prop(into)] outcome: Signal<Outcome>) -> impl IntoView {
    let connection = move || match outcome.get() {
        None => ("waiting", text::CONNECTION_WAITING),
        Some(Ok(())) => ("ok", text::CONNECTION_OK),
        Some(Err(ErrorKind::Unreachable)) => ("lost", text::CONNECTION_LOST),
        Some(Err(ErrorKind::NotAllowed)) => ("lost", text::CONNECTION_REFUSED),
        Some(Err(_)) => ("trouble", text::CONNECTION_TROUBLE),
    };
    view! {
        <header class="header">
            <span class="header__mark">{icon("#i-users")}</span>
            <h1 class="header__title">{title}</h1>
            <p class="header__connection" data-state=words(move || connection().0.to_owned())>
                {words(move || connection().1.to_owned())}
            </p>
        </header>
    }
}
