//! The demo API under load, with a million rows.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::cli::DemoOptions;
use crate::demo::DemoApi;
use crate::http;
use crate::process;

const ROWS: u64 = 1_000_000;

/// Seconds until the rows are there.
const READY_AIM: f64 = 60.0;

/// Milliseconds.
const ANSWER_AIM: f64 = 10.0;

/// Milliseconds, for a name that matches little.
const RARE_NAME_AIM: f64 = 150.0;

/// How long each kind of request is repeated, in oha's words.
const DURATION: &str = "10s";

/// One open request for each core of the smallest machine that we care for.
const CONNECTIONS: &str = "2";

pub(crate) fn run(program: &Path, oha: &Path) -> Result<()> {
    let started = Instant::now();
    let options = DemoOptions { rows: Some(ROWS), rate_limit: Some(0), ..DemoOptions::default() };
    let api = DemoApi::start(program, &options)?;
    let ready = started.elapsed().as_secs_f64();
    println!("{ROWS} rows after {ready:.1} s (aim {READY_AIM:.0} s)\n");
    println!(
        "{:<24} {:>8} {:>9} {:>9} {:>9} {:>8}",
        "request at skip=0", "matches", "a second", "p50 ms", "p99 ms", "aim p99"
    );
    let mut missed = ready > READY_AIM;
    for request in requests(&api)? {
        let figures = load(oha, &api, &request.path)?;
        println!(
            "{:<24} {:>8} {:>9.0} {:>9.2} {:>9.2} {:>8.0}",
            request.name, request.total, figures.rate, figures.p50, figures.p99, request.aim
        );
        missed |= figures.p99 > request.aim;
    }
    if missed {
        bail!("an aim was missed: see the table");
    }
    Ok(())
}

struct Request {
    name: &'static str,
    path: String,
    total: u64,
    aim: f64,
}

fn requests(api: &DemoApi) -> Result<Vec<Request>> {
    let page = rows(api, 0)?;
    let email =
        page.iter().find_map(|row| row.get("email").and_then(Value::as_str)).context("no row has an e-mail address")?;
    let rare = rare_name(api, &page)?;
    let named = [
        ("unfiltered", String::new(), ANSWER_AIM),
        ("status", "&status=BLACKLISTED".to_owned(), ANSWER_AIM),
        ("exact e-mail", format!("&email={}", http::query_value(email)), ANSWER_AIM),
        ("rare name", format!("&name={}", http::query_value(&rare)), RARE_NAME_AIM),
    ];
    named
        .into_iter()
        .map(|(name, filter, aim)| {
            let path = format!("/api/v0/customers?skip=0&take=100{filter}");
            let total = total(api, &path)?;
            Ok(Request { name, path, total, aim })
        })
        .collect()
}

/// Out of the names of a page, the one that the fewest rows match.
fn rare_name(api: &DemoApi, page: &[Value]) -> Result<String> {
    let mut names: Vec<&str> = page
        .iter()
        .filter_map(|row| row.get("last_name").and_then(Value::as_str))
        // Contract: a name filter has at most 100 characters.
        .filter(|name| (3..=100).contains(&name.chars().count()))
        .collect();
    names.sort_unstable();
    names.dedup();
    let mut rarest: Option<(u64, &str)> = None;
    for name in names {
        let path = format!("/api/v0/customers?take=1&name={}", http::query_value(name));
        let total = total(api, &path)?;
        if total > 0 && rarest.is_none_or(|(least, _)| total < least) {
            rarest = Some((total, name));
        }
    }
    let (_, name) = rarest.context("no name matches anything")?;
    Ok(name.to_owned())
}

fn rows(api: &DemoApi, skip: u64) -> Result<Vec<Value>> {
    let path = format!("/api/v0/customers?skip={skip}&take=100");
    let answer = http::get_json(&api.address, &path, &api.headers())?;
    let rows = answer.get("data").and_then(Value::as_array);
    rows.cloned().context("the answer has no rows")
}

fn total(api: &DemoApi, path: &str) -> Result<u64> {
    let answer = http::get_json(&api.address, path, &api.headers())?;
    answer.get("total").and_then(Value::as_u64).context("the answer has no total")
}

/// Milliseconds, and requests a second.
#[derive(Debug, PartialEq)]
struct Figures {
    p50: f64,
    p99: f64,
    rate: f64,
}

fn load(oha: &Path, api: &DemoApi, path: &str) -> Result<Figures> {
    let mut command = Command::new(oha);
    command.args(["--no-tui", "--output-format", "json"]).args(["-z", DURATION, "-c", CONNECTIONS]);
    for (name, value) in api.headers() {
        command.arg("-H").arg(format!("{name}: {value}"));
    }
    command.arg(format!("{}{path}", api.address));
    let report = process::quiet_output(&mut command).context("oha failed")?;
    figures(&serde_json::from_str(&report).context("oha's report is not JSON")?)
}

fn figures(report: &Value) -> Result<Figures> {
    let statuses =
        report.get("statusCodeDistribution").and_then(Value::as_object).context("oha's report has no statuses")?;
    if statuses.is_empty() || statuses.keys().any(|status| status != "200") {
        bail!("not every answer was a 200: {statuses:?}");
    }
    let number = |pointer: &str| {
        report.pointer(pointer).and_then(Value::as_f64).with_context(|| format!("oha's report has no {pointer}"))
    };
    Ok(Figures {
        p50: 1000.0 * number("/latencyPercentiles/p50")?,
        p99: 1000.0 * number("/latencyPercentiles/p99")?,
        rate: number("/summary/requestsPerSec")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_are_read_in_milliseconds_and_only_from_good_answers() {
        let mut report = json!({
            "summary": { "requestsPerSec": 1234.5 },
            "latencyPercentiles": { "p50": 0.001, "p99": 0.004 },
            "statusCodeDistribution": { "200": 12345 },
        });
        let expected = Figures { p50: 1.0, p99: 4.0, rate: 1234.5 };
        assert_eq!(figures(&report).unwrap(), expected);
        report["statusCodeDistribution"]["429"] = json!(1);
        assert!(figures(&report).is_err());
    }
}
