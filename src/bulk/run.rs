//! An export that runs: how far it is, what it waits for, and what became of it.

use super::source;
use super::summary::summary;
use crate::components::button::button;
use crate::domain::clock::UnixMs;
use crate::domain::customer::Row;
use crate::domain::export::estimate::duration_ms;
use crate::domain::export::file::whole_name;
use crate::domain::export::job::{Job, Progress};
use crate::domain::export::manifest::Manifest;
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{ReadSignal, Signal};
use crate::effects::sink::Sink;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom, intl, page, save};
use crate::state::export_run::{ExportRun, Phase, Ports, Stop};
use crate::tools::dialog::{self, Close, Manner};
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

const NAME: &str = "export-run";
/// What is shown of time is renewed this often.
const TICK_MS: u32 = 500;

/// What is to be done.
pub struct Order {
    /// The job.
    pub job: Job,
    /// Where it is written.
    pub sink: Sink,
    /// The file's name without its ending.
    pub name: String,
    /// What stands before `/api/v0/customers`.
    pub api_base: String,
    /// The rows, where they need no requests.
    pub selected: Vec<Arc<Row>>,
}

/// What the drawer knows.
#[derive(Clone)]
struct Desk {
    run: ExportRun,
    sink: Sink,
    name: Rc<str>,
    source: Rc<str>,
    close: Close,
    /// Whether somebody thinks about stopping.
    asks: Signal<bool>,
    /// What became of it.
    told: Signal<Option<Manifest>>,
}

/// Whether an export runs, or shows what became of it.
pub fn is_open() -> bool {
    dom::is_any(&format!("#tool-{NAME}"))
}

/// Begins.
pub fn open(port: &ToolPort, order: Order) {
    let (port, stopping) = (port.clone(), port.clone());
    let fill = move |dialog: Node, close: Close| drawer(dialog, port, order, close);
    let stop = move || {
        stopping.off_news("waits");
        let port = stopping.clone();
        spawn_local(async move { drop(port.ask("give up", "").await) });
    };
    dialog::open(NAME, text::RUN_TITLE, Manner::Task, fill, stop);
}

fn drawer(dialog: Node, port: ToolPort, order: Order, close: Close) -> Node {
    let Order { job, sink, name, api_base, selected } = order;
    let source = page::absolute(&format!("{api_base}/api/v0/customers"));
    let run = ExportRun::new(job, ports(&port, &sink, api_base, selected));
    let (asks, told) = (Signal::new(false), Signal::new(None));
    let desk = Desk { run, sink, name: name.into(), source: source.into(), close, asks, told };
    let (now, left, waits) = follow_time(&port, run);
    warn_before_leaving(run);
    drive(&desk);

    let (controls, results) = (desk.clone(), desk.clone());
    let bar = el("progress", "bulk__bar").attr("aria-label", text::RUN_PROGRESS).attr("max", "1000");
    let share = move || run.progress().with(|progress| per_mille(progress).to_string());
    let running = el("div", "bulk__run")
        .child(bar.value_of(share))
        .child(el("p", "bulk__figures").words(move || figures(run, now.get(), left.get())))
        .child(el("p", "bulk__wait").attr("role", "status").words(move || waiting(run, now.get(), waits.get())))
        .part(move || Some(actions(&controls)));
    dialog
        .child(running.flag_of("data-hidden", move || told.with(Option::is_some)))
        .part(move || told.with(|told| told.as_ref().map(|manifest| result(&results, manifest))))
}

fn ports(port: &ToolPort, sink: &Sink, api_base: String, selected: Vec<Arc<Row>>) -> Ports {
    let (asking, stopping, sink, restarting) = (port.clone(), port.clone(), sink.clone(), sink.clone());
    Ports {
        fetch: Box::new(move |ask| {
            if !selected.is_empty() {
                let answer = source::from_rows(&selected, ask);
                return Box::pin(async move { Ok(answer) });
            }
            Box::pin(source::from_server(asking.clone(), api_base.clone(), ask.filter.clone(), ask.range))
        }),
        give_up: Box::new(move || {
            let port = stopping.clone();
            spawn_local(async move { drop(port.ask("give up", "").await) });
        }),
        put: Box::new(move |part| Box::pin(sink.clone().put(part))),
        restart: Box::new(move || Box::pin(restarting.clone().restart())),
        sleep: |ms| Box::pin(clock::sleep(ms)),
        now: clock::now,
    }
}

