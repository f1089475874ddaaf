//! What is loaded on demand, and what it may ask of the console.

use super::console::Console;
use super::requests::{Priority, Why};
use crate::domain::clock::UnixMs;
use crate::domain::credentials::Credentials;
use crate::domain::diagnosis::Evidence;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::export::view::View;
use crate::domain::filter::KnownStatus;
use crate::domain::governor::Lane;
use crate::domain::preferences::Preference;
use crate::domain::request_log::Entry;
use crate::domain::selection::Selection;
use crate::domain::text;
use crate::effects::reactive::{Kept, ReadSignal, Signal, untrack};
use crate::effects::scope::spawn;
use crate::effects::tools::Port;
use crate::effects::{api, clock, page, relay, scope};
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
            Self::Export | Self::Copy | Self::Lookup | Self::Compare => "bulk",
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
            Box::pin(async move {
                match what.as_str() {
                    "connect" => answers.connect(&with).await,
                    "check" => answers.check().await.unwrap_or_default(),
                    "get" => answers.get(with).await,
                    "exported" => Answers::exported(&with),
                    "view" => answers.view(),
                    "pace" => answers.pace(),
                    "give up" => answers.give_up(),
                    "show" => answers.show(&with),
                    "like" => answers.like(&with),
                    "say" => answers.say(with),
                    "keys" => answers.keys(),
                    "desk" => answers.desk(),
                    _ => answers.console.connection.need_words(),
                }
            })
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

/// What answers the tools.
#[derive(Clone)]
pub struct Answers {
    /// Where the API is.
    pub api_base: String,
    /// The status that nobody can widen.
    pub fixed_status: Option<KnownStatus>,
    /// Whether many addresses may be looked up.
    pub offers_lookup: bool,
    /// The page sizes and the tools that there are, each after a space.
    pub offers: String,
    /// What is asked.
    pub console: Console,
}

impl Answers {
    /// Tries credentials with the request for what is to be shown. Empty when the server took them, else what to tell.
    async fn connect(&self, with: &str) -> String {
        let remember = with.starts_with("remember");
        let Some(credentials) = Credentials::from_text(with) else { return text::connect_invalid().to_owned() };
        self.console.connection.tries(credentials);
        let refusal = match self.console.loader.attempt().await {
            Ok(()) | Err(ErrorKind::Rejected) => {
                self.console.connection.took(remember);
                return String::new();
            }
            Err(ErrorKind::NotAllowed) => text::connect_refused(),
            Err(_) => text::connect_unknown(),
        };
        self.console.connection.gives_up();
        refusal.to_owned()
    }

    /// Sends one request of bulk work, when its turn has come.
    async fn get(&self, mut url: String) -> String {
        // A lookup asks for addresses alone.
        if let Some(status) = self.fixed_status.filter(|_| !url.split('&').any(|part| part.starts_with("status="))) {
            url.push_str("&status=");
            url.push_str(status.as_str());
        }
        relay::to_text(if untrack(|| self.console.connection.is_open()) {
            self.console.requests.get(Priority::new(Lane::Bulk), url).await
        } else {
            Err(LoadError::NotConnected)
        })
    }

    /// An export is over: whoever embeds the console is told.
    fn exported(manifest: &str) -> String {
        if let Some(scope) = scope::current() {
            let _nobody_listens = scope.tell_host("exportfinish", manifest);
        }
        String::new()
    }

    /// Shows what a query string of a link names.
    fn show(&self, link: &str) -> String {
        self.console.list.show_link(link);
        String::new()
    }

    /// Likes something from now on: a name, and a value after a space. Nothing named: nothing at all is liked any more.
    fn like(&self, what: &str) -> String {
        let (name, value) = what.split_once(' ').unwrap_or((what, ""));
        if let Some(preference) = Preference::parse(name) {
            self.console.choose(preference, value);
        } else {
            if untrack(|| self.console.connection.can_disconnect()) {
                self.console.disconnect();
            }
            self.console.likes.forget();
        }
        String::new()
    }

    /// The keys that were pressed so far; from now on they are somebody else's.
    fn keys(&self) -> String {
        let pressed = self.console.tools.keys.with(|keys| keys.pressed.take());
        pressed.unwrap_or_default().join("\n")
    }

    /// Reads words aloud.
    fn say(&self, words: String) -> String {
        self.console.announcer.say(words);
        String::new()
    }

    /// What the desk needs to know (`domain::desk`): one thing a line.
    fn desk(&self) -> String {
        let console = self.console;
        untrack(|| {
            let total = console.total().map(|total| total.to_string()).unwrap_or_default();
            let (layout, usual) = (console.layout().to_text(), console.likes.usual_layout().to_text());
            [console.likes.to_text(), console.link(), layout, usual, total, self.offers.clone()].join("\n")
        })
    }

    fn give_up(&self) -> String {
        self.console.requests.give_up_bulk();
        String::new()
    }

    /// What bulk work may send; [`crate::domain::export::view::pace_of`] reads it.
    fn pace(&self) -> String {
        self.console.requests.for_bulk().map(|(now, each, ms)| format!("{now} {each} {ms}")).unwrap_or_default()
    }

    fn view(&self) -> String {
        let Some((filter, _)) = self.console.loader.wanted() else { return String::new() };
        let (api_base, total) = (self.api_base.clone(), self.console.loader.last_total(&filter));
        let selects_all = self.console.picker.selection().with_untracked(Selection::is_all);
        View { api_base, total, selects_all, offers_lookup: self.offers_lookup, filter }.to_text()
    }

    /// Sends the request for what is wanted once. What comes of it is taken apart by whoever asks.
    async fn check(&self) -> Option<String> {
        let (filter, range) = self.console.loader.wanted()?;
        let url = api::list_url(&self.api_base, &filter, range);
        let started = clock::now();
        let answer = self.console.requests.probe(url.clone()).await;
        let budget = self.console.requests.budget()?;
        let evidence = Evidence {
            is_online: !page::is_offline(),
            is_asking: self.console.connection.is_asking(),
            take: range.take,
            status: answer.as_ref().map_or(0, |answer| answer.status),
            started,
            now: clock::now(),
            date: answer.as_ref().ok().and_then(|answer| answer.date),
            limit: budget.told.limit,
            left: budget.told.remaining,
            refills_at: budget.told.reset,
            closed_until: budget.closed_until,
        };
        let rest =
            answer.map_or_else(|error| error.name().to_owned(), |answer| answer.content_type + "\n" + &answer.body);
        Some(format!("{}\n{url}\n{rest}", evidence.to_line()))
    }
}
