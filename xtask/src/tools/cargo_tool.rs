//! A tool written in Rust: found in PATH or in our cache, else downloaded, else compiled.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::cache::Cache;
use super::prebuilt::{self, Release};
use super::rust::Rust;
use super::{search_path, version_in};
use crate::{interrupt, process};

/// How long `cargo binstall` may take.
const BINSTALL_LIMIT: Duration = Duration::from_mins(5);

/// What is known about one tool.
#[derive(Debug)]
pub(crate) struct CargoTool {
    /// The package's name.
    pub(crate) package: &'static str,
    /// The version to install.
    pub(crate) version: String,
    /// The programs that it brings. The first is asked for its version.
    pub(crate) programs: &'static [&'static str],
    /// Whether another version is as good.
    pub(crate) accepts: fn(wanted: &str, found: &str) -> bool,
    /// The project's own release with ready-made programs for this machine, if any.
    pub(crate) release: Option<Release>,
    /// Arguments for `cargo install`.
    pub(crate) arguments: &'static [&'static str],
    /// Environment for `cargo install`.
    pub(crate) environment: &'static [(&'static str, &'static str)],
    /// How long compiling takes, in words.
    pub(crate) compile_time: &'static str,
}

impl CargoTool {
    /// The folder that holds its programs, after installing them if need be.
    pub(crate) fn ensure(&self, cache: &Cache, rust: &Rust) -> Result<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        let kept = cache.path(&name).join("bin");
        let in_path = self.programs.first().and_then(|program| search_path::folder_of(program));
        for folder in in_path.into_iter().chain([kept]) {
            if self.is_good(&folder) {
                return Ok(folder);
            }
        }
        let installed = cache.fill(&name, |folder| self.install(cache, rust, folder))?;
        Ok(installed.join("bin"))
    }

    fn is_good(&self, folder: &Path) -> bool {
        let complete = self.programs.iter().all(|program| folder.join(program).is_file());
        complete && self.version_at(folder).is_some_and(|found| (self.accepts)(&self.version, &found))
    }

    fn version_at(&self, folder: &Path) -> Option<String> {
        let program = folder.join(self.programs.first()?);
        let line = process::quiet_output(Command::new(program).arg("--version"))?;
        version_in(&line).map(str::to_owned)
    }

    fn install(&self, cache: &Cache, rust: &Rust, into: &Path) -> Result<()> {
        if process::succeeds(Command::new("cargo").args(["binstall", "-V"])) {
            match self.binstall(into) {
                Ok(()) if self.is_good(&into.join("bin")) => return Ok(()),
                Ok(()) => println!("what cargo binstall brought does not run here"),
                Err(error) => println!("{error:#}"),
            }
            interrupt::check()?;
        }
        if let Some(release) = &self.release {
            match prebuilt::download(release, into) {
                Ok(()) if self.is_good(&into.join("bin")) => return Ok(()),
                Ok(()) => println!("the ready-made {} does not run here", self.package),
                Err(error) => println!("no ready-made {}: {error}", self.package),
            }
            interrupt::check()?;
        }
        self.compile(cache, rust, into)
    }

    fn binstall(&self, into: &Path) -> Result<()> {
        let mut binstall = Command::new("cargo");
        binstall
            .args(["binstall", "--no-confirm", "--disable-strategies=compile"])
            .arg("--root")
            .arg(into)
            .arg(format!("{}@{}", self.package, self.version));
        process::run_shown_within(&mut binstall, BINSTALL_LIMIT)
    }

    fn compile(&self, cache: &Cache, rust: &Rust, into: &Path) -> Result<()> {
        let work = cache.build_folder(self.package)?;
        println!("compiling {} {}, once ({})", self.package, self.version, self.compile_time);
        let mut install = rust.command("cargo");
        install
            .args(["install", self.package, "--version", &self.version])
            .args(self.arguments)
            .arg("--root")
            .arg(into)
            .arg("--target-dir")
            .arg(&work.path)
            .envs(self.environment.iter().copied())
            // Else cargo advises to add the folder to PATH.
            .env("PATH", search_path::with(&[&into.join("bin")])?)
            // The project's own settings are not the tool's.
            .current_dir(&work.path)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET");
        process::run_shown(&mut install).with_context(|| {
            format!(
                "{package} {version} could not be installed: check the network, or put \
                 {package} {version} on PATH yourself",
                package = self.package,
                version = self.version
            )
        })
    }
}
