//! What the inspector shows of a request. Written by the console, read by the tools: two programs, so it travels as text.

use super::clock::UnixMs;

/// Most entries that are kept.
pub const KEPT: usize = 200;

/// One request, or one answer from memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// When it left.
    pub at: UnixMs,
    /// Who it was for; [`super::governor::Lane::as_str`], or [`CACHE`].
    pub lane: &'a str,
    /// Counted from 1; 0 for an answer from memory.
    pub attempt: u32,
    /// The status, or why there is none.
    pub result: &'a str,
    /// How long it took, in milliseconds.
    pub ms: u64,
    /// Requests left in the budget, as far as known.
    pub left: u32,
    /// What was asked for. Holds what the operator searches for, and never a credential.
    pub url: &'a str,
}

/// In place of a lane: no request was needed.
pub const CACHE: &str = "cache";

impl<'a> Entry<'a> {
    /// One line of fields between tabs, which an address cannot hold.
    pub fn to_line(&self) -> String {
        let Self { at, lane, attempt, result, ms, left, url } = self;
        format!("{}\t{lane}\t{attempt}\t{result}\t{ms}\t{left}\t{url}", at.0)
    }

    /// Reads such a line.
    pub fn from_line(line: &'a str) -> Option<Self> {
        let mut fields = line.split('\t');
        let mut next = || fields.next();
        Some(Self {
            at: UnixMs(next()?.parse().ok()?),
            lane: next()?,
            attempt: next()?.parse().ok()?,
            result: next()?,
            ms: next()?.parse().ok()?,
            left: next()?.parse().ok()?,
            url: next()?,
        })
    }
}

/// Where there are no customers' data in the address: the values of what was searched for are left out.
pub fn without_search(url: &str) -> String {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let plain = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default();
        if ["skip", "take", "status"].contains(&name) { pair.to_owned() } else { format!("{name}=…") }
    };
    let query: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(plain).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let entry = Entry {
            at: UnixMs(1_800_000_000_000),
            lane: "operator",
            attempt: 2,
            result: "503",
            ms: 35,
            left: 87,
            url: "/api/v0/customers?skip=0&take=25&name=a%09b",
        };
        assert_eq!(Entry::from_line(&entry.to_line()), Some(entry));
        assert_eq!(Entry::from_line("1\toperator"), None);
        assert_eq!(Entry::from_line(""), None);
    }

    #[test]
    fn a_report_holds_nothing_that_was_searched_for() {
        assert_eq!(
            without_search("/api?skip=0&take=25&email=a%40b.c&status=ACTIVE"),
            "/api?skip=0&take=25&email=…&status=ACTIVE"
        );
        assert_eq!(without_search("/api"), "/api");
        assert_eq!(without_search("/api?"), "/api");
    }
}
