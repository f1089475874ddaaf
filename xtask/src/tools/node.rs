//! Node.js, which compresses the built files, runs wasm-opt and the end-to-end tests.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{apt, major_in};
use crate::process;
use crate::project::Project;

/// The oldest version that the end-to-end tests run on.
const OLDEST: u32 = 18;

/// Makes sure of `node` and `npm`.
pub(crate) fn ensure() -> Result<()> {
    if version().is_none() || !process::succeeds(Command::new("npm").arg("--version")) {
        apt::install(&["nodejs", "npm"], "Node.js with npm")?;
    }
    match version() {
        Some(OLDEST..) => Ok(()),
        Some(old) => bail!("Node.js {old} is too old: install {OLDEST} or newer"),
        None => bail!("Node.js does not run: install version {OLDEST} or newer"),
    }
}

/// Makes sure of the packages of the end-to-end tests.
pub(crate) fn ensure_packages(project: &Project) -> Result<()> {
    let folder = project.e2e();
    let lock = folder.join("package-lock.json");
    if !lock.exists() {
        bail!("e2e/package-lock.json is missing: nothing says which packages the tests need");
    }
    if is_current(&folder.join("node_modules/.package-lock.json"), &lock) {
        return Ok(());
    }
    let mut npm = project.command("npm");
    npm.current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund"])
        // The tests use the browser of this machine.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run_shown(&mut npm).context("the packages of e2e/ could not be installed: check the network")
}

/// Whether what npm wrote last is as new as the lock file.
fn is_current(installed: &Path, lock: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    changed(installed).is_some_and(|installed| Some(installed) >= changed(lock))
}

fn version() -> Option<u32> {
    major_in(&process::quiet_output(Command::new("node").arg("--version"))?)
}
