//! The npm packages of the end-to-end tests: pinned contents, signatures of the registry, known flaws.

use std::fs;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::Unchecked;
use crate::process;
use crate::project::Project;

/// The levels at which a known flaw is too much. These packages run on the machines of those who test.
const TOO_MUCH: [&str; 2] = ["high", "critical"];

/// Checks them. Returns what could not be checked.
pub(crate) fn check(project: &Project) -> Result<Unchecked> {
    let lock = fs::read_to_string(project.e2e().join("package-lock.json")).context("cannot read e2e's lock file")?;
    println!("{} npm packages, each pinned by the digest of its contents", pinned(&serde_json::from_str(&lock)?)?);
    let mut unchecked = Unchecked::new();
    for (what, question, judge) in [
        ("signatures of npm packages", &["audit", "signatures"][..], signatures as fn(&Value) -> Option<Vec<String>>),
        ("known flaws of npm packages", &["audit"][..], flaws),
    ] {
        let answer = ask(project, question)?;
        match judge(&answer) {
            None => unchecked.push(format!("{what} (the registry's answer: {})", refusal(&answer))),
            Some(found) if found.is_empty() => println!("{what}: nothing found"),
            Some(found) => bail!("{what}: {}", found.join(", ")),
        }
    }
    Ok(unchecked)
}

/// What npm answers, as JSON. It fails both when it found something and when it could not look.
fn ask(project: &Project, question: &[&str]) -> Result<Value> {
    let mut npm = project.command("npm");
    npm.current_dir(project.e2e()).args(question).args(["--json", "--fetch-retries=0", "--fetch-timeout=30000"]);
    let (_, answer, said) = process::outcome(&mut npm)?;
    Ok(serde_json::from_str(&answer).unwrap_or_else(|_| serde_json::json!({ "message": said.trim() })))
}

/// How many packages a lock file pins. Fails where one has no digest.
fn pinned(lock: &Value) -> Result<usize> {
    let packages = lock.get("packages").and_then(Value::as_object).context("e2e's lock file lists no packages")?;
    // The first is e2e itself.
    let others: Vec<_> = packages.iter().filter(|(path, _)| !path.is_empty()).collect();
    let loose = others.iter().filter(|(_, package)| package.get("integrity").and_then(Value::as_str).is_none());
    let loose: Vec<&str> = loose.map(|(path, _)| path.as_str()).collect();
    if !loose.is_empty() {
        bail!("e2e's lock file has no `integrity` for {}", loose.join(", "));
    }
    Ok(others.len())
}

/// Packages whose signature is wrong or missing, or `None` when that was not looked at.
fn signatures(answer: &Value) -> Option<Vec<String>> {
    let code = answer.get("error").map_or("", |error| text(error, "code"));
    // It stops at some of what it finds, a key that has expired for one.
    if ["SIGNATURE", "ATTESTATION", "INTEGRITY"].iter().any(|word| code.contains(word)) {
        return Some(vec![refusal(answer).to_owned()]);
    }
    let named = |kind: &str| {
        let packages = answer.get(kind)?.as_array()?;
        Some(packages.iter().map(|package| format!("{} {kind}", text(package, "name"))).collect::<Vec<_>>())
    };
    Some([named("invalid")?, named("missing")?].concat())
}

/// Packages with known flaws that are too much, or `None` when that was not looked at.
fn flaws(answer: &Value) -> Option<Vec<String>> {
    let packages = answer.get("vulnerabilities")?.as_object()?;
    let levels = packages.iter().map(|(name, package)| (name, text(package, "severity")));
    let bad = levels.filter(|(_, level)| TOO_MUCH.contains(level));
    Some(bad.map(|(name, level)| format!("{name} {level}")).collect())
}

/// Why npm could not look, in its own words.
fn refusal(answer: &Value) -> &str {
    let why = answer.get("error").map_or("", |error| text(error, "summary"));
    let why = if why.is_empty() { text(answer, "message") } else { why };
    why.lines().next().unwrap_or("none")
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_package_without_a_digest_is_named() {
        let mut lock = json!({ "packages": { "": {}, "node_modules/a": { "integrity": "sha512-x" } } });
        assert_eq!(pinned(&lock).unwrap(), 1);
        lock["packages"]["node_modules/b"] = json!({ "version": "1.0.0" });
        assert!(pinned(&lock).unwrap_err().to_string().contains("node_modules/b"));
    }

    #[test]
    fn a_wrong_or_missing_signature_is_told_from_none_looked_at() {
        assert_eq!(signatures(&json!({ "invalid": [], "missing": [] })), Some(Vec::new()));
        let found = signatures(&json!({ "invalid": [{ "name": "a" }], "missing": [{ "name": "b" }] }));
        assert_eq!(found.unwrap(), ["a invalid", "b missing"]);
        assert_eq!(signatures(&json!({ "error": { "code": "ENOTFOUND" } })), None);
        let expired = json!({ "error": { "code": "EEXPIREDSIGNATUREKEY", "summary": "a has an expired key" } });
        assert_eq!(signatures(&expired).unwrap(), ["a has an expired key"]);
    }

    #[test]
    fn a_flaw_counts_from_high_on() {
        let report = |level| json!({ "vulnerabilities": { "a": { "severity": level } } });
        assert_eq!(flaws(&report("moderate")), Some(Vec::new()));
        assert_eq!(flaws(&report("high")).unwrap(), ["a high"]);
        assert_eq!(flaws(&report("critical")).unwrap(), ["a critical"]);
        assert_eq!(flaws(&json!({ "statusCode": 405, "message": "405 Method Not Allowed" })), None);
    }

    #[test]
    fn a_refusal_is_told_in_npms_words() {
        let answer = json!({ "message": "405 Method Not Allowed", "error": { "summary": "" } });
        assert_eq!(refusal(&answer), "405 Method Not Allowed");
        assert_eq!(refusal(&json!({ "error": { "summary": "no such host\nmore" } })), "no such host");
    }
}
