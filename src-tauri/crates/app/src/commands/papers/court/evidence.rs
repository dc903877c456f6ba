//! What is kept as evidence, as papers list it.

use chrono::NaiveDate;
use owed_book::Book;
use owed_book::evidence::{Evidence, Original, Proves};
use owed_book::fact::PartyId;
use owed_print::flow::{Block, Column, Flow, Row, Side, Table};

use super::{cause, or_blank, others, zh_day};
use crate::commands::packs::{Numbers, chosen, source_of, title_of};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::failure::Failure;

/// A piece of evidence as papers list it.
pub(in crate::commands::papers) struct Listed<'a> {
    /// Its number: that of the pack, where it is in one.
    pub(in crate::commands::papers) number: String,
    /// What it is called, as in the pack.
    pub(in crate::commands::papers) name: String,
    /// Its pages in the pack; nothing while it is in none.
    pub(in crate::commands::papers) pages: Option<String>,
    /// The piece.
    pub(in crate::commands::papers) kept: &'a Evidence,
}

/// The evidence of a case, as its pack has it: in its order and under its numbers. What it has not
/// comes after, and where there is no pack yet all is in the order a pack would have.
pub(in crate::commands::papers) fn listed<'b>(
    book: &'b Book,
    debtor: PartyId,
    pack: Option<&Numbers>,
) -> Vec<Listed<'b>> {
    let given = pack.map_or(&[][..], |pack| &pack.exhibits);
    let place = |kept: &Evidence| given.iter().position(|number| number.file == kept.file);
    let (mut bound, loose): (Vec<_>, Vec<_>) = chosen(book, &[debtor])
        .into_iter()
        .partition(|kept| place(kept).is_some());
    bound.sort_by_key(|kept| place(kept));
    let mut listed = Vec::new();
    let mut last = 0;
    for kept in bound {
        let number = place(kept).and_then(|at| given.get(at));
        let said = number.map_or("", |number| number.number.as_str());
        let whole = said.split('-').next().unwrap_or_default();
        last = last.max(whole.parse().unwrap_or(0));
        listed.push(Listed {
            number: said.to_owned(),
            name: title_of(book, kept),
            pages: number.map(|number| number.pages.clone()),
            kept,
        });
    }
    for (number, kept) in (last + 1..).zip(loose) {
        listed.push(Listed {
            number: number.to_string(),
            name: title_of(book, kept),
            pages: None,
            kept,
        });
    }
    listed
}

impl Listed<'_> {
    /// What it is offered to prove, with its day.
    pub(super) fn proves(&self) -> String {
        match self.kept.made {
            Some(day) => format!("{}（{}）", proved(self.kept), zh_day(day)),
            None => proved(self.kept),
        }
    }
}

impl Made<'_> {
    /// The evidence of the case, as its pack has it.
    pub(in crate::commands::papers) fn exhibits(&self) -> Vec<Listed<'_>> {
        listed(self.book, self.debtor, self.pack)
    }

    /// A line each: `1. 购销合同.pdf（证明合同关系）`.
    pub(super) fn evidence_lines(&self) -> Vec<String> {
        let lines = self.exhibits().into_iter().map(|listed| {
            let Listed { number, name, .. } = &listed;
            let proves = proved(listed.kept);
            if proves.is_empty() {
                format!("{number}. {name}")
            } else {
                format!("{number}. {name}（证明{proves}）")
            }
        });
        lines.collect()
    }

    /// The latest piece that shows something and has a day.
    pub(super) fn kept_last(&self, shows: Proves) -> Option<(NaiveDate, String)> {
        let kept = self.exhibits().into_iter().map(|listed| listed.kept);
        let of_kind = kept.filter(|kept| kept.proves.contains(&shows));
        of_kind
            .filter_map(|kept| kept.made.map(|day| (day, stem(&kept.name).to_owned())))
            .max_by_key(|(day, _)| *day)
    }
}

/// A file's name without its ending.
pub(super) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    }
}

/// What a piece is offered to prove (证明目的).
pub(super) fn proved(kept: &Evidence) -> String {
    let words = kept.proves.iter().filter_map(|what| match what {
        Proves::Contract => Some("合同关系"),
        Proves::Delivery => Some("交付"),
        Proves::Amount => Some("欠款金额"),
        Proves::DueDate => Some("付款期限"),
        Proves::Demand => Some("催告"),
        Proves::Identity => Some("主体身份"),
        Proves::Other => None,
    });
    words.collect::<Vec<_>>().join("、")
}

/// What is asked for the index.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("cause").required().with(cause(made.kind())),
        Field::text("case-number"),
    ]
}

impl Made<'_> {
    /// Copies of what is handed in: one for the court, one for each defendant.
    pub(super) fn copies(&self) -> usize {
        others::copies(self.book, self.debtor)
    }

    /// The index of the evidence (证据目录; 证据规定 art. 19).
    pub(in crate::commands::papers) fn evidence_index(&self) -> Result<Flow, Failure> {
        let copies = self.copies();
        let listed = self.exhibits();
        let unbound: Vec<_> = listed
            .iter()
            .filter(|listed| listed.pages.is_none())
            .map(|listed| listed.number.clone())
            .collect();
        let rows = listed.into_iter().map(|listed| {
            let (kept, proves) = (listed.kept, listed.proves());
            Row {
                cells: vec![
                    listed.number,
                    listed.name,
                    source_of(kept),
                    proves,
                    listed.pages.unwrap_or_default(),
                    copies.to_string(),
                    original(kept).to_owned(),
                ],
                strong: false,
            }
        });
        let column = |(head, share): (&str, u8)| Column {
            head: head.to_owned(),
            share,
            figures: false,
        };
        let table = Table {
            columns: [
                ("序号", 7),
                ("证据名称", 23),
                ("证据来源", 16),
                ("证明对象", 22),
                ("页码", 8),
                ("份数", 7),
                ("原件/复印件", 17),
            ]
            .map(column)
            .into(),
            rows: rows.collect(),
        };
        let mut blocks = vec![
            Block::para(format!("案由：{}", or_blank(self.field("cause")))),
            Block::para(format!("提交人：{}（原告）", self.creditor().name)),
        ];
        if !self.field("case-number").is_empty() {
            blocks.push(Block::para(format!("案号：{}", self.field("case-number"))));
        }
        blocks.push(Block::Table(table));
        blocks.push(Block::para(self.where_paged(&unbound)));
        blocks.push(Block::para(format!(
            "以上证据复印件每份{copies}份（法院一份，对方当事人每方一份），原件于开庭时提交核对。"
        )));
        blocks.extend(self.signed("提交人"));
        blocks.push(Block::line("法院签收：　　　　　　", Side::Right));
        self.flow("证据目录", blocks)
    }
}
impl Made<'_> {
    /// Which pack the page numbers are of, and which pieces have none yet.
    fn where_paged(&self, unbound: &[String]) -> String {
        let Some(pack) = self.pack else {
            return "页码在证据册装订后填写。".to_owned();
        };
        let of = format!("编号和页码依证据册“{}”", pack.pack);
        if unbound.is_empty() {
            format!("{of}。")
        } else {
            let which = unbound.join("、");
            format!("{of}；证据{which}尚未编入，页码在重新装订后填写。")
        }
    }
}

/// What the kept file is of the thing itself (原件/复印件).
pub(super) fn original(kept: &Evidence) -> &'static str {
    match kept.original {
        Original::PaperOriginal => "原件",
        Original::Copy => "复印件",
        Original::Electronic => "电子原件",
        Original::Unsaid => "",
    }
}
