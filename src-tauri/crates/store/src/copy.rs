//! A disposable copy of a book in tables that can be asked in SQL.
//!
//! It is not a book: Owed never reads it and cannot open it. It can be thrown away and made again.

use std::path::Path;

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, ErrorCode, ToSql};

/// A table of the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// What a row of it is; kept in the schema as a comment.
    pub about: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

/// A column of the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds; kept in the schema as a comment.
    pub about: String,
    /// Numbers or words.
    pub kind: Kind,
    /// Whether rows are looked up by it.
    pub indexed: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers: counts, fen.
    Whole,
    /// Words, days as `YYYY-MM-DD`, exact decimals.
    Text,
}

/// What stands in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing is known.
    Nothing,
    /// A whole number.
    Whole(i64),
    /// Words.
    Text(String),
}

/// Why a copy could not be written.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The disk is full.
    #[error("the disk is full; no copy was made")]
    DiskFull,
    /// Anything else the storage says.
    #[error("the copy could not be written: {0}")]
    Storage(#[source] rusqlite::Error),
}

/// Writes the tables, and the views over them, into the empty file `path`. Everything is on the
/// disk when it returns.
///
/// # Errors
/// When the file cannot be written; then what is in it is of no use.
pub fn write(path: &Path, tables: &[Table], views: &[(&str, &str)]) -> Result<(), CopyError> {
    let mut connection = Connection::open(path).map_err(storage)?;
    // Nobody else reads a copy that is being made, and half of one is thrown away.
    connection
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        .map_err(storage)?;
    let made = connection.transaction().map_err(storage)?;
    for table in tables {
        made.execute_batch(&schema(table)).map_err(storage)?;
        let places = vec!["?"; table.columns.len()].join(", ");
        let insert = format!("INSERT INTO {} VALUES ({places})", quoted(&table.name));
        let mut insert = made.prepare(&insert).map_err(storage)?;
        for row in &table.rows {
            insert
                .execute(rusqlite::params_from_iter(row))
                .map_err(storage)?;
        }
    }
    for (name, query) in views {
        let view = format!("CREATE VIEW {} AS {query}", quoted(name));
        made.execute_batch(&view).map_err(storage)?;
    }
    made.commit().map_err(storage)?;
    connection.close().map_err(|(_, e)| storage(e))
}

fn schema(table: &Table) -> String {
    let name = quoted(&table.name);
    let mut sql = format!("CREATE TABLE {name} ( -- {}\n", comment(&table.about));
    for (at, column) in table.columns.iter().enumerate() {
        let kind = match column.kind {
            Kind::Whole => "INTEGER",
            Kind::Text => "TEXT",
        };
        let comma = if at + 1 < table.columns.len() {
            ","
        } else {
            ""
        };
        sql += &format!(
            "    {} {kind}{comma} -- {}\n",
            quoted(&column.name),
            comment(&column.about)
        );
    }
    sql += ") STRICT;\n";
    for column in table.columns.iter().filter(|column| column.indexed) {
        let index = quoted(&format!("{}_by_{}", table.name, column.name));
        sql += &format!(
            "CREATE INDEX {index} ON {name} ({});\n",
            quoted(&column.name)
        );
    }
    sql
}

/// A name as SQL takes it, whatever word it is.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Words that stay on their line.
fn comment(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Nothing => Ok(ToSqlOutput::from(rusqlite::types::Null)),
            Self::Whole(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}

fn storage(e: rusqlite::Error) -> CopyError {
    match e.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => CopyError::DiskFull,
        _ => CopyError::Storage(e),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_asked_in_sql_and_says_what_its_columns_hold() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("copy.sqlite");
        let column = |name: &str, kind, indexed| Column {
            name: name.into(),
            about: "说明".into(),
            kind,
            indexed,
        };
        let table = Table {
            name: "debts".into(),
            about: "一行\n一笔债".into(),
            columns: vec![
                column("order", Kind::Text, true),
                column("fen", Kind::Whole, false),
            ],
            rows: vec![
                vec![
                    Value::Text("'; DROP TABLE debts; --".into()),
                    Value::Whole(5),
                ],
                vec![Value::Nothing, Value::Whole(7)],
            ],
        };
        let views = [("sums", "SELECT sum(fen) AS fen FROM debts")];
        write(&path, &[table], &views).unwrap();
        let copy = Connection::open(&path).unwrap();
        let ask = |sql: &str| copy.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(ask("SELECT fen FROM sums"), 12);
        assert_eq!(ask("SELECT count(*) FROM debts WHERE \"order\" IS NULL"), 1);
        assert_eq!(
            ask("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"),
            1
        );
        let schema: String = copy
            .query_row(
                "SELECT sql FROM sqlite_schema WHERE name = 'debts'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert!(schema.contains("-- 一行 一笔债"), "{schema}");
        // It is no book and cannot be mistaken for one.
        assert!(crate::SqliteJournal::open(&path, None).is_err());
    }
}
