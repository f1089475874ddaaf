//! Walking from record to record, turning the page where it ends.

use super::list_state::ListState;
use crate::domain::customer::CustomerId;
use crate::domain::page_state::PageState;
use crate::domain::paging::PageNumber;
use crate::domain::record_nav::{Direction, Step, entry, step};
use crate::effects::reactive::{ReadSignal, Signal, follow, untrack};

/// The walk. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RecordWalk {
    list: ListState,
    page: ReadSignal<PageState>,
    /// A step that waits for its page to arrive.
    pending: Signal<Option<(PageNumber, Direction)>>,
}

impl RecordWalk {
    /// Over the rows of `page`.
    pub fn new(list: ListState, page: ReadSignal<PageState>) -> Self {
        let walk = Self { list, page, pending: Signal::new(None) };
        follow(move || walk.arrive());
        walk
    }

    /// Whether there is a record that way.
    pub fn can(self, direction: Direction) -> bool {
        self.list.query().with(|query| self.step(query.record.as_ref()?, direction)).is_some()
    }

    /// Goes there.
    pub fn go(self, direction: Direction) {
        let Some(from) = self.list.query().get_untracked().record else { return };
        match untrack(|| self.step(&from, direction)) {
            Some(Step::Record(id)) => self.list.walk_to(id),
            Some(Step::Page(page)) => {
                self.pending.set(Some((page, direction)));
                self.list.turn_to(page);
            }
            None => {}
        }
    }

    /// Whether the record is on its way with another page.
    pub fn is_turning(self) -> bool {
        self.pending.get().is_some()
    }

    fn step(self, from: &CustomerId, direction: Direction) -> Option<Step> {
        let number = self.list.query().with(|query| query.page);
        self.page.with(|state| step(state.ready()?, number, from, direction))
    }

    fn arrive(self) {
        let Some((wanted, direction)) = self.pending.get() else { return };
        let query = self.list.query().get();
        if query.page != wanted {
            // Somebody went elsewhere meanwhile.
            return self.pending.set(None);
        }
        let found = self.page.with(|state| match state {
            PageState::Ready { page, .. } if page.range == query.range() && page.filter == query.filter => {
                Some(entry(page, direction))
            }
            PageState::Failed { .. } => Some(None),
            _ => None,
        });
        if let Some(record) = found {
            self.pending.set(None);
            if let Some(id) = record {
                self.list.walk_to(id);
            }
        }
    }
}
