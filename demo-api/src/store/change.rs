//! Changing the data while somebody reads, which the tests of the console need.

use anyhow::Result;
use rusqlite::{Connection, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::open::insert;
use crate::seed::newcomers;

/// What is to happen to the first application's customers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Change {
    /// So many customers come in, newer than all others.
    Insert(u64),
    /// So many of the newest go.
    DeleteNewest(u64),
    /// The customers with these ids spend 1 more, and were updated now.
    Touch(Vec<String>),
    /// The customers with these ids come in once more, under other ids: their addresses in capitals, their phone numbers
    /// grouped in another way.
    Twins(Vec<String>),
}

/// The answer to a change.
#[derive(Debug, Serialize)]
pub(crate) struct Changed {
    /// How many customers it was.
    pub(crate) changed: u64,
    /// How many there are now.
    pub(crate) total: u64,
}

/// `now` in Unix seconds.
pub(super) fn apply(connection: &mut Connection, app: usize, change: &Change, now: i64) -> Result<u64> {
    // Reads before it writes: a lock taken in between would find that the audit has written, and fail.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let changed = match change {
        Change::Insert(count) => {
            let (newest, sequence) = transaction.query_row(
                "SELECT coalesce(max(created_at), ?2), (SELECT coalesce(max(row), 0) FROM customers)
                 FROM customers WHERE app = ?1",
                params![app, now],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let number = u32::try_from(app).unwrap_or(0) + 1;
            insert(&transaction, app, newcomers(number, *count, newest, sequence))?
        }
        Change::DeleteNewest(count) => transaction.execute(
            "DELETE FROM customers WHERE row IN
             (SELECT row FROM customers WHERE app = ?1 ORDER BY created_at DESC, id LIMIT ?2)",
            params![app, count],
        )? as u64,
        Change::Touch(ids) => {
            let mut update = transaction.prepare(
                "UPDATE customers SET last_spent = last_spent + 1, updated_at = ?3 WHERE app = ?1 AND id = ?2",
            )?;
            let mut changed = 0;
            for id in ids {
                changed += update.execute(params![app, id, now])? as u64;
            }
            changed
        }
        Change::Twins(ids) => {
            let mut insert = transaction.prepare(
                "INSERT INTO customers (app, id, first_name, last_name, email, email_folded, phone_number,
                     customer_type, status, last_spent, last_purchase, created_at, updated_at)
                 SELECT app, id || '-twin', first_name, last_name, upper(email), email_folded,
                     replace(replace(phone_number, ' ', '.'), '-', ''), customer_type, status, last_spent + 1,
                     last_purchase, created_at, ?3
                 FROM customers WHERE app = ?1 AND id = ?2",
            )?;
            let mut changed = 0;
            for id in ids {
                changed += insert.execute(params![app, id, now])? as u64;
            }
            changed
        }
    };
    transaction.commit()?;
    Ok(changed)
}
