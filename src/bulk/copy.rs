//! Copies who is selected: addresses, ids, or a table.

use super::collect::read_all;
use super::options::radios;
use super::source;
use crate::components::button::button;
use crate::domain::customer::Row;
use crate::domain::export::clip::{Separator, emails, ids, table};
use crate::domain::export::file::FileOptions;
use crate::domain::text::bulk as text;
use crate::effects::clipboard;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::tools::dialog::{self, Close, Manner};
use std::sync::Arc;

/// What is copied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Emails,
    Ids,
    Table,
}

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let stopping = port.clone();
    let fill = move |dialog: Node, _: Close| form(dialog, port);
    let stop = move || source::give_up(&stopping);
    dialog::open("copy", text::copy_title(), Manner::Modal, fill, stop);
}

fn form(dialog: Node, port: ToolPort) -> Node {
    let (rows, said, read) = (Signal::new(None), Signal::new(String::new()), Signal::new(0));
    spawn(async move { rows.set(collect(&port, said, read).await) });
    let (what, separator) = (Signal::new(What::Emails), Signal::new(Separator::Line));
    let choices =
        [(text::copy_emails(), What::Emails), (text::copy_ids(), What::Ids), (text::copy_table(), What::Table)];
    let separators = Separator::ALL.map(|separator| (text::separator(separator), separator));
    let told = move || {
        rows.with(|rows: &Option<Vec<Arc<Row>>>| match rows {
            None if read.get() > 0 => text::reading(read.get()),
            None => String::new(),
            Some(rows) if what.get() == What::Emails => {
                let (emails, without) = emails(rows);
                text::copies_emails(emails.len() as u64, without as u64)
            }
            Some(rows) => text::copies(rows.len() as u64),
        })
    };
    let copy = move || {
        let made = rows.with_untracked(|rows| {
            let rows = rows.as_ref()?;
            let between = separator.get_untracked().as_str();
            Some(match what.get_untracked() {
                What::Emails => emails(rows).0.join(between),
                What::Ids => ids(rows).join(between),
                What::Table => table(rows, &FileOptions::default().fields),
            })
        });
        if let Some(made) = made {
            clipboard::copy_then(made, move |done| {
                said.set(if done { text::copied() } else { text::copy_refused() }.to_owned());
            });
        }
    };
    let is_waiting = move || rows.with(Option::is_none);
    let body = el("div", "bulk")
        .child(radios(text::copy_what(), "what", &choices, move || what.get(), move |choice| what.set(choice)))
        .child(
            radios(
                text::copy_separator(),
                "separator",
                &separators,
                move || separator.get(),
                move |choice| separator.set(choice),
            )
            .flag_of("data-hidden", move || what.get() == What::Table),
        )
        .child(
            el("div", "bulk__end")
                .child(el("p", "bulk__estimate").words(told))
                .child(el("p", "bulk__said").attr("role", "status").words(move || said.get()))
                .child(button(text::copy_now(), "button--primary", copy).flag_of("aria-disabled", is_waiting)),
        );
    dialog.child(body)
}

/// The rows that are selected; those of everybody who matches are read first. `None` when that fails, which is said.
async fn collect(port: &ToolPort, said: Signal<String>, read: Signal<u64>) -> Option<Vec<Arc<Row>>> {
    let view = source::view(port).await;
    if !view.selects_all {
        return Some(port.rows());
    }
    let rows = read_all(port, view, read).await;
    if rows.is_none() {
        said.set(text::copy_incomplete().to_owned());
    }
    rows
}
