//! The figures above a report, and its four distributions.

use super::super::kinds::{Dimension, Kinds, UNREADABLE, month_of};
use super::super::segment::{Idle, Segment};
use super::super::service::Reader;
use super::super::store::Store;
use super::numbers::{Sum, float_text, median, quantile};
use super::{counts_of, ranked};
use crate::domain::filter::KnownStatus;
use serde::{Deserialize, Serialize};
use std::cmp::{Ordering, Reverse};

/// Statuses that are told apart.
const STATUSES: usize = 12;
/// Months that are told apart: ten years.
const MONTHS: usize = 120;
/// Bins of a distribution of amounts, at most, zero and below aside.
const BINS: i32 = 30;
/// Such a share of amounts at either end gets no bins of its own.
const FAR_OFF: f64 = 0.005;
/// After so many days without a purchase a customer is idle.
pub const IDLE_DAYS: u32 = 90;
/// Ends of the spans of days since the last purchase.
const RECENCY: [u32; 5] = [7, 30, IDLE_DAYS, 180, 365];

/// Rows of a distribution; all that are not told apart where there is no segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Which rows.
    pub segment: Option<Segment>,
    /// How many.
    pub count: u64,
}

/// The figures. Amounts are decimal texts, `None` where no row has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// All of them.
    pub customers: u64,
    /// Those whose status is active.
    pub active: u64,
    /// Those with a last transaction that can be read.
    pub with_amount: u64,
    /// What the last transactions come to.
    pub sum: Option<String>,
    /// The one in the middle.
    pub median: Option<String>,
    /// The one that nine of ten are not above.
    pub ninetieth: Option<String>,
    /// Those without a purchase in the last [`IDLE_DAYS`], or ever.
    pub idle: u64,
    /// By status, the most frequent first.
    pub statuses: Vec<Bar>,
    /// By month of creation, month after month; all before them first, and all after the snapshot was taken last.
    pub created: Vec<Bar>,
    /// Those without a time of creation, or one that cannot be read.
    pub undated: u64,
    /// By last transaction: less than nothing, nothing, and steps of 1, 2, 5, 10 …
    pub spent: Vec<Bar>,
    /// By days since the last purchase, then those who never did, and those of whom that cannot be read.
    pub recency: Vec<Bar>,
}

impl Figures {
    /// Of `rows`.
    pub fn of(store: &Store, rows: &[u32], taken_at: i64, reader: Reader) -> Self {
        let (mut sum, digits) = (Sum::default(), store.spent.digits());
        for row in rows {
            sum.add(&store.spent, *row as usize, digits);
        }
        let mut numbers: Vec<f64> = rows.iter().filter_map(|row| store.spent.number(*row as usize)).collect();
        let spent = spent(&numbers);
        let (created, undated) = created(store, rows, taken_at, reader);
        let (statuses, active) = statuses(store, rows, reader);
        let recency = recency(store, rows, taken_at);
        Self {
            customers: rows.len() as u64,
            active,
            with_amount: sum.count,
            sum: sum.text(digits),
            median: median(&mut numbers),
            ninetieth: quantile(&mut numbers, 90),
            idle: recency.iter().filter(|bar| is_idle(bar)).map(|bar| bar.count).sum(),
            statuses,
            created,
            undated,
            spent,
            recency,
        }
    }
}

/// Those whose last purchase was longer ago than [`IDLE_DAYS`], or never.
pub const IDLE: Segment = Segment::Idle(Idle { over: Some(IDLE_DAYS), up_to: None, or_never: true });

fn is_idle(bar: &Bar) -> bool {
    let Some(Segment::Idle(idle)) = bar.segment else { return false };
    idle.or_never || idle.over.is_some_and(|days| days >= IDLE_DAYS)
}

