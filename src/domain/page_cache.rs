//! Rows kept in memory by absolute position under their filter.
//!
//! Keeping rows rather than pages means that 50 rows a page after 25 asks only for what is missing. *Stale* (older
//! than the TTL: shown, and asked for again) and *evicted* (gone) are two different times.

use super::clock::UnixMs;
use super::customer::{CustomerId, Row};
use super::drift::{Drift, Sign, is_same_customer};
use super::filter::Filter;
use super::page_state::Page;
use super::paging::RowRange;
use std::sync::Arc;

/// After this long a row is not even shown as stale any more.
pub const EVICT_AFTER_MS: u64 = 30 * 60 * 1000;

/// The cache. `now` is always an argument.
#[derive(Debug)]
pub struct PageCache {
    ttl_ms: u64,
    capacity_rows: usize,
    /// Least recently used first.
    lists: Vec<CachedList>,
}

#[derive(Debug)]
struct CachedList {
    filter: Filter,
    total: u64,
    total_at: UnixMs,
    /// By position, ascending. A sorted vector is 7 KB of wasm less than a tree, and answers come in blocks.
    rows: Vec<CachedRow>,
}

#[derive(Debug)]
struct CachedRow {
    position: u64,
    row: Arc<Row>,
    at: UnixMs,
}

/// What the cache knows of a range.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookup {
    /// The page, when every row of it is known, stale or not.
    pub page: Option<Page>,
    /// The smallest range that holds every missing or stale row; `None` when the page is complete and fresh.
    pub ask: Option<RowRange>,
}

impl PageCache {
    /// `ttl_ms`: how long a row is fresh. `capacity_rows`: most rows kept over all filters.
    pub fn new(ttl_ms: u64, capacity_rows: usize) -> Self {
        Self { ttl_ms, capacity_rows, lists: Vec::new() }
    }

    /// What is known of `range`; counts as a use of the filter.
    pub fn lookup(&mut self, filter: &Filter, range: RowRange, now: UnixMs) -> Lookup {
        self.evict_old(now);
        self.touch(filter);
        let Some(list) = self.lists.last().filter(|list| list.filter == *filter) else {
            return Lookup { page: None, ask: Some(range) };
        };
        // Past the end there is nothing to know but the total.
        let end = range.end().min(list.total);
        let is_fresh = |at: UnixMs| now.since(at) < self.ttl_ms;
        let is_known = |position: &u64| list.row(*position).is_some();
        let needs_asking = |position: &u64| list.row(*position).is_none_or(|row| !is_fresh(row.at));

        let complete = (range.skip..end).all(|position| is_known(&position));
        let first = (range.skip..end).find(needs_asking);
        let last = (range.skip..end).rev().find(needs_asking);
        let ask = match (first, last) {
            (Some(first), Some(last)) => {
                Some(RowRange { skip: first, take: u8::try_from(last - first + 1).unwrap_or(range.take) })
            }
            _ if range.skip >= end && !is_fresh(list.total_at) => Some(range),
            _ => None,
        };
        Lookup { page: complete.then(|| list.page(range)), ask }
    }

    /// Puts an answer to a request for `asked` in, and tells when it contradicts what was known. Once positions moved,
    /// every other row of the filter is dropped.
    pub fn store(
        &mut self,
        filter: &Filter,
        asked: RowRange,
        rows: Vec<Arc<Row>>,
        total: u64,
        now: UnixMs,
    ) -> Option<Drift> {
        self.touch(filter);
        if self.lists.last().is_none_or(|list| list.filter != *filter) {
            self.lists.push(CachedList { filter: filter.clone(), total, total_at: now, rows: Vec::new() });
        }
        let list = self.lists.last_mut()?;
        let drift = list.drift(asked, &rows, total, now);
        (list.total, list.total_at) = (total, now);
        // An unchanged row stays the same allocation, so that the grid sees at once that nothing changed.
        let kept = |position: u64, row: Arc<Row>| match list.row(position) {
            Some(cached) if cached.row == row => Arc::clone(&cached.row),
            _ => row,
        };
        let block: Vec<CachedRow> = (asked.skip..)
            .zip(rows)
            .map(|(position, row)| CachedRow { position, row: kept(position, row), at: now })
            .collect();
        if matches!(drift, Some(Drift { sign: Sign::Total { .. } | Sign::Repeated, .. })) {
            list.rows.clear();
        }
        let _replaced = list.rows.splice(list.index_of(asked.skip)..list.index_of(asked.end()), block).count();
        self.evict_beyond_capacity(asked);
        drift
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        self.lists.clear();
    }

