//! Puts the console together: state from below, components on top. Knows no router.

use crate::components::copy_link::CopyLink;
use crate::components::erase::{callback, derive, effect, flag, memo, words};
use crate::components::filter_chips::FilterChips;
use crate::components::filter_panel::FilterPanel;
use crate::components::freshness::Freshness;
use crate::components::grid::{self, Grid, range_words};
use crate::components::grid_row::row_link_id;
use crate::components::header::Header;
use crate::components::notices::Notices;
use crate::components::page_size::PageSizeSelect;
use crate::components::pager::Pager;
use crate::components::record_panel::{RecordPanel, Shown};
use crate::components::screen::{Actions, RenewalFailure, Screen};
use crate::components::search_box::SearchBox;
use crate::domain::config::Config;
use crate::domain::customer::CustomerId;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::list_query::ListQuery;
use crate::domain::page_cache::PageCache;
use crate::domain::page_state::PageState;
use crate::domain::paging::{PageNumber, RowRange};
use crate::domain::record_nav::Direction;
use crate::domain::text;
use crate::domain::url_query::Notice;
use crate::effects::address_bar::AddressBar;
use crate::effects::{api, clock, dom, intl, page};
use crate::state::announcer::Announcer;
use crate::state::list_state::ListState;
use crate::state::page_loader::{PageLoader, Ports};
use crate::state::record_walk::RecordWalk;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The whole console.
#[component]
pub fn App(config: Config, bar: AddressBar) -> impl IntoView {
    let list = ListState::new(config.clone(), bar);
    let loader = loader(&config);
    let announcer = Announcer::new();
    let (query, state) = (list.query(), loader.state());

    let wanted = memo(move || query.with(|query| (query.filter.clone(), query.range())));
    effect(move || {
        let (filter, range) = wanted.get();
        loader.show(filter, range);
    });
    let title = config.title.clone();
    effect(move || page::set_title(&document_title(&title, list)));
    Effect::watch(move || state.with(grid::caption), move |words, _, _| announcer.say(words.clone()), false);

    let filter = memo(move || query.with(|query| query.filter.clone()));
    let size = derive(move || query.with(|query| query.size));
    // The total stays known while another page of the same filter is on its way, and when that fails.
    let total = memo(move || {
        state.track();
        filter.with(|filter| loader.last_total(filter))
    });
    let last = derive(move || PageNumber::last(total.get().unwrap_or(0), size.get()));
    let counts = move |status: Option<KnownStatus>| {
        state.track();
        let search = filter.with(|filter| filter.search.clone());
        loader.known_total(&Filter { status, search })
    };
    let actions = actions(list, loader);
    let has_rows = derive(move || total.get().is_some_and(|total| total > 0));
    let shows_screen = move || {
        state.with(|state| {
            matches!(state, PageState::Failed { .. }) || state.ready().is_some_and(|page| page.rows.is_empty())
        })
    };

    view! {
        <div class="console">
            <Header title=config.title.clone() outcome=loader.outcome() />
            <div class="console__filters">
                <SearchBox
                    search=derive(move || filter.with(|filter| filter.search.clone()))
                    on_search=callback(move |search| list.search(search))
                />
                <FilterPanel
                    status=derive(move || filter.with(|filter| filter.status))
                    counts=callback(counts)
                    on_status=callback(move |status| list.filter_status(status))
                />
            </div>
            <main class="console__list">
                <Notices notices=list.notices() on_dismiss=leaving(move |notice: Notice| list.dismiss(&notice)) />
                <div class="console__bar">
                    <FilterChips
                        filter
                        on_remove_status=leaving(move |()| list.filter_status(None))
                        on_remove_search=leaving(move |()| list.search_instead(Search::None))
                        on_clear=actions.clear
                    />
                    <Freshness state on_refresh=callback(move |()| loader.refresh()) />
                    <CopyLink
                        leaves_search_out=derive(move || filter.with(|filter| list.hides_search(filter)))
                        on_said=callback(move |words| announcer.say(words))
                    />
                </div>
                <RenewalFailure state on_retry=actions.retry />
                <div class="console__rows" data-hidden=flag(shows_screen)>
                    <Grid
                        state
                        size
                        href=callback(move |id: CustomerId| list.href(&query.get_untracked().showing(Some(id))))
                        scroll=derive(move || bar.entry().with(|entry| entry.scroll))
                        on_open=callback(move |id| list.open(id))
                        on_scrolled=callback(move |at| bar.remember_scroll(at))
                    />
                </div>
                <Screen state size actions />
                <div class="console__foot" data-hidden=flag(move || !has_rows.get())>
                    <p class="console__range">{words(move || shown_range(query.with(ListQuery::range), total.get()).unwrap_or_default())}</p>
                    <Pager
                        page=derive(move || query.with(|query| query.page))
                        last
                        href=callback(move |page| list.href(&query.get_untracked().on_page(page)))
                        on_page=callback(move |page| list.turn_to(page))
                    />
                    <PageSizeSelect
                        sizes=config.page_sizes.clone()
                        size
                        on_size=callback(move |size| list.resize(size))
                    />
                </div>
            </main>
            {record_panel(list, loader, announcer)}
            <p class="visually-hidden" role="status" aria-live="polite">{announcer.words()}</p>
        </div>
    }
}

