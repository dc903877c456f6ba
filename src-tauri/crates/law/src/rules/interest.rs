//! The rules about what accrues: read from `interest.toml` and checked.

mod rows;
mod sums;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use owed_book::terms::{DebtKind, Moves, Rate};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::table::{known, seen, sourced};
use super::{Articles, Cite, PackError, Series, Status, cite};
use crate::claim::{Head, Level};
use rows::{Raw, RawCap, RawLate, RawStage};
pub(crate) use sums::{Doubt, Sums};

const FILE: &str = "interest.toml";

/// Every rule about what accrues.
#[derive(Debug, Clone)]
pub(crate) struct InterestRules {
    pub(crate) checked: NaiveDate,
    pub(crate) price: BTreeMap<DebtKind, Vec<Cite>>,
    pub(crate) late: BTreeMap<DebtKind, LateRule>,
    pub(crate) sme: LateRule,
    pub(crate) agreed: Agreed,
    pub(crate) term: Term,
    pub(crate) floor: Cap,
    pub(crate) caps: Vec<Cap>,
    pub(crate) allocation: Allocated,
    pub(crate) doubled: Doubled,
    pub(crate) several: Vec<Cite>,
    /// Where paying was made to depend on a third party.
    pub(crate) pay_when_paid: LateRule,
    pub(crate) sums: Sums,
}

/// Interest on top of the ordinary after a judgment.
#[derive(Debug, Clone)]
pub(crate) struct Doubled {
    pub(crate) from: NaiveDate,
    pub(crate) rate: Rate,
    pub(crate) cites: Vec<Cite>,
}

/// What paying late costs where nothing was agreed.
#[derive(Debug, Clone)]
pub(crate) struct LateRule {
    pub(crate) id: String,
    pub(crate) head: Head,
    pub(crate) moves: Moves,
    pub(crate) times: Decimal,
    pub(crate) most: Decimal,
    pub(crate) stage_of: StageOf,
    /// The series of longer loans, where one may argue for it.
    pub(crate) longer: Option<(Series, Doubt)>,
    pub(crate) stages: Vec<Stage>,
}

/// Which day decides the stage when the rate is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StageOf {
    /// The day of breach, for the whole time.
    Breach,
    /// Each day.
    Day,
}

/// A rule for a stretch of time.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) from: NaiveDate,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) rate: StageRate,
    /// How well it is known; the second where the rate moves.
    pub(crate) status: [Status; 2],
    pub(crate) says: Says,
    pub(crate) cites: Vec<Cite>,
    /// Of a cap, in per cent a year: up to this, what was paid as interest is kept.
    pub(crate) kept: Option<Decimal>,
}

/// What a rule rests on where it is not confirmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Says {
    pub(crate) zh: String,
    pub(crate) en: String,
}

/// The rate of a stage.
#[derive(Debug, Clone, Copy)]
pub(crate) enum StageRate {
    /// A rate named by the rule.
    Named(Rate),
    /// A published rate, times a number the rule or the debt gives.
    Of {
        series: Series,
        times: Option<Decimal>,
        at: Option<At>,
    },
}

/// The day whose publication counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum At {
    Day,
    Breach,
    Formation,
    Filing,
}

#[derive(Debug, Clone)]
pub(crate) struct Agreed {
    pub(crate) head: Head,
    pub(crate) loan_head: Head,
    pub(crate) cites: Vec<Cite>,
    pub(crate) loan_cites: Vec<Cite>,
    pub(crate) levels: Vec<(Level, Decimal)>,
}

#[derive(Debug, Clone)]
pub(crate) struct Term {
    pub(crate) cites: Vec<Cite>,
    pub(crate) late_cites: Vec<Cite>,
}

/// A limit on agreed rates, for contracts made in a stretch of time.
#[derive(Debug, Clone)]
pub(crate) struct Cap {
    pub(crate) id: String,
    pub(crate) formed_from: Option<NaiveDate>,
    pub(crate) formed_until: Option<NaiveDate>,
    pub(crate) stages: Vec<Stage>,
}

