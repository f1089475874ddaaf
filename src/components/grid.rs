//! The grid: a native table of the page's rows.

use super::erase::{effect, flag, memo, on, part, words};
use super::grid_row::{RECORD_ATTRIBUTE, grid_row};
use super::pager::is_plain_click;
use super::time_tip::TimeTip;
use crate::domain::customer::{Column, CustomerId, Row};
use crate::domain::page_state::{Page, PageState};
use crate::domain::paging::{PageSize, RowRange};
use crate::domain::text;
use crate::effects::clock::Timer;
use crate::effects::{dom, intl};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the table's heading, where focus goes when its place is gone.
pub const HEADING_ID: &str = "grid-heading";
/// Scrolling rests this long before its place is kept.
const SCROLL_REST_MS: u32 = 150;

/// Emits the record that is opened and how far the list is scrolled.
#[component]
pub fn Grid(
    #[prop(into)] state: Signal<PageState>,
    #[prop(into)] size: Signal<PageSize>,
    /// The address of a record, by its id.
    href: Callback<CustomerId, String>,
    /// Where a newly shown page is scrolled to, in CSS pixels.
    scroll: Signal<i32>,
    on_open: Callback<CustomerId>,
    on_scrolled: Callback<i32>,
) -> impl IntoView {
    let scroller = NodeRef::<html::Div>::new();
    let tip = TimeTip::new();
    let scrolled = Timer::new();
    // The first page to be shown scrolls nothing into view.
    let is_turn = StoredValue::new(false);

    let shown = memo(move || state.with(|state| state.ready().map(|page| (page.filter.clone(), page.range))));
    effect(move || {
        if let (Some(_), Some(scroller)) = (shown.get(), scroller.get_untracked()) {
            dom::scroll_list(&scroller, scroll.get_untracked(), is_turn.get_value());
            is_turn.set_value(true);
        }
    });

    // Links carry the whole view, so rows are made anew where the range changes.
    let rows = move || {
        let rows =
            |page: &Arc<Page>| page.rows.iter().map(|(at, row)| (page.range, *at, row.clone())).collect::<Vec<_>>();
        state.with(|state| state.page().map(rows).unwrap_or_default())
    };
    let is_first_load = memo(move || state.with(|state| matches!(state, PageState::Loading { previous: None })));
    let bones = move || is_first_load.get().then(|| skeleton(size.get_untracked())).into_any();
    let row = move |(_, _, row): (RowRange, u64, Arc<Row>)| {
        grid_row(&row, |id| CustomerId::new(id.to_owned()).map(|id| href.run(id)).unwrap_or_default())
    };
    let open = move |event: ev::MouseEvent| {
        let Some(id) = dom::attribute_around(&event, RECORD_ATTRIBUTE).and_then(CustomerId::new) else { return };
        if is_plain_click(&event) {
            event.prevent_default();
            on_open.run(id);
        }
    };
    let heading = |column: Column| {
        view! { <th class=format!("grid__head grid__head--{}", column.as_str()) scope="col">{text::column(column)}</th> }
    };

    let on_scroll = move || {
        tip.hide();
        let at = scroller.get_untracked().map(|scroller| dom::list_scroll(&scroller)).unwrap_or_default();
        scrolled.start(SCROLL_REST_MS, move || on_scrolled.run(at));
    };
    // In narrow windows the page scrolls instead of the grid.
    let listener = window_event_listener(ev::scroll, move |_| on_scroll());
    on_cleanup(move || listener.remove());

    view! {
        <div
            class="grid"
            node_ref=scroller
            role="region"
            tabindex="0"
            aria-labelledby=HEADING_ID
            aria-busy=flag(move || state.with(PageState::is_busy))
            data-waiting=flag(move || state.with(|state| matches!(state, PageState::Loading { .. })))
            on:scroll=on(move |_| on_scroll())
            on:keydown=on(move |event: ev::KeyboardEvent| if event.key() == "Escape" { tip.hide() })
        >
            <table class="grid__table">
                <caption class="grid__caption" id=HEADING_ID tabindex="-1">{words(move || state.with(caption))}</caption>
                <thead class="grid__heads">
                    <tr>{Column::ALL.map(heading).collect_view()}</tr>
                </thead>
                <tbody
                    class="grid__body"
                    on:click=on(open)
                    on:mouseover=on(move |event| tip.point(&event))
                    on:mouseleave=on(move |_| tip.hide())
                    on:focusin=on(move |event| tip.focus(&event))
                    on:focusout=on(move |_| tip.hide())
                >
                    {part(bones)}
                    <For each=rows key=|(range, position, row)| (*range, *position, Arc::as_ptr(row).addr()) children=row />
                </tbody>
            </table>
            {tip.view()}
        </div>
    }
}

/// "Customers 26–50 of 2,560" as far as it is known.
pub fn caption(state: &PageState) -> String {
    match state.ready() {
        Some(page) if !page.rows.is_empty() => text::announce_page(&range_words(page.range, page.total)),
        _ => text::CUSTOMERS.to_owned(),
    }
}

/// "26–50 of 2,560".
pub fn range_words(range: RowRange, total: u64) -> String {
    let last = range.end().min(total);
    text::range_of_total(&intl::whole(range.skip + 1), &intl::whole(last), &intl::whole(total))
}

fn skeleton(size: PageSize) -> impl IntoView {
    let cells =
        || Column::ALL.map(|_| view! { <td class="grid__cell"><span class="grid__bone"></span></td> }).collect_view();
    (0..size.get()).map(|_| view! { <tr class="grid__row" aria-hidden="true">{cells()}</tr> }).collect_view()
}
