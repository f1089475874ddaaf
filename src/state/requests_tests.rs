use super::*;
use futures_channel::oneshot;
use std::cell::Cell;
use std::rc::Rc;
use std::task::{Context, Waker};

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
    static OFFLINE: Cell<bool> = const { Cell::new(false) };
    static SLEEPERS: RefCell<Vec<(u64, oneshot::Sender<()>)>> = const { RefCell::new(Vec::new()) };
}

const START: u64 = 1_800_000_000_000;

type Script = Rc<RefCell<Vec<Result<(u16, Option<u64>), LoadError>>>>;
type Running = LocalBoxFuture<'static, Result<Answer, LoadError>>;

/// A server that answers at once by a script, last entry for ever, and a clock that the test turns.
struct Bench {
    requests: Requests,
    sent: Rc<RefCell<Vec<u64>>>,
    told: Rc<Cell<usize>>,
    log: Rc<RefCell<Vec<String>>>,
    bulk_waits: Rc<Cell<Option<(UnixMs, Why)>>>,
}

fn answer(status: u16, retry_after_ms: Option<u64>) -> Answer {
    Answer {
        status,
        content_type: String::new(),
        body: String::new(),
        retry_after_ms,
        told: None,
        date: None,
        age_ms: 0,
    }
}

impl Bench {
    fn new(script: Vec<Result<(u16, Option<u64>), LoadError>>) -> Self {
        NOW.set(START);
        OFFLINE.set(false);
        drop(SLEEPERS.take());
        let script: Script = Rc::new(RefCell::new(script));
        let (sent, told) = (Rc::new(RefCell::new(Vec::new())), Rc::new(Cell::new(0)));
        let log_entries = Rc::new(RefCell::new(Vec::new()));
        let (log, tabs, traces) = (Rc::clone(&sent), Rc::clone(&told), Rc::clone(&log_entries));
        let bulk_waits = Rc::new(Cell::new(None));
        let bulk = Rc::clone(&bulk_waits);
        let ports = Ports {
            send: Box::new(move |_, _| {
                log.borrow_mut().push(NOW.get() - START);
                let mut script = script.borrow_mut();
                let next = if script.len() > 1 { script.remove(0) } else { script[0].clone() };
                Box::pin(async move { next.map(|(status, pause)| answer(status, pause)) })
            }),
            sleep: |ms| {
                let (done, sleep) = oneshot::channel();
                SLEEPERS.with_borrow_mut(|sleepers| sleepers.push((NOW.get() + u64::from(ms), done)));
                Box::pin(async move {
                    let _dropped = sleep.await;
                })
            },
            now: || UnixMs(NOW.get()),
            random: || 0.5,
            is_hidden: || false,
            is_offline: || OFFLINE.get(),
            tell_tabs: Box::new(move |_| tabs.set(tabs.get() + 1)),
            log: Box::new(move |entry| traces.borrow_mut().push(entry.to_line())),
            tell_bulk: Box::new(move |waits| bulk.set(waits)),
        };
        Self { requests: Requests::new(ports, 30), sent, told, log: log_entries, bulk_waits }
    }

    fn start(&self, lane: Lane) -> Running {
        let mut running: Running = Box::pin(self.requests.get(Priority::new(lane), "/customers".into()));
        assert!(poll(&mut running).is_none() || !self.sent.borrow().is_empty());
        running
    }

    /// Runs to the end, turning the clock to each moment that something sleeps until.
    fn finish(&self, lane: Lane) -> Result<Answer, LoadError> {
        let mut running: Running = Box::pin(self.requests.get(Priority::new(lane), "/customers".into()));
        loop {
            if let Some(answer) = poll(&mut running) {
                return answer;
            }
            let next = SLEEPERS.with_borrow(|sleepers| {
                sleepers.iter().filter(|(_, sleeper)| !sleeper.is_canceled()).map(|(at, _)| *at).min()
            });
            turn_to(next.expect("something is waited for") - START);
        }
    }

    fn activity(&self) -> Activity {
        self.requests.activity.get_untracked()
    }
}

fn poll(running: &mut Running) -> Option<Result<Answer, LoadError>> {
    match running.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        std::task::Poll::Ready(answer) => Some(answer),
        std::task::Poll::Pending => None,
    }
}

