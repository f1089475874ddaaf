//! What the headers of an answer say about the budget and its age. Times are the server's and are corrected by its own
//! `Date`.

use super::clock::UnixMs;
use super::governor::Told;
use super::json::{Json, member};

/// The headers that matter, as they came; absent where the browser hides them from another origin's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RateHeaders {
    /// `X-RateLimit-Limit`: requests in a window.
    pub limit: Option<String>,
    /// `X-RateLimit-Remaining`: requests left.
    pub remaining: Option<String>,
    /// `X-RateLimit-Reset`: the window's end in Unix seconds.
    pub reset: Option<String>,
    /// `Retry-After`: seconds, or an HTTP date.
    pub retry_after: Option<String>,
    /// `Date`.
    pub date: Option<String>,
    /// `X-Fetched-At`: the `Date` of the API's answer, where a gateway kept it for a while (deploy/README.md).
    pub fetched_at: Option<String>,
}

/// The pause in a body such as `{"retryAfter": 45}` (seconds; contract, second table), in milliseconds: all there is
/// where the browser hides the headers.
pub fn retry_after_in(body: &str) -> Option<u64> {
    let members = Json::parse(body).ok().and_then(Json::members)?;
    let value = member(&members, "retryAfter")?;
    let seconds = value.whole_number().or_else(|| whole(&value.text()?))?;
    Some(seconds.saturating_mul(1000))
}

/// Reads an HTTP date (RFC 9110, 5.6.7).
pub type ReadDate = fn(&str) -> Option<UnixMs>;

impl RateHeaders {
    /// The budget; `None` unless all three headers make sense.
    pub fn told(&self, now: UnixMs, read_date: ReadDate) -> Option<Told> {
        let number = |text: &Option<String>| text.as_deref().and_then(whole);
        let (limit, remaining, reset) = (number(&self.limit)?, number(&self.remaining)?, number(&self.reset)?);
        let left_ms = reset.saturating_mul(1000).saturating_sub(self.server_now(now, read_date).0);
        Some(Told {
            limit: u32::try_from(limit).ok()?,
            remaining: u32::try_from(remaining).ok()?,
            reset: UnixMs(now.0.saturating_add(left_ms)),
        })
    }

    /// The pause that the server asks for, in milliseconds; `None` for junk.
    pub fn retry_after_ms(&self, now: UnixMs, read_date: ReadDate) -> Option<u64> {
        let text = self.retry_after.as_deref()?.trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            // More digits than fit are a very long time, not junk.
            return Some(whole(text).map_or(u64::MAX, |seconds| seconds.saturating_mul(1000)));
        }
        read_date(text).map(|until| until.since(self.server_now(now, read_date)))
    }

    /// How old the answer was when it was sent, in milliseconds.
    pub fn age_ms(&self, read_date: ReadDate) -> u64 {
        let read = |text: &Option<String>| text.as_deref().and_then(read_date);
        read(&self.date).zip(read(&self.fetched_at)).map_or(0, |(sent, fetched)| sent.since(fetched))
    }

    fn server_now(&self, now: UnixMs, read_date: ReadDate) -> UnixMs {
        self.date.as_deref().and_then(read_date).unwrap_or(now)
    }
}

fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    // `parse` takes a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixMs = UnixMs(1_800_000_000_000);

    /// "T+90": 90 s after `NOW`, a stand-in for the browser's parser.
    fn read_date(text: &str) -> Option<UnixMs> {
        let seconds: i64 = text.strip_prefix('T')?.parse().ok()?;
        Some(UnixMs(NOW.0.saturating_add_signed(seconds * 1000)))
    }

    fn retry_after(value: &str, date: Option<&str>) -> Option<u64> {
        let headers =
            RateHeaders { retry_after: Some(value.into()), date: date.map(Into::into), ..RateHeaders::default() };
        headers.retry_after_ms(NOW, read_date)
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_by_the_servers_clock() {
        assert_eq!(retry_after("45", None), Some(45_000));
        assert_eq!(retry_after(" 0 ", None), Some(0));
        assert_eq!(retry_after("T+30", None), Some(30_000));
        assert_eq!(retry_after("T-30", None), Some(0), "a date that has passed");
        // The server's clock is ten minutes ahead.
        assert_eq!(retry_after("T+630", Some("T+600")), Some(30_000));
    }

    #[test]
    fn junk_counts_as_absent_and_no_number_is_too_long() {
        for junk in ["", "soon", "-5", "+5", "1.5", "5s", "٣"] {
            assert_eq!(retry_after(junk, None), None, "{junk:?}");
        }
        assert_eq!(retry_after("99999999999999999999", None), Some(u64::MAX));
    }

    #[test]
    fn an_answer_that_a_gateway_kept_is_as_old_as_it_was_kept() {
        let age = |date: Option<&str>, fetched_at: Option<&str>| {
            let own = |text: Option<&str>| text.map(str::to_owned);
            RateHeaders { date: own(date), fetched_at: own(fetched_at), ..RateHeaders::default() }.age_ms(read_date)
        };
        assert_eq!(age(Some("T+90"), Some("T+78")), 12_000);
        assert_eq!(age(Some("T+90"), Some("T+91")), 0, "never from the future");
        assert_eq!((age(Some("T+90"), None), age(None, Some("T+90")), age(Some("T+90"), Some("junk"))), (0, 0, 0));
    }

    #[test]
    fn a_budget_needs_all_three_headers() {
        let headers = |limit: &str, remaining: &str, reset: &str, date: Option<&str>| RateHeaders {
            limit: Some(limit.into()),
            remaining: Some(remaining.into()),
            reset: Some(reset.into()),
            date: date.map(Into::into),
            retry_after: None,
            fetched_at: None,
        };
        let told = |headers: RateHeaders| headers.told(NOW, read_date);
        let expected = Told { limit: 100, remaining: 7, reset: UnixMs(NOW.0 + 20_000) };
        assert_eq!(told(headers("100", "7", "1800000020", None)), Some(expected));
        assert_eq!(told(headers("100", "7", "1800000620", Some("T+600"))), Some(expected), "the server's clock");
        assert_eq!(told(headers("100", "-1", "1800000020", None)), None);
        assert_eq!(told(headers("100", "7", "", None)), None);
        assert_eq!(told(RateHeaders { reset: None, ..headers("100", "7", "1800000020", None) }), None);
    }

    #[test]
    fn the_pause_is_read_from_the_body_where_the_headers_are_hidden() {
        let body = r#"{"statusCode":429,"message":"Rate limit exceeded","retryAfter":45}"#;
        assert_eq!(retry_after_in(body), Some(45_000));
        assert_eq!(retry_after_in(r#"{"retryAfter":"45"}"#), Some(45_000));
        for junk in [r#"{"retryAfter":-1}"#, r#"{"retryAfter":"soon"}"#, r#"{"retryAfter":1.5}"#, "<html>", ""] {
            assert_eq!(retry_after_in(junk), None, "{junk}");
        }
    }
}
