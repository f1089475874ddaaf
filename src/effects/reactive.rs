//! Leptos' signals through one compiled copy for each kind of value.
//!
//! Each closure is a type of its own, and what takes it is compiled once for each: 1 to 5 KB of wasm. Boxed, all of a
//! kind share one copy. ARCHITECTURE.md has the figures.

use leptos::prelude::*;

/// A value that changes with the signals it reads, told only when it differs from before.
pub fn memo<T: PartialEq + Send + Sync + 'static>(run: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    memo_boxed(Box::new(run))
}

#[inline(never)]
fn memo_boxed<T: PartialEq + Send + Sync + 'static>(run: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| run())
}

/// Runs at once, and again after signals that it read have changed, until its owner is cleaned up.
pub fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

#[inline(never)]
fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    on_cleanup(move || drop(effect));
}

/// Runs after `source` has changed, not at once. What `run` reads is not followed.
pub fn on_change(source: impl Fn() + 'static, mut run: impl FnMut() + 'static) {
    let mut is_first = true;
    follow(move || {
        source();
        if !std::mem::take(&mut is_first) {
            untrack(&mut run);
        }
    });
}
