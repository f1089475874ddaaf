//! The file: its format, and the rows in it.

use super::csv::{self, Delimiter};
use super::field::Field;
use crate::domain::customer::Customer;
use crate::domain::json::{Json, Kind};
use serde::{Deserialize, Serialize};

/// What Excel takes for a sign that a text file is in UTF-8.
const BOM: &str = "\u{FEFF}";

/// The format of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// RFC 4180.
    #[default]
    Csv,
    /// An object a line (jsonlines.org).
    JsonLines,
    /// One array of objects.
    Json,
    /// A workbook (ECMA-376), made when all rows are there: until then an array of JSON a line, see
    /// [`super::workbook`].
    Xlsx,
}

impl Format {
    /// All, in the order that they are offered in.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Xlsx, Self::JsonLines, Self::Json];

    /// What names of such files end in.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// The media type of such a file.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::JsonLines => "application/jsonl",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// Whether its first line names the fields.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }
}

/// What goes into the file, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOptions {
    /// The format.
    pub format: Format,
    /// The fields in their order, at least one.
    pub fields: Vec<Field>,
    /// CSV: between two values.
    pub delimiter: Delimiter,
    /// CSV: whether it starts with a byte order mark.
    pub has_bom: bool,
    /// CSV and workbooks: whether the first line names fields as people read them.
    pub has_labels: bool,
    /// CSV: whether formulas are neutralised.
    pub is_neutral: bool,
}

impl Default for FileOptions {
    fn default() -> Self {
        Self {
            format: Format::default(),
            fields: Field::ALL.into_iter().filter(|field| *field != Field::FullName).collect(),
            delimiter: Delimiter::default(),
            has_bom: false,
            has_labels: false,
            is_neutral: true,
        }
    }
}

impl FileOptions {
    /// What the file starts with.
    pub fn head(&self) -> String {
        let name = |field: &Field| if self.has_labels { field.label() } else { field.as_str() };
        match self.format {
            Format::JsonLines => String::new(),
            Format::Json => "[".to_owned(),
            Format::Csv => {
                let mut head = if self.has_bom { BOM.to_owned() } else { String::new() };
                csv::record(&mut head, self.delimiter, false, self.fields.iter().map(|field| name(field).into()));
                head
            }
            Format::Xlsx => {
                let mut head = String::new();
                list(&mut head, "[", "]\n", &self.fields, |out, field| push_json(out, name(field)));
                head
            }
        }
    }

    /// Adds the `nth` row, counted from 0.
    pub fn row(&self, out: &mut String, nth: u64, customer: &Customer) {
        match self.format {
            Format::Csv => {
                let values = self.fields.iter().map(|field| field.of(customer).unwrap_or_default());
                csv::record(out, self.delimiter, self.is_neutral, values);
            }
            Format::JsonLines => {
                self.object(out, customer);
                out.push('\n');
            }
            Format::Json => {
                out.push_str(if nth == 0 { "\n" } else { ",\n" });
                self.object(out, customer);
            }
            Format::Xlsx => list(out, "[", "]\n", &self.fields, |out, field| push_cell(out, *field, customer)),
        }
    }

    /// What the file ends with.
    pub const fn tail(&self) -> &'static str {
        match self.format {
            Format::Json => "\n]\n",
            Format::Csv | Format::JsonLines | Format::Xlsx => "",
        }
    }

    fn object(&self, out: &mut String, customer: &Customer) {
        list(out, "{", "}", &self.fields, |out, field| {
            push_json(out, field.as_str());
            out.push(':');
            match field.of(customer) {
                None => out.push_str("null"),
                Some(amount) if *field == Field::LastSpent && is_number(&amount) => out.push_str(&amount),
                Some(value) => push_json(out, &value),
            }
        });
    }
}

fn list(out: &mut String, before: &str, after: &str, fields: &[Field], put: impl Fn(&mut String, &Field)) {
    out.push_str(before);
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        put(out, field);
    }
    out.push_str(after);
}

/// A cell of a workbook: nothing, a text, a number, or a time as an array of its text.
fn push_cell(out: &mut String, field: Field, customer: &Customer) {
    match field.of(customer) {
        None => out.push_str("null"),
        Some(amount) if field == Field::LastSpent && is_number(&amount) && has_few_digits(&amount) => {
            out.push_str(&amount);
        }
        // A time without a zone is nobody's to move.
        Some(time) if field.is_time() && time.ends_with('Z') => {
            out.push('[');
            push_json(out, &time);
            out.push(']');
        }
        Some(value) => push_json(out, &value),
    }
}

