//! Chromium and its driver, for the DOM tests, the end-to-end tests and the browser benchmark.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{apt, major_in, search_path};
use crate::process;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 1] = ["chromedriver"];

/// A browser and the driver of the same version.
#[derive(Debug)]
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// The ones that `CHROMIUM` and `CHROMEDRIVER` name, else those in PATH, else Debian's.
    pub(crate) fn ensure() -> Result<Self> {
        if find().is_none() {
            apt::install(
                &["chromium", "chromium-driver"],
                "Chromium with its driver (or CHROMIUM and CHROMEDRIVER, which may name them)",
            )?;
        }
        let Some(found) = find() else {
            bail!("Chromium or its driver is missing: set CHROMIUM and CHROMEDRIVER to them");
        };
        found.check_versions()?;
        Ok(found)
    }

    fn check_versions(&self) -> Result<()> {
        let (browser, driver) = (major(&self.browser), major(&self.driver));
        if browser.is_none() || browser != driver {
            bail!(
                "the browser is version {} and its driver {}: install the same major version of \
                 both, or set CHROMIUM and CHROMEDRIVER",
                named(browser),
                named(driver)
            );
        }
        Ok(())
    }
}

fn find() -> Option<Chromium> {
    Some(Chromium { browser: one("CHROMIUM", &BROWSERS)?, driver: one("CHROMEDRIVER", &DRIVERS)? })
}

fn one(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    if let Some(set) = env::var_os(variable).filter(|set| !set.is_empty()) {
        return Some(set.into());
    }
    programs.iter().find_map(|program| Some(search_path::folder_of(program)?.join(program)))
}

fn major(program: &Path) -> Option<u32> {
    major_in(&process::quiet_output(Command::new(program).arg("--version"))?)
}

fn named(version: Option<u32>) -> String {
    version.map_or_else(|| "unknown".to_owned(), |version| version.to_string())
}
