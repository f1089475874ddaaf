//! Fetches the page that is likely to be wanted next, while there is nothing else to do.

use super::page_loader::PageLoader;
use crate::domain::page_state::{PageState, Renewal};
use crate::domain::paging::RowRange;
use crate::effects::clock::Timer;
use crate::effects::page;
use crate::effects::reactive::{follow, untrack};

/// Nothing happened for this long.
const IDLE_MS: u32 = 500;
/// Pointing at something for this long is no accident.
const INTENT_MS: u32 = 80;

/// Fetches ahead. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Prefetch {
    loader: PageLoader,
    idle: Timer,
    intent: Timer,
}

impl Prefetch {
    /// For the rows of `loader`.
    pub fn new(loader: PageLoader) -> Self {
        Self { loader, idle: Timer::new(), intent: Timer::new() }
    }

    /// Fetches `next` each time that rows are shown and nothing more is to come.
    pub fn when_idle(self, next: impl Fn() -> Option<RowRange> + Copy + 'static) {
        follow(move || {
            let rests = |state: &PageState| matches!(state, PageState::Ready { renewal: Renewal::Idle, .. });
            if self.loader.state().with(rests) {
                self.after(self.idle, IDLE_MS, next);
            } else {
                self.idle.clear();
            }
        });
    }

    /// Somebody points at the way to `range`, or has the focus on it; `None` when they do no more.
    pub fn hint(self, range: Option<RowRange>) {
        match range {
            Some(range) => self.after(self.intent, INTENT_MS, move || Some(range)),
            None => self.intent.clear(),
        }
    }

    fn after(self, timer: Timer, ms: u32, range: impl Fn() -> Option<RowRange> + 'static) {
        timer.start(ms, move || {
            if let Some(range) = untrack(range).filter(|_| !page::saves_data()) {
                self.loader.prefetch(range);
            }
        });
    }
}
