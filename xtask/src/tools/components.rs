//! rustfmt and clippy, where the toolchain came without them.

use std::process::Command;

use anyhow::{Context as _, Result};

use super::apt;
use super::rust::Rust;
use crate::{interrupt, process};

/// Makes sure of a toolchain's `cargo fmt`.
pub(crate) fn ensure_rustfmt(rust: &Rust) -> Result<()> {
    ensure(rust, "fmt", "rustfmt", "rustfmt-web")
}

/// Makes sure of a toolchain's `cargo clippy`.
pub(crate) fn ensure_clippy(rust: &Rust) -> Result<()> {
    ensure(rust, "clippy", "clippy", "rust-web-clippy")
}

fn ensure(rust: &Rust, command: &str, component: &str, package: &str) -> Result<()> {
    let works = || process::succeeds(rust.command("cargo").args([command, "--version"]));
    if works() {
        return Ok(());
    }
    // rustup adds nothing to a toolchain that it only links to.
    if *rust == Rust::active() && process::succeeds(Command::new("rustup").arg("--version")) {
        let mut add = rust.command("rustup");
        add.args(["component", "add", component]).env("RUST_BACKTRACE", "0");
        if process::run_shown(&mut add).is_ok() && works() {
            return Ok(());
        }
        interrupt::check()?;
    }
    apt::install(&[package], component)?;
    works().then_some(()).with_context(|| format!("`cargo {command}` does not run: install {component}"))
}
