use super::*;
use crate::domain::customer::{Customer, CustomerId};
use proptest::prelude::*;
use std::collections::VecDeque;

fn row(id: u32) -> Arc<Row> {
    let id = CustomerId::new(format!("cust_{id}")).unwrap();
    Arc::new(Row::Readable(Customer::known_by(id)))
}

fn number(row: &Arc<Row>) -> u32 {
    row.id().unwrap().as_str().strip_prefix("cust_").unwrap().parse().unwrap()
}

/// What happens to the list between two answers.
#[derive(Clone, Debug)]
enum Change {
    Add { at: usize },
    Remove { at: usize, rows: usize },
    Move { from: usize, to: usize },
}

/// What is wrong with one answer.
#[derive(Clone, Copy, Debug)]
enum Fault {
    None,
    /// Only so many rows.
    Short(usize),
    /// One row stands in the place of another as well.
    Repeats {
        from: usize,
        to: usize,
    },
    /// No answer, after all retries.
    Fails,
}

/// The ids of a page, and the total.
type Page = (Vec<u32>, u64);

#[derive(Clone, Debug)]
struct Server {
    list: Vec<u32>,
    next_id: u32,
    always: BTreeSet<u32>,
    ever: BTreeSet<u32>,
}

impl Server {
    fn new(rows: u32) -> Self {
        let list: Vec<u32> = (0..rows).collect();
        Self { always: list.iter().copied().collect(), ever: list.iter().copied().collect(), list, next_id: rows }
    }

    fn change(&mut self, change: &Change) {
        match *change {
            Change::Add { at } => {
                self.list.insert(at % (self.list.len() + 1), self.next_id);
                self.ever.insert(self.next_id);
                self.next_id += 1;
            }
            Change::Remove { at, rows } if !self.list.is_empty() => {
                let at = at % self.list.len();
                let end = (at + rows).min(self.list.len());
                for id in self.list.drain(at..end) {
                    self.always.remove(&id);
                }
            }
            Change::Remove { .. } => {}
            Change::Move { from, to } => {
                let id = self.list.remove(from);
                self.list.insert(to, id);
            }
        }
    }

    fn answer(&self, range: RowRange, fault: Fault) -> Option<Page> {
        let take = usize::from(range.take);
        let mut rows: Vec<u32> =
            self.list.iter().skip(usize::try_from(range.skip).unwrap()).take(take).copied().collect();
        match fault {
            Fault::Fails => return None,
            Fault::Short(rows_left) => rows.truncate(rows_left),
            Fault::Repeats { from, to } if !rows.is_empty() => {
                let count = rows.len();
                rows[to % count] = rows[from % count];
            }
            Fault::None | Fault::Repeats { .. } => {}
        }
        Some((rows, self.list.len() as u64))
    }
}

struct Outcome {
    file: Vec<u32>,
    walk: Walk,
    server: Server,
    requests_sent: u64,
}

/// Walks a list that changes and fails as told, one step of the script for each request.
fn walk(rows: u32, script: &[(Vec<Change>, Fault)], ahead: u8) -> Outcome {
    let mut server = Server::new(rows);
    let mut walk = Walk::new(true);
    let mut log = Vec::new();
    let mut file = Vec::new();
    let mut script = script.iter();
    let mut on_its_way: VecDeque<(RowRange, Option<Page>)> = VecDeque::new();
    let mut requests_sent = 0;
    for request in 0.. {
        assert!(request < 5_000, "the walk does not end");
        let Some(range) = walk.window(0) else { break };
        if on_its_way.front().is_some_and(|(asked, _)| *asked != range) {
            on_its_way.clear();
        }
        while on_its_way.len() <= ahead.into() {
            let Some(range) = walk.window(u8::try_from(on_its_way.len()).unwrap()) else { break };
            let (changes, fault) =
                script.next().map_or((&[][..], Fault::None), |(changes, fault)| (&changes[..], *fault));
            for change in changes {
                server.change(change);
            }
            on_its_way.push_back((range, server.answer(range, fault)));
            requests_sent += 1;
        }
        let (range, answer) = on_its_way.pop_front().unwrap();
        let Some((ids, total)) = answer else {
            // What failed is resumed, as after a reload.
            log.extend(walk.log());
            let saved = serde_json::to_string(&walk.saved()).unwrap();
            walk = Walk::restore(serde_json::from_str(&saved).unwrap(), Seen::restore(&log));
            on_its_way.clear();
            continue;
        };
        let rows: Vec<Arc<Row>> = ids.into_iter().map(row).collect();
        file.extend(walk.take_in(range, &rows, total).iter().map(number));
    }
    Outcome { file, walk, server, requests_sent }
}

