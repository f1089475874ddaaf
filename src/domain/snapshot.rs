//! All customers of a list at once: what the endpoint cannot do is done here.

pub mod amounts;
pub mod calling;
pub mod codes;
pub mod conditions;
pub mod kinds;
pub mod link;
pub mod order;
pub mod report;
pub mod search;
pub mod segment;
pub mod select;
pub mod service;
pub mod spec;
pub mod store;
pub mod taken;
pub mod texts;
pub mod times;
pub mod twins;
pub mod words;
