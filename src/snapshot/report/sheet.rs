//! A report as a file for spreadsheets: one part after the other, numbers as they are.

use super::charts::charts;
use super::groups::{kind, title};
use super::{Report, SEPARATOR, tiles};
use crate::domain::export::csv::{Delimiter, record};
use crate::domain::snapshot::report::Choice;
use crate::domain::snapshot::report::figures::Figures;
use crate::domain::snapshot::report::pivot::Pivot;
use crate::domain::text::snapshot as words;
use crate::effects::save;
use crate::snapshot::told;

/// Spreadsheets take a file without it for one of another encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Lets the browser save it.
pub fn save(report: &Report) {
    let (figures, groups) = (report.figures.get_untracked(), report.groups.get_untracked());
    let (Some(figures), Some(groups)) = (figures, groups) else { return };
    let head = [report.titled(words::report()), report.of_words().join(SEPARATOR), report.taken_words()];
    save::save_text(
        &sheet(report, &head, &figures, groups.0, &groups.1),
        "text/csv",
        &format!("{}.csv", report.file_stem()),
    );
}

fn sheet(report: &Report, head: &[String], figures: &Figures, choice: Choice, pivot: &Pivot) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    let mut line =
        |values: &[&str]| record(&mut out, Delimiter::Comma, true, values.iter().map(|value| (*value).into()));
    for words in head {
        line(&[words]);
    }
    line(&[]);
    line(&[&report.titled(words::figures())]);
    for tile in tiles::all(figures) {
        line(&[&tile.name, &tile.plain, &tile.note]);
    }
    for chart in charts(figures) {
        line(&[]);
        line(&[&report.titled(&chart.title), words::customers(), words::share()]);
        chart.entries.iter().for_each(|entry| line(&[&entry.label, &entry.count.to_string(), &entry.share]));
    }
    line(&[]);
    line(&[&report.titled(&title(choice))]);
    let columns: Vec<String> =
        pivot.columns.iter().filter_map(|column| Some(kind(choice.columns?, column.as_ref()))).collect();
    let heads = std::iter::once(told::dimension(choice.rows)).chain(columns.iter().map(String::as_str));
    line(&heads.chain([words::total()]).collect::<Vec<_>>());
    let plain = |value: &Option<String>| value.clone().unwrap_or_default();
    let width = pivot.columns.len();
    for (at, name) in pivot.rows.iter().enumerate() {
        let cells = pivot.cells.iter().skip(at * width).take(width).map(plain);
        let total = pivot.row_totals.get(at).map(plain);
        let values: Vec<String> = std::iter::once(kind(choice.rows, name.as_ref())).chain(cells).chain(total).collect();
        line(&values.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let totals = pivot.column_totals.iter().chain([&pivot.total]).map(plain);
    let values: Vec<String> = std::iter::once(words::total().to_owned()).chain(totals).collect();
    line(&values.iter().map(String::as_str).collect::<Vec<_>>());
    out
}
