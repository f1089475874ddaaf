//! What changed since an earlier export.

use super::csv::{self, Delimiter};
use super::earlier::Earlier;
use super::field::Field;
use crate::domain::customer::{Customer, CustomerId, Row};
use std::borrow::Cow;
use std::sync::Arc;

/// One field of a customer that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub field: Field,
    /// In the file.
    pub before: String,
    /// Now.
    pub now: String,
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Who is in the list and not in the file.
    pub added: Vec<Arc<Row>>,
    /// Who is in the file and not in the list: the id, and the file's values by field.
    pub removed: Vec<(String, Vec<(Field, String)>)>,
    /// Who is in both, with what is not as it was.
    pub changed: Vec<(Arc<Row>, Vec<Change>)>,
    /// How many are as they were.
    pub same: u64,
}

impl Difference {
    /// Compares by id, and by the fields that the file has.
    pub fn of(mut earlier: Earlier, rows: &[Arc<Row>]) -> Self {
        let mut difference = Self::default();
        for row in rows {
            let Row::Readable(customer) = &**row else { continue };
            let Some(values) = earlier.rows.remove(customer.id.as_str()) else {
                difference.added.push(Arc::clone(row));
                continue;
            };
            let fields = earlier.fields.iter().zip(values);
            let changes: Vec<Change> = fields.filter_map(|(field, before)| change(*field, before, customer)).collect();
            if changes.is_empty() {
                difference.same += 1;
            } else {
                difference.changed.push((Arc::clone(row), changes));
            }
        }
        let fields = earlier.fields;
        let named = |values: Vec<String>| fields.iter().copied().zip(values).collect();
        difference.removed = earlier.rows.into_iter().map(|(id, values)| (id, named(values))).collect();
        difference
    }

    /// A line for each field of who was added or removed, and for each change.
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        let mut line = |values: [&str; 5]| {
            csv::record(&mut out, Delimiter::Comma, true, values.into_iter().map(Cow::from));
        };
        line(["change", "id", "field", "before", "now"]);
        for row in &self.added {
            let Row::Readable(customer) = &**row else { continue };
            for field in Field::ALL.into_iter().filter(|field| *field != Field::FullName) {
                if let Some(now) = field.of(customer) {
                    line(["added", customer.id.as_str(), field.as_str(), "", &now]);
                }
            }
        }
        for (id, values) in &self.removed {
            for (field, before) in values.iter().filter(|(_, before)| !before.is_empty()) {
                line(["removed", id, field.as_str(), before, ""]);
            }
        }
        for (row, changes) in &self.changed {
            let id = row.id().map(CustomerId::as_str).unwrap_or_default();
            for Change { field, before, now } in changes {
                line(["changed", id, field.as_str(), before, now]);
            }
        }
        out
    }
}

fn change(field: Field, before: String, customer: &Customer) -> Option<Change> {
    let now = field.of(customer).unwrap_or_default();
    (now != before).then(|| Change { field, before, now: now.into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::export::file::{FileOptions, Format};
    use proptest::prelude::*;

    fn row(id: &str, name: &str, spent: Option<&str>) -> Arc<Row> {
        Arc::new(Row::Readable(Customer {
            first_name: Some(name.into()),
            last_spent: spent.map(str::to_owned),
            created_at: Some("2024-03-20T11:00:00+01:00".into()),
            ..Customer::known_by(CustomerId::new(id.into()).unwrap())
        }))
    }

    fn exported(options: &FileOptions, rows: &[Arc<Row>]) -> String {
        let mut out = options.head();
        for (nth, row) in (0..).zip(rows) {
            if let Row::Readable(customer) = &**row {
                options.row(&mut out, nth, customer);
            }
        }
        out + options.tail()
    }

    #[test]
    fn added_removed_and_changed_are_told_apart() {
        let before = [row("a", "Ada", Some("1.50")), row("b", "Ben", None), row("c", "Cy", None)];
        let now = [row("a", "Ada", Some("2.50")), row("c", "Cy", None), row("d", "Dee", None)];
        let earlier = Earlier::read(&exported(&FileOptions::default(), &before)).unwrap();
        let difference = Difference::of(earlier, &now);
        assert_eq!((difference.added.len(), difference.removed.len(), difference.same), (1, 1, 1));
        assert_eq!(difference.removed[0].0, "b");
        let change = Change { field: Field::LastSpent, before: "1.50".into(), now: "2.50".into() };
        assert_eq!(difference.changed, [(Arc::clone(&now[0]), vec![change])]);
        let csv = difference.to_csv();
        assert!(csv.contains("changed,a,last_spent,1.50,2.50\r\n"), "{csv}");
        assert!(csv.contains("added,d,first_name,,Dee\r\n") && csv.contains("removed,b,first_name,Ben,\r\n"), "{csv}");
    }

    proptest! {
        #[test]
        fn a_list_at_rest_is_as_it_was_in_every_format_of_text(
            names in prop::collection::vec(any::<String>(), 1..12),
            format in prop::sample::select(vec![Format::Csv, Format::JsonLines, Format::Json]),
            delimiter in prop::sample::select(Delimiter::ALL.to_vec()),
            has_labels in any::<bool>(),
            is_neutral in any::<bool>(),
        ) {
            let rows: Vec<_> = (0..).zip(&names).map(|(id, name)| row(&format!("{id}"), name, Some("0.10"))).collect();
            let options = FileOptions { format, delimiter, has_labels, is_neutral, has_bom: true, ..FileOptions::default() };
            let earlier = Earlier::read(&exported(&options, &rows)).unwrap();
            // Without the apostrophes nobody can tell what was one.
            prop_assume!(is_neutral || format != Format::Csv || !names.iter().any(|name| name.starts_with('\'')));
            let difference = Difference::of(earlier, &rows);
            prop_assert_eq!(difference.same, rows.len() as u64, "{:?}", difference);
        }
    }
}
