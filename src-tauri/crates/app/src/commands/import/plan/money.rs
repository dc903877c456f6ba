//! Money that arrived: each once, and proposed for the debts it seems to pay.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use owed_advise::{Debtors, Suggestion, Verdict};
use owed_book::Book;
use owed_book::debt::{Payment, Refund};
use owed_book::fact::{Fact, Payer, PaymentId, RefundId, Share};
use owed_book::money::Money;
use owed_book::party::name_key;
use owed_book::terms::Order;
use owed_exchange::{Direction, Meaning, MoneyRow};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{At, Plan, Reason, Said, Sheet};

/// Money the rows say arrived. A year's statements have a hundred thousand of them: what their rows
/// say is not kept once more.
pub(crate) struct PlannedMoney {
    pub(crate) at: At,
    pub(crate) on: NaiveDate,
    time: Option<NaiveTime>,
    /// How much, yuan.
    pub(crate) amount: Decimal,
    /// The payment in the trial book.
    pub(crate) payment: PaymentId,
    /// Whether the book had it.
    pub(crate) known: bool,
    /// What is suggested; nothing where the book had it.
    pub(crate) suggestion: Option<Box<Suggestion>>,
    /// Whether the plan matches it.
    pub(crate) matched: bool,
}

impl PlannedMoney {
    /// A row whose payment the book has; nothing is suggested for it.
    fn known(row: &MoneyRow, at: At, payment: PaymentId) -> Self {
        Self {
            at,
            on: row.on,
            time: row.time,
            amount: row.amount,
            payment,
            known: true,
            suggestion: None,
            matched: false,
        }
    }
}

