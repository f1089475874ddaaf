//! Paths inside the programs: where something panicked is told by file and line, and the compiler would write down where
//! each file lies on the machine that built it. That is nobody's business, makes the programs larger, and makes two
//! builds in two folders differ.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::metadata::Package;
use crate::process;
use crate::project::Project;
use crate::tools::rust::Rust;

/// What stands between two flags in `CARGO_ENCODED_RUSTFLAGS`, so that a flag may hold spaces.
pub(crate) const SEPARATOR: &str = "\u{1f}";

/// Flags for the compiler, as `CARGO_ENCODED_RUSTFLAGS` wants them: `leptos-0.8.23/src/lib.rs` is left of a path.
///
/// Set for release builds of the console alone. Those have profiles of their own, so that nothing that others build with
/// other flags is built anew for them.
pub(crate) fn flags(project: &Project, rust: &Rust, packages: &[Package]) -> Result<String> {
    let ask = |arguments: &[&str]| {
        let answer = process::quiet_output(rust.command("rustc").args(arguments));
        answer.with_context(|| format!("`rustc {}` failed", arguments.join(" ")))
    };
    // A registry's folder, or one with vendored sources.
    let sources: BTreeSet<&Path> =
        packages.iter().filter(|package| !package.is_ours).filter_map(|package| package.folder.parent()).collect();
    let mut flags: Vec<String> = homes().chain([project.root.clone()]).map(|folder| left_out(&folder)).collect();
    flags.extend(sources.into_iter().map(left_out));
    if let Some(commit) = commit(&ask(&["-vV"])?) {
        // What the library's sources are called where they are not installed.
        let library = Path::new(ask(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust/library");
        flags.push(format!("--remap-path-prefix={}=/rustc/{commit}/library", library.display()));
    }
    // The last that fits is taken: folders inside others come after them.
    Ok(flags.join(SEPARATOR))
}

/// The same for a build of the standard library, whose sources lie in `library`.
pub(crate) fn library_flags(library: &Path) -> Vec<String> {
    homes().chain(registries()).chain([library.to_owned()]).map(|folder| left_out(&folder)).collect()
}

fn left_out(folder: &Path) -> String {
    format!("--remap-path-prefix={}=", folder.display())
}

/// The user's folder, and the one where cargo keeps what it downloads.
pub(crate) fn homes() -> impl Iterator<Item = PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = set("HOME");
    let cargo = set("CARGO_HOME").or_else(|| Some(home.as_ref()?.join(".cargo")));
    [home, cargo].into_iter().flatten()
}

/// The folders that cargo unpacks packages into, one for each registry.
pub(crate) fn registries() -> impl Iterator<Item = PathBuf> {
    let folders = homes().last().and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    folders.into_iter().flatten().flatten().map(|folder| folder.path())
}

/// The compiler's commit, under which it knows the files of its own library.
fn commit(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).filter(|commit| *commit != "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compilers_commit_is_read() {
        let version = "rustc 1.95.0 (59807616e 2026-04-14)\nbinary: rustc\ncommit-hash: 59807616e1fa\nhost: x\n";
        assert_eq!(commit(version), Some("59807616e1fa"));
        assert_eq!(commit("rustc 1.95.0\ncommit-hash: unknown\n"), None);
    }
}
