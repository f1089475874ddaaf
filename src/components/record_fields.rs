//! All fields of one customer, grouped.

use super::copy_button::copy_button;
use super::status_badge::status_badge;
use crate::domain::customer::{Column, Customer};
use crate::domain::text;
use crate::effects::intl;
use crate::effects::node::{Node, el};

/// The fields, added to `parent`; what can be copied has a button. `on_said` takes words for the live region.
pub fn with_record_fields(parent: Node, customer: &Customer, on_said: impl Fn(String) + Copy + 'static) -> Node {
    let copied = |what: &'static str, value: Option<&str>| {
        let copyable = |value: &str| {
            let value = (el("bdi", "record__copyable").text(value), copy_button(what, value.to_owned(), on_said));
            vec![value.0, value.1]
        };
        field(what, value.map(copyable))
    };
    let texted = |what: &'static str, value: Option<&str>| field(what, value.map(plain));
    let timed = |what: &'static str, value: Option<&str>| field(what, value.map(time));
    let status = customer.status.as_ref().map(|status| vec![status_badge(status)]);
    let spent = customer.last_spent.as_deref().map(|amount| plain(&intl::amount(amount)));

    let contact = vec![
        texted(text::field_first_name(), customer.first_name.as_deref()),
        texted(text::field_last_name(), customer.last_name.as_deref()),
        copied(text::column(Column::Email), customer.email.as_deref()),
        copied(text::column(Column::Phone), customer.phone_number.as_deref()),
    ];
    let business = vec![
        field(text::status_legend(), status),
        texted(text::column(Column::Type), customer.customer_type.as_deref()),
        field(text::column(Column::LastSpent), spent),
        timed(text::column(Column::LastPurchase), customer.last_purchase_date.as_deref()),
    ];
    let history = vec![
        timed(text::column(Column::Created), customer.created_at.as_deref()),
        timed(text::field_updated(), customer.updated_at.as_deref()),
    ];
    let technical = vec![
        copied(text::field_id(), Some(customer.id.as_str())),
        copied(text::field_app(), customer.app_id.as_deref()),
    ];
    [
        (text::group_contact(), contact),
        (text::group_business(), business),
        (text::group_history(), history),
        (text::group_technical(), technical),
    ]
    .into_iter()
    .fold(parent, |parent, (group, fields)| {
        parent.child(el("h3", "record__group").text(group)).child(el("dl", "record__fields").children(fields))
    })
}

fn field(label: &str, value: Option<Vec<Node>>) -> Node {
    let value = value.unwrap_or_else(|| vec![el("span", "record__none").text(text::NONE)]);
    el("div", "record__field")
        .child(el("dt", "record__label").text(label))
        .child(el("dd", "record__value").children(value))
}

fn plain(value: &str) -> Vec<Node> {
    vec![el("bdi", "").text(value)]
}

fn time(value: &str) -> Vec<Node> {
    let (Some(relative), Some(absolute)) = (intl::relative(value), intl::absolute(value)) else {
        return plain(value);
    };
    vec![
        el("time", "").attr("datetime", value).text(&relative),
        el("span", "record__aside").text(&absolute.join(" · ")),
    ]
}