/// Whether a spreadsheet keeps all digits of a number: 15 (Excel specifications and limits).
fn has_few_digits(number: &str) -> bool {
    let digits = number.split(['e', 'E']).next().unwrap_or_default().chars().filter(char::is_ascii_digit);
    digits.skip_while(|digit| *digit == '0').count() <= 15
}

fn push_json(out: &mut String, text: &str) {
    // Text can always be written as JSON.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

/// Whether it can stand in JSON as a number that readers understand.
fn is_number(text: &str) -> bool {
    let is_finite = text.parse::<f64>().is_ok_and(f64::is_finite);
    is_finite && Json::parse(text).is_ok_and(|json| json.kind() == Kind::Number && json.raw() == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::{CustomerId, Status};
    use crate::domain::filter::KnownStatus;
    use proptest::prelude::*;

    fn customer(name: &str, spent: Option<&str>) -> Customer {
        Customer {
            first_name: Some(name.into()),
            email: Some("ada@example.com".into()),
            status: Some(Status::Known(KnownStatus::Active)),
            last_spent: spent.map(str::to_owned),
            created_at: Some("2024-03-20T11:00:00+01:00".into()),
            ..Customer::known_by(CustomerId::new("cust_1".into()).unwrap())
        }
    }

    fn file(options: &FileOptions, customers: &[Customer]) -> String {
        let mut out = options.head();
        for (nth, customer) in (0..).zip(customers) {
            options.row(&mut out, nth, customer);
        }
        out + options.tail()
    }

    const FIELDS: [Field; 4] = [Field::Id, Field::FirstName, Field::LastSpent, Field::Created];

    #[test]
    fn each_format_is_what_it_says() {
        let people = [customer("=Ada", Some("1250.50")), customer("Zoë", None)];
        let csv = FileOptions { fields: FIELDS.into(), has_bom: true, has_labels: true, ..FileOptions::default() };
        assert_eq!(
            file(&csv, &people),
            "\u{FEFF}Customer id,First name,Last transaction,Created\r\n\
             cust_1,'=Ada,1250.50,2024-03-20T10:00:00Z\r\ncust_1,Zoë,,2024-03-20T10:00:00Z\r\n"
        );
        let lines = FileOptions { format: Format::JsonLines, ..csv.clone() };
        assert_eq!(
            file(&lines, &people),
            "{\"id\":\"cust_1\",\"first_name\":\"=Ada\",\"last_spent\":1250.50,\"createdAt\":\"2024-03-20T10:00:00Z\"}\n\
             {\"id\":\"cust_1\",\"first_name\":\"Zoë\",\"last_spent\":null,\"createdAt\":\"2024-03-20T10:00:00Z\"}\n"
        );
        let json = FileOptions { format: Format::Json, ..csv };
        let objects: Vec<serde_json::Value> = serde_json::from_str(&file(&json, &people)).unwrap();
        assert_eq!(objects.len(), 2);
        assert_eq!(file(&json, &[]), "[\n]\n");
    }

    #[test]
    fn cells_of_a_workbook_are_texts_numbers_or_times() {
        let options = FileOptions { format: Format::Xlsx, fields: FIELDS.into(), ..FileOptions::default() };
        let people = [customer("=1+1", Some("1250.50")), customer("[\n]", Some("1234567890.123456"))];
        assert_eq!(
            file(&options, &people),
            "[\"id\",\"first_name\",\"last_spent\",\"createdAt\"]\n\
             [\"cust_1\",\"=1+1\",1250.50,[\"2024-03-20T10:00:00Z\"]]\n\
             [\"cust_1\",\"[\\n]\",\"1234567890.123456\",[\"2024-03-20T10:00:00Z\"]]\n"
        );
    }

    #[test]
    fn amounts_are_numbers_only_where_they_can_be() {
        let options =
            FileOptions { format: Format::JsonLines, fields: vec![Field::LastSpent], ..FileOptions::default() };
        for (given, written) in [
            ("0.10", "0.10"),
            ("-3", "-3"),
            ("1e999", "\"1e999\""),
            ("NaN", "\"NaN\""),
            ("+1", "\"+1\""),
            (" 1", "\" 1\""),
        ] {
            assert_eq!(file(&options, &[customer("", Some(given))]), format!("{{\"last_spent\":{written}}}\n"));
        }
    }

    proptest! {
        #[test]
        fn json_lines_can_be_read_whatever_the_texts(name in any::<String>(), spent in any::<Option<String>>()) {
            let options = FileOptions { format: Format::JsonLines, ..FileOptions::default() };
            let line = file(&options, &[customer(&name, spent.as_deref())]);
            prop_assert_eq!(line.matches('\n').count(), 1);
            let object: serde_json::Value = serde_json::from_str(&line).unwrap();
            prop_assert_eq!(object["first_name"].as_str(), Some(&*name));
        }
    }
}
