use super::*;
use crate::domain::customer::{Customer, CustomerId, Row};
use crate::domain::export::file::FileOptions;
use crate::domain::filter::{Filter, KnownStatus};
use futures_channel::oneshot;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Waker};

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(0) };
    static SLEEPER: RefCell<Option<(u64, oneshot::Sender<()>)>> = const { RefCell::new(None) };
}

const START: u64 = 1_800_000_000_000;

type Fail = Box<dyn Fn(u64, &Ask) -> Option<LoadError>>;

/// A server with so many customers, which answers at once unless `fail` says otherwise for the nth request.
struct Bench {
    run: BulkRun<Job>,
    sent: Rc<Cell<u64>>,
    file: Rc<RefCell<Vec<u8>>>,
}

impl Bench {
    fn new(customers: u64, fail: Fail) -> Self {
        NOW.set(START);
        drop(SLEEPER.take());
        let (sent, file) = (Rc::new(Cell::new(0)), Rc::new(RefCell::new(Vec::new())));
        let (count, written, emptied) = (Rc::clone(&sent), Rc::clone(&file), Rc::clone(&file));
        let ports = Ports {
            fetch: Box::new(move |ask| {
                NOW.set(NOW.get() + 10);
                count.set(count.get() + 1);
                let answer = fail(count.get(), ask).map_or_else(|| Ok(answer(customers, ask)), Err);
                Box::pin(async move { answer })
            }),
            give_up: Box::new(|| {}),
            put: Box::new(move |part| {
                written.borrow_mut().extend(part.bytes);
                Box::pin(async { true })
            }),
            restart: Box::new(move || {
                emptied.borrow_mut().clear();
                Box::pin(async { true })
            }),
            sleep: |ms| {
                let (done, sleep) = oneshot::channel();
                SLEEPER.set(Some((NOW.get() + u64::from(ms), done)));
                Box::pin(async move {
                    let _dropped = sleep.await;
                })
            },
            now: || UnixMs(NOW.get()),
        };
        let job = Job::new(FileOptions::default(), Filter::default(), false, UnixMs(START));
        Self { run: BulkRun::new(job, ports), sent, file }
    }

    /// Runs until it stops, turning the clock to whatever is waited for.
    fn finish(&self) -> Phase {
        self.poll_out(Box::pin(self.run.drive()))
    }

    fn poll_out(&self, mut running: LocalBoxFuture<'static, ()>) -> Phase {
        while running.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
            let (at, sleeper) = SLEEPER.take().expect("something is waited for");
            NOW.set(at);
            let _gone = sleeper.send(());
        }
        self.run.phase.get_untracked()
    }

    fn rows(&self) -> usize {
        String::from_utf8_lossy(&self.file.borrow()).lines().count().saturating_sub(1)
    }
}

fn answer(customers: u64, ask: &Ask) -> ListAnswer {
    let of_list = |id: &u64| match ask.filter.status {
        None => true,
        Some(status) => KnownStatus::ALL.iter().position(|known| *known == status) == usize::try_from(id % 3).ok(),
    };
    let all: Vec<u64> = (0..customers).filter(of_list).collect();
    let skip = usize::try_from(ask.range.skip).unwrap();
    let rows = all
        .iter()
        .skip(skip)
        .take(ask.range.take.into())
        .map(|id| Arc::new(Row::Readable(Customer::known_by(CustomerId::new(format!("cust_{id}")).unwrap()))));
    ListAnswer { rows: rows.collect(), total: all.len() as u64, age_ms: 0 }
}

fn http(status: u16) -> LoadError {
    LoadError::Http { status, messages: vec![], retry_after_ms: None }
}

#[test]
fn a_list_is_read_with_no_request_too_many() {
    let bench = Bench::new(2_560, Box::new(|_, _| None));
    assert_eq!(bench.finish(), Phase::Finished);
    assert_eq!((bench.rows(), bench.sent.get()), (2_560, 26));
    assert_eq!(bench.run.job(Job::is_complete), Some(true));
}

