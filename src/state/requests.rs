//! The one way out: the governor admits each request, what failed for the moment is sent again, and what is going on
//! can be seen, hurried and cancelled. Sending, waiting and the clock are handed in, so the tests run on the host.

use crate::domain::clock::UnixMs;
use crate::domain::error::LoadError;
use crate::domain::governor::{Admission, Governor, Lane};
use crate::domain::retry::{Attempts, Next, RetryBudget};
use crate::effects::http::Answer;
use crate::effects::reactive::{Kept, ReadSignal, Signal};
use futures_util::future::{AbortHandle, Either, LocalBoxFuture, abortable, select};
use std::cell::RefCell;
use std::pin::pin;

/// The person is told after this long without an answer.
pub const SLOW_MS: u32 = 4_000;
/// While the browser is offline, it is asked again this often should it forget to say that it is back.
const OFFLINE_CHECK_MS: u32 = 20_000;
/// When the connection is back or a new minute begins, not everybody asks in the same instant.
const JITTER_MS: f64 = 2_000.0;
/// Share of the budget that bulk work leaves alone.
const RESERVE_PERCENT: u32 = 30;

/// What an operation is doing while somebody waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Activity {
    /// Nothing that needs words.
    Quiet,
    /// Sent, and no answer for [`SLOW_MS`].
    Slow,
    /// Waiting before it is sent.
    Paused {
        /// When it goes on.
        until: UnixMs,
        /// Why it waits.
        why: Why,
    },
}

/// Why an operation waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The budget of this minute is used up.
    Budget,
    /// The server named a time.
    Asked,
    /// It failed, and is sent again.
    Failed,
    /// The browser has no connection.
    Offline,
}

/// Sends a GET to an address. Dropping the future aborts it.
pub type Send = dyn Fn(&str) -> LocalBoxFuture<'static, Result<Answer, LoadError>>;

/// What requests need from outside.
pub struct Ports {
    /// Sends one GET.
    pub send: Box<Send>,
    /// Resolves after that many milliseconds.
    pub sleep: fn(u32) -> LocalBoxFuture<'static, ()>,
    /// Tells the time.
    pub now: fn() -> UnixMs,
    /// From 0 up to 1.
    pub random: fn() -> f64,
    /// Whether nobody sees the page.
    pub is_hidden: fn() -> bool,
    /// Whether the browser has no connection.
    pub is_offline: fn() -> bool,
    /// Lets the other tabs know that a request leaves.
    pub tell_tabs: Box<dyn Fn(UnixMs)>,
}

/// The way out. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct Requests {
    inner: Kept<Inner>,
    activity: Signal<Activity>,
}

struct Inner {
    ports: Ports,
    governor: RefCell<Governor>,
    budget: RefCell<RetryBudget>,
    pause: RefCell<Option<AbortHandle>>,
}

impl Requests {
    /// Nothing sent yet.
    pub fn new(ports: Ports) -> Self {
        let inner = Inner {
            ports,
            governor: RefCell::new(Governor::new(RESERVE_PERCENT)),
            budget: RefCell::new(RetryBudget::full()),
            pause: RefCell::default(),
        };
        Self { inner: Kept::new(inner), activity: Signal::new(Activity::Quiet) }
    }

    /// What the operation that somebody waits for is doing.
    pub fn activity(self) -> ReadSignal<Activity> {
        self.activity.read_only()
    }

    /// Ends the pause, if there is one: the person does not want to wait.
    pub fn hurry(self) {
        let Some(inner) = self.inner.get() else { return };
        inner.governor.borrow_mut().opens();
        inner.end_pause();
    }

    /// The browser has its connection back.
    pub fn reconnected(self) {
        if let Activity::Paused { why: Why::Offline, .. } = self.activity.get_untracked()
            && let Some(inner) = self.inner.get()
        {
            inner.end_pause();
        }
    }

    /// Another tab sent a request.
    pub fn heard(self, at: UnixMs) {
        if let Some(inner) = self.inner.get() {
            inner.governor.borrow_mut().heard(at);
        }
    }

