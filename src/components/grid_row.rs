//! One row of the grid. Rows are copies of a pattern, filled in, and filled in anew when another page is shown: making
//! twenty elements a row for every turn of the page costs more than all the rest of it.

use super::status_badge::{badge_of, status_badge};
use crate::domain::customer::{Column, Customer, Row, Status};
use crate::domain::filter::KnownStatus;
use crate::domain::selection::Selection;
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, Words, el};
use std::borrow::Cow;
use std::sync::Arc;

/// Longest text that a cell holds; the record shows all of it. A 10,000-character name must not slow the page.
const CELL_MAX_CHARS: usize = 120;

/// What the element id of a row's link starts with; the record's id follows.
const LINK_ID: &str = "row-";

/// What rows are copied from.
pub struct RowPattern {
    columns: Vec<Column>,
    row: Node,
    /// What stands in a cell without a value.
    nothing: Node,
}

/// A row on the page.
pub struct RowView {
    /// Its element.
    pub node: Node,
    shown: Arc<Row>,
    is_marked: bool,
    /// Its box, and whether that is checked.
    pick: Option<Node>,
    is_picked: bool,
    /// None where the row cannot be read.
    cells: Vec<Cell>,
}

struct Cell {
    column: Column,
    /// What holds a value: the link, the badge, the time, the text.
    content: Node,
    words: Option<Words>,
    /// What `words` say: telling the page what it shows already costs a layout.
    said: String,
    nothing: Option<Node>,
}

impl RowPattern {
    /// A row with a cell for each of `columns`.
    pub fn new(columns: &[Column]) -> Self {
        let nothing = el("span", "")
            .child(el("span", "").attr("aria-hidden", "true").text(text::NONE))
            .child(el("span", "visually-hidden").text(text::not_given()));
        let pick = el("input", "grid__pick").attr("type", "checkbox");
        let pick = el("td", "grid__cell grid__cell--pick").child(pick);
        let cells = columns.iter().copied().map(cell_pattern).collect();
        let row = el("tr", "grid__row").child(pick).children(cells).child(el("td", "grid__cell grid__cell--actions"));
        Self { columns: columns.to_vec(), row, nothing }
    }

    /// An empty row while the first page is on its way.
    pub fn bone_row(&self) -> Node {
        let cell = |_: &Column| el("td", "grid__cell").child(el("span", "grid__bone"));
        let row = el("tr", "grid__row").attr("aria-hidden", "true").child(el("td", "grid__cell grid__cell--pick"));
        row.children(self.columns.iter().map(cell).collect()).child(el("td", "grid__cell grid__cell--actions"))
    }

    /// A new row.
    pub fn row(&self, row: &Arc<Row>) -> RowView {
        let mut view = match &**row {
            Row::Readable(_) => {
                let node = self.row.copy();
                let pick = node.first().and_then(|cell| cell.first());
                RowView {
                    cells: self.cells(&node),
                    node,
                    shown: Arc::clone(row),
                    is_marked: false,
                    pick,
                    is_picked: false,
                }
            }
            Row::Unreadable { .. } => {
                let (node, shown, cells) = (self.unreadable(row), Arc::clone(row), Vec::new());
                RowView { node, shown, is_marked: false, pick: None, is_picked: false, cells }
            }
        };
        if let Row::Readable(customer) = &**row {
            view.fill(customer, None, &self.nothing);
        }
        view
    }

    /// Makes `view` the row of another place; only what differs is touched.
    pub fn refill(&self, view: &mut RowView, row: &Arc<Row>) {
        let before = std::mem::replace(&mut view.shown, Arc::clone(row));
        if let (Row::Readable(before), Row::Readable(customer)) = (&*before, &**row) {
            view.fill(customer, Some(before), &self.nothing);
        } else {
            self.replace(view, row);
        }
    }

    /// Puts a new row in the place of `view`.
    pub fn replace(&self, view: &mut RowView, row: &Arc<Row>) {
        let made = self.row(row);
        view.node.replace_with(&made.node);
        *view = made;
    }

    /// The cells of a copy of the pattern.
    fn cells(&self, row: &Node) -> Vec<Cell> {
        let mut next = row.first().and_then(|pick| pick.next());
        let mut cells = Vec::with_capacity(self.columns.len());
        for column in self.columns.iter().copied() {
            let Some(cell) = next else { break };
            next = cell.next();
            let Some(content) = cell.first() else { break };
            let words = match column {
                Column::Name => content.first().and_then(|bdi| bdi.words_inside()),
                _ => content.words_inside(),
            };
            cells.push(Cell { column, content, words, said: String::new(), nothing: None });
        }
        cells
    }

