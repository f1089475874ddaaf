//! Looks many e-mail addresses up: pasted or dropped, one request each.

use super::drop::{file_input, with_drop};
use super::progress::{self, Gauge};
use super::source;
use crate::components::button::button;
use crate::domain::export::estimate::duration_ms;
use crate::domain::export::lookup::{Kind, Lookup, Outcome, Pasted};
use crate::domain::export::work::{Progress, Work};
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::files::TextFile;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom, intl, save};
use crate::state::bulk_run::{BulkRun, Phase, Ports};
use crate::tools::dialog::{self, Close, Manner};
use leptos::ev;
use leptos::task::spawn_local;
use std::rc::Rc;

const NAME: &str = "lookup-run";
/// Rows of the table on screen; the files hold all.
const SHOWN: usize = 200;
/// Bad addresses that are named.
const NAMED: usize = 10;

/// Opens the dialog, unless a lookup runs.
pub fn open(port: ToolPort) {
    if !dom::is_any(&format!("#tool-{NAME}")) {
        let fill = move |dialog: Node, close: Close| form(dialog, &port, &close);
        dialog::open("lookup", text::LOOKUP_TITLE, Manner::Modal, fill, || {});
    }
}

fn form(dialog: Node, port: &ToolPort, close: &Close) -> Node {
    let (pasted, pace) = (Signal::new(Pasted::default()), Signal::new(None));
    let asking = port.clone();
    spawn_local(async move { pace.set(source::pace(&asking).await) });
    let area =
        el("textarea", "field bulk__paste").attr("id", "lookup-paste").attr("rows", "8").attr("spellcheck", "false");
    let area = area.attr("aria-describedby", "lookup-note").attr("autofocus", "");
    let area = area.on("input", move |event: ev::Event| pasted.set(Pasted::read(&dom::value_of(&event))));
    let typed = area.clone();
    let take: Rc<dyn Fn(TextFile)> = Rc::new(move |file: TextFile| {
        let text = file.text.unwrap_or_default();
        pasted.set(Pasted::read(&text));
        dom::set_value(&typed, &text);
    });
    let told = move || {
        pasted.with(|pasted| told(pasted, pace.get().and_then(|pace| duration_ms(pasted.addresses.len() as u64, pace))))
    };
    let (port, closing, leaving) = (port.clone(), close.clone(), close.clone());
    let start = move || {
        let addresses = pasted.with_untracked(|pasted| pasted.addresses.clone());
        if !addresses.is_empty() {
            run(&port, addresses);
            closing.now();
        }
    };
    let is_empty = move || pasted.with(|pasted| pasted.addresses.is_empty());
    let body = el("div", "bulk")
        .child(
            el("p", "bulk__group")
                .child(el("label", "bulk__legend").attr("for", "lookup-paste").text(text::LOOKUP_PASTE))
                .child(area)
                .child(el("span", "bulk__note").attr("id", "lookup-note").text(text::LOOKUP_NOTE)),
        )
        .child(file_input("lookup-file", text::LOOKUP_FILE, ".csv,.txt,text/*", Rc::clone(&take)))
        .child(el("p", "bulk__problem").attr("role", "status").words(move || pasted.with(problems)))
        .child(
            el("div", "bulk__end").child(el("p", "bulk__estimate").attr("role", "status").words(told)).child(
                el("p", "bulk__actions")
                    .child(button(text::LOOKUP_START, "button--primary", start).flag_of("aria-disabled", is_empty))
                    .child(button(words::CANCEL, "", move || leaving.now())),
            ),
        );
    with_drop(dialog.child(body), take)
}

fn told(pasted: &Pasted, ms: Option<u64>) -> String {
    let count = pasted.addresses.len() as u64;
    if count == 0 {
        return text::LOOKUP_NONE.to_owned();
    }
    let time = ms.map_or(text::ESTIMATE_NEVER.to_owned(), text::about);
    text::lookup_estimate(&intl::whole(count), &intl::whole(pasted.repeated as u64), &time)
}

fn problems(pasted: &Pasted) -> String {
    let mut problems = Vec::new();
    if !pasted.bad.is_empty() {
        let named: Vec<&str> = pasted.bad.iter().take(NAMED).map(String::as_str).collect();
        problems.push(text::lookup_bad(
            &intl::whole(pasted.bad.len() as u64),
            &named.join(", "),
            pasted.bad.len() > NAMED,
        ));
    }
    if pasted.too_many > 0 {
        problems.push(text::lookup_too_many(&intl::whole(pasted.too_many as u64)));
    }
    problems.join(" ")
}

fn run(port: &ToolPort, addresses: Vec<String>) {
    let (port, stopping) = (port.clone(), port.clone());
    let fill = move |dialog: Node, close: Close| drawer(dialog, port, addresses, close);
    dialog::open(NAME, text::LOOKUP_RUN_TITLE, Manner::Task, fill, move || progress::end(&stopping));
}

