//! The frame of every tool: a dialog with a title and a way out, gone from the page when it is closed.

use crate::components::button::icon_button;
use crate::domain::text;
use crate::effects::node::{Node, el};
use crate::effects::{clock, dom, page};
use leptos::ev;
use leptos::mount::mount_to;
use std::cell::RefCell;
use std::rc::Rc;

/// How a tool stands to the page behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// In front of everything; the page waits.
    Modal,
    /// At the bottom, while the page is used.
    Drawer,
    /// The same, as high as it needs to be, and closed by what is in it.
    Task,
    /// In front of everything, but gone with the focus or a click beside it. The page need not be styled anew for it, as
    /// for a modal dialog, which makes all of it inert: it is there at once.
    Light,
}

impl Manner {
    const fn look(self) -> &'static str {
        match self {
            Self::Modal | Self::Light => "tool",
            Self::Drawer => "tool tool--drawer",
            Self::Task => "tool tool--task",
        }
    }
}

/// Closes the dialog. Cheap to clone.
#[derive(Clone)]
pub struct Close(Node, Manner);

impl Close {
    /// Closes it; the focus goes back to where it was.
    pub fn now(&self) {
        match self.1 {
            Manner::Light => dom::hide_popover(&self.0),
            _ => dom::close_dialog(&self.0),
        }
    }
}

/// Opens a dialog named `name` unless it is open. `fill` puts the contents in; `on_closed` runs afterwards.
pub fn open(
    name: &'static str,
    title: &str,
    manner: Manner,
    fill: impl FnOnce(Node, Close) -> Node + 'static,
    on_closed: impl Fn() + 'static,
) {
    let id = format!("tool-{name}");
    if dom::is_any(&format!("#{id}")) {
        return;
    }
    let Some(place) = page::new_place() else { return };
    let mounted = Rc::new(RefCell::new(None));
    let mut leftovers = Some((place.clone(), Rc::clone(&mounted), on_closed));
    let closed = move |event: ev::Event| {
        if dom::tells_opened(&event) {
            return;
        }
        if let Some((place, mounted, on_closed)) = leftovers.take() {
            place.remove();
            on_closed();
            drop(mounted.take());
        }
    };
    // Outside of what it takes down, and nothing is left in it once it has run.
    let event = if manner == Manner::Light { "toggle" } else { "close" };
    let dialog = el("dialog", manner.look()).attr("id", &id).on(event, closed);
    let (title_id, title) = (format!("{id}-title"), title.to_owned());
    let handle = mount_to(place.element().clone(), move || {
        let close = Close(dialog.clone(), manner);
        let heading = el("h2", "tool__title").attr("id", &title_id).text(&title);
        let bar = el("div", "tool__bar").child(heading);
        let pressed = close.clone();
        let bar = if manner == Manner::Task {
            bar
        } else {
            bar.child(icon_button("#i-x", text::close(), move || pressed.now()))
        };
        let dialog = closing_on_escape(dialog.attr("aria-labelledby", &title_id), close.clone(), manner);
        let closing = close.clone();
        let dialog = fill(dialog.child(bar), close);
        drop(place.child(dialog.clone()));
        match manner {
            Manner::Light => dom::show_popover(&leaving_with_focus(dialog.attr("popover", "auto"), closing)),
            _ => dom::open_dialog(&dialog, manner == Manner::Modal),
        }
    });
    let _before = mounted.replace(Some(handle));
}

fn leaving_with_focus(dialog: Node, close: Close) -> Node {
    dialog.on("focusout", move |event: ev::FocusEvent| {
        if dom::goes_elsewhere(&event) {
            close.now();
        }
    })
}

/// A modal dialog takes Esc by itself.
fn closing_on_escape(dialog: Node, close: Close, manner: Manner) -> Node {
    dialog.on("keydown", move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            if manner != Manner::Task {
                let close = close.clone();
                // The page behind a modal dialog is styled anew when it is its turn again.
                clock::after_paint(move || close.now());
            }
        }
    })
}
