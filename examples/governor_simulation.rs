//! Ten simulated minutes of several operators on one key, with and without the governor. Printed by
//! `cargo xtask bench governor`.
//!
//! An operator turns a page every eight seconds on average, sometimes four times in a row; after each page the next one
//! is fetched ahead, and once a minute what is on screen is renewed. The server is the contract's: 100 requests in
//! fixed windows of a minute, headers on every answer, 429 with `Retry-After`. "Without" is what clients usually do:
//! send at once, and after a 429 twice more with the vendor's own backoff (0.5 · 2^n s).
#![cfg(not(target_family = "wasm"))]
#![expect(clippy::indexing_slicing, reason = "operators and events are numbered as they are made")]
#![expect(clippy::cast_precision_loss, reason = "small numbers")]

use customer_console::domain::clock::UnixMs;
use customer_console::domain::error::LoadError;
use customer_console::domain::governor::{Admission, Governor, Lane, Told, WINDOW_MS};
use customer_console::domain::retry::{Attempts, Next, RetryBudget};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const START: u64 = 1_800_000_000_000;
const MINUTES: u64 = 10;
const LIMIT: u32 = 100;
const LATENCY_MS: u64 = 100;
const RESERVE_PERCENT: u32 = 30;

fn main() {
    println!("{MINUTES} simulated minutes, one key, {LIMIT} requests a minute");
    println!(
        "{:<11}{:<11}{:>10}{:>9}{:>9}{:>9}{:>9}{:>13}{:>11}",
        "operators", "governor", "requests", "of them", "ahead", "pages", "given", "median wait", "p95 wait"
    );
    println!(
        "{:<11}{:<11}{:>10}{:>9}{:>9}{:>9}{:>9}{:>13}{:>11}",
        "", "", "", "429", "", "shown", "up", "(ms)", "(ms)"
    );
    for operators in [1, 10, 50] {
        for is_governed in [false, true] {
            let mut result = Simulation::new(operators, is_governed).run();
            result.waits.sort_unstable();
            let at = |percent: usize| result.waits.get(result.waits.len() * percent / 100).copied().unwrap_or(0);
            println!(
                "{operators:<11}{:<11}{:>10}{:>9}{:>9}{:>9}{:>9}{:>13}{:>11}",
                if is_governed { "with" } else { "without" },
                result.requests,
                result.refused,
                result.ahead,
                result.waits.len(),
                result.given_up,
                at(50),
                at(95),
            );
        }
    }
}

#[derive(Default)]
struct Outcome {
    requests: u32,
    refused: u32,
    ahead: u32,
    given_up: u32,
    waits: Vec<u64>,
}

struct Operator {
    governor: Governor,
    budget: RetryBudget,
    /// The number of the page wanted last: earlier ones are superseded.
    wanted: u64,
}

/// One request that wants to leave.
#[derive(Clone)]
struct Wish {
    operator: usize,
    lane: Lane,
    page: u64,
    since: u64,
    attempts: Attempts,
    /// Without the governor.
    retries: u32,
}

enum Event {
    Turn { operator: usize, in_a_row: u32 },
    Renew { operator: usize },
    Send(Wish),
}

struct Simulation {
    is_governed: bool,
    operators: Vec<Operator>,
    events: Vec<Option<Event>>,
    queue: BinaryHeap<Reverse<(u64, usize)>>,
    window: u64,
    used: u32,
    seed: u64,
    outcome: Outcome,
}

impl Simulation {
    fn new(operators: usize, is_governed: bool) -> Self {
        let operator =
            |_| Operator { governor: Governor::new(RESERVE_PERCENT), budget: RetryBudget::full(), wanted: 0 };
        let mut simulation = Self {
            is_governed,
            operators: (0..operators).map(operator).collect(),
            events: Vec::new(),
            queue: BinaryHeap::new(),
            window: 0,
            used: 0,
            seed: 42,
            outcome: Outcome::default(),
        };
        for operator in 0..operators {
            let (turn, renew) = (simulation.up_to(8_000), simulation.up_to(WINDOW_MS));
            simulation.at(turn, Event::Turn { operator, in_a_row: 0 });
            simulation.at(renew, Event::Renew { operator });
        }
        simulation
    }

    fn run(mut self) -> Outcome {
        while let Some(Reverse((now, index))) = self.queue.pop() {
            if now >= MINUTES * WINDOW_MS {
                break;
            }
            match self.events[index].take() {
                Some(Event::Turn { operator, in_a_row }) => self.turn(now, operator, in_a_row),
                Some(Event::Renew { operator }) => {
                    self.wish(now, operator, Lane::Renewal);
                    self.at(now + WINDOW_MS, Event::Renew { operator });
                }
                Some(Event::Send(wish)) => self.send(now, wish),
                None => {}
            }
        }
        self.outcome
    }

