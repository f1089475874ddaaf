//! A few connections for reading, one for each request that runs at the same time.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Result;
use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::open::connect;
use crate::lock;

/// More would only fight for the processor.
const CONNECTIONS: usize = 4;

#[derive(Debug)]
pub(super) struct Pool {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
    permits: Arc<Semaphore>,
}

impl Pool {
    pub(super) fn new(file: &Path) -> Self {
        Self { file: file.to_owned(), idle: Mutex::default(), permits: Arc::new(Semaphore::new(CONNECTIONS)) }
    }

    /// Waits, without keeping a thread, until a connection may be used.
    pub(super) async fn permit(&self) -> Result<OwnedSemaphorePermit> {
        Ok(Arc::clone(&self.permits).acquire_owned().await?)
    }

    /// Lends a connection, for blocking use by the holder of a permit.
    pub(super) fn with<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let idle = lock::lock(&self.idle).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let result = work(&connection);
        lock::lock(&self.idle).push(connection);
        result
    }

    fn connect(&self) -> Result<Connection> {
        let connection = connect(&self.file)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    }
}
