//! The List Customers contract on axum and SQLite, and a small gateway in front of it.
//!
//! In reading order: what the API promises (`contract`, `params`), the data (`seed`, `store`), what happens
//! to a request (`api`), and the two programs ([`serve`], [`gateway`]).

mod answers;
mod api;
mod apps;
pub mod args;
mod audit;
mod auth;
mod calls;
pub mod clock;
mod contract;
mod control;
mod faults;
mod fold;
pub mod gateway;
mod http_server;
mod lock;
mod params;
mod rate_limit;
mod running;
mod seed;
pub mod serve;
mod store;
mod timestamp;

pub use auth::Application;
pub use http_server::PortTaken;
pub use running::Running;
