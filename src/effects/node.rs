//! Elements of the page, built in code and bound to signals.
//!
//! The syntax is that of Leptos' view builder, the type is one: Leptos compiles its views anew for each shape of
//! element, attribute and child, which came to 65 KB of the first load (ARCHITECTURE.md, "What things weigh").
//! Text is always set as text; nothing here parses markup.
#![expect(clippy::disallowed_methods, reason = "the document belongs to the window")]

use super::listen::listen;
use super::reactive::{follow, memo, untrack};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Document, Element, Event, HtmlElement, Text};

const SVG: &str = "http://www.w3.org/2000/svg";

/// One element. Clones are the same element.
#[derive(Clone, Debug)]
#[must_use = "an element shows nothing until it is a child of another"]
pub struct Node(Element);

/// An element of class `class`, which may be empty.
pub fn el(tag: &str, class: &str) -> Node {
    let node = Node(document().create_element(tag).unwrap_throw());
    if class.is_empty() { node } else { node.attr("class", class) }
}

/// The icon `name` of the sprite in index.html; always beside text or in a named button, so hidden from readers.
pub fn icon(name: &str) -> Node {
    let svg = |tag: &str| Node(document().create_element_ns(Some(SVG), tag).unwrap_throw());
    let icon = svg("svg").attr("class", "icon").attr("aria-hidden", "true").attr("focusable", "false");
    icon.child(svg("use").attr("href", name))
}

/// An element of a drawing, of class `class`, which may be empty.
pub fn svg(tag: &str, class: &str) -> Node {
    let node = Node(document().create_element_ns(Some(SVG), tag).unwrap_throw());
    if class.is_empty() { node } else { node.attr("class", class) }
}

/// Symbols for [`icon`] that are not in index.html: their ids, and the paths of each.
pub fn sprite(symbols: &[(&str, &[&str])]) -> Node {
    let svg = |tag: &str| Node(document().create_element_ns(Some(SVG), tag).unwrap_throw());
    let path = |path: &&str| svg("path").attr("d", path);
    let symbol = |(id, paths): &(&str, &[&str])| {
        let symbol = svg("symbol").attr("id", id).attr("viewBox", "0 0 24 24");
        symbol.children(paths.iter().map(path).collect())
    };
    svg("svg").attr("hidden", "").children(symbols.iter().map(symbol).collect())
}

/// A text on the page. Changing it is cheaper than changing what is inside an element.
#[derive(Clone, Debug)]
pub struct Words(Text);

impl Words {
    /// Puts other text there.
    pub fn set(&self, words: &str) {
        self.0.set_data(words);
    }
}

