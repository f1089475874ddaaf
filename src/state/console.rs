//! Everything that a console knows and does, wired together: what the components are views of.

use super::announcer::Announcer;
use super::auto_refresh::refresh_every;
use super::connection::Connection;
use super::list_state::ListState;
use super::page_loader::{PageLoader, Ports};
use super::picker::Picker;
use super::prefetch::Prefetch;
use super::recovery::recover;
use super::requests::{News, Ports as RequestPorts, Requests};
use super::tools::{Answers, Tool, Tools};
use crate::domain::config::Config;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::{Filter, KnownStatus};
use crate::domain::list_query::ListQuery;
use crate::domain::page_cache::PageCache;
use crate::domain::paging::{PageNumber, PageSize, RowRange};
use crate::domain::request_log::{self, Entry};
use crate::effects::address_bar::AddressBar;
use crate::effects::http::Headers;
use crate::effects::reactive::{Kept, ReadSignal, Signal, follow, untrack};
use crate::effects::scope::spawn;
use crate::effects::tabs::Tabs;
use crate::effects::{api, clock, dom, http, page};
use futures_util::future::LocalBoxFuture;
use std::cell::OnceCell;

/// Asks the page around the console for the headers of one request.
pub type Sign = Box<dyn Fn() -> LocalBoxFuture<'static, Result<Headers, LoadError>>>;

/// The state of one console. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct Console {
    /// What the operator looks at.
    pub list: ListState,
    /// The rows of it.
    pub loader: PageLoader,
    /// The way to the server.
    pub requests: Requests,
    /// Who adds the credentials.
    pub connection: Connection,
    /// What is loaded on demand.
    pub tools: Tools,
    /// Fetches ahead.
    pub prefetch: Prefetch,
    /// Who is selected.
    pub picker: Picker,
    /// The live region.
    pub announcer: Announcer,
    /// Seconds between renewals; 0 for none.
    pub refresh_seconds: Signal<u32>,
    /// Whether the browser has no connection.
    pub is_offline: ReadSignal<bool>,
}

impl Console {
    /// A console that shows what the address bar says. `is_pointed_at`: whether somebody is at the rows. `sign` gives the
    /// headers of each request, where the page around the console does.
    pub fn new(config: &Config, bar: AddressBar, is_pointed_at: fn() -> bool, sign: Option<Sign>) -> Self {
        let list = ListState::new(config.clone(), bar);
        let connection = Connection::new(config);
        let tools = Tools::new();
        let requests = requests(config, connection, tools, sign);
        let loader = loader(config, connection, requests, tools, is_pointed_at);
        recover(loader);
        let picker = Picker::new(list, loader);
        let (api_base, fixed_status) = (config.api_base.clone(), config.fixed.status);
        let offers_lookup = config.offers_lookup();
        tools.answer_with(Answers { api_base, fixed_status, offers_lookup, connection, requests, loader, picker });
        ask_for_credentials(connection, loader, tools);
        if config.features.inspector {
            open_inspector_on_wish(tools);
        }
        let refresh_seconds = Signal::new(0);
        refresh_every(loader, refresh_seconds.read_only());
        show_what_is_wanted(list, loader);
        let is_offline = Signal::new(page::is_offline());
        for event in ["online", "offline"] {
            dom::on_window(event, move || is_offline.set(page::is_offline()));
        }
        let announcer = Announcer::new();
        let prefetch = Prefetch::new(loader);
        let is_offline = is_offline.read_only();
        let console = Self {
            list,
            loader,
            requests,
            connection,
            tools,
            prefetch,
            picker,
            announcer,
            refresh_seconds,
            is_offline,
        };
        prefetch.when_idle(move || console.next_range());
        console
    }

    /// Rows a page.
    pub fn size(self) -> PageSize {
        self.list.query().with(|query| query.size)
    }

    /// How many match; it stays known while another page of the same filter is on its way, and when that fails.
    pub fn total(self) -> Option<u64> {
        self.loader.state().track();
        self.list.query().with(|query| self.loader.last_total(&query.filter))
    }

    /// How many match with another status, where that is known and fresh.
    pub fn count(self, status: Option<KnownStatus>) -> Option<u64> {
        self.loader.state().track();
        let search = self.list.query().with(|query| query.filter.search.clone());
        self.loader.known_total(&Filter { status, search })
    }

    /// The last page.
    pub fn last_page(self) -> PageNumber {
        PageNumber::last(self.total().unwrap_or(0), self.size())
    }

    /// The rows of a page.
    pub fn range_of(self, page: PageNumber) -> RowRange {
        self.list.query().with_untracked(|query| query.clone().on_page(page).range())
    }

