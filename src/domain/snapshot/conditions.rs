//! What rows of a snapshot must meet: what the endpoint cannot filter by.

use super::segment::Segment;
use super::spec::{REPORT, Spec};
use super::twins::Same;

/// A span of values, both ends included; open where there is no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<T> {
    /// Not below this.
    pub from: Option<T>,
    /// Not above this.
    pub to: Option<T>,
}

impl<T> Default for Span<T> {
    fn default() -> Self {
        Self { from: None, to: None }
    }
}

impl<T: PartialOrd> Span<T> {
    /// Whether a value lies in it.
    pub fn holds(&self, value: &T) -> bool {
        self.from.as_ref().is_none_or(|from| from <= value) && self.to.as_ref().is_none_or(|to| value <= to)
    }

    /// Whether it holds everything.
    pub const fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }
}

/// When something happened, as people say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// At any time or never.
    #[default]
    Whenever,
    /// Never.
    Never,
    /// In the last so many days.
    Last(u32),
    /// Not in the last so many days, which includes never.
    NotLast(u32),
    /// From a day to a day, ISO 8601, both included.
    Days(Span<String>),
}

/// What was asked for. All of it must be met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// One of these statuses, an empty one for those without; any where there is none.
    pub statuses: Vec<String>,
    /// The status of the list that it is about: the snapshot may be of a longer one.
    pub list_status: Vec<String>,
    /// One of these types, likewise.
    pub types: Vec<String>,
    /// Decimal texts.
    pub spent: Span<String>,
    /// When they last bought something.
    pub purchase: When,
    /// When they were created.
    pub created: When,
    /// When they were last changed.
    pub updated: When,
    /// Whether they have an e-mail address.
    pub has_email: Option<bool>,
    /// Whether there is another one with the same.
    pub twice: Option<Same>,
    /// What of a report was looked into.
    pub segments: Vec<Segment>,
}

const STATUS: &str = "status";
const TYPE: &str = "type";
const SPENT: &str = "spent";
const PURCHASE: &str = "purchase";
const CREATED: &str = "created";
const UPDATED: &str = "updated";
const EMAIL: &str = "email";
const TWICE: &str = "twice";
/// Days that are counted back from a snapshot, at most: two hundred years.
pub const MAX_DAYS: u32 = 73_000;

impl Conditions {
    /// What a specification asks for, and what of it means nothing.
    pub fn read(spec: &Spec) -> (Self, Vec<String>) {
        let (mut read, mut odd) = (Self::default(), Vec::new());
        for (name, values) in spec.parts() {
            let is_known = match name {
                "sort" => values.len() == spec.sorts().len(),
                "of" => {
                    let list = spec.list();
                    read.list_status = list.status.iter().map(|status| status.as_str().to_owned()).collect();
                    Spec::of(&list).values("of") == values
                }
                STATUS => put(&mut read.statuses, Some(values.clone())),
                TYPE => put(&mut read.types, Some(values.clone())),
                SPENT => put(&mut read.spent, span(&values, crate::domain::sort::is_amount)),
                PURCHASE => put(&mut read.purchase, when(&values)),
                CREATED => put(&mut read.created, when(&values)),
                UPDATED => put(&mut read.updated, when(&values)),
                EMAIL => put(&mut read.has_email, yes_or_no(&values).map(Some)),
                TWICE => put(&mut read.twice, values.first().and_then(|same| Same::parse(same)).map(Some)),
                REPORT => super::report::Choice::parse(&values).is_some(),
                name => Segment::parse(name, &values).map(|segment| read.segments.push(segment)).is_some(),
            };
            if !is_known {
                odd.push(std::iter::once(name.to_owned()).chain(values).collect::<Vec<_>>().join(" "));
            }
        }
        (read, odd)
    }

    /// A specification that asks for this in place of what it asked for.
    #[must_use]
    pub fn write(&self, spec: &Spec) -> Spec {
        fn texts(values: &[String]) -> Vec<&str> {
            values.iter().map(String::as_str).collect()
        }
        let has_email = self.has_email.map(|has| if has { "yes" } else { "no" });
        let spec = spec
            .bare()
            .with(STATUS, &texts(&self.statuses))
            .with(TYPE, &texts(&self.types))
            .with(SPENT, &texts(&span_values(&self.spent)))
            .with(PURCHASE, &texts(&when_values(&self.purchase)))
            .with(CREATED, &texts(&when_values(&self.created)))
            .with(UPDATED, &texts(&when_values(&self.updated)))
            .with(EMAIL, &has_email.into_iter().collect::<Vec<_>>())
            .with(TWICE, &self.twice.iter().map(|same| same.as_str()).collect::<Vec<_>>());
        self.segments.iter().fold(spec, |spec, segment| spec.with(&segment.name(), &texts(&segment.values())))
    }

    /// Only what is in a segment as well.
    pub fn narrow_to(&mut self, segment: &Segment) {
        let name = segment.name();
        match self.segments.iter_mut().find(|known| known.name() == name) {
            Some(known) => *known = known.within(segment).unwrap_or_else(|| segment.clone()),
            None => self.segments.push(segment.clone()),
        }
    }
}

fn put<T>(place: &mut T, read: Option<T>) -> bool {
    read.is_some_and(|read| {
        *place = read;
        true
    })
}

