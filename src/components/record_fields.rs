//! All fields of one customer, grouped.

use super::copy_button::CopyButton;
use super::status_badge::status_badge;
use crate::domain::customer::{Column, Customer};
use crate::domain::text;
use crate::effects::intl;
use leptos::prelude::*;

/// The fields; what can be copied has a button. `on_said` takes words for the live region.
pub fn record_fields(customer: &Customer, on_said: Callback<String>) -> impl IntoView + use<> {
    let status = customer.status.as_ref().map(|status| status_badge(status).into_any());
    let spent = customer.last_spent.as_deref().map(|amount| plain(&intl::amount(amount)));
    let copied =
        |what: &'static str, value: Option<&str>| field(what, value.map(|value| copyable(what, value, on_said)));
    let texted = |what: &'static str, value: Option<&str>| field(what, value.map(plain));
    let timed = |what: &'static str, value: Option<&str>| field(what, value.map(time));
    view! {
        <h3 class="record__group">{text::GROUP_CONTACT}</h3>
        <dl class="record__fields">
            {texted(text::FIELD_FIRST_NAME, customer.first_name.as_deref())}
            {texted(text::FIELD_LAST_NAME, customer.last_name.as_deref())}
            {copied(text::column(Column::Email), customer.email.as_deref())}
            {copied(text::column(Column::Phone), customer.phone_number.as_deref())}
        </dl>
        <h3 class="record__group">{text::GROUP_BUSINESS}</h3>
        <dl class="record__fields">
            {field(text::STATUS, status)}
            {texted(text::column(Column::Type), customer.customer_type.as_deref())}
            {field(text::column(Column::LastSpent), spent)}
            {timed(text::column(Column::LastPurchase), customer.last_purchase_date.as_deref())}
        </dl>
        <h3 class="record__group">{text::GROUP_HISTORY}</h3>
        <dl class="record__fields">
            {timed(text::column(Column::Created), customer.created_at.as_deref())}
            {timed(text::FIELD_UPDATED, customer.updated_at.as_deref())}
        </dl>
        <h3 class="record__group">{text::GROUP_TECHNICAL}</h3>
        <dl class="record__fields">
            {copied(text::FIELD_ID, Some(customer.id.as_str()))}
            {copied(text::FIELD_APP, customer.app_id.as_deref())}
        </dl>
    }
}

fn field(label: &'static str, value: Option<AnyView>) -> AnyView {
    let value = value.unwrap_or_else(|| view! { <span class="record__none">{text::NONE}</span> }.into_any());
    view! {
        <div class="record__field">
            <dt class="record__label">{label}</dt>
            <dd class="record__value">{value}</dd>
        </div>
    }
    .into_any()
}

fn plain(value: &str) -> AnyView {
    view! { <bdi>{value.to_owned()}</bdi> }.into_any()
}

fn copyable(what: &'static str, value: &str, on_said: Callback<String>) -> AnyView {
    view! {
        <bdi class="record__copyable">{value.to_owned()}</bdi>
        <CopyButton what value=value.to_owned() on_said />
    }
    .into_any()
}

fn time(value: &str) -> AnyView {
    let (Some(relative), Some(absolute)) = (intl::relative(value), intl::absolute(value)) else {
        return plain(value);
    };
    view! {
        <time datetime=value.to_owned()>{relative}</time>
        <span class="record__aside">{absolute.join(" · ")}</span>
    }
    .into_any()
}
