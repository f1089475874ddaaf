//! Which Rust toolchain is called.

use std::env;
use std::process::Command;

use crate::process;

/// A Rust toolchain: the one that `cargo xtask` was called with, or another by its rustup name.
///
/// Host builds and tests use the toolchain that builds the console, too: both need the same
/// procedural macros and build scripts, which are then compiled once instead of twice. Only
/// formatting stays with the active one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rust {
    name: Option<&'static str>,
}

impl Rust {
    /// The toolchain that `cargo xtask` was called with.
    pub(crate) const fn active() -> Self {
        Self { name: None }
    }

    /// A toolchain that rustup knows by this name.
    pub(crate) const fn named(name: &'static str) -> Self {
        Self { name: Some(name) }
    }

    /// Makes a program that calls cargo or rustc use this toolchain.
    pub(crate) fn choose_for(&self, command: &mut Command) {
        if let Some(name) = self.name {
            command.env("RUSTUP_TOOLCHAIN", name);
        }
    }

    /// A program of this toolchain.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.choose_for(&mut command);
        command
    }

    /// Whether it builds programs for wasm32, tried by linking an empty one: this finds a missing
    /// target, a missing linker, and a standard library left over from another compiler version.
    pub(crate) fn builds_wasm(&self) -> bool {
        let out = env::temp_dir().join(format!("customer-console-probe-{}", std::process::id()));
        let mut rustc = self.command("rustc");
        rustc.args(["--target=wasm32-unknown-unknown", "--crate-type=cdylib"]).arg("-o").arg(&out).arg("-");
        let works = process::succeeds(&mut rustc);
        // It is not there when the probe failed.
        let _removed = std::fs::remove_file(&out);
        works
    }

    /// What the toolchain is called in a sentence.
    pub(crate) fn label(&self) -> String {
        let version = process::quiet_output(self.command("rustc").arg("--version"));
        version.map_or_else(|| "an unknown rustc".to_owned(), |line| line.trim().to_owned())
    }
}
