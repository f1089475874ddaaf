//! Puts the console together: state from below, components on top. Knows no router.

mod record;

use crate::components::activity::{with_activity, words_of};
use crate::components::button::button_with_icon;
use crate::components::changes::{change_words, with_changes};
use crate::components::copy_link::copy_link;
use crate::components::filter_chips::with_filter_chips;
use crate::components::filter_panel::filter_panel;
use crate::components::freshness::freshness;
use crate::components::grid::{self, grid, range_words};
use crate::components::header::header;
use crate::components::missing_tool::with_missing_tool;
use crate::components::notices::with_notices;
use crate::components::page_size::page_size;
use crate::components::pager::pager;
use crate::components::screen::{OnRemedy, Remedy, with_renewal_failure, with_screen};
use crate::components::search_box::search_box;
use crate::components::selection_strip::{Wish, selection_words, with_selection};
use crate::domain::config::{Config, Features, Keeps};
use crate::domain::customer::Column;
use crate::domain::filter::Search;
use crate::domain::layout::Sort;
use crate::domain::list_query::ListQuery;
use crate::domain::page_state::PageState;
use crate::domain::paging::{PageNumber, RowRange};
use crate::domain::preferences::Preference;
use crate::domain::shortcuts::PALETTE_KEY;
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{follow, memo, on_change, untrack};
use crate::effects::{clock, dom};
use crate::state::console::{Console, Sign};
use crate::state::list_state::ListState;
use crate::state::status_counts::count_of;
use crate::state::tools::{Tool, Tools};
use leptos::ev;
use std::rc::Rc;

/// The state of the whole console. `sign` gives the headers of each request, where the page around it does.
pub fn state(config: &Config, bar: AddressBar, sign: Option<Sign>) -> Console {
    Console::new(config, bar, grid::is_pointed_at, sign)
}

/// The whole console on the screen.
pub fn app(config: &Config, bar: AddressBar, console: &Console) -> Node {
    let Console { list, likes, loader, announcer, connection, tools, .. } = *console;
    let disconnected = *console;
    say_what_happens(console);
    let live = el("p", "visually-hidden").attr("role", "status").attr("aria-live", "polite");
    let console_part =
        if config.is_part { el("section", "console").attr("aria-label", config.title()) } else { el("div", "console") };
    let density = move || list.query().with(|query| likes.density(&query.looks));
    with_hands(console_part, config.is_part, tools)
        .attr_of("data-density", move || density().as_str().to_owned())
        .flag_of("data-snapshot", move || list.is_of_snapshot())
        .child(header(
            if config.is_part { "h2" } else { "h1" },
            config.title(),
            loader.outcome(),
            console.is_offline,
            move || connection.can_disconnect(),
            move || leaving(move || disconnected.disconnect()),
            move |tool| tools.open(tool),
        ))
        .child(filters(config, console))
        .child(rows_and_around(config, bar, console))
        .child(record::record(console))
        .child(live.words(move || announcer.words().get()))
}

/// Keys and what lies over the rows are loaded when somebody first comes with a mouse, the focus or a key: on the whole
/// page, or within the console where it is a part of one. What is pressed until then is handed over.
fn with_hands(node: Node, is_part: bool, tools: Tools) -> Node {
    let come = move |_: ev::Event| tools.need_hands();
    let node = node.on("pointerover", come).on("focusin", come);
    let pressed = move |event: ev::KeyboardEvent| {
        let key = dom::free_key(&event);
        if tools.keep_key(&key) && [PALETTE_KEY, "/"].contains(&key.as_str()) {
            // Browsers have their own use for these.
            event.prevent_default();
        }
        tools.need_hands();
    };
    if is_part {
        return node.on("keydown", pressed);
    }
    dom::on_window_key(pressed);
    node
}

fn say_what_happens(console: &Console) {
    let console = *console;
    let Console { loader, requests, announcer, picker, .. } = console;
    let state = loader.state();
    let arrived = memo(move || state.with(grid::announcement));
    on_change(
        move || arrived.track(),
        move || arrived.get_untracked().into_iter().for_each(|words| announcer.say(words)),
    );
    let picked = memo(move || selection_words(picker.picked().get(), untrack(|| console.total())));
    on_change(
        move || picked.track(),
        move || picked.get_untracked().into_iter().for_each(|words| announcer.say(words)),
    );
    follow(move || {
        let pause = requests.activity().with(words_of).map(str::to_owned);
        let change = change_words(state, loader.drift());
        if let Some(words) = pause.or(change) {
            announcer.say(words);
        }
    });
}

