//! What goes into the deployed console that is not ours, and what of this machine must not.

mod crates;
pub(crate) mod notices;
mod packages;
pub(crate) mod remap;
pub(crate) mod traces;

use std::path::Path;

use anyhow::Result;

use crate::project::Project;
use crate::tools::rust::Rust;

/// What could not be checked, each with the reason.
pub(crate) type Unchecked = Vec<String>;

/// Checks everything that is not ours. Returns what this machine's network does not let us check: said, but no failure.
pub(crate) fn check(project: &Project, rust: &Rust, cargo_deny: &Path) -> Result<Unchecked> {
    let mut unchecked = crates::check(project, rust, cargo_deny)?;
    unchecked.extend(packages::check(project)?);
    for what in &unchecked {
        println!("not checked: {what}");
    }
    Ok(unchecked)
}