    /// Drops what is known of such filters.
    pub fn forget(&mut self, is_forgotten: impl Fn(&Filter) -> bool) {
        self.lists.retain(|list| !is_forgotten(&list.filter));
    }

    /// The rows of `range` that are known, whether or not the range is complete; `None` for an unknown filter.
    pub fn page(&self, filter: &Filter, range: RowRange) -> Option<Page> {
        self.list(filter).map(|list| list.page(range))
    }

    /// Whether what was learned at `at` is fresh.
    pub fn is_fresh(&self, at: UnixMs, now: UnixMs) -> bool {
        now.since(at) < self.ttl_ms
    }

    /// How many rows matched when that was last learned, fresh or stale.
    pub fn last_total(&self, filter: &Filter) -> Option<u64> {
        self.list(filter).map(|list| list.total)
    }

    /// How many rows matched, and when that was learned.
    pub fn total_at(&self, filter: &Filter) -> Option<(u64, UnixMs)> {
        self.list(filter).map(|list| (list.total, list.total_at))
    }

    /// A customer by id, wherever it was seen, latest use first.
    pub fn find(&self, id: &CustomerId) -> Option<Arc<Row>> {
        let rows = self.lists.iter().rev().flat_map(|list| &list.rows);
        rows.map(|cached| &cached.row).find(|row| row.id() == Some(id)).cloned()
    }

    /// Rows kept over all filters.
    pub fn row_count(&self) -> usize {
        self.lists.iter().map(|list| list.rows.len()).sum()
    }

    fn list(&self, filter: &Filter) -> Option<&CachedList> {
        self.lists.iter().find(|list| list.filter == *filter)
    }

    fn touch(&mut self, filter: &Filter) {
        if let Some(index) = self.lists.iter().position(|list| list.filter == *filter) {
            let list = self.lists.remove(index);
            self.lists.push(list);
        }
    }

    fn evict_old(&mut self, now: UnixMs) {
        for list in &mut self.lists {
            list.rows.retain(|row| now.since(row.at) < EVICT_AFTER_MS);
        }
        self.lists.retain(|list| now.since(list.total_at) < EVICT_AFTER_MS);
    }

    /// Drops least recently used filters first, then the rows of the last one that lie farthest from `near`.
    fn evict_beyond_capacity(&mut self, stored: RowRange) {
        // What was just stored is about to be shown.
        let (near, capacity) = (stored.skip, self.capacity_rows.max(stored.take.into()));
        while self.row_count() > capacity && self.lists.len() > 1 {
            self.lists.remove(0);
        }
        let Some(list) = self.lists.last_mut() else { return };
        let distance = |index: usize| list.rows.get(index).map_or(0, |row| near.abs_diff(row.position));
        let (mut start, mut end) = (0, list.rows.len());
        while end - start > capacity {
            if distance(start) > distance(end - 1) {
                start += 1;
            } else {
                end -= 1;
            }
        }
        list.rows.truncate(end);
        let _evicted = list.rows.drain(..start).count();
    }
}

impl CachedList {
    /// Where the row of `position` is or would be.
    fn index_of(&self, position: u64) -> usize {
        self.rows.partition_point(|row| row.position < position)
    }

    fn row(&self, position: u64) -> Option<&CachedRow> {
        self.rows.get(self.index_of(position)).filter(|row| row.position == position)
    }

    /// What an answer contradicts.
    fn drift(&self, asked: RowRange, rows: &[Arc<Row>], total: u64, now: UnixMs) -> Option<Drift> {
        if total != self.total {
            return Some(Drift { sign: Sign::Total { before: self.total, now: total }, known_at: self.total_at });
        }
        let elsewhere = self.rows.iter().filter(|known| known.position < asked.skip || asked.end() <= known.position);
        let is_repeated = |known: &Row| rows.iter().any(|row| is_same_customer(row, known));
        if let Some(known) = elsewhere.into_iter().find(|known| is_repeated(&known.row)) {
            return Some(Drift { sign: Sign::Repeated, known_at: known.at });
        }
        let is_twice =
            |(index, row): (usize, &Arc<Row>)| rows.iter().take(index).any(|seen| is_same_customer(seen, row));
        if rows.iter().enumerate().any(is_twice) {
            return Some(Drift { sign: Sign::Repeated, known_at: now });
        }
        let promised = asked.end().min(total).saturating_sub(asked.skip);
        let missing = promised.saturating_sub(rows.len() as u64);
        (missing > 0).then_some(Drift { sign: Sign::Short { missing }, known_at: now })
    }

