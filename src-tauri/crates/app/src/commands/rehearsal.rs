//! Scripts for calls and messages, and practice calls.

use owed_advise::conduct::Addressee;
use owed_advise::rehearsal::{Call, MOST, calls, score};
use owed_advise::scripts::{call, scripts as all};
use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::judged::Class;
use owed_law::workdays;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::contact::RuleView;
use super::{Nothing, contact, judged, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks for scripts, filled in for a debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ScriptsAsked {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// The language of the words: `zh` or `en`.
    pub lang: String,
    /// `remind`, `demand` or `broken`; that of the case when left out.
    pub stage: Option<String>,
    /// `a`, `b`, `c` or `all`; that of the case when left out, and where it has none of these, all.
    pub class: Option<String>,
}

/// Scripts, filled in for a debtor.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptsView {
    /// The stage they are for.
    pub stage: String,
    /// The class they are for; `all` where they are for everybody.
    pub class: String,
    /// The four steps of a call.
    pub steps: Vec<ScriptStep>,
    /// Short messages.
    pub texts: Vec<ScriptText>,
    /// What they may say, and what may be answered.
    pub objections: Vec<ScriptText>,
    /// How somebody feels, and what to do.
    pub feelings: Vec<ScriptText>,
}

/// A step of a call.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptStep {
    /// `open`, `state`, `propose` or `confirm`.
    pub step: String,
    /// What may be said.
    pub text: String,
}

/// A text with what it is for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptText {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub title: String,
    /// The text.
    pub text: String,
}

/// A practice call.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalCall {
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
}

/// Asks for a practice call as far as it was answered.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalAsked {
    /// The call.
    pub call: String,
    /// The answers given so far, by their place among those offered, from 0.
    pub answers: Vec<u32>,
    /// The language: `zh` or `en`.
    pub lang: String,
}

/// A practice call as far as it was answered.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rehearsal {
    /// What was said, and how each answer does.
    pub said: Vec<RehearsalTurn>,
    /// What the other side says now.
    pub now: String,
    /// What may be answered; empty where the call is over.
    pub answers: Vec<String>,
    /// Points for clarity so far.
    pub clear: u32,
    /// Points for courtesy so far.
    pub courteous: u32,
    /// Points for lawfulness so far.
    pub lawful: u32,
    /// The most points one could have in each.
    pub most: u32,
}

/// One answer of a practice call.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RehearsalTurn {
    /// What the other side said.
    pub they: String,
    /// What was answered.
    pub you: String,
    /// `allow`, `warn` or `block`.
    pub light: String,
    /// Points for clarity, of two.
    pub clear: u32,
    /// Points for courtesy, of two.
    pub courteous: u32,
    /// Points for lawfulness, of two.
    pub lawful: u32,
    /// Why: `says-sum`, `says-day`, `asks`, `vague`, `polite`, `no-please`, `shouts`.
    pub because: Vec<String>,
    /// The rules that spoke against it.
    pub rules: Vec<RuleView>,
}

/// Chinese or English.
fn chinese(lang: &str) -> Result<bool, Failure> {
    match lang {
        "zh" => Ok(true),
        "en" => Ok(false),
        other => Err(Failure::bad_input("lang", other)),
    }
}

pub(super) fn scripts(
    desk: &Desk,
    input: ScriptsAsked,
    _: &Watch<'_>,
) -> Result<ScriptsView, Failure> {
    let zh = chinese(&input.lang)?;
    let law = desk.law()?;
    let today = desk.clock.today();
    let by = workdays::add(today, workdays::DAYS_TO_PAY, law.calendar()).on;
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let marks = marks(book, debtor, &by.to_string(), zh)?;
        let filled = |text: &str| {
            let mut text = text.to_owned();
            for (mark, is) in &marks {
                text = text.replace(mark, is);
            }
            text
        };
        let pick = |chinese: &str, english: &str| filled(if zh { chinese } else { english });
        let stage = match input.stage.as_deref() {
            Some(stage) => stage.to_owned(),
            None => contact::stage_of(book, debtor, today)?.to_owned(),
        };
        let class = match input.class.as_deref() {
            Some(class) => class.to_owned(),
            None => class_of(book, debtor, today, &law)?,
        };
        let steps = call(&stage, &class);
        let text = |id: &str, title: String, text: String| ScriptText {
            id: id.to_owned(),
            title,
            text,
        };
        let all = all();
        Ok(ScriptsView {
            steps: steps
                .iter()
                .map(|line| ScriptStep {
                    step: line.step.clone(),
                    text: pick(&line.zh, &line.en),
                })
                .collect(),
            texts: all
                .text
                .iter()
                .map(|t| text(&t.id, pick(&t.zh_title, &t.en_title), pick(&t.zh, &t.en)))
                .collect(),
            objections: all
                .objection
                .iter()
                .map(|o| text(&o.id, pick(&o.zh_says, &o.en_says), pick(&o.zh, &o.en)))
                .collect(),
            feelings: all
                .feeling
                .iter()
                .map(|f| text(&f.id, pick(&f.zh_sign, &f.en_sign), pick(&f.zh, &f.en)))
                .collect(),
            stage,
            class,
        })
    })
}

