//! Why requests fail, in words for people: one request is sent, and what came of it is taken apart.

use super::clock::UnixMs;
use super::text;

/// Clocks that differ by less are as good as the same: `Date` has whole seconds, and the answer took its time.
const SKEW_MS: u64 = 5_000;

/// What the console tells the tools of the request, besides its address and its answer. Two programs: it travels as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Whether the browser has a connection.
    pub is_online: bool,
    /// Whether the person gives the credentials, rather than a gateway.
    pub is_asking: bool,
    /// How many rows were asked for.
    pub take: u8,
    /// The status; 0 without an answer.
    pub status: u16,
    /// When the request left.
    pub started: UnixMs,
    /// When the answer had come.
    pub now: UnixMs,
    /// The server's clock, where it could be read.
    pub date: Option<UnixMs>,
    /// Requests in a window.
    pub limit: u32,
    /// Requests left.
    pub left: u32,
    /// When more may leave.
    pub refills_at: UnixMs,
    /// Until when the server wants no requests: none was sent then.
    pub closed_until: Option<UnixMs>,
}

impl Evidence {
    /// One line of numbers; 0 for what is not known.
    pub fn to_line(&self) -> String {
        let known = |at: Option<UnixMs>| at.unwrap_or_default().0;
        let numbers = [
            self.is_online.into(),
            self.is_asking.into(),
            self.take.into(),
            self.status.into(),
            self.started.0,
            self.now.0,
            known(self.date),
            self.limit.into(),
            self.left.into(),
            self.refills_at.0,
            known(self.closed_until),
        ];
        numbers.iter().fold(String::new(), |line, number: &u64| format!("{line}{number} "))
    }

    /// Reads that line.
    pub fn from_line(line: &str) -> Option<Self> {
        let mut numbers = line.split_whitespace().map(|number| number.parse::<u64>().ok());
        let mut next = || numbers.next().flatten();
        Some(Self {
            is_online: next()? == 1,
            is_asking: next()? == 1,
            take: u8::try_from(next()?).ok()?,
            status: u16::try_from(next()?).ok()?,
            started: UnixMs(next()?),
            now: UnixMs(next()?),
            date: next().map(UnixMs).filter(|at| at.0 > 0),
            limit: u32::try_from(next()?).ok()?,
            left: u32::try_from(next()?).ok()?,
            refills_at: UnixMs(next()?),
            closed_until: next().map(UnixMs).filter(|at| at.0 > 0),
        })
    }
}

/// What was found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Of the request.
    pub evidence: Evidence,
    /// What was asked for.
    pub url: String,
    /// What is wrong with the answer, or why there is none.
    pub problems: Vec<String>,
}

impl Findings {
    /// The questions, each with its answer.
    pub fn checks(&self) -> Vec<Check> {
        vec![
            self.connection(),
            self.reachable(),
            self.credentials(),
            self.parameters(),
            self.answer(),
            self.budget(),
            self.clock(),
        ]
    }

    fn connection(&self) -> Check {
        let (verdict, words) = if self.evidence.is_online {
            (Verdict::Good, text::diag_online())
        } else {
            (Verdict::Bad, text::diag_offline())
        };
        Check { question: text::diag_q_connection(), verdict, words: words.to_owned() }
    }

    fn reachable(&self) -> Check {
        let (verdict, words) = match self.evidence.status {
            502..=504 => (Verdict::Bad, text::diag_gateway_alone().to_owned()),
            0 if self.evidence.closed_until.is_some() => (Verdict::Unknown, text::diag_not_sent().to_owned()),
            0 => (Verdict::Bad, text::diag_no_answer().to_owned()),
            status => (
                Verdict::Good,
                text::diag_answered(&status.to_string(), self.evidence.now.since(self.evidence.started)),
            ),
        };
        Check { question: text::diag_q_reachable(), verdict, words }
    }

    fn credentials(&self) -> Check {
        let (verdict, words) = match (self.evidence.status, self.evidence.is_asking) {
            (401 | 403, true) => (Verdict::Bad, text::diag_refused_ask()),
            (401 | 403, false) => (Verdict::Bad, text::diag_refused_gateway()),
            (200 | 400 | 422, _) => (Verdict::Good, text::diag_accepted()),
            _ => (Verdict::Unknown, text::diag_unknown()),
        };
        Check { question: text::diag_q_credentials(), verdict, words: words.to_owned() }
    }

    fn parameters(&self) -> Check {
        let (verdict, words) = match self.evidence.status {
            400 | 422 => (Verdict::Bad, self.problems.join(" ")),
            200 => (Verdict::Good, text::diag_in_range().to_owned()),
            _ => (Verdict::Unknown, text::diag_unknown().to_owned()),
        };
        Check { question: text::diag_q_parameters(), verdict, words }
    }

    fn answer(&self) -> Check {
        let (verdict, words) = match self.evidence.status {
            200 if self.problems.is_empty() => (Verdict::Good, text::diag_as_agreed().to_owned()),
            0 | 400 | 401 | 403 | 422 => (Verdict::Unknown, text::diag_unknown().to_owned()),
            _ => (Verdict::Bad, self.problems.join(" ")),
        };
        Check { question: text::diag_q_answer(), verdict, words }
    }

