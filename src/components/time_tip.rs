//! The absolute times of a row, shown while the pointer is on a time or the focus is in the row.

use crate::effects::dom::{self, Times};
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::ev;

/// The tip. Clones are the same tip.
#[derive(Clone)]
pub struct TimeTip(Node);

impl TimeTip {
    /// Shows nothing yet.
    pub fn new() -> Self {
        Self(el("div", "tip").attr("id", "tip").attr("role", "tooltip").attr("hidden", ""))
    }

    /// Its element.
    pub fn node(&self) -> Node {
        self.0.clone()
    }

    /// For `mouseover`: the time under the pointer, if there is one.
    pub fn point(&self, event: &ev::MouseEvent) {
        self.show(dom::times_around(event, "time"));
    }

    /// For `focusin`: all times of the row that holds the focus.
    pub fn focus(&self, event: &ev::FocusEvent) {
        self.show(dom::times_around(event, "tr"));
    }

    /// Hides it: Esc, the pointer or the focus leaving, scrolling.
    pub fn hide(&self) {
        self.0.set_toggle("hidden", true);
    }

    fn show(&self, times: Option<Times>) {
        let Some(Times { labelled, below: (left, top) }) = times else { return self.hide() };
        let lines: Vec<Node> = labelled.iter().filter_map(|(label, time)| line(label, time)).collect();
        self.0.set_text("");
        self.0.set_toggle("hidden", lines.is_empty());
        self.0.set_style("left", &format!("{left}px"));
        self.0.set_style("top", &format!("{top}px"));
        for line in lines {
            line.place(&self.0, None);
        }
    }
}

impl Default for TimeTip {
    fn default() -> Self {
        Self::new()
    }
}

/// Local and UTC.
fn line(label: &str, time: &str) -> Option<Node> {
    let words = intl::absolute(time)?.join(" · ");
    Some(el("p", "tip__line").child(el("span", "tip__label").text(label)).text(&format!(" {words}")))
}
