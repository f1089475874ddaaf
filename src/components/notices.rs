//! What had to be corrected in the address, each line dismissible.

use super::erase::{on, part};
use super::icon::icon;
use crate::domain::text;
use crate::domain::url_query::Notice;
use leptos::prelude::*;

/// A list of notices; nothing when there are none.
#[component]
pub fn Notices(#[prop(into)] notices: Signal<Vec<Notice>>, on_dismiss: Callback<Notice>) -> impl IntoView {
    let line = move |notice: Notice| {
        let words = text::notice(&notice);
        view! {
            <li class="notices__notice">
                {icon("#i-info")}
                <bdi class="notices__words">{words}</bdi>
                <button
                    type="button"
                    class="button button--icon"
                    aria-label=text::DISMISS
                    title=text::DISMISS
                    on:click=on(move |_| on_dismiss.run(notice.clone()))
                >
                    {icon("#i-x")}
                </button>
            </li>
        }
        .into_any()
    };
    part(move || {
        let lines = notices.get().into_iter().map(line).collect::<Vec<_>>();
        if lines.is_empty() {
            return ().into_any();
        }
        view! { <ul class="notices" role="list" aria-label=text::NOTICES>{lines}</ul> }.into_any()
    })
}
