//! Copies the address of the view, and says so when the search is not part of it.

use super::erase::{on, words};
use super::icon::icon;
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 4000;

/// The button and its confirmation.
#[component]
pub fn CopyLink(
    #[prop(into)] leaves_search_out: Signal<bool>,
    /// Words for the live region.
    on_said: Callback<String>,
) -> impl IntoView {
    let said = RwSignal::new("");
    let timer = Timer::new();
    let copy = move |_| {
        let words = if leaves_search_out.get_untracked() { text::LINK_WITHOUT_SEARCH } else { text::COPIED };
        spawn_local(async move {
            let words = if clipboard::copy(&AddressBar::href()).await { words } else { text::COPY_FAILED };
            on_said.run(words.to_owned());
            let _gone = said.try_set(words);
            timer.start(CONFIRM_MS, move || {
                let _gone = said.try_set("");
            });
        });
    };
    view! {
        <div class="copy-link">
            <button type="button" class="button" on:click=on(copy)>
                {icon("#i-link")}
                {text::COPY_LINK}
            </button>
            <span class="copy-link__said" aria-hidden="true">{words(move || said.get().to_owned())}</span>
        </div>
    }
}
