//! Which columns are shown, in which order and width, and how dense rows are.

use super::choices::choices;
use super::{choice, tell, with_told};
use crate::components::button::{button, icon_button};
use crate::domain::customer::Column;
use crate::domain::layout::{Layout, MAX_WIDTH, MIN_WIDTH};
use crate::domain::preferences::Preference;
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Kept, Signal};
use crate::effects::sorting;
use crate::effects::tool_port::ToolPort;
use crate::tools::checkbox::checkbox;
use crate::tools::dialog::{self, Close, Manner};
use leptos::ev;

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let asking = port.clone();
    with_told(&asking, move |told| {
        let usual = told.usual.clone().unwrap_or_else(|| Layout::of(Column::USUAL));
        let layout = told.layout.clone().unwrap_or_else(|| usual.clone());
        let densities = choices(Preference::Density, &told);
        let density = told.like(Preference::Density).to_owned();
        let fill = move |dialog: Node, _: Close| body(dialog, port, layout, usual, (&densities, &density));
        dialog::open("columns", text::columns(), Manner::Modal, fill, || {});
    });
}

fn body(
    dialog: Node,
    port: ToolPort,
    layout: Layout,
    usual: Layout,
    (densities, density): (&[(String, String)], &str),
) -> Node {
    let layout = Signal::new(layout);
    let telling = port.clone();
    // Back to the usual columns is no preference at all, so that it follows them.
    let kept = usual.to_text();
    let change = move |change: &dyn Fn(&mut Layout)| {
        layout.update(|layout| change(layout));
        let text = layout.with_untracked(Layout::to_text);
        let text = if text == kept { String::new() } else { text };
        tell(&telling, "like", format!("columns {text}"));
    };
    let change = Kept::new(change);
    let list = move || {
        let items = layout.with(|layout| {
            all_of(layout).into_iter().enumerate().map(|(at, item)| line(at, item, layout, change)).collect()
        });
        Some(sorting::sortable(el("ol", "desk__columns").children(items), move |from, to| {
            let column = layout.with_untracked(|layout| layout.columns().get(from).map(|(column, _)| *column));
            if let Some(column) = column {
                change.with(|change| change(&|layout| layout.shift(column, to)));
            }
        }))
    };
    let density = choice("columns-density", words::density(), densities, density, move |density| {
        tell(&port, "like", format!("density {density}"));
    });
    let reset = move || {
        let usual = usual.clone();
        change.with(|change| change(&|layout| layout.clone_from(&usual)));
    };
    dialog
        .child(el("p", "desk__note").text(words::columns_note()))
        .part(list)
        .child(density)
        .child(el("p", "desk__actions").child(button(words::reset(), "", reset)))
}

/// Those that are shown in their order, then the others.
fn all_of(layout: &Layout) -> Vec<(Column, Option<u16>)> {
    let shown = layout.columns().iter().map(|(column, width)| (*column, Some(*width)));
    let others = Column::ALL.into_iter().filter(|column| !layout.shows(*column)).map(|column| (column, None));
    shown.chain(others).collect()
}

fn line<F: Fn(&dyn Fn(&mut Layout)) + 'static>(
    at: usize,
    (column, width): (Column, Option<u16>),
    layout: &Layout,
    change: Kept<F>,
) -> Node {
    let name = text::column(column);
    let id = format!("column-{}", column.as_str());
    let input = checkbox(&id, width.is_some(), move |_| {
        change.with(|change| change(&|layout| layout.toggle(column)));
        dom::focus_after_render(vec![format!("column-{}", column.as_str())]);
    });
    let input = if column == Column::Name { input.attr("disabled", "") } else { input };
    let item = el("li", "desk__column").attr("data-movable", if width.is_some() && at > 0 { "true" } else { "false" });
    let item = item.child(input).child(el("label", "desk__name").attr("for", &id).text(name));
    let Some(width) = width else { return item };
    let shift = move |to: usize, which: &'static str| {
        change.with(|change| change(&|layout| layout.shift(column, to)));
        dom::focus_after_render(vec![
            format!("column-{}-{which}", column.as_str()),
            format!("column-{}", column.as_str()),
        ]);
    };
    let widen = el("input", "desk__width field")
        .attr("type", "number")
        .attr("min", &MIN_WIDTH.to_string())
        .attr("max", &MAX_WIDTH.to_string())
        .attr("step", "8")
        .attr("placeholder", words::width_usual())
        .attr("aria-label", &words::width_of(name));
    if width > 0 {
        dom::set_value(&widen, &width.to_string());
    }
    let widen = widen.on("change", move |event: ev::Event| {
        let width = dom::value_of(&event).parse().unwrap_or(0);
        change.with(|change| change(&|layout| layout.widen(column, width)));
    });
    let button_id = |which: &str| format!("{id}-{which}");
    let item = item.child(widen);
    let item = if at > 1 {
        item.child(
            icon_button("#i-up", &words::move_up(name), move || shift(at - 1, "up")).attr("id", &button_id("up")),
        )
    } else {
        item
    };
    if at > 0 && at + 1 < layout.columns().len() {
        item.child(
            icon_button("#i-down", &words::move_down(name), move || shift(at + 1, "down"))
                .attr("id", &button_id("down")),
        )
    } else {
        item
    }
}
