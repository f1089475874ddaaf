//! Every word that people read: functions made of the messages in `messages/`, and what chooses between them.
//!
//! A message is a line of the file that the page loads for the language in use. Which one that is, and how it writes
//! numbers, is told by a [`Voice`]; without one, as in tests on the host, it is English.

pub mod bulk;
pub mod desk;
pub mod snapshot;
mod speech;

pub use generated::*;
pub use speech::{Voice, list, speak_with};

use super::customer::Column;
use super::filter::{Filter, KnownStatus, Search};
use super::url_query::Notice;

/// What `build.rs` made of `messages/en`.
mod generated {
    use super::speech;

    include!(concat!(env!("OUT_DIR"), "/console.rs"));
    include!(concat!(env!("OUT_DIR"), "/tools.rs"));
    include!(concat!(env!("OUT_DIR"), "/groups.rs"));
}

/// In place of nothing, in every language.
pub const NONE: &str = "—";
/// Unit of time zones, in every language.
pub const UTC: &str = "UTC";

/// How often rows are renewed.
pub fn every(seconds: u32) -> &'static str {
    match seconds {
        30 => every_30(),
        60 => every_60(),
        300 => every_300(),
        _ => every_never(),
    }
}

/// A column's heading, also the field's name in the record.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => column_name(),
        Column::Email => column_email(),
        Column::Phone => column_phone(),
        Column::Type => column_type(),
        Column::Status => self::status_legend(),
        Column::LastSpent => column_spent(),
        Column::LastPurchase => column_purchase(),
        Column::Created => column_created(),
        Column::Updated => field_updated(),
        Column::Id => field_id(),
        Column::App => field_app(),
    }
}

/// A known status as people read it.
pub fn status(status: KnownStatus) -> &'static str {
    match status {
        KnownStatus::Active => status_active(),
        KnownStatus::Blacklisted => status_blacklisted(),
        KnownStatus::Deactivated => status_deactivated(),
    }
}

/// A filter as its chips say it.
pub fn filter_words(filter: &Filter) -> String {
    let status = filter.status.map(|status| chip_status(self::status(status)));
    let search = match &filter.search {
        Search::None => None,
        Search::Name(name) if filter.snapshot.is_some() => Some(quoted(name)),
        Search::Name(name) => Some(chip_name(name)),
        Search::Email(address) => Some(chip_email(address)),
    };
    [status, search].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The document's title; the e-mail address that is searched for never gets here.
pub fn document_title(app: &str, filters: &[String], page: Option<u32>) -> String {
    let mut parts: Vec<String> = filters.to_vec();
    parts.extend(page.map(|page| self::page(u64::from(page))));
    parts.push(app.to_owned());
    parts.join(" · ")
}

/// What a bad address did.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Page { given, used } => notice_page(given, u64::from(used.get())),
        Notice::Size { given, used } => notice_size(given, u64::from(used.get())),
        Notice::Status { given } => notice_status(given),
        Notice::Looks { given } => notice_looks(given),
        Notice::Preferences { names } => notice_preferences(&list(names)),
        Notice::NotKept => notice_not_kept().to_owned(),
        Notice::SearchTooLong { max_chars } => notice_too_long(*max_chars as u64),
        Notice::IncompleteEmail { given } => notice_incomplete_email(given),
    }
}
