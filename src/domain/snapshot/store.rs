//! All customers of a list as columns: a million of them take some hundred bytes each.

use super::amounts::Amounts;
use super::texts::Texts;
use super::times::Times;
use super::words::Words;
use crate::domain::customer::{Customer, CustomerId, Status};

/// Rows as columns, in the order of the list. What goes in comes out as it was.
#[derive(Debug, Default)]
pub struct Store {
    pub(super) ids: Texts,
    pub(super) first_names: Words,
    pub(super) last_names: Words,
    pub(super) emails: Texts,
    pub(super) phones: Texts,
    pub(super) types: Words,
    pub(super) statuses: Words,
    pub(super) spent: Amounts,
    pub(super) purchases: Times,
    pub(super) apps: Words,
    pub(super) created: Times,
    pub(super) updated: Times,
}

impl Store {
    /// Room for so many rows, known from the list's `total`.
    pub fn with_room_for(rows: usize) -> Self {
        let mut store = Self::default();
        let Self { first_names, last_names, types, statuses, apps, spent, purchases, created, updated, .. } =
            &mut store;
        for column in [first_names, last_names, types, statuses, apps] {
            column.reserve(rows);
        }
        for column in [purchases, created, updated] {
            column.reserve(rows);
        }
        spent.reserve(rows);
        store
    }

    /// How many customers there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a row. Tells whether there was room.
    #[must_use]
    pub fn push(&mut self, customer: &Customer) -> bool {
        let Customer { id, first_name, last_name, email, phone_number, customer_type, status, .. } = customer;
        let has_room = self.first_names.push(first_name.as_deref())
            && self.last_names.push(last_name.as_deref())
            && self.emails.push(email.as_deref())
            && self.phones.push(phone_number.as_deref())
            && self.types.push(customer_type.as_deref())
            && self.statuses.push(status.as_ref().map(Status::as_str))
            && self.apps.push(customer.app_id.as_deref())
            && self.ids.push(Some(id.as_str()));
        if has_room {
            self.spent.push(customer.last_spent.as_deref());
            self.purchases.push(customer.last_purchase_date.as_deref());
            self.created.push(customer.created_at.as_deref());
            self.updated.push(customer.updated_at.as_deref());
        }
        has_room
    }

    /// A customer.
    pub fn customer(&self, row: usize) -> Option<Customer> {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Some(Customer {
            id: CustomerId::new(self.ids.get(row)?.to_owned())?,
            first_name: owned(self.first_names.get(row)),
            last_name: owned(self.last_names.get(row)),
            email: owned(self.emails.get(row)),
            phone_number: owned(self.phones.get(row)),
            customer_type: owned(self.types.get(row)),
            status: owned(self.statuses.get(row)).map(Status::from_wire),
            last_spent: self.spent.text(row),
            last_purchase_date: self.purchases.text(row),
            app_id: owned(self.apps.get(row)),
            created_at: self.created.text(row),
            updated_at: self.updated.text(row),
        })
    }
}
