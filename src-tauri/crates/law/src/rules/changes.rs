//! What differs between two sets of data files, row by row, for a person to read.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::Files;

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Each row that was added, removed or changed, in the order of the files.
    pub changes: Vec<Change>,
    /// How many rows are the same and were only checked again.
    pub rechecked: usize,
}

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The data file.
    pub file: &'static str,
    /// What tells the row from others: its day, its id.
    pub row: String,
    /// What it was, or those of its parts that differ; nothing for a new row.
    pub before: Option<String>,
    /// What it is now; nothing for a row that is gone.
    pub after: Option<String>,
}

/// What differs between `before` and `after`.
pub fn changes(before: &Files<'_>, after: &Files<'_>) -> Changes {
    let mut found = Changes::default();
    for ((file, was), (_, is)) in before.named().into_iter().zip(after.named()) {
        if was == is {
            continue;
        }
        let rows = if file.ends_with(".csv") { table } else { rules };
        compare(file, &rows(was), &rows(is), &mut found);
    }
    found
}

/// A row: its parts by name, in order.
type Parts = Vec<(String, String)>;

fn compare(
    file: &'static str,
    was: &BTreeMap<String, Parts>,
    is: &BTreeMap<String, Parts>,
    found: &mut Changes,
) {
    let mut keys: Vec<_> = was.keys().chain(is.keys()).collect();
    keys.sort();
    keys.dedup();
    for row in keys {
        let (before, after) = match (was.get(row), is.get(row)) {
            (Some(was), Some(is)) if was == is => continue,
            (Some(was), Some(is)) => {
                let (before, after) = (without(was, is), without(is, was));
                if before
                    .iter()
                    .chain(&after)
                    .all(|(name, _)| name == "checked")
                {
                    found.rechecked += 1;
                    continue;
                }
                (Some(said(&before)), Some(said(&after)))
            }
            (was, is) => (was.map(said), is.map(said)),
        };
        let row = row.clone();
        found.changes.push(Change {
            file,
            row,
            before,
            after,
        });
    }
}

/// The parts of one that the other has not.
fn without<'a>(one: &'a Parts, other: &Parts) -> Parts {
    let differs = |part: &&'a (String, String)| !other.contains(part);
    one.iter().filter(differs).cloned().collect()
}

fn said(parts: impl AsRef<[(String, String)]>) -> String {
    let parts = parts.as_ref().iter().filter(|(_, value)| !value.is_empty());
    let each: Vec<_> = parts
        .map(|(name, value)| match name.as_str() {
            "" => value.clone(),
            name => format!("{name} {value}"),
        })
        .collect();
    each.join(" · ")
}

/// The rows of a table by what stands in its first column; limits of small claims by province and
/// day. What cannot be read has no rows: the loader refuses it by name.
fn table(text: &str) -> BTreeMap<String, Parts> {
    let mut read = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = read
        .headers()
        .map(|names| names.iter().map(str::to_owned).collect())
        .unwrap_or_default();
    let keys = if names.first().is_some_and(|name| name == "region") {
        2
    } else {
        1
    };
    let row = |row: csv::StringRecord| {
        let key: Vec<_> = row.iter().take(keys).collect();
        let parts = names.iter().cloned().zip(row.iter().map(str::to_owned));
        (key.join(" "), parts.skip(keys).collect())
    };
    read.records().filter_map(Result::ok).map(row).collect()
}

/// The values of a rule file by where they stand: `late late.sale · stage 2019-08-20 · times`. A
/// row of a list that one side does not have is shown whole, as it is one row there.
fn rules(text: &str) -> BTreeMap<String, Parts> {
    let mut rows = BTreeMap::new();
    let table: Table = toml::from_str(text).unwrap_or_default();
    walk("", &table, &mut rows);
    rows
}

fn walk(at: &str, table: &Table, rows: &mut BTreeMap<String, Parts>) {
    let below = |name: &str| match at {
        "" => name.to_owned(),
        at => format!("{at} · {name}"),
    };
    for (name, value) in table {
        match value {
            Value::Table(inner) => walk(&below(name), inner, rows),
            Value::Array(list) if list.iter().any(Value::is_table) => {
                for (place, item) in list.iter().filter_map(Value::as_table).enumerate() {
                    let key = ["id", "from", "what", "over", "level"]
                        .iter()
                        .find_map(|key| item.get(*key).map(plain))
                        .unwrap_or_else(|| (place + 1).to_string());
                    walk(&below(&format!("{name} {key}")), item, rows);
                }
            }
            Value::String(_)
            | Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_)
            | Value::Array(_) => {
                let part = if name == "checked" { "checked" } else { "" };
                rows.insert(below(name), vec![(part.to_owned(), plain(value))]);
            }
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Integer(_)
        | Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Table(_) => value.to_string(),
    }
}