    fn unreadable(&self, row: &Row) -> Node {
        let Row::Unreadable { id, problem } = row else { return el("tr", "grid__row") };
        let id = id.as_ref().map(|id| format!(" · {}", shorten(id.as_str()))).unwrap_or_default();
        let cell = el("th", "grid__cell grid__cell--unreadable")
            .attr("scope", "row")
            .attr("colspan", &(self.columns.len() + 2).to_string());
        let words = format!("{}{id} · {}", text::unreadable_row(), shorten(problem));
        el("tr", "grid__row").child(cell.bdi(&words))
    }
}

impl RowView {
    /// Whether it shows just this row.
    pub fn shows(&self, row: &Arc<Row>) -> bool {
        Arc::ptr_eq(&self.shown, row)
    }

    /// What it shows.
    pub fn row(&self) -> Arc<Row> {
        Arc::clone(&self.shown)
    }

    /// Whether it is marked as a row that is not as it was.
    pub fn mark_changed(&mut self, is_changed: bool) {
        if self.is_marked != is_changed {
            self.node.set_toggle("data-changed", is_changed);
            self.is_marked = is_changed;
        }
    }

    /// Shows whether it is selected.
    pub fn show_picked(&mut self, selection: &Selection) {
        let is_picked = selection.holds(&self.shown);
        if let (true, Some(pick)) = (self.is_picked != is_picked, &self.pick) {
            pick.check(is_picked);
            self.node.set_toggle("data-selected", is_picked);
            self.is_picked = is_picked;
        }
    }

    /// Points the row's link to the address of its record.
    pub fn set_href(&self, href: &str) {
        if let Some(name) = self.cells.first() {
            name.content.set_attr("href", href);
        }
    }

    fn fill(&mut self, customer: &Customer, before: Option<&Customer>, nothing: &Node) {
        for cell in &mut self.cells {
            let value = value(cell.column, customer);
            if before.is_none_or(|before| self::value(cell.column, before) != value) {
                cell.show(value.as_deref(), nothing);
            }
        }
        if let Some(name) = self.cells.first()
            && before.is_none_or(|before| before.id != customer.id)
        {
            let id = row_link_id(customer.id.as_str());
            name.content.set_attr("id", &id);
            if let Some(pick) = &self.pick {
                pick.set_attr("aria-label", &text::select(&value(Column::Name, customer).unwrap_or_default()));
            }
        }
    }
}

impl Cell {
    fn show(&mut self, value: Option<&str>, nothing: &Node) {
        let Some(value) = value else {
            if self.nothing.is_none() {
                let nothing = nothing.copy();
                self.content.replace_with(&nothing);
                self.nothing = Some(nothing);
            }
            return;
        };
        if let Some(nothing) = self.nothing.take() {
            nothing.replace_with(&self.content);
        }
        let words = match self.column {
            Column::Status => return badge_of(&self.content, &Status::from_wire(value.to_owned())),
            Column::LastSpent => intl::amount(value).into(),
            Column::LastPurchase | Column::Created | Column::Updated => {
                let relative = intl::relative(value);
                self.content.set_attr("datetime", if relative.is_some() { value } else { "" });
                // Dates that are not dates are shown as they came.
                relative.map_or_else(|| shorten(value), Cow::Owned)
            }
            _ => shorten(value),
        };
        if let Some(place) = self.words.as_ref().filter(|_| self.said != words) {
            place.set(&words);
            self.said = words.into_owned();
        }
    }
}

/// The record of the link with this element id.
pub fn record_of(link_id: &str) -> Option<&str> {
    link_id.strip_prefix(LINK_ID)
}

/// The element id of the link that opens a record.
pub fn row_link_id(record: &str) -> String {
    format!("{LINK_ID}{record}")
}

fn cell_pattern(column: Column) -> Node {
    let cell = |tag: &str| el(tag, &format!("grid__cell grid__cell--{}", column.as_str()));
    let named = || cell("td").attr("data-label", text::column(column));
    match column {
        Column::Name => cell("th").attr("scope", "row").child(el("a", "grid__link").child(el("bdi", "").text(""))),
        Column::Status => named().child(status_badge(&Status::Known(KnownStatus::Active))),
        Column::LastPurchase | Column::Created | Column::Updated => {
            named().child(el("time", "grid__time").attr("data-label", text::column(column)).text(""))
        }
        _ => named().child(el("bdi", "").text("")),
    }
}

fn value(column: Column, customer: &Customer) -> Option<Cow<'_, str>> {
    let value = customer.value(column);
    if column == Column::Name { value.or(Some(text::nameless().into())) } else { value }
}

fn shorten(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(CELL_MAX_CHARS).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…").into(),
        None => text.into(),
    }
}
