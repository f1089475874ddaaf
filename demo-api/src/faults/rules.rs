//! Which requests go wrong, how often and how.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Fault, Mishap};

/// One rule, as the control listener takes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// A part of path and query as they were sent; empty fits all.
    #[serde(default, rename = "match")]
    part: String,
    /// How many requests it is for; without it, all.
    times: Option<u32>,
    #[serde(default)]
    delay_ms: u64,
    /// `{"status": …}`, a name, or `{"patch": name}`; without it, only the delay.
    #[serde(default, deserialize_with = "action")]
    action: Option<Mishap>,
}

impl Rule {
    /// Uses the rule up once if it fits.
    pub(super) fn take(&mut self, path_and_query: &str) -> Option<Fault> {
        if self.times == Some(0) || !path_and_query.contains(&self.part) {
            return None;
        }
        self.times = self.times.map(|times| times - 1);
        Some(Fault { delay: Duration::from_millis(self.delay_ms), mishap: self.action.clone() })
    }
}

/// A name may stand alone or as a patch, which reads better in a test.
fn action<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Mishap>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Action {
        Patch { patch: Mishap },
        Plain(Mishap),
    }
    let action = Option::<Action>::deserialize(deserializer)?;
    Ok(action.map(|(Action::Patch { patch: mishap } | Action::Plain(mishap))| mishap))
}
