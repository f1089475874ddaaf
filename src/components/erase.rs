//! One type for every closure of a kind.
//!
//! Each closure in a view is a type of its own, and the renderer is compiled once for each: 1 to 5 KB of wasm.
//! Through these functions all closures of a kind share one copy. ARCHITECTURE.md has the figures.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// Text or an attribute's value that changes.
pub fn words(run: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(run)
}

/// "true" or "false": an `aria-*` or `data-*` state that changes.
pub fn flag(run: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(move || run().to_string())
}

/// A part of the view that changes as a whole.
pub fn part(run: impl FnMut() -> AnyView + Send + 'static) -> Arc<Mutex<dyn FnMut() -> AnyView + Send>> {
    Arc::new(Mutex::new(run))
}

/// A part that is there only while `condition` holds; made anew only when that changes.
pub fn part_if(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    run: impl Fn() -> AnyView + Send + 'static,
) -> Arc<Mutex<dyn FnMut() -> AnyView + Send>> {
    let condition: Box<dyn Fn() -> bool + Send + Sync> = Box::new(condition);
    let holds = Memo::new(move |_| condition());
    part(move || if holds.get() { untrack(&run) } else { ().into_any() })
}

/// An event handler.
pub fn on<E: 'static>(run: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(run)
}

/// An effect.
pub fn effect(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    Effect::new(move || run());
}
