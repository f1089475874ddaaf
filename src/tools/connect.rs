//! Asks for key and secret, and tries them.

use super::dialog::{self, Close, Manner};
use crate::components::button::button;
use crate::domain::text;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::scope::spawn;
use crate::effects::tool_port::ToolPort;
use leptos::ev;

/// Opens the dialog.
pub fn open(port: ToolPort) {
    let fill = move |dialog: Node, close: Close| form(dialog, &port, close);
    dialog::open("connect", text::connect_title(), Manner::Modal, fill, || {});
}

fn form(dialog: Node, port: &ToolPort, close: Close) -> Node {
    let problem = Signal::new(String::new());
    let is_trying = Signal::new(false);
    let key = input("connect-key", "text").attr("autofocus", "");
    let secret = input("connect-secret", "password");
    tell_reason(port.clone(), problem, key.clone(), secret.clone());
    let remember = el("input", "").attr("type", "checkbox").attr("id", "connect-remember");
    let fields = (key.clone(), secret.clone(), remember.clone());
    let (port, done) = (port.clone(), close.clone());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_trying.get_untracked() {
            return;
        }
        is_trying.set(true);
        problem.set(String::new());
        let (key, secret, remember) = &fields;
        let keeps = if dom::is_checked(remember) { "remember" } else { "forget" };
        let given = format!("{keeps}\n{}\n{}", dom::value(key).trim(), dom::value(secret).trim());
        let (port, done, secret) = (port.clone(), done.clone(), secret.clone());
        spawn(async move {
            let refused = port.ask("connect", &given).await;
            is_trying.set(false);
            if refused.is_empty() {
                done.now();
            } else {
                problem.set(refused);
                let _focused = secret.element().focus();
            }
        });
    };
    let words = move || if is_trying.get() { text::connect_trying() } else { text::connect() }.to_owned();
    let connect = el("button", "button button--primary").attr("type", "submit").words(words);
    let form = el("form", "connect")
        .child(el("p", "connect__words").text(text::connect_body()))
        .child(field(text::client_key(), "connect-key", key))
        .child(field(text::client_secret(), "connect-secret", secret))
        .child(
            el("p", "connect__remember")
                .child(remember)
                .child(el("label", "").attr("for", "connect-remember").text(text::connect_remember())),
        )
        .child(el("p", "connect__problem").attr("role", "alert").words(move || problem.get()))
        .child(el("p", "connect__actions").child(connect).child(button(text::not_now(), "", move || close.now())))
        .on("submit", submit);
    dialog.child(form)
}

/// Says why somebody is asked again, and spares them the key.
fn tell_reason(port: ToolPort, problem: Signal<String>, key: Node, secret: Node) {
    spawn(async move {
        let need = port.ask("need", "").await;
        if let Some(("refused", known)) = need.split_once('\n') {
            problem.set(text::connect_refused().to_owned());
            dom::set_value(&key, known);
            let _focused = secret.element().focus();
        }
    });
}

fn input(id: &str, kind: &str) -> Node {
    el("input", "field connect__input")
        .attr("id", id)
        .attr("type", kind)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("required", "")
}

fn field(label: &str, id: &str, input: Node) -> Node {
    el("p", "connect__field").child(el("label", "connect__label").attr("for", id).text(label)).child(input)
}
