//! The one way out: the governor admits each request, what failed for the moment is sent again, and what is going on
//! can be seen, hurried and cancelled. Sending, waiting and the clock are handed in, so the tests run on the host.

use crate::domain::clock::UnixMs;
use crate::domain::error::LoadError;
use crate::domain::governor::{Admission, Governor, Lane, Told};
use crate::domain::request_log::Entry;
use crate::domain::retry::{Attempts, Next, RetryBudget};
use crate::effects::http::Answer;
use crate::effects::reactive::{Kept, ReadSignal, Signal};
use futures_util::future::{AbortHandle, Either, LocalBoxFuture, abortable, select};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;

/// The person is told after this long without an answer.
pub const SLOW_MS: u32 = 4_000;
/// While the browser is offline, it is asked again this often should it forget to say that it is back.
const OFFLINE_CHECK_MS: u32 = 20_000;
/// When the connection is back or a new minute begins, not everybody asks in the same instant.
const JITTER_MS: f64 = 2_000.0;
/// Requests in a window up to which tabs tell each other of theirs: nobody uses a larger budget up.
const SHARED_LIMIT: u32 = 100_000;
/// The longest time that a browser's timer takes.
const MAX_SLEEP_MS: u64 = i32::MAX as u64;

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
    /// Nobody sees the page.
    Hidden,
}

/// What is known of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Limit, what is left of it, and when it refills.
    pub told: Told,
    /// Until when the server wants no requests.
    pub closed_until: Option<UnixMs>,
}

/// What the tabs of a browser tell each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A request left.
    Sent(UnixMs),
    /// The server wants no requests until then.
    Closed(UnixMs),
}

impl Why {
    /// As the second program reads it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Asked => "asked",
            Self::Failed => "failed",
            Self::Offline => "offline",
            Self::Hidden => "hidden",
        }
    }
}

impl News {
    /// As one number, which is all that travels between tabs: below 0 for the end of a pause.
    pub fn to_number(self) -> i64 {
        match self {
            Self::Sent(at) => i64::try_from(at.0).unwrap_or_default(),
            Self::Closed(until) => i64::try_from(until.0).map_or(i64::MIN, |until| -until),
        }
    }

    /// Reads such a number.
    pub fn from_number(number: i64) -> Self {
        let at = UnixMs(number.unsigned_abs());
        if number < 0 { Self::Closed(at) } else { Self::Sent(at) }
    }
}

/// Sends a GET to an address, and says whether an answer that was kept on the way will not do. Dropping the future aborts
/// it.
pub type Send = dyn Fn(&str, bool) -> LocalBoxFuture<'static, Result<Answer, LoadError>>;

/// Told until when bulk work waits and why; `None` while it does not wait.
pub type TellBulk = dyn Fn(Option<(UnixMs, Why)>);

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
    /// Lets the other tabs know.
    pub tell_tabs: Box<dyn Fn(News)>,
    /// Keeps what became of a request.
    pub log: Box<dyn Fn(&Entry)>,
    /// Told whenever what bulk work waits for may have changed.
    pub tell_bulk: Box<TellBulk>,
}

/// How urgent an operation is, which may change while it runs. Clones are the same operation.
#[derive(Clone)]
pub struct Priority(Rc<Urgency>);

struct Urgency {
    lane: Cell<Lane>,
    pause: RefCell<Option<AbortHandle>>,
    waits: Cell<Option<(UnixMs, Why)>>,
    is_given_up: Cell<bool>,
    is_anew: Cell<bool>,
}

impl Priority {
    /// An operation of this lane.
    pub fn new(lane: Lane) -> Self {
        let (pause, waits, is_given_up) = (RefCell::default(), Cell::default(), Cell::default());
        let is_anew = Cell::default();
        Self(Rc::new(Urgency { lane: Cell::new(lane), pause, waits, is_given_up, is_anew }))
    }

