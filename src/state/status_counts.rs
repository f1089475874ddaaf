//! How many customers there are of each status: asked one by one, when there is nothing else to do.

use super::console::Console;
use crate::domain::clock::UnixMs;
use crate::domain::filter::{Filter, KnownStatus};
use crate::domain::page_state::{PageState, Renewal};
use crate::effects::clock::{self, Timer};
use crate::effects::page;
use crate::effects::reactive::{follow, untrack};

/// Nothing happened for this long.
const IDLE_MS: u32 = 1_000;
/// Counts are shown, with their age, for longer than rows are fresh: three requests a minute would be a share of the limit.
const COUNTED_AGAIN_MS: u64 = 5 * 60_000;

/// Counts what each status matches together with the search in force, whenever that is not known or too old.
pub fn count_each(console: Console) {
    let timer = Timer::new();
    follow(move || {
        console.loader.counted().track();
        let rests = |state: &PageState| matches!(state, PageState::Ready { renewal: Renewal::Idle, .. });
        if console.loader.state().with(rests) {
            timer.start(IDLE_MS, move || count_next(&console));
        } else {
            timer.clear();
        }
    });
}

fn count_next(console: &Console) {
    if page::is_hidden() || page::saves_data() {
        return;
    }
    let now = clock::now();
    let is_old =
        |filter: &Filter| console.loader.total_at(filter).is_none_or(|(_, at)| now.since(at) >= COUNTED_AGAIN_MS);
    if let Some(filter) = untrack(|| filters(console).into_iter().find(is_old)) {
        console.loader.count(filter);
    }
}

/// The list with each choice of status.
fn filters(console: &Console) -> Vec<Filter> {
    let search = console.list.query().with(|query| query.filter.search.clone());
    let choices = std::iter::once(None).chain(KnownStatus::ALL.map(Some));
    choices.map(|status| Filter { status, search: search.clone() }).collect()
}

/// How many match with a status, and when that was counted.
pub fn count_of(console: Console, status: Option<KnownStatus>) -> Option<(u64, UnixMs)> {
    console.loader.state().track();
    console.loader.counted().track();
    let search = console.list.query().with(|query| query.filter.search.clone());
    console.loader.total_at(&Filter { status, search })
}
