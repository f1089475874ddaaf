//! The demo API and the gateway in front of it, as running programs.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::cli::DemoOptions;
use crate::interrupt;
use crate::process::{self, Running};

/// How long a server may take until it is ready. Making a million rows takes most of a minute.
const READY_LIMIT: Duration = Duration::from_mins(5);

const POLL: Duration = Duration::from_millis(20);

/// The API, and the first of its applications.
#[derive(Debug)]
pub(crate) struct DemoApi {
    pub(crate) address: String,
    pub(crate) client_key: String,
    pub(crate) client_secret: String,
    running: Running,
}

impl DemoApi {
    /// Starts it and waits until it answers.
    pub(crate) fn start(program: &Path, options: &DemoOptions) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg("serve").arg("--listen").arg(format!("127.0.0.1:{}", options.api_port));
        let numbers = [
            ("--rows", options.rows.map(|n| n.to_string())),
            ("--seed", options.seed.map(|n| n.to_string())),
            ("--rate-limit", options.rate_limit.map(|n| n.to_string())),
            ("--latency-ms", options.latency_ms.map(|n| n.to_string())),
        ];
        for (name, value) in numbers {
            if let Some(value) = value {
                command.arg(name).arg(value);
            }
        }
        if let Some(file) = &options.db {
            command.arg("--db").arg(file);
        }
        let (running, ready) = start(&mut command)?;
        let text = |value: Option<&Value>| {
            value
                .and_then(Value::as_str)
                .map(str::to_owned)
                .context("the demo API's first line lacks an address or a key")
        };
        let application = ready.pointer("/applications/0");
        let key = |name| text(application.and_then(|application| application.get(name)));
        Ok(Self {
            address: text(ready.get("api"))?,
            client_key: key("clientKey")?,
            client_secret: key("clientSecret")?,
            running,
        })
    }

    /// The two headers that every request needs.
    pub(crate) fn headers(&self) -> [(&str, &str); 2] {
        [("x-client-key", &self.client_key), ("x-client-secret", &self.client_secret)]
    }
}

/// The gateway, which serves the console and adds the credentials.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) address: String,
    running: Running,
}

impl Gateway {
    /// Starts it in front of `api` and waits until it answers. A `port` of 0 is any free one.
    pub(crate) fn start(program: &Path, port: u16, api: &DemoApi, console: &Path) -> Result<Self> {
        Self::start_with(program, port, api, console, &[])
    }

    /// As [`Self::start`], with more of its own options.
    pub(crate) fn start_with(
        program: &Path,
        port: u16,
        api: &DemoApi,
        console: &Path,
        options: &[&OsStr],
    ) -> Result<Self> {
        let mut command = Command::new(program);
        command
            .arg("gateway")
            .arg("--listen")
            .arg(format!("127.0.0.1:{port}"))
            .args(["--upstream", &api.address])
            .arg("--console")
            .arg(console)
            .args(options)
            .env("DEMO_CLIENT_KEY", &api.client_key)
            .env("DEMO_CLIENT_SECRET", &api.client_secret);
        let (running, ready) = start(&mut command)?;
        let address = ready
            .get("gateway")
            .and_then(Value::as_str)
            .context("the gateway's first line lacks its address")?
            .to_owned();
        Ok(Self { address, running })
    }
}

/// Fails with the way out when something else listens on the port.
pub(crate) fn check_port(port: u16, option: &str) -> Result<()> {
    if port == 0 || TcpListener::bind(("127.0.0.1", port)).is_ok() {
        return Ok(());
    }
    bail!("port {port} is taken: stop what uses it or pass {option} {}", port.checked_add(10).unwrap_or(8090));
}

/// Waits for Ctrl-C. Fails when one of the programs ends before.
pub(crate) fn serve_until_stopped(programs: &mut [(&str, &mut Running)]) -> Result<()> {
    while !interrupt::requested() {
        for (name, running) in &mut *programs {
            if let Some(status) = running.child.try_wait()? {
                bail!("{name} ended by itself ({status}): see its words above");
            }
        }
        thread::sleep(POLL);
    }
    println!("\nstopping");
    for (_, running) in programs {
        running.stop();
    }
    Ok(())
}

impl DemoApi {
    /// Its program, to be waited for.
    pub(crate) fn running(&mut self) -> &mut Running {
        &mut self.running
    }
}

impl Gateway {
    /// Its program, to be waited for.
    pub(crate) fn running(&mut self) -> &mut Running {
        &mut self.running
    }
}

/// Starts a server and reads the line of JSON that says it is ready.
fn start(command: &mut Command) -> Result<(Running, Value)> {
    command.stdout(Stdio::piped());
    let mut running = Running::start(command)?;
    let stdout = running.child.stdout.take().context("its output was not kept")?;
    let (send, lines) = mpsc::channel();
    thread::spawn(move || {
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        if let Some(line) = lines.next() {
            // Nobody waits for it when we are stopping.
            let _sent = send.send(line);
        }
        for line in lines {
            println!("{line}");
        }
    });
    let started = Instant::now();
    loop {
        interrupt::check()?;
        match lines.recv_timeout(POLL) {
            Ok(line) => {
                let ready = serde_json::from_str(&line)
                    .with_context(|| format!("this line is not the expected JSON: {line}"))?;
                return Ok((running, ready));
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                bail!("`{}` ended before it was ready: see its words above", process::brief(command))
            }
            Err(mpsc::RecvTimeoutError::Timeout) if started.elapsed() > READY_LIMIT => {
                bail!("`{}` was not ready in time", process::brief(command))
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_said_with_the_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = check_port(port, "--port").unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} is taken: stop what uses it or pass --port ")));
        assert!(check_port(0, "--port").is_ok());
    }

    #[test]
    fn the_first_line_of_a_server_is_its_address() {
        let mut server = Command::new("sh");
        server.args(["-c", "echo '{\"gateway\":\"http://127.0.0.1:1\"}'; sleep 60"]);
        let (mut running, ready) = start(&mut server).unwrap();
        assert_eq!(ready["gateway"], "http://127.0.0.1:1");
        running.stop();
        assert!(matches!(running.child.try_wait(), Ok(Some(_))));
    }

    #[test]
    fn a_server_that_dies_is_not_waited_for() {
        let error = start(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(error.to_string().contains("ended before it was ready"));
    }
}
