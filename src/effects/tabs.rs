//! What the tabs of one browser let each other know, so that they share one budget.

use super::reactive::Kept;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

struct Membership {
    channel: Rc<BroadcastChannel>,
    _listener: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for Membership {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// The channel of one API: another one has another budget.
#[derive(Clone)]
pub struct Tabs(Option<Rc<BroadcastChannel>>);

impl Tabs {
    /// Listens until the current reactive owner is cleaned up. Without `BroadcastChannel` each tab is on its own.
    pub fn join(api_base: &str, heard: impl Fn(i64) + 'static) -> Self {
        let Ok(channel) = BroadcastChannel::new(&format!("customer-console {api_base}")) else { return Self(None) };
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
            if let Some(news) = event.data().as_f64().filter(|news| news.is_finite()) {
                heard(news as i64);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        let channel = Rc::new(channel);
        let _lives_as_long_as_its_owner = Kept::new(Membership { channel: Rc::clone(&channel), _listener: listener });
        Self(Some(channel))
    }

    /// Tells the others a number.
    pub fn tell(&self, news: i64) {
        if let Some(channel) = &self.0 {
            #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
            let _closed = channel.post_message(&(news as f64).into());
        }
    }
}
