//! Reports beside a naive model, and beside the rows that are found where a figure of them is pressed.

use super::super::amounts::number_of;
use super::super::conditions::Conditions;
use super::super::conditions::tests::any_conditions;
use super::super::segment::Segment;
use super::super::service::tests::{READER, any_customers, any_text, is_number_at_all, kind_of, snapshot_of, written};
use super::super::service::{Snapshot, Wanted};
use super::figures::{Bar, Figures, IDLE};
use super::pivot::Pivot;
use super::*;
use crate::domain::customer::Customer;
use proptest::prelude::*;

fn any_choice() -> impl Strategy<Value = Choice> {
    let dimension = || prop::sample::select(Dimension::ALL.to_vec());
    (dimension(), prop::option::of(dimension()), prop::sample::select(Measure::ALL.to_vec()))
        .prop_map(|(rows, columns, measure)| Choice { rows, columns, measure })
}

fn count(snapshot: &mut Snapshot, wanted: &Wanted, segments: &[Segment]) -> u64 {
    let (mut conditions, _) = Conditions::read(&wanted.spec);
    for segment in segments {
        conditions.narrow_to(segment);
    }
    let wanted = Wanted { spec: conditions.write(&wanted.spec), text: wanted.text.clone() };
    snapshot.rows(&wanted, READER).len() as u64
}

#[expect(clippy::cast_precision_loss, reason = "a handful")]
fn told(measure: Measure, group: &[&Customer]) -> Option<f64> {
    let spent = |customer: &&Customer| customer.last_spent.clone().filter(|text| is_number_at_all(text));
    let mut numbers: Vec<f64> = group.iter().filter_map(spent).filter_map(|text| number_of(&text)).collect();
    numbers.sort_by(f64::total_cmp);
    let count = numbers.len();
    if measure == Measure::Count {
        return Some(group.len() as f64);
    }
    (count > 0).then(|| match measure {
        Measure::Sum | Measure::Count => numbers.iter().sum(),
        Measure::Mean => numbers.iter().sum::<f64>() / count as f64,
        Measure::Median => numbers[(count - 1) / 2] / 2.0 + numbers[count / 2] / 2.0,
    })
}

fn is_near(told: Option<&String>, expected: Option<f64>, rounding: f64) -> bool {
    match (told.map(|text| text.parse::<f64>().expect("a number")), expected) {
        (Some(told), Some(expected)) => (told - expected).abs() <= rounding + expected.abs() * 1e-9,
        (None, expected) => expected.is_none(),
        (Some(_), None) => false,
    }
}

