//! The bar at the top: the application's name and the connection.

use super::button::button;
use crate::domain::error::ErrorKind;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use crate::state::page_loader::Outcome;

/// Name as a heading of `level` and connection state; and, where the person gave credentials, a way to have them forgotten.
pub fn header(
    level: &str,
    title: &str,
    outcome: ReadSignal<Outcome>,
    is_offline: ReadSignal<bool>,
    can_disconnect: impl Fn() -> bool + 'static,
    on_disconnect: impl Fn() + 'static,
) -> Node {
    let connection = move || match outcome.get() {
        _ if is_offline.get() => ("lost", text::CONNECTION_LOST),
        None => ("waiting", text::CONNECTION_WAITING),
        Some(Ok(())) => ("ok", text::CONNECTION_OK),
        Some(Err(ErrorKind::Unreachable)) => ("lost", text::CONNECTION_LOST),
        Some(Err(ErrorKind::NotConnected)) => ("waiting", text::ERROR_NOT_CONNECTED),
        Some(Err(ErrorKind::NotAllowed)) => ("lost", text::CONNECTION_REFUSED),
        Some(Err(_)) => ("trouble", text::CONNECTION_TROUBLE),
    };
    el("header", "header")
        .attr("part", "header")
        .child(el("span", "header__mark").child(icon("#i-users")))
        .child(el(level, "header__title").text(title))
        .child(
            el("p", "header__connection")
                .attr_of("data-state", move || connection().0.to_owned())
                .words(move || connection().1.to_owned()),
        )
        .child(button(text::DISCONNECT, "", on_disconnect).flag_of("data-hidden", move || !can_disconnect()))
}
