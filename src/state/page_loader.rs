//! Keeps what is shown in step with what is asked for: from the cache at once, from the server where needed.
//!
//! A superseded request is aborted and its answer never reaches the view. Fetching, spawning and the clock are
//! handed in, so the tests run on the host.

use crate::domain::clock::UnixMs;
use crate::domain::customer::{CustomerId, Row};
use crate::domain::drift::{Drift, moves_rows};
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::Filter;
use crate::domain::governor::Lane;
use crate::domain::page_cache::PageCache;
use crate::domain::page_state::{Page, PageState, Renewal, Source};
use crate::domain::paging::RowRange;
use crate::effects::api::ListAnswer;
use crate::effects::reactive::{Kept, ReadSignal, Signal, on_cleanup};
use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// Asks the server for rows. Dropping the future aborts the request.
pub type Fetch = dyn Fn(Lane, &Filter, RowRange) -> LocalBoxFuture<'static, Result<ListAnswer, LoadError>>;

/// What the loader needs from outside.
pub struct Ports {
    /// Asks the server for rows.
    pub fetch: Box<Fetch>,
    /// Runs a future on this thread.
    pub spawn: fn(LocalBoxFuture<'static, ()>),
    /// Tells the time.
    pub now: fn() -> UnixMs,
    /// Whether somebody points at the rows, or has the focus in them.
    pub is_pointed_at: fn() -> bool,
}

/// How the last answered request ended; `None` before the first.
pub type Outcome = Option<Result<(), ErrorKind>>;

/// The loader. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct PageLoader {
    inner: Kept<Inner>,
    state: Signal<PageState>,
    outcome: Signal<Outcome>,
    drift: Signal<Option<Drift>>,
}

struct Inner {
    ports: Ports,
    cache: RefCell<PageCache>,
    wanted: RefCell<Option<Request>>,
    /// When the filter was chosen: what was known before that surprises nobody.
    chosen_at: Cell<UnixMs>,
    flight: RefCell<Option<Flight>>,
    /// For rows that may be wanted next.
    ahead: RefCell<Option<Flight>>,
}

#[derive(Clone, PartialEq)]
struct Request {
    filter: Filter,
    range: RowRange,
}

struct Flight {
    request: Request,
    abort: AbortHandle,
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.abort.abort();
    }
}

impl PageLoader {
    /// A loader that has shown nothing yet.
    pub fn new(ports: Ports, cache: PageCache) -> Self {
        let inner = Inner {
            ports,
            cache: RefCell::new(cache),
            wanted: RefCell::default(),
            chosen_at: Cell::default(),
            flight: RefCell::default(),
            ahead: RefCell::default(),
        };
        let loader = Self {
            inner: Kept::new(inner),
            state: Signal::new(PageState::Loading { previous: None }),
            outcome: Signal::new(None),
            drift: Signal::new(None),
        };
        on_cleanup(move || loader.stop());
        loader
    }

    /// What the grid shows.
    pub fn state(self) -> ReadSignal<PageState> {
        self.state.read_only()
    }

    /// How the last request ended.
    pub fn outcome(self) -> ReadSignal<Outcome> {
        self.outcome.read_only()
    }

    /// That the list changed since its filter was chosen, until somebody takes note.
    pub fn drift(self) -> ReadSignal<Option<Drift>> {
        self.drift.read_only()
    }

    /// Somebody took note of it.
    pub fn note_drift(self) {
        self.drift.set(None);
    }

    /// Shows `range` of what matches `filter`, asking only for what is missing or stale.
    pub fn show(self, filter: Filter, range: RowRange) {
        let Some(inner) = self.inner.get() else { return };
        let before = inner.wanted.replace(Some(Request { filter: filter.clone(), range }));
        if before.is_none_or(|before| before.filter != filter) {
            inner.chosen_at.set((inner.ports.now)());
            inner.ahead.take();
            self.drift.set(None);
        }
        self.load(None);
    }

    /// Asks for the rows shown anew, whatever the cache holds: somebody waits for it.
    pub fn refresh(self) {
        self.load(Some(Lane::Operator));
    }

    /// Asks for the rows shown anew, in passing.
    pub fn renew(self) {
        if self.is_at_rest() {
            self.load(Some(Lane::Renewal));
        }
    }

