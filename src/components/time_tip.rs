//! The absolute times of a row, shown while the pointer is on a time or the focus is in the row.

use crate::effects::clock::Timer;
use crate::effects::dom::{self, Times};
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::ev;

/// The tip's element id.
const TIP_ID: &str = "tip";
/// It stays this long after the pointer left, so that the pointer can get to it (WCAG 1.4.13).
const LEAVE_MS: u32 = 250;

/// The tip. Clones are the same tip.
#[derive(Clone)]
pub struct TimeTip {
    node: Node,
    leaving: Timer,
}

impl TimeTip {
    /// Shows nothing yet.
    pub fn new() -> Self {
        let leaving = Timer::new();
        let node = el("div", "tip").attr("id", TIP_ID).attr("role", "tooltip").attr("popover", "manual");
        let node = node.on("mouseenter", move |_: ev::MouseEvent| leaving.clear());
        let left = Self { node: node.clone(), leaving };
        Self { node: node.on("mouseleave", move |_: ev::MouseEvent| left.leave()), leaving }
    }

    /// Its element.
    pub fn node(&self) -> Node {
        self.node.clone()
    }

    /// For `mouseover`: the time under the pointer, if there is one.
    pub fn point(&self, event: &ev::MouseEvent) {
        match dom::times_around(event, "time") {
            Some(times) => self.show(times),
            None => self.leave(),
        }
    }

    /// For `focusin`: all times of the row that holds the focus, which they describe. Not where a click brought it: the
    /// tip would lie over the next row, where the next click is likely to go.
    pub fn focus(&self, event: &ev::FocusEvent) {
        dom::describe(event, TIP_ID);
        if let Some(times) = dom::times_around(event, "tr:has(:focus-visible)") {
            self.show(times);
        }
    }

    /// For `mouseleave`.
    pub fn leave(&self) {
        let tip = self.node.clone();
        self.leaving.start(LEAVE_MS, move || dom::hide_popover(&tip));
    }

    /// Hides it: Esc, the pointer or the focus leaving, scrolling.
    pub fn hide(&self) {
        self.leaving.clear();
        dom::hide_popover(&self.node);
    }

    fn show(&self, Times { labelled, below: (left, top) }: Times) {
        self.leaving.clear();
        let lines: Vec<Node> = labelled.iter().filter_map(|(label, time)| line(label, time)).collect();
        self.node.set_text("");
        if lines.is_empty() {
            return dom::hide_popover(&self.node);
        }
        self.node.set_style("left", &format!("{left}px"));
        self.node.set_style("top", &format!("{top}px"));
        for line in lines {
            line.place(&self.node, None);
        }
        dom::show_popover(&self.node);
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