#[derive(Debug, Clone)]
pub(crate) struct Allocated {
    pub(crate) id: String,
    pub(crate) cites: Vec<Cite>,
    pub(crate) says: Says,
}

/// The stage that holds on `day`.
pub(crate) fn stage_on(stages: &[Stage], day: NaiveDate) -> Option<&Stage> {
    stages
        .iter()
        .find(|s| s.from <= day && s.until.is_none_or(|until| day < until))
}

pub(super) fn read(text: &str, articles: &Articles) -> Result<InterestRules, PackError> {
    let raw: Raw = toml::from_str(text).map_err(|error| PackError::Unreadable {
        file: FILE,
        why: error.to_string(),
    })?;
    let checked = seen(FILE, "the rules", raw.checked)?;
    known(FILE, "the rules", raw.status)?;
    let mut price = BTreeMap::new();
    for row in raw.price {
        let cited = cite(articles, &row.articles, "price")?;
        for kind in row.kinds {
            if price.insert(kind, cited.clone()).is_some() {
                return Err(unsound(format!("the price of {kind:?} stands twice")));
            }
        }
    }
    let mut late = BTreeMap::new();
    let mut sme = None;
    for row in raw.late {
        let kinds = row.kinds.clone();
        let rule = late_rule(row, articles)?;
        if kinds.is_empty() && sme.replace(rule.clone()).is_some() {
            return Err(unsound("two rules are for no kind of debt".to_owned()));
        }
        for kind in kinds {
            if late.insert(kind, rule.clone()).is_some() {
                return Err(unsound(format!("two rules are for late {kind:?}")));
            }
        }
    }
    for kind in EVERY_KIND {
        if !(price.contains_key(&kind) && late.contains_key(&kind)) {
            return Err(unsound(format!("there is no rule for {kind:?}")));
        }
    }
    let [floor] =
        <[_; 1]>::try_from(raw.floor).map_err(|_| unsound("there must be one floor".to_owned()))?;
    for (id, source) in [
        (&raw.agreed.id, &raw.agreed.source),
        (&raw.term.id, &raw.term.source),
        (&raw.allocation.id, &raw.allocation.source),
        (&raw.doubled.id, &raw.doubled.source),
        (&raw.several.id, &raw.several.source),
        (&raw.withheld.id, &raw.withheld.source),
        (&raw.rolled.id, &raw.rolled.source),
        (&raw.kept.id, &raw.kept.source),
        (&raw.instalments.id, &raw.instalments.source),
        (&raw.works_due.id, &raw.works_due.source),
        (&raw.loan_costs.id, &raw.loan_costs.source),
        (&raw.deposit.id, &raw.deposit.source),
    ] {
        sourced(FILE, id, source)?;
    }
    let agreed = Agreed {
        head: raw.agreed.head,
        loan_head: raw.agreed.loan_head,
        cites: cite(articles, &raw.agreed.articles, &raw.agreed.id)?,
        loan_cites: cite(articles, &raw.agreed.loan_articles, &raw.agreed.id)?,
        levels: raw
            .agreed
            .level
            .into_iter()
            .map(|l| (l.level, l.times))
            .collect(),
    };
    let sums = Sums {
        withheld: cite(articles, &raw.withheld.articles, &raw.withheld.id)?,
        rolled: cite(articles, &raw.rolled.articles, &raw.rolled.id)?,
        kept: cite(articles, &raw.kept.articles, &raw.kept.id)?,
        instalments: cite(articles, &raw.instalments.articles, &raw.instalments.id)?,
        works_due: cite(articles, &raw.works_due.articles, &raw.works_due.id)?,
        costs: sums::costs(raw.cost, articles)?,
        loan_costs: sums::doubt(raw.loan_costs),
        deposit: sums::deposit(raw.deposit, articles)?,
    };
    Ok(InterestRules {
        checked,
        sums,
        pay_when_paid: late_rule(raw.pay_when_paid, articles)?,
        price,
        late,
        sme: sme.ok_or_else(|| unsound("there is no rule for SME payments".to_owned()))?,
        agreed,
        term: Term {
            cites: cite(articles, &raw.term.articles, &raw.term.id)?,
            late_cites: cite(articles, &raw.term.late_articles, &raw.term.id)?,
        },
        floor: cap(floor, articles)?,
        caps: raw
            .cap
            .into_iter()
            .map(|row| cap(row, articles))
            .collect::<Result<_, _>>()?,
        several: cite(articles, &raw.several.articles, &raw.several.id)?,
        doubled: Doubled {
            from: raw.doubled.from,
            rate: Rate {
                percent: raw.doubled.percent,
                per: raw.doubled.per,
            },
            cites: cite(articles, &raw.doubled.articles, &raw.doubled.id)?,
        },
        allocation: Allocated {
            cites: cite(articles, &raw.allocation.articles, &raw.allocation.id)?,
            id: raw.allocation.id,
            says: Says {
                zh: raw.allocation.zh,
                en: raw.allocation.en,
            },
        },
    })
}

