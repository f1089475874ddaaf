//! Everything that a console knows and does, wired together: what the components are views of.

use super::announcer::Announcer;
use super::answers::Answers;
use super::auto_refresh::refresh_every;
use super::connection::Connection;
use super::list_state::ListState;
use super::page_loader::{PageLoader, Ports};
use super::picker::Picker;
use super::preferences::Likes;
use super::prefetch::Prefetch;
use super::recovery::recover;
use super::requests::{News, Ports as RequestPorts, Requests};
use super::status_counts::count_each;
use super::tools::{Tool, Tools};
use crate::domain::config::Config;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::layout::{Density, Layout, Looks};
use crate::domain::list_query::ListQuery;
use crate::domain::page_cache::PageCache;
use crate::domain::paging::{PageNumber, PageSize, RowRange};
use crate::domain::preferences::Preference;
use crate::domain::request_log::{self, Entry};
use crate::domain::sort::Order;
use crate::domain::url_query::Notice;
use crate::effects::address_bar::AddressBar;
use crate::effects::http::Headers;
use crate::effects::reactive::{Kept, ReadSignal, Signal, follow, untrack};
use crate::effects::scope::spawn;
use crate::effects::tabs::Tabs;
use crate::effects::{api, clock, dom, http, intl, page};
use futures_util::future::LocalBoxFuture;
use std::cell::OnceCell;

/// Asks the page around the console for the headers of one request.
pub type Sign = Box<dyn Fn() -> LocalBoxFuture<'static, Result<Headers, LoadError>>>;

/// The state of one console. Cheap to copy; copies share everything.
#[derive(Clone, Copy)]
pub struct Console {
    /// What the operator looks at.
    pub list: ListState,
    /// What they like.
    pub likes: Likes,
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
    /// Whether the browser has no connection.
    pub is_offline: ReadSignal<bool>,
}

impl Console {
    /// A console that shows what the address bar says. `is_pointed_at`: whether somebody is at the rows. `sign` gives the
    /// headers of each request, where the page around the console does.
    pub fn new(config: &Config, bar: AddressBar, is_pointed_at: fn() -> bool, sign: Option<Sign>) -> Self {
        let kept = Kept::new(config.clone());
        let (likes, problems) = Likes::new(kept);
        let view = config.first_view(&likes.get(Preference::View), &likes.get(Preference::Size));
        let list = ListState::new(kept, bar, view.query);
        if !problems.is_empty() {
            list.notify(Notice::Preferences { names: problems });
        }
        let connection = Connection::new(config);
        let tools = Tools::new();
        let requests = requests(config, connection, tools, sign);
        let loader = loader(config, connection, requests, tools, is_pointed_at);
        recover(loader);
        let picker = Picker::new(list, loader.state());
        follow(move || {
            list.query().with(|query| {
                loader.sort(query.looks.sort.filter(|_| query.filter.snapshot.is_none()));
                tools.tell_wanted(query.filter.snapshot.as_ref());
            });
        });
        ask_for_credentials(connection, loader, tools);
        if config.features.inspector {
            open_inspector_on_wish(tools);
        }
        refresh_every(loader, likes.refresh_seconds());
        show_what_is_wanted(list, loader);
        let is_offline = Signal::new(page::is_offline());
        for event in ["online", "offline"] {
            dom::on_window(event, move || is_offline.set(page::is_offline()));
        }
        let announcer = Announcer::new();
        let prefetch = Prefetch::new(loader);
        let is_offline = is_offline.read_only();
        let console =
            Self { list, likes, loader, requests, connection, tools, prefetch, picker, announcer, is_offline };
        let (api_base, fixed_status) = (config.api_base.clone(), config.fixed.status);
        let (offers, offers_lookup) = (config.offers(), config.offers_lookup());
        tools.answer_with(Answers { api_base, fixed_status, offers_lookup, offers, console });
        prefetch.when_idle(move || console.next_range());
        if config.fixed.status.is_none() {
            count_each(console);
        }
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

    /// The columns that are shown.
    pub fn layout(self) -> Layout {
        self.list.query().with(|query| self.likes.layout(&query.looks))
    }

    /// Likes something from now on, in place of what a link said of it.
    pub fn choose(self, preference: Preference, value: &str) {
        if !self.likes.set(preference, value) {
            self.list.notify(Notice::NotKept);
        }
        let mut looks = self.list.query().with_untracked(|query| query.looks.clone());
        match preference {
            Preference::Columns => looks.layout = None,
            Preference::Density => looks.density = None,
            _ => {}
        }
        self.list.look(looks);
    }

    /// The query string of what is shown as it looks: what can be saved as a view, and sent as a link.
    pub fn link(self) -> String {
        self.list.link(self.looks())
    }

    /// How it looks, as far as that is not as usual.
    fn looks(self) -> Looks {
        let mut looks = self.list.query().with_untracked(|query| query.looks.clone());
        let (layout, density) = (self.likes.layout(&looks), self.likes.density(&looks));
        looks.layout = (layout != self.likes.usual_layout()).then_some(layout);
        looks.density = (density != Density::default()).then_some(density);
        looks
    }

    /// The whole address of what is shown as it looks, for somebody else.
    pub fn address(self) -> String {
        let mut query = self.list.query().get_untracked();
        query.looks = self.looks();
        page::absolute(&self.list.href(&query))
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
            let is_of_snapshot = filter.snapshot.is_some();
            Box::pin(async move {
                let answer = if is_of_snapshot {
                    api::answer_of(tools.ask_snapshot(&url).await)
                } else if untrack(|| connection.is_open()) {
                    requests.get(priority, url).await
                } else {
                    Err(LoadError::NotConnected)
                };
                api::read_answer(&answer?, range)
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
        order: Order { text: intl::compare, time: intl::instant },
    };
    let loader = PageLoader::new(ports, PageCache::new(config.ttl_ms, config.cache_rows));
    // Somebody looks again, or the connection is back: what is stale is renewed.
    for event in ["focus", "online"] {
        dom::on_window(event, move || loader.revalidate());
    }
    loader
}
