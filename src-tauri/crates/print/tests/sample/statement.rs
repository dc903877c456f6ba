//! The statement of account of the story.

use owed_print::statement::{Closing, Statement, StatementRow};
use owed_print::{Figures, Lang, Stage};

use super::{day, provenance, recipient, sender};

pub(crate) const CODE: &str = "OWED1 case=8000000000001 id=0198c000-0004-7000-8000-000000000001 on=2026-11-21 bal=80000.00CNY head=41:3f9c1a2b77d0";

pub(crate) fn statement() -> Statement {
    let row = |on: &str, what: &str, document: &str, added: &str, paid: &str, balance: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| Figures::from(text));
        StatementRow {
            on: day(on),
            what: what.into(),
            document: document.into(),
            added: some(added),
            paid: some(paid),
            balance: balance.into(),
        }
    };
    Statement {
        lang: Lang::Zh,
        stage: Stage::Final,
        number: "对账字〔2026〕第1号".into(),
        dated: day("2026-11-21"),
        sender: sender(),
        recipient: recipient(),
        contracts: vec!["HS-2025-018".into()],
        from: day("2025-03-20"),
        to: day("2026-11-21"),
        opening: "0.00".into(),
        rows: vec![
            row(
                "2025-03-20",
                "开票",
                "25332000000000012345",
                "46,000.00",
                "",
                "46,000.00",
            ),
            row(
                "2025-04-18",
                "开票",
                "25332000000000023456",
                "38,500.00",
                "",
                "84,500.00",
            ),
            row(
                "2025-05-06",
                "红字发票",
                "25332000000000024567",
                "−4,500.00",
                "",
                "80,000.00",
            ),
            row(
                "2025-06-10",
                "收款（冲抵尾号 12345）",
                "ICBC20250610001",
                "",
                "20,000.00",
                "60,000.00",
            ),
            row(
                "2025-07-02",
                "开票",
                "25332000000000034567",
                "20,000.00",
                "",
                "80,000.00",
            ),
        ],
        added: "100,000.00".into(),
        paid: "20,000.00".into(),
        closing: Closing::Owed("80,000.00".into()),
        reply_by: day("2026-12-02"),
        reserved: vec!["《买卖合同解释》第18条".into()],
        code: CODE.into(),
        own: Default::default(),
        provenance: provenance(),
    }
}

pub(crate) fn statement_in_english() -> Statement {
    let mut statement = Statement {
        lang: Lang::En,
        reserved: vec!["Interpretation on Sales Contracts, art. 18".into()],
        ..statement()
    };
    let words = [
        "Invoice",
        "Invoice",
        "Red invoice",
        "Payment (for …12345)",
        "Invoice",
    ];
    for (row, what) in statement.rows.iter_mut().zip(words) {
        row.what = what.into();
    }
    statement
}
