//! Files made to do harm, and files broken by accident: rows or a named error, never a panic.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "a test says what it read or skipped")]

mod common;

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use common::{fixture, understood};
use owed_exchange::{Incoming, Limit, Limits, Looks, ReadError, Shape, propose, read, read_each};

#[test]
fn each_hostile_file_is_refused_by_name() {
    let damaged = |part: &str, detail: &str| ReadError::Damaged {
        part: part.into(),
        detail: detail.into(),
    };
    let shapes = |shapes: &[&str]| ReadError::UnknownLayout {
        shapes: shapes.iter().map(|shape| Shape((*shape).into())).collect(),
    };
    let table = || shapes(&["发票号|客户名称|开票日期|到期日|金额|摘要"]);
    let too_large = |what, allowed| ReadError::TooLarge { what, allowed };
    let expected = BTreeMap::from([
        ("empty.csv", ReadError::Empty),
        ("bomb_sheet_256MiB.xlsx", too_large(Limit::Piece, 1 << 20)),
        ("flat_256MiB.zip", ReadError::NotText),
        ("nested_5x10_1TB.zip", too_large(Limit::Depth, 2)),
        (
            "entity_bomb.xlsx",
            damaged("S", "Xml error: at 0..0: unrecognized entity `&d;`"),
        ),
        ("sparse_corner_XFD1048576.xlsx", shapes(&[])),
        (
            "zip_truncated.zip",
            damaged("the zip", "invalid Zip archive: Could not find EOCD"),
        ),
        (
            "zip_lying_size.zip",
            damaged(
                "a.txt",
                "File is larger than its declared uncompressed size",
            ),
        ),
        ("zip_slip.zip", shapes(&[])),
        ("zip_gbk_name.zip", shapes(&[])),
        // Tables with columns nobody knows: their owner is asked.
        ("messy_utf8bom.csv", table()),
        ("messy_gb18030.csv", table()),
        ("messy_gbk_lossy.csv", table()),
        ("messy_utf16le.csv", table()),
        ("messy_big5.csv", shapes(&[])),
        ("mixed_utf8_then_gbk.csv", table()),
        ("gbk_broken_tail.csv", table()),
        ("nul_bytes.csv", table()),
        ("cr_only.csv", table()),
        ("semicolon_tab.csv", table()),
        ("one_huge_field.csv", table()),
    ]);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/hostile");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let error = understood(&fixture(&format!("hostile/{name}"))).unwrap_err();
        assert_eq!(Some(&error), expected.get(name.as_str()), "{name}");
        seen += 1;
    }
    assert_eq!(seen, expected.len());
}

