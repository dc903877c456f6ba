//! What may be said on a call and written in a short message (话术): by how far a case has come and
//! how the debtor stands.
//!
//! The words are data (`data/contact/scripts.toml`). **Invariant:** the conduct guard neither blocks
//! nor warns about any of them.

use std::sync::LazyLock;

use serde::Deserialize;

/// The steps of a call, in their order.
pub const STEPS: [&str; 4] = ["open", "state", "propose", "confirm"];

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A line of a call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// One of [`STEPS`].
    pub step: String,
    /// The stage it is for; every stage where it is left out.
    pub stage: Option<String>,
    /// The class it is for; every class where it is left out.
    pub class: Option<String>,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A short message.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its id.
    pub id: String,
    /// What it is for, in Chinese.
    pub zh_title: String,
    /// What it is for, in English.
    pub en_title: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// What they may say, and what may be answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Its id.
    pub id: String,
    /// What they say, in Chinese.
    pub zh_says: String,
    /// What they say, in English.
    pub en_says: String,
    /// The answer in Chinese.
    pub zh: String,
    /// The answer in English.
    pub en: String,
}

/// How somebody feels, and what to do.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeling {
    /// Its id.
    pub id: String,
    /// How it shows, in Chinese.
    pub zh_sign: String,
    /// How it shows, in English.
    pub en_sign: String,
    /// What to do, in Chinese.
    pub zh: String,
    /// What to do, in English.
    pub en: String,
}

/// All of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scripts {
    /// Lines of a call.
    pub line: Vec<Line>,
    /// Short messages.
    pub text: Vec<Text>,
    /// Objections.
    pub objection: Vec<Objection>,
    /// Feelings.
    pub feeling: Vec<Feeling>,
}

/// Every script.
pub fn scripts() -> &'static Scripts {
    static SCRIPTS: LazyLock<Scripts> = LazyLock::new(|| {
        // Held by a test: the data of the program can be read.
        toml::from_str(include_str!("../data/contact/scripts.toml")).unwrap_or_default()
    });
    &SCRIPTS
}

/// The lines of a call for a stage and a class, one a step: the one made for both before the one
/// made for either, and that before the one for everybody.
pub fn call(stage: &str, class: &str) -> Vec<&'static Line> {
    let fits = |asked: &Option<String>, is: &str| asked.as_deref().is_none_or(|want| want == is);
    STEPS
        .iter()
        .filter_map(|step| {
            let lines = scripts().line.iter().filter(|line| {
                line.step == *step && fits(&line.stage, stage) && fits(&line.class, class)
            });
            lines.max_by_key(|line| (line.class.is_some(), line.stage.is_some()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;
    use owed_book::contact::Channel;

    use super::*;
    use crate::conduct::{Addressee, Contact, Light, Policy, Profile, Standing, judge};

    /// Names, sums and days in the place of the marks.
    fn filled(text: &str) -> String {
        text.replace("{creditor}", "合成精密机械（苏州）有限公司")
            .replace("{debtor}", "样例贸易（杭州）有限公司")
            .replace("{amount}", "¥80,000.00")
            .replace("{due}", "2026-04-30")
            .replace("{by}", "2026-12-01")
            .replace("{me}", "王芳")
    }

    fn check(texts: Vec<(&str, &str)>) {
        let cn = Profile::named("cn").unwrap();
        let at: NaiveDateTime = "2026-11-20T10:00:00".parse().unwrap();
        for (id, text) in texts {
            let draft = filled(text);
            assert!(
                !draft.contains(['{', '}']),
                "{id}: a mark nobody fills: {draft}"
            );
            // As strict as it can be asked: limitation is over and no step is planned.
            let standing = Standing {
                time_barred: true,
                ..Standing::default()
            };
            for channel in [Channel::Call, Channel::Message] {
                let contact = Contact {
                    at,
                    channel,
                    to: Addressee::Debtor,
                    draft: draft.clone(),
                };
                let ruling = judge(&contact, &[], &standing, Policy::default(), cn, false);
                assert_eq!(
                    ruling.light,
                    Light::Allow,
                    "{id}: {draft} {:?}",
                    ruling.findings
                );
            }
        }
    }

    #[test]
    fn the_guard_has_nothing_against_any_script() {
        let all = scripts();
        assert!(all.line.len() >= 8 && all.text.len() >= 8 && all.objection.len() >= 6);
        check(
            all.line
                .iter()
                .flat_map(|l| [(&*l.step, &*l.zh), (&*l.step, &*l.en)])
                .collect(),
        );
        check(
            all.text
                .iter()
                .flat_map(|t| [(&*t.id, &*t.zh), (&*t.id, &*t.en)])
                .collect(),
        );
        check(
            all.objection
                .iter()
                .flat_map(|o| [(&*o.id, &*o.zh), (&*o.id, &*o.en)])
                .collect(),
        );
        assert!(all.feeling.len() >= 5);
    }

    #[test]
    fn every_stage_and_class_has_four_steps() {
        for stage in ["check", "remind", "demand", "broken"] {
            for class in ["a", "b", "c", ""] {
                let steps: Vec<_> = call(stage, class).iter().map(|l| l.step.as_str()).collect();
                assert_eq!(steps, STEPS, "{stage} {class}");
            }
        }
        assert!(call("broken", "b")[0].zh.contains("上次"));
        assert!(call("demand", "b")[2].zh.contains("分期"));
    }
}
