//! A list that is being read into memory: how far it is, and what becomes of it.

use super::progress::{self, Gauge};
use super::source;
use crate::components::button::button;
use crate::domain::clock::UnixMs;
use crate::domain::desk::Told;
use crate::domain::export::file::{FileOptions, Format};
use crate::domain::export::job::Job;
use crate::domain::export::work::{Progress, Work};
use crate::domain::filter::{Filter, Search};
use crate::domain::snapshot::link::{link_to, searching, value_in};
use crate::domain::snapshot::spec::Spec;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text::bulk as text;
use crate::domain::url_query::SNAPSHOT;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom};
use crate::state::bulk_run::{BulkRun, Phase, Ports, Stop};
use crate::tools::dialog::{self, Close, Manner};

const NAME: &str = "snapshot-run";

/// What is to be read.
pub struct Order {
    /// The list.
    pub list: Filter,
    /// What is searched for in the snapshot afterwards.
    pub text: Search,
    /// How many rows it has, as far as is known.
    pub total: u64,
    /// What stands before `/api/v0/customers`.
    pub api_base: String,
}

/// What the drawer knows.
#[derive(Clone)]
struct Desk {
    port: ToolPort,
    run: BulkRun<Job>,
    text: Search,
    total: u64,
    close: Close,
    /// Whether somebody thinks about stopping.
    asks: Signal<bool>,
    /// What keeps the rows is not to be had, or has no room for more.
    is_full: Signal<bool>,
}

/// Whether a list is being read.
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
    let end = move || {
        progress::end(&stopping);
        let port = stopping.clone();
        spawn(async move { drop(port.keep("stop", &[]).await) });
    };
    dialog::open(NAME, text::snapshot_run_title(), Manner::Task, fill, end);
}

fn drawer(dialog: Node, port: ToolPort, order: Order, close: Close) -> Node {
    let Order { list, text, total, api_base } = order;
    let options = FileOptions { format: Format::JsonLines, ..FileOptions::default() };
    let run = BulkRun::new(Job::new(options, list, false, clock::now()), ports(&port, api_base, total));
    let (asks, is_full) = (Signal::new(false), Signal::new(false));
    let desk = Desk { port, run, text, total, close, asks, is_full };
    let gauge = Gauge::follow(&desk.port, run);
    drive(&desk, true);
    let controls = desk.clone();
    let figures = |progress: &Progress, _| {
        let Progress { rows, total, requests, .. } = *progress;
        total.map_or_else(|| text::progress_so_far(rows, requests), |total| text::progress(rows, total, requests))
    };
    dialog.child(
        el("div", "bulk__run")
            .child(gauge.node(text::snapshot_run_title(), figures, "", progress::skip_limit(run)))
            .part(move || Some(actions(&controls))),
    )
}

fn ports(port: &ToolPort, api_base: String, total: u64) -> Ports {
    let (asking, putting, restarting) = (port.clone(), port.clone(), port.clone());
    Ports {
        fetch: Box::new(move |ask| {
            Box::pin(source::from_server(asking.clone(), api_base.clone(), ask.filter.clone(), ask.range))
        }),
        put: Box::new(move |part| {
            let port = putting.clone();
            Box::pin(async move { !port.keep("add", &part.bytes).await.is_empty() })
        }),
        restart: Box::new(move || {
            let port = restarting.clone();
            Box::pin(async move { begin(&port, total, clock::now()).await })
        }),
        ..progress::ports(port)
    }
}

/// Has room made for the rows; `false` where that fails.
async fn begin(port: &ToolPort, total: u64, at: UnixMs) -> bool {
    !port.keep(&format!("start {total} {}", at.0), &[]).await.is_empty()
}

/// Reads until the end or until somebody has to decide. What is complete is shown.
fn drive(desk: &Desk, is_first: bool) {
    let desk = desk.clone();
    desk.asks.set(false);
    spawn(async move {
        let started = desk.run.job(Job::started).unwrap_or_default();
        if is_first && !begin(&desk.port, desk.total, started).await {
            return desk.is_full.set(true);
        }
        desk.run.drive().await;
        conclude(&desk).await;
    });
}

