//! Who may send when, so that one key's budget is shared fairly (contract: 100 requests a minute for a key, in fixed
//! windows). The operator comes first; everything speculative lives on what is plentiful.

use super::clock::UnixMs;
use super::retry::OBEYED_MS;
use std::collections::VecDeque;

/// The contract's limit, until the server names its own.
pub const ASSUMED_LIMIT: u32 = 100;
/// The contract's window.
pub const WINDOW_MS: u64 = 60_000;
/// A hidden tab sends at most one request in this time, other than for bulk work.
pub const HIDDEN_GAP_MS: u64 = 20_000;
/// Nothing is fetched ahead for this long after a 429.
pub const NO_PREFETCH_AFTER_429_MS: u64 = 60_000;
/// Tabs read one clock, but not at the same moment.
const CLOCKS_AGREE_MS: u64 = 1_000;
/// After a 429 that names no time.
const UNNAMED_PAUSE_MS: u64 = 5_000;

/// What a request is for, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// The operator waits for it.
    Operator,
    /// Renews what is on screen, or counts.
    Renewal,
    /// May be wanted soon.
    Prefetch,
    /// Exports and lookups.
    Bulk,
}

impl Lane {
    /// Every lane, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Operator, Self::Renewal, Self::Prefetch, Self::Bulk];

    /// As the inspector shows it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Renewal => "renewal",
            Self::Prefetch => "prefetch",
            Self::Bulk => "bulk",
        }
    }
}

/// Whether a request may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Now.
    Now,
    /// Ask again then.
    At(UnixMs),
    /// Not worth its request: forget it.
    Never,
}

/// What the server says about the budget (`X-RateLimit-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Requests in a window.
    pub limit: u32,
    /// Requests left in this window.
    pub remaining: u32,
    /// When the window ends, by this browser's clock.
    pub reset: UnixMs,
}

/// The policy. Knows what this browser sent and what the server told; asks nothing itself.
#[derive(Clone, Debug)]
pub struct Governor {
    /// In percent of the limit: never used by bulk work.
    reserve_percent: u32,
    limit: u32,
    told: Option<Told>,
    /// Requests of every tab within the last window, oldest first.
    sent: VecDeque<UnixMs>,
    own_last: Option<UnixMs>,
    closed_until: UnixMs,
    refused_at: Option<UnixMs>,
    /// The person insists: the next request of theirs leaves.
    has_pass: bool,
}

impl Governor {
    /// Bulk work leaves `reserve_percent` of the budget to the operator.
    pub fn new(reserve_percent: u32) -> Self {
        Self {
            reserve_percent: reserve_percent.min(100),
            limit: ASSUMED_LIMIT,
            told: None,
            sent: VecDeque::new(),
            own_last: None,
            closed_until: UnixMs::default(),
            refused_at: None,
            has_pass: false,
        }
    }

    /// Whether a request of `lane` may leave at `now`; `is_hidden` when nobody sees the page.
    pub fn admit(&mut self, lane: Lane, is_hidden: bool, now: UnixMs) -> Admission {
        self.forget(now);
        if lane == Lane::Operator && std::mem::take(&mut self.has_pass) {
            return Admission::Now;
        }
        if lane == Lane::Prefetch && (is_hidden || !self.may_prefetch(now)) {
            return Admission::Never;
        }
        if self.closed_until > now {
            return match lane {
                // Such a time is told, and what comes before its end is the person's own wish.
                Lane::Operator | Lane::Renewal if self.closed_until.since(now) > OBEYED_MS => Admission::Never,
                _ => Self::later(lane, self.closed_until),
            };
        }
        // Bulk work was asked for, and goes on while the person looks at something else.
        let is_quiet = is_hidden && lane != Lane::Bulk;
        if let Some(last) = self.own_last.filter(|last| is_quiet && now.since(*last) < HIDDEN_GAP_MS) {
            return Self::later(lane, UnixMs(last.0 + HIDDEN_GAP_MS));
        }
        if self.left(now) > self.kept_back(lane) { Admission::Now } else { Self::later(lane, self.refills_at(now)) }
    }

    /// This tab sends a request.
    pub fn sends(&mut self, now: UnixMs) {
        self.own_last = Some(now);
        self.heard(now);
    }

    /// Another tab of this browser sent a request.
    pub fn heard(&mut self, at: UnixMs) {
        self.forget(at);
        if let Some(told) = &mut self.told {
            told.remaining = told.remaining.saturating_sub(1);
        }
        let index = self.sent.partition_point(|sent| *sent <= at);
        self.sent.insert(index, at);
    }

