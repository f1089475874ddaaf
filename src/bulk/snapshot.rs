//! Reads a whole list into memory: which, and what that costs.

use super::options::radios;
use super::snapshot_run::{self, Order};
use super::source;
use crate::components::button::button;
use crate::domain::desk::Told;
use crate::domain::export::view::View;
use crate::domain::filter::{Filter, Search};
use crate::domain::paging::RowRange;
use crate::domain::snapshot::taken::{Taken, list_for};
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::tools::dialog::{self, Close, Manner};

/// A list that can be read, and what that costs.
#[derive(Clone)]
struct Choice {
    list: Filter,
    /// What is searched for in it.
    text: Search,
    total: Option<u64>,
    cost: String,
}

/// What is found out while the dialog is open.
#[derive(Clone)]
struct Found {
    api_base: String,
    /// The list in force, and all there is where that is another one.
    choices: Vec<Choice>,
    taken: Option<Taken>,
}

/// Opens the dialog, or shows the run that there is.
pub fn open(port: ToolPort) {
    if snapshot_run::is_open() {
        return;
    }
    spawn(async move {
        // Not where a search is fixed, which reading all of a list would go past.
        if Told::read(&port.ask("desk", "").await).offers("snapshot") {
            let fill = move |dialog: Node, close: Close| setup(dialog, &port, &close);
            dialog::open("snapshot", text::snapshot_title(), Manner::Modal, fill, || {});
        }
    });
}

fn setup(dialog: Node, port: &ToolPort, close: &Close) -> Node {
    let found = Signal::new(None);
    let asking = port.clone();
    spawn(async move { found.set(Some(find_out(&asking).await)) });
    let (port, close) = (port.clone(), close.clone());
    dialog.child(el("p", "bulk__note").text(text::snapshot_note())).part(move || {
        Some(match found.get() {
            Some(found) => form(&port, found, &close),
            None => el("p", "").attr("role", "status").text(words::loading()),
        })
    })
}

async fn find_out(port: &ToolPort) -> Found {
    let view = source::view(port).await;
    let (list, text) = match &view.filter.snapshot {
        Some(spec) => (spec.list(), Search::None),
        None => list_for(&view.filter, Told::read(&port.ask("desk", "").await).offers("private")),
    };
    let mut choices = vec![Choice { list: list.clone(), text, total: None, cost: String::new() }];
    if list != Filter::default() {
        choices.push(Choice { list: Filter::default(), text: Search::None, total: None, cost: String::new() });
    }
    for choice in &mut choices {
        // The total that is known is that of what is looked at.
        choice.total = if choice.list == view.filter { view.total } else { count(port, &view, &choice.list).await };
        choice.cost = cost(port, choice.total).await;
    }
    // What is kept is told by who keeps it; its program need not come for that.
    let taken = if port.is_kept() { serde_json::from_str(&port.keep("told", &[]).await).ok() } else { None };
    Found { api_base: view.api_base, choices, taken: taken.flatten() }
}

/// How many there are, at the price of one request for a single row.
async fn count(port: &ToolPort, view: &View, list: &Filter) -> Option<u64> {
    let range = RowRange { skip: 0, take: 1 };
    let answer = source::from_server(port.clone(), view.api_base.clone(), list.clone(), range).await;
    answer.ok().map(|answer| answer.total)
}

async fn cost(port: &ToolPort, total: Option<u64>) -> String {
    let told = match total {
        Some(total) => source::estimate(port, total).await,
        None => None,
    };
    told.unwrap_or_else(|| text::snapshot_cost_unknown().to_owned())
}

fn form(port: &ToolPort, found: Found, close: &Close) -> Node {
    let Found { api_base, choices, taken } = found;
    let chosen = Signal::new(0_usize);
    let names: Vec<String> =
        choices.iter().map(|choice| text::all_of(choice.total, &words::filter_words(&choice.list))).collect();
    let offered: Vec<(&str, usize)> = names.iter().map(String::as_str).zip(0..).collect();
    let which = radios(text::rows(), "list", &offered, move || chosen.get(), move |choice| chosen.set(choice));
    let costs: Vec<String> = choices.iter().map(|choice| choice.cost.clone()).collect();
    let (port, closing, leaving) = (port.clone(), close.clone(), close.clone());
    let start = move || {
        let Some(Choice { list, text, total, .. }) = choices.get(chosen.get_untracked()).cloned() else { return };
        let order = Order { list, text, total: total.unwrap_or_default(), api_base: api_base.clone() };
        closing.now();
        snapshot_run::open(&port, order);
    };
    let there = taken.map(|taken| el("p", "").text(&text::snapshot_there(&intl::clock_time(taken.at))));
    let told = move || costs.get(chosen.get()).cloned().unwrap_or_default();
    let actions = el("p", "bulk__actions")
        .child(button(text::snapshot_start(), "button--primary", start))
        .child(button(words::cancel(), "", move || leaving.now()));
    el("div", "bulk").children(there.into_iter().collect()).child(which).child(
        el("div", "bulk__end").child(el("p", "bulk__estimate").attr("role", "status").words(told)).child(actions),
    )
}
