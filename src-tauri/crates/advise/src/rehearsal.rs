//! Practice calls (演练): what the other side says, what may be answered, and how an answer does.
//!
//! The calls are data (`data/contact/rehearsals.toml`). Nothing is scored by hand: the conduct guard
//! says what is lawful, and rules about words say what is clear and courteous. A score is a hint for
//! practice and no figure of anything.

use std::sync::LazyLock;

use chrono::NaiveDate;
use owed_book::contact::Channel;
use regex::Regex;
use serde::Deserialize;

use crate::conduct::{Addressee, Contact, Light, Policy, Profile, Standing, judge};

/// A practice call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Its id.
    pub id: String,
    /// Its name in Chinese.
    pub zh: String,
    /// Its name in English.
    pub en: String,
    /// What it is about, in Chinese.
    pub about_zh: String,
    /// What it is about, in English.
    pub about_en: String,
    /// What may come, the first of it first.
    pub turn: Vec<Turn>,
}

/// What the other side says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// Its id in the call.
    pub id: String,
    /// Who is on the line: `debtor` when left out, or `named`.
    pub to: Option<Addressee>,
    /// Whether the call ends with it.
    #[serde(default)]
    pub end: bool,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// What may be answered.
    #[serde(default)]
    pub choice: Vec<Choice>,
}

/// Something that may be answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// The turn it leads to.
    pub to: String,
}

#[derive(Default, Deserialize)]
struct File {
    call: Vec<Call>,
}

/// How an answer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// What the guard says.
    pub light: Light,
    /// Points for lawfulness, 0 to 2: nothing against it, a warning, a block.
    pub lawful: u32,
    /// Points for clarity, 0 to 2.
    pub clear: u32,
    /// Points for courtesy, 0 to 2.
    pub courteous: u32,
    /// Why, as codes: `says-sum`, `says-day`, `asks`, `vague`, `polite`, `no-please`, `shouts`.
    pub because: Vec<&'static str>,
    /// The rules that spoke against it.
    pub rules: Vec<String>,
}

/// The most points an answer can have in one respect.
pub const MOST: u32 = 2;

/// Every practice call.
pub fn calls() -> &'static [Call] {
    static CALLS: LazyLock<Vec<Call>> = LazyLock::new(|| {
        // Held by a test: the data of the program can be read.
        let file: File =
            toml::from_str(include_str!("../data/contact/rehearsals.toml")).unwrap_or_default();
        file.call
    });
    &CALLS
}

impl Call {
    /// The call with this id.
    pub fn named(id: &str) -> Option<&'static Self> {
        calls().iter().find(|call| call.id == id)
    }

    /// The turn with this id.
    pub fn turn(&self, id: &str) -> Option<&Turn> {
        self.turn.iter().find(|turn| turn.id == id)
    }
}

static SUM: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[¥￥]\s*\d|\d[\d,]*\s*元|第.批|批|(?i:batch)").ok());
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\d+\s*(月|日|点|天)|周[一二三四五六日]|今天|明天|两分钟|\b(mon|tues|wednes|thurs|fri)day\b|\d+ (january|february|march|april|may|june|july|august|september|october|november|december|days|p\.m)|\b(today|tomorrow|two minutes)\b",
    )
    .ok()
});
static ASKS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)[？?]|请您|麻烦|转告|please|would you").ok());
static POLITE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)请|谢谢|您好|麻烦|抱歉|对不起|理解|please|thank|good morning|sorry|understand|would you|could you").ok()
});

fn says(rule: &LazyLock<Option<Regex>>, text: &str) -> bool {
    rule.as_ref().is_some_and(|rule| rule.is_match(text))
}

