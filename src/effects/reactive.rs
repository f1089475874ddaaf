//! Leptos' reactive graph with one compiled copy of everything that does not depend on the kind of value.
//!
//! Leptos' own signals, memos and effects are compiled once for each type that they hold or run: 1 to 5 KB of wasm each.
//! These are handles to the same owners, triggers and effects; ARCHITECTURE.md has the figures.

use super::scope;
use leptos::prelude::{ArcTrigger, GetValue, LocalStorage, Notify, RenderEffect, StoredValue, Track};
pub use leptos::prelude::{on_cleanup, untrack};
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::UnwrapThrowExt;

/// A handle to a value that lives until its reactive owner is cleaned up. Copies are the same value.
pub struct Kept<T> {
    place: StoredValue<Rc<dyn Any>, LocalStorage>,
    kind: PhantomData<fn() -> T>,
}

impl<T: 'static> Kept<T> {
    /// Keeps `value` for the current reactive owner.
    pub fn new(value: T) -> Self {
        Self { place: keep(Rc::new(value)), kind: PhantomData }
    }

    /// The value; `None` once its owner is gone.
    pub fn get(self) -> Option<Rc<T>> {
        fetch(self.place)?.downcast().ok()
    }

    /// Reads the value.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&*self.get().unwrap_throw())
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

#[inline(never)]
fn keep(value: Rc<dyn Any>) -> StoredValue<Rc<dyn Any>, LocalStorage> {
    StoredValue::new_local(value)
}

#[inline(never)]
fn fetch(place: StoredValue<Rc<dyn Any>, LocalStorage>) -> Option<Rc<dyn Any>> {
    place.try_get_value()
}

/// A value whose changes run the effects that read it. Once its owner is gone, it keeps quiet.
pub struct Signal<T>(ReadSignal<T>);

/// The same, for who may only read it.
pub struct ReadSignal<T>(Kept<Slot<T>>);

struct Slot<T> {
    changed: ArcTrigger,
    value: RefCell<T>,
}

impl<T: 'static> Signal<T> {
    /// A signal that belongs to the current reactive owner.
    pub fn new(value: T) -> Self {
        Self(ReadSignal(Kept::new(Slot { changed: ArcTrigger::new(), value: RefCell::new(value) })))
    }

    /// The same signal, for reading.
    pub fn read_only(self) -> ReadSignal<T> {
        self.0
    }

    /// Puts another value in.
    pub fn set(self, value: T) {
        if let Some(slot) = self.0.0.get() {
            let _before = slot.value.replace(value);
            slot.changed.notify();
        }
    }

    /// Puts another value in and tells nobody.
    pub fn set_untracked(self, value: T) {
        if let Some(slot) = self.0.0.get() {
            let _before = slot.value.replace(value);
        }
    }

    /// Changes the value in its place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(slot) = self.0.0.get() {
            change(&mut slot.value.borrow_mut());
            slot.changed.notify();
        }
    }
}

impl<T: 'static> ReadSignal<T> {
    /// Follows it without reading it.
    pub fn track(self) {
        if let Some(slot) = self.0.get() {
            slot.changed.track();
        }
    }

    /// Reads and follows it; `None` once its owner is gone.
    pub fn try_with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        let slot = self.0.get()?;
        slot.changed.track();
        Some(read(&slot.value.borrow()))
    }

    /// Reads it without following it; `None` once its owner is gone.
    pub fn try_with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        Some(read(&self.0.get()?.value.borrow()))
    }

    /// Reads and follows it.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with(read).unwrap_throw()
    }

    /// Reads it without following it.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with_untracked(read).unwrap_throw()
    }
}

impl<T: Clone + 'static> ReadSignal<T> {
    /// A copy of the value; follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// A copy of the value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T> Deref for Signal<T> {
    type Target = ReadSignal<T>;

    fn deref(&self) -> &ReadSignal<T> {
        &self.0
    }
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for ReadSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ReadSignal<T> {}

/// A value that follows the signals it reads, told only when it differs from before.
pub fn memo<T: PartialEq + 'static>(run: impl Fn() -> T + 'static) -> ReadSignal<T> {
    let value = Signal::new(untrack(&run));
    follow(move || {
        let next = run();
        if value.try_with_untracked(|before| *before != next) == Some(true) {
            value.set(next);
        }
    });
    value.read_only()
}

/// Runs at once, and again after signals that it read have changed, until its owner is cleaned up.
pub fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

#[inline(never)]
fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let scope = scope::current();
    let effect = RenderEffect::new(move |_| scope::enter(scope.as_ref(), &mut *run));
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