/// The time, what is left of it, and what the governor waits for.
#[expect(clippy::type_complexity, reason = "three signals")]
fn follow_time(
    port: &ToolPort,
    run: ExportRun,
) -> (ReadSignal<UnixMs>, ReadSignal<Option<u64>>, ReadSignal<Option<(UnixMs, String)>>) {
    let (now, left, waits) = (Signal::new(clock::now()), Signal::new(None), Signal::new(None));
    port.on_news("waits", move |news| {
        let parsed = news.split_once(' ').and_then(|(until, why)| Some((UnixMs(until.parse().ok()?), why.to_owned())));
        waits.set(parsed);
    });
    let timer = Timer::new();
    tick(port.clone(), run, timer, now, left);
    (now.read_only(), left.read_only(), waits.read_only())
}

fn tick(port: ToolPort, run: ExportRun, timer: Timer, now: Signal<UnixMs>, left: Signal<Option<u64>>) {
    timer.start(TICK_MS, move || {
        now.set(clock::now());
        let again = port.clone();
        spawn_local(async move {
            let Some(requests) = run.progress().try_with_untracked(|progress| progress.requests_left) else { return };
            left.set(match source::pace(&port).await {
                Some(pace) if requests > 0 => duration_ms(requests, pace),
                _ => None,
            });
            tick(again, run, timer, now, left);
        });
    });
}

fn warn_before_leaving(run: ExportRun) {
    dom::on_leaving(move || run.phase().with_untracked(|phase| *phase != Phase::Finished));
}

/// Runs until it is over or somebody has to decide; what is complete is saved at once.
fn drive(desk: &Desk) {
    let desk = desk.clone();
    desk.told.set(None);
    desk.asks.set(false);
    spawn_local(async move {
        desk.run.drive().await;
        conclude(&desk).await;
    });
}

async fn conclude(desk: &Desk) {
    if desk.run.phase().with_untracked(|phase| *phase == Phase::Finished) {
        save_file(desk).await;
    }
}

/// Saves the file as it is, and tells what it is.
async fn save_file(desk: &Desk) {
    let Some((tail, media, ending, is_complete)) = desk.run.job(|job| {
        let options = job.options();
        (options.tail(), options.format.media_type(), options.format.extension(), job.is_complete())
    }) else {
        return;
    };
    let name = whole_name(&desk.name, ending, is_complete);
    let manifest = desk.run.job(|job| job.manifest(name.clone(), desk.source.to_string(), clock::now(), intl::utc));
    if desk.sink.save(tail, media, &name).await {
        desk.told.set(manifest);
    }
}

fn actions(desk: &Desk) -> Node {
    let phase = desk.run.phase().get();
    let row = el("p", "bulk__actions");
    if desk.asks.get() {
        return stopping(desk);
    }
    let (resuming, splitting) = (desk.clone(), desk.clone());
    let run = desk.run;
    let resume = move || drive(&resuming);
    let split = move || {
        let desk = splitting.clone();
        spawn_local(async move {
            desk.run.split().await;
            conclude(&desk).await;
        });
    };
    let row = match &phase {
        Phase::Running => row.child(button(text::PAUSE, "", move || run.pause())),
        Phase::Waiting { .. } => {
            row.child(button(text::TRY_NOW, "", move || run.hurry()))
                .child(button(text::PAUSE, "", move || run.pause()))
        }
        Phase::Stopped(Stop::SkipLimit { .. }) if run.job(Job::can_split) == Some(true) => {
            row.child(button(text::SPLIT, "button--primary", split))
        }
        Phase::Paused | Phase::Stopped(_) => row.child(button(text::RESUME, "button--primary", resume)),
        Phase::Finished => row,
    };
    let asks = desk.asks;
    row.child(button(text::STOP, "", move || {
        run.pause();
        asks.set(true);
    }))
}