/// What follows a signal.
#[derive(Clone, Copy)]
enum Place {
    Text,
    Attr(&'static str),
    Prop(&'static str),
}

impl Node {
    /// An element that is on the page already.
    pub fn existing(element: HtmlElement) -> Self {
        Self(element.into())
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        self.set_attr(name, value);
        self
    }

    /// Sets an attribute of an element in use.
    pub fn set_attr(&self, name: &str, value: &str) {
        self.0.set_attribute(name, value).unwrap_throw();
    }

    /// Adds text.
    pub fn text(self, text: &str) -> Self {
        let _text = self.0.append_child(&document().create_text_node(text)).unwrap_throw();
        self
    }

    /// Puts text in place of what was inside.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Adds text of unknown direction, isolated from what is around it.
    pub fn bdi(self, text: &str) -> Self {
        self.child(el("bdi", "").text(text))
    }

    /// Adds a child.
    pub fn child(self, child: Self) -> Self {
        self.0.append_with_node_1(&child.0).unwrap_throw();
        self
    }

    /// Adds children.
    pub fn children(self, children: Vec<Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Its text follows signals.
    pub fn words(self, words: impl Fn() -> String + 'static) -> Self {
        self.bind(Place::Text, Box::new(words))
    }

    /// An attribute follows signals.
    pub fn attr_of(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.bind(Place::Attr(name), Box::new(value))
    }

    /// "true" or "false": an `aria-*` or `data-*` state follows signals.
    pub fn flag_of(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.attr_of(name, move || if holds() { "true" } else { "false" }.to_owned())
    }

    /// What is typed or chosen in it follows signals.
    pub fn value_of(self, value: impl Fn() -> String + 'static) -> Self {
        self.bind(Place::Prop("value"), Box::new(value))
    }

    /// Whether it is checked follows signals.
    pub fn checked_of(self, holds: impl Fn() -> bool + 'static) -> Self {
        let input = self.clone();
        follow(move || input.check(holds()));
        self
    }

    /// Checks a box, or not.
    pub fn check(&self, is_checked: bool) {
        self.set_prop("checked", &is_checked.into());
    }

    /// Shows a box as neither checked nor not.
    pub fn mix(&self, is_mixed: bool) {
        self.set_prop("indeterminate", &is_mixed.into());
    }

    /// Adds or takes away an attribute without a value.
    pub fn set_toggle(&self, name: &str, is_there: bool) {
        let _present = self.0.toggle_attribute_with_force(name, is_there);
    }

    /// Sets a CSS property. An attribute would need `unsafe-inline` in the page's policy.
    pub fn set_style(&self, name: &str, value: &str) {
        let _refused = self.element().style().set_property(name, value);
    }

    /// Adds a part that is made anew whenever signals that `make` reads have changed.
    pub fn part(self, make: impl Fn() -> Option<Self> + 'static) -> Self {
        self.part_boxed(Box::new(make))
    }

    /// Adds a part that is there only while `holds`; made anew only when that changes.
    pub fn part_if(self, holds: impl Fn() -> bool + 'static, make: impl Fn() -> Self + 'static) -> Self {
        let holds = memo(holds);
        self.part(move || holds.get().then(|| untrack(&make)))
    }

    /// Calls `run` with each such event.
    pub fn on<E: JsCast + 'static>(self, event: &str, mut run: impl FnMut(E) + 'static) -> Self {
        self.listen(event, Box::new(move |event| run(event.unchecked_into())))
    }

    /// Calls `run` when it is pressed.
    pub fn on_click(self, mut run: impl FnMut() + 'static) -> Self {
        self.listen("click", Box::new(move |_| run()))
    }

    /// A copy of it and all it holds, without listeners and bindings.
    pub fn copy(&self) -> Self {
        Self(self.0.clone_node_with_deep(true).unwrap_throw().unchecked_into())
    }

    /// Its first child element.
    pub fn first(&self) -> Option<Self> {
        self.0.first_element_child().map(Self)
    }

    /// Its last child element.
    pub fn last(&self) -> Option<Self> {
        self.0.last_element_child().map(Self)
    }

    /// The text that it starts with.
    pub fn words_inside(&self) -> Option<Words> {
        self.0.first_child()?.dyn_into().ok().map(Words)
    }

    /// The element after it.
    pub fn next(&self) -> Option<Self> {
        self.0.next_element_sibling().map(Self)
    }

    /// Puts it before `other`, or last in `parent`.
    pub fn place(&self, parent: &Self, before: Option<&Self>) {
        parent.0.insert_before(&self.0, before.map(|node| node.0.as_ref())).unwrap_throw();
    }

    /// Whether it is inside `other`.
    pub fn is_in(&self, other: &Self) -> bool {
        other.0.contains(Some(&self.0))
    }

    /// Puts another in its place.
    pub fn replace_with(&self, other: &Self) {
        self.0.replace_with_with_node_1(&other.0).unwrap_throw();
    }

    /// Takes it off the page.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// The element, for what only some elements can do.
    pub fn element(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    fn set_prop(&self, name: &str, value: &JsValue) {
        let _set = js_sys::Reflect::set(&self.0, &name.into(), value);
    }

    #[inline(never)]
    fn bind(self, place: Place, value: Box<dyn Fn() -> String>) -> Self {
        let (node, mut shown) = (self.clone(), None);
        follow(move || {
            let value = value();
            if shown.as_ref() == Some(&value) {
                return;
            }
            match place {
                Place::Text => node.set_text(&value),
                Place::Attr(name) => node.set_attr(name, &value),
                Place::Prop(name) => node.set_prop(name, &(&value).into()),
            }
            shown = Some(value);
        });
        self
    }

    #[inline(never)]
    fn part_boxed(self, make: Box<dyn Fn() -> Option<Self>>) -> Self {
        let end = document().create_text_node("");
        self.0.append_with_node_1(&end).unwrap_throw();
        let mut shown: Option<Self> = None;
        follow(move || {
            let made = make();
            if let Some(node) = &made {
                // Before the end mark of the part, wherever its parent is by now.
                let _placed = end.before_with_node_1(&node.0);
            }
            if let Some(before) = std::mem::replace(&mut shown, made) {
                before.remove();
            }
        });
        self
    }

    fn listen(self, event: &str, run: Box<dyn FnMut(Event)>) -> Self {
        listen(&self.0, event, run);
        self
    }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}
