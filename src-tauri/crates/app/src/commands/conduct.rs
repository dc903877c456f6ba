//! The conduct guard before something is said: a draft, a call, a visit.
//!
//! Nothing is entered and nothing is sent: the owner copies what she may send.

use chrono::{NaiveDateTime, NaiveTime};
use owed_advise::conduct::{Contact, Finding, Profile, Ruling, Standing, judge, profiles};
use owed_law::RulePack;
use owed_law::workdays::Is;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Nothing;
use super::book;
use super::claims::ArticleView;
use super::contact;
use super::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks whether something may be said or done so.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ConductAsked {
    /// What is to be said or written.
    #[serde(default)]
    pub draft: String,
    /// `call`, `message`, `email`, `letter`, `visit`, `group` or `public`.
    pub channel: String,
    /// `debtor`, `guarantor`, `agent`, `named`, `relative`, `employer`, `partner` or `other`.
    pub to: String,
    /// The day; today when left out.
    pub on: Option<String>,
    /// The time where the debtor is, `HH:MM`; the hour is not judged when left out.
    pub time: Option<String>,
    /// Whose rules: `cn` when left out.
    pub profile: Option<String>,
    /// A suit was filed.
    pub filed: Option<bool>,
    /// A court has decided and the time to perform is over.
    pub judged: Option<bool>,
    /// A lawyer sends it.
    pub by_lawyer: Option<bool>,
    /// What it announces is a dated task of the owner's.
    pub step_planned: Option<bool>,
}

/// What the guard says.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductRuling {
    /// `allow`, `warn` or `block`.
    pub light: String,
    /// What stands against it, worst first.
    pub findings: Vec<ConductFinding>,
    /// The draft as it may be sent; nothing where it needs no change.
    pub rewrite: Option<String>,
}

/// Something that stands against it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductFinding {
    /// The rule.
    pub rule: String,
    /// `warn` or `block`.
    pub light: String,
    /// `law`, `standard` or `caution`.
    pub force: String,
    /// The articles it rests on.
    pub articles: Vec<ArticleView>,
    /// What else it rests on.
    pub cite: String,
    /// The sentence it is about; empty where it is about the contact itself.
    pub sentence: String,
    /// Why, in Chinese.
    pub zh: String,
    /// Why, in English.
    pub en: String,
    /// What may be said instead.
    pub instead: Option<String>,
}

/// A set of rules about when, how often and whom.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductProfile {
    /// Its id.
    pub id: String,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
}

/// Lists whose rules can be asked about.
pub(super) fn list(_: &Desk, _: Nothing, _: &Watch<'_>) -> Result<Vec<ConductProfile>, Failure> {
    let views = profiles().iter().map(|profile| ConductProfile {
        id: profile.id.clone(),
        zh: profile.zh.clone(),
        en: profile.en.clone(),
    });
    Ok(views.collect())
}

/// Judges what is planned.
pub(super) fn check(
    desk: &Desk,
    input: ConductAsked,
    _: &Watch<'_>,
) -> Result<ConductRuling, Failure> {
    let law = &*desk.law()?;
    let day = book::day_or_today(desk, input.on.as_deref())?;
    let id = input.profile.as_deref().unwrap_or("cn");
    let profile = Profile::named(id).ok_or_else(|| Failure::bad_input("profile", id))?;
    let time = input.time.as_deref().map(clock).transpose()?;
    let planned = Contact {
        at: at(day, time),
        channel: wire::of_code("channel", &input.channel)?,
        to: wire::of_code("to", &input.to)?,
        draft: input.draft,
    };
    let standing = Standing {
        filed: input.filed.unwrap_or_default(),
        judged: input.judged.unwrap_or_default(),
        by_lawyer: input.by_lawyer.unwrap_or_default(),
        step_planned: input.step_planned.unwrap_or_default(),
        ..Standing::default()
    };
    // The guard is asked without a book too; the owner's counts are in hers.
    let policy = desk.read(|open| Ok(contact::policy(&open.book, profile)));
    let policy = policy.unwrap_or_default();
    // Business rests by the Chinese calendar; elsewhere the profile's own days say it.
    let rests = id == "cn" && time.is_some() && law.calendar().on(day) == Is::Rest;
    let ruling = judge(&planned, &[], &standing, policy, profile, rests);
    Ok(ConductRuling::of(ruling, law))
}

impl ConductRuling {
    pub(super) fn of(ruling: Ruling, law: &RulePack) -> Self {
        let findings = ruling.findings.into_iter();
        Self {
            light: wire::code(&ruling.light),
            findings: findings
                .map(|found| ConductFinding::of(found, law))
                .collect(),
            rewrite: ruling.rewrite,
        }
    }
}

impl ConductFinding {
    pub(super) fn of(found: Finding, law: &RulePack) -> Self {
        Self {
            articles: found
                .articles
                .iter()
                .filter_map(|id| law.article(id))
                .map(|article| ArticleView::of(&owed_law::rules::Cite(article.clone())))
                .collect(),
            rule: found.rule,
            light: wire::code(&found.light),
            force: wire::code(&found.force),
            cite: found.cite,
            sentence: found.sentence,
            zh: found.zh,
            en: found.en,
            instead: found.instead,
        }
    }
}

/// A time of day as `HH:MM`.
pub(super) fn clock(text: &str) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| Failure::bad_input("time", text))
}

/// The moment asked about. Noon is within the hours of every profile: no hour is held against a
/// contact that named none.
fn at(day: chrono::NaiveDate, time: Option<NaiveTime>) -> NaiveDateTime {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    day.and_time(time.unwrap_or(noon))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Clock, Desk, call};

    fn desk() -> Desk {
        Desk::new(Clock::fixed("2026-11-20".parse().unwrap()), None)
    }

    #[test]
    fn an_angry_draft_is_blocked_with_its_article_and_rewritten() {
        let input = json!({
            "draft": "不还钱我就把你曝光到抖音！", "channel": "message", "to": "debtor",
        });
        let ruling = call(&desk(), "conduct.check", input, None).unwrap();
        assert_eq!(ruling["light"], "block");
        assert_eq!(ruling["findings"][0]["force"], "law");
        let articles = ruling["findings"][0]["articles"].as_array().unwrap();
        assert!(
            articles
                .iter()
                .any(|article| article["id"] == "civil_code.1024")
        );
        assert_eq!(ruling["rewrite"], "如未在期限内付款，我方将依法主张权利。");
    }

    #[test]
    fn the_hour_is_judged_when_it_is_named() {
        let ask = |time: Option<&str>| {
            let input = json!({
                "draft": "请付款。", "channel": "call", "to": "debtor", "time": time,
            });
            call(&desk(), "conduct.check", input, None).unwrap()["light"].clone()
        };
        assert_eq!(ask(None), "allow");
        assert_eq!(ask(Some("09:30")), "allow");
        assert_eq!(ask(Some("22:30")), "warn");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (field, value) in [
            ("channel", "pigeon"),
            ("to", "enemy"),
            ("time", "late"),
            ("profile", "mars"),
        ] {
            let mut input = json!({ "draft": "", "channel": "call", "to": "debtor" });
            input[field] = value.into();
            let failure = call(&desk(), "conduct.check", input, None).unwrap_err();
            assert_eq!(failure.params["field"], field);
        }
    }
}
