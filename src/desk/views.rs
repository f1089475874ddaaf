//! Views that the operator saved: shown, named, put in order, taken along as a file.

use super::{tell, with_told};
use crate::components::button::{button, icon_button};
use crate::domain::desk::Told;
use crate::domain::preferences::Preference;
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::domain::views::{NAME_MAX_CHARS, View, Views};
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Kept, Signal};
use crate::effects::scope::{self, spawn};
use crate::effects::tool_port::ToolPort;
use crate::effects::{dom, files, save, sorting, storage};
use crate::tools::dialog::{self, Close, Manner};
use leptos::ev;

/// What they are kept under ([`storage::name_of`]).
pub const VIEWS: &str = "-views";
const NAME_ID: &str = "view-name";
const RENAME_ID: &str = "view-rename";

/// The views that are kept, and whether there were some that cannot be read.
pub fn kept_views() -> (Views, bool) {
    match storage::of_browser(&storage::name_of(VIEWS, &scope::shelf())) {
        None => (Views::new(), false),
        Some(text) => Views::read(&text).map_or_else(|| (Views::new(), true), |(views, bad)| (views, bad > 0)),
    }
}

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let asking = port.clone();
    with_told(&asking, move |told| {
        let fill = move |dialog: Node, close: Close| body(dialog, Desk::new(port, told, close));
        dialog::open("views", text::views(), Manner::Modal, fill, || {});
    });
}

/// What the dialog is about. Cheap to copy.
#[derive(Clone, Copy)]
struct Desk {
    views: Signal<Views>,
    said: Signal<String>,
    /// Which one gets another name.
    renaming: Signal<Option<usize>>,
    /// The view with which the console starts.
    first: Signal<String>,
    link: Kept<String>,
    port: Kept<ToolPort>,
    close: Kept<Close>,
}

impl Desk {
    fn new(port: ToolPort, told: Told, close: Close) -> Self {
        let (views, had_bad) = kept_views();
        let said = if had_bad { words::views_broken() } else { "" };
        Self {
            views: Signal::new(views),
            said: Signal::new(said.to_owned()),
            renaming: Signal::new(None),
            first: Signal::new(told.like(Preference::View).to_owned()),
            link: Kept::new(told.link),
            port: Kept::new(port),
            close: Kept::new(close),
        }
    }

    /// Changes the views and keeps them.
    fn change(self, change: impl FnOnce(&mut Views)) {
        self.views.update(change);
        let is_kept = self.views.with_untracked(|views| {
            let text = if views.all().is_empty() { String::new() } else { views.to_text() };
            storage::keep_in_browser(&storage::name_of(VIEWS, &scope::shelf()), &text)
        });
        self.said.set(if is_kept { String::new() } else { text::notice_not_kept().to_owned() });
    }

    fn show(self, link: String) {
        self.close.with(Close::now);
        self.port.with(|port| tell(port, "show", link));
    }

    fn start_with(self, link: &str) {
        self.first.set(link.to_owned());
        self.port.with(|port| tell(port, "like", format!("view {link}")));
    }

    fn save(self, name: &str) {
        let link = self.link.with(String::clone);
        let mut is_added = false;
        self.change(|views| is_added = views.add(name, &link));
        if !is_added {
            self.said.set(words::views_not_added().to_owned());
        }
    }

    fn import(self, text: Option<&str>) {
        let Some((others, bad)) = text.and_then(Views::read) else {
            return self.said.set(words::views_no_file().to_owned());
        };
        let mut added = 0;
        self.change(|views| added = views.join(&others));
        self.said.set(words::views_imported(added as u64, bad as u64));
    }
}

fn body(dialog: Node, desk: Desk) -> Node {
    let list = move || {
        let items: Vec<Node> = desk.views.with(|views| {
            views.all().iter().enumerate().map(|(at, view)| line(desk, at, view, views.all().len())).collect()
        });
        if items.is_empty() {
            return Some(el("p", "desk__note").text(words::views_none()));
        }
        Some(sorting::sortable(el("ol", "desk__views").children(items), move |from, to| {
            desk.change(|views| views.shift(from, to));
        }))
    };
    let export = move || {
        desk.views.with_untracked(|views| save::save_text(&views.to_text(), "application/json", "views.json"));
    };
    let file = el("input", "visually-hidden").attr("type", "file").attr("id", "views-file").attr("accept", ".json");
    let file = file.on("change", move |event: ev::Event| {
        if let Some(file) = files::of_event(&event) {
            spawn(async move { desk.import(file.await.text.as_deref()) });
        }
    });
    dialog
        .child(saving(desk))
        .part(list)
        .child(el("p", "desk__note").attr("role", "status").words(move || desk.said.get()))
        .child(
            el("p", "desk__actions")
                .child(button(words::views_export(), "", export))
                .child(el("label", "button desk__file").attr("for", "views-file").text(words::views_import()))
                .child(file),
        )
}

