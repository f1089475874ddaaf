//! What can be done with a row: one toolbar, which goes to the row under the pointer or with the focus.
//!
//! Its buttons are no tab stops: arrow keys lead from the name to them, so that a row stays two stops long.

use super::tell;
use crate::components::button::{icon_button_without_action, rename};
use crate::domain::customer::{Column, Customer};
use crate::domain::text;
use crate::effects::clock::Timer;
use crate::effects::node::{Node, el, icon};
use crate::effects::place::Place;
use crate::effects::tool_port::ToolPort;
use crate::effects::{clipboard, dom, rows};
use leptos::ev;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// How long the confirmation stays.
const CONFIRM_MS: u32 = 2000;
/// What can be copied.
const COPIED: [(Column, &str); 3] = [(Column::Id, "#i-id"), (Column::Email, "#i-at"), (Column::Phone, "#i-phone")];

/// The toolbar. Clones are the same one.
#[derive(Clone)]
pub struct RowActions {
    port: ToolPort,
    node: Node,
    copies: Rc<[(Column, &'static str, Node)]>,
    mail: Node,
    /// Whose row it is in.
    customer: Rc<RefCell<Option<Customer>>>,
}

impl RowActions {
    /// In no row yet.
    pub fn new(port: &ToolPort) -> Self {
        let customer = Rc::new(RefCell::new(None::<Customer>));
        let copies: Rc<[(Column, &str, Node)]> = COPIED
            .map(|(column, symbol)| (column, symbol, copy_button(column, symbol, port.clone(), Rc::clone(&customer))))
            .into();
        let mail = el("a", "button button--icon").attr("tabindex", "-1").child(icon("#i-mail"));
        let mail = mail.attr("aria-label", text::write_email()).attr("title", text::write_email());
        let open = icon_button_without_action("#i-open", text::open_record()).attr("tabindex", "-1");
        let open = open.on("click", |event: ev::Event| rows::follow_link_of_row(&event));
        let node = el("div", "actions").attr("role", "toolbar");
        let node = node.children(copies.iter().map(|(_, _, button)| button.clone()).collect());
        Self { port: port.clone(), node: node.child(mail.clone()).child(open), copies, mail, customer }
    }

    /// Follows the pointer and the focus from now on.
    pub fn attach(self, place: &Place) {
        let (focused, at_once) = (self.clone(), self.clone());
        if let Some(row) = place.find(".grid__row:is(:hover, :focus-within)") {
            at_once.come_to(&row);
        }
        place.listen("mouseover", move |event: ev::MouseEvent| self.come(&event));
        place.listen("focusin", move |event: ev::FocusEvent| focused.come(&event));
        place.listen("keydown", |event: ev::KeyboardEvent| walk(&event));
    }

    /// Goes to the row that an event is about, if it is another one with a customer.
    fn come(&self, event: &ev::Event) {
        if let Some(row) = dom::around(event, ".grid__row") {
            self.come_to(&Node::existing(row));
        }
    }

    fn come_to(&self, row: &Node) {
        let Some(cell) = row.last() else { return };
        let Some(index) = rows::place_of_row(row).filter(|_| !self.node.is_in(&cell)) else { return };
        let Some(customer) = self.port.customer_at(index) else { return };
        self.node.set_attr("aria-label", &text::actions_of(&customer.full_name().unwrap_or_default()));
        for (column, symbol, button) in self.copies.iter() {
            rename(button, symbol, &text::copy(text::column(*column)));
            button.set_toggle("hidden", customer.value(*column).is_none());
        }
        let address = customer.email.clone().filter(|address| address.contains('@'));
        self.mail.set_toggle("hidden", address.is_none());
        self.mail.set_attr("href", &format!("mailto:{}", dom::percent_encoded(&address.unwrap_or_default())));
        self.customer.replace(Some(customer));
        self.node.place(&cell, None);
    }
}

fn copy_button(column: Column, symbol: &'static str, port: ToolPort, customer: Rc<RefCell<Option<Customer>>>) -> Node {
    let (timer, name) = (Timer::new(), text::copy(text::column(column)));
    let button = icon_button_without_action(symbol, &name).attr("tabindex", "-1");
    button.on("click", move |event: ev::Event| {
        let Some(place) = dom::listener_of(&event) else { return };
        let value = customer.borrow().as_ref().and_then(|customer| customer.value(column).map(Cow::into_owned));
        let (name, port) = (name.clone(), port.clone());
        clipboard::copy_then(value.unwrap_or_default(), move |done| {
            let said = if done { text::copied_what(text::column(column)) } else { text::copy_failed().to_owned() };
            rename(&place, if done { "#i-check" } else { symbol }, &said);
            tell(&port, "say", said);
            timer.start(CONFIRM_MS, move || rename(&place, symbol, &name));
        });
    })
}

/// Arrow keys go along a row, Esc goes back to its name.
fn walk(event: &ev::KeyboardEvent) {
    let forward = if dom::is_right_to_left(event) { -1 } else { 1 };
    let done = match event.key().as_str() {
        "ArrowRight" => rows::step_in_row(event, forward),
        "ArrowLeft" => rows::step_in_row(event, -forward),
        "Escape" => rows::leave_actions(event),
        _ => None,
    };
    if done.is_some() {
        event.prevent_default();
    }
}
