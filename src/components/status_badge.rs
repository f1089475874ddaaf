//! A status as text plus colour plus icon; unknown ones verbatim.

use crate::domain::customer::Status;
use crate::domain::filter::KnownStatus;
use crate::domain::text;
use crate::effects::node::{Node, el, icon};

/// The badge of one status.
pub fn status_badge(status: &Status) -> Node {
    let badge = el("span", "badge").child(icon("")).child(el("bdi", "badge__words"));
    badge_of(&badge, status);
    badge
}

/// Makes `badge` the badge of another status.
pub fn badge_of(badge: &Node, status: &Status) {
    let (key, symbol, words) = match status {
        Status::Known(known @ KnownStatus::Active) => ("ACTIVE", "#i-check-circle", text::status(*known)),
        Status::Known(known @ KnownStatus::Blacklisted) => ("BLACKLISTED", "#i-ban", text::status(*known)),
        Status::Known(known @ KnownStatus::Deactivated) => ("DEACTIVATED", "#i-pause", text::status(*known)),
        Status::Other(verbatim) => ("OTHER", "#i-help", verbatim.as_str()),
    };
    badge.set_attr("data-status", key);
    if let Some(icon) = badge.first() {
        icon.first().inspect(|symbol_use| symbol_use.set_attr("href", symbol));
        icon.next().inspect(|bdi| bdi.set_text(words));
    }
}
