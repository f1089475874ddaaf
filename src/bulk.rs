//! What takes lists away: a program of its own, loaded when somebody wants to.

pub mod collect;
pub mod compare;
pub mod copy;
pub mod drop;
pub mod export;
pub mod export_run;
pub mod lookup;
pub mod lookup_run;
pub mod options;
pub mod progress;
pub mod saving;
pub mod snapshot;
pub mod snapshot_run;
pub mod source;
pub mod summary;
pub mod unfinished;

use crate::effects::page;
use crate::effects::tool_port::ToolPort;

const STYLES: &str = concat!(include_str!("../style/tools/dialog.css"), include_str!("../style/bulk/bulk.css"),);

/// Opens a tool by the name that `state::tools::Tool` gives it. One that is open already stays as it is.
pub fn open(tool: &str, port: ToolPort) {
    port.clone().enter(|| {
        page::adopt_styles("bulk", STYLES);
        match tool {
            "export" => export::open(port),
            "copy" => copy::open(port),
            "lookup" => lookup::open(port),
            "compare" => compare::open(port),
            "snapshot" => snapshot::open(port),
            _ => {}
        }
    });
}
