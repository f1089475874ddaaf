//! Start-up only: the command line, the line that says "ready", and the exit code.

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use clap::Parser as _;
use demo_api::args::{Cli, Command};
use demo_api::clock::SystemClock;
use demo_api::{PortTaken, gateway, serve};
use serde::Serialize;
use tokio::signal::unix::{SignalKind, signal};

/// As for a wrong command line: the caller has to choose something else.
const TAKEN: u8 = 2;

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("demo-api: {error:#}");
            if error.is::<PortTaken>() { ExitCode::from(TAKEN) } else { ExitCode::FAILURE }
        }
    }
}

fn run(command: Command) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let result = runtime.block_on(serve_until_stopped(command));
    // Requests that never end shall not keep the program.
    runtime.shutdown_background();
    result
}

async fn serve_until_stopped(command: Command) -> Result<()> {
    // Before the start, so that somebody who loses patience with a million rows is heard.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let start = async {
        match command {
            Command::Serve(args) => {
                let (ready, running) = serve::start(args, Arc::new(SystemClock)).await?;
                announce(&ready)?;
                Ok(running)
            }
            Command::Gateway(args) => {
                let (ready, running) = gateway::start(args, gateway::Credentials::from_environment()?).await?;
                announce(&ready)?;
                Ok::<_, anyhow::Error>(running)
            }
        }
    };
    let stopped = async {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    tokio::pin!(stopped);
    let running = tokio::select! {
        running = start => running?,
        () = &mut stopped => return Ok(()),
    };
    stopped.await;
    running.stop().await
}

/// The one line on the standard output. What is for people goes to the other.
fn announce(ready: &impl Serialize) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(ready)?).context("nobody reads the output")?;
    out.flush()?;
    Ok(())
}