    /// Somebody asked for it in so many words: an answer that a gateway kept will not do.
    pub fn ask_anew(&self) {
        self.0.is_anew.set(true);
    }

    /// Its lane by now.
    pub fn lane(&self) -> Lane {
        self.0.lane.get()
    }

    /// Somebody waits for it who is more urgent: what it waits for is looked at anew.
    pub fn raise(&self, lane: Lane) {
        if lane < self.lane() {
            self.0.lane.set(lane);
            self.end_pause();
        }
    }

    fn end_pause(&self) {
        if let Some(pause) = self.0.pause.take() {
            pause.abort();
        }
    }
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
    running: RefCell<Vec<Priority>>,
}

impl Requests {
    /// Nothing sent yet. What nobody waits for leaves `reserve_percent` of the budget alone.
    pub fn new(ports: Ports, reserve_percent: u32) -> Self {
        let inner = Inner {
            ports,
            governor: RefCell::new(Governor::new(reserve_percent)),
            budget: RefCell::new(RetryBudget::full()),
            running: RefCell::default(),
        };
        Self { inner: Kept::new(inner), activity: Signal::new(Activity::Quiet) }
    }

    /// What the operation that somebody waits for is doing.
    pub fn activity(self) -> ReadSignal<Activity> {
        self.activity.read_only()
    }

    /// Sends what the person waits for now: they do not want to wait.
    pub fn hurry(self) {
        if let Some(inner) = self.inner.get() {
            inner.governor.borrow_mut().opens();
            self.look_again();
        }
    }

    /// Every pause ends and is looked at anew: the connection is back, or somebody sees the page again.
    pub fn look_again(self) {
        if let Some(inner) = self.inner.get() {
            inner.running.borrow().iter().for_each(Priority::end_pause);
        }
    }

    /// Nobody waits for bulk work any more: what is not sent yet is not sent.
    pub fn give_up_bulk(self) {
        if let Some(inner) = self.inner.get() {
            for running in inner.running.borrow().iter().filter(|running| running.lane() == Lane::Bulk) {
                running.0.is_given_up.set(true);
                running.end_pause();
            }
        }
    }

    /// What bulk work may send: now, in each window, and milliseconds until the next.
    pub fn for_bulk(self) -> Option<(u32, u32, u64)> {
        let inner = self.inner.get()?;
        let governor = inner.governor.borrow();
        let now = (inner.ports.now)();
        let (left, each) = governor.for_bulk(now);
        Some((left, each, governor.refills_at(now).since(now)))
    }

    /// Another tab has news.
    pub fn heard(self, news: News) {
        if let Some(inner) = self.inner.get() {
            let mut governor = inner.governor.borrow_mut();
            match news {
                News::Sent(at) => governor.heard(at),
                News::Closed(until) => governor.closes(until),
            }
        }
    }

    /// What is known of the budget.
    pub fn budget(self) -> Option<Budget> {
        let inner = self.inner.get()?;
        let governor = inner.governor.borrow();
        let now = (inner.ports.now)();
        Some(Budget {
            told: Told { limit: governor.limit(), remaining: governor.left(now), reset: governor.refills_at(now) },
            closed_until: governor.closed_until(now),
        })
    }

    /// Sends one request at once and once, for whoever looks for what is wrong; not while the server wants none.
    ///
    /// # Errors
    /// Those of sending, and [`LoadError::Aborted`] where it was not sent.
    pub async fn probe(self, url: String) -> Result<Answer, LoadError> {
        let Some(inner) = self.inner.get() else { return Err(LoadError::Aborted) };
        if self.budget().is_none_or(|budget| budget.closed_until.is_some()) {
            return Err(LoadError::Aborted);
        }
        self.send(&inner, &Priority::new(Lane::Renewal), 1, &url).await
    }

