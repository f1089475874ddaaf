//! Takes what matches, or what is selected, away as a file: what, how, and how long it takes.

use super::export_run::{self, Order};
use super::options::{noted_checkbox, options_form, radios};
use super::saving::place_words;
use super::unfinished::Kept;
use super::{source, unfinished};
use crate::components::button::button;
use crate::domain::export::file::{FileOptions, Format};
use crate::domain::export::file_name::{clean_name, suggested_name};
use crate::domain::export::job::Job;
use crate::domain::export::view::View;
use crate::domain::export::work::Work;
use crate::domain::export::workbook::MAX_ROWS;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::folder::Folder;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Signal, untrack};
use crate::effects::save::Place;
use crate::effects::scope::spawn;
use crate::effects::sink::Shelf;
use crate::effects::tool_port::ToolPort;
use crate::effects::workbook::Maker;
use crate::effects::{clock, dom, intl, page};
use crate::tools::dialog::{self, Close, Manner};

const NAME_ID: &str = "bulk-name";

/// What is found out while the dialog is open.
#[derive(Clone, Default)]
struct Found {
    view: View,
    /// The snapshot that is looked at.
    snapshot: Option<Taken>,
    estimate: Option<String>,
}

/// Opens the dialog, or shows the export that runs.
pub fn open(port: ToolPort) {
    if !export_run::is_open() {
        let fill = move |dialog: Node, close: Close| setup(dialog, &port, &close);
        dialog::open("export", text::export_title(), Manner::Modal, fill, || {});
    }
}

fn setup(dialog: Node, port: &ToolPort, close: &Close) -> Node {
    let found = Signal::new(None);
    let unfinished = Signal::new(None);
    let asking = port.clone();
    spawn(async move {
        // One after the other: what was kept may be large.
        unfinished.set(unfinished::export().await);
        let view = source::view(&asking).await;
        let estimate = estimate(&asking, &view).await;
        let snapshot = source::snapshot_of(&asking, &view.filter).await;
        found.set(Some(Found { view, snapshot, estimate }));
    });
    let (port, close) = (port.clone(), close.clone());
    let (resuming, closing) = (port.clone(), close.clone());
    dialog
        .part(move || {
            unfinished.with(|kept| kept.as_ref().map(|(_, job)| kept_job(job, unfinished, &resuming, &closing)))
        })
        .part(move || Some(form(&port, found.get()?, unfinished, &close)))
}

async fn estimate(port: &ToolPort, view: &View) -> Option<String> {
    let total = view.total?;
    if view.filter.snapshot.is_some() {
        return Some(text::no_requests(total));
    }
    source::estimate(port, total).await
}

/// An export that was kept when the page was left.
fn kept_job(job: &Job, unfinished: Signal<Kept<Job>>, port: &ToolPort, close: &Close) -> Node {
    let progress = job.progress();
    let total = progress.total.unwrap_or_default();
    let told = text::unfinished_words(progress.rows, total, &intl::clock_time(job.started()));
    let (port, closing) = (port.clone(), close.clone());
    let problem = Signal::new("");
    let options = job.options().clone();
    let resume = move || {
        let (port, close, options) = (port.clone(), closing.clone(), options.clone());
        spawn(async move {
            let Ok(maker) = maker_for(&options).await else { return problem.set(text::workbook_missing()) };
            let view = source::view(&port).await;
            let Some((sink, job)) = unfinished::take(unfinished) else { return };
            let (api_base, selected, place) = (view.api_base, Vec::new(), Place::Downloads);
            let snapshot = None;
            export_run::open(&port, Order { job, sink, snapshot, api_base, selected, place, maker });
            close.now();
        });
    };
    unfinished::section(text::unfinished(), &told, problem, resume, unfinished, NAME_ID)
}