async fn conclude(desk: &Desk) {
    let is_over = desk.run.phase().try_with_untracked(|phase| *phase == Phase::Finished);
    if is_over == Some(true) && desk.run.job(Job::is_complete) == Some(true) {
        show(desk).await;
    }
}

/// What was read is the snapshot from now on, and is shown: as the address already wants it, where it does.
async fn show(desk: &Desk) {
    let Some(taken) = desk.run.job(taken) else { return };
    let told = serde_json::to_vec(&taken).unwrap_or_default();
    if desk.port.keep("end", &told).await.is_empty() {
        return desk.is_full.set(true);
    }
    let link = Told::read(&desk.port.ask("desk", "").await).link;
    let before = value_in(&link, SNAPSHOT).map(Spec::new);
    let is_wanted = before.as_ref().is_some_and(|spec| taken.holds(&spec.list()));
    if !is_wanted {
        let link = link_to(&link, Some(&Spec::of(&taken.list)), None);
        desk.port.ask("show", &searching(&link, desk.text.text())).await;
    }
    desk.close.now();
}

fn taken(job: &Job) -> Taken {
    let progress = job.progress();
    Taken {
        list: job.filter().clone(),
        at: job.started(),
        rows: progress.rows,
        total: progress.total.unwrap_or_default(),
        is_complete: job.is_complete(),
    }
}

fn actions(desk: &Desk) -> Node {
    let phase = desk.run.phase().get();
    let row = el("p", "bulk__actions");
    let (resuming, splitting, leaving) = (desk.clone(), desk.clone(), desk.close.clone());
    if desk.is_full.get() || phase == Phase::Stopped(Stop::Disk) {
        return el("div", "bulk__stop")
            .child(el("p", "bulk__problem").attr("role", "alert").text(text::snapshot_failed()))
            .child(row.child(button(text::discard(), "", move || leaving.now())));
    }
    if desk.asks.get() || phase == Phase::Finished {
        return ending(desk, &phase);
    }
    let run = desk.run;
    let resume = move || drive(&resuming, false);
    let split = move || {
        let desk = splitting.clone();
        spawn(async move {
            desk.run.split().await;
            conclude(&desk).await;
        });
    };
    let row = match &phase {
        Phase::Waiting { .. } => {
            row.child(button(text::try_now(), "", move || run.hurry()))
                .child(button(text::pause(), "", move || run.pause()))
        }
        Phase::Stopped(Stop::SkipLimit { .. }) if run.job(Job::can_split) == Some(true) => {
            row.child(button(text::split(), "button--primary", split))
        }
        Phase::Paused | Phase::Stopped(_) => row.child(button(text::resume(), "button--primary", resume)),
        Phase::Running | Phase::Finished => row.child(button(text::pause(), "", move || run.pause())),
    };
    let asks = desk.asks;
    row.child(button(text::stop(), "", move || {
        run.pause();
        asks.set(true);
    }))
}

/// Read to its end and yet somebody may be missing, or to be stopped early: nothing is lost without a question.
fn ending(desk: &Desk, phase: &Phase) -> Node {
    if matches!(phase, Phase::Running | Phase::Waiting { .. }) {
        return el("p", "").text(text::pausing());
    }
    let is_complete = desk.run.job(Job::is_complete) == Some(true);
    let is_over = *phase == Phase::Finished;
    let (using, going, leaving) = (desk.clone(), desk.clone(), desk.close.clone());
    let words = if is_over { text::snapshot_missing() } else { text::snapshot_stop() };
    let use_it = move || {
        let desk = using.clone();
        spawn(async move { show(&desk).await });
    };
    let go_on = if is_over { text::read_missing() } else { text::go_on() };
    // What is complete is on its way to the list.
    el("div", "bulk__stop")
        .flag_of("data-hidden", move || is_over && is_complete)
        .attr("role", "group")
        .attr("aria-label", words)
        .child(el("p", "").text(words))
        .child(
            el("p", "bulk__actions")
                .child(button(text::snapshot_use(), "", use_it))
                .child(button(text::discard(), "", move || leaving.now()))
                .child(button(go_on, "button--primary", move || drive(&going, false))),
        )
}
