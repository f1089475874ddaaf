//! Words of what takes lists away.

use crate::domain::export::csv::Delimiter;
use crate::domain::export::file::Format;
use crate::domain::export::walk::Flaw;

/// Title of the dialog.
pub const EXPORT_TITLE: &str = "Export customers";
/// What goes into the file.
pub const ROWS: &str = "Rows";
/// File name.
pub const FILE_NAME: &str = "File name";
/// Format.
pub const FORMAT: &str = "Format";
/// CSV.
pub const DELIMITER: &str = "Delimiter";
/// CSV.
pub const HEADER: &str = "First line";
/// CSV.
pub const HEADER_FIELDS: &str = "Field names (first_name)";
/// CSV.
pub const HEADER_LABELS: &str = "As people read them (First name)";
/// CSV.
pub const BOM: &str = "Mark as UTF-8 for Excel (byte order mark)";
/// CSV.
pub const NEUTRAL: &str = "Neutralise formulas";
/// CSV.
pub const NEUTRAL_NOTE: &str = "Text that begins with =, +, - or @ gets an apostrophe in front, so that no spreadsheet \
     runs it. Phone numbers with a + get one too: switch this off only for programs that are not spreadsheets.";
/// Fields.
pub const COLUMNS: &str = "Columns";
/// Fields.
pub const COLUMNS_NONE: &str = "Choose at least one column.";
/// Where it is kept.
pub const KEEP: &str = "Keep progress in this browser";
/// Where it is kept.
pub const KEEP_NOTE: &str = "A reload, or a browser that was closed, can then go on where it was. The rows stay on this \
     computer until the export is finished or discarded.";
/// Where it is kept.
pub const KEEP_FAILED: &str = "This browser keeps nothing for this page, so a reload cannot go on with the export.";
/// Begins.
pub const START: &str = "Start export";
/// An export that was kept.
pub const UNFINISHED: &str = "An export was not finished";
/// An export that was kept.
pub const UNFINISHED_RESUME: &str = "Go on with it";
/// Throws it away.
pub const DISCARD: &str = "Discard";
/// Looks for what was kept.
pub const LOOKING: &str = "Looking for unfinished exports…";

/// Title while it runs.
pub const RUN_TITLE: &str = "Export";
/// Name of the bar.
pub const RUN_PROGRESS: &str = "Rows exported";
/// Stops for a while.
pub const PAUSE: &str = "Pause";
/// Goes on.
pub const RESUME: &str = "Resume";
/// Ends it early.
pub const STOP: &str = "Stop…";
/// Paused.
pub const PAUSED: &str = "Paused.";
/// Until what is on its way has come.
pub const PAUSING: &str = "Finishing what is on its way…";
/// Ends it early, and keeps what is there.
pub const SAVE_INCOMPLETE: &str = "Save what is there";
/// Ends it early.
pub const STOP_WORDS: &str = "Stop here? What was read so far can be saved as an incomplete file.";
/// Goes on after all.
pub const GO_ON: &str = "Go on";
/// Reads again what is missing.
pub const READ_MISSING: &str = "Read what is missing";
/// Saves once more.
pub const SAVE_AGAIN: &str = "Save the file again";
/// Saves the manifest.
pub const SAVE_MANIFEST: &str = "Save the manifest";
/// Closes the summary.
pub const DONE: &str = "Done";
/// Tries at once.
pub const TRY_NOW: &str = "Try now";
/// Reads the list in parts.
pub const SPLIT: &str = "Export by status";
/// The disk is full, or the browser refuses.
pub const DISK: &str = "The browser could not write the file. The disk may be full.";
/// At the end.
pub const COMPLETE: &str = "Complete";
/// At the end.
pub const INCOMPLETE: &str = "INCOMPLETE";
/// At the end.
pub const COMPLETE_WORDS: &str = "Everybody who was in the list from start to end is in the file, once.";
/// At the end.
pub const INCOMPLETE_WORDS: &str = "Customers may be missing. The file's name says so.";
/// Summary.
pub const SUM_FILE: &str = "File";
/// Summary.
pub const SUM_ROWS: &str = "Rows";
/// Summary.
pub const SUM_IDS: &str = "Different ids";
/// Summary.
pub const SUM_TOTAL: &str = "Matching";
/// Summary.
pub const SUM_TIME: &str = "Duration";
/// Summary.
pub const SUM_DRIFT: &str = "Changes while it ran";
/// Summary.
pub const SUM_DRIFT_NONE: &str = "None noticed.";
/// Summary.
pub const SUM_MISSING: &str = "Missing";
/// Summary.
pub const SUM_SHA: &str = "SHA-256";

