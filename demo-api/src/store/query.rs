//! Answering a list request.

use anyhow::{Result, ensure};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use super::Summary;
use crate::apps::APPS;
use crate::contract::Customer;
use crate::fold::fold;
use crate::params::ListParams;
use crate::timestamp::iso8601;

/// A page's customers and the number of all matches.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) customers: Vec<Customer>,
    pub(crate) total: u64,
}

/// First the places of the rows, then the rows: what is skipped is never read.
pub(super) fn list(connection: &Connection, summary: &Summary, app: usize, params: &ListParams) -> Result<Found> {
    let (rows, total) = match (&params.email, &params.name) {
        (Some(email), name) => with_email(connection, app, email, name.as_deref(), params)?,
        (None, Some(name)) => summary.names.find(name, params.status, params.skip, params.take),
        (None, None) => {
            let total = summary.count(params.status);
            // Behind the last row there is nothing to walk to.
            let rows = if params.skip < total { page(connection, app, params)? } else { Vec::new() };
            (rows, total)
        }
    };
    let mut select = connection.prepare_cached(
        "SELECT id, first_name, last_name, email, phone_number, customer_type, status, last_spent, last_purchase,
         created_at, updated_at FROM customers WHERE row = ?1",
    )?;
    let app_id = APPS.get(app).map_or("", |app| app.id);
    let customers = rows.into_iter().map(|row| select.query_row([row], |row| customer(row, app_id)));
    Ok(Found { customers: customers.collect::<rusqlite::Result<_>>()?, total })
}

/// Any statement on a connection for reading.
pub(super) fn select(connection: &Connection, sql: &str) -> Result<Vec<Vec<serde_json::Value>>> {
    let is_question = ["SELECT", "WITH"].iter().any(|word| sql.trim_start().starts_with(word));
    let mut select = connection.prepare(sql)?;
    ensure!(is_question && select.readonly(), "only SELECT and WITH are answered");
    let width = select.column_count();
    let value = |row: &Row, at| -> rusqlite::Result<serde_json::Value> {
        Ok(match row.get_ref(at)? {
            ValueRef::Integer(number) => number.into(),
            ValueRef::Real(number) => number.into(),
            ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
            ValueRef::Null | ValueRef::Blob(_) => serde_json::Value::Null,
        })
    };
    let rows = select.query_map([], |row| (0..width).map(|at| value(row, at)).collect())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn page(connection: &Connection, app: usize, params: &ListParams) -> Result<Vec<i64>> {
    let (take, skip) = (params.take, params.skip);
    let rows: rusqlite::Result<Vec<i64>> = match params.status {
        None => connection
            .prepare_cached("SELECT row FROM customers WHERE app = ?1 ORDER BY created_at DESC, id LIMIT ?2 OFFSET ?3")?
            .query_map(params![app, take, skip], |row| row.get(0))?
            .collect(),
        Some(status) => connection
            .prepare_cached(
                "SELECT row FROM customers WHERE app = ?1 AND status = ?4
                 ORDER BY created_at DESC, id LIMIT ?2 OFFSET ?3",
            )?
            .query_map(params![app, take, skip, status], |row| row.get(0))?
            .collect(),
    };
    Ok(rows?)
}

/// All customers with an address are looked at, as those are few.
fn with_email(
    connection: &Connection,
    app: usize,
    email: &str,
    name: Option<&str>,
    params: &ListParams,
) -> Result<(Vec<i64>, u64)> {
    let mut select = connection.prepare_cached(
        "SELECT row, first_name, last_name, status FROM customers WHERE app = ?1 AND email_folded = ?2
         ORDER BY created_at DESC, id",
    )?;
    let mut rows = select.query(params![app, email])?;
    let mut found = Vec::new();
    let mut total = 0;
    while let Some(row) = rows.next()? {
        let text = |column| row.get_ref(column).and_then(|value| Ok(value.as_str()?));
        let (first, last, status) = (text(1)?, text(2)?, text(3)?);
        let named = name.is_none_or(|name| fold(first).contains(name) || fold(last).contains(name));
        if named && params.status.is_none_or(|wanted| wanted == status) {
            if total >= params.skip && total - params.skip < params.take {
                found.push(row.get(0)?);
            }
            total += 1;
        }
    }
    Ok((found, total))
}

fn customer(row: &Row<'_>, app_id: &'static str) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: row.get(0)?,
        first_name: row.get(1)?,
        last_name: row.get(2)?,
        email: row.get(3)?,
        phone_number: row.get(4)?,
        customer_type: row.get(5)?,
        status: row.get(6)?,
        last_spent: row.get(7)?,
        last_purchase_date: row.get::<_, Option<i64>>(8)?.map(iso8601),
        app_id,
        created_at: iso8601(row.get(9)?),
        updated_at: iso8601(row.get(10)?),
    })
}
