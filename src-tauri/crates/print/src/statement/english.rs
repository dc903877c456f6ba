//! The statement in English.

use super::{Closing, Statement, asked};
use crate::PrintError;
use crate::flow::{Block, BoxRow, Run, Side, SquareCode, passage};
use crate::paper::{Lang, Party, PartyId, PartyKind};
use crate::said;

impl Statement {
    pub(super) fn english(&self) -> Result<Vec<Block>, PrintError> {
        let (from, to) = (said::day(Lang::En, self.from), said::day(Lang::En, self.to));
        let contracts = match self.contracts.as_slice() {
            [] => String::new(),
            some => format!(" (contract: {})", some.join(", ")),
        };
        let sum = self.closing.sum();
        let left = match self.closing {
            Closing::Owed(_) => vec![
                Run::plain(format!("As of {to} you owe us ")),
                Run::strong(format!("CNY {sum}")),
                Run::plain("."),
            ],
            Closing::Even => vec![Run::plain(format!(
                "As of {to} the account above is even: nothing is owed by either side."
            ))],
            Closing::Held(_) => vec![
                Run::plain(format!("As of {to} we hold an advance of yours of ")),
                Run::strong(format!("CNY {sum}")),
                Run::plain("."),
            ],
        };
        let reserved = match self.reserved.as_slice() {
            [] => String::new(),
            some => format!(" ({})", some.join("; ")),
        };
        let agree = match self.closing {
            Closing::Owed(_) => format!(
                "☐ The account is right. We confirm that we owe you CNY {sum} as of {to} and agree to pay it by (date): ____________________."
            ),
            Closing::Even => {
                format!("☐ The account is right. We confirm that nothing is owed as of {to}.")
            }
            Closing::Held(_) => format!(
                "☐ The account is right. We confirm that you hold an advance of ours of CNY {sum} as of {to}."
            ),
        };
        let seal = match self.recipient.kind {
            PartyKind::Company | PartyKind::PublicBody => "Name and seal",
            PartyKind::Person => "Name and signature",
        };
        let sign = match self.sender.kind {
            PartyKind::Person => "Signature",
            PartyKind::Company | PartyKind::PublicBody => "Authorised signature and seal",
        };
        let book: String = self.provenance.book_head.chars().take(12).collect();
        let mut blocks = vec![
            Block::Title {
                text: "Statement of Account".to_owned(),
            },
            Block::line(format!("No. {}", self.number), Side::Middle),
            Block::Line {
                text: format!("To: {}", self.recipient.name),
                side: Side::Left,
                strong: true,
            },
        ];
        blocks.extend(self.passage(
            "intro",
            format!(
                "To agree our accounts, we, {}, set out below what passed between us and you, {}, from {from} to {to}{contracts}. Please check it.",
                named(&self.sender),
                named(&self.recipient)
            ),
        ));
        blocks.extend([
            Block::Table(self.table(
                ["Date", "What", "Document", "Owed (CNY)", "Paid (CNY)", "Balance (CNY)"],
                ["Opening balance", "Sums and closing balance"],
            )),
            Block::Para { runs: left },
            Block::para(format!(
                "The table shows prices and what was received, without penalties or interest for late payment. Payments are shown in full as they arrived; that is no consent to set them against the principal first and changes no order of payment under law or contract. This statement does not affect our right to claim penalties and interest for late payment under law and contract{reserved}, and changes nothing that was agreed."
            )),
        ]);
        blocks.extend(self.passage(
            "ask",
            format!(
                "Please check it by {} (that day included), sign and seal the reply below and return it to us. If you differ, please state the amount and the reason and enclose what supports it. {}",
                said::day(Lang::En, self.reply_by),
                ask(&self.sender)
            ),
        ));
        blocks.extend(passage(&self.own, "own", Vec::new()));
        blocks.extend([
            Block::line(self.sender.name.clone(), Side::Right),
            Block::line(sign, Side::Right),
            Block::line(said::day(Lang::En, self.dated), Side::Right),
            Block::Cut,
            Block::Line {
                text: "Reply".to_owned(),
                side: Side::Middle,
                strong: true,
            },
            Block::line(format!("To: {}", self.sender.name), Side::Left),
            Block::para(format!(
                "We received your statement of account No. {} of {}. The result of our check (please tick):",
                self.number,
                said::day(Lang::En, self.dated)
            )),
            Block::Boxes {
                rows: vec![
                    BoxRow {
                        label: None,
                        text: agree,
                        height: 15,
                    },
                    BoxRow {
                        label: None,
                        text: "☐ We differ. In our view we owe CNY ____________________ as of that day, because:".to_owned(),
                        height: 22,
                    },
                    asked(seal, "", 16),
                    asked("Signed by, and office held", "", 9),
                    asked("Date", "", 9),
                ],
            },
            Block::Code(SquareCode::new(
                &self.code,
                vec![
                    format!("No. {}, balance CNY {}", self.number, self.closing.figures()),
                    format!("Book digest: {book}"),
                    "This code carries the number, the balance and the book's digest. Please keep it clear.".to_owned(),
                ],
            )?),
        ]);
        Ok(blocks)
    }
}

fn named(party: &Party) -> String {
    match &party.id {
        Some(PartyId::CreditCode(number)) => {
            format!("{} (unified social credit code {number})", party.name)
        }
        Some(PartyId::IdentityCard(number)) => {
            format!("{} (identity card {number})", party.name)
        }
        Some(PartyId::Other(number)) => format!("{} ({number})", party.name),
        None => party.name.clone(),
    }
}

fn ask(sender: &Party) -> String {
    let ways = [
        sender.address.as_ref().map(|at| format!("address {at}")),
        sender.contact.as_ref().map(|who| format!("contact {who}")),
        sender
            .phone
            .as_ref()
            .map(|phone| format!("telephone {phone}")),
    ];
    let ways: Vec<_> = ways.into_iter().flatten().collect();
    if ways.is_empty() {
        String::new()
    } else {
        format!("Our {}.", ways.join(", "))
    }
}
