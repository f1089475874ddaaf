//! The console as a part of somebody else's page: mounting, what that page is told, and what it may ask for.
//!
//! No router: it would take the clicks on the host's own links.

use crate::app::{self, app, document_title};
use crate::components::broken_config::broken_config;
use crate::domain::config::{Config, Way};
use crate::domain::customer::CustomerId;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::{KnownStatus, Search};
use crate::domain::list_query::ListQuery;
use crate::domain::page_state::{PageState, Renewal};
use crate::domain::preferences::Preference;
use crate::domain::text;
use crate::effects::address_bar::{AddressBar, Entry};
use crate::effects::intl;
use crate::effects::node::Node;
use crate::effects::reactive::{Kept, memo, on_change};
use crate::effects::scope::Scope;
use crate::effects::signing;
use crate::state::console::{Console, Sign};
use crate::state::preferences::Likes;
use leptos::mount::mount_to;
use serde::Serialize;
use std::any::Any;
use std::cell::OnceCell;
use std::rc::Rc;

/// A console on a page. Dropping it takes it away.
pub struct Mounted {
    scope: Scope,
    console: Console,
    config: Config,
    /// Unmounts when dropped.
    handle: Option<Box<dyn Any>>,
}

/// Puts a console into `place`. `scope` makes its scope; `start` is the query string of a console that was there before,
/// and `wrong` what was found to be wrong already.
///
/// # Errors
/// What is wrong with the options; the place says so too.
pub fn mount(
    place: Node,
    options: &str,
    wrong: Vec<String>,
    start: Option<String>,
    scope: impl FnOnce(&Node, &Config) -> Scope,
) -> Result<Mounted, Vec<String>> {
    let config = match read(options, wrong) {
        Ok(config) => config,
        Err(problems) => {
            // In the language of the page.
            scope(&place, &Config::default())
                .enter(|| drop(place.child(broken_config(text::options_body(), &problems))));
            return Err(problems);
        }
    };
    let scope = scope(&place, &config);
    let made = Rc::new(OnceCell::new());
    let (making, mounting, parent) = (Rc::clone(&made), config.clone(), place.clone());
    let handle = scope.enter(|| {
        mount_to(place.element().clone(), move || {
            // What was looked at before is not begun anew.
            let config = if start.is_some() { Config { query: String::new(), ..mounting } } else { mounting };
            let search = start.unwrap_or_default();
            let bar = AddressBar::embedded(&config, Entry { search, ..Entry::default() });
            let sign = signing::by_host().map(|sign| Box::new(sign) as Sign);
            let console = app::state(&config, bar, sign);
            tell(&config, &console);
            drop(parent.child(app(&config, bar, &console)));
            let _first = making.set(console);
        })
    });
    let console = *made.get().ok_or_else(Vec::new)?;
    Ok(Mounted { scope, console, config, handle: Some(Box::new(handle)) })
}

/// The language that the operator of a console with these options likes; empty for the one that fits the page.
pub fn liked_language(options: &str) -> String {
    let Ok(config) = read(options, Vec::new()) else { return String::new() };
    Likes::kept(&config, &config.shelf()).0.get(Preference::Language).to_owned()
}

