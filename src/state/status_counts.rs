//! How many customers there are of each status: asked one by one, when there is nothing else to do.

use super::console::Console;
use super::rest::when_rested;
use crate::domain::clock::UnixMs;
use crate::domain::filter::{Filter, KnownStatus};
use crate::effects::reactive::untrack;
use crate::effects::{clock, page};
use std::rc::Rc;

/// Nothing happened for this long.
const IDLE_MS: u32 = 1_000;
/// Counts are shown, with their age, for longer than rows are fresh: three requests a minute would be a share of the limit.
const COUNTED_AGAIN_MS: u64 = 5 * 60_000;

/// Counts what each status matches together with the search in force, whenever that is not known or too old.
pub fn count_each(console: Console) {
    when_rested(console.loader, IDLE_MS, |loader| loader.counted().track(), Rc::new(move || count_next(&console)));
}

fn count_next(console: &Console) {
    // A snapshot is filtered elsewhere.
    if page::is_hidden() || page::saves_data() || untrack(|| console.list.is_of_snapshot()) {
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
    choices.map(|status| Filter { status, search: search.clone(), snapshot: None }).collect()
}

/// How many match with a status, and when that was counted.
pub fn count_of(console: Console, status: Option<KnownStatus>) -> Option<(u64, UnixMs)> {
    console.loader.state().track();
    console.loader.counted().track();
    let search = console.list.query().with(|query| query.filter.search.clone());
    console.loader.total_at(&Filter { status, search, snapshot: None })
}