fn loader(config: &Config) -> PageLoader {
    let api_base = config.api_base.clone();
    let ports = Ports {
        fetch: Box::new(move |filter, range| {
            let (api_base, filter) = (api_base.clone(), filter.clone());
            Box::pin(async move { api::list(&api_base, &filter, range).await })
        }),
        spawn: |task| spawn_local(task),
        now: clock::now,
    };
    PageLoader::new(ports, PageCache::new(config.ttl_ms, config.cache_rows))
}

fn actions(list: ListState, loader: PageLoader) -> Actions {
    Actions {
        retry: leaving(move |()| loader.refresh()),
        clear: leaving(move |()| list.clear()),
        turn: leaving(move |page| list.turn_to(page)),
        search_name: leaving(move |text: String| list.search_instead(Search::by_name(&text))),
    }
}

/// For buttons that go away when pressed: the focus moves to the table's heading.
fn leaving<In: 'static>(run: impl Fn(In) + Send + Sync + 'static) -> Callback<In> {
    callback(move |input| {
        run(input);
        dom::focus_after_render(vec![grid::HEADING_ID.to_owned()]);
    })
}

fn record_panel(list: ListState, loader: PageLoader, announcer: Announcer) -> impl IntoView {
    let state = loader.state();
    let walk = RecordWalk::new(list, state);
    let record = memo(move || list.query().with(|query| query.record.clone()));
    let place = move |id: &CustomerId| {
        state.with(|state| {
            let page = state.ready()?;
            let (position, row) = page.rows.iter().find(|(_, row)| row.id() == Some(id))?;
            Some((*position, row.clone(), page.total))
        })
    };
    let shown = derive(move || {
        let turning = walk.is_turning().get();
        let Some(id) = record.get() else { return if turning { Shown::Waiting } else { Shown::Nothing } };
        if let Some(row) = place(&id).map(|(_, row, _)| row).or_else(|| loader.find(&id)) {
            return Shown::Row(row);
        }
        if state.with(|state| matches!(state, PageState::Loading { .. })) {
            Shown::Waiting
        } else {
            Shown::Elsewhere(id)
        }
    });
    let position = derive(move || {
        let (position, _, total) = place(&record.get()?)?;
        Some(text::record_position(&intl::whole(position + 1), &intl::whole(total)))
    });
    let close = move |()| {
        let link = record.get_untracked().map(|id| row_link_id(id.as_str()));
        list.close();
        // Back to the row that the record belongs to, or to the heading where that row is gone.
        dom::focus_after_render(link.into_iter().chain([grid::HEADING_ID.to_owned()]).collect());
    };
    view! {
        <RecordPanel
            shown
            position
            can_previous=walk.can(Direction::Previous)
            can_next=walk.can(Direction::Next)
            on_walk=callback(move |direction| walk.go(direction))
            on_close=callback(close)
            on_said=callback(move |words| announcer.say(words))
        />
    }
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
