//! All time in the console goes through here.
#![expect(clippy::disallowed_methods, reason = "this is the clock that the rest of the console uses")]

use super::page;
use super::reactive::{Kept, on_cleanup};
use super::scope::{self, spawn};
use crate::domain::clock::UnixMs;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen_futures::JsFuture;

/// The browser's clock.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970 fit")]
pub fn now() -> UnixMs {
    UnixMs(js_sys::Date::now() as u64)
}

/// Reads a date of HTTP.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a time since 1970")]
pub fn read_date(text: &str) -> Option<UnixMs> {
    // Every HTTP date ends so; `Date.parse` alone takes almost anything for one.
    let at = js_sys::Date::parse(text);
    (text.ends_with(" GMT") && at.is_finite() && at >= 0.0).then_some(UnixMs(at as u64))
}

/// From 0 up to 1, for jitter.
pub fn random() -> f64 {
    js_sys::Math::random()
}

/// Resolves after `ms` milliseconds; the timer is cleared when dropped.
pub fn sleep(ms: u32) -> impl Future<Output = ()> {
    gloo_timers::future::TimeoutFuture::new(ms)
}

/// At most one pending call: starting another replaces it, and leaving the page's scope clears it.
#[derive(Clone, Copy)]
pub struct Timer(Kept<RefCell<Option<Timeout>>>);

impl Timer {
    /// Belongs to the current reactive owner.
    pub fn new() -> Self {
        let timer = Self(Kept::new(RefCell::new(None)));
        on_cleanup(move || timer.clear());
        timer
    }

    /// Calls `run` after `ms` milliseconds unless started again or cleared before.
    pub fn start(self, ms: u32, run: impl FnOnce() + 'static) {
        self.start_boxed(ms, Box::new(run));
    }

    #[inline(never)]
    fn start_boxed(self, ms: u32, run: Box<dyn FnOnce()>) {
        if let Some(slot) = self.0.get() {
            let (scope, mut run) = (scope::current(), Some(run));
            let run = move || scope::enter(scope.as_ref(), &mut || run.take().into_iter().for_each(|run| run()));
            let _before = slot.replace(Some(Timeout::new(ms, run)));
        }
    }

    /// Forgets the pending call.
    pub fn clear(self) {
        if let Some(slot) = self.0.get() {
            let _before = slot.take();
        }
    }
}

impl Default for Timer {
    fn default() -> Self {
        Self::new()
    }
}

/// Runs once what is pressed has been painted as such: whoever pressed it sees that at once, however long the rest takes
/// (interaction to next paint, web.dev/inp). At once where nobody looks and nothing is painted.
pub fn after_paint(run: impl FnOnce() + 'static) {
    after_paint_boxed(Box::new(run));
}

fn after_paint_boxed(run: Box<dyn FnOnce()>) {
    let Some(window) = web_sys::window().filter(|_| !page::is_hidden()) else { return run() };
    let frame = Promise::new(&mut |painted, _| {
        let _asked = window.request_animation_frame(&painted);
    });
    spawn(async move {
        let _frame = JsFuture::from(frame).await;
        sleep(0).await;
        if !scope::current().is_some_and(|scope| scope.is_gone()) {
            run();
        }
    });
}
