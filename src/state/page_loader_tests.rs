use super::*;
use crate::domain::drift::Sign;
use crate::domain::filter::Search;
use futures_channel::oneshot;
use std::cell::Cell;
use std::rc::Rc;

type Asked = (Priority, Filter, RowRange, Option<Reply>);
type Reply = oneshot::Sender<Result<ListAnswer, LoadError>>;

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
    static POINTED_AT: Cell<bool> = const { Cell::new(false) };
    static TASKS: RefCell<Vec<LocalBoxFuture<'static, ()>>> = const { RefCell::new(Vec::new()) };
}

/// A server that answers when the test says so, in the order that the test says.
struct Bench {
    loader: PageLoader,
    asked: Rc<RefCell<Vec<Asked>>>,
}

impl Bench {
    fn new() -> Self {
        NOW.set(0);
        POINTED_AT.set(false);
        drop(TASKS.take());
        let asked = Rc::new(RefCell::new(Vec::new()));
        let log = Rc::clone(&asked);
        let ports = Ports {
            fetch: Box::new(move |priority, filter, range| {
                let (reply, answer) = oneshot::channel();
                log.borrow_mut().push((priority, filter.clone(), range, Some(reply)));
                Box::pin(async move { answer.await.unwrap_or(Err(LoadError::Aborted)) })
            }),
            hit: Box::new(|_, _| {}),
            spawn: |task| TASKS.with_borrow_mut(|tasks| tasks.push(task)),
            now: || UnixMs(NOW.get()),
            is_pointed_at: || POINTED_AT.get(),
            order: Order { text: |one, other| one.cmp(other), time: |time| time.parse().ok() },
        };
        Self { loader: PageLoader::new(ports, PageCache::new(1000, 10_000)), asked }
    }

    fn show(&self, name: &str, skip: u64, take: u8) {
        self.loader.show(filter(name), RowRange { skip, take });
        run();
    }

    fn asked(&self) -> Vec<String> {
        let shown = |(_, filter, range, _): &Asked| format!("{}{}+{}", filter.search.text(), range.skip, range.take);
        self.asked.borrow().iter().map(shown).collect()
    }

    fn lane(&self, number: usize) -> Lane {
        self.asked.borrow()[number].0.lane()
    }

    /// Whether somebody still waits for the answer to the request with this number.
    fn is_wanted(&self, number: usize) -> bool {
        self.asked.borrow()[number].3.as_ref().is_some_and(|reply| !reply.is_canceled())
    }

    fn answer(&self, number: usize, total: u64) {
        self.answer_moved(number, total, 0);
    }

    /// As if `by` customers had been added at the top since the others were.
    fn answer_moved(&self, number: usize, total: u64, by: u64) {
        let range = self.asked.borrow()[number].2;
        let end = range.end().min(total);
        let rows = (range.skip..end).map(|position| {
            let id = CustomerId::new(format!("{}", position.wrapping_sub(by)));
            Arc::new(Row::Unreadable { id, problem: String::new() })
        });
        self.reply(number, Ok(ListAnswer { rows: rows.collect(), total, age_ms: 0 }));
    }

    fn reply(&self, number: usize, answer: Result<ListAnswer, LoadError>) {
        let reply = self.asked.borrow_mut()[number].3.take().expect("answered once");
        drop(reply.send(answer));
        run();
    }

    fn shown(&self) -> String {
        let rows = |page: &Page| format!("{}{}+{}", page.filter.search.text(), page.range.skip, page.rows.len());
        match self.loader.state.get_untracked() {
            PageState::Loading { previous: None } => "loading".into(),
            PageState::Loading { previous: Some(page) } => format!("loading after {}", rows(&page)),
            PageState::Ready { page, source, renewal } => format!("{} {source:?} {renewal:?}", rows(&page)),
            PageState::Failed { error } => format!("failed {error:?}"),
        }
    }
}

fn filter(name: &str) -> Filter {
    Filter { search: Search::by_name(name), ..Filter::default() }
}

