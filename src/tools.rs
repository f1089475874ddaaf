//! What is rarely needed: a second program, loaded when somebody wants one of its tools.

pub mod checkbox;
pub mod connect;
pub mod diagnosis;
pub mod dialog;
pub mod inspector;

use crate::effects::page;
use crate::effects::tool_port::ToolPort;

const STYLES: &str = concat!(
    include_str!("../style/tools/dialog.css"),
    include_str!("../style/tools/connect.css"),
    include_str!("../style/tools/diagnosis.css"),
    include_str!("../style/tools/inspector.css"),
);

/// Opens a tool by the name that `state::tools::Tool` gives it. One that is open already stays as it is.
pub fn open(tool: &str, port: ToolPort) {
    port.clone().enter(|| {
        page::adopt_styles("tools", STYLES);
        match tool {
            "connect" => connect::open(port),
            "diagnosis" => diagnosis::open(port),
            "inspector" => inspector::open(port),
            _ => {}
        }
    });
}
