//! Work that was kept when the page was left.

use crate::components::button::button;
use crate::domain::export::job::Job;
use crate::domain::export::lookup::Lookup;
use crate::domain::text::bulk as text;
use crate::effects::folder::bytes_of;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::sink::{Shelf, Sink, Unfinished};

/// The export that was not finished, and where it goes on.
pub async fn export() -> Option<(Sink, Job)> {
    let Unfinished { job, parts, ids, sink } = Sink::unfinished(Shelf::Export).await?;
    let mut job = Job::restore(&job, &ids)?;
    for part in parts {
        job.rehash(&bytes_of(&part).await?);
    }
    Some((sink, job))
}

/// The lookup that was not finished, and where it goes on.
pub async fn lookup() -> Option<(Sink, Lookup)> {
    let Unfinished { job, parts, sink, .. } = Sink::unfinished(Shelf::Lookup).await?;
    let mut lookup = Lookup::restore(&job)?;
    for part in parts {
        lookup.replay(&bytes_of(&part).await?)?;
    }
    Some((sink, lookup))
}

/// What it is, and the choice to go on with it.
pub fn section(
    title: &str,
    told: &str,
    problem: Signal<&'static str>,
    resume: impl Fn() + 'static,
    discard: impl Fn() + 'static,
) -> Node {
    let actions = el("p", "bulk__actions")
        .child(button(text::UNFINISHED_RESUME, "button--primary", resume))
        .child(button(text::DISCARD, "", discard));
    el("section", "bulk__kept")
        .child(el("h3", "bulk__legend").text(title))
        .child(el("p", "").text(told))
        .child(el("p", "bulk__problem").attr("role", "alert").words(move || problem.get().to_owned()))
        .child(actions)
}

/// A place to write: kept in this browser, in the place of `unfinished` work, or not. `None` where it cannot be kept.
pub async fn sink_for(shelf: Shelf, keeps: bool, unfinished: Option<Sink>) -> Option<Sink> {
    match unfinished {
        Some(sink) if keeps => sink.clone().restart().await.then_some(sink),
        _ if keeps => Sink::kept(shelf).await,
        _ => Some(Sink::memory()),
    }
}
