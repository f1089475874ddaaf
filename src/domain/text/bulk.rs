//! Words of what takes lists away.

use crate::domain::export::clip::Separator;
use crate::domain::export::csv::Delimiter;
use crate::domain::export::file::Format;
use crate::domain::export::lookup::Kind;
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
pub const KEEP_FAILED: &str =
    "Nothing can be kept here: this browser keeps nothing for this page, or another tab is keeping its own.";
/// Where it is saved.
pub const PLACE: &str = "Saved in";
/// Where it is saved.
pub const PLACE_DOWNLOADS: &str = "Downloads";
/// Where it is saved.
pub const PLACE_CHOOSE: &str = "Choose a folder…";
/// Where it is saved.
pub const PLACE_NOTE: &str = "The file and its manifest. Nothing there is overwritten.";
/// A workbook.
pub const WORKBOOK_MISSING: &str = "Workbooks cannot be made on this page. CSV opens in Excel, too.";
/// A workbook.
pub const WORKBOOK_MAKING: &str = "Making the workbook…";
/// A workbook.
pub const WORKBOOK_FAILED: &str = "The workbook could not be made. The rows are all here: save them as they are, one \
     JSON array a line, or try again.";
/// A workbook.
pub const WORKBOOK_ROWS: &str = "Save the rows as they are";
/// A workbook.
pub const SUM_CUT: &str = "Cut texts";
/// The file could not be saved.
pub const SAVE_FAILED: &str = "The file could not be saved there. The rows are all here: try again, or save it among \
     the downloads.";
/// The file could not be saved.
pub const SAVE_DOWNLOADS: &str = "Save among the downloads";
/// The file could not be saved.
pub const TRY_AGAIN: &str = "Try again";
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

/// A workbook that would be too large.
pub fn workbook_too_large(most: &str) -> String {
    format!(
        "A workbook of more than {most} rows needs too much memory. Take CSV, which Excel opens, or narrow the filter."
    )
}

/// Texts that were cut.
pub fn cut_texts(count: &str) -> String {
    format!("{count}, at the 32,767 characters that a cell holds")
}

/// Title of the dialog.
pub const COPY_TITLE: &str = "Copy customers";
/// What is copied.
pub const COPY_WHAT: &str = "Copy";
/// What is copied.
pub const COPY_EMAILS: &str = "E-mail addresses";
/// What is copied.
pub const COPY_IDS: &str = "Customer ids";
/// What is copied.
pub const COPY_TABLE: &str = "Table for a spreadsheet";
/// Between addresses or ids.
pub const COPY_SEPARATOR: &str = "Separated by";
/// Copies.
pub const COPY_NOW: &str = "Copy to clipboard";
/// Reading failed.
pub const COPY_INCOMPLETE: &str = "Not everybody could be read, so nothing can be copied. An export says why.";

/// Between addresses or ids.
pub const fn separator(separator: Separator) -> &'static str {
    match separator {
        Separator::Line => "Line break",
        Separator::Comma => "Comma",
        Separator::Semicolon => "Semicolon",
    }
}

/// While everybody who matches is read.
pub fn reading(rows: &str) -> String {
    format!("Reading the list: {rows} rows so far…")
}

/// What will be copied.
pub fn copies(count: &str) -> String {
    format!("{count} customers.")
}

/// What will be copied.
pub fn copies_emails(count: &str, without: &str) -> String {
    let without = if without == "0" { String::new() } else { format!(" {without} customers have none.") };
    format!("{count} different addresses.{without}")
}

/// Afterwards.
pub const fn copied(done: bool) -> &'static str {
    if done { "Copied." } else { "The browser did not allow it." }
}

/// Title of the dialog.
pub const LOOKUP_TITLE: &str = "Look up e-mail addresses";
/// Title while it runs.
pub const LOOKUP_RUN_TITLE: &str = "E-mail lookup";
/// Where addresses go.
pub const LOOKUP_PASTE: &str = "Addresses";
/// Where addresses go.
pub const LOOKUP_NOTE: &str = "Up to 5,000, separated by anything: a column of a table, a mail's recipients, one a line. \
     A file can be dropped here as well.";
/// A file.
pub const LOOKUP_FILE: &str = "Or a file";
/// Begins.
pub const LOOKUP_START: &str = "Look up";
/// Nothing pasted yet.
pub const LOOKUP_NONE: &str = "No addresses yet.";
/// Name of the bar.
pub const LOOKUP_PROGRESS: &str = "Addresses looked up";
/// Name of the table.
pub const LOOKUP_RESULTS: &str = "Results";
/// The table's columns.
pub const LOOKUP_COLUMNS: [&str; 3] = ["Address", "Result", "Customer"];
/// Failed ones.
pub const LOOKUP_AGAIN: &str = "Try the failed ones again";
/// A lookup that was kept.
pub const LOOKUP_UNFINISHED: &str = "A lookup was not finished";
/// What is kept, and where.
pub const LOOKUP_KEEP_NOTE: &str = "A reload, or a browser that was closed, can then go on where it was. The addresses and \
     who was found stay on this computer until the lookup is finished or discarded.";
