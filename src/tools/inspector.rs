//! The last requests, as they happen.

use super::dialog::{self, Close, Manner};
use crate::components::button::button;
use crate::components::copy_button::copy_button;
use crate::domain::request_log::{CACHE, Entry};
use crate::domain::text;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::tool_port::ToolPort;
use crate::effects::{intl, page};

/// New lines are shown together when they come faster than this.
const REST_MS: u32 = 100;
/// The news of a new line.
const LOG: &str = "changed";

/// Opens the drawer.
pub fn open(port: ToolPort) {
    let closing = port.clone();
    let fill = move |dialog: Node, _: Close| drawer(dialog, port);
    dialog::open("inspector", text::inspector_title(), Manner::Drawer, fill, move || closing.off_news(LOG));
}

fn drawer(dialog: Node, port: ToolPort) -> Node {
    let lines = Signal::new(port.log());
    let rest = Timer::new();
    let (listening, clearing) = (port.clone(), port.clone());
    port.on_news(LOG, move |_| {
        let port = listening.clone();
        rest.start(REST_MS, move || lines.set(port.log()));
    });
    let clear = move || {
        clearing.clear_log();
        lines.set(Vec::new());
    };
    let head = |name: &&str| el("th", "inspector__head").attr("scope", "col").text(name);
    let table = el("table", "inspector__table")
        .child(el("caption", "visually-hidden").text(text::inspector_title()))
        .child(el("thead", "").child(el("tr", "").children(columns().iter().map(head).collect())))
        .part(move || {
            let rows =
                |lines: &Vec<String>| lines.iter().rev().filter_map(|line| Entry::from_line(line)).map(row).collect();
            Some(el("tbody", "").children(lines.with(rows)))
        });
    let nothing = move || lines.with(Vec::is_empty).then(|| el("p", "inspector__none").text(text::inspector_none()));
    let scroller =
        el("div", "inspector").attr("role", "region").attr("tabindex", "0").attr("aria-label", text::inspector_title());
    dialog.child(scroller.child(table).part(nothing)).child(el("p", "inspector__actions").child(button(
        text::inspector_clear(),
        "",
        clear,
    )))
}

fn columns() -> [&'static str; 8] {
    [
        text::inspector_time(),
        text::inspector_lane(),
        text::inspector_attempt(),
        text::inspector_result(),
        text::inspector_took(),
        text::inspector_left(),
        text::inspector_request(),
        text::inspector_copy(),
    ]
}

fn row(entry: Entry) -> Node {
    let cell = |words: &str| el("td", "inspector__cell").bdi(words);
    let is_hit = entry.lane == CACHE;
    let sent = |words: String| if is_hit { text::NONE.to_owned() } else { words };
    let url = page::absolute(entry.url);
    let look = if is_hit || entry.result == "200" { "inspector__row" } else { "inspector__row inspector__row--odd" };
    el("tr", look)
        .child(cell(&intl::clock_time(entry.at)))
        .child(cell(lane(entry.lane)))
        .child(cell(&sent(entry.attempt.to_string())))
        .child(cell(result(entry.result)))
        .child(cell(&sent(text::milliseconds(entry.ms))))
        .child(cell(&intl::whole(u64::from(entry.left))))
        .child(el("td", "inspector__cell inspector__cell--url").bdi(entry.url))
        .child(el("td", "inspector__cell").child(copy_button(text::curl(), curl(&url), |_| {})))
}

/// What a request is for, in words.
fn lane(name: &str) -> &str {
    match name {
        "operator" => text::lane_operator(),
        "renewal" => text::lane_renewal(),
        "prefetch" => text::lane_prefetch(),
        "bulk" => text::lane_bulk(),
        CACHE => text::lane_cache(),
        other => other,
    }
}

/// What came of it, in words; numbers of HTTP are the same in all languages.
fn result(name: &str) -> &str {
    match name {
        "network" => text::result_network(),
        "timeout" => text::result_timeout(),
        "too large" => text::result_large(),
        "not connected" => text::result_connected(),
        "unsigned" => text::result_unsigned(),
        "paused" => text::result_paused(),
        "superseded" => text::result_superseded(),
        "unusable" => text::result_unusable(),
        "hit" => text::result_hit(),
        status => status,
    }
}

/// The request as a command line; credentials are left for whoever runs it to put in.
fn curl(url: &str) -> String {
    let quoted = url.replace('\'', "'\\''");
    format!("curl -H 'accept: application/json' -H 'x-client-key: <key>' -H 'x-client-secret: <secret>' '{quoted}'")
}