/// Stopping early: nothing is lost without a question.
fn stopping(desk: &Desk) -> Node {
    let (keeping, leaving, asks) = (desk.clone(), desk.clone(), desk.asks);
    let keep = move || {
        let desk = keeping.clone();
        spawn_local(async move { save_file(&desk).await });
    };
    let going = desk.clone();
    // What is on its way belongs to the file.
    if matches!(desk.run.phase().get(), Phase::Running | Phase::Waiting { .. }) {
        return el("p", "").text(text::PAUSING);
    }
    el("div", "bulk__stop")
        .attr("role", "group")
        .attr("aria-label", text::STOP_WORDS)
        .child(el("p", "").text(text::STOP_WORDS))
        .child(
            el("p", "bulk__actions")
                .child(button(text::SAVE_INCOMPLETE, "", keep))
                .child(button(text::DISCARD, "", move || finish(&leaving)))
                .child(button(text::GO_ON, "button--primary", move || {
                    asks.set(false);
                    drive(&going);
                })),
        )
}

fn result(desk: &Desk, manifest: &Manifest) -> Node {
    let (again, resuming, leaving) = (desk.clone(), desk.clone(), desk.clone());
    let json = manifest.to_json();
    let name = whole_name(&desk.name, "manifest.json", manifest.is_complete);
    let save_again = move || {
        let desk = again.clone();
        spawn_local(async move { save_file(&desk).await });
    };
    let tell = move || {
        save::save_text(&json, "application/json", &name);
    };
    let is_over = desk.run.phase().with_untracked(|phase| *phase == Phase::Finished);
    let words = if is_over { text::READ_MISSING } else { text::RESUME };
    let actions = el("p", "bulk__actions").child(button(text::DONE, "button--primary", move || finish(&leaving)));
    let actions =
        if manifest.is_complete { actions } else { actions.child(button(words, "", move || drive(&resuming))) };
    let actions = actions.child(button(text::SAVE_AGAIN, "", save_again)).child(button(text::SAVE_MANIFEST, "", tell));
    summary(manifest).child(actions)
}

/// Leaves nothing behind.
fn finish(desk: &Desk) {
    let (sink, close) = (desk.sink.clone(), desk.close.clone());
    desk.run.pause();
    spawn_local(async move {
        sink.discard().await;
        close.now();
    });
}

fn per_mille(progress: &Progress) -> u64 {
    let total = progress.total.unwrap_or_default();
    (progress.read * 1_000).checked_div(total).unwrap_or_default().min(1_000)
}

fn figures(run: ExportRun, now: UnixMs, left: Option<u64>) -> String {
    let Progress { rows, total, requests, .. } = run.progress().get();
    let total = total.map_or("?".to_owned(), intl::whole);
    let mut figures = vec![text::progress(&intl::whole(rows), &total, &intl::whole(requests))];
    if run.phase().with(|phase| *phase == Phase::Running) {
        let ran_ms = run.job(|job| now.since(job.started())).unwrap_or_default();
        figures.extend((rows * 1_000).checked_div(ran_ms).map(|rate| text::rate(&intl::whole(rate))));
        figures.extend(left.map(text::left));
    }
    figures.join(" · ")
}

fn waiting(run: ExportRun, now: UnixMs, waits: Option<(UnixMs, String)>) -> String {
    let seconds = |until: UnixMs| intl::whole(until.since(now).div_ceil(1_000));
    run.phase().with(|phase| match phase {
        Phase::Running => waits.map(|(until, why)| text::waits(&why, &seconds(until))).unwrap_or_default(),
        Phase::Waiting { until, error } => text::tries_again(&error.explain().title, &seconds(*until)),
        Phase::Paused => text::PAUSED.to_owned(),
        Phase::Stopped(Stop::Disk) => text::DISK.to_owned(),
        Phase::Stopped(Stop::SkipLimit { skip }) => {
            text::skip_limit(&intl::whole(*skip), run.job(Job::can_split) == Some(true))
        }
        Phase::Stopped(Stop::Failed(error)) => {
            let explained = error.explain();
            text::stopped(&explained.title, explained.advice)
        }
        Phase::Finished => words::LOADING.to_owned(),
    })
}
