//! The screens in place of rows: nothing yet, nothing matches, past the end, and every kind of failure.

use super::button::button;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::{Filter, Search};
use crate::domain::page_state::{Page, PageState, Renewal};
use crate::domain::paging::PageNumber;
use crate::domain::retry::passes_by_itself;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use std::rc::Rc;

const PRIMARY: &str = "button--primary";

/// What people can do about it.
#[derive(Clone)]
pub enum Remedy {
    /// Ask again.
    Retry,
    /// Remove every filter.
    Clear,
    /// Turn to a page.
    Turn(PageNumber),
    /// Search for the same text as a name.
    SearchName(String),
    /// Give credentials.
    Connect,
    /// Find out what is wrong.
    Diagnose,
}

/// Called with what people chose to do.
pub type OnRemedy = Rc<dyn Fn(Remedy)>;

/// Adds the screen to `parent` while there are no rows to show; an error never looks like an empty list.
pub fn with_screen(parent: Node, state: ReadSignal<PageState>, on_remedy: OnRemedy) -> Node {
    parent.part(move || {
        state.with(|state| match state {
            // Its program shows what there is to do.
            PageState::Failed { error: LoadError::NoSnapshot } => None,
            PageState::Failed { error } => Some(failure(error, &on_remedy)),
            PageState::Ready { page, .. } if page.is_past_end() => Some(past_end(page, &on_remedy)),
            PageState::Ready { page, .. } if page.rows.is_empty() && page.filter.is_empty() => Some(empty()),
            PageState::Ready { page, .. } if page.rows.is_empty() => Some(no_match(&page.filter, &on_remedy)),
            _ => None,
        })
    })
}

/// Above rows whose renewal failed, in `parent`: they stay readable, and the reason is told.
pub fn with_renewal_failure(parent: Node, state: ReadSignal<PageState>, on_remedy: OnRemedy) -> Node {
    parent.part(move || {
        let error = state.with(|state| match state {
            PageState::Ready { renewal: Renewal::Failed(error), .. } => Some(error.explain()),
            _ => None,
        })?;
        let words = el("p", "strip__words")
            .text(&format!("{} {}. ", text::showing_older(), error.title))
            .bdi(&error.details.join(" "));
        let retry = remedy(text::try_again(), "", Remedy::Retry, &on_remedy);
        Some(el("div", "strip").attr("role", "alert").child(icon("#i-alert")).child(words).child(retry))
    })
}

/// The title of the screen in place of a page without rows.
pub fn without_rows(page: &Page) -> &'static str {
    if page.is_past_end() {
        text::past_end_title()
    } else if page.filter.is_empty() {
        text::empty_title()
    } else {
        text::no_match_title()
    }
}

fn screen(symbol: &str, title: &str, body: &str) -> Node {
    el("section", "screen")
        .child(icon(symbol))
        .child(el("h2", "screen__title").text(title))
        .child(el("p", "screen__body").text(body))
}

fn details(lines: Vec<String>) -> Node {
    let line = |line: String| el("li", "").bdi(&line);
    el("ul", "screen__details").children(lines.into_iter().map(line).collect())
}

fn remedy(words: &str, look: &str, remedy: Remedy, on_remedy: &OnRemedy) -> Node {
    let on_remedy = Rc::clone(on_remedy);
    button(words, look, move || on_remedy(remedy.clone()))
}

fn failure(error: &LoadError, on_remedy: &OnRemedy) -> Node {
    let symbol = match error.kind() {
        ErrorKind::NotAllowed | ErrorKind::NotConnected => "#i-lock",
        ErrorKind::Unreachable => "#i-unplug",
        ErrorKind::RateLimited | ErrorKind::Stopped => "#i-clock",
        ErrorKind::Rejected | ErrorKind::ServerFailed | ErrorKind::BadAnswer => "#i-alert",
    };
    let words = error.explain();
    let recovers = passes_by_itself(error).then(|| el("p", "screen__body").text(text::recovers()));
    let diagnose = || remedy(text::diagnose(), "", Remedy::Diagnose, on_remedy);
    let actions = match error.kind() {
        ErrorKind::NotConnected => vec![remedy(text::connect(), PRIMARY, Remedy::Connect, on_remedy)],
        ErrorKind::Stopped => vec![remedy(text::try_again(), PRIMARY, Remedy::Retry, on_remedy)],
        _ => vec![remedy(text::try_again(), PRIMARY, Remedy::Retry, on_remedy), diagnose()],
    };
    screen(symbol, &words.title, words.advice)
        .attr("role", "alert")
        .child(details(words.details))
        .children(recovers.into_iter().collect())
        .child(el("p", "screen__actions").children(actions))
}

fn empty() -> Node {
    screen("#i-users", text::empty_title(), text::empty_body())
}

fn no_match(filter: &Filter, on_remedy: &OnRemedy) -> Node {
    let status = filter.status.map(|status| text::chip_status(text::status(status)));
    let (search, as_name) = match &filter.search {
        Search::None => (None, None),
        Search::Name(name) => (Some(text::chip_name(name)), None),
        Search::Email(address) => (Some(text::chip_email(address)), Some(address.clone())),
    };
    let offer = as_name.map(|address| {
        let words = text::search_as_name(&address);
        remedy("", "", Remedy::SearchName(address), on_remedy).bdi(&words)
    });
    let clear = remedy(text::clear_all(), PRIMARY, Remedy::Clear, on_remedy);
    screen("#i-search", text::no_match_title(), text::no_match_body())
        .child(details([status, search].into_iter().flatten().collect()))
        .child(el("p", "screen__actions").children(offer.into_iter().collect()).child(clear))
}

fn past_end(page: &Page, on_remedy: &OnRemedy) -> Node {
    let size = page.range.page_size();
    let last = PageNumber::last(page.total, size);
    let number = |page: PageNumber| u64::from(page.get());
    let here = number(PageNumber::holding(page.range.skip, size));
    let turn = remedy(&text::go_to_last_page(number(last)), PRIMARY, Remedy::Turn(last), on_remedy);
    screen("#i-search", text::past_end_title(), &text::past_end(here, page.total, number(last)))
        .child(el("p", "screen__actions").child(turn))
}
