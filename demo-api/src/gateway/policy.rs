//! The content security policy that the build wrote for the console.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context as _, Result};
use axum::http::HeaderValue;

/// A line of nginx's configuration, which sets a variable to the policy. Nothing to serve.
pub(super) const FILE: &str = "csp.conf";

/// What stands before and after the policy.
const AROUND: [&str; 2] = ["set $console_csp \"", "\";"];

/// The policy of a console's folder; `None` when the folder has none, as while the console is being changed.
pub(super) fn of(folder: &Path, frame_ancestors: &str, connect_src: &str) -> Result<Option<HeaderValue>> {
    match fs::read_to_string(folder.join(FILE)) {
        Ok(text) => fill(&text, frame_ancestors, connect_src).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).context("cannot read the console's policy"),
    }
}

fn fill(text: &str, frame_ancestors: &str, connect_src: &str) -> Result<HeaderValue> {
    let [before, after] = AROUND;
    let policy = text.lines().find_map(|line| line.strip_prefix(before)?.strip_suffix(after));
    let connect_src = if connect_src.is_empty() { String::new() } else { format!(" {connect_src}") };
    let policy = policy
        .with_context(|| format!("{FILE} sets no policy"))?
        .replace("$console_frame_ancestors", frame_ancestors)
        .replace("$console_connect_src", &connect_src);
    HeaderValue::from_str(&policy).with_context(|| format!("the policy in {FILE} is no header"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# words\nset $console_csp \"connect-src 'self'$console_connect_src; \
        frame-ancestors $console_frame_ancestors; base-uri 'none'\";\n";

    #[test]
    fn what_is_configured_is_filled_in() {
        assert_eq!(fill(TEXT, "'none'", "").unwrap(), "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        assert_eq!(
            fill(TEXT, "'self' https://portal.example", "https://api.example").unwrap(),
            "connect-src 'self' https://api.example; frame-ancestors 'self' https://portal.example; base-uri 'none'"
        );
    }

    #[test]
    fn a_file_without_a_policy_is_refused() {
        assert!(fill("set $other \"default-src 'none'\";\n", "'none'", "").is_err());
    }
}
