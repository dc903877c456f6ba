//! What is handed over on paper, to be signed by both.

use owed_print::Lang;
use owed_print::flow::{Block, Column, Row, Side, Table};

use super::{HandoverBook, HandoverCase, HandoverView};
use crate::commands::calendar::{CalendarDay, day_words};
use crate::commands::papers::Sheet;
use crate::commands::papers::loose::{self, Loose};
use crate::commands::papers::words::t;
use crate::commands::wire;
use crate::desk::Desk;
use crate::failure::Failure;

pub(super) fn print(
    desk: &Desk,
    view: &HandoverView,
    lang: Option<&str>,
) -> Result<Sheet, Failure> {
    let lang = loose::lang(lang)?;
    let title = t(lang, "交接清单", "Hand-over");
    let mut blocks = vec![
        Block::Title {
            text: title.clone(),
        },
        Block::para(t(
            lang,
            &format!(
                "截至 {}。列出还没有了结的承诺、要到的期限、下一步和在途的文书；金额和日期以账本为准。",
                view.on
            ),
            &format!(
                "As of {}. Promises that are open, days that run out, the next steps and papers on their way; the book decides on sums and days.",
                view.on
            ),
        )),
    ];
    for book in &view.books {
        blocks.extend(of_book(lang, book));
    }
    if !view.unread.is_empty() {
        blocks.push(heading(t(
            lang,
            "没有列入的账本",
            "Books that are not in here",
        )));
        blocks.extend(view.unread.iter().map(|book| {
            let why = word(lang, &book.state);
            Block::line(format!("{}：{why}（{}）", book.name, book.dir), Side::Left)
        }));
    }
    for who in [
        t(lang, "移交人（签名）：", "Handed over by:"),
        t(lang, "接收人（签名）：", "Taken over by:"),
        t(lang, "日期：", "Date:"),
    ] {
        blocks.push(Block::line(format!("{who}　　　　　　　　"), Side::Left));
    }
    let author = desk.read(|open| Ok(crate::commands::book::creditor_of(open)))?;
    Loose {
        lang,
        name: format!("{title}_{}.pdf", view.on),
        title,
        author,
        blocks,
    }
    .print(desk)
}

fn of_book(lang: Lang, book: &HandoverBook) -> Vec<Block> {
    let mut blocks = vec![
        heading(book.name.clone()),
        Block::para(t(
            lang,
            &format!(
                "有 {} 个案件没有了结，未收 {}。",
                book.cases.len(),
                wire::shown(&book.balance)
            ),
            &format!(
                "{} open cases, {} not collected.",
                book.cases.len(),
                wire::shown(&book.balance)
            ),
        )),
        Block::Note {
            text: t(
                lang,
                &format!("账本校验值：{}", book.head),
                &format!("Seal of the book: {}", book.head),
            ),
        },
    ];
    if book.cases.is_empty() {
        blocks.push(Block::para(t(
            lang,
            "没有要交接的事。",
            "There is nothing to hand over.",
        )));
    }
    for case in &book.cases {
        blocks.extend(of_case(lang, case));
    }
    blocks
}

fn of_case(lang: Lang, case: &HandoverCase) -> Vec<Block> {
    let (balance, overdue) = (wire::shown(&case.balance), wire::shown(&case.overdue));
    let phone = case.phone.as_deref().map(|phone| format!("　{phone}"));
    let mut blocks = vec![Block::Table(Table {
        columns: vec![
            column(&format!("{}{}", case.name, phone.unwrap_or_default()), 30),
            column(
                &t(
                    lang,
                    &format!("未收 {balance}，其中逾期 {overdue}"),
                    &format!("{balance} owed, {overdue} of it late"),
                ),
                70,
            ),
        ],
        rows: rows(lang, case),
    })];
    if let Some(last) = &case.last {
        blocks.push(Block::Note {
            text: t(
                lang,
                &format!("最近一次联系：{}，{}", last.on, short(&last.said)),
                &format!("Last contact: {}, {}", last.on, short(&last.said)),
            ),
        });
    }
    blocks
}

fn rows(lang: Lang, case: &HandoverCase) -> Vec<Row> {
    let row = |head: String, text: String| Row {
        cells: vec![head, text],
        strong: false,
    };
    let dated = |day: &CalendarDay| {
        let late = matches!(day.state.as_deref(), Some("broken" | "partly"));
        let late = if late {
            t(lang, "（没有做到）", " (not kept)")
        } else {
            String::new()
        };
        row(day.on.clone(), format!("{}{late}", day_words(day, lang)))
    };
    let mut rows = vec![row(t(lang, "下一步", "Next"), case.next.words(lang))];
    let days = [&case.promises, &case.clocks, &case.tasks];
    let mut days: Vec<&CalendarDay> = days.into_iter().flatten().collect();
    days.sort_by_key(|day| &day.on);
    rows.extend(days.into_iter().map(dated));
    rows.extend(case.papers.iter().map(|paper| {
        let state = word(lang, &paper.state);
        row(paper.on.clone(), format!("{}：{state}", paper.number))
    }));
    if let Some(rest) = &case.rest {
        rows.push(row(t(lang, "不要联系", "Do not contact"), word(lang, rest)));
    }
    rows
}

fn heading(text: String) -> Block {
    Block::Line {
        text,
        side: Side::Left,
        strong: true,
    }
}

fn column(head: &str, share: u8) -> Column {
    Column {
        head: head.to_owned(),
        share,
        figures: false,
    }
}

/// What was said, no longer than a line or two.
fn short(said: &str) -> String {
    let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 80 {
        return line;
    }
    let cut: String = line.chars().take(80).collect();
    format!("{cut}…")
}

/// What a code is called; a code that is not known stands as it is.
fn word(lang: Lang, code: &str) -> String {
    let found = WORDS.iter().find(|(known, ..)| *known == code);
    found.map_or_else(|| code.to_owned(), |(_, zh, en)| t(lang, zh, en))
}

const WORDS: &[(&str, &str, &str)] = &[
    ("not-sent", "已出具，还没有寄出", "issued and not sent"),
    (
        "waits",
        "已寄出，还不知道有没有送到",
        "sent; not known whether it arrived",
    ),
    ("failed", "没有送到", "did not arrive"),
    (
        "not-back",
        "对账函还没有签回",
        "the statement has not come back signed",
    ),
    (
        "asked-to-stop",
        "对方要求不要联系",
        "they asked not to be contacted",
    ),
    ("hardship", "对方有困难，暂停联系", "they are in hardship"),
    ("agreed", "约好暂停联系", "a pause was agreed"),
    (
        "locked",
        "上了锁，要输口令打开",
        "locked; its passphrase opens it",
    ),
    ("missing", "文件夹找不到", "its folder is not there"),
    ("busy", "正被别的程序使用", "another program holds it"),
    ("newer", "是更新的版本写的", "a newer version wrote it"),
    ("damaged", "有损坏", "damaged"),
];
