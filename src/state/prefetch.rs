//! Fetches the page that is likely to be wanted next, while there is nothing else to do.

use super::page_loader::PageLoader;
use super::rest::when_rested;
use crate::domain::paging::RowRange;
use crate::effects::clock::Timer;
use crate::effects::page;
use crate::effects::reactive::untrack;
use std::rc::Rc;

/// Nothing happened for this long.
const IDLE_MS: u32 = 500;
/// Pointing at something for this long is no accident.
const INTENT_MS: u32 = 80;

/// Fetches ahead. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Prefetch {
    loader: PageLoader,
    intent: Timer,
}

impl Prefetch {
    /// For the rows of `loader`.
    pub fn new(loader: PageLoader) -> Self {
        Self { loader, intent: Timer::new() }
    }

    /// Fetches `next` each time that rows are shown and nothing more is to come.
    pub fn when_idle(self, next: impl Fn() -> Option<RowRange> + Copy + 'static) {
        when_rested(self.loader, IDLE_MS, |_| {}, Rc::new(move || self.fetch(untrack(next))));
    }

    /// Somebody points at the way to `range`, or has the focus on it; `None` when they do no more.
    pub fn hint(self, range: Option<RowRange>) {
        match range {
            Some(range) => self.intent.start(INTENT_MS, move || self.fetch(Some(range))),
            None => self.intent.clear(),
        }
    }

    fn fetch(self, range: Option<RowRange>) {
        if let Some(range) = range.filter(|_| !page::saves_data()) {
            self.loader.prefetch(range);
        }
    }
}
