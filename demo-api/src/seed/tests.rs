use std::collections::{HashMap, HashSet};

use super::*;

fn rows(count: u64, seed: u64) -> Vec<NewCustomer> {
    Customers::new(1, count, seed).collect()
}

#[test]
fn a_seed_always_gives_the_same_rows_and_another_seed_others() {
    assert_eq!(rows(500, 1), rows(500, 1));
    assert_ne!(rows(500, 1), rows(500, 2));
    assert_ne!(rows(500, 1), Customers::new(2, 500, 1).collect::<Vec<_>>());
}

#[test]
fn the_first_row_of_the_first_seed_never_changes() {
    let row = rows(2560, 1).swap_remove(0);
    let told = format!("{} {} {} {:?}", row.id, row.first_name, row.last_name, row.email);
    assert_eq!(told, r#"cust_1000000 Zawadi Otieno Some("zawadi.otieno85@mail.example")"#);
    assert_eq!(iso8601(row.created_at), "2023-11-01T19:56:29Z");
}

#[test]
fn ids_are_unique_and_times_rise_to_a_fixed_end() {
    let rows = rows(2560, 1);
    assert_eq!(rows.len(), 2560);
    assert_eq!(rows.iter().map(|row| &row.id).collect::<HashSet<_>>().len(), 2560);
    assert!(rows.is_sorted_by_key(|row| row.created_at));
    let newest = rows.last().unwrap().created_at;
    assert!(newest <= NEWEST && newest > NEWEST - 2 * 86_400, "{}", iso8601(newest));
    assert!(rows.iter().all(|row| row.updated_at >= row.created_at && row.updated_at <= NEWEST));
    let ties = rows.windows(2).filter(|pair| pair[0].created_at == pair[1].created_at).count();
    assert!(ties > 20, "{ties}");
}

#[test]
fn shares_are_uneven_and_nothing_is_missing() {
    let rows = rows(20_000, 3);
    let share = |wanted: &dyn Fn(&NewCustomer) -> bool| rows.iter().filter(|row| wanted(row)).count() * 1000 / 20_000;
    assert!((40..60).contains(&share(&|row| row.email.is_none())));
    assert!((180..220).contains(&share(&|row| row.last_purchase.is_none())));
    assert!((760..800).contains(&share(&|row| row.status == "ACTIVE")));
    assert!((60..80).contains(&share(&|row| row.status == "BLACKLISTED")));
    for (kind, ..) in TYPES {
        assert!(share(&|row| row.customer_type == *kind) > 20, "{kind}");
    }
    let mut emails: HashMap<&str, usize> = HashMap::new();
    for email in rows.iter().filter_map(|row| row.email.as_deref()) {
        *emails.entry(email).or_default() += 1;
    }
    assert!(emails.values().any(|count| *count >= 2));
}

#[test]
fn addresses_are_on_example_domains_only() {
    // Hostile addresses need not be any.
    let rows = rows(5000, 1);
    let plausible = rows.iter().filter(|row| !row.last_name.contains("Hostile"));
    for email in plausible.filter_map(|row| row.email.as_deref()) {
        let (_, domain) = email.rsplit_once('@').unwrap();
        let domain = domain.to_ascii_lowercase();
        let reserved = ["example.com", "example.org", "example.net"].contains(&domain.as_str());
        assert!(reserved || domain.ends_with(".example"), "{email}");
    }
}

#[test]
fn hostile_rows_are_spread_and_carry_the_word_in_their_name() {
    let rows = rows(2560, 1);
    let at: Vec<usize> = (0..2560).filter(|index| rows[*index].last_name.contains("Hostile")).collect();
    assert_eq!(at.len(), hostile::count());
    assert!(at.windows(2).all(|pair| pair[1] - pair[0] > 20));
    assert!(rows.iter().any(|row| row.status == "DELETED"));
}

#[test]
fn any_number_of_rows_can_be_made() {
    for count in [0, 1, 2, 19, 41] {
        assert_eq!(rows(count, 9).len(), usize::try_from(count).unwrap());
    }
}

#[test]
fn newcomers_are_newer_than_everybody_else() {
    let new: Vec<_> = newcomers(1, 3, NEWEST, 7).collect();
    assert!(new.iter().all(|row| row.created_at > NEWEST));
    assert_ne!(new[0].id, new[1].id);
}
