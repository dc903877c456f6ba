//! Periods and what interrupts them: read from `limitation.toml` and checked.

use chrono::NaiveDate;
use serde::Deserialize;

use super::chain::later;
use super::{EventKind, LimitNotice, Proof};
use crate::rules::table::{known, seen, sourced};
use crate::rules::{Articles, Cite, PackError, Status, cite};

const FILE: &str = "limitation.toml";

/// Every rule about periods.
#[derive(Debug, Clone)]
pub(crate) struct LimitationRules {
    pub(super) general: General,
    pub(super) guarantee: Length,
    pub(super) guarantee_unclear: Unclear,
    pub(super) enforcement: Length,
    pub(super) secures_ordinary: Vec<Cite>,
    pub(super) secures_joint: Vec<Cite>,
    pub(super) undated_sale: Vec<Cite>,
    pub(super) undated: Vec<Cite>,
    pub(super) undated_loan: Vec<Cite>,
    pub(super) instalments: Instalments,
    pub(super) international: Length,
    pub(super) suspension: Suspended,
    /// The articles on when an ordinary guarantor's limitation begins.
    pub(super) after_enforcement: Vec<Cite>,
    /// How long enforcement lasts before it begins without a ruling.
    pub(super) enforced_for_months: u32,
    events: Vec<EventRule>,
    proof: ProofRow,
}

#[derive(Debug, Clone)]
pub(super) struct General {
    pub(super) stages: Vec<Stage>,
    pub(super) most_years: u32,
    pub(super) remind: Vec<i64>,
}

#[derive(Debug, Clone)]
pub(super) struct Stage {
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    months: u32,
    pub(super) cites: Vec<Cite>,
    /// Further articles for a period that began in an earlier stage.
    pub(super) begun_before: Vec<Cite>,
}

#[derive(Debug, Clone)]
pub(super) struct Length {
    pub(super) months: u32,
    pub(super) cites: Vec<Cite>,
    pub(super) remind: Vec<i64>,
}

/// One debt in instalments.
#[derive(Debug, Clone)]
pub(super) struct Instalments {
    pub(super) cites: Vec<Cite>,
    /// That debts which only recur are another thing.
    pub(super) notice: LimitNotice,
}

/// When a period stands still.
#[derive(Debug, Clone)]
pub(super) struct Suspended {
    /// Obstacles gone before this day followed another rule.
    pub(super) from: NaiveDate,
    /// Before the end, and after the obstacle.
    pub(super) months: u32,
    pub(super) cites: Vec<Cite>,
}

#[derive(Debug, Clone)]
pub(super) struct Unclear {
    pub(super) formed_until: NaiveDate,
    pub(super) months: u32,
    pub(super) cites: Vec<Cite>,
    /// What to say of periods that were over before `formed_until`.
    pub(super) older: LimitNotice,
}

#[derive(Debug, Clone)]
pub(super) struct EventRule {
    what: EventKind,
    pub(super) after: After,
    pub(super) status: Status,
    zh: String,
    en: String,
    pub(super) cites: Vec<Cite>,
}

/// What an event does once a period is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum After {
    Revives,
    PaidPartOnly,
    Nothing,
}

