//! What cargo knows about the packages of the workspace and those that they need.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::process;
use crate::project::Project;
use crate::tools::rust::Rust;

/// One package.
#[derive(Debug, Clone, Default)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression.
    pub(crate) license: Option<String>,
    /// Where its text is, inside the package, if the package says so.
    pub(crate) license_file: Option<PathBuf>,
    pub(crate) repository: Option<String>,
    /// Whether it is the project's own, and not had from elsewhere.
    pub(crate) is_ours: bool,
    /// The folder with its sources.
    pub(crate) folder: PathBuf,
}

impl Package {
    fn read(json: &Value) -> Option<Self> {
        let text = |name: &str| json.get(name).and_then(Value::as_str);
        Some(Self {
            name: text("name")?.to_owned(),
            version: text("version")?.to_owned(),
            license: text("license").map(str::to_owned),
            license_file: text("license_file").map(PathBuf::from),
            repository: text("repository").map(str::to_owned),
            is_ours: text("source").is_none(),
            folder: Path::new(text("manifest_path")?).parent()?.to_owned(),
        })
    }
}

/// Every package of the lock file that the browser's target can need.
pub(crate) fn packages(project: &Project, rust: &Rust) -> Result<Vec<Package>> {
    let mut metadata = project.cargo(rust);
    metadata.args(["metadata", "--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"]);
    let json = process::quiet_output(&mut metadata).context("`cargo metadata --locked` failed")?;
    let json: Value = serde_json::from_str(&json)?;
    let packages = json.get("packages").and_then(Value::as_array).context("`cargo metadata` names no packages")?;
    packages.iter().map(|package| Package::read(package).context("`cargo metadata` names half a package")).collect()
}

/// Names and versions of what is linked into the console's programs: no procedural macros, nothing that only builds.
pub(crate) fn linked(project: &Project, rust: &Rust) -> Result<BTreeSet<(String, String)>> {
    let mut tree = project.cargo(rust);
    tree.args(["tree", "--locked", "--package=customer-console", "--target=wasm32-unknown-unknown"]).args([
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}",
    ]);
    let lines = process::quiet_output(&mut tree).context("`cargo tree --locked` failed")?;
    lines.lines().map(|line| named(line).with_context(|| format!("`cargo tree` says \"{line}\""))).collect()
}

/// Reads `name v1.2.3 (somewhere)`.
fn named(line: &str) -> Option<(String, String)> {
    let mut words = line.split(' ');
    let name = words.next()?;
    let version = words.next()?.strip_prefix('v')?;
    Some((name.to_owned(), version.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_tree_are_read_without_their_folders() {
        let read = |line| named(line).unwrap();
        assert_eq!(read("leptos v0.8.23"), ("leptos".to_owned(), "0.8.23".to_owned()));
        assert_eq!(read("wasm-streams v0.5.0 (/some/where)"), ("wasm-streams".to_owned(), "0.5.0".to_owned()));
        assert_eq!(named("error"), None);
    }
}