/// Polls every task until nothing moves.
fn run() {
    let waker = futures_util::task::noop_waker();
    let mut context = std::task::Context::from_waker(&waker);
    for _ in 0..4 {
        let tasks = TASKS.take();
        let waiting = tasks.into_iter().filter_map(|mut task| match task.as_mut().poll(&mut context) {
            std::task::Poll::Ready(()) => None,
            std::task::Poll::Pending => Some(task),
        });
        let waiting: Vec<_> = waiting.collect();
        TASKS.with_borrow_mut(|tasks| tasks.extend(waiting));
    }
}

#[test]
fn a_visited_page_makes_no_request_within_the_ttl() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    assert_eq!(bench.shown(), "loading");
    bench.answer(0, 90);
    assert_eq!(bench.shown(), "0+25 Network Idle");
    bench.show("", 25, 25);
    assert_eq!(bench.shown(), "loading after 0+25");
    bench.answer(1, 90);
    NOW.set(999);
    bench.show("", 0, 25);
    assert_eq!(bench.shown(), "0+25 Cache Idle");
    assert_eq!(bench.asked(), ["0+25", "25+25"]);
}

#[test]
fn a_stale_page_is_shown_while_it_is_renewed() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    NOW.set(1000);
    bench.show("", 0, 25);
    assert_eq!(bench.shown(), "0+25 Cache Running");
    bench.reply(1, Err(LoadError::Network));
    assert_eq!(bench.shown(), "0+25 Cache Failed(Network)");
    bench.loader.refresh();
    bench.answer(2, 90);
    assert_eq!(bench.shown(), "0+25 Network Idle");
}

#[test]
fn a_superseded_answer_never_reaches_the_view() {
    let bench = Bench::new();
    bench.show("slow", 0, 25);
    bench.show("fast", 0, 25);
    assert!(!bench.is_wanted(0), "the first request is aborted");
    bench.answer(1, 3);
    assert_eq!(bench.shown(), "fast0+3 Network Idle");
    bench.answer(0, 90);
    assert_eq!(bench.shown(), "fast0+3 Network Idle");
}

#[test]
fn an_identical_request_in_flight_is_shared() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.loader.refresh();
    bench.show("", 0, 25);
    assert_eq!(bench.asked(), ["0+25"]);
    assert!(bench.is_wanted(0));
}

#[test]
fn a_larger_page_asks_for_the_missing_rows_and_for_all_when_the_list_changed() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.show("", 0, 50);
    bench.answer(1, 90);
    assert_eq!(bench.shown(), "0+50 Network Idle");
    bench.show("", 0, 100);
    bench.answer(2, 91);
    assert_eq!(bench.shown(), "loading after 0+50");
    bench.answer(3, 91);
    assert_eq!(bench.shown(), "0+91 Network Idle");
    assert_eq!(bench.asked(), ["0+25", "25+25", "50+40", "0+100"]);
}

#[test]
fn old_rows_are_not_kept_under_an_error_of_another_query() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.show("x", 0, 25);
    bench.reply(1, Err(LoadError::Http { status: 500, messages: vec![], retry_after_ms: None }));
    assert!(bench.shown().starts_with("failed Http"), "{}", bench.shown());
    assert_eq!(bench.loader.outcome.get_untracked(), Some(Err(ErrorKind::ServerFailed)));
    bench.show("", 0, 25);
    assert_eq!(bench.shown(), "0+25 Cache Idle");
}

#[test]
fn a_page_from_the_cache_ends_the_wait_for_another() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.show("", 25, 25);
    bench.show("", 0, 25);
    assert!(!bench.is_wanted(1));
    assert_eq!(bench.shown(), "0+25 Cache Idle");
}

#[test]
fn a_short_page_is_shown_as_it_came() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    let row = Arc::new(Row::Unreadable { id: None, problem: String::new() });
    bench.reply(0, Ok(ListAnswer { rows: vec![row], total: 90, age_ms: 0 }));
    assert_eq!(bench.shown(), "0+1 Network Idle");
    assert_eq!(bench.asked().len(), 1, "asking again would give the same");
}

