//! The demand letter in English, as blocks.

use super::flow::{receipt, strong};
use super::{Base, Contract, Delivery, Demand, Forum, LargeDebtor, LossHead};
use crate::flow::{Block, Run, Side};
use crate::paper::{Lang, PartyKind};
use crate::said::{self, joined, listed};

impl Demand {
    pub(super) fn english(&self) -> Vec<Block> {
        let on = |day| said::day(Lang::En, day);
        let mut heads = 0;
        let mut head = |text: &str| {
            heads += 1;
            strong(&format!("{heads}. {text}"), Side::Left)
        };
        let mut all = self.letterhead();
        all.extend([
            Block::Title {
                text: "Letter of Demand".to_owned(),
            },
            Block::line(
                format!("Our reference: {}　{}", self.number, on(self.dated)),
                Side::Middle,
            ),
        ]);
        all.extend(self.addressee_en());
        let contracts: Vec<String> = self.contracts.iter().map(contract).collect();
        let about: Vec<String> = self.contracts.iter().map(about).collect();
        let about = match about.as_slice() {
            [] => "outstanding payment".to_owned(),
            some => some.join("; "),
        };
        let between = match contracts.as_slice() {
            [] => String::new(),
            some => format!("We refer to {} between you and us. ", listed(some)),
        };
        let performed: String = self
            .performed
            .iter()
            .map(|said| format!("{said}. "))
            .collect();
        all.extend([
            Block::para("Dear Sir or Madam,"),
            strong(
                &format!("Re: overdue payment of {} — {about}", self.amount(&self.total)),
                Side::Left,
            ),
            Block::para(format!(
                "{between}{performed}As of {} the sums below, which you owe us, are overdue. This letter states what is owed and what we ask of you.",
                on(self.as_of)
            )),
            head("What is owed"),
            Block::Table(self.debts_table()),
        ]);
        let agreed = self.reconciled.map(|day| {
            format!(
                " Both sides agreed the account in the statement of {}.",
                on(day)
            )
        });
        all.push(Block::Para {
            runs: vec![
                Run::plain("The unpaid principal comes to "),
                Run::strong(self.amount(&self.sums.unpaid)),
                Run::plain(format!(".{}", agreed.unwrap_or_default())),
            ],
        });
        if !self.losses.is_empty() {
            all.push(head("What late payment has cost"));
            all.extend(self.losses_en());
        }
        let asked = match self.grounds.as_slice() {
            [] => "We ask you to pay".to_owned(),
            some => format!("Under {}, we ask you to pay", listed(some)),
        };
        let working = self
            .working_days
            .map(|days| format!(" ({days} working days from the date of this letter)"));
        all.extend([head("Our demand")]);
        all.extend(self.passage(
            "request",
            format!(
                "{asked} the sum of {} in full by {}{} to this account:",
                self.amount(&self.total),
                on(self.pay_by),
                working.unwrap_or_default()
            ),
        ));
        all.push(self.account_box(["Account holder", "Bank", "Account number", "Reference"]));
        all.extend(self.passage(
            "account",
            "For your safety please pay to this account only. If it ever changes we will tell you in a signed letter; please confirm by telephone before you act on one.",
        ));
        all.push(head("Reservation of rights"));
        let interruption = self.interruption.as_ref().map(|article| {
            format!("Under {article}, the limitation period is interrupted when this letter reaches you and runs anew. ")
        });
        all.push(Block::para(format!(
            "By this letter we claim performance of everything owed to us on the above account: the unpaid principal, the loss caused by late payment and whatever else law and contract allow. {}Nothing not mentioned here is waived, and accepting a part of the sum waives none of the rest.",
            interruption.unwrap_or_default()
        )));
        if let Some(small) = &self.small_firm {
            let what = match small.debtor {
                LargeDebtor::Enterprise => "a large enterprise",
                LargeDebtor::PublicBody => "a public body",
            };
            all.push(Block::para(format!(
                "We also state that we were a small or medium-sized enterprise when the contract was made and that you are {what}. We rely on {}.",
                listed(&small.grounds)
            )));
        }
        let forum = match &self.forum {
            Forum::Court(court) => format!(
                "bring an action before {}",
                court.as_deref().unwrap_or("the competent people’s court")
            ),
            Forum::Arbitration(name) => format!("apply for arbitration to {name}, as agreed"),
        };
        let growing = if self.has_penalty() {
            "the agreed penalty"
        } else {
            "the loss"
        };
        let costs = self.costs_clause.as_ref().map(|clause| {
            format!(", and the costs of recovering the debt, which fall on you under {clause}")
        });
        all.push(head("If payment is not made"));
        all.extend(self.passage(
            "consequences",
            format!(
                "If the sum is not paid by then, we will {forum}, ask for the preservation of property where needed, and claim the unpaid principal, {growing} up to the day of full payment{}. We value our dealings with you and would much rather settle this by agreement.",
                costs.unwrap_or_default()
            ),
        ));
        all.extend(self.own_words());
        let sender = &self.sender;
        let ask = joined(
            [
                sender
                    .contact
                    .as_ref()
                    .map(|who| format!("our contact is {who}")),
                sender
                    .phone
                    .as_ref()
                    .map(|number| format!("telephone {number}")),
                sender.email.as_ref().map(|mail| format!("e-mail {mail}")),
            ],
            ", ",
        );
        let ask = if ask.is_empty() {
            ask
        } else {
            format!(" To reach us: {ask}.")
        };
        let seal = match sender.kind {
            PartyKind::Person => "Signature",
            PartyKind::Company | PartyKind::PublicBody => "Authorised signature and seal",
        };
        all.push(head("Questions and payment by instalments"));
        all.extend(self.passage(
            "dispute",
            format!(
                "If you dispute any fact or figure above, please tell us in writing before that date and enclose what supports it. If you cannot pay at once, please propose instalments by the same date; we are willing to talk.{ask}"
            ),
        ));
        all.extend(self.passage("closing", "Yours faithfully,"));
        all.extend([
            strong(&sender.name, Side::Left),
            Block::line(seal, Side::Left),
        ]);
        all.extend(self.travels_en());
        all
    }