fn filters(config: &Config, console: &Console) -> Node {
    let console = *console;
    let list = console.list;
    let query = list.query();
    let status = move || query.with(|query| query.filter.status);
    // What is fixed cannot be chosen; its chip says so.
    let search = (config.fixed.search == Search::None).then(|| search_box(query, move |search| list.search(search)));
    let panel = config.fixed.status.is_none().then(|| {
        let counts = move |status| count_of(console, status);
        landmark(
            config,
            text::filters(),
            filter_panel(status, counts, move |status| clock::after_paint(move || list.filter_status(status))),
        )
    });
    // Whatever a snapshot can be filtered by is put there by its program.
    let of_snapshot = el("div", "").attr("id", "snapshot-filters");
    el("div", "console__filters")
        .attr("part", "filters")
        .children(search.into_iter().chain(panel).collect())
        .child(of_snapshot)
}

/// A page may have several consoles: landmarks say which one they are of.
fn landmark(config: &Config, name: &str, node: Node) -> Node {
    if config.is_part { node.attr("aria-label", &text::name_in(name, config.title())) } else { node }
}

fn rows_and_around(config: &Config, bar: AddressBar, console: &Console) -> Node {
    let console = *console;
    let Console { list, loader, announcer, .. } = console;
    let (query, state) = (list.query(), loader.state());
    let say = move |words| announcer.say(words);
    let on_remedy: OnRemedy = Rc::new(move |remedy| match remedy {
        Remedy::Retry => leaving(move || {
            console.requests.hurry();
            loader.refresh();
        }),
        Remedy::Clear => leaving(move || clear(&console)),
        Remedy::Turn(page) => leaving(move || list.turn_to(page)),
        Remedy::SearchName(text) => leaving(move || list.search_instead(Search::by_name(&text))),
        // A dialog gives the focus back by itself.
        Remedy::Connect => console.tools.open(Tool::Connect),
        Remedy::Diagnose => console.tools.open(Tool::Diagnosis),
    });
    let remove_status = move || leaving(move || list.filter_status(None));
    let remove_search = move || leaving(move || list.search_instead(Search::None));
    let bar_of_list = el("div", "console__bar").attr("part", "bar");
    let above = with_filter_chips(bar_of_list, query, config.fixed.clone(), remove_status, remove_search, move || {
        leaving(move || clear(&console));
    })
    .child(freshness(
        state,
        console.likes.refresh_seconds(),
        move |seconds| console.choose(Preference::Refresh, if seconds == "0" { "" } else { &seconds }),
        move || loader.refresh(),
    ))
    .child(el("div", "").attr("id", "snapshot-words"))
    .children(around_list(config, &console, say));
    let shows_screen = move || {
        state.with(|state| {
            matches!(state, PageState::Failed { .. }) || state.ready().is_some_and(|page| page.rows.is_empty())
        })
    };
    let picker = console.picker;
    let sort = memo(move || query.with(ListQuery::sorts));
    let layout = memo(move || console.layout());
    // Other columns make the table anew.
    let make_grid = move || {
        grid(
            &layout.get_untracked(),
            sort,
            move || list.is_of_snapshot(),
            move |column, adds| clock::after_paint(move || sort_by(&console, column, adds)),
            state,
            picker.selection(),
            move |index, is_on, is_range| picker.pick(index, is_on, is_range),
            untrack(move || console.size()),
            move |id| list.href(&query.get_untracked().showing(Some(id.clone()))),
            move |id| clock::after_paint(move || list.open(id)),
            move || bar.entry().with(|entry| entry.scroll),
            move |at| bar.remember_scroll(at),
            move |changed| announcer.say(text::rows_changed(changed)),
        )
    };
    let grid = move || {
        layout.track();
        Some(untrack(make_grid))
    };
    // A page has one main part, which is the host's to name.
    let list_tag = if config.is_part { "section" } else { "main" };
    let rows = el("div", "console__rows").flag_of("data-hidden", shows_screen).part(grid);
    let main = with_notices(el(list_tag, "console__list").attr("part", "list"), list.notices(), move |notice| {
        leaving(move || list.dismiss(&notice));
    });
    let main = with_screen(main.child(above).child(rows), state, Rc::clone(&on_remedy));
    main.child(strips(config, &console, on_remedy)).child(foot(config, &console))
}

/// Sorts the rows of the page, or all of a snapshot.
fn sort_by(console: &Console, column: Column, adds: bool) {
    let list = console.list;
    if list.is_of_snapshot() {
        let what = if adds { "add " } else { "sort " };
        console.tools.wish(&[what, column.as_str()].concat());
    } else {
        list.sort(Sort::pressed(list.query().with_untracked(|query| query.looks.sort), column));
    }
}

