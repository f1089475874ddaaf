//! Names the keys.

use super::{labelled_checkbox, tell, with_told};
use crate::domain::preferences::Preference;
use crate::domain::shortcuts::{Action, SHORTCUTS};
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::effects::node::{Node, el};
use crate::effects::tool_port::ToolPort;
use crate::tools::dialog::{self, Close, Manner};

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let asking = port.clone();
    with_told(&asking, move |told| {
        let is_on = told.like(Preference::Keys).is_empty();
        let fill = move |dialog: Node, _: Close| body(dialog, port, is_on);
        dialog::open("shortcuts", words::shortcuts(), Manner::Modal, fill, || {});
    });
}

fn body(dialog: Node, port: ToolPort, is_on: bool) -> Node {
    let line = |keys: &[&str], name: &str| {
        let keys = keys.iter().map(|key| el("kbd", "desk__key").text(key)).collect();
        el("div", "desk__shortcut").child(el("dt", "").text(name)).child(el("dd", "").children(keys))
    };
    let list = el("dl", "desk__shortcuts")
        .child(line(&["Ctrl", "K"], text::palette_name()))
        .children(SHORTCUTS.iter().map(|(key, action)| line(&[key], name_of(*action))).collect())
        .child(line(&["←", "→"], words::key_row_actions()))
        .child(line(&["Alt", "Shift", "I"], words::requests()));
    let letters = labelled_checkbox("desk-keys", words::letters(), is_on, move |is_on| {
        tell(&port, "like", if is_on { "keys " } else { "keys off" }.to_owned());
    });
    dialog.child(list).child(letters).child(el("p", "desk__note").text(words::letters_note()))
}

/// What a key does, in words.
pub fn name_of(action: Action) -> &'static str {
    match action {
        Action::Focus(_) => text::search_label(),
        Action::Row { is_next: true } => words::row_next(),
        Action::Row { is_next: false } => words::row_previous(),
        Action::Pick => words::row_pick(),
        Action::Print => words::print(),
        Action::Shortcuts => words::shortcuts(),
        Action::Press("page-previous") => text::page_previous(),
        Action::Press("page-next") => text::page_next(),
        Action::Press("status-ALL") => words::status_all(),
        Action::Press("status-ACTIVE") => words::status_active(),
        Action::Press("status-BLACKLISTED") => words::status_blacklisted(),
        Action::Press("status-DEACTIVATED") => words::status_deactivated(),
        Action::Press("refresh") => text::refresh(),
        Action::Press("copy-link") => words::copy_link(),
        Action::Press("export") => words::export(),
        Action::Press("columns") => text::columns(),
        Action::Press("views") => text::views(),
        Action::Press("page-first") => text::page_first(),
        Action::Press("page-last") => text::page_last(),
        Action::Press(_) => text::settings(),
    }
}