    /// Gets `url`: waits for its turn, and sends again what failed for the moment. Dropping the future ends all of it.
    ///
    /// # Errors
    /// Those of sending, and [`LoadError::Aborted`] for a request that is not worth its place in the budget. Every
    /// status is an `Ok`.
    pub async fn get(self, lane: Lane, url: String) -> Result<Answer, LoadError> {
        let Some(inner) = self.inner.get() else { return Err(LoadError::Aborted) };
        let _quiet_again = QuietAgain(self, lane);
        let mut attempts = Attempts::default();
        loop {
            self.admitted(&inner, lane).await?;
            let answer = self.send(&inner, lane, &url).await;
            let now = (inner.ports.now)();
            let failure = match &answer {
                Ok(answer) => {
                    let mut governor = inner.governor.borrow_mut();
                    if let Some(told) = answer.told {
                        governor.learns(told, now);
                    }
                    if answer.status == 429 {
                        governor.refused(answer.retry_after_ms, now);
                    }
                    let (status, retry_after_ms) = (answer.status, answer.retry_after_ms);
                    LoadError::Http { status, messages: Vec::new(), retry_after_ms }
                }
                Err(error) => error.clone(),
            };
            if matches!(failure, LoadError::Http { status: 200..=299, .. }) {
                inner.budget.borrow_mut().succeeded();
                return answer;
            }
            let random = (inner.ports.random)();
            // Nobody waits for the others: they fail quietly, and are asked for again when there is reason to.
            let next = match lane {
                Lane::Operator | Lane::Bulk => attempts.after(&failure, random, &mut inner.budget.borrow_mut()),
                Lane::Renewal | Lane::Prefetch => Next::Tell,
            };
            match next {
                Next::Tell => return answer,
                Next::Retry { after_ms, is_named } => {
                    let why = if is_named { Why::Asked } else { Why::Failed };
                    self.pause(&inner, lane, UnixMs(now.0.saturating_add(after_ms)), why).await;
                }
            }
        }
    }

    async fn admitted(self, inner: &Inner, lane: Lane) -> Result<(), LoadError> {
        loop {
            if (inner.ports.is_offline)() {
                self.offline(inner, lane).await;
                continue;
            }
            let now = (inner.ports.now)();
            let admission = inner.governor.borrow_mut().admit(lane, (inner.ports.is_hidden)(), now);
            match admission {
                Admission::Now => return Ok(()),
                Admission::Never => return Err(LoadError::Aborted),
                Admission::At(until) => {
                    let is_asked = inner.governor.borrow().closed_until(now).is_some();
                    let (until, why) = if is_asked {
                        (until, Why::Asked)
                    } else {
                        (UnixMs(until.0 + u64::from(inner.jitter_ms())), Why::Budget)
                    };
                    self.pause(inner, lane, until, why).await;
                }
            }
        }
    }

    async fn offline(self, inner: &Inner, lane: Lane) {
        let now = (inner.ports.now)();
        self.pause(inner, lane, UnixMs(now.0 + u64::from(OFFLINE_CHECK_MS)), Why::Offline).await;
        if !(inner.ports.is_offline)() {
            (inner.ports.sleep)(inner.jitter_ms()).await;
        }
    }

    async fn send(self, inner: &Inner, lane: Lane, url: &str) -> Result<Answer, LoadError> {
        let now = (inner.ports.now)();
        inner.governor.borrow_mut().sends(now);
        (inner.ports.tell_tabs)(now);
        self.show(lane, Activity::Quiet);
        match select((inner.ports.send)(url), pin!((inner.ports.sleep)(SLOW_MS))).await {
            Either::Left((answer, _)) => answer,
            Either::Right(((), answer)) => {
                self.show(lane, Activity::Slow);
                answer.await
            }
        }
    }

    /// Waits until then, or until somebody ends it.
    async fn pause(self, inner: &Inner, lane: Lane, until: UnixMs, why: Why) {
        self.show(lane, Activity::Paused { until, why });
        let ms = u32::try_from(until.since((inner.ports.now)())).unwrap_or(u32::MAX);
        let (sleep, handle) = abortable((inner.ports.sleep)(ms));
        if lane == Lane::Operator {
            let _before = inner.pause.replace(Some(handle));
        }
        let _ended_early = sleep.await.is_err();
    }

    fn show(self, lane: Lane, activity: Activity) {
        if lane == Lane::Operator && self.activity.try_with_untracked(|shown| *shown != activity) == Some(true) {
            self.activity.set(activity);
        }
    }
}

impl Inner {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 2,000")]
    fn jitter_ms(&self) -> u32 {
        ((self.ports.random)() * JITTER_MS) as u32
    }

    fn end_pause(&self) {
        if let Some(pause) = self.pause.take() {
            pause.abort();
        }
    }
}

/// Whichever way an operation ends, nothing is said of it afterwards.
struct QuietAgain(Requests, Lane);

impl Drop for QuietAgain {
    fn drop(&mut self) {
        self.0.show(self.1, Activity::Quiet);
    }
}

#[cfg(test)]
#[path = "requests_tests.rs"]
mod tests;
