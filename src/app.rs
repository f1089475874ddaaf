//! Puts the console together: state from below, components on top. Knows no router.

use crate::components::activity::{with_activity, words_of};
use crate::components::copy_link::copy_link;
use crate::components::filter_chips::with_filter_chips;
use crate::components::filter_panel::filter_panel;
use crate::components::freshness::freshness;
use crate::components::grid::{self, grid, range_words};
use crate::components::grid_row::row_link_id;
use crate::components::header::header;
use crate::components::notices::with_notices;
use crate::components::page_size::page_size;
use crate::components::pager::pager;
use crate::components::record_panel::{Shown, record_panel};
use crate::components::screen::{OnRemedy, Remedy, with_renewal_failure, with_screen};
use crate::components::search_box::search_box;
use crate::domain::config::Config;
use crate::domain::customer::CustomerId;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::list_query::ListQuery;
use crate::domain::page_cache::PageCache;
use crate::domain::page_state::PageState;
use crate::domain::paging::{PageNumber, RowRange};
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{follow, memo, on_change};
use crate::effects::tabs::Tabs;
use crate::effects::{api, clock, dom, http, intl, page};
use crate::state::announcer::Announcer;
use crate::state::list_state::ListState;
use crate::state::page_loader::{PageLoader, Ports};
use crate::state::record_walk::RecordWalk;
use crate::state::recovery::recover;
use crate::state::requests::{Ports as RequestPorts, Requests};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// The whole console.
pub fn app(config: Config, bar: AddressBar) -> Node {
    let list = ListState::new(config.clone(), bar);
    let requests = requests(&config);
    let loader = loader(&config, requests);
    recover(loader);
    let announcer = Announcer::new();
    let (query, state) = (list.query(), loader.state());

    let mut wanted = None;
    follow(move || {
        let (filter, range) = query.with(|query| (query.filter.clone(), query.range()));
        let view = Some((filter.clone(), range));
        if wanted != view {
            wanted = view;
            loader.show(filter, range);
        }
    });
    let title = config.title.clone();
    follow(move || page::set_title(&document_title(&title, list)));
    on_change(move || state.track(), move || announcer.say(state.with_untracked(grid::caption)));
    let activity = requests.activity();
    let is_offline = RwSignal::new(page::is_offline());
    for event in ["online", "offline"] {
        dom::on_window(event, move || is_offline.set(page::is_offline()));
    }
    follow(move || {
        if let Some(words) = activity.with(words_of) {
            announcer.say(words.to_owned());
        }
    });

    let size = move || query.with(|query| query.size);
    // The total stays known while another page of the same filter is on its way, and when that fails.
    let total = move || {
        state.track();
        query.with(|query| loader.last_total(&query.filter))
    };
    let counts = move |status: Option<KnownStatus>| {
        state.track();
        let search = query.with(|query| query.filter.search.clone());
        loader.known_total(&Filter { status, search })
    };
    let shows_screen = move || {
        state.with(|state| {
            matches!(state, PageState::Failed { .. }) || state.ready().is_some_and(|page| page.rows.is_empty())
        })
    };
    let say = move |words| announcer.say(words);
    let clear = move || leaving(|| list.clear());
    let on_remedy: OnRemedy = Rc::new(move |remedy| {
        leaving(|| match remedy {
            Remedy::Retry => loader.refresh(),
            Remedy::Clear => list.clear(),
            Remedy::Turn(page) => list.turn_to(page),
            Remedy::SearchName(text) => list.search_instead(Search::by_name(&text)),
        });
    });

    let filters = el("div", "console__filters").child(search_box(query, move |search| list.search(search))).child(
        filter_panel(move || query.with(|query| query.filter.status), counts, move |status| list.filter_status(status)),
    );
    let remove_status = move || leaving(|| list.filter_status(None));
    let remove_search = move || leaving(|| list.search_instead(Search::None));
    let above = with_filter_chips(el("div", "console__bar"), query, remove_status, remove_search, clear)
        .child(freshness(state, move || loader.refresh()))
        .child(copy_link(move || query.with(|query| list.hides_search(&query.filter)), say));
    let grid = grid(
        state,
        untrack(size),
        move |id| list.href(&query.get_untracked().showing(Some(id.clone()))),
        move |id| list.open(id),
        move || bar.entry().with(|entry| entry.scroll),
        move |at| bar.remember_scroll(at),
    );
    let pager = pager(
        move || query.with(|query| query.page),
        move || PageNumber::last(total().unwrap_or(0), size()),
        move |page| list.href(&query.get_untracked().on_page(page)),
        move |page| list.turn_to(page),
    );
    let range = move || shown_range(query.with(ListQuery::range), total()).unwrap_or_default();
    let foot = el("div", "console__foot")
        .flag_of("data-hidden", move || total().is_none_or(|total| total == 0))
        .child(el("p", "console__range").words(range))
        .child(pager)
        .child(page_size(&config.page_sizes, size, move |size| list.resize(size)));
    let rows = el("div", "console__rows").flag_of("data-hidden", shows_screen).child(grid);

    let main =
        with_notices(el("main", "console__list"), list.notices(), move |notice| leaving(|| list.dismiss(&notice)));
    let main = with_activity(
        main.child(above),
        activity,
        is_offline.read_only(),
        move || requests.hurry(),
        move || leaving(|| loader.cancel()),
    );
    let main = with_renewal_failure(main, state, Rc::clone(&on_remedy)).child(rows);
    let main = with_screen(main, state, on_remedy).child(foot);
    let live = el("p", "visually-hidden").attr("role", "status").attr("aria-live", "polite");
    el("div", "console")
        .child(header(&config.title, loader.outcome()))
        .child(filters)
        .child(main)
        .child(record(list, loader, announcer))
        .child(live.words(move || announcer.words().get()))
}

