//! What the charts of a report show.

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
    let entries = |bars: &[Bar], rest: &str| -> Vec<Entry> {
        let entry = |bar: &Bar| Entry {
            label: bar.segment.as_ref().map_or_else(|| rest.to_owned(), told::segment),
            short: bar.segment.as_ref().map_or_else(|| rest.to_owned(), short),
            count: bar.count,
            share: share(bar.count, all),
            segment: bar.segment.clone().filter(|_| bar.count > 0),
        };
        bars.iter().map(entry).collect()
    };
    let chart = |id, title: &str, entries: Vec<Entry>, has_columns, summary: &dyn Fn(&Entry) -> String| {
        let most = entries.iter().rev().max_by_key(|entry| entry.count).filter(|entry| entry.count > 0);
        let summary = most.map_or_else(|| words::nothing_to_show().to_owned(), summary);
        Chart { id, title: title.to_owned(), summary, entries, has_columns }
    };
    let status = |most: &Entry| words::summary_status(&most.label, most.count, all, &most.share);
    let created_entries = entries(&figures.created, words::earlier());
    let ends = || Some((created_entries.first()?.label.clone(), created_entries.last()?.label.clone()));
    let (first, last) = ends().unwrap_or_default();
    let created = |most: &Entry| {
        let dated = all - figures.undated;
        let summary = words::summary_created(dated, &first, &last, &most.label, most.count);
        if figures.undated == 0 { summary } else { format!("{summary} {}", words::undated(figures.undated)) }
    };
    let median = figures.median.as_deref().map(intl::amount).unwrap_or_default();
    let spent = |most: &Entry| words::summary_spent(figures.with_amount, &median, &most.label, most.count);
    let recency = |_: &Entry| {
        let is_recent = |bar: &&Bar| matches!(bar.segment, Some(Segment::Idle(Idle { up_to: Some(days), .. })) if days <= IDLE_DAYS);
        let recent = figures.recency.iter().filter(is_recent).map(|bar| bar.count).sum();
        let never = figures.recency.last().map_or(0, |bar| bar.count);
        words::summary_recency(recent, &share(recent, all), IDLE_DAYS.into(), never)
    };
    vec![
        chart(
            "status",
            told::dimension(Dimension::Status),
            entries(&figures.statuses, words::others()),
            false,
            &status,
        ),
        chart("recency", words::chart_recency(), entries(&figures.recency, ""), false, &recency),
        chart("created", words::chart_created(), entries(&figures.created, words::earlier()), true, &created),
        chart("spent", words::chart_spent(), entries(&figures.spent, ""), true, &spent),
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
