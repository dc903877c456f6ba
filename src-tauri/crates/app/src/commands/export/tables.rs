//! Which tables there are, filled from a book.

use chrono::NaiveDateTime;
use owed_exchange::handed::{self, Head, TextFile, Value};
use owed_law::RulePack;

use super::Whole;
use super::specs::{
    ADJUSTMENTS, BOOK, CLAIM_LINES, CLAIM_PAYMENTS, CLAIMS, COSTS, DAYS, DEBTS, DIFFERENT,
    DOCUMENT_FIELDS, DOCUMENTS, ENTRIES, EVIDENCE, EVIDENCE_OF, FILES, GIVEN_BACK, INSTALMENTS,
    INVOICES, JOINED, LAW_FILES, MATCHES, NAMES, NOTES, PARTIES, PAYMENTS, RATES, REFUNDS, RETURNS,
    TERMS, THRESHOLDS,
};
use super::words::word;
use super::{agreed, claimed, entries, law_read, rows};
use crate::desk::Watch;
use crate::failure::Failure;

/// The language of headings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Speak {
    Zh,
    En,
}

impl Speak {
    /// The language a caller asked for; Chinese when left out.
    pub(in crate::commands) fn of(lang: Option<&str>) -> Result<Self, Failure> {
        match lang {
            Some("en") => Ok(Self::En),
            Some("zh") | None => Ok(Self::Zh),
            Some(other) => Err(Failure::bad_input("lang", other)),
        }
    }

    pub(in crate::commands) fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A word of ours that stands for something; in a workbook it is said in words.
    Code,
    Count,
    Day,
    Amount,
    Number,
}

/// A column.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Whether the database finds rows by it.
    pub(super) indexed: bool,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
}

/// A table.
pub(super) struct Spec {
    pub(super) name: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) about_zh: &'static str,
    pub(super) about_en: &'static str,
    pub(super) columns: &'static [Column],
}

/// A table with its rows.
pub(super) struct Filled {
    pub(super) spec: &'static Spec,
    pub(super) speak: Speak,
    pub(super) rows: Vec<Vec<Value>>,
}

impl Filled {
    pub(super) fn title(&self) -> &'static str {
        self.speak.pick(self.spec.zh, self.spec.en)
    }

    pub(super) fn about(&self) -> &'static str {
        self.speak.pick(self.spec.about_zh, self.spec.about_en)
    }

    /// The table as it is handed out; `said` puts our words for things in the owner's language,
    /// for people, where programs want them as they are.
    pub(super) fn handed(&self, said: bool) -> handed::Table {
        let head = |column: &Column| Head {
            name: column.name.to_owned(),
            title: if said {
                self.speak.pick(column.zh, column.en).to_owned()
            } else {
                column.name.to_owned()
            },
        };
        let cell = |(value, column): (&Value, &Column)| match value {
            Value::Text(code) if said && column.kind == Kind::Code => {
                Value::Text(word(self.speak, code))
            }
            value => value.clone(),
        };
        handed::Table {
            name: self.spec.name.to_owned(),
            title: self.title().to_owned(),
            about: self.about().to_owned(),
            columns: self.spec.columns.iter().map(head).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| row.iter().zip(self.spec.columns).map(cell).collect())
                .collect(),
        }
    }
}

