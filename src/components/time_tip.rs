//! The absolute times of a row, shown while the pointer is on a time or the focus is in the row.

use crate::effects::dom::{self, Times};
use crate::effects::intl;
use crate::effects::node::{Node, el};
use leptos::ev;
use leptos::prelude::*;

/// One line of the tip: a time as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipLine {
    /// What the time is of.
    pub label: String,
    /// Local and UTC, already formatted.
    pub words: String,
}

/// What the tip shows and where, in CSS pixels of the viewport.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    lines: Vec<TipLine>,
    left: i32,
    top: i32,
}

/// The tip's state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct TimeTip(RwSignal<Option<Tip>>);

impl TimeTip {
    /// Shows nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// For `mouseover`: the time under the pointer, if there is one.
    pub fn point(self, event: &ev::MouseEvent) {
        self.show(dom::times_around(event, "time"));
    }

    /// For `focusin`: all times of the row that holds the focus.
    pub fn focus(self, event: &ev::FocusEvent) {
        self.show(dom::times_around(event, "tr"));
    }

    /// Hides it: Esc, the pointer or the focus leaving, scrolling.
    pub fn hide(self) {
        if self.0.with_untracked(Option::is_some) {
            self.0.set(None);
        }
    }

    fn show(self, times: Option<Times>) {
        let tip = times.and_then(|times| {
            let lines: Vec<TipLine> = times.labelled.into_iter().filter_map(line).collect();
            let (left, top) = times.below;
            (!lines.is_empty()).then_some(Tip { lines, left, top })
        });
        if self.0.with_untracked(|shown| *shown != tip) {
            self.0.set(tip);
        }
    }

    /// The tip itself.
    pub fn node(self) -> Node {
        let place = move |side: fn(&Tip) -> i32| {
            move || self.0.with(|tip| tip.as_ref().map(|tip| format!("{}px", side(tip))).unwrap_or_default())
        };
        let lines = move || {
            let lines = self.0.get()?.lines;
            Some(el("div", "").children(lines.iter().map(line_node).collect()))
        };
        el("div", "tip")
            .attr("id", "tip")
            .attr("role", "tooltip")
            .toggle_of("hidden", move || self.0.with(Option::is_none))
            .style_of("left", place(|tip| tip.left))
            .style_of("top", place(|tip| tip.top))
            .part(lines)
    }
}

impl Default for TimeTip {
    fn default() -> Self {
        Self::new()
    }
}

fn line((label, time): (String, String)) -> Option<TipLine> {
    let words = intl::absolute(&time)?.join(" · ");
    Some(TipLine { label, words })
}

fn line_node(line: &TipLine) -> Node {
    el("p", "tip__line").child(el("span", "tip__label").text(&line.label)).text(&format!(" {}", line.words))
}