/// What every event does while a period runs.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Before {
    Restarts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    checked: Option<NaiveDate>,
    status: Option<Status>,
    source: String,
    general: GeneralRow,
    guarantee: GuaranteeRow,
    guarantee_unclear: UnclearRow,
    enforcement: LengthRow,
    event: Vec<EventRow>,
    proof: ProofRow,
    undated_sale: UndatedRow,
    undated: UndatedRow,
    undated_loan: UndatedRow,
    instalments: InstalmentsRow,
    international: LengthRow,
    suspension: SuspensionRow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GeneralRow {
    most_years: u32,
    remind: Vec<i64>,
    stage: Vec<StageRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StageRow {
    from: NaiveDate,
    until: Option<NaiveDate>,
    months: u32,
    articles: Vec<String>,
    #[serde(default)]
    articles_begun_before: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuaranteeRow {
    articles: Vec<String>,
    months: u32,
    articles_general: Vec<String>,
    articles_joint: Vec<String>,
    articles_after_enforcement: Vec<String>,
    enforced_for_months: u32,
    remind: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnclearRow {
    articles: Vec<String>,
    formed_until: NaiveDate,
    months: u32,
    status: Status,
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LengthRow {
    articles: Vec<String>,
    months: u32,
    remind: Vec<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventRow {
    what: EventKind,
    articles: Vec<String>,
    #[serde(rename = "before")]
    _before: Before,
    after: After,
    status: Status,
    #[serde(default)]
    zh: String,
    #[serde(default)]
    en: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProofRow {
    counts: Vec<Proof>,
    status: Status,
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InstalmentsRow {
    articles: Vec<String>,
    status: Status,
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SuspensionRow {
    articles: Vec<String>,
    from: NaiveDate,
    months: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UndatedRow {
    articles: Vec<String>,
    #[serde(rename = "status")]
    _status: Status,
}

impl LimitationRules {
    pub(crate) fn read(text: &str, articles: &Articles) -> Result<Self, PackError> {
        let rows: Rows = toml::from_str(text).map_err(|error| PackError::Unreadable {
            file: FILE,
            why: error.to_string(),
        })?;
        sourced(FILE, "the periods", &rows.source)?;
        known(FILE, "the periods", rows.status)?;
        seen(FILE, "the periods", rows.checked)?;
        let cites = |ids: &[String]| cite(articles, ids, FILE);
        let rules = Self {
            general: General {
                stages: stages(rows.general.stage, articles)?,
                most_years: rows.general.most_years,
                remind: rows.general.remind,
            },
            guarantee: Length {
                months: rows.guarantee.months,
                cites: cites(&rows.guarantee.articles)?,
                remind: rows.guarantee.remind,
            },
            secures_ordinary: cites(&rows.guarantee.articles_general)?,
            secures_joint: cites(&rows.guarantee.articles_joint)?,
            guarantee_unclear: Unclear {
                formed_until: rows.guarantee_unclear.formed_until,
                months: rows.guarantee_unclear.months,
                cites: cites(&rows.guarantee_unclear.articles)?,
                older: LimitNotice::ToBeChecked {
                    what: "guarantee_unclear".to_owned(),
                    status: rows.guarantee_unclear.status,
                    zh: rows.guarantee_unclear.zh,
                    en: rows.guarantee_unclear.en,
                },
            },
            enforcement: length(rows.enforcement, articles)?,
            undated_sale: cites(&rows.undated_sale.articles)?,
            undated: cites(&rows.undated.articles)?,
            undated_loan: cites(&rows.undated_loan.articles)?,
            instalments: Instalments {
                cites: cites(&rows.instalments.articles)?,
                notice: LimitNotice::ToBeChecked {
                    what: "instalments".to_owned(),
                    status: rows.instalments.status,
                    zh: rows.instalments.zh,
                    en: rows.instalments.en,
                },
            },
            international: length(rows.international, articles)?,
            suspension: Suspended {
                from: rows.suspension.from,
                months: rows.suspension.months,
                cites: cites(&rows.suspension.articles)?,
            },
            after_enforcement: cites(&rows.guarantee.articles_after_enforcement)?,
            enforced_for_months: rows.guarantee.enforced_for_months,
            events: rows
                .event
                .into_iter()
                .map(|row| event(row, articles))
                .collect::<Result<_, _>>()?,
            proof: rows.proof,
        };
        for what in EVERY_EVENT {
            if rules.events.iter().filter(|rule| rule.what == what).count() != 1 {
                return Err(unsound(format!("{what:?} needs one rule")));
            }
        }
        Ok(rules)
    }

    /// The last day of a general period counted from `on`, and the stage it is by.
    pub(super) fn general(&self, on: NaiveDate) -> (NaiveDate, &Stage) {
        let stages = &self.general.stages;
        let known = stages.iter().rposition(|stage| stage.from <= on);
        // `read` saw to it that there is a stage; days before the first are counted by it.
        let mut at = known.unwrap_or(0);
        let mut last = later(on, stages[at].months);
        while stages.get(at + 1).is_some_and(|next| next.from <= last) {
            at += 1;
            last = later(on, stages[at].months);
        }
        (last, &stages[at])
    }

    /// The rule for an event.
    pub(super) fn event(&self, what: EventKind) -> &EventRule {
        let at = self.events.iter().position(|rule| rule.what == what);
        // `read` saw to it that every event has one.
        &self.events[at.unwrap_or(0)]
    }

    /// Whether evidence of this grade counts.
    pub(super) fn counts(&self, proof: Proof) -> bool {
        self.proof.counts.contains(&proof)
    }

    /// That which evidence counts is an opinion.
    pub(super) fn proof_notice(&self) -> LimitNotice {
        let ProofRow { status, zh, en, .. } = self.proof.clone();
        LimitNotice::ToBeChecked {
            what: "proof".to_owned(),
            status,
            zh,
            en,
        }
    }
}

impl EventRule {
    /// That the rule is not beyond doubt.
    pub(super) fn notice(&self) -> LimitNotice {
        LimitNotice::ToBeChecked {
            what: format!("event.{:?}", self.what).to_lowercase(),
            status: self.status,
            zh: self.zh.clone(),
            en: self.en.clone(),
        }
    }
}

const EVERY_EVENT: [EventKind; 15] = [
    EventKind::Demand,
    EventKind::Payment,
    EventKind::Promise,
    EventKind::Acknowledged,
    EventKind::Filed,
    EventKind::Ended,
    EventKind::Note,
    EventKind::Mediation,
    EventKind::Reported,
    EventKind::PublicNotice,
    EventKind::Assigned,
    EventKind::Assumed,
    EventKind::Subrogation,
    EventKind::EnforcementApplied,
    EventKind::EnforcementEnded,
];

fn length(row: LengthRow, articles: &Articles) -> Result<Length, PackError> {
    Ok(Length {
        months: row.months,
        cites: cite(articles, &row.articles, FILE)?,
        remind: row.remind,
    })
}

fn stages(rows: Vec<StageRow>, articles: &Articles) -> Result<Vec<Stage>, PackError> {
    if rows.is_empty() {
        return Err(unsound("there is no general period".to_owned()));
    }
    for pair in rows.windows(2) {
        if let [earlier, later] = pair
            && earlier.until != Some(later.from)
        {
            let why = format!("the period from {} does not follow", later.from);
            return Err(unsound(why));
        }
    }
    let stage = |row: StageRow| {
        Ok(Stage {
            from: row.from,
            until: row.until,
            months: row.months,
            cites: cite(articles, &row.articles, FILE)?,
            begun_before: cite(articles, &row.articles_begun_before, FILE)?,
        })
    };
    rows.into_iter().map(stage).collect()
}

fn event(row: EventRow, articles: &Articles) -> Result<EventRule, PackError> {
    if row.status != Status::Confirmed && (row.zh.is_empty() || row.en.is_empty()) {
        let why = format!("{:?} does not say what it rests on", row.what);
        return Err(unsound(why));
    }
    Ok(EventRule {
        what: row.what,
        after: row.after,
        status: row.status,
        zh: row.zh,
        en: row.en,
        cites: cite(articles, &row.articles, FILE)?,
    })
}

fn unsound(why: String) -> PackError {
    PackError::Unsound { file: FILE, why }
}
