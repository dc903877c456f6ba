//! Small claims (小额诉讼): up to which amount a claim is one, province by province.
//!
//! Half a year's average wage of the province is the limit below which the procedure applies by
//! itself, twice the wage the one up to which the parties may agree on it (Civil Procedure Law
//! art. 165). The figures are announced, or not, by each province's high court.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::table::{known, rows, seen, sourced};
use super::{AddedThreshold, By, PackError, Status};
use crate::dated::Dated;

const FILE: &str = "small-claims.csv";

/// Every province, autonomous region and municipality: its short name in Chinese and in English.
pub const REGIONS: [(&str, &str); 31] = [
    ("北京", "Beijing"),
    ("天津", "Tianjin"),
    ("河北", "Hebei"),
    ("山西", "Shanxi"),
    ("内蒙古", "Inner Mongolia"),
    ("辽宁", "Liaoning"),
    ("吉林", "Jilin"),
    ("黑龙江", "Heilongjiang"),
    ("上海", "Shanghai"),
    ("江苏", "Jiangsu"),
    ("浙江", "Zhejiang"),
    ("安徽", "Anhui"),
    ("福建", "Fujian"),
    ("江西", "Jiangxi"),
    ("山东", "Shandong"),
    ("河南", "Henan"),
    ("湖北", "Hubei"),
    ("湖南", "Hunan"),
    ("广东", "Guangdong"),
    ("广西", "Guangxi"),
    ("海南", "Hainan"),
    ("重庆", "Chongqing"),
    ("四川", "Sichuan"),
    ("贵州", "Guizhou"),
    ("云南", "Yunnan"),
    ("西藏", "Tibet"),
    ("陕西", "Shaanxi"),
    ("甘肃", "Gansu"),
    ("青海", "Qinghai"),
    ("宁夏", "Ningxia"),
    ("新疆", "Xinjiang"),
];

/// The limits of one province from a day on, in yuan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// The province, by its short name in Chinese.
    pub region: &'static str,
    /// Since when, as precisely as is known: a day, a month or a year.
    pub since: String,
    /// Up to here a simple money claim is a small claim by itself.
    pub automatic: Decimal,
    /// Above that and up to here it is one if both parties agree.
    pub agreed: Decimal,
    /// The year of the wage it rests on, where it is known.
    pub wage_year: Option<i32>,
    /// How well it is known. One that is derived is no court's notice.
    pub status: Status,
    /// Where it was found.
    pub source: String,
    /// The day it was last checked.
    pub checked: NaiveDate,
    /// Who stated it.
    pub by: By,
}

/// The limits of every province of which any are known.
pub(crate) type Thresholds = BTreeMap<&'static str, Dated<Threshold>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    region: String,
    from: String,
    automatic: Decimal,
    agreed: Decimal,
    wage_year: Option<i32>,
    #[serde(rename = "wage")]
    _wage: Option<Decimal>,
    status: Option<Status>,
    source: String,
    checked: Option<NaiveDate>,
    #[serde(rename = "note")]
    _note: String,
}

/// The province that goes by this name: `江苏`, `江苏省`, `Jiangsu`.
pub fn region(name: &str) -> Option<&'static str> {
    let name = name.trim();
    let short = [
        "壮族自治区",
        "回族自治区",
        "维吾尔自治区",
        "自治区",
        "省",
        "市",
    ]
    .iter()
    .find_map(|kind| name.strip_suffix(kind))
    .unwrap_or(name);
    REGIONS
        .iter()
        .find(|(zh, en)| *zh == short || en.eq_ignore_ascii_case(name))
        .map(|(zh, _)| *zh)
}

pub(super) fn read(text: &str) -> Result<Thresholds, PackError> {
    let mut steps = BTreeMap::<_, Vec<_>>::new();
    for row in rows::<Row>(FILE, text)? {
        let name = format!("{} {}", row.region, row.from);
        sourced(FILE, &name, &row.source)?;
        let threshold = Threshold {
            region: of(&row.region)?,
            since: row.from,
            automatic: row.automatic,
            agreed: row.agreed,
            wage_year: row.wage_year,
            status: known(FILE, &name, row.status)?,
            source: row.source,
            checked: seen(FILE, &name, row.checked)?,
            by: By::Pack,
        };
        let since = sound(&threshold)?;
        let of = steps.entry(threshold.region).or_default();
        of.push((since, threshold));
    }
    steps
        .into_iter()
        .map(|(region, steps)| Ok((region, dated(region, steps)?)))
        .collect()
}

/// The limits with those the owner read.
pub(super) fn with(known: &Thresholds, added: &AddedThreshold) -> Result<Thresholds, PackError> {
    sourced(FILE, &added.region, &added.source)?;
    let threshold = Threshold {
        region: of(&added.region)?,
        since: added.from.to_string(),
        automatic: added.automatic,
        agreed: added.agreed,
        wage_year: None,
        status: Status::Confirmed,
        source: added.source.clone(),
        checked: added.from,
        by: By::Owner,
    };
    let since = sound(&threshold)?;
    let mut all = known.clone();
    let region = threshold.region;
    let mut steps = all
        .get(region)
        .map_or_else(Vec::new, |known| known.steps().to_vec());
    let at = steps.partition_point(|(from, _)| *from < since);
    steps.insert(at, (since, threshold));
    all.insert(region, dated(region, steps)?);
    Ok(all)
}

