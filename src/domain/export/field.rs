//! What of a customer goes into a file.

use crate::domain::customer::{Column, Customer};
use crate::domain::text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A field of a file. All but the full name are the endpoint's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Identifier.
    Id,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// Both names, as the grid shows them.
    FullName,
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
    /// Application.
    App,
    /// Time of creation.
    Created,
    /// Time of the last change.
    Updated,
}

impl Field {
    /// All, in the order that they are offered in.
    pub const ALL: [Self; 13] = [
        Self::Id,
        Self::FirstName,
        Self::LastName,
        Self::FullName,
        Self::Email,
        Self::Phone,
        Self::Type,
        Self::Status,
        Self::LastSpent,
        Self::LastPurchase,
        Self::App,
        Self::Created,
        Self::Updated,
    ];

    /// As the endpoint names it (contract, customer fields).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::FullName => "full_name",
            Self::Email => "email",
            Self::Phone => "phone_number",
            Self::Type => "customer_type",
            Self::Status => "status",
            Self::LastSpent => "last_spent",
            Self::LastPurchase => "last_purchase_date",
            Self::App => "appId",
            Self::Created => "createdAt",
            Self::Updated => "updatedAt",
        }
    }

    /// As people read it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Id => text::field_id(),
            Self::FirstName => text::field_first_name(),
            Self::LastName => text::field_last_name(),
            Self::FullName => text::column(Column::Name),
            Self::Email => text::column(Column::Email),
            Self::Phone => text::column(Column::Phone),
            Self::Type => text::column(Column::Type),
            Self::Status => text::column(Column::Status),
            Self::LastSpent => text::column(Column::LastSpent),
            Self::LastPurchase => text::column(Column::LastPurchase),
            Self::App => text::field_app(),
            Self::Created => text::column(Column::Created),
            Self::Updated => text::field_updated(),
        }
    }

    /// Whether it is a point in time.
    pub const fn is_time(self) -> bool {
        matches!(self, Self::LastPurchase | Self::Created | Self::Updated)
    }

    /// The field of this name or label, in any letter case and whatever stands between its words.
    pub fn find(name: &str) -> Option<Self> {
        let plain = |name: &str| -> String {
            name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let wanted = plain(name);
        Self::ALL.into_iter().find(|field| [field.as_str(), field.label()].iter().any(|name| plain(name) == wanted))
    }

    /// What a customer has there; times in UTC where they can be read, else as they came.
    pub fn of(self, customer: &Customer) -> Option<Cow<'_, str>> {
        let value = match self {
            Self::Id => return Some(customer.id.as_str().into()),
            Self::FullName => return customer.full_name().map(Cow::Owned),
            Self::Status => return customer.status.as_ref().map(|status| status.as_str().into()),
            Self::LastPurchase => return customer.last_purchase_date.as_deref().map(utc),
            Self::Created => return customer.created_at.as_deref().map(utc),
            Self::Updated => return customer.updated_at.as_deref().map(utc),
            Self::FirstName => &customer.first_name,
            Self::LastName => &customer.last_name,
            Self::Email => &customer.email,
            Self::Phone => &customer.phone_number,
            Self::Type => &customer.customer_type,
            Self::LastSpent => &customer.last_spent,
            Self::App => &customer.app_id,
        };
        value.as_deref().map(Cow::Borrowed)
    }
}

/// ISO 8601 in UTC. A time without a zone is nobody's to move: it stays as it came, like what is no time.
fn utc(time: &str) -> Cow<'_, str> {
    let is_utc = time.ends_with('Z') && time.len() >= 20 && time.is_ascii() && time.as_bytes().get(10) == Some(&b'T');
    if is_utc {
        return time.into();
    }
    time.parse::<Timestamp>().map_or(time.into(), |time| time.to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_utc_and_what_is_no_time_stays() {
        for (given, told) in [
            ("2024-03-15T14:30:00Z", "2024-03-15T14:30:00Z"),
            ("2024-03-15T14:30:00+02:00", "2024-03-15T12:30:00Z"),
            ("2024-03-15T14:30:00.125-05:00", "2024-03-15T19:30:00.125Z"),
            ("2024-03-15 23:30:00-01:00", "2024-03-16T00:30:00Z"),
            ("2024-03-15T14:30:00", "2024-03-15T14:30:00"),
            ("2024-03-15", "2024-03-15"),
            ("yesterday", "yesterday"),
            ("", ""),
        ] {
            assert_eq!(utc(given), told);
        }
    }

    #[test]
    fn fields_are_found_by_name_and_by_label() {
        for field in Field::ALL {
            assert_eq!(Field::find(field.as_str()), Some(field));
            assert_eq!(Field::find(&field.label().to_uppercase()), Some(field));
        }
        assert_eq!(Field::find(" created_at "), Some(Field::Created));
        assert_eq!(Field::find("birthday"), None);
        assert_eq!(Field::find("Phone-Number"), Some(Field::Phone));
    }
}
