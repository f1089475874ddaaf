//! The list requests as they come: kept for the control listener, and sent to the audit table when done.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::http::Uri;
use form_urlencoded::Serializer;
use serde::Serialize;

use crate::audit::{Audit, Entry};
use crate::clock::Clock;
use crate::lock;
use crate::params::known;

/// How many requests are remembered.
const KEPT: usize = 100_000;

/// Sees every list request.
#[derive(Debug, Clone)]
pub(crate) struct Calls {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) audit: Audit,
    /// Only with a control listener.
    pub(crate) log: Option<Arc<CallLog>>,
}

/// A list request that is being answered. It is written down when it is dropped, also by a client that goes.
#[derive(Debug)]
pub(crate) struct OpenCall {
    calls: Calls,
    seq: u64,
    at: u64,
    started: Instant,
    parameters: String,
    /// The application's id.
    pub(crate) app: Option<&'static str>,
    pub(crate) status: Option<u16>,
    pub(crate) rows: usize,
}

impl Calls {
    /// Notes that a request has come.
    pub(crate) fn begin(&self, uri: &Uri) -> OpenCall {
        let at = self.clock.unix_ms();
        let mut parameters = Serializer::new(String::new());
        parameters.extend_pairs(known(uri.query().unwrap_or_default()));
        OpenCall {
            seq: self.log.as_ref().map_or(0, |log| log.push(uri, at)),
            calls: self.clone(),
            at,
            started: Instant::now(),
            parameters: parameters.finish(),
            app: None,
            status: None,
            rows: 0,
        }
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        let ms = self.started.elapsed().as_secs_f64() * 1000.0;
        if let Some(log) = &self.calls.log {
            log.finish(self, ms);
        }
        self.calls.audit.record(Entry {
            at_ms: self.at,
            app: self.app,
            parameters: std::mem::take(&mut self.parameters),
            status: self.status,
            rows: self.rows,
            ms,
        });
    }
}

/// The last list requests, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct CallLog(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    calls: VecDeque<Call>,
    last: u64,
}

/// One list request, as the control listener tells it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Call {
    /// Counted from 1.
    seq: u64,
    path_and_query: String,
    app: Option<&'static str>,
    /// `null` while there is no answer, and for ever if there is none.
    status: Option<u16>,
    rows: usize,
    /// `null` until it is over.
    ms: Option<f64>,
    /// When it came, in Unix milliseconds.
    at: u64,
}

impl CallLog {
    /// All that came after the one with the number `seq`.
    pub(crate) fn since(&self, seq: u64) -> Vec<Call> {
        lock::lock(&self.0).calls.iter().filter(|call| call.seq > seq).cloned().collect()
    }

    /// The number of the last one.
    pub(crate) fn last(&self) -> u64 {
        lock::lock(&self.0).last
    }

    fn push(&self, uri: &Uri, at: u64) -> u64 {
        let path_and_query = uri.path_and_query().map_or_else(String::new, ToString::to_string);
        let mut state = lock::lock(&self.0);
        state.last += 1;
        let seq = state.last;
        if state.calls.len() == KEPT {
            state.calls.pop_front();
        }
        state.calls.push_back(Call { seq, path_and_query, app: None, status: None, rows: 0, ms: None, at });
        seq
    }

    fn finish(&self, open: &OpenCall, ms: f64) {
        // The newest first: what ends has mostly just begun.
        let mut state = lock::lock(&self.0);
        if let Some(call) = state.calls.iter_mut().rev().find(|call| call.seq == open.seq) {
            call.app = open.app;
            call.status = open.status;
            call.rows = open.rows;
            call.ms = Some(ms);
        }
    }
}
