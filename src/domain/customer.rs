//! The row model: a customer as the endpoint tells it, and what is left of one that cannot be read.

use super::filter::KnownStatus;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An opaque identifier, never empty (contract: `cust_123456` or a UUID).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CustomerId(String);

impl CustomerId {
    /// `None` for an empty text.
    pub fn new(id: String) -> Option<Self> {
        if id.is_empty() { None } else { Some(Self(id)) }
    }

    /// The identifier as the endpoint spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A status, known or not; unknown ones are shown verbatim (contract, customer fields).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// One that the endpoint can filter by.
    Known(KnownStatus),
    /// Any other, such as `DELETED`.
    Other(String),
}

impl Status {
    /// Exact spelling only: another letter case is another status.
    pub fn from_wire(text: String) -> Self {
        match KnownStatus::ALL.into_iter().find(|status| status.as_str() == text) {
            Some(status) => Self::Known(status),
            None => Self::Other(text),
        }
    }

    /// As the endpoint spells it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(status) => status.as_str(),
            Self::Other(text) => text,
        }
    }
}

/// One customer. Only `id` is certain: older answers leave fields out (contract, second table).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Opaque identifier.
    pub id: CustomerId,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number with country code.
    pub phone_number: Option<String>,
    /// An open set: Individual, Startup, …
    pub customer_type: Option<String>,
    /// Status.
    pub status: Option<Status>,
    /// Amount of the last transaction as the decimal text of the answer, no currency. Kept as text: a float would
    /// round it, and `Intl.NumberFormat` formats decimal text exactly.
    pub last_spent: Option<String>,
    /// Time of the last purchase, ISO 8601 as sent.
    pub last_purchase_date: Option<String>,
    /// The application that the key belongs to.
    pub app_id: Option<String>,
    /// Time of creation, ISO 8601 as sent.
    pub created_at: Option<String>,
    /// Time of the last change, ISO 8601 as sent.
    pub updated_at: Option<String>,
}

impl Customer {
    /// One of whom nothing else is known.
    pub const fn known_by(id: CustomerId) -> Self {
        Self {
            id,
            first_name: None,
            last_name: None,
            email: None,
            phone_number: None,
            customer_type: None,
            status: None,
            last_spent: None,
            last_purchase_date: None,
            app_id: None,
            created_at: None,
            updated_at: None,
        }
    }

    /// What stands in a column; `None` where it is not given.
    pub fn value(&self, column: Column) -> Option<Cow<'_, str>> {
        let value = match column {
            Column::Name => return self.full_name().map(Cow::Owned),
            Column::Email => &self.email,
            Column::Phone => &self.phone_number,
            Column::Type => &self.customer_type,
            Column::Status => return self.status.as_ref().map(|status| status.as_str().into()),
            Column::LastSpent => &self.last_spent,
            Column::LastPurchase => &self.last_purchase_date,
            Column::Created => &self.created_at,
            Column::Updated => &self.updated_at,
            Column::Id => return Some(self.id.as_str().into()),
            Column::App => &self.app_id,
        };
        value.as_deref().map(Cow::Borrowed)
    }

    /// First and last name as far as they are known; `None` when both are missing or blank.
    pub fn full_name(&self) -> Option<String> {
        let parts = [self.first_name.as_deref(), self.last_name.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { None } else { Some(parts.join(" ")) }
    }
}

/// One place in the list: a customer, or what is known of one that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "on 64 bits only; rows live behind Arc, and unreadable ones are rare")]
pub enum Row {
    /// A customer.
    Readable(Customer),
    /// A row of the answer that has no usable shape.
    Unreadable {
        /// Its identifier, where there is one.
        id: Option<CustomerId>,
        /// Where and what is wrong, such as `data[3].email: expected text, found a list`.
        problem: String,
    },
}

impl Row {
    /// The identifier, where there is one.
    pub fn id(&self) -> Option<&CustomerId> {
        match self {
            Self::Readable(customer) => Some(&customer.id),
            Self::Unreadable { id, .. } => id.as_ref(),
        }
    }
}

/// The grid's columns in their default order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// First and last name, the row's header.
    Name,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Customer type.
    Type,
    /// Status.
    Status,
    /// Amount of the last transaction.
    LastSpent,
    /// Time of the last purchase.
    LastPurchase,
    /// Time of creation.
    Created,
    /// Time of the last change.
    Updated,
    /// Identifier.
    Id,
    /// Identifier of the application that the customer belongs to.
    App,
}

impl Column {
    /// All there are.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Type,
        Self::Status,
        Self::LastSpent,
        Self::LastPurchase,
        Self::Created,
        Self::Updated,
        Self::Id,
        Self::App,
    ];

    /// Those that are shown unless somebody wants others, in their order.
    pub const USUAL: &[Self] = Self::ALL.split_at(8).0;

    /// What stands for it in an address.
    pub const fn letter(self) -> char {
        match self {
            Self::Name => 'n',
            Self::Email => 'e',
            Self::Phone => 'p',
            Self::Type => 't',
            Self::Status => 's',
            Self::LastSpent => 'a',
            Self::LastPurchase => 'l',
            Self::Created => 'c',
            Self::Updated => 'u',
            Self::Id => 'i',
            Self::App => 'o',
        }
    }

    /// The name that stylesheets and saved settings know the column by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Type => "type",
            Self::Status => "status",
            Self::LastSpent => "spent",
            Self::LastPurchase => "purchase",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Id => "id",
            Self::App => "app",
        }
    }
}
