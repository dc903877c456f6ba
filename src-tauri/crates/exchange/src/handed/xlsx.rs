//! Tables as a workbook: one sheet a table, behind a sheet that says what is where.
//!
//! Amounts are numbers, so that they can be added up in the sheet. A number in a workbook is a
//! binary fraction of fifteen safe decimal digits, and the largest amount a book takes has
//! fourteen: every amount is read back to the fen. One with more digits is written as text.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use rust_xlsxwriter::{DocProperties, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{HandError, Table, Value};

/// Rows of a sheet, the head among them.
const MOST_ROWS: usize = 1_048_576;

/// Characters of a cell; Excel takes 32,767.
const MOST_CHARACTERS: usize = 32_000;

/// Decimal digits that a number in a workbook keeps exactly.
const SAFE_DIGITS: u32 = 15;

/// The sheet in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub title: String,
    /// Names and what they are: the creditor, the day, the seal.
    pub rows: Vec<(String, String)>,
    /// What is added where a text was too long for a cell.
    pub cut: String,
    /// When it was made; the same data at the same moment gives the same bytes.
    pub made: NaiveDateTime,
}

/// The tables as a workbook.
///
/// # Errors
/// [`HandError::TooManyRows`] when a table is longer than a sheet.
pub fn workbook(about: &About, tables: &[Table]) -> Result<Vec<u8>, HandError> {
    if let Some(long) = tables.iter().find(|table| table.rows.len() >= MOST_ROWS) {
        return Err(HandError::TooManyRows {
            table: long.title.clone(),
            rows: long.rows.len(),
            most: MOST_ROWS - 1,
        });
    }
    let made = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(
            &DocProperties::new()
                .set_author("Owed")
                .set_creation_datetime(&about.made),
        );
        front(book.add_worksheet(), about, tables)?;
        for table in tables {
            sheet(book.add_worksheet(), table, &about.cut)?;
        }
        book.save_to_buffer()
    };
    made().map_err(|e| HandError::Fault(e.to_string()))
}

fn front(sheet: &mut Worksheet, about: &About, tables: &[Table]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    sheet.set_name(&about.title)?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    let mut row = 0;
    for (name, is) in &about.rows {
        sheet.write_string_with_format(row, 0, name, &bold)?;
        sheet.write_string(row, 1, is)?;
        row += 1;
    }
    row += 1;
    for table in tables {
        sheet.write_string_with_format(row, 0, &table.title, &bold)?;
        sheet.write_string(row, 1, &table.about)?;
        row += 1;
    }
    Ok(())
}

fn sheet(sheet: &mut Worksheet, table: &Table, cut: &str) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    let money = Format::new().set_num_format("#,##0.00");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.set_name(&table.title)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, at) in table.columns.iter().zip(0u16..) {
        sheet.write_string_with_format(0, at, &column.title, &head)?;
    }
    for (row, at) in table.rows.iter().zip(1u32..) {
        for (value, column) in row.iter().zip(0u16..) {
            match value {
                Value::Nothing => {}
                Value::Text(text) => {
                    sheet.write_string(at, column, fitting(text, cut))?;
                }
                Value::Count(count) => write_number(sheet, at, column, (*count).into(), None)?,
                Value::Day(on) => write_day(sheet, (at, column), *on, &day)?,
                Value::Amount(amount) => write_number(sheet, at, column, *amount, Some(&money))?,
                Value::Number(number) => write_number(sheet, at, column, *number, None)?,
            }
        }
    }
    if let (Ok(rows), Some(last)) = (
        u32::try_from(table.rows.len()),
        u16::try_from(table.columns.len())
            .ok()
            .and_then(|columns| columns.checked_sub(1)),
    ) {
        sheet.autofilter(0, 0, rows, last)?;
    }
    // The first rows say how wide a column is; measuring a hundred thousand would take longer
    // than writing them.
    sheet.set_autofit_max_row(200);
    sheet.set_autofit_max_width(360);
    sheet.autofit();
    Ok(())
}

fn write_day(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    on: NaiveDate,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet
        .write_datetime_with_format(row, column, on, format)
        .map(drop)
}

fn write_number(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    number: Decimal,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let text = number.normalize().to_string();
    let digits = number
        .normalize()
        .mantissa()
        .unsigned_abs()
        .checked_ilog10();
    match text.parse::<f64>() {
        Ok(float) if digits.is_none_or(|power| power < SAFE_DIGITS) => match format {
            Some(format) => sheet.write_number_with_format(row, column, float, format),
            None => sheet.write_number(row, column, float),
        },
        _ => sheet.write_string(row, column, text),
    }
    .map(drop)
}

fn fitting(text: &str, cut: &str) -> String {
    if text.chars().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(MOST_CHARACTERS).collect();
    kept + cut
}

#[cfg(test)]
mod tests {
    use super::super::Head;
    use super::*;
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

    fn about() -> About {
        About {
            title: "说明".into(),
            rows: vec![("债权人".into(), "=1+1".into())],
            cut: "…".into(),
            made: "2026-11-22T08:00:00".parse().unwrap(),
        }
    }

    fn read_back(cells: Vec<Value>) -> Vec<Data> {
        let table = Table {
            name: "t".into(),
            title: "表".into(),
            about: String::new(),
            columns: cells
                .iter()
                .map(|_| Head {
                    name: "c".into(),
                    title: "列".into(),
                })
                .collect(),
            rows: vec![cells],
        };
        let bytes = workbook(&about(), std::slice::from_ref(&table)).unwrap();
        assert_eq!(bytes, workbook(&about(), &[table]).unwrap());
        let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        assert!(book.worksheet_formula("表").unwrap().is_empty());
        assert!(book.worksheet_formula("说明").unwrap().is_empty());
        let sheet = book.worksheet_range("表").unwrap();
        sheet.rows().nth(1).unwrap().to_vec()
    }

    #[test]
    fn a_text_is_a_text_whatever_it_looks_like() {
        let nasty = [
            "=1+1",
            "@x",
            "25332000000000012345",
            "-5",
            "http://x.example",
        ];
        let cells = read_back(nasty.map(|text| Value::Text(text.into())).to_vec());
        assert_eq!(cells, nasty.map(|text| Data::String(text.into())));
    }

    #[test]
    fn every_amount_a_book_can_hold_is_read_back_to_the_fen() {
        let amounts = [
            "999999999999.99",
            "-999999999999.98",
            "0.01",
            "96160.05",
            "80000",
        ];
        let cells = amounts.map(|text| Value::Amount(text.parse().unwrap()));
        for (cell, amount) in read_back(cells.to_vec()).iter().zip(amounts) {
            let Data::Float(float) = cell else {
                panic!("{amount} came back as {cell:?}")
            };
            let amount: Decimal = amount.parse().unwrap();
            assert_eq!(format!("{float:.2}"), format!("{amount:.2}"));
        }
        // A sum with more digits than a number keeps is words, to the fen.
        let more = read_back(vec![Value::Amount("9999999999999999.99".parse().unwrap())]);
        assert_eq!(more, [Data::String("9999999999999999.99".into())]);
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_says_so() {
        let cells = read_back(vec![Value::Text("长".repeat(40_000))]);
        let Data::String(text) = &cells[0] else {
            panic!("{:?}", cells[0])
        };
        assert_eq!(text.chars().count(), MOST_CHARACTERS + 1);
        assert!(text.ends_with('…'));
    }
}
