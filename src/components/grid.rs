//! The grid: a native table of the page's rows.

use super::grid_row::{RowPattern, RowView, record_of};
use super::pager::is_plain_click;
use super::screen::without_rows;
use super::time_tip::TimeTip;
use crate::domain::customer::{Column, CustomerId, Row};
use crate::domain::drift::is_same_customer;
use crate::domain::filter::Filter;
use crate::domain::layout::{Layout, Sort};
use crate::domain::page_state::{Page, PageState};
use crate::domain::paging::{PageSize, RowRange};
use crate::domain::selection::Selection;
use crate::domain::text;
use crate::effects::clock::Timer;
use crate::effects::dom;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::{ReadSignal, follow, untrack};
use crate::effects::rows;
use leptos::ev;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// The id of the table's heading, where focus goes when its place is gone.
pub const HEADING_ID: &str = "grid-heading";
/// What a column takes unless somebody made it wider, in CSS pixels (style/grid.css).
const USUAL_WIDTH: u16 = 156;
/// Scrolling rests this long before its place is kept.
const SCROLL_REST_MS: u32 = 150;

/// The table in its scrolling region.
///
/// `layout` says which columns are shown. `sorts` is by what the page is sorted, or all rows if `is_whole`; `on_sort` presses
/// a column's heading, beside those pressed before if so told.
/// `selection` is what is selected. `on_pick` takes the place of a row on the page, none for all of them, whether it is
/// selected from now on, and whether with all from the last one to it.
/// `size` is for the empty rows before the first answer, `href` the address of a record, `scroll` where a newly shown
/// page is scrolled to and `on_scrolled` where it was left, in CSS pixels. `on_changed` tells how many rows a renewal
/// changed.
#[expect(clippy::too_many_arguments, reason = "the grid is what the page is about")]
pub fn grid(
    layout: &Layout,
    sorts: ReadSignal<Vec<Sort>>,
    is_whole: impl Fn() -> bool + Copy + 'static,
    on_sort: impl Fn(Column, bool) + Copy + 'static,
    state: ReadSignal<PageState>,
    selection: ReadSignal<Selection>,
    on_pick: impl Fn(Option<usize>, bool, bool) + Copy + 'static,
    size: PageSize,
    href: impl Fn(&CustomerId) -> String + 'static,
    on_open: impl Fn(CustomerId) + 'static,
    scroll: impl Fn() -> i32 + 'static,
    on_scrolled: impl Fn(i32) + Copy + 'static,
    on_changed: impl Fn(u64) + 'static,
) -> Node {
    let tip = TimeTip::new();
    let body = body(&tip, on_open, on_pick);
    let columns: Vec<Column> = layout.columns().iter().map(|(column, _)| *column).collect();
    let headings =
        layout.columns().iter().map(|(column, width)| heading(*column, *width, sorts, is_whole, on_sort)).collect();
    let actions = el("td", "grid__head grid__head--actions");
    let caption = el("caption", "grid__caption").attr("id", HEADING_ID).attr("tabindex", "-1");
    let table = el("table", "grid__table")
        .child(caption.words(move || sorted_caption(state.with(self::caption), &sorts.get(), is_whole())))
        .child(
            el("thead", "grid__heads")
                .child(el("tr", "").child(pick_heading(state, selection, on_pick)).children(headings).child(actions)),
        )
        .child(body.clone());
    let escaped = tip.clone();
    let scroller = el("div", "grid")
        .attr("part", "grid")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", HEADING_ID)
        .flag_of("aria-busy", move || state.with(PageState::is_busy))
        .flag_of("data-waiting", move || state.with(|state| matches!(state, PageState::Loading { .. })))
        .child(table.clone())
        .child(tip.node())
        .on("keydown", move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" {
                escaped.hide();
            }
        });
    table.set_style("--columns", &columns.len().to_string());
    let wider: u32 = layout.columns().iter().map(|(_, width)| u32::from(width.saturating_sub(USUAL_WIDTH))).sum();
    table.set_style("--wider", &format!("{wider}px"));
    show_rows(body, RowPattern::new(&columns), state, sorts, selection, size, href, on_changed);
    keep_scroll(scroller, state, scroll, tip, on_scrolled)
}

