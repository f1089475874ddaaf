use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::fold::fold;
use crate::params::STATUSES;
use crate::seed::{Customers, NewCustomer};

const SEED: Seed = Seed { rows: 900, seed: 5 };

fn store(folder: &TempDir) -> Arc<Store> {
    Arc::new(Store::open(&folder.path().join("test.sqlite"), SEED).unwrap())
}

fn list(store: &Arc<Store>, app: usize, params: ListParams) -> Found {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(Arc::clone(store).list(app, params)).unwrap()
}

fn everything() -> ListParams {
    ListParams { skip: 0, take: 100, status: None, name: None, email: None }
}

/// What the list must answer, worked out without an index, a page or SQL.
fn expected(params: &ListParams) -> (Vec<String>, u64) {
    static ROWS: LazyLock<Vec<NewCustomer>> = LazyLock::new(|| {
        let mut rows: Vec<_> = Customers::new(1, SEED.rows, SEED.seed).collect();
        rows.sort_by(|a, b| b.created_at.cmp(&a.created_at).then_with(|| a.id.cmp(&b.id)));
        rows
    });
    let fits = |row: &&NewCustomer| {
        params.status.is_none_or(|status| row.status == status)
            && params.name.as_ref().is_none_or(|name| {
                fold(&row.first_name).contains(name.as_str()) || fold(&row.last_name).contains(name.as_str())
            })
            && params.email.as_ref().is_none_or(|email| row.email.as_deref().map(fold).as_ref() == Some(email))
    };
    let matches: Vec<_> = ROWS.iter().filter(fits).map(|row| row.id.clone()).collect();
    let total = matches.len() as u64;
    let skip = usize::try_from(params.skip).unwrap();
    let take = usize::try_from(params.take).unwrap();
    (matches.into_iter().skip(skip).take(take).collect(), total)
}

/// Mostly texts that occur, cut from names of the data.
fn names() -> impl Strategy<Value = String> {
    let parts = (0..SEED.rows, 0_usize..12, 1_usize..6).prop_map(|(row, from, length)| {
        let row = Customers::new(1, SEED.rows, SEED.seed).nth(usize::try_from(row).unwrap()).unwrap();
        let text: String = row.last_name.chars().skip(from).take(length).collect();
        if text.is_empty() { "a".to_owned() } else { text }
    });
    prop_oneof![6 => parts, 1 => "[a-zA-ZéüжИ]{1,2}", 1 => "[%_'\\\\*?\"]{1,3}", 1 => "\\PC{1,10}"]
        .prop_map(|name| fold(&name))
}

fn emails() -> impl Strategy<Value = String> {
    (0..SEED.rows, any::<bool>()).prop_map(|(row, whole)| {
        let row = Customers::new(1, SEED.rows, SEED.seed).nth(usize::try_from(row).unwrap()).unwrap();
        let email = row.email.unwrap_or_else(|| "nobody@example.com".to_owned());
        fold(if whole { &email } else { email.trim_start_matches(char::is_alphabetic) })
    })
}

fn params() -> impl Strategy<Value = ListParams> {
    let skips = prop_oneof![3 => 0_u64..20, 1 => 0_u64..1000, 1 => Just(9_007_199_254_740_991)];
    let statuses = proptest::option::of(proptest::sample::select(&STATUSES[..]));
    let email = proptest::option::weighted(0.2, emails());
    (skips, 1_u64..=100, statuses, proptest::option::of(names()), email)
        .prop_map(|(skip, take, status, name, email)| ListParams { skip, take, status, name, email })
}

#[test]
fn any_filter_and_page_is_that_of_a_naive_model() {
    let folder = TempDir::new().unwrap();
    let store = store(&folder);
    let config = ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(params in params())| {
        let found = list(&store, 0, params.clone());
        let ids: Vec<_> = found.customers.into_iter().map(|customer| customer.id).collect();
        prop_assert_eq!((ids, found.total), expected(&params));
    });
}

#[test]
fn a_filled_file_is_reused_for_the_same_rows_only() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("test.sqlite");
    let seed = Seed { rows: 30, seed: 1 };
    // What was left by a program that was stopped while it made the rows.
    std::fs::write(folder.path().join("test.sqlite.partial"), "half a database").unwrap();
    drop(Store::open(&file, seed).unwrap());
    drop(Store::open(&file, seed).unwrap());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    let error = Store::open(&file, Seed { rows: 31, seed: 1 }).unwrap_err();
    let text = format!("{error:#}");
    assert!(text.contains("--rows 30 --seed 1") && text.contains("--rows 31 --seed 1"), "{text}");
}

#[test]
fn a_file_of_somebody_else_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "not a database, but long enough to be looked at as one. ".repeat(100)).unwrap();
    assert!(format!("{:#}", Store::open(&text, SEED).unwrap_err()).contains("notes.txt"));
    let other = folder.path().join("other.sqlite");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE theirs (a)").unwrap();
    assert!(format!("{:#}", Store::open(&other, SEED).unwrap_err()).contains("not made by this program"));
}

#[test]
fn customers_come_in_once_more() {
    let folder = TempDir::new().unwrap();
    let store = store(&folder);
    let before = list(&store, 0, everything());
    let one = before.customers.iter().find(|customer| customer.email.is_some()).unwrap();
    let changed = store.change(&Change::Twins(vec![one.id.clone()]), 1_800_000_000).unwrap();
    assert_eq!((changed.changed, changed.total), (1, before.total + 1));
    let after = list(&store, 0, everything());
    let twin = after.customers.iter().find(|customer| customer.id == format!("{}-twin", one.id)).unwrap();
    assert_eq!(twin.email, one.email.as_ref().map(|email| email.to_uppercase()));
    assert_eq!((&twin.first_name, &twin.created_at), (&one.first_name, &one.created_at));
}

#[test]
fn totals_and_names_follow_a_change() {
    let folder = TempDir::new().unwrap();
    let store = store(&folder);
    let now = 1_800_000_000;
    let inserted = store.change(&Change::Insert(3), now).unwrap();
    assert_eq!((inserted.changed, inserted.total), (3, 903));
    let found = list(&store, 0, everything());
    assert_eq!(found.total, 903);
    assert!(found.customers[..3].iter().all(|customer| customer.id.starts_with("new_")));
    let newest = ListParams { name: Some(fold(&found.customers[0].last_name)), ..everything() };
    assert!(list(&store, 0, newest).customers.iter().any(|customer| customer.id == found.customers[0].id));

    let deleted = store.change(&Change::DeleteNewest(4), now).unwrap();
    assert_eq!((deleted.changed, deleted.total), (4, 899));
    let oldest_left = found.customers[4].clone();
    let found = list(&store, 0, everything());
    assert_eq!((found.total, &found.customers[0]), (899, &oldest_left));

    let ids = vec![oldest_left.id.clone(), "unknown".to_owned()];
    assert_eq!(store.change(&Change::Touch(ids), now).unwrap().changed, 1);
    let touched = list(&store, 0, everything()).customers.swap_remove(0);
    assert_eq!(touched.updated_at, "2027-01-15T08:00:00Z");
    assert!((touched.last_spent - oldest_left.last_spent - 1.0).abs() < 1e-6);
    // The other application is none of that's business.
    assert_eq!(list(&store, 1, everything()).total, 90);
}
