//! What words may not be used, and what may be said in their place.
//!
//! The rules are data (`data/conduct/words.toml`): patterns looked for in each sentence, patterns
//! that make it harmless, and what must be so for it to be true.

use std::sync::LazyLock;

use regex::RegexSet;
use serde::Deserialize;

use super::text::{is_chinese, sentences};
use super::{Addressee, Channel, Contact, Finding, Force, Light, Standing};

/// A rule about words.
#[derive(Debug, Clone)]
pub struct WordRule {
    /// Its id in the data.
    pub id: String,
    /// What a sentence that it finds comes to.
    pub light: Light,
    /// What it rests on.
    pub force: Force,
    /// The articles of Chinese law, by their ids.
    pub articles: Vec<String>,
    /// The provision or source where it is not an article.
    pub cite: String,
    /// Why, in Chinese.
    pub zh: String,
    /// Why, in English.
    pub en: String,
    /// What may be said instead, in Chinese; empty where the sentence is better left out.
    pub(super) instead_zh: String,
    /// The same in English.
    pub(super) instead_en: String,
    when: When,
    finds: RegexSet,
    unless: RegexSet,
}

/// When a rule is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum When {
    /// Always.
    #[default]
    Always,
    /// Unless a suit was filed: the sentence would be untrue.
    NotFiled,
    /// Unless a court has decided: the sentence would be untrue.
    NotJudged,
    /// Unless a lawyer sends it.
    NotByLawyer,
    /// Unless the creditor may report to a credit register.
    NoCreditChannel,
    /// Unless the step is a dated task in the book.
    NoStepPlanned,
    /// Where somebody is addressed who owes nothing.
    ToOthers,
    /// Where limitation is over.
    TimeBarred,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    light: Light,
    force: Force,
    #[serde(default)]
    articles: Vec<String>,
    #[serde(default)]
    cite: String,
    zh: String,
    en: String,
    #[serde(default)]
    instead_zh: String,
    #[serde(default)]
    instead_en: String,
    #[serde(default)]
    when: When,
    finds: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

/// Every rule about words; an error names what is unsound in the data.
static RULES: LazyLock<Result<Vec<WordRule>, String>> =
    LazyLock::new(|| read(include_str!("../../data/conduct/words.toml")));

fn read(text: &str) -> Result<Vec<WordRule>, String> {
    let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
    file.rule.into_iter().map(Row::rule).collect()
}

impl Row {
    fn rule(self) -> Result<WordRule, String> {
        let set =
            |patterns: &[String]| RegexSet::new(patterns).map_err(|e| format!("{}: {e}", self.id));
        if self.force == Force::Law && self.articles.is_empty() && self.cite.is_empty() {
            return Err(format!("{} is said to be law and cites none", self.id));
        }
        if self.light == Light::Allow {
            return Err(format!("{} finds what is allowed", self.id));
        }
        Ok(WordRule {
            finds: set(&self.finds)?,
            unless: set(&self.unless)?,
            id: self.id,
            light: self.light,
            force: self.force,
            articles: self.articles,
            cite: self.cite,
            zh: self.zh,
            en: self.en,
            instead_zh: self.instead_zh,
            instead_en: self.instead_en,
            when: self.when,
        })
    }
}

/// Every rule about words.
pub(super) fn rules() -> &'static [WordRule] {
    RULES.as_deref().unwrap_or_default()
}

/// What is found in one sentence.
pub(super) struct Found {
    /// Its place among the sentences of the draft.
    pub(super) sentence: usize,
    /// The rule.
    pub(super) rule: &'static WordRule,
    pub(super) finding: Finding,
}

impl When {
    fn holds(self, contact: &Contact, standing: &Standing) -> bool {
        match self {
            Self::Always => true,
            Self::NotFiled => !standing.filed && !standing.judged,
            Self::NotJudged => !standing.judged,
            Self::NotByLawyer => !standing.by_lawyer,
            Self::NoCreditChannel => !standing.credit_channel,
            Self::NoStepPlanned => !standing.step_planned,
            Self::ToOthers => reads_along(contact),
            Self::TimeBarred => standing.time_barred,
        }
    }
}

/// Whether somebody who owes nothing hears or reads it.
pub(super) fn reads_along(contact: &Contact) -> bool {
    let owes_nothing = match contact.to {
        Addressee::Debtor | Addressee::Guarantor | Addressee::Agent => false,
        Addressee::Named
        | Addressee::Relative
        | Addressee::Employer
        | Addressee::Partner
        | Addressee::Other => true,
    };
    owes_nothing || matches!(contact.channel, Channel::Group | Channel::Public)
}

/// What the words of a draft come to.
pub(super) fn judge(contact: &Contact, standing: &Standing) -> Vec<Found> {
    let mut found = Vec::new();
    if let Err(why) = &*RULES {
        // Without its rules the guard lets nothing through.
        found.extend(unsound(contact, why));
    }
    for (at, sentence) in sentences(&contact.draft).iter().enumerate() {
        for rule in rules() {
            if !rule.when.holds(contact, standing)
                || !rule.finds.is_match(&sentence.plain)
                || rule.unless.is_match(&sentence.plain)
            {
                continue;
            }
            found.push(Found {
                sentence: at,
                rule,
                finding: rule.finding(sentence.written.trim()),
            });
        }
    }
    // A sentence that must go needs no advice about its tone.
    let blocked: Vec<usize> = found
        .iter()
        .filter(|each| each.rule.light == Light::Block)
        .map(|each| each.sentence)
        .collect();
    found.retain(|each| each.rule.light == Light::Block || !blocked.contains(&each.sentence));
    found
}

fn unsound(contact: &Contact, why: &str) -> Option<Found> {
    static NONE: LazyLock<WordRule> = LazyLock::new(|| WordRule {
        id: "unsound".to_owned(),
        light: Light::Block,
        force: Force::Caution,
        articles: Vec::new(),
        cite: String::new(),
        zh: "用语规则无法读取，暂不能检查。".to_owned(),
        en: "The rules about words cannot be read, so nothing can be checked.".to_owned(),
        instead_zh: String::new(),
        instead_en: String::new(),
        when: When::Always,
        finds: RegexSet::empty(),
        unless: RegexSet::empty(),
    });
    (!contact.draft.trim().is_empty()).then(|| {
        let mut finding = NONE.finding("");
        finding.cite = why.to_owned();
        Found {
            sentence: 0,
            rule: &NONE,
            finding,
        }
    })
}

impl WordRule {
    fn finding(&self, sentence: &str) -> Finding {
        let instead = self.instead(is_chinese(sentence));
        Finding {
            rule: self.id.clone(),
            light: self.light,
            force: self.force,
            articles: self.articles.clone(),
            cite: self.cite.clone(),
            sentence: sentence.to_owned(),
            zh: self.zh.clone(),
            en: self.en.clone(),
            instead: (!instead.is_empty()).then(|| instead.to_owned()),
        }
    }

    /// What may be said instead; empty where the sentence is better left out.
    pub(super) fn instead(&self, chinese: bool) -> &str {
        if chinese {
            &self.instead_zh
        } else {
            &self.instead_en
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_can_be_read() {
        assert_eq!(RULES.as_ref().err(), None);
        assert!(rules().len() > 20);
    }

    #[test]
    fn a_rule_that_says_it_is_law_names_it() {
        let text = "[[rule]]\nid='x'\nlight='block'\nforce='law'\nzh='a'\nen='b'\nfinds=['x']";
        assert_eq!(
            read(text).unwrap_err(),
            "x is said to be law and cites none"
        );
    }
}
