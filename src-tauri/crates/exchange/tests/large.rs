//! Large files: every row, with progress, and stopped when asked.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

use owed_exchange::{Incoming, Limits, Meaning, ReadError, Stage, Tally, read_each};
use rust_decimal::Decimal;

const ROWS: usize = 100_000;
const HEADER: [&str; 8] = [
    "交易时间",
    "凭证号",
    "对方单位",
    "对方账号",
    "转入金额",
    "转出金额",
    "余额",
    "摘要",
];

fn cells(i: usize) -> [String; 8] {
    let amount = format!("{}.{:02}", 1 + i % 9_000, i % 100);
    let (income, expense) = if i.is_multiple_of(4) {
        (String::new(), amount)
    } else {
        (amount, String::new())
    };
    [
        format!(
            "2025-{:02}-{:02} 08:{:02}:{:02}",
            1 + i % 12,
            1 + i % 28,
            i % 60,
            i % 59
        ),
        format!("V{i:08}"),
        format!("样例贸易（杭州）第{}有限公司", i % 500),
        format!("{:016}", i % 500),
        income,
        expense,
        format!("{}.00", 1_000_000 + i),
        "货款".to_owned(),
    ]
}

fn csv() -> Vec<u8> {
    let mut text = HEADER.join(",") + "\r\n";
    for i in 0..ROWS {
        writeln!(text, "{}\r", cells(i).join(",")).unwrap();
    }
    encoding_rs::GB18030.encode(&text).0.into_owned()
}

fn xlsx() -> Vec<u8> {
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    let mut row = |number: usize, cells: &[String]| {
        write!(sheet, "<row r=\"{number}\">").unwrap();
        for (column, text) in ('A'..).zip(cells) {
            write!(
                sheet,
                "<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
            )
            .unwrap();
        }
        sheet.push_str("</row>");
    };
    row(1, &HEADER.map(str::to_owned));
    for i in 0..ROWS {
        row(i + 2, &cells(i));
    }
    sheet.push_str("</sheetData></worksheet>");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let part = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ] {
        zip.start_file(name, part).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_hundred_thousand_rows_are_all_read_with_progress() {
    let expected: Decimal = (0..ROWS)
        .filter(|i| !i.is_multiple_of(4))
        .map(|i| cells(i)[4].parse::<Decimal>().unwrap())
        .sum();
    for (kind, bytes) in [("csv", csv()), ("xlsx", xlsx())] {
        let (mut rows, mut last, mut told) = (0, 0, 0);
        let mut watch = |progress: owed_exchange::Progress| {
            assert!(progress.done <= progress.of);
            if progress.stage == Stage::Reading {
                assert!(progress.rows >= last, "{kind}");
                last = progress.rows;
                told += 1;
            }
            ControlFlow::Continue(())
        };
        let file = Incoming::new(kind, &bytes);
        let understood = read_each(&file, Limits::default(), &mut watch, &mut |row| {
            rows += usize::from(matches!(row.meaning, Meaning::Money(_)));
        })
        .unwrap();
        assert_eq!(rows, ROWS, "{kind}");
        assert!(told > 100, "{kind}: told {told} times");
        let count = Some((ROWS - ROWS / 4) as u64);
        assert_eq!(
            understood.found.incoming,
            Some(Tally {
                count,
                sum: Some(expected)
            }),
            "{kind}"
        );
    }
}

#[test]
fn a_large_file_is_left_in_the_middle_when_asked() {
    for bytes in [csv(), xlsx()] {
        let mut handed = 0;
        let mut watch = |progress: owed_exchange::Progress| {
            if progress.rows > 5_000 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let file = Incoming::new("stop", &bytes);
        let result = read_each(&file, Limits::default(), &mut watch, &mut |_| handed += 1);
        assert_eq!(result, Err(ReadError::Cancelled));
        assert!((5_000..7_000).contains(&handed), "{handed} rows");
    }
}
