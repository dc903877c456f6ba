//! What a case costs as it goes: heads added up, halved once, changed, appealed.

use owed_book::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{FILE, Fee, FeeError, fees, half_up, unsound};
use crate::rules::{Articles, Cite, PackError, RulePack, cite};

/// A case to be paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAsked {
    /// Each head claimed, in yuan: principal, interest worked out to a day, penalty. On appeal, what
    /// of the judgment is appealed.
    pub heads: Vec<Decimal>,
    /// Whose claim it is.
    pub claimed: Claimed,
    /// By which procedure it goes.
    pub course: Course,
    /// How it ends, as far as is known.
    pub ending: Ending,
    /// What was paid for it already, for a payment order that lapsed too.
    pub paid: Decimal,
}

/// Whose claim it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claimed {
    /// The plaintiff's.
    Claim,
    /// The defendant's, heard together with it (反诉).
    Counterclaim,
    /// An appeal (上诉).
    Appeal,
}

/// By which procedure a case goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// Ordinary procedure.
    Ordinary,
    /// Simplified procedure.
    Simplified,
    /// Small claims, which is a part of it.
    SmallClaims,
    /// Ordinary procedure, after it began as simplified.
    BecameOrdinary,
    /// A suit, after a payment order lapsed.
    AfterPaymentOrder,
}

/// How a case ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// By judgment, or not yet.
    Judgment,
    /// By a settlement in court (调解结案).
    Settled,
    /// By withdrawal (撤诉).
    Withdrawn,
}

/// What a case costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CaseFee {
    /// All heads together.
    pub claim: Decimal,
    /// The whole acceptance fee.
    pub whole: Fee,
    /// Why it is halved; however many reasons, it is halved once.
    pub halved: Vec<Halved>,
    /// What is owed for the case.
    pub due: Decimal,
    /// What of that is still to be paid.
    pub to_pay: Decimal,
    /// What comes back.
    pub back: Decimal,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// Why a fee is halved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Halved {
    /// The reason.
    pub by: HalvedBy,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// A reason to halve a fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HalvedBy {
    /// Simplified procedure.
    Simplified,
    /// Small claims.
    SmallClaims,
    /// A settlement in court.
    Settled,
    /// A withdrawal.
    Withdrawn,
    /// A counterclaim heard together.
    Counterclaim,
}

/// A fee that depends on no amount.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fixed {
    /// Its id.
    pub id: String,
    /// What it is for, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// The least a province may set.
    pub least: Decimal,
    /// The most.
    pub most: Decimal,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

