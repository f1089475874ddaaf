//! A status as text plus colour plus icon; unknown ones verbatim.

use super::icon::icon;
use crate::domain::customer::Status;
use crate::domain::filter::KnownStatus;
use crate::domain::text;
use leptos::prelude::*;

/// The badge of one status.
pub fn status_badge(status: &Status) -> impl IntoView + use<> {
    let (key, symbol, words) = match status {
        Status::Known(known @ KnownStatus::Active) => ("ACTIVE", "#i-check-circle", text::status(*known).to_owned()),
        Status::Known(known @ KnownStatus::Blacklisted) => ("BLACKLISTED", "#i-ban", text::status(*known).to_owned()),
        Status::Known(known @ KnownStatus::Deactivated) => ("DEACTIVATED", "#i-pause", text::status(*known).to_owned()),
        Status::Other(verbatim) => ("OTHER", "#i-help", verbatim.clone()),
    };
    view! {
        <span class="badge" data-status=key>
            {icon(symbol)}
            <bdi class="badge__words">{words}</bdi>
        </span>
    }
}