    /// Renews what is shown if it is stale; asks nothing otherwise.
    pub fn revalidate(self) {
        let Some(inner) = self.inner.get() else { return };
        let Some(Request { filter, range }) = inner.wanted.borrow().clone() else { return };
        let is_stale = || inner.cache.borrow_mut().lookup(&filter, range, (inner.ports.now)()).ask.is_some();
        if self.is_at_rest() && is_stale() {
            self.load(None);
        }
    }

    /// Shows the newer rows that were held back.
    pub fn release(self) {
        self.load(None);
    }

    /// Forgets what is known of the filter, and shows `range` of it.
    pub fn start_over(self, range: RowRange) {
        let Some(inner) = self.inner.get() else { return };
        let Some(Request { filter, .. }) = inner.wanted.take() else { return };
        inner.cache.borrow_mut().forget(&filter);
        self.show(filter, range);
    }

    /// Gives up what is under way: the person does not want to wait for it.
    pub fn cancel(self) {
        self.stop();
        if self.state.with_untracked(|state| state.ready().is_some()) {
            self.rest();
        } else {
            self.state.set(PageState::Failed { error: LoadError::Aborted });
        }
    }

    /// Asks for what is wanted without a word: whether the server is back.
    pub fn probe(self) {
        let Some(inner) = self.inner.get() else { return };
        let wanted = inner.wanted.borrow().clone();
        if let Some(wanted) = wanted {
            self.ask(Lane::Renewal, wanted);
        }
    }

    /// Asks for rows of the filter shown that may be wanted next, unless they are known or something else is under way.
    pub fn prefetch(self, range: RowRange) {
        let Some(inner) = self.inner.get() else { return };
        let Some(Request { filter, .. }) = inner.wanted.borrow().clone() else { return };
        let now = (inner.ports.now)();
        let Some(range) = inner.cache.borrow_mut().lookup(&filter, range, now).ask else { return };
        let request = Request { filter, range };
        if inner.flight.borrow().is_some()
            || inner.ahead.borrow().as_ref().is_some_and(|ahead| ahead.request == request)
        {
            return;
        }
        let flight = self.fly(&inner, Lane::Prefetch, request);
        inner.ahead.replace(Some(flight));
    }

    /// Aborts what is under way.
    pub fn stop(self) {
        if let Some(inner) = self.inner.get() {
            inner.flight.take();
        }
    }

    /// How many rows matched when that was last learned, however long ago.
    pub fn last_total(self, filter: &Filter) -> Option<u64> {
        self.inner.get()?.cache.borrow().last_total(filter)
    }

    /// How many rows match, when that is known and fresh.
    pub fn known_total(self, filter: &Filter) -> Option<u64> {
        let inner = self.inner.get()?;
        inner.cache.borrow().known_total(filter, (inner.ports.now)())
    }

    /// A customer that was seen under any filter.
    pub fn find(self, id: &CustomerId) -> Option<Arc<Row>> {
        self.inner.get()?.cache.borrow().find(id)
    }

    /// Whether rows are shown that answer the query and that nothing is to come of.
    fn is_at_rest(self) -> bool {
        let rests =
            |state: &PageState| matches!(state, PageState::Ready { renewal: Renewal::Idle | Renewal::Failed(_), .. });
        self.state.try_with_untracked(rests) == Some(true)
    }

