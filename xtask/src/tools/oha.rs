//! oha, which makes the load for `cargo xtask bench api`.

use std::path::PathBuf;

use anyhow::Result;

use super::cache::Cache;
use super::cargo_tool::CargoTool;
use super::rust::Rust;

/// The folder that holds `oha`.
pub(crate) fn ensure(cache: &Cache, rust: &Rust) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "oha",
        version: "1.16.0".to_owned(),
        programs: &["oha"],
        // The names of its flags and of its figures are stable within a major version.
        accepts: |_, found| found.starts_with("1."),
        release: None,
        // It needs no TLS for this machine, but does not compile without.
        arguments: &["--locked"],
        environment: &[("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")],
        compile_time: "about 4 minutes on two cores",
    };
    tool.ensure(cache, rust)
}
