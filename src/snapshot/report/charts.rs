//! What the charts of a report show.

use super::isolated;
use super::tiles::share;
use crate::domain::snapshot::kinds::Dimension;
use crate::domain::snapshot::report::figures::{Bar, Figures, IDLE_DAYS};
use crate::domain::snapshot::segment::{Idle, Segment};
use crate::domain::text::snapshot as words;
use crate::effects::intl;
use crate::snapshot::told;

/// A distribution.
pub struct Chart {
    /// Distinct among charts.
    pub id: &'static str,
    /// What it is of.
    pub title: String,
    /// What it shows, in a sentence.
    pub summary: String,
    /// What it counts, in order.
    pub entries: Vec<Entry>,
    /// Whether it has columns side by side, for what has a natural order, rather than bars below one another.
    pub has_columns: bool,
}

/// One bar or column.
pub struct Entry {
    /// What it counts.
    pub label: String,
    /// The same for a mark along the axis.
    pub short: String,
    /// How many.
    pub count: u64,
    /// Which share of all customers that is.
    pub share: String,
    /// Which rows it counts, if somebody can look into them.
    pub segment: Option<Segment>,
}

/// All of a report.
pub fn charts(figures: &Figures) -> Vec<Chart> {
    let all = figures.customers;
    // What is not told apart is before all others, or after them.
    let entries = |bars: &[Bar], before: &str, after: &str| -> Vec<Entry> {
        let entry = |(at, bar): (usize, &Bar)| Entry {
            label: bar.segment.as_ref().map_or_else(|| if at == 0 { before } else { after }.to_owned(), told::segment),
            short: bar.segment.as_ref().map_or_else(|| if at == 0 { before } else { after }.to_owned(), short),
            count: bar.count,
            share: share(bar.count, all),
            segment: bar.segment.clone().filter(|_| bar.count > 0),
        };
        bars.iter().enumerate().map(entry).collect()
    };
    let chart = |id, title: &str, entries: Vec<Entry>, has_columns, summary: &dyn Fn(&Entry) -> String| {
        let most = entries.iter().rev().filter(|entry| entry.segment.is_some()).max_by_key(|entry| entry.count);
        let summary = most.map_or_else(|| words::nothing_to_show().to_owned(), summary);
        Chart { id, title: title.to_owned(), summary, entries, has_columns }
    };
    let status = |most: &Entry| words::summary_status(&isolated(&most.label), most.count, all, &most.share);
    let months = || figures.created.iter().filter_map(|bar| Some((told::segment(bar.segment.as_ref()?), bar.count)));
    let (first, last) = (months().next().unwrap_or_default().0, months().next_back().unwrap_or_default().0);
    let created = |most: &Entry| {
        let in_them = months().map(|(_, count)| count).sum();
        let summary = words::summary_created(in_them, &first, &last, &most.label, most.count);
        if figures.undated == 0 { summary } else { format!("{summary} {}", words::undated(figures.undated)) }
    };
    let median = figures.median.as_deref().map(intl::amount).unwrap_or_default();
    let spent = |most: &Entry| words::summary_spent(figures.with_amount, &median, &most.label, most.count);
    let recency = |_: &Entry| {
        let is_recent = |bar: &&Bar| matches!(bar.segment, Some(Segment::Idle(Idle { up_to: Some(days), .. })) if days <= IDLE_DAYS);
        let recent = figures.recency.iter().filter(is_recent).map(|bar| bar.count).sum();
        let is_never = |bar: &&Bar| matches!(bar.segment, Some(Segment::Idle(Idle { or_never: true, .. })));
        let never = figures.recency.iter().find(is_never).map_or(0, |bar| bar.count);
        words::summary_recency(recent, &share(recent, all), IDLE_DAYS.into(), never)
    };
    let others = words::others();
    vec![
        chart("status", told::dimension(Dimension::Status), entries(&figures.statuses, others, others), false, &status),
        chart("recency", words::chart_recency(), entries(&figures.recency, others, others), false, &recency),
        chart(
            "created",
            words::chart_created(),
            entries(&figures.created, words::earlier(), words::later()),
            true,
            &created,
        ),
        chart("spent", words::chart_spent(), entries(&figures.spent, others, others), true, &spent),
    ]
}

fn short(segment: &Segment) -> String {
    match segment {
        Segment::Spent(from, below) => {
            // Of "from … to below …" its start.
            let compact = |end: &Option<String>| end.as_ref()?.parse().ok().map(intl::compact);
            // The sign is that of numbers also where people read from right to left.
            compact(from).unwrap_or_else(|| format!("\u{2066}<{}\u{2069}", compact(below).unwrap_or_default()))
        }
        segment => told::segment(segment),
    }
}
