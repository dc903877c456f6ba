//! Roads, courts and deadlines: read from `procedures.toml` and checked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;

use super::deadlines::DeadlineRule;
use super::rows::{ByAmount, Raw, RawCourt, RawDeadline, RawLevel, RawRoad};
use super::{Answer, CourtRule, EVERY_COURT_RULE, EVERY_QUESTION, EVERY_ROAD, Question, Road};
use super::{FeeOf, Otherwise, Period, Risk, Said, Text, Unit};
use crate::rules::table::{known, seen, sourced};
use crate::rules::{Articles, Cite, PackError, Status, cite};

const FILE: &str = "procedures.toml";

/// Every rule about roads, courts and deadlines.
#[derive(Debug, Clone)]
pub(crate) struct RouteRules {
    pub(super) questions: Vec<(Question, Text)>,
    pub(super) roads: Vec<RoadRule>,
    pub(super) limits: LimitRule,
    pub(super) choose: Vec<ChooseRule>,
    courts: BTreeMap<CourtRule, CourtRow>,
    pub(super) level: LevelRule,
    pub(super) deadlines: Vec<DeadlineRule>,
}

#[derive(Debug, Clone)]
pub(super) struct RoadRule {
    pub(super) road: Road,
    pub(super) name: Text,
    pub(super) says: Text,
    pub(super) beside: bool,
    pub(super) by_amount: bool,
    pub(super) conditions: Vec<ConditionRule>,
    pub(super) cost: CostRule,
    pub(super) time: Vec<Period>,
    pub(super) papers: Vec<Text>,
    pub(super) risks: Vec<Risk>,
    pub(super) interrupts: Vec<Cite>,
    pub(super) cites: Vec<Cite>,
    pub(super) status: Status,
}

#[derive(Debug, Clone)]
pub(super) struct ConditionRule {
    pub(super) ask: Question,
    pub(super) must: Answer,
    pub(super) otherwise: Otherwise,
    pub(super) text: Text,
    pub(super) cites: Vec<Cite>,
    pub(super) status: Status,
}

#[derive(Debug, Clone)]
pub(super) struct CostRule {
    pub(super) text: Text,
    pub(super) fee: Option<FeeOf>,
    pub(super) cites: Vec<Cite>,
}

#[derive(Debug, Clone)]
pub(super) struct LimitRule {
    pub(super) cites: Vec<Cite>,
    pub(super) outdated_after_months: u32,
}

#[derive(Debug, Clone)]
pub(super) struct ChooseRule {
    pub(super) then: Road,
    pub(super) when: BTreeMap<Question, Answer>,
    pub(super) text: Text,
}

#[derive(Debug, Clone)]
struct CourtRow {
    from: Option<NaiveDate>,
    said: Said,
}

#[derive(Debug, Clone)]
pub(super) struct LevelRule {
    pub(super) from: NaiveDate,
    pub(super) same_province: Decimal,
    pub(super) other_province: Decimal,
    pub(super) text: Text,
    pub(super) status: Status,
}

/// What every row of the file shares.
struct Shared<'a> {
    articles: &'a Articles,
    status: Status,
    papers: BTreeMap<String, Text>,
}

impl RouteRules {
    pub(crate) fn read(text: &str, articles: &Articles) -> Result<Self, PackError> {
        let raw: Raw = toml::from_str(text).map_err(|error| PackError::Unreadable {
            file: FILE,
            why: error.to_string(),
        })?;
        sourced(FILE, "the rules", &raw.source)?;
        let status = known(FILE, "the rules", raw.status)?;
        seen(FILE, "the rules", raw.checked)?;
        let mut shared = Shared {
            articles,
            status,
            papers: BTreeMap::new(),
        };
        for row in raw.paper {
            let text = worded(&row.id, row.zh, row.en)?;
            shared.papers.insert(row.id, text);
        }
        let questions: Vec<_> = raw
            .question
            .into_iter()
            .map(|row| {
                let id = named(&row.id)?;
                Ok((id, worded(&row.id, row.zh, row.en)?))
            })
            .collect::<Result<_, PackError>>()?;
        once(&EVERY_QUESTION, questions.iter().map(|(id, _)| *id))?;
        let mut roads = Vec::new();
        for row in raw.procedure {
            roads.push(road(row, &shared)?);
        }
        once(&EVERY_ROAD, roads.iter().map(|row| row.road))?;
        let mut choose = Vec::new();
        for row in raw.choose {
            choose.push(ChooseRule {
                text: worded(&format!("{:?}", row.then), row.zh, row.en)?,
                then: row.then,
                when: row.when,
            });
        }
        once(&EVERY_COURT_RULE, raw.court.iter().map(|row| row.id))?;
        let mut courts = BTreeMap::new();
        for row in raw.court {
            courts.insert(row.id, court(row, &shared)?);
        }
        let mut deadlines: Vec<DeadlineRule> = Vec::new();
        for row in raw.deadline {
            if deadlines.iter().any(|known| known.id == row.id) {
                return Err(unsound(format!("{} stands twice", row.id)));
            }
            deadlines.push(deadline(row, &shared)?);
        }
        Ok(Self {
            questions,
            roads,
            limits: LimitRule {
                cites: shared.cites(&raw.limits.articles)?,
                outdated_after_months: raw.limits.outdated_after_months,
            },
            choose,
            courts,
            level: level(raw.level, &shared)?,
            deadlines,
        })
    }

