//! One export: the lists that it reads, and the file that it makes of them. Asks and writes nothing itself.

use super::file::FileOptions;
use super::manifest::{FilterTold, ListTold, Manifest, missing_places};
use super::seen::{IdKey, Seen};
use super::walk::{SavedWalk, Walk};
use super::work::{Ask, Part, Progress, Work};
use crate::domain::clock::UnixMs;
use crate::domain::customer::Row;
use crate::domain::error::LoadError;
use crate::domain::filter::{Filter, KnownStatus};
use crate::domain::paging::RowRange;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::sync::Arc;

/// A list that was read, or is being read.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct List<W> {
    filter: Filter,
    walk: W,
    /// Bytes of its log that were handed out.
    logged: usize,
}

/// The job.
#[derive(Clone, Debug)]
pub struct Job {
    facts: Facts,
    /// The last one is being read.
    lists: Vec<List<Walk>>,
    /// Not begun yet, the next one last.
    later: Vec<Filter>,
    /// Whom earlier lists had: a customer whose status changes may be in two.
    earlier: HashSet<IdKey>,
    /// Of the file, not handed out yet.
    text: String,
    /// Of the lists before this one, not handed out yet.
    log: Vec<u8>,
    sha: Sha256,
}

/// What is known of the file so far.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Facts {
    /// The file's name without its ending.
    name: String,
    options: FileOptions,
    started: UnixMs,
    /// What was asked for.
    filter: Filter,
    /// Rows and bytes of the file.
    rows: u64,
    bytes: u64,
    total_at_start: Option<u64>,
    /// Of the whole list, counted anew after it was read in parts.
    total_at_end: Option<u64>,
    is_split: bool,
    /// Customers who were found in two parts of a list.
    in_two_lists: u64,
    keeps_log: bool,
}

/// What is kept of a job.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct SavedJob {
    facts: Facts,
    lists: Vec<List<SavedWalk>>,
    later: Vec<Filter>,
}

impl Job {
    /// A job that has not begun. `keeps_log`: it can be restored from its parts.
    pub fn new(options: FileOptions, filter: Filter, keeps_log: bool, started: UnixMs) -> Self {
        let text = options.head();
        let facts = Facts {
            name: String::new(),
            options,
            started,
            filter: filter.clone(),
            rows: 0,
            bytes: 0,
            total_at_start: None,
            total_at_end: None,
            is_split: false,
            in_two_lists: 0,
            keeps_log,
        };
        let lists = vec![List { filter, walk: Walk::new(keeps_log), logged: 0 }];
        Self { facts, lists, later: Vec::new(), earlier: HashSet::new(), text, log: Vec::new(), sha: Sha256::new() }
    }

    /// Gives the file a name, without its ending.
    #[must_use]
    pub fn named(mut self, name: String) -> Self {
        self.facts.name = name;
        self
    }

    /// The file's name without its ending.
    pub fn name(&self) -> &str {
        &self.facts.name
    }

    /// Goes on after the last part: `job` of that one, and `ids` of all. Their bytes go to [`Job::rehash`].
    pub fn restore(job: &str, ids: &[u8]) -> Option<Self> {
        let SavedJob { facts, lists, later } = serde_json::from_str(job).ok()?;
        let last = lists.len().checked_sub(1)?;
        let (mut ids, mut earlier, mut restored) = (ids, HashSet::new(), Vec::new());
        for (index, List { filter, walk, logged }) in lists.into_iter().enumerate() {
            let (own, rest) = ids.split_at_checked(logged)?;
            ids = rest;
            let mut seen = Seen::restore(own);
            if index < last {
                earlier.extend(std::mem::take(&mut seen).keys());
            }
            restored.push(List { filter, walk: Walk::restore(walk, seen), logged });
        }
        let (text, log, sha) = (String::new(), Vec::new(), Sha256::new());
        Some(Self { facts, lists: restored, later, earlier, text, log, sha })
    }

    /// Takes the bytes of each part in, in their order, after [`Job::restore`].
    pub fn rehash(&mut self, part: &[u8]) {
        self.sha.update(part);
    }

    /// The same from its start in parts, one for each status: the server gives no rows from further behind. `None` where
    /// it cannot be split.
    pub fn split(&self, now: UnixMs) -> Option<Self> {
        let Facts { options, filter, keeps_log, .. } = &self.facts;
        let part = |status| Filter { status: Some(status), ..filter.clone() };
        let mut later: Vec<Filter> = KnownStatus::ALL.into_iter().rev().map(part).collect();
        let first = later.pop().filter(|_| self.can_split())?;
        let mut job = Self::new(options.clone(), first, *keeps_log, now).named(self.facts.name.clone());
        job.facts = Facts { filter: filter.clone(), is_split: true, ..job.facts };
        Some(Self { later, ..job })
    }

    /// Whether [`Job::split`] can help.
    pub fn can_split(&self) -> bool {
        let filter = &self.facts.filter;
        !self.facts.is_split && filter.status.is_none() && filter.snapshot.is_none()
    }

    /// Whether there is nothing more to ask for.
    pub fn is_done(&self) -> bool {
        self.next(0).is_none()
    }