fn requests(config: &Config) -> Requests {
    let heard = StoredValue::new(None::<Requests>);
    let tabs = Tabs::join(&config.api_base, move |at| {
        if let Some(requests) = heard.get_value() {
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
    heard.set_value(Some(requests));
    dom::on_window("online", move || requests.reconnected());
    requests
}

fn loader(config: &Config, requests: Requests) -> PageLoader {
    let api_base = config.api_base.clone();
    let ports = Ports {
        fetch: Box::new(move |lane, filter, range| {
            let url = api::list_url(&api_base, filter, range);
            Box::pin(async move { api::read_answer(&requests.get(lane, url).await?, range) })
        }),
        spawn: |task| spawn_local(task),
        now: clock::now,
    };
    let loader = PageLoader::new(ports, PageCache::new(config.ttl_ms, config.cache_rows));
    // Somebody looks again, or the connection is back: what is stale is renewed.
    for event in ["focus", "online"] {
        dom::on_window(event, move || loader.revalidate());
    }
    loader
}

/// Does what takes the pressed button away, and moves the focus to the table's heading.
fn leaving(run: impl FnOnce()) {
    run();
    dom::focus_after_render(vec![grid::HEADING_ID.to_owned()]);
}

fn record(list: ListState, loader: PageLoader, announcer: Announcer) -> Node {
    let state = loader.state();
    let walk = RecordWalk::new(list, state);
    let record = move || list.query().with(|query| query.record.clone());
    let place = move |id: &CustomerId| {
        state.with(|state| {
            let page = state.ready()?;
            let (position, row) = page.rows.iter().find(|(_, row)| row.id() == Some(id))?;
            Some((*position, row.clone(), page.total))
        })
    };
    let shown = memo(move || {
        let turning = walk.is_turning();
        let Some(id) = record() else { return if turning { Shown::Waiting } else { Shown::Nothing } };
        if let Some(row) = place(&id).map(|(_, row, _)| row).or_else(|| loader.find(&id)) {
            return Shown::Row(row);
        }
        if state.with(|state| matches!(state, PageState::Loading { .. })) {
            Shown::Waiting
        } else {
            Shown::Elsewhere(id)
        }
    });
    let position = move || {
        let (position, _, total) = place(&record()?)?;
        Some(text::record_position(&intl::whole(position + 1), &intl::whole(total)))
    };
    let close = move || {
        let link = untrack(record).map(|id| row_link_id(id.as_str()));
        list.close();
        // Back to the row that the record belongs to, or to the heading where that row is gone.
        dom::focus_after_render(link.into_iter().chain([grid::HEADING_ID.to_owned()]).collect());
    };
    record_panel(
        shown,
        position,
        move |direction| walk.can(direction),
        move |direction| walk.go(direction),
        close,
        move |words| announcer.say(words),
    )
}

fn shown_range(range: RowRange, total: Option<u64>) -> Option<String> {
    total.filter(|total| range.skip < *total).map(|total| range_words(range, total))
}

fn document_title(app: &str, list: ListState) -> String {
    let query = list.query().get();
    let status = query.filter.status.map(|status| text::status(status).to_owned());
    // An e-mail address that is searched for must not get into the title: titles end up in histories.
    let name = match &query.filter.search {
        Search::Name(name) if !list.hides_search(&query.filter) => Some(format!("“{name}”")),
        _ => None,
    };
    let filters: Vec<String> = [name, status].into_iter().flatten().collect();
    let page = (query.page != PageNumber::FIRST).then(|| intl::whole(u64::from(query.page.get())));
    text::document_title(app, &filters, page.as_deref())
}
