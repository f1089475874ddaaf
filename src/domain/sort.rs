//! The order of the rows of one page. The endpoint sorts nothing, so that this is never an order of the whole list.

use super::customer::{Column, Row};
use super::layout::Sort;
use std::cmp::Ordering;
use std::sync::Arc;

/// How the reader's language orders texts, and where an ISO 8601 time stands in time (milliseconds since 1970).
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Compares texts.
    pub text: fn(&str, &str) -> Ordering,
    /// Reads a time; `None` when it is none.
    pub time: fn(&str) -> Option<i64>,
}

/// Sorts the rows of a page, or puts them in the order of the list. Stable; what is not given is last whichever way, and
/// what cannot be read after that.
pub fn sort_rows(rows: Vec<(u64, Arc<Row>)>, sort: Option<Sort>, order: Order) -> Vec<(u64, Arc<Row>)> {
    let is_after = |(place, row): &(u64, Arc<Row>), (other_place, other): &(u64, Arc<Row>)| {
        let by_column = sort.map_or(Ordering::Equal, |sort| compare(row, other, sort, order));
        by_column.then(place.cmp(other_place)) == Ordering::Greater
    };
    let mut sorted: Vec<(u64, Arc<Row>)> = Vec::with_capacity(rows.len());
    for row in rows {
        // A page has a hundred rows at most; the library's sort would weigh more than the rest of this.
        let place = sorted.partition_point(|other| !is_after(other, &row));
        sorted.insert(place, row);
    }
    sorted
}

fn compare(one: &Row, other: &Row, sort: Sort, order: Order) -> Ordering {
    let (Row::Readable(first), Row::Readable(second)) = (one, other) else {
        return matches!(one, Row::Unreadable { .. }).cmp(&matches!(other, Row::Unreadable { .. }));
    };
    let (first, second) = match (first.value(sort.column), second.value(sort.column)) {
        (Some(first), Some(second)) => (first, second),
        (first, second) => return first.is_none().cmp(&second.is_none()),
    };
    let rising = match sort.column {
        Column::LastSpent => compare_amounts(&first, &second),
        Column::LastPurchase | Column::Created | Column::Updated => match ((order.time)(&first), (order.time)(&second))
        {
            (Some(first), Some(second)) => first.cmp(&second),
            (first, second) => return first.is_none().cmp(&second.is_none()),
        },
        _ => (order.text)(&first, &second),
    };
    if sort.is_descending { rising.reverse() } else { rising }
}

/// Compares decimal texts exactly, whatever their size; what is no plain decimal comes last.
pub fn compare_amounts(one: &str, other: &str) -> Ordering {
    let (first, second) = match (Amount::read(one), Amount::read(other)) {
        (Some(first), Some(second)) => (first, second),
        (first, second) => return first.is_none().cmp(&second.is_none()),
    };
    match (first.is_negative, second.is_negative) {
        (false, false) => first.size(&second),
        (true, true) => second.size(&first),
        (is_negative, other) => other.cmp(&is_negative),
    }
}

/// Whether a text is a plain decimal: no exponent, no sign but "-".
pub fn is_amount(text: &str) -> bool {
    Amount::read(text).is_some()
}

struct Amount<'a> {
    is_negative: bool,
    whole: &'a str,
    part: &'a str,
}

impl<'a> Amount<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_plain(whole) || !is_plain(part) {
            return None;
        }
        let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
        let is_zero = whole.is_empty() && part.is_empty();
        Some(Self { is_negative: digits.len() < text.len() && !is_zero, whole, part })
    }

    fn size(&self, other: &Self) -> Ordering {
        let by_whole = self.whole.len().cmp(&other.whole.len()).then_with(|| self.whole.cmp(other.whole));
        by_whole.then_with(|| self.part.cmp(other.part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::{Customer, CustomerId};
    use proptest::prelude::*;

    const ORDER: Order = Order { text: |one, other| one.cmp(other), time: |text| text.parse().ok() };

    fn row(id: usize, spent: Option<&str>, created: Option<&str>) -> (u64, Arc<Row>) {
        let customer = Customer {
            last_spent: spent.map(str::to_owned),
            created_at: created.map(str::to_owned),
            ..Customer::known_by(CustomerId::new(id.to_string()).expect("not empty"))
        };
        (id as u64, Arc::new(Row::Readable(customer)))
    }

    fn places(rows: &[(u64, Arc<Row>)], column: Column, is_descending: bool) -> Vec<u64> {
        sort_rows(rows.to_vec(), Some(Sort { column, is_descending }), ORDER).iter().map(|(place, _)| *place).collect()
    }

    #[test]
    fn what_is_not_given_is_last_whichever_way_and_what_cannot_be_read_after_it() {
        let mut rows =
            vec![row(0, None, None), row(1, Some("2.50"), None), row(2, Some("-1"), None), row(3, Some("10"), None)];
        rows.insert(0, (9, Arc::new(Row::Unreadable { id: None, problem: String::new() })));
        assert_eq!(places(&rows, Column::LastSpent, false), [2, 1, 3, 0, 9]);
        assert_eq!(places(&rows, Column::LastSpent, true), [3, 1, 2, 0, 9]);
    }

    #[test]
    fn equal_rows_keep_their_order() {
        let rows = [
            row(0, Some("1.0"), None),
            row(1, Some("1"), None),
            row(2, Some("01.00"), None),
            row(3, Some("0.5"), None),
        ];
        assert_eq!(places(&rows, Column::LastSpent, false), [3, 0, 1, 2]);
        assert_eq!(places(&rows, Column::LastSpent, true), [0, 1, 2, 3]);
    }

    #[test]
    fn times_are_compared_as_times_and_those_that_are_none_come_last() {
        let rows = [row(0, None, Some("900")), row(1, None, Some("1000")), row(2, None, Some("yesterday"))];
        assert_eq!(places(&rows, Column::Created, false), [0, 1, 2]);
        assert_eq!(places(&rows, Column::Created, true), [1, 0, 2]);
    }

    proptest! {
        #[test]
        fn amounts_are_ordered_as_numbers_are(one in -10_000_000_i64..10_000_000, other in -10_000_000_i64..10_000_000, zeros in 0_usize..3) {
            let text = |cents: i64| {
                let sign = if cents < 0 { "-" } else { "" };
                format!("{sign}{}{}.{:02}{}", "0".repeat(zeros), cents.abs() / 100, cents.abs() % 100, "0".repeat(zeros))
            };
            prop_assert_eq!(compare_amounts(&text(one), &text(other)), one.cmp(&other));
        }

        #[test]
        fn any_texts_have_an_order(texts in proptest::collection::vec("[-0-9.e]{0,6}", 0..12)) {
            let rows: Vec<_> = texts.iter().enumerate().map(|(id, text)| row(id, Some(text), None)).collect();
            let sorted = sort_rows(rows.clone(), Some(Sort { column: Column::LastSpent, is_descending: false }), ORDER);
            prop_assert_eq!(sort_rows(sorted.clone(), None, ORDER), rows, "the order of the list comes back");
            for (one, next) in sorted.iter().zip(sorted.iter().skip(1)) {
                let text = |row: &(u64, Arc<Row>)| texts[usize::try_from(row.0).expect("small")].clone();
                prop_assert_ne!(compare_amounts(&text(one), &text(next)), Ordering::Greater);
            }
        }
    }
}