    fn turn(&mut self, now: u64, operator: usize, in_a_row: u32) {
        self.operators[operator].wanted += 1;
        self.wish(now, operator, Lane::Operator);
        let starts_a_row = in_a_row == 0 && self.up_to(5) == 0;
        let in_a_row = if starts_a_row { 3 } else { in_a_row.saturating_sub(1) };
        let pause = if in_a_row > 0 { 300 } else { 2_000 + self.up_to(12_000) };
        self.at(now + pause, Event::Turn { operator, in_a_row });
    }

    fn wish(&mut self, now: u64, operator: usize, lane: Lane) {
        let page = self.operators[operator].wanted;
        self.at(now, Event::Send(Wish { operator, lane, page, since: now, attempts: Attempts::default(), retries: 0 }));
    }

    fn send(&mut self, now: u64, wish: Wish) {
        if wish.page != self.operators[wish.operator].wanted {
            return;
        }
        if self.is_governed {
            match self.operators[wish.operator].governor.admit(wish.lane, false, UnixMs(START + now)) {
                Admission::Now => self.operators[wish.operator].governor.sends(UnixMs(START + now)),
                Admission::Never => return,
                Admission::At(until) => {
                    // As in the console: not everybody in the instant that the window opens.
                    let later = until.0 - START + self.up_to(2_000);
                    return self.at(later, Event::Send(wish));
                }
            }
        }
        self.outcome.requests += 1;
        self.outcome.ahead += u32::from(wish.lane == Lane::Prefetch);
        match self.serve(now) {
            Ok(told) => self.answered(now, &wish, told),
            Err(retry_after_ms) if self.is_governed => self.refused(now, wish, retry_after_ms),
            Err(_) => self.refused_without(now, wish),
        }
    }

    fn answered(&mut self, now: u64, wish: &Wish, told: Told) {
        let operator = &mut self.operators[wish.operator];
        operator.governor.learns(told, UnixMs(START + now + LATENCY_MS));
        operator.budget.succeeded();
        if wish.lane == Lane::Operator {
            self.outcome.waits.push(now + LATENCY_MS - wish.since);
            self.wish(now + LATENCY_MS, wish.operator, Lane::Prefetch);
        }
    }

    /// What clients usually do: the vendor's own backoff, whatever the request is for.
    fn refused_without(&mut self, now: u64, mut wish: Wish) {
        self.outcome.refused += 1;
        wish.retries += 1;
        if wish.retries <= 2 {
            self.at(now + LATENCY_MS + (250 << wish.retries), Event::Send(wish));
        } else {
            self.outcome.given_up += u32::from(wish.lane == Lane::Operator);
        }
    }

    fn refused(&mut self, now: u64, mut wish: Wish, retry_after_ms: u64) {
        self.outcome.refused += 1;
        let random = self.up_to(1_000) as f64 / 1_000.0;
        let operator = &mut self.operators[wish.operator];
        operator.governor.refused(Some(retry_after_ms), UnixMs(START + now + LATENCY_MS));
        if wish.lane != Lane::Operator {
            return;
        }
        let error = LoadError::Http { status: 429, messages: vec![], retry_after_ms: Some(retry_after_ms) };
        match wish.attempts.after(&error, random, &mut operator.budget) {
            Next::Retry { after_ms, .. } => {
                let later = now + LATENCY_MS + after_ms + self.up_to(2_000);
                self.at(later, Event::Send(wish));
            }
            Next::Tell => self.outcome.given_up += 1,
        }
    }

    /// The contract's server: the budget, or the pause in milliseconds.
    fn serve(&mut self, now: u64) -> Result<Told, u64> {
        if now / WINDOW_MS != self.window {
            (self.window, self.used) = (now / WINDOW_MS, 0);
        }
        let reset = (self.window + 1) * WINDOW_MS;
        if self.used == LIMIT {
            return Err((reset - now).div_ceil(1_000) * 1_000);
        }
        self.used += 1;
        Ok(Told { limit: LIMIT, remaining: LIMIT - self.used, reset: UnixMs(START + reset) })
    }

    fn at(&mut self, moment: u64, event: Event) {
        self.queue.push(Reverse((moment, self.events.len())));
        self.events.push(Some(event));
    }

    /// From 0 up to `end`: xorshift, the same numbers on every run.
    fn up_to(&mut self, end: u64) -> u64 {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        self.seed % end
    }
}
