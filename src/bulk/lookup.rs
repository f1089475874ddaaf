//! Looks many e-mail addresses up: pasted or dropped, one request each.

use super::drop::{file_input, with_drop};
use super::options::noted_checkbox;
use super::unfinished::Kept;
use super::{lookup_run, source, unfinished};
use crate::components::button::button;
use crate::domain::export::estimate::duration_ms;
use crate::domain::export::lookup::Lookup;
use crate::domain::export::pasted::Pasted;
use crate::domain::export::work::Work;
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::files::TextFile;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::sink::{Shelf, Sink};
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom, intl};
use crate::tools::dialog::{self, Close, Manner};
use leptos::ev;
use std::rc::Rc;

const PASTE_ID: &str = "lookup-paste";
/// Bad addresses that are named.
const NAMED: usize = 10;

/// Opens the dialog, unless a lookup runs.
pub fn open(port: ToolPort) {
    if !lookup_run::is_open() {
        let fill = move |dialog: Node, close: Close| form(dialog, &port, &close);
        dialog::open("lookup", text::lookup_title(), Manner::Modal, fill, || {});
    }
}

fn form(dialog: Node, port: &ToolPort, close: &Close) -> Node {
    let (pasted, pace) = (Signal::new(Pasted::default()), Signal::new(None));
    let asking = port.clone();
    spawn(async move { pace.set(source::pace(&asking).await) });
    let area = el("textarea", "field bulk__paste").attr("id", PASTE_ID).attr("rows", "8").attr("spellcheck", "false");
    let area = area.attr("aria-describedby", "lookup-note").attr("autofocus", "");
    let area = area.on("input", move |event: ev::Event| pasted.set(Pasted::read(&dom::value_of(&event))));
    let typed = area.clone();
    let take: Rc<dyn Fn(TextFile)> = Rc::new(move |file: TextFile| {
        let text = file.text.unwrap_or_default();
        pasted.set(Pasted::read(&text));
        dom::set_value(&typed, &text);
    });
    let told = move || {
        pasted.with(|pasted| told(pasted, pace.get().and_then(|pace| duration_ms(pasted.addresses.len() as u64, pace))))
    };
    let (keeps, problem, unfinished) = (Signal::new(false), Signal::new(""), Signal::new(None));
    spawn(async move { unfinished.set(unfinished::lookup().await) });
    let (port, closing, leaving) = (port.clone(), close.clone(), close.clone());
    let (resuming, going) = (port.clone(), close.clone());
    let start = move || {
        let addresses = pasted.with_untracked(|pasted| pasted.addresses.clone());
        if addresses.is_empty() {
            return;
        }
        let (port, close, keeps) = (port.clone(), closing.clone(), keeps.get_untracked());
        spawn(async move {
            let mut lookup = Lookup::new(addresses, keeps, clock::now());
            let Some(sink) = begun(unfinished::sink_for(Shelf::Lookup, keeps, unfinished).await, &mut lookup).await
            else {
                return problem.set(text::keep_failed());
            };
            lookup_run::open(&port, lookup, sink);
            close.now();
        });
    };
    let resume = move || {
        if let Some((sink, lookup)) = unfinished::take(unfinished) {
            lookup_run::open(&resuming, lookup, sink);
            going.now();
        }
    };
    let keep = noted_checkbox("keep", text::keep(), text::lookup_keep_note(), false, move |keep| keeps.set(keep));
    let is_empty = move || pasted.with(|pasted| pasted.addresses.is_empty());
    let body = el("div", "bulk")
        .child(
            el("p", "bulk__group")
                .child(el("label", "bulk__legend").attr("for", PASTE_ID).text(text::lookup_paste()))
                .child(area)
                .child(el("span", "bulk__note").attr("id", "lookup-note").text(text::lookup_note())),
        )
        .child(file_input("lookup-file", text::lookup_file(), ".csv,.txt,text/*", Rc::clone(&take)))
        .child(el("p", "bulk__problem").attr("role", "status").words(move || pasted.with(problems)))
        .child(keep)
        .child(el("p", "bulk__problem").attr("role", "alert").words(move || problem.get().to_owned()))
        .child(
            el("div", "bulk__end").child(el("p", "bulk__estimate").attr("role", "status").words(told)).child(
                el("p", "bulk__actions")
                    .child(button(text::lookup_start(), "button--primary", start).flag_of("aria-disabled", is_empty))
                    .child(button(words::cancel(), "", move || leaving.now())),
            ),
        );
    let resume = Rc::new(resume);
    let kept =
        move || unfinished.with(|kept| kept.as_ref().map(|(_, lookup)| kept_lookup(lookup, unfinished, &resume)));
    with_drop(dialog.part(kept).child(body), take)
}

/// Writes the addresses, so that they are there before the first answer is.
async fn begun(sink: Option<Sink>, lookup: &mut Lookup) -> Option<Sink> {
    let sink = sink?;
    match lookup.part(0) {
        Some(part) => sink.clone().put(part).await.then_some(sink),
        None => Some(sink),
    }
}

/// A lookup that was kept when the page was left.
fn kept_lookup(lookup: &Lookup, unfinished: Signal<Kept<Lookup>>, resume: &Rc<impl Fn() + 'static>) -> Node {
    let progress = lookup.progress();
    let (done, all) = (progress.read, progress.total.unwrap_or_default());
    let told = text::lookup_unfinished_words(done, all, &intl::clock_time(lookup.started()));
    let resume = Rc::clone(resume);
    unfinished::section(text::lookup_unfinished(), &told, Signal::new(""), move || resume(), unfinished, PASTE_ID)
}

fn told(pasted: &Pasted, ms: Option<u64>) -> String {
    let count = pasted.addresses.len() as u64;
    if count == 0 {
        return text::lookup_none().to_owned();
    }
    let time = ms.map_or(text::estimate_never().to_owned(), text::about);
    text::lookup_estimate(count, pasted.repeated as u64, &time)
}

fn problems(pasted: &Pasted) -> String {
    let mut problems = Vec::new();
    if !pasted.bad.is_empty() {
        let mut named: Vec<String> = pasted.bad.iter().take(NAMED).cloned().collect();
        named.extend((pasted.bad.len() > NAMED).then(|| "…".to_owned()));
        problems.push(text::lookup_bad(pasted.bad.len() as u64, &words::list(&named)));
    }
    if pasted.too_many > 0 {
        problems.push(text::lookup_too_many(pasted.too_many as u64));
    }
    problems.join(" ")
}
