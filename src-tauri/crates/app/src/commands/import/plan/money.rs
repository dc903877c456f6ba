//! Money that arrived: each once, and proposed for the debts it seems to pay.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use owed_advise::{DebtorNames, Debtors, Suggestion, Verdict};
use owed_book::Book;
use owed_book::debt::{Payment, Refund};
use owed_book::fact::{Fact, Payer, PaymentId, RefundId, Share};
use owed_book::money::Money;
use owed_book::party::name_key;
use owed_book::terms::Order;
use owed_exchange::{Cell, Direction, Meaning, MoneyRow, Place, Row};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{At, Plan, Reason, Said, Sheet};

/// Money the rows say arrived. A year's statements have a hundred thousand of them: what their rows
/// say is not kept once more.
pub(crate) struct PlannedMoney {
    pub(crate) at: At,
    /// The sheet and the row, as people call them.
    sheet: Arc<str>,
    row: u32,
    pub(crate) on: NaiveDate,
    time: Option<NaiveTime>,
    /// How much, yuan.
    pub(crate) amount: Decimal,
    /// The payment in the trial book.
    pub(crate) payment: PaymentId,
    /// Whether the book had it.
    pub(crate) known: bool,
    pub(crate) found: Found,
    /// Whether the plan matches it.
    pub(crate) matched: bool,
}

/// What was found for money that arrived.
pub(crate) enum Found {
    /// Nothing was looked for: the book had it.
    Settled,
    /// Nobody who owes goes by the payer's name, and that is all there is to say.
    Nobody,
    /// This.
    Suggested(Box<Suggestion>),
}

impl Found {
    /// How sure it is; nothing where nothing was looked for.
    pub(crate) fn verdict(&self) -> Option<Verdict> {
        match self {
            Found::Settled => None,
            Found::Nobody => Some(Verdict::None),
            Found::Suggested(found) => Some(found.verdict),
        }
    }
}

impl PlannedMoney {
    /// A row whose payment the book has; nothing is suggested for it.
    fn known(row: &MoneyRow, at: At, place: &Place, payment: PaymentId) -> Self {
        Self {
            at,
            sheet: Arc::clone(&place.sheet),
            row: place.row,
            on: row.on,
            time: row.time,
            amount: row.amount,
            payment,
            known: true,
            found: Found::Settled,
            matched: false,
        }
    }
}

