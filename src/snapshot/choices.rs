//! The menus of [`super::narrow`]: words to check, ranges of amounts, and times.

use super::narrow::Narrow;
use super::told;
use crate::domain::snapshot::conditions::{Conditions, MAX_DAYS, Span, When};
use crate::domain::sort::is_amount;
use crate::domain::text::snapshot as words;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::{Signal, follow};
use crate::effects::{dom, intl};
use crate::tools::checkbox::checkbox;
use leptos::ev;

/// Days that are offered first: a quarter.
const USUAL_DAYS: u32 = 90;

/// A menu: its name, and what its parts' names begin with.
#[derive(Clone, Copy)]
pub struct Menu {
    /// Distinct among the menus.
    pub id: &'static str,
    /// What people read.
    pub name: &'static str,
}

impl Menu {
    /// The menu around its contents. `told` says what is in force, if anything is.
    pub fn around(self, narrow: &Narrow, told: impl Fn() -> Option<String> + Clone + 'static, content: Node) -> Node {
        let Self { id, name } = self;
        let open = narrow.open;
        let is_open = move || open.get() == id;
        let is_set = told.clone();
        let words = move || told().map_or_else(|| name.to_owned(), |told| words::told(name, &told));
        let button_id = format!("narrow-{id}");
        let button = el("button", "narrow__name")
            .attr("type", "button")
            .attr("id", &button_id)
            .attr_of("aria-expanded", move || is_open().to_string())
            .flag_of("data-set", move || is_set().is_some())
            .child(el("bdi", "").words(words))
            .child(icon("#i-down"))
            .on_click(move || open.set(if open.get_untracked() == id { "" } else { id }));
        let body = el("div", "narrow__body").attr("tabindex", "-1").attr("role", "group").attr("aria-label", name);
        let body = body.child(content).flag_of("data-hidden", move || !is_open());
        let placed = body.clone();
        follow(move || {
            if is_open() {
                let placed = placed.clone();
                dom::after_build(move || dom::turn_inwards(&placed));
            }
        });
        el("div", "narrow__menu").child(button).child(body).on("keydown", move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() && open.get_untracked() == id {
                event.prevent_default();
                open.set("");
                dom::focus(&button_id);
            }
        })
    }
}

/// Words to check, with how many rows have them.
pub fn checks(
    narrow: &Narrow,
    name: &'static str,
    id: &'static str,
    facets: &[(String, u64)],
    name_of: impl Fn(&str) -> String + Copy + 'static,
    place: impl Fn(&mut Conditions) -> &mut Vec<String> + Copy + 'static,
) -> Node {
    let conditions = narrow.conditions;
    let chosen = move || conditions.with(|conditions| place(&mut conditions.clone()).clone());
    let shown = move |word: &str| told::word(word, name_of);
    let told = move || told::any_of(&chosen(), name_of);
    // What an address asks for can be taken back, also where no row has it.
    let mut offered: Vec<(String, u64)> = facets.to_vec();
    offered.extend(
        chosen().into_iter().filter(|word| !facets.iter().any(|(known, _)| known == word)).map(|word| (word, 0)),
    );
    let choices = offered.into_iter().enumerate().map(|(at, (word, count))| {
        let (narrow, id) = (narrow.clone(), format!("narrow-{id}-{at}"));
        let (label, wanted) = (shown(&word), word.clone());
        let input = checkbox(&id, false, move |is_on| {
            let word = word.clone();
            narrow.change(|conditions| {
                let words = place(conditions);
                words.retain(|chosen| *chosen != word);
                if is_on {
                    words.push(word);
                }
            });
        });
        let input = input.checked_of(move || chosen().contains(&wanted));
        let label = el("label", "narrow__label").attr("for", &id).child(el("bdi", "").text(&label));
        el("p", "narrow__choice").child(input).child(label).child(el("span", "narrow__count").text(&intl::whole(count)))
    });
    let choices = choices.collect();
    Menu { id, name }.around(narrow, told, el("div", "narrow__choices").children(choices))
}

/// A list box with a label; `chosen` is a place in `choices`.
pub fn one_of(
    id: &str,
    label: &str,
    choices: &[&str],
    chosen: impl Fn() -> usize + 'static,
    on_choice: impl Fn(usize) + 'static,
) -> Node {
    let id = format!("narrow-{id}-choice");
    let options = choices
        .iter()
        .enumerate()
        .map(|(at, words)| el("option", "").attr("value", &at.to_string()).text(words))
        .collect();
    let select = el("select", "field").attr("id", &id).children(options).value_of(move || chosen().to_string());
    let select =
        select.on("change", move |event: ev::Event| on_choice(dom::value_of(&event).parse().unwrap_or_default()));
    field(&id, label, select)
}

fn field(id: &str, label: &str, input: Node) -> Node {
    el("p", "narrow__field").child(el("label", "").attr("for", id).text(label)).child(input)
}