fn check(outcome: &Outcome) -> Result<(), TestCaseError> {
    let Outcome { file, walk, server, .. } = outcome;
    let once: BTreeSet<u32> = file.iter().copied().collect();
    prop_assert_eq!(once.len(), file.len(), "somebody is in the file twice");
    prop_assert!(once.is_subset(&server.ever), "somebody was never in the list");
    if walk.is_complete() {
        let lost: Vec<_> = server.always.difference(&once).collect();
        prop_assert!(lost.is_empty(), "complete, but without {:?}: {:?}", lost, walk.noticed());
    }
    Ok(())
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => any::<usize>().prop_map(|at| Change::Add { at }),
        1 => Just(Change::Add { at: 0 }),
        3 => any::<usize>().prop_map(|at| Change::Remove { at, rows: 1 }),
        1 => (any::<usize>(), 0..400_usize).prop_map(|(at, rows)| Change::Remove { at, rows }),
    ]
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        8 => Just(Fault::None),
        1 => (0..100_usize).prop_map(Fault::Short),
        1 => (0..100_usize, 0..100_usize).prop_map(|(from, to)| Fault::Repeats { from, to }),
        1 => Just(Fault::Fails),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn whoever_was_there_from_start_to_end_is_in_the_file_once_or_it_says_incomplete(
        rows in 0..1_200_u32,
        script in prop::collection::vec((prop::collection::vec(change(), 0..4), fault()), 0..60),
        ahead in 0..3_u8,
    ) {
        check(&walk(rows, &script, ahead))?;
    }

    #[test]
    fn single_rows_that_come_and_go_are_no_reason_to_give_up(
        rows in 0..1_200_u32,
        places in prop::collection::vec(any::<usize>(), 0..14),
    ) {
        let one = |(index, at): (usize, &usize)| {
            let change = if index % 2 == 0 { Change::Remove { at: *at, rows: 1 } } else { Change::Add { at: *at } };
            (vec![change], Fault::None)
        };
        let script: Vec<_> = places.iter().enumerate().map(one).collect();
        let outcome = walk(rows, &script, 1);
        check(&outcome)?;
        prop_assert!(outcome.walk.noticed().gaps.is_empty(), "{:?}", outcome.walk.noticed());
    }

    #[test]
    fn a_list_at_rest_takes_no_request_too_many_and_is_complete(rows in 0..3_000_u32, ahead in 0..3_u8) {
        let outcome = walk(rows, &[], ahead);
        prop_assert!(outcome.walk.is_complete());
        prop_assert_eq!(&outcome.file, &(0..rows).collect::<Vec<_>>());
        let needed = u64::from(rows.saturating_sub(100).div_ceil(99) + 1);
        prop_assert_eq!((outcome.walk.noticed().requests, outcome.requests_sent), (needed, needed));
        let Noticed { moved, repeated, read_again, out_of_turn, totals_changed, .. } = outcome.walk.noticed();
        prop_assert_eq!([*moved, *repeated, *read_again, *out_of_turn, *totals_changed], [0; 5]);
    }

    #[test]
    fn one_bad_answer_for_a_window_is_mended(rows in 1..1_000_u32, nth in 0..10_usize, fault in fault()) {
        let mut script = vec![(vec![], Fault::None); nth];
        script.push((vec![], fault));
        let outcome = walk(rows, &script, 0);
        prop_assert!(outcome.walk.is_complete(), "{:?}", outcome.walk.noticed());
        prop_assert_eq!(outcome.file, (0..rows).collect::<Vec<_>>());
    }
}

proptest! {
    #[test]
    fn what_is_missing_can_be_fetched_once_the_list_is_at_rest(
        rows in 0..1_200_u32,
        script in prop::collection::vec((prop::collection::vec(change(), 0..4), fault()), 0..60),
    ) {
        let mut outcome = walk(rows, &script, 0);
        let mut mends = 0;
        while !outcome.walk.is_complete() {
            mends += 1;
            prop_assert!(mends < 3, "{:?}", outcome.walk.noticed());
            outcome.walk.mend();
            while let Some(range) = outcome.walk.window(0) {
                let (ids, total) = outcome.server.answer(range, Fault::None).unwrap();
                let rows: Vec<Arc<Row>> = ids.into_iter().map(row).collect();
                outcome.file.extend(outcome.walk.take_in(range, &rows, total).iter().map(number));
            }
        }
        check(&outcome)?;
    }
}

