//! The snapshot beside a naive model: a list of customers, filtered and sorted with what the standard library has.

use super::super::conditions::tests::any_conditions;
use super::super::conditions::{Conditions, Span, When};
use super::super::kinds::{Dimension, UNREADABLE};
use super::super::order::{key_of, ranked};
use super::super::segment::{Idle, Segment};
use super::super::spec::tests::any_sorts;
use super::super::twins::Same;
use super::*;
use crate::domain::customer::Column;
use crate::domain::export::field::Field;
use crate::domain::export::file::{FileOptions, Format};
use crate::domain::layout::Sort;
use crate::domain::sort::{compare_amounts, is_amount};
use jiff::Timestamp;
use proptest::prelude::*;
use std::cmp::Ordering;

pub(crate) const TAKEN_AT: i64 = 1_780_000_000_000;
const DAY_MS: i64 = 86_400_000;

fn collate(words: &[&str]) -> Vec<u32> {
    let mut order: Vec<(String, u32)> = words.iter().map(|word| word.to_lowercase()).zip(0..).collect();
    order.sort();
    ranked(words.len(), &order, |one, other| one.0 == other.0, |(_, code)| *code).to_vec()
}

fn day_start(day: &str, later: i64) -> Option<i64> {
    format!("{day}T00:00:00Z").parse::<Timestamp>().ok().map(|at| at.as_millisecond() + later * DAY_MS)
}

pub(crate) const READER: Reader = Reader { collation: &collate, day_start: &day_start };

fn any_word() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(String::new())),
        4 => "[abAB]{1,3}".prop_map(Some),
        1 => any::<String>().prop_map(Some),
        1 => prop::sample::select(vec!["İ", "K", "straße", "STRASSE", "e\u{301}", "É", "\u{202e}x", "<b>", "a\0b"]).prop_map(|text| Some(text.to_owned())),
    ]
}

fn any_time() -> impl Strategy<Value = Option<String>> {
    let at = TAKEN_AT - 900 * DAY_MS..TAKEN_AT + DAY_MS;
    prop_oneof![
        2 => Just(None),
        4 => at.clone().prop_map(|at| Some(Timestamp::from_millisecond(at / 1_000 * 1_000).expect("in range").to_string())),
        2 => at.clone().prop_map(|at| Some(format!("{:.3}", Timestamp::from_millisecond(at).expect("in range")))),
        1 => at.prop_map(|at| Some(format!("{:.6}", Timestamp::from_millisecond(at).expect("in range")))),
        1 => Just(Some("2025-03-01T10:00:00+02:00".to_owned())),
        1 => any::<String>().prop_map(Some),
    ]
}

fn any_amount() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        4 => "-?[0-9]{1,3}(\\.[0-9]{1,2})?".prop_map(Some),
        1 => "-?[0-9]{14,22}(\\.[0-9]{1,2})?".prop_map(Some),
        1 => prop::sample::select(vec!["1e999", "1e21", "1.5E2", "150", "-2.5e-1", "-0", "0.00", "-0.0", "007", "1.", ".5", "NaN", "9007199254740993", "9007199254740992"])
            .prop_map(|text| Some(text.to_owned())),
    ]
}

fn any_customer() -> impl Strategy<Value = Customer> {
    let email = prop_oneof![any_word(), "[ab]{1,2}@[abAB]{1,2}\\.DE".prop_map(Some)];
    let words = (any_word(), any_word(), email, any_word(), any_word(), any_word());
    let phone = prop::option::of(prop_oneof!["[+]?[0-9]{1,3}[- ][0-9]{2,4}", "(00|\\+)(1|1876|49|7|77|33) ?[0-9]{4}"]);
    let id = prop_oneof!["[a-c]{1,2}[0-9]{1,3}", ".{1,6}"];
    (id, words, phone, any_amount(), any_time(), any_time(), any_time()).prop_map(
        |(
            id,
            (first_name, last_name, email, kind, status, app_id),
            phone_number,
            last_spent,
            bought,
            created,
            updated,
        )| Customer {
            first_name,
            last_name,
            email,
            phone_number,
            customer_type: kind,
            status: status.map(Status::from_wire),
            last_spent,
            last_purchase_date: bought,
            app_id,
            created_at: created,
            updated_at: updated,
            ..Customer::known_by(CustomerId::new(id).expect("not empty"))
        },
    )
}

