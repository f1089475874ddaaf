//! How many requests a walk needs, and how long the rate limit lets it take.

use crate::domain::governor::WINDOW_MS;
use crate::domain::paging::MAX_TAKE;

/// Requests that are on their way at a time.
pub const ABREAST: u64 = 3;

/// What bulk work may send, by what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Requests at once.
    pub now: u64,
    /// Requests in each window.
    pub per_window: u64,
    /// Until the next window, in milliseconds.
    pub refill_ms: u64,
    /// What one request takes, in milliseconds.
    pub request_ms: u64,
}

/// Requests for so many rows: each page but the first begins with the last row of the one before.
pub const fn requests_for(rows: u64) -> u64 {
    let first = MAX_TAKE as u64;
    1 + rows.saturating_sub(first).div_ceil(first - 1)
}

/// Requests that are still needed once `read` of `total` rows are there, a first answer among them.
pub const fn requests_after(read: u64, total: u64) -> u64 {
    if read == 0 { requests_for(total) } else { total.saturating_sub(read).div_ceil(MAX_TAKE as u64 - 1) }
}

/// Milliseconds for so many requests; `None` where the limit leaves nothing for bulk work.
pub fn duration_ms(requests: u64, pace: Pace) -> Option<u64> {
    let sending = |requests: u64| requests.div_ceil(ABREAST) * pace.request_ms;
    let later = requests.saturating_sub(pace.now);
    if later == 0 {
        return Some(sending(requests));
    }
    // The last window counts with what is sent in it, the others in full.
    let full = (later - 1).checked_div(pace.per_window)?;
    let rest = later - full * pace.per_window;
    let waited = sending(pace.now).max(pace.refill_ms) + full * WINDOW_MS.max(sending(pace.per_window));
    Some(waited + sending(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PACE: Pace = Pace { now: 70, per_window: 70, refill_ms: 30_000, request_ms: 200 };

    #[test]
    fn the_usual_list_fits_into_a_window() {
        assert_eq!(requests_for(2_560), 26);
        assert_eq!(duration_ms(26, PACE), Some(9 * 200));
        assert_eq!([0, 1, 100, 101, 199, 200].map(requests_for), [1, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn what_does_not_fit_waits_for_the_next_windows() {
        assert_eq!(duration_ms(71, PACE), Some(30_000 + 200));
        assert_eq!(duration_ms(140, PACE), Some(30_000 + 24 * 200));
        assert_eq!(duration_ms(141, PACE), Some(30_000 + 60_000 + 200));
        assert_eq!(duration_ms(1, Pace { now: 0, per_window: 0, ..PACE }), None);
    }

    proptest! {
        #[test]
        fn more_requests_never_take_less_time(
            requests in 0_u64..5_000,
            now in 0_u64..200,
            per_window in 1_u64..200,
            refill_ms in 0_u64..60_000,
            request_ms in 0_u64..2_000,
        ) {
            let pace = Pace { now, per_window, refill_ms, request_ms };
            prop_assert!(duration_ms(requests, pace) <= duration_ms(requests + 1, pace));
        }
    }
}
