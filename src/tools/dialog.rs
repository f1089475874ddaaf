//! The frame of every tool: a dialog with a title and a way out, gone from the page when it is closed.

use crate::components::button::icon_button;
use crate::domain::text;
use crate::effects::node::{Node, el};
use crate::effects::{dom, page};
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
}

/// Closes the dialog. Cheap to clone.
#[derive(Clone)]
pub struct Close(Node);

impl Close {
    /// Closes it; the focus goes back to where it was.
    pub fn now(&self) {
        dom::close_dialog(&self.0);
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
    let title_id = format!("{id}-title");
    let heading = el("h2", "tool__title").attr("id", &title_id).text(title);
    let look = match manner {
        Manner::Modal => "tool",
        Manner::Drawer => "tool tool--drawer",
        Manner::Task => "tool tool--task",
    };
    let dialog = el("dialog", look).attr("id", &id).attr("aria-labelledby", &title_id);
    let close = Close(dialog.clone());
    let pressed = close.clone();
    let bar = el("div", "tool__bar").child(heading);
    let bar =
        if manner == Manner::Task { bar } else { bar.child(icon_button("#i-x", text::CLOSE, move || pressed.now())) };

    let mounted = Rc::new(RefCell::new(None));
    let (gone, outer) = (Rc::clone(&mounted), place.clone());
    let dialog = dialog.on("close", move |_: ev::Event| {
        outer.remove();
        on_closed();
        drop(gone.take());
    });
    // A modal dialog takes Esc by itself.
    let escaped = close.clone();
    let dialog = dialog.on("keydown", move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            if manner != Manner::Task {
                escaped.now();
            }
        }
    });
    let parent = place.clone();
    let handle = mount_to(place.element().clone(), move || {
        let dialog = fill(dialog.child(bar), close);
        drop(parent.child(dialog.clone()));
        dom::open_dialog(&dialog, manner == Manner::Modal);
    });
    let _before = mounted.replace(Some(handle));
}
