//! Letting list requests go wrong on purpose, as the tests of the console need it.

mod broken_body;
mod replace;
mod rules;
mod spoil;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::Uri;
use serde::{Deserialize, Serialize};
use std::sync::Mutex;

use crate::lock;
pub(crate) use replace::Replacement;
pub(crate) use rules::Rule;
pub(crate) use spoil::Spoiler;

/// The rules in force.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Rule>>);

/// What happens to one request.
#[derive(Debug, Default)]
pub(crate) struct Fault {
    pub(crate) delay: Duration,
    pub(crate) mishap: Option<Mishap>,
}

/// How an answer goes wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Mishap {
    /// Something else is sent in its place.
    Replace(Replacement),
    /// It is made, and then damaged.
    Spoil(Spoiler),
}

/// An answer that the test spells out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spelled {
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) body: String,
    pub(crate) content_type: Option<String>,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
}

impl Faults {
    /// In place of the rules before.
    pub(crate) fn replace(&self, rules: Vec<Rule>) {
        *lock::lock(&self.0) = rules;
    }

    /// What is in force, with what is left of each.
    pub(crate) fn rules(&self) -> Vec<Rule> {
        lock::lock(&self.0).clone()
    }

    /// What the first rule that fits does to a request.
    pub(crate) fn take(&self, uri: &Uri) -> Fault {
        let path_and_query = uri.path_and_query().map_or("", |path_and_query| path_and_query.as_str());
        lock::lock(&self.0).iter_mut().find_map(|rule| rule.take(path_and_query)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
