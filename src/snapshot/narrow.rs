//! What a snapshot can be narrowed by: a row of menus, each of which says what it does to the list.

use super::attend::Desk;
use super::choices::{Menu, amounts, checks, one_of, times};
use super::told;
use crate::components::button::icon_button;
use crate::domain::customer::Column;
use crate::domain::snapshot::conditions::Conditions;
use crate::domain::snapshot::segment::Segment;
use crate::domain::snapshot::service::Facets;
use crate::domain::snapshot::twins::Same;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{ReadSignal, Signal, memo, untrack};
use leptos::ev;

/// Conditions, and how they are changed. Cheap to clone.
#[derive(Clone)]
pub struct Narrow {
    desk: Desk,
    /// Those in force.
    pub conditions: ReadSignal<Conditions>,
    /// Which menu is open, by its id; empty for none.
    pub open: Signal<&'static str>,
}

impl Narrow {
    /// Shows what meets other conditions.
    pub fn change(&self, change: impl FnOnce(&mut Conditions)) {
        let Some(wanted) = self.desk.wanted.get_untracked() else { return };
        let (mut conditions, _) = Conditions::read(&wanted);
        change(&mut conditions);
        self.desk.show(Some(conditions.write(&wanted)));
    }
}

/// The menus; nothing while no snapshot is looked at.
pub fn narrow(desk: &Desk) -> Node {
    let wanted = desk.wanted;
    let conditions =
        memo(move || wanted.with(|spec| spec.as_ref().map(|spec| Conditions::read(spec).0)).unwrap_or_default());
    let narrow = Narrow { desk: desk.clone(), conditions, open: Signal::new("") };
    let (facets, taken, open) = (desk.facets, desk.taken, narrow.open);
    let is_shown = memo(move || taken.with(Option::is_some) && wanted.with(Option::is_some));
    let node = el("section", "narrow").attr("aria-label", words::narrow());
    let left = move |event: ev::FocusEvent| {
        if dom::goes_elsewhere(&event) {
            open.set("");
        }
    };
    node.flag_of("data-hidden", move || !is_shown.get()).on("focusout", left).part(move || {
        let shown = is_shown.get();
        let facets = facets.get();
        shown.then(|| untrack(|| menus(&narrow, &facets)))
    })
}

fn menus(narrow: &Narrow, facets: &Facets) -> Node {
    el("div", "narrow__menus").children(vec![
        checks(narrow, text::column(Column::Status), "status", &facets.statuses, told::status, |conditions| {
            &mut conditions.statuses
        }),
        checks(narrow, text::column(Column::Type), "type", &facets.types, str::to_owned, |conditions| {
            &mut conditions.types
        }),
        amounts(narrow, text::column(Column::LastSpent), "spent"),
        times(narrow, text::column(Column::LastPurchase), "purchase", true, |conditions| &mut conditions.purchase),
        times(narrow, text::column(Column::Created), "created", false, |conditions| &mut conditions.created),
        times(narrow, text::column(Column::Updated), "updated", false, |conditions| &mut conditions.updated),
        email(narrow),
        twice(narrow),
        segments(narrow),
    ])
}

/// What of a report was looked into: each can be left again.
fn segments(narrow: &Narrow) -> Node {
    let (conditions, leaving) = (narrow.conditions, narrow.clone());
    let chip = move |segment: &Segment| {
        let (words, narrow, name) = (told::segment_named(segment), leaving.clone(), segment.name());
        let leave = move || {
            narrow.desk.is_turning.set(true);
            narrow.change(|conditions| conditions.segments.retain(|known| known.name() != name));
        };
        let leave = icon_button("#i-x", &text::remove_filter(&words), leave);
        el("span", "narrow__segment").child(el("bdi", "narrow__in").text(&words)).child(leave)
    };
    el("div", "narrow__segments").part(move || {
        let chips: Vec<Node> = conditions.with(|conditions| conditions.segments.iter().map(&chip).collect());
        (!chips.is_empty()).then(|| el("div", "narrow__chips").children(chips))
    })
}

fn twice(narrow: &Narrow) -> Node {
    let choices: Vec<&str> = std::iter::once(words::twice_any()).chain(Same::ALL.map(told::same)).collect();
    let (conditions, changing) = (narrow.conditions, narrow.clone());
    let twice = move || conditions.with(|conditions| conditions.twice);
    let content = one_of(
        "twice",
        words::twice(),
        &choices,
        move || Same::ALL.iter().position(|same| Some(*same) == twice()).map_or(0, |at| at + 1),
        move |at| {
            let same = at.checked_sub(1).and_then(|at| Same::ALL.get(at).copied());
            changing.change(|conditions| conditions.twice = same);
        },
    );
    Menu { id: "twice", name: words::twice() }.around(
        narrow,
        move || twice().map(|same| told::same(same).to_owned()),
        content,
    )
}

fn email(narrow: &Narrow) -> Node {
    let choices =
        [(None, words::email_any()), (Some(true), words::email_with()), (Some(false), words::email_without())];
    let conditions = narrow.conditions;
    let told = move || conditions.with(|conditions| conditions.has_email).map(|has| told::has_email(has).to_owned());
    let changing = narrow.clone();
    let content = one_of(
        "email",
        words::email(),
        &choices.map(|(_, words)| words),
        move || {
            let has = conditions.with(|conditions| conditions.has_email);
            choices.iter().position(|(choice, _)| *choice == has).unwrap_or_default()
        },
        move |at| {
            let choice = choices.get(at).and_then(|(choice, _)| *choice);
            changing.change(|conditions| conditions.has_email = choice);
        },
    );
    Menu { id: "email", name: words::email() }.around(narrow, told, content)
}
