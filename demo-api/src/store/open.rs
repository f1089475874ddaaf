//! The database file: its tables, and filling it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::Seed;
use crate::apps::APPS;
use crate::fold::fold;
use crate::seed::{Customers, NewCustomer};

/// Written into every file, so that another layout is noticed.
const LAYOUT: &str = "1";

const TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE customers (
        row INTEGER PRIMARY KEY,
        app INTEGER NOT NULL,
        id TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        email TEXT,
        email_folded TEXT,
        phone_number TEXT NOT NULL,
        customer_type TEXT NOT NULL,
        status TEXT NOT NULL,
        last_spent REAL NOT NULL,
        last_purchase INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    );
    CREATE TABLE audit (
        at_ms INTEGER NOT NULL,
        app TEXT,
        parameters TEXT NOT NULL,
        status INTEGER,
        rows INTEGER NOT NULL,
        ms REAL NOT NULL
    );";

/// Made after the rows are in, which takes a third of the time. Each holds all that finding a page needs, so
/// that a deep `skip` reads no rows that it then skips.
const INDICES: &str = "
    CREATE INDEX by_age ON customers (app, created_at DESC, id);
    CREATE INDEX by_status ON customers (app, status, created_at DESC, id);
    CREATE INDEX by_email ON customers (app, email_folded, created_at DESC, id) WHERE email_folded IS NOT NULL;
    CREATE INDEX by_id ON customers (id);";

/// A connection with the settings that all of them have.
pub(crate) fn connect(file: &Path) -> Result<Connection> {
    try_connect(file).with_context(|| format!("{} cannot be opened as a database", file.display()))
}

fn try_connect(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.pragma_update(None, "mmap_size", 1_u64 << 30)?;
    // The data can be made again; waiting for the disk would only slow the answers.
    connection.pragma_update(None, "synchronous", "OFF")?;
    Ok(connection)
}

/// Opens the file, and makes it if it is missing.
pub(super) fn open(file: &Path, seed: Seed) -> Result<Connection> {
    let empty = file.metadata().is_ok_and(|data| data.len() == 0);
    if empty || !file.exists() {
        make(file, seed).with_context(|| format!("{} cannot be made", file.display()))?;
    }
    let connection = connect(file)?;
    check(&connection, seed).with_context(|| format!("{} cannot be reused", file.display()))?;
    // Readers and the writer of the audit table do not wait for each other.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    Ok(connection)
}

fn check(connection: &Connection, seed: Seed) -> Result<()> {
    let meta = |key: &str| -> Result<Option<String>> {
        let value = connection.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0));
        value.optional().context("it was not made by this program")
    };
    if meta("layout")?.as_deref() != Some(LAYOUT) {
        bail!("another version of this program made it; name another file or delete it");
    }
    let (rows, number) = (meta("rows")?.unwrap_or_default(), meta("seed")?.unwrap_or_default());
    if (&rows, &number) != (&seed.rows.to_string(), &seed.seed.to_string()) {
        bail!(
            "it was made with --rows {rows} --seed {number}, and --rows {} --seed {} is asked for; \
             use the same, name another file or delete it",
            seed.rows,
            seed.seed
        );
    }
    let left: u64 = connection.query_row("SELECT count(*) FROM customers WHERE app = 0", [], |row| row.get(0))?;
    if left != seed.rows {
        bail!(
            "it has {left} customers instead of {}, as somebody changed it; name another file or delete it",
            seed.rows
        );
    }
    Ok(())
}

/// Under another name until it is whole: a program stopped half-way must not leave what looks like data.
fn make(file: &Path, seed: Seed) -> Result<()> {
    let mut partial = file.as_os_str().to_owned();
    partial.push(".partial");
    let partial = Path::new(&partial);
    if partial.exists() {
        fs::remove_file(partial)?;
    }
    let mut connection = connect(partial)?;
    fill(&mut connection, seed)?;
    connection.close().map_err(|(_, error)| error)?;
    fs::rename(partial, file)?;
    Ok(())
}

fn fill(connection: &mut Connection, seed: Seed) -> Result<()> {
    // No way back is needed in a file that is thrown away when this fails.
    connection.pragma_update(None, "journal_mode", "OFF")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(TABLES)?;
    for (app, profile) in (0_usize..).zip(APPS) {
        insert(&transaction, app, Customers::new(profile.number, profile.rows(seed.rows), seed.seed))?;
    }
    transaction.execute_batch(INDICES)?;
    let mut meta = transaction.prepare("INSERT INTO meta VALUES (?1, ?2)")?;
    meta.execute(["layout", LAYOUT])?;
    meta.execute(["rows", &seed.rows.to_string()])?;
    meta.execute(["seed", &seed.seed.to_string()])?;
    drop(meta);
    transaction.commit()?;
    connection.execute_batch("ANALYZE")?;
    Ok(())
}

pub(super) fn insert(
    transaction: &Transaction<'_>,
    app: usize,
    customers: impl Iterator<Item = NewCustomer>,
) -> Result<u64> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO customers (app, id, first_name, last_name, email, email_folded, phone_number, customer_type,
         status, last_spent, last_purchase, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    let mut count = 0;
    for customer in customers {
        insert.execute(params![
            app,
            customer.id,
            customer.first_name,
            customer.last_name,
            customer.email,
            customer.email.as_deref().map(fold),
            customer.phone_number,
            customer.customer_type,
            customer.status,
            customer.last_spent,
            customer.last_purchase,
            customer.created_at,
            customer.updated_at,
        ])?;
        count += 1;
    }
    Ok(count)
}
