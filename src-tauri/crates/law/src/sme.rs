//! Small and medium enterprises (中小企业): who is one, and when they must be paid.
//!
//! Size matters twice under the regulation on payments to them: the creditor must be micro, small
//! or medium, and the debtor large or a public body; each by its size when the contract was made.

use chrono::{Duration, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::rules::table::{known, rows, seen, sourced};
use crate::rules::{Articles, Cite, PackError, RulePack, Status, cite};
use crate::workdays::Reached;

const FILE: &str = "sme.toml";
const SIZES: &str = "sme-size.csv";

/// The size of an enterprise (企业规模类型).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Micro (微型).
    Micro,
    /// Small (小型).
    Small,
    /// Medium (中型).
    Medium,
    /// Large (大型).
    Large,
}

/// What sizes are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Employees (从业人员).
    Employees,
    /// Revenue of a year in 10,000 yuan (营业收入).
    Revenue,
    /// Total assets in 10,000 yuan (资产总额).
    Assets,
}

/// What is known of an enterprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Employees.
    pub employees: Option<Decimal>,
    /// Revenue of a year in 10,000 yuan.
    pub revenue: Option<Decimal>,
    /// Total assets in 10,000 yuan.
    pub assets: Option<Decimal>,
}

/// An industry and how size is measured in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Industry {
    /// Its id: `wholesale`.
    pub id: String,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
    /// What size is measured by; both must be reached, if there are two.
    pub by: Vec<Measure>,
    /// The least of each measure for small, medium and large.
    least: [Vec<Decimal>; 3],
}

/// Why no size can be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SizeError {
    /// There is no such industry in the table.
    #[error("there is no industry {0:?} in the table of sizes; the last row is for any other")]
    NoIndustry(String),
    /// A measure is needed and not known.
    #[error("the size cannot be told without {0:?}")]
    Needs(Measure),
}

/// The size of an enterprise of `industry`, by the table of 2011.
///
/// It is large only if every measure is as large as large enterprises are, and so on down: one
/// measure below is enough to be the smaller (中小企业划型标准规定).
///
/// # Errors
/// When the industry is not in the table, or a measure that decides is not known.
pub fn size(industry: &str, known: Known, rules: &RulePack) -> Result<Size, SizeError> {
    let industries = &rules.sme().industries;
    let industry = industries
        .iter()
        .find(|row| row.id == industry)
        .ok_or_else(|| SizeError::NoIndustry(industry.to_owned()))?;
    let sizes = [Size::Small, Size::Medium, Size::Large];
    for (size, least) in sizes.into_iter().zip(&industry.least).rev() {
        if reaches(&industry.by, least, known)? {
            return Ok(size);
        }
    }
    Ok(Size::Micro)
}

/// Whether every measure is reached. One that is known not to be is enough to say no.
fn reaches(by: &[Measure], least: &[Decimal], known: Known) -> Result<bool, SizeError> {
    let mut unknown = None;
    for (measure, least) in by.iter().zip(least) {
        let value = match measure {
            Measure::Employees => known.employees,
            Measure::Revenue => known.revenue,
            Measure::Assets => known.assets,
        };
        match value {
            Some(value) if value < *least => return Ok(false),
            Some(_) => (),
            None => unknown = Some(*measure),
        }
    }
    unknown.map_or(Ok(true), |measure| Err(SizeError::Needs(measure)))
}

/// Who owes a small or medium enterprise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SmeDebtor {
    /// A public body (机关、事业单位).
    Public,
    /// A large enterprise (大型企业).
    Large,
}

/// When a small or medium enterprise must be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SmeTerm {
    /// How many days from delivery.
    pub days: u32,
    /// The last day of payment by counting.
    pub due: NaiveDate,
    /// The same moved past days of rest (Civil Code art. 203).
    pub last: Reached,
    /// The longer term that was agreed, where the regulation cuts it.
    pub cut_from: Option<u32>,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// Works out when `debtor` must pay for what was delivered (accepted, settled) on `from`, with
/// `agreed` days or none agreed. Nothing where the regulation has no term: before September 2020,
/// and for large enterprises that agreed none before June 2025.
///
/// Whether an agreed term of a large enterprise is reasonable is not judged.
pub fn sme_term(
    debtor: SmeDebtor,
    from: NaiveDate,
    agreed: Option<u32>,
    rules: &RulePack,
) -> Option<SmeTerm> {
    let rows = match debtor {
        SmeDebtor::Public => &rules.sme().public,
        SmeDebtor::Large => &rules.sme().large,
    };
    let row = rows
        .iter()
        .find(|row| row.from <= from && row.until.is_none_or(|until| from < until))?;
    let asked = agreed.unwrap_or(row.days);
    let days = row.most.map_or(asked, |most| asked.min(most));
    let due = from.checked_add_signed(Duration::days(days.into()))?;
    Some(SmeTerm {
        days,
        due,
        last: rules.calendar().next_working(due),
        cut_from: (days < asked).then_some(asked),
        because: row.cites.clone(),
    })
}

/// The tables.
#[derive(Debug, Clone)]
pub(crate) struct SmeRules {
    industries: Vec<Industry>,
    public: Vec<TermRule>,
    large: Vec<TermRule>,
}

