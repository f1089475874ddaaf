//! All actions in one list, found by typing.

use super::actions::{Deed, run};
use super::choices::choices;
use super::shortcuts::name_of;
use super::views::kept_views;
use super::with_told;
use crate::domain::customer::Column;
use crate::domain::desk::Told;
use crate::domain::filter::KnownStatus;
use crate::domain::layout::{Layout, Sort};
use crate::domain::preferences::Preference;
use crate::domain::shortcuts::{Action, SHORTCUTS, key_of};
use crate::domain::snapshot::link::{link_to, value_in};
use crate::domain::snapshot::report::TURN_ID;
use crate::domain::snapshot::spec::Spec;
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::domain::url_query::SNAPSHOT;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Signal, follow, memo};
use crate::effects::tool_port::ToolPort;
use crate::effects::{dom, intl};
use crate::tools::dialog::{self, Close, Manner};
use form_urlencoded::{byte_serialize, parse};
use leptos::ev;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

const LIST_ID: &str = "palette-list";
/// The most that are shown at once.
const SHOWN: usize = 30;

/// One line.
#[derive(Clone, PartialEq, Eq)]
struct Item {
    name: String,
    /// What else it may be found by.
    group: &'static str,
    key: Option<&'static str>,
    deed: Deed,
    /// Name and group as they are searched.
    plain: OnceCell<String>,
}

impl Item {
    const fn new(group: &'static str, name: String, key: Option<&'static str>, deed: Deed) -> Self {
        Self { name, group, key, deed, plain: OnceCell::new() }
    }

    fn has(&self, word: &str) -> bool {
        self.plain.get_or_init(|| plain(&[&self.name, " ", self.group].concat())).contains(word)
    }
}

/// All that can be done; empty until the console has told what there is.
#[derive(Default)]
struct Known {
    items: Vec<Item>,
    /// To what is shown.
    link: String,
}

/// Opens it at once, so that nothing typed gets lost; what can be done follows. `ahead` was typed before the program was
/// there: text, and a line break where Enter was pressed.
pub fn open(port: ToolPort, ahead: String) {
    let fill = move |dialog: Node, close: Close| body(dialog, port, &ahead, close);
    dialog::open("palette", text::palette_name(), Manner::Light, fill, || {});
}

fn body(dialog: Node, port: ToolPort, ahead: &str, close: Close) -> Node {
    let known = Signal::new(Rc::new(Known::default()));
    let (typed, at) = (Signal::new(ahead.trim_end().to_owned()), Signal::new(0_usize));
    let found = memo(move || known.with(|known| typed.with(|typed| find(known, typed))));
    let asking = port.clone();
    let choose = Rc::new(move |index: usize| {
        // What is shown may be a moment behind.
        let mut found = known.with_untracked(|known| typed.with_untracked(|typed| find(known, typed)));
        if index < found.len() {
            let item = found.swap_remove(index);
            // The dialog gives the focus back first: what is done may move it.
            close.now();
            run(&port, item.deed);
        }
    });
    // Enter waits for what it is to choose.
    let is_entered = Rc::new(Cell::new(ahead.ends_with('\n')));
    let (entered, awaited, at_last, shown) = (Rc::clone(&is_entered), is_entered, Rc::clone(&choose), dialog.clone());
    with_told(&asking, move |told| {
        if shown.element().is_connected() {
            known.set(Rc::new(Known { items: items(&told), link: told.link }));
            if awaited.get() {
                at_last(at.get_untracked());
            }
        }
    });
    let (pressed, chosen) = (Rc::clone(&choose), choose);
    let on_key = move |event: ev::KeyboardEvent| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        let is_known = known.with_untracked(|known| !known.items.is_empty());
        let here = at.get_untracked();
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" => at.set(if here >= last { 0 } else { here + 1 }),
            "ArrowUp" => at.set(if here == 0 { last } else { here - 1 }),
            "Enter" if is_known => pressed(here),
            "Enter" => entered.set(true),
            _ => return,
        }
        event.prevent_default();
    };
    let input = el("input", "field desk__find")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("aria-expanded", "true")
        .attr("aria-controls", LIST_ID)
        .attr("aria-label", text::palette_name())
        .attr("placeholder", words::palette_placeholder())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("autofocus", "")
        .attr_of("aria-activedescendant", move || option_id(at.get()))
        .on("keydown", on_key)
        .on("input", move |event: ev::Event| {
            at.set(0);
            typed.set(dom::value_of(&event));
        });
    dom::set_value(&input, ahead.trim_end());
    let list = move || {
        let options = found.with(|found| found.iter().enumerate().map(|(index, item)| option(index, item)).collect());
        let list = el("div", "desk__options").attr("id", LIST_ID).attr("role", "listbox");
        let list = list.attr("aria-label", text::palette_name()).children(options);
        follow_choice(list.clone(), at);
        Some(list)
    };
    let nothing = move || found.with(Vec::is_empty) && known.with(|known| !known.items.is_empty());
    let results = el("div", "").part(list).on("click", move |event: ev::Event| {
        if let Some(index) = dom::attribute_around(&event, "data-index").and_then(|index| index.parse().ok()) {
            chosen(index);
        }
    });
    dialog.child(input).child(results).child(
        el("p", "desk__note")
            .attr("role", "status")
            .words(move || if nothing() { words::palette_none() } else { "" }.to_owned()),
    )
}

