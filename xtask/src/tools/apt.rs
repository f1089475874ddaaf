//! Debian's packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::search_path;
use crate::process;

/// Makes sure that a program can be called by name, by installing the package that has it.
pub(crate) fn ensure(program: &str, package: &str, purpose: &str) -> Result<()> {
    if search_path::folder_of(program).is_none() {
        install(&[package], purpose)?;
    }
    if search_path::folder_of(program).is_none() {
        bail!("{purpose} is missing from PATH");
    }
    Ok(())
}

/// Installs packages, as root or through a `sudo` that asks for no password.
///
/// `purpose` finishes the sentence "… is missing" when that is not possible.
pub(crate) fn install(packages: &[&str], purpose: &str) -> Result<()> {
    if !available() {
        bail!(
            "{purpose} is missing, and this is not a machine where `apt-get` and root rights could \
             install it: install it by hand (on Debian: {})",
            packages.join(" ")
        );
    }
    // `sudo` drops variables, so that this one is set behind it.
    let mut install = privileged("env");
    install
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "install"])
        .args(["-y", "-qq", "--no-install-recommends"])
        // Another installation may be running; and without a terminal it says less.
        .args(["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"])
        .args(packages);
    update()
        .and_then(|()| process::run_shown(&mut install))
        .with_context(|| format!("{purpose} is missing and could not be installed: see apt-get's words above"))
}

/// Unpacks packages into a folder, which leaves the machine as it is: nothing is set up, no service is started.
pub(crate) fn unpack(packages: &[&str], purpose: &str, folder: &Path) -> Result<()> {
    let mut download = Command::new("apt-get");
    download.current_dir(folder).args(["download", "-qq"]).args(packages);
    // The lists of packages may be old, or not there at all.
    process::run_shown(&mut download)
        .or_else(|_| update().and_then(|()| process::run_shown(&mut download)))
        .with_context(|| {
            format!(
                "{purpose} is missing and could not be downloaded: install it by hand (on Debian: {})",
                packages.join(" ")
            )
        })?;
    for entry in fs::read_dir(folder)? {
        let package = entry?.path();
        if package.extension().is_some_and(|extension| extension == "deb") {
            process::run(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(folder))?;
            fs::remove_file(package)?;
        }
    }
    Ok(())
}

fn update() -> Result<()> {
    let mut update = privileged("apt-get");
    process::run_shown(update.args(["update", "-qq"]))
}

/// Whether packages can be installed here.
pub(crate) fn available() -> bool {
    process::succeeds(Command::new("apt-get").arg("--version"))
        && (is_root() || process::succeeds(Command::new("sudo").args(["-n", "true"])))
}

/// A program that is run with root's rights.
pub(crate) fn privileged(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.args(["-n", program]);
    command
}

fn is_root() -> bool {
    process::quiet_output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