    fn saved(&self) -> String {
        let lists = self.lists.iter();
        let saved =
            |list: &List<Walk>| List { filter: list.filter.clone(), walk: list.walk.saved(), logged: list.logged };
        let saved =
            SavedJob { facts: self.facts.clone(), lists: lists.map(saved).collect(), later: self.later.clone() };
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// What goes into the file, and how.
    pub fn options(&self) -> &FileOptions {
        &self.facts.options
    }

    /// When it began.
    pub fn started(&self) -> UnixMs {
        self.facts.started
    }

    /// What was asked for.
    pub fn filter(&self) -> &Filter {
        &self.facts.filter
    }

    /// Different customers read, in all lists.
    fn read(&self) -> u64 {
        self.lists.iter().map(|list| list.walk.read()).sum::<u64>() - self.facts.in_two_lists
    }

    /// What is told of the file as it is now, under that name, where everything was handed out as [`Job::part`]s.
    pub fn manifest(&self, file: String, source: String, now: UnixMs, tell: fn(UnixMs) -> String) -> Manifest {
        let Facts { options, started, rows, bytes, total_at_start, total_at_end, .. } = &self.facts;
        let mut sha = self.sha.clone();
        sha.update(options.tail());
        let told = |list: &List<Walk>| {
            let noticed = list.walk.noticed().clone();
            let missing = missing_places(&noticed, list.walk.read_to());
            let named: u64 = missing.iter().map(|(first, last)| last - first + 1).sum();
            let missing_elsewhere = if list.walk.is_complete() { 0 } else { list.walk.missing().saturating_sub(named) };
            ListTold { filter: FilterTold::of(&list.filter), noticed, missing, missing_elsewhere }
        };
        let lists: Vec<ListTold> = self.lists.iter().map(told).collect();
        let last_total = lists.last().map(|list| list.noticed.total_at_end).unwrap_or_default();
        Manifest {
            file,
            is_complete: self.is_complete(),
            sha256: hexadecimal(&sha.finalize()),
            bytes: bytes + options.tail().len() as u64,
            rows: *rows,
            cut_texts: 0,
            unique_ids: self.read(),
            total_at_start: total_at_start.unwrap_or_default(),
            total_at_end: total_at_end.unwrap_or(last_total),
            lists,
            snapshot: None,
            source,
            started_at: tell(*started),
            finished_at: tell(now),
            duration_ms: now.since(*started),
            options: options.clone(),
        }
    }
}

impl Work for Job {
    fn next(&self, ahead: u8) -> Option<Ask> {
        let list = self.lists.last()?;
        if let Some(range) = list.walk.window(ahead) {
            return Some(Ask { filter: list.filter.clone(), range });
        }
        // Parts of a list know nothing of rows that moved between them, nor of those in none of them.
        let counts = self.facts.is_split && self.facts.total_at_end.is_none() && ahead == 0;
        counts.then(|| Ask { filter: self.facts.filter.clone(), range: RowRange { skip: 0, take: 1 } })
    }

    fn take_in(&mut self, ask: &Ask, rows: &[Arc<Row>], total: u64) {
        let Some(list) = self.lists.last_mut() else { return };
        if list.walk.is_done() {
            self.facts.total_at_end = Some(total);
            return;
        }
        let fresh = list.walk.take_in(ask.range, rows, total);
        for row in fresh {
            let is_new = self.earlier.is_empty() || row.id().is_none_or(|id| !self.earlier.contains(&IdKey::of(id)));
            self.facts.in_two_lists += u64::from(!is_new);
            if let (Row::Readable(customer), true) = (&*row, is_new) {
                self.facts.options.row(&mut self.text, self.facts.rows, customer);
                self.facts.rows += 1;
            }
        }
        self.facts.total_at_start.get_or_insert(total);
        if list.walk.is_done()
            && let Some(filter) = self.later.pop()
        {
            // Its log is not handed out yet.
            let rest = list.walk.log();
            list.logged += rest.len();
            self.log.extend(rest);
            self.earlier.extend(list.walk.take_seen().keys());
            self.lists.push(List { filter, walk: Walk::new(self.facts.keeps_log), logged: 0 });
        }
    }

    fn is_refused(&mut self, _: &Ask, _: &LoadError) -> bool {
        false
    }

    fn mend(&mut self) {
        self.facts.total_at_end = None;
        if let Some(list) = self.lists.last_mut() {
            list.walk.mend();
        }
    }

    fn is_complete(&self) -> bool {
        let is_whole = !self.facts.is_split || self.facts.total_at_end.is_some_and(|total| total <= self.read());
        self.is_done() && is_whole && self.lists.iter().all(|list| list.walk.is_complete())
    }

    fn part(&mut self, at_least: usize) -> Option<Part> {
        if self.text.is_empty() || self.text.len() < at_least {
            return None;
        }
        let bytes = std::mem::take(&mut self.text).into_bytes();
        self.sha.update(&bytes);
        self.facts.bytes += bytes.len() as u64;
        let mut ids = std::mem::take(&mut self.log);
        if let Some(list) = self.lists.last_mut() {
            let own = list.walk.log();
            list.logged += own.len();
            ids.extend(own);
        }
        let job = if self.facts.keeps_log { self.saved() } else { String::new() };
        Some(Part { bytes, ids, job })
    }

    fn progress(&self) -> Progress {
        let requests = self.lists.iter().map(|list| list.walk.noticed().requests).sum();
        let Some(list) = self.lists.last() else { return Progress::default() };
        let total =
            (requests > 0).then(|| self.facts.total_at_start.unwrap_or_default().max(list.walk.noticed().total_at_end));
        let (read, rows) = (self.read(), self.facts.rows);
        let left = if self.is_done() { 0 } else { super::estimate::requests_after(read, total.unwrap_or_default()) };
        Progress { rows, read, total, requests, requests_left: left }
    }
}

/// Bytes in hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
#[path = "job_tests.rs"]
mod tests;
