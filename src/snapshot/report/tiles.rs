//! The figures above a report.

use super::Report;
use crate::domain::filter::KnownStatus;
use crate::domain::snapshot::kinds::Dimension;
use crate::domain::snapshot::report::figures::{Figures, IDLE, IDLE_DAYS};
use crate::domain::snapshot::segment::Segment;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::intl;
use crate::effects::node::{Node, el};

/// A figure with its name.
pub struct Tile {
    /// What it is.
    pub name: String,
    /// As people read it.
    pub value: String,
    /// Of what, or which share.
    pub note: String,
    /// As decimal text, for other programs.
    pub plain: String,
    /// Which rows it counts, if they are not all of them.
    segment: Option<Segment>,
}

/// All of them.
pub fn all(figures: &Figures) -> Vec<Tile> {
    let of_amounts = || words::of_amounts(figures.with_amount);
    let count = |name: &str, count: u64, segment: Option<Segment>| Tile {
        name: name.to_owned(),
        value: intl::whole(count),
        note: if segment.is_some() { words::share_of(&share(count, figures.customers)) } else { String::new() },
        plain: count.to_string(),
        segment: segment.filter(|_| count > 0),
    };
    let amount = |name: &str, amount: &Option<String>| Tile {
        name: name.to_owned(),
        value: amount.as_deref().map_or_else(|| text::NONE.to_owned(), intl::amount),
        note: of_amounts(),
        plain: amount.clone().unwrap_or_default(),
        segment: None,
    };
    let active = Segment::Kind(Dimension::Status, KnownStatus::Active.as_str().to_owned());
    vec![
        count(words::customers(), figures.customers, None),
        count(words::active(), figures.active, Some(active)),
        amount(words::sum(), &figures.sum),
        amount(words::median(), &figures.median),
        amount(words::ninetieth(), &figures.ninetieth),
        count(&words::idle(IDLE_DAYS.into()), figures.idle, Some(IDLE)),
    ]
}

/// "48.2%" of all; nothing of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub fn share(count: u64, all: u64) -> String {
    intl::percent(if all == 0 { 0.0 } else { count as f64 / all as f64 })
}

/// The region with them.
pub fn tiles(report: &Report, figures: &Figures) -> Node {
    let tile = |tile: Tile| {
        let Tile { name, value, note, segment, .. } = tile;
        let value = match segment {
            Some(segment) => {
                let report = report.clone();
                let press = move || report.look_into(std::slice::from_ref(&segment));
                el("button", "tile__value report__opens").attr("type", "button").text(&value).on_click(press)
            }
            None => el("span", "tile__value").text(&value),
        };
        let value = el("dd", "tile__told").child(value).child(el("span", "tile__note").text(&note));
        el("div", "tile").child(el("dt", "tile__name").text(&name)).child(value)
    };
    el("section", "tiles")
        .attr("aria-label", &report.titled(words::figures()))
        .children(
            report
                .is_incomplete()
                .then(|| el("p", "tiles__incomplete").text(words::incomplete()))
                .into_iter()
                .collect(),
        )
        .child(el("dl", "tiles__all").children(all(figures).into_iter().map(tile).collect()))
}
