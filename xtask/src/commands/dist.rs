//! `cargo xtask dist`: the folder to deploy.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::project::Project;
use crate::supply::{notices, remap};
use crate::tools::BuildTools;
use crate::tools::cache::Cache;
use crate::{folder, metadata, process};

pub(crate) fn run(project: &Project) -> Result<()> {
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    build(project, &tools)?;
    println!("the console is in {}", project.dist().display());
    Ok(())
}

/// Builds the release console with its compressed copies. `dist` changes only once all is done.
pub(crate) fn build(project: &Project, tools: &BuildTools) -> Result<()> {
    let fresh = project.scratch().join("dist-new");
    let packages = metadata::packages(project, &tools.rust)?;
    let flags = remap::flags(project, &tools.rust, &packages)?;
    // The npm build of wasm-opt runs in Node, which was seen to crash (SIGSEGV) once in a dozen runs: try again once.
    bundle(project, tools, &flags, &fresh).or_else(|error| {
        eprintln!("{error:#}; once more");
        bundle(project, tools, &flags, &fresh)
    })?;
    // Trunk's own lock, which is nothing to deploy. Not every version leaves it behind.
    let _removed = fs::remove_file(fresh.join(".trunk-lock"));
    finish(project, &fresh)?;
    notices::write(project, &tools.rust, &packages, &fresh)?;
    compress(project, &fresh)?;
    replace(&project.dist(), &fresh, &project.scratch().join("dist-old"))
}

fn bundle(project: &Project, tools: &BuildTools, flags: &str, folder: &Path) -> Result<()> {
    folder::empty(folder)?;
    let mut trunk = tools.trunk(project);
    // The folder may lie under any path of a site.
    trunk.args(["build", "--release", "--public-url", "./", "--dist"]).arg(folder);
    // In place of flags that the user has set for other builds, too: those are not for what is deployed.
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags);
    process::run(&mut trunk).context("the console was not built")
}

/// Shortens what the programs import, and gives their files names that change with their contents.
fn finish(project: &Project, folder: &Path) -> Result<()> {
    let mut node = project.command("node");
    node.arg(project.root.join("xtask").join("finish.mjs")).arg(folder);
    process::run(&mut node).context("the build could not be finished")
}

/// Writes brotli and gzip copies beside the files of a folder.
pub(crate) fn compress(project: &Project, folder: &Path) -> Result<()> {
    let mut node = project.command("node");
    node.arg(project.root.join("xtask").join("compress.mjs")).arg(folder);
    process::run(&mut node).context("the files were not compressed")
}

fn replace(current: &Path, fresh: &Path, old: &Path) -> Result<()> {
    folder::remove(old)?;
    if current.exists() {
        fs::rename(current, old)?;
    }
    fs::rename(fresh, current).with_context(|| format!("cannot move the finished build to {}", current.display()))?;
    folder::remove(old)
}
