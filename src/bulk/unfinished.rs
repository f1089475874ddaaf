//! Work that was kept when the page was left.

use crate::components::button::button;
use crate::domain::export::job::Job;
use crate::domain::export::lookup::Lookup;
use crate::domain::text::bulk as text;
use crate::effects::dom;
use crate::effects::folder::bytes_of;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::sink::{Shelf, Sink, Unfinished};

/// The work, if there is one, and where it goes on.
pub type Kept<T> = Option<(Sink, T)>;

/// The export that was not finished.
pub async fn export() -> Kept<Job> {
    let Unfinished { job, parts, ids, sink } = Sink::unfinished(Shelf::Export).await?;
    let mut job = Job::restore(&job, &ids)?;
    for part in parts {
        job.rehash(&bytes_of(&part).await?);
    }
    Some((sink, job))
}

/// The lookup that was not finished.
pub async fn lookup() -> Kept<Lookup> {
    let Unfinished { job, parts, sink, .. } = Sink::unfinished(Shelf::Lookup).await?;
    let mut lookup = Lookup::restore(&job)?;
    for part in parts {
        lookup.replay(&bytes_of(&part).await?)?;
    }
    Some((sink, lookup))
}

/// What it is, and the choice to go on with it. Once it is discarded, the element `next` gets the focus.
pub fn section<T: 'static>(
    title: &str,
    told: &str,
    problem: Signal<&'static str>,
    resume: impl Fn() + 'static,
    kept: Signal<Kept<T>>,
    next: &'static str,
) -> Node {
    let discard = move || {
        if let Some((sink, _)) = take(kept) {
            dom::focus_after_render(vec![next.to_owned()]);
            spawn(sink.discard());
        }
    };
    let actions = el("p", "bulk__actions")
        .child(button(text::unfinished_resume(), "button--primary", resume))
        .child(button(text::discard(), "", discard));
    el("section", "bulk__kept")
        .child(el("h3", "bulk__legend").text(title))
        .child(el("p", "").text(told))
        .child(el("p", "bulk__problem").attr("role", "alert").words(move || problem.get().to_owned()))
        .child(actions)
}

/// Takes it out: it may be large, so there is one of it.
pub fn take<T: 'static>(kept: Signal<Kept<T>>) -> Kept<T> {
    let mut taken = None;
    kept.update(|kept| taken = kept.take());
    taken
}

/// A place to write: kept in this browser, instead of what was not finished, or not. `None` where it cannot be kept.
pub async fn sink_for<T: 'static>(shelf: Shelf, keeps: bool, kept: Signal<Kept<T>>) -> Option<Sink> {
    if !keeps {
        return Some(Sink::memory());
    }
    match take(kept) {
        Some((sink, _)) => sink.clone().restart().await.then_some(sink),
        None => Sink::kept(shelf).await,
    }
}
