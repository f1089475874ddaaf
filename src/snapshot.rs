//! What shows a snapshot: a program of its own, loaded when an address or the operator asks for one. The rows are kept in a
//! worker (`effects/snapshot.rs`).

pub mod attend;
pub mod choices;
pub mod label;
pub mod narrow;
pub mod report;
pub mod told;
pub mod twins;

use crate::effects::page;
use crate::effects::tool_port::ToolPort;

const STYLES: &str = concat!(
    include_str!("../style/tools/dialog.css"),
    include_str!("../style/snapshot/snapshot.css"),
    include_str!("../style/snapshot/report.css")
);

/// Opens a tool by the name that `state::tools::Tool` gives it.
pub fn open(tool: &str, port: ToolPort) {
    port.clone().enter(|| {
        page::adopt_styles("snapshot", STYLES);
        if tool == "attend" {
            attend::attend(port);
        }
    });
}
