//! What an operator has at hand without a dialog: keys, actions on the row under the pointer, and columns to be dragged.

use super::actions::act;
use super::palette::{self, Ahead};
use super::row_actions::RowActions;
use super::{heads, with_told};
use crate::domain::preferences::Preference;
use crate::domain::shortcuts::{PALETTE_KEY, action_of};
use crate::effects::dom;
use crate::effects::place::{self, Place};
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use leptos::ev;
use leptos::prelude::Owner;
use std::rc::Rc;

/// Comes once for each console, and takes over what was pressed so far.
pub fn open(port: ToolPort) {
    let Some(place) = place::of_console("hands") else { return };
    // What listens goes with the console.
    let owner = Owner::new();
    let hands = Hands { port, ahead: Ahead::default() };
    owner.with(|| attach(&hands, &place));
    hands.port.on_gone(move || owner.cleanup());
    spawn(async move {
        for key in hands.port.ask("keys", "").await.split('\n').filter(|key| !key.is_empty()) {
            hands.press(key.to_owned());
        }
    });
}

fn attach(hands: &Hands, place: &Place) {
    let pressed = hands.clone();
    let on_key = move |event: ev::KeyboardEvent| pressed.on_key(&event);
    if dom::is_in_page_of_others() {
        place.listen("keydown", on_key);
    } else {
        place.listen_to_window("keydown", on_key);
    }
    RowActions::new(&hands.port).attach(place);
    heads::attach(&hands.port, place);
}

#[derive(Clone)]
struct Hands {
    port: ToolPort,
    ahead: Ahead,
}

impl Hands {
    fn on_key(&self, event: &ev::KeyboardEvent) {
        let key = dom::free_key(event);
        let is_text = key.chars().count() == 1;
        if self.ahead.borrow().is_some() && is_text || key == PALETTE_KEY || action_of(&key).is_some() {
            // Whether letters count is only known a moment later; nobody else has a use for them.
            event.prevent_default();
            self.press(key);
        }
    }

    fn press(&self, key: String) {
        if let Some(ahead) = self.ahead.borrow_mut().as_mut() {
            // Somebody types faster than the palette opens.
            let is_text = key.chars().count() == 1;
            return ahead.push_str(if is_text { &key } else { "" });
        }
        if key == PALETTE_KEY {
            self.ahead.replace(Some(String::new()));
            return palette::open(self.port.clone(), Rc::clone(&self.ahead));
        }
        let Some(action) = action_of(&key) else { return };
        let port = self.port.clone();
        with_told(&self.port, move |told| {
            if told.like(Preference::Keys).is_empty() {
                let _nothing_to_do = act(&port, action);
            }
        });
    }
}
