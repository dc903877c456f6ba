//! Puts what a case knows into the passages of a paper.

use std::collections::BTreeMap;

use owed_advise::conduct::{self, Addressee, Contact, Finding, Profile, Standing};
use owed_book::Book;
use owed_book::contact::Channel;
use owed_book::evidence::Form;
use owed_book::journal::Seq;
use owed_book::party::PartyKind;
use owed_book::wording::{PieceIs, Template, Tongue};
use owed_law::claim::{Head, HeadTotal};
use owed_print::flow::{Block, Own, Run};
use owed_print::{Lang, PartyId, PartyKind as Addressed};

use super::passages::{Passage, passages, placeholder};
use crate::commands::papers::account;
use crate::commands::papers::demand::Made;
use crate::commands::papers::plans;
use crate::commands::papers::words::{self, figures, t};
use crate::failure::{Code, Failure};

/// The wording of a paper: what of it the owner says otherwise.
#[derive(Debug, Clone, Default)]
pub(in crate::commands::papers) struct Worded {
    /// The entry that set it; nothing for one that is only tried out, and for the standard words.
    pub(in crate::commands::papers) entry: Option<Seq>,
    /// The owner's passages by code.
    pub(in crate::commands::papers) own: BTreeMap<String, Template>,
}

impl Worded {
    /// As the book has it. A passage this version does not know is left out: a newer one wrote it.
    pub(in crate::commands::papers) fn of(book: &Book, form: Form, lang: Lang) -> Self {
        let Some((entry, wording)) = book.wording(form, tongue(lang)) else {
            return Self::default();
        };
        let known = wording.passages.iter().filter_map(|(code, text)| {
            let passage = passages(form).iter().find(|p| p.code == code)?;
            Some((passage.code.to_owned(), Template::of(text).ok()?))
        });
        Self {
            entry: Some(entry),
            own: known.collect(),
        }
    }
}

pub(in crate::commands::papers) fn tongue(lang: Lang) -> Tongue {
    match lang {
        Lang::Zh => Tongue::Zh,
        Lang::En => Tongue::En,
    }
}