#[test]
fn a_removal_that_an_addition_hides_from_the_total_is_noticed_and_mended() {
    // Behind the first page, one of its rows goes and another comes at the end: 300 before and after.
    let script =
        [(vec![], Fault::None), (vec![Change::Remove { at: 3, rows: 1 }, Change::Add { at: 299 }], Fault::None)];
    let outcome = walk(300, &script, 0);
    assert!(outcome.walk.is_complete());
    assert!(outcome.file.contains(&100), "the row that slipped behind the first page is there");
    let noticed = outcome.walk.noticed();
    assert_eq!((noticed.totals_changed, noticed.moved), (0, 1));
}

#[test]
fn new_customers_in_front_are_fetched_at_the_end() {
    let script = [(vec![], Fault::None), (vec![Change::Add { at: 0 }, Change::Add { at: 0 }], Fault::None)];
    let outcome = walk(250, &script, 0);
    assert!(outcome.walk.is_complete());
    assert_eq!(outcome.walk.missing(), 0);
    assert_eq!(outcome.file.len(), 252);
    assert_eq!(outcome.walk.noticed().out_of_turn, 2);
    assert_eq!(outcome.walk.noticed().repeated, 2, "{:?}", outcome.walk.noticed());
}

#[test]
fn a_page_that_stays_short_is_named() {
    let script: Vec<_> = (0..4).map(|nth| (vec![], if nth == 0 { Fault::None } else { Fault::Short(60) })).collect();
    let outcome = walk(300, &script, 0);
    assert!(!outcome.walk.is_complete());
    assert_eq!(outcome.walk.noticed().gaps, [Gap { skip: 99, take: 100, flaw: Flaw::Short }]);
    assert_eq!(outcome.file.len(), 300, "what the short page left out comes with the next one");
}

#[test]
fn a_server_that_counts_more_than_it_gives_is_not_believed() {
    let mut walk = Walk::new(false);
    let rows: Vec<_> = (0..50).map(row).collect();
    for _ in 0..10 {
        let Some(range) = walk.window(0) else { break };
        let rows = if range.skip == 0 { &rows[..] } else { &[] };
        let _fresh = walk.take_in(range, rows, 60);
    }
    assert!(!walk.is_complete());
    assert_eq!(walk.missing(), 10);
}

#[test]
fn rows_that_cannot_be_read_are_missing_and_named() {
    let mut walk = Walk::new(false);
    let mut rows: Vec<_> = (0..3).map(row).collect();
    rows.push(Arc::new(Row::Unreadable { id: None, problem: "data[3].id is missing".into() }));
    let fresh = walk.take_in(walk.window(0).unwrap(), &rows, 4);
    assert_eq!(fresh.len(), 3);
    while let Some(range) = walk.window(0) {
        assert!(walk.take_in(range, &rows, 4).is_empty());
    }
    assert!(!walk.is_complete());
    assert_eq!(walk.noticed().unreadable, BTreeSet::from([3]));
}

#[test]
fn a_customer_that_moves_into_a_part_already_read_is_missing() {
    let mut script = vec![(vec![], Fault::None); 12];
    script.push((vec![Change::Move { from: 2_900, to: 500 }], Fault::None));
    let outcome = walk(3_000, &script, 0);
    assert!(!outcome.walk.is_complete(), "{:?}", outcome.walk.noticed());
    assert_eq!((outcome.walk.missing(), outcome.file.len()), (1, 2_999));
}

#[test]
fn customers_in_another_order_than_before_are_noticed() {
    let mut walk = Walk::new(false);
    let page = |ids: &[u32]| ids.iter().copied().map(row).collect::<Vec<_>>();
    let first = walk.window(0).unwrap();
    let _fresh = walk.take_in(first, &page(&(0..100).collect::<Vec<_>>()), 150);
    let swapped: Vec<u32> = [99, 98].into_iter().chain(100..149).collect();
    while let Some(range) = walk.window(0).filter(|range| range.skip > 0) {
        let _fresh = walk.take_in(range, &page(&swapped), 150);
    }
    assert!(!walk.is_complete());
    assert_eq!(walk.noticed().gaps, [Gap { skip: 99, take: 100, flaw: Flaw::Reordered }]);
}

#[test]
fn one_known_customer_in_a_strange_place_is_no_anchor() {
    let mut walk = Walk::new(false);
    let first = walk.window(0).unwrap();
    let _fresh = walk.take_in(first, &(0..100).map(row).collect::<Vec<_>>(), 300);
    let range = walk.window(0).unwrap();
    let strange: Vec<_> = [5].into_iter().chain(130..229).map(row).collect();
    assert!(walk.take_in(range, &strange, 300).is_empty());
    assert_eq!(walk.window(0).unwrap().skip, range.skip - STEP_BACK);
}
