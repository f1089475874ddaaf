//! Language, looks, and what is kept in this browser.

use super::views::VIEWS;
use super::{choice, labelled_checkbox, option, tell, twice, with_told};
use crate::domain::desk::Told;
use crate::domain::layout::Density;
use crate::domain::preferences::{LANGUAGES, Preference};
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
    let usual = |name: &str| (String::new(), name.to_owned());
    let named = |value: &str, name: &str| (value.to_owned(), name.to_owned());
    let themes = vec![
        usual(words::theme_system()),
        named("light", words::theme_light()),
        named("dark", words::theme_dark()),
        named("contrast", words::theme_contrast()),
    ];
    let densities = Density::ALL.map(|density| match density {
        Density::Compact => named("compact", words::density_compact()),
        Density::Normal => usual(words::density_normal()),
        Density::Roomy => named("roomy", words::density_roomy()),
    });
    let languages = std::iter::once(usual(words::language_of_browser()))
        .chain(LANGUAGES.map(|language| named(language, &intl::own_name_of(language))));
    let sizes = std::iter::once(usual(words::size_usual()))
        .chain(told.sizes().into_iter().map(|size| named(size, &intl::whole(size.parse().unwrap_or_default()))));
    let every = [0_u32, 30, 60, 300].map(|seconds| {
        let value = if seconds == 0 { String::new() } else { seconds.to_string() };
        (value, text::every(seconds).to_owned())
    });
    let liked_zone = told.like(Preference::Zone).to_owned();
    let mut near = vec![usual(words::zone_of_browser()), named("UTC", "UTC")];
    near.extend((!["", "UTC"].contains(&liked_zone.as_str())).then(|| named(&liked_zone, &liked_zone)));
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
            vec![
                liked(Preference::Theme, words::theme(), themes),
                liked(Preference::Density, words::density(), densities.into()),
            ],
        ))
        .child(group(
            words::language_and_time(),
            vec![liked(Preference::Language, words::language(), languages.collect()), zones],
        ))
        .child(group(
            words::list(),
            vec![
                liked(Preference::Size, words::size(), sizes.collect()),
                liked(Preference::Refresh, text::auto_refresh(), every.into()),
            ],
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
