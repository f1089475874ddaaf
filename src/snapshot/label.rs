//! Says what is looked at: which snapshot, when it was taken, and whether anybody is missing in it.

use super::attend::Desk;
use super::{report, twins};
use crate::components::button::button;
use crate::domain::snapshot::conditions::Conditions;
use crate::domain::snapshot::report::{Choice, TURN_ID};
use crate::domain::snapshot::taken::Taken;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::node::{Node, el, icon};
use crate::effects::{dom, intl};

/// The label; nothing while no snapshot is looked at.
pub fn label(desk: &Desk) -> Node {
    let desk = desk.clone();
    el("div", "snapshot").part(move || {
        let wanted = desk.wanted.get().filter(|_| !desk.is_missed.get())?;
        let taken = desk.taken.get()?;
        let (again, leaving, dropping) = (desk.clone(), desk.clone(), desk.clone());
        let (conditions, odd) = Conditions::read(&wanted);
        let comparing = desk.clone();
        let twins = conditions
            .twice
            .map(|_| button(words::side_by_side(), "button--quiet", move || twins::open(comparing.clone())));
        let told = el("p", "snapshot__words")
            .child(icon("#i-clock"))
            .child(el("span", "").attr("title", &intl::utc(taken.at)).bdi(&words_of(&taken)));
        let told = if taken.is_complete { told } else { told.attr("data-incomplete", "") };
        let (turning, is_reported) = (desk.clone(), Choice::of(&wanted).is_some());
        let turn = button(if is_reported { words::show_rows() } else { words::report() }, "button--quiet", move || {
            report::turn(&turning);
        });
        if desk.is_turning.take() {
            // What was pressed is gone.
            dom::focus_after_render(vec![if is_reported { report::TITLE_ID } else { TURN_ID }.to_owned()]);
        }
        let actions = el("p", "snapshot__actions")
            .child(turn.attr("id", TURN_ID))
            .children(twins.into_iter().collect())
            .child(button(words::read_again(), "button--quiet", move || again.port.open("bulk", "snapshot")))
            .child(button(words::leave(), "button--quiet", move || leaving.show(None)))
            .child(button(words::drop(), "button--quiet", move || dropping.drop_it()));
        let odd = (!odd.is_empty())
            .then(|| el("p", "snapshot__odd").attr("role", "alert").bdi(&words::not_understood(&text::list(&odd))));
        Some(el("div", "snapshot__label").child(told).child(actions).children(odd.into_iter().collect()))
    })
}

/// What there is to do where the address asks for a snapshot and there is none.
pub fn offer(desk: &Desk) -> Node {
    let desk = desk.clone();
    el("div", "snapshot__offer").part(move || {
        let list = desk.wanted.get().filter(|_| desk.is_missed.get())?.list();
        let (taking, leaving) = (desk.clone(), desk.clone());
        let may_take = desk.may_take.get();
        let take =
            may_take.then(|| button(words::take(), "button--primary", move || taking.port.open("bulk", "snapshot")));
        let actions = el("p", "screen__actions").children(take.into_iter().collect()).child(button(
            words::leave_it(),
            "",
            move || leaving.show(None),
        ));
        let of = text::filter_words(&list);
        Some(
            el("section", "screen")
                .attr("role", "alert")
                .child(icon("#i-clock"))
                .child(el("h2", "screen__title").text(words::no_snapshot()))
                .child(el("p", "screen__body").text(if may_take {
                    words::no_snapshot_advice()
                } else {
                    words::not_offered()
                }))
                .child(el("p", "screen__body").bdi(if of.is_empty() { words::everybody() } else { &of }))
                .child(actions),
        )
    })
}

/// "Snapshot of 14:03:22 · all customers · 2,560 of 2,560 rows · complete".
pub fn words_of(taken: &Taken) -> String {
    words_at(taken, &intl::clock_time(taken.at))
}

/// The same with its time in other words.
pub fn words_at(taken: &Taken, at: &str) -> String {
    let list = text::filter_words(&taken.list);
    let list = if list.is_empty() { words::everybody().to_owned() } else { list };
    let end = if taken.is_complete { words::complete() } else { words::incomplete() };
    [words::taken_at(at), list, words::rows_of(taken.rows, taken.total), end.to_owned()].join(" · ")
}