    /// Reads the list from its start, forgetting what was read.
    pub fn start_over(self) {
        self.loader.start_over(self.range_of(PageNumber::FIRST));
        self.list.turn_to(PageNumber::FIRST);
    }

    /// Whether the filter holds anything that the address bar leaves out.
    pub fn hides_search(self) -> bool {
        self.list.query().with(|query| self.list.hides_search(&query.filter))
    }

    /// Forgets the credentials, and every customer that was seen with them.
    pub fn disconnect(self) {
        self.connection.disconnect();
        self.loader.forget(LoadError::NotConnected);
    }

    fn next_range(self) -> Option<RowRange> {
        let page = self.list.query().with(|query| query.page);
        (page < self.last_page()).then(|| self.range_of(page.next()))
    }
}

fn show_what_is_wanted(list: ListState, loader: PageLoader) {
    let mut wanted = None;
    follow(move || {
        let view = list.query().with(|query: &ListQuery| (query.filter.clone(), query.range()));
        if wanted.as_ref() != Some(&view) {
            loader.show(view.0.clone(), view.1);
            wanted = Some(view);
        }
    });
}

/// Asks at start where there are none, and whenever the server does not take them.
fn ask_for_credentials(connection: Connection, loader: PageLoader, tools: Tools) {
    follow(move || {
        if loader.outcome().get() == Some(Err(ErrorKind::NotAllowed)) {
            connection.refused();
        }
    });
    follow(move || {
        if connection.need().get().is_some() {
            tools.open(Tool::Connect);
        }
    });
}

/// By `?inspect` in the address, or Alt+Shift+I.
fn open_inspector_on_wish(tools: Tools) {
    if page::has_parameter("inspect") {
        tools.open(Tool::Inspector);
    }
    dom::on_key("KeyI", move || tools.open(Tool::Inspector));
}

fn requests(config: &Config, connection: Connection, tools: Tools, sign: Option<Sign>) -> Requests {
    let heard = Kept::new(OnceCell::<Requests>::new());
    let tabs = Tabs::join(&config.api_base, move |news| {
        if let Some(requests) = heard.get().as_ref().and_then(|requests| requests.get()) {
            requests.heard(News::from_number(news));
        }
    });
    let ports = RequestPorts {
        send: Box::new(move |url, is_anew| {
            let (url, mut headers) = (url.to_owned(), connection.headers());
            // Another origin's API would have to allow the header first.
            if is_anew && url.starts_with('/') {
                headers.push(("cache-control".to_owned(), "max-age=0".to_owned()));
            }
            let signed = sign.as_ref().map(|sign| sign());
            Box::pin(async move {
                if let Some(signed) = signed {
                    headers.extend(signed.await?);
                }
                http::get(&url, headers).await
            })
        }),
        sleep: |ms| Box::pin(clock::sleep(ms)),
        now: clock::now,
        random: clock::random,
        is_hidden: page::is_hidden,
        is_offline: page::is_offline,
        tell_tabs: Box::new(move |news| tabs.tell(news.to_number())),
        log: Box::new(move |entry| tools.log(entry)),
        tell_bulk: Box::new(move |waits| tools.tell_bulk(waits)),
    };
    let requests = Requests::new(ports, config.reserve_percent);
    let _first = heard.get().map(|heard| heard.set(requests));
    for event in ["online", "visibilitychange"] {
        dom::on_window(event, move || requests.look_again());
    }
    requests
}

fn loader(
    config: &Config,
    connection: Connection,
    requests: Requests,
    tools: Tools,
    is_pointed_at: fn() -> bool,
) -> PageLoader {
    let (api_base, base_of_hits) = (config.api_base.clone(), config.api_base.clone());
    let ports = Ports {
        fetch: Box::new(move |priority, filter, range| {
            let url = api::list_url(&api_base, filter, range);
            Box::pin(async move {
                if !untrack(|| connection.is_open()) {
                    return Err(LoadError::NotConnected);
                }
                api::read_answer(&requests.get(priority, url).await?, range)
            })
        }),
        hit: Box::new(move |filter, range| {
            let url = api::list_url(&base_of_hits, filter, range);
            let left = requests.budget().map_or(0, |budget| budget.told.remaining);
            let (lane, result) = (request_log::CACHE, "hit");
            tools.log(&Entry { at: clock::now(), lane, attempt: 0, result, ms: 0, left, url: &url });
        }),
        spawn: |task| spawn(task),
        now: clock::now,
        is_pointed_at,
    };
    let loader = PageLoader::new(ports, PageCache::new(config.ttl_ms, config.cache_rows));
    // Somebody looks again, or the connection is back: what is stale is renewed.
    for event in ["focus", "online"] {
        dom::on_window(event, move || loader.revalidate());
    }
    loader
}
