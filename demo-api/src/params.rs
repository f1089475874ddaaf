//! The query parameters of the list, checked as the contract says: every violation is reported at once.

use crate::fold::fold;

const NAME_MAX: usize = 100;
const EMAIL_MAX: usize = 255;
const TAKE_DEFAULT: u64 = 10;
const TAKE_MAX: u64 = 100;

/// Above this a JavaScript server no longer counts exactly.
const SKIP_MAX: u64 = 9_007_199_254_740_991;

/// The statuses that can be asked for. Others occur in the data.
pub(crate) const STATUSES: [&str; 3] = ["ACTIVE", "BLACKLISTED", "DEACTIVATED"];

/// What a list request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListParams {
    pub(crate) skip: u64,
    pub(crate) take: u64,
    pub(crate) status: Option<&'static str>,
    /// Folded.
    pub(crate) name: Option<String>,
    /// Folded.
    pub(crate) email: Option<String>,
}

/// The parameters that this API knows, decoded, in the order of the query string.
///
/// Others are ignored, and never reach the audit table: a client may have put its secret there. What is not
/// percent-encoded well stays as it is, and what is not UTF-8 becomes U+FFFD.
pub(crate) fn known(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| ["skip", "take", "status", "name", "email"].contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

/// The request, or everything that is wrong with it.
pub(crate) fn parse(known: &[(String, String)], max_skip: Option<u64>) -> Result<ListParams, Vec<String>> {
    let mut violations = Vec::new();
    let skip = skip(one(known, "skip"), max_skip, &mut violations);
    let take = take(one(known, "take"), &mut violations);
    let status = status(one(known, "status"), &mut violations);
    let name = text(one(known, "name"), "name", NAME_MAX, &mut violations);
    let email = text(one(known, "email"), "email", EMAIL_MAX, &mut violations);
    if violations.is_empty() { Ok(ListParams { skip, take, status, name, email }) } else { Err(violations) }
}

/// How often a parameter was given.
enum Given<'a> {
    Not,
    Once(&'a str),
    Repeatedly,
}

fn one<'a>(known: &'a [(String, String)], wanted: &str) -> Given<'a> {
    let mut values = known.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    match (values.next(), values.next()) {
        (None, _) => Given::Not,
        (Some(value), None) => Given::Once(value),
        (Some(_), Some(_)) => Given::Repeatedly,
    }
}

fn skip(given: Given<'_>, max_skip: Option<u64>, violations: &mut Vec<String>) -> u64 {
    let value = match given {
        Given::Not => return 0,
        Given::Once(text) => whole_number(text).filter(|value| *value <= SKIP_MAX),
        Given::Repeatedly => None,
    };
    match (value, max_skip) {
        (None, _) => violations.push("skip must be a non-negative number".to_owned()),
        (Some(value), Some(max)) if value > max => violations.push(format!("skip must not be greater than {max}")),
        _ => {}
    }
    value.unwrap_or(0)
}

fn take(given: Given<'_>, violations: &mut Vec<String>) -> u64 {
    let value = match given {
        Given::Not => return TAKE_DEFAULT,
        Given::Once(text) => whole_number(text).filter(|value| (1..=TAKE_MAX).contains(value)),
        Given::Repeatedly => None,
    };
    value.unwrap_or_else(|| {
        violations.push(format!("take must be between 1 and {TAKE_MAX}"));
        TAKE_DEFAULT
    })
}

fn status(given: Given<'_>, violations: &mut Vec<String>) -> Option<&'static str> {
    let value = match given {
        Given::Not => return None,
        Given::Once(text) => STATUSES.into_iter().find(|status| *status == text),
        Given::Repeatedly => None,
    };
    if value.is_none() {
        violations.push(format!("status must be one of: {}", STATUSES.join(", ")));
    }
    value
}

/// A filter's text, folded.
fn text(given: Given<'_>, name: &str, max: usize, violations: &mut Vec<String>) -> Option<String> {
    match given {
        Given::Not => None,
        Given::Once("") => {
            violations.push(format!("{name} must not be empty"));
            None
        }
        Given::Once(text) if text.chars().count() > max => {
            violations.push(format!("{name} must be at most {max} characters"));
            None
        }
        Given::Once(text) => Some(fold(text)),
        Given::Repeatedly => {
            violations.push(format!("{name} must be a string"));
            None
        }
    }
}

/// Digits and nothing else: `str::parse` would take `+5` too.
fn whole_number(text: &str) -> Option<u64> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