    fn budget(&self) -> Check {
        let seconds = |until: UnixMs| until.since(self.evidence.now).div_ceil(1000);
        let (verdict, words) = match self.evidence.closed_until {
            Some(until) => (Verdict::Bad, text::closed_for(seconds(until))),
            None if self.evidence.left == 0 => {
                (Verdict::Bad, text::diag_used_up(self.evidence.limit.into(), seconds(self.evidence.refills_at)))
            }
            None => (
                Verdict::Good,
                text::diag_left(
                    self.evidence.left.into(),
                    self.evidence.limit.into(),
                    seconds(self.evidence.refills_at),
                ),
            ),
        };
        Check { question: text::diag_q_budget(), verdict, words }
    }

    fn clock(&self) -> Check {
        let (verdict, words) = match self.evidence.date.map(|date| self.evidence.now.0.abs_diff(date.0)) {
            None => (Verdict::Unknown, text::diag_no_date().to_owned()),
            Some(skew) if skew <= SKEW_MS => (Verdict::Good, text::diag_same_clock().to_owned()),
            Some(skew) => (Verdict::Bad, text::diag_skew(skew / 1000)),
        };
        Check { question: text::diag_q_clock(), verdict, words }
    }
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// "Server reachable".
    pub question: &'static str,
    /// How it looks.
    pub verdict: Verdict,
    /// In words.
    pub words: String,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Good,
    /// The reason, or part of it.
    Bad,
    /// Cannot be told.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVIDENCE: Evidence = Evidence {
        is_online: true,
        is_asking: false,
        take: 25,
        status: 200,
        started: UnixMs(1_799_999_999_965),
        now: UnixMs(1_800_000_000_000),
        date: Some(UnixMs(1_800_000_001_000)),
        limit: 100,
        left: 87,
        refills_at: UnixMs(1_800_000_030_000),
        closed_until: None,
    };

    fn found(evidence: Evidence) -> Findings {
        Findings { evidence, url: "/api/v0/customers?skip=0&take=25".into(), problems: vec![] }
    }

    fn status(status: u16) -> Findings {
        found(Evidence { status, ..EVIDENCE })
    }

    fn verdicts(found: &Findings) -> Vec<Verdict> {
        found.checks().iter().map(|check| check.verdict).collect()
    }

    #[test]
    fn evidence_survives_being_sent() {
        let full = Evidence { is_asking: true, closed_until: Some(UnixMs(7)), ..EVIDENCE };
        assert_eq!(Evidence::from_line(&full.to_line()), Some(full));
        let bare = Evidence { date: None, status: 0, ..EVIDENCE };
        assert_eq!(Evidence::from_line(&bare.to_line()), Some(bare));
        assert_eq!(Evidence::from_line("1 0 25"), None);
    }

    #[test]
    fn each_reason_is_found() {
        use Verdict::{Bad, Good, Unknown};
        assert_eq!(verdicts(&status(200)), [Good; 7]);
        assert!(status(200).checks()[1].words.contains("35 ms"));
        assert_eq!(verdicts(&status(401))[..5], [Good, Good, Bad, Unknown, Unknown]);
        let asked = found(Evidence { status: 403, is_asking: true, ..EVIDENCE });
        assert_eq!((verdicts(&asked)[2], asked.checks()[2].words.as_str()), (Bad, text::diag_refused_ask()));
        let rejected = Findings { problems: vec!["take must not be greater than 100".into()], ..status(400) };
        assert_eq!(verdicts(&rejected)[..5], [Good, Good, Good, Bad, Unknown]);
        assert_eq!(rejected.checks()[3].words, "take must not be greater than 100");
        assert_eq!(verdicts(&status(502))[..3], [Good, Bad, Unknown]);
        assert_eq!(verdicts(&found(Evidence { is_online: false, status: 0, ..EVIDENCE }))[..2], [Bad, Bad]);
        let odd = Findings { problems: vec!["data: expected a list".into()], ..status(200) };
        assert_eq!(verdicts(&odd)[4], Bad);
        let paused = found(Evidence { status: 0, closed_until: Some(UnixMs(1_800_000_040_000)), ..EVIDENCE });
        assert_eq!((verdicts(&paused)[1], verdicts(&paused)[5]), (Unknown, Bad));
        assert!(paused.checks()[5].words.contains("40"), "{:?}", paused.checks()[5]);
        assert_eq!(verdicts(&found(Evidence { left: 0, ..EVIDENCE }))[5], Bad);
        let skewed = found(Evidence { date: Some(UnixMs(1_799_999_900_000)), ..EVIDENCE });
        assert_eq!((verdicts(&skewed)[6], skewed.checks()[6].words.contains("100")), (Bad, true));
        assert_eq!(verdicts(&found(Evidence { date: None, ..EVIDENCE }))[6], Unknown);
    }
}