    /// Gets `url`: waits for its turn, and sends again what failed for the moment. Dropping the future ends all of it.
    ///
    /// # Errors
    /// Those of sending, [`LoadError::Aborted`] for a request that is not worth its place in the budget, and
    /// [`LoadError::Closed`] where the server wants none for longer than anybody waits. Every status is an `Ok`.
    pub async fn get(self, priority: Priority, url: String) -> Result<Answer, LoadError> {
        let Some(inner) = self.inner.get() else { return Err(LoadError::Aborted) };
        let _running = Running::start(self, &inner, &priority);
        let mut attempts = Attempts::default();
        loop {
            self.admitted(&inner, &priority).await?;
            let answer = self.send(&inner, &priority, attempts.failed() + 1, &url).await;
            let now = (inner.ports.now)();
            let failure = match &answer {
                Ok(Answer { status, retry_after_ms, .. }) => {
                    LoadError::Http { status: *status, messages: Vec::new(), retry_after_ms: *retry_after_ms }
                }
                Err(error) => error.clone(),
            };
            if matches!(failure, LoadError::Http { status: 200..=299, .. }) {
                inner.budget.borrow_mut().succeeded();
                return answer;
            }
            let random = (inner.ports.random)();
            // Nobody waits for the others: they fail quietly, and are asked for again when there is reason to.
            let next = match priority.lane() {
                Lane::Operator | Lane::Bulk => attempts.after(&failure, random, &mut inner.budget.borrow_mut()),
                Lane::Renewal | Lane::Prefetch => Next::Tell,
            };
            match next {
                Next::Tell => return answer,
                Next::Retry { after_ms, is_named } => {
                    let why = if is_named { Why::Asked } else { Why::Failed };
                    self.pause(&inner, &priority, UnixMs(now.0.saturating_add(after_ms)), why).await;
                }
            }
        }
    }

    async fn admitted(self, inner: &Inner, priority: &Priority) -> Result<(), LoadError> {
        loop {
            if priority.0.is_given_up.get() {
                return Err(LoadError::Aborted);
            }
            if (inner.ports.is_offline)() {
                self.offline(inner, priority).await;
                continue;
            }
            let (now, is_hidden, lane) = ((inner.ports.now)(), (inner.ports.is_hidden)(), priority.lane());
            let admission = inner.governor.borrow_mut().admit(lane, is_hidden, now);
            let closed_until = inner.governor.borrow().closed_until(now);
            match (admission, closed_until) {
                (Admission::Now, _) => return Ok(()),
                (Admission::Never, Some(until)) if lane == Lane::Operator => {
                    return Err(LoadError::Closed { for_ms: until.since(now) });
                }
                (Admission::Never, _) => return Err(LoadError::Aborted),
                (Admission::At(_), Some(until)) => self.pause(inner, priority, until, Why::Asked).await,
                (Admission::At(until), None) => {
                    let why = if is_hidden { Why::Hidden } else { Why::Budget };
                    let until = UnixMs(until.0 + u64::from(inner.jitter_ms()));
                    self.pause(inner, priority, until, why).await;
                }
            }
        }
    }

    async fn offline(self, inner: &Inner, priority: &Priority) {
        let now = (inner.ports.now)();
        self.pause(inner, priority, UnixMs(now.0 + u64::from(OFFLINE_CHECK_MS)), Why::Offline).await;
        if !(inner.ports.is_offline)() {
            (inner.ports.sleep)(inner.jitter_ms()).await;
        }
    }

    async fn send(self, inner: &Inner, priority: &Priority, attempt: u32, url: &str) -> Result<Answer, LoadError> {
        let at = (inner.ports.now)();
        inner.governor.borrow_mut().sends(at);
        if inner.governor.borrow().limit() <= SHARED_LIMIT {
            (inner.ports.tell_tabs)(News::Sent(at));
        }
        self.show(inner, priority, Activity::Quiet);
        let result = Cow::Borrowed("superseded");
        let mut trace = Trace { inner, at, priority, attempt, url, result };
        let mut sent = (inner.ports.send)(url, priority.0.is_anew.get());
        let answer = loop {
            match select(sent, pin!((inner.ports.sleep)(SLOW_MS))).await {
                Either::Left((answer, _)) => break answer,
                Either::Right(((), unanswered)) => {
                    sent = unanswered;
                    self.show(inner, priority, Activity::Slow);
                }
            }
        };
        match &answer {
            Ok(answer) => {
                inner.learn(answer);
                trace.result = answer.status.to_string().into();
            }
            Err(error) => trace.result = error.name().into(),
        }
        answer
    }

