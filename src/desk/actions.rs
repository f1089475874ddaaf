//! Everything that can be done with the mouse, by name: for keys, and for the list of all actions.

use super::{shortcuts, tell};
use crate::domain::shortcuts::Action;
use crate::effects::tool_port::ToolPort;
use crate::effects::{dom, page, rows};

/// Does what a key does. Tells whether there was anything to do.
pub fn act(port: &ToolPort, action: Action) -> bool {
    match action {
        Action::Focus(id) => dom::focus(id),
        Action::Press(id) => return dom::press(id),
        Action::Row { is_next } => rows::step_row(is_next),
        Action::Pick => return rows::pick_row(),
        Action::Print => page::print(),
        Action::Shortcuts => shortcuts::open(port.clone()),
    }
    true
}

/// Something that is done without an element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// What a key does, too.
    Act(Action),
    /// Shows what the query string of a link names.
    Show(String),
    /// Likes something: a name, and a value after a space.
    Like(String),
    /// Opens a tool of another program.
    Open(&'static str, &'static str),
}

/// Does it.
pub fn run(port: &ToolPort, deed: Deed) {
    match deed {
        Deed::Act(action) => {
            let _nothing_to_do = act(port, action);
        }
        Deed::Show(link) => tell(port, "show", link),
        Deed::Like(what) => tell(port, "like", what),
        Deed::Open(program, tool) => port.open(program, tool),
    }
}
