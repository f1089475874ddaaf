//! The bar at the top: the application's name and the connection.

use super::button::{button, icon_button};
use crate::domain::error::ErrorKind;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use crate::state::page_loader::Outcome;
use crate::state::tools::Tool;

/// Name as a heading of `level` and connection state; and, where the person gave credentials, a way to have them forgotten.
pub fn header(
    level: &str,
    title: &str,
    outcome: ReadSignal<Outcome>,
    is_offline: ReadSignal<bool>,
    can_disconnect: impl Fn() -> bool + 'static,
    on_disconnect: impl Fn() + 'static,
    on_tool: impl Fn(Tool) + Copy + 'static,
) -> Node {
    let tool = |symbol: &str, name: &str, tool: Tool| {
        icon_button(symbol, name, move || on_tool(tool)).attr("id", tool.as_str())
    };
    let connection = move || match outcome.get() {
        _ if is_offline.get() => ("lost", text::connection_lost()),
        None => ("waiting", text::connection_waiting()),
        Some(Ok(())) => ("ok", text::connection_ok()),
        Some(Err(ErrorKind::Unreachable)) => ("lost", text::connection_lost()),
        Some(Err(ErrorKind::NotConnected)) => ("waiting", text::error_not_connected()),
        Some(Err(ErrorKind::NotAllowed)) => ("lost", text::connection_refused()),
        Some(Err(_)) => ("trouble", text::connection_trouble()),
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
        .child(button(text::disconnect(), "", on_disconnect).flag_of("data-hidden", move || !can_disconnect()))
        .child(
            el("div", "header__tools")
                .child(tool("#i-views", text::views(), Tool::Views))
                .child(tool("#i-palette", text::palette(), Tool::Palette).attr("aria-keyshortcuts", "Control+K Meta+K"))
                .child(tool("#i-settings", text::settings(), Tool::Settings)),
        )
}
