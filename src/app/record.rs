//! The record that is open: found among the rows, walked along them.

use crate::components::grid;
use crate::components::grid_row::row_link_id;
use crate::components::record_panel::{Shown, record_panel};
use crate::domain::customer::CustomerId;
use crate::domain::page_state::PageState;
use crate::domain::text;
use crate::effects::node::Node;
use crate::effects::reactive::{memo, untrack};
use crate::effects::{clock, dom};
use crate::state::console::Console;
use crate::state::record_walk::RecordWalk;

/// The record beside the list, of the row that the address names.
pub(super) fn record(console: &Console) -> Node {
    let Console { list, loader, announcer, .. } = *console;
    let state = loader.state();
    let walk = RecordWalk::new(list, state);
    let record = move || list.query().with(|query| query.record.clone());
    let place = move |id: &CustomerId| {
        state.with(|state| {
            let page = state.ready()?;
            let (position, row) = page.rows.iter().find(|(_, row)| row.id() == Some(id))?;
            Some((*position, row.clone(), page.total))
        })
    };
    let shown = memo(move || {
        let turning = walk.is_turning();
        let Some(id) = record() else { return if turning { Shown::Waiting } else { Shown::Nothing } };
        if let Some(row) = place(&id).map(|(_, row, _)| row).or_else(|| loader.find(&id)) {
            return Shown::Row(row);
        }
        if state.with(|state| matches!(state, PageState::Loading { .. })) {
            Shown::Waiting
        } else {
            Shown::Elsewhere(id)
        }
    });
    let position = move || {
        let (position, _, total) = place(&record()?)?;
        Some(text::record_position(position + 1, total))
    };
    let close = move || {
        clock::after_paint(move || {
            let link = untrack(record).map(|id| row_link_id(id.as_str()));
            list.close();
            // Back to the row that the record belongs to, or to the heading where that row is gone.
            dom::focus_after_render(link.into_iter().chain([grid::HEADING_ID.to_owned()]).collect());
        });
    };
    record_panel(
        shown,
        position,
        move |direction| walk.can(direction),
        move |direction| walk.go(direction),
        close,
        move |words| announcer.say(words),
    )
}
