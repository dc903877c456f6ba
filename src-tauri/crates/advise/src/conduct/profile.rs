//! Hours, counts and persons: what each country's rules, or good manners, say about them.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;

use super::words::reads_along;
use super::{
    Addressee, Channel, Contact, Explained, Finding, Force, Light, Past, Policy, Standing,
};

/// The rules about when, how often and whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its id: `cn`, `us-fdcpa`, `us-polite`, `uk`, `eu`.
    pub id: String,
    /// What it is called, in Chinese.
    pub zh: String,
    /// What it is called, in English.
    pub en: String,
    hours: Vec<Hours>,
    #[serde(default)]
    count: Vec<Count>,
    /// Days of rest, where the profile has a rule about them.
    rest: Option<Ground>,
    /// Days between a conversation and the next call.
    after_talk: Option<AfterTalk>,
    third: Ground,
    stop: Ground,
}

/// What a rule rests on and what it comes to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ground {
    id: String,
    light: Light,
    force: Force,
    #[serde(default)]
    articles: Vec<String>,
    #[serde(default)]
    cite: String,
    zh: String,
    en: String,
}

/// Hours in which one may call, write or visit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hours {
    from: NaiveTime,
    until: NaiveTime,
    /// The days of the week on which one may; every day where it is empty.
    #[serde(default)]
    days: Vec<Weekday>,
    ground: Ground,
}

/// A most of contacts in so many days, this one among them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Count {
    most: u32,
    days: u64,
    /// Which contacts count; all of them where it is empty.
    #[serde(default)]
    channels: Vec<Channel>,
    ground: Ground,
}

/// Rest after a conversation: the day of it counts as the first.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct AfterTalk {
    days: u64,
    ground: Ground,
}

#[derive(Deserialize)]
struct File {
    profile: Vec<Profile>,
}

static PROFILES: LazyLock<Result<Vec<Profile>, String>> = LazyLock::new(|| {
    let file: Result<File, _> = toml::from_str(include_str!("../../data/conduct/profiles.toml"));
    file.map(|file| file.profile).map_err(|e| e.to_string())
});

/// Every profile; the first is that of the People's Republic of China.
pub fn profiles() -> &'static [Profile] {
    PROFILES.as_deref().unwrap_or_default()
}

/// What a rule about hours, counts or persons says.
pub(super) fn explained(id: &str) -> Option<Explained> {
    let own = [OWN_DAY, OWN_WEEK, SETTLED, SETTLED_BESIDE];
    let own = own.into_iter().find(|own| own.0 == id);
    if let Some((_, zh, en)) = own {
        let force = Force::Caution;
        return Some(Explained { force, zh, en });
    }
    let mut grounds = profiles().iter().flat_map(Profile::grounds);
    let ground = grounds.find(|ground| ground.id == id)?;
    Some(Explained {
        force: ground.force,
        zh: &ground.zh,
        en: &ground.en,
    })
}

impl Ground {
    fn finding(&self) -> Finding {
        Finding {
            rule: self.id.clone(),
            light: self.light,
            force: self.force,
            articles: self.articles.clone(),
            cite: self.cite.clone(),
            sentence: String::new(),
            zh: self.zh.clone(),
            en: self.en.clone(),
            instead: None,
        }
    }
}

