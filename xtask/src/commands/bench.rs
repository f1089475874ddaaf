//! `cargo xtask bench`: how fast the demo API answers, what the governor saves, the console beside a plain page, an
//! export beside a script that only fetches, operators on one key through nginx, ten minutes of work, and a snapshot of a
//! million rows beside plain JavaScript.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{bench_api, dist};
use crate::cli::BenchPart;
use crate::folder;
use crate::process;
use crate::project::Project;
use crate::tools::cache::Cache;
use crate::tools::chromium::Chromium;
use crate::tools::{BuildTools, nginx, node, oha, rust_target};

pub(crate) fn run(project: &Project, parts: &[BenchPart]) -> Result<()> {
    parts.iter().try_for_each(|part| match part {
        BenchPart::Api => of_the_api(project),
        BenchPart::Governor => of_the_governor(project),
        BenchPart::Browser => in_the_browser(project),
        BenchPart::Export => of_the_export(project),
        BenchPart::Gateway => of_the_gateway(project),
        BenchPart::Session => of_a_session(project),
        BenchPart::Snapshot => of_a_snapshot(project),
    })
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
    let mut bench = browser_bench(project, "bench/bench.mjs")?;
    // The page to compare with travels compressed, too.
    let floor = project.scratch().join("floor");
    folder::empty(&floor)?;
    copy(&project.e2e().join("floor"), &floor)?;
    dist::compress(project, &floor)?;
    process::run(bench.env("FLOOR_DIR", &floor))
}

fn of_the_export(project: &Project) -> Result<()> {
    process::run(&mut browser_bench(project, "bench/export.mjs")?)
}

fn of_a_session(project: &Project) -> Result<()> {
    process::run(&mut browser_bench(project, "bench/session.mjs")?)
}

fn of_a_snapshot(project: &Project) -> Result<()> {
    process::run(&mut browser_bench(project, "bench/snapshot.mjs")?)
}

fn of_the_gateway(project: &Project) -> Result<()> {
    let (rust, nginx) = {
        let cache = Cache::open()?;
        node::ensure()?;
        (rust_target::ensure(&cache)?, nginx::ensure(&cache)?)
    };
    let program = project.build_demo_api(&rust, true)?;
    let mut bench = project.command("node");
    bench.current_dir(project.e2e()).arg("bench/gateway.mjs").env("DEMO_API_BIN", &program).env("NGINX", &nginx);
    process::run(&mut bench)
}

/// A script that times the release build in Chromium.
fn browser_bench(project: &Project, script: &str) -> Result<Command> {
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    node::ensure_packages(project)?;
    let chromium = Chromium::ensure()?;
    dist::build(project, &tools)?;
    let program = project.build_demo_api(&tools.rust, true)?;
    let mut bench = project.command("node");
    bench
        .current_dir(project.e2e())
        .arg(script)
        .env("CONSOLE_DIST", project.dist())
        .env("DEMO_API_BIN", &program)
        .env("CHROMIUM", &chromium.browser);
    Ok(bench)
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
