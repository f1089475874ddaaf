//! `cargo xtask demo`: the console as a visitor gets it, on the demo API.

use std::path::PathBuf;

use anyhow::Result;

use super::dist;
use crate::cli::DemoOptions;
use crate::demo::{self, DemoApi, Gateway};
use crate::project::Project;
use crate::tools::BuildTools;
use crate::tools::cache::Cache;

pub(crate) fn run(project: &Project, options: &DemoOptions) -> Result<()> {
    let program = prepare(project, options)?;
    let mut api = DemoApi::start(&program, options)?;
    let mut gateway = Gateway::start(&program, options.port, &api, &project.dist())?;
    announce(&gateway.address, &api);
    demo::serve_until_stopped(&mut [("the gateway", gateway.running()), ("the demo API", api.running())])
}

/// Builds the console and the demo API, whose program this is.
pub(super) fn prepare(project: &Project, options: &DemoOptions) -> Result<PathBuf> {
    // Before the long build, not after it.
    demo::check_port(options.port, "--port")?;
    demo::check_port(options.api_port, "--api-port")?;
    let tools = BuildTools::ensure(project, &Cache::open()?)?;
    dist::build(project, &tools)?;
    project.build_demo_api(&tools.rust, true)
}

/// Says where everything is.
pub(crate) fn announce(address: &str, api: &DemoApi) {
    announce_with(&[("Customer Console", address)], api);
}

/// As [`announce`], for several places.
pub(crate) fn announce_with(places: &[(&str, &str)], api: &DemoApi) {
    println!();
    for (name, address) in places {
        println!("  {name:<18} {}/", address.trim_end_matches('/'));
    }
    println!("  demo API           {}\n", api.address);
    println!("  To ask the API itself:");
    println!("    curl \\");
    for (name, value) in api.headers() {
        println!("      -H '{name}: {value}' \\");
    }
    println!("      '{}/api/v0/customers?take=2'\n", api.address);
    println!("  Ctrl-C stops everything.");
}
