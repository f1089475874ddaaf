//! Where things are, and how cargo is called.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;
use crate::tools::rust::Rust;

/// The workspace that this program belongs to.
#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
}

impl Project {
    /// Finds the workspace: cargo says where this package lies, wherever it is called from.
    pub(crate) fn find() -> Result<Self> {
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package.parent().context("the xtask package has no folder above it")?;
        Ok(Self { root: root.to_owned() })
    }

    /// The deployable console.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The end-to-end tests and the browser benchmark.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("e2e")
    }

    /// A folder for what we make on the way. Never committed, and beside `dist`, so that a finished
    /// build can be renamed into place.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.root.join("target").join("xtask")
    }

    /// A program in the workspace folder, free of what cargo tells its child about *this* package.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for (name, _) in env::vars_os() {
            let inherited = name.to_str().is_some_and(is_about_this_package);
            if inherited {
                // Some build scripts watch these: left in, every switch between `cargo xtask test`
                // and `cargo test` would build those packages anew.
                command.env_remove(name);
            }
        }
        command
    }

    /// Cargo of the given toolchain.
    pub(crate) fn cargo(&self, rust: &Rust) -> Command {
        let mut command = self.command("cargo");
        rust.choose_for(&mut command);
        if env::var_os("CI").is_some() {
            // Incremental state pays when the same tree is built again, which CI never does.
            command.env("CARGO_INCREMENTAL", "0");
        }
        command
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        locked_version(&lock, package)
            .with_context(|| format!("{package} is not in Cargo.lock: does the console use it?"))
    }

    /// Builds the demo API and says where its program is.
    pub(crate) fn build_demo_api(&self, rust: &Rust, release: bool) -> Result<PathBuf> {
        let mut build = self.cargo(rust);
        build.args(["build", "--package", "demo-api"]);
        if release {
            build.arg("--release");
        }
        process::run(&mut build).context("the demo API was not built")?;
        let profile = if release { "release" } else { "debug" };
        Ok(self.target_dir(rust)?.join(profile).join("demo-api"))
    }

    fn target_dir(&self, rust: &Rust) -> Result<PathBuf> {
        let mut metadata = self.cargo(rust);
        metadata.args(["metadata", "--format-version=1", "--no-deps"]);
        let json = process::quiet_output(&mut metadata).context("`cargo metadata` failed")?;
        let json: serde_json::Value = serde_json::from_str(&json)?;
        let folder = json
            .get("target_directory")
            .and_then(serde_json::Value::as_str)
            .context("`cargo metadata` names no target folder")?;
        Ok(Path::new(folder).to_owned())
    }
}

fn is_about_this_package(variable: &str) -> bool {
    variable == "CARGO"
        || variable == "OUT_DIR"
        || ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|prefix| variable.starts_with(prefix))
}

/// Reads a package's version out of a lock file's text. The first wins where there are several.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().map(str::trim);
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "cfg-if",
]
"#;

    #[test]
    fn the_locked_version_is_that_of_the_exact_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "cfg-if"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn only_this_packages_variables_are_dropped() {
        assert!(is_about_this_package("CARGO_PKG_NAME"));
        assert!(is_about_this_package("CARGO"));
        assert!(!is_about_this_package("CARGO_HOME"));
        assert!(!is_about_this_package("CARGO_TARGET_DIR"));
    }
}
