//! Finds a server again that was gone: probes by itself, ever more rarely, as long as somebody looks.

use super::page_loader::PageLoader;
use crate::domain::page_state::PageState;
use crate::domain::retry::passes_by_itself;
use crate::effects::clock::{self, Timer};
use crate::effects::page;
use crate::effects::reactive::follow;

/// Pauses before the first and each later probe; the last one for ever.
const PAUSES_MS: [u32; 5] = [5_000, 10_000, 15_000, 20_000, 30_000];

/// Probes after failures that may pass, until the current reactive owner is cleaned up.
pub fn recover(loader: PageLoader) {
    let (state, timer) = (loader.state(), Timer::new());
    let mut failures = 0;
    follow(move || {
        loader.outcome().track();
        let passes = state.with(|state| state.error().map(passes_by_itself));
        match passes {
            Some(true) => {
                let pause = PAUSES_MS.get(failures).or(PAUSES_MS.last()).copied().unwrap_or_default();
                failures += 1;
                probe_after(loader, timer, pause);
            }
            // A request is under way: what comes of it decides.
            _ if state.with_untracked(PageState::is_busy) => timer.clear(),
            _ => {
                failures = 0;
                timer.clear();
            }
        }
    });
}

fn probe_after(loader: PageLoader, timer: Timer, pause: u32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "up to a fifth of 30,000")]
    let jitter = (clock::random() * f64::from(pause) / 5.0) as u32;
    timer.start(pause + jitter, move || {
        if page::is_hidden() || page::is_offline() {
            probe_after(loader, timer, pause);
        } else {
            loader.probe();
        }
    });
}
