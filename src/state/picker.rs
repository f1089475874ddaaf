//! The selection as a signal: kept across pages, ended by another filter.

use super::list_state::ListState;
use crate::domain::page_state::PageState;
use crate::domain::selection::Selection;
use crate::effects::reactive::{ReadSignal, Signal, follow, memo};

/// The selection in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Nobody.
    None,
    /// Some.
    Some {
        /// How many.
        count: u64,
        /// Whether they are just those on the page.
        is_page: bool,
    },
    /// Everybody who matches.
    All,
    /// Nobody any more: the filter changed.
    Ended,
}

/// The selection. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Picker {
    selection: Signal<Selection>,
    has_ended: Signal<bool>,
    picked: ReadSignal<Picked>,
    shown: ReadSignal<PageState>,
}

impl Picker {
    /// Nobody selected of the rows that are shown.
    pub fn new(list: ListState, shown: ReadSignal<PageState>) -> Self {
        let (selection, has_ended) = (Signal::new(Selection::default()), Signal::new(false));
        let mut before = None;
        follow(move || {
            let now = list.query().with(|query| Some(query.filter.clone()));
            if before != now {
                before = now;
                has_ended.set(selection.with_untracked(|selection| !selection.is_empty()));
                selection.set(Selection::default());
            }
        });
        let picked = memo(move || {
            selection.with(|selection| {
                let count = selection.rows().len() as u64;
                match (selection.is_all(), count) {
                    (true, _) => Picked::All,
                    (_, 0) if has_ended.get() => Picked::Ended,
                    (_, 0) => Picked::None,
                    _ => Picked::Some { count, is_page: is_page(shown, selection) },
                }
            })
        });
        Self { selection, has_ended, picked, shown }
    }

    /// Who is selected.
    pub fn selection(self) -> ReadSignal<Selection> {
        self.selection.read_only()
    }

    /// The same in short.
    pub fn picked(self) -> ReadSignal<Picked> {
        self.picked
    }

    /// Selects or releases the row at `index` of the page, with `is_range` all from the last one to it; without an index
    /// all rows of the page.
    pub fn pick(self, index: Option<usize>, is_on: bool, is_range: bool) {
        let page = self.shown.with_untracked(|state| state.page().cloned());
        if let Some(page) = page {
            let rows: Vec<_> = page.rows.iter().map(|(_, row)| row).collect();
            self.has_ended.set_untracked(false);
            self.selection.update(|selection| match index {
                Some(index) => selection.pick(&rows, index, is_on, is_range),
                None => selection.put(&rows, is_on),
            });
        }
    }

    /// Selects everybody who matches.
    pub fn pick_all(self) {
        self.selection.update(Selection::put_all);
    }

    /// Selects nobody.
    pub fn clear(self) {
        self.has_ended.set(false);
        self.selection.set(Selection::default());
    }
}

fn is_page(shown: ReadSignal<PageState>, selection: &Selection) -> bool {
    shown.with(|state| {
        let rows = state.page().map(|page| page.rows.as_slice()).unwrap_or_default();
        selection.rows().len() == rows.len() && rows.iter().all(|(_, row)| selection.holds(row))
    })
}