/// "All 2,560 that match".
pub fn all_matching(total: Option<&str>, filter: &str) -> String {
    let total = total.map(|total| format!(" {total}")).unwrap_or_default();
    if filter.is_empty() { format!("All{total} customers") } else { format!("All{total} that match: {filter}") }
}

/// "The 3 selected".
pub fn the_selected(count: &str) -> String {
    format!("The {count} selected")
}

/// "2,560 rows, 26 requests, about 20 s at the current limit".
pub fn estimate(rows: &str, requests: &str, time: &str) -> String {
    format!("{rows} rows, {requests} requests, {time} at the current limit.")
}

/// No requests are needed.
pub fn no_requests(rows: &str) -> String {
    format!("{rows} rows, which are here already.")
}

/// The limit leaves nothing to bulk work.
pub const ESTIMATE_NEVER: &str = "for ever";

/// "about 20 s".
pub fn about(ms: u64) -> String {
    match ms.div_ceil(1_000) {
        seconds @ 0..=90 => format!("about {} s", seconds.max(1)),
        seconds @ 91..=5_400 => format!("about {} min", seconds.div_ceil(60)),
        seconds => format!("about {} h", seconds.div_ceil(3_600)),
    }
}

/// "12.3 s", "3 min 20 s".
pub fn duration(ms: u64) -> String {
    match ms {
        0..=59_999 => format!("{}.{} s", ms / 1_000, ms % 1_000 / 100),
        _ => format!("{} min {} s", ms / 60_000, ms % 60_000 / 1_000),
    }
}

/// "1,200 of 2,560 rows · 12 requests · 540 rows/s".
pub fn progress(rows: &str, total: &str, requests: &str) -> String {
    format!("{rows} of {total} rows · {requests} requests")
}

/// "540 rows/s".
pub fn rate(rows: &str) -> String {
    format!("{rows} rows/s")
}

/// "about 12 s left".
pub fn left(ms: u64) -> String {
    format!("{} left", about(ms))
}

/// Why it waits, and for how long.
pub fn waits(why: &str, seconds: &str) -> String {
    let why = match why {
        "budget" => "Rate limit",
        "asked" => "The server asks for a pause",
        "offline" => "No connection",
        "hidden" => "This tab is in the background",
        _ => "The server did not answer well",
    };
    format!("{why}, continues in {seconds} s.")
}

/// Waiting to try again.
pub fn tries_again(title: &str, seconds: &str) -> String {
    format!("{title}. Tries again in {seconds} s.")
}

/// Stopped.
pub fn stopped(title: &str, advice: &str) -> String {
    format!("{title}. {advice}")
}

/// The server refuses to skip so many rows.
pub fn skip_limit(skip: &str, can_split: bool) -> String {
    let offer = if can_split {
        "Export by status, which reads three shorter lists from their starts, or narrow the filter."
    } else {
        "Narrow the filter, and export the parts one by one."
    };
    format!("The server gives no rows behind the first {skip}. {offer}")
}

/// An export that was kept.
pub fn unfinished(rows: &str, total: &str, time: &str) -> String {
    format!("{rows} of {total} rows were read, begun at {time}.")
}

/// Format.
pub const fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => "CSV",
        Format::JsonLines => "JSON Lines",
        Format::Json => "JSON",
    }
}

/// Delimiter.
pub const fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "Comma",
        Delimiter::Semicolon => "Semicolon",
        Delimiter::Tab => "Tab",
    }
}

/// Column's button.
pub fn move_up(column: &str) -> String {
    format!("Move {column} up")
}

/// Column's button.
pub fn move_down(column: &str) -> String {
    format!("Move {column} down")
}

/// "2,560 at the start, 2,561 at the end".
pub fn totals(start: &str, end: &str) -> String {
    if start == end { end.to_owned() } else { format!("{start} at the start, {end} at the end") }
}

/// Drift.
pub fn drift(moved: u64, repeated: u64, out_of_turn: u64, read_again: u64, totals_changed: u64) -> Vec<String> {
    [
        (totals_changed, "times another total"),
        (moved, "times rows moved between pages"),
        (repeated, "repeated rows left out"),
        (out_of_turn, "customers found in a part that was read already"),
        (read_again, "requests to read again"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| format!("{count} {what}"))
    .collect()
}

/// What is missing.
pub fn missing_rows(first: &str, last: &str) -> String {
    if first == last { format!("row {first}") } else { format!("rows {first}–{last}") }
}

/// What is missing.
pub fn missing_elsewhere(count: &str) -> String {
    format!("{count} more, whose places are not known")
}

/// What is wrong with a part of the list.
pub const fn flaw(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Short => "fewer rows than asked for",
        Flaw::Repeated => "a customer twice",
        Flaw::Reordered => "customers in another order than before",
        Flaw::Lost => "none of the customers read before",
    }
}
