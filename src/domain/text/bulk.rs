//! Words of what takes lists away.

pub use generated::*;

use crate::domain::export::clip::Separator;
use crate::domain::export::csv::Delimiter;
use crate::domain::export::file::Format;
use crate::domain::export::lookup::Kind;
use crate::domain::export::walk::Flaw;

mod generated {
    use crate::domain::text::speech;

    include!(concat!(env!("OUT_DIR"), "/bulk.rs"));
}

/// Between addresses or ids.
pub fn separator(separator: Separator) -> &'static str {
    match separator {
        Separator::Line => separator_line(),
        Separator::Comma => comma(),
        Separator::Semicolon => semicolon(),
    }
}

/// A kind of outcome.
pub fn lookup_outcome(kind: Kind) -> &'static str {
    match kind {
        Kind::Found => lookup_found(),
        Kind::NotFound => lookup_not_found(),
        Kind::Several => lookup_several(),
        Kind::Failed => lookup_failed(),
    }
}

/// "All 2,560 that match: Status: Active".
pub fn all_of(total: Option<u64>, filter: &str) -> String {
    match total {
        None if filter.is_empty() => all_customers().to_owned(),
        None => all_matching(filter),
        Some(total) if filter.is_empty() => all_customers_counted(total),
        Some(total) => all_matching_counted(total, filter),
    }
}

/// "about 20 s".
pub fn about(ms: u64) -> String {
    match ms.div_ceil(1_000) {
        seconds @ 0..=90 => about_seconds(seconds.max(1)),
        seconds @ 91..=5_400 => about_minutes(seconds.div_ceil(60)),
        seconds => about_hours(seconds.div_ceil(3_600)),
    }
}

/// "12 s", "3 min 20 s".
pub fn duration(ms: u64) -> String {
    match ms.div_ceil(1_000) {
        seconds @ 0..60 => duration_seconds(seconds),
        seconds => duration_minutes(seconds / 60, seconds % 60),
    }
}

/// Why it waits, and for how long.
pub fn waits_for(why: &str, seconds: u64) -> String {
    let why = match why {
        "budget" => waits_budget(),
        "asked" => waits_asked(),
        "offline" => waits_offline(),
        "hidden" => waits_hidden(),
        _ => waits_failed(),
    };
    waits(why, seconds)
}

/// Format.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => format_csv(),
        Format::JsonLines => format_json_lines(),
        Format::Json => format_json(),
        Format::Xlsx => format_xlsx(),
    }
}

/// Delimiter.
pub fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => comma(),
        Delimiter::Semicolon => semicolon(),
        Delimiter::Tab => tab(),
    }
}

/// What changed while it ran.
pub fn drift(moved: u64, repeated: u64, out_of_turn: u64, read_again: u64, totals_changed: u64) -> Vec<String> {
    let told = |count: u64, words: fn(u64) -> String| (count > 0).then(|| words(count));
    let kinds = [
        told(totals_changed, drift_totals),
        told(moved, drift_moved),
        told(repeated, drift_repeated_rows),
        told(out_of_turn, drift_out_of_turn),
        told(read_again, drift_read_again),
    ];
    kinds.into_iter().flatten().collect()
}

/// What is wrong with a part of the list.
pub fn flaw(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Short => flaw_short(),
        Flaw::Repeated => flaw_repeated(),
        Flaw::Reordered => flaw_reordered(),
        Flaw::Lost => flaw_lost(),
    }
}
