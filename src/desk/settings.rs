//! Language, looks, and what is kept in this browser.

use super::choices::choices;
use super::views::VIEWS;
use super::{choice, labelled_checkbox, option, tell, twice, with_told};
use crate::domain::desk::Told;
use crate::domain::preferences::Preference;
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Kept, Signal};
use crate::effects::scope::{self, spawn};
use crate::effects::sink::Sink;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clock, intl, storage};
use crate::tools::dialog::{self, Close, Manner};

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let asking = port.clone();
    with_told(&asking, move |told| {
        let fill = move |dialog: Node, _: Close| body(dialog, &port, &told);
        dialog::open("settings", text::settings(), Manner::Modal, fill, || {});
    });
}

fn body(dialog: Node, port: &ToolPort, told: &Told) -> Node {
    let liked = |preference: Preference, label: &str, choices: Vec<(String, String)>| {
        let port = port.clone();
        let id = format!("desk-{}", preference.as_str());
        choice(&id, label, &choices, told.like(preference), move |value| {
            tell(&port, "like", format!("{} {value}", preference.as_str()));
        })
    };
    let liked_of = |preference, label| liked(preference, label, choices(preference, told));
    let liked_zone = told.like(Preference::Zone).to_owned();
    let near = [("", words::zone_of_browser()), ("UTC", "UTC")].map(|(zone, name)| (zone.to_owned(), name.to_owned()));
    let other = (!["", "UTC"].contains(&liked_zone.as_str())).then(|| (liked_zone.clone(), liked_zone.clone()));
    let near = near.into_iter().chain(other).collect();
    let zones = liked(Preference::Zone, words::zone(), near);
    add_zones(&zones, liked_zone);
    let typing = port.clone();
    let letters =
        labelled_checkbox("desk-letters", words::letters(), told.like(Preference::Keys).is_empty(), move |is_on| {
            tell(&typing, "like", if is_on { "keys " } else { "keys off" }.to_owned());
        });
    let group = |title: &str, fields: Vec<Node>| {
        el("fieldset", "desk__group").child(el("legend", "desk__legend").text(title)).children(fields)
    };
    dialog
        .child(group(
            words::looks(),
            vec![liked_of(Preference::Theme, words::theme()), liked_of(Preference::Density, words::density())],
        ))
        .child(group(words::language_and_time(), vec![liked_of(Preference::Language, words::language()), zones]))
        .child(group(
            words::list(),
            vec![liked_of(Preference::Size, words::size()), liked_of(Preference::Refresh, text::auto_refresh())],
        ))
        .child(group(words::keyboard(), vec![letters]))
        .child(privacy(port))
}

/// There are over four hundred: the dialog does not wait for them.
fn add_zones(field: &Node, liked: String) {
    let Some(list) = field.last() else { return };
    clock::after_paint(move || {
        let others = intl::time_zones().into_iter().filter(|zone| *zone != "UTC" && *zone != liked);
        drop(list.children(others.map(|zone| option(&zone, &zone)).collect()));
    });
}

/// What is kept in this browser, and a way to have it forgotten.
fn privacy(port: &ToolPort) -> Node {
    let shelf = scope::shelf();
    let is_kept = |what: &str| storage::of_browser(&storage::name_of(what, &shelf)).is_some();
    let likes = is_kept("").then(words::kept_likes);
    let found = Signal::new(likes.into_iter().chain(is_kept(VIEWS).then(words::kept_views)).collect::<Vec<_>>());
    spawn(async move {
        if Sink::is_anything_kept().await {
            found.update(|found| found.push(words::kept_work()));
        }
    });
    let list = move || {
        let lines = found.with(|found| found.iter().map(|what| el("li", "").text(what)).collect());
        Some(el("ul", "desk__kept").children(lines))
    };
    let told = move || if found.with(Vec::is_empty) { words::kept_nothing() } else { words::kept() }.to_owned();
    let port = Kept::new(port.clone());
    let forget = move || {
        let Some(port) = port.get() else { return };
        spawn(async move {
            Sink::forget_all().await;
            storage::keep_in_browser(&storage::name_of(VIEWS, &scope::shelf()), "");
            // Last, because the console then starts anew.
            drop(port.ask("like", "").await);
        });
    };
    el("fieldset", "desk__group")
        .child(el("legend", "desk__legend").text(words::privacy()))
        .child(el("p", "desk__note").words(told))
        .part(list)
        .child(el("p", "").child(twice(words::forget(), words::forget_sure(), forget)))
}
