//! The customers: SQLite for the rows, and what is kept in memory to answer fast.

mod change;
mod names;
mod open;
mod pool;
mod query;

use std::collections::HashMap;
use std::path::Path;
use std::sync::RwLock;

use anyhow::Result;
use rusqlite::Connection;

pub(crate) use change::{Change, Changed};
use names::NameIndex;
pub(crate) use open::connect;
use pool::Pool;
pub(crate) use query::Found;

use crate::apps::APPS;
use crate::lock;
use crate::params::ListParams;

/// What the store is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seed {
    /// Customers of the first application.
    pub(crate) rows: u64,
    pub(crate) seed: u64,
}

/// All customers of all applications.
#[derive(Debug)]
pub(crate) struct Store {
    pool: Pool,
    /// By application, in the order of [`APPS`]. Locked for as long as a list request reads, so that rows, totals
    /// and names always belong together.
    summaries: RwLock<Vec<Summary>>,
    writer: std::sync::Mutex<Connection>,
}

/// What is known of an application without asking SQLite.
#[derive(Debug)]
pub(crate) struct Summary {
    total: u64,
    by_status: HashMap<String, u64>,
    names: NameIndex,
}

impl Store {
    /// Opens the file and fills it if it is empty.
    ///
    /// Fails for a file that holds other rows than asked for.
    pub(crate) fn open(file: &Path, seed: Seed) -> Result<Self> {
        let writer = open::open(file, seed)?;
        let summaries = (0..APPS.len()).map(|app| Summary::read(&writer, app)).collect::<Result<_>>()?;
        Ok(Self { pool: Pool::new(file), summaries: RwLock::new(summaries), writer: std::sync::Mutex::new(writer) })
    }

    /// A page of an application's customers, newest first, with the number of all matches.
    pub(crate) async fn list(self: std::sync::Arc<Self>, app: usize, params: ListParams) -> Result<Found> {
        let permit = self.pool.permit().await?;
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let summaries = lock::read(&self.summaries);
            let Some(summary) = summaries.get(app) else {
                return Ok(Found::default());
            };
            self.pool.with(|connection| query::list(connection, summary, app, &params))
        })
        .await?
    }

    /// What SQLite answers to a statement that changes nothing, row by row.
    pub(crate) async fn select(self: std::sync::Arc<Self>, sql: String) -> Result<Vec<Vec<serde_json::Value>>> {
        let permit = self.pool.permit().await?;
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            self.pool.with(|connection| query::select(connection, &sql))
        })
        .await?
    }

    /// Changes the first application's data while others read.
    pub(crate) fn change(&self, change: &Change, now: i64) -> Result<Changed> {
        const FIRST: usize = 0;
        let mut summaries = lock::write(&self.summaries);
        let mut writer = lock::lock(&self.writer);
        let changed = change::apply(&mut writer, FIRST, change, now)?;
        let summary = Summary::read(&writer, FIRST)?;
        let total = summary.total;
        if let Some(old) = summaries.get_mut(FIRST) {
            *old = summary;
        }
        Ok(Changed { changed, total })
    }
}

impl Summary {
    fn read(connection: &Connection, app: usize) -> Result<Self> {
        let names = NameIndex::read(connection, app)?;
        let mut by_status = HashMap::new();
        let mut counts = connection.prepare("SELECT status, count(*) FROM customers WHERE app = ?1 GROUP BY status")?;
        let mut rows = counts.query([app])?;
        while let Some(row) = rows.next()? {
            by_status.insert(row.get(0)?, row.get(1)?);
        }
        Ok(Self { total: by_status.values().sum(), by_status, names })
    }

    fn count(&self, status: Option<&str>) -> u64 {
        status.map_or(self.total, |status| self.by_status.get(status).copied().unwrap_or(0))
    }
}

#[cfg(test)]
mod tests;
