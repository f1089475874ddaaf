//! Drives work of many requests: asks for what it needs next, waits for what passes by itself, and hands a file on in
//! parts.

use crate::domain::clock::UnixMs;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::export::estimate::ABREAST;
use crate::domain::export::job::Job;
use crate::domain::export::patience::Patience;
use crate::domain::export::work::{Ask, Part, Progress, Work};
use crate::effects::api::ListAnswer;
use crate::effects::reactive::{Kept, ReadSignal, Signal};
use futures_util::StreamExt;
use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use futures_util::stream::FuturesUnordered;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// A part of the file is handed on when it has so many bytes.
const PART_BYTES: usize = 1 << 20;
/// Where it can be resumed, at least this often.
const PART_EVERY_MS: u64 = 5_000;

/// Answers that are waited for or wait for their turn, at most.
const AHEAD: usize = 6;
/// Progress is told no more often than this.
const TOLD_EVERY_MS: u64 = 200;

/// What the work is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Reading.
    Running,
    /// Waiting to try again.
    Waiting {
        /// When.
        until: UnixMs,
        /// What failed.
        error: LoadError,
    },
    /// The person wants it so.
    Paused,
    /// Somebody has to decide.
    Stopped(Stop),
    /// Nothing more to ask for, complete or not.
    Finished,
}

/// Why it stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A failure that does not pass by itself, or has not for long.
    Failed(LoadError),
    /// The server gives no rows from so far behind.
    SkipLimit {
        /// Rows before the first one asked for.
        skip: u64,
    },
    /// The file cannot be written.
    Disk,
}

/// What the work needs from outside.
pub struct Ports {
    /// Gets rows.
    pub fetch: Box<Fetch>,
    /// What was asked for and not sent yet need not be sent.
    pub give_up: Box<dyn Fn()>,
    /// Writes a part of the file; `false` when that fails.
    pub put: Box<dyn Fn(Part) -> LocalBoxFuture<'static, bool>>,
    /// Throws away what was written.
    pub restart: Box<dyn Fn() -> LocalBoxFuture<'static, bool>>,
    /// Resolves after that many milliseconds.
    pub sleep: fn(u32) -> LocalBoxFuture<'static, ()>,
    /// Tells the time.
    pub now: fn() -> UnixMs,
}

/// Gets the rows that are asked for.
pub type Fetch = dyn Fn(&Ask) -> LocalBoxFuture<'static, Result<ListAnswer, LoadError>>;

/// Work that runs. Cheap to copy; copies share everything.
pub struct BulkRun<W> {
    inner: Kept<Inner<W>>,
    phase: Signal<Phase>,
    progress: Signal<Progress>,
}

impl<W> Clone for BulkRun<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for BulkRun<W> {}

struct Inner<W> {
    ports: Ports,
    job: RefCell<W>,
    wants_pause: Cell<bool>,
    is_driven: Cell<bool>,
    wait: RefCell<Option<AbortHandle>>,
    last_part: Cell<UnixMs>,
    last_told: Cell<UnixMs>,
}

