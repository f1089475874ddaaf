//! The table of groups: by what, and what is told of each.

use super::Report;
use super::chart::{HINT_ID, opens};
use crate::domain::snapshot::kinds::Dimension;
use crate::domain::snapshot::report::pivot::Pivot;
use crate::domain::snapshot::report::{Choice, Measure};
use crate::domain::snapshot::segment::Segment;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use crate::effects::stops;
use crate::snapshot::choices::one_of;
use crate::snapshot::told;
use std::rc::Rc;

/// How dark the cell with the most gets, of a hundred.
const DARKEST: f64 = 22.0;

/// The region with the choices and the table.
pub fn groups(report: &Report) -> Node {
    let (showing, naming) = (report.clone(), report.clone());
    el("section", "pivot")
        .attr_of("aria-label", move || naming.titled(words::pivot()))
        .child(choices(report))
        .part(move || showing.groups.get().map(|groups| table(&showing, &groups)))
}

fn choices(report: &Report) -> Node {
    let wanted = report.desk.wanted;
    let choice = move || wanted.with(|wanted| wanted.as_ref().and_then(Choice::of)).unwrap_or_default();
    let change = |change: fn(&mut Choice, usize)| {
        let report = report.clone();
        move |at: usize| {
            let Some(spec) = report.desk.wanted.get_untracked() else { return };
            let mut choice = Choice::of(&spec).unwrap_or_default();
            change(&mut choice, at);
            report.desk.show(Some(choice.shown(&spec)));
        }
    };
    let names: Vec<&str> = Dimension::ALL.map(told::dimension).to_vec();
    let columns: Vec<&str> = std::iter::once(words::pivot_no_columns()).chain(names.iter().copied()).collect();
    let place = |dimension| Dimension::ALL.into_iter().position(|known| known == dimension);
    let rows = one_of(
        "pivot-rows",
        words::pivot_rows(),
        &names,
        move || place(choice().rows).unwrap_or_default(),
        change(|choice, at| choice.rows = Dimension::ALL.get(at).copied().unwrap_or(choice.rows)),
    );
    let columns = one_of(
        "pivot-columns",
        words::pivot_columns(),
        &columns,
        move || choice().columns.and_then(place).map_or(0, |at| at + 1),
        change(|choice, at| choice.columns = at.checked_sub(1).and_then(|at| Dimension::ALL.get(at).copied())),
    );
    let measure = one_of(
        "pivot-measure",
        words::pivot_measure(),
        &Measure::ALL.map(measure),
        move || Measure::ALL.into_iter().position(|known| known == choice().measure).unwrap_or_default(),
        change(|choice, at| choice.measure = Measure::ALL.get(at).copied().unwrap_or(choice.measure)),
    );
    el("div", "pivot__choices").children(vec![rows, columns, measure])
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Count => words::customers(),
        Measure::Sum => words::sum(),
        Measure::Mean => words::mean(),
        Measure::Median => words::median(),
    }
}

/// What the table is of.
pub fn title(choice: Choice) -> String {
    let rows = told::dimension(choice.rows);
    match choice.columns {
        Some(columns) => words::groups_of(measure(choice.measure), rows, told::dimension(columns)),
        None => words::groups_of_rows(measure(choice.measure), rows),
    }
}

/// A kind of a row or a column in words.
pub fn kind(dimension: Dimension, kind: Option<&String>) -> String {
    kind.map_or_else(|| words::others().to_owned(), |kind| told::kind(dimension, kind))
}

/// What is told of a group as people read it.
pub fn value(choice: Choice, value: Option<&String>) -> String {
    let Some(value) = value else { return text::NONE.to_owned() };
    match choice.measure {
        Measure::Count => value.parse().map_or_else(|_| value.clone(), intl::whole),
        _ => intl::amount(value),
    }
}