/// The most frequent ones, and how many are active.
fn statuses(store: &Store, rows: &[u32], reader: Reader) -> (Vec<Bar>, u64) {
    let kinds = Kinds::of(store, Dimension::Status, rows, reader.day_start);
    let active = kinds.names.iter().position(|name| name == KnownStatus::Active.as_str());
    let active = active.and_then(|active| counts_of(&kinds.codes, kinds.names.len()).get(active).copied());
    let (names, codes) = ranked(kinds, Dimension::Status, STATUSES, reader.collation);
    let counts = counts_of(&codes, names.len() + 1);
    let segments = names.into_iter().map(|name| Some(Segment::Kind(Dimension::Status, name))).chain([None]);
    let mut bars: Vec<Bar> = segments.zip(counts).map(|(segment, count)| Bar { segment, count }).collect();
    bars.retain(|bar| bar.count > 0);
    bars.sort_by_key(|bar| (bar.segment.is_none(), Reverse(bar.count)));
    (bars, active.unwrap_or_default())
}

/// Month after month, also those in which nobody came; and how many are of none.
fn created(store: &Store, rows: &[u32], taken_at: i64, reader: Reader) -> (Vec<Bar>, u64) {
    let kinds = Kinds::of(store, Dimension::Created, rows, reader.day_start);
    let counts = counts_of(&kinds.codes, kinds.names.len());
    let mut months: Vec<(&str, u64)> = kinds.names.iter().map(String::as_str).zip(counts).collect();
    let is_month = |(name, count): &(&str, u64)| !name.is_empty() && *name != UNREADABLE && *count > 0;
    months.retain(is_month);
    months.sort_unstable();
    let dated: u64 = months.iter().map(|(_, count)| count).sum();
    let undated = rows.len() as u64 - dated;
    // Nobody comes after today but by mistake, which would take the place of those who came.
    let today = month_of(taken_at, reader.day_start).unwrap_or_default();
    let last = months.iter().rfind(|(name, _)| *name <= today.as_str()).or(months.last()).map(|(name, _)| *name);
    let Some((last, first)) = last.zip(months.first().map(|(name, _)| *name)) else { return (Vec::new(), undated) };
    let mut shown = Vec::new();
    let mut name = last.to_owned();
    while shown.len() < MONTHS && name.as_str() >= first {
        let count = months.iter().find(|(known, _)| *known == name).map_or(0, |(_, count)| *count);
        let before = month_before(&name);
        shown.push(Bar { segment: Some(Segment::Kind(Dimension::Created, name)), count });
        let Some(before) = before else { break };
        name = before;
    }
    let later: u64 = months.iter().filter(|(name, _)| *name > last).map(|(_, count)| count).sum();
    let earlier = dated - later - shown.iter().map(|bar| bar.count).sum::<u64>();
    let others = |count: u64| (count > 0).then_some(Bar { segment: None, count });
    shown.extend(others(earlier));
    shown.reverse();
    shown.extend(others(later));
    (shown, undated)
}

fn month_before(name: &str) -> Option<String> {
    let (year, month) = name.split_once('-')?;
    let (year, month): (u32, u32) = (year.parse().ok()?, month.parse().ok()?);
    Some(if month > 1 { format!("{year:04}-{:02}", month - 1) } else { format!("{:04}-12", year.checked_sub(1)?) })
}