pub(crate) fn any_customers() -> impl Strategy<Value = Vec<Customer>> {
    prop::collection::vec(any_customer(), 0..40)
}

thread_local! {
    /// How exports write rows.
    static LINES: FileOptions = FileOptions { format: Format::JsonLines, ..FileOptions::default() };
}

/// A customer as exports write them: times in UTC where they can be read.
pub(crate) fn written(customer: Customer) -> Customer {
    let time = |field: Field| field.of(&customer).map(std::borrow::Cow::into_owned);
    let [last_purchase_date, created_at, updated_at] = [Field::LastPurchase, Field::Created, Field::Updated].map(time);
    Customer { last_purchase_date, created_at, updated_at, ..customer }
}

pub(crate) fn snapshot_of(customers: &[Customer]) -> Snapshot {
    let mut snapshot = Snapshot::new(customers.len(), TAKEN_AT);
    // In two parts, as they come.
    for part in customers.chunks(customers.len().div_ceil(2).max(1)) {
        let mut lines = String::new();
        for customer in part {
            LINES.with(|options| options.row(&mut lines, 0, customer));
        }
        assert!(snapshot.add(lines.as_bytes()));
    }
    snapshot
}

pub(crate) fn is_number_at_all(text: &str) -> bool {
    let starts = text.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    is_amount(text) || starts && text.parse().is_ok_and(f64::is_finite)
}

/// Plain decimals exactly, others as floats.
fn compare_numbers(one: &str, other: &str) -> Ordering {
    let (first, second): (f64, f64) = (one.parse().expect("a number"), other.parse().expect("a number"));
    match (is_amount(one), is_amount(other)) {
        (true, true) => compare_amounts(one, other),
        (is_first, is_second) => first.partial_cmp(&second).expect("a number").then(is_second.cmp(&is_first)),
    }
}

