//! `cargo xtask bench`: how fast the demo API answers, what the governor saves, and the console beside a plain page.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::{bench_api, dist};
use crate::process;
use crate::project::Project;
use crate::tools::cache::Cache;
use crate::tools::chromium::Chromium;
use crate::tools::{BuildTools, node, oha, rust_target};

pub(crate) fn run(project: &Project, api: bool, governor: bool, browser: bool) -> Result<()> {
    if api {
        of_the_api(project)?;
    }
    if governor {
        of_the_governor(project)?;
    }
    if browser {
        in_the_browser(project)?;
    }
    Ok(())
}

fn of_the_api(project: &Project) -> Result<()> {
    let (rust, oha) = {
        let cache = Cache::open()?;
        let rust = rust_target::ensure(&cache)?;
        let oha = oha::ensure(&cache, &rust)?;
        (rust, oha)
    };
    let program = project.build_demo_api(&rust, true)?;
    bench_api::run(&program, &oha.join("oha"))
}

fn of_the_governor(project: &Project) -> Result<()> {
    let rust = rust_target::ensure(&Cache::open()?)?;
    process::run(project.cargo(&rust).args(["run", "--quiet", "--release", "--example", "governor_simulation"]))
}

fn in_the_browser(project: &Project) -> Result<()> {
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    node::ensure_packages(project)?;
    let chromium = Chromium::ensure()?;
    dist::build(project, &tools)?;
    let program = project.build_demo_api(&tools.rust, true)?;
    // The page to compare with travels compressed, too.
    let floor = project.scratch().join("floor");
    dist::empty(&floor)?;
    copy(&project.e2e().join("floor"), &floor)?;
    dist::compress(project, &floor)?;
    let mut bench = project.command("node");
    bench
        .current_dir(project.e2e())
        .arg("bench/bench.mjs")
        .env("CONSOLE_DIST", project.dist())
        .env("FLOOR_DIR", &floor)
        .env("DEMO_API_BIN", &program)
        .env("CHROMIUM", &chromium.browser);
    process::run(&mut bench)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
