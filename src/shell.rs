//! The standalone page: `leptos_router` around the console.

use crate::app::app;
use crate::domain::config::Config;
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
use crate::effects::node::{Node, el};
use crate::effects::page;
use leptos::prelude::*;
use leptos_router::components::Router;

/// Reads the page's configuration and takes the place of the static shell.
pub fn start() {
    page::show_panics();
    let Some(place) = page::mount_point() else {
        return page::fail("the page has no element with the id customer-console");
    };
    let config = page::config_block().map_or_else(|| Ok(Config::default()), |text| Config::from_json(&text));
    page::clear(&place);
    match config {
        Ok(config) => {
            mount_to(place.element().clone(), move || view! { <Router><Shell place config /></Router> }).forget();
        }
        Err(problems) => drop(place.child(broken_config(&problems))),
    }
}

/// Builds the console below the router, whose context it needs, and hands the router nothing to render.
#[component]
fn Shell(place: Node, config: Config) -> impl IntoView {
    let _place = place.child(app(&config, AddressBar::from_router()));
}

fn broken_config(problems: &[String]) -> Node {
    let problem = |problem: &String| el("li", "").bdi(problem);
    let screen = el("div", "screen")
        .attr("role", "alert")
        .child(el("h1", "screen__title").text(text::CONFIG_TITLE))
        .child(el("p", "screen__body").text(text::CONFIG_BODY))
        .child(el("ul", "screen__details").children(problems.iter().map(problem).collect()));
    el("main", "").child(screen)
}
