//! What the rows of a snapshot come to: figures, distributions and a table of groups.

pub mod figures;
pub mod numbers;
pub mod pivot;

use super::kinds::{Dimension, Kinds};
use super::spec::{REPORT, Spec};

/// The id of the button that turns between rows and a report: the palette presses it, too.
pub const TURN_ID: &str = "snapshot-turn";

/// The table of groups that a report has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// By what its rows are told apart.
    pub rows: Dimension,
    /// By what its columns are.
    pub columns: Option<Dimension>,
    /// What is told of each group.
    pub measure: Measure,
}

/// What is told of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many rows there are.
    Count,
    /// Of the last transactions, where there are any that can be read.
    Sum,
    /// Likewise.
    Mean,
    /// Likewise: the middle one, or the mean of the two in the middle.
    Median,
}

impl Measure {
    /// In the order that they are offered in.
    pub const ALL: [Self; 4] = [Self::Count, Self::Sum, Self::Mean, Self::Median];

    /// As addresses have it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Median => "median",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.as_str() == text)
    }
}

impl Default for Choice {
    fn default() -> Self {
        Self { rows: Dimension::Type, columns: Some(Dimension::Status), measure: Measure::Count }
    }
}

impl Choice {
    /// Of a part of a specification.
    pub fn parse(values: &[String]) -> Option<Self> {
        let [rows, columns, measure] = values else { return None };
        let columns = if columns.is_empty() { None } else { Some(Dimension::parse(columns)?) };
        Some(Self { rows: Dimension::parse(rows)?, columns, measure: Measure::parse(measure)? })
    }

    /// Of a specification; `None` where it wants rows. One that makes no sense is the usual one.
    pub fn of(spec: &Spec) -> Option<Self> {
        let values = spec.values(REPORT);
        let is_wanted = spec.parts().any(|(name, _)| name == REPORT);
        is_wanted.then(|| Self::parse(&values).unwrap_or_default())
    }

    /// A specification of this report in place of rows, or of another one.
    #[must_use]
    pub fn shown(self, spec: &Spec) -> Spec {
        let columns = self.columns.map(Dimension::as_str).unwrap_or_default();
        spec.with(REPORT, &[self.rows.as_str(), columns, self.measure.as_str()])
    }
}

/// A specification of rows in place of a report.
#[must_use]
pub fn hidden(spec: &Spec) -> Spec {
    spec.with(REPORT, &[])
}

/// How many rows are of each of so many kinds.
fn counts_of(codes: &[u32], kinds: usize) -> Vec<u64> {
    let mut counts = vec![0; kinds];
    for code in codes {
        if let Some(count) = counts.get_mut(*code as usize) {
            *count += 1;
        }
    }
    counts
}

/// The most frequent kinds, at most so many, in the order that people want them in; and for each row the place of its kind
/// among them, or their number where it is none of them.
fn ranked(
    kinds: Kinds,
    dimension: Dimension,
    most: usize,
    collation: super::order::Collation,
) -> (Vec<String>, Vec<u32>) {
    let Kinds { names, mut codes } = kinds;
    let counts = counts_of(&codes, names.len());
    let mut found: Vec<(u64, &str, usize)> = counts
        .iter()
        .zip(&names)
        .enumerate()
        .filter(|(_, (count, _))| **count > 0)
        .map(|(code, (count, name))| (*count, name.as_str(), code))
        .collect();
    if dimension.is_of_months() {
        // Those without, and the latest ones: what was long ago is left out first.
        found.sort_unstable_by_key(|(_, name, _)| (!name.is_empty(), std::cmp::Reverse(*name)));
    } else {
        found.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    }
    found.truncate(most);
    let by_words = matches!(dimension, Dimension::Type | Dimension::Status);
    let words: Vec<&str> = found.iter().map(|(_, name, _)| *name).collect();
    let ranks = if by_words { collation(&words) } else { (0..).zip(&found).map(|(at, _)| at).collect() };
    let mut found: Vec<_> = ranks.into_iter().zip(found).collect();
    let is_last = |name: &str| name.is_empty() || dimension.is_of_months() && name == super::kinds::UNREADABLE;
    found.sort_by(|(rank, (_, name, _)), (other_rank, (_, other, _))| {
        let by_rank = if dimension.is_of_months() { name.cmp(other) } else { rank.cmp(other_rank) };
        (is_last(name), name.is_empty()).cmp(&(is_last(other), other.is_empty())).then(by_rank)
    });
    let others = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let mut places = vec![others; names.len()];
    for (place, (_, (.., code))) in (0..).zip(&found) {
        if let Some(slot) = places.get_mut(*code) {
            *slot = place;
        }
    }
    for code in &mut codes {
        *code = places.get(*code as usize).copied().unwrap_or(others);
    }
    (found.into_iter().map(|(_, (_, name, _))| name.to_owned()).collect(), codes)
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
