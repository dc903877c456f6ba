//! What may be claimed on a day, line by line.

use std::collections::BTreeMap;

use owed_advise::matching::name_of;
use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::fact::{DebtId, PartyId};
use owed_book::terms::Order;
use owed_law::claim::{Allocation, Choices, Claims, Line};
use owed_law::rules::{Article, Cite};
use owed_law::{RulePack, claims, claims_with, compare};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::import::Reason;
use super::{book, plans, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

mod agreed;
mod notices;

pub(crate) use agreed::{agreed, is_agreed};
pub(crate) use notices::reason;

/// Asks what may be claimed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ClaimAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The day; today when left out.
    pub on: Option<String>,
}

/// What may be claimed on a day.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimView {
    /// The day.
    pub on: String,
    /// The sum of all heads.
    pub total: String,
    /// The part of the price in `total` that is not due on that day; nothing where all of it is.
    pub not_due: Option<String>,
    /// What the debts are for, where all are for one thing: as in `debt.record`.
    pub kind: Option<String>,
    /// What to plead in the alternative, where the claim rests on something that has to be proved
    /// first: the sum on the other ground.
    pub alternative: Option<String>,
    /// One sum a head: `price`, `term-interest`, `late-loss`, `late-interest`, `penalty`, `costs`.
    pub heads: Vec<HeadView>,
    /// The lines the sums are made of.
    pub lines: Vec<LineView>,
    /// What each payment paid.
    pub allocations: Vec<AllocationView>,
    /// What to know about these figures, with parameters.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// The same day under each order of payment: `as-decided`, `legal`, `principal-first`.
    pub orders: Vec<OrderTotal>,
    /// The same day under each choice that the law leaves open, as decided first.
    pub choices: Vec<ChoiceTotal>,
    /// How days are counted: `end-excluded` or `both-included`.
    pub ends: String,
    /// First eight digits of the book's seal.
    pub head: String,
    /// Version of the law data.
    pub law: String,
}

/// The sum of one head.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeadView {
    /// The head.
    pub head: String,
    /// Its sum, rounded once.
    pub amount: String,
}

/// One line.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// The head it belongs to.
    pub head: String,
    /// What it is: `arose`, `taken-back` (a red invoice), `added`, `accrued`, `withheld`,
    /// `rolled-over`, `over-total` or `incurred`.
    pub what: String,
    /// The debt, as its invoice number or name.
    pub debt: String,
    /// First day that bears interest; nothing for the price.
    pub from: Option<String>,
    /// Last day that bears interest.
    pub to: Option<String>,
    /// How many days that is.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// The amount interest is on.
    pub base: Option<String>,
    /// The yearly rate in per cent, after the multiple, or the agreed rate as stated.
    pub rate: Option<String>,
    /// `year`, `month` or `day`.
    pub per: Option<String>,
    /// The loan prime rate it comes from.
    pub lpr: Option<LprView>,
    /// The amount, rounded for show so that the lines add up to the head.
    pub amount: String,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// What changed the base at its start: `payment` or `adjustment`, and its day.
    pub changed_by: Option<Reason>,
    /// The number of the instalment it is of, from 1.
    #[ts(type = "number | null")]
    pub instalment: Option<usize>,
    /// On what it was spent, on a line of costs.
    pub cost: Option<String>,
}

/// A published loan prime rate.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LprView {
    /// The day of publication.
    pub published: String,
    /// Per cent.
    pub percent: String,
    /// What it is multiplied with.
    pub times: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
    /// Where it was published.
    pub source: String,
    /// `pack` where the law data has it, `owner` where she entered it.
    pub by: String,
}

/// What one payment paid.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllocationView {
    /// The payment.
    pub payment: String,
    /// The day.
    pub on: String,
    /// The debt, as its invoice number or name.
    pub debt: String,
    /// The part of the payment that is for this debt.
    pub amount: String,
    /// Of it, to costs.
    pub to_costs: String,
    /// Of it, to interest.
    pub to_interest: String,
    /// Of it, to interest that could not have been claimed and is kept.
    pub to_kept: String,
    /// Of it, to the price.
    pub to_principal: String,
    /// Of it, more than was owed.
    pub left_over: String,
    /// `principal-first`, `legal` or `as-interest`.
    pub order: String,
    /// Why.
    pub because: String,
}

