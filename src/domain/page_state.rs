//! What the grid shows, as one value: no parallel "loading" and "error" booleans to disagree.

use super::clock::UnixMs;
use super::customer::Row;
use super::error::LoadError;
use super::filter::Filter;
use super::paging::RowRange;
use std::sync::Arc;

/// Rows that answer one filter and range.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The filter that the rows answer.
    pub filter: Filter,
    /// The range that was wanted; `rows` may be fewer.
    pub range: RowRange,
    /// All rows that match the filter.
    pub total: u64,
    /// When the oldest of the rows was fetched.
    pub as_of: UnixMs,
    /// The rows with their positions, counted from 0.
    pub rows: Vec<(u64, Arc<Row>)>,
}

impl Page {
    /// Whether the range lies past the end of a list that has rows.
    pub fn is_past_end(&self) -> bool {
        self.rows.is_empty() && self.total > 0
    }
}

/// Where a page came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Just answered by the server, at least in part.
    Network,
    /// Every row from memory.
    Cache,
}

/// A request that renews rows which are already shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Renewal {
    /// None under way.
    Idle,
    /// Under way.
    Running,
    /// Newer rows are known that would move under the pointer: the person decides when.
    Held,
    /// Failed; the rows shown are the last good ones.
    Failed(LoadError),
}

/// What the grid shows.
#[derive(Clone, Debug, PartialEq)]
pub enum PageState {
    /// Waiting for rows. `previous` answers an earlier query and must look like it.
    Loading {
        /// What was on screen before.
        previous: Option<Arc<Page>>,
    },
    /// Rows that answer the query.
    Ready {
        /// The rows.
        page: Arc<Page>,
        /// Where they came from.
        source: Source,
        /// Whether they are being renewed.
        renewal: Renewal,
    },
    /// Nothing to show that answers the query.
    Failed {
        /// Why.
        error: LoadError,
    },
}

impl PageState {
    /// The page on screen, whichever query it answers.
    pub fn page(&self) -> Option<&Arc<Page>> {
        match self {
            Self::Loading { previous } => previous.as_ref(),
            Self::Ready { page, .. } => Some(page),
            Self::Failed { .. } => None,
        }
    }

    /// The page that answers the query.
    pub fn ready(&self) -> Option<&Arc<Page>> {
        match self {
            Self::Ready { page, .. } => Some(page),
            _ => None,
        }
    }

    /// Whether a request is under way.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Loading { .. } | Self::Ready { renewal: Renewal::Running, .. })
    }

    /// The failure that people should know of, if any.
    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed { error } | Self::Ready { renewal: Renewal::Failed(error), .. } => Some(error),
            _ => None,
        }
    }
}
