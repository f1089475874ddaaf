//! One type for every closure of a kind.
//!
//! Each closure in a view is a type of its own, and what takes it is compiled, and inlined, once for each: 1 to 5 KB of
//! wasm. Through these functions all closures of a kind share one copy. ARCHITECTURE.md has the figures.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

type Part = Arc<Mutex<dyn FnMut() -> AnyView + Send>>;
type Run<T> = Box<dyn Fn() -> T + Send + Sync>;

/// A value that changes with the signals it reads.
pub fn derive<T: Send + Sync + 'static>(run: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    derive_boxed(Box::new(run))
}

#[inline(never)]
fn derive_boxed<T: Send + Sync + 'static>(run: Run<T>) -> Signal<T> {
    Signal::derive(run)
}

/// The same, told only when it differs from before.
pub fn memo<T: PartialEq + Send + Sync + 'static>(run: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    memo_boxed(Box::new(run))
}

#[inline(never)]
fn memo_boxed<T: PartialEq + Send + Sync + 'static>(run: Run<T>) -> Memo<T> {
    Memo::new(move |_| run())
}

/// Text or an attribute's value that changes.
pub fn words(run: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    derive(run)
}

/// "true" or "false": an `aria-*` or `data-*` state that changes.
pub fn flag(run: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    derive(move || if run() { "true" } else { "false" }.to_owned())
}

/// A part of the view that changes as a whole.
pub fn part(run: impl FnMut() -> AnyView + Send + 'static) -> Part {
    Arc::new(Mutex::new(run))
}

/// A part that is there only while `condition` holds; made anew only when that changes.
pub fn part_if(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    run: impl Fn() -> AnyView + Send + 'static,
) -> Part {
    part_if_boxed(memo(condition), Box::new(run))
}

#[inline(never)]
fn part_if_boxed(holds: Memo<bool>, run: Box<dyn Fn() -> AnyView + Send>) -> Part {
    part(move || if holds.get() { untrack(&run) } else { ().into_any() })
}

/// An event handler.
pub fn on<E: 'static>(run: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(run)
}

/// What a component calls with what happened.
pub fn callback<In: 'static, Out: 'static>(run: impl Fn(In) -> Out + Send + Sync + 'static) -> Callback<In, Out> {
    callback_boxed(Box::new(run))
}

#[inline(never)]
fn callback_boxed<In: 'static, Out: 'static>(run: Box<dyn Fn(In) -> Out + Send + Sync>) -> Callback<In, Out> {
    Callback::new(run)
}

/// An effect.
pub fn effect(run: impl Fn() + 'static) {
    effect_boxed(Box::new(run));
}

#[inline(never)]
fn effect_boxed(run: Box<dyn Fn()>) {
    Effect::new(run);
}
