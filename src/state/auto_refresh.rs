//! Renews what is shown every so often, for whoever wants that.

use super::page_loader::PageLoader;
use crate::effects::clock::Timer;
use crate::effects::page;
use crate::effects::reactive::{ReadSignal, follow};

/// Renews `seconds` after each answer as long as somebody looks; never while `seconds` is 0.
pub fn refresh_every(loader: PageLoader, seconds: ReadSignal<u32>) {
    let timer = Timer::new();
    follow(move || {
        loader.outcome().track();
        arm(loader, timer, seconds.get());
    });
}

fn arm(loader: PageLoader, timer: Timer, seconds: u32) {
    if seconds == 0 {
        return timer.clear();
    }
    timer.start(seconds.saturating_mul(1_000), move || {
        // A renewal that cannot be now is made at the next turn.
        arm(loader, timer, seconds);
        if !page::is_hidden() {
            loader.renew();
        }
    });
}
