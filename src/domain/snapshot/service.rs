//! A snapshot and what is asked of it. Runs wherever it is kept: in a worker, or on the host in tests.

use super::conditions::Conditions;
use super::order::{Collation, Ranks};
use super::report::figures::Figures;
use super::report::pivot::Pivot;
use super::report::{Choice, hidden};
use super::select::{DayStart, select};
use super::spec::Spec;
use super::store::Store;
use super::twins::Twins;
use super::words::Words;
use crate::domain::customer::{Customer, CustomerId, Status};
use crate::domain::sort::is_amount;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use std::collections::HashSet;

/// What is wanted of a snapshot: a specification, and text that is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Order and conditions.
    pub spec: Spec,
    /// Each word of it must be found somewhere.
    pub text: String,
}

/// What the reader's language and time zone say.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// How words are ordered.
    pub collation: Collation<'a>,
    /// Where days begin.
    pub day_start: DayStart<'a>,
}

/// The rows of a list, read one after the other.
#[derive(Default)]
pub struct Snapshot {
    store: Store,
    taken_at: i64,
    ranks: Ranks,
    twins: Twins,
    /// What was asked for last, and the rows that it comes to.
    shown: Option<(Wanted, Vec<u32>)>,
    /// The same of reports, in the order of the list: it is sooner gone through.
    reported: Option<(Wanted, Vec<u32>)>,
}

/// Groups of customers who are the same.
#[derive(Serialize, Deserialize)]
struct Groups {
    data: Vec<Vec<Person>>,
    total: usize,
}

/// What rows can be filtered by: words with the number of rows that have them, in the reader's order; an empty one for those
/// without, last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// Statuses.
    pub statuses: Vec<(String, u64)>,
    /// Types.
    pub types: Vec<(String, u64)>,
}

/// A page as the endpoint has it (contract, "Response").
#[derive(Serialize)]
struct Page {
    data: Vec<Person>,
    total: usize,
}

/// A customer as the endpoint has them, and as exports write them a line.
#[derive(Serialize, Deserialize)]
struct Person {
    id: String,
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    phone_number: Option<String>,
    customer_type: Option<String>,
    status: Option<String>,
    /// A number with all its digits, or text.
    last_spent: Option<Box<RawValue>>,
    last_purchase_date: Option<String>,
    #[serde(rename = "appId")]
    app_id: Option<String>,
    #[serde(rename = "createdAt")]
    created_at: Option<String>,
    #[serde(rename = "updatedAt")]
    updated_at: Option<String>,
}

impl Snapshot {
    /// An empty one with room for so many rows, taken at a time in milliseconds since 1970.
    pub fn new(rows: usize, taken_at: i64) -> Self {
        Self { store: Store::with_room_for(rows), taken_at, ..Self::default() }
    }

    /// Adds rows: an object a line, as exports write them. Tells whether all of them could be added.
    #[must_use]
    pub fn add(&mut self, lines: &[u8]) -> bool {
        (self.ranks, self.twins, self.shown, self.reported) = Default::default();
        let mut lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.all(|line| {
            let person = serde_json::from_slice::<Person>(line).ok();
            person.and_then(Person::read).is_some_and(|customer| self.store.push(&customer))
        })
    }

    /// What is stored.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The rows that are wanted, in the order that is wanted.
    pub fn rows(&mut self, wanted: &Wanted, reader: Reader) -> &[u32] {
        let wanted = Wanted { spec: hidden(&wanted.spec), text: wanted.text.clone() };
        if self.shown.as_ref().is_none_or(|(shown, _)| *shown != wanted) {
            let rows = self.found(&wanted, reader);
            self.shown = Some((wanted, rows));
        }
        self.shown.as_ref().map(|(_, rows)| rows.as_slice()).unwrap_or_default()
    }

    fn found(&mut self, wanted: &Wanted, reader: Reader) -> Vec<u32> {
        let (conditions, _) = Conditions::read(&wanted.spec);
        let mut rows = select(&self.store, &conditions, &wanted.text, self.taken_at, reader.day_start);
        let narrow = |rows: &mut Vec<u32>| {
            let segments = conditions.segments.iter();
            segments.for_each(|segment| segment.keep(&self.store, self.taken_at, reader.day_start, rows));
        };
        if conditions.twice.is_none() {
            narrow(&mut rows);
        }
        self.ranks.sort(&self.store, reader.collation, &mut rows, &wanted.spec.sorts());
        if let Some(same) = conditions.twice {
            self.twins.keep(&self.store, same, &mut rows);
            // Of those who were counted as duplicates, also where their twins are not in it.
            narrow(&mut rows);
        }
        rows
    }

    /// [`Figures`] of the rows that are wanted, as JSON.
    pub fn figures(&mut self, wanted: &Wanted, reader: Reader) -> Vec<u8> {
        self.find_reported(wanted, reader);
        let figures = Figures::of(&self.store, self.reported(), self.taken_at, reader);
        serde_json::to_vec(&figures).unwrap_or_default()
    }

    /// The [`Pivot`] of the rows that are wanted, as JSON.
    pub fn pivot(&mut self, wanted: &Wanted, reader: Reader) -> Vec<u8> {
        self.find_reported(wanted, reader);
        let choice = Choice::of(&wanted.spec).unwrap_or_default();
        serde_json::to_vec(&Pivot::of(&self.store, self.reported(), choice, reader)).unwrap_or_default()
    }