fn table(report: &Report, groups: &Rc<(Choice, Pivot)>) -> Node {
    let (choice, pivot) = &**groups;
    let title = report.titled(&title(*choice));
    let head = |name: &str| el("th", "pivot__head").attr("scope", "col").child(el("bdi", "").text(name));
    let columns = pivot.columns.iter().filter_map(|column| Some(head(&kind(choice.columns?, column.as_ref()))));
    let heads = el("tr", "").child(head(told::dimension(choice.rows)));
    let heads = heads.children(columns.collect()).child(head(words::total()));
    let width = pivot.columns.len();
    let number = |text: &String| text.parse::<f64>().ok().filter(|number| *number > 0.0);
    let most = pivot.cells.iter().flatten().filter_map(number).fold(0.0, f64::max);
    let adds_up = matches!(choice.measure, Measure::Count | Measure::Sum);
    let cell = |row: usize, column: usize, value: Option<&String>, class: &str| {
        let segments = segments(*choice, pivot, row, column);
        let node = opens(row * (width + 1) + column, &self::value(*choice, value), segments.first());
        let node = el("td", class).child(node);
        if let Some(number) = value.and_then(number).filter(|_| adds_up && column < width && row < pivot.rows.len()) {
            let share = format!("{:.1}%", number / most * DARKEST);
            node.set_style("background", &format!("color-mix(in oklab, var(--accent) {share}, var(--surface))"));
        }
        node
    };
    let told = |row: usize, column: usize| pivot.cells.get(row * width + column).and_then(Option::as_ref);
    let row = |(at, name): (usize, &Option<String>)| {
        let name = kind(choice.rows, name.as_ref());
        let cells = (0..width).map(|column| cell(at, column, told(at, column), "pivot__cell")).collect();
        let total = pivot.row_totals.get(at).and_then(Option::as_ref);
        let head = el("th", "pivot__row").attr("scope", "row").child(el("bdi", "").text(&name));
        el("tr", "").child(head).children(cells).child(cell(at, width, total, "pivot__cell pivot__cell--total"))
    };
    let last = pivot.rows.len();
    let totals = |column: usize| pivot.column_totals.get(column).and_then(Option::as_ref);
    let cells = (0..width).map(|column| cell(last, column, totals(column), "pivot__cell pivot__cell--total")).collect();
    let foot = el("tr", "")
        .child(el("th", "pivot__row").attr("scope", "row").text(words::total()))
        .children(cells)
        .child(cell(last, width, pivot.total.as_ref(), "pivot__cell pivot__cell--total"));
    let rows = pivot.rows.iter().enumerate().map(row).collect();
    let body = el("tbody", "").children(rows).child(foot);
    let (report, pressed) = (report.clone(), Rc::clone(groups));
    let body = stops::stops(body, width + 1, move |number| {
        let (choice, pivot) = &*pressed;
        let segments = segments(*choice, pivot, number / (width + 1), number % (width + 1));
        if !segments.is_empty() {
            report.look_into(&segments);
        }
    });
    let table = el("table", "pivot__table")
        .attr("aria-describedby", HINT_ID)
        .child(el("caption", "pivot__title").text(&title))
        .child(el("thead", "").child(heads))
        .child(body);
    el("div", "pivot__scroll").attr("role", "group").attr("tabindex", "0").attr("aria-label", &title).child(table)
}

/// The rows that a cell stands for; those beyond the last are totals. Nothing where nobody is, for kinds that are not told
/// apart, and for everything.
fn segments(choice: Choice, pivot: &Pivot, row: usize, column: usize) -> Vec<Segment> {
    let (height, width) = (pivot.rows.len(), pivot.columns.len());
    let told = match (row < height, column < width) {
        (true, true) => pivot.cells.get(row * width + column),
        (true, false) => pivot.row_totals.get(row),
        (false, true) => pivot.column_totals.get(column),
        (false, false) => Some(&pivot.total),
    };
    if !told.and_then(Option::as_ref).is_some_and(|told| choice.measure != Measure::Count || told != "0") {
        return Vec::new();
    }
    let kind = |names: &[Option<String>], at: usize, dimension: Option<Dimension>| match names.get(at) {
        None => Some(None),
        Some(name) => Some(Some(Segment::Kind(dimension?, name.clone()?))),
    };
    let row = kind(&pivot.rows, row, Some(choice.rows));
    let column = kind(&pivot.columns, column, choice.columns);
    row.zip(column).map(|(row, column)| row.into_iter().chain(column).collect()).unwrap_or_default()
}