const EVERY_KIND: [DebtKind; 7] = [
    DebtKind::Sale,
    DebtKind::Loan,
    DebtKind::Service,
    DebtKind::Work,
    DebtKind::Lease,
    DebtKind::Construction,
    DebtKind::Other,
];

fn late_rule(row: RawLate, articles: &Articles) -> Result<LateRule, PackError> {
    sourced(FILE, &row.id, &row.source)?;
    if row.times > row.most {
        return Err(unsound(format!("{} allows less than it gives", row.id)));
    }
    Ok(LateRule {
        stages: stages(&row.id, row.stage, &row.articles, articles)?,
        id: row.id,
        head: row.head,
        moves: row.moves,
        times: row.times,
        most: row.most,
        stage_of: row.stage_of,
        longer: row.longer.map(sums::longer),
    })
}

fn cap(row: RawCap, articles: &Articles) -> Result<Cap, PackError> {
    sourced(FILE, &row.id, &row.source)?;
    Ok(Cap {
        stages: stages(&row.id, row.stage, &row.articles, articles)?,
        id: row.id,
        formed_from: row.formed_from,
        formed_until: row.formed_until,
    })
}

/// Stages follow one another without a gap; only the last may have no end.
fn stages(
    id: &str,
    rows: Vec<RawStage>,
    shared: &[String],
    articles: &Articles,
) -> Result<Vec<Stage>, PackError> {
    let file = || format!("{FILE}: {id}");
    for pair in rows.windows(2) {
        if let [earlier, later] = pair {
            match earlier.until {
                Some(until) if until == later.from && earlier.from < until => (),
                Some(until) if until < later.from => {
                    return Err(PackError::Gap {
                        file: file(),
                        after: until,
                        before: later.from,
                    });
                }
                Some(_) | None => {
                    return Err(PackError::Overlap {
                        file: file(),
                        on: later.from,
                    });
                }
            }
        }
    }
    rows.into_iter()
        .map(|row| stage(id, row, shared, articles))
        .collect()
}

fn stage(
    id: &str,
    row: RawStage,
    shared: &[String],
    articles: &Articles,
) -> Result<Stage, PackError> {
    let rate = match (row.percent, row.per, row.series) {
        (Some(percent), Some(per), None) => StageRate::Named(Rate { percent, per }),
        (None, None, Some(series)) => StageRate::Of {
            series,
            times: row.times,
            at: row.at,
        },
        _ => {
            let why = format!("{id} of {} needs a percentage or a series", row.from);
            return Err(unsound(why));
        }
    };
    let status = [row.status, row.floating_status.unwrap_or(row.status)];
    let doubtful = status
        .iter()
        .any(|s| matches!(s, Status::Practice | Status::Memory));
    if doubtful && (row.zh.is_empty() || row.en.is_empty()) {
        let why = format!("{id} of {} does not say what it rests on", row.from);
        return Err(unsound(why));
    }
    Ok(Stage {
        from: row.from,
        until: row.until,
        rate,
        status,
        says: Says {
            zh: row.zh,
            en: row.en,
        },
        kept: row.kept,
        cites: cite(articles, row.articles.as_deref().unwrap_or(shared), id)?,
    })
}

fn unsound(why: String) -> PackError {
    PackError::Unsound { file: FILE, why }
}