/// Ends it early.
pub const LOOKUP_STOP: &str = "Stop and close";
/// Ends it early.
pub const LOOKUP_STOP_WORDS: &str = "Stop here? Save what you need first: results are gone when this is closed.";

/// "1,204 of 5,000 addresses were looked up, begun at 14:03:22."
pub fn lookup_unfinished(done: &str, all: &str, time: &str) -> String {
    format!("{done} of {all} addresses were looked up, begun at {time}.")
}

/// "4,998 addresses, about 72 min at the current limit."
pub fn lookup_estimate(count: &str, repeated: &str, time: &str) -> String {
    let repeated = if repeated == "0" { String::new() } else { format!(" ({repeated} repeated ones left out)") };
    format!("{count} addresses{repeated}, one request each, {time} at the current limit.")
}

/// What is no address.
pub fn lookup_bad(count: &str, named: &str, has_more: bool) -> String {
    format!("{count} not whole addresses, left out: {named}{}", if has_more { ", …" } else { "." })
}

/// Too many.
pub fn lookup_too_many(count: &str) -> String {
    format!("{count} more than can be looked up at once were left out.")
}

/// "1,200 of 5,000 addresses".
pub fn lookup_progress(done: &str, total: &str) -> String {
    format!("{done} of {total} addresses")
}

/// A kind of outcome.
pub const fn lookup_outcome(kind: Kind) -> &'static str {
    match kind {
        Kind::Found => "Found",
        Kind::NotFound => "Not found",
        Kind::Several => "Several",
        Kind::Failed => "Failed",
    }
}

/// How many of a kind.
pub fn lookup_kind(kind: Kind, count: &str) -> String {
    format!("{}: {count}", lookup_outcome(kind))
}

/// Button of a kind.
pub fn lookup_save(kind: Kind) -> String {
    format!("Save “{}”", lookup_outcome(kind))
}

/// Title of the dialog.
pub const COMPARE_TITLE: &str = "Compare with an earlier export";
/// What it does.
pub const COMPARE_WORDS: &str = "Tells who was added, removed or changed since then, by customer id. Drop the file here, \
     or choose it. It stays on this computer.";
/// The file.
pub const COMPARE_FILE: &str = "Earlier export (CSV, JSON Lines or JSON)";
/// Begins.
pub const COMPARE_START: &str = "Compare";
/// A file that cannot be taken.
pub const COMPARE_TOO_LARGE: &str = "This file is too large to be read here, or cannot be read.";
/// The list could not be read.
pub const COMPARE_INCOMPLETE: &str = "Not everybody could be read, so nothing is compared. An export says why.";
/// Name of the table.
pub const COMPARE_RESULTS: &str = "Changes";
/// The table's columns.
pub const COMPARE_COLUMNS: [&str; 3] = ["Change", "Customer", "What"];
/// Saves them.
pub const COMPARE_SAVE: &str = "Save the changes as CSV";
/// A kind of change.
pub const ADDED: &str = "Added";
/// A kind of change.
pub const REMOVED: &str = "Removed";
/// A kind of change.
pub const CHANGED: &str = "Changed";
/// Name of the list of further dialogs.
pub const OTHER_WAYS: &str = "Other ways";
/// Prints the page.
pub const PRINT: &str = "Print this page";

/// What the file is compared with.
pub fn compare_against(rows: &str) -> String {
    format!("Compared with: {rows}. Use the filter that the file was made with.")
}

/// A good file.
pub fn compare_file(name: &str, rows: &str, fields: &str, repeated: &str) -> String {
    let repeated = if repeated == "0" { String::new() } else { format!(", {repeated} ids twice") };
    let incomplete = if name.contains("-INCOMPLETE") {
        " It is marked INCOMPLETE: who was missing from it will look as if added."
    } else {
        ""
    };
    format!("{name}: {rows} customers, {fields} columns{repeated}.{incomplete}")
}

/// A file with nothing in it.
pub fn compare_empty(name: &str) -> String {
    format!("{name} has no customers in it.")
}

/// A foreign file.
pub fn compare_no_id(name: &str, names: &str) -> String {
    format!("{name} is no export of this list: it has no column “id”. Its columns: {names}.")
}

/// A broken file.
pub fn compare_broken(name: &str, line: &str, problem: &str) -> String {
    format!("{name} cannot be read at line {line}: {problem}")
}

/// What was found.
pub fn compare_sums(added: &str, removed: &str, changed: &str, same: &str) -> String {
    format!("{added} added, {removed} removed, {changed} changed, {same} as they were.")
}

/// "Status: ACTIVE → BLACKLISTED".
pub fn change(field: &str, before: &str, now: &str) -> String {
    let shown = |value: &str| if value.is_empty() { "—".to_owned() } else { value.to_owned() };
    format!("{field}: {} → {}", shown(before), shown(now))
}

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
        Format::Xlsx => "Excel workbook",
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
