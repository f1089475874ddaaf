//! A button that copies and says that it did.

use super::erase::{on, part, words};
use super::icon::icon;
use crate::domain::text;
use crate::effects::clipboard;
use crate::effects::clock::Timer;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 2000;

/// Copies `value`, which is called `what` in the button's name.
#[component]
pub fn CopyButton(
    what: &'static str,
    #[prop(into)] value: String,
    /// Words for the live region.
    on_said: Callback<String>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let timer = Timer::new();
    let value = StoredValue::new(value);
    let copy = move |_| {
        spawn_local(async move {
            let done = clipboard::copy(&value.get_value()).await;
            on_said.run(if done { text::copied(what) } else { text::COPY_FAILED.to_owned() });
            let _gone = copied.try_set(Some(done));
            timer.start(CONFIRM_MS, move || {
                let _gone = copied.try_set(None);
            });
        });
    };
    let name = words(move || match copied.get() {
        None => text::copy(what),
        Some(true) => text::copied(what),
        Some(false) => text::COPY_FAILED.to_owned(),
    });
    let symbol = part(move || icon(if copied.get() == Some(true) { "#i-check" } else { "#i-copy" }).into_any());
    view! {
        <button type="button" class="button button--icon" aria-label=name title=name on:click=on(copy)>
            {symbol}
        </button>
    }
}
