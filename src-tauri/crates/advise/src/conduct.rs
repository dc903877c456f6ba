//! The conduct guard (合规把关): whether a contact may be made as it is planned, and how it can be.
//!
//! A pure function of the draft, the person addressed, what went before and the hour: it allows,
//! warns or blocks, says on what ground, and offers a lawful wording. What the law forbids is told
//! apart from what standards for lenders advise and from our own caution, and only the first is
//! ever called unlawful.
//!
//! **Invariant:** a wording this guard offers is one that it allows.
//!
//! **Invariant:** a contact that was made is never refused a place in the log ([`review`]): what
//! happened is written down as it was.

mod profile;
mod rewrite;
mod text;
mod words;

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveDateTime};
use owed_book::contact::Channel;
use serde::{Deserialize, Serialize};

pub use profile::{Profile, profiles};
pub use words::WordRule;

/// Whether a contact may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Light {
    /// Nothing stands against it.
    Allow,
    /// It may be made; the owner writes down why.
    Warn,
    /// It may not be made so. Nobody can switch this off.
    Block,
}

/// What a finding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// Law that binds whoever collects a debt.
    Law,
    /// A standard made for lenders; a yardstick for anybody else.
    Standard,
    /// Our own caution.
    Caution,
}

/// Who is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// The debtor, or whoever runs or speaks for it.
    Debtor,
    /// Somebody who owes it too: co-debtor or guarantor.
    Guarantor,
    /// Somebody with authority in writing: an agent, a lawyer, an administrator.
    Agent,
    /// Somebody the debtor named for passing on a request to call back.
    Named,
    /// A relative who owes nothing.
    Relative,
    /// An employer or colleague.
    Employer,
    /// A customer, supplier or partner of the debtor.
    Partner,
    /// Anybody else.
    Other,
}

/// A contact that is planned, or was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// When, by the clock where the debtor is.
    pub at: NaiveDateTime,
    /// How.
    pub channel: Channel,
    /// With whom.
    pub to: Addressee,
    /// What is to be said or written; empty where only the contact itself is asked about.
    pub draft: String,
}

/// A contact that was made before, with the same debtor, over any channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// When.
    pub at: NaiveDateTime,
    /// How.
    pub channel: Channel,
    /// Whether they spoke.
    pub spoke: bool,
}

/// What is so, as the book has it. It decides which words are true.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The debtor is a natural person, or runs its business in its own name.
    pub natural_person: bool,
    /// A suit was filed.
    pub filed: bool,
    /// A court has decided and the time to perform is over.
    pub judged: bool,
    /// A lawyer sends it.
    pub by_lawyer: bool,
    /// The creditor may lawfully report to a credit register, and said so before.
    pub credit_channel: bool,
    /// The debtor asked in writing not to be contacted so.
    pub asked_to_stop: bool,
    /// The day to which contact is paused: hardship, an agreed rest.
    pub paused_until: Option<NaiveDate>,
    /// Limitation is over.
    pub time_barred: bool,
    /// A step at law is a dated task in the book, so that it may be announced.
    pub step_planned: bool,
    /// Nothing is left of any debt since this day.
    pub settled: Option<Settled>,
}

/// That nothing is left to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// Since when.
    pub on: NaiveDate,
    /// Interest or a penalty may still be claimed.
    pub beside: bool,
}

/// What the owner decided, which can only be stricter than the profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// At most so many contacts a day.
    pub most_a_day: Option<u32>,
    /// At most so many contacts in seven days.
    pub most_a_week: Option<u32>,
}

/// Something that stands against a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule, by its id in the data.
    pub rule: String,
    /// What it comes to.
    pub light: Light,
    /// What it rests on.
    pub force: Force,
    /// The articles of Chinese law, by their ids; empty where it rests on none.
    pub articles: Vec<String>,
    /// The provision, standard or source where it is not an article.
    pub cite: String,
    /// The sentence it is about, as written; empty where it is about the contact itself.
    pub sentence: String,
    /// Why, in Chinese.
    pub zh: String,
    /// Why, in English.
    pub en: String,
    /// What may be said instead, in the draft's language.
    pub instead: Option<String>,
}

/// What the guard says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ruling {
    /// The worst of the findings.
    pub light: Light,
    /// What stands against it, worst first.
    pub findings: Vec<Finding>,
    /// The draft as it may be sent; nothing where the draft needs no change, or where no words
    /// could make the contact lawful.
    pub rewrite: Option<String>,
}

/// Judges a contact that is planned.
///
/// `rest_day` says whether the day is one on which business rests where the debtor is.
pub fn judge(
    contact: &Contact,
    before: &[Past],
    standing: &Standing,
    policy: Policy,
    profile: &Profile,
    rest_day: bool,
) -> Ruling {
    let mut findings = profile.contact(contact, before, standing, policy, rest_day);
    let words = words::judge(contact, standing);
    let rewrite = rewrite::of(contact, standing, &words);
    findings.extend(words.into_iter().map(|found| found.finding));
    findings.sort_by_key(|found| Reverse(found.light));
    Ruling {
        light: findings.first().map_or(Light::Allow, |found| found.light),
        findings,
        rewrite,
    }
}

/// What a rule says, found by its id: for findings that were kept and are shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// What it rests on.
    pub force: Force,
    /// Why, in Chinese.
    pub zh: &'static str,
    /// Why, in English.
    pub en: &'static str,
}

/// The rule with this id; nothing where the data has it no more.
pub fn explained(id: &str) -> Option<Explained> {
    let words = words::rules().iter().find(|rule| rule.id == id);
    let words = words.map(|rule| Explained {
        force: rule.force,
        zh: &rule.zh,
        en: &rule.en,
    });
    words.or_else(|| profile::explained(id))
}

/// Looks back at a contact that was made: the same findings, none of which keeps it out of the log.
pub fn review(
    contact: &Contact,
    before: &[Past],
    standing: &Standing,
    policy: Policy,
    profile: &Profile,
    rest_day: bool,
) -> Vec<Finding> {
    let mut findings = judge(contact, before, standing, policy, profile, rest_day).findings;
    for found in &mut findings {
        found.light = found.light.min(Light::Warn);
        found.instead = None;
    }
    findings
}

#[cfg(test)]
mod tests;
