//! First, previous, page numbers, next, last, and a jump to any page.

use super::erase::{derive, flag, memo, on, part_if, words};
use super::icon::icon;
use crate::domain::paging::{PageNumber, PagerItem, pager_items};
use crate::domain::text;
use crate::effects::intl;
use leptos::ev;
use leptos::prelude::*;

/// Emits the page to turn to. Buttons that lead nowhere stay, marked as disabled, so that focus stays too.
#[component]
pub fn Pager(
    #[prop(into)] page: Signal<PageNumber>,
    #[prop(into)] last: Signal<PageNumber>,
    /// The address of a page, so that a page opens in another tab as well.
    href: Callback<PageNumber, String>,
    on_page: Callback<PageNumber>,
) -> impl IntoView {
    let items = memo(move || pager_items(page.get().min(last.get()), last.get()));
    let step = move |name: &'static str, symbol: &'static str, target: Signal<Option<PageNumber>>| {
        view! {
            <li>
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=name
                    title=name
                    aria-disabled=flag(move || target.get().is_none())
                    on:click=on(move |_| if let Some(page) = target.get_untracked() { on_page.run(page) })
                >
                    {icon(symbol)}
                </button>
            </li>
        }
    };
    let unless = move |target: PageNumber| (target != page.get()).then_some(target);
    let first = derive(move || unless(PageNumber::FIRST));
    let previous = derive(move || page.get().previous().map(|previous| previous.min(last.get())));
    let next = derive(move || (page.get() < last.get()).then(|| page.get().next()));
    let end = derive(move || unless(last.get()));

    let number = move |item: PagerItem| match item {
        PagerItem::GapAfter(_) => view! { <li class="pager__gap" aria-hidden="true">"…"</li> }.into_any(),
        PagerItem::Page(target) => {
            let shown = intl::whole(u64::from(target.get()));
            let name = text::page(&shown);
            view! {
                <li>
                    <a
                        class="pager__page"
                        href=words(move || { page.track(); href.run(target) })
                        aria-label=name
                        aria-current=words(move || if page.get() == target { "page" } else { "false" }.to_owned())
                        on:click=on(move |event: ev::MouseEvent| {
                            if is_plain_click(&event) {
                                event.prevent_default();
                                on_page.run(target);
                            }
                        })
                    >
                        {shown}
                    </a>
                </li>
            }
            .into_any()
        }
    };

    view! {
        <nav class="pager" aria-label=text::PAGES>
            <ul class="pager__list" role="list">
                {step(text::PAGE_FIRST, "#i-first", first)}
                {step(text::PAGE_PREVIOUS, "#i-left", previous)}
                <For each=move || items.get() key=|item| *item children=number />
                {step(text::PAGE_NEXT, "#i-right", next)}
                {step(text::PAGE_LAST, "#i-last", end)}
            </ul>
            {part_if(move || last.get().get() > 7, move || jump(last, on_page).into_any())}
        </nav>
    }
}

fn jump(last: Signal<PageNumber>, on_page: Callback<PageNumber>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(page) = typed.get_untracked().trim().parse().ok().and_then(PageNumber::new) {
            on_page.run(page.min(last.get_untracked()));
        }
        typed.set(String::new());
    };
    view! {
        <form class="pager__jump" on:submit=on(submit)>
            <label class="pager__jump-label">
                {text::PAGE_JUMP}
                <input
                    class="pager__jump-input"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="10"
                    prop:value=words(move || typed.get())
                    on:input=on(move |event: ev::Event| typed.set(event_target_value(&event)))
                />
            </label>
            <span class="pager__of">{words(move || text::of_pages(&intl::whole(u64::from(last.get().get()))))}</span>
        </form>
    }
}

/// A click that means "go there", not "open in another tab".
pub fn is_plain_click(event: &ev::MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}
