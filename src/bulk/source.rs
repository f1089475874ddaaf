//! Where rows come from: the server, through the console's request governor, or the operator's selection.

use crate::domain::customer::Row;
use crate::domain::error::LoadError;
use crate::domain::export::estimate::{Pace, duration_ms, requests_for};
use crate::domain::export::view::{View, pace_of};
use crate::domain::export::work::Ask;
use crate::domain::filter::Filter;
use crate::domain::paging::RowRange;
use crate::domain::request_log::{CACHE, Entry};
use crate::domain::snapshot::taken::Taken;
use crate::domain::text::bulk as text;
use crate::effects::api::{self, ListAnswer};
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::effects::{api_fast, relay};
use std::sync::Arc;

/// What a request is taken to last before one was seen.
const UNKNOWN_MS: u64 = 300;
/// As many of the last requests are looked at.
const LAST_REQUESTS: usize = 10;

/// Rows of `filter`: from the server, or from the snapshot that the operator looks at.
///
/// # Errors
/// Those of the request and of its answer.
pub async fn from_server(
    port: ToolPort,
    api_base: String,
    filter: Filter,
    range: RowRange,
) -> Result<ListAnswer, LoadError> {
    let url = api::list_url(&api_base, &filter, range);
    if filter.snapshot.is_some() {
        return api_fast::read_answer(&api::answer_of(Some(port.keep(&url, &[]).await))?, range);
    }
    api_fast::read_answer(&relay::from_text(&port.ask("get", &url).await)?, range)
}

/// Rows out of those that are here already.
pub fn from_rows(rows: &[Arc<Row>], ask: &Ask) -> ListAnswer {
    let skip = usize::try_from(ask.range.skip).unwrap_or(usize::MAX);
    let page = rows.iter().skip(skip).take(ask.range.take.into()).cloned().collect();
    ListAnswer { rows: page, total: rows.len() as u64, age_ms: 0 }
}

/// What the operator looks at.
pub async fn view(port: &ToolPort) -> View {
    View::from_text(&port.ask("view", "").await)
}

/// What is told of the snapshot that a filter is about; nothing where it is about the list itself.
pub async fn snapshot_of(port: &ToolPort, filter: &Filter) -> Option<Taken> {
    filter.snapshot.as_ref()?;
    serde_json::from_str(&port.keep("told", &[]).await).ok()
}

/// A customer's name.
pub fn name_of(row: &Row) -> Option<String> {
    match row {
        Row::Readable(customer) => customer.full_name(),
        Row::Unreadable { .. } => None,
    }
}

/// What was asked for and not sent yet need not be sent.
pub fn give_up(port: &ToolPort) {
    let port = port.clone();
    spawn(async move { drop(port.ask("give up", "").await) });
}

/// What bulk work may send now.
pub async fn pace(port: &ToolPort) -> Option<Pace> {
    pace_of(&port.ask("pace", "").await, request_ms(port))
}

/// What reading so many rows costs, in words; `None` where the pace is not known.
pub async fn estimate(port: &ToolPort, total: u64) -> Option<String> {
    let requests = requests_for(total);
    let time = duration_ms(requests, pace(port).await?).map_or(text::estimate_never().to_owned(), text::about);
    Some(text::estimate(total, requests, &time))
}

/// What one of the last requests took, on average.
fn request_ms(port: &ToolPort) -> u64 {
    let lines = port.log();
    let entries = lines.iter().rev().filter_map(|line| Entry::from_line(line));
    let took: Vec<u64> = entries
        .filter(|entry| entry.lane != CACHE && entry.result == "200")
        .take(LAST_REQUESTS)
        .map(|entry| entry.ms)
        .collect();
    took.iter().sum::<u64>().checked_div(took.len() as u64).unwrap_or(UNKNOWN_MS)
}