/// Bins of equal width on a logarithmic scale, as far as numbers with one digit go. A few that are far off the others are
/// in the first and the last bin, which are open: one of them would make the others one.
fn spent(numbers: &[f64]) -> Vec<Bar> {
    let mut positive: Vec<f64> = numbers.iter().copied().filter(|number| *number > 0.0 && number.is_finite()).collect();
    let (least, most) = (nth(&mut positive, FAR_OFF), nth(&mut positive, 1.0 - FAR_OFF));
    let edges = least.zip(most).map(|(least, most)| edges(least, most)).unwrap_or_default();
    let values: Vec<f64> = edges.iter().filter_map(|edge| edge.parse().ok()).collect();
    // Below nothing, nothing, what there is below the first edge, from edge to edge, and from the last one on.
    let mut counts = vec![0_u64; values.len() + 3];
    for number in numbers {
        let place = match number.total_cmp(&0.0) {
            _ if *number == 0.0 => 1,
            Ordering::Less => 0,
            _ => values.partition_point(|edge| edge <= number) + 2,
        };
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    let nothing = || Some("0".to_owned());
    let smallest = positive.iter().copied().min_by(f64::total_cmp).and_then(float_text);
    let edges = || edges.iter().cloned().map(Some);
    let froms = [None, nothing(), smallest].into_iter().chain(edges());
    let belows = [nothing(), nothing()].into_iter().chain(edges()).chain([None]);
    let spans = froms.zip(belows).zip(counts).enumerate().filter(|(place, (_, count))| *place != 2 || *count > 0);
    // Where no float is as large as any of them, there are no edges to tell them by.
    let segment = |from: Option<String>, below: Option<String>| {
        (from.is_some() || below.is_some()).then_some(Segment::Spent(from, below))
    };
    let mut bars: Vec<Bar> =
        spans.map(|(_, ((from, below), count))| Bar { segment: segment(from, below), count }).collect();
    // At the ends empty ones say nothing; between them they do.
    let is_full = |bar: &Bar| bar.count > 0;
    let (first, last) = (bars.iter().position(is_full), bars.iter().rposition(is_full));
    bars.truncate(last.map_or(0, |last| last + 1));
    bars.drain(..first.unwrap_or_default());
    bars
}

/// The number that such a share of them is not above (nearest rank).
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place among them"
)]
fn nth(numbers: &mut [f64], share: f64) -> Option<f64> {
    let at = ((numbers.len() as f64 * share).ceil() as usize).max(1) - 1;
    (at < numbers.len()).then(|| *numbers.select_nth_unstable_by(at, f64::total_cmp).1)
}

/// From the last edge that is not above `least` to the first one above `most`.
fn edges(least: f64, most: f64) -> Vec<String> {
    #[expect(clippy::cast_possible_truncation, reason = "exponents of floats")]
    let decade = |number: f64| number.log10().floor() as i32;
    // One to spare, for what logarithms round.
    let (first, last) = (decade(least) - 1, decade(most) + 1);
    let decades = last - first + 1;
    let all: Vec<String> = if decades * 3 <= BINS + 6 {
        (first..=last).flat_map(|exponent| ["1", "2", "5"].map(|digit| plain(digit, exponent))).collect()
    } else {
        let step = (decades + BINS - 1) / BINS;
        (first..=last + step).step_by(usize::try_from(step).unwrap_or(1)).map(|exponent| plain("1", exponent)).collect()
    };
    let value = |edge: &String| edge.parse().unwrap_or(f64::INFINITY);
    let from = all.iter().rposition(|edge| value(edge) <= least).unwrap_or_default();
    let to = all.iter().position(|edge| value(edge) > most).unwrap_or(all.len());
    all.into_iter().take(to + 1).skip(from).collect()
}

/// A digit and a power of ten without an exponent.
fn plain(digit: &str, exponent: i32) -> String {
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    if exponent < 0 { format!("0.{}{digit}", zeros(-exponent - 1)) } else { format!("{digit}{}", zeros(exponent)) }
}

fn recency(store: &Store, rows: &[u32], taken_at: i64) -> Vec<Bar> {
    let overs = std::iter::once(None).chain(RECENCY.map(Some));
    let ends = RECENCY.map(Some).into_iter().chain([None]);
    let dated = overs.zip(ends).map(|(over, up_to)| Idle { over, up_to, or_never: false });
    let mut spans: Vec<(Idle, u64)> = dated.map(|idle| (idle, 0)).collect();
    let (mut never, mut unreadable) = (0, 0);
    for row in rows {
        let row = *row as usize;
        match store.purchases.at(row) {
            Some(at) => {
                if let Some((_, count)) = spans.iter_mut().find(|(idle, _)| idle.holds(at, taken_at)) {
                    *count += 1;
                }
            }
            None if store.purchases.is_missing(row) => never += 1,
            None => unreadable += 1,
        }
    }
    spans.push((Idle { or_never: true, ..Idle::default() }, never));
    let mut bars: Vec<Bar> =
        spans.into_iter().map(|(idle, count)| Bar { segment: Some(Segment::Idle(idle)), count }).collect();
    let segment = Some(Segment::Kind(Dimension::Purchase, UNREADABLE.to_owned()));
    bars.extend((unreadable > 0).then_some(Bar { segment, count: unreadable }));
    bars
}
