//! The formal demand letter, from the book and the claim.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::evidence::{Form, Proves};
use owed_book::fact::{DocumentId, PartyId};
use owed_book::party::Described;
use owed_law::RulePack;
use owed_law::claim::{Claims, Head, Line};
use owed_law::rules::Cite;
use owed_print::demand::{
    Account, Attachment, Base, Contract, DebtRow, Delivery, Demand, Forum, Loss, LossHead, Method,
    Sums,
};
use owed_print::{Lang, Provenance, Stage};
use rust_decimal::Decimal;

use super::performed::{invoiced, performed};
use super::wording::Worded;
use super::words::{self, day, figures, t};
use crate::commands::cases::LimitView;
use crate::commands::claims;
use crate::commands::packs::Numbers;
use crate::failure::Failure;

/// What a letter is made of.
pub(super) struct Made<'a> {
    pub(super) book: &'a Book,
    pub(super) debtor: PartyId,
    pub(super) form: Form,
    /// What of its words the owner says otherwise.
    pub(super) worded: &'a Worded,
    pub(super) claims: &'a Claims,
    pub(super) law: &'a RulePack,
    pub(super) lang: Lang,
    pub(super) number: String,
    pub(super) today: NaiveDate,
    pub(super) pay_by: NaiveDate,
    /// Working days the debtor has, when that is how the day was come by.
    pub(super) working_days: Option<u8>,
    /// The first day of the period, for a paper that has one and was asked for from another.
    pub(super) since: Option<NaiveDate>,
    /// Which paper it will be.
    pub(super) document: DocumentId,
    pub(super) stage: Stage,
    /// The numbers that the last pack of the case gave its exhibits.
    pub(super) pack: Option<&'a Numbers>,
    /// What was filled in on earlier papers, by the code of the field.
    pub(super) before: &'a BTreeMap<String, String>,
    /// What stands in each field the owner may fill in.
    pub(super) fields: &'a BTreeMap<String, String>,
}