#[derive(Debug, Clone)]
pub(crate) struct CaseRules {
    simplified: Vec<Cite>,
    small_claims: Vec<Cite>,
    settled: Vec<Cite>,
    withdrawn: Vec<Cite>,
    counterclaim: Vec<Cite>,
    once: Vec<Cite>,
    appeal: Vec<Cite>,
    to_ordinary: Vec<Cite>,
    order_lapsed: Vec<Cite>,
    changed: Vec<Cite>,
    bearer: Vec<Cite>,
    pub(super) fixed: Vec<Fixed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCase {
    articles_simplified: Vec<String>,
    articles_small_claims: Vec<String>,
    articles_settled: Vec<String>,
    articles_withdrawn: Vec<String>,
    articles_counterclaim: Vec<String>,
    articles_once: Vec<String>,
    articles_appeal: Vec<String>,
    articles_to_ordinary: Vec<String>,
    articles_order_lapsed: Vec<String>,
    articles_changed: Vec<String>,
    articles_bearer: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFixed {
    id: String,
    zh: String,
    en: String,
    least: Decimal,
    most: Decimal,
    articles: Vec<String>,
}

/// Works out what a case costs, what is still to be paid and what comes back.
///
/// # Errors
/// When a head or their sum is no amount, or what was paid is none.
pub fn case(asked: &CaseAsked, rules: &RulePack) -> Result<CaseFee, FeeError> {
    if let Some(head) = asked.heads.iter().find(|head| **head <= Decimal::ZERO) {
        return Err(FeeError::Amount(*head));
    }
    if asked.paid < Decimal::ZERO || asked.paid > Money::LARGEST {
        return Err(FeeError::Paid(asked.paid));
    }
    let claim = asked.heads.iter().copied().sum();
    let whole = fees(claim, rules)?;
    let law = &rules.fees().case;
    let halved = halved(asked, law);
    let due = if halved.is_empty() {
        whole.acceptance.amount
    } else {
        whole.acceptance_halved.amount
    };
    let mut because = whole.acceptance.because.clone();
    let mut add = |cites: &[Cite]| {
        for cite in cites {
            if !because.contains(cite) {
                because.push(cite.clone());
            }
        }
    };
    halved.iter().for_each(|reason| add(&reason.because));
    if halved.len() > 1 {
        add(&law.once);
    }
    if asked.claimed == Claimed::Appeal {
        add(&law.appeal);
    }
    match asked.course {
        Course::BecameOrdinary => add(&law.to_ordinary),
        Course::AfterPaymentOrder => add(&law.order_lapsed),
        Course::Ordinary | Course::Simplified | Course::SmallClaims => {
            if !asked.paid.is_zero() && asked.ending == Ending::Judgment {
                add(&law.changed);
            }
        }
    }
    add(&law.bearer);
    let left = due - asked.paid;
    Ok(CaseFee {
        claim,
        whole: whole.acceptance,
        halved,
        due,
        to_pay: half_up(left.max(Decimal::ZERO)),
        back: half_up((-left).max(Decimal::ZERO)),
        because,
    })
}

/// Every reason to halve the fee of a case.
fn halved(asked: &CaseAsked, law: &CaseRules) -> Vec<Halved> {
    let course = match (asked.claimed, asked.course) {
        // A second instance knows neither simplified procedure nor small claims.
        (Claimed::Appeal, _)
        | (_, Course::Ordinary | Course::BecameOrdinary | Course::AfterPaymentOrder) => None,
        (Claimed::Claim | Claimed::Counterclaim, Course::Simplified) => {
            Some((HalvedBy::Simplified, &law.simplified))
        }
        (Claimed::Claim | Claimed::Counterclaim, Course::SmallClaims) => {
            Some((HalvedBy::SmallClaims, &law.small_claims))
        }
    };
    let ending = match asked.ending {
        Ending::Judgment => None,
        Ending::Settled => Some((HalvedBy::Settled, &law.settled)),
        Ending::Withdrawn => Some((HalvedBy::Withdrawn, &law.withdrawn)),
    };
    let counter = match asked.claimed {
        Claimed::Claim | Claimed::Appeal => None,
        Claimed::Counterclaim => Some((HalvedBy::Counterclaim, &law.counterclaim)),
    };
    let all = [course, ending, counter].into_iter().flatten();
    all.map(|(by, cites)| Halved {
        by,
        because: cites.clone(),
    })
    .collect()
}

impl CaseRules {
    pub(super) fn read(
        raw: &RawCase,
        fixed: Vec<RawFixed>,
        articles: &Articles,
    ) -> Result<Self, PackError> {
        let cites = |ids: &[String]| cite(articles, ids, FILE);
        let mut read = Vec::new();
        for row in fixed {
            if row.least <= Decimal::ZERO || row.most < row.least {
                return Err(unsound(format!("the fee {} does not rise", row.id)));
            }
            read.push(Fixed {
                because: cites(&row.articles)?,
                id: row.id,
                zh: row.zh,
                en: row.en,
                least: row.least,
                most: row.most,
            });
        }
        Ok(Self {
            simplified: cites(&raw.articles_simplified)?,
            small_claims: cites(&raw.articles_small_claims)?,
            settled: cites(&raw.articles_settled)?,
            withdrawn: cites(&raw.articles_withdrawn)?,
            counterclaim: cites(&raw.articles_counterclaim)?,
            once: cites(&raw.articles_once)?,
            appeal: cites(&raw.articles_appeal)?,
            to_ordinary: cites(&raw.articles_to_ordinary)?,
            order_lapsed: cites(&raw.articles_order_lapsed)?,
            changed: cites(&raw.articles_changed)?,
            bearer: cites(&raw.articles_bearer)?,
            fixed: read,
        })
    }
}
