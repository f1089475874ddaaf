//! What is done when there is nothing else to do.

use super::page_loader::PageLoader;
use crate::domain::page_state::{PageState, Renewal};
use crate::effects::clock::Timer;
use crate::effects::reactive::follow;
use std::rc::Rc;

/// Runs something each time that rows have been shown for `ms` milliseconds and nothing more is to come. `tracks` what
/// else lets that time begin anew.
pub(super) fn when_rested(loader: PageLoader, ms: u32, tracks: fn(PageLoader), run: Rc<dyn Fn()>) {
    let timer = Timer::new();
    follow(move || {
        tracks(loader);
        let rests = |state: &PageState| matches!(state, PageState::Ready { renewal: Renewal::Idle, .. });
        if loader.state().with(rests) {
            let run = Rc::clone(&run);
            timer.start(ms, move || run());
        } else {
            timer.clear();
        }
    });
}