    fn page(&self, range: RowRange) -> Page {
        let rows = self.rows.get(self.index_of(range.skip)..self.index_of(range.end())).unwrap_or_default();
        let oldest = rows.iter().map(|cached| cached.at).min();
        Page {
            filter: self.filter.clone(),
            range,
            total: self.total,
            as_of: oldest.unwrap_or(self.total_at),
            rows: rows.iter().map(|cached| (cached.position, Arc::clone(&cached.row))).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::{KnownStatus, Search};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const TTL: u64 = 1000;

    fn row(name: u64) -> Arc<Row> {
        Arc::new(Row::Unreadable { id: CustomerId::new(format!("cust_{name}")), problem: String::new() })
    }

    fn rows(names: std::ops::Range<u64>) -> Vec<Arc<Row>> {
        names.map(row).collect()
    }

    fn filter(name: &str) -> Filter {
        Filter { status: Some(KnownStatus::Active), search: Search::by_name(name), ..Filter::default() }
    }

    fn range(skip: u64, take: u8) -> RowRange {
        RowRange { skip, take }
    }

    fn store(cache: &mut PageCache, name: &str, names: std::ops::Range<u64>, total: u64, now: UnixMs) -> Option<Sign> {
        let asked = range(names.start, u8::try_from(names.end - names.start).expect("small"));
        cache.store(&filter(name), asked, rows(names), total, now).map(|drift| drift.sign)
    }

    #[test]
    fn what_an_answer_contradicts_is_told() {
        let mut cache = PageCache::new(TTL, 100);
        assert_eq!(store(&mut cache, "a", 0..10, 30, UnixMs(0)), None);
        assert_eq!(store(&mut cache, "a", 10..20, 30, UnixMs(1)), None);
        assert_eq!(store(&mut cache, "b", 0..10, 31, UnixMs(1)), None, "another filter has other rows");
        assert_eq!(store(&mut cache, "a", 20..30, 31, UnixMs(2)), Some(Sign::Total { before: 30, now: 31 }));

        let mut answer = |asked, names| cache.store(&filter("a"), asked, names, 31, UnixMs(7));
        let repeated = answer(range(10, 10), rows(15..25));
        assert_eq!(repeated, Some(Drift { sign: Sign::Repeated, known_at: UnixMs(2) }));
        let twice = answer(range(10, 2), vec![row(50), row(50)]);
        assert_eq!(twice, Some(Drift { sign: Sign::Repeated, known_at: UnixMs(7) }));
        let short = answer(range(10, 10), rows(10..17));
        assert_eq!(short.map(|drift| drift.sign), Some(Sign::Short { missing: 3 }));
        assert_eq!(answer(range(30, 10), rows(30..31)), None, "the last page ends with the list");
        assert_eq!(cache.row_count(), 18, "rows of the short page, the last page and the other filter");
    }

    #[test]
    fn the_page_just_stored_stays_however_small_the_cache_is() {
        let mut cache = PageCache::new(TTL, 0);
        store(&mut cache, "a", 0..25, 90, UnixMs(0));
        assert_eq!(cache.page(&filter("a"), range(0, 25)).map(|page| page.rows.len()), Some(25));
        store(&mut cache, "a", 25..50, 90, UnixMs(0));
        assert_eq!(cache.row_count(), 25);
    }

    #[test]
    fn a_filter_can_be_forgotten() {
        let mut cache = PageCache::new(TTL, 100);
        store(&mut cache, "a", 0..10, 30, UnixMs(0));
        store(&mut cache, "b", 0..10, 30, UnixMs(0));
        cache.forget(|known| *known == filter("a"));
        assert_eq!((cache.last_total(&filter("a")), cache.last_total(&filter("b"))), (None, Some(30)));
    }

    #[test]
    fn a_larger_page_asks_only_for_what_is_missing() {
        let mut cache = PageCache::new(TTL, 100);
        store(&mut cache, "a", 0..25, 90, UnixMs(0));
        let lookup = cache.lookup(&filter("a"), range(0, 50), UnixMs(1));
        assert_eq!((lookup.page, lookup.ask), (None, Some(range(25, 25))));
        store(&mut cache, "a", 25..50, 90, UnixMs(1));
        let lookup = cache.lookup(&filter("a"), range(0, 50), UnixMs(2));
        assert_eq!(lookup.ask, None);
        assert_eq!(lookup.page.map(|page| page.rows.len()), Some(50));
    }

    #[test]
    fn stale_rows_are_shown_and_asked_for_again_evicted_ones_are_gone() {
        let mut cache = PageCache::new(TTL, 100);
        store(&mut cache, "a", 0..10, 10, UnixMs(0));
        let fresh = cache.lookup(&filter("a"), range(0, 10), UnixMs(TTL - 1));
        assert!(fresh.page.is_some() && fresh.ask.is_none());
        let stale = cache.lookup(&filter("a"), range(0, 10), UnixMs(TTL));
        assert!(stale.page.is_some());
        assert_eq!(stale.ask, Some(range(0, 10)));
        let evicted = cache.lookup(&filter("a"), range(0, 10), UnixMs(EVICT_AFTER_MS));
        assert_eq!((evicted.page, evicted.ask), (None, Some(range(0, 10))));
    }

    #[test]
    fn a_changed_total_drops_the_other_rows_of_that_filter_only() {
        let mut cache = PageCache::new(TTL, 100);
        store(&mut cache, "a", 0..10, 30, UnixMs(0));
        store(&mut cache, "b", 0..10, 30, UnixMs(0));
        store(&mut cache, "a", 10..20, 31, UnixMs(0));
        assert_eq!(cache.lookup(&filter("a"), range(0, 20), UnixMs(0)).ask, Some(range(0, 10)));
        assert_eq!(cache.lookup(&filter("b"), range(0, 10), UnixMs(0)).ask, None);
    }

    #[test]
    fn the_end_of_the_list_is_known_without_asking() {
        let mut cache = PageCache::new(TTL, 100);
        store(&mut cache, "a", 0..7, 7, UnixMs(0));
        let beyond = cache.lookup(&filter("a"), range(50, 25), UnixMs(1));
        assert_eq!(beyond.ask, None);
        assert_eq!(beyond.page.map(|page| (page.rows.len(), page.total)), Some((0, 7)));
        store(&mut cache, "none", 0..0, 0, UnixMs(0));
        assert_eq!(cache.lookup(&filter("none"), range(0, 25), UnixMs(1)).ask, None);
        assert_eq!(cache.lookup(&filter("none"), range(0, 25), UnixMs(TTL)).ask, Some(range(0, 25)));
    }

    #[test]
    fn the_least_recently_used_filter_goes_first() {
        let mut cache = PageCache::new(TTL, 25);
        store(&mut cache, "a", 0..10, 10, UnixMs(0));
        store(&mut cache, "b", 0..10, 10, UnixMs(1));
        drop(cache.lookup(&filter("a"), range(0, 10), UnixMs(2)));
        store(&mut cache, "c", 0..10, 10, UnixMs(3));
        assert_eq!(cache.total_at(&filter("b")), None);
        assert_eq!(cache.total_at(&filter("a")).map(|(total, _)| total), Some(10));
    }

    #[test]
    fn a_customer_is_found_under_any_filter() {
        let mut cache = PageCache::new(TTL, 25);
        store(&mut cache, "a", 0..10, 10, UnixMs(0));
        let id = |id: &str| CustomerId::new(id.to_owned()).expect("not empty");
        assert!(cache.find(&id("cust_9")).is_some());
        assert!(cache.find(&id("cust_10")).is_none());
    }

    #[derive(Clone, Debug)]
    enum Step {
        Store { list: usize, skip: u64, len: u64, total: u64 },
        Lookup { list: usize, skip: u64, take: u8 },
        Wait(u64),
    }

    fn any_step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (0..3_usize, 0..60_u64, 0..20_u64, prop_oneof![4 => Just(60_u64), 1 => Just(61_u64)])
                .prop_map(|(list, skip, len, total)| Step::Store { list, skip, len: len.min(total - skip), total }),
            (0..3_usize, 0..70_u64, 1..=30_u8).prop_map(|(list, skip, take)| Step::Lookup { list, skip, take }),
            prop_oneof![0..TTL, Just(EVICT_AFTER_MS)].prop_map(Step::Wait),
        ]
    }

