//! Running other programs: printed when they change the machine, ended when we are.

use std::io::{BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::interrupt::{self, Interrupted};

/// How often a waiting loop looks again.
const POLL: Duration = Duration::from_millis(15);

/// How long a program may take to end by itself before it is killed.
const GRACE: Duration = Duration::from_secs(8);

/// Runs a program to its end and fails unless it succeeds. Its output goes to ours.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = wait(&mut Running::start(command)?, None)?;
    succeed(command, status)
}

/// Like [`run`] for a program that changes the machine: says what it runs first.
pub(crate) fn run_shown(command: &mut Command) -> Result<()> {
    show(command);
    run(command)
}

/// Like [`run_shown`], and gives up after `limit`.
pub(crate) fn run_shown_within(command: &mut Command, limit: Duration) -> Result<()> {
    show(command);
    let status = wait(&mut Running::start(command)?, Some(limit))?;
    succeed(command, status)
}

/// The standard output of a program that succeeds quickly and quietly, or `None`.
pub(crate) fn quiet_output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).process_group(0).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program succeeded, and what it printed to its standard output and to its standard error.
pub(crate) fn outcome(command: &mut Command) -> Result<(bool, String, String)> {
    let output = command.stdin(Stdio::null()).process_group(0).output();
    let output = output.with_context(|| format!("cannot start `{}`", brief(command)))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((output.status.success(), text(&output.stdout), text(&output.stderr)))
}

/// Whether a program succeeds. Prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    quiet_output(command).is_some()
}

/// Runs a program to its end, shows its output as it comes and returns it too.
pub(crate) fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = Running::start(command)?;
    let kept = Arc::new(Mutex::new(Vec::new()));
    let readers = [
        running.child.stdout.take().map(|from| copy(from, std::io::stdout(), &kept)),
        running.child.stderr.take().map(|from| copy(from, std::io::stderr(), &kept)),
    ];
    let status = wait(&mut running, None)?;
    // A test that failed may have left its server behind, which would keep the pipes open.
    running.signal(Signal::SIGTERM);
    for reader in readers.into_iter().flatten() {
        // A reader ends with its pipe; that it panicked would only lose output.
        let _ended = reader.join();
    }
    let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    Ok((status, String::from_utf8_lossy(&kept).into_owned()))
}

fn copy(
    from: impl Read + Send + 'static,
    mut to: impl Write + Send + 'static,
    kept: &Arc<Mutex<Vec<u8>>>,
) -> thread::JoinHandle<()> {
    let kept = Arc::clone(kept);
    thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut line = Vec::new();
        while matches!(from.read_until(b'\n', &mut line), Ok(1..)) {
            // A closed terminal must not end the program whose output we carry.
            let _written = to.write_all(&line);
            kept.lock().unwrap_or_else(PoisonError::into_inner).append(&mut line);
        }
    })
}

/// A program in a process group of its own, ended with everything it started when dropped.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) child: Child,
}

impl Running {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        interrupt::check()?;
        // A group in the background must not wait for the keyboard.
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot start `{}`", brief(command)))?;
        Ok(Self { child })
    }

    /// Asks the group to end, and kills it when it does not.
    pub(crate) fn stop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        self.signal(Signal::SIGTERM);
        let asked = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) {
            if asked.elapsed() > GRACE || interrupt::insisted() {
                self.signal(Signal::SIGKILL);
                // Killed, so this returns at once; the answer tells nothing new.
                let _status = self.child.wait();
                return;
            }
            thread::sleep(POLL);
        }
    }

    fn signal(&self, signal: Signal) {
        if let Ok(group) = i32::try_from(self.child.id()) {
            // It fails when the group has just ended by itself, which is what we want.
            let _sent = killpg(Pid::from_raw(group), signal);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

fn wait(running: &mut Running, limit: Option<Duration>) -> Result<ExitStatus> {
    let started = Instant::now();
    loop {
        if let Some(status) = running.child.try_wait()? {
            return Ok(status);
        }
        if interrupt::requested() {
            running.stop();
            return Err(Interrupted.into());
        }
        if limit.is_some_and(|limit| started.elapsed() > limit) {
            running.stop();
            bail!("gave up after {} s", started.elapsed().as_secs());
        }
        thread::sleep(POLL);
    }
}

fn succeed(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", brief(command));
    }
    Ok(())
}

/// The program and its first word: enough to find the command in the output above.
pub(crate) fn brief(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let word = command.get_args().next().filter(|word| !word.to_string_lossy().starts_with('-'));
    std::iter::once(name).chain(word).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Prints a command the way a shell traces it.
pub(crate) fn show(command: &Command) {
    println!("+ {}", shown(command));
}

/// A command as one could type it: the variables set for it, the program, its arguments.
pub(crate) fn shown(command: &Command) -> String {
    let set = command
        .get_envs()
        // They tell nobody anything.
        .filter(|(name, _)| *name != "PATH" && *name != "RUST_BACKTRACE")
        .filter_map(|(name, value)| Some(format!("{}={}", name.to_string_lossy(), quoted(&value?.to_string_lossy()))));
    let words =
        std::iter::once(command.get_program()).chain(command.get_args()).map(|word| quoted(&word.to_string_lossy()));
    set.chain(words).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=+./:@%,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_as_one_would_type_them() {
        let mut command = Command::new("cargo");
        command
            .args(["install", "a b"])
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("PATH", "/long")
            .env_remove("CARGO");
        assert_eq!(shown(&command), "RUSTFLAGS=-Cembed-bitcode=yes cargo install 'a b'");
    }

    #[test]
    fn output_is_kept_and_failure_is_reported() {
        let (status, output) = tee(Command::new("sh").args(["-c", "echo one; echo two >&2; exit 3"])).unwrap();
        assert_eq!(status.code(), Some(3));
        assert!(output.contains("one\n") && output.contains("two\n"));
    }

    #[test]
    fn a_program_over_its_limit_is_ended() {
        let limit = Duration::from_millis(50);
        let error = run_shown_within(Command::new("sleep").arg("60"), limit).expect_err("it sleeps on");
        assert!(error.to_string().contains("gave up"));
    }

    #[test]
    fn dropping_ends_the_whole_group() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & echo $!; wait"]).stdout(Stdio::piped());
        let mut running = Running::start(&mut shell).unwrap();
        let mut line = String::new();
        BufReader::new(running.child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let sleeper = Pid::from_raw(line.trim().parse().unwrap());
        drop(running);
        let gone = || nix::sys::signal::kill(sleeper, None).is_err();
        let started = Instant::now();
        // It is a zombie until whoever adopted it has looked.
        while !gone() && started.elapsed() < Duration::from_secs(5) {
            thread::sleep(POLL);
        }
        assert!(gone() || zombie(sleeper));
    }

    fn zombie(pid: Pid) -> bool {
        std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| stat.contains(") Z "))
    }
}