impl Made<'_> {
    pub(super) fn creditor(&self) -> Described {
        let party = self.book.creditor.and_then(|id| self.book.parties.get(&id));
        party.map(|party| party.is.clone()).unwrap_or_default()
    }

    pub(super) fn recipient(&self) -> Described {
        self.book
            .parties
            .get(&self.debtor)
            .map(|party| party.is.clone())
            .unwrap_or_default()
    }

    /// The debts that are claimed and on which something is left.
    pub(super) fn debts(&self) -> Vec<&Debt> {
        let all = claims::claimable(self.book, self.debtor);
        all.into_iter()
            .filter(|debt| debt.balance().is_ok_and(|left| left.is_positive()))
            .collect()
    }

    pub(super) fn provenance(&self) -> Result<Provenance, Failure> {
        Ok(Provenance {
            book_head: self.book.head.chain.to_string(),
            law_checked: day(self.law.checked())?,
            law_mark: self.law.mark().to_owned(),
        })
    }

    /// The last day that is counted in the claim.
    pub(super) fn last_day(&self) -> NaiveDate {
        let spans = self.claims.each.iter().flat_map(|claim| &claim.lines);
        spans
            .filter_map(|line| line.days)
            .map(|span| span.last)
            .max()
            .unwrap_or(self.claims.as_of)
    }

    /// What is inside the envelope, as it stands on the EMS label (内件品名).
    pub(super) fn label(&self) -> String {
        self.label_of("催款函")
    }

    /// The same for another letter that is about the debt.
    pub(super) fn label_of(&self, what: &str) -> String {
        let contract = self.debts().iter().find_map(|debt| debt.contract.clone());
        let sum = figures(self.sums().2).0;
        match self.lang {
            Lang::Zh => {
                let about = contract
                    .map(|contract| format!("{contract}合同"))
                    .unwrap_or_default();
                format!("{what}：{about}欠款 {sum} 元")
            }
            Lang::En => {
                let what = contract
                    .map(|contract| format!(" under {contract}"))
                    .unwrap_or_default();
                format!("Letter of demand: CNY {sum} owed{what}")
            }
        }
    }

    /// Owed, paid and left over all debts that are claimed.
    pub(super) fn sums(&self) -> (Decimal, Decimal, Decimal) {
        let debts = self.debts();
        let owed: Decimal = debts.iter().map(|debt| debt.principal().amount()).sum();
        let paid: Decimal = debts.iter().map(|debt| debt.paid_in_all().amount()).sum();
        (owed, paid, owed - paid)
    }

    pub(super) fn demand(&self) -> Result<Demand, Failure> {
        let (lang, creditor) = (self.lang, self.creditor());
        let (owed, paid, left) = self.price();
        let losses = self.losses()?;
        let delivered = self.kept(Proves::Delivery);
        let number = |kept: usize| {
            let copies = if kept == 1 {
                "1 copy".to_owned()
            } else {
                format!("{kept} copies")
            };
            t(lang, &format!("{kept} 份"), &copies)
        };
        let mut attachments = Vec::new();
        if !losses.is_empty() {
            attachments.push(Attachment {
                name: t(lang, "计息明细表", "Interest Schedule"),
                extent: Some(t(lang, "1 份", "1 copy")),
            });
        }
        for (what, zh, en) in [
            (Proves::Contract, "合同复印件", "Copy of the contract"),
            (
                Proves::Delivery,
                "送货签收单据复印件",
                "Copies of signed delivery notes",
            ),
        ] {
            let kept = self.kept(what);
            if kept > 0 {
                let (name, extent) = (t(lang, zh, en), Some(number(kept)));
                attachments.push(Attachment { name, extent });
            }
        }
        Ok(Demand {
            lang,
            stage: self.stage,
            number: self.number.clone(),
            dated: day(self.today)?,
            sender: words::party(&creditor),
            recipient: words::party(&self.recipient()),
            currency: "CNY".into(),
            contracts: self.contracts(),
            performed: vec![performed(lang, &self.debts(), delivered > 0)],
            invoiced: invoiced(&self.debts()),
            reconciled: None,
            debts: self.debt_rows()?,
            as_of: day(self.last_day())?,
            sums: Sums {
                amount: figures(owed),
                paid: figures(paid),
                unpaid: figures(left),
            },
            losses,
            total: figures(self.claims.total),
            grounds: self.grounds(),
            pay_by: day(self.pay_by)?,
            working_days: self.working_days,
            account: Account {
                holder: creditor.name.clone(),
                bank: creditor.bank.clone().unwrap_or_default(),
                number: creditor.account.clone().unwrap_or_default(),
                reference: Some(self.number.clone()),
            },
            interruption: self.interruption(),
            small_firm: None,
            forum: Forum::Court(None),
            costs_clause: None,
            remarks: Vec::new(),
            own: self.own()?,
            attachments,
            delivery: vec![Delivery::Ems(Some(self.label()))],
            provenance: self.provenance()?,
        })
    }

    /// Owed, paid and left of the price as the claim has it: where a payment paid interest first,
    /// less of the price is paid.
    pub(super) fn price(&self) -> (Decimal, Decimal, Decimal) {
        let price = self
            .claims
            .heads
            .iter()
            .find(|head| head.head == Head::Price);
        price.map_or_else(Default::default, |head| {
            (head.accrued, head.paid, head.owed)
        })
    }

    fn kept(&self, what: Proves) -> usize {
        let of_case = self
            .book
            .evidence
            .values()
            .filter(|e| e.party == self.debtor);
        of_case.filter(|e| e.proves.contains(&what)).count()
    }

    pub(super) fn contracts(&self) -> Vec<Contract> {
        let mut names: Vec<_> = self
            .debts()
            .iter()
            .filter_map(|d| d.contract.clone())
            .collect();
        names.sort();
        names.dedup();
        let name = t(self.lang, "合同", "Contract");
        let contract = |number: String| Contract {
            name: name.clone(),
            number: Some(number),
            signed: None,
        };
        names.into_iter().map(contract).collect()
    }

    fn debt_rows(&self) -> Result<Vec<DebtRow>, Failure> {
        let last = self.last_day();
        let mut rows = Vec::new();
        for claim in &self.claims.each {
            let Some(debt) = self.book.debts.get(&claim.debt) else {
                continue;
            };
            let Some(price) = claim.heads.iter().find(|head| head.head == Head::Price) else {
                continue;
            };
            if price.owed.is_zero() {
                continue;
            }
            // Of a debt in instalments the earliest that is not paid, since that is what is late.
            let unpaid = debt.unpaid().unwrap_or_default();
            let first = unpaid.first().and_then(|part| part.due);
            let due = first.or(debt.due.as_ref().map(|due| due.on));
            let late = due.map(|due| (last - due).num_days());
            rows.push(DebtRow {
                label: match debt.invoice {
                    Some(_) => name_of(self.book, debt),
                    None => words::head(self.lang, Head::Price, debt.kind),
                },
                issued: Some(day(debt.on)?),
                amount: figures(price.accrued),
                due: due.map(day).transpose()?,
                paid: figures(price.paid),
                unpaid: figures(price.owed),
                days_late: late
                    .and_then(|days| u32::try_from(days).ok())
                    .filter(|days| *days > 0),
            });
        }
        Ok(rows)
    }

    /// One loss a head, over all debts.
    fn losses(&self) -> Result<Vec<Loss>, Failure> {
        let mut losses = Vec::new();
        for head in self
            .claims
            .heads
            .iter()
            .filter(|h| h.head != Head::Price && !h.owed.is_zero())
        {
            let lines: Vec<&Line> = self
                .claims
                .each
                .iter()
                .flat_map(|claim| &claim.lines)
                .filter(|line| line.head == head.head)
                .collect();
            losses.push(Loss {
                head: match head.head {
                    Head::LateLoss => LossHead::Interest,
                    Head::Penalty => LossHead::Penalty,
                    Head::Price | Head::TermInterest | Head::LateInterest | Head::Costs => {
                        LossHead::Other(words::head(self.lang, head.head, self.kind()))
                    }
                },
                amount: figures(head.owed),
                method: self.method(&lines)?,
            });
        }
        Ok(losses)
    }

    fn method(&self, lines: &[&Line]) -> Result<Option<Method>, Failure> {
        let spans = || lines.iter().filter_map(|line| line.days);
        let (Some(first), Some(last)) = (
            spans().map(|s| s.first).min(),
            spans().map(|s| s.last).max(),
        ) else {
            return Ok(None);
        };
        let applied: Vec<_> = lines.iter().filter_map(|line| line.rate.as_ref()).collect();
        let one_base = lines.windows(2).all(|pair| pair[0].base == pair[1].base);
        let base = match lines.first() {
            Some(line) if one_base && self.debts().len() == 1 => Base::Fixed(figures(line.base)),
            Some(_) | None => Base::Unpaid,
        };
        let because = lines
            .first()
            .map(|line| words::cites(self.lang, &line.because));
        Ok(Some(Method {
            first_day: day(first)?,
            last_day: day(last)?,
            base,
            rate: words::rate_method(self.lang, &applied),
            because: because.unwrap_or_default(),
        }))
    }

    pub(super) fn kind(&self) -> owed_book::terms::DebtKind {
        let first = self.debts().first().map(|debt| debt.kind);
        first.unwrap_or(owed_book::terms::DebtKind::Other)
    }

    /// The article by which the letter interrupts limitation. Where the period may be over, no such
    /// sentence stands in the letter: a demand does not bring it back.
    fn interruption(&self) -> Option<String> {
        let limits = LimitView::of(self.book, self.debtor, self.today, self.law);
        let in_time = limits.days_left.is_none_or(|left| left >= 0);
        let article = self.law.article("civil_code.195").filter(|_| in_time)?;
        Some(words::cite(self.lang, &Cite(article.clone())))
    }

    pub(super) fn grounds(&self) -> Vec<String> {
        let mut ids = vec!["civil_code.579".to_owned()];
        let lines = self.claims.each.iter().flat_map(|claim| &claim.lines);
        for cite in lines.flat_map(|line| &line.because) {
            if !ids.iter().any(|id| id == cite.id()) {
                ids.push(cite.id().to_owned());
            }
        }
        let article = |id: &String| self.law.article(id).cloned().map(Cite);
        ids.iter()
            .filter_map(article)
            .map(|cite| words::cite(self.lang, &cite))
            .collect()
    }
}
