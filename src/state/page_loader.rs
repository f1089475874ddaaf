//! Keeps what is shown in step with what is asked for: from the cache at once, from the server where needed.
//!
//! A superseded request is aborted and its answer never reaches the view. Fetching, spawning and the clock are
//! handed in, so the tests run on the host.

use crate::domain::clock::UnixMs;
use crate::domain::customer::{CustomerId, Row};
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::Filter;
use crate::domain::governor::Lane;
use crate::domain::page_cache::PageCache;
use crate::domain::page_state::{Page, PageState, Renewal, Source};
use crate::domain::paging::RowRange;
use crate::effects::api::ListAnswer;
use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
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
}

/// How the last answered request ended; `None` before the first.
pub type Outcome = Option<Result<(), ErrorKind>>;

/// The loader. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct PageLoader {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    state: RwSignal<PageState>,
    outcome: RwSignal<Outcome>,
}

struct Inner {
    ports: Ports,
    cache: RefCell<PageCache>,
    wanted: RefCell<Option<Request>>,
    flight: RefCell<Option<Flight>>,
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

impl PageLoader {
    /// A loader that has shown nothing yet.
    pub fn new(ports: Ports, cache: PageCache) -> Self {
        let inner = Inner { ports, cache: RefCell::new(cache), wanted: RefCell::default(), flight: RefCell::default() };
        let loader = Self {
            inner: StoredValue::new_local(Rc::new(inner)),
            state: RwSignal::new(PageState::Loading { previous: None }),
            outcome: RwSignal::new(None),
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

    /// Shows `range` of what matches `filter`, asking only for what is missing or stale.
    pub fn show(self, filter: Filter, range: RowRange) {
        let _before = self.inner.get_value().wanted.replace(Some(Request { filter, range }));
        self.load(false);
    }

    /// Asks for the rows shown anew, whatever the cache holds.
    pub fn refresh(self) {
        self.load(true);
    }

    /// Gives up what is under way: the person does not want to wait for it.
    pub fn cancel(self) {
        self.stop();
        self.state.update(|state| match state {
            PageState::Ready { renewal, .. } => *renewal = Renewal::Idle,
            _ => *state = PageState::Failed { error: LoadError::Aborted },
        });
    }

    /// Renews what is shown if it is stale; asks nothing otherwise.
    pub fn revalidate(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        let is_shown = self.state.with_untracked(|state| state.ready().is_some());
        let is_stale =
            || inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, (inner.ports.now)()).ask.is_some();
        if is_shown && is_stale() {
            self.load(false);
        }
    }

    /// Asks for what is wanted without a word: whether the server is back.
    pub fn probe(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let wanted = inner.wanted.borrow().clone();
        if let Some(wanted) = wanted {
            self.ask(Lane::Renewal, wanted);
        }
    }

    /// Aborts what is under way.
    pub fn stop(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        if let Some(flight) = inner.flight.take() {
            flight.abort.abort();
        }
    }

    /// How many rows matched when that was last learned, however long ago.
    pub fn last_total(self, filter: &Filter) -> Option<u64> {
        self.inner.get_value().cache.borrow().last_total(filter)
    }

    /// How many rows match, when that is known and fresh.
    pub fn known_total(self, filter: &Filter) -> Option<u64> {
        let inner = self.inner.get_value();
        inner.cache.borrow().known_total(filter, (inner.ports.now)())
    }

    /// A customer that was seen under any filter.
    pub fn find(self, id: &CustomerId) -> Option<Arc<Row>> {
        self.inner.get_value().cache.borrow().find(id)
    }

    fn load(self, anew: bool) {
        let inner = self.inner.get_value();
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        let now = (inner.ports.now)();
        let known = inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, now);
        let ask = if anew { Some(wanted.range) } else { known.ask };
        match (known.page.map(Arc::new), ask) {
            (Some(page), None) => {
                self.stop();
                self.state.set(PageState::Ready { page, source: Source::Cache, renewal: Renewal::Idle });
            }
            (Some(page), Some(range)) => {
                self.state.set(PageState::Ready { page, source: Source::Cache, renewal: Renewal::Running });
                // Whoever presses Refresh waits for it; what is only stale is renewed in passing.
                let lane = if anew { Lane::Operator } else { Lane::Renewal };
                self.ask(lane, Request { filter: wanted.filter, range });
            }
            (None, ask) => {
                let previous = self.state.with_untracked(|state| state.page().cloned());
                self.state.set(PageState::Loading { previous });
                self.ask(Lane::Operator, Request { filter: wanted.filter, range: ask.unwrap_or(wanted.range) });
            }
        }
    }

    fn ask(self, lane: Lane, request: Request) {
        let inner = self.inner.get_value();
        let shared = inner.flight.borrow().as_ref().is_some_and(|flight| flight.request == request);
        if shared {
            return;
        }
        self.stop();
        let answer = (inner.ports.fetch)(lane, &request.filter, request.range);
        let (answer, abort) = abortable(answer);
        let _aborted = inner.flight.replace(Some(Flight { request: request.clone(), abort }));
        (inner.ports.spawn)(Box::pin(async move {
            // An aborted future never gets here with an answer.
            if let Ok(answer) = answer.await {
                self.arrived(request, answer);
            }
        }));
    }

    fn arrived(self, request: Request, answer: Result<ListAnswer, LoadError>) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let _landed = inner.flight.take();
        let Some(wanted) = inner.wanted.borrow().clone() else { return };
        let now = (inner.ports.now)();
        let error = match answer {
            Ok(answer) => {
                let mut cache = inner.cache.borrow_mut();
                cache.store(&request.filter, request.range.skip, answer.rows, answer.total, now);
                let complete = cache.lookup(&wanted.filter, wanted.range, now).page.is_some();
                let page = cache.page(&wanted.filter, wanted.range);
                drop(cache);
                self.outcome.set(Some(Ok(())));
                // The list changed under a request for its missing part: the part that was known is gone too.
                if !complete && request.range != wanted.range {
                    return self.ask(Lane::Operator, wanted);
                }
                return self.settle(page, Source::Network, Renewal::Idle);
            }
            Err(LoadError::Aborted) => return,
            Err(error) => error,
        };
        self.outcome.set(Some(Err(error.kind())));
        let known = inner.cache.borrow_mut().lookup(&wanted.filter, wanted.range, now).page;
        match known {
            Some(page) => self.settle(Some(page), Source::Cache, Renewal::Failed(error)),
            None => self.show_state(PageState::Failed { error }),
        }
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
