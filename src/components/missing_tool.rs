//! That a part which is loaded on demand could not be loaded.

use super::button::button;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use crate::state::tools::Tool;

/// A strip in `parent` while a tool is missing that somebody wanted.
pub fn with_missing_tool(
    parent: Node,
    missing: ReadSignal<Option<Tool>>,
    on_retry: impl Fn(Tool) + Copy + 'static,
) -> Node {
    parent.part(move || {
        let tool = missing.get()?;
        let words = el("p", "strip__words").text(text::tool_missing());
        let retry = button(text::try_again(), "", move || on_retry(tool));
        Some(el("div", "strip").attr("role", "alert").child(icon("#i-alert")).child(words).child(retry))
    })
}