/// A field that takes effect when it is left or Enter is pressed.
fn input(
    id: &str,
    label: &str,
    kind: &str,
    value: impl Fn() -> String + 'static,
    on_value: impl Fn(String) + 'static,
) -> Node {
    let id = format!("narrow-{id}");
    let input = el("input", "field").attr("id", &id).attr("type", kind).attr("autocomplete", "off").value_of(value);
    let input = if kind == "number" { input.attr("step", "any").attr("inputmode", "decimal") } else { input };
    field(&id, label, input.on("change", move |event: ev::Event| on_value(dom::value_of(&event))))
}

/// A range of the last transaction.
pub fn amounts(narrow: &Narrow, name: &'static str, id: &'static str) -> Node {
    let conditions = narrow.conditions;
    let told = move || conditions.with(|conditions| told::span(&conditions.spent, intl::amount));
    let end = |label: &'static str, part: &str, place: fn(&mut Span<String>) -> &mut Option<String>| {
        let narrow = narrow.clone();
        let value =
            move || conditions.with(|conditions| place(&mut conditions.spent.clone()).clone().unwrap_or_default());
        input(&format!("{id}-{part}"), label, "number", value, move |typed| {
            narrow.change(|conditions| *place(&mut conditions.spent) = Some(typed).filter(|typed| is_amount(typed)));
        })
    };
    let content = el("div", "narrow__range").child(end(words::from(), "from", |span| &mut span.from)).child(end(
        words::to(),
        "to",
        |span| &mut span.to,
    ));
    Menu { id, name }.around(narrow, told, content)
}

/// The kinds of [`When`] in the order that they are offered in.
const ANY: usize = 0;
const LAST: usize = 1;
const NOT_LAST: usize = 2;
const BETWEEN: usize = 3;
const NEVER: usize = 4;

fn kind_of(when: &When) -> usize {
    match when {
        When::Whenever => ANY,
        When::Last(_) => LAST,
        When::NotLast(_) => NOT_LAST,
        When::Days(_) => BETWEEN,
        When::Never => NEVER,
    }
}

/// When something happened; `may_be_never`.
pub fn times(
    narrow: &Narrow,
    name: &'static str,
    id: &'static str,
    may_be_never: bool,
    place: impl Fn(&mut Conditions) -> &mut When + Copy + 'static,
) -> Node {
    let conditions = narrow.conditions;
    let when = move || conditions.with(|conditions| place(&mut conditions.clone()).clone());
    let told = move || told::when(&when());
    // Between which days is not known yet when that is chosen.
    let kind = Signal::new(kind_of(&when()));
    follow(move || {
        let when = when();
        if when != When::Whenever || kind.get_untracked() != BETWEEN {
            kind.set(kind_of(&when));
        }
    });
    let (choosing, counting) = (narrow.clone(), narrow.clone());
    let all =
        [words::when_any(), words::when_last(), words::when_not_last(), words::when_between(), words::when_never()];
    let offered = if may_be_never { all.as_slice() } else { all.get(..NEVER).unwrap_or_default() };
    let choice = one_of(
        id,
        name,
        offered,
        move || kind.get(),
        move |at| {
            kind.set(at);
            let days = days_of(&when()).unwrap_or(USUAL_DAYS);
            choosing.change(|conditions| {
                *place(conditions) = match at {
                    LAST => When::Last(days),
                    NOT_LAST => When::NotLast(days),
                    NEVER => When::Never,
                    _ => When::Whenever,
                };
            });
        },
    );
    let days = move || days_of(&when()).unwrap_or(USUAL_DAYS).to_string();
    let days = input(&format!("{id}-days"), words::days(), "number", days, move |typed| {
        if let Some(days) = typed.parse().ok().filter(|days| (1..=MAX_DAYS).contains(days)) {
            counting.change(|conditions| {
                let when = place(conditions);
                *when = if matches!(when, When::NotLast(_)) { When::NotLast(days) } else { When::Last(days) };
            });
        }
    });
    let end = |label: &'static str, part: &str, end: fn(&mut Span<String>) -> &mut Option<String>| {
        let narrow = narrow.clone();
        let value = move || end(&mut span_of(&when())).clone().unwrap_or_default();
        input(&format!("{id}-{part}"), label, "date", value, move |day| {
            narrow.change(|conditions| {
                let mut span = span_of(place(conditions));
                *end(&mut span) = Some(day).filter(|day| !day.is_empty());
                *place(conditions) = if span.is_open() { When::Whenever } else { When::Days(span) };
            });
        })
    };
    let range = el("div", "narrow__range").child(end(words::from(), "from", |span| &mut span.from)).child(end(
        words::to(),
        "to",
        |span| &mut span.to,
    ));
    let content = el("div", "narrow__when")
        .child(choice)
        .child(days.flag_of("data-hidden", move || ![LAST, NOT_LAST].contains(&kind.get())))
        .child(range.flag_of("data-hidden", move || kind.get() != BETWEEN));
    Menu { id, name }.around(narrow, told, content)
}

const fn days_of(when: &When) -> Option<u32> {
    match when {
        When::Last(days) | When::NotLast(days) => Some(*days),
        _ => None,
    }
}

fn span_of(when: &When) -> Span<String> {
    match when {
        When::Days(span) => span.clone(),
        _ => Span::default(),
    }
}