fn yes_or_no(values: &[String]) -> Option<bool> {
    match values.first().map(String::as_str)? {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn span(values: &[String], is_good: impl Fn(&str) -> bool) -> Option<Span<String>> {
    let [from, to] = values else { return None };
    let end = |text: &String| (!text.is_empty()).then(|| text.clone());
    let span = Span { from: end(from), to: end(to) };
    let is_read = [&span.from, &span.to].into_iter().flatten().all(|end| is_good(end));
    (is_read && !span.is_open()).then_some(span)
}

fn span_values(span: &Span<String>) -> Vec<String> {
    if span.is_open() {
        return Vec::new();
    }
    [&span.from, &span.to].into_iter().map(|end| end.clone().unwrap_or_default()).collect()
}

fn when(values: &[String]) -> Option<When> {
    let days = |text: &String| text.parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
    match values {
        [word] if word == "never" => Some(When::Never),
        [word, number] if word == "last" => days(number).map(When::Last),
        [word, number] if word == "notlast" => days(number).map(When::NotLast),
        _ => span(values, |day| day.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == day))
            .map(When::Days),
    }
}

fn when_values(when: &When) -> Vec<String> {
    match when {
        When::Whenever => Vec::new(),
        When::Never => vec!["never".to_owned()],
        When::Last(days) => vec!["last".to_owned(), days.to_string()],
        When::NotLast(days) => vec!["notlast".to_owned(), days.to_string()],
        When::Days(span) => span_values(span),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::kinds::Dimension;
    use super::super::segment::Idle;
    use super::super::spec::tests::any_sorts;
    use super::*;
    use proptest::prelude::*;

    fn any_when() -> impl Strategy<Value = When> {
        let day = || {
            prop::option::of(
                (1990_i32..2040, 1_u32..13, 1_u32..29)
                    .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
            )
        };
        prop_oneof![
            3 => Just(When::Whenever),
            1 => Just(When::Never),
            2 => (1_u32..2_000).prop_map(When::Last),
            2 => (1_u32..2_000).prop_map(When::NotLast),
            2 => (day(), day()).prop_filter("open", |(from, to)| from.is_some() || to.is_some()).prop_map(|(from, to)| When::Days(Span { from, to })),
        ]
    }

    fn any_twice() -> impl Strategy<Value = Option<Same>> {
        prop::option::weighted(0.2, prop::sample::select(Same::ALL.to_vec()))
    }

    fn any_segment() -> impl Strategy<Value = Segment> {
        let end = || prop::option::of("-?[0-9]{1,3}(\\.[0-9]{1,2})?");
        let kinds = prop_oneof![
            Just(String::new()),
            "[a-cA-C]{1,2}",
            "202[3-6]-(0[1-9]|1[0-2])",
            "(US CA|DE|FR|GB|PL)",
            any::<String>()
        ];
        let idle = (any::<bool>(), prop::option::of(1_u32..900), prop::option::of(1_u32..900));
        prop_oneof![
            3 => (prop::sample::select(Dimension::ALL.to_vec()), kinds).prop_map(|(dimension, kind)| Segment::Kind(dimension, kind)),
            1 => (end(), end()).prop_filter("open", |(from, below)| from.is_some() || below.is_some()).prop_map(|(from, below)| Segment::Spent(from, below)),
            1 => idle.prop_map(|(or_never, over, up_to)| Idle { over, up_to, or_never }).prop_filter("open", |idle| *idle != Idle::default()).prop_map(Segment::Idle),
        ]
    }

    fn any_segments() -> impl Strategy<Value = Vec<Segment>> {
        let each = prop::collection::vec(any_segment(), 0..3);
        prop_oneof![3 => Just(Vec::new()), 2 => each.prop_map(|segments| {
            let mut conditions = Conditions::default();
            for segment in &segments {
                conditions.narrow_to(segment);
            }
            conditions.segments
        })]
    }

    pub(crate) fn any_conditions() -> impl Strategy<Value = Conditions> {
        let words = || prop::collection::vec(prop_oneof![Just(String::new()), "[A-C]", any::<String>()], 0..3);
        let amount = || prop::option::of("-?[0-9]{1,3}(\\.[0-9]{1,2})?");
        (
            words(),
            words(),
            (amount(), amount()),
            any_when(),
            any_when(),
            any_when(),
            any::<Option<bool>>(),
            any_twice(),
            any_segments(),
        )
            .prop_map(
                |(statuses, types, (from, to), purchase, created, updated, has_email, twice, segments)| Conditions {
                    statuses,
                    list_status: Vec::new(),
                    types,
                    spent: Span { from, to },
                    purchase,
                    created,
                    updated,
                    has_email,
                    twice,
                    segments,
                },
            )
    }

    proptest! {
        #[test]
        fn conditions_survive_the_address(conditions in any_conditions(), sorts in any_sorts()) {
            let spec = conditions.write(&Spec::default().sorted(&sorts));
            prop_assert_eq!(spec.sorts(), sorts);
            prop_assert_eq!(Conditions::read(&Spec::new(spec.as_str().to_owned())), (conditions, vec![]));
        }
    }

    #[test]
    fn what_means_nothing_is_told() {
        let spec = Spec::new("purchase.last.0*spent.1e5.*created.2026-02-30.*email.maybe*of.DELETED*sort.age*x".into());
        let (conditions, odd) = Conditions::read(&spec);
        assert_eq!(conditions, Conditions::default());
        assert_eq!(odd.len(), 7, "{odd:?}");
    }
}