#[test]
fn what_passes_is_waited_for() {
    let bench = Bench::new(500, Box::new(|nth, _| (2..9).contains(&nth).then_some(LoadError::Network)));
    assert_eq!(bench.finish(), Phase::Finished);
    assert_eq!(bench.rows(), 500);
    assert_eq!(bench.run.job(Job::is_complete), Some(true));
    assert!(NOW.get() - START > 15_000, "with growing pauses");
}

#[test]
fn a_server_that_stays_away_stops_it_and_it_can_be_resumed() {
    let is_away = Rc::new(Cell::new(true));
    let away = Rc::clone(&is_away);
    let bench = Bench::new(500, Box::new(move |nth, _| (nth > 2 && away.get()).then_some(LoadError::Network)));
    assert_eq!(bench.finish(), Phase::Stopped(Stop::Failed(LoadError::Network)));
    assert!((600..700).contains(&((NOW.get() - START) / 1_000)));
    assert_eq!(bench.rows(), 199, "what was read is kept");
    assert_eq!(bench.run.job(Job::is_complete), Some(false));
    is_away.set(false);
    assert_eq!(bench.finish(), Phase::Finished);
    assert_eq!(bench.rows(), 500);
    assert_eq!(bench.run.job(Job::is_complete), Some(true));
}

#[test]
fn a_refusal_stops_it_at_once() {
    let bench = Bench::new(500, Box::new(|nth, _| (nth == 3).then_some(http(401))));
    assert_eq!(bench.finish(), Phase::Stopped(Stop::Failed(http(401))));
    assert_eq!(bench.finish(), Phase::Finished);
    assert_eq!(bench.rows(), 500);
}

#[test]
fn a_limit_on_skip_is_named_and_the_list_can_be_split() {
    let bench = Bench::new(600, Box::new(|_, ask| (ask.range.skip > 250).then_some(http(400))));
    assert_eq!(bench.finish(), Phase::Stopped(Stop::SkipLimit { skip: 297 }));
    assert_eq!(bench.run.job(Job::can_split), Some(true));
    assert_eq!(bench.poll_out(Box::pin(bench.run.split())), Phase::Finished);
    assert_eq!(bench.rows(), 600);
    assert_eq!(bench.run.job(Job::is_complete), Some(true));
}

#[test]
fn a_pause_ends_what_is_waited_for() {
    let bench = Bench::new(500, Box::new(|nth, _| (nth == 2).then_some(LoadError::Network)));
    let mut running: LocalBoxFuture<'static, ()> = Box::pin(bench.run.drive());
    let mut poll = || running.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(poll().is_pending());
    assert!(matches!(bench.run.phase.get_untracked(), Phase::Waiting { .. }));
    bench.run.pause();
    assert!(poll().is_ready());
    assert_eq!(bench.run.phase.get_untracked(), Phase::Paused);
    assert_eq!(bench.rows(), 100);
    assert_eq!(bench.finish(), Phase::Finished);
    assert_eq!(bench.rows(), 500);
}

#[test]
fn a_file_that_cannot_be_written_stops_it() {
    let bench = Bench::new(100, Box::new(|_, _| None));
    let job = Job::new(FileOptions::default(), Filter::default(), false, UnixMs(START));
    let ports = Ports {
        fetch: Box::new(|ask| {
            let answer = answer(100, ask);
            Box::pin(async move { Ok(answer) })
        }),
        give_up: Box::new(|| {}),
        put: Box::new(|_| Box::pin(async { false })),
        restart: Box::new(|| Box::pin(async { true })),
        sleep: |_| Box::pin(async {}),
        now: || UnixMs(START),
    };
    let full = Bench { run: BulkRun::new(job, ports), ..bench };
    assert_eq!(full.finish(), Phase::Stopped(Stop::Disk));
}
