//! When a failed request is sent again, and when it is left to the person.

use super::error::LoadError;

/// Requests for one operation, the first one included.
pub const ATTEMPTS: u32 = 3;
/// The first pause is drawn from 0 to this; each later limit doubles ("full jitter", AWS Architecture Blog, 2015).
pub const BASE_MS: u64 = 500;
/// No pause is drawn from beyond this.
pub const CAP_MS: u64 = 20_000;
/// Pauses of one operation in all, as far as the server does not name a time itself.
pub const PAUSES_MS: u64 = 30_000;
/// A `Retry-After` up to this is obeyed by waiting; a longer one is told.
pub const OBEYED_MS: u64 = 60_000;

/// Retries that failures may cost before successes have to earn new ones, as in gRPC's retry throttling (gRFC A6).
/// In an outage every operation fails: fifteen of them then send 15 + 10 requests, not 45.
#[derive(Clone, Debug)]
pub struct RetryBudget {
    /// In tenths of a retry.
    tenths: u32,
}

const FULL_TENTHS: u32 = 100;
const RETRY_TENTHS: u32 = 10;
/// Ten successes earn one retry.
const SUCCESS_TENTHS: u32 = 1;

impl RetryBudget {
    /// Ten retries.
    pub fn full() -> Self {
        Self { tenths: FULL_TENTHS }
    }

    /// A request was answered well.
    pub fn succeeded(&mut self) {
        self.tenths = (self.tenths + SUCCESS_TENTHS).min(FULL_TENTHS);
    }

    fn spend(&mut self) -> bool {
        let enough = self.tenths >= RETRY_TENTHS;
        if enough {
            self.tenths -= RETRY_TENTHS;
        }
        enough
    }
}

/// What follows a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Wait, then send again.
    Retry {
        /// Milliseconds.
        after_ms: u64,
        /// Whether the server asked for the pause.
        is_named: bool,
    },
    /// Tell the person.
    Tell,
}

/// The attempts of one operation.
#[derive(Clone, Debug, Default)]
pub struct Attempts {
    failed: u32,
    paused_ms: u64,
}

impl Attempts {
    /// How many requests have failed so far.
    pub fn failed(&self) -> u32 {
        self.failed
    }

    /// What follows `error`. `random` is drawn anew for each call, from 0 up to 1.
    pub fn after(&mut self, error: &LoadError, random: f64, budget: &mut RetryBudget) -> Next {
        self.failed += 1;
        if self.failed >= ATTEMPTS || !is_transient(error) {
            return Next::Tell;
        }
        if let LoadError::Http { status, retry_after_ms: Some(after_ms), .. } = error {
            let after_ms = *after_ms;
            // A server that paces its callers is not failing: 429 costs nothing.
            let is_paid = *status == 429 || budget.spend();
            let is_obeyed = after_ms <= OBEYED_MS && is_paid;
            return if is_obeyed { Next::Retry { after_ms, is_named: true } } else { Next::Tell };
        }
        let after_ms = full_jitter(self.failed - 1, random);
        self.paused_ms += after_ms;
        if self.paused_ms > PAUSES_MS || !budget.spend() {
            return Next::Tell;
        }
        Next::Retry { after_ms, is_named: false }
    }
}

/// Whether the same request may succeed later (experience, "Errors").
pub fn is_transient(error: &LoadError) -> bool {
    match error {
        LoadError::Network | LoadError::Timeout { .. } => true,
        LoadError::Http { status, .. } => matches!(status, 408 | 429 | 500 | 502 | 503 | 504),
        _ => false,
    }
}

/// Whether a failure may pass without anybody doing something about it, so that asking now and then finds out.
pub fn passes_by_itself(error: &LoadError) -> bool {
    is_transient(error) && !matches!(error, LoadError::Http { status: 429, .. })
}