#[test]
fn rows_fetched_ahead_are_there_when_they_are_wanted() {
    let bench = Bench::new();
    let next = RowRange { skip: 25, take: 25 };
    bench.show("", 0, 25);
    bench.loader.prefetch(next);
    assert_eq!(bench.asked(), ["0+25"], "not while the operator waits");
    bench.answer(0, 90);
    bench.loader.prefetch(next);
    bench.loader.prefetch(next);
    assert_eq!((bench.lane(1), bench.asked().len()), (Lane::Prefetch, 2), "once");
    bench.answer(1, 90);
    assert_eq!(bench.shown(), "0+25 Network Idle", "what is shown stays");
    bench.show("", 25, 25);
    assert_eq!(bench.shown(), "25+25 Cache Idle");
    assert_eq!(bench.asked().len(), 2);
}

#[test]
fn a_request_ahead_becomes_the_one_that_is_waited_for() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.loader.prefetch(RowRange { skip: 25, take: 25 });
    bench.show("", 25, 25);
    assert_eq!((bench.shown().as_str(), bench.asked().len()), ("loading after 0+25", 2));
    bench.answer(1, 90);
    assert_eq!(bench.shown(), "25+25 Network Idle");

    bench.loader.prefetch(RowRange { skip: 50, take: 25 });
    assert_eq!(bench.lane(2), Lane::Prefetch);
    bench.show("", 50, 25);
    assert_eq!(bench.lane(2), Lane::Operator, "with all the patience of one that is waited for");
    bench.answer(2, 90);
    assert_eq!(bench.shown(), "50+25 Network Idle");
}

#[test]
fn a_request_ahead_gives_way_and_fails_quietly() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.loader.prefetch(RowRange { skip: 25, take: 25 });
    bench.show("", 75, 25);
    assert!(!bench.is_wanted(1), "another page is wanted");
    bench.answer(2, 90);
    bench.loader.prefetch(RowRange { skip: 25, take: 25 });
    bench.reply(3, Err(LoadError::Network));
    assert_eq!((bench.shown().as_str(), bench.loader.outcome.get_untracked()), ("75+15 Network Idle", Some(Ok(()))));
    bench.loader.prefetch(RowRange { skip: 25, take: 25 });
    bench.show("x", 0, 25);
    assert!(!bench.is_wanted(4), "another filter is wanted");
}

#[test]
fn renewed_rows_never_move_under_the_pointer() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    POINTED_AT.set(true);
    bench.loader.renew();
    assert_eq!((bench.lane(1), bench.shown().as_str()), (Lane::Renewal, "0+25 Cache Running"));
    bench.answer(1, 90);
    assert_eq!(bench.shown(), "0+25 Network Idle", "nothing moved");
    bench.loader.renew();
    bench.answer_moved(2, 90, 1);
    assert_eq!(bench.shown(), "0+25 Cache Held");
    bench.loader.renew();
    bench.loader.revalidate();
    assert_eq!(bench.asked().len(), 3, "the person decides first");
    bench.loader.release();
    assert_eq!(bench.shown(), "0+25 Cache Idle");
    bench.loader.refresh();
    bench.answer_moved(3, 90, 2);
    assert_eq!(bench.shown(), "0+25 Network Idle", "asked for by the person");
    POINTED_AT.set(false);
    bench.loader.renew();
    bench.answer_moved(4, 90, 3);
    assert_eq!(bench.shown(), "0+25 Network Idle", "nobody points");
}

