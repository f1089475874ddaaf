//! The audit table: who listed what. Never holds a secret.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use anyhow::{Context as _, Result};
use rusqlite::{Connection, params};

use crate::store::connect;

/// How many entries one transaction takes at most.
const BATCH: usize = 1000;

/// Longer parameters are cut; the table shall not grow with what somebody sends.
const PARAMETERS_MAX: usize = 1000;

/// One list request.
#[derive(Debug)]
pub(crate) struct Entry {
    /// When it came, in Unix milliseconds.
    pub(crate) at_ms: u64,
    /// `None` without valid credentials.
    pub(crate) app: Option<&'static str>,
    /// The parameters that the API knows, as a query string.
    pub(crate) parameters: String,
    /// `None` when the client went away before the answer, or got none.
    pub(crate) status: Option<u16>,
    pub(crate) rows: usize,
    pub(crate) ms: f64,
}

/// Takes entries; they are written behind the answer's back.
#[derive(Debug, Clone)]
pub(crate) struct Audit(Sender<Entry>);

/// Writes what is left when it is finished.
#[derive(Debug)]
pub(crate) struct Writer(JoinHandle<()>);

/// Starts the thread that writes.
pub(crate) fn start(file: &Path) -> Result<(Audit, Writer)> {
    let connection = connect(file)?;
    let (send, entries) = channel();
    let thread = thread::Builder::new().name("audit".to_owned()).spawn(move || {
        if let Err(error) = write(connection, &entries) {
            eprintln!("demo-api: the audit table can no longer be written: {error:#}");
        }
    })?;
    Ok((Audit(send), Writer(thread)))
}

impl Audit {
    pub(crate) fn record(&self, mut entry: Entry) {
        if let Some((end, _)) = entry.parameters.char_indices().nth(PARAMETERS_MAX) {
            entry.parameters.truncate(end);
        }
        // Only fails while the program ends.
        let _sent = self.0.send(entry);
    }
}

impl Writer {
    /// Waits until all is written. Every [`Audit`] must be gone.
    pub(crate) fn finish(self) -> Result<()> {
        self.0.join().ok().context("the audit thread died")
    }
}

fn write(mut connection: Connection, entries: &Receiver<Entry>) -> Result<()> {
    while let Ok(first) = entries.recv() {
        let transaction = connection.transaction()?;
        let mut insert = transaction.prepare_cached(
            "INSERT INTO audit (at_ms, app, parameters, status, rows, ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for entry in std::iter::once(first).chain(entries.try_iter()).take(BATCH) {
            let Entry { at_ms, app, parameters, status, rows, ms } = entry;
            insert.execute(params![at_ms, app, parameters, status, rows, ms])?;
        }
        drop(insert);
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_parameters_are_cut_between_letters() {
        let (send, entries) = channel();
        let parameters = "ж".repeat(PARAMETERS_MAX + 5);
        Audit(send).record(Entry { at_ms: 0, app: None, parameters, status: None, rows: 0, ms: 0.0 });
        assert_eq!(entries.recv().unwrap().parameters.chars().count(), PARAMETERS_MAX);
    }
}