fn option_id(index: usize) -> String {
    format!("palette-{index}")
}

fn option(index: usize, item: &Item) -> Node {
    let option = el("div", "desk__option").attr("id", &option_id(index)).attr("role", "option");
    let option = option.attr("data-index", &index.to_string()).attr("aria-selected", "false");
    let option = option.child(el("bdi", "desk__what").text(&item.name)).child(el("span", "desk__of").text(item.group));
    match item.key {
        Some(key) => option.child(el("kbd", "desk__key").text(key)),
        None => option,
    }
}

fn follow_choice(list: Node, at: Signal<usize>) {
    follow(move || {
        let at = at.get();
        let mut index = 0;
        let mut next = list.first();
        while let Some(option) = next {
            option.set_attr("aria-selected", if index == at { "true" } else { "false" });
            if index == at {
                dom::scroll_near(&option);
            }
            next = option.next();
            index += 1;
        }
    });
}

/// What has all the words that are typed, in its name or its group; and what typed text can be used for itself.
fn find(Known { items, link }: &Known, typed: &str) -> Vec<Item> {
    if items.is_empty() {
        return Vec::new();
    }
    let wanted: Vec<String> = typed.split_whitespace().map(plain).collect();
    let has_all = |item: &&Item| wanted.iter().all(|word| item.has(word));
    let mut found: Vec<Item> = items.iter().filter(has_all).take(SHOWN).cloned().collect();
    let typed = typed.trim();
    if let Some(page) = typed.parse::<u32>().ok().filter(|page| *page > 0) {
        let deed = Deed::Show(with(link, &[("page", &page.to_string())]));
        found.insert(0, Item::new(text::pages(), text::page(page.into()), None, deed));
    } else if !typed.is_empty() {
        let deed = Deed::Show(with(link, &[("q", typed), ("page", "")]));
        found.push(Item::new(text::search_label(), words::search_for(typed), None, deed));
    }
    found
}

/// Letters as they are searched: small, without marks.
fn plain(text: &str) -> String {
    intl::without_marks(&text.to_lowercase())
}

/// A link with other values; empty ones are left out.
fn with(link: &str, values: &[(&str, &str)]) -> String {
    let kept = parse(link.as_bytes()).filter(|(name, _)| values.iter().all(|(other, _)| other != name));
    let kept = kept.map(|(name, value)| (name.into_owned(), value.into_owned()));
    let new = values
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let pairs: Vec<String> = kept.chain(new).map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
    pairs.join("&")
}

/// A link to the rows of the page, or all of a snapshot, in another order.
fn sorted(link: &str, sort: Option<Sort>) -> String {
    match value_in(link, SNAPSHOT).map(Spec::new) {
        Some(spec) => link_to(link, Some(&spec.sorted(sort.as_slice())), Some(&spec)),
        None => with(link, &[("sort", &sort.map(Sort::to_text).unwrap_or_default())]),
    }
}

