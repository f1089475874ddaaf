//! `cargo xtask dev`: the console rebuilt and reloaded as it is edited, on the demo API.

use std::fs;

use anyhow::Result;

use super::demo::announce;
use crate::cli::DemoOptions;
use crate::demo::{self, DemoApi, Gateway};
use crate::folder;
use crate::process::Running;
use crate::project::Project;
use crate::tools::BuildTools;
use crate::tools::cache::Cache;

pub(crate) fn run(project: &Project, options: &DemoOptions) -> Result<()> {
    demo::check_port(options.port, "--port")?;
    demo::check_port(options.api_port, "--api-port")?;
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    let program = project.build_demo_api(&tools.rust, false)?;
    // Not `dist`, so that a release build stays as it is.
    let folder = project.scratch().join("dist-dev");
    folder::empty(&folder)?;
    // The gateway serves no folder without a page, and Trunk has built none yet.
    fs::write(folder.join("index.html"), "")?;
    let mut api = DemoApi::start(&program, options)?;
    let mut gateway = Gateway::start(&program, 0, &api, &folder)?;
    let mut trunk = tools.trunk(project);
    trunk
        .args(["serve", "--port", &options.port.to_string(), "--dist"])
        .arg(&folder)
        // The start-up derives one file's name from the other's (embed/start.js), and Trunk's hashes differ.
        .args(["--filehash=false", "--disable-address-lookup=true", "--proxy-no-system-proxy"])
        .arg(format!("--proxy-backend={}/api/", gateway.address.trim_end_matches('/')));
    announce(&format!("http://127.0.0.1:{}", options.port), &api);
    let mut trunk = Running::start(&mut trunk)?;
    demo::serve_until_stopped(&mut [
        ("trunk", &mut trunk),
        ("the gateway", gateway.running()),
        ("the demo API", api.running()),
    ])
}