    /// What a rule on courts says, if it holds on `day`.
    pub(super) fn court(&self, rule: CourtRule, day: NaiveDate) -> Option<&Said> {
        let row = self.courts.get(&rule)?;
        row.from.is_none_or(|from| from <= day).then_some(&row.said)
    }

    /// The question in words.
    pub(super) fn question(&self, asked: Question) -> &Text {
        let at = self.questions.iter().position(|(id, _)| *id == asked);
        // `read` saw to it that every question has one.
        &self.questions[at.unwrap_or(0)].1
    }
}

impl Shared<'_> {
    fn cites(&self, ids: &[String]) -> Result<Vec<Cite>, PackError> {
        cite(self.articles, ids, FILE)
    }
}

fn road(row: RawRoad, shared: &Shared<'_>) -> Result<RoadRule, PackError> {
    let id = format!("{:?}", row.id);
    let status = row.status.unwrap_or(shared.status);
    let mut conditions = Vec::new();
    for row in row.conditions {
        let status = row.status.unwrap_or(status);
        conditions.push(ConditionRule {
            ask: row.ask,
            must: row.must,
            otherwise: row.otherwise,
            text: worded(&id, row.zh, row.en)?,
            cites: shared.cites(&row.articles)?,
            status,
        });
    }
    let mut time = Vec::new();
    for row in row.time {
        time.push(Period {
            text: worded(&id, row.zh, row.en)?,
            count: row.count,
            unit: row.unit,
            because: shared.cites(&row.articles)?,
        });
    }
    let mut papers = Vec::new();
    for paper in row.papers {
        let text = shared.papers.get(&paper);
        papers.push(
            text.cloned()
                .ok_or_else(|| unsound(format!("{id} needs {paper}, which is no paper")))?,
        );
    }
    let mut risks = Vec::new();
    for row in row.risks {
        risks.push(Risk {
            text: worded(&id, row.zh, row.en)?,
            because: shared.cites(&row.articles)?,
        });
    }
    Ok(RoadRule {
        road: row.id,
        name: worded(&id, row.zh, row.en)?,
        says: worded(&id, row.says.zh, row.says.en)?,
        beside: row.beside,
        by_amount: row.limits.is_some_and(|ByAmount::SmallClaims| true),
        conditions,
        cost: CostRule {
            text: worded(&id, row.cost.zh, row.cost.en)?,
            fee: row.cost.fee,
            cites: shared.cites(&row.cost.because)?,
        },
        time,
        papers,
        risks,
        interrupts: shared.cites(&row.interrupts)?,
        cites: shared.cites(&row.articles)?,
        status,
    })
}

fn court(row: RawCourt, shared: &Shared<'_>) -> Result<CourtRow, PackError> {
    let id = format!("{:?}", row.id);
    let check = row
        .check
        .into_iter()
        .map(|text| worded(&id, text.zh, text.en))
        .collect::<Result<_, _>>()?;
    Ok(CourtRow {
        from: row.from,
        said: Said {
            rule: row.id,
            text: worded(&id, row.zh, row.en)?,
            because: shared.cites(&row.articles)?,
            status: row.status.unwrap_or(shared.status),
            check,
        },
    })
}

fn level(row: RawLevel, shared: &Shared<'_>) -> Result<LevelRule, PackError> {
    if row.other_province <= Decimal::ZERO || row.same_province < row.other_province {
        return Err(unsound("the amounts of the levels do not rise".to_owned()));
    }
    Ok(LevelRule {
        from: row.from,
        same_province: row.same_province,
        other_province: row.other_province,
        text: worded("level", row.zh, row.en)?,
        status: row.status.unwrap_or(shared.status),
    })
}

fn deadline(row: RawDeadline, shared: &Shared<'_>) -> Result<DeadlineRule, PackError> {
    let id = row.id;
    if row.count == 0 || row.unit == Unit::Hours {
        return Err(unsound(format!(
            "{id} is no number of days, months or years"
        )));
    }
    Ok(DeadlineRule {
        name: worded(&id, row.zh, row.en)?,
        from: worded(&id, row.from.zh, row.from.en)?,
        count: row.count,
        unit: row.unit,
        first_day_counts: row.first_day_counts,
        days_before: row.days_before,
        bound: row.bound,
        cites: shared.cites(&row.articles)?,
        status: row.status.unwrap_or(shared.status),
        remind: row.remind,
        id,
    })
}

/// A text in both languages; neither may be missing.
fn worded(id: &str, zh: String, en: String) -> Result<Text, PackError> {
    if zh.trim().is_empty() || en.trim().is_empty() {
        return Err(unsound(format!("{id} lacks words in a language")));
    }
    Ok(Text { zh, en })
}

/// Everything of `every` is there once.
fn once<T: Copy + PartialEq + std::fmt::Debug>(
    every: &[T],
    found: impl Iterator<Item = T>,
) -> Result<(), PackError> {
    let found: Vec<_> = found.collect();
    for one in every {
        let times = found.iter().filter(|row| *row == one).count();
        if times != 1 {
            return Err(unsound(format!("{one:?} stands {times} times")));
        }
    }
    Ok(())
}

/// The value with this name on the wire.
fn named<T: DeserializeOwned>(id: &str) -> Result<T, PackError> {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};
    let name: StrDeserializer<'_, Error> = id.into_deserializer();
    T::deserialize(name).map_err(|error| unsound(error.to_string()))
}

fn unsound(why: String) -> PackError {
    PackError::Unsound { file: FILE, why }
}
