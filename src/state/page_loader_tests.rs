use super::*;
use crate::domain::filter::Search;
use futures_channel::oneshot;
use std::cell::Cell;

type Asked = (Filter, RowRange, Option<Reply>);
type Reply = oneshot::Sender<Result<ListAnswer, LoadError>>;

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
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
        drop(TASKS.take());
        let asked = Rc::new(RefCell::new(Vec::new()));
        let log = Rc::clone(&asked);
        let ports = Ports {
            fetch: Box::new(move |_, filter, range| {
                let (reply, answer) = oneshot::channel();
                log.borrow_mut().push((filter.clone(), range, Some(reply)));
                Box::pin(async move { answer.await.unwrap_or(Err(LoadError::Aborted)) })
            }),
            spawn: |task| TASKS.with_borrow_mut(|tasks| tasks.push(task)),
            now: || UnixMs(NOW.get()),
        };
        Self { loader: PageLoader::new(ports, PageCache::new(1000, 10_000)), asked }
    }

    fn show(&self, name: &str, skip: u64, take: u8) {
        self.loader.show(filter(name), RowRange { skip, take });
        run();
    }

    fn asked(&self) -> Vec<String> {
        let shown = |(filter, range, _): &Asked| format!("{}{}+{}", filter.search.text(), range.skip, range.take);
        self.asked.borrow().iter().map(shown).collect()
    }

    /// Whether somebody still waits for the answer to the request with this number.
    fn is_wanted(&self, number: usize) -> bool {
        self.asked.borrow()[number].2.as_ref().is_some_and(|reply| !reply.is_canceled())
    }

    fn answer(&self, number: usize, total: u64) {
        let range = self.asked.borrow()[number].1;
        let end = range.end().min(total);
        let rows = (range.skip..end).map(|position| {
            Arc::new(Row::Unreadable { id: CustomerId::new(format!("{position}")), problem: String::new() })
        });
        self.reply(number, Ok(ListAnswer { rows: rows.collect(), total }));
    }

    fn reply(&self, number: usize, answer: Result<ListAnswer, LoadError>) {
        let reply = self.asked.borrow_mut()[number].2.take().expect("answered once");
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
    Filter { status: None, search: Search::by_name(name) }
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
    bench.reply(0, Ok(ListAnswer { rows: vec![row], total: 90 }));
    assert_eq!(bench.shown(), "0+1 Network Idle");
    assert_eq!(bench.asked().len(), 1, "asking again would give the same");
}