    /// The server told the budget. It has not counted what is still on its way, so within a window the lower figure wins.
    pub fn learns(&mut self, told: Told, now: UnixMs) {
        // A clock that is wrong must not close the gate for longer than a window.
        let reset = told.reset.min(UnixMs(now.0 + WINDOW_MS));
        let counted = self.told.filter(|known| known.reset.0.abs_diff(reset.0) < WINDOW_MS / 2);
        let remaining = counted.map_or(told.remaining, |known| known.remaining.min(told.remaining));
        self.limit = told.limit.max(1);
        self.told = Some(Told { limit: self.limit, remaining, reset });
    }

    /// A 429; `retry_after_ms` when it named a time.
    pub fn refused(&mut self, retry_after_ms: Option<u64>, now: UnixMs) {
        self.refused_at = Some(now);
        self.closes(UnixMs(now.0.saturating_add(retry_after_ms.unwrap_or(UNNAMED_PAUSE_MS))));
    }

    /// The server wants no requests until then.
    pub fn closes(&mut self, until: UnixMs) {
        self.closed_until = self.closed_until.max(until);
    }

    /// The person insists: one request of theirs may leave whatever was asked for.
    pub fn opens(&mut self) {
        self.has_pass = true;
    }

    /// Requests that may still leave before the budget refills, by what is known.
    pub fn left(&self, now: UnixMs) -> u32 {
        if let Some(told) = self.current(now) {
            return told.remaining;
        }
        // A window that the server named begins anew when it ends; without a name any minute counts.
        let since = self.told.map_or(UnixMs::default(), |told| told.reset);
        let counts = |sent: &&UnixMs| now.since(**sent) < WINDOW_MS && **sent >= since;
        let own = u32::try_from(self.sent.iter().filter(counts).count());
        self.limit.saturating_sub(own.unwrap_or(u32::MAX))
    }

    /// Requests that bulk work may send now, and in each window.
    pub fn for_bulk(&self, now: UnixMs) -> (u32, u32) {
        let kept_back = self.kept_back(Lane::Bulk);
        (self.left(now).saturating_sub(kept_back), self.limit.saturating_sub(kept_back))
    }

    /// Requests in a window.
    pub fn limit(&self) -> u32 {
        self.limit
    }

    /// When more may leave than now.
    pub fn refills_at(&self, now: UnixMs) -> UnixMs {
        let oldest = self.sent.front().map_or(now, |sent| UnixMs(sent.0 + WINDOW_MS));
        let refill = self.current(now).map_or(oldest, |told| told.reset);
        refill.max(UnixMs(now.0 + 1)).max(self.closed_until)
    }

    /// Closed until then by the server, if it is.
    pub fn closed_until(&self, now: UnixMs) -> Option<UnixMs> {
        Some(self.closed_until).filter(|until| *until > now)
    }

    fn may_prefetch(&self, now: UnixMs) -> bool {
        self.refused_at.is_none_or(|at| now.since(at) >= NO_PREFETCH_AFTER_429_MS)
    }

    fn later(lane: Lane, at: UnixMs) -> Admission {
        if lane == Lane::Prefetch { Admission::Never } else { Admission::At(at) }
    }

    /// What a lane must leave for those before it.
    fn kept_back(&self, lane: Lane) -> u32 {
        let share = |percent: u32| (self.limit * percent).div_ceil(100);
        match lane {
            Lane::Operator => 0,
            Lane::Renewal => share(self.reserve_percent / 2),
            Lane::Prefetch => share(50.max(self.reserve_percent)),
            Lane::Bulk => share(self.reserve_percent),
        }
    }

    fn current(&self, now: UnixMs) -> Option<Told> {
        self.told.filter(|told| told.reset > now)
    }

