//! Customers who are in a snapshot more than once, side by side with what differs.

use super::attend::Desk;
use super::told;
use crate::components::button::button;
use crate::domain::customer::{Column, Customer};
use crate::domain::snapshot::service::read_groups;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::tools::dialog::{self, Close, Manner};

/// Groups that are shown at a time.
const SHOWN: u64 = 10;

/// Some of the groups.
#[derive(Clone, Default)]
struct Groups {
    skip: u64,
    total: u64,
    data: Vec<Vec<Customer>>,
}

/// Opens the dialog.
pub fn open(desk: Desk) {
    let fill = move |dialog: Node, _: Close| body(dialog, desk);
    dialog::open("twins", words::twins(), Manner::Modal, fill, || {});
}

fn body(dialog: Node, desk: Desk) -> Node {
    let groups = Signal::new(None);
    show(&desk, groups, 0);
    dialog.part(move || {
        let Some(Groups { skip, total, data }) = groups.get() else {
            return Some(el("p", "").attr("role", "status").text(text::loading()));
        };
        let last = (skip + SHOWN).min(total);
        let told = if total == 0 { words::twins_none().to_owned() } else { words::groups(skip + 1, last, total) };
        let (before, after) = (desk.clone(), desk.clone());
        let previous = button(words::previous(), "", move || show(&before, groups, skip.saturating_sub(SHOWN)));
        let next = button(words::next(), "", move || show(&after, groups, skip + SHOWN));
        let turns = el("p", "twins__turns")
            .children((skip > 0).then_some(previous).into_iter().collect())
            .child(el("span", "").attr("role", "status").text(&told))
            .children((last < total).then_some(next).into_iter().collect());
        let tables = (skip + 1..).zip(&data).map(|(number, group)| table(number, group)).collect();
        Some(el("div", "twins").child(turns).children(tables))
    })
}

fn show(desk: &Desk, groups: Signal<Option<Groups>>, skip: u64) {
    let desk = desk.clone();
    spawn(async move {
        let found = desk.groups(skip, 10).await.and_then(|json| read_groups(&json));
        let (data, total) = found.unwrap_or_default();
        groups.set(Some(Groups { skip, total, data }));
    });
}

/// A group: a customer a column, a field a row; rows that differ say so.
fn table(number: u64, group: &[Customer]) -> Node {
    let heads = group.iter().map(|customer| {
        let name = customer.full_name().unwrap_or_else(|| text::NONE.to_owned());
        el("th", "twins__head").attr("scope", "col").child(el("bdi", "").text(&name))
    });
    let heads = el("tr", "").child(el("td", "")).children(heads.collect());
    let rows = Column::ALL.into_iter().filter(|column| *column != Column::Name).map(|column| {
        let differs =
            group.iter().any(|customer| customer.value(column) != group.first().and_then(|first| first.value(column)));
        let head = el("th", "twins__field").attr("scope", "row").text(text::column(column));
        let head =
            if differs { head.text(" ").child(el("span", "twins__differs").text(words::differs())) } else { head };
        let cells =
            group.iter().map(|customer| el("td", "twins__value").child(el("bdi", "").text(&shown(customer, column))));
        let row = el("tr", "twins__row").child(head).children(cells.collect());
        if differs { row.attr("data-differs", "") } else { row }
    });
    let name = words::group(number);
    let table = el("table", "twins__table")
        .child(el("caption", "twins__name").text(&name))
        .child(el("thead", "").child(heads))
        .child(el("tbody", "").children(rows.collect()));
    el("div", "twins__scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", &name).child(table)
}

/// A value as people read it.
fn shown(customer: &Customer, column: Column) -> String {
    let Some(value) = customer.value(column) else { return text::NONE.to_owned() };
    match column {
        Column::Status => told::status(&value),
        Column::LastSpent => intl::amount(&value),
        Column::LastPurchase | Column::Created | Column::Updated => {
            let told = intl::absolute(&value).and_then(|lines| lines.into_iter().next());
            told.unwrap_or_else(|| value.into_owned())
        }
        _ => value.into_owned(),
    }
}
