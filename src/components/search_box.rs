//! The search input: a name, or a whole e-mail address when it holds "@".

use super::erase::{effect, memo, on, part_if, words};
use super::icon::icon;
use crate::domain::filter::{Search, SearchHint, classify};
use crate::domain::text;
use crate::effects::clock::Timer;
use crate::effects::dom;
use leptos::ev;
use leptos::prelude::*;

/// Typing rests this long before it searches.
pub const SEARCH_DEBOUNCE_MS: u32 = 300;

const INPUT_ID: &str = "search";

/// Emits a search when typing rests, at once on Enter, and an empty one on Esc.
#[component]
pub fn SearchBox(#[prop(into)] search: Signal<Search>, on_search: Callback<Search>) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let timer = Timer::new();

    // A search that came from elsewhere (Back, a chip) is shown; what is being typed is left alone.
    effect(move || {
        let text = search.with(|search| search.text().to_owned());
        if draft.with_untracked(|draft| draft.trim() != text) {
            timer.clear();
            draft.set(text);
        }
    });

    let submit = move || {
        timer.clear();
        if let Ok(typed) = draft.with_untracked(|draft| classify(draft))
            && search.with_untracked(|search| search.text() != typed.text())
        {
            on_search.run(typed);
        }
    };
    let clear = move || {
        draft.set(String::new());
        submit();
    };
    let on_input = move |event: ev::Event| {
        draft.set(event_target_value(&event));
        timer.start(SEARCH_DEBOUNCE_MS, submit);
    };
    let on_keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        // While an input method composes, Enter and Esc belong to it.
        _ if event.is_composing() => {}
        "Enter" => submit(),
        "Escape" => {
            event.prevent_default();
            clear();
        }
        _ => {}
    };

    let kind = memo(move || draft.with(|draft| classify(draft)));
    let hint = move || match kind.get() {
        Err(SearchHint::IncompleteEmail) => text::HINT_INCOMPLETE_EMAIL.to_owned(),
        Err(SearchHint::TooLong { max_chars }) => text::hint_too_long(max_chars),
        Ok(_) => String::new(),
    };
    let by_email = move || {
        draft.with(|draft| draft.contains('@'))
            && !matches!(search.get(), Search::Name(name) if name == draft.get().trim())
    };

    let clear_button = move || {
        view! {
            <button
                type="button"
                class="button button--icon"
                aria-label=text::SEARCH_CLEAR
                title=text::SEARCH_CLEAR
                on:click=on(move |_| {
                    clear();
                    dom::focus(INPUT_ID);
                })
            >
                {icon("#i-x")}
            </button>
        }
        .into_any()
    };

    view! {
        <search class="search">
            <label class="search__label" for=INPUT_ID>{text::SEARCH_LABEL}</label>
            <div class="search__field">
                {icon("#i-search")}
                <input
                    id=INPUT_ID
                    class="search__input"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder=text::SEARCH_PLACEHOLDER
                    aria-describedby="search-hint"
                    prop:value=words(move || draft.get())
                    on:input=on(on_input)
                    on:keydown=on(on_keydown)
                />
                {part_if(by_email, || view! { <span class="search__badge">{text::SEARCH_EXACT_EMAIL}</span> }.into_any())}
                {part_if(move || draft.with(|draft| !draft.is_empty()), clear_button)}
            </div>
            <p class="search__hint" id="search-hint" role="status">{words(hint)}</p>
        </search>
    }
}
