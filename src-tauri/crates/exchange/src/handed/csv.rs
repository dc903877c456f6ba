//! Tables as text files: UTF-8 with a mark at the start so that Excel reads Chinese, lines ended
//! as RFC 4180 has them.
//!
//! A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is written with an
//! apostrophe before it: Excel and LibreOffice would run it as a formula. Amounts and other figures
//! are ours and stay as they are, `-12.00` too, so that programs can add them up.

use std::io::Write;

use super::{HandError, Table, Value};

/// The mark by which Excel knows UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// One file of several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Each table as a file of its own, called by the table's name.
///
/// # Errors
/// [`HandError::Fault`], which no table causes.
pub fn text_files(tables: &[Table]) -> Result<Vec<TextFile>, HandError> {
    tables
        .iter()
        .map(|table| {
            Ok(TextFile {
                name: format!("{}.csv", table.name),
                bytes: text_of(table)?,
            })
        })
        .collect()
}

/// Several files as one zip, for a door that can hand over only one.
///
/// # Errors
/// [`HandError::Fault`] when they are too large for a zip.
pub fn bundle(files: &[TextFile]) -> Result<Vec<u8>, HandError> {
    let fault = |e: zip::result::ZipError| HandError::Fault(e.to_string());
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    // No time of day, so that the same book gives the same bytes.
    let how = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for file in files {
        zip.start_file(&file.name, how).map_err(fault)?;
        zip.write_all(&file.bytes)
            .map_err(|e| HandError::Fault(e.to_string()))?;
    }
    Ok(zip.finish().map_err(fault)?.into_inner())
}

fn text_of(table: &Table) -> Result<Vec<u8>, HandError> {
    let fault = |e: ::csv::Error| HandError::Fault(e.to_string());
    let mut out = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let heads = table.columns.iter().map(|head| harmless(&head.title));
    out.write_record(heads).map_err(fault)?;
    for row in &table.rows {
        out.write_record(row.iter().map(cell)).map_err(fault)?;
    }
    out.into_inner()
        .map_err(|e| HandError::Fault(e.to_string()))
}

fn cell(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => harmless(text),
        Value::Count(count) => count.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Amount(amount) => format!("{amount:.2}"),
        Value::Number(number) => number.normalize().to_string(),
    }
}

/// The text, with an apostrophe before it where a spreadsheet would run it.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Head;
    use super::*;

    fn table(cells: Vec<Value>) -> Table {
        let head = |n: usize| Head {
            name: format!("c{n}"),
            title: format!("列{n}"),
        };
        Table {
            name: "t".into(),
            title: "表".into(),
            about: String::new(),
            columns: (0..cells.len()).map(head).collect(),
            rows: vec![cells],
        }
    }

    #[test]
    fn a_text_that_begins_like_a_formula_is_no_formula() {
        for nasty in [
            "=HYPERLINK(\"x\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
        ] {
            let files = text_files(&[table(vec![Value::Text(nasty.into())])]).unwrap();
            let mut read = ::csv::Reader::from_reader(&files[0].bytes[MARK.len()..]);
            let row = read.records().next().unwrap().unwrap();
            assert_eq!(row.get(0), Some(format!("'{nasty}").as_str()));
        }
    }

    #[test]
    fn figures_below_zero_stay_figures_and_excel_sees_the_mark() {
        let amount = Value::Amount("-12".parse().unwrap());
        let files = text_files(&[table(vec![amount, Value::Text("杭州，\"甲\"".into())])]).unwrap();
        let text = String::from_utf8(files[0].bytes.clone()).unwrap();
        assert_eq!(text, "\u{feff}列0,列1\r\n-12.00,\"杭州，\"\"甲\"\"\"\r\n");
    }
}