impl Profile {
    /// The profile with this id.
    pub fn named(id: &str) -> Option<&'static Self> {
        profiles().iter().find(|profile| profile.id == id)
    }

    /// The fewest contacts in so many days that any of its rules allows over all channels.
    pub fn most(&self, days: u64) -> Option<u32> {
        let over_all = |count: &&Count| count.days == days && count.channels.is_empty();
        self.count
            .iter()
            .filter(over_all)
            .map(|count| count.most)
            .min()
    }

    /// What each of its rules rests on.
    fn grounds(&self) -> impl Iterator<Item = &Ground> {
        let grounds = self.hours.iter().map(|hours| &hours.ground);
        let grounds = grounds.chain(self.count.iter().map(|count| &count.ground));
        let grounds = grounds.chain(self.after_talk.iter().map(|talk| &talk.ground));
        grounds.chain(&self.rest).chain([&self.third, &self.stop])
    }

    /// The articles of Chinese law that its rules cite.
    #[cfg(test)]
    pub(super) fn articles(&self) -> Vec<&String> {
        self.grounds().flat_map(|ground| &ground.articles).collect()
    }

    /// What stands against the contact itself, whatever is said.
    pub(super) fn contact(
        &self,
        contact: &Contact,
        before: &[Past],
        standing: &Standing,
        policy: Policy,
        rest_day: bool,
    ) -> Vec<Finding> {
        let mut found = Vec::new();
        found.extend(self.person(contact));
        found.extend(nothing_left(contact, standing));
        found.extend(self.peace(contact, standing));
        // A letter arrives when the post brings it: hours and counts are about what intrudes.
        if contact.channel == Channel::Letter {
            return found;
        }
        found.extend(self.hours(contact));
        if rest_day {
            found.extend(self.rest.iter().map(Ground::finding));
        }
        found.extend(self.counts(contact, before, policy));
        found.extend(self.talked(contact, before));
        found
    }

    fn person(&self, contact: &Contact) -> Option<Finding> {
        if !reads_along(contact) {
            return None;
        }
        let mut finding = self.third.finding();
        // A neutral request to call back, to somebody the debtor named for it, is a matter of tact.
        if contact.to == Addressee::Named
            && !matches!(contact.channel, Channel::Group | Channel::Public)
        {
            finding.light = Light::Warn;
            finding.force = Force::Caution;
        }
        Some(finding)
    }

    fn peace(&self, contact: &Contact, standing: &Standing) -> Option<Finding> {
        let paused = standing
            .paused_until
            .is_some_and(|day| contact.at.date() < day);
        (standing.asked_to_stop || paused).then(|| self.stop.finding())
    }

    fn hours(&self, contact: &Contact) -> impl Iterator<Item = Finding> {
        let (time, day) = (contact.at.time(), contact.at.weekday());
        self.hours
            .iter()
            .filter(move |hours| {
                let open = hours.from <= time && time <= hours.until;
                let today = hours.days.is_empty() || hours.days.contains(&day);
                !(open && today)
            })
            .map(|hours| hours.ground.finding())
    }

    fn counts(&self, contact: &Contact, before: &[Past], policy: Policy) -> Vec<Finding> {
        let mut found: Vec<Finding> = self
            .count
            .iter()
            .filter(|count| {
                let counted = |channel: Channel| {
                    count.channels.is_empty() || count.channels.contains(&channel)
                };
                counted(contact.channel)
                    && within(contact, before, count.days, counted) >= count.most
            })
            .map(|count| count.ground.finding())
            .collect();
        let own = [(policy.most_a_day, 1), (policy.most_a_week, 7)];
        for (most, days) in own {
            if most.is_some_and(|most| within(contact, before, days, |_| true) >= most) {
                found.push(own_limit(days));
            }
        }
        found
    }

    fn talked(&self, contact: &Contact, before: &[Past]) -> Option<Finding> {
        let rule = self.after_talk.as_ref()?;
        if contact.channel != Channel::Call {
            return None;
        }
        let talk = |past: &&Past| past.channel == Channel::Call && past.spoke;
        let last = before
            .iter()
            .filter(talk)
            .map(|past| past.at.date())
            .filter(|day| *day <= contact.at.date())
            .max()?;
        let again = last.checked_add_days(Days::new(rule.days))?;
        (contact.at.date() < again).then(|| rule.ground.finding())
    }
}

/// How many contacts were made in the last `days` days, the day of the contact among them.
fn within(contact: &Contact, before: &[Past], days: u64, counted: impl Fn(Channel) -> bool) -> u32 {
    let today = contact.at.date();
    let first = today
        .checked_sub_days(Days::new(days.saturating_sub(1)))
        .unwrap_or(NaiveDate::MIN);
    let intrudes = |channel: Channel| channel != Channel::Letter && counted(channel);
    let count = before
        .iter()
        .filter(|past| intrudes(past.channel) && past.at <= contact.at)
        .filter(|past| past.at.date() >= first)
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The owner's own limits: id, and why in Chinese and English.
const OWN_DAY: (&str, &str, &str) = (
    "own-day",
    "已达到您自己定的每天联系次数。",
    "Your own limit for a day is reached.",
);
const OWN_WEEK: (&str, &str, &str) = (
    "own-week",
    "已达到您自己定的每周联系次数。",
    "Your own limit for a week is reached.",
);

/// A case that is settled.
const SETTLED: (&str, &str, &str) = (
    "settled",
    "这一家的款项已经结清，没有可催的了。送结清证明、道谢可以；再催就是打扰。",
    "This debtor has settled: there is nothing to ask for. A certificate or thanks are welcome; asking for more is disturbing them.",
);
const SETTLED_BESIDE: (&str, &str, &str) = (
    "settled-beside",
    "本金已经付清，只剩逾期利息或者违约金没有谈。要提就说清楚只是这一部分，别再催本金。",
    "The price is paid; only interest or a penalty may still be claimed. If you raise it, say that it is only that, and do not ask for the price again.",
);

fn own_limit(days: u64) -> Finding {
    own(if days == 1 { OWN_DAY } else { OWN_WEEK })
}

/// Whoever owes nothing is not asked for money.
fn nothing_left(contact: &Contact, standing: &Standing) -> Option<Finding> {
    let settled = standing.settled.as_ref()?;
    // A contact from before is looked back on as it was.
    let since = contact.at.date() >= settled.on;
    since.then(|| {
        own(if settled.beside {
            SETTLED_BESIDE
        } else {
            SETTLED
        })
    })
}

fn own((rule, zh, en): (&str, &str, &str)) -> Finding {
    Finding {
        rule: rule.to_owned(),
        light: Light::Warn,
        force: Force::Caution,
        articles: Vec::new(),
        cite: String::new(),
        sentence: String::new(),
        zh: zh.to_owned(),
        en: en.to_owned(),
        instead: None,
    }
}
