//! wasm-opt, at exactly one version: an older one ends cleanly, but the console it wrote dies when
//! it starts.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::cache::Cache;
use super::{search_path, version_in};
use crate::process;

/// The version, also named in Trunk.toml.
pub(crate) const VERSION: &str = "132";

/// The folder that holds `wasm-opt`.
pub(crate) fn ensure(cache: &Cache) -> Result<PathBuf> {
    let name = format!("binaryen-{VERSION}");
    let programs = |folder: PathBuf| folder.join("node_modules").join(".bin");
    let kept = programs(cache.path(&name));
    for folder in search_path::folder_of("wasm-opt").into_iter().chain([kept]) {
        if is_good(&folder) {
            return Ok(folder);
        }
    }
    cache.fill(&name, install).map(programs)
}

fn is_good(folder: &Path) -> bool {
    process::quiet_output(Command::new(folder.join("wasm-opt")).arg("--version"))
        .is_some_and(|line| version_in(&line) == Some(VERSION))
}

fn install(folder: &Path) -> Result<()> {
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-save", "--no-audit", "--no-fund"])
        .arg("--prefix")
        .arg(folder)
        .arg(format!("binaryen@{VERSION}"));
    process::run_shown(&mut npm).with_context(|| {
        format!(
            "wasm-opt {VERSION} could not be installed: check the network, or put it on PATH \
             yourself"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_configured_for_the_same_version() {
        let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Trunk.toml");
        let settings = std::fs::read_to_string(settings).unwrap();
        assert!(settings.contains(&format!("wasm_opt = \"version_{VERSION}\"")));
    }
}
