//! Starting the gateway in front of a console that is only names.

use std::path::Path;
use std::time::Duration;

use clap::Parser as _;
use demo_api::args::{Cli, Command, GatewayArgs};
use demo_api::gateway::{self, Credentials};
use tempfile::TempDir;

pub(crate) const CONSOLE: [(&str, &str); 7] = [
    (
        "csp.conf",
        "set $console_csp \"connect-src 'self'$console_connect_src; frame-ancestors $console_frame_ancestors\";\n",
    ),
    ("index.html", "<!doctype html><title>Console</title>"),
    ("console-0123456789abcdef_bg.wasm", "wasm"),
    ("console-0123456789abcdef_bg.wasm.br", "brotli"),
    ("console-0123456789abcdef_bg.wasm.gz", "gzip"),
    ("console-0123456789abcdef.js", "js"),
    ("favicon.svg", "<svg/>"),
];

/// A running gateway and the console that it serves.
pub(crate) struct Gateway {
    pub(crate) url: String,
    _console: TempDir,
    _running: demo_api::Running,
}

pub(crate) fn console(files: &[(&str, &str)]) -> TempDir {
    let console = TempDir::new().unwrap();
    for (name, content) in files {
        std::fs::write(console.path().join(name), content).unwrap();
    }
    console
}

pub(crate) async fn gateway(upstream: &str, credentials: Credentials, timeout: Duration) -> Gateway {
    let console = console(&CONSOLE);
    let args = arguments(upstream, console.path(), &[]);
    let (ready, running) = gateway::start_with_timeout(args, credentials, timeout).await.unwrap();
    Gateway { url: ready.gateway, _console: console, _running: running }
}

pub(crate) async fn serving(console: TempDir, options: &[&str]) -> Gateway {
    let args = arguments("http://127.0.0.1:9", console.path(), options);
    let (ready, running) = gateway::start(args, Credentials::default()).await.unwrap();
    Gateway { url: ready.gateway, _console: console, _running: running }
}

pub(crate) fn arguments(upstream: &str, console: &Path, options: &[&str]) -> GatewayArgs {
    let args = ["demo-api", "gateway", "--listen", "127.0.0.1:0", "--upstream", upstream];
    let args = args.iter().chain(options).map(AsRef::as_ref).chain(["--console".as_ref(), console.as_os_str()]);
    let Command::Gateway(args) = Cli::try_parse_from(args).unwrap().command else { panic!("it is gateway") };
    args
}
