//! Everything that a console knows and does, wired together: what the components are views of.

use super::announcer::Announcer;
use super::auto_refresh::refresh_every;
use super::list_state::ListState;
use super::page_loader::{PageLoader, Ports};
use super::prefetch::Prefetch;
use super::recovery::recover;
use super::requests::{Ports as RequestPorts, Requests};
use crate::domain::config::Config;
use crate::domain::filter::{Filter, KnownStatus};
use crate::domain::list_query::ListQuery;
use crate::domain::page_cache::PageCache;
use crate::domain::paging::{PageNumber, PageSize, RowRange};
use crate::effects::address_bar::AddressBar;
use crate::effects::reactive::{Kept, ReadSignal, Signal, follow};
use crate::effects::tabs::Tabs;
use crate::effects::{api, clock, dom, http, page};
use leptos::task::spawn_local;
use std::cell::OnceCell;

/// The state of one console. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct Console {
    /// What the operator looks at.
    pub list: ListState,
    /// The rows of it.
    pub loader: PageLoader,
    /// The way to the server.
    pub requests: Requests,
    /// Fetches ahead.
    pub prefetch: Prefetch,
    /// The live region.
    pub announcer: Announcer,
    /// Seconds between renewals; 0 for none.
    pub refresh_seconds: Signal<u32>,
    /// Whether the browser has no connection.
    pub is_offline: ReadSignal<bool>,
}

impl Console {
    /// A console that shows what the address bar says. `is_pointed_at`: whether somebody is at the rows.
    pub fn new(config: &Config, bar: AddressBar, is_pointed_at: fn() -> bool) -> Self {
        let list = ListState::new(config.clone(), bar);
        let requests = requests(config);
        let loader = loader(config, requests, is_pointed_at);
        recover(loader);
        let refresh_seconds = Signal::new(0);
        refresh_every(loader, refresh_seconds.read_only());
        show_what_is_wanted(list, loader);
        let is_offline = Signal::new(page::is_offline());
        for event in ["online", "offline"] {
            dom::on_window(event, move || is_offline.set(page::is_offline()));
        }
        let announcer = Announcer::new();
        let prefetch = Prefetch::new(loader);
        let console =
            Self { list, loader, requests, prefetch, announcer, refresh_seconds, is_offline: is_offline.read_only() };
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

fn requests(config: &Config) -> Requests {
    let heard = Kept::new(OnceCell::<Requests>::new());
    let tabs = Tabs::join(&config.api_base, move |at| {
        if let Some(requests) = heard.get().as_ref().and_then(|requests| requests.get()) {
            requests.heard(at);
        }
    });
    let requests = Requests::new(RequestPorts {
        send: Box::new(|url| {
            let url = url.to_owned();
            Box::pin(async move { http::get(&url).await })
        }),
        sleep: |ms| Box::pin(clock::sleep(ms)),
        now: clock::now,
        random: clock::random,
        is_hidden: page::is_hidden,
        is_offline: page::is_offline,
        tell_tabs: Box::new(move |at| tabs.tell(at)),
    });
    let _first = heard.get().map(|heard| heard.set(requests));
    dom::on_window("online", move || requests.reconnected());
    requests
}

fn loader(config: &Config, requests: Requests, is_pointed_at: fn() -> bool) -> PageLoader {
    let api_base = config.api_base.clone();
    let ports = Ports {
        fetch: Box::new(move |lane, filter, range| {
            let url = api::list_url(&api_base, filter, range);
            Box::pin(async move { api::read_answer(&requests.get(lane, url).await?, range) })
        }),
        spawn: |task| spawn_local(task),
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