fn read(options: &str, mut wrong: Vec<String>) -> Result<Config, Vec<String>> {
    match Config::from_json(options, Way::EMBEDDED, intl::KNOWN) {
        Ok(config) if wrong.is_empty() => Ok(Config { is_part: true, ..config }),
        config => {
            wrong.extend(config.err().unwrap_or_default());
            Err(wrong)
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // First what is on the page: what it listens with is still there.
        let (scope, handle) = (self.scope.clone(), self.handle.take());
        scope.enter(|| {
            self.console.requests.give_up_bulk();
            self.console.tools.go();
            scope.clear();
            drop(handle);
        });
    }
}

impl Mounted {
    /// Does what the page around it asks for.
    ///
    /// # Errors
    /// Why that is not possible, in words.
    pub fn command(&self, what: &str, with: &str) -> Result<String, String> {
        let list = self.console.list;
        self.scope.enter(|| {
            match what {
                "refresh" => self.console.loader.refresh(),
                "show" => list.show(self.read(with)?),
                "open" => list.open(CustomerId::new(with.to_owned()).ok_or(text::no_record_id())?),
                "close" => list.close(),
                _ => return Ok(self.config.link_of(&list.query().get_untracked())),
            }
            Ok(String::new())
        })
    }

    /// Reads a query as the address would hold it, but for the prefix.
    fn read(&self, query: &str) -> Result<ListQuery, String> {
        let parsed = self.config.read_link(query);
        match parsed.notices.first() {
            Some(notice) => Err(text::notice(notice)),
            None => Ok(parsed.query),
        }
    }
}

/// What is looked at, for the page around the console.
#[derive(Serialize)]
struct ViewTold {
    /// As `setQuery` takes it.
    query: String,
    title: String,
    status: Option<&'static str>,
    name: Option<String>,
    email: Option<String>,
    page: u32,
    size: u8,
    record: Option<String>,
}

#[derive(Serialize)]
struct SelectionTold {
    all: bool,
    ids: Vec<String>,
}

#[derive(Serialize)]
struct RecordTold {
    id: String,
}

#[derive(Serialize)]
struct FailureTold {
    kind: &'static str,
    title: String,
    details: Vec<String>,
}

/// Tells the page around the console what happens in it.
fn tell(config: &Config, console: &Console) {
    let Console { list, loader, picker, .. } = *console;
    let (query, kept) = (list.query(), Kept::new(config.clone()));
    on_change(
        move || query.track(),
        move || {
            let title = kept.with(|config| document_title(config.title(), list));
            let told = query.with_untracked(|query| kept.with(|config| view_told(query, config, title)));
            send("querychange", &told);
        },
    );
    let record = memo(move || query.with(|query| query.record.clone()));
    on_change(
        move || record.track(),
        move || {
            if let Some(id) = record.get_untracked() {
                send("recordopen", &RecordTold { id: id.as_str().to_owned() });
            }
        },
    );
    on_change(
        move || picker.selection().track(),
        move || {
            send(
                "selectionchange",
                &picker.selection().with_untracked(|selection| {
                    let ids = selection.rows().iter().filter_map(|row| row.id());
                    SelectionTold { all: selection.is_all(), ids: ids.map(|id| id.as_str().to_owned()).collect() }
                }),
            );
        },
    );
    let failure = memo(move || loader.state().with(|state| failure_in(state).cloned()));
    on_change(
        move || failure.track(),
        move || {
            if let Some(error) = failure.get_untracked() {
                tell_failure(&error);
            }
        },
    );
}

fn view_told(query: &ListQuery, config: &Config, title: String) -> ViewTold {
    let (name, email) = match &query.filter.search {
        Search::None => (None, None),
        Search::Name(name) => (Some(name.clone()), None),
        Search::Email(email) => (None, Some(email.clone())),
    };
    ViewTold {
        query: config.link_of(query),
        title,
        status: query.filter.status.map(KnownStatus::as_str),
        name,
        email,
        page: query.page.get(),
        size: query.size.get(),
        record: query.record.as_ref().map(|id| id.as_str().to_owned()),
    }
}

fn failure_in(state: &PageState) -> Option<&LoadError> {
    match state {
        PageState::Ready { renewal: Renewal::Failed(error), .. } => Some(error),
        state => state.error(),
    }
}

fn tell_failure(error: &LoadError) {
    // Nothing failed: somebody has to say that the list is to be read first.
    if *error == LoadError::NoSnapshot {
        return;
    }
    let kind = match error.kind() {
        ErrorKind::NotConnected => "not-connected",
        ErrorKind::NotAllowed => "not-allowed",
        ErrorKind::Unreachable => "unreachable",
        ErrorKind::Rejected => "rejected",
        ErrorKind::RateLimited => "rate-limited",
        ErrorKind::ServerFailed => "server-failed",
        ErrorKind::BadAnswer => "bad-answer",
        ErrorKind::Stopped => "stopped",
    };
    let words = error.explain();
    let told = FailureTold { kind, title: words.title, details: words.details };
    send("error", &told);
    if error.kind() == ErrorKind::NotAllowed {
        send("unauthorised", &told);
    }
}

fn send(event: &str, detail: &impl Serialize) {
    if let (Some(scope), Ok(detail)) = (crate::effects::scope::current(), serde_json::to_string(detail)) {
        let _nobody_listens = scope.tell_host(event, &detail);
    }
}
