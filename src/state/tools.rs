//! What is loaded on demand.

use super::answers::Answers;
use super::requests::Why;
use crate::domain::clock::UnixMs;
use crate::domain::request_log::Entry;
use crate::domain::snapshot::spec::Spec;
use crate::effects::reactive::{Kept, ReadSignal, Signal};
use crate::effects::scope::spawn;
use crate::effects::tools::Port;
use futures_util::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// A tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Asks for credentials.
    Connect,
    /// Finds out why requests fail.
    Diagnosis,
    /// Shows the requests.
    Inspector,
    /// Takes what matches, or what is selected, away as a file.
    Export,
    /// Copies what is selected.
    Copy,
    /// Looks many e-mail addresses up.
    Lookup,
    /// Tells what changed since an earlier export.
    Compare,
    /// Reads a whole list into memory.
    Snapshot,
    /// What keys do, and what lies over the rows.
    Hands,
    /// Finds whatever can be done.
    Palette,
    /// Language, looks and what is kept.
    Settings,
    /// Which columns there are.
    Columns,
    /// Views that were saved.
    Views,
}

impl Tool {
    /// Its name between the programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Diagnosis => "diagnosis",
            Self::Inspector => "inspector",
            Self::Export => "export",
            Self::Copy => "copy",
            Self::Lookup => "lookup",
            Self::Compare => "compare",
            Self::Snapshot => "snapshot",
            Self::Hands => "hands",
            Self::Palette => "palette",
            Self::Settings => "settings",
            Self::Columns => "columns",
            Self::Views => "views",
        }
    }

    /// The program that it is in: whoever connects waits for nothing else.
    const fn program(self) -> &'static str {
        match self {
            Self::Connect | Self::Diagnosis | Self::Inspector => "tools",
            Self::Export | Self::Copy | Self::Lookup | Self::Compare | Self::Snapshot => "bulk",
            Self::Hands | Self::Palette | Self::Settings | Self::Columns | Self::Views => "desk",
        }
    }
}

/// The tools. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Tools {
    port: Kept<Port>,
    missing: Signal<Option<Tool>>,
    keys: Kept<Keys>,
}

/// What was pressed before the hands are there; none once they are.
struct Keys {
    is_asked: Cell<bool>,
    pressed: RefCell<Option<Vec<String>>>,
}

impl Tools {
    /// Not loaded yet.
    pub fn new() -> Self {
        let keys = Keys { is_asked: Cell::new(false), pressed: RefCell::new(Some(Vec::new())) };
        Self { port: Kept::new(Port::new()), missing: Signal::new(None), keys: Kept::new(keys) }
    }

    /// Answers what they ask.
    pub fn answer_with(self, answers: Answers) {
        let Some(port) = self.port.get() else { return };
        let selection = answers.console.picker.selection();
        port.hand_rows_over(move || selection.with_untracked(|selection| selection.rows().to_vec()));
        let state = answers.console.loader.state();
        port.hand_row_over(move |index| {
            state.with_untracked(|state| state.page()?.rows.get(index).map(|(_, row)| Arc::clone(row)))
        });
        port.answer_with(Box::new(move |what, with| {
            let answers = answers.clone();
            Box::pin(async move { answers.answer(&what, with).await })
        }));
    }

    /// Loads what keys do, once.
    pub fn need_hands(self) {
        if self.keys.get().is_some_and(|keys| !keys.is_asked.replace(true)) {
            self.open(Tool::Hands);
        }
    }

    fn forget_keys(self) {
        if let Some(keys) = self.keys.get() {
            keys.is_asked.set(false);
            keys.pressed.replace(Some(Vec::new()));
        }
    }

    /// Keeps a key for the hands. Tells whether it did: once they are there, they hear of keys themselves.
    pub fn keep_key(self, key: &str) -> bool {
        self.keys.with(|keys| {
            keys.pressed.borrow_mut().as_mut().is_some_and(|pressed| {
                pressed.push(key.to_owned());
                true
            })
        })
    }

    /// The keys that were kept; from now on they are somebody else's.
    pub fn hand_keys_over(self) -> Vec<String> {
        self.keys.with(|keys| keys.pressed.take()).unwrap_or_default()
    }

    /// Opens a tool.
    pub fn open(self, tool: Tool) {
        self.missing.set(None);
        let Some(port) = self.port.get() else { return };
        spawn(async move {
            let opened = Port::clone(&port).open(tool.program(), tool.as_str()).await;
            match opened {
                Some(()) => {}
                // Nobody asked for the hands: what they do can be done without them, and they may come later.
                None if tool == Tool::Hands => self.forget_keys(),
                None => self.missing.set(Some(tool)),
            }
        });
    }

    /// Has something be done about the snapshot that is looked at.
    pub fn wish(self, what: &str) {
        if let Some(port) = self.port.get() {
            port.tell("wish", what);
        }
    }

    /// Asks the snapshot for rows by the address that a request for them would have. Loads its program.
    pub fn ask_snapshot(self, url: &str) -> LocalBoxFuture<'static, Option<String>> {
        self.port.with(|port| port.ask_snapshot(url))
    }

    /// Tells what is wanted of a snapshot; nothing where the list itself is.
    pub fn tell_wanted(self, spec: Option<&Spec>) {
        if let Some(port) = self.port.get() {
            port.tell("wanted", &spec.map(|spec| ["*", spec.as_str()].concat()).unwrap_or_default());
        }
    }

    /// The console is taken away.
    pub fn go(self) {
        if let Some(port) = self.port.get() {
            port.tell_gone();
        }
    }

    /// The tool that could not be loaded.
    pub fn missing(self) -> ReadSignal<Option<Tool>> {
        self.missing.read_only()
    }

    /// Tells them until when bulk work waits and why.
    pub fn tell_bulk(self, waits: Option<(UnixMs, Why)>) {
        if let Some(port) = self.port.get() {
            port.tell("waits", &waits.map(|(until, why)| format!("{} {}", until.0, why.as_str())).unwrap_or_default());
        }
    }

    /// Shows them a request.
    pub fn log(self, entry: &Entry) {
        if let Some(port) = self.port.get() {
            port.log(&entry.to_line());
        }
    }
}

impl Default for Tools {
    fn default() -> Self {
        Self::new()
    }
}
