//! Checks why requests fail, and says it in plain words.

use super::dialog::{self, Close, Manner};
use crate::components::button::button;
use crate::components::copy_button::copy_text_button;
use crate::domain::diagnosis::{Check, Evidence, Findings, Verdict};
use crate::domain::paging::RowRange;
use crate::domain::request_log::{Entry, without_search};
use crate::domain::text;
use crate::effects::http::Answer;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::effects::{api, intl, page};

/// Entries of the request log in a report.
const REPORTED: usize = 20;

/// Opens the panel and checks at once.
pub fn open(port: ToolPort) {
    let fill = move |dialog: Node, _: Close| panel(dialog, port);
    dialog::open("diagnosis", text::diag_title(), Manner::Modal, fill, || {});
}

fn panel(dialog: Node, port: ToolPort) -> Node {
    let found = Signal::new(None::<Findings>);
    let check = {
        let port = port.clone();
        move || {
            found.set(None);
            let port = port.clone();
            spawn(async move {
                found.set(Some(take_apart(&port.ask("check", "").await).unwrap_or_default()));
            });
        }
    };
    check();
    let results = el("div", "diagnosis").attr("aria-live", "polite").part(move || {
        found.with(|found| {
            Some(match found {
                None => el("p", "diagnosis__words").text(text::diag_checking()),
                Some(found) => el("ul", "diagnosis__checks")
                    .attr("role", "list")
                    .children(found.checks().iter().map(line).collect()),
            })
        })
    });
    let report =
        move || found.with_untracked(|found| found.as_ref().map(|found| report(found, &port)).unwrap_or_default());
    let actions = el("p", "diagnosis__actions")
        .child(button(text::diag_again(), "button--primary", check))
        .child(copy_text_button(text::diag_copy(), report));
    dialog.child(results).child(actions).child(el("p", "diagnosis__aside").text(text::diag_copy_aside()))
}

/// What the console found: a line of evidence, the address, and the name of an error or the answer's type and body.
fn take_apart(text: &str) -> Option<Findings> {
    let (evidence, rest) = text.split_once('\n')?;
    let (url, rest) = rest.split_once('\n')?;
    let evidence = Evidence::from_line(evidence)?;
    let problems = match rest.split_once('\n') {
        Some((content_type, body)) if evidence.status > 0 => {
            let (status, content_type, body) = (evidence.status, content_type.to_owned(), body.to_owned());
            let answer = Answer { status, content_type, body, retry_after_ms: None, told: None, date: None, age_ms: 0 };
            let asked = RowRange { skip: 0, take: evidence.take };
            api::read_answer(&answer, asked).err().map(|error| error.explain().details).unwrap_or_default()
        }
        _ => vec![rest.to_owned()],
    };
    Some(Findings { evidence, url: url.to_owned(), problems })
}

fn line(check: &Check) -> Node {
    let (symbol, look, name) = match check.verdict {
        Verdict::Good => ("#i-check-circle", "good", text::diag_good()),
        Verdict::Bad => ("#i-alert", "bad", text::diag_bad()),
        Verdict::Unknown => ("#i-help", "unknown", text::diag_unsure()),
    };
    el("li", &format!("diagnosis__check diagnosis__check--{look}")).child(icon(symbol)).child(
        el("div", "")
            .child(
                el("h3", "diagnosis__question")
                    .text(check.question)
                    .child(el("span", "visually-hidden").text(&format!(": {name}"))),
            )
            .child(el("p", "diagnosis__words").bdi(&check.words)),
    )
}

/// For whoever runs the server: no credentials, and nothing that was searched for.
fn report(found: &Findings, port: &ToolPort) -> String {
    let mut lines = vec![
        format!("{} {}", text::diag_report(), env!("CARGO_PKG_VERSION")),
        intl::utc(found.evidence.now),
        page::browser(),
        without_search(&found.url),
        String::new(),
    ];
    let verdict = |verdict| match verdict {
        Verdict::Good => text::diag_good(),
        Verdict::Bad => text::diag_bad(),
        Verdict::Unknown => text::diag_unsure(),
    };
    lines.extend(
        found.checks().iter().map(|check| format!("{}: {}. {}", check.question, verdict(check.verdict), check.words)),
    );
    lines.push(String::new());
    let log = port.log();
    let entries: Vec<Entry> = log.iter().filter_map(|line| Entry::from_line(line)).collect();
    lines.extend(entries.iter().rev().take(REPORTED).map(|entry| {
        let Entry { at, lane, attempt, result, ms, left, url } = entry;
        format!("{} {lane} {attempt} {result} {ms} ms, {left} left, {}", intl::utc(*at), without_search(url))
    }));
    lines.join("\n")
}
