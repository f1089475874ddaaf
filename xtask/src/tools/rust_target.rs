//! A toolchain that builds for wasm32: found, or made.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::cache::Cache;
use super::debian_rust;
use super::rust::Rust;
use crate::{interrupt, process};

const TARGET: &str = "wasm32-unknown-unknown";

/// How long rustup may take to fetch 20 MB.
const RUSTUP_LIMIT: Duration = Duration::from_mins(5);

/// A toolchain that builds for wasm32 right now, if there is one.
pub(crate) fn find() -> Option<Rust> {
    [Rust::active(), debian_rust::TOOLCHAIN].into_iter().find(Rust::builds_wasm)
}

/// A toolchain that builds for wasm32, installed if need be.
pub(crate) fn ensure(cache: &Cache) -> Result<Rust> {
    if let Some(rust) = find() {
        return Ok(rust);
    }
    println!("{} has no working {TARGET} target", Rust::active().label());
    if process::succeeds(Command::new("rustup").arg("--version")) {
        let mut add = Command::new("rustup");
        add.args(["target", "add", TARGET]).env("RUST_BACKTRACE", "0");
        match process::run_shown_within(&mut add, RUSTUP_LIMIT) {
            Ok(()) if Rust::active().builds_wasm() => return Ok(Rust::active()),
            Ok(()) => println!("the target was added, but does not link a program"),
            Err(error) => {
                interrupt::check()?;
                println!("{error:#}: trying Debian's packages");
            }
        }
    }
    debian_rust::install(cache).with_context(|| {
        format!(
            "no Rust for the browser: run `rustup target add {TARGET}` where downloads work, or use \
             Debian 12 with root rights"
        )
    })?;
    find().context("the new toolchain does not link a program for wasm32: see the words above")
}