fn meets(customer: &Customer, conditions: &Conditions, text: &str) -> bool {
    let is_one_of = |wanted: &[String], value: Option<&str>| {
        wanted.is_empty() || wanted.iter().any(|wanted| value.unwrap_or_default() == wanted)
    };
    let happened = |when: &When, time: &Option<String>| {
        let at = time.as_ref().and_then(|time| time.parse::<Timestamp>().ok()).map(Timestamp::as_millisecond);
        let day = |at: i64| Timestamp::from_millisecond(at).expect("in range").to_string()[..10].to_owned();
        match when {
            When::Whenever => true,
            When::Never => time.is_none(),
            When::Last(days) => at.is_some_and(|at| at >= TAKEN_AT - i64::from(*days) * DAY_MS),
            When::NotLast(days) => time.is_none() || at.is_some_and(|at| at < TAKEN_AT - i64::from(*days) * DAY_MS),
            When::Days(span) => at.is_some_and(|at| span.holds(&day(at))),
        }
    };
    let Span { from, to } = &conditions.spent;
    let is_spent = |spent: &str| {
        is_number_at_all(spent)
            && from.as_ref().is_none_or(|from| compare_numbers(from, spent).is_le())
            && to.as_ref().is_none_or(|to| compare_numbers(spent, to).is_le())
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_number = |word: &str| {
        !digits(word).is_empty() && word.chars().all(|char| char.is_ascii_digit() || " +-()./".contains(char))
    };
    let holds = |word: &str| {
        let values = [
            Some(customer.id.as_str()),
            customer.first_name.as_deref(),
            customer.last_name.as_deref(),
            customer.email.as_deref(),
            customer.phone_number.as_deref(),
            customer.customer_type.as_deref(),
            customer.status.as_ref().map(Status::as_str),
            customer.app_id.as_deref(),
        ];
        values.into_iter().flatten().any(|value| value.to_lowercase().contains(&word.to_lowercase()))
            || is_number(word)
                && customer.phone_number.as_ref().is_some_and(|phone| digits(phone).contains(&digits(word)))
    };
    is_one_of(&conditions.statuses, customer.status.as_ref().map(Status::as_str))
        && is_one_of(&conditions.types, customer.customer_type.as_deref())
        && ((from.is_none() && to.is_none()) || customer.last_spent.as_deref().is_some_and(is_spent))
        && happened(&conditions.purchase, &customer.last_purchase_date)
        && happened(&conditions.created, &customer.created_at)
        && happened(&conditions.updated, &customer.updated_at)
        && conditions.has_email.is_none_or(|has| customer.email.is_some() == has)
        && if is_number(text) { holds(text.trim()) } else { text.split_whitespace().all(holds) }
}

/// Which kind a customer is of.
pub(crate) fn kind_of(customer: &Customer, dimension: Dimension) -> String {
    let month = |time: &Option<String>| {
        let at = time.as_ref().map(|time| time.parse::<Timestamp>().ok());
        at.map_or_else(String::new, |at| at.map_or_else(|| UNREADABLE.to_owned(), |at| at.to_string()[..7].to_owned()))
    };
    let email = || customer.email.as_deref().filter(|email| email.contains('@'));
    match dimension {
        Dimension::Type => customer.customer_type.clone().unwrap_or_default(),
        Dimension::Status => customer.status.as_ref().map(|status| status.as_str().to_owned()).unwrap_or_default(),
        Dimension::Created => month(&customer.created_at),
        Dimension::Purchase => month(&customer.last_purchase_date),
        Dimension::Domain => {
            email().and_then(|email| email.split('@').next_back()).unwrap_or_default().trim().to_lowercase()
        }
        Dimension::Country => {
            let phone = customer.phone_number.as_deref().unwrap_or_default();
            super::super::calling::Calling::new().regions_of(phone).to_owned()
        }
    }
}

fn is_in(customer: &Customer, segment: &Segment) -> bool {
    match segment {
        Segment::Kind(dimension, kind) => kind_of(customer, *dimension) == *kind,
        Segment::Spent(from, below) => customer.last_spent.as_deref().is_some_and(|spent| {
            let is = |ends: &Option<String>| ends.as_ref().is_some_and(|end| compare_numbers(end, spent).is_eq());
            is_number_at_all(spent)
                && (is(from) && is(below)
                    || from.as_ref().is_none_or(|from| compare_numbers(from, spent).is_le())
                        && below.as_ref().is_none_or(|below| compare_numbers(spent, below).is_lt()))
        }),
        Segment::Idle(Idle { over, up_to, or_never }) => match &customer.last_purchase_date {
            None => *or_never,
            Some(time) => time.parse::<Timestamp>().is_ok_and(|at| {
                let days = |days: u32| TAKEN_AT - i64::from(days) * DAY_MS;
                let at = at.as_millisecond();
                (over.is_some() || up_to.is_some())
                    && over.is_none_or(|over| at < days(over))
                    && up_to.is_none_or(|up_to| at >= days(up_to))
            }),
        },
    }
}

/// What is not given is last whichever way.
fn last<T>(one: Option<T>, other: Option<T>, is_descending: bool, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if is_descending => compare(&other, &one),
        (Some(one), Some(other)) => compare(&one, &other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

fn compare(one: &Customer, other: &Customer, sort: Sort) -> Ordering {
    let Sort { column, is_descending } = sort;
    let value = |customer: &Customer| customer.value(column).map(std::borrow::Cow::into_owned);
    let time = |customer: &Customer| {
        value(customer).and_then(|time| time.parse::<Timestamp>().ok()).map(Timestamp::as_millisecond)
    };
    let folded = |text: &String, other: &String| text.to_lowercase().cmp(&other.to_lowercase());
    match column {
        Column::Name => {
            let parts = |customer: &Customer| {
                let part = |name: &Option<String>| {
                    name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_lowercase)
                };
                match (part(&customer.first_name), part(&customer.last_name)) {
                    (None, None) => None,
                    (Some(given), family) => Some((given, family)),
                    (None, Some(family)) => Some((family, None)),
                }
            };
            last(parts(one), parts(other), is_descending, Ord::cmp)
        }
        Column::LastSpent => {
            let amount = |customer: &Customer| value(customer).filter(|text| is_number_at_all(text));
            last(amount(one), amount(other), is_descending, |one, other| compare_numbers(one, other))
        }
        Column::LastPurchase | Column::Created | Column::Updated => {
            last(time(one), time(other), is_descending, Ord::cmp)
        }
        Column::Type | Column::Status | Column::App => last(value(one), value(other), is_descending, folded),
        Column::Email | Column::Phone | Column::Id => {
            last(value(one), value(other), is_descending, |one, other| key_of(one).cmp(key_of(other)))
        }
    }
}

fn sameness(customer: &Customer, same: Same) -> Option<String> {
    let spaced = |text: String| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    match same {
        Same::Email => customer.email.clone().map(spaced).filter(|email| !email.is_empty()),
        Same::Name => customer.full_name().map(spaced).filter(|name| !name.is_empty()),
        Same::Phone => {
            let digits: String = customer.phone_number.as_ref()?.chars().filter(char::is_ascii_digit).collect();
            let digits = digits.strip_prefix("00").unwrap_or(&digits).to_owned();
            (digits.len() >= 5).then_some(digits)
        }
    }
}

fn model(customers: &[Customer], conditions: &Conditions, text: &str, sorts: &[Sort]) -> Vec<u32> {
    let mut rows: Vec<u32> =
        (0..).zip(customers).filter(|(_, customer)| meets(customer, conditions, text)).map(|(row, _)| row).collect();
    rows.sort_by(|one, other| {
        let (one, other) = (&customers[*one as usize], &customers[*other as usize]);
        sorts.iter().map(|sort| compare(one, other, *sort)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
    let is_within = |row: &u32| conditions.segments.iter().all(|segment| is_in(&customers[*row as usize], segment));
    let Some(same) = conditions.twice else {
        rows.retain(is_within);
        return rows;
    };
    let keys: Vec<Option<String>> = rows.iter().map(|row| sameness(&customers[*row as usize], same)).collect();
    let mut groups: Vec<u32> = Vec::new();
    for (place, key) in keys.iter().enumerate() {
        let is_first = keys.iter().position(|other| other == key) == Some(place);
        let members: Vec<u32> =
            rows.iter().zip(&keys).filter(|(_, other)| *other == key).map(|(row, _)| *row).collect();
        if key.is_some() && is_first && members.len() > 1 {
            groups.extend(members);
        }
    }
    groups.retain(is_within);
    groups
}

pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 3 => "[abAB]{1,2}( [abc])?", 1 => "[+]?[0-9]{1,3}[- ]?[0-9]?", 1 => prop::sample::select(vec!["i", "k", "ss", "É", "e"]).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(customers in any_customers()) {
        let snapshot = snapshot_of(&customers);
        let out: Vec<_> = (0..customers.len()).filter_map(|row| snapshot.store().customer(row)).collect();
        prop_assert_eq!(out, customers.into_iter().map(written).collect::<Vec<_>>());
    }

    #[test]
    fn rows_are_those_of_the_model(customers in any_customers(), conditions in any_conditions(), text in any_text(), sorts in any_sorts()) {
        let wanted = Wanted { spec: conditions.write(&Spec::default()).sorted(&sorts), text };
        let mut snapshot = snapshot_of(&customers);
        prop_assert_eq!(snapshot.rows(&wanted, READER), model(&customers, &conditions, &wanted.text, &sorts));
        let only_sorted = Wanted { spec: Spec::default().sorted(&sorts), text: String::new() };
        prop_assert_eq!(snapshot.rows(&only_sorted, READER), model(&customers, &Conditions::default(), "", &sorts), "whatever was asked for before");
    }

    #[test]
    fn numbers_in_texts_count_as_numbers(one in 0_u32..2_000, other in 0_u32..2_000, zeros in 0_usize..3) {
        let id = |number: u32| format!("cust_{}{number}x", "0".repeat(zeros));
        prop_assert_eq!(key_of(&id(one)).cmp(key_of(&id(other))), one.cmp(&other));
    }
}

#[test]
fn signs_come_before_digits_and_those_before_letters_of_either_case() {
    let mut texts = ["b", "A", "a.b", "a_b", "a-b", "ab", "9", "10", "@", "é", ""];
    texts.sort_by(|one, other| key_of(one).cmp(key_of(other)));
    assert_eq!(texts, ["", "@", "9", "10", "A", "a_b", "a-b", "a.b", "ab", "b", "é"]);
}

#[test]
fn texts_of_many_chunks_are_found_in_their_rows() {
    let customers: Vec<_> = (0..40_000)
        .map(|index| Customer {
            email: Some(format!("p{index}@Example.com")),
            ..Customer::known_by(CustomerId::new(format!("c{index}")).expect("not empty"))
        })
        .collect();
    let mut snapshot = snapshot_of(&customers);
    let find = |snapshot: &mut Snapshot, text: &str| {
        snapshot.rows(&Wanted { text: text.into(), ..Wanted::default() }, READER).to_vec()
    };
    assert_eq!(find(&mut snapshot, "p16384@eXample"), [16_384]);
    assert_eq!(find(&mut snapshot, "39999@"), [39_999]);
    assert_eq!(find(&mut snapshot, "comp1"), Vec::<u32>::new(), "nothing is found across two rows");
}