fn items(told: &Told) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |group: &'static str, name: String, deed: Deed| {
        let key = if let Deed::Act(action) = deed { key_of(action) } else { None };
        items.push(Item::new(group, name, key, deed));
    };
    for action in
        SHORTCUTS.iter().map(|(_, action)| *action).chain([Action::Press("page-first"), Action::Press("page-last")])
    {
        let is_there = match action {
            Action::Press(id) | Action::Focus(id) => dom::has(id),
            _ => true,
        };
        if is_there {
            add(words::group_actions(), name_of(action).to_owned(), Deed::Act(action));
        }
    }
    if dom::has(TURN_ID) {
        add(words::group_actions(), words::report_or_rows().to_owned(), Deed::Act(Action::Press(TURN_ID)));
    }
    for (program, tool, name) in [
        ("bulk", "copy", words::copy_customers()),
        ("bulk", "lookup", text::look_up()),
        ("bulk", "compare", words::compare()),
        ("bulk", "snapshot", text::snapshot()),
        ("tools", "inspector", words::requests()),
        ("tools", "diagnosis", text::diagnose()),
    ] {
        if told.offers(tool) {
            add(words::group_actions(), name.to_owned(), Deed::Open(program, tool));
        }
    }
    for view in kept_views().0.all() {
        add(words::group_views(), view.name.clone(), Deed::Show(view.link.clone()));
    }
    if dom::has("status-ALL") {
        for status in KnownStatus::ALL {
            let deed = Deed::Show(with(&told.link, &[("status", status.as_str()), ("page", "")]));
            add(text::status_legend(), text::status(status).to_owned(), deed);
        }
    }
    let group =
        if value_in(&told.link, SNAPSHOT).is_some() { words::group_sort_snapshot() } else { words::group_sort() };
    let columns = told.layout.as_ref().map(|layout| layout.columns().to_vec()).unwrap_or_default();
    for (column, _) in &columns {
        for is_descending in [false, true] {
            let direction = if is_descending { "descending" } else { "ascending" };
            let sort = Sort { column: *column, is_descending };
            let name = words::sort_by(direction, text::column(*column));
            add(group, name, Deed::Show(sorted(&told.link, Some(sort))));
        }
    }
    add(group, words::sort_none().to_owned(), Deed::Show(sorted(&told.link, None)));
    for column in Column::ALL.into_iter().filter(|column| *column != Column::Name) {
        let mut layout = told.layout.clone().unwrap_or_else(|| Layout::of(Column::USUAL));
        let which = if layout.shows(column) { "hide" } else { "show" };
        layout.toggle(column);
        let deed = Deed::Like(format!("columns {}", layout.to_text()));
        add(text::columns(), words::column_toggle(which, text::column(column)), deed);
    }
    for size in told.sizes() {
        let deed = Deed::Show(with(&told.link, &[("size", size), ("page", "")]));
        add(text::page_size(), intl::whole(size.parse().unwrap_or_default()), deed);
    }
    for (preference, group) in [
        (Preference::Theme, words::theme()),
        (Preference::Density, words::density()),
        (Preference::Language, words::language()),
        (Preference::Refresh, text::auto_refresh()),
    ] {
        for (value, name) in choices(preference, told) {
            add(group, name, Deed::Like(format!("{} {value}", preference.as_str())));
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_order_is_of_the_page_or_of_the_snapshot() {
        let sort = Sort::parse("-spent");
        assert_eq!(sorted("size=50&sort=name", sort), "size=50&sort=-spent");
        assert_eq!(sorted("size=50&sort=name", None), "size=50");
        assert_eq!(sorted("size=50&page=2&snapshot=type.A", sort), "size=50&snapshot=sort.-spent*type.A");
        assert_eq!(sorted("snapshot=sort.name", None), "snapshot=");
    }

    #[test]
    fn a_link_gets_other_values() {
        assert_eq!(with("status=ACTIVE&page=3", &[("size", "50"), ("page", "")]), "status=ACTIVE&size=50");
        assert_eq!(with("", &[("q", "Ada & Söhne")]), "q=Ada+%26+S%C3%B6hne");
    }
}
