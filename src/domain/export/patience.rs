//! How long work that nobody watches waits for a server that does not answer, before it asks somebody what to do.

use crate::domain::clock::UnixMs;
use crate::domain::error::{ErrorKind, LoadError};

/// The first pause; each later one doubles.
const FIRST_MS: u64 = 5_000;
/// The longest pause between two tries.
const LONGEST_MS: u64 = 60_000;
/// After so long without a good answer, somebody has to look.
const GIVES_UP_MS: u64 = 600_000;
/// Answers that cannot be used, such as a login page, are tried again so often: they rarely get better by themselves.
const BAD_ANSWERS: u32 = 2;

/// Failures since the last good answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Patience {
    failures: u32,
    since: Option<UnixMs>,
}

impl Patience {
    /// A good answer came.
    pub fn succeeded(&mut self) {
        *self = Self::default();
    }

    /// Milliseconds until it is worth another try; `None` when somebody has to decide.
    pub fn after(&mut self, error: &LoadError, now: UnixMs) -> Option<u64> {
        let since = *self.since.get_or_insert(now);
        self.failures += 1;
        let may_pass = match error.kind() {
            // A snapshot that is gone does not come back by itself.
            _ if *error == LoadError::NoSnapshot => false,
            ErrorKind::Unreachable | ErrorKind::ServerFailed | ErrorKind::RateLimited | ErrorKind::Stopped => true,
            ErrorKind::BadAnswer => self.failures <= BAD_ANSWERS,
            ErrorKind::NotConnected | ErrorKind::NotAllowed | ErrorKind::Rejected => false,
        };
        let pause = FIRST_MS.checked_shl(self.failures - 1).unwrap_or(LONGEST_MS).min(LONGEST_MS);
        (may_pass && now.since(since) < GIVES_UP_MS).then_some(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_away_is_asked_again_for_ten_minutes() {
        let (mut patience, mut now, mut pauses) = (Patience::default(), UnixMs(1_000), Vec::new());
        while let Some(pause) = patience.after(&LoadError::Network, now) {
            now = UnixMs(now.0 + pause);
            pauses.push(pause / 1_000);
        }
        assert_eq!(pauses[..6], [5, 10, 20, 40, 60, 60]);
        assert!((600..=660).contains(&pauses.iter().sum::<u64>()));
        patience.succeeded();
        assert_eq!(patience.after(&LoadError::Network, now), Some(FIRST_MS));
    }

    #[test]
    fn what_does_not_pass_is_told_at_once() {
        let http = |status| LoadError::Http { status, messages: vec![], retry_after_ms: None };
        for error in [http(400), http(401), LoadError::NotConnected] {
            assert_eq!(Patience::default().after(&error, UnixMs(0)), None, "{error:?}");
        }
        let mut patience = Patience::default();
        let login_page = LoadError::NotJson { content_type: "text/html".into(), problem: String::new() };
        let tries = (0..9).take_while(|_| patience.after(&login_page, UnixMs(0)).is_some()).count();
        assert_eq!(tries, 2);
    }
}