    /// The naive model: every row that was ever stored, with nothing forgotten on purpose.
    #[derive(Default)]
    struct Model {
        rows: BTreeMap<(usize, u64), (u64, UnixMs)>,
        totals: BTreeMap<usize, (u64, UnixMs)>,
    }

    impl Model {
        fn store(&mut self, list: usize, skip: u64, names: std::ops::Range<u64>, total: u64, now: UnixMs) {
            if self.totals.get(&list).is_some_and(|(known, _)| *known != total) {
                self.rows.retain(|(of, _), _| *of != list);
            }
            let _ = self.totals.insert(list, (total, now));
            for (position, name) in (skip..).zip(names) {
                let _ = self.rows.insert((list, position), (name, now));
            }
        }

        fn row(&self, list: usize, position: u64, now: UnixMs) -> Option<(u64, bool)> {
            let (name, at) = self.rows.get(&(list, position))?;
            (now.since(*at) < EVICT_AFTER_MS).then(|| (*name, now.since(*at) < TTL))
        }
    }

    proptest! {
        #[test]
        fn agrees_with_a_naive_model(steps in proptest::collection::vec(any_step(), 1..60), small in any::<bool>()) {
            let capacity = if small { 40 } else { 10_000 };
            let names = ["a", "b", "c"].map(filter);
            let (mut cache, mut model, mut now, mut next_name) =
                (PageCache::new(TTL, capacity), Model::default(), UnixMs(0), 0_u64);
            for step in steps {
                match step {
                    Step::Wait(ms) => now.0 += ms,
                    Step::Store { list, skip, len, total } => {
                        let stored = next_name..next_name + len;
                        next_name += len;
                        let asked = range(skip, u8::try_from(len).expect("small"));
                        let drift = cache.store(&names[list], asked, rows(stored.clone()), total, now);
                        let before = model.totals.get(&list).map(|(total, _)| *total);
                        prop_assert!(drift.is_none() || before.is_some_and(|before| before != total), "{:?}", drift);
                        model.store(list, skip, stored, total, now);
                        prop_assert!(cache.row_count() <= capacity);
                        let page = cache.page(&names[list], asked);
                        prop_assert_eq!(page.map(|page| page.rows.len() as u64), Some(len), "the newest rows stay");
                    }
                    Step::Lookup { list, skip, take } => {
                        let found = cache.lookup(&names[list], range(skip, take), now);
                        for (position, row) in found.page.iter().flat_map(|page| &page.rows) {
                            let expected = model.row(list, *position, now).map(|(name, _)| super::tests::row(name));
                            prop_assert_eq!(Some(row.clone()), expected, "never a row that was not the last stored");
                        }
                        let asked = |position: u64| found.ask.is_some_and(|ask| ask.skip <= position && position < ask.end());
                        if let Some((total, at)) = model.totals.get(&list) {
                            let wanted = skip..(skip + u64::from(take)).min(*total);
                            for position in wanted.clone() {
                                let fresh = model.row(list, position, now).is_some_and(|(_, fresh)| fresh);
                                prop_assert!(fresh || asked(position), "{} is neither fresh nor asked for", position);
                                if !small && now.since(*at) < EVICT_AFTER_MS {
                                    let known = model.row(list, position, now).is_some();
                                    prop_assert!(known || found.page.is_none());
                                }
                            }
                            if !small && wanted.clone().all(|p| model.row(list, p, now).is_some_and(|(_, fresh)| fresh))
                                && now.since(*at) < TTL
                            {
                                prop_assert_eq!(found.ask, None, "everything is fresh: nothing to ask");
                                prop_assert!(found.page.is_some());
                            }
                        }
                        if let Some(ask) = found.ask {
                            prop_assert!(ask.take >= 1 && ask.skip >= skip && ask.end() <= skip + u64::from(take));
                        }
                    }
                }
            }
        }
    }
}