/// A column's name, which sorts by it. The endpoint cannot sort: it says so wherever it is not the whole list.
fn heading(
    column: Column,
    width: u16,
    sorts: ReadSignal<Vec<Sort>>,
    is_whole: impl Fn() -> bool + Copy + 'static,
    on_sort: impl Fn(Column, bool) + 'static,
) -> Node {
    let place = move || sorts.with(|sorts| sorts.iter().position(|sort| sort.column == column));
    // One of several says which.
    let mark = move || match place() {
        _ if !is_whole() => text::sort_this_page().to_owned(),
        Some(place) if sorts.with(Vec::len) > 1 => (place + 1).to_string(),
        _ => String::new(),
    };
    let hint = move || if is_whole() { text::sort_hint_snapshot() } else { text::sort_hint() };
    let direction = move || match sorts.with(|sorts| sorts.get(place()?).map(|sort| sort.is_descending)) {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    let button = el("button", "grid__sort").attr("type", "button").attr_of("title", move || hint().to_owned());
    let button = button.child(el("span", "grid__heading").text(text::column(column))).child(icon("#i-up"));
    let button = button.part_if(move || place().is_some(), move || el("span", "grid__of-page").words(mark));
    let head = el("th", &format!("grid__head grid__head--{}", column.as_str()))
        .attr("scope", "col")
        .attr("data-column", column.as_str());
    if width > 0 {
        head.set_style("inline-size", &format!("{width}px"));
    }
    head.attr_of("aria-sort", move || direction().to_owned())
        .child(button.on("click", move |event: ev::MouseEvent| on_sort(column, event.shift_key())))
}

/// What the table shows, and by what it or its page is sorted.
fn sorted_caption(mut caption: String, sorts: &[Sort], is_whole: bool) -> String {
    for Sort { column, is_descending } in sorts {
        let direction = if *is_descending { "descending" } else { "ascending" };
        let column = text::column(*column);
        caption.push_str(", ");
        let words = if is_whole { text::all_sorted_by } else { text::sorted_by };
        caption.push_str(&words(column, direction));
    }
    caption
}

/// The box that stands for all rows of the page.
fn pick_heading(
    state: ReadSignal<PageState>,
    selection: ReadSignal<Selection>,
    on_pick: impl Fn(Option<usize>, bool, bool) + Copy + 'static,
) -> Node {
    let input = el("input", "grid__pick").attr("type", "checkbox").attr("aria-label", text::select_page());
    let shown = input.clone();
    follow(move || {
        let (picked, all) = state.with(|state| {
            let rows = state.page().map(|page| page.rows.as_slice()).unwrap_or_default();
            (selection.with(|selection| rows.iter().filter(|(_, row)| selection.holds(row)).count()), rows.len())
        });
        shown.check(picked > 0 && picked == all);
        shown.mix(picked > 0 && picked < all);
    });
    let input = input.on("change", move |event: ev::Event| {
        on_pick(None, dom::listener_of(&event).is_some_and(|input| dom::is_checked(&input)), false);
    });
    el("th", "grid__head grid__head--pick").attr("scope", "col").child(input)
}

fn body(
    tip: &TimeTip,
    on_open: impl Fn(CustomerId) + 'static,
    on_pick: impl Fn(Option<usize>, bool, bool) + 'static,
) -> Node {
    let open = move |event: ev::MouseEvent| {
        if let Some((is_on, index)) = rows::box_of_row(&event) {
            return on_pick(Some(index), is_on, event.shift_key());
        }
        let link = dom::attribute_around(&event, "id");
        let Some(id) = link.as_deref().and_then(record_of) else { return };
        let Some(id) = CustomerId::new(id.to_owned()) else { return };
        if is_plain_click(&event) {
            event.prevent_default();
            on_open(id);
        }
    };
    let (over, left, focused, blurred) = (tip.clone(), tip.clone(), tip.clone(), tip.clone());
    el("tbody", "grid__body")
        .on("click", open)
        .on("mouseover", move |event: ev::MouseEvent| over.point(&event))
        .on("mouseleave", move |_: ev::MouseEvent| left.leave())
        .on("focusin", move |event: ev::FocusEvent| focused.focus(&event))
        .on("focusout", move |_: ev::FocusEvent| blurred.hide())
}

/// Keeps the rows in step with what is shown.
#[expect(clippy::too_many_arguments, reason = "the grid is what the page is about")]
fn show_rows(
    body: Node,
    pattern: RowPattern,
    state: ReadSignal<PageState>,
    sorts: ReadSignal<Vec<Sort>>,
    selection: ReadSignal<Selection>,
    size: PageSize,
    href: impl Fn(&CustomerId) -> String + 'static,
    on_changed: impl Fn(u64) + 'static,
) {
    let mut bones: Vec<Node> = Vec::new();
    let mut rows = Rows { body, pattern, views: Vec::new(), shown: None };
    follow(move || {
        // Another order is another page to look at; its rows are filled in anew.
        let sorts = sorts.get();
        state.with(|state| {
            bones.drain(..).for_each(|bone| bone.remove());
            if matches!(state, PageState::Loading { previous: None }) {
                bones = (0..size.get()).map(|_| rows.pattern.bone_row()).collect();
                return bones.iter().for_each(|bone| bone.place(&rows.body, None));
            }
            let changed = rows.show(state.page().map(|page| &**page), &sorts, &href);
            if changed > 0 {
                on_changed(changed);
            }
            selection.with(|selection| rows.views.iter_mut().for_each(|view| view.show_picked(selection)));
        });
    });
}

/// The rows on the page.
struct Rows {
    body: Node,
    pattern: RowPattern,
    views: Vec<RowView>,
    shown: Option<(Filter, RowRange, Vec<Sort>)>,
}

impl Rows {
    /// Shows a page, and tells how many rows of the one before are not as they were when it is the same page renewed.
    fn show(&mut self, page: Option<&Page>, sorts: &[Sort], href: &impl Fn(&CustomerId) -> String) -> u64 {
        let wanted = page.map(|page| page.rows.as_slice()).unwrap_or_default();
        let view = page.map(|page| (page.filter.clone(), page.range, sorts.to_vec()));
        let is_renewed = self.shown == view;
        let known: Vec<_> = if is_renewed { self.views.iter().map(RowView::row).collect() } else { Vec::new() };
        let mut changed = 0;
        for (index, (_, row)) in wanted.iter().enumerate() {
            let is_same = self.views.get(index).is_some_and(|view| view.shows(row));
            if !is_same {
                let is_changed = is_renewed && !known.contains(row);
                self.put(index, row, is_renewed, is_changed);
                changed += u64::from(is_changed);
            }
            // Links carry the whole view.
            if let (false, Some(id), Some(view)) = (is_same && is_renewed, row.id(), self.views.get(index)) {
                view.set_href(&href(id));
            }
        }
        self.views.drain(wanted.len()..).for_each(|view| view.node.remove());
        self.shown = view;
        changed
    }

    /// Puts a row in its place. While a page is renewed, another customer gets an element of its own: what has the focus
    /// never turns into somebody else. A turn of the page uses the elements again.
    fn put(&mut self, index: usize, row: &Arc<Row>, is_renewed: bool, is_changed: bool) {
        let Some(view) = self.views.get_mut(index) else {
            let made = self.pattern.row(row);
            made.node.place(&self.body, None);
            return self.views.push(made);
        };
        if is_renewed && !is_same_customer(&view.row(), row) {
            self.pattern.replace(view, row);
        } else {
            self.pattern.refill(view, row);
        }
        view.mark_changed(is_changed);
    }
}

/// Scrolls a newly shown page to where it was left, and tells how far it is scrolled.
fn keep_scroll(
    scroller: Node,
    state: ReadSignal<PageState>,
    scroll: impl Fn() -> i32 + 'static,
    tip: TimeTip,
    on_scrolled: impl Fn(i32) + Copy + 'static,
) -> Node {
    // Asking the page how far it is scrolled, or telling it, makes it lay itself out at once.
    let at = Rc::new(Cell::new(0));
    let (list, last) = (scroller.clone(), Rc::clone(&at));
    let mut shown: Option<(Filter, RowRange)> = None;
    follow(move || {
        let view = state.with(|state| state.ready().map(|page| (page.filter.clone(), page.range)));
        if view.is_some() && view != shown {
            let to = untrack(&scroll);
            // The first page to be shown scrolls nothing into view.
            if to != last.get() {
                dom::scroll_list(&list, to, shown.is_some());
                last.set(to);
            }
            shown = view;
        }
    });
    let scrolled = Timer::new();
    let list = scroller.clone();
    let on_scroll = move || {
        tip.hide();
        at.set(dom::list_scroll(&list));
        let at = at.get();
        scrolled.start(SCROLL_REST_MS, move || on_scrolled(at));
    };
    // In narrow windows the page scrolls instead of the grid.
    dom::on_window("scroll", on_scroll.clone());
    scroller.on("scroll", move |_: ev::Event| on_scroll())
}

/// Whether somebody points at the rows, or has the focus in them.
pub fn is_pointed_at() -> bool {
    dom::is_any(".grid__body:is(:hover, :focus-within)")
}

/// "Customers 26–50 of 2,560" as far as it is known.
pub fn caption(state: &PageState) -> String {
    match state.ready() {
        Some(page) if !page.rows.is_empty() => text::announce_page(&range_words(page.range, page.total)),
        _ => text::customers().to_owned(),
    }
}

/// What is to be read aloud of a page that has arrived; failures are alerts.
pub fn announcement(state: &PageState) -> Option<String> {
    let page = state.ready()?;
    Some(if page.rows.is_empty() { without_rows(page).to_owned() } else { caption(state) })
}

/// "26–50 of 2,560".
pub fn range_words(range: RowRange, total: u64) -> String {
    let last = range.end().min(total);
    text::range_of_total(range.skip + 1, last, total)
}
