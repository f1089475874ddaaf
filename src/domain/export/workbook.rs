//! An Excel workbook (ECMA-376) from the lines that [`super::file::FileOptions`] writes for one: it can only be written
//! as a whole, which takes some 2.5 KB of memory a row.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde_json::Value;

/// Most rows that are made into a workbook. Excel's own limit is 1,048,576 lines.
pub const MAX_ROWS: u64 = 100_000;

/// Most UTF-16 units of a cell (Excel specifications and limits).
const CELL_MAX_UNITS: usize = 32_767;
/// Last line and column of a sheet, counted from 0.
const LAST_LINE: u32 = 1_048_575;
const TIME_FORMAT: &str = "yyyy-mm-dd hh:mm:ss";
/// Wide enough for an address or a time.
const COLUMN_CHARS: u32 = 24;

/// A workbook that is being made.
pub struct Sheet {
    book: Workbook,
    time: Format,
    heading: Format,
    next_line: u32,
    columns: u16,
    cut: u64,
}

/// A workbook that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// Texts that are longer than a cell can be, and were cut.
    pub cut: u64,
}

impl Sheet {
    /// With no lines.
    pub fn new() -> Self {
        let mut book = Workbook::new();
        book.add_worksheet();
        let (time, heading) = (Format::new().set_num_format(TIME_FORMAT), Format::new().set_bold());
        Self { book, time, heading, next_line: 0, columns: 0, cut: 0 }
    }

    /// Adds a line: a JSON array. The first holds the names of the columns. `None` for what is not such a line, and
    /// when the sheet is full.
    pub fn add(&mut self, line: &[u8]) -> Option<()> {
        let values: Vec<Value> = serde_json::from_slice(line).ok()?;
        let at = Some(self.next_line).filter(|at| *at <= LAST_LINE)?;
        self.next_line += 1;
        let sheet = self.book.worksheet_from_index(0).ok()?;
        for (column, value) in (0..).zip(&values) {
            if at == 0 {
                self.columns = column + 1;
                sheet.write_string_with_format(0, column, value.as_str()?, &self.heading).ok()?;
            } else {
                self.cut += u64::from(write(sheet, at, column, value, &self.time).ok()?);
            }
        }
        Some(())
    }

    /// The file. `None` when it cannot be written.
    pub fn finish(mut self) -> Option<Made> {
        let last = self.columns.checked_sub(1)?;
        let sheet = self.book.worksheet_from_index(0).ok()?;
        sheet.set_name("Customers").ok()?.set_freeze_panes(1, 0).ok()?;
        sheet.set_column_range_width(0, last, COLUMN_CHARS).ok()?;
        sheet.autofilter(0, 0, self.next_line.saturating_sub(1), last).ok()?;
        Some(Made { bytes: self.book.save_to_buffer().ok()?, cut: self.cut })
    }
}

impl Default for Sheet {
    fn default() -> Self {
        Self::new()
    }
}

/// Writes a cell; whether its text was cut. Texts stay texts: no cell is ever a formula.
fn write(sheet: &mut Worksheet, line: u32, column: u16, value: &Value, time: &Format) -> Result<bool, XlsxError> {
    match value {
        Value::Null => return Ok(false),
        Value::Number(number) => {
            sheet.write_number(line, column, number.as_f64().unwrap_or_default())?;
            return Ok(false);
        }
        Value::Array(moment) => {
            let text = moment.first().and_then(Value::as_str).unwrap_or_default();
            // Excel has no times before 1900.
            if let Ok(moment) = ExcelDateTime::parse_from_str(text) {
                sheet.write_datetime_with_format(line, column, moment, time)?;
            } else {
                sheet.write_string(line, column, text)?;
            }
            return Ok(false);
        }
        _ => {}
    }
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let kept = first_units(&text);
    sheet.write_string(line, column, kept)?;
    Ok(kept.len() < text.len())
}

fn first_units(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, char)| {
        units += char.len_utf16();
        units > CELL_MAX_UNITS
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(lines: &[&str]) -> Option<Made> {
        let mut sheet = Sheet::new();
        lines.iter().try_for_each(|line| sheet.add(line.as_bytes()))?;
        sheet.finish()
    }

    #[test]
    fn lines_become_a_file_and_long_texts_are_cut_and_counted() {
        let long = format!("[\"{}\"]", "é😀".repeat(20_000));
        let file = made(&["[\"name\"]", "[\"=1+1\"]", "[null]", "[1250.50]", "[[\"2024-03-20T10:00:00Z\"]]", &long]);
        let file = file.unwrap();
        assert_eq!((&file.bytes[..2], file.cut), (&b"PK"[..], 1));
        let units = |text: &str| first_units(&text.repeat(40_000)).encode_utf16().count();
        assert_eq!([units("é"), units("é😀"), units("😀")], [CELL_MAX_UNITS, CELL_MAX_UNITS, CELL_MAX_UNITS - 1]);
    }

    #[test]
    fn what_is_no_line_is_refused() {
        for line in ["", "{}", "[1", "nothing"] {
            assert_eq!(made(&["[\"name\"]", line]), None, "{line}");
        }
        assert_eq!(made(&[]), None);
    }
}