/// Scores what is said to somebody.
pub fn score(said: &str, to: Addressee) -> Score {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
    let contact = Contact {
        // A working day at ten: it is the words that are practised.
        at: day.and_hms_opt(10, 0, 0).unwrap_or_default(),
        channel: Channel::Call,
        to,
        draft: said.to_owned(),
    };
    let standing = Standing {
        step_planned: true,
        ..Standing::default()
    };
    // To somebody the debtor named a call itself is a matter of tact; here the words are judged.
    let ruling = Profile::named("cn")
        .map(|cn| judge(&contact, &[], &standing, Policy::default(), cn, false));
    let findings = ruling.map(|ruling| ruling.findings).unwrap_or_default();
    let about_words = findings
        .into_iter()
        .filter(|found| !found.sentence.is_empty());
    let found: Vec<_> = about_words.collect();
    let light = found
        .iter()
        .map(|found| found.light)
        .max()
        .unwrap_or(Light::Allow);
    let lawful = match light {
        Light::Allow => 2,
        Light::Warn => 1,
        Light::Block => 0,
    };
    let mut because = Vec::new();
    let mut clear = 0;
    let mut point = |yes: bool, code| {
        if yes {
            because.push(code);
        }
        u32::from(yes)
    };
    clear += point(says(&SUM, said), "says-sum");
    clear += point(says(&DAY, said), "says-day");
    // Who owes nothing hears neither sum nor day: there a plain request is all that is clear.
    let asked = point(says(&ASKS, said), "asks");
    let owes = matches!(
        to,
        Addressee::Debtor | Addressee::Guarantor | Addressee::Agent
    );
    clear = if owes {
        (clear + asked).min(MOST)
    } else {
        asked * MOST
    };
    if clear == 0 {
        because.push("vague");
    }
    let polite = says(&POLITE, said);
    let shouts = said.contains(['！', '!']) || said.contains("？！");
    because.push(if polite { "polite" } else { "no-please" });
    if shouts {
        because.push("shouts");
    }
    let courteous = match (light, polite, shouts) {
        (Light::Block, ..) => 0,
        (Light::Allow | Light::Warn, true, false) => 2,
        (Light::Allow | Light::Warn, true, true) | (Light::Allow | Light::Warn, false, false) => 1,
        (Light::Allow | Light::Warn, false, true) => 0,
    };
    Score {
        light,
        lawful,
        clear,
        courteous,
        because,
        rules: found.into_iter().map(|found| found.rule).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(turn: &Turn) -> Addressee {
        turn.to.unwrap_or(Addressee::Debtor)
    }

    #[test]
    fn every_call_can_be_played_to_each_of_its_ends() {
        assert!(calls().len() >= 4);
        for call in calls() {
            assert!(call.turn("start").is_some(), "{}", call.id);
            let mut reached = vec!["start"];
            let mut at = 0;
            while let Some(id) = reached.get(at) {
                let turn = call
                    .turn(id)
                    .unwrap_or_else(|| panic!("{}: no {id}", call.id));
                assert_eq!(turn.end, turn.choice.is_empty(), "{} {id}", call.id);
                for choice in &turn.choice {
                    if !reached.contains(&choice.to.as_str()) {
                        reached.push(&choice.to);
                    }
                }
                at += 1;
            }
            assert_eq!(
                reached.len(),
                call.turn.len(),
                "{}: a turn nobody reaches",
                call.id
            );
        }
    }

    #[test]
    fn the_best_answer_of_every_turn_is_lawful_clear_and_courteous_in_both_languages() {
        for call in calls() {
            for turn in call.turn.iter().filter(|turn| !turn.end) {
                let first = &turn.choice[0];
                for said in [&first.zh, &first.en] {
                    let score = score(said, to(turn));
                    let points = (score.lawful, score.clear, score.courteous);
                    assert_eq!(
                        points,
                        (2, 2, 2),
                        "{} {}: {said} {score:?}",
                        call.id,
                        turn.id
                    );
                }
            }
        }
    }

    #[test]
    fn every_call_has_an_answer_that_the_guard_blocks_in_both_languages() {
        for call in calls() {
            let answers = call
                .turn
                .iter()
                .flat_map(|turn| turn.choice.iter().map(move |choice| (to(turn), choice)));
            let blocked = answers
                .filter(|(to, choice)| {
                    [&choice.zh, &choice.en]
                        .iter()
                        .all(|said| score(said, *to).light == Light::Block)
                })
                .count();
            assert!(blocked > 0, "{}", call.id);
        }
    }

    #[test]
    fn an_answer_that_names_nothing_is_vague() {
        let said = score("行吧。", Addressee::Debtor);
        assert_eq!((said.clear, said.courteous), (0, 1));
        assert!(said.because.contains(&"vague"));
        let shouted = score("现在就转！", Addressee::Debtor);
        assert_eq!(shouted.courteous, 0);
    }
}
