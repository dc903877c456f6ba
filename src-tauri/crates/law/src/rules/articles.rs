//! The articles that figures rest on, each with our own explanation.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use super::table::{known, seen, sourced};
use super::{PackError, Status};

/// An article of a law (法条).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The id the data cites it by: `civil_code.561`.
    pub id: String,
    /// The law it stands in.
    pub law: Arc<Law>,
    /// Its number, in digits: `561`, `253-1`.
    pub no: String,
    /// What it is about, in Chinese.
    pub about_zh: String,
    /// What it is about, in English.
    pub about_en: String,
    /// What it says, in our own words, in Chinese.
    pub zh: String,
    /// What it says, in our own words, in English.
    pub en: String,
    /// How well its content is known.
    pub status: Status,
    /// The day it was last checked.
    pub checked: NaiveDate,
}

/// A law, regulation or interpretation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Law {
    /// Full name in Chinese.
    pub zh: String,
    /// The name it goes by in Chinese.
    pub short_zh: String,
    /// Name in English, without "of the People's Republic of China".
    pub en: String,
    /// The instrument it was issued by.
    pub instrument: String,
    /// The first day the wording is in force.
    pub since: NaiveDate,
    /// The first day it no longer is; nothing where it is in force.
    pub until: Option<NaiveDate>,
    /// Where the text was read.
    pub source: String,
    /// The day it was last checked that it is in force.
    pub checked: NaiveDate,
}

/// A citation: an article, shared.
///
/// On the wire it is `{article, no, lawZh, lawEn}`; the rest is shown on demand by
/// [`RulePack::article`](super::RulePack::article).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cite(pub Arc<Article>);

impl Cite {
    /// The article's id.
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// As it is cited in Chinese: `《民法典》第561条`.
    pub fn zh(&self) -> String {
        format!("《{}》第{}条", self.0.law.short_zh, self.0.no)
    }

    /// As it is cited in English: `Civil Code, art. 561`.
    pub fn en(&self) -> String {
        format!("{}, art. {}", self.0.law.en, self.0.no)
    }
}

impl Serialize for Cite {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut cite = to.serialize_struct("Cite", 4)?;
        cite.serialize_field("article", &self.0.id)?;
        cite.serialize_field("no", &self.0.no)?;
        cite.serialize_field("lawZh", &self.0.law.short_zh)?;
        cite.serialize_field("lawEn", &self.0.law.en)?;
        cite.end()
    }
}

/// Articles by their id.
pub(crate) type Articles = BTreeMap<String, Arc<Article>>;

/// The articles with these ids, for the rule `by`.
pub(crate) fn cite(articles: &Articles, ids: &[String], by: &str) -> Result<Vec<Cite>, PackError> {
    ids.iter()
        .map(|id| match articles.get(id) {
            Some(article) => Ok(Cite(article.clone())),
            None => Err(PackError::NoArticle {
                article: id.clone(),
                by: by.to_owned(),
            }),
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawRow {
    zh: String,
    short_zh: String,
    en: String,
    instrument: String,
    since: NaiveDate,
    until: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Laws {
    source: String,
    status: Option<Status>,
    checked: Option<NaiveDate>,
    law: BTreeMap<String, LawRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArticleRows {
    status: Option<Status>,
    checked: Option<NaiveDate>,
    article: Vec<ArticleRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArticleRow {
    id: String,
    about_zh: String,
    about_en: String,
    zh: String,
    en: String,
    /// Where it is not that of the whole file.
    status: Option<Status>,
    /// Where it is not that of the whole file.
    checked: Option<NaiveDate>,
}

pub(super) fn read(laws: &str, articles: &str) -> Result<Articles, PackError> {
    let unreadable = |file| {
        move |why: toml::de::Error| PackError::Unreadable {
            file,
            why: why.to_string(),
        }
    };
    let unsound = |why: String| PackError::Unsound {
        file: "articles.toml",
        why,
    };
    let laws: Laws = toml::from_str(laws).map_err(unreadable("laws.toml"))?;
    let articles: ArticleRows = toml::from_str(articles).map_err(unreadable("articles.toml"))?;
    sourced("laws.toml", "the laws", &laws.source)?;
    known("laws.toml", "the laws", laws.status)?;
    let laws_checked = seen("laws.toml", "the laws", laws.checked)?;
    let laws: BTreeMap<String, Arc<Law>> = laws
        .law
        .into_iter()
        .map(|(id, row)| {
            let law = Law {
                zh: row.zh,
                short_zh: row.short_zh,
                en: row.en,
                instrument: row.instrument,
                since: row.since,
                until: row.until,
                source: laws.source.clone(),
                checked: laws_checked,
            };
            (id, Arc::new(law))
        })
        .collect();
    let mut read = BTreeMap::new();
    for row in articles.article {
        let (law, no) = row
            .id
            .rsplit_once('.')
            .ok_or_else(|| unsound(format!("{} has no number", row.id)))?;
        let law = laws
            .get(law)
            .ok_or_else(|| unsound(format!("{} is of a law that is not in laws.toml", row.id)))?;
        let texts = [&row.about_zh, &row.about_en, &row.zh, &row.en];
        if texts.iter().any(|text| text.trim().is_empty()) {
            return Err(unsound(format!("{} is not explained", row.id)));
        }
        let status = row.status.or(articles.status);
        let checked = row.checked.or(articles.checked);
        let article = Article {
            status: known("articles.toml", &row.id, status)?,
            checked: seen("articles.toml", &row.id, checked)?,
            no: no.to_owned(),
            law: law.clone(),
            about_zh: row.about_zh,
            about_en: row.about_en,
            zh: row.zh,
            en: row.en,
            id: row.id.clone(),
        };
        if read.insert(row.id.clone(), Arc::new(article)).is_some() {
            return Err(unsound(format!("{} stands twice", row.id)));
        }
    }
    Ok(read)
}