fn clear(console: &Console) {
    if console.list.is_of_snapshot() {
        console.tools.wish("clear");
    } else {
        console.list.clear();
    }
}

/// Links to the view, and the ways to take it away.
fn around_list(config: &Config, console: &Console, say: impl Fn(String) + Copy + 'static) -> Vec<Node> {
    let console = *console;
    let has_address = config.keeps != Keeps::Memory;
    let columns = button_with_icon("#i-columns", text::columns(), move || console.tools.open(Tool::Columns))
        .attr("id", "columns");
    let link = has_address.then(|| copy_link(move || console.address(), move || console.hides_search(), say));
    let away = match config.features {
        Features { export: true, .. } => Some((text::export(), Tool::Export)),
        _ if config.offers_lookup() => Some((text::look_up(), Tool::Lookup)),
        _ => None,
    };
    let away = away.map(|(words, tool)| {
        button_with_icon("#i-download", words, move || console.tools.open(tool)).attr("id", tool.as_str())
    });
    let snapshot = config.offers_snapshot().then(|| {
        button_with_icon("#i-clock", text::snapshot(), move || console.tools.open(Tool::Snapshot))
            .attr("id", "take-snapshot")
    });
    std::iter::once(columns).chain(link).chain(snapshot).chain(away).collect()
}

/// Below the rows: a strip that comes or goes moves none of them.
fn strips(config: &Config, console: &Console, on_remedy: OnRemedy) -> Node {
    let console = *console;
    let Console { loader, requests, .. } = console;
    let strips = with_activity(
        el("div", "console__strips"),
        requests.activity(),
        console.is_offline,
        move || requests.hurry(),
        move || leaving(move || loader.cancel()),
    );
    let strips = with_selection(
        strips,
        console.picker.picked(),
        move || console.total(),
        config.features.export,
        move |wish| match wish {
            Wish::All => leaving(move || console.picker.pick_all()),
            Wish::Export => console.tools.open(Tool::Export),
            Wish::Copy => console.tools.open(Tool::Copy),
            Wish::Clear => leaving(move || console.picker.clear()),
        },
    );
    let strips = with_renewal_failure(strips, loader.state(), on_remedy);
    let strips = with_missing_tool(strips, console.tools.missing(), move |tool| console.tools.open(tool));
    with_changes(
        strips,
        loader.state(),
        loader.drift(),
        move || leaving(move || loader.release()),
        move || leaving(move || console.start_over()),
        move || leaving(move || loader.note_drift()),
    )
}

fn foot(config: &Config, console: &Console) -> Node {
    let console = *console;
    let list = console.list;
    let query = list.query();
    let pager = pager(
        move || query.with(|query| query.page),
        move || console.last_page(),
        move |page| list.href(&query.get_untracked().on_page(page)),
        move |page| list.turn_to(page),
        move |page| console.prefetch.hint(page.map(|page| console.range_of(page))),
    );
    let range = move || shown_range(query.with(ListQuery::range), console.total()).unwrap_or_default();
    el("div", "console__foot")
        .attr("part", "foot")
        .flag_of("data-hidden", move || console.total().is_none_or(|total| total == 0))
        .child(el("p", "console__range").words(range))
        .child(landmark(config, text::pages(), pager))
        .child(page_size(&config.page_sizes, move || console.size(), move |size| list.resize(size)))
}

/// Does what takes the pressed button away, and moves the focus to the table's heading.
fn leaving(run: impl FnOnce() + 'static) {
    clock::after_paint(move || {
        run();
        dom::focus_after_render(vec![grid::HEADING_ID.to_owned()]);
    });
}

fn shown_range(range: RowRange, total: Option<u64>) -> Option<String> {
    total.filter(|total| range.skip < *total).map(|total| range_words(range, total))
}

/// The application and what it shows, for the document's title.
pub fn document_title(app: &str, list: ListState) -> String {
    let query = list.query().get();
    let status = query.filter.status.map(|status| text::status(status).to_owned());
    // An e-mail address that is searched for must not get into the title: titles end up in histories.
    let name = match &query.filter.search {
        search @ Search::Name(name) if !search.is_private() && !list.hides_search(&query.filter) => {
            Some(text::quoted(name))
        }
        _ => None,
    };
    let filters: Vec<String> = [name, status].into_iter().flatten().collect();
    let page = (query.page != PageNumber::FIRST).then(|| query.page.get());
    text::document_title(app, &filters, page)
}
