//! What came of a request on its way from the console to a program that asked for it: it travels as text.

use super::http::{Answer, BODY_LIMIT_BYTES, TIMEOUT_MS};
use crate::domain::error::LoadError;

/// A line with the status, one with the pause asked for, one with the content type, then the body. A failure is a name.
pub fn to_text(outcome: Result<Answer, LoadError>) -> String {
    match outcome {
        Err(error) => error.name().to_owned(),
        Ok(Answer { status, content_type, body, retry_after_ms, .. }) => {
            let pause = retry_after_ms.map(|ms| ms.to_string()).unwrap_or_default();
            format!("{status}\n{pause}\n{}\n{body}", content_type.replace('\n', " "))
        }
    }
}

/// Reads that text.
///
/// # Errors
/// The failure that it names, as far as a name tells it.
pub fn from_text(text: &str) -> Result<Answer, LoadError> {
    let mut parts = text.splitn(4, '\n');
    let mut next = || parts.next().unwrap_or_default();
    let (first, pause, content_type, body) = (next(), next(), next(), next());
    let Ok(status) = first.parse() else {
        return Err(match first {
            "timeout" => LoadError::Timeout { after_ms: TIMEOUT_MS },
            "too large" => LoadError::TooLarge { limit_bytes: BODY_LIMIT_BYTES },
            "not connected" => LoadError::NotConnected,
            "unsigned" => LoadError::Unsigned { problem: String::new() },
            "superseded" => LoadError::Aborted,
            _ => LoadError::Network,
        });
    };
    let (content_type, body) = (content_type.to_owned(), body.to_owned());
    Ok(Answer { status, content_type, body, retry_after_ms: pause.parse().ok(), told: None, date: None, age_ms: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_a_request_survives_the_trip() {
        let answer = |retry_after_ms, body: &str| Answer {
            status: 429,
            content_type: "text/plain".into(),
            body: body.into(),
            retry_after_ms,
            told: None,
            date: None,
            age_ms: 0,
        };
        for outcome in [
            Ok(answer(None, "")),
            Ok(answer(Some(20_000), "a\nb\n\nc")),
            Err(LoadError::Network),
            Err(LoadError::NotConnected),
            Err(LoadError::Aborted),
            Err(LoadError::Timeout { after_ms: TIMEOUT_MS }),
            Err(LoadError::TooLarge { limit_bytes: BODY_LIMIT_BYTES }),
        ] {
            assert_eq!(from_text(&to_text(outcome.clone())), outcome);
        }
    }
}
