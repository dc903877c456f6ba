//! Papers that go to a court.

pub(super) mod assignment;
pub(super) mod attorney;
pub(super) mod complaint;
pub(super) mod counsel;
pub(super) mod desk;
pub(super) mod elements;
pub(super) mod evidence;
pub(super) mod numbered;
pub(super) mod order;
pub(in crate::commands) mod others;
pub(super) mod preservation;
pub(super) mod representative;
pub(super) mod service;

use chrono::{Datelike, NaiveDate};
use owed_book::party::{Described, PartyKind};
use owed_book::terms::DebtKind;
use owed_print::flow::{Block, BoxRow, Flow, Side};

use super::demand::Made;
use super::form::Field;
use super::need::is_person;
use crate::failure::Failure;

/// A day as it is written out: `2026年11月22日`.
pub(super) fn zh_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// The cause of action (案由) a debt is sued on.
pub(super) fn cause(kind: DebtKind) -> &'static str {
    match kind {
        DebtKind::Sale => "买卖合同纠纷",
        DebtKind::Loan => "民间借贷纠纷",
        DebtKind::Service => "服务合同纠纷",
        DebtKind::Work => "承揽合同纠纷",
        DebtKind::Lease => "租赁合同纠纷",
        DebtKind::Construction => "建设工程施工合同纠纷",
        DebtKind::Other => "合同纠纷",
    }
}

/// A row of a table to read or fill in.
pub(super) fn boxed(label: &str, text: impl Into<String>) -> BoxRow {
    BoxRow {
        label: Some(label.to_owned()),
        text: text.into(),
        height: 9,
    }
}

impl Made<'_> {
    /// What stands in a field; empty where nothing does.
    pub(super) fn field(&self, code: &str) -> &str {
        self.fields.get(code).map_or("", String::as_str)
    }

    /// What the owner filled in last on another paper; empty where nothing was.
    pub(super) fn said_before(&self, code: &str) -> &str {
        self.before.get(code).map_or("", String::as_str)
    }

    /// A paper of blocks with this title.
    pub(super) fn flow(&self, title: &str, mut blocks: Vec<Block>) -> Result<Flow, Failure> {
        let text = title.to_owned();
        blocks.insert(0, Block::Title { text });
        Ok(Flow {
            lang: self.lang,
            stage: self.stage,
            title: title.to_owned(),
            number: self.number.clone(),
            author: self.creditor().name,
            blocks,
            provenance: self.provenance()?,
        })
    }
}

impl Made<'_> {
    /// A party as the head of a paper names it.
    fn party_line(&self, what: &str, is: &Described) -> String {
        let mut parts = vec![format!("{what}：{}", is.name)];
        let mut say = |label: &str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                parts.push(format!("{label}{value}"));
            }
        };
        let number = match is.kind {
            Some(PartyKind::Person) => "居民身份证号码",
            Some(
                PartyKind::Company
                | PartyKind::Branch
                | PartyKind::SoleTrader
                | PartyKind::PublicBody,
            )
            | None => "统一社会信用代码",
        };
        say(number, is.registration.as_deref());
        say(
            if is_person(is) {
                "住址："
            } else {
                "住所："
            },
            is.address.as_deref(),
        );
        say("联系电话：", is.phone.as_deref());
        format!("{}。", parts.join("，"))
    }

    /// The creditor with who represents it, and everybody the paper is against.
    fn both(&self, ours: &str, theirs: &str) -> Vec<Block> {
        let creditor = self.creditor();
        let mut us = self.party_line(ours, &creditor);
        let name = self.field("creditor-representative");
        if !is_person(&creditor) {
            us.push_str(&represented(name, self.field("creditor-office")));
        }
        let debtor = self.party_line(&self.role(theirs, 1), &self.recipient());
        let mut blocks = vec![Block::para(us), Block::para(debtor)];
        for (place, other) in self.others() {
            let mut line = self.party_line(&self.role(theirs, place), &other.is);
            let who = other.representative.as_deref().unwrap_or_default();
            line.push_str(&represented(
                who,
                other.office.as_deref().unwrap_or_default(),
            ));
            blocks.push(Block::para(line));
        }
        blocks
    }

    /// Where the creditor signs: its name, how, and the day.
    fn signed(&self, as_what: &str) -> Vec<Block> {
        let creditor = self.creditor();
        let how = if is_person(&creditor) {
            "（签名）"
        } else {
            "（盖章）"
        };
        vec![
            Block::line(format!("{as_what}{how}：{}", creditor.name), Side::Right),
            Block::line(zh_day(self.today), Side::Right),
        ]
    }

    /// Addressed to the court that is asked.
    fn to_court(&self) -> Vec<Block> {
        vec![
            Block::line("此致", Side::Left),
            Block::line(or_blank(self.field("court")).to_owned(), Side::Left),
        ]
    }
}

/// Who represents a party, where somebody does.
fn represented(name: &str, office: &str) -> String {
    match (name.trim(), office.trim()) {
        ("", _) => String::new(),
        (name, "") => format!("法定代表人（负责人）：{name}。"),
        (name, office) => format!("法定代表人（负责人）：{name}，{office}。"),
    }
}

/// Who represents the creditor, where somebody does.
pub(super) fn representative_fields(made: &Made<'_>) -> Vec<Field> {
    if is_person(&made.creditor()) {
        return Vec::new();
    }
    vec![
        Field::text("creditor-representative").required(),
        Field::text("creditor-office"),
    ]
}

/// The lines of a text, each a paragraph; room to write in where there is none.
pub(super) fn paras(text: &str) -> Vec<Block> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let blocks: Vec<_> = lines.map(|line| Block::para(line.trim())).collect();
    if blocks.is_empty() {
        vec![Block::para(or_blank(""))]
    } else {
        blocks
    }
}

/// Room to write in where nothing is said.
pub(super) fn or_blank(text: &str) -> &str {
    if text.is_empty() {
        "　　　　　　"
    } else {
        text
    }
}

/// A heading inside a paper.
pub(super) fn heading(text: &str) -> Block {
    Block::Line {
        text: text.to_owned(),
        side: Side::Left,
        strong: true,
    }
}