/// The class of the case, as far as scripts are made for one.
fn class_of(
    book: &Book,
    debtor: PartyId,
    today: chrono::NaiveDate,
    law: &owed_law::RulePack,
) -> Result<String, Failure> {
    let class = judged::class_of(book, debtor, today, law)?;
    Ok(match class {
        Class::A | Class::B | Class::C => wire::code(&class),
        Class::LostContact | Class::Disputed | Class::InsolventSigns | Class::Hardship => {
            "all".to_owned()
        }
    })
}

/// What stands in the place of each mark.
fn marks(
    book: &Book,
    debtor: PartyId,
    by: &str,
    zh: bool,
) -> Result<[(&'static str, String); 6], Failure> {
    let creditor = book.creditor.and_then(|id| book.parties.get(&id));
    let named = |party: Option<&owed_book::party::Party>| {
        party.map(|party| party.is.name.clone()).unwrap_or_default()
    };
    let me = creditor.and_then(|party| party.is.contact.clone());
    let nobody = if zh { "财务" } else { "the accounts office" };
    let debts = book.debts_of(debtor);
    let mut owed = owed_book::Money::cny(0.into());
    for debt in &debts {
        let left = debt.balance()?;
        if left.is_positive() {
            owed = owed.plus(left)?;
        }
    }
    let open = debts
        .iter()
        .filter(|debt| debt.balance().is_ok_and(|left| left.is_positive()));
    let due = open
        .filter_map(|debt| debt.due.as_ref())
        .map(|due| due.on)
        .min();
    let unsaid = if zh {
        "（付款日未填）"
    } else {
        "(no due date stated)"
    };
    Ok([
        ("{creditor}", named(creditor)),
        ("{debtor}", named(book.parties.get(&debtor))),
        ("{amount}", wire::grouped(owed)),
        (
            "{due}",
            due.map_or_else(|| unsaid.to_owned(), |day| day.to_string()),
        ),
        ("{by}", by.to_owned()),
        ("{me}", me.unwrap_or_else(|| nobody.to_owned())),
    ])
}

pub(super) fn list(_: &Desk, _: Nothing, _: &Watch<'_>) -> Result<Vec<RehearsalCall>, Failure> {
    let view = |call: &Call| RehearsalCall {
        id: call.id.clone(),
        zh: call.zh.clone(),
        en: call.en.clone(),
        about_zh: call.about_zh.clone(),
        about_en: call.about_en.clone(),
    };
    Ok(calls().iter().map(view).collect())
}

pub(super) fn play(_: &Desk, input: RehearsalAsked, _: &Watch<'_>) -> Result<Rehearsal, Failure> {
    let zh = chinese(&input.lang)?;
    let pick = |chinese: &str, english: &str| if zh { chinese } else { english }.to_owned();
    let call = Call::named(&input.call).ok_or_else(|| Failure::not_found("call", &input.call))?;
    let turn = |id: &str| call.turn(id).ok_or_else(|| Failure::not_found("turn", id));
    let mut now = turn("start")?;
    let mut said = Vec::new();
    for answer in &input.answers {
        let place = usize::try_from(*answer).unwrap_or(usize::MAX);
        let choice = now
            .choice
            .get(place)
            .ok_or_else(|| Failure::bad_input("answers", answer))?;
        let you = pick(&choice.zh, &choice.en);
        let score = score(&you, now.to.unwrap_or(Addressee::Debtor));
        said.push(RehearsalTurn {
            they: pick(&now.zh, &now.en),
            you,
            light: wire::code(&score.light),
            clear: score.clear,
            courteous: score.courteous,
            lawful: score.lawful,
            because: score
                .because
                .iter()
                .map(|code| (*code).to_owned())
                .collect(),
            rules: contact::rules(&score.rules),
        });
        now = turn(&choice.to)?;
    }
    Ok(Rehearsal {
        now: pick(&now.zh, &now.en),
        answers: now
            .choice
            .iter()
            .map(|choice| pick(&choice.zh, &choice.en))
            .collect(),
        clear: said.iter().map(|turn| turn.clear).sum(),
        courteous: said.iter().map(|turn| turn.courteous).sum(),
        lawful: said.iter().map(|turn| turn.lawful).sum(),
        most: u32::try_from(said.len())
            .unwrap_or(u32::MAX)
            .saturating_mul(MOST),
        said,
    })
}
