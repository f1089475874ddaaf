//! How far work is, and what it waits for.

use super::source;
use crate::domain::clock::UnixMs;
use crate::domain::export::estimate::duration_ms;
use crate::domain::export::job::Job;
use crate::domain::export::work::{Progress, Work};
use crate::domain::text::bulk as text;
use crate::effects::clock::{self, Timer};
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::state::bulk_run::{BulkRun, Phase, Ports, Stop};

/// What is shown of time is renewed this often.
const TICK_MS: u32 = 500;
/// The console's news of what bulk work waits for.
const WAITS: &str = "waits";

/// What work needs from outside, but for its rows and its file.
pub fn ports(port: &ToolPort) -> Ports {
    let stopping = port.clone();
    Ports {
        fetch: Box::new(|_| Box::pin(std::future::pending())),
        give_up: Box::new(move || source::give_up(&stopping)),
        put: Box::new(|_| Box::pin(async { true })),
        restart: Box::new(|| Box::pin(async { true })),
        sleep: |ms| Box::pin(clock::sleep(ms)),
        now: clock::now,
    }
}

/// Nobody is interested any more.
pub fn end(port: &ToolPort) {
    port.off_news(WAITS);
    source::give_up(port);
}

/// Words for a server that gives no rows from so far behind.
pub fn skip_limit(run: BulkRun<Job>) -> impl Fn(u64) -> String {
    move |skip| text::skip_limit(skip, if run.job(Job::can_split) == Some(true) { "split" } else { "narrow" })
}

/// What is shown of a run.
pub struct Gauge<W> {
    run: BulkRun<W>,
    now: Signal<UnixMs>,
    left: Signal<Option<u64>>,
    waits: Signal<Option<(UnixMs, String)>>,
}

impl<W> Clone for Gauge<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Gauge<W> {}

impl<W: Work + 'static> Gauge<W> {
    /// Follows a run until its owner is gone.
    pub fn follow(port: &ToolPort, run: BulkRun<W>) -> Self {
        let (now, left, waits) = (Signal::new(clock::now()), Signal::new(None), Signal::new(None));
        port.on_news(WAITS, move |news| {
            let parsed =
                news.split_once(' ').and_then(|(until, why)| Some((UnixMs(until.parse().ok()?), why.to_owned())));
            waits.set(parsed);
        });
        let gauge = Self { run, now, left, waits };
        gauge.tick(port.clone(), Timer::new());
        gauge
    }

    /// A bar with this name, the figures that `words` makes, and what is waited for. `full` says that there is no room for
    /// more, `stopped` what a stop means that is more than a failure.
    pub fn node(
        self,
        name: &str,
        words: impl Fn(&Progress, UnixMs) -> String + 'static,
        full: &'static str,
        stopped: impl Fn(u64) -> String + 'static,
    ) -> Node {
        let Self { run, now, left, .. } = self;
        let figures = move || {
            let mut figures = vec![run.progress().with(|progress| words(progress, now.get()))];
            if run.phase().with(|phase| *phase == Phase::Running) {
                figures.extend(left.get().map(|ms| text::left(&text::about(ms))));
            }
            figures.join(" · ")
        };
        let bar = el("progress", "bulk__bar").attr("aria-label", name).attr("max", "1000");
        el("div", "bulk__gauge")
            .child(bar.value_of(move || run.progress().with(per_mille).to_string()))
            .child(el("p", "bulk__figures").words(figures))
            .child(el("p", "bulk__wait").attr("role", "status").words(move || self.waiting(full, &stopped)))
    }

    fn waiting(self, full: &str, stopped: &impl Fn(u64) -> String) -> String {
        let now = self.now.get();
        let seconds = |until: UnixMs| until.since(now).div_ceil(1_000);
        self.run.phase().with(|phase| match phase {
            Phase::Running => {
                self.waits.get().map(|(until, why)| text::waits_for(&why, seconds(until))).unwrap_or_default()
            }
            Phase::Waiting { until, error } => text::tries_again(&error.explain().title, seconds(*until)),
            Phase::Paused => text::paused().to_owned(),
            Phase::Stopped(Stop::Disk) => full.to_owned(),
            Phase::Stopped(Stop::SkipLimit { skip }) => stopped(*skip),
            Phase::Stopped(Stop::Failed(error)) => {
                let explained = error.explain();
                text::stopped(&explained.title, explained.advice)
            }
            Phase::Finished => String::new(),
        })
    }

    fn tick(self, port: ToolPort, timer: Timer) {
        timer.start(TICK_MS, move || {
            self.now.set(clock::now());
            spawn(async move {
                let left = self.run.progress().try_with_untracked(|progress| progress.requests_left);
                let Some(requests) = left else { return };
                let pace = if requests > 0 { source::pace(&port).await } else { None };
                self.left.set(pace.and_then(|pace| duration_ms(requests, pace)));
                self.tick(port, timer);
            });
        });
    }
}

fn per_mille(progress: &Progress) -> u64 {
    let total = progress.total.unwrap_or_default();
    (progress.read * 1_000).checked_div(total).unwrap_or_default().min(1_000)
}