impl Made<'_> {
    /// A passage of this paper: the owner's words for it, else the standard ones.
    ///
    /// # Errors
    /// What the case cannot say.
    pub(in crate::commands::papers) fn passage(&self, code: &str) -> Result<Vec<Block>, Failure> {
        let paragraphs = match self.worded.own.get(code) {
            Some(own) => self.filled(own)?,
            None => self.filled(&standard(self.form, code, tongue(self.lang))?)?,
        };
        let block = |runs| Block::Para { runs };
        Ok(paragraphs.into_iter().map(block).collect())
    }

    /// The owner's passages, for a paper whose standard words are those of `print`.
    ///
    /// # Errors
    /// What the case cannot say.
    pub(in crate::commands::papers) fn own(&self) -> Result<Own, Failure> {
        let own = self.worded.own.iter();
        own.map(|(code, template)| Ok((code.clone(), self.filled(template)?)))
            .collect()
    }

    fn filled(&self, template: &Template) -> Result<Vec<Vec<Run>>, Failure> {
        let mut paragraphs = Vec::new();
        for pieces in &template.paragraphs {
            let mut runs: Vec<Run> = Vec::new();
            for piece in pieces {
                let text = match &piece.is {
                    PieceIs::Words(words) => words.clone(),
                    PieceIs::Value(name) => self.value(name)?,
                };
                match runs.last_mut() {
                    Some(last) if last.strong == piece.strong => last.text.push_str(&text),
                    Some(_) | None => runs.push(Run {
                        text,
                        strong: piece.strong,
                    }),
                }
            }
            runs.retain(|run| !run.text.is_empty());
            if runs.iter().any(|run| !run.text.trim().is_empty()) {
                paragraphs.push(runs);
            }
        }
        Ok(paragraphs)
    }

    /// What the conduct guard has against the owner's words as they stand in this case.
    ///
    /// # Errors
    /// What the case cannot say.
    pub(in crate::commands::papers) fn guarded(&self) -> Result<Vec<Finding>, Failure> {
        let own = self.own()?;
        let paragraph = |runs: Vec<Run>| runs.into_iter().map(|run| run.text).collect::<String>();
        let text: Vec<_> = own.into_values().flatten().map(paragraph).collect();
        let kind = self.recipient().kind;
        let natural = matches!(kind, Some(PartyKind::Person | PartyKind::SoleTrader));
        Ok(guarded(self, text.join("\n"), natural))
    }

    /// What stands for a placeholder.
    fn value(&self, name: &str) -> Result<String, Failure> {
        let lang = self.lang;
        let code = placeholder(name).unwrap_or(name);
        let (us, them) = (self.creditor(), self.recipient());
        let money = |sum| {
            let plain = figures(sum).0;
            t(lang, &format!("人民币 {plain} 元"), &format!("CNY {plain}"))
        };
        let day = |on| plans::day(lang, on);
        let or_none = |text: Option<String>| text.unwrap_or_default();
        Ok(match code {
            "creditor" => us.name,
            "debtor" => them.name,
            "you" => match (lang, words::party(&them).kind) {
                (Lang::En, _) => "you".to_owned(),
                (Lang::Zh, Addressed::Company) => "贵公司".to_owned(),
                (Lang::Zh, Addressed::Person) => "您".to_owned(),
                (Lang::Zh, Addressed::PublicBody) => "贵单位".to_owned(),
            },
            "number" => self.number.clone(),
            "today" | "to" => day(self.today),
            "contract" => self.contract_numbers().join(&t(lang, "、", ", ")),
            "contact" => or_none(us.contact),
            "phone" => or_none(us.phone),
            "address" => or_none(us.address),
            "total" => money(self.claims.total),
            "unpaid" => money(self.price().2),
            "pay-by" => day(self.pay_by),
            "working-days" => self.working_days.map_or_else(String::new, |days| {
                t(
                    lang,
                    &format!("，即本函发出后 {days} 个工作日内"),
                    &format!(" ({days} working days from the date of this letter)"),
                )
            }),
            "grounds" => self.resting_on(),
            "forum" => t(
                lang,
                "向有管辖权的人民法院提起诉讼",
                "bring an action before the competent people’s court",
            ),
            "growing" => {
                let penalty = |head: &HeadTotal| head.head == Head::Penalty && !head.owed.is_zero();
                match self.claims.heads.iter().any(penalty) {
                    true => t(lang, "逾期付款违约金", "the agreed penalty"),
                    false => t(lang, "逾期付款损失", "the loss"),
                }
            }
            "reach" => self.reached(
                ("联系人", "our contact is "),
                ("电话 ", "telephone "),
                "To reach us: ",
            ),
            "return-to" => self.returned_to(),
            "from" => day(account::period(
                self.book,
                self.debtor,
                self.since,
                self.today,
            )?),
            "creditor-named" => named(lang, &words::party(&us)),
            "debtor-named" => named(lang, &words::party(&them)),
            "contracts" => match self.contract_numbers().as_slice() {
                [] => String::new(),
                some => t(
                    lang,
                    &format!("（合同：{}）", some.join("、")),
                    &format!(" (contract: {})", some.join(", ")),
                ),
            },
            "service" => or_none(self.plan().and_then(|plan| plan.is.service.clone())),
            "court" => or_none(self.plan().and_then(|plan| plan.is.forum.clone())),
            "place" => self.field("signed-at").to_owned(),
            "copies" => self.field("copies").to_owned(),
            "assignee" => self.field("assignee-name").to_owned(),
            // What is set was checked against the passages; a journal cannot hold another.
            strange => {
                let detail = format!("there is no placeholder {strange:?}");
                return Err(Failure::new(Code::BadInput, detail).with("field", "wording"));
            }
        })
    }

    fn contract_numbers(&self) -> Vec<String> {
        let contracts = self.contracts().into_iter();
        contracts.filter_map(|contract| contract.number).collect()
    }

    /// The articles relied on, as the sentence begins with them.
    fn resting_on(&self) -> String {
        let grounds = self.grounds();
        match (self.lang, grounds.as_slice()) {
            (Lang::Zh, []) => String::new(),
            (Lang::Zh, some) => format!("依据{}，", some.join("、")),
            (Lang::En, []) => "We".to_owned(),
            (Lang::En, [one]) => format!("Under {one}, we"),
            (Lang::En, [some @ .., last]) => {
                format!("Under {} and {last}, we", some.join(", "))
            }
        }
    }

    fn reached(&self, who: (&str, &str), phone: (&str, &str), lead: &str) -> String {
        let us = self.creditor();
        let say = |(zh, en): (&str, &str), what: String| {
            t(self.lang, &format!("{zh}{what}"), &format!("{en}{what}"))
        };
        let ways = [
            us.contact.map(|name| say(who, name)),
            us.phone.map(|number| say(phone, number)),
        ];
        let ways: Vec<_> = ways.into_iter().flatten().collect();
        match (self.lang, ways.as_slice()) {
            (_, []) => String::new(),
            (Lang::Zh, some) => format!("{}。", some.join("，")),
            (Lang::En, some) => format!("{lead}{}.", some.join(", ")),
        }
    }

    /// Where a reply goes and whom to ask.
    fn returned_to(&self) -> String {
        let us = self.creditor();
        let ways = [
            ("寄回地址 ", "address ", us.address),
            ("联系人 ", "contact ", us.contact),
            ("电话 ", "telephone ", us.phone),
        ];
        let ways = ways.into_iter().filter_map(|(zh, en, what)| {
            let what = what?;
            Some(t(self.lang, &format!("{zh}{what}"), &format!("{en}{what}")))
        });
        let ways: Vec<_> = ways.collect();
        match (self.lang, ways.as_slice()) {
            (_, []) => String::new(),
            (Lang::Zh, some) => format!("{}。", some.join("，")),
            (Lang::En, some) => format!("Our {}.", some.join(", ")),
        }
    }
}