impl<W: Work + 'static> BulkRun<W> {
    /// Not begun.
    pub fn new(job: W, ports: Ports) -> Self {
        let progress = Signal::new(job.progress());
        let last_part = Cell::new((ports.now)());
        let (job, wants_pause, is_driven) = (RefCell::new(job), Cell::new(false), Cell::new(false));
        let inner = Inner {
            ports,
            job,
            wants_pause,
            is_driven,
            wait: RefCell::default(),
            last_part,
            last_told: Cell::default(),
        };
        Self { inner: Kept::new(inner), phase: Signal::new(Phase::Paused), progress }
    }

    /// What it is doing.
    pub fn phase(self) -> ReadSignal<Phase> {
        self.phase.read_only()
    }

    /// How far it is.
    pub fn progress(self) -> ReadSignal<Progress> {
        self.progress.read_only()
    }

    /// Reads the work; `None` once the run is gone.
    pub fn job<R>(self, read: impl FnOnce(&W) -> R) -> Option<R> {
        Some(read(&self.inner.get()?.job.borrow()))
    }

    /// Stops after what is on its way.
    pub fn pause(self) {
        let Some(inner) = self.inner.get() else { return };
        inner.wants_pause.set(true);
        (inner.ports.give_up)();
        inner.end_wait();
    }

    /// Tries again at once.
    pub fn hurry(self) {
        if let Some(inner) = self.inner.get() {
            inner.end_wait();
        }
    }

    /// Begins, or goes on from where it is, until the end or until somebody has to decide. What may have left customers
    /// out is read again.
    pub async fn drive(self) {
        let Some(inner) = self.inner.get() else { return };
        inner.wants_pause.set(false);
        if inner.is_driven.replace(true) {
            return;
        }
        if inner.job.borrow().next(0).is_none() && !inner.job.borrow().is_complete() {
            inner.job.borrow_mut().mend();
        }
        self.phase.set(Phase::Running);
        let stopped = self.read(&inner).await;
        let is_written = self.put(&inner, 0).await;
        inner.is_driven.set(false);
        self.progress.set(inner.job.borrow().progress());
        self.phase.set(if is_written { stopped } else { Phase::Stopped(Stop::Disk) });
    }

    async fn read(self, inner: &Inner<W>) -> Phase {
        let mut pipeline = Pipeline::default();
        let mut patience = Patience::default();
        loop {
            // Nobody is there any more, or somebody wants it so.
            if self.inner.get().is_none() || inner.wants_pause.get() {
                return Phase::Paused;
            }
            let Some(next) = inner.job.borrow().next(0) else { return Phase::Finished };
            if pipeline.asked.front().is_some_and(|(front, _)| *front != next) {
                pipeline = Pipeline::default();
            }
            pipeline.fill(inner, 0);
            let Some((ask, answer)) = pipeline.next().await else { return Phase::Finished };
            // Sent before the answer is taken in, which takes a while.
            pipeline.fill(inner, 1);
            let error = match answer {
                Ok(ListAnswer { rows, total, .. }) => {
                    patience.succeeded();
                    inner.job.borrow_mut().take_in(&ask, &rows, total);
                    self.tell(inner);
                    if !self.put(inner, PART_BYTES).await {
                        return Phase::Stopped(Stop::Disk);
                    }
                    continue;
                }
                Err(error) => error,
            };
            if inner.wants_pause.get() {
                return Phase::Paused;
            }
            if error.kind() == ErrorKind::Rejected && inner.job.borrow_mut().is_refused(&ask, &error) {
                self.progress.set(inner.job.borrow().progress());
                continue;
            }
            if error.kind() == ErrorKind::Rejected && ask.range.skip > 0 {
                return Phase::Stopped(Stop::SkipLimit { skip: ask.range.skip });
            }
            // What else is on its way is asked for again, in its turn.
            pipeline = Pipeline::default();
            let now = (inner.ports.now)();
            let Some(pause) = patience.after(&error, now) else { return Phase::Stopped(Stop::Failed(error)) };
            self.phase.set(Phase::Waiting { until: UnixMs(now.0 + pause), error });
            let (sleep, handle) = abortable((inner.ports.sleep)(u32::try_from(pause).unwrap_or(u32::MAX)));
            let _before = inner.wait.replace(Some(handle));
            let _ended_early = sleep.await;
            self.phase.set(Phase::Running);
        }
    }

    /// Tells how far it is, not so often that showing it would cost more than the work.
    fn tell(self, inner: &Inner<W>) {
        let now = (inner.ports.now)();
        if now.since(inner.last_told.get()) >= TOLD_EVERY_MS {
            inner.last_told.set(now);
            self.progress.set(inner.job.borrow().progress());
        }
    }

    /// Hands on what has come together, if it is that much or the last part is a while ago.
    async fn put(self, inner: &Inner<W>, at_least: usize) -> bool {
        let now = (inner.ports.now)();
        let is_due = now.since(inner.last_part.get()) >= PART_EVERY_MS;
        let part = inner.job.borrow_mut().part(if is_due { 0 } else { at_least });
        let Some(part) = part else { return true };
        inner.last_part.set(now);
        (inner.ports.put)(part).await
    }
}

impl BulkRun<Job> {
    /// Starts over in parts, one for each status.
    pub async fn split(self) {
        let Some(inner) = self.inner.get() else { return };
        let split = inner.job.borrow().split((inner.ports.now)());
        if let Some(job) = split {
            inner.job.replace(job);
            if (inner.ports.restart)().await {
                self.drive().await;
            } else {
                self.phase.set(Phase::Stopped(Stop::Disk));
            }
        }
    }
}

/// Requests on their way, and answers that came before their turn.
#[derive(Default)]
struct Pipeline {
    asked: VecDeque<(Ask, Option<Result<ListAnswer, LoadError>>)>,
    on_their_way: FuturesUnordered<LocalBoxFuture<'static, (Ask, Result<ListAnswer, LoadError>)>>,
}

impl Pipeline {
    /// Sends what is likely to be needed, where `untaken` answers are not taken in yet.
    fn fill<W: Work>(&mut self, inner: &Inner<W>, untaken: usize) {
        while (self.on_their_way.len() as u64) < ABREAST
            && self.asked.len() < AHEAD
            && let Ok(ahead) = u8::try_from(self.asked.len() + untaken)
            && let Some(ask) = inner.job.borrow().next(ahead)
        {
            let (answer, asked) = ((inner.ports.fetch)(&ask), ask.clone());
            self.on_their_way.push(Box::pin(async move { (asked, answer.await) }));
            self.asked.push_back((ask, None));
        }
    }

    /// The answer whose turn it is; none where nothing was asked for.
    async fn next(&mut self) -> Option<(Ask, Result<ListAnswer, LoadError>)> {
        while self.asked.front()?.1.is_none() {
            let (ask, answer) = self.on_their_way.next().await?;
            if let Some(place) = self.asked.iter_mut().find(|(asked, _)| *asked == ask) {
                place.1 = Some(answer);
            }
        }
        let (ask, answer) = self.asked.pop_front()?;
        Some((ask, answer?))
    }
}

impl<W> Inner<W> {
    fn end_wait(&self) {
        if let Some(wait) = self.wait.take() {
            wait.abort();
        }
    }
}

#[cfg(test)]
#[path = "bulk_run_tests.rs"]
mod tests;