#[derive(Debug, Clone)]
struct TermRule {
    from: NaiveDate,
    until: Option<NaiveDate>,
    days: u32,
    most: Option<u32>,
    cites: Vec<Cite>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    checked: Option<NaiveDate>,
    status: Option<Status>,
    source: String,
    size_articles: Vec<String>,
    public: Vec<RawTerm>,
    large: Vec<RawTerm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    from: NaiveDate,
    until: Option<NaiveDate>,
    days: u32,
    most: Option<u32>,
    articles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawIndustry {
    industry: String,
    zh: String,
    en: String,
    first: Measure,
    second: Option<Measure>,
    large_first: Decimal,
    large_second: Option<Decimal>,
    medium_first: Decimal,
    medium_second: Option<Decimal>,
    small_first: Decimal,
    small_second: Option<Decimal>,
    status: Option<Status>,
    source: String,
    checked: Option<NaiveDate>,
}

impl SmeRules {
    pub(crate) fn read(text: &str, sizes: &str, articles: &Articles) -> Result<Self, PackError> {
        let raw: Raw = toml::from_str(text).map_err(|error| PackError::Unreadable {
            file: FILE,
            why: error.to_string(),
        })?;
        sourced(FILE, "the terms", &raw.source)?;
        known(FILE, "the terms", raw.status)?;
        seen(FILE, "the terms", raw.checked)?;
        cite(articles, &raw.size_articles, FILE)?;
        let mut industries = Vec::new();
        for row in rows(SIZES, sizes)? {
            industries.push(industry(row)?);
        }
        Ok(Self {
            industries,
            public: terms(raw.public, articles)?,
            large: terms(raw.large, articles)?,
        })
    }

    /// The industries of the table, in its order.
    pub(crate) fn industries(&self) -> &[Industry] {
        &self.industries
    }
}

fn industry(row: RawIndustry) -> Result<Industry, PackError> {
    sourced(SIZES, &row.industry, &row.source)?;
    known(SIZES, &row.industry, row.status)?;
    seen(SIZES, &row.industry, row.checked)?;
    let by: Vec<_> = [Some(row.first), row.second]
        .into_iter()
        .flatten()
        .collect();
    let least = [
        [Some(row.small_first), row.small_second],
        [Some(row.medium_first), row.medium_second],
        [Some(row.large_first), row.large_second],
    ]
    .map(|pair| pair.into_iter().flatten().collect::<Vec<_>>());
    let rises = least
        .windows(2)
        .all(|pair| pair[0].iter().zip(&pair[1]).all(|(a, b)| a < b));
    if !rises || least.iter().any(|least| least.len() != by.len()) {
        return Err(PackError::Unsound {
            file: SIZES,
            why: format!("the row of {} does not rise", row.industry),
        });
    }
    Ok(Industry {
        id: row.industry,
        zh: row.zh,
        en: row.en,
        by,
        least,
    })
}

fn terms(rows: Vec<RawTerm>, articles: &Articles) -> Result<Vec<TermRule>, PackError> {
    for pair in rows.windows(2) {
        if let [earlier, later] = pair
            && earlier.until != Some(later.from)
        {
            return Err(PackError::Unsound {
                file: FILE,
                why: format!("the term from {} does not follow", later.from),
            });
        }
    }
    rows.into_iter()
        .map(|row| {
            Ok(TermRule {
                from: row.from,
                until: row.until,
                days: row.days,
                most: row.most,
                cites: cite(articles, &row.articles, FILE)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> &'static RulePack {
        RulePack::cn().unwrap()
    }

    fn known(employees: i64, revenue: i64) -> Known {
        Known {
            employees: Some(employees.into()),
            revenue: Some(revenue.into()),
            assets: None,
        }
    }

    #[test]
    fn both_measures_must_be_reached() {
        let wholesale =
            |employees, revenue| size("wholesale", known(employees, revenue), rules()).unwrap();
        assert_eq!(wholesale(200, 40_000), Size::Large);
        assert_eq!(wholesale(199, 40_000), Size::Medium);
        assert_eq!(wholesale(5_000, 999), Size::Micro);
        assert_eq!(wholesale(5, 1_000), Size::Small);
    }

    #[test]
    fn one_measure_below_decides_without_the_other() {
        let few = Known {
            employees: Some(3.into()),
            ..Known::default()
        };
        assert_eq!(size("wholesale", few, rules()), Ok(Size::Micro));
        let many = Known {
            employees: Some(300.into()),
            ..Known::default()
        };
        assert_eq!(
            size("wholesale", many, rules()),
            Err(SizeError::Needs(Measure::Revenue))
        );
        assert!(size("piracy", many, rules()).is_err());
    }

    #[test]
    fn every_industry_of_the_table_is_there() {
        assert_eq!(rules().industries().len(), 16);
    }

    fn term(
        debtor: SmeDebtor,
        from: &str,
        agreed: Option<u32>,
    ) -> Option<(u32, String, Option<u32>)> {
        let term = sme_term(debtor, from.parse().unwrap(), agreed, rules())?;
        assert!(!term.because.is_empty());
        Some((term.days, term.last.on.to_string(), term.cut_from))
    }

    #[test]
    fn public_bodies_have_thirty_days_and_at_most_sixty() {
        let term = |agreed| term(SmeDebtor::Public, "2025-09-01", agreed);
        // The 1st of October is a day of rest.
        assert_eq!(term(None), Some((30, "2025-10-09".into(), None)));
        assert_eq!(term(Some(45)), Some((45, "2025-10-16".into(), None)));
        assert_eq!(term(Some(90)), Some((60, "2025-10-31".into(), Some(90))));
    }

    #[test]
    fn large_enterprises_have_sixty_days_since_june_2025() {
        let term = |from, agreed| term(SmeDebtor::Large, from, agreed);
        assert_eq!(term("2025-05-31", None), None);
        assert_eq!(
            term("2025-06-01", None),
            Some((60, "2025-07-31".into(), None))
        );
        assert_eq!(
            term("2025-06-01", Some(90)),
            Some((90, "2025-09-01".into(), None))
        );
    }
}
