//! All that is kept about a party on paper, for when the person asks.

use owed_print::Lang;
use owed_print::flow::{Block, Column, Row, Side, Table};

use super::PersonView;
use crate::commands::papers::Sheet;
use crate::commands::papers::loose::{self, Loose};
use crate::commands::papers::words::t;
use crate::desk::Desk;
use crate::failure::Failure;

pub(super) fn print(desk: &Desk, view: &PersonView, lang: Option<&str>) -> Result<Sheet, Failure> {
    let lang = loose::lang(lang)?;
    let law = desk.law()?;
    let owner = desk.read(|open| Ok(crate::commands::book::creditor_of(open)))?;
    let today = desk.clock.today();
    let title = t(lang, "个人信息清单", "What Is Kept About a Person");
    let say = |zh: &str, en: &str| Block::para(t(lang, zh, en));
    let column = |zh: &str, en: &str, share| Column {
        head: t(lang, zh, en),
        share,
        figures: false,
    };
    let items = view.items.iter().map(|item| {
        let value = match &item.person {
            Some(person) => format!("{}（{person}）", item.value),
            None => item.value.clone(),
        };
        Row {
            cells: vec![
                word(lang, &item.what),
                value,
                word(lang, &item.from),
                word(lang, &item.purpose),
                item.on.clone().unwrap_or_default(),
            ],
            strong: false,
        }
    });
    let groups = view.groups.iter().map(|group| Row {
        cells: vec![
            word(lang, &group.what),
            group.count.to_string(),
            match (&group.first, &group.last) {
                (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
                (first, _) => first.clone().unwrap_or_default(),
            },
        ],
        strong: false,
    });
    let mut blocks = vec![
        Block::Title {
            text: title.clone(),
        },
        say(
            &format!(
                "关于{}，{owner}的账本里保存着下列内容，用于核对和收取款项。",
                view.name
            ),
            &format!(
                "The book of {owner} keeps the following about {}, to check and collect what is owed.",
                view.name
            ),
        ),
        Block::Table(Table {
            columns: vec![
                column("内容", "What", 14),
                column("记录", "As kept", 34),
                column("来源", "From", 18),
                column("用途", "Used to", 18),
                column("记入日期", "Entered", 16),
            ],
            rows: items.collect(),
        }),
        Block::Table(Table {
            columns: vec![
                column("往来记录", "Records", 40),
                column("份数", "How many", 20),
                column("日期", "Days", 40),
            ],
            rows: groups.collect(),
        }),
    ];
    if let Some(settled) = &view.settled {
        blocks.push(say(
            &format!("款项已于 {settled} 付清。"),
            &format!("All was paid by {settled}."),
        ));
    }
    let articles: Vec<_> = view
        .because
        .iter()
        .filter_map(|id| law.article(id))
        .map(|article| {
            let cite = owed_law::rules::Cite(article.clone());
            crate::commands::papers::words::cite(lang, &cite)
        })
        .collect();
    blocks.push(say(
        &format!(
            "依据：{}。记录不对的，请告诉我们更正。",
            articles.join("；")
        ),
        &format!(
            "Grounds: {}. Please tell us what is wrong, and it will be corrected.",
            articles.join("; ")
        ),
    ));
    blocks.push(Block::line(owner.clone(), Side::Right));
    blocks.push(Block::line(today.to_string(), Side::Right));
    Loose {
        lang,
        name: format!("{title}_{}_{today}.pdf", view.name),
        title,
        author: owner,
        blocks,
    }
    .print(desk)
}

/// What a code is called; a code that is not known stands as it is.
fn word(lang: Lang, code: &str) -> String {
    let found = WORDS.iter().find(|(known, ..)| *known == code);
    found.map_or_else(|| code.to_owned(), |(_, zh, en)| t(lang, zh, en))
}

const WORDS: &[(&str, &str, &str)] = &[
    ("name", "名称", "Name"),
    ("registration", "证照号码", "Number"),
    ("address", "地址", "Address"),
    ("phone", "电话", "Telephone"),
    ("contact", "联系人", "Person to ask for"),
    ("bank", "开户行", "Bank"),
    ("account", "账号", "Account"),
    ("alias", "其他写法", "Other spelling"),
    ("point", "联系方式", "Where to reach"),
    ("asset", "财产线索", "Clue to an asset"),
    ("ability", "月收入", "Monthly income"),
    ("typed", "手工填写", "typed in"),
    (
        "import",
        "导入的发票或流水",
        "imported invoices or statements",
    ),
    ("identify", "辨认是谁", "tell who it is"),
    ("reach", "联系", "reach them"),
    ("pay", "核对付款", "check payments"),
    ("judge", "判断怎样收取", "decide how to collect"),
    ("debts", "欠款", "Debts"),
    ("payments", "付款", "Payments"),
    ("evidence", "证据材料", "Evidence"),
    ("papers", "出具的文书", "Papers issued"),
    ("contacts", "联系记录", "Contacts"),
    ("promises", "付款承诺", "Promises"),
    ("answers", "情况记录", "Notes on conduct"),
    ("contract", "合同", "the contract"),
    ("invoice", "发票或送货单", "an invoice or delivery note"),
    ("own-papers", "对方的名片、函件或网页", "their own papers"),
    ("they-said", "对方告知", "they said so"),
    ("public-register", "公开登记", "a public register"),
    ("court", "法院", "a court"),
    ("own-dealings", "往来中了解", "own dealings"),
    ("debtor-said", "对方告知", "they said so"),
    ("demand", "催款", "ask for payment"),
    ("service", "送达文书", "serve papers"),
];