fn of(name: &str) -> Result<&'static str, PackError> {
    region(name).ok_or_else(|| PackError::Unsound {
        file: FILE,
        why: format!("{name:?} is no province"),
    })
}

/// The first day on which a row surely holds. Of some only the month or the year is known.
fn sound(row: &Threshold) -> Result<NaiveDate, PackError> {
    let unsound = |why: String| PackError::Unsound { file: FILE, why };
    if row.automatic <= Decimal::ZERO || row.agreed < row.automatic {
        let (region, automatic, agreed) = (row.region, row.automatic, row.agreed);
        let why = format!("{automatic} and {agreed} are no limits for {region}");
        return Err(unsound(why));
    }
    let text = &row.since;
    let last_of = |month: &str, months| {
        let first = format!("{month}-01").parse::<NaiveDate>().ok()?;
        first.checked_add_months(Months::new(months))?.pred_opt()
    };
    let day = match text.len() {
        4 => last_of(&format!("{text}-01"), 12),
        7 => last_of(text, 1),
        _ => text.parse().ok(),
    };
    day.filter(|day| (1990..2200).contains(&day.year()))
        .ok_or_else(|| unsound(format!("{text:?} is no day, month or year")))
}

fn dated(region: &str, steps: Vec<(NaiveDate, Threshold)>) -> Result<Dated<Threshold>, PackError> {
    Dated::new(steps).map_err(|error| PackError::Overlap {
        file: format!("{FILE}: {region}"),
        on: error.later,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Files, RulePack};

    fn refused(small_claims: &str) -> String {
        let files = Files {
            small_claims,
            ..Files::CN
        };
        RulePack::read(&files).unwrap_err().to_string()
    }

    fn on(pack: &RulePack, region: &str, day: &str) -> Option<(String, Status, By)> {
        let found = pack.threshold(region, day.parse().unwrap())?;
        Some((found.automatic.to_string(), found.status, found.by))
    }

    #[test]
    fn the_limit_of_a_day_is_the_last_one_announced() {
        let cn = RulePack::cn().unwrap();
        let limit = |region, day| on(cn, region, day).map(|(limit, status, _)| (limit, status));
        let is = |limit: &str, status| Some((limit.to_owned(), status));
        assert_eq!(limit("江苏", "2022-01-06"), None);
        assert_eq!(
            limit("江苏省", "2022-01-07"),
            is("51811", Status::Confirmed)
        );
        assert_eq!(limit("Jiangsu", "2026-01-03"), is("62551", Status::Derived));
        assert_eq!(limit("江苏", "2026-01-04"), is("64610", Status::Confirmed));
        assert_eq!(limit("河北", "2026-11-21"), None);
        assert_eq!(limit("Atlantis", "2026-11-21"), None);
    }

    #[test]
    fn a_limit_that_the_owner_read_is_used_and_marked() {
        let added = AddedThreshold {
            region: "河北省".to_owned(),
            from: "2026-02-01".parse().unwrap(),
            automatic: 50_000.into(),
            agreed: 200_000.into(),
            source: "河北省高级人民法院通知".to_owned(),
        };
        let cn = RulePack::cn().unwrap();
        let pack = cn.with_threshold(&added).unwrap();
        assert_eq!(on(&pack, "河北", "2026-01-31"), None);
        assert_eq!(
            on(&pack, "河北", "2026-02-01"),
            Some(("50000".into(), Status::Confirmed, By::Owner))
        );
        assert_ne!(pack.version(), cn.version());
        let again = pack.with_threshold(&added).unwrap_err().to_string();
        assert_eq!(
            again,
            "small-claims.csv: 河北 has two rows for 2026-02-01, or rows out of order"
        );
        let nowhere = AddedThreshold {
            region: "Atlantis".to_owned(),
            ..added
        };
        let refused = cn.with_threshold(&nowhere).unwrap_err().to_string();
        assert_eq!(refused, "small-claims.csv: \"Atlantis\" is no province");
    }

    #[test]
    fn rows_that_cannot_be_are_refused_by_name() {
        let row = |row: &str| {
            let head = Files::CN.small_claims.lines().next().unwrap();
            refused(&format!("{head}\n{row}\n"))
        };
        assert_eq!(
            row("江苏,2026-01-04,64610,258440,2024,129220,confirmed,,2026-11-21,"),
            "small-claims.csv does not say where 江苏 2026-01-04 comes from"
        );
        assert_eq!(
            row("江苏,2026-01-04,64610,258440,2024,129220,,a notice,2026-11-21,"),
            "small-claims.csv does not say how well 江苏 2026-01-04 is known"
        );
        assert_eq!(
            row("江苏,2026-01-04,64610,258440,2024,129220,confirmed,a notice,,"),
            "small-claims.csv does not say when 江苏 2026-01-04 was checked"
        );
        assert_eq!(
            row("江苏,2026-01-04,64610,60000,2024,129220,confirmed,a notice,2026-11-21,"),
            "small-claims.csv: 64610 and 60000 are no limits for 江苏"
        );
        assert_eq!(
            row("江苏,soon,64610,258440,2024,129220,confirmed,a notice,2026-11-21,"),
            "small-claims.csv: \"soon\" is no day, month or year"
        );
        let twice = "江苏,2026-01-04,64610,258440,,,confirmed,a notice,2026-11-21,";
        assert_eq!(
            row(&format!("{twice}\n{twice}")),
            "small-claims.csv: 江苏 has two rows for 2026-01-04, or rows out of order"
        );
    }
}