/// An article, in our own words.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleView {
    /// Its id.
    pub id: String,
    /// The law's title in Chinese.
    pub law_zh: String,
    /// The law's title in English.
    pub law_en: String,
    /// The name the law goes by in Chinese.
    pub law_short_zh: String,
    /// The article's number.
    pub article: String,
    /// What it is about, in Chinese.
    pub about_zh: String,
    /// What it is about, in English.
    pub about_en: String,
    /// What it says, in our own words, in Chinese.
    pub says_zh: String,
    /// The same in English.
    pub says_en: String,
    /// In force since.
    pub since: String,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// What the total would be under one choice that the law leaves open.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceTotal {
    /// `as-decided`, `legal-order`, `principal-first`, `late-as-interest`, `late-after-principal`,
    /// `fixed-rate` or `floating-rate`.
    pub choice: String,
    /// The total.
    pub total: String,
    /// How much more that is than as decided; below zero where it is less.
    pub difference: String,
}

/// What the total would be under one order of payment.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrderTotal {
    /// `as-decided`, `legal` or `principal-first`.
    pub order: String,
    /// The total.
    pub total: String,
}

pub(super) fn show(desk: &Desk, input: ClaimAsked, _: &Watch<'_>) -> Result<ClaimView, Failure> {
    let on = book::day_or_today(desk, input.on.as_deref())?;
    let law = desk.law()?;
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let worked_out = of(&open.book, debtor, on, &law)?;
        ClaimView::of(&open.book, debtor, &worked_out, &law)
    })
}

/// What may be claimed from a debtor on a day: every debt that is not reversed.
pub(crate) fn of(
    book: &Book,
    debtor: PartyId,
    on: chrono::NaiveDate,
    law: &RulePack,
) -> Result<Claims, Failure> {
    Ok(claims(&claimable(book, debtor), on, law)?)
}

/// The debts that are claimed: nothing may be demanded on a reversed invoice, nor on what a plan
/// that was kept has settled.
pub(crate) fn claimable(book: &Book, debtor: PartyId) -> Vec<&Debt> {
    book.debts_of(debtor)
        .into_iter()
        .filter(|debt| !debt.is_reversed() && !book.is_settled(debt.id))
        .collect()
}

/// The part of the price that is not due, where there is one.
pub(crate) fn not_due(claims: &Claims) -> Option<String> {
    (!claims.not_due.is_zero()).then(|| plain(claims.not_due))
}

/// What all the debts are for, if it is one thing.
fn kind_of(debts: &[&Debt]) -> Option<String> {
    let first = debts.first()?.kind;
    let same = debts.iter().all(|debt| debt.kind == first);
    same.then(|| wire::code(&first))
}

impl ClaimView {
    /// A claim as the UI is told it.
    pub(crate) fn of(
        book: &Book,
        debtor: PartyId,
        worked_out: &Claims,
        law: &RulePack,
    ) -> Result<Self, Failure> {
        let name = |id: DebtId| {
            book.debts
                .get(&id)
                .map(|d| name_of(book, d))
                .unwrap_or_default()
        };
        let mut cited: BTreeMap<String, Cite> = BTreeMap::new();
        for claim in &worked_out.each {
            let lines = claim.lines.iter().flat_map(|line| &line.because);
            for cite in lines.chain(claim.paid.iter().flat_map(|paid| &paid.because)) {
                cited.insert(cite.id().to_owned(), cite.clone());
            }
        }
        let lines = worked_out.each.iter().flat_map(|claim| {
            claim
                .lines
                .iter()
                .map(|line| LineView::of(line, &name(claim.debt), law))
        });
        let allocations = worked_out.each.iter().flat_map(|claim| {
            claim
                .paid
                .iter()
                .map(|paid| AllocationView::of(paid, &name(claim.debt)))
        });
        let total_if = |order| -> Result<String, Failure> {
            let choices = Choices {
                order_override: Some(order),
                ..Choices::default()
            };
            let other = claims_with(&claimable(book, debtor), worked_out.as_of, law, choices)?;
            Ok(plain(other.total))
        };
        Ok(Self {
            on: worked_out.as_of.to_string(),
            total: plain(worked_out.total),
            not_due: not_due(worked_out),
            kind: kind_of(&claimable(book, debtor)),
            alternative: worked_out.alternative.map(plain),
            heads: worked_out
                .heads
                .iter()
                .map(|head| HeadView {
                    head: wire::code(&head.head),
                    amount: plain(head.owed),
                })
                .collect(),
            lines: lines.collect(),
            allocations: allocations.collect(),
            notices: worked_out
                .notices
                .iter()
                .map(|n| notices::reason(book, n))
                .chain(plans::told(book, debtor, worked_out.as_of, law))
                .collect(),
            articles: cited.values().map(ArticleView::of).collect(),
            orders: vec![
                OrderTotal {
                    order: "as-decided".into(),
                    total: plain(worked_out.total),
                },
                OrderTotal {
                    order: "legal".into(),
                    total: total_if(Order::Legal)?,
                },
                OrderTotal {
                    order: "principal-first".into(),
                    total: total_if(Order::PrincipalFirst)?,
                },
            ],
            choices: compare(&claimable(book, debtor), worked_out.as_of, law)?
                .into_iter()
                .map(|compared| ChoiceTotal {
                    choice: wire::code(&compared.choice),
                    total: plain(compared.total),
                    difference: plain(compared.difference),
                })
                .collect(),
            ends: worked_out
                .each
                .first()
                .map(|claim| wire::code(&claim.convention.ends))
                .unwrap_or_else(|| "end-excluded".into()),
            head: book.head.chain.short(),
            law: worked_out.law.clone(),
        })
    }
}

