//! The tools that the commands need: each is found when a good version is there, else installed.

pub(crate) mod apt;
pub(crate) mod cache;
pub(crate) mod cargo_deny;
pub(crate) mod cargo_tool;
pub(crate) mod chromium;
pub(crate) mod components;
pub(crate) mod debian_rust;
pub(crate) mod nginx;
pub(crate) mod node;
pub(crate) mod oha;
pub(crate) mod prebuilt;
pub(crate) mod readers;
pub(crate) mod rust;
pub(crate) mod rust_target;
pub(crate) mod search_path;
pub(crate) mod trunk;
pub(crate) mod wasm_bindgen;
pub(crate) mod wasm_opt;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use cache::Cache;
use rust::Rust;

/// What builds the console.
#[derive(Debug)]
pub(crate) struct BuildTools {
    pub(crate) rust: Rust,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    search_path: OsString,
}

impl BuildTools {
    /// Finds or installs all of them.
    pub(crate) fn ensure(project: &Project, cache: &Cache) -> Result<Self> {
        node::ensure()?;
        let rust = rust_target::ensure(cache)?;
        let wasm_bindgen = wasm_bindgen::ensure(project, cache, &rust)?;
        let wasm_opt = wasm_opt::ensure(cache)?;
        let trunk = trunk::ensure(cache, &rust)?;
        Ok(Self {
            search_path: search_path::with(&[&wasm_bindgen, &wasm_opt])?,
            rust,
            trunk: trunk.join("trunk"),
            wasm_bindgen,
        })
    }

    /// Trunk, which finds the other tools through PATH.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut trunk = project.command(&self.trunk);
        self.rust.choose_for(&mut trunk);
        trunk.env("PATH", &self.search_path);
        trunk
    }

    /// The program that runs wasm tests in a browser.
    pub(crate) fn test_runner(&self) -> PathBuf {
        self.wasm_bindgen.join("wasm-bindgen-test-runner")
    }
}

/// The first word of a version line that reads as a version: `trunk 0.22.1 (abc)` as `0.22.1`.
pub(crate) fn version_in(line: &str) -> Option<&str> {
    line.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The number before the first dot: `156` of `Chromium 156.0.8078.79`.
pub(crate) fn major_in(line: &str) -> Option<u32> {
    version_in(line)?.split('.').next()?.parse().ok()
}

/// Whether another version is as good where patch releases only correct.
pub(crate) fn same_minor(wanted: &str, found: &str) -> bool {
    let minor = |version: &str| {
        let mut parts = version.split('.').map(str::to_owned);
        Some((parts.next()?, parts.next()?))
    };
    minor(wanted) == minor(found) && !found.contains('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_patch_release_is_as_good() {
        assert!(same_minor("0.22.1", "0.22.0"));
        assert!(!same_minor("0.22.1", "0.21.14"));
        assert!(!same_minor("0.22.1", "0.22.2-rc.1"));
    }

    #[test]
    fn versions_are_read_from_what_programs_print() {
        for (line, version) in [
            ("trunk 0.22.1", Some("0.22.1")),
            ("wasm-bindgen 0.2.130 (a1b2c3d4e)", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("v20.20.2\n", Some("20.20.2")),
            ("no version here", None),
        ] {
            assert_eq!(version_in(line), version, "{line}");
        }
        assert_eq!(major_in("Chromium 156.0.8078.79 built on Debian"), Some(156));
        assert_eq!(major_in("ChromeDriver 156.0.8078.79 (a21ce95c2)"), Some(156));
    }
}
