//! cargo-deny, which checks licences, sources and known flaws of the packages in Cargo.lock.

use std::path::PathBuf;

use anyhow::Result;

use super::cache::Cache;
use super::cargo_tool::CargoTool;
use super::prebuilt::{self, Release};
use super::rust::Rust;

const VERSION: &str = "0.20.2";

const RELEASES: &str = "https://github.com/EmbarkStudios/cargo-deny/releases/download";

/// The program.
pub(crate) fn ensure(cache: &Cache, rust: &Rust) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "cargo-deny",
        version: VERSION.to_owned(),
        programs: &["cargo-deny"],
        // What deny.toml may say changes with every minor version.
        accepts: super::same_minor,
        release: prebuilt::machine().map(|machine| {
            let archive = format!("{RELEASES}/{VERSION}/cargo-deny-{VERSION}-{machine}.tar.gz");
            Release { checksum: format!("{archive}.sha256"), archive, depth: 1 }
        }),
        arguments: &["--locked"],
        // Its own profile spends minutes to make it faster: it runs for a second.
        environment: &[
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
        compile_time: "about 2 minutes on two cores",
    };
    Ok(tool.ensure(cache, rust)?.join("cargo-deny"))
}
