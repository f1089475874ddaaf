//! In place of a console that is set up wrongly: every problem at once.

use crate::domain::text;
use crate::effects::node::{Node, el};

/// The screen; `body` says where the problems are.
pub fn broken_config(body: &str, problems: &[String]) -> Node {
    let problem = |problem: &String| el("li", "").bdi(problem);
    let screen = el("div", "screen")
        .attr("role", "alert")
        .child(el("h1", "screen__title").text(text::config_title()))
        .child(el("p", "screen__body").text(body))
        .child(
            el("ul", "screen__details")
                .attr("lang", "en")
                .attr("dir", "ltr")
                .children(problems.iter().map(problem).collect()),
        );
    el("main", "").child(screen)
}
