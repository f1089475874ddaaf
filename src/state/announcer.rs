//! The one polite live region of the page.

use crate::effects::reactive::{ReadSignal, Signal};

/// What the live region says last.
#[derive(Clone, Copy)]
pub struct Announcer(Signal<String>);

impl Announcer {
    /// Says nothing yet.
    pub fn new() -> Self {
        Self(Signal::new(String::new()))
    }

    /// Says `message` once the screen reader has a pause.
    pub fn say(self, message: String) {
        self.0.set(message);
    }

    /// The words for the live region.
    pub fn words(self) -> ReadSignal<String> {
        self.0.read_only()
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}