/// Every table of a book.
pub(super) fn of(
    whole: &Whole,
    speak: Speak,
    law: &RulePack,
    watch: &Watch<'_>,
) -> Result<Vec<Filled>, Failure> {
    let book = &whole.book;
    let claims = claimed::rows(whole, law, watch)?;
    let filled = [
        (&BOOK, rows::book(whole)),
        (&PARTIES, rows::parties(book)),
        (&NAMES, rows::names(book)),
        (&JOINED, rows::joined(book)),
        (&INVOICES, rows::invoices(book)),
        (&DEBTS, rows::debts(book)?),
        (&TERMS, agreed::terms(book)),
        (&INSTALMENTS, agreed::instalments(book)),
        (&COSTS, agreed::costs(book)),
        (&ADJUSTMENTS, rows::adjustments(book)),
        (&PAYMENTS, rows::payments(book)),
        (&MATCHES, rows::matches(book)),
        (&DIFFERENT, rows::different(book)),
        (&REFUNDS, rows::refunds(book)),
        (&GIVEN_BACK, rows::given_back(book)),
        (&EVIDENCE, rows::evidence(book)),
        (&EVIDENCE_OF, rows::evidence_of(book)),
        (&DOCUMENTS, rows::documents(book)),
        (&DOCUMENT_FIELDS, rows::document_fields(book)),
        (&RETURNS, rows::returns(book)),
        (&NOTES, rows::notes(book)),
        (&FILES, rows::files(book)),
        (&RATES, law_read::rates(book)),
        (&DAYS, law_read::days(book)),
        (&THRESHOLDS, law_read::thresholds(book)),
        (&LAW_FILES, law_read::files(book)),
        (&CLAIMS, claims.totals),
        (&CLAIM_LINES, claims.lines),
        (&CLAIM_PAYMENTS, claims.paid),
        (&ENTRIES, entries::rows(&whole.entries)),
    ];
    Ok(filled
        .into_iter()
        .map(|(spec, rows)| Filled { spec, speak, rows })
        .collect())
}

/// The sheet in front of a workbook.
pub(super) fn about(whole: &Whole, speak: Speak, made: NaiveDateTime) -> handed::About {
    let mut lines: Vec<_> = rows::book(whole)
        .into_iter()
        .filter_map(|row| match <[Value; 2]>::try_from(row) {
            Ok([Value::Text(name), Value::Text(is)]) => Some((word(speak, &name), is)),
            Ok(_) | Err(_) => None,
        })
        .collect();
    lines.push((
        speak.pick("说明", "Note").to_owned(),
        speak
            .pick(
                "本文件是账本的副本，改动它不会改变账本；金额单位见“币种”列。",
                "This file is a copy: changing it changes nothing in the book. Each amount is in the currency beside it.",
            )
            .to_owned(),
    ));
    handed::About {
        title: speak.pick("说明", "About").to_owned(),
        rows: lines,
        cut: speak
            .pick(
                "……（太长，完整内容见 SQLite 或 CSV 导出）",
                "… (too long for a cell; whole in the SQLite or CSV export)",
            )
            .to_owned(),
        made,
    }
}

/// What lies beside the text files and says what they are.
pub(super) fn readme(whole: &Whole, speak: Speak, tables: &[Filled]) -> TextFile {
    let mut text = String::from('\u{feff}');
    let mut line = |words: &str| {
        text.push_str(words);
        text.push_str("\r\n");
    };
    for row in rows::book(whole) {
        if let [Value::Text(name), Value::Text(is)] = row.as_slice() {
            line(&format!("{}: {is}", word(speak, name)));
        }
    }
    line("");
    line(speak.pick(
        "编码 UTF-8（带 BOM），逗号分隔。以 = + - @、制表符或回车开头的文字前加了一个撇号 '，以免被电子表格当作公式执行；数字不加。20 位发票号码请以“文本”格式导入，或使用 Excel 导出。",
        "UTF-8 with a byte order mark, commas between cells. A text that begins with = + - @, a tab or a carriage return has an apostrophe before it, so that no spreadsheet runs it as a formula; figures have none. Invoice numbers have twenty digits: import them as text, or use the Excel export.",
    ));
    for table in tables {
        line("");
        line(&format!(
            "{}.csv — {}: {}",
            table.spec.name,
            table.title(),
            table.about()
        ));
        for column in table.spec.columns {
            line(&format!(
                "  {}: {}",
                column.name,
                speak.pick(column.zh, column.en)
            ));
        }
    }
    TextFile {
        name: speak.pick("说明.txt", "README.txt").to_owned(),
        bytes: text.into_bytes(),
    }
}