/// A pause before retry number `retry`, counted from 0, in milliseconds.
pub fn full_jitter(retry: u32, random: f64) -> u64 {
    let limit = BASE_MS.saturating_mul(1 << retry.min(20)).min(CAP_MS);
    #[expect(clippy::cast_precision_loss, reason = "at most 20,000")]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the limit")]
    let pause = (limit as f64 * random.clamp(0.0, 1.0)) as u64;
    pause
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn http(status: u16, retry_after_ms: Option<u64>) -> LoadError {
        LoadError::Http { status, messages: vec![], retry_after_ms }
    }

    fn requests(error: &LoadError, random: f64, budget: &mut RetryBudget) -> u32 {
        let mut attempts = Attempts::default();
        while let Next::Retry { .. } = attempts.after(error, random, budget) {}
        attempts.failed()
    }

    #[test]
    fn only_what_may_pass_is_tried_again_and_at_most_three_times() {
        for status in [408, 429, 500, 502, 503, 504] {
            assert_eq!(requests(&http(status, None), 0.5, &mut RetryBudget::full()), 3, "{status}");
        }
        for status in [204, 301, 400, 401, 403, 404, 409, 422, 501] {
            assert_eq!(requests(&http(status, None), 0.5, &mut RetryBudget::full()), 1, "{status}");
        }
        assert_eq!(requests(&LoadError::Timeout { after_ms: 15_000 }, 0.5, &mut RetryBudget::full()), 3);
        let wrong = LoadError::WrongShape { path: "data".into(), expected: "a list", found: "nothing".into() };
        assert_eq!(requests(&wrong, 0.5, &mut RetryBudget::full()), 1);
    }

    #[test]
    fn an_outage_is_not_answered_with_a_storm() {
        let mut budget = RetryBudget::full();
        let sent: u32 = (0..15).map(|_| requests(&LoadError::Network, 0.9, &mut budget)).sum();
        assert_eq!(sent, 25, "15 operations and 10 retries");
        assert_eq!(requests(&http(429, Some(1000)), 0.9, &mut budget), 3, "what the server paces costs nothing");
        (0..9).for_each(|_| budget.succeeded());
        assert_eq!(requests(&LoadError::Network, 0.9, &mut budget), 1, "nine successes earn no retry");
        budget.succeeded();
        assert_eq!(requests(&LoadError::Network, 0.9, &mut budget), 2);
    }

    #[test]
    fn the_server_is_obeyed_up_to_a_minute() {
        let next = |ms| Attempts::default().after(&http(429, Some(ms)), 0.1, &mut RetryBudget::full());
        assert_eq!(next(60_000), Next::Retry { after_ms: 60_000, is_named: true });
        assert_eq!(next(60_001), Next::Tell);
        assert_eq!(next(0), Next::Retry { after_ms: 0, is_named: true });
    }

    proptest! {
        #[test]
        fn pauses_are_bounded_and_never_earlier_than_the_server_said(
            steps in prop::collection::vec((0_u16..3, prop::option::of(0_u64..200_000), 0.0..1.0_f64), 1..20),
        ) {
            let (mut attempts, mut budget) = (Attempts::default(), RetryBudget::full());
            let mut own_pauses = 0;
            for (kind, named, random) in steps {
                let error = match kind { 0 => LoadError::Network, 1 => http(503, named), _ => http(429, named) };
                match attempts.after(&error, random, &mut budget) {
                    Next::Retry { after_ms, is_named: true } => {
                        prop_assert!(named.is_some_and(|named| after_ms >= named));
                        prop_assert!(after_ms <= OBEYED_MS);
                    }
                    Next::Retry { after_ms, is_named: false } => own_pauses += after_ms,
                    Next::Tell => {}
                }
            }
            prop_assert!(own_pauses <= PAUSES_MS);
        }

        #[test]
        fn jitter_stays_below_its_limit(retry in 0_u32..100, random in 0.0..1.0_f64) {
            prop_assert!(full_jitter(retry, random) <= CAP_MS);
            prop_assert!(full_jitter(0, random) <= BASE_MS);
        }
    }
}
