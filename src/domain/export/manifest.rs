//! What is told of a file when it is finished: on screen, and as JSON beside it.

use super::file::FileOptions;
use super::file_name::manifest_name;
use super::walk::{Gap, Noticed};
use crate::domain::clock::UnixMs;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::snapshot::taken::Taken;
use serde::Serialize;

/// The manifest. Times are ISO 8601 in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// The file's name.
    pub file: String,
    /// Whether everybody who was in the list from start to end is in the file, once.
    pub is_complete: bool,
    /// Of the file, in hexadecimal digits.
    pub sha256: String,
    /// Length of the file.
    pub bytes: u64,
    /// Rows in the file, each with an id of its own.
    pub rows: u64,
    /// Texts that a workbook holds the beginning of only.
    pub cut_texts: u64,
    /// Different ids that were read, those of rows that could not be read included.
    pub unique_ids: u64,
    /// How many matched at the start.
    pub total_at_start: u64,
    /// How many matched at the end.
    pub total_at_end: u64,
    /// The lists that were read: one, or one for each status.
    pub lists: Vec<ListTold>,
    /// The snapshot that the rows are of, where they are of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<SnapshotTold>,
    /// Where from.
    pub source: String,
    /// When it was begun.
    pub started_at: String,
    /// When the last row was read.
    pub finished_at: String,
    /// Pauses included.
    pub duration_ms: u64,
    /// Format and fields.
    pub options: FileOptions,
}

/// One list that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListTold {
    /// What was asked for.
    pub filter: FilterTold,
    /// What was noticed of a list that changes.
    pub noticed: Noticed,
    /// Places of rows that are missing, counted from 1: first and last of each range.
    pub missing: Vec<(u64, u64)>,
    /// How many more match than were read; their places are not known.
    pub missing_elsewhere: u64,
}

/// A filter as the endpoint names its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterTold {
    /// Status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
    /// Part of a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What the rows of a snapshot had to meet, as addresses have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<String>,
}

/// A snapshot that rows were taken out of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SnapshotTold {
    /// When it was taken.
    pub taken_at: String,
    /// The list that it is of.
    pub filter: FilterTold,
    /// Rows in it.
    pub rows: u64,
    /// How many matched when it was read.
    pub total: u64,
    /// Whether nobody is missing in it.
    pub is_complete: bool,
}

impl SnapshotTold {
    /// Of a snapshot.
    pub fn of(taken: &Taken, tell: fn(UnixMs) -> String) -> Self {
        let Taken { list, at, rows, total, is_complete } = taken;
        let (rows, total, is_complete) = (*rows, *total, *is_complete);
        Self { taken_at: tell(*at), filter: FilterTold::of(list), rows, total, is_complete }
    }
}

impl FilterTold {
    /// Of a filter.
    pub fn of(filter: &Filter) -> Self {
        let status = filter.status.map(KnownStatus::as_str);
        let snapshot = filter.snapshot.as_ref().map(|spec| spec.as_str().to_owned());
        let told = Self { status, snapshot, ..Self::default() };
        match filter.search.clone() {
            Search::None => told,
            Search::Name(name) => Self { name: Some(name), ..told },
            Search::Email(email) => Self { email: Some(email), ..told },
        }
    }
}

impl Manifest {
    /// The name of its own file.
    pub fn name(&self) -> String {
        manifest_name(&self.file)
    }

    /// As JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// Places of rows that are missing, counted from 1, in as few ranges as they make: first and last of each.
pub fn missing_places(noticed: &Noticed, read_to: u64) -> Vec<(u64, u64)> {
    let gaps = noticed.gaps.iter().map(|Gap { skip, take, .. }| (skip + 1, skip + u64::from(*take)));
    let rows = noticed.unreadable.iter().map(|place| (place + 1, place + 1));
    let rest = (read_to < noticed.total_at_end).then_some((read_to + 1, noticed.total_at_end));
    let mut all: Vec<(u64, u64)> = gaps.chain(rows).chain(rest).collect();
    all.sort_unstable();
    let mut joined: Vec<(u64, u64)> = Vec::new();
    for (first, last) in all {
        match joined.last_mut() {
            Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::export::walk::Flaw;

    #[test]
    fn missing_rows_are_named_by_their_places() {
        let gap = |skip| Gap { skip, take: 100, flaw: Flaw::Short };
        let noticed = Noticed {
            total_at_end: 1_000,
            gaps: vec![gap(99), gap(198)],
            unreadable: [3, 4, 297].into(),
            ..Noticed::default()
        };
        assert_eq!(missing_places(&noticed, 1_000), [(4, 5), (100, 298)]);
        assert_eq!(missing_places(&noticed, 600).last(), Some(&(601, 1_000)));
    }

    #[test]
    fn the_filter_is_told_as_the_endpoint_names_it() {
        let filter = Filter { search: Search::Name("Ada".into()), ..Filter::default() };
        assert_eq!(serde_json::to_string(&FilterTold::of(&filter)).unwrap(), r#"{"name":"Ada"}"#);
    }
}
