//! Debian's packages.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;

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
    let mut update = privileged("apt-get");
    update.args(["update", "-qq"]);
    // `sudo` drops variables, so that this one is set behind it.
    let mut install = privileged("env");
    install
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "install"])
        .args(["-y", "-qq", "--no-install-recommends"])
        // Another installation may be running; and without a terminal it says less.
        .args(["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"])
        .args(packages);
    process::run_shown(&mut update)
        .and_then(|()| process::run_shown(&mut install))
        .with_context(|| format!("{purpose} is missing and could not be installed: see apt-get's words above"))
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
