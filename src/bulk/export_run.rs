//! An export that runs: how far it is, what it waits for, and what became of it.

use super::progress::{self, Gauge};
use super::saving::{Saver, Saving, place_words};
use super::source;
use super::summary::summary;
use crate::components::button::button;
use crate::domain::clock::UnixMs;
use crate::domain::customer::Row;
use crate::domain::export::job::Job;
use crate::domain::export::manifest::Manifest;
use crate::domain::export::work::Progress;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text::bulk as text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Signal, follow};
use crate::effects::save::Place;
use crate::effects::scope::spawn;
use crate::effects::sink::Sink;
use crate::effects::tool_port::ToolPort;
use crate::effects::workbook::Maker;
use crate::effects::{dom, page, save};
use crate::state::bulk_run::{BulkRun, Phase, Ports, Stop};
use crate::tools::dialog::{self, Close, Manner};
use std::rc::Rc;
use std::sync::Arc;

const NAME: &str = "export-run";

/// What is to be done.
pub struct Order {
    /// The job.
    pub job: Job,
    /// Where it is written.
    pub sink: Sink,
    /// The snapshot that the rows are of, where they are of one.
    pub snapshot: Option<Taken>,
    /// What stands before `/api/v0/customers`.
    pub api_base: String,
    /// The rows, where they need no requests.
    pub selected: Vec<Arc<Row>>,
    /// Where the file goes.
    pub place: Place,
    /// What makes a workbook, where one is wanted.
    pub maker: Option<Maker>,
}

/// What the drawer knows.
#[derive(Clone)]
struct Desk {
    run: BulkRun<Job>,
    saver: Saver,
    close: Close,
    /// Whether somebody thinks about stopping.
    asks: Signal<bool>,
}

/// Whether an export runs, or shows what became of it.
pub fn is_open() -> bool {
    dom::is_any(&format!("#tool-{NAME}"))
}

/// Begins, unless one runs.
pub fn open(port: &ToolPort, order: Order) {
    if is_open() {
        return;
    }
    let (port, stopping) = (port.clone(), port.clone());
    let fill = move |dialog: Node, close: Close| drawer(dialog, port, order, close);
    dialog::open(NAME, text::run_title(), Manner::Task, fill, move || progress::end(&stopping));
}

fn drawer(dialog: Node, port: ToolPort, order: Order, close: Close) -> Node {
    let Order { job, sink, snapshot, api_base, selected, place, maker } = order;
    let source = page::absolute(&format!("{api_base}/api/v0/customers"));
    let name = job.name().into();
    let run = BulkRun::new(job, ports(&port, &sink, api_base, selected));
    let told = Signal::new(None);
    let saver = Saver {
        run,
        sink,
        name,
        source: source.into(),
        snapshot: snapshot.map(Rc::new),
        place: Signal::new(place),
        maker: maker.map(Rc::new),
        saving: Signal::new(Saving::Idle),
        told,
    };
    let desk = Desk { run, saver, close, asks: Signal::new(false) };
    let gauge = Gauge::follow(&port, run);
    tell_host(port.clone(), told);
    warn_before_leaving(run);
    drive(&desk);

    let (controls, results) = (desk.clone(), desk.clone());
    let figures = move |progress: &Progress, now| figures(run, progress, now);
    let running = el("div", "bulk__run")
        .child(gauge.node(text::run_progress(), figures, text::disk(), progress::skip_limit(run)))
        .part(move || Some(actions(&controls)));
    dialog
        .child(running.flag_of("data-hidden", move || told.with(Option::is_some)))
        .part(move || told.with(|told| told.as_ref().map(|manifest| result(&results, manifest))))
}

fn ports(port: &ToolPort, sink: &Sink, api_base: String, selected: Vec<Arc<Row>>) -> Ports {
    let (asking, sink, restarting) = (port.clone(), sink.clone(), sink.clone());
    Ports {
        fetch: Box::new(move |ask| {
            if !selected.is_empty() {
                let answer = source::from_rows(&selected, ask);
                return Box::pin(async move { Ok(answer) });
            }
            Box::pin(source::from_server(asking.clone(), api_base.clone(), ask.filter.clone(), ask.range))
        }),
        put: Box::new(move |part| Box::pin(sink.clone().put(part))),
        restart: Box::new(move || Box::pin(restarting.clone().restart())),
        ..progress::ports(port)
    }
}

/// Whoever embeds the console is told of each file.
fn tell_host(port: ToolPort, told: Signal<Option<Manifest>>) {
    follow(move || {
        if let Some(manifest) = told.get() {
            let port = port.clone();
            spawn(async move { drop(port.ask("exported", &manifest.to_json()).await) });
        }
    });
}

