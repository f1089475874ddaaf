//! Keeps what is shown in step with what is asked for: from the cache at once, from the server where needed.
//!
//! A superseded request is aborted and its answer never reaches the view. Fetching, spawning and the clock are
//! handed in, so the tests run on the host.

use super::requests::Priority;
use crate::domain::clock::UnixMs;
use crate::domain::customer::{CustomerId, Row};
use crate::domain::drift::{Drift, moves_rows};
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::Filter;
use crate::domain::governor::Lane;
use crate::domain::layout::Sort;
use crate::domain::page_cache::PageCache;
use crate::domain::page_state::{Page, PageState, Renewal, Source};
use crate::domain::paging::RowRange;
use crate::domain::sort::{Order, sort_rows};
use crate::effects::api::ListAnswer;
use crate::effects::reactive::{Kept, ReadSignal, Signal, on_cleanup};
use futures_util::future::{AbortHandle, LocalBoxFuture, abortable, pending};
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// Asks the server for rows. Dropping the future aborts the request.
pub type Fetch = dyn Fn(Priority, &Filter, RowRange) -> LocalBoxFuture<'static, Result<ListAnswer, LoadError>>;

/// Told what is shown without a request.
pub type Hit = dyn Fn(&Filter, RowRange);

/// What the loader needs from outside.
pub struct Ports {
    /// Asks the server for rows.
    pub fetch: Box<Fetch>,
    /// Told of each page that needed no request.
    pub hit: Box<Hit>,
    /// Runs a future on this thread.
    pub spawn: fn(LocalBoxFuture<'static, ()>),
    /// Tells the time.
    pub now: fn() -> UnixMs,
    /// Whether somebody points at the rows, or has the focus in them.
    pub is_pointed_at: fn() -> bool,
    /// How texts and times are ordered.
    pub order: Order,
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
    counted: Signal<()>,
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
    /// For how many match another filter.
    counting: RefCell<Option<Flight>>,
    /// By what the rows of a page are sorted.
    sort: Cell<Option<Sort>>,
    /// Who waits for how the flight ends.
    waiting: RefCell<Option<AbortHandle>>,
}

#[derive(Clone, PartialEq)]
struct Request {
    filter: Filter,
    range: RowRange,
}

struct Flight {
    request: Request,
    priority: Priority,
    abort: AbortHandle,
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.abort.abort();
    }
}

impl Inner {
    /// The page in the order that is wanted.
    fn ordered(&self, page: Page) -> Arc<Page> {
        let rows = sort_rows(page.rows, self.sort.get(), self.ports.order);
        Arc::new(Page { rows, ..page })
    }

