//! First, previous, page numbers, next, last, and a jump to any page.

use super::button::icon_button;
use super::keyed::{Key, Keyed};
use crate::domain::paging::{PageNumber, PagerItem, pager_items};
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, el};
use crate::effects::reactive::{Signal, follow, untrack};
use crate::effects::{clock, dom};
use leptos::ev;
use std::rc::Rc;

type Hint = Rc<dyn Fn(Option<PageNumber>)>;

/// `href` is the address of a page, so that it opens in another tab as well; `on_page` turns to one, `on_hint` tells that
/// somebody may, or no longer.
///
/// Buttons that lead nowhere stay, marked as disabled, so that focus stays too.
pub fn pager(
    page: impl Fn() -> PageNumber + Copy + 'static,
    last: impl Fn() -> PageNumber + Copy + 'static,
    href: impl Fn(PageNumber) -> String + 'static,
    on_page: impl Fn(PageNumber) + Copy + 'static,
    on_hint: impl Fn(Option<PageNumber>) + 'static,
) -> Node {
    let hint: Hint = Rc::new(on_hint);
    let first = move || (page() != PageNumber::FIRST).then_some(PageNumber::FIRST);
    let previous = move || page().previous().map(|previous| previous.min(last()));
    let next = move || (page() < last()).then(|| page().next());
    let end = move || (page() != last()).then(last);

    let forward = step("#i-right", "page-next", text::page_next(), next, on_page, &hint);
    let list = el("ul", "pager__list")
        .attr("role", "list")
        .child(step("#i-first", "page-first", text::page_first(), first, on_page, &hint))
        .child(step("#i-left", "page-previous", text::page_previous(), previous, on_page, &hint))
        .child(forward.clone())
        .child(step("#i-last", "page-last", text::page_last(), end, on_page, &hint));
    numbers(Keyed::inside(list.clone(), Some(forward)), page, last, href);
    let list = turning(list, on_page, &hint);
    el("nav", "pager")
        .attr("aria-label", text::pages())
        .child(list)
        .part_if(move || last().get() > 7, move || jump(last, on_page))
}

fn step(
    symbol: &str,
    id: &str,
    name: &str,
    target: impl Fn() -> Option<PageNumber> + Copy + 'static,
    on_page: impl Fn(PageNumber) + Copy + 'static,
    hint: &Hint,
) -> Node {
    let press = move || {
        clock::after_paint(move || {
            if let Some(page) = untrack(target) {
                on_page(page);
            }
        });
    };
    let button = icon_button(symbol, name, press).attr("id", id).flag_of("aria-disabled", move || target().is_none());
    el("li", "").child(hinting(button, hint, move || untrack(target)))
}

/// Tells when somebody points at `node` or moves the focus to it.
fn hinting(node: Node, hint: &Hint, target: impl Fn() -> Option<PageNumber> + 'static) -> Node {
    let hint = Rc::clone(hint);
    let tell = move |event: ev::Event| {
        let may_go = ["pointerenter", "focus"].contains(&event.type_().as_str());
        hint(if may_go { target() } else { None });
    };
    on_each(node, ["pointerenter", "focus", "pointerleave", "blur"], Rc::new(tell))
}

fn on_each(node: Node, events: [&str; 4], run: Rc<dyn Fn(ev::Event)>) -> Node {
    events.into_iter().fold(node, |node, event| {
        let run = Rc::clone(&run);
        node.on(event, move |event| run(event))
    })
}

/// Page numbers come and go with the page, so that their list listens for them.
fn turning(list: Node, on_page: impl Fn(PageNumber) + 'static, hint: &Hint) -> Node {
    let number = |event: &ev::Event| PageNumber::new(dom::attribute_around(event, "data-page")?.parse().ok()?);
    let hint = Rc::clone(hint);
    let tell = move |event: ev::Event| {
        if let Some(page) = number(&event) {
            let may_go = ["pointerover", "focusin"].contains(&event.type_().as_str());
            hint(may_go.then_some(page));
        }
    };
    let follow_link = move |event: ev::MouseEvent| {
        if let Some(page) = number(&event).filter(|_| is_plain_click(&event)) {
            event.prevent_default();
            on_page(page);
        }
    };
    on_each(list, ["pointerover", "focusin", "pointerout", "focusout"], Rc::new(tell)).on("click", follow_link)
}

/// Keeps the page numbers in step. A number that stays keeps its element: the focus may be on it.
fn numbers(
    mut items: Keyed,
    page: impl Fn() -> PageNumber + 'static,
    last: impl Fn() -> PageNumber + 'static,
    href: impl Fn(PageNumber) -> String + 'static,
) {
    follow(move || {
        let (page, last) = (page(), last());
        let wanted = pager_items(page.min(last), last);
        let key = |item: &PagerItem| -> Key {
            match item {
                PagerItem::Page(number) => (number.get().into(), 0),
                PagerItem::GapAfter(number) => (number.get().into(), 1),
            }
        };
        let keys: Vec<Key> = wanted.iter().map(key).collect();
        items.show(&keys, &mut |index| match wanted.get(index) {
            Some(PagerItem::Page(number)) => link(*number),
            _ => el("li", "pager__gap").attr("aria-hidden", "true").text("…"),
        });
        for (item, (_, node)) in wanted.iter().zip(items.shown()) {
            if let (PagerItem::Page(number), Some(link)) = (item, node.first()) {
                link.set_attr("href", &href(*number));
                link.set_attr("aria-current", if *number == page { "page" } else { "false" });
            }
        }
    });
}

fn link(number: PageNumber) -> Node {
    let shown = intl::whole(number.get().into());
    let link = el("a", "pager__page").attr("data-page", &number.get().to_string());
    el("li", "").child(link.attr("aria-label", &text::page(number.get().into())).text(&shown))
}

fn jump(last: impl Fn() -> PageNumber + Copy + 'static, on_page: impl Fn(PageNumber) + 'static) -> Node {
    let typed = Signal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(page) = typed.get_untracked().trim().parse().ok().and_then(PageNumber::new) {
            on_page(page.min(untrack(last)));
        }
        typed.set(String::new());
    };
    let input = el("input", "field pager__jump-input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "10")
        .value_of(move || typed.get())
        .on("input", move |event: ev::Event| typed.set(dom::value_of(&event)));
    el("form", "pager__jump")
        .child(el("label", "pager__jump-label").text(text::page_jump()).child(input))
        .child(el("span", "pager__of").words(move || text::of_pages(last().get().into())))
        .on("submit", submit)
}

/// A click that means "go there", not "open in another tab".
pub fn is_plain_click(event: &ev::MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}