/// A party with the number it is known by.
fn named(lang: Lang, party: &owed_print::Party) -> String {
    let name = &party.name;
    let (zh, en, number) = match &party.id {
        None => return name.clone(),
        Some(PartyId::CreditCode(number)) => {
            ("统一社会信用代码 ", "unified social credit code ", number)
        }
        Some(PartyId::IdentityCard(number)) => ("居民身份证号 ", "identity card ", number),
        Some(PartyId::Other(number)) => ("", "", number),
    };
    t(
        lang,
        &format!("{name}，{zh}{number}"),
        &format!("{name} ({en}{number})"),
    )
}

/// The standard words of a passage.
fn standard(form: Form, code: &str, tongue: Tongue) -> Result<Template, Failure> {
    let passage = passages(form).iter().find(|passage| passage.code == code);
    let text = passage.map_or("", |passage: &Passage| passage.standard(tongue));
    Template::of(text).map_err(|flaw| Failure::new(Code::Internal, flaw))
}

/// What stands against these words in a letter to the debtor. What a book says of the debtor can
/// only make it stricter.
pub(super) fn judged(text: String, on: chrono::NaiveDate, natural_person: bool) -> Vec<Finding> {
    let Some(profile) = Profile::named("cn") else {
        return Vec::new();
    };
    let noon = chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let letter = Contact {
        at: on.and_time(noon),
        channel: Channel::Letter,
        to: Addressee::Debtor,
        draft: text,
    };
    let standing = Standing {
        natural_person,
        ..Standing::default()
    };
    let policy = conduct::Policy::default();
    conduct::judge(&letter, &[], &standing, policy, profile, false).findings
}

fn guarded(made: &Made<'_>, text: String, natural_person: bool) -> Vec<Finding> {
    if text.is_empty() {
        return Vec::new();
    }
    judged(text, made.today, natural_person)
}
