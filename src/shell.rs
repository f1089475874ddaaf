//! The standalone page: `leptos_router` around the console.

use crate::app::App;
use crate::domain::config::Config;
use crate::domain::text;
use crate::effects::address_bar::AddressBar;
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
        Ok(config) => mount_to(place, move || view! { <Router><Shell config /></Router> }).forget(),
        Err(problems) => mount_to(place, move || broken_config(problems)).forget(),
    }
}

#[component]
fn Shell(config: Config) -> impl IntoView {
    view! { <App config bar=AddressBar::from_router() /> }
}

fn broken_config(problems: Vec<String>) -> impl IntoView {
    let problems = problems.into_iter().map(|problem| view! { <li><bdi>{problem}</bdi></li> }).collect_view();
    view! {
        <main>
            <div class="screen" role="alert">
                <h1 class="screen__title">{text::CONFIG_TITLE}</h1>
                <p class="screen__body">{text::CONFIG_BODY}</p>
                <ul class="screen__details">{problems}</ul>
            </div>
        </main>
    }
}
