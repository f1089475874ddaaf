//! An export that runs: how far it is, what it waits for, and what became of it.

use super::progress::{self, Gauge};
use super::source;
use super::summary::summary;
use crate::components::button::button;
use crate::domain::clock::UnixMs;
use crate::domain::customer::Row;
use crate::domain::export::file::{Format, manifest_name, whole_name, whole_stem};
use crate::domain::export::job::Job;
use crate::domain::export::manifest::Manifest;
use crate::domain::export::work::{Progress, Work};
use crate::domain::text::bulk as text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::save::Place;
use crate::effects::sink::Sink;
use crate::effects::tool_port::ToolPort;
use crate::effects::workbook::{Maker, Workbook};
use crate::effects::{clock, dom, intl, page, save};
use crate::state::bulk_run::{BulkRun, Phase, Ports, Stop};
use crate::tools::dialog::{self, Close, Manner};
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

const NAME: &str = "export-run";

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
    /// Where the file goes.
    pub place: Place,
    /// What makes a workbook, where one is wanted.
    pub maker: Option<Maker>,
}

/// What is being done with a file whose rows are all there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Saving {
    #[default]
    Idle,
    MakingWorkbook,
    NoWorkbook,
    NotSaved,
}

/// What the drawer knows.
#[derive(Clone)]
struct Desk {
    run: BulkRun<Job>,
    sink: Sink,
    name: Rc<str>,
    source: Rc<str>,
    close: Close,
    place: Signal<Place>,
    maker: Option<Rc<Maker>>,
    saving: Signal<Saving>,
    /// Whether somebody thinks about stopping.
    asks: Signal<bool>,
    /// What became of it.
    told: Signal<Option<Manifest>>,
}

impl Desk {
    fn is_complete(&self) -> bool {
        self.run.job(Job::is_complete) == Some(true)
    }
}

/// Whether an export runs, or shows what became of it.
pub fn is_open() -> bool {
    dom::is_any(&format!("#tool-{NAME}"))
}

/// Begins.
pub fn open(port: &ToolPort, order: Order) {
    let (port, stopping) = (port.clone(), port.clone());
    let fill = move |dialog: Node, close: Close| drawer(dialog, port, order, close);
    dialog::open(NAME, text::RUN_TITLE, Manner::Task, fill, move || progress::end(&stopping));
}

