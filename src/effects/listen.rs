//! Listening to events for the console at work, for as long as the current reactive owner lives.

use super::reactive::Kept;
use super::scope;
use leptos::prelude::Owner;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Event, EventTarget};

struct Listener {
    target: EventTarget,
    event: String,
    run: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let run = self.run.as_ref().unchecked_ref();
        let _removed = self.target.remove_event_listener_with_callback(&self.event, run);
    }
}

/// Calls `run` with each such event. Without a reactive owner it is called for as long as the target lives.
#[inline(never)]
pub(super) fn listen(target: &EventTarget, event: &str, mut run: Box<dyn FnMut(Event)>) {
    let scope = scope::current();
    let run: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let mut event = Some(event);
        scope::enter(scope.as_ref(), &mut || event.take().into_iter().for_each(&mut run));
    });
    let run = Closure::wrap(run);
    target.add_event_listener_with_callback(event, run.as_ref().unchecked_ref()).unwrap_throw();
    // What a listener holds would keep the whole tree alive that holds the target, so that it goes with its owner.
    if Owner::current().is_some() {
        let _lives_as_long_as_its_owner = Kept::new(Listener { target: target.clone(), event: event.to_owned(), run });
    } else {
        let _lives_as_long_as_its_target = run.into_js_value();
    }
}