proptest! {
    #[test]
    fn choices_survive_the_address(choice in any_choice(), conditions in any_conditions()) {
        let spec = choice.shown(&conditions.write(&Spec::default()));
        prop_assert_eq!(Choice::of(&spec), Some(choice));
        prop_assert_eq!(Conditions::read(&spec), (conditions.clone(), vec![]));
        prop_assert_eq!(Choice::of(&conditions.write(&spec)), Some(choice), "narrowing stays in the report");
        prop_assert_eq!(Choice::of(&hidden(&spec)), None);
    }

    #[test]
    fn a_group_is_told_as_the_model_tells_it(customers in any_customers(), choice in any_choice()) {
        let mut snapshot = snapshot_of(&customers);
        let wanted = Wanted { spec: choice.shown(&Spec::default()), text: String::new() };
        let pivot: Pivot = serde_json::from_slice(&snapshot.pivot(&wanted, READER)).expect("a table");
        // Means are rounded to two digits.
        let rounding = if choice.measure == Measure::Mean { 0.005_000_1 } else { 1e-9 };
        let customers: Vec<Customer> = customers.into_iter().map(written).collect();
        let all: Vec<&Customer> = customers.iter().collect();
        let of_kind = |dimension, kind: &str, among: &[&Customer]| -> Vec<&Customer> {
            all.iter().copied().filter(|customer| among.iter().any(|one| std::ptr::eq(*one, *customer)) && kind_of(customer, dimension) == kind).collect()
        };
        let mut seen = 0;
        for (at, row) in pivot.rows.iter().flatten().enumerate() {
            let in_row = of_kind(choice.rows, row, &all);
            seen += in_row.len();
            prop_assert!(is_near(pivot.row_totals[at].as_ref(), told(choice.measure, &in_row), rounding), "{} {:?}", row, pivot);
            for (place, column) in pivot.columns.iter().flatten().enumerate() {
                let cell = of_kind(choice.columns.expect("there are columns"), column, &in_row);
                let expected = told(choice.measure, &cell);
                prop_assert!(is_near(pivot.cells[at * pivot.columns.len() + place].as_ref(), expected, rounding), "{row} {column} {pivot:?}");
            }
        }
        prop_assert!(pivot.rows.contains(&None) || seen == customers.len(), "each customer is in one row");
        for (place, column) in pivot.columns.iter().flatten().enumerate() {
            let in_column = of_kind(choice.columns.expect("there are columns"), column, &all);
            prop_assert!(is_near(pivot.column_totals[place].as_ref(), told(choice.measure, &in_column), rounding));
        }
        let nothing = Some(0.0).filter(|_| choice.measure == Measure::Count);
        let expected = told(choice.measure, &all).or(nothing);
        prop_assert!(is_near(pivot.total.as_ref(), expected, rounding));
    }

    #[test]
    fn what_a_figure_counts_is_found_where_it_is_pressed(customers in any_customers(), conditions in any_conditions(), text in any_text(), choice in any_choice()) {
        let mut snapshot = snapshot_of(&customers);
        let choice = Choice { measure: Measure::Count, ..choice };
        let wanted = Wanted { spec: choice.shown(&conditions.write(&Spec::default())), text };
        let figures: Figures = serde_json::from_slice(&snapshot.figures(&wanted, READER)).expect("figures");
        let in_all = count(&mut snapshot, &wanted, &[]);
        prop_assert_eq!(figures.customers, in_all);
        let Figures { statuses, created, spent, recency, .. } = &figures;
        for Bar { segment, count: told } in statuses.iter().chain(created).chain(spent).chain(recency) {
            // Nobody is where nothing can be pressed.
            let Some(segment) = segment.clone().filter(|_| *told > 0) else { continue };
            prop_assert_eq!(count(&mut snapshot, &wanted, std::slice::from_ref(&segment)), *told, "{:?}", segment);
        }
        let total = |bars: &[Bar]| bars.iter().map(|bar| bar.count).sum::<u64>();
        prop_assert_eq!(total(statuses), in_all);
        prop_assert_eq!(total(created) + figures.undated, in_all);
        prop_assert_eq!(total(spent), figures.with_amount);
        prop_assert!(figures.idle == 0 || count(&mut snapshot, &wanted, &[IDLE]) == figures.idle);
        let pivot: Pivot = serde_json::from_slice(&snapshot.pivot(&wanted, READER)).expect("a table");
        for (at, row) in pivot.rows.iter().flatten().enumerate() {
            let row = Segment::Kind(choice.rows, row.clone());
            prop_assert_eq!(count(&mut snapshot, &wanted, std::slice::from_ref(&row)).to_string(), pivot.row_totals[at].clone().unwrap_or_default());
            if let Some(columns) = choice.columns.filter(|columns| *columns != choice.rows) {
                for (place, column) in pivot.columns.iter().flatten().enumerate() {
                    let both = [row.clone(), Segment::Kind(columns, column.clone())];
                    let told = pivot.cells[at * pivot.columns.len() + place].clone();
                    let told = told.unwrap_or_default();
                    prop_assert!(told == "0" || count(&mut snapshot, &wanted, &both).to_string() == told, "{both:?}");
                }
            }
        }
    }
}

fn customers_with(count: u32, change: impl Fn(u32, &mut Customer)) -> Vec<Customer> {
    (0..count)
        .map(|at| {
            let id = crate::domain::customer::CustomerId::new(format!("c{at}")).expect("not empty");
            let mut customer = Customer::known_by(id);
            change(at, &mut customer);
            customer
        })
        .collect()
}

#[test]
fn kinds_beyond_the_most_frequent_are_one() {
    let customers = customers_with(200, |at, customer| {
        customer.email = Some(format!("a@{}.example", if at < 50 { 0 } else { at }));
        customer.last_spent = Some(at.to_string());
    });
    let choice = Choice { rows: Dimension::Domain, columns: None, measure: Measure::Sum };
    let wanted = Wanted { spec: choice.shown(&Spec::default()), text: String::new() };
    let pivot: Pivot = serde_json::from_slice(&snapshot_of(&customers).pivot(&wanted, READER)).expect("a table");
    assert_eq!(
        (pivot.rows.len(), pivot.rows[0].as_deref(), pivot.rows[100].as_deref()),
        (101, Some("0.example"), None)
    );
    let sum: u32 = pivot.row_totals.iter().flatten().map(|text| text.parse::<u32>().expect("whole")).sum();
    assert_eq!((sum, pivot.total.as_deref()), (19_900, Some("19900")));
}