    fn find_reported(&mut self, wanted: &Wanted, reader: Reader) {
        let wanted = Wanted { spec: hidden(&wanted.spec).sorted(&[]), text: wanted.text.clone() };
        if self.reported.as_ref().is_none_or(|(reported, _)| *reported != wanted) {
            let rows = self.found(&wanted, reader);
            self.reported = Some((wanted, rows));
        }
    }

    fn reported(&self) -> &[u32] {
        self.reported.as_ref().map(|(_, rows)| rows.as_slice()).unwrap_or_default()
    }

    /// Some of the groups of customers who are the same, for [`read_groups`], where those are wanted.
    pub fn groups(&mut self, wanted: &Wanted, skip: usize, take: usize, reader: Reader) -> Vec<u8> {
        let (mut conditions, _) = Conditions::read(&wanted.spec);
        let Some(same) = conditions.twice else { return Vec::new() };
        let within: HashSet<u32> = self.rows(wanted, reader).iter().copied().collect();
        // Of a segment, the others that they are the same as are shown beside them.
        conditions.segments.clear();
        let all = Wanted { spec: conditions.write(&wanted.spec), text: wanted.text.clone() };
        let rows = self.found(&all, reader);
        let firsts = self.twins.firsts(&self.store, same);
        let groups = rows.chunk_by(|one, next| firsts.get(*one as usize) == firsts.get(*next as usize));
        let groups: Vec<&[u32]> = groups.filter(|group| group.iter().any(|row| within.contains(row))).collect();
        let people = |group: &&[u32]| {
            group.iter().filter_map(|row| self.store.customer(*row as usize)).map(Person::of).collect()
        };
        let (total, data) = (groups.len(), groups.iter().skip(skip).take(take).map(people).collect());
        serde_json::to_vec(&Groups { data, total }).unwrap_or_default()
    }

    /// What there is to filter by, as JSON.
    pub fn facets(&self, reader: Reader) -> Vec<u8> {
        let facets = Facets {
            statuses: counted(&self.store.statuses, reader.collation),
            types: counted(&self.store.types, reader.collation),
        };
        serde_json::to_vec(&facets).unwrap_or_default()
    }

    /// A page of them as JSON, like an answer of the endpoint.
    pub fn page(&mut self, wanted: &Wanted, skip: usize, take: usize, reader: Reader) -> Vec<u8> {
        let rows = self.rows(wanted, reader);
        let (total, rows): (_, Vec<u32>) = (rows.len(), rows.iter().skip(skip).take(take).copied().collect());
        let customers = rows.iter().filter_map(|row| self.store.customer(*row as usize));
        serde_json::to_vec(&Page { data: customers.map(Person::of).collect(), total }).unwrap_or_default()
    }
}

/// Reads the groups of [`Snapshot::groups`], and how many there are.
pub fn read_groups(json: &[u8]) -> Option<(Vec<Vec<Customer>>, u64)> {
    let Groups { data, total } = serde_json::from_slice(json).ok()?;
    let read = |group: Vec<Person>| group.into_iter().filter_map(Person::read).collect();
    Some((data.into_iter().map(read).collect(), total as u64))
}

fn counted(words: &Words, collation: Collation) -> Vec<(String, u64)> {
    let each: Vec<&str> = words.words().collect();
    let mut counts = vec![0; each.len()];
    let mut without = 0;
    for code in words.codes() {
        *counts.get_mut(code as usize).unwrap_or(&mut without) += 1;
    }
    let mut ranked: Vec<_> =
        collation(&each).into_iter().zip(each.into_iter().map(str::to_owned).zip(counts)).collect();
    ranked.sort();
    let without = (without > 0).then(|| (String::new(), without));
    ranked.into_iter().map(|(_, counted)| counted).filter(|(_, count)| *count > 0).chain(without).collect()
}

impl Person {
    fn of(customer: Customer) -> Self {
        let spent = |text: String| {
            let number = RawValue::from_string(text.clone()).ok().filter(|_| is_amount(&text));
            number.or_else(|| to_raw_value(&text).ok())
        };
        Self {
            id: customer.id.as_str().to_owned(),
            first_name: customer.first_name,
            last_name: customer.last_name,
            email: customer.email,
            phone_number: customer.phone_number,
            customer_type: customer.customer_type,
            status: customer.status.map(|status| status.as_str().to_owned()),
            last_spent: customer.last_spent.and_then(spent),
            last_purchase_date: customer.last_purchase_date,
            app_id: customer.app_id,
            created_at: customer.created_at,
            updated_at: customer.updated_at,
        }
    }

    fn read(self) -> Option<Customer> {
        let spent = |raw: Box<RawValue>| serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().to_owned());
        Some(Customer {
            id: CustomerId::new(self.id)?,
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            phone_number: self.phone_number,
            customer_type: self.customer_type,
            status: self.status.map(Status::from_wire),
            last_spent: self.last_spent.map(spent),
            last_purchase_date: self.last_purchase_date,
            app_id: self.app_id,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

#[cfg(test)]
#[path = "service_tests.rs"]
pub(crate) mod tests;