impl LineView {
    fn of(line: &Line, debt: &str, law: &RulePack) -> Self {
        let rate = line.rate.as_ref();
        let lpr = rate
            .and_then(|applied| applied.published.as_ref())
            .map(|row| {
                let source = law
                    .rates(row.series)
                    .on(row.on)
                    .map(|(_, row)| row.source.clone());
                LprView {
                    published: row.on.to_string(),
                    percent: row.percent.to_string(),
                    times: row.times.normalize().to_string(),
                    status: wire::code(&row.status),
                    source: source.unwrap_or_default(),
                    by: wire::code(&row.by),
                }
            });
        let changed = line.changed_by.first().map(|change| {
            let what = if change.payment.is_some() {
                "payment"
            } else {
                "adjustment"
            };
            Reason::with(what, [change.on.to_string(), plain(change.by)])
        });
        Self {
            head: wire::code(&line.head),
            what: wire::code(&line.what),
            debt: debt.to_owned(),
            from: line.days.map(|days| days.first.to_string()),
            to: line.days.map(|days| days.last.to_string()),
            days: line.days.map(|days| days.count),
            base: Some(plain(line.base)),
            rate: rate.map(|applied| applied.percent.normalize().to_string()),
            per: rate.map(|applied| wire::code(&applied.per)),
            lpr,
            amount: plain(line.amount),
            because: line
                .because
                .iter()
                .map(|cite| cite.id().to_owned())
                .collect(),
            changed_by: changed,
            instalment: line.instalment.map(|part| part.nth),
            cost: line.cost.map(|what| wire::code(&what)),
        }
    }
}

impl AllocationView {
    fn of(paid: &Allocation, debt: &str) -> Self {
        Self {
            payment: paid.payment.to_string(),
            on: paid.on.to_string(),
            debt: debt.to_owned(),
            amount: plain(paid.amount),
            to_costs: plain(paid.to_costs),
            to_interest: plain(paid.to_interest),
            to_kept: plain(paid.to_kept),
            to_principal: plain(paid.to_principal),
            left_over: plain(paid.left_over),
            order: wire::code(&paid.order),
            because: paid.stated.clone(),
        }
    }
}

impl ArticleView {
    pub(super) fn of(cite: &Cite) -> Self {
        Self::of_article(&cite.0)
    }

    pub(super) fn of_article(article: &Article) -> Self {
        Self {
            about_zh: article.about_zh.clone(),
            about_en: article.about_en.clone(),
            id: article.id.clone(),
            law_zh: article.law.zh.clone(),
            law_short_zh: article.law.short_zh.clone(),
            law_en: article.law.en.clone(),
            article: article.no.clone(),
            says_zh: article.zh.clone(),
            says_en: article.en.clone(),
            since: article.law.since.to_string(),
            status: wire::code(&article.status),
        }
    }
}

/// Two decimals and no separators.
pub(crate) fn plain(amount: Decimal) -> String {
    owed_book::Money::cny(amount).plain()
}