fn drawer(dialog: Node, port: ToolPort, order: Order, close: Close) -> Node {
    let Order { job, sink, name, api_base, selected, place, maker } = order;
    let source = page::absolute(&format!("{api_base}/api/v0/customers"));
    let run = BulkRun::new(job, ports(&port, &sink, api_base, selected));
    let (asks, told) = (Signal::new(false), Signal::new(None));
    let (place, maker, saving) = (Signal::new(place), maker.map(Rc::new), Signal::new(Saving::Idle));
    let desk = Desk { run, sink, name: name.into(), source: source.into(), close, place, maker, saving, asks, told };
    let gauge = Gauge::follow(&port, run);
    warn_before_leaving(run);
    drive(&desk);

    let (controls, results) = (desk.clone(), desk.clone());
    let figures = move |progress: &Progress, now| figures(run, progress, now);
    let skip_limit = move |skip| text::skip_limit(&intl::whole(skip), run.job(Job::can_split) == Some(true));
    let running = el("div", "bulk__run")
        .child(gauge.node(text::RUN_PROGRESS, figures, skip_limit))
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

fn warn_before_leaving(run: BulkRun<Job>) {
    dom::on_leaving(move || run.phase().with_untracked(|phase| *phase != Phase::Finished));
}

/// Runs until it is over or somebody has to decide; what is complete is saved at once.
fn drive(desk: &Desk) {
    let desk = desk.clone();
    desk.told.set(None);
    desk.asks.set(false);
    desk.saving.set(Saving::Idle);
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
    desk.saving.set(Saving::Idle);
    if let Err(problem) = try_save(desk).await {
        desk.saving.set(problem);
    }
}

async fn try_save(desk: &Desk) -> Result<(), Saving> {
    let Some(options) = desk.run.job(|job| job.options().clone()) else { return Ok(()) };
    let (format, place) = (options.format, desk.place.get_untracked());
    let mut file = desk.sink.file(options.tail(), format.media_type()).await.ok_or(Saving::NotSaved)?;
    let workbook = match &desk.maker {
        None => None,
        Some(maker) => {
            desk.saving.set(Saving::MakingWorkbook);
            Some(maker.make(&file).await.ok_or(Saving::NoWorkbook)?)
        }
    };
    let stem = place.free_stem(&whole_stem(&desk.name, desk.is_complete()), format.extension()).await;
    let name = format!("{stem}.{}", format.extension());
    let manifest = desk.run.job(|job| job.manifest(name.clone(), desk.source.to_string(), clock::now(), intl::utc));
    let mut manifest = manifest.ok_or(Saving::NotSaved)?;
    if let Some(Workbook { file: made, sha256, bytes, cut }) = workbook {
        file = made;
        manifest = Manifest { sha256, bytes, cut_texts: cut, ..manifest };
    }
    let mut is_saved = place.save(&file, &name).await;
    if is_saved && let Place::Folder(folder) = &place {
        is_saved = folder.write(&manifest_name(&stem), manifest.to_json().as_bytes()).await;
    }
    if !is_saved {
        return Err(Saving::NotSaved);
    }
    desk.saving.set(Saving::Idle);
    desk.told.set(Some(manifest));
    Ok(())
}

/// What went wrong with a file whose rows are all there, and what can be done.
fn unsaved(desk: &Desk, saving: Saving) -> Node {
    let (again, other, leaving) = (desk.clone(), desk.clone(), desk.clone());
    let save = move || {
        let desk = again.clone();
        spawn_local(async move { save_file(&desk).await });
    };
    let words = if saving == Saving::NoWorkbook { text::WORKBOOK_FAILED } else { text::SAVE_FAILED };
    let row = el("p", "bulk__actions").child(button(text::TRY_AGAIN, "button--primary", save));
    let row = if saving == Saving::NoWorkbook {
        let save = move || {
            let desk = other.clone();
            spawn_local(async move {
                if let Some(rows) = desk.sink.file("", Format::JsonLines.media_type()).await {
                    save::save(&rows, &whole_name(&desk.name, Format::JsonLines.extension(), desk.is_complete()));
                }
            });
        };
        row.child(button(text::WORKBOOK_ROWS, "", save))
    } else {
        let save = move || {
            let desk = other.clone();
            desk.place.set(Place::Downloads);
            spawn_local(async move { save_file(&desk).await });
        };
        row.child(button(text::SAVE_DOWNLOADS, "", save))
    };
    el("div", "bulk__stop").child(el("p", "bulk__problem").attr("role", "alert").text(words)).child(row.child(button(
        text::DISCARD,
        "",
        move || finish(&leaving),
    )))
}

fn actions(desk: &Desk) -> Node {
    let phase = desk.run.phase().get();
    let row = el("p", "bulk__actions");
    match desk.saving.get() {
        Saving::Idle => {}
        Saving::MakingWorkbook => return el("p", "").attr("role", "status").text(text::WORKBOOK_MAKING),
        problem => return unsaved(desk, problem),
    }
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
    let stem = manifest.file.rsplit_once('.').map_or(&*manifest.file, |(stem, _)| stem);
    let name = manifest_name(stem);
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
    summary(manifest, &place_words(&desk.place.get_untracked())).child(actions)
}

/// Where a file is saved, in words.
pub fn place_words(place: &Place) -> String {
    match place {
        Place::Downloads => text::PLACE_DOWNLOADS.to_owned(),
        Place::Folder(folder) => folder.name(),
    }
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

fn figures(run: BulkRun<Job>, progress: &Progress, now: UnixMs) -> String {
    let Progress { rows, total, requests, .. } = *progress;
    let total = total.map_or("?".to_owned(), intl::whole);
    let figures = text::progress(&intl::whole(rows), &total, &intl::whole(requests));
    let ran_ms = run.job(|job| now.since(job.started())).unwrap_or_default();
    match (rows * 1_000).checked_div(ran_ms) {
        Some(rate) if run.phase().with(|phase| *phase == Phase::Running) => {
            format!("{figures} · {}", text::rate(&intl::whole(rate)))
        }
        _ => figures,
    }
}
