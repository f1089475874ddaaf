//! The packages in Cargo.lock: licences, sources, copies, known flaws, and versions that their authors took back.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::Unchecked;
use crate::project::Project;
use crate::tools::rust::Rust;
use crate::{interrupt, process};

/// How long the database of known flaws, 10 MB, may take to arrive.
const FETCH_LIMIT: Duration = Duration::from_mins(3);

/// Checks them against deny.toml. Returns what could not be checked.
pub(crate) fn check(project: &Project, rust: &Rust, cargo_deny: &Path) -> Result<Unchecked> {
    let deny = || {
        let mut deny = project.command(cargo_deny);
        rust.choose_for(&mut deny);
        deny.args(["--locked", "--workspace"]);
        deny
    };
    process::run(deny().args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))
        .context("a package is not as deny.toml wants it")?;
    let mut unchecked = Unchecked::new();
    unchecked.extend(advisories(deny)?);
    unchecked.extend(yanked(project, rust)?);
    Ok(unchecked)
}

/// Known flaws. The database is a repository elsewhere, which not every network reaches.
fn advisories(deny: impl Fn() -> Command) -> Result<Option<String>> {
    if let Err(error) = process::run_shown_within(deny().args(["fetch", "db"]), FETCH_LIMIT) {
        interrupt::check()?;
        return Ok(Some(format!("known flaws of Rust packages (the database did not arrive: {error:#})")));
    }
    // Offline, so that what was just fetched is not fetched again.
    process::run(deny().args(["--offline", "check", "advisories"])).context("a package has a known flaw")?;
    Ok(None)
}

/// Versions that were taken back. Cargo looks for them when it packs what is to be published; nothing is.
fn yanked(project: &Project, rust: &Rust) -> Result<Option<String>> {
    let mut package = project.cargo(rust);
    package
        .args(["package", "--workspace", "--no-verify", "--allow-dirty", "--locked", "--color=never", "--target-dir"])
        .arg(project.scratch().join("packed"));
    let (worked, _, said) = process::outcome(&mut package)?;
    if !worked {
        let why = said.lines().find(|line| line.starts_with("error")).unwrap_or("no word why");
        return Ok(Some(format!("versions that were taken back (`cargo package`: {why})")));
    }
    let found = taken_back(&said);
    if !found.is_empty() {
        bail!("taken back by their authors, choose others by `cargo update`: {}", found.join(", "));
    }
    println!("no version in Cargo.lock was taken back");
    Ok(None)
}

/// Reads the names out of cargo's warnings.
fn taken_back(said: &str) -> Vec<&str> {
    let names = said.lines().filter(|line| line.contains(" is yanked ")).filter_map(|line| line.split('`').nth(1));
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_that_were_taken_back_are_named_once() {
        let said = "\
warning: manifest has no documentation
warning: package `slab v0.4.10` in Cargo.lock is yanked in registry `here`, consider updating to a version that is not yanked
   Packaging demo-api v0.1.0
warning: package `slab v0.4.10` in Cargo.lock is yanked in registry `here`, consider updating to a version that is not yanked
";
        assert_eq!(taken_back(said), ["slab v0.4.10"]);
        assert!(taken_back("    Packaged 4 files").is_empty());
    }
}
