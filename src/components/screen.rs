//! The screens in place of rows: nothing yet, nothing matches, past the end, and every kind of failure.

use super::erase::{on, part};
use super::icon::icon;
use crate::domain::error::{ErrorKind, LoadError};
use crate::domain::filter::{Filter, Search};
use crate::domain::page_state::{Page, PageState, Renewal};
use crate::domain::paging::{PageNumber, PageSize};
use crate::domain::text;
use crate::effects::intl;
use leptos::prelude::*;

/// What people can do about it.
#[derive(Clone, Copy)]
pub struct Actions {
    /// Asks again.
    pub retry: Callback<()>,
    /// Removes every filter.
    pub clear: Callback<()>,
    /// Turns to a page.
    pub turn: Callback<PageNumber>,
    /// Searches for the same text as a name.
    pub search_name: Callback<String>,
}

/// Shows itself when there are no rows to show; an error never looks like an empty list.
#[component]
pub fn Screen(#[prop(into)] state: Signal<PageState>, size: Signal<PageSize>, actions: Actions) -> impl IntoView {
    part(move || {
        state.with(|state| match state {
            PageState::Failed { error } => failure(error, actions).into_any(),
            PageState::Ready { page, .. } if page.is_past_end() => past_end(page, size.get(), actions).into_any(),
            PageState::Ready { page, .. } if page.rows.is_empty() && page.filter.is_empty() => empty().into_any(),
            PageState::Ready { page, .. } if page.rows.is_empty() => no_match(&page.filter, actions).into_any(),
            _ => ().into_any(),
        })
    })
}

/// Above rows whose renewal failed: they stay readable, and the reason is told.
#[component]
pub fn RenewalFailure(#[prop(into)] state: Signal<PageState>, on_retry: Callback<()>) -> impl IntoView {
    part(move || {
        let error = state.with(|state| match state {
            PageState::Ready { renewal: Renewal::Failed(error), .. } => Some(error.explain()),
            _ => None,
        });
        let Some(error) = error else { return ().into_any() };
        view! {
            <div class="strip" role="alert">
                {icon("#i-alert")}
                <p class="strip__words">
                    {text::SHOWING_OLDER}" "{error.title}". "<bdi>{error.details.join(" ")}</bdi>
                </p>
                <button type="button" class="button" on:click=on(move |_| on_retry.run(()))>{text::TRY_AGAIN}</button>
            </div>
        }
        .into_any()
    })
}

fn failure(error: &LoadError, actions: Actions) -> impl IntoView + use<> {
    let symbol = match error.kind() {
        ErrorKind::NotAllowed => "#i-lock",
        ErrorKind::Unreachable => "#i-unplug",
        ErrorKind::RateLimited => "#i-clock",
        ErrorKind::Rejected | ErrorKind::ServerFailed | ErrorKind::BadAnswer => "#i-alert",
    };
    let words = error.explain();
    let details = words.details.into_iter().map(|detail| view! { <li><bdi>{detail}</bdi></li> }).collect_view();
    view! {
        <section class="screen" role="alert">
            {icon(symbol)}
            <h2 class="screen__title">{words.title}</h2>
            <p class="screen__body">{words.advice}</p>
            <ul class="screen__details">{details}</ul>
            <p class="screen__actions">
                <button type="button" class="button button--primary" on:click=on(move |_| actions.retry.run(()))>
                    {text::TRY_AGAIN}
                </button>
            </p>
        </section>
    }
}

fn empty() -> impl IntoView {
    view! {
        <section class="screen">
            {icon("#i-users")}
            <h2 class="screen__title">{text::EMPTY_TITLE}</h2>
            <p class="screen__body">{text::EMPTY_BODY}</p>
        </section>
    }
}

fn no_match(filter: &Filter, actions: Actions) -> impl IntoView + use<> {
    let status = filter.status.map(|status| text::chip_status(text::status(status)));
    let (search, as_name) = match &filter.search {
        Search::None => (None, None),
        Search::Name(name) => (Some(text::chip_name(name)), None),
        Search::Email(address) => (Some(text::chip_email(address)), Some(address.clone())),
    };
    let named = [status, search].into_iter().flatten().map(|filter| view! { <li><bdi>{filter}</bdi></li> });
    let offer = as_name.map(|address| {
        let words = text::search_as_name(&address);
        view! {
            <button type="button" class="button" on:click=on(move |_| actions.search_name.run(address.clone()))>
                <bdi>{words}</bdi>
            </button>
        }
    });
    view! {
        <section class="screen">
            {icon("#i-search")}
            <h2 class="screen__title">{text::NO_MATCH_TITLE}</h2>
            <p class="screen__body">{text::NO_MATCH_BODY}</p>
            <ul class="screen__details">{named.collect_view()}</ul>
            <p class="screen__actions">
                {offer}
                <button type="button" class="button button--primary" on:click=on(move |_| actions.clear.run(()))>
                    {text::CLEAR_ALL}
                </button>
            </p>
        </section>
    }
}

fn past_end(page: &Page, size: PageSize, actions: Actions) -> impl IntoView + use<> {
    let last = PageNumber::last(page.total, size);
    let number = |page: PageNumber| intl::whole(u64::from(page.get()));
    let here = number(PageNumber::holding(page.range.skip, size));
    view! {
        <section class="screen">
            {icon("#i-search")}
            <h2 class="screen__title">{text::PAST_END_TITLE}</h2>
            <p class="screen__body">{text::past_end(&here, &number(last), &intl::whole(page.total))}</p>
            <p class="screen__actions">
                <button type="button" class="button button--primary" on:click=on(move |_| actions.turn.run(last))>
                    {text::go_to_last_page(&number(last))}
                </button>
            </p>
        </section>
    }
}
