//! The filters in force, each removable.

use super::button::{button, icon_button};
use crate::domain::filter::{Filter, Search};
use crate::domain::list_query::ListQuery;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;

/// Chips for the status and the search, added to `parent`; nothing when neither is set. What is `fixed` cannot be removed.
pub fn with_filter_chips(
    parent: Node,
    query: ReadSignal<ListQuery>,
    fixed: Filter,
    remove_status: impl Fn() + Copy + 'static,
    remove_search: impl Fn() + Copy + 'static,
    clear: impl Fn() + Copy + 'static,
) -> Node {
    let status = move || query.with(|query| query.filter.status.map(|status| text::chip_status(text::status(status))));
    let search = move || {
        query.with(|query| match &query.filter.search {
            Search::None => None,
            Search::Name(name) if query.filter.snapshot.is_some() => Some(text::quoted(name)),
            Search::Name(name) => Some(text::chip_name(name)),
            Search::Email(address) => Some(text::chip_email(address)),
        })
    };
    let (has_status, has_search) = (fixed.status.is_some(), fixed.search != Search::None);
    let chips = move || {
        let list = el("ul", "chips__list")
            .attr("aria-label", text::active_filters())
            .part(move || status().map(|label| if has_status { kept(&label) } else { chip(&label, remove_status) }))
            .part(move || search().map(|label| if has_search { kept(&label) } else { chip(&label, remove_search) }));
        let fixed = fixed.clone();
        let is_chosen = move || query.with(|query| has_chip(&query.filter.clone().without(&fixed)));
        el("div", "chips").child(list).part_if(is_chosen, move || button(text::clear_all(), "button--quiet", clear))
    };
    parent.part_if(move || query.with(|query| has_chip(&query.filter)), chips)
}

/// What a snapshot has to meet is shown elsewhere.
fn has_chip(filter: &Filter) -> bool {
    filter.status.is_some() || filter.search != Search::None
}

/// Of a filter that whoever embeds the console has fixed.
fn kept(label: &str) -> Node {
    el("li", "chips__chip chips__chip--fixed")
        .attr("title", text::fixed_filter())
        .child(el("bdi", "chips__label").text(label))
        .child(icon("#i-lock"))
        .child(el("span", "visually-hidden").text(text::fixed_filter()))
}

fn chip(label: &str, on_remove: impl Fn() + 'static) -> Node {
    el("li", "chips__chip").child(el("bdi", "chips__label").text(label)).child(icon_button(
        "#i-x",
        &text::remove_filter(label),
        on_remove,
    ))
}
