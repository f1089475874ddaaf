//! One row of the grid.

use super::status_badge::status_badge;
use crate::domain::customer::{Column, Customer, Row};
use crate::domain::text;
use crate::effects::intl;
use leptos::prelude::*;

/// Longest text that a cell holds; the record shows all of it. A 10,000-character name must not slow the page.
const CELL_MAX_CHARS: usize = 120;

/// The attribute by which the grid's click handler knows the record of a link.
pub const RECORD_ATTRIBUTE: &str = "data-record";

/// The row of one place in the list; `href` is the address of its record.
pub fn grid_row(row: &Row, href: impl FnOnce(&str) -> String) -> AnyView {
    match row {
        Row::Readable(customer) => readable(customer, href(customer.id.as_str())).into_any(),
        Row::Unreadable { id, problem } => {
            let id = id.as_ref().map(|id| format!(" · {}", shorten(id.as_str())));
            view! {
                <tr class="grid__row">
                    <th class="grid__cell grid__cell--unreadable" scope="row" colspan=Column::ALL.len().to_string()>
                        <bdi>{text::UNREADABLE_ROW}{id}" · "{shorten(problem)}</bdi>
                    </th>
                </tr>
            }
            .into_any()
        }
    }
}

fn readable(customer: &Customer, href: String) -> impl IntoView + use<> {
    let id = customer.id.as_str().to_owned();
    let name = customer.full_name().map_or_else(|| text::NAMELESS.to_owned(), |name| shorten(&name));
    let spent = customer.last_spent.as_deref().map(intl::amount);
    view! {
        <tr class="grid__row">
            <th class="grid__cell grid__cell--name" scope="row">
                <a class="grid__link" id=row_link_id(&id) href=href data-record=id>
                    <bdi>{name}</bdi>
                </a>
            </th>
            {text_cell(Column::Email, customer.email.as_deref())}
            {text_cell(Column::Phone, customer.phone_number.as_deref())}
            {text_cell(Column::Type, customer.customer_type.as_deref())}
            <td class="grid__cell grid__cell--status" data-label=text::column(Column::Status)>
                {match &customer.status {
                    Some(status) => status_badge(status).into_any(),
                    None => nothing().into_any(),
                }}
            </td>
            {text_cell(Column::LastSpent, spent.as_deref())}
            {time_cell(Column::LastPurchase, customer.last_purchase_date.as_deref())}
            {time_cell(Column::Created, customer.created_at.as_deref())}
        </tr>
    }
}

/// The element id of the link that opens a record.
pub fn row_link_id(id: &str) -> String {
    format!("row-{id}")
}

fn text_cell(column: Column, value: Option<&str>) -> impl IntoView + use<> {
    let value = value.map(shorten);
    let content = match value {
        Some(value) => view! { <bdi>{value}</bdi> }.into_any(),
        None => nothing().into_any(),
    };
    cell(column, content)
}

fn time_cell(column: Column, time: Option<&str>) -> impl IntoView + use<> {
    let content = match (time, time.and_then(intl::relative)) {
        (Some(time), Some(relative)) => {
            view! { <time class="grid__time" datetime=time.to_owned() data-label=text::column(column)>{relative}</time> }
                .into_any()
        }
        // Dates that are not dates are shown as they came.
        (Some(time), None) => view! { <bdi>{shorten(time)}</bdi> }.into_any(),
        (None, _) => nothing().into_any(),
    };
    cell(column, content)
}

fn cell(column: Column, content: AnyView) -> impl IntoView {
    view! {
        <td class=format!("grid__cell grid__cell--{}", column.as_str()) data-label=text::column(column)>
            {content}
        </td>
    }
}

fn nothing() -> impl IntoView {
    view! {
        <span aria-hidden="true">{text::NONE}</span>
        <span class="visually-hidden">{text::NOT_GIVEN}</span>
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(CELL_MAX_CHARS).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…"),
        None => text.to_owned(),
    }
}