    fn addressee_en(&self) -> Vec<Block> {
        let to = &self.recipient;
        let mut all = vec![strong(&format!("To: {}", to.name), Side::Left)];
        let whom = joined(
            [to.contact.clone(), to.phone.clone(), to.email.clone()],
            ", ",
        );
        let lines = [
            joined([to.address.clone(), to.postcode.clone()], ", "),
            said::known_by(Lang::En, to).unwrap_or_default(),
            if whom.is_empty() {
                whom
            } else {
                format!("Attention: {whom}")
            },
        ];
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        all.extend(lines.map(|line| Block::line(line, Side::Left)));
        all
    }

    fn losses_en(&self) -> Vec<Block> {
        let several = self.losses.len() > 1;
        let mut all = Vec::new();
        for (at, loss) in self.losses.iter().enumerate() {
            let lead = if several {
                format!("({}) ", at + 1)
            } else {
                String::new()
            };
            let name = match &loss.head {
                LossHead::Interest => "Loss caused by late payment",
                LossHead::Penalty => "Agreed penalty for late payment",
                LossHead::Other(name) => name,
            };
            let method = loss.method.as_ref().map(|method| {
                let base = match &method.base {
                    Base::Fixed(sum) => format!("on the unpaid sum of {}", self.amount(sum)),
                    Base::Unpaid => "on what was unpaid on each day".to_owned(),
                };
                format!(
                    ", worked out {base}, from {} to {} (both days counted), at {}, under {}",
                    said::day(Lang::En, method.first_day),
                    said::day(Lang::En, method.last_day),
                    method.rate,
                    method.because
                )
            });
            all.push(Block::Para {
                runs: vec![
                    Run::plain(format!("{lead}{name}: ")),
                    Run::strong(self.amount(&loss.amount)),
                    Run::plain(format!("{}.", method.unwrap_or_default())),
                ],
            });
        }
        let grows = self.losses.iter().any(|loss| loss.method.is_some());
        let goes_on = if grows {
            "It goes on growing in the same way until the day of full payment. "
        } else {
            ""
        };
        all.push(Block::Para {
            runs: vec![
                Run::plain(format!("{goes_on}Principal and loss together come to ")),
                Run::strong(self.amount(&self.total)),
                Run::plain(format!(" as of {}.", said::day(Lang::En, self.as_of))),
            ],
        });
        all
    }

    fn travels_en(&self) -> Vec<Block> {
        let mut all = Vec::new();
        if !self.attachments.is_empty() {
            all.push(strong("Enclosed:", Side::Left));
        }
        for (at, with) in self.attachments.iter().enumerate() {
            let extent = with.extent.as_ref().map(|extent| format!(" ({extent})"));
            all.push(Block::line(
                format!("{}. {}{}", at + 1, with.name, extent.unwrap_or_default()),
                Side::Left,
            ));
        }
        let ways: Vec<String> = self.delivery.iter().map(way).collect();
        if !ways.is_empty() {
            all.push(Block::line(
                format!("Sent by: {}.", ways.join("; ")),
                Side::Left,
            ));
        }
        if self.is_handed_over() {
            all.push(receipt(
                "Receipt (filled in by the recipient when delivered by hand)",
                format!(
                    "Received: this letter ({}) with the enclosures listed.",
                    self.number
                ),
                ["Recipient (seal)", "Signature", "Position", "Date"],
                "",
            ));
        }
        all
    }
}

fn contract(contract: &Contract) -> String {
    let number = contract
        .number
        .as_ref()
        .map(|number| format!(" (No. {number})"));
    let signed = contract
        .signed
        .map(|day| format!(" of {}", said::day(Lang::En, day)));
    format!(
        "the contract “{}”{}{}",
        contract.name,
        number.unwrap_or_default(),
        signed.unwrap_or_default()
    )
}

fn about(contract: &Contract) -> String {
    let number = contract
        .number
        .as_ref()
        .map(|number| format!(" (No. {number})"));
    format!("{}{}", contract.name, number.unwrap_or_default())
}

fn way(way: &Delivery) -> String {
    match way {
        Delivery::Ems(None) => "EMS".to_owned(),
        Delivery::Ems(Some(what)) => format!("EMS, contents “{what}”"),
        Delivery::Registered => "registered mail".to_owned(),
        Delivery::InHand => "by hand".to_owned(),
        Delivery::Email(to) => format!("agreed e-mail {to}"),
        Delivery::WeChat(to) => format!("agreed WeChat account {to}"),
        Delivery::Other(way) => way.clone(),
    }
}
