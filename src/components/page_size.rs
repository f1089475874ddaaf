//! The page-size selector.

use crate::domain::paging::PageSize;
use crate::domain::text;
use crate::effects::node::{Node, el};
use crate::effects::{dom, intl};
use leptos::ev;

/// Emits the size chosen.
pub fn page_size(
    sizes: &[PageSize],
    size: impl Fn() -> PageSize + 'static,
    on_size: impl Fn(PageSize) + 'static,
) -> Node {
    let option = |offered: &PageSize| {
        let size = offered.get();
        el("option", "").attr("value", &size.to_string()).text(&intl::whole(size.into()))
    };
    let on_change = move |event: ev::Event| {
        if let Some(size) = dom::value_of(&event).parse().ok().and_then(PageSize::new) {
            on_size(size);
        }
    };
    // The options first: a select takes no value that it does not offer.
    let select = el("select", "field").children(sizes.iter().map(option).collect());
    el("label", "page-size")
        .child(el("span", "page-size__label").text(text::page_size()))
        .child(select.value_of(move || size().get().to_string()).on("change", on_change))
}