/// Stands for the money of a row within a proposal.
pub(crate) fn key(sheets: &[Sheet<'_>], money: &PlannedMoney) -> String {
    let file = sheets[money.at.sheet].file.short();
    format!("{file}:{}:{}", money.sheet, money.row)
}

impl Plan<'_> {
    /// Enters every incoming payment that the book does not have.
    pub(super) fn take_money(&mut self, book: &Book) {
        if self.sheets.iter().all(|s| s.read.rows.counts().money == 0) {
            return;
        }
        let mut had = Had::of(book.payments.values().map(|paid| {
            let Payment { id, on, amount, .. } = paid;
            let (remark, reference) = (paid.remark.as_deref(), paid.reference.as_deref());
            let name = &paid.payer.name;
            (*id, content(*on, *amount, name, remark, reference))
        }));
        let mut went = Had::of(book.refunds.values().map(|out| {
            let Refund { id, on, amount, .. } = out;
            let (remark, reference) = (out.remark.as_deref(), out.reference.as_deref());
            let name = &out.payee.name;
            (*id, content(*on, *amount, name, remark, reference))
        }));
        let debtors = DebtorNames::of(&self.trial);
        let mut met = HashSet::new();
        for (at, row) in self.rows(self.take(), |counts| counts.money > 0) {
            let Row {
                place,
                cells,
                meaning: Meaning::Money(read),
            } = row
            else {
                continue;
            };
            if read.direction == Direction::Out {
                let code = self.take_outgoing(&debtors, &mut went, at, &place, *read, cells);
                self.aside.push((Reason::plain(code), at));
                continue;
            }
            let name = read.other_name.as_deref().unwrap_or_default();
            let remark = remark_of(&read);
            let content = content_of(&read, name, remark.as_deref());
            let same = had.same(content);
            if let Some(payment) = same.take(at.sheet) {
                self.note_known(&[at]);
                let known = PlannedMoney::known(&read, at, &place, payment);
                self.money.push(known);
                continue;
            }
            let payment = PaymentId(Uuid::now_v7());
            let fresh = PlannedMoney {
                known: false,
                ..PlannedMoney::known(&read, at, &place, payment)
            };
            let source = self.source(at.sheet, &place, cells);
            let name = read.other_name.unwrap_or_default();
            // A payer that was met before has no spelling that is new.
            let is_new = !met.contains(&name) && met.insert(name.clone());
            let fact = Fact::Paid {
                payment,
                on: read.on,
                amount: Money::cny(read.amount),
                payer: Payer {
                    name: name.clone(),
                    account: read.other_account,
                },
                remark,
                reference: read.reference,
                source: Some(source),
            };
            if let Err(why) = self.enter(fact) {
                self.refused(at, why);
                continue;
            }
            same.add(payment);
            if is_new {
                self.met_payer(&name);
            }
            self.added[at.sheet] = true;
            self.money.push(fresh);
        }
        self.money.sort_by_key(|money| (money.on, money.time));
    }

    /// Money that went out to a debtor may be a refund: it enters the book, undecided, and is asked
    /// about there. Answers why the row is no payment.
    fn take_outgoing(
        &mut self,
        debtors: &DebtorNames,
        went: &mut Had<RefundId>,
        at: At,
        place: &Place,
        read: MoneyRow,
        cells: Vec<Cell>,
    ) -> &'static str {
        let name = read.other_name.as_deref().unwrap_or_default();
        if debtors.only_called(name).is_none() {
            return "outgoing";
        }
        let remark = remark_of(&read);
        let content = content_of(&read, name, remark.as_deref());
        let same = went.same(content);
        if same.take(at.sheet).is_some() {
            self.note_known(&[at]);
            return "outgoing-to-debtor";
        }
        let refund = RefundId(Uuid::now_v7());
        let name = name.to_owned();
        let fact = Fact::PaidOut {
            refund,
            on: read.on,
            amount: Money::cny(read.amount),
            payee: Payer {
                name,
                account: read.other_account,
            },
            remark,
            reference: read.reference,
            source: Some(self.source(at.sheet, place, cells)),
        };
        match self.enter(fact) {
            Ok(()) => {
                same.add(refund);
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
                said.decisions.get(&key(self.sheets, &self.money[at]))
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
            self.money[at].found = if suggestion.is_nobody() {
                Found::Nobody
            } else {
                Found::Suggested(Box::new(suggestion))
            };
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
    by_content: HashMap<Content, Same<Id>>,
}

/// What has one content.
struct Same<Id> {
    ids: Vec<Id>,
    /// How many of it each file has named so far.
    named: Vec<(usize, usize)>,
}

/// The day, the amount, and what tells it from others of that day and amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Content {
    on: NaiveDate,
    amount: Money,
    told_by: ToldBy,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum ToldBy {
    Reference(Box<str>),
    NameAndRemark(Box<str>, Box<str>),
}

impl<Id: Copy> Had<Id> {
    fn of(all: impl Iterator<Item = (Id, Content)>) -> Self {
        let by_content = HashMap::new();
        let mut had = Self { by_content };
        for (id, content) in all {
            had.same(content).add(id);
        }
        had
    }

    fn same(&mut self, content: Content) -> &mut Same<Id> {
        self.by_content.entry(content).or_insert_with(|| Same {
            ids: Vec::new(),
            named: Vec::new(),
        })
    }
}

impl<Id: Copy> Same<Id> {
    /// The one that the next row of this content in a file is, if the book has that many.
    fn take(&mut self, sheet: usize) -> Option<Id> {
        let named = match self.named.iter_mut().find(|(of, _)| *of == sheet) {
            Some((_, named)) => named,
            None => {
                self.named.push((sheet, 0));
                let (_, named) = self.named.last_mut()?;
                named
            }
        };
        *named += 1;
        self.ids.get(*named - 1).copied()
    }

    /// Another file of the same import may overlap with the one this row is from. The row itself was
    /// counted when it was looked for.
    fn add(&mut self, id: Id) {
        self.ids.push(id);
    }
}

fn content_of(row: &MoneyRow, name: &str, remark: Option<&str>) -> Content {
    let amount = Money::cny(row.amount);
    content(row.on, amount, name, remark, row.reference.as_deref())
}

fn content(
    on: NaiveDate,
    amount: Money,
    name: &str,
    remark: Option<&str>,
    reference: Option<&str>,
) -> Content {
    Content {
        on,
        amount,
        told_by: match reference {
            Some(reference) => ToldBy::Reference(reference.into()),
            None => ToldBy::NameAndRemark(name_key(name).into(), remark.unwrap_or_default().into()),
        },
    }
}
