//! The program as others start it: its first line, its exit codes, its end.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail like the tests")]

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn start(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_demo-api"))
        .args(args)
        .env("DEMO_API_SECRET_1", "given-in-the-environment")
        .env_remove("DEMO_API_SECRET_2")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The exit code and what was said.
fn end(mut child: Child) -> (Option<i32>, String) {
    let status = child.wait().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    (status.code(), said)
}

fn terminate(child: &Child, signal: &str) {
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

#[test]
fn it_announces_itself_in_one_line_and_ends_quickly() {
    for signal in ["-TERM", "-INT"] {
        let mut child = start(&["serve", "--listen", "127.0.0.1:0", "--rows", "40"]);
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let ready: Value = serde_json::from_str(&line).unwrap();
        assert!(ready["api"].as_str().unwrap().starts_with("http://127.0.0.1:"));
        assert_eq!(ready["control"], Value::Null);
        let applications = ready["applications"].as_array().unwrap();
        assert_eq!(applications[0]["appId"], "app_demo_1");
        assert_eq!(applications[0]["clientKey"], "demo-key-1");
        assert_eq!(applications[0]["clientSecret"], "given-in-the-environment");
        assert!(applications[1]["clientSecret"].as_str().unwrap().len() > 40);
        let asked = Instant::now();
        terminate(&child, signal);
        assert_eq!(end(child), (Some(0), String::new()));
        assert!(asked.elapsed() < Duration::from_secs(2));
        let mut rest = String::new();
        output.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "");
    }
}

#[test]
fn a_taken_port_is_one_clear_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, said) = end(start(&["serve", "--listen", &address]));
    assert_eq!((code, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains(&format!("{address} is taken")), "{said}");
}

#[test]
fn other_machines_are_not_served() {
    let (code, said) = end(start(&["serve", "--listen", "0.0.0.0:0"]));
    assert_eq!((code, said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains("loopback"), "{said}");
}
