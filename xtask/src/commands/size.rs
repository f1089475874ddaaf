//! `cargo xtask size`: what a first visit loads, against the budget.

use anyhow::{Result, bail};

use super::dist;
use crate::project::Project;
use crate::report::sizes::Sizes;
use crate::tools::BuildTools;
use crate::tools::cache::Cache;

pub(crate) fn run(project: &Project, build: bool) -> Result<()> {
    if build {
        let tools = BuildTools::ensure(project, &Cache::open()?)?;
        dist::build(project, &tools)?;
    }
    measure(project)
}

/// Prints the table of `dist` and fails over the budget.
pub(crate) fn measure(project: &Project) -> Result<()> {
    let folder = project.dist();
    if !folder.join("index.html").exists() {
        bail!("there is no built console: run `cargo xtask dist`");
    }
    let sizes = Sizes::of(&folder)?;
    println!("{sizes}");
    sizes.check()
}
