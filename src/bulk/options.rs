//! The choice of format and columns.

use crate::components::button::icon_button;
use crate::domain::export::csv::Delimiter;
use crate::domain::export::field::Field;
use crate::domain::export::file::{FileOptions, Format};
use crate::domain::text::bulk as text;
use crate::effects::dom;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::tools::checkbox::checkbox;
use leptos::ev;

/// The fields on offer in their order, and which of them are chosen.
type Columns = Vec<(Field, bool)>;

/// The controls; `options` follows them.
pub fn options_form(options: Signal<FileOptions>) -> Node {
    let is_csv = move || options.with(|options| options.format == Format::Csv);
    let is_table = move || options.with(|options| options.format.is_table());
    el("div", "bulk__options")
        .child(radios(
            text::format_legend(),
            "format",
            &Format::ALL.map(|format| (text::format(format), format)),
            move || options.with(|options| options.format),
            move |format| options.update(|options| options.format = format),
        ))
        .child(header(options).flag_of("data-hidden", move || !is_table()))
        .child(csv_options(options).flag_of("data-hidden", move || !is_csv()))
        .child(columns(options))
}

fn header(options: Signal<FileOptions>) -> Node {
    radios(
        text::header(),
        "header",
        &[(text::header_fields(), false), (text::header_labels(), true)],
        move || options.with(|options| options.has_labels),
        move |has_labels| options.update(|options| options.has_labels = has_labels),
    )
}

fn csv_options(options: Signal<FileOptions>) -> Node {
    el("div", "bulk__csv")
        .child(radios(
            text::delimiter_legend(),
            "delimiter",
            &Delimiter::ALL.map(|delimiter| (text::delimiter(delimiter), delimiter)),
            move || options.with(|options| options.delimiter),
            move |delimiter| options.update(|options| options.delimiter = delimiter),
        ))
        .child(noted_checkbox(
            "mark",
            text::bom(),
            "",
            options.with_untracked(|options| options.has_bom),
            move |has_bom| options.update(|options| options.has_bom = has_bom),
        ))
        .child(noted_checkbox(
            "neutral",
            text::neutral(),
            text::neutral_note(),
            options.with_untracked(|options| options.is_neutral),
            move |is_neutral| options.update(|options| options.is_neutral = is_neutral),
        ))
}

/// One of some choices.
pub fn radios<T: Copy + PartialEq + 'static>(
    legend: &str,
    name: &str,
    choices: &[(&str, T)],
    chosen: impl Fn() -> T + Copy + 'static,
    on_choice: impl Fn(T) + Copy + 'static,
) -> Node {
    let radio = |(label, choice): &(&str, T)| {
        let choice = *choice;
        let radio = el("input", "").attr("type", "radio").attr("name", &format!("bulk-{name}"));
        let radio = radio.checked_of(move || chosen() == choice).on("change", move |_: ev::Event| on_choice(choice));
        el("label", "bulk__choice").child(radio).child(el("span", "").bdi(label))
    };
    el("fieldset", "bulk__group")
        .child(el("legend", "bulk__legend").text(legend))
        .child(el("div", "bulk__choices").children(choices.iter().map(radio).collect()))
}

/// A choice of its own under a name that no other has, with a note below unless that is empty.
pub fn noted_checkbox(name: &str, label: &str, note: &str, is_on: bool, on_change: impl Fn(bool) + 'static) -> Node {
    let id = format!("bulk-{name}");
    let input = checkbox(&id, is_on, on_change);
    let choice = el("div", "bulk__choice");
    let label = el("label", "").attr("for", &id).text(label);
    if note.is_empty() {
        return choice.child(input).child(label);
    }
    let note_id = format!("{id}-note");
    let words = el("div", "").child(label).child(el("p", "bulk__note").attr("id", &note_id).text(note));
    choice.child(input.attr("aria-describedby", &note_id)).child(words)
}

fn columns(options: Signal<FileOptions>) -> Node {
    let chosen = options.with_untracked(|options| options.fields.clone());
    let columns = Signal::new(Field::ALL.map(|field| (field, chosen.contains(&field))).to_vec());
    let change = move |change: &dyn Fn(&mut Columns)| {
        columns.update(|columns| change(columns));
        let fields = columns
            .with_untracked(|columns| columns.iter().filter(|(_, is_on)| *is_on).map(|(field, _)| *field).collect());
        options.update(|options| options.fields = fields);
    };
    // Another order makes the list anew, with the focus where it was.
    let shift = move |from: usize, to: usize, name: &'static str| {
        change(&|columns| columns.swap(from, to));
        dom::focus_after_render(vec![format!("bulk-{name}-{to}"), format!("bulk-column-{to}")]);
    };
    let column = move |(index, (field, is_on)): (usize, &(Field, bool))| {
        let (field, is_on) = (*field, *is_on);
        let id = format!("bulk-column-{index}");
        let input = checkbox(&id, is_on, move |is_on| {
            change(&|columns| columns.iter_mut().filter(|(of, _)| *of == field).for_each(|(_, on)| *on = is_on));
        });
        let item = el("li", "bulk__column").child(input).child(el("label", "").attr("for", &id).text(field.label()));
        let item = item.child(el("code", "bulk__field").text(field.as_str()));
        let up = icon_button("#i-up", &text::move_up(field.label()), move || shift(index, index - 1, "up"));
        let down = icon_button("#i-down", &text::move_down(field.label()), move || shift(index, index + 1, "down"));
        let item = if index > 0 { item.child(up.attr("id", &format!("bulk-up-{index}"))) } else { item };
        if index + 1 < Field::ALL.len() { item.child(down.attr("id", &format!("bulk-down-{index}"))) } else { item }
    };
    let list = move || {
        let items = columns.with(|columns| columns.iter().enumerate().map(column).collect());
        Some(el("ol", "bulk__columns").children(items))
    };
    let nothing = move || options.with(|options| options.fields.is_empty());
    el("fieldset", "bulk__group")
        .child(el("legend", "bulk__legend").text(text::columns()))
        .part(list)
        .part_if(nothing, || el("p", "bulk__problem").attr("role", "alert").text(text::columns_none()))
}