    /// Shows what is wanted; `anew` asks for all of it in that lane, otherwise only what is missing or stale is asked for.
    fn load(self, anew: Option<Lane>) {
        let Some(inner) = self.inner.get() else { return };
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        let now = (inner.ports.now)();
        let known = inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, now);
        let ask = if anew.is_some() { Some(wanted.range) } else { known.ask };
        match (known.page.map(Arc::new), ask) {
            (Some(page), None) => {
                self.stop();
                self.state.set(PageState::Ready { page, source: Source::Cache, renewal: Renewal::Idle });
            }
            (Some(page), Some(range)) => {
                self.state.set(PageState::Ready { page, source: Source::Cache, renewal: Renewal::Running });
                // What is only stale is renewed in passing.
                self.ask(anew.unwrap_or(Lane::Renewal), Request { filter: wanted.filter, range });
            }
            (None, ask) => {
                let previous = self.state.with_untracked(|state| state.page().cloned());
                self.state.set(PageState::Loading { previous });
                self.ask(Lane::Operator, Request { filter: wanted.filter, range: ask.unwrap_or(wanted.range) });
            }
        }
    }

    fn ask(self, lane: Lane, request: Request) {
        let Some(inner) = self.inner.get() else { return };
        let is_for =
            |flight: &RefCell<Option<Flight>>| flight.borrow().as_ref().is_some_and(|flight| flight.request == request);
        if is_for(&inner.flight) {
            return;
        }
        // What was fetched ahead is what is wanted now, or in the way of it.
        let ahead = if is_for(&inner.ahead) { inner.ahead.take() } else { inner.ahead.take().and(None) };
        let flight = ahead.unwrap_or_else(|| self.fly(&inner, lane, request));
        inner.flight.replace(Some(flight));
    }

    fn fly(self, inner: &Inner, lane: Lane, request: Request) -> Flight {
        let (answer, abort) = abortable((inner.ports.fetch)(lane, &request.filter, request.range));
        let flight = Flight { request: request.clone(), abort };
        (inner.ports.spawn)(Box::pin(async move {
            // An aborted future never gets here with an answer.
            if let Ok(answer) = answer.await {
                self.arrived(lane, request, answer);
            }
        }));
        flight
    }

    fn arrived(self, lane: Lane, request: Request, answer: Result<ListAnswer, LoadError>) {
        let Some(inner) = self.inner.get() else { return };
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        let is_awaited = inner.flight.borrow().as_ref().is_some_and(|flight| flight.request == request);
        let _landed = if is_awaited { inner.flight.take() } else { inner.ahead.take() };
        match answer {
            Ok(answer) => {
                self.keep(&inner, &request, answer);
                if is_awaited {
                    self.answered(&inner, lane, &request, wanted);
                }
            }
            // It was fetched ahead, with less patience, and is wanted now.
            Err(_) if is_awaited && lane == Lane::Prefetch => self.ask(Lane::Operator, request),
            Err(LoadError::Aborted) if is_awaited => self.rest(),
            Err(error) if is_awaited => self.failed(&inner, &wanted, error),
            Err(_) => {}
        }
    }

    fn keep(self, inner: &Inner, request: &Request, answer: ListAnswer) {
        let now = (inner.ports.now)();
        let drift = inner.cache.borrow_mut().store(&request.filter, request.range, answer.rows, answer.total, now);
        if let Some(drift) = drift.filter(|drift| drift.known_at >= inner.chosen_at.get()) {
            self.drift.set(Some(drift));
        }
    }

    fn answered(self, inner: &Inner, lane: Lane, request: &Request, wanted: Request) {
        let mut cache = inner.cache.borrow_mut();
        let complete = cache.lookup(&wanted.filter, wanted.range, (inner.ports.now)()).page.is_some();
        let page = cache.page(&wanted.filter, wanted.range);
        drop(cache);
        self.outcome.set(Some(Ok(())));
        // The list changed under a request for its missing part: the part that was known is gone too.
        if !complete && request.range != wanted.range {
            return self.ask(Lane::Operator, wanted);
        }
        let shown = self.state.with_untracked(|state| state.ready().cloned());
        match (shown, page) {
            (Some(shown), Some(newer))
                if lane == Lane::Renewal && moves_rows(&shown, &newer) && (inner.ports.is_pointed_at)() =>
            {
                self.show_state(PageState::Ready { page: shown, source: Source::Cache, renewal: Renewal::Held });
            }
            (_, page) => self.settle(page, Source::Network, Renewal::Idle),
        }
    }

    fn failed(self, inner: &Inner, wanted: &Request, error: LoadError) {
        self.outcome.set(Some(Err(error.kind())));
        let known = inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, (inner.ports.now)()).page;
        match known {
            Some(page) => self.settle(Some(page), Source::Cache, Renewal::Failed(error)),
            None => self.show_state(PageState::Failed { error }),
        }
    }

    /// What was asked for in passing was not worth its request. Whoever follows the outcome may try again.
    fn rest(self) {
        self.state.update(|state| {
            if let PageState::Ready { renewal, .. } = state {
                *renewal = Renewal::Idle;
            }
        });
        self.outcome.update(|_| {});
    }

    fn settle(self, page: Option<Page>, source: Source, renewal: Renewal) {
        if let Some(page) = page {
            self.show_state(PageState::Ready { page: Arc::new(page), source, renewal });
        }
    }

    /// What is shown already is not shown, or read aloud, again.
    fn show_state(self, next: PageState) {
        if self.state.with_untracked(|shown| *shown != next) {
            self.state.set(next);
        }
    }
}

#[cfg(test)]
#[path = "page_loader_tests.rs"]
mod tests;