    /// What is older than a window, or later than now because the clock was set back.
    fn forget(&mut self, now: UnixMs) {
        while self.sent.front().is_some_and(|sent| now.since(*sent) >= WINDOW_MS) {
            let _old = self.sent.pop_front();
        }
        while self.sent.back().is_some_and(|sent| *sent > UnixMs(now.0 + CLOCKS_AGREE_MS)) {
            let _later = self.sent.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const START: u64 = 1_800_000_000_000;

    fn at(ms: u64) -> UnixMs {
        UnixMs(START + ms)
    }

    /// Sends as long as `lane` may, at one moment.
    fn burst(governor: &mut Governor, lane: Lane, now: UnixMs) -> u32 {
        let mut sent = 0;
        while governor.admit(lane, false, now) == Admission::Now {
            governor.sends(now);
            sent += 1;
        }
        sent
    }

    #[test]
    fn each_lane_leaves_something_to_those_before_it() {
        let mut governor = Governor::new(30);
        assert_eq!(burst(&mut governor, Lane::Prefetch, at(0)), 50);
        assert_eq!(burst(&mut governor, Lane::Bulk, at(0)), 20);
        assert_eq!(burst(&mut governor, Lane::Renewal, at(0)), 15);
        assert_eq!(burst(&mut governor, Lane::Operator, at(0)), 15);
        assert_eq!(governor.admit(Lane::Operator, false, at(1)), Admission::At(at(WINDOW_MS)));
        assert_eq!(governor.admit(Lane::Prefetch, false, at(1)), Admission::Never, "nobody waits to fetch ahead");
        assert_eq!(governor.admit(Lane::Operator, false, at(WINDOW_MS)), Admission::Now);
    }

    #[test]
    fn what_the_server_tells_counts_more_than_what_was_sent() {
        let mut governor = Governor::new(30);
        governor.learns(Told { limit: 10, remaining: 2, reset: at(5_000) }, at(0));
        assert_eq!(burst(&mut governor, Lane::Operator, at(0)), 2);
        assert_eq!(governor.admit(Lane::Operator, false, at(10)), Admission::At(at(5_000)));
        // An answer to the first of the two arrives: the second is not counted in it yet.
        governor.learns(Told { limit: 10, remaining: 1, reset: at(5_000) }, at(20));
        assert_eq!(governor.left(at(20)), 0);
        governor.learns(Told { limit: 10, remaining: 9, reset: at(65_000) }, at(5_001));
        assert_eq!(governor.left(at(5_001)), 9, "a new window");
    }

    #[test]
    fn a_wrong_clock_closes_the_gate_for_no_longer_than_a_window() {
        let mut governor = Governor::new(30);
        governor.learns(Told { limit: 10, remaining: 0, reset: at(86_400_000) }, at(0));
        assert_eq!(governor.admit(Lane::Operator, false, at(0)), Admission::At(at(WINDOW_MS)));
    }

    #[test]
    fn a_refusal_closes_the_gate_and_ends_fetching_ahead() {
        let mut governor = Governor::new(30);
        governor.refused(Some(20_000), at(0));
        assert_eq!(governor.admit(Lane::Operator, false, at(1)), Admission::At(at(20_000)));
        assert_eq!(governor.admit(Lane::Operator, false, at(20_000)), Admission::Now);
        assert_eq!(governor.admit(Lane::Prefetch, false, at(59_999)), Admission::Never);
        assert_eq!(governor.admit(Lane::Prefetch, false, at(60_000)), Admission::Now);
        governor.refused(None, at(70_000));
        assert_eq!(governor.admit(Lane::Operator, false, at(70_000)), Admission::At(at(75_000)));
        governor.opens();
        assert_eq!(governor.admit(Lane::Renewal, false, at(70_000)), Admission::At(at(75_000)));
        assert_eq!(governor.admit(Lane::Operator, false, at(70_000)), Admission::Now, "the person insists");
        assert_eq!(governor.admit(Lane::Operator, false, at(70_000)), Admission::At(at(75_000)), "once");
    }

    #[test]
    fn a_refusal_of_a_day_is_left_to_the_person() {
        let mut governor = Governor::new(30);
        governor.refused(Some(86_400_000), at(0));
        assert_eq!(governor.admit(Lane::Operator, false, at(1)), Admission::Never);
        assert_eq!(governor.admit(Lane::Renewal, false, at(1)), Admission::Never);
        assert_eq!(governor.admit(Lane::Bulk, false, at(1)), Admission::At(at(86_400_000)));
        governor.opens();
        assert_eq!(governor.admit(Lane::Operator, false, at(1)), Admission::Now);
    }

    #[test]
    fn a_hidden_tab_is_quiet() {
        let mut governor = Governor::new(30);
        assert_eq!(governor.admit(Lane::Renewal, true, at(0)), Admission::Now);
        governor.sends(at(0));
        assert_eq!(governor.admit(Lane::Renewal, true, at(1)), Admission::At(at(HIDDEN_GAP_MS)));
        assert_eq!(governor.admit(Lane::Bulk, true, at(1)), Admission::Now, "an export goes on");
        assert_eq!(governor.admit(Lane::Prefetch, true, at(HIDDEN_GAP_MS)), Admission::Never);
        assert_eq!(governor.admit(Lane::Operator, false, at(1)), Admission::Now, "somebody looks again");
    }

    #[test]
    fn a_new_window_of_the_servers_counts_nothing_of_the_one_before() {
        let mut governor = Governor::new(30);
        governor.learns(Told { limit: 10, remaining: 10, reset: at(20_000) }, at(0));
        assert_eq!(burst(&mut governor, Lane::Operator, at(10_000)), 10);
        assert_eq!(governor.admit(Lane::Operator, false, at(19_999)), Admission::At(at(20_000)));
        assert_eq!(burst(&mut governor, Lane::Operator, at(20_000)), 10);
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nobody_out() {
        let mut governor = Governor::new(30);
        assert_eq!(burst(&mut governor, Lane::Operator, at(3_600_000)), 100);
        assert_eq!(governor.admit(Lane::Operator, false, at(0)), Admission::Now);
    }

    fn lanes() -> impl Strategy<Value = Lane> {
        (0_usize..4).prop_map(|index| Lane::ALL[index])
    }

    proptest! {
        /// Ten tabs that hear of each other: no window of a minute, wherever it starts, has more than the limit.
        #[test]
        fn the_budget_is_never_overspent_without_the_servers_help(
            wishes in prop::collection::vec((0_u64..4_000, 0_usize..10, lanes(), any::<bool>()), 1..600),
        ) {
            let mut tabs = vec![Governor::new(30); 10];
            let (mut now, mut sent): (u64, Vec<u64>) = (0, vec![]);
            for (pause, tab, lane, is_hidden) in wishes {
                now += pause;
                if tabs[tab].admit(lane, is_hidden, at(now)) == Admission::Now {
                    sent.push(now);
                    for (index, other) in tabs.iter_mut().enumerate() {
                        if index == tab { other.sends(at(now)) } else { other.heard(at(now)) }
                    }
                }
            }
            for start in &sent {
                let in_window = sent.iter().filter(|at| (*start..start + WINDOW_MS).contains(at)).count();
                prop_assert!(in_window <= ASSUMED_LIMIT as usize);
            }
        }

        /// A server with fixed windows that tells its budget is never asked for more than that.
        #[test]
        fn the_budget_is_never_overspent_with_the_servers_help(
            limit in 1_u32..200,
            wishes in prop::collection::vec((0_u64..2_000, lanes()), 1..400),
        ) {
            let mut governor = Governor::new(30);
            governor.learns(Told { limit, remaining: limit, reset: at(WINDOW_MS) }, at(0));
            let (mut now, mut window, mut used) = (0, 0, 0);
            for (pause, lane) in wishes {
                now += pause;
                if now / WINDOW_MS != window {
                    (window, used) = (now / WINDOW_MS, 0);
                }
                if governor.admit(lane, false, at(now)) == Admission::Now {
                    governor.sends(at(now));
                    used += 1;
                    prop_assert!(used <= limit, "{used} of {limit}");
                    let reset = at((window + 1) * WINDOW_MS);
                    governor.learns(Told { limit, remaining: limit - used, reset }, at(now));
                }
            }
        }

        /// However much bulk work there is, the operator's next request leaves at once.
        #[test]
        fn bulk_work_never_starves_the_operator(moments in prop::collection::vec(0_u64..2_000, 1..300)) {
            let mut governor = Governor::new(30);
            let (mut now, mut own) = (0, 0);
            for pause in moments {
                now += pause;
                burst(&mut governor, Lane::Bulk, at(now));
                if own < 15 {
                    prop_assert_eq!(governor.admit(Lane::Operator, false, at(now)), Admission::Now);
                    governor.sends(at(now));
                    own += 1;
                }
            }
        }

        /// Nobody is told to wait longer than a window.
        #[test]
        fn every_wait_is_bounded(lane in lanes(), used in 0_u32..150, now in 0_u64..100_000) {
            let mut governor = Governor::new(30);
            (0..used).for_each(|index| governor.heard(at(u64::from(index) * 10)));
            if let Admission::At(until) = governor.admit(lane, false, at(now)) {
                prop_assert!(until > at(now) && until.since(at(now)) <= WINDOW_MS);
            }
        }
    }
}
