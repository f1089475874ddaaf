//! The signals: what is asked for, what is there, and what is said about it.

pub mod announcer;
pub mod answers;
pub mod auto_refresh;
pub mod bulk_run;
pub mod connection;
pub mod console;
pub mod list_state;
pub mod page_loader;
pub mod picker;
pub mod preferences;
pub mod prefetch;
pub mod record_walk;
pub mod recovery;
pub mod requests;
mod rest;
pub mod status_counts;
pub mod tools;
