//! A chart: a title, what it shows in a sentence, a drawing whose marks can be pressed, and the same as a table.

use super::charts::{Chart, Entry};
use super::drawing::{Drawing, Item, Shape, bars, columns};
use super::{Report, isolated};
use crate::components::button::button;
use crate::domain::snapshot::segment::Segment;
use crate::domain::text::snapshot as words;
use crate::effects::canvas::Align;
use crate::effects::node::{Node, el, svg};
use crate::effects::reactive::Signal;
use crate::effects::stops::{self, STOP};
use crate::effects::{dom, intl};
use leptos::ev;
use std::rc::Rc;

/// Says how charts and groups are used.
pub const HINT_ID: &str = "report-hint";

/// The chart.
pub fn chart(report: &Report, chart: Chart) -> Node {
    let Chart { id, title, summary, .. } = &chart;
    let (id, tables) = (*id, report.tables);
    let is_table = move || tables.with(|tables| tables.contains(&id));
    let turn = move || {
        tables.update(|tables| match tables.iter().position(|table| *table == id) {
            Some(at) => drop(tables.remove(at)),
            None => tables.push(id),
        });
    };
    let (title_id, title) = (format!("chart-{id}"), report.titled(title));
    let head = el("div", "chart__head").child(el("h3", "chart__title").attr("id", &title_id).text(&title)).child(
        button("", "button--quiet", turn)
            .words(move || if is_table() { words::as_chart() } else { words::as_table() }.to_owned()),
    );
    let node = el("section", "chart").attr("aria-labelledby", &title_id).child(head);
    let node = node.child(el("p", "chart__summary").child(el("bdi", "").text(summary)));
    let (report, chart) = (report.clone(), Rc::new(chart));
    node.part(move || Some(if is_table() { table(&report, &chart, &title) } else { drawn(&report, &chart, &title) }))
}

/// What an entry says by itself.
fn told(entry: &Entry, label: &str) -> String {
    words::bar(label, entry.count, &entry.share)
}

fn press(report: &Report, chart: &Chart, number: usize) {
    if let Some(segment) = chart.entries.get(number).and_then(|entry| entry.segment.as_ref()) {
        report.look_into(std::slice::from_ref(segment));
    }
}

fn drawn(report: &Report, chart: &Rc<Chart>, title: &str) -> Node {
    let drawing = drawing(chart);
    let is_mirrored = dom::is_mirrored();
    let detail = Signal::new(String::new());
    let canvas = svg("svg", "chart__drawing").attr("role", "group").attr("aria-label", title);
    let canvas = canvas.attr("aria-describedby", HINT_ID).attr("height", &drawing.height.to_string());
    let back = drawing.back.iter().map(|shape| drawn_shape(shape, is_mirrored)).collect();
    let mark = |(number, (shapes, entry)): (usize, (&Vec<Shape>, &Entry))| {
        let role = if entry.segment.is_some() { "button" } else { "img" };
        svg("g", "chart__entry")
            .attr("role", role)
            .attr("aria-label", &told(entry, &entry.label))
            .attr("tabindex", if number == 0 { "0" } else { "-1" })
            .attr(STOP, &number.to_string())
            .children(shapes.iter().map(|shape| drawn_shape(shape, is_mirrored)).collect())
    };
    let marks = drawing.marks.iter().zip(&chart.entries).enumerate().map(mark).collect();
    let (pressing, of, telling) = (report.clone(), Rc::clone(chart), Rc::clone(chart));
    let canvas = canvas.children(back).children(marks);
    let tell = move |event: &ev::Event| {
        let entry = stops::number_of(event).and_then(|number| telling.entries.get(number));
        detail.set(entry.map(|entry| told(entry, &isolated(&entry.label))).unwrap_or_default());
    };
    let telling = tell.clone();
    // Readers hear the same from the mark itself.
    let told = el("p", "chart__detail").attr("aria-hidden", "true").child(el("bdi", "").words(move || detail.get()));
    // Listeners for the focus would make a stop of the drawing itself.
    let body = el("div", "chart__body").child(canvas).child(told);
    stops::stops(body, 1, move |number| press(&pressing, &of, number))
        .on("focusin", move |event: ev::Event| telling(&event))
        .on("pointerover", move |event: ev::Event| tell(&event))
}

impl Entry {
    fn item<'a>(&'a self, value: &'a str) -> Item<'a> {
        Item { label: &self.label, short: &self.short, count: self.count, value }
    }
}

/// The drawing of a chart.
pub fn drawing(chart: &Chart) -> Drawing {
    let values: Vec<String> =
        chart.entries.iter().map(|entry| format!("{} · {}", intl::whole(entry.count), entry.share)).collect();
    let items: Vec<Item> = chart.entries.iter().zip(&values).map(|(entry, value)| entry.item(value)).collect();
    if chart.has_columns {
        let most = items.iter().map(|item| item.count).max().unwrap_or_default();
        columns(&items, &intl::whole(most))
    } else {
        bars(&items)
    }
}

fn drawn_shape(shape: &Shape, is_mirrored: bool) -> Node {
    let percent = |part: f64| format!("{}%", part * 100.0);
    let x = if is_mirrored { 1.0 - shape.x - shape.width } else { shape.x };
    let at = |tag| svg(tag, shape.look.class()).attr("x", &percent(x)).attr("y", &shape.y.to_string());
    match &shape.text {
        None => at("rect").attr("width", &percent(shape.width)).attr("height", &shape.height.to_string()),
        Some((text, align)) => {
            let anchor = match align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            };
            at("text").attr("text-anchor", anchor).text(text)
        }
    }
}

fn table(report: &Report, chart: &Rc<Chart>, title: &str) -> Node {
    let head = |name: &str| el("th", "chart__head-cell").attr("scope", "col").text(name);
    let heads = el("tr", "").children(vec![head(title), head(words::customers()), head(words::share())]);
    let row = |(number, entry): (usize, &Entry)| {
        let count = opens(number, &intl::whole(entry.count), entry.segment.as_ref());
        el("tr", "")
            .child(el("th", "chart__row-head").attr("scope", "row").child(el("bdi", "").text(&entry.label)))
            .child(el("td", "chart__cell").child(count))
            .child(el("td", "chart__cell").text(&entry.share))
    };
    let rows = chart.entries.iter().enumerate().map(row).collect();
    let (pressing, of) = (report.clone(), Rc::clone(chart));
    let body = stops::stops(el("tbody", "").children(rows), 1, move |number| press(&pressing, &of, number));
    let table = el("table", "chart__table").child(el("thead", "").child(heads)).child(body);
    el("div", "chart__scroll").attr("role", "group").attr("tabindex", "0").attr("aria-label", title).child(table)
}

/// A number that is pressed to see the rows that it counts, or that just stands there; one of [`stops`].
pub fn opens(number: usize, words: &str, segment: Option<&Segment>) -> Node {
    let node = match segment {
        Some(_) => el("button", "report__opens").attr("type", "button"),
        None => el("span", "report__plain"),
    };
    node.attr("tabindex", if number == 0 { "0" } else { "-1" }).attr(STOP, &number.to_string()).text(words)
}
