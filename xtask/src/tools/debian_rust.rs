//! Debian's newest Rust, with a standard library for wasm32 built from Debian's own source.
//!
//! For machines where rustup cannot download: Debian's ready-made wasm32 library belongs to a much
//! older compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::apt;
use super::cache::Cache;
use super::rust::Rust;
use crate::process;
use crate::supply::remap;

/// Debian's toolchain under the name that [`install`] gives it.
pub(crate) const TOOLCHAIN: Rust = Rust::named(NAME);

const NAME: &str = "debian";
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy"];
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/rust-lld";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library";
const LIBRARIES: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// The library crate through which the standard library is built.
const SEED: &str = "sysroot-seed";

/// Installs the packages, builds the standard library once for each compiler version, and links the
/// result as a rustup toolchain where rustup is used.
pub(crate) fn install(cache: &Cache) -> Result<()> {
    apt::install(&PACKAGES, "a Rust toolchain with a wasm32 target")?;
    if !Path::new(LINKER).exists() {
        let lld = linker_package()?;
        apt::install(&[&lld], "the linker for wasm32")?;
    }
    let built = built_library(cache)?;
    copy_into_place(&built)?;
    if process::succeeds(Command::new("rustup").arg("--version")) {
        let mut link = Command::new("rustup");
        link.args(["toolchain", "link", NAME, "/usr"]);
        process::run_shown(&mut link)?;
    }
    Ok(())
}

/// The linker's package: `rust-lld` is a link into it, and its number moves with the compiler.
fn linker_package() -> Result<String> {
    let target =
        fs::read_link(LINKER).with_context(|| format!("{LINKER} is missing although its package is installed"))?;
    let name = target.file_name().context("the link to the linker names no file")?;
    Ok(name.to_string_lossy().into_owned())
}

fn built_library(cache: &Cache) -> Result<PathBuf> {
    let version =
        process::quiet_output(Command::new(RUSTC).arg("--version")).with_context(|| format!("{RUSTC} does not run"))?;
    let name = format!("wasm32-std-pathless-{}", folder_name(&version));
    let kept = cache.path(&name);
    if kept.exists() {
        return Ok(kept);
    }
    println!("building the standard library for wasm32, once (about 30 s)");
    cache.fill(&name, |folder| build(cache, folder))
}

fn build(cache: &Cache, into: &Path) -> Result<()> {
    let work = cache.build_folder(SEED)?;
    fs::create_dir(work.path.join("src"))?;
    fs::write(work.path.join("src/lib.rs"), "")?;
    fs::write(
        work.path.join("Cargo.toml"),
        format!("[package]\nname = \"{SEED}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n"),
    )?;
    // Without bitcode, link-time optimisation of the console fails. And the console holds what the library knows of paths.
    let mut flags = remap::library_flags(Path::new(SOURCES));
    flags.push("-Cembed-bitcode=yes".to_owned());
    let mut cargo = Command::new(CARGO);
    cargo
        .current_dir(&work.path)
        .args(["build", "--release", "--target=wasm32-unknown-unknown"])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro")
        .arg("--target-dir=target")
        .env("RUSTC", RUSTC)
        // Lets this one build use the flag above; the project's own builds need neither.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join(remap::SEPARATOR))
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    process::run_shown(&mut cargo).context("the standard library was not built")?;
    let made = work.path.join("target/wasm32-unknown-unknown/release/deps");
    for entry in fs::read_dir(made)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if is_library(name) {
            fs::copy(&path, into.join(name))?;
        }
    }
    Ok(())
}

fn copy_into_place(built: &Path) -> Result<()> {
    // What lies there is broken or we would not be here: most often it is another version's.
    let mut remove = apt::privileged("rm");
    remove.args(["-rf", LIBRARIES]);
    let mut copy = apt::privileged("cp");
    copy.arg("-rT").arg(built).arg(LIBRARIES);
    let mut folder = apt::privileged("mkdir");
    folder.args(["-p", LIBRARIES]);
    for step in [&mut remove, &mut folder, &mut copy] {
        process::run_shown(step)?;
    }
    Ok(())
}

fn is_library(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|end| end == "rlib")
        && !file.starts_with(&format!("lib{}", SEED.replace('-', "_")))
}

/// `rustc 1.96.0 (ac68faa20 2026-05-25) (built …)` as `1.96.0-ac68faa20`.
fn folder_name(version: &str) -> String {
    version
        .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .filter(|word| !word.is_empty())
        .skip(1)
        .take(2)
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_kept_by_compiler_version_and_commit() {
        let version = "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)\n";
        assert_eq!(folder_name(version), "1.96.0-ac68faa20");
        assert_eq!(folder_name("rustc 1.96.0"), "1.96.0");
    }

    #[test]
    fn the_seed_itself_is_not_part_of_the_library() {
        assert!(is_library("libcore-896243e197e99d6f.rlib"));
        assert!(!is_library("libsysroot_seed-1234.rlib"));
        assert!(!is_library("libcore-896243e197e99d6f.rmeta"));
    }
}
