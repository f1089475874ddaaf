//! `cargo xtask shots`: pictures of every screen in every look, to be looked at.

use anyhow::Result;

use super::dist;
use crate::process;
use crate::project::Project;
use crate::tools::cache::Cache;
use crate::tools::chromium::Chromium;
use crate::tools::{BuildTools, node};

pub(crate) fn run(project: &Project, build: bool) -> Result<()> {
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    node::ensure_packages(project)?;
    let chromium = Chromium::ensure()?;
    if build {
        dist::build(project, &tools)?;
    }
    let program = project.build_demo_api(&tools.rust, true)?;
    let folder = project.scratch().join("shots");
    let mut playwright = project.command(project.e2e().join("node_modules/.bin/playwright"));
    playwright
        .current_dir(project.e2e())
        .args(["test", "--config", "playwright.shots.config.ts"])
        .env("SHOTS", &folder)
        .env("DEMO_API_BIN", &program)
        .env("CONSOLE_DIST", project.dist())
        .env("CHROMIUM", &chromium.browser);
    process::run(&mut playwright)?;
    println!("pictures and contact sheets are in {}", folder.display());
    Ok(())
}