fn turn_to(ms: u64) {
    NOW.set(START + ms);
    let due =
        SLEEPERS.with_borrow_mut(|sleepers| sleepers.extract_if(.., |(at, _)| *at <= NOW.get()).collect::<Vec<_>>());
    for (_, sleeper) in due {
        let _gone = sleeper.send(());
    }
}

#[test]
fn what_failed_for_the_moment_is_sent_again_with_growing_pauses() {
    let bench = Bench::new(vec![Err(LoadError::Network), Ok((503, None)), Ok((200, None))]);
    assert_eq!(bench.finish(Lane::Operator).map(|answer| answer.status), Ok(200));
    assert_eq!(*bench.sent.borrow(), [0, 250, 750], "half of 500 ms, then half of 1,000");
    assert_eq!(bench.told.get(), 3, "the other tabs know of each");
    let log: Vec<String> =
        bench.log.borrow().iter().map(|line| line.split('\t').skip(1).take(3).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(log, ["operator 1 network", "operator 2 503", "operator 3 200"]);
}

#[test]
fn after_three_attempts_the_person_is_told() {
    let bench = Bench::new(vec![Err(LoadError::Network)]);
    assert_eq!(bench.finish(Lane::Operator), Err(LoadError::Network));
    assert_eq!(bench.sent.borrow().len(), 3);
    assert_eq!(bench.activity(), Activity::Quiet);
    let refused = Bench::new(vec![Ok((400, None))]);
    assert_eq!(refused.finish(Lane::Operator).map(|answer| answer.status), Ok(400));
    assert_eq!(refused.sent.borrow().len(), 1);
}

#[test]
fn the_server_is_never_asked_earlier_than_it_said_by_anybody() {
    let bench = Bench::new(vec![Ok((429, Some(20_000))), Ok((200, None))]);
    let mut first = bench.start(Lane::Operator);
    let until = UnixMs(START + 20_000);
    assert_eq!(bench.activity(), Activity::Paused { until, why: Why::Asked });
    let mut second: Running = Box::pin(bench.requests.get(Priority::new(Lane::Bulk), "/other".into()));
    assert!(poll(&mut second).is_none());
    turn_to(19_999);
    assert!(poll(&mut first).is_none() && poll(&mut second).is_none());
    assert_eq!(bench.sent.borrow().len(), 1);
    turn_to(20_000);
    assert!(poll(&mut first).is_some());
    assert!(poll(&mut second).is_some());
    assert_eq!(*bench.sent.borrow(), [0, 20_000, 20_000]);
}

#[test]
fn a_person_may_insist() {
    let bench = Bench::new(vec![Ok((429, Some(20_000))), Ok((200, None))]);
    let mut running = bench.start(Lane::Operator);
    turn_to(3_000);
    bench.requests.hurry();
    assert!(poll(&mut running).is_some());
    assert_eq!(*bench.sent.borrow(), [0, 3_000]);
}

#[test]
fn a_superseded_operation_sends_no_more() {
    let bench = Bench::new(vec![Err(LoadError::Network)]);
    let running = bench.start(Lane::Operator);
    drop(running);
    assert_eq!(bench.activity(), Activity::Quiet);
    turn_to(60_000);
    assert_eq!(bench.sent.borrow().len(), 1);
}

#[test]
fn offline_nothing_is_sent_until_the_browser_is_back() {
    let bench = Bench::new(vec![Ok((200, None))]);
    OFFLINE.set(true);
    let mut running: Running = Box::pin(bench.requests.get(Priority::new(Lane::Operator), "/customers".into()));
    assert!(poll(&mut running).is_none());
    assert!(matches!(bench.activity(), Activity::Paused { why: Why::Offline, .. }));
    turn_to(20_000);
    assert!(poll(&mut running).is_none(), "still away");
    OFFLINE.set(false);
    bench.requests.look_again();
    assert!(poll(&mut running).is_none(), "not everybody in the same instant");
    turn_to(21_000);
    assert!(poll(&mut running).is_some());
    assert_eq!(*bench.sent.borrow(), [21_000]);
}

#[test]
fn a_used_up_minute_is_waited_out_by_the_operator_and_let_go_by_a_prefetch() {
    let bench = Bench::new(vec![Ok((200, None))]);
    (0..100).for_each(|_| bench.requests.heard(News::Sent(UnixMs(START))));
    assert_eq!(bench.finish(Lane::Prefetch), Err(LoadError::Aborted));
    assert!(bench.sent.borrow().is_empty());
    assert!(bench.finish(Lane::Operator).is_ok());
    assert_eq!(*bench.sent.borrow(), [61_000], "the next minute, and a second of jitter");
}

#[test]
fn a_superseded_operation_leaves_the_pause_of_its_successor_in_sight() {
    let bench = Bench::new(vec![Ok((429, Some(20_000))), Ok((200, None))]);
    let first = bench.start(Lane::Operator);
    let second = bench.start(Lane::Operator);
    drop(first);
    let until = UnixMs(START + 20_000);
    assert_eq!(bench.activity(), Activity::Paused { until, why: Why::Asked });
    drop(second);
    assert_eq!(bench.activity(), Activity::Quiet);
}

#[test]
fn a_pause_named_by_a_failing_server_is_kept_by_everybody() {
    let bench = Bench::new(vec![Ok((503, Some(120_000))), Ok((200, None))]);
    assert_eq!(bench.finish(Lane::Operator).map(|answer| answer.status), Ok(503), "too long to wait for");
    assert_eq!(bench.finish(Lane::Renewal), Err(LoadError::Aborted));
    assert_eq!(bench.finish(Lane::Operator), Err(LoadError::Closed { for_ms: 120_000 }));
    assert_eq!(bench.sent.borrow().len(), 1);
    bench.requests.hurry();
    assert!(bench.finish(Lane::Operator).is_ok(), "the person insists");
}

#[test]
fn another_tab_can_close_the_gate() {
    let bench = Bench::new(vec![Ok((200, None))]);
    let closed = News::Closed(UnixMs(START + 10_000));
    assert_eq!(News::from_number(closed.to_number()), closed);
    assert_eq!(News::from_number(News::Sent(UnixMs(START)).to_number()), News::Sent(UnixMs(START)));
    bench.requests.heard(closed);
    assert!(bench.finish(Lane::Operator).is_ok());
    assert_eq!(*bench.sent.borrow(), [10_000]);
}

#[test]
fn what_becomes_urgent_stops_waiting_with_the_others() {
    let bench = Bench::new(vec![Ok((200, None))]);
    (0..90).for_each(|_| bench.requests.heard(News::Sent(UnixMs(START))));
    let priority = Priority::new(Lane::Renewal);
    let mut running: Running = Box::pin(bench.requests.get(priority.clone(), "/customers".into()));
    assert!(poll(&mut running).is_none() && bench.sent.borrow().is_empty());
    assert_eq!(bench.activity(), Activity::Quiet, "nobody waits for it");
    priority.raise(Lane::Operator);
    assert!(poll(&mut running).is_some());
}

#[test]
fn bulk_work_says_what_it_waits_for_and_can_be_given_up() {
    let bench = Bench::new(vec![Ok((200, None))]);
    (0..70).for_each(|_| bench.requests.heard(News::Sent(UnixMs(START))));
    assert_eq!(bench.requests.for_bulk(), Some((0, 70, 60_000)));
    let mut first: Running = Box::pin(bench.requests.get(Priority::new(Lane::Bulk), "/1".into()));
    let mut second: Running = Box::pin(bench.requests.get(Priority::new(Lane::Bulk), "/2".into()));
    assert!(poll(&mut first).is_none() && poll(&mut second).is_none());
    assert!(matches!(bench.bulk_waits.get(), Some((UnixMs(until), Why::Budget)) if until == START + 61_000));
    assert_eq!(bench.activity(), Activity::Quiet, "the operator waits for nothing");
    drop(first);
    assert!(bench.bulk_waits.get().is_some(), "the other still waits");
    bench.requests.give_up_bulk();
    assert_eq!(poll(&mut second), Some(Err(LoadError::Aborted)));
    assert_eq!(bench.bulk_waits.get(), None);
    assert!(bench.sent.borrow().is_empty());
}