#[test]
fn what_was_long_ago_is_one_bar_and_empty_months_are_shown() {
    let customers = customers_with(4, |at, customer| {
        let year = [1990, 2024, 2025, 2025][at as usize];
        customer.created_at = Some(format!("{year}-03-31T23:59:59Z"));
    });
    let mut snapshot = snapshot_of(&customers);
    let figures: Figures = serde_json::from_slice(&snapshot.figures(&Wanted::default(), READER)).expect("figures");
    assert_eq!(figures.created.len(), 121);
    assert_eq!(figures.created[0], Bar { segment: None, count: 1 });
    assert_eq!(figures.created.iter().filter(|bar| bar.count == 0).count(), 118);
    let last = Segment::Kind(Dimension::Created, "2025-03".to_owned());
    assert_eq!(figures.created[120], Bar { segment: Some(last), count: 2 });
}

#[test]
fn a_mistaken_date_takes_the_place_of_nobody() {
    let customers = customers_with(3, |at, customer| {
        let year = [2025, 2026, 9998][at as usize];
        customer.created_at = Some(format!("{year}-03-31T23:59:59Z"));
    });
    let mut snapshot = snapshot_of(&customers);
    let figures: Figures = serde_json::from_slice(&snapshot.figures(&Wanted::default(), READER)).expect("figures");
    assert_eq!(figures.created.len(), 14);
    assert_eq!(figures.created[13], Bar { segment: None, count: 1 });
}

#[test]
fn whoever_is_rare_or_has_nothing_is_not_forgotten() {
    let customers = customers_with(121, |at, customer| {
        let status = if at == 120 { "ACTIVE".to_owned() } else { format!("S{}", at % 13) };
        customer.status = Some(crate::domain::customer::Status::from_wire(status));
        customer.last_purchase_date = (at > 0).then(|| format!("{}-01-01T00:00:00Z", 1900 + at));
    });
    let mut snapshot = snapshot_of(&customers);
    let figures: Figures = serde_json::from_slice(&snapshot.figures(&Wanted::default(), READER)).expect("figures");
    assert_eq!((figures.active, figures.statuses.len()), (1, 13));
    let choice = Choice { rows: Dimension::Purchase, columns: None, measure: Measure::Count };
    let wanted = Wanted { spec: choice.shown(&Spec::default()), text: String::new() };
    let pivot: Pivot = serde_json::from_slice(&snapshot.pivot(&wanted, READER)).expect("a table");
    let last = |back: usize| pivot.rows[pivot.rows.len() - back].as_deref();
    assert_eq!(
        (pivot.rows[0].as_deref(), last(3), last(2), last(1)),
        (Some("1922-01"), Some("2020-01"), Some(""), None)
    );
}

#[test]
fn duplicates_are_shown_with_those_that_they_are_the_same_as() {
    let customers = customers_with(4, |at, customer| {
        customer.email = Some(["a@x", "a@x", "b@x", "b@x"][at as usize].to_owned());
        customer.customer_type = Some(["A", "B", "B", "B"][at as usize].to_owned());
    });
    let mut snapshot = snapshot_of(&customers);
    let wanted = Wanted { spec: Spec::new("twice.email*is-type.A".into()), text: String::new() };
    assert_eq!(snapshot.rows(&wanted, READER), [0]);
    let (groups, total) = super::super::service::read_groups(&snapshot.groups(&wanted, 0, 10, READER)).expect("groups");
    assert_eq!((groups.len(), groups[0].len(), total), (1, 2, 1));
}

#[test]
fn amounts_of_all_sizes_fall_into_few_bins() {
    for texts in
        [["0.004", "1000000", "-5", "0"], ["1e-300", "1e300", "2", "3"], ["7", "7", "7", "7"], ["1", "2", "5", "10"]]
    {
        let customers = customers_with(4, |at, customer| customer.last_spent = Some(texts[at as usize].to_owned()));
        let mut snapshot = snapshot_of(&customers);
        let figures: Figures = serde_json::from_slice(&snapshot.figures(&Wanted::default(), READER)).expect("figures");
        assert!(figures.spent.len() <= 40, "{texts:?}: {:?}", figures.spent);
        assert_eq!(figures.spent.iter().map(|bar| bar.count).sum::<u64>(), 4, "{texts:?}");
        assert!(figures.spent.last().is_some_and(|bar| bar.count > 0));
    }
}

#[test]
fn one_amount_that_is_far_off_does_not_make_the_others_one() {
    let customers = customers_with(1_000, |at, customer| {
        let amount = if at == 0 { "1e300".to_owned() } else { (at % 90 + 10).to_string() };
        customer.last_spent = Some(amount);
    });
    let mut snapshot = snapshot_of(&customers);
    let figures: Figures = serde_json::from_slice(&snapshot.figures(&Wanted::default(), READER)).expect("figures");
    let spans: Vec<_> = figures.spent.iter().filter_map(|bar| bar.segment.as_ref().map(Segment::values)).collect();
    assert_eq!(spans, [["10", "20"], ["20", "50"], ["50", "100"], ["100", ""]]);
    assert_eq!(figures.spent[3].count, 1);
}
