//! Tables nobody knows: shown first, then read through a mapping.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::ops::ControlFlow;

use common::{asides, day, fixture, invoices, money, understood, yuan};
use owed_exchange::{
    Aside, Direction, Field, Flag, Format, Incoming, Mapping, Meaning, ReadError, Shape, Target,
    Understood, Unit, propose, read,
};
use rust_decimal::Decimal;

fn with(bytes: &[u8], mapping: &Mapping) -> Understood {
    let file = Incoming {
        mappings: std::slice::from_ref(mapping),
        ..Incoming::new("mapped", bytes)
    };
    read(&file, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn an_own_list_is_proposed_remembered_and_read() {
    let bytes = fixture("hostile/messy_gb18030.csv");
    let proposal = propose(&Incoming::new("own list", &bytes))
        .unwrap()
        .remove(0);
    assert_eq!(proposal.header_row, Some(1));
    let fields: Vec<(&str, Option<Field>)> = proposal
        .columns
        .iter()
        .map(|c| (c.header.as_str(), c.field))
        .collect();
    assert_eq!(
        fields,
        [
            ("发票号", Some(Field::Number)),
            ("客户名称", Some(Field::Customer)),
            ("开票日期", Some(Field::On)),
            ("到期日", Some(Field::Due)),
            ("金额(元)", Some(Field::Total)),
            ("摘要", Some(Field::Remark)),
        ]
    );
    assert_eq!(proposal.mapping.target, Target::Invoices);
    assert_eq!(proposal.lacks, Vec::<Vec<Field>>::new());
    assert_eq!(proposal.first_rows[0][1], "杭州鑫华贸易有限公司");

    // A mapping is stored as JSON and found again by its shape.
    let stored = serde_json::to_string(&proposal.mapping).unwrap();
    let mapping: Mapping = serde_json::from_str(&stored).unwrap();
    assert_eq!(
        understood(&bytes),
        Err(ReadError::UnknownLayout {
            shapes: vec![mapping.shape.clone()]
        })
    );

    let list = with(&bytes, &mapping);
    assert_eq!(list.format, Format::Mapped);
    type Row<'a> = (
        u32,
        &'a str,
        &'a str,
        String,
        Option<&'a str>,
        Decimal,
        bool,
    );
    let found: Vec<Row<'_>> = invoices(&list)
        .into_iter()
        .map(|(row, i)| {
            let name = i.buyer.name.as_deref().unwrap();
            let due = i.due.map(|due| due.to_string());
            (
                row.place.row,
                i.number.as_deref().unwrap(),
                name,
                i.issued.to_string(),
                due,
                i.total,
                i.red,
            )
        })
        .map(|(row, number, name, issued, due, total, red)| {
            (
                row,
                number,
                name,
                issued,
                due.map(|d| &*Box::leak(d.into_boxed_str())),
                total,
                red,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (
                2,
                "INV1",
                "杭州鑫华贸易有限公司",
                "2024-03-05".into(),
                Some("2024-04-04"),
                yuan("12345.67"),
                false
            ),
            (
                3,
                "INV2",
                "𠮷野商行（𡈼）有限公司",
                "2024-03-06".into(),
                Some("2024-04-05"),
                yuan("8800.00"),
                false
            ),
            (
                4,
                "INV3",
                "镕基㑇䶮有限公司",
                "2024-03-07".into(),
                Some("2024-04-06"),
                yuan("1234.50"),
                false
            ),
            (
                6,
                "INV5",
                "€欧元〇零ㄅ",
                "2024-03-08".into(),
                Some("2024-04-07"),
                yuan("1234.56"),
                false
            ),
            (
                9,
                "INV8",
                "张三",
                "2024-03-10".into(),
                Some("2024-04-10"),
                yuan("12000.00"),
                false
            ),
        ]
    );
    let left: Vec<(u32, String)> = asides(&list)
        .into_iter()
        .map(|(row, aside)| (row, serde_json::to_string(aside).unwrap()))
        .collect();
    assert_eq!(
        left,
        [
            (5, r#"{"code":"unreadable","cell":"开票日期","text":"3/8/2024","why":"ambiguousDate"}"#.into()),
            (7, r#"{"code":"unreadable","cell":"金额(元)","text":"1E3","why":"notAnAmount"}"#.into()),
            (8, r#"{"code":"unreadable","cell":"开票日期","text":"2024/2/30","why":"noSuchDay"}"#.into()),
            (10, r#"{"code":"total"}"#.to_owned()),
        ]
    );
    // The formula somebody planted is text like any other, kept as it was written.
    let planted = &list.rows[6].cells[1];
    assert_eq!(
        (&*planted.header, planted.text.as_str()),
        ("客户名称", "=cmd|'/C calc'!A0")
    );
}

#[test]
fn the_same_list_reads_alike_from_every_encoding() {
    let first = fixture("hostile/messy_gb18030.csv");
    let mapping = propose(&Incoming::new("", &first))
        .unwrap()
        .remove(0)
        .mapping;
    let numbers = |bytes: &[u8]| -> Vec<(Option<String>, Option<String>, Decimal)> {
        let list = with(bytes, &mapping);
        let found = invoices(&list);
        found
            .iter()
            .map(|(_, i)| (i.number.clone(), i.buyer.name.clone(), i.total))
            .collect()
    };
    let expected = numbers(&first);
    for name in [
        "messy_utf8bom.csv",
        "messy_utf16le.csv",
        "cr_only.csv",
        "gbk_broken_tail.csv",
    ] {
        assert_eq!(
            numbers(&fixture(&format!("hostile/{name}"))),
            expected,
            "{name}"
        );
    }
    let nul = with(&fixture("hostile/nul_bytes.csv"), &mapping);
    assert_eq!(invoices(&nul).len(), 5);
    assert!(invoices(&nul)[2].1.flags.contains(&Flag::BadCharacters));
    let mixed = with(&fixture("hostile/mixed_utf8_then_gbk.csv"), &mapping);
    assert_eq!(
        invoices(&mixed)[1].1.buyer.name.as_deref(),
        Some("镕基㑇䶮有限公司")
    );
}

#[test]
fn an_ambiguous_date_is_read_once_its_order_is_named() {
    let bytes = fixture("hostile/messy_utf8bom.csv");
    let mut mapping = propose(&Incoming::new("", &bytes))
        .unwrap()
        .remove(0)
        .mapping;
    mapping.dates = Some(owed_exchange::DateOrder::MonthFirst);
    let list = with(&bytes, &mapping);
    let fourth = invoices(&list)[3];
    assert_eq!(
        (fourth.0.place.row, fourth.1.issued),
        (5, day("2024-03-08"))
    );
    assert_eq!((fourth.1.total, fourth.1.red), (yuan("-500.00"), true));
    // The due day has only two digits of the year: left out, and said so.
    assert_eq!(fourth.1.due, None);
    assert!(fourth.1.flags.contains(&Flag::CellUnread {
        cell: "到期日".into(),
        text: "4/7/24".into()
    }));
}

#[test]
fn amounts_in_ten_thousands_are_multiplied() {
    let text = "客户,销售日期,应收金额（万元）\n样例贸易,2025-03-10,8\n合成商行,2025-03-11,3.616\n";
    let mapping = propose(&Incoming::new("", text.as_bytes()))
        .unwrap()
        .remove(0)
        .mapping;
    let list = with(text.as_bytes(), &mapping);
    let totals: Vec<Decimal> = invoices(&list).iter().map(|(_, i)| i.total).collect();
    assert_eq!(totals, [yuan("80000.00"), yuan("36160.00")]);
    let text = "单位：千元,,\n客户,销售日期,应收金额\n样例贸易,2025-03-10,8\n";
    let mapping = propose(&Incoming::new("", text.as_bytes()))
        .unwrap()
        .remove(0)
        .mapping;
    assert_eq!(mapping.unit, Unit::Thousand);
    assert_eq!(
        invoices(&with(text.as_bytes(), &mapping))[0].1.total,
        yuan("8000.00")
    );
}

#[test]
fn a_list_of_payments_is_read_by_sign_or_by_column() {
    let text = "收款日期\t付款人\t金额\t备注\n2025-06-30\t样例贸易\t20000\t货款\n2025-07-01\t样例贸易\t-500\t退货\n";
    let mapping = propose(&Incoming::new("", text.as_bytes()))
        .unwrap()
        .remove(0)
        .mapping;
    assert_eq!(mapping.target, Target::Money);
    let list = with(text.as_bytes(), &mapping);
    let rows = money(&list);
    assert_eq!(
        (rows[0].1.direction, rows[0].1.amount),
        (Direction::In, yuan("20000.00"))
    );
    assert_eq!(
        (rows[1].1.direction, rows[1].1.amount),
        (Direction::Out, yuan("500.00"))
    );
}

#[test]
fn a_mapping_of_another_shape_is_passed_over() {
    let mapping = Mapping {
        shape: Shape("别的|表".into()),
        target: Target::Invoices,
        columns: Vec::new(),
        unit: Unit::Yuan,
        dates: None,
    };
    let bytes = fixture("import/icbc_corporate/对公流水_工行_historydetail_合成.xlsx");
    assert_eq!(with(&bytes, &mapping).format, Format::IcbcCorporate);
}

#[test]
fn what_a_proposal_lacks_is_named() {
    let text = "客户,备注\n样例贸易,欠八万\n";
    let proposal = propose(&Incoming::new("", text.as_bytes()))
        .unwrap()
        .remove(0);
    assert_eq!(
        proposal.lacks,
        [vec![Field::On], vec![Field::Total, Field::Net]]
    );
    let list = with(text.as_bytes(), &proposal.mapping);
    assert_eq!(
        list.rows[1].meaning,
        Meaning::Aside(Aside::Missing { cell: "on".into() })
    );
}

#[test]
fn the_owners_own_books_are_never_read_without_asking() {
    // In a company's books debit is what came in; in the bank's statement it is what went out.
    let books = "日期,凭证字号,摘要,对方科目,借方金额,贷方金额,余额\n2025-06-30,记-1,收款,应收账款,20000,,20000\n";
    assert!(matches!(
        understood(books.as_bytes()),
        Err(ReadError::UnknownLayout { .. })
    ));
}

#[test]
fn a_header_in_two_rows_is_read_as_one() {
    let text = "应收账款账龄分析,,,,,\n截止日期：2025-11-30,,,,,\n客户编码,客户名称,期末余额,账龄,,\n,,,1-30天,31-60天,60天以上\n\
                C1,样例贸易,300,100,100,100\n合计,,300,100,100,100\n";
    let read = understood(text.as_bytes()).unwrap();
    assert_eq!(read.format, Format::AgeingTable);
    let balances: Vec<_> = read
        .rows
        .iter()
        .filter_map(|row| match &row.meaning {
            Meaning::Balance(balance) => Some(balance),
            Meaning::Invoice(_) | Meaning::Money(_) | Meaning::Aside(_) => None,
        })
        .collect();
    assert_eq!(balances.len(), 1);
    assert_eq!(
        (balances[0].outstanding, balances[0].as_of),
        (yuan("300.00"), Some(day("2025-11-30")))
    );
    let ages: Vec<_> = balances[0].buckets.iter().map(|b| (b.from, b.to)).collect();
    assert_eq!(
        ages,
        [(Some(1), Some(30)), (Some(31), Some(60)), (Some(61), None)]
    );
    assert_eq!(balances[0].flags, []);
    // The same through a mapping: the shape is that of both rows together.
    let mapping = propose(&Incoming::new("", text.as_bytes()))
        .unwrap()
        .remove(0)
        .mapping;
    assert_eq!(
        mapping.shape,
        Shape("客户编码|客户名称|期末余额|1-30天|31-60天|60天以上".into())
    );
    assert_eq!(with(text.as_bytes(), &mapping).found, read.found);
}

#[test]
fn cells_that_a_workbook_keeps_as_numbers_and_days_are_read_as_shown() {
    let bytes = fixture("import/mapped/自制台账_数字与日期_合成.xlsx");
    let proposal = propose(&Incoming::new("", &bytes)).unwrap().remove(0);
    let list = with(&bytes, &proposal.mapping);
    let found: Vec<(u32, String, String, Decimal)> = invoices(&list)
        .into_iter()
        .map(|(row, i)| {
            (
                row.place.row,
                i.issued.to_string(),
                format!("{:?}", i.due),
                i.total,
            )
        })
        .collect();
    let some = |day: &str| format!("Some({day})");
    assert_eq!(
        found,
        [
            (
                2,
                "2025-03-10".to_owned(),
                some("2025-04-09"),
                yuan("80000.00")
            ),
            // A sum of 0.1 and 0.2, and 31858.4, which a workbook stores with seventeen digits.
            (3, "2025-03-11".to_owned(), some("2025-04-10"), yuan("0.30")),
            (
                4,
                "2025-03-12".to_owned(),
                "None".to_owned(),
                yuan("31858.40")
            ),
            // A day that is only a number: the column says that it is one.
            (5, "2025-03-13".to_owned(), "None".to_owned(), yuan("12.50")),
        ]
    );
    let left: Vec<(u32, String)> = asides(&list)
        .into_iter()
        .map(|(row, aside)| (row, serde_json::to_string(aside).unwrap()))
        .collect();
    assert_eq!(
        left,
        [
            (
                6,
                r#"{"code":"digitsLost","cell":"单号","text":"25002000000000000000"}"#.to_owned()
            ),
            (
                7,
                r##"{"code":"unreadable","cell":"金额","text":"#REF!","why":"formulaError"}"##
                    .to_owned()
            ),
            (
                8,
                r#"{"code":"unreadable","cell":"金额","text":"10.005","why":"partOfFen"}"#
                    .to_owned()
            ),
            (
                9,
                r#"{"code":"unreadable","cell":"金额","text":"2025-03-17","why":"notAnAmount"}"#
                    .to_owned()
            ),
        ]
    );
}

#[test]
fn every_field_of_a_guess_is_one_its_target_knows() {
    for name in [
        "hostile/messy_utf8bom.csv",
        "import/mapped/对公流水_通用_收入支出_合成.xlsx",
        "import/mapped/应收账款账龄_万元_合成.xlsx",
    ] {
        let bytes = fixture(name);
        for table in propose(&Incoming::new(name, &bytes)).unwrap() {
            for column in &table.mapping.columns {
                assert!(
                    table.mapping.target.fields().contains(&column.field),
                    "{name}: {column:?}"
                );
            }
        }
    }
}
