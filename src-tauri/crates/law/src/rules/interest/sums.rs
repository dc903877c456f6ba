//! What a claim holds beside interest: costs, the sum of a loan, instalments, deposits.

use std::collections::BTreeMap;

use owed_book::terms::CostKind;
use rust_decimal::Decimal;

use super::rows::{RawCost, RawDeposit, RawDoubt, RawLonger};
use super::{FILE, Says, unsound};
use crate::rules::table::sourced;
use crate::rules::{Articles, Cite, PackError, Series, Status, cite};

/// The rules about sums.
#[derive(Debug, Clone)]
pub(crate) struct Sums {
    /// Interest withheld is no part of a loan.
    pub(crate) withheld: Vec<Cite>,
    /// What an earlier loan bore, in the sum of a new one.
    pub(crate) rolled: Vec<Cite>,
    /// Interest that was paid and is kept, though it could not have been claimed.
    pub(crate) kept: Vec<Cite>,
    pub(crate) instalments: Vec<Cite>,
    pub(crate) works_due: Vec<Cite>,
    pub(crate) costs: BTreeMap<CostKind, CostRule>,
    pub(crate) loan_costs: Doubt,
    pub(crate) deposit: DepositRules,
}

/// When a cost of collecting may be claimed.
#[derive(Debug, Clone)]
pub(crate) struct CostRule {
    /// Only where the debtor agreed to bear it.
    pub(crate) agreed: bool,
    pub(crate) cites: Vec<Cite>,
    pub(crate) doubt: Doubt,
}

/// How well a rule is known, and what is to be said about it.
#[derive(Debug, Clone)]
pub(crate) struct Doubt {
    pub(crate) id: String,
    pub(crate) status: Status,
    pub(crate) says: Says,
}

/// The articles on deposits, and the most that is one.
#[derive(Debug, Clone)]
pub(crate) struct DepositRules {
    /// Of the contract's value, in per cent.
    pub(crate) most: Decimal,
    pub(crate) limit: Vec<Cite>,
    pub(crate) performed: Vec<Cite>,
    pub(crate) forfeited: Vec<Cite>,
    pub(crate) part: Vec<Cite>,
    pub(crate) both: Vec<Cite>,
    pub(crate) choice: Vec<Cite>,
}

pub(super) fn costs(
    rows: Vec<RawCost>,
    articles: &Articles,
) -> Result<BTreeMap<CostKind, CostRule>, PackError> {
    let mut costs = BTreeMap::new();
    for row in rows {
        sourced(FILE, &row.id, &row.source)?;
        if row.status != Status::Confirmed && (row.zh.is_empty() || row.en.is_empty()) {
            return Err(unsound(format!("{} does not say what it rests on", row.id)));
        }
        let rule = CostRule {
            agreed: row.agreed,
            cites: cite(articles, &row.articles, &row.id)?,
            doubt: Doubt {
                id: row.id,
                status: row.status,
                says: Says {
                    zh: row.zh,
                    en: row.en,
                },
            },
        };
        for kind in row.kinds {
            if costs.insert(kind, rule.clone()).is_some() {
                return Err(unsound(format!("two rules are for the cost {kind:?}")));
            }
        }
    }
    match EVERY_COST.iter().find(|kind| !costs.contains_key(kind)) {
        Some(kind) => Err(unsound(format!("there is no rule for the cost {kind:?}"))),
        None => Ok(costs),
    }
}

const EVERY_COST: [CostKind; 9] = [
    CostKind::CourtFee,
    CostKind::PreservationFee,
    CostKind::PreservationPremium,
    CostKind::Lawyer,
    CostKind::Notary,
    CostKind::Expert,
    CostKind::Announcement,
    CostKind::Travel,
    CostKind::Other,
];

pub(super) fn doubt(row: RawDoubt) -> Doubt {
    let (zh, en) = (row.zh, row.en);
    Doubt {
        id: row.id,
        status: row.status,
        says: Says { zh, en },
    }
}

pub(super) fn longer(row: RawLonger) -> (Series, Doubt) {
    let (zh, en) = (row.zh, row.en);
    let doubt = Doubt {
        id: "late.longer".to_owned(),
        status: row.status,
        says: Says { zh, en },
    };
    (row.series, doubt)
}

pub(super) fn deposit(row: RawDeposit, articles: &Articles) -> Result<DepositRules, PackError> {
    let cited = |ids: &[String]| cite(articles, ids, &row.id);
    Ok(DepositRules {
        most: row.most_percent,
        limit: cited(&row.articles)?,
        performed: cited(&row.performed)?,
        forfeited: cited(&row.forfeited)?,
        part: cited(&row.part)?,
        both: cited(&row.both)?,
        choice: cited(&row.choice)?,
    })
}
