//! Servers that run, and how they end.

use anyhow::{Context as _, Result};
use axum::Router;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::audit;
use crate::http_server;

/// One or two listeners with what they leave behind.
#[derive(Debug)]
pub struct Running {
    stop: watch::Sender<bool>,
    servers: JoinSet<()>,
    writer: Option<audit::Writer>,
    folder: Option<TempDir>,
}

impl Default for Running {
    fn default() -> Self {
        Self { stop: watch::Sender::new(false), servers: JoinSet::new(), writer: None, folder: None }
    }
}

impl Running {
    pub(crate) fn serve(&mut self, listener: TcpListener, router: Router) {
        self.servers.spawn(http_server::serve(listener, router, self.stop.subscribe()));
    }

    /// What is to be finished, and deleted, when the last answer is given.
    pub(crate) fn at_the_end(&mut self, writer: audit::Writer, folder: Option<TempDir>) {
        self.writer = Some(writer);
        self.folder = folder;
    }

    /// Ends all listeners. The audit table is complete afterwards, unless an answer had to be cut off.
    pub async fn stop(mut self) -> Result<()> {
        self.stop.send_replace(true);
        while self.servers.join_next().await.is_some() {}
        let finished = match self.writer.take() {
            Some(writer) => finish(writer).await,
            None => Ok(()),
        };
        if let Some(folder) = self.folder.take() {
            folder.close().context("the temporary folder cannot be deleted")?;
        }
        finished
    }
}

/// An answer that is stalled on purpose keeps the audit open, and is not waited for.
async fn finish(writer: audit::Writer) -> Result<()> {
    let writing = tokio::task::spawn_blocking(move || writer.finish());
    match tokio::time::timeout(std::time::Duration::from_millis(500), writing).await {
        Ok(finished) => finished?,
        Err(_still_open) => Ok(()),
    }
}

/// Where a listener can be reached.
pub(crate) fn url(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}", listener.local_addr()?))
}
