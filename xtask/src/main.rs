//! The project's commands: `cargo xtask demo`, `portal`, `dev`, `test`, `dist`, `size`,
//! `reproduce`, `bench` and `shots`.

mod cli;
mod commands;
mod demo;
mod folder;
mod http;
mod interrupt;
mod metadata;
mod process;
mod project;
mod report;
mod supply;
mod tools;

use std::process::ExitCode;

use anyhow::Result;

use cli::Command;
use interrupt::Interrupted;
use project::Project;

/// What a shell reports for a program that Ctrl-C ended.
const INTERRUPTED: u8 = 130;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<Interrupted>() => {
            eprintln!("stopped");
            ExitCode::from(INTERRUPTED)
        }
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let command = cli::parse(lexopt::Parser::from_env())?;
    interrupt::listen()?;
    let project = Project::find()?;
    match command {
        Command::Help => {
            println!("{}", cli::USAGE);
            Ok(())
        }
        Command::Demo(options) => commands::demo::run(&project, &options),
        Command::Portal(options) => commands::portal::run(&project, &options),
        Command::Dev(options) => commands::dev::run(&project, &options),
        Command::Test { fast: true } => commands::test::fast(&project),
        Command::Test { fast: false } => commands::test::whole(&project),
        Command::Dist => commands::dist::run(&project),
        Command::Size { build } => commands::size::run(&project, build),
        Command::Reproduce => commands::reproduce::run(&project),
        Command::Bench(parts) => commands::bench::run(&project, &parts),
        Command::Shots { build } => commands::shots::run(&project, build),
    }
}