/// Stands for the money of a row within a proposal.
pub(crate) fn key(sheets: &[Sheet<'_>], at: At) -> String {
    let sheet = &sheets[at.sheet];
    let place = &sheet.understood.rows[at.row].place;
    format!("{}:{}:{}", sheet.file.short(), place.sheet, place.row)
}

impl Plan<'_> {
    /// Enters every incoming payment that the book does not have.
    pub(super) fn take_money(&mut self, book: &Book) {
        let mut had = Had::of(book.payments.values().map(|paid| {
            let Payment {
                id,
                on,
                amount,
                payer,
                ..
            } = paid;
            let (remark, reference) = (paid.remark.as_deref(), paid.reference.as_deref());
            (
                *id,
                content(
                    &on.to_string(),
                    &amount.plain(),
                    &payer.name,
                    remark,
                    reference,
                ),
            )
        }));
        let mut went = Had::of(book.refunds.values().map(|out| {
            let Refund {
                id,
                on,
                amount,
                payee,
                ..
            } = out;
            let (remark, reference) = (out.remark.as_deref(), out.reference.as_deref());
            (
                *id,
                content(
                    &on.to_string(),
                    &amount.plain(),
                    &payee.name,
                    remark,
                    reference,
                ),
            )
        }));
        let debtors = Debtors::of(&self.trial);
        for (at, row) in self.rows() {
            let Meaning::Money(read) = &row.meaning else {
                continue;
            };
            if read.direction == Direction::Out {
                let code = self.take_outgoing(&debtors, &mut went, at, read);
                let (code, about) = (code.into(), vec![]);
                self.aside.push((Reason { code, about }, at));
                continue;
            }
            let name = read.other_name.clone().unwrap_or_default();
            let remark = remark_of(read);
            if let Some(payment) = had.take(at.sheet, read, &name, remark.as_deref()) {
                self.note_known(&[at]);
                self.money.push(PlannedMoney::known(read, at, payment));
                continue;
            }
            let payment = PaymentId(Uuid::now_v7());
            let kept = remark.clone();
            let fact = Fact::Paid {
                payment,
                on: read.on,
                amount: Money::cny(read.amount),
                payer: Payer {
                    name: name.clone(),
                    account: read.other_account.clone(),
                },
                remark,
                reference: read.reference.clone(),
                source: Some(self.source(at)),
            };
            if let Err(why) = self.enter(fact) {
                self.refused(at, why);
                continue;
            }
            had.add(payment, read, &name, kept.as_deref());
            self.met_payer(&name);
            self.added[at.sheet] = true;
            let fresh = PlannedMoney::known(read, at, payment);
            self.money.push(PlannedMoney {
                known: false,
                ..fresh
            });
        }
        self.money.sort_by_key(|money| (money.on, money.time));
    }

    /// Money that went out to a debtor may be a refund: it enters the book, undecided, and is asked
    /// about there. Answers why the row is no payment.
    fn take_outgoing(
        &mut self,
        debtors: &Debtors,
        went: &mut Had<RefundId>,
        at: At,
        read: &MoneyRow,
    ) -> &'static str {
        let name = read.other_name.clone().unwrap_or_default();
        if debtors.only_called(&name).is_none() {
            return "outgoing";
        }
        let remark = remark_of(read);
        if went
            .take(at.sheet, read, &name, remark.as_deref())
            .is_some()
        {
            self.note_known(&[at]);
            return "outgoing-to-debtor";
        }
        let refund = RefundId(Uuid::now_v7());
        let (called, kept) = (name.clone(), remark.clone());
        let fact = Fact::PaidOut {
            refund,
            on: read.on,
            amount: Money::cny(read.amount),
            payee: Payer {
                name,
                account: read.other_account.clone(),
            },
            remark,
            reference: read.reference.clone(),
            source: Some(self.source(at)),
        };
        match self.enter(fact) {
            Ok(()) => {
                went.add(refund, read, &called, kept.as_deref());
                self.added[at.sheet] = true;
                "outgoing-to-debtor"
            }
            // The day or the amount cannot be; then it is no refund either.
            Err(_) => "outgoing",
        }
    }

    /// Suggests in the order of arrival, each on what the ones before leave open, and does what
    /// the owner decided or, where she did not, what is sure.
    pub(super) fn decide_money(&mut self, said: &Said<'_>) {
        let debtors = Debtors::of(&self.trial);
        for at in 0..self.money.len() {
            let (payment, known) = (self.money[at].payment, self.money[at].known);
            if known {
                continue;
            }
            let Some(paid) = self.trial.payments.get(&payment) else {
                continue;
            };
            let suggestion = debtors.suggest(&self.trial, paid);
            let decision = if said.decisions.is_empty() {
                None
            } else {
                said.decisions.get(&key(self.sheets, self.money[at].at))
            };
            let what = decision.map_or("", |decision| decision.what.as_str());
            let order = decision.and_then(|d| d.order.as_deref());
            let facts = match what {
                "open" => Vec::new(),
                "none" => vec![Fact::Matched {
                    payment,
                    to: Vec::new(),
                    order: Order::Legal,
                    because: "not-ours".into(),
                    advance: false,
                    on_account: None,
                }],
                "suggested" => matched(payment, &suggestion, order),
                "charge" => with_charge(payment, paid.on, &suggestion, order),
                _ if suggestion.verdict == Verdict::Match => matched(payment, &suggestion, order),
                _ => Vec::new(),
            };
            let pays = matches!(facts.first(), Some(Fact::Matched { to, .. }) if !to.is_empty());
            let mut entered = !facts.is_empty();
            for fact in facts {
                entered &= self.enter(fact).is_ok();
            }
            self.money[at].matched = pays && entered;
            self.money[at].suggestion = Some(Box::new(suggestion));
        }
    }
}

fn matched(payment: PaymentId, found: &Suggestion, order: Option<&str>) -> Vec<Fact> {
    if found.to.is_empty() && found.on_account.is_none() {
        return Vec::new();
    }
    let order = match order {
        Some("legal") => Order::Legal,
        Some("principal-first") => Order::PrincipalFirst,
        Some("as-interest") => Order::AsInterest,
        _ => found.order,
    };
    let because = because_of(found, order);
    vec![Fact::Matched {
        payment,
        to: found.to.clone(),
        order,
        because,
        advance: false,
        on_account: found.on_account.and(found.debtor),
    }]
}

