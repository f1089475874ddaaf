//! Trunk, which bundles the console.

use std::path::PathBuf;

use anyhow::Result;

use super::cache::Cache;
use super::cargo_tool::CargoTool;
use super::prebuilt::{self, Release};
use super::rust::Rust;

/// The version that is installed. Any other of the same minor version does as well.
const VERSION: &str = "0.22.1";

const RELEASES: &str = "https://github.com/trunk-rs/trunk/releases/download";

/// The folder that holds `trunk`.
pub(crate) fn ensure(cache: &Cache, rust: &Rust) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "trunk",
        version: VERSION.to_owned(),
        programs: &["trunk"],
        accepts: super::same_minor,
        release: prebuilt::machine().map(|machine| {
            let archive = format!("{RELEASES}/v{VERSION}/trunk-{machine}.tar.gz");
            Release { checksum: format!("{archive}.sha256"), archive, depth: 0 }
        }),
        // It names a newer compiler than it needs. The check for updates is left out.
        arguments: &["--locked", "--ignore-rust-version", "--no-default-features", "--features=rustls"],
        // Its own profile spends minutes to make it smaller and slightly faster.
        environment: &[
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
        compile_time: "about 6 minutes on two cores",
    };
    tool.ensure(cache, rust)
}