fn saving(desk: Desk) -> Node {
    let name = el("input", "field desk__find").attr("id", NAME_ID).attr("type", "text");
    let name = name.attr("maxlength", &NAME_MAX_CHARS.to_string()).attr("required", "").attr("autocomplete", "off");
    let typed = name.clone();
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        desk.save(&dom::value(&typed));
        dom::set_value(&typed, "");
    };
    el("form", "desk__save")
        .child(el("label", "desk__label").attr("for", NAME_ID).text(words::view_save_as()))
        .child(
            el("p", "desk__actions")
                .child(name)
                .child(el("button", "button button--primary").attr("type", "submit").text(words::view_save())),
        )
        .child(el("p", "desk__note").text(words::view_note()))
        .on("submit", submit)
}

/// A field in place of a view's name: Enter takes it, Esc leaves it as it was.
fn renaming(desk: Desk, at: usize, view: &View) -> Node {
    let field = el("input", "field desk__find").attr("id", RENAME_ID).attr("type", "text");
    let field =
        field.attr("maxlength", &NAME_MAX_CHARS.to_string()).attr("aria-label", &words::view_rename(&view.name));
    dom::set_value(&field, &view.name);
    let typed = field.clone();
    let end = move |is_taken: bool| {
        let name = dom::value(&typed);
        desk.renaming.set(None);
        if is_taken {
            desk.change(|views| views.rename(at, &name));
        }
        dom::focus_after_render(vec![format!("view-rename-{at}")]);
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        _ if event.is_composing() => {}
        key @ ("Enter" | "Escape") => {
            event.prevent_default();
            event.stop_propagation();
            end(key == "Enter");
        }
        _ => {}
    };
    el("li", "desk__column").child(field.on("keydown", on_key))
}

fn line(desk: Desk, at: usize, view: &View, count: usize) -> Node {
    let link = view.link.clone();
    if desk.renaming.get() == Some(at) {
        return renaming(desk, at, view);
    }
    let shown = link.clone();
    let show = button("", "desk__view", move || desk.show(shown.clone())).bdi(&view.name);
    let is_first = {
        let link = link.clone();
        move || desk.first.with(|first| *first == link && !first.is_empty())
    };
    let (starts, starting) = (is_first.clone(), link.clone());
    let start = move || desk.start_with(if starts() { "" } else { &starting });
    let shift = move |to: usize, which: &'static str| {
        desk.change(|views| views.shift(at, to));
        dom::focus_after_render(vec![format!("view-{which}-{to}"), format!("view-start-{to}")]);
    };
    let rename = move || {
        desk.renaming.set(Some(at));
        dom::focus_after_render(vec![RENAME_ID.to_owned()]);
    };
    let removed = link.clone();
    let remove = move || {
        if desk.first.with_untracked(|first| *first == removed) {
            desk.start_with("");
        }
        desk.change(|views| views.remove(at));
        dom::focus_after_render(vec![NAME_ID.to_owned()]);
    };
    let star = icon_button("#i-home", &words::view_first(&view.name), start).attr("id", &format!("view-start-{at}"));
    let item = el("li", "desk__column").attr("data-movable", "true").child(show);
    let item = item.child(star.flag_of("aria-pressed", is_first));
    let item = item
        .child(icon_button("#i-pen", &words::view_rename(&view.name), rename).attr("id", &format!("view-rename-{at}")));
    let up = || icon_button("#i-up", &words::move_up(&view.name), move || shift(at - 1, "up"));
    let down = || icon_button("#i-down", &words::move_down(&view.name), move || shift(at + 1, "down"));
    let item = if at > 0 { item.child(up().attr("id", &format!("view-up-{at}"))) } else { item };
    let item = if at + 1 < count { item.child(down().attr("id", &format!("view-down-{at}"))) } else { item };
    item.child(icon_button("#i-x", &words::view_remove(&view.name), remove))
}