/// The same, where the owner says that the little that is short is a bank's charge.
fn with_charge(
    payment: PaymentId,
    on: NaiveDate,
    found: &Suggestion,
    order: Option<&str>,
) -> Vec<Fact> {
    let mut facts = matched(payment, found, order);
    facts.extend(found.charge.iter().map(|charge| charged(charge, on)));
    facts
}

/// A bank's charge that the creditor bears.
pub(crate) fn charged(charge: &Share, on: NaiveDate) -> Fact {
    Fact::Adjusted {
        debt: charge.debt,
        on,
        amount: Money::new(-charge.amount.amount(), charge.amount.currency()),
        why: "bank-charge".into(),
    }
}

/// The reason that is kept with a match: the word in the remark where it decided the order, else
/// the first reason for the debts.
pub(crate) fn because_of(found: &Suggestion, order: Order) -> String {
    match (order, found.order_because) {
        (Order::PrincipalFirst, Some(word)) => format!("remark:{word}"),
        _ => found
            .reasons
            .last()
            .map(|reason| reason.code.to_owned())
            .unwrap_or_default(),
    }
}

/// Summary and remark as one text; a bank often prints the same word in both.
fn remark_of(row: &MoneyRow) -> Option<String> {
    let summary = row
        .summary
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let remark = row
        .remark
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    match (summary, remark) {
        (Some(summary), Some(remark)) if remark.contains(summary) => Some(remark.to_owned()),
        (Some(summary), Some(remark)) => Some(format!("{summary} {remark}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// Money the book has, by what makes a row the same money. A bank's own number is the same in
/// a later export; where there is none, equal rows are counted, so that two payments of one sum on
/// one day stay two.
struct Had<Id> {
    by_content: HashMap<Content, Vec<Id>>,
    /// How many of one content each file has named so far.
    taken: HashMap<(usize, Content), usize>,
}

type Content = (String, String, String, String);

impl<Id: Copy> Had<Id> {
    fn of(all: impl Iterator<Item = (Id, Content)>) -> Self {
        let mut by_content: HashMap<Content, Vec<Id>> = HashMap::new();
        for (id, content) in all {
            by_content.entry(content).or_default().push(id);
        }
        Self {
            by_content,
            taken: HashMap::new(),
        }
    }

    fn take(
        &mut self,
        sheet: usize,
        row: &MoneyRow,
        name: &str,
        remark: Option<&str>,
    ) -> Option<Id> {
        let content = content_of(row, name, remark);
        let nth = self.taken.entry((sheet, content.clone())).or_default();
        *nth += 1;
        let had = self.by_content.get(&content)?;
        had.get(*nth - 1).copied()
    }

    /// Another file of the same import may overlap with the one this row is from. The row itself was
    /// counted when it was looked for.
    fn add(&mut self, id: Id, row: &MoneyRow, name: &str, remark: Option<&str>) {
        let content = content_of(row, name, remark);
        self.by_content.entry(content).or_default().push(id);
    }
}

fn content_of(row: &MoneyRow, name: &str, remark: Option<&str>) -> Content {
    let amount = Money::cny(row.amount).plain();
    let reference = row.reference.as_deref();
    content(&row.on.to_string(), &amount, name, remark, reference)
}

fn content(
    on: &str,
    amount: &str,
    name: &str,
    remark: Option<&str>,
    reference: Option<&str>,
) -> Content {
    let rest = match reference {
        Some(reference) => ("reference".into(), reference.to_owned()),
        None => (name_key(name), remark.unwrap_or_default().to_owned()),
    };
    (on.to_owned(), amount.to_owned(), rest.0, rest.1)
}
