//! The record beside the list: a panel where there is room, a modal dialog where there is not.

use super::button::icon_button;
use super::record_fields::with_record_fields;
use crate::domain::customer::{CustomerId, Row};
use crate::domain::record_nav::Direction;
use crate::domain::text;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{ReadSignal, follow, memo, untrack};
use leptos::ev;
use std::sync::Arc;

const TITLE_ID: &str = "record-title";

/// What is known of the open record.
#[derive(Clone, PartialEq)]
pub enum Shown {
    /// No record is open.
    Nothing,
    /// Rows are on their way.
    Waiting,
    /// The record.
    Row(Arc<Row>),
    /// Not among the rows; only its id is known.
    Elsewhere(CustomerId),
}

/// The dialog; it opens and closes itself. `position` is the record's place in the list, where it has one; `on_said`
/// takes words for the live region.
pub fn record_panel(
    shown: ReadSignal<Shown>,
    position: impl Fn() -> Option<String> + 'static,
    can_walk: impl Fn(Direction) -> bool + Copy + 'static,
    on_walk: impl Fn(Direction) + Copy + 'static,
    on_close: impl Fn() + Copy + 'static,
    on_said: impl Fn(String) + Copy + 'static,
) -> Node {
    let walk = |symbol: &str, name: &str, way: Direction| {
        let press = move || {
            if untrack(|| can_walk(way)) {
                on_walk(way);
            }
        };
        icon_button(symbol, name, press).flag_of("aria-disabled", move || !can_walk(way))
    };
    let bar = el("div", "record__bar")
        .child(walk("#i-up", text::record_previous(), Direction::Previous))
        .child(walk("#i-down", text::record_next(), Direction::Next))
        .child(el("span", "record__position").words(move || position().unwrap_or_default()))
        .child(icon_button("#i-x", text::record_close(), on_close));
    let title = el("h2", "record__title").attr("id", TITLE_ID).attr("tabindex", "-1");
    let dialog = el("dialog", "record")
        .attr("part", "record")
        .attr("aria-labelledby", TITLE_ID)
        .child(bar)
        .child(title.child(el("bdi", "").words(move || shown.with(title_of))))
        .part(move || shown.with(|shown| body(shown, on_said)))
        .on("keydown", move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                on_close();
            }
        });
    // The browser's own ways out, such as the Back gesture of a phone.
    let dialog = dialog.on("cancel", move |event: ev::Event| {
        event.prevent_default();
        on_close();
    });
    open_and_close(dialog.clone(), shown);
    dialog
}

fn open_and_close(dialog: Node, shown: ReadSignal<Shown>) {
    let is_open = memo(move || shown.with(|shown| *shown != Shown::Nothing));
    follow(move || {
        let (is_open, dialog) = (is_open.get(), dialog.clone());
        // A dialog opens only on the page.
        dom::after_build(move || {
            if is_open {
                dom::open_dialog(&dialog, !dom::has_room_for_record());
                dom::focus(TITLE_ID);
            } else {
                dom::close_dialog(&dialog);
            }
        });
    });
}

fn title_of(shown: &Shown) -> String {
    match shown {
        Shown::Row(row) => match &**row {
            Row::Readable(customer) => customer.full_name().unwrap_or_else(|| text::nameless().to_owned()),
            Row::Unreadable { .. } => text::unreadable_row().to_owned(),
        },
        Shown::Elsewhere(_) => text::record_elsewhere_title().to_owned(),
        Shown::Waiting | Shown::Nothing => text::record_loading().to_owned(),
    }
}

fn body(shown: &Shown, on_said: impl Fn(String) + Copy + 'static) -> Option<Node> {
    let body = el("div", "record__body");
    let words = || el("p", "record__words");
    match shown {
        Shown::Row(row) => Some(match &**row {
            Row::Readable(customer) => with_record_fields(body, customer, on_said),
            Row::Unreadable { problem, .. } => body.child(words().bdi(problem)),
        }),
        Shown::Elsewhere(id) => {
            let id = words().text(&format!("{}: ", text::field_id())).bdi(id.as_str());
            Some(body.child(words().text(text::record_elsewhere_body())).child(id))
        }
        Shown::Waiting | Shown::Nothing => None,
    }
}
