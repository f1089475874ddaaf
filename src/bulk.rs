//! What takes lists away: a program of its own, loaded when somebody wants to.

pub mod export;
pub mod options;
pub mod run;
pub mod source;
pub mod summary;

use crate::effects::page;
use crate::effects::tool_port::ToolPort;

const STYLES: &str = concat!(include_str!("../style/tools/dialog.css"), include_str!("../style/bulk/bulk.css"),);

/// Opens a tool by the name that `state::tools::Tool` gives it. One that is open already stays as it is.
pub fn open(tool: &str, port: ToolPort) {
    page::adopt_styles("bulk", STYLES);
    if tool == "export" {
        export::open(port);
    }
}
