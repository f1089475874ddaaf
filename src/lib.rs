//! The customer console: find, narrow, page through and read customers of one offset-paged endpoint.
//!
//! In reading order: the rules, the browser, the signals, the screen, and what puts them together.

pub mod app;
pub mod bulk;
pub mod components;
pub mod desk;
pub mod domain;
pub mod effects;
pub mod embed;
pub mod shell;
pub mod snapshot;
pub mod state;
pub mod tools;
