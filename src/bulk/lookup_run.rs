//! A lookup that runs: how far it is, and who was found.

use super::progress::{self, Gauge};
use super::source;
use crate::components::button::button;
use crate::domain::export::lookup::{Kind, Lookup, Outcome};
use crate::domain::export::work::{Progress, Work};
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::sink::Sink;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom, intl, save};
use crate::state::bulk_run::{BulkRun, Phase, Ports};
use crate::tools::dialog::{self, Close, Manner};
use std::rc::Rc;

const NAME: &str = "lookup-run";
/// Rows of the table on screen; the files hold all.
const SHOWN: usize = 200;

/// Whether a lookup runs, or shows what became of it.
pub fn is_open() -> bool {
    dom::is_any(&format!("#tool-{NAME}"))
}

/// Begins, or goes on, unless one runs.
pub fn open(port: &ToolPort, lookup: Lookup, sink: Sink) {
    if is_open() {
        return;
    }
    let (port, stopping) = (port.clone(), port.clone());
    let fill = move |dialog: Node, close: Close| drawer(dialog, port, lookup, sink, close);
    dialog::open(NAME, text::lookup_run_title(), Manner::Task, fill, move || progress::end(&stopping));
}

fn drawer(dialog: Node, port: ToolPort, lookup: Lookup, sink: Sink, close: Close) -> Node {
    let api_base = Signal::new(String::new());
    let (asking, keeping) = (port.clone(), sink.clone());
    let ports = Ports {
        fetch: Box::new(move |ask| {
            Box::pin(source::from_server(asking.clone(), api_base.get_untracked(), ask.filter.clone(), ask.range))
        }),
        put: Box::new(move |part| Box::pin(keeping.clone().put(part))),
        ..progress::ports(&port)
    };
    let run = BulkRun::new(lookup, ports);
    let gauge = Gauge::follow(&port, run);
    let asks = Signal::new(false);
    dom::on_leaving(move || run.phase().with_untracked(|phase| *phase != Phase::Finished));
    spawn(async move {
        api_base.set(source::view(&port).await.api_base);
        run.drive().await;
    });
    let leave = Rc::new(move || {
        let (sink, close) = (sink.clone(), close.clone());
        run.pause();
        spawn(async move {
            sink.discard().await;
            close.now();
        });
    });
    let figures = |progress: &Progress, _| text::lookup_run_progress(progress.read, progress.total.unwrap_or_default());
    let body = el("div", "bulk__run")
        .child(gauge.node(text::lookup_progress(), figures, text::disk(), |_| String::new()))
        .part(move || Some(actions(run, asks, &leave)))
        .part(move || {
            run.progress().track();
            run.job(results)
        });
    dialog.child(body)
}

fn actions(run: BulkRun<Lookup>, asks: Signal<bool>, leave: &Rc<impl Fn() + 'static>) -> Node {
    let drive = move || spawn(async move { run.drive().await });
    let leave = Rc::clone(leave);
    let row = el("p", "bulk__actions");
    if asks.get() {
        let words = el("span", "").text(text::lookup_stop_words());
        return row.child(words).child(button(text::lookup_stop(), "", move || leave())).child(button(
            text::go_on(),
            "button--primary",
            move || {
                asks.set(false);
                drive();
            },
        ));
    }
    let stop = move || {
        run.pause();
        asks.set(true);
    };
    match run.phase().get() {
        Phase::Finished => {
            let row = row.child(button(text::done(), "button--primary", move || leave()));
            let is_complete = run.job(Work::is_complete) == Some(true);
            if is_complete { row } else { row.child(button(text::lookup_again(), "", drive)) }
        }
        Phase::Running => {
            row.child(button(text::pause(), "", move || run.pause())).child(button(text::stop(), "", stop))
        }
        Phase::Waiting { .. } => {
            row.child(button(text::try_now(), "", move || run.hurry())).child(button(text::stop(), "", stop))
        }
        Phase::Paused | Phase::Stopped(_) => {
            row.child(button(text::resume(), "button--primary", drive)).child(button(text::stop(), "", stop))
        }
    }
}

/// What was found so far: how many of each kind with a file of them, and a table.
fn results(lookup: &Lookup) -> Node {
    let kind = |kind: Kind| {
        let count = lookup.count(kind);
        let label = text::lookup_count(text::lookup_outcome(kind), count);
        if count == 0 {
            return el("li", "").child(el("span", "").text(&label));
        }
        let csv = lookup.to_csv(kind);
        let name = format!("lookup-{}-{}.csv", kind.as_str(), intl::day(clock::now()));
        let take = move || save::save_text(&csv, "text/csv;charset=utf-8", &name);
        el("li", "").child(el("span", "").text(&label)).child(button(
            &text::lookup_save_outcome(text::lookup_outcome(kind)),
            "",
            take,
        ))
    };
    let head = |name: &str| el("th", "bulk__cell").attr("scope", "col").text(name);
    let known = lookup.results().iter().filter(|(_, outcome)| *outcome != Outcome::Open);
    let rows: Vec<Node> = known.take(SHOWN).map(row).collect();
    let columns = [text::lookup_address(), text::lookup_result(), text::lookup_customer()];
    let table = el("table", "bulk__table")
        .child(el("caption", "visually-hidden").text(text::lookup_results()))
        .child(el("thead", "").child(el("tr", "").children(columns.map(head).into())))
        .child(el("tbody", "").children(rows));
    let scroller = el("div", "bulk__results").attr("role", "region").attr("tabindex", "0");
    el("div", "bulk__found")
        .child(el("ul", "bulk__kinds").attr("role", "list").children(Kind::ALL.map(kind).into()))
        .child(scroller.attr("aria-label", text::lookup_results()).child(table))
}

fn row((address, outcome): &(String, Outcome)) -> Node {
    let who = match outcome {
        Outcome::Failed(reason) => reason.clone(),
        outcome => {
            let named = outcome.rows().iter().filter_map(|row| {
                let name = source::name_of(row);
                Some(format!("{} ({})", name.unwrap_or_else(|| words::nameless().to_owned()), row.id()?.as_str()))
            });
            words::list(&named.collect::<Vec<_>>())
        }
    };
    let kind = outcome.kind().map(text::lookup_outcome).unwrap_or_default();
    el("tr", "")
        .child(el("th", "bulk__cell").attr("scope", "row").bdi(address))
        .child(el("td", "bulk__cell").text(kind))
        .child(el("td", "bulk__cell").bdi(&who))
}
