//! Files, chosen or dropped.

use crate::effects::files::{self, TextFile};
use crate::effects::node::{Node, el};
use crate::effects::scope::spawn;
use leptos::ev;
use std::rc::Rc;

/// A choice of a file; `on_file` takes it.
pub fn file_input(id: &str, label: &str, accept: &str, on_file: Rc<dyn Fn(TextFile)>) -> Node {
    let input = el("input", "bulk__choose").attr("type", "file").attr("id", id).attr("accept", accept);
    el("p", "bulk__group")
        .child(el("label", "bulk__legend").attr("for", id).text(label))
        .child(input.on("change", move |event: ev::Event| take(&event, &on_file)))
}

/// `node` takes dropped files as well.
pub fn with_drop(node: Node, on_file: Rc<dyn Fn(TextFile)>) -> Node {
    node.on("dragover", |event: ev::Event| event.prevent_default()).on("drop", move |event: ev::Event| {
        event.prevent_default();
        take(&event, &on_file);
    })
}

fn take(event: &ev::Event, on_file: &Rc<dyn Fn(TextFile)>) {
    if let Some(file) = files::of_event(event) {
        let on_file = Rc::clone(on_file);
        spawn(async move { on_file(file.await) });
    }
}
