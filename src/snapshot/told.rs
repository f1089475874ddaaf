//! Conditions, kinds and segments of a snapshot in words.

use crate::domain::customer::{Column, Status};
use crate::domain::snapshot::conditions::{Conditions, Span, When};
use crate::domain::snapshot::kinds::{Dimension, UNREADABLE};
use crate::domain::snapshot::segment::{Idle, Segment};
use crate::domain::snapshot::twins::Same;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::intl;

/// A status as people read it.
pub fn status(word: &str) -> String {
    match Status::from_wire(word.to_owned()) {
        Status::Known(status) => text::status(status).to_owned(),
        Status::Other(word) => word,
    }
}

/// A word; an empty one stands for those without.
pub fn word(word: &str, name_of: impl Fn(&str) -> String) -> String {
    if word.is_empty() { words::none().to_owned() } else { name_of(word) }
}

/// Any of these words; nothing where there is none.
pub fn any_of(chosen: &[String], name_of: impl Fn(&str) -> String) -> Option<String> {
    let names = || chosen.iter().map(|chosen| word(chosen, &name_of)).collect::<Vec<_>>();
    (!chosen.is_empty()).then(|| text::list(&names()))
}

/// A span; nothing where it is open.
pub fn span(span: &Span<String>, show: impl Fn(&str) -> String) -> Option<String> {
    match (span.from.as_deref().map(&show), span.to.as_deref().map(&show)) {
        (None, None) => None,
        (Some(from), None) => Some(words::told_from(&from)),
        (None, Some(to)) => Some(words::told_to(&to)),
        (Some(from), Some(to)) => Some(words::told_between(&from, &to)),
    }
}

/// When something happened; nothing where that does not matter.
pub fn when(when: &When) -> Option<String> {
    match when {
        When::Whenever => None,
        When::Never => Some(words::when_never().to_owned()),
        When::Last(days) => Some(words::told_last((*days).into())),
        When::NotLast(days) => Some(words::told_not_last((*days).into())),
        When::Days(days) => span(days, str::to_owned),
    }
}

/// Whether they have an e-mail address.
pub fn has_email(has: bool) -> &'static str {
    if has { words::email_with() } else { words::email_without() }
}

/// In what customers are the same.
pub fn same(same: Same) -> &'static str {
    match same {
        Same::Email => words::same_email(),
        Same::Phone => words::same_phone(),
        Same::Name => words::same_name(),
    }
}

/// By what customers are told apart.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Type => text::column(Column::Type),
        Dimension::Status => text::column(Column::Status),
        Dimension::Created => words::month_created(),
        Dimension::Purchase => words::month_purchase(),
        Dimension::Domain => words::domain(),
        Dimension::Country => words::country(),
    }
}

/// A kind of them.
pub fn kind(dimension: Dimension, kind: &str) -> String {
    word(kind, |kind| match dimension {
        Dimension::Status => status(kind),
        Dimension::Created | Dimension::Purchase if kind == UNREADABLE => words::unreadable().to_owned(),
        Dimension::Created | Dimension::Purchase => intl::month(kind),
        Dimension::Country => intl::regions(&kind.split(' ').collect::<Vec<_>>()).join(" / "),
        Dimension::Type | Dimension::Domain => kind.to_owned(),
    })
}

/// What a figure of a report stands for.
pub fn segment(segment: &Segment) -> String {
    match segment {
        Segment::Kind(dimension, name) => kind(*dimension, name),
        Segment::Spent(from, below) => amounts(from.as_deref(), below.as_deref()),
        Segment::Idle(idle) => self::idle(*idle),
    }
}

/// The same with what it is told apart by.
pub fn segment_named(segment: &Segment) -> String {
    let name = match segment {
        Segment::Kind(dimension, _) => self::dimension(*dimension),
        Segment::Spent(..) => text::column(Column::LastSpent),
        Segment::Idle(_) => text::column(Column::LastPurchase),
    };
    words::told(name, &self::segment(segment))
}

fn amounts(from: Option<&str>, below: Option<&str>) -> String {
    match (from.map(intl::amount), below.map(intl::amount)) {
        (Some(amount), Some(same)) if amount == same => words::amounts_exactly(&amount),
        (Some(from), Some(below)) => words::amounts_between(&from, &below),
        (None, Some(below)) => words::amounts_below(&below),
        (Some(from), None) => words::amounts_from(&from),
        (None, None) => String::new(),
    }
}

fn idle(Idle { over, up_to, or_never }: Idle) -> String {
    let when = match (over, up_to) {
        (None, None) => return words::idle_never().to_owned(),
        (None, Some(days)) => words::idle_up_to(days.into()),
        (Some(days), None) => words::idle_over(days.into()),
        (Some(over), Some(days)) => words::idle_between(over.into(), days.into()),
    };
    if or_never { words::idle_or_never(&when) } else { when }
}

/// All of the conditions that matter, each with its name.
pub fn conditions(conditions: &Conditions) -> Vec<String> {
    let named = |column: Column, told: Option<String>| told.map(|told| words::told(text::column(column), &told));
    let list = any_of(&conditions.list_status, status);
    let parts = [
        named(Column::Status, list),
        named(Column::Status, any_of(&conditions.statuses, status)),
        named(Column::Type, any_of(&conditions.types, str::to_owned)),
        named(Column::LastSpent, span(&conditions.spent, intl::amount)),
        named(Column::LastPurchase, when(&conditions.purchase)),
        named(Column::Created, when(&conditions.created)),
        named(Column::Updated, when(&conditions.updated)),
        conditions.has_email.map(|has| has_email(has).to_owned()),
        conditions.twice.map(|twice| same(twice).to_owned()),
    ];
    parts.into_iter().flatten().chain(conditions.segments.iter().map(segment_named)).collect()
}
