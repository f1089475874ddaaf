//! An earlier export, read back.

use super::csv::{Delimiter, original};
use super::field::Field;
use crate::domain::json::{Json, Kind, member};
use std::collections::BTreeMap;

/// Header names that are told when a file is not an export.
const NAMED: usize = 8;

/// Customers of an earlier export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The fields that it has, the id among them.
    pub fields: Vec<Field>,
    /// The values of each customer by id, in the order of `fields`; empty text for nothing.
    pub rows: BTreeMap<String, Vec<String>>,
    /// Ids that came again; the last one counts.
    pub repeated: u64,
}

/// Why a file is no earlier export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing in it.
    Empty,
    /// No column or member with the customer's id; holds the names that it has.
    NoId(Vec<String>),
    /// A line or an object that cannot be read.
    Broken {
        /// Counted from 1, lines in CSV and JSON Lines, objects in JSON.
        line: u64,
        /// What is wrong.
        problem: String,
    },
}

impl Earlier {
    /// Reads CSV with any of the delimiters, JSON Lines or a JSON array, as an export writes them.
    ///
    /// # Errors
    /// [`Problem`]: nothing of the file is used then.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let text = text.trim_start_matches('\u{FEFF}');
        match text.trim_start().chars().next() {
            None => Err(Problem::Empty),
            Some('[') => Self::read_json(text),
            Some('{') => Self::read_lines(text),
            Some(_) => Self::read_csv(text),
        }
    }

    fn read_csv(text: &str) -> Result<Self, Problem> {
        let headers = |delimiter: Delimiter| {
            let mut reader = reader(text, delimiter);
            let names: Vec<String> =
                reader.headers().map(|names| names.iter().map(str::to_owned).collect()).unwrap_or_default();
            let known = names.iter().filter(|name| Field::find(name).is_some()).count();
            (known, delimiter, names)
        };
        let (_, delimiter, names) = Delimiter::ALL
            .into_iter()
            .map(headers)
            .max_by_key(|(known, _, names)| (*known, names.len()))
            .unwrap_or_default();
        let columns: Vec<(usize, Field)> =
            names.iter().enumerate().filter_map(|(index, name)| Some((index, Field::find(name)?))).collect();
        let id = columns.iter().find(|(_, field)| *field == Field::Id).map(|(index, _)| *index);
        let Some(id) = id else { return Err(Problem::NoId(names.into_iter().take(NAMED).collect())) };

        let mut earlier = Self { fields: columns.iter().map(|(_, field)| *field).collect(), ..Self::default() };
        for record in reader(text, delimiter).records() {
            let record = record.map_err(|error| Problem::Broken {
                line: error.position().map_or(0, csv::Position::line),
                problem: error.to_string(),
            })?;
            let value = |index: usize| original(record.get(index).unwrap_or_default()).to_owned();
            earlier.put(value(id), columns.iter().map(|(index, _)| value(*index)).collect());
        }
        Ok(earlier)
    }

    fn read_lines(text: &str) -> Result<Self, Problem> {
        let mut earlier = Self::default();
        for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
            let json = Json::parse(text).map_err(|problem| Problem::Broken { line, problem })?;
            earlier.put_object(line, json)?;
        }
        Ok(earlier)
    }

    fn read_json(text: &str) -> Result<Self, Problem> {
        let json = Json::parse(text).map_err(|problem| Problem::Broken { line: 1, problem })?;
        let mut earlier = Self::default();
        for (number, item) in (1..).zip(json.items().unwrap_or_default()) {
            earlier.put_object(number, item)?;
        }
        if earlier.rows.is_empty() { Err(Problem::Empty) } else { Ok(earlier) }
    }

    fn put_object(&mut self, line: u64, json: Json) -> Result<(), Problem> {
        let broken = |problem: &str| Problem::Broken { line, problem: problem.to_owned() };
        let members = json.members().ok_or_else(|| broken("not an object"))?;
        let text = |field: Field| {
            let value = member(&members, field.as_str())?;
            match value.kind() {
                Kind::Null => None,
                Kind::Text => value.text(),
                _ => Some(value.raw().to_owned()),
            }
        };
        let names = || members.iter().map(|(name, _)| name.clone());
        if self.fields.is_empty() {
            self.fields = Field::ALL.into_iter().filter(|field| names().any(|name| name == field.as_str())).collect();
        }
        let Some(id) = text(Field::Id) else { return Err(Problem::NoId(names().take(NAMED).collect())) };
        let values = self.fields.iter().map(|field| text(*field).unwrap_or_default()).collect();
        self.put(id, values);
        Ok(())
    }

    fn put(&mut self, id: String, values: Vec<String>) {
        self.repeated += u64::from(self.rows.insert(id, values).is_some());
    }
}

fn reader(text: &str, delimiter: Delimiter) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter.as_byte()).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(earlier: &Earlier) -> Vec<&str> {
        earlier.rows.keys().map(String::as_str).collect()
    }

    #[test]
    fn every_format_is_read_back() {
        let csv = "\u{FEFF}Customer id;First name;Shoe size\r\na;'=Ada;39\r\nb;\"x;\r\ny\";40\r\n";
        let lines = "{\"id\":\"a\",\"first_name\":\"=Ada\"}\n{\"id\":\"b\",\"first_name\":\"x;\\r\\ny\"}\n";
        let json = format!("[\n{}\n]\n", lines.trim().replace('\n', ",\n"));
        let read = Earlier::read(csv).unwrap();
        assert_eq!(read.fields, [Field::Id, Field::FirstName]);
        assert_eq!(read.rows["a"], ["a", "=Ada"]);
        assert_eq!(read.rows["b"], ["b", "x;\r\ny"]);
        assert_eq!(Earlier::read(lines).as_ref(), Ok(&read));
        assert_eq!(Earlier::read(&json).as_ref(), Ok(&read));
    }

    #[test]
    fn foreign_files_are_told_from_exports() {
        assert_eq!(Earlier::read(" \n"), Err(Problem::Empty));
        assert_eq!(Earlier::read("[]"), Err(Problem::Empty));
        assert_eq!(Earlier::read("city,zip\nRome,1\n"), Err(Problem::NoId(vec!["city".into(), "zip".into()])));
        assert_eq!(Earlier::read("{\"name\":\"x\"}"), Err(Problem::NoId(vec!["name".into()])));
        assert!(matches!(Earlier::read("{\"id\":\"a\"}\n{\"id\":"), Err(Problem::Broken { line: 2, .. })));
        assert!(matches!(Earlier::read("id,email\na,b\nc\n"), Err(Problem::Broken { line: 3, .. })));
        assert!(matches!(Earlier::read("PK\u{3}\u{4}binary"), Err(Problem::NoId(_))));
    }

    #[test]
    fn the_last_of_repeated_ids_counts() {
        let earlier = Earlier::read("id,status\na,1\nb,2\na,3\n").unwrap();
        assert_eq!((ids(&earlier), earlier.repeated), (vec!["a", "b"], 1));
        assert_eq!(earlier.rows["a"], ["a", "3"]);
    }
}
