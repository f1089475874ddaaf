//! The contract's rate limit: so many requests a key in each minute of the clock.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use crate::clock::Clock;
use crate::lock;

const MS_A_MINUTE: u64 = 60_000;

/// Counts the requests of each key.
#[derive(Debug)]
pub(crate) struct RateLimit {
    clock: Arc<dyn Clock>,
    /// 0 is no limit.
    limit: AtomicU32,
    windows: Mutex<Vec<Window>>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Window {
    minute: u64,
    used: u32,
}

/// What is to be told to the sender of one request.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) struct Verdict {
    limit: u32,
    remaining: u32,
    /// Unix seconds.
    reset: u64,
    /// Seconds; `None` when the request is within the limit.
    pub(crate) retry_after: Option<u64>,
}

impl RateLimit {
    pub(crate) fn new(clock: Arc<dyn Clock>, limit: u32, keys: usize) -> Self {
        Self { clock, limit: AtomicU32::new(limit), windows: Mutex::new(vec![Window::default(); keys]) }
    }

    /// From now on; what was used this minute stays used.
    pub(crate) fn set_limit(&self, limit: u32) {
        self.limit.store(limit, Ordering::Relaxed);
    }

    /// Counts a request of a key; `None` when there is no limit.
    pub(crate) fn take(&self, key: usize) -> Option<Verdict> {
        let limit = self.limit.load(Ordering::Relaxed);
        let mut windows = lock::lock(&self.windows);
        let window = windows.get_mut(key).filter(|_| limit > 0)?;
        let now = self.clock.unix_ms();
        let minute = now / MS_A_MINUTE;
        if window.minute != minute {
            *window = Window { minute, used: 0 };
        }
        let reset_ms = (minute + 1) * MS_A_MINUTE;
        let within = window.used < limit;
        window.used = window.used.saturating_add(u32::from(within));
        Some(Verdict {
            limit,
            remaining: limit.saturating_sub(window.used),
            reset: reset_ms / 1000,
            // Rounded up: who waits as long as told must not come too early.
            retry_after: (!within).then(|| (reset_ms - now).div_ceil(1000)),
        })
    }
}

impl Verdict {
    /// The contract's headers.
    pub(crate) fn write(self, headers: &mut HeaderMap) {
        let mut set = |name: &'static str, value: u64| {
            headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
        };
        set("x-ratelimit-limit", self.limit.into());
        set("x-ratelimit-remaining", self.remaining.into());
        set("x-ratelimit-reset", self.reset);
        if let Some(seconds) = self.retry_after {
            set("retry-after", seconds);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ManualClock;

    /// A quarter past a full minute.
    const START: u64 = 1_800_000_015_000;

    fn limited(limit: u32) -> (RateLimit, Arc<ManualClock>) {
        let clock = Arc::new(ManualClock::new(START));
        (RateLimit::new(Arc::clone(&clock) as Arc<dyn Clock>, limit, 2), clock)
    }

    #[test]
    fn the_hundredth_request_is_answered_and_the_next_is_not() {
        let (limit, clock) = limited(100);
        for remaining in (0..100).rev() {
            let expected = Verdict { limit: 100, remaining, reset: START / 1000 + 45, retry_after: None };
            assert_eq!(limit.take(0), Some(expected));
        }
        assert_eq!(limit.take(0).unwrap().retry_after, Some(45));
        clock.advance_ms(44_001);
        assert_eq!(limit.take(0).unwrap().retry_after, Some(1));
        clock.advance_ms(999);
        let expected = Verdict { limit: 100, remaining: 99, reset: START / 1000 + 105, retry_after: None };
        assert_eq!(limit.take(0), Some(expected));
    }

    #[test]
    fn keys_do_not_share_their_limit() {
        let (limit, _) = limited(1);
        assert_eq!(limit.take(0).unwrap().retry_after, None);
        assert_eq!(limit.take(1).unwrap().retry_after, None);
        assert!(limit.take(0).unwrap().retry_after.is_some());
    }

    #[test]
    fn it_can_be_changed_and_turned_off() {
        let (limit, _) = limited(0);
        assert_eq!(limit.take(0), None);
        limit.set_limit(2);
        assert_eq!(limit.take(0).unwrap().remaining, 1);
        limit.set_limit(1);
        assert!(limit.take(0).unwrap().retry_after.is_some());
    }
}