#[test]
fn drift_is_told_until_noted_and_not_of_what_was_seen_before_the_filter_was_chosen() {
    let bench = Bench::new();
    let sign = || bench.loader.drift.get_untracked().map(|drift| drift.sign);
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.show("", 25, 25);
    bench.answer(1, 91);
    assert_eq!(sign(), Some(Sign::Total { before: 90, now: 91 }));
    bench.loader.note_drift();
    bench.show("", 50, 25);
    bench.answer(2, 92);
    NOW.set(500);
    bench.show("x", 0, 25);
    assert_eq!(sign(), None, "another filter");
    bench.answer(3, 3);
    NOW.set(600);
    bench.show("", 75, 25);
    bench.answer(4, 93);
    assert_eq!(sign(), None, "92 was known before the filter was chosen again");
    bench.show("", 50, 25);
    bench.answer_moved(5, 93, 1);
    assert_eq!(sign(), None, "nothing contradicts the last page");
    bench.show("", 0, 50);
    bench.answer_moved(6, 93, 10);
    assert_eq!(sign(), None);
}

#[test]
fn starting_over_forgets_the_filter() {
    let bench = Bench::new();
    bench.show("", 25, 25);
    bench.answer(0, 90);
    bench.show("", 0, 25);
    bench.answer(1, 91);
    let first = RowRange { skip: 0, take: 25 };
    bench.loader.start_over(first);
    assert_eq!(bench.loader.drift.get_untracked(), None);
    bench.show("", 0, 25);
    assert_eq!((bench.shown().as_str(), bench.lane(2)), ("0+25 Cache Running", Lane::Operator));
    POINTED_AT.set(true);
    bench.answer_moved(2, 91, 1);
    assert_eq!(bench.shown(), "0+25 Network Idle", "asked for by the person");
}

#[test]
fn a_renewal_that_is_not_worth_its_request_leaves_no_trace() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.loader.renew();
    bench.reply(1, Err(LoadError::Aborted));
    assert_eq!(bench.shown(), "0+25 Cache Idle");
}

#[test]
fn whoever_waits_raises_what_is_under_way() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.loader.renew();
    assert_eq!(bench.lane(1), Lane::Renewal);
    bench.loader.refresh();
    assert_eq!((bench.lane(1), bench.asked().len()), (Lane::Operator, 2));
}

#[test]
fn rows_on_screen_stay_readable_when_the_cache_has_dropped_them() {
    let bench = Bench::new();
    bench.show("", 0, 25);
    bench.answer(0, 90);
    bench.loader.prefetch(RowRange { skip: 25, take: 25 });
    bench.answer(1, 91);
    POINTED_AT.set(true);
    bench.loader.renew();
    assert_eq!((bench.lane(2), bench.shown().as_str()), (Lane::Renewal, "0+25 Cache Running"));
    bench.reply(2, Err(LoadError::Network));
    assert_eq!(bench.shown(), "0+25 Cache Failed(Network)");
    bench.loader.renew();
    bench.answer_moved(3, 91, 1);
    assert_eq!(bench.shown(), "0+25 Cache Held");
}

#[test]
fn an_attempt_tells_how_it_ended() {
    for (answer, ended) in [
        (Some(Ok(ListAnswer { rows: vec![], total: 0, age_ms: 0 })), Ok(())),
        (Some(Err(LoadError::Network)), Err(ErrorKind::Unreachable)),
        (None, Err(ErrorKind::Stopped)),
    ] {
        let bench = Bench::new();
        bench.show("", 0, 25);
        bench.reply(0, Err(LoadError::NotConnected));
        let result = Rc::new(Cell::new(None));
        let (place, loader) = (Rc::clone(&result), bench.loader);
        TASKS.with_borrow_mut(|tasks| tasks.push(Box::pin(async move { place.set(Some(loader.attempt().await)) })));
        run();
        assert_eq!(result.get(), None);
        match answer {
            Some(answer) => bench.reply(1, answer),
            None => bench.loader.cancel(),
        }
        run();
        assert_eq!(result.get(), Some(ended));
    }
}

#[test]
fn rows_that_a_gateway_kept_for_a_while_are_as_old_as_they_are() {
    let bench = Bench::new();
    NOW.set(90_000);
    bench.show("", 0, 25);
    bench.reply(0, Ok(ListAnswer { rows: vec![], total: 0, age_ms: 12_000 }));
    let as_of = bench.loader.state.with_untracked(|state| state.page().map(|page| page.as_of));
    assert_eq!(as_of, Some(UnixMs(78_000)));
}