#[test]
fn no_file_cut_short_or_scratched_does_harm() {
    for name in [
        "import/tax_bureau_list/全量发票查询导出结果_合成.xlsx",
        "import/wechat_pay/微信支付账单流水文件_合成.xlsx",
        "import/ofd/数电票_合成_无签章.ofd",
        "import/e_invoice/dzfp_25002000000000000033_红字.xml",
        "import/tax_bureau_list/全量发票查询导出结果_坏行.csv",
        "hostile/messy_utf16le.csv",
    ] {
        let whole = fixture(name);
        let mut seed = 7_u64;
        for turn in 0..120_usize {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let mut bytes = whole.clone();
            let at = (seed >> 16) as usize % bytes.len();
            if turn % 3 == 0 {
                bytes.truncate(at);
            } else {
                bytes[at] ^= 1 << (turn % 8);
            }
            // Rows or an error; a panic would end the test.
            match understood(&bytes) {
                Ok(read) => assert!(read.rows.len() < 100, "{name}"),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
            let _ = propose(&Incoming::new(name, &bytes)).map(|tables| assert!(tables.len() < 10));
        }
    }
}

#[test]
fn files_that_hold_no_rows_are_named_for_what_they_look_like() {
    for (bytes, looks) in [
        (&b"\xff\xd8\xff\xe0\0\x10JFIF\0"[..], Looks::Picture),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", Looks::Pdf),
        (b"MZ\x90\0\x03\0\0\0\x04", Looks::Program),
        (b"Rar!\x1a\x07\x01\0", Looks::OtherArchive),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", Looks::Recording),
        (
            b"<!DOCTYPE html><html><body>login</body></html>",
            Looks::WebPage,
        ),
    ] {
        assert_eq!(understood(bytes), Err(ReadError::Unsupported { looks }));
    }
    let noise: Vec<u8> = (0..5000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(understood(&noise), Err(ReadError::NotText));
}

#[test]
fn a_limit_is_named_when_it_is_passed() {
    let mut text = String::from("交易时间,对方单位,转入金额,转出金额\n");
    for _ in 0..200 {
        text.push_str("2025-06-30,样例贸易,1.00,\n");
    }
    let within = |limits| {
        let mut rows = 0;
        let file = Incoming::new("limits", text.as_bytes());
        read_each(
            &file,
            limits,
            &mut |_| ControlFlow::Continue(()),
            &mut |_| rows += 1,
        )
        .map(|_| rows)
    };
    assert_eq!(within(Limits::default()), Ok(201));
    let too_large = |what, allowed| Err(ReadError::TooLarge { what, allowed });
    assert_eq!(
        within(Limits {
            rows: 50,
            ..Limits::default()
        }),
        too_large(Limit::Rows, 50)
    );
    assert_eq!(
        within(Limits {
            cells: 90,
            ..Limits::default()
        }),
        too_large(Limit::Cells, 90)
    );
    assert_eq!(
        within(Limits {
            bytes: 90,
            ..Limits::default()
        }),
        too_large(Limit::Bytes, 90)
    );
    assert_eq!(
        within(Limits {
            text: 900,
            ..Limits::default()
        }),
        too_large(Limit::Text, 900)
    );
}

#[test]
fn reading_can_be_stopped() {
    let bytes = fixture("import/tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    let mut told = 0;
    let stopped = read(&Incoming::new("stop", &bytes), &mut |_| {
        told += 1;
        ControlFlow::Break(())
    });
    assert_eq!((stopped, told), (Err(ReadError::Cancelled), 1));
}

/// Third-party files, where the checkout has them beside it: each gives rows or a named error.
#[test]
fn odd_files_from_elsewhere_do_no_harm() {
    let corpora = std::env::var("OWED_CORPORA").map_or_else(
        |_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared"),
        PathBuf::from,
    );
    let mut files = Vec::new();
    for folder in [
        "corpora/open/xlsx",
        "corpora/open/ofd",
        "corpora/open/einvoice_xml",
        "corpora/open/text",
        "corpora/open/eml",
        "corpora/open/generated",
        "corpora/open/pdf/pdfbox",
    ] {
        collect(&corpora.join(folder), &mut files);
    }
    if files.is_empty() {
        println!("skipped: no corpora under {}", corpora.display());
        return;
    }
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let file = Incoming::new(&name, &bytes);
        match read(&file, &mut |_| ControlFlow::Continue(())) {
            Ok(read) => println!("{name}: {:?}, {} rows", read.format, read.rows.len()),
            Err(error) => println!("{name}: {error}"),
        }
        if let Ok(tables) = propose(&file) {
            assert!(
                tables.iter().all(|table| table.columns.len() <= 16_404),
                "{name}"
            );
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// A compound file with one stream.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(stream).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn compound_files_that_are_no_open_workbook_are_told_apart() {
    let refusal = |name, stream: &[u8]| understood(&compound(name, stream)).unwrap_err();
    assert_eq!(
        refusal("/EncryptedPackage", b"sealed"),
        ReadError::WorkbookEncrypted
    );
    let unsupported = |looks| ReadError::Unsupported { looks };
    assert_eq!(
        refusal("/WordDocument", b"text"),
        unsupported(Looks::WordDocument)
    );
    assert_eq!(refusal("/Else", b"text"), unsupported(Looks::Unknown));
    // FILEPASS with a scheme: an old workbook with a password.
    assert_eq!(
        refusal("/Workbook", &[0x2f, 0, 2, 0, 1, 0]),
        ReadError::WorkbookEncrypted
    );
    assert!(matches!(
        refusal("/Workbook", b"nothing of a workbook"),
        ReadError::Damaged { .. }
    ));
}

#[test]
fn a_far_corner_of_an_old_workbook_takes_no_memory() {
    let bytes = fixture("import/spdb_personal/个人流水_浦发_合成.xls");
    assert!(understood(&bytes).is_ok());
    // Every cell record (LABELSST) of the fixture in turn is moved to the last row and column.
    let mut moved = 0;
    for at in 0..bytes.len() - 8 {
        if bytes[at..at + 4] == [0xfd, 0x00, 0x0a, 0x00] {
            let mut far = bytes.clone();
            far[at + 4..at + 8].fill(0xff);
            let error = understood(&far).unwrap_err();
            assert!(
                matches!(
                    error,
                    ReadError::TooLarge {
                        what: Limit::Cells,
                        ..
                    }
                ),
                "{error}"
            );
            moved += 1;
        }
    }
    assert!(moved > 10, "{moved} cells moved");
}

#[test]
fn many_elements_of_one_name_take_no_square_of_time() {
    let mut text = String::from("<EInvoice><发票号码>1</发票号码><价税合计>1</价税合计>");
    for _ in 0..200_000 {
        text.push_str("<a>1</a>");
    }
    text.push_str("</EInvoice>");
    let read = understood(text.as_bytes()).unwrap();
    assert_eq!(read.rows[0].cells.len(), 200_002);
    assert_eq!(&*read.rows[0].cells[200_001].header, "a[200000]");
}
