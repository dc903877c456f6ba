//! Answers, assets, ability, classes and the policy, entered.

use owed_advise::class::{Record, standing};
use owed_advise::{playbook, promises};
use owed_book::Book;
use owed_book::fact::{Fact, PartyId};
use owed_book::judged::{
    Ability, Answer, Answers, Asset, Class, Decision, Is, Known, Policy, Question,
};

use super::{
    AnswerGiven, DecideClass, PolicyView, RecordAbility, RecordAnswers, RecordAsset, SetPolicy,
};
use crate::commands::book::Entered;
use crate::commands::{Nothing, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Ways of knowing that are against the law: buying what is known of people, or having it passed on
/// by somebody who sits where it is kept (个人信息保护法 art. 10, 刑法 art. 253-1).
const UNLAWFUL: [&str; 2] = ["bought", "insider"];

/// How something is known; an unlawful way is refused with its own words.
fn known(word: &str) -> Result<Known, Failure> {
    if UNLAWFUL.contains(&word) {
        let why =
            "what was bought or passed on from inside may not be used; say how else it is known";
        return Err(Failure::new(Code::Refused, why).with("rule", "source-unlawful"));
    }
    wire::of_code("known", word)
}

impl AnswerGiven {
    pub(in crate::commands) fn said(&self) -> Result<Answer, Failure> {
        let is: Is = wire::of_code("is", &self.is)?;
        let source = self.known.as_deref().filter(|_| is != Is::Unknown);
        Ok(Answer {
            question: wire::of_code::<Question>("question", &self.question)?,
            is,
            known: source.map(known).transpose()?,
        })
    }
}

pub(in crate::commands) fn record_answers(
    desk: &Desk,
    input: RecordAnswers,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let answers: Vec<_> = input
        .answers
        .iter()
        .map(AnswerGiven::said)
        .collect::<Result<_, _>>()?;
    let on = desk.clock.today();
    one(desk, &input.debtor, |_, debtor| {
        let answers = answers.clone();
        Ok(Fact::Answered(Answers {
            debtor,
            on,
            answers,
        }))
    })
}

pub(in crate::commands) fn record_asset(
    desk: &Desk,
    input: RecordAsset,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let what = wire::of_code("what", &input.what)?;
    let (on, known) = (desk.clock.today(), known(&input.known)?);
    one(desk, &input.debtor, |_, debtor| {
        let about = input.about.trim().to_owned();
        Ok(Fact::AssetSeen(Asset {
            debtor,
            on,
            what,
            about,
            known,
        }))
    })
}

pub(in crate::commands) fn record_ability(
    desk: &Desk,
    input: RecordAbility,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let (on, known) = (desk.clock.today(), known(&input.known)?);
    let income = wire::yuan("income", &input.income)?;
    let living = wire::yuan("living", &input.living)?;
    let outgoings = wire::yuan("outgoings", &input.outgoings)?;
    let debts = wire::yuan("debts", &input.debts)?;
    one(desk, &input.debtor, |_, debtor| {
        Ok(Fact::AbilityStated(Ability {
            debtor,
            on,
            income,
            living,
            outgoings,
            debts,
            known,
        }))
    })
}

pub(in crate::commands) fn decide_class(
    desk: &Desk,
    input: DecideClass,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let class: Class = wire::of_code("class", &input.class)?;
    let said = input.because.as_deref().map(str::trim);
    let because = said.filter(|text| !text.is_empty()).map(str::to_owned);
    let (law, on) = (desk.law()?, desk.clock.today());
    one(desk, &input.debtor, |book, debtor| {
        let kept = promises::record(book, debtor, on, &law)?;
        let record = Record::of(book, debtor, kept, on);
        let worked_out = standing(book, debtor, &record).worked.class;
        let because = because.clone();
        Ok(Fact::ClassDecided(Decision {
            debtor,
            on,
            class,
            worked_out,
            because,
        }))
    })
}

/// Enters one fact about a debtor.
fn one(
    desk: &Desk,
    debtor: &str,
    fact: impl Fn(&Book, PartyId) -> Result<Fact, Failure>,
) -> Result<Entered, Failure> {
    let (entered, ()) = desk.enter(|open| {
        let debtor = wire::debtor(&open.book, debtor)?;
        Ok((vec![fact(&open.book, debtor)?], ()))
    })?;
    Ok(Entered::of(entered))
}

pub(in crate::commands) fn policy(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<PolicyView, Failure> {
    desk.read(|open| {
        let said = open.book.policy();
        let now = playbook::in_force(said);
        Ok(PolicyView {
            grace_days: now.grace_days.unwrap_or_default(),
            waive_late: now.waive_late.unwrap_or_default(),
            waive_price: now.waive_price.unwrap_or_default(),
            most_a_day: now.most_a_day,
            most_a_week: now.most_a_week,
            caution_a_day: playbook::caution(1),
            caution_a_week: playbook::caution(7),
            own: said != Policy::default(),
        })
    })
}

pub(in crate::commands) fn set_policy(
    desk: &Desk,
    input: SetPolicy,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    // Contacts can be made fewer, never more.
    for (said, most) in [
        (input.most_a_day, playbook::caution(1)),
        (input.most_a_week, playbook::caution(7)),
    ] {
        if let (Some(said), Some(most)) = (said, most)
            && said > most
        {
            let why = format!("{said} contacts are more than we advise; {most} is the most");
            let refused = Failure::new(Code::Refused, why).with("rule", "more-contacts");
            return Err(refused.with("most", most));
        }
    }
    let policy = Policy {
        grace_days: input.grace_days,
        waive_late: input.waive_late,
        waive_price: input.waive_price,
        most_a_day: input.most_a_day,
        most_a_week: input.most_a_week,
    };
    let (entered, ()) = desk.enter(|open| {
        let same = open.book.policy() == policy;
        let fact = (!same).then_some(Fact::PolicySet(policy));
        Ok((fact.into_iter().collect(), ()))
    })?;
    Ok(Entered::of(entered))
}
