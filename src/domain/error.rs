//! Everything that can go wrong with a request, and what people are told about it.

use super::text;

/// Why rows could not be loaded. Variants carry data; [`LoadError::explain`] makes the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer at all: no route, refused, reset, blocked by the browser.
    Network,
    /// No complete answer (headers and body) within the limit.
    Timeout {
        /// The limit in milliseconds.
        after_ms: u32,
    },
    /// The server wants no requests for longer than anybody waits; none was sent.
    Closed {
        /// How much longer, in milliseconds.
        for_ms: u64,
    },
    /// There are no credentials to ask with.
    NotConnected,
    /// Whoever embeds the console gave no headers to ask with; nothing was sent.
    Unsigned {
        /// What went wrong there.
        problem: String,
    },
    /// What is wanted of a snapshot, and there is none of that list.
    NoSnapshot,
    /// Superseded: nobody waits for this answer any more.
    Aborted,
    /// Another status than 200.
    Http {
        /// The status code.
        status: u16,
        /// The server's own words, possibly none.
        messages: Vec<String>,
        /// The pause that the server asks for, in milliseconds.
        retry_after_ms: Option<u64>,
    },
    /// The body is not JSON.
    NotJson {
        /// The answer's content type, possibly empty.
        content_type: String,
        /// The parser's message with line and column.
        problem: String,
    },
    /// JSON, but not the contract's envelope.
    WrongShape {
        /// Where, such as `data` or `total`.
        path: String,
        /// What should stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// More bytes than a page of customers can have.
    TooLarge {
        /// The limit in bytes.
        limit_bytes: usize,
    },
}

/// Which of the error screens a failure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// There are no credentials.
    NotConnected,
    /// 401 or 403.
    NotAllowed,
    /// Nothing answered, or not in time.
    Unreachable,
    /// The server understood and refused: 400, 404, 422.
    Rejected,
    /// 429.
    RateLimited,
    /// The server failed: any other status.
    ServerFailed,
    /// An answer that cannot be used.
    BadAnswer,
    /// The person gave up waiting, or has to have a snapshot taken first.
    Stopped,
}

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// One line.
    pub title: String,
    /// What it means and what to check.
    pub advice: &'static str,
    /// The server's own messages, or where an answer is wrong.
    pub details: Vec<String>,
}

impl LoadError {
    /// The screen that this failure belongs to.
    pub fn kind(&self) -> ErrorKind {
        match self {
            // 502 to 504 is what a gateway answers for an upstream that is gone.
            Self::Aborted | Self::NoSnapshot => ErrorKind::Stopped,
            Self::NotConnected => ErrorKind::NotConnected,
            Self::Network | Self::Timeout { .. } | Self::Http { status: 502..=504, .. } => ErrorKind::Unreachable,
            Self::Unsigned { .. } | Self::Http { status: 401 | 403, .. } => ErrorKind::NotAllowed,
            Self::Closed { .. } | Self::Http { status: 429, .. } => ErrorKind::RateLimited,
            Self::Http { status: 400..=499, .. } => ErrorKind::Rejected,
            Self::Http { .. } => ErrorKind::ServerFailed,
            Self::NotJson { .. } | Self::WrongShape { .. } | Self::TooLarge { .. } => ErrorKind::BadAnswer,
        }
    }

    /// One word for the inspector.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Network | Self::NoSnapshot => "network",
            Self::Timeout { .. } => "timeout",
            Self::TooLarge { .. } => "too large",
            Self::NotConnected => "not connected",
            Self::Unsigned { .. } => "unsigned",
            Self::Closed { .. } => "paused",
            Self::Aborted => "superseded",
            Self::Http { .. } | Self::NotJson { .. } | Self::WrongShape { .. } => "unusable",
        }
    }

    /// The failure in words.
    pub fn explain(&self) -> Explanation {
        let kind = self.kind();
        let (title, advice) = match kind {
            _ if matches!(self, Self::Unsigned { .. }) => (text::error_unsigned(), text::advice_unsigned()),
            ErrorKind::NotConnected => (text::error_not_connected(), text::advice_not_connected()),
            ErrorKind::NotAllowed => (text::error_not_allowed(), text::advice_not_allowed()),
            ErrorKind::Unreachable => (text::error_unreachable(), text::advice_unreachable()),
            ErrorKind::Rejected => (text::error_rejected(), text::advice_rejected()),
            ErrorKind::RateLimited => (text::error_rate_limited(), text::advice_rate_limited()),
            ErrorKind::ServerFailed => (text::error_server_failed(), text::advice_server_failed()),
            ErrorKind::BadAnswer => (text::error_bad_answer(), text::advice_bad_answer()),
            ErrorKind::Stopped => (text::error_stopped(), text::advice_stopped()),
        };
        Explanation { title: title.to_owned(), advice, details: self.details() }
    }

    fn details(&self) -> Vec<String> {
        match self {
            Self::Network | Self::Aborted | Self::NotConnected | Self::NoSnapshot => vec![],
            Self::Closed { for_ms } => vec![text::closed_for(for_ms / 1000)],
            Self::Timeout { after_ms } => vec![text::no_answer_within(u64::from(*after_ms / 1000))],
            Self::Http { status, messages, .. } => {
                let mut details = vec![text::answered_with(&status.to_string())];
                details.extend(messages.iter().cloned());
                details
            }
            Self::NotJson { content_type, problem } => {
                let content = if content_type.is_empty() { text::not_json_unnamed() } else { content_type };
                vec![text::not_json(content, problem)]
            }
            Self::WrongShape { path, expected, found } => vec![text::wrong_shape(path, expected, found)],
            Self::Unsigned { problem } => vec![problem.clone()],
            Self::TooLarge { limit_bytes } => vec![text::too_large((limit_bytes / 1_000_000) as u64)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_its_screen() {
        let http = |status| LoadError::Http { status, messages: vec![], retry_after_ms: None };
        let cases = [
            (LoadError::Network, ErrorKind::Unreachable),
            (http(401), ErrorKind::NotAllowed),
            (http(403), ErrorKind::NotAllowed),
            (http(400), ErrorKind::Rejected),
            (http(422), ErrorKind::Rejected),
            (http(429), ErrorKind::RateLimited),
            (http(500), ErrorKind::ServerFailed),
            (http(502), ErrorKind::Unreachable),
            (http(204), ErrorKind::ServerFailed),
            (LoadError::TooLarge { limit_bytes: 10_000_000 }, ErrorKind::BadAnswer),
        ];
        for (error, kind) in cases {
            assert_eq!(error.kind(), kind, "{error:?}");
        }
    }

    #[test]
    fn the_servers_own_messages_are_told() {
        let error = LoadError::Http {
            status: 400,
            messages: vec!["take must be between 1 and 100".into()],
            retry_after_ms: None,
        };
        assert_eq!(error.explain().details, ["The server answered with status 400.", "take must be between 1 and 100"]);
    }
}
