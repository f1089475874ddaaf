//! Where an operator sets up their place of work: keys, actions on rows, columns, views, settings. A program of its own,
//! loaded when somebody first comes with a mouse or presses a key.

pub mod actions;
pub mod choices;
pub mod columns;
pub mod hands;
pub mod heads;
pub mod palette;
pub mod row_actions;
pub mod settings;
pub mod shortcuts;
pub mod views;

use crate::components::button::button;
use crate::domain::desk::Told;
use crate::effects::node::{Node, el, sprite};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, dom, page, place};
use crate::tools::checkbox::checkbox;
use leptos::ev;

const STYLES: &str = concat!(include_str!("../style/tools/dialog.css"), include_str!("../style/desk/desk.css"));

/// Lucide (ISC licence), as in index.html.
const ICONS: &[(&str, &[&str])] = &[
    ("i-id", &["M4 9h16", "M4 15h16", "M10 3 8 21", "M16 3l-2 18"]),
    ("i-at", &["M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0", "M16 8v5a3 3 0 0 0 6 0v-1a10 10 0 1 0-4 8"]),
    (
        "i-phone",
        &[
            "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
        ],
    ),
    (
        "i-mail",
        &[
            "m22 7-8.991 5.727a2 2 0 0 1-2.009 0L2 7",
            "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2",
        ],
    ),
    ("i-open", &["M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2", "M15 3v18"]),
    (
        "i-home",
        &["M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"],
    ),
    (
        "i-pen",
        &[
            "M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z",
        ],
    ),
];

/// Opens a tool by the name that `state::tools::Tool` gives it. One that is open already stays as it is.
pub fn open(tool: &str, port: ToolPort) {
    port.clone().enter(|| {
        page::adopt_styles("desk", STYLES);
        if let Some(place) = place::of_console("icons") {
            // In an element of the page: whoever adds up heights does not stumble over it.
            place.add(&el("div", "").attr("hidden", "").child(sprite(ICONS)));
        }
        match tool {
            "hands" => hands::open(port),
            "palette" => palette::open(port, String::new()),
            "settings" => settings::open(port),
            "columns" => columns::open(port),
            "views" => views::open(port),
            _ => {}
        }
    });
}

/// What the console shows and its operator likes.
pub async fn told(port: &ToolPort) -> Told {
    Told::read(&port.ask("desk", "").await)
}

/// Calls `then` with what is told, now or when it is.
pub fn with_told(port: &ToolPort, then: impl FnOnce(Told) + 'static) {
    let port = port.clone();
    clock::after_paint(move || spawn(async move { then(told(&port).await) }));
}

/// The news that something else is liked.
pub const LIKED: &str = "liked";

/// Asks the console for something that it answers with nothing.
pub fn tell(port: &ToolPort, what: &'static str, with: String) {
    if what == "like" {
        port.tell_news(LIKED, &with);
    }
    let port = port.clone();
    clock::after_paint(move || spawn(async move { drop(port.ask(what, &with).await) }));
}

/// A list box with a label; `choices` are values with their names.
pub fn choice(
    id: &str,
    label: &str,
    choices: &[(String, String)],
    chosen: &str,
    on_choice: impl Fn(String) + 'static,
) -> Node {
    let options = choices.iter().map(|(value, name)| option(value, name)).collect();
    let select = el("select", "field").attr("id", id).children(options);
    dom::set_value(&select, chosen);
    let select = select.on("change", move |event: ev::Event| on_choice(dom::value_of(&event)));
    el("p", "desk__field").child(el("label", "desk__label").attr("for", id).text(label)).child(select)
}

/// One choice of a list box.
pub fn option(value: &str, name: &str) -> Node {
    el("option", "").attr("value", value).text(name)
}

/// A box with a label.
pub fn labelled_checkbox(id: &str, label: &str, is_on: bool, on_change: impl Fn(bool) + 'static) -> Node {
    el("p", "desk__choice").child(checkbox(id, is_on, on_change)).child(el("label", "").attr("for", id).text(label))
}

/// A button that asks once more before it does what cannot be undone.
pub fn twice(words: &'static str, sure: &'static str, run: impl Fn() + Copy + 'static) -> Node {
    let is_asking = Signal::new(false);
    let press = move || {
        if is_asking.get_untracked() {
            run();
        }
        is_asking.set(!is_asking.get_untracked());
    };
    let button = button("", "button--danger", press).attr("aria-live", "polite");
    button.words(move || if is_asking.get() { sure } else { words }.to_owned())
}
