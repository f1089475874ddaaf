//! What a request waits for, with a way to go on now and a way to give up.

use super::button::button;
use crate::domain::clock::UnixMs;
use crate::domain::text;
use crate::effects::clock::{self, Timer};
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;
use crate::state::requests::{Activity, Why};

const TICK_MS: u32 = 1_000;
/// Shorter pauses are over before anybody has read of them.
const WORTH_TELLING_MS: u64 = 1_500;

/// A strip in `parent` while the request that the operator waits for makes them wait.
pub fn with_activity(
    parent: Node,
    activity: ReadSignal<Activity>,
    is_offline: ReadSignal<bool>,
    on_hurry: impl Fn() + Copy + 'static,
    on_cancel: impl Fn() + Copy + 'static,
) -> Node {
    parent.part(move || {
        let cancel = || button(text::cancel(), "", on_cancel);
        match activity.get() {
            Activity::Slow => Some(strip("#i-clock", text::still_waiting()).child(cancel())),
            Activity::Paused { why: Why::Offline, .. } => {
                Some(strip("#i-unplug", reason(Why::Offline)).child(cancel()))
            }
            Activity::Paused { until, why } if until.since(clock::now()) >= WORTH_TELLING_MS => {
                let hurry = button(text::retry_now(), "", on_hurry);
                Some(strip("#i-clock", reason(why)).child(countdown(until)).child(hurry).child(cancel()))
            }
            Activity::Quiet | Activity::Paused { .. } => {
                is_offline.get().then(|| strip("#i-unplug", reason(Why::Offline)))
            }
        }
    })
}

/// The reason for a pause in words, for the strip and the live region.
pub fn words_of(activity: &Activity) -> Option<&'static str> {
    match activity {
        Activity::Slow => Some(text::still_waiting()),
        Activity::Paused { until, why } if until.since(clock::now()) >= WORTH_TELLING_MS => Some(reason(*why)),
        Activity::Quiet | Activity::Paused { .. } => None,
    }
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Budget => text::paused_budget(),
        Why::Asked => text::paused_asked(),
        Why::Failed => text::paused_failed(),
        Why::Offline => text::paused_offline(),
        Why::Hidden => text::paused_hidden(),
    }
}

fn strip(symbol: &str, words: &str) -> Node {
    el("div", "strip").child(icon(symbol)).child(el("p", "strip__words").text(words))
}

/// "continues in 23 s", by the second; not read aloud each time.
fn countdown(until: UnixMs) -> Node {
    let place = el("span", "strip__countdown").attr("aria-hidden", "true");
    tick(Timer::new(), place.clone(), until);
    place
}

fn tick(timer: Timer, place: Node, until: UnixMs) {
    place.set_text(&text::continues_in(until.since(clock::now()).div_ceil(1_000)));
    timer.start(TICK_MS, move || tick(timer, place, until));
}