fn drawer(dialog: Node, port: ToolPort, addresses: Vec<String>, close: Close) -> Node {
    let api_base = Signal::new(String::new());
    let asking = port.clone();
    let ports = Ports {
        fetch: Box::new(move |ask| {
            Box::pin(source::from_server(asking.clone(), api_base.get_untracked(), ask.filter.clone(), ask.range))
        }),
        ..progress::ports(&port)
    };
    let run = BulkRun::new(Lookup::new(addresses), ports);
    let gauge = Gauge::follow(&port, run);
    let asks = Signal::new(false);
    dom::on_leaving(move || run.phase().with_untracked(|phase| *phase != Phase::Finished));
    spawn_local(async move {
        api_base.set(source::view(&port).await.api_base);
        run.drive().await;
    });
    let figures = |progress: &Progress, _| {
        text::lookup_progress(&intl::whole(progress.read), &intl::whole(progress.total.unwrap_or_default()))
    };
    let body = el("div", "bulk__run")
        .child(gauge.node(text::LOOKUP_PROGRESS, figures, |_| String::new()))
        .part(move || Some(actions(run, asks, &close)))
        .part(move || {
            run.progress().track();
            run.job(results)
        });
    dialog.child(body)
}

fn actions(run: BulkRun<Lookup>, asks: Signal<bool>, close: &Close) -> Node {
    let drive = move || spawn_local(async move { run.drive().await });
    let (stopping, done) = (close.clone(), close.clone());
    let row = el("p", "bulk__actions");
    if asks.get() {
        let words = el("span", "").text(text::LOOKUP_STOP_WORDS);
        return row.child(words).child(button(text::LOOKUP_STOP, "", move || stopping.now())).child(button(
            text::GO_ON,
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
            let row = row.child(button(text::DONE, "button--primary", move || done.now()));
            let is_complete = run.job(Work::is_complete) == Some(true);
            if is_complete { row } else { row.child(button(text::LOOKUP_AGAIN, "", drive)) }
        }
        Phase::Running => row.child(button(text::PAUSE, "", move || run.pause())).child(button(text::STOP, "", stop)),
        Phase::Waiting { .. } => {
            row.child(button(text::TRY_NOW, "", move || run.hurry())).child(button(text::STOP, "", stop))
        }
        Phase::Paused | Phase::Stopped(_) => {
            row.child(button(text::RESUME, "button--primary", drive)).child(button(text::STOP, "", stop))
        }
    }
}

/// What was found so far: how many of each kind with a file of them, and a table.
fn results(lookup: &Lookup) -> Node {
    let kind = |kind: Kind| {
        let count = lookup.count(kind);
        let label = text::lookup_kind(kind, &intl::whole(count));
        if count == 0 {
            return el("li", "").child(el("span", "").text(&label));
        }
        let csv = lookup.to_csv(kind);
        let name = format!("lookup-{}-{}.csv", kind.as_str(), intl::day(clock::now()));
        let take = move || save::save_text(&csv, "text/csv;charset=utf-8", &name);
        el("li", "").child(el("span", "").text(&label)).child(button(&text::lookup_save(kind), "", take))
    };
    let head = |name: &str| el("th", "bulk__cell").attr("scope", "col").text(name);
    let known = lookup.results().iter().filter(|(_, outcome)| *outcome != Outcome::Open);
    let rows: Vec<Node> = known.take(SHOWN).map(row).collect();
    let table = el("table", "bulk__table")
        .child(el("caption", "visually-hidden").text(text::LOOKUP_RESULTS))
        .child(el("thead", "").child(el("tr", "").children(text::LOOKUP_COLUMNS.map(head).into())))
        .child(el("tbody", "").children(rows));
    let scroller = el("div", "bulk__results").attr("role", "region").attr("tabindex", "0");
    el("div", "bulk__found")
        .child(el("ul", "bulk__kinds").attr("role", "list").children(Kind::ALL.map(kind).into()))
        .child(scroller.attr("aria-label", text::LOOKUP_RESULTS).child(table))
}

fn row((address, outcome): &(String, Outcome)) -> Node {
    let who = match outcome {
        Outcome::Failed(reason) => reason.clone(),
        outcome => {
            let named = outcome.rows().iter().filter_map(|row| {
                let name = source::name_of(row);
                Some(format!("{} ({})", name.unwrap_or_else(|| words::NAMELESS.to_owned()), row.id()?.as_str()))
            });
            named.collect::<Vec<_>>().join(", ")
        }
    };
    let kind = outcome.kind().map(text::lookup_outcome).unwrap_or_default();
    el("tr", "")
        .child(el("th", "bulk__cell").attr("scope", "row").bdi(address))
        .child(el("td", "bulk__cell").text(kind))
        .child(el("td", "bulk__cell").bdi(&who))
}
