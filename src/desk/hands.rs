//! What an operator has at hand without a dialog: keys, actions on the row under the pointer, and columns to be dragged.

use super::actions::act;
use super::row_actions::RowActions;
use super::{LIKED, heads, palette, told};
use crate::domain::preferences::Preference;
use crate::domain::shortcuts::{PALETTE_KEY, action_of};
use crate::effects::dom;
use crate::effects::place::{self, Place};
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use leptos::ev;
use leptos::prelude::Owner;
use std::cell::Cell;
use std::rc::Rc;

/// Comes once for each console, and takes over what was pressed so far.
pub fn open(port: ToolPort) {
    let Some(place) = place::of_console("hands") else { return };
    // What listens goes with the console.
    let owner = Owner::new();
    let hands = Hands { port, letters_count: Rc::default() };
    owner.with(|| attach(&hands, &place));
    hands.port.on_gone(move || owner.cleanup());
    spawn(async move {
        let told = told(&hands.port).await;
        hands.letters_count.set(told.like(Preference::Keys).is_empty());
        hands.take_over(&hands.port.ask("keys", "").await);
    });
}

fn attach(hands: &Hands, place: &Place) {
    let pressed = hands.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        if pressed.press(&dom::free_key(&event)) {
            event.prevent_default();
        }
    };
    if dom::is_in_page_of_others() {
        place.listen("keydown", on_key);
    } else {
        place.listen_to_window("keydown", on_key);
    }
    let letters_count = Rc::clone(&hands.letters_count);
    hands.port.on_news(LIKED, move |what| {
        if let Some((_, value)) = what.split_once(' ').filter(|(name, _)| *name == Preference::Keys.as_str()) {
            letters_count.set(value.is_empty());
        }
    });
    RowActions::new(&hands.port).attach(place);
    heads::attach(&hands.port, place);
}

#[derive(Clone)]
struct Hands {
    port: ToolPort,
    /// Whether single letters are shortcuts.
    letters_count: Rc<Cell<bool>>,
}

impl Hands {
    /// Does what a key does. Tells whether it is one of ours.
    fn press(&self, key: &str) -> bool {
        if key == PALETTE_KEY {
            palette::open(self.port.clone(), String::new());
            return true;
        }
        let action = action_of(key).filter(|_| self.letters_count.get());
        action.is_some_and(|action| act(&self.port, action))
    }

    /// Does what was pressed before: one key a line. What came after the palette's was meant for that.
    fn take_over(&self, keys: &str) {
        let mut keys = keys.split('\n');
        while let Some(key) = keys.next() {
            if key == PALETTE_KEY {
                let typed = keys.by_ref().filter_map(|key| match key {
                    "Enter" => Some('\n'),
                    _ => Some(key.chars().next()?).filter(|_| key.chars().count() == 1),
                });
                return palette::open(self.port.clone(), typed.collect());
            }
            self.press(key);
        }
    }
}
