//! One module for each command.

pub(crate) mod bench;
pub(crate) mod bench_api;
pub(crate) mod demo;
pub(crate) mod dev;
pub(crate) mod dist;
pub(crate) mod portal;
pub(crate) mod reproduce;
pub(crate) mod shots;
pub(crate) mod size;
pub(crate) mod test;