    /// Waits until then, or until somebody ends it.
    async fn pause(self, inner: &Inner, priority: &Priority, until: UnixMs, why: Why) {
        self.show(inner, priority, Activity::Paused { until, why });
        let ms = until.since((inner.ports.now)()).min(MAX_SLEEP_MS);
        let (sleep, handle) = abortable((inner.ports.sleep)(u32::try_from(ms).unwrap_or_default()));
        let _before = priority.0.pause.replace(Some(handle));
        let _ended_early = sleep.await.is_err();
    }

    /// Only of the latest operation that somebody waits for: those before it are superseded. Of bulk work, what waits.
    fn show(self, inner: &Inner, priority: &Priority, activity: Activity) {
        let running = inner.running.borrow();
        if priority.lane() == Lane::Bulk {
            priority.0.waits.set(match activity {
                Activity::Paused { until, why } => Some((until, why)),
                _ => None,
            });
            return (inner.ports.tell_bulk)(running.iter().find_map(|running| running.0.waits.get()));
        }
        let latest = running.iter().rev().find(|running| running.lane() == Lane::Operator);
        let is_latest = latest.is_some_and(|latest| Rc::ptr_eq(&latest.0, &priority.0));
        if is_latest && self.activity.try_with_untracked(|shown| *shown != activity) == Some(true) {
            self.activity.set(activity);
        }
    }
}

impl Inner {
    fn learn(&self, answer: &Answer) {
        let now = (self.ports.now)();
        let mut governor = self.governor.borrow_mut();
        if let Some(told) = answer.told {
            governor.learns(told, now);
        }
        if answer.status == 429 {
            governor.refused(answer.retry_after_ms, now);
        } else if let (408 | 500..=599, Some(pause)) = (answer.status, answer.retry_after_ms) {
            governor.closes(UnixMs(now.0.saturating_add(pause)));
        }
        if let Some(until) = governor.closed_until(now) {
            (self.ports.tell_tabs)(News::Closed(until));
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 2,000")]
    fn jitter_ms(&self) -> u32 {
        ((self.ports.random)() * JITTER_MS) as u32
    }
}

/// Keeps what became of a request, also when it was given up on the way.
struct Trace<'a> {
    inner: &'a Inner,
    at: UnixMs,
    priority: &'a Priority,
    attempt: u32,
    url: &'a str,
    result: Cow<'static, str>,
}

impl Drop for Trace<'_> {
    fn drop(&mut self) {
        let now = (self.inner.ports.now)();
        (self.inner.ports.log)(&Entry {
            at: self.at,
            lane: self.priority.lane().as_str(),
            attempt: self.attempt,
            result: &self.result,
            ms: now.since(self.at),
            left: self.inner.governor.borrow().left(now),
            url: self.url,
        });
    }
}

/// Whichever way an operation ends, nothing is said of it afterwards.
struct Running<'a> {
    requests: Requests,
    inner: &'a Inner,
    priority: &'a Priority,
}

impl<'a> Running<'a> {
    fn start(requests: Requests, inner: &'a Inner, priority: &'a Priority) -> Self {
        inner.running.borrow_mut().push(priority.clone());
        Self { requests, inner, priority }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.requests.show(self.inner, self.priority, Activity::Quiet);
        self.inner.running.borrow_mut().retain(|running| !Rc::ptr_eq(&running.0, &self.priority.0));
    }
}

#[cfg(test)]
#[path = "requests_tests.rs"]
mod tests;
