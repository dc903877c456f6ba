//! Invoices: the tax bureau's list and electronic invoices as XML.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{asides, day, fixture, imported, invoices, some, understood, yuan};
use owed_exchange::{
    Aside, Flag, Format, InvoiceRow, InvoiceStatus, ItemLine, Meaning, Note, PartyRow, ReadError,
    Tally,
};

const SELLER: &str = "合成精密机械（苏州）有限公司";
const BUYER: &str = "样例贸易（杭州）有限公司";

/// The four invoices of the sample story as number, day, net, tax, total, status, what it reverses.
type Expected = (
    &'static str,
    &'static str,
    [&'static str; 3],
    InvoiceStatus,
    Option<&'static str>,
);
const STORY: [Expected; 4] = [
    (
        "25002000000000000017",
        "2025-03-10",
        ["70796.46", "9203.54", "80000.00"],
        InvoiceStatus::Normal,
        None,
    ),
    (
        "25002000000000000025",
        "2025-04-08",
        ["31858.40", "4141.60", "36000.00"],
        InvoiceStatus::ReversedInFull,
        None,
    ),
    (
        "25002000000000000033",
        "2025-04-20",
        ["-31858.40", "-4141.60", "-36000.00"],
        InvoiceStatus::Normal,
        Some("25002000000000000025"),
    ),
    (
        "25002000000000000041",
        "2025-04-21",
        ["32000.00", "4160.00", "36160.00"],
        InvoiceStatus::Normal,
        None,
    ),
];

fn check(row: &InvoiceRow, expected: &Expected) {
    let (number, issued, [net, tax, total], _, reverses) = *expected;
    assert_eq!(row.number.as_deref(), Some(number));
    assert_eq!(row.code, None);
    assert_eq!(row.issued, day(issued));
    assert_eq!(
        (row.net, row.tax, row.total),
        (Some(yuan(net)), Some(yuan(tax)), yuan(total)),
        "{number}"
    );
    assert_eq!(row.red, total.starts_with('-'));
    assert_eq!(row.reverses.as_deref(), reverses);
    assert_eq!(
        row.seller,
        PartyRow {
            name: some(SELLER),
            id: some("91000000MAXYN00015")
        }
    );
    assert_eq!(
        row.buyer,
        PartyRow {
            name: some(BUYER),
            id: some("91000000MAXYN00028")
        }
    );
    assert_eq!(
        row.kind_text
            .as_deref()
            .map(|kind| kind.contains("增值税专用发票")),
        Some(true)
    );
    assert_eq!(row.flags, [], "{number}");
}

const LIST: &str = "tax_bureau_list/全量发票查询导出结果_合成.xlsx";

#[test]
fn the_tax_bureaus_list_gives_each_invoice_with_its_lines() {
    let list = imported(LIST);
    assert_eq!(list.format, Format::TaxBureauList);
    let found = invoices(&list);
    assert_eq!(found.len(), 4);
    for ((row, invoice), expected) in found.iter().zip(&STORY) {
        check(invoice, expected);
        assert_eq!(invoice.status, expected.3);
        assert_eq!(&*row.place.sheet, "发票基础信息");
    }
    assert_eq!(
        found
            .iter()
            .map(|(row, _)| row.place.row)
            .collect::<Vec<_>>(),
        [2, 3, 4, 5]
    );
    let lines: Vec<usize> = found
        .iter()
        .map(|(_, invoice)| invoice.lines.len())
        .collect();
    assert_eq!(lines, [1, 2, 2, 1]);
    assert_eq!(
        found[1].1.lines[1],
        ItemLine {
            name: "*通用设备*定位销".into(),
            spec: None,
            unit: None,
            quantity: None,
            price: None,
            net: Some(yuan("-884.96")),
            rate: some("13%"),
            tax: Some(yuan("-115.04")),
            total: Some(yuan("-1000.00")),
        }
    );
    assert_eq!(found[0].1.lines[0].price, Some(yuan("3539.823009")));
    assert_eq!(found[0].1.lines[0].quantity, Some(yuan("20")));
    assert_eq!(found[1].1.status_text.as_deref(), Some("已红冲-全额"));
    // Every line of the other sheet is kept, set aside as part of its invoice.
    let kept = asides(&list);
    assert_eq!(kept.len(), 6);
    assert_eq!(
        kept[5],
        (
            7,
            &Aside::LineOfInvoice {
                number: "25002000000000000041".into()
            }
        )
    );
    // Each cell is kept under its header; empty ones are left out.
    let cells = &found[1].0.cells;
    assert_eq!((&*cells[0].header, cells[0].text.as_str()), ("序号", "2"));
    assert_eq!(cells.len(), 16);
    let sum = list.found.incoming.unwrap();
    assert_eq!(
        sum,
        Tally {
            count: Some(4),
            sum: Some(yuan("116160.00"))
        }
    );
    assert_eq!(list.notes, []);
}

#[test]
fn either_sheet_of_the_list_is_enough() {
    let base = imported("tax_bureau_list/全量发票查询导出结果_仅基础信息.xlsx");
    let found = invoices(&base);
    assert_eq!(found.len(), 4);
    // Which invoice the red one takes back stands only on the sheet of lines.
    assert_eq!(found[2].1.flags, [Flag::ReversesUnknown]);
    for (at, expected) in STORY.iter().enumerate().filter(|(at, _)| *at != 2) {
        check(found[at].1, expected);
        assert_eq!(found[at].1.lines, []);
    }
    let lines = imported("tax_bureau_list/全量发票查询导出结果_仅明细.xlsx");
    let found = invoices(&lines);
    assert_eq!(found.len(), 4);
    for ((_, invoice), expected) in found.iter().zip(&STORY) {
        check(invoice, expected);
        assert_eq!(invoice.status, expected.3);
    }
    assert_eq!(found[2].1.lines.len(), 2);
    assert_eq!(
        found
            .iter()
            .map(|(row, _)| row.place.row)
            .collect::<Vec<_>>(),
        [2, 3, 5, 7]
    );
    assert_eq!(lines.notes, [Note::SummedFromLines]);
    let rows: Vec<u32> = lines.rows.iter().map(|row| row.place.row).collect();
    assert_eq!(
        rows,
        [1, 2, 3, 4, 5, 6, 7],
        "rows stay in the order of the file"
    );
}

#[test]
fn bad_rows_of_the_list_are_set_aside_and_the_rest_is_read() {
    let list = imported("tax_bureau_list/全量发票查询导出结果_坏行.csv");
    assert_eq!(list.format, Format::TaxBureauList);
    let found = invoices(&list);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1.number.as_deref(), Some("25002000000000000017"));
    let reasons: Vec<(u32, String)> = asides(&list)
        .into_iter()
        .map(|(row, aside)| (row, serde_json::to_string(aside).unwrap()))
        .collect();
    assert_eq!(
        reasons,
        [
            (3, r#"{"code":"digitsLost","cell":"数电发票号码","text":"2.5002E+19"}"#.to_owned()),
            (4, r#"{"code":"unreadable","cell":"价税合计","text":"36,00.0","why":"ambiguousAmount"}"#.to_owned()),
            (5, r#"{"code":"unreadable","cell":"开票日期","text":"2025-02-30","why":"noSuchDay"}"#.to_owned()),
            (6, r#"{"code":"void","text":"已作废"}"#.to_owned()),
            (7, r#"{"code":"twice","number":"25002000000000000017"}"#.to_owned()),
            (8, r#"{"code":"unreadable","cell":"价税合计","text":"500.00","why":"ambiguousAmount"}"#.to_owned()),
            (9, r#"{"code":"total"}"#.to_owned()),
        ]
    );
}

#[test]
fn a_digital_invoice_is_read_whole() {
    for (file, expected) in [
        ("e_invoice/dzfp_25002000000000000017_蓝字.xml", &STORY[0]),
        ("e_invoice/dzfp_25002000000000000025_蓝字.xml", &STORY[1]),
        ("e_invoice/dzfp_25002000000000000033_红字.xml", &STORY[2]),
        ("e_invoice/dzfp_25002000000000000041_蓝字.xml", &STORY[3]),
    ] {
        let xml = imported(file);
        assert_eq!(xml.format, Format::EInvoiceXml);
        let found = invoices(&xml);
        assert_eq!(found.len(), 1);
        check(found[0].1, expected);
    }
    let xml = imported("e_invoice/dzfp_25002000000000000025_蓝字.xml");
    let (row, invoice) = invoices(&xml)[0];
    assert_eq!(invoice.contract.as_deref(), Some("HT-2025-007"));
    assert_eq!(
        invoice.kind_text.as_deref(),
        Some("电子发票（增值税专用发票）")
    );
    assert_eq!(invoice.lines.len(), 2);
    assert_eq!(invoice.lines[0].quantity, Some(yuan("1000")));
    assert_eq!(invoice.lines[0].price, Some(yuan("32.743363")));
    assert_eq!(invoice.lines[1].quantity, None);
    assert_eq!(invoice.lines[1].total, Some(yuan("-1000.00")));
    let text = |header: &str| {
        row.cells
            .iter()
            .find(|c| &*c.header == header)
            .map(|c| c.text.as_str())
    };
    assert_eq!(
        text("EInvoiceData/SellerInformation/SellerBankAccNum"),
        Some("0000000000000001")
    );
    assert_eq!(
        text("EInvoiceData/IssuItemInformation[2]/Amount"),
        Some("-884.96")
    );
    assert_eq!((&*row.place.sheet, row.place.row), ("EInvoice", 1));
}

#[test]
fn a_red_invoice_names_the_one_it_takes_back_by_its_own_element() {
    let text = String::from_utf8(fixture(
        "import/e_invoice/dzfp_25002000000000000033_红字.xml",
    ))
    .unwrap();
    let without_remark = text.replace("被红冲蓝字数电票号码：25002000000000000025 ", "");
    let read = understood(without_remark.as_bytes()).unwrap();
    assert_eq!(
        invoices(&read)[0].1.reverses.as_deref(),
        Some("25002000000000000025")
    );
    let neither = without_remark.replace(
        "<OriginalInvoiceCode>25002000000000000025</OriginalInvoiceCode>",
        "",
    );
    let read = understood(neither.as_bytes()).unwrap();
    assert_eq!(invoices(&read)[0].1.reverses, None);
    assert_eq!(invoices(&read)[0].1.flags, [Flag::ReversesUnknown]);
}

#[test]
fn the_other_dialects_of_xml_invoices_are_read() {
    for (file, total, lines) in [
        ("e_invoice/发票_拼音字段_合成.xml", "59.00", 0),
        ("e_invoice/发票_中文字段_合成.xml", "-2650.00", 0),
        ("e_invoice/发票_多行ItemDetail_合成.xml", "663.00", 3),
        ("e_invoice/发票_版式附件fp_合成.xml", "318.00", 3),
        ("e_invoice/发票_GBK编码_合成.xml", "59.00", 0),
    ] {
        let xml = imported(file);
        let found = invoices(&xml);
        assert_eq!(found.len(), 1, "{file}");
        let invoice = found[0].1;
        assert_eq!(invoice.total, yuan(total), "{file}");
        assert_eq!(invoice.lines.len(), lines, "{file}");
        assert_eq!(invoice.flags, [], "{file}");
        assert!(
            invoice
                .seller
                .name
                .as_deref()
                .is_some_and(|name| name.starts_with("合成")),
            "{file}"
        );
        assert!(invoice.buyer.name.is_some(), "{file}");
    }
    let red = imported("e_invoice/发票_中文字段_合成.xml");
    assert_eq!(
        invoices(&red)[0].1.reverses.as_deref(),
        Some("24002000000000000031")
    );
    let old = imported("e_invoice/发票_版式附件fp_合成.xml");
    assert_eq!(invoices(&old)[0].1.code.as_deref(), Some("000001700111"));
}

#[test]
fn xml_that_is_no_invoice_or_not_whole_is_an_error_that_says_so() {
    let error = |text: &str| understood(text.as_bytes()).unwrap_err();
    assert_eq!(
        error("<?xml version=\"1.0\"?><config><a>1</a></config>"),
        ReadError::NoInvoice {
            root: "config".into()
        }
    );
    assert!(matches!(
        error("<EInvoice><Header>"),
        ReadError::Damaged { .. }
    ));
    assert!(matches!(
        error("<EInvoice>&boom;</EInvoice>"),
        ReadError::Damaged { .. }
    ));
    let bomb =
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><EInvoice>&b;</EInvoice>";
    assert!(matches!(error(bomb), ReadError::Damaged { .. }));
    let deep = "<a>".repeat(100_000);
    assert!(matches!(error(&deep), ReadError::TooLarge { .. }));
    let torn = "<EInvoice><EInvoiceData><BasicInformation><RequestTime>2025-01-01</RequestTime></BasicInformation>\
                </EInvoiceData><TaxSupervisionInfo><InvoiceNumber>25002000000000000099</InvoiceNumber>\
                </TaxSupervisionInfo></EInvoice>";
    let read = understood(torn.as_bytes()).unwrap();
    assert_eq!(
        read.rows[0].meaning,
        Meaning::Aside(Aside::Missing {
            cell: "价税合计".into()
        })
    );
}
