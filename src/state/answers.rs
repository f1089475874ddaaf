//! What is loaded on demand may ask the console for this.

use super::console::Console;
use super::requests::Priority;
use crate::domain::credentials::Credentials;
use crate::domain::diagnosis::Evidence;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::KnownStatus;
use crate::domain::governor::Lane;
use crate::domain::preferences::Preference;
use crate::domain::selection::Selection;
use crate::domain::text;
use crate::effects::reactive::untrack;
use crate::effects::{api, clock, page, relay, scope};

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
    /// Answers a question; `with` is what it is about.
    pub async fn answer(&self, what: &str, with: String) -> String {
        match what {
            "connect" => self.connect(&with).await,
            "check" => self.check().await.unwrap_or_default(),
            "get" => self.get(with).await,
            "exported" => Self::exported(&with),
            "view" => self.view(),
            "pace" => self.pace(),
            "give up" => self.give_up(),
            "show" => self.show(&with),
            "like" => self.like(&with),
            "say" => self.say(with),
            "keys" => self.keys(),
            "reread" => self.reread(),
            "desk" => self.desk(),
            _ => self.console.connection.need_words(),
        }
    }

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
        self.console.tools.hand_keys_over().join("\n")
    }

    /// There is another snapshot, or none any more.
    fn reread(&self) -> String {
        self.console.loader.forget_snapshots();
        String::new()
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

    /// What is looked at ([`crate::domain::export::view::View`]).
    fn view(&self) -> String {
        let Some((filter, range)) = self.console.loader.wanted() else { return String::new() };
        let url = api::list_url(&self.api_base, &filter, range);
        let total = self.console.loader.last_total(&filter).map(|total| total.to_string()).unwrap_or_default();
        let selects_all = self.console.picker.selection().with_untracked(Selection::is_all);
        let word = |is_so| if is_so { "yes" } else { "" };
        [&url, total.as_str(), word(selects_all), word(self.offers_lookup)].join("\n")
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
