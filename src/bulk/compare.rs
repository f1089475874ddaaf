//! Compares the list with an earlier export.

use super::collect::read_all;
use super::drop::{file_input, with_drop};
use super::source;
use crate::components::button::button;
use crate::domain::export::compare::Difference;
use crate::domain::export::earlier::{Earlier, Problem};
use crate::domain::text as words;
use crate::domain::text::bulk as text;
use crate::effects::files::TextFile;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, intl, save};
use crate::tools::dialog::{self, Close, Manner};
use std::rc::Rc;

/// Customers of each kind on screen; the file holds all.
const SHOWN: usize = 100;

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let stopping = port.clone();
    let fill = move |dialog: Node, close: Close| form(dialog, port, &close);
    dialog::open("compare", text::compare_title(), Manner::Modal, fill, move || source::give_up(&stopping));
}

fn form(dialog: Node, port: ToolPort, close: &Close) -> Node {
    let (earlier, said) = (Signal::new(None), Signal::new(String::new()));
    let (read, difference) = (Signal::new(0), Signal::new(None));
    let is_reading = Signal::new(false);
    let take: Rc<dyn Fn(TextFile)> = Rc::new(move |file: TextFile| {
        difference.set(None);
        earlier.set(None);
        match file.text.as_deref().map(Earlier::read) {
            None => said.set(text::compare_too_large().to_owned()),
            Some(Err(problem)) => said.set(problem_words(&file.name, &problem)),
            Some(Ok(found)) => {
                said.set(file_words(&file.name, &found));
                earlier.set(Some(found));
            }
        }
    });
    let against = Signal::new(String::new());
    let asking = port.clone();
    spawn(async move {
        let view = source::view(&asking).await;
        against.set(text::all_of(view.total, &words::filter_words(&view.filter)));
    });
    let start = move || {
        let Some(found) = earlier.with_untracked(Option::clone).filter(|_| !is_reading.get_untracked()) else { return };
        let port = port.clone();
        is_reading.set(true);
        spawn(async move {
            let view = source::view(&port).await;
            match read_all(&port, view, read).await {
                Some(rows) => difference.set(Some(Difference::of(found, &rows))),
                None => said.set(text::compare_incomplete().to_owned()),
            }
            is_reading.set(false);
        });
    };
    let cannot_start = move || is_reading.get() || earlier.with(Option::is_none);
    let reading = move || if is_reading.get() { text::reading(read.get()) } else { String::new() };
    let leaving = close.clone();
    let body = el("div", "bulk")
        .child(el("p", "").text(text::compare_words()))
        .child(file_input("compare-file", text::compare_file(), ".csv,.jsonl,.json", Rc::clone(&take)))
        .child(el("p", "").attr("role", "status").words(move || said.get()))
        .child(el("p", "bulk__note").words(move || text::compare_against(&against.get())))
        .part(move || difference.with(|difference| difference.as_ref().map(result)))
        .child(
            el("div", "bulk__end").child(el("p", "bulk__estimate").attr("role", "status").words(reading)).child(
                el("p", "bulk__actions")
                    .child(
                        button(text::compare_start(), "button--primary", start).flag_of("aria-disabled", cannot_start),
                    )
                    .child(button(words::close(), "", move || leaving.now())),
            ),
        );
    with_drop(dialog.child(body), take)
}

fn file_words(name: &str, found: &Earlier) -> String {
    let (rows, fields) = (found.rows.len() as u64, found.fields.len() as u64);
    let mut words = text::compare_file_good(name, rows, fields, found.repeated);
    if name.contains("-INCOMPLETE") {
        words.push(' ');
        words.push_str(text::compare_file_incomplete());
    }
    words
}

fn or_none(value: &str) -> &str {
    if value.is_empty() { words::NONE } else { value }
}

fn problem_words(name: &str, problem: &Problem) -> String {
    match problem {
        Problem::Empty => text::compare_empty(name),
        Problem::NoId(names) => text::compare_no_id(name, &words::list(names)),
        Problem::Broken { line, problem } => text::compare_broken(name, *line, problem),
    }
}

fn result(difference: &Difference) -> Node {
    let Difference { added, removed, changed, same } = difference;
    let sums = text::compare_sums(added.len() as u64, removed.len() as u64, changed.len() as u64, *same);
    let csv = difference.to_csv();
    let today = intl::day(clock::now());
    let save = move || save::save_text(&csv, "text/csv;charset=utf-8", &format!("changes-{today}.csv"));
    let line = |kind: &str, who: String, what: String| {
        el("tr", "")
            .child(el("td", "bulk__cell").text(kind))
            .child(el("th", "bulk__cell").attr("scope", "row").bdi(&who))
            .child(el("td", "bulk__cell").bdi(&what))
    };
    let name = |row| source::name_of(row).unwrap_or_else(|| words::nameless().to_owned());
    let added = added.iter().take(SHOWN).map(|row| line(text::added(), name(row), String::new()));
    let removed = removed.iter().take(SHOWN).map(|(id, _)| line(text::removed(), id.clone(), String::new()));
    let changed = changed.iter().take(SHOWN).map(|(row, changes)| {
        let what: Vec<String> = changes
            .iter()
            .map(|change| text::change(change.field.label(), or_none(&change.before), or_none(&change.now)))
            .collect();
        line(text::changed(), name(row), what.join(" · "))
    });
    let rows: Vec<Node> = added.chain(removed).chain(changed).collect();
    let head = |name: &str| el("th", "bulk__cell").attr("scope", "col").text(name);
    let found = el("div", "bulk__found").child(el("p", "").attr("role", "status").text(&sums));
    if rows.is_empty() {
        return found;
    }
    let columns = [text::compare_change(), text::compare_customer(), text::compare_what()];
    let table = el("table", "bulk__table")
        .child(el("caption", "visually-hidden").text(text::compare_results()))
        .child(el("thead", "").child(el("tr", "").children(columns.map(head).into())))
        .child(el("tbody", "").children(rows));
    let scroller = el("div", "bulk__results").attr("role", "region").attr("tabindex", "0");
    found
        .child(scroller.attr("aria-label", text::compare_results()).child(table))
        .child(el("p", "bulk__actions").child(button(text::compare_save(), "", save)))
}
