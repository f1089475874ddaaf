//! The record beside the list: a panel where there is room, a modal dialog where there is not.

use super::erase::{effect, flag, memo, on, part, words};
use super::icon::icon;
use super::record_fields::record_fields;
use crate::domain::customer::{CustomerId, Row};
use crate::domain::record_nav::Direction;
use crate::domain::text;
use crate::effects::dom;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

const TITLE_ID: &str = "record-title";

/// What is known of the open record.
#[derive(Clone, PartialEq)]
pub enum Shown {
    /// No record is open.
    Nothing,
    /// Rows are on their way.
    Waiting,
    /// The record.
    Row(Arc<Row>),
    /// Not among the rows; only its id is known.
    Elsewhere(CustomerId),
}

/// Emits closing and walking. `position` is the record's place in the list, where it has one.
#[component]
pub fn RecordPanel(
    #[prop(into)] shown: Signal<Shown>,
    #[prop(into)] position: Signal<Option<String>>,
    #[prop(into)] can_previous: Signal<bool>,
    #[prop(into)] can_next: Signal<bool>,
    on_walk: Callback<Direction>,
    on_close: Callback<()>,
    /// Words for the live region.
    on_said: Callback<String>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = memo(move || shown.with(|shown| *shown != Shown::Nothing));
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        if !is_open.get() {
            return dialog.close();
        }
        if dom::matches(dom::NARROW) {
            let _already_open = dialog.show_modal();
        } else {
            dialog.show();
        }
        dom::focus(TITLE_ID);
    });

    let walk = move |name: &'static str, symbol: &'static str, direction: Direction, can: Signal<bool>| {
        view! {
            <button
                type="button"
                class="button button--icon"
                aria-label=name
                title=name
                aria-disabled=flag(move || !can.get())
                on:click=on(move |_| if can.get_untracked() { on_walk.run(direction) })
            >
                {icon(symbol)}
            </button>
        }
    };
    let title = move || {
        shown.with(|shown| match shown {
            Shown::Row(row) => match &**row {
                Row::Readable(customer) => customer.full_name().unwrap_or_else(|| text::NAMELESS.to_owned()),
                Row::Unreadable { .. } => text::UNREADABLE_ROW.to_owned(),
            },
            Shown::Elsewhere(_) => text::RECORD_ELSEWHERE_TITLE.to_owned(),
            Shown::Waiting | Shown::Nothing => text::RECORD_LOADING.to_owned(),
        })
    };
    let body = move || {
        shown.with(|shown| match shown {
            Shown::Row(row) => match &**row {
                Row::Readable(customer) => record_fields(customer, on_said).into_any(),
                Row::Unreadable { problem, .. } => view! { <p><bdi>{problem.clone()}</bdi></p> }.into_any(),
            },
            Shown::Elsewhere(id) => view! {
                <p class="record__words">{text::RECORD_ELSEWHERE_BODY}</p>
                <p class="record__words">{text::FIELD_ID}": "<bdi>{id.as_str().to_owned()}</bdi></p>
            }
            .into_any(),
            Shown::Waiting | Shown::Nothing => ().into_any(),
        })
    };

    view! {
        <dialog
            class="record"
            node_ref=dialog
            aria-labelledby=TITLE_ID
            on:keydown=on(move |event: ev::KeyboardEvent| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    on_close.run(());
                }
            })
        >
            <div class="record__bar">
                {walk(text::RECORD_PREVIOUS, "#i-up", Direction::Previous, can_previous)}
                {walk(text::RECORD_NEXT, "#i-down", Direction::Next, can_next)}
                <span class="record__position">{words(move || position.get().unwrap_or_default())}</span>
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=text::RECORD_CLOSE
                    title=text::RECORD_CLOSE
                    on:click=on(move |_| on_close.run(()))
                >
                    {icon("#i-x")}
                </button>
            </div>
            <h2 class="record__title" id=TITLE_ID tabindex="-1"><bdi>{words(title)}</bdi></h2>
            {part(body)}
        </dialog>
    }
}