fn form(port: &ToolPort, found: Found, unfinished: Signal<Kept<Job>>, close: &Close) -> Node {
    let Found { view, snapshot, estimate } = found;
    let selected = port.rows();
    let options = Signal::new(FileOptions::default());
    let takes_selected = Signal::new(!selected.is_empty());
    let keeps = Signal::new(false);
    let problem = Signal::new("");
    let place = Signal::new(Place::Downloads);
    let name = el("input", "field bulk__name").attr("id", NAME_ID).attr("type", "text").attr("autocomplete", "off");
    dom::set_value(&name, &suggested_name(&view.filter, &intl::day(clock::now())));

    // A snapshot is gone with the page: nothing of it could go on later.
    let is_kept_anyway = snapshot.is_some();
    let offers_lookup = view.offers_lookup;
    let snapshot_words = snapshot.as_ref().map(|taken| text::of_snapshot(&intl::clock_time(taken.at)));
    let matching: Vec<String> = snapshot_words.into_iter().chain([words::filter_words(&view.filter)]).collect();
    let all = text::all_of(view.total, matching.join(" · ").trim_end_matches(" · "));
    let some = text::the_selected(selected.len() as u64);
    let choices = [(all.as_str(), false), (some.as_str(), true)];
    let on_offer = if selected.is_empty() { &choices[..1] } else { &choices };
    let what = radios(
        text::rows(),
        "rows",
        on_offer,
        move || takes_selected.get(),
        move |is_selected| takes_selected.set(is_selected),
    );
    let few = text::no_requests(selected.len() as u64);
    let told = move || if takes_selected.get() { few.clone() } else { estimate.clone().unwrap_or_default() };

    let others = port.clone();
    let (port, typed, closing, leaving) = (port.clone(), name.clone(), close.clone(), close.clone());
    let is_too_large = {
        let (all, few) = (view.total.unwrap_or_default(), selected.len() as u64);
        move || {
            let rows = if takes_selected.get() { few } else { all };
            options.with(|options| options.format == Format::Xlsx) && rows > MAX_ROWS
        }
    };
    let can_start = move || !is_too_large() && options.with(|options| !options.fields.is_empty());
    let start = move || {
        let options = options.get_untracked();
        if !untrack(can_start) {
            return;
        }
        let (port, close, view) = (port.clone(), closing.clone(), view.clone());
        let name = clean_name(&dom::value(&typed), options.format);
        let selected = if takes_selected.get_untracked() { selected.clone() } else { Vec::new() };
        let keeps = keeps.get_untracked() && selected.is_empty() && snapshot.is_none();
        let snapshot = snapshot.clone();
        spawn(async move {
            let Ok(maker) = maker_for(&options).await else { return problem.set(text::workbook_missing()) };
            let Some(sink) = unfinished::sink_for(Shelf::Export, keeps, unfinished).await else {
                return problem.set(text::keep_failed());
            };
            let job = Job::new(options, view.filter, keeps, clock::now()).named(name);
            let (api_base, place) = (view.api_base, place.get_untracked());
            export_run::open(&port, Order { job, sink, snapshot, api_base, selected, place, maker });
            close.now();
        });
    };
    let file =
        el("p", "bulk__group").child(el("label", "bulk__legend").attr("for", NAME_ID).text(text::file_name())).child(
            el("span", "bulk__file").child(name).child(
                el("span", "bulk__ending")
                    .words(move || format!(".{}", options.with(|options| options.format.extension()))),
            ),
        );
    let keep = noted_checkbox("keep", text::keep(), text::keep_note(), false, move |keep| keeps.set(keep));
    let too_large = move || if is_too_large() { text::workbook_too_large(MAX_ROWS) } else { String::new() };
    let begin = button(text::start(), "button--primary", start).flag_of("aria-disabled", move || !can_start());
    el("div", "bulk")
        .child(other_ways(&others, close, offers_lookup))
        .child(what)
        .child(file)
        .part_if(Folder::can_choose, move || place_choice(place))
        .child(options_form(options))
        .child(el("p", "bulk__problem").attr("role", "status").words(too_large))
        .child(keep.flag_of("data-hidden", move || is_kept_anyway || takes_selected.get()))
        .child(el("p", "bulk__problem").attr("role", "alert").words(move || problem.get().to_owned()))
        .child(
            el("div", "bulk__end")
                .child(el("p", "bulk__estimate").attr("role", "status").words(told))
                .child(el("p", "bulk__actions").child(begin).child(button(words::cancel(), "", move || leaving.now()))),
        )
}

/// What makes the workbook, where one is wanted.
///
/// # Errors
/// One is wanted, and nothing here can make it.
async fn maker_for(options: &FileOptions) -> Result<Option<Maker>, ()> {
    if options.format == Format::Xlsx { Maker::start().await.map(Some).ok_or(()) } else { Ok(None) }
}

/// Where the file goes.
fn place_choice(place: Signal<Place>) -> Node {
    let choose = move || {
        spawn(async move {
            if let Some(folder) = Folder::choose().await {
                place.set(Place::Folder(folder));
            }
        });
    };
    let is_folder = move || place.with(|place| matches!(place, Place::Folder(_)));
    let reset = move || Some(button(text::save_downloads(), "button--quiet", move || place.set(Place::Downloads)));
    let row = el("p", "bulk__place")
        .child(el("output", "").attr("aria-labelledby", "bulk-place").words(move || place.with(place_words)))
        .child(button(text::place_choose(), "", choose))
        .part(move || if is_folder() { reset() } else { None });
    el("div", "bulk__group")
        .child(el("span", "bulk__legend").attr("id", "bulk-place").text(text::place()))
        .child(row)
        .child(el("span", "bulk__note").text(text::place_note()).flag_of("data-hidden", move || !is_folder()))
}

/// What else can be done with a list.
fn other_ways(port: &ToolPort, close: &Close, offers_lookup: bool) -> Node {
    let way = |words: &str, open: fn(ToolPort)| {
        let (port, close) = (port.clone(), close.clone());
        let go = move || {
            close.now();
            open(port.clone());
        };
        el("li", "").child(button(words, "button--quiet", go))
    };
    let lookup = offers_lookup.then(|| way(text::lookup_title(), super::lookup::open));
    let others = [way(text::compare_title(), super::compare::open), way(text::print(), |_| page::print())];
    let ways = lookup.into_iter().chain(others).collect();
    el("ul", "bulk__ways").attr("role", "list").attr("aria-label", text::other_ways()).children(ways)
}
