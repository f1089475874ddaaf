//! The demonstration's customers. The same number and seed always give the same rows.

mod email;
mod hostile;
mod locales;
mod rng;

use crate::timestamp::iso8601;
use locales::{LOCALES, Locale};
use rng::Rng;

/// 2026-10-31T18:45:00Z. Fixed, so that what a test sees does not depend on the day it runs.
const NEWEST: i64 = 1_793_472_300;

/// Three years, in seconds.
const SPAN: i64 = 94_694_400;

const DAY: u64 = 86_400;

/// What one customer in the table has. Times are Unix seconds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NewCustomer {
    pub(crate) id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: Option<String>,
    pub(crate) phone_number: String,
    pub(crate) customer_type: String,
    pub(crate) status: String,
    pub(crate) last_spent: f64,
    pub(crate) last_purchase: Option<i64>,
    pub(crate) created_at: i64,
    pub(crate) updated_at: i64,
}

/// Customer type, share, and the usual amount of a transaction.
const TYPES: &[(&str, u32, u64)] = &[
    ("Individual", 38, 120),
    ("Small Business", 20, 900),
    ("Startup", 14, 1_500),
    ("Medium Business", 10, 6_000),
    ("Enterprise", 8, 45_000),
    ("Non-Profit", 6, 400),
    ("Government", 4, 20_000),
];

const STATUSES: &[(&str, u32)] = &[("ACTIVE", 78), ("DEACTIVATED", 15), ("BLACKLISTED", 7)];

/// The customers of one application, oldest first.
#[derive(Debug)]
pub(crate) struct Customers {
    rng: Rng,
    /// 1 or 2.
    app: u32,
    count: u64,
    next: u64,
    previous: Option<NewCustomer>,
}

impl Customers {
    /// `count` customers of an application; `app` counts from 1.
    pub(crate) fn new(app: u32, count: u64, seed: u64) -> Self {
        // Spread, or neighbouring seeds would give streams that overlap.
        let rng = Rng::new(Rng::new(seed.wrapping_mul(31).wrapping_add(u64::from(app))).next());
        Self { rng, app, count, next: 0, previous: None }
    }

    /// Denser towards the newest, as the customers of something that grows.
    fn created_at(&mut self, index: u64) -> i64 {
        // Rows of one import share their time, so that ties by id occur.
        if let Some(previous) = &self.previous
            && self.rng.percent(2)
        {
            return previous.created_at;
        }
        let rank = self.count.saturating_sub(index).saturating_sub(1);
        let oldest = age(rank, self.count);
        let gap = oldest - age(rank.saturating_sub(1), self.count);
        let jitter = self.rng.below(u64::try_from(gap).unwrap_or(0));
        NEWEST - oldest + i64::try_from(jitter).unwrap_or(0)
    }

    fn id(&mut self, index: u64) -> String {
        // The vendor's page shows both forms.
        if self.rng.percent(5) {
            return format!("cust_{}{index:06}", self.app);
        }
        let (high, low) = (self.rng.next(), self.rng.next());
        let variant = 0x8000 | ((low >> 48) & 0x3FFF);
        format!(
            "{:08x}-{:04x}-4{:03x}-{variant:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xFFFF,
            high & 0xFFF,
            low & 0xFFFF_FFFF_FFFF
        )
    }

    fn customer(&mut self, index: u64) -> Option<NewCustomer> {
        let created_at = self.created_at(index);
        let id = self.id(index);
        let locale = self.rng.weighted(LOCALES, |locale| locale.weight)?;
        let (first_name, first_latin) = names(self.rng.pick(locale.first)?);
        let (last_name, last_latin) = names(self.rng.pick(locale.last)?);
        let email = self.email(first_latin, last_latin);
        let &(customer_type, _, amount) = self.rng.weighted(TYPES, |kind| kind.1)?;
        let &(status, _) = self.rng.weighted(STATUSES, |status| status.1)?;
        let bought = !self.rng.percent(20);
        let last_purchase = if bought { Some(self.later(created_at, 200)) } else { None };
        let last_spent = if bought { self.amount(amount) } else { 0.0 };
        let updated_at = self.later(last_purchase.unwrap_or(created_at), 30);
        Some(NewCustomer {
            id,
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            email,
            phone_number: self.phone(locale),
            customer_type: customer_type.to_owned(),
            status: status.to_owned(),
            last_spent,
            last_purchase,
            created_at,
            updated_at,
        })
    }

    fn email(&mut self, first: &str, last: &str) -> Option<String> {
        let shared = self.rng.percent(1);
        if self.rng.percent(5) {
            return None;
        }
        match &self.previous {
            // Two customers behind one address, as in any real list.
            Some(previous) if shared && previous.email.is_some() => previous.email.clone(),
            _ => email::address(&mut self.rng, first, last),
        }
    }

    fn phone(&mut self, locale: &Locale) -> String {
        let shape = self.rng.pick(locale.phones).copied().unwrap_or_default();
        shape.chars().map(|c| if c == '#' { digit(self.rng.below(10)) } else { c }).collect()
    }

    /// From a fiftieth of the usual amount to twice of it, in cents.
    fn amount(&mut self, usual: u64) -> f64 {
        let cents = u32::try_from(2 * usual + self.rng.below(200 * usual)).unwrap_or(0);
        f64::from(cents) / 100.0
    }

    /// A moment up to `days` after another, but not after the newest.
    fn later(&mut self, from: i64, days: u64) -> i64 {
        let left = u64::try_from(NEWEST - from).unwrap_or(0);
        let after = self.rng.below(left.min(days * DAY));
        from + i64::try_from(after).unwrap_or(0)
    }
}

impl Iterator for Customers {
    type Item = NewCustomer;

    fn next(&mut self) -> Option<NewCustomer> {
        if self.next >= self.count {
            return None;
        }
        let index = self.next;
        self.next += 1;
        let mut customer = self.customer(index)?;
        self.previous = Some(customer.clone());
        if let Some(hostile) = hostile::at(index, self.count) {
            hostile.apply(&mut customer);
        }
        Some(customer)
    }
}

/// Customers that come in while somebody reads: after all others, a minute apart.
pub(crate) fn newcomers(app: u32, count: u64, after: i64, sequence: u64) -> impl Iterator<Item = NewCustomer> {
    Customers::new(app, count, sequence.wrapping_add(0xD1F7)).zip(1_i64..).map(move |(customer, minutes)| {
        let created_at = after + 60 * minutes;
        NewCustomer {
            // Distinct from the ids of the first rows whatever the seed.
            id: format!("new_{sequence}_{minutes}_{}", iso8601(created_at)),
            created_at,
            updated_at: created_at,
            last_purchase: None,
            last_spent: 0.0,
            ..customer
        }
    })
}

/// Seconds before the newest moment, for the customer with `rank` younger ones out of `count`.
fn age(rank: u64, count: u64) -> i64 {
    let (rank, count) = (i128::from(rank), i128::from(count.max(1)));
    let age = i128::from(SPAN) * rank * (count + rank) / (2 * count * count);
    i64::try_from(age).unwrap_or(SPAN)
}

/// The name as it is written, and for the e-mail address.
fn names(entry: &str) -> (&str, &str) {
    entry.split_once('/').unwrap_or((entry, entry))
}

fn digit(value: u64) -> char {
    u32::try_from(value).ok().and_then(|value| char::from_digit(value, 10)).unwrap_or('0')
}

#[cfg(test)]
mod tests;
