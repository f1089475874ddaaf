//! Ctrl-C, and the polite signals that mean the same.
//!
//! Every program we start runs in a process group of its own, so the terminal's Ctrl-C reaches only
//! us, and we end what we started in the order that we want.

use std::sync::atomic::{AtomicU8, Ordering};

use anyhow::{Context as _, Result};

static PRESSES: AtomicU8 = AtomicU8::new(0);

/// The error of a command that Ctrl-C stopped before it was done.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for Interrupted {}

/// Counts Ctrl-C, SIGTERM and SIGHUP from now on instead of dying of them.
pub(crate) fn listen() -> Result<()> {
    ctrlc::set_handler(|| {
        PRESSES.fetch_add(1, Ordering::SeqCst);
    })
    .context("cannot listen for Ctrl-C")
}

/// Whether we have been asked to stop.
pub(crate) fn requested() -> bool {
    PRESSES.load(Ordering::SeqCst) > 0
}

/// Whether we have been asked again, by somebody who will not wait.
pub(crate) fn insisted() -> bool {
    PRESSES.load(Ordering::SeqCst) > 1
}

/// Fails with [`Interrupted`] once we have been asked to stop.
pub(crate) fn check() -> Result<()> {
    if requested() {
        return Err(Interrupted.into());
    }
    Ok(())
}