    fn end_wait(&self) {
        if let Some(waiting) = self.waiting.take() {
            waiting.abort();
        }
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
            counting: RefCell::default(),
            sort: Cell::default(),
            waiting: RefCell::default(),
        };
        let loader = Self {
            inner: Kept::new(inner),
            state: Signal::new(PageState::Loading { previous: None }),
            outcome: Signal::new(None),
            drift: Signal::new(None),
            counted: Signal::new(()),
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
        let Some(inner) = self.inner.get() else { return };
        // It is sent later than this.
        if let Some(flight) = inner.flight.borrow().as_ref() {
            flight.priority.ask_anew();
        }
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
        let cache = inner.cache.borrow();
        let is_fresh =
            |state: &PageState| state.ready().is_none_or(|page| cache.is_fresh(page.as_of, (inner.ports.now)()));
        let is_stale = !self.state.with_untracked(is_fresh);
        drop(cache);
        if is_stale && self.is_at_rest() {
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
        let Some(Request { filter, .. }) = inner.wanted.borrow().clone() else { return };
        inner.cache.borrow_mut().forget(|known| *known == filter);
        let _before = inner.wanted.replace(Some(Request { filter, range }));
        inner.chosen_at.set((inner.ports.now)());
        self.drift.set(None);
        self.load(Some(Lane::Operator));
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

    /// Asks for what is wanted, on behalf of somebody who waits for how that ends.
    ///
    /// # Errors
    /// What kind of failure it was.
    pub async fn attempt(self) -> Result<(), ErrorKind> {
        let Some(inner) = self.inner.get() else { return Err(ErrorKind::Stopped) };
        let (forever, handle) = abortable(pending::<()>());
        let _before = inner.waiting.replace(Some(handle));
        self.outcome.set(None);
        self.refresh();
        let _landed = forever.await.is_err();
        // The console may be gone by now.
        self.outcome.try_with_untracked(|outcome| *outcome).flatten().unwrap_or(Err(ErrorKind::Stopped))
    }

    /// Forgets every row, and shows `error` in place of what was shown.
    pub fn forget(self, error: LoadError) {
        let Some(inner) = self.inner.get() else { return };
        self.stop();
        inner.ahead.take();
        inner.cache.borrow_mut().clear();
        self.outcome.set(Some(Err(error.kind())));
        self.state.set(PageState::Failed { error });
    }

    /// Forgets the rows of snapshots, and shows what is wanted anew if it is of one.
    pub fn forget_snapshots(self) {
        let Some(inner) = self.inner.get() else { return };
        inner.cache.borrow_mut().forget(|filter| filter.snapshot.is_some());
        if inner.wanted.borrow().as_ref().is_some_and(|wanted| wanted.filter.snapshot.is_some()) {
            self.stop();
            self.load(Some(Lane::Operator));
        }
    }

    /// What is wanted.
    pub fn wanted(self) -> Option<(Filter, RowRange)> {
        let wanted = self.inner.get()?.wanted.borrow().clone()?;
        Some((wanted.filter, wanted.range))
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

    /// Sorts the rows of each page from now on, or shows them in the order of the list. Asks for nothing.
    pub fn sort(self, sort: Option<Sort>) {
        let Some(inner) = self.inner.get().filter(|inner| inner.sort.get() != sort) else { return };
        inner.sort.set(sort);
        self.state.update(|state| {
            if let PageState::Ready { page, .. } | PageState::Loading { previous: Some(page) } = state {
                *page = inner.ordered(Page::clone(page));
            }
        });
    }

    /// Asks for a single row of another filter, for the sake of how many there are. One at a time, in passing, and quiet
    /// when it fails.
    pub fn count(self, filter: Filter) {
        let Some(inner) = self.inner.get().filter(|_| self.is_at_rest()) else { return };
        if inner.counting.borrow().is_none() {
            let request = Request { filter, range: RowRange { skip: 0, take: 1 } };
            let flight = self.fly(&inner, Lane::Renewal, request);
            inner.counting.replace(Some(flight));
        }
    }

    /// Changes whenever how many match a filter was counted.
    pub fn counted(self) -> ReadSignal<()> {
        self.counted.read_only()
    }

    /// Aborts what is under way.
    pub fn stop(self) {
        if let Some(inner) = self.inner.get() {
            inner.flight.take();
            inner.end_wait();
        }
    }

    /// How many rows matched when that was last learned, however long ago.
    pub fn last_total(self, filter: &Filter) -> Option<u64> {
        self.inner.get()?.cache.borrow().last_total(filter)
    }

    /// How many rows matched, and when that was learned.
    pub fn total_at(self, filter: &Filter) -> Option<(u64, UnixMs)> {
        self.inner.get()?.cache.borrow().total_at(filter)
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
        let page = known.page.map(|page| inner.ordered(page)).or_else(|| self.shown(&wanted));
        match (page, ask) {
            (Some(page), None) => {
                self.stop();
                (inner.ports.hit)(&wanted.filter, wanted.range);
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
        // What was fetched ahead is what is wanted now, or in the way of it.
        let ahead = if is_for(&inner.ahead) { inner.ahead.take() } else { inner.ahead.take().and(None) };
        if !is_for(&inner.flight) {
            let flight = ahead.unwrap_or_else(|| self.fly(&inner, lane, request));
            inner.flight.replace(Some(flight));
        }
        if let Some(flight) = inner.flight.borrow().as_ref() {
            flight.priority.raise(lane);
        }
    }

    fn fly(self, inner: &Inner, lane: Lane, request: Request) -> Flight {
        let priority = Priority::new(lane);
        let (answer, abort) = abortable((inner.ports.fetch)(priority.clone(), &request.filter, request.range));
        let flight = Flight { request: request.clone(), priority: priority.clone(), abort };
        (inner.ports.spawn)(Box::pin(async move {
            // An aborted future never gets here with an answer.
            if let Ok(answer) = answer.await {
                self.arrived(priority.lane(), request, answer);
            }
        }));
        flight
    }

    fn arrived(self, lane: Lane, request: Request, answer: Result<ListAnswer, LoadError>) {
        let Some(inner) = self.inner.get() else { return };
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        if inner.counting.borrow().as_ref().is_some_and(|counting| counting.request == request) {
            inner.counting.take();
            if let Ok(answer) = answer {
                self.keep(&inner, &request, answer);
                self.counted.set(());
            }
            return;
        }
        let is_awaited = inner.flight.borrow().as_ref().is_some_and(|flight| flight.request == request);
        let _landed = if is_awaited { inner.flight.take() } else { inner.ahead.take() };
        match answer {
            Ok(answer) => {
                self.keep(&inner, &request, answer);
                if is_awaited {
                    self.answered(&inner, lane, &request, wanted);
                }
            }
            Err(LoadError::Aborted) if is_awaited => self.rest(),
            Err(error) if is_awaited => self.failed(&inner, &wanted, error),
            Err(_) => {}
        }
        if inner.flight.borrow().is_none() {
            inner.end_wait();
        }
    }

    fn keep(self, inner: &Inner, request: &Request, answer: ListAnswer) {
        let now = (inner.ports.now)();
        // Rows are as old as the answer, not as its arrival.
        let then = UnixMs(now.0.saturating_sub(answer.age_ms));
        let drift = inner.cache.borrow_mut().store(&request.filter, request.range, answer.rows, answer.total, then);
        if let Some(drift) = drift.filter(|drift| drift.known_at >= inner.chosen_at.get()) {
            self.drift.set(Some(drift));
        }
    }

    fn answered(self, inner: &Inner, lane: Lane, request: &Request, wanted: Request) {
        let mut cache = inner.cache.borrow_mut();
        let complete = cache.lookup(&wanted.filter, wanted.range, (inner.ports.now)()).page.is_some();
        let page = cache.page(&wanted.filter, wanted.range).map(|page| inner.ordered(page));
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
        // No request was sent for what only a snapshot can answer.
        if error != LoadError::NoSnapshot {
            self.outcome.set(Some(Err(error.kind())));
        }
        let known = inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, (inner.ports.now)()).page;
        let renewal = Renewal::Failed(error.clone());
        match known.map(|page| inner.ordered(page)).or_else(|| self.shown(wanted)) {
            Some(page) => self.show_state(PageState::Ready { page, source: Source::Cache, renewal }),
            None => self.show_state(PageState::Failed { error }),
        }
    }

    /// The page on screen, if it is what is wanted: it stays readable even when the cache holds it no more.
    fn shown(self, wanted: &Request) -> Option<Arc<Page>> {
        let is_wanted = |page: &&Arc<Page>| page.filter == wanted.filter && page.range == wanted.range;
        self.state.with_untracked(|state| state.ready().filter(is_wanted).cloned())
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

    fn settle(self, page: Option<Arc<Page>>, source: Source, renewal: Renewal) {
        if let Some(page) = page {
            self.show_state(PageState::Ready { page, source, renewal });
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
