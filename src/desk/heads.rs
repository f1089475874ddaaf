//! Columns by the mouse: a heading's end is dragged for its width, the heading itself to another place.

use super::{tell, with_told};
use crate::domain::customer::Column;
use crate::domain::layout::Layout;
use crate::effects::drag::{self, Drag};
use crate::effects::place::Place;
use crate::effects::tool_port::ToolPort;

/// Lets columns be dragged from now on.
pub fn attach(port: &ToolPort, place: &Place) {
    let port = port.clone();
    drag::attach(place, move |drag| {
        let telling = port.clone();
        with_told(&port, move |told| {
            if let Some(layout) = told.layout.and_then(|layout| changed(layout, &drag)) {
                tell(&telling, "like", format!("columns {}", layout.to_text()));
            }
        });
    });
}

fn changed(mut layout: Layout, drag: &Drag) -> Option<Layout> {
    let column = |name: &str| Column::ALL.into_iter().find(|column| column.as_str() == name);
    match drag {
        Drag::Widened { column: name, width } => layout.widen(column(name)?, *width),
        Drag::Moved { column: name, onto } => {
            let onto = column(onto)?;
            let to = layout.columns().iter().position(|(column, _)| *column == onto)?;
            layout.shift(column(name)?, to);
        }
    }
    Some(layout)
}
