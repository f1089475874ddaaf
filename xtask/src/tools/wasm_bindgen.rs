//! wasm-bindgen's programs, which must be of exactly the version in Cargo.lock.

use std::path::PathBuf;

use anyhow::Result;

use super::cache::Cache;
use super::cargo_tool::CargoTool;
use super::prebuilt::{self, Release};
use super::rust::Rust;
use crate::project::Project;

const RELEASES: &str = "https://github.com/wasm-bindgen/wasm-bindgen/releases/download";

/// The folder that holds `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub(crate) fn ensure(project: &Project, cache: &Cache, rust: &Rust) -> Result<PathBuf> {
    let version = project.locked_version("wasm-bindgen")?;
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        accepts: |wanted, found| wanted == found,
        release: prebuilt::machine().map(|machine| {
            let archive = format!("{RELEASES}/{version}/wasm-bindgen-{version}-{machine}.tar.gz");
            Release { checksum: format!("{archive}.sha256sum"), archive, depth: 1 }
        }),
        version,
        // Not `--locked`: its lock file names a package version that cannot be had everywhere. It
        // talks to a driver on this machine only, so it needs no TLS.
        arguments: &["--no-default-features"],
        environment: &[],
        compile_time: "about 2 minutes on two cores",
    };
    tool.ensure(cache, rust)
}
