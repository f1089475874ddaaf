//! The standalone page: the console on `leptos_router`'s history.

use crate::app::{self, app, document_title};
use crate::components::broken_config::broken_config;
use crate::domain::config::{Config, Way};
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::node::Node;
use crate::effects::reactive::follow;
use crate::effects::scope::Scope;
use crate::effects::{intl, page};
use leptos::mount::mount_to;

/// Reads the page's configuration and takes the place of the static shell.
pub fn start() {
    page::show_panics();
    let Some(place) = page::mount_point() else {
        return page::fail("the page has no element with the id customer-console");
    };
    let block = page::config_block().unwrap_or_else(|| "{}".to_owned());
    let config = Config::from_json(&block, Way::STANDALONE, intl::KNOWN);
    page::clear(&place);
    let (locale, time_zone) = config.as_ref().map(|config| (&*config.locale, &*config.time_zone)).unwrap_or_default();
    Scope::new(&place, page::window_as_host(), locale, time_zone, "").enter(|| match config {
        Ok(config) => mount_to(place.element().clone(), move || show(place, &config)).forget(),
        Err(problems) => drop(place.child(broken_config(text::config_body(), &problems))),
    });
}

fn show(place: Node, config: &Config) {
    let Some(bar) = AddressBar::from_router() else { return page::fail("the page has no address") };
    let console = app::state(config, bar, None);
    let (title, list) = (config.title().to_owned(), console.list);
    follow(move || page::set_title(&document_title(&title, list)));
    let _place = place.child(app(config, bar, &console));
}
