//! The search input: a name, or a whole e-mail address when it holds "@".

use super::button::icon_button;
use crate::domain::filter::{Search, SearchHint, classify};
use crate::domain::list_query::ListQuery;
use crate::domain::text;
use crate::effects::clock::{self, Timer};
use crate::effects::dom;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::{ReadSignal, Signal, follow, memo, untrack};
use leptos::ev;

/// Typing rests this long before it searches.
pub const SEARCH_DEBOUNCE_MS: u32 = 300;

const INPUT_ID: &str = "search";
const HINT_ID: &str = "search-hint";

/// Emits a search when typing rests, at once on Enter, and an empty one on Esc.
pub fn search_box(query: ReadSignal<ListQuery>, on_search: impl Fn(Search) + Copy + 'static) -> Node {
    let draft = Signal::new(String::new());
    let is_of_snapshot = move || query.with(|query| query.filter.snapshot.is_some());
    let read = move |text: &str| if is_of_snapshot() { Ok(Search::by_name(text)) } else { classify(text) };
    let timer = Timer::new();

    // A search that came from elsewhere (Back, a chip) is shown; what is being typed is left alone.
    let searched = memo(move || query.with(|query| query.filter.search.text().to_owned()));
    follow(move || {
        let text = searched.get();
        if draft.with_untracked(|draft| draft.trim() != text) {
            timer.clear();
            draft.set(text);
        }
    });

    let submit = move || {
        timer.clear();
        if let Ok(typed) = untrack(|| draft.with(|draft| read(draft)))
            && query.with_untracked(|query| query.filter.search.text() != typed.text())
        {
            on_search(typed);
        }
    };
    let clear = move || {
        draft.set(String::new());
        clock::after_paint(submit);
    };
    let rest = move || timer.start(SEARCH_DEBOUNCE_MS, submit);
    let on_input = move |event: ev::Event| {
        draft.set(dom::value_of(&event));
        timer.clear();
        // Half a word of an input method is none to search for.
        if !dom::is_composing(&event) {
            rest();
        }
    };
    let on_keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        // While an input method composes, Enter and Esc belong to it.
        _ if event.is_composing() => {}
        "Enter" => clock::after_paint(submit),
        "Escape" => {
            event.prevent_default();
            clear();
        }
        _ => {}
    };

    let hint = move || match draft.with(|draft| read(draft)) {
        Err(SearchHint::IncompleteEmail) => text::hint_incomplete_email().to_owned(),
        Err(SearchHint::TooLong { max_chars }) => text::hint_too_long(max_chars as u64),
        Ok(_) => String::new(),
    };
    let by_email = move || {
        draft.with(|draft| {
            let is_name =
                query.with(|query| matches!(&query.filter.search, Search::Name(name) if name == draft.trim()));
            draft.contains('@') && !is_name && !is_of_snapshot()
        })
    };
    let clear_button = move || {
        icon_button("#i-x", text::search_clear(), move || {
            clear();
            dom::focus(INPUT_ID);
        })
    };

    let input = el("input", "search__input")
        .attr("id", INPUT_ID)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("placeholder", text::search_placeholder())
        .attr("aria-describedby", HINT_ID)
        .value_of(move || draft.get())
        .on("input", on_input)
        .on("compositionend", move |_: ev::Event| rest())
        .on("keydown", on_keydown);
    let field = el("div", "search__field")
        .child(icon("#i-search"))
        .child(input)
        .part_if(by_email, || el("span", "search__badge").text(text::search_exact_email()))
        .part_if(move || draft.with(|draft| !draft.is_empty()), clear_button);
    el("search", "search")
        .child(el("label", "search__label").attr("for", INPUT_ID).text(text::search_label()))
        .child(field)
        .child(el("p", "search__hint").attr("id", HINT_ID).attr("role", "status").words(hint))
}
