//! What is loaded on demand, and what it may ask of the console.

use super::connection::Connection;
use super::page_loader::PageLoader;
use super::picker::Picker;
use super::requests::{Priority, Requests, Why};
use crate::domain::clock::UnixMs;
use crate::domain::credentials::Credentials;
use crate::domain::diagnosis::Evidence;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::export::view::View;
use crate::domain::filter::KnownStatus;
use crate::domain::governor::Lane;
use crate::domain::request_log::Entry;
use crate::domain::selection::Selection;
use crate::domain::text;
use crate::effects::reactive::{Kept, ReadSignal, Signal, untrack};
use crate::effects::scope::spawn;
use crate::effects::tools::Port;
use crate::effects::{api, clock, page, relay, scope};

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
        }
    }

    /// The program that it is in: whoever connects waits for nothing else.
    const fn program(self) -> &'static str {
        match self {
            Self::Connect | Self::Diagnosis | Self::Inspector => "tools",
            Self::Export | Self::Copy | Self::Lookup | Self::Compare => "bulk",
        }
    }
}

/// The tools. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Tools {
    port: Kept<Port>,
    missing: Signal<Option<Tool>>,
}

impl Tools {
    /// Not loaded yet.
    pub fn new() -> Self {
        Self { port: Kept::new(Port::new()), missing: Signal::new(None) }
    }

    /// Answers what they ask.
    pub fn answer_with(self, answers: Answers) {
        let Some(port) = self.port.get() else { return };
        let selection = answers.picker.selection();
        port.hand_rows_over(move || selection.with_untracked(|selection| selection.rows().to_vec()));
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
                    _ => answers.connection.need_words(),
                }
            })
        }));
    }

    /// Opens a tool.
    pub fn open(self, tool: Tool) {
        self.missing.set(None);
        let Some(port) = self.port.get() else { return };
        spawn(async move {
            if Port::clone(&port).open(tool.program(), tool.as_str()).await.is_none() {
                self.missing.set(Some(tool));
            }
        });
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
    /// Who adds the credentials.
    pub connection: Connection,
    /// The way to the server.
    pub requests: Requests,
    /// The rows.
    pub loader: PageLoader,
    /// Who is selected.
    pub picker: Picker,
}

impl Answers {
    /// Tries credentials with the request for what is to be shown. Empty when the server took them, else what to tell.
    async fn connect(&self, with: &str) -> String {
        let remember = with.starts_with("remember");
        let Some(credentials) = Credentials::from_text(with) else { return text::CONNECT_INVALID.to_owned() };
        self.connection.tries(credentials);
        let refusal = match self.loader.attempt().await {
            Ok(()) | Err(ErrorKind::Rejected) => {
                self.connection.took(remember);
                return String::new();
            }
            Err(ErrorKind::NotAllowed) => text::CONNECT_REFUSED,
            Err(_) => text::CONNECT_UNKNOWN,
        };
        self.connection.gives_up();
        refusal.to_owned()
    }

    /// Sends one request of bulk work, when its turn has come.
    async fn get(&self, mut url: String) -> String {
        // A lookup asks for addresses alone.
        if let Some(status) = self.fixed_status.filter(|_| !url.contains("&status=")) {
            url.push_str("&status=");
            url.push_str(status.as_str());
        }
        relay::to_text(if untrack(|| self.connection.is_open()) {
            self.requests.get(Priority::new(Lane::Bulk), url).await
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

    fn give_up(&self) -> String {
        self.requests.give_up_bulk();
        String::new()
    }

    /// What bulk work may send; [`crate::domain::export::view::pace_of`] reads it.
    fn pace(&self) -> String {
        self.requests.for_bulk().map(|(now, each, ms)| format!("{now} {each} {ms}")).unwrap_or_default()
    }

    fn view(&self) -> String {
        let Some((filter, _)) = self.loader.wanted() else { return String::new() };
        let (api_base, total) = (self.api_base.clone(), self.loader.last_total(&filter));
        let selects_all = self.picker.selection().with_untracked(Selection::is_all);
        View { api_base, total, selects_all, offers_lookup: self.offers_lookup, filter }.to_text()
    }

    /// Sends the request for what is wanted once. What comes of it is taken apart by whoever asks.
    async fn check(&self) -> Option<String> {
        let (filter, range) = self.loader.wanted()?;
        let url = api::list_url(&self.api_base, &filter, range);
        let started = clock::now();
        let answer = self.requests.probe(url.clone()).await;
        let budget = self.requests.budget()?;
        let evidence = Evidence {
            is_online: !page::is_offline(),
            is_asking: self.connection.is_asking(),
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