fn warn_before_leaving(run: BulkRun<Job>) {
    dom::on_leaving(move || run.phase().with_untracked(|phase| *phase != Phase::Finished));
}

/// Runs until it is over or somebody has to decide; what is complete is saved at once.
fn drive(desk: &Desk) {
    let desk = desk.clone();
    desk.saver.start_over();
    desk.asks.set(false);
    spawn(async move {
        desk.run.drive().await;
        conclude(&desk);
    });
}

fn conclude(desk: &Desk) {
    if desk.run.phase().with_untracked(|phase| *phase == Phase::Finished) {
        desk.saver.save();
    }
}

fn actions(desk: &Desk) -> Node {
    let phase = desk.run.phase().get();
    let row = el("p", "bulk__actions");
    match desk.saver.saving.get() {
        Saving::Idle => {}
        Saving::MakingWorkbook => return el("p", "").attr("role", "status").text(text::workbook_making()),
        problem => {
            let leaving = desk.clone();
            return desk.saver.problem(problem, move || finish(&leaving));
        }
    }
    if desk.asks.get() {
        return stopping(desk);
    }
    let (resuming, splitting) = (desk.clone(), desk.clone());
    let run = desk.run;
    let resume = move || drive(&resuming);
    let split = move || {
        let desk = splitting.clone();
        spawn(async move {
            desk.run.split().await;
            conclude(&desk);
        });
    };
    let row = match &phase {
        Phase::Running => row.child(button(text::pause(), "", move || run.pause())),
        Phase::Waiting { .. } => {
            row.child(button(text::try_now(), "", move || run.hurry()))
                .child(button(text::pause(), "", move || run.pause()))
        }
        Phase::Stopped(Stop::SkipLimit { .. }) if run.job(Job::can_split) == Some(true) => {
            row.child(button(text::split(), "button--primary", split))
        }
        Phase::Paused | Phase::Stopped(_) => row.child(button(text::resume(), "button--primary", resume)),
        Phase::Finished => row,
    };
    let asks = desk.asks;
    row.child(button(text::stop(), "", move || {
        run.pause();
        asks.set(true);
    }))
}

/// Stopping early: nothing is lost without a question.
fn stopping(desk: &Desk) -> Node {
    let (going, leaving, asks) = (desk.clone(), desk.clone(), desk.asks);
    // What is on its way belongs to the file.
    if matches!(desk.run.phase().get(), Phase::Running | Phase::Waiting { .. }) {
        return el("p", "").text(text::pausing());
    }
    el("div", "bulk__stop")
        .attr("role", "group")
        .attr("aria-label", text::stop_words())
        .child(el("p", "").text(text::stop_words()))
        .child(
            el("p", "bulk__actions")
                .child(button(text::save_incomplete(), "", desk.saver.saves()))
                .child(button(text::discard(), "", move || finish(&leaving)))
                .child(button(text::go_on(), "button--primary", move || {
                    asks.set(false);
                    drive(&going);
                })),
        )
}

fn result(desk: &Desk, manifest: &Manifest) -> Node {
    let (resuming, leaving) = (desk.clone(), desk.clone());
    let (json, name) = (manifest.to_json(), manifest.name());
    let tell = move || save::save_text(&json, "application/json", &name);
    let is_over = desk.run.phase().with_untracked(|phase| *phase == Phase::Finished);
    let words = if is_over { text::read_missing() } else { text::resume() };
    let actions = el("p", "bulk__actions").child(button(text::done(), "button--primary", move || finish(&leaving)));
    let actions =
        if manifest.is_complete { actions } else { actions.child(button(words, "", move || drive(&resuming))) };
    let actions = actions.child(button(text::save_again(), "", desk.saver.saves())).child(button(
        text::save_manifest(),
        "",
        tell,
    ));
    summary(manifest, &place_words(&desk.saver.place.get_untracked())).child(actions)
}

/// Leaves nothing behind.
fn finish(desk: &Desk) {
    let (sink, close) = (desk.saver.sink.clone(), desk.close.clone());
    desk.run.pause();
    spawn(async move {
        sink.discard().await;
        close.now();
    });
}

fn figures(run: BulkRun<Job>, progress: &Progress, now: UnixMs) -> String {
    let Progress { rows, total, requests, .. } = *progress;
    let figures = match total {
        Some(total) => text::progress(rows, total, requests),
        None => text::progress_so_far(rows, requests),
    };
    let ran_ms = run.job(|job| now.since(job.started())).unwrap_or_default();
    match (rows * 1_000).checked_div(ran_ms) {
        Some(rate) if run.phase().with(|phase| *phase == Phase::Running) => {
            format!("{figures} · {}", text::rate(rate))
        }
        _ => figures,
    }
}
