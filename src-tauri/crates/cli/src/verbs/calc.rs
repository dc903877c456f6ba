//! The calculators: one command each, and no book.

use owed_app::{Clock, Code, Desk, Failure};
use serde_json::{Value, json};

use crate::arguments::calc::{Fees, Interest, Limitation, Text, Workdays};
use crate::tell::calc as tell;
use crate::verbs::{call, list, show, text};
use crate::words::Lang;
use crate::words::calc::unknown_months;

use anyhow::Result;

pub(super) fn interest(clock: Clock, lang: Lang, asked: Interest) -> Result<()> {
    if asked.floating && asked.fixed_on.is_some() {
        let detail = "a floating rate follows each publication and a fixed one keeps that of one day; leave out --floating or --fixed-on";
        return Err(wrong("--floating", "floating-and-fixed", detail).into());
    }
    let stated = asked.rate.contains(['%', '％', '‰', '‱', '分', '厘']);
    if asked.floating && stated {
        let detail = format!(
            "--floating goes with a published rate and the rate is stated as {}; leave it out, or ask for lpr1y or lpr5y",
            asked.rate
        );
        return Err(wrong("--floating", "only-published", detail)
            .with("rate", &asked.rate)
            .into());
    }
    let pay = asked.pay.iter().map(|pay| {
        let (on, amount) = pay.split_once(['=', '＝']).ok_or_else(|| {
            let detail = format!("{pay:?} is no payment; write it as 2025-06-30=20000");
            wrong(pay, "not-a-payment", detail)
        })?;
        Ok(json!({ "on": on, "amount": amount }))
    });
    let input = json!({
        "principal": asked.principal, "from": asked.from, "to": asked.to,
        "months": asked.months, "rate": asked.rate, "times": asked.times, "plus": asked.plus,
        "fixedOn": asked.fixed_on, "basis": asked.basis, "count": asked.count,
        "pay": pay.collect::<Result<Vec<_>, Failure>>()?, "allocate": asked.allocate,
        "cap": asked.cap, "formed": asked.formed, "round": asked.round,
    });
    answer(
        clock,
        lang,
        "calc.interest",
        input,
        asked.json,
        tell::interest,
    )
}

pub(super) fn fees(clock: Clock, lang: Lang, asked: Fees) -> Result<()> {
    let input = json!({ "claim": asked.claim });
    answer(clock, lang, "calc.fees", input, asked.json, tell::fees)
}

pub(super) fn limitation(clock: Clock, lang: Lang, asked: Limitation) -> Result<()> {
    let events = asked.event.iter().map(|event| {
        let (on, what) = event.split_once(['=', '＝']).ok_or_else(|| {
            let detail = format!("{event:?} is no event; write it as 2025-05-20=demand:registered");
            wrong(event, "not-an-event", detail)
        })?;
        let (what, proof) = match what.split_once([':', '：']) {
            Some((what, proof)) => (what, Some(proof)),
            None => (what, None),
        };
        Ok(json!({ "on": on, "what": what, "proof": proof }))
    });
    let input = json!({
        "due": asked.due, "delivered": asked.delivered, "kind": asked.kind,
        "agreedUntil": asked.agreed_until, "on": asked.on,
        "events": events.collect::<Result<Vec<_>, Failure>>()?,
    });
    answer(
        clock,
        lang,
        "calc.limitation",
        input,
        asked.json,
        tell::limitation,
    )
}

pub(super) fn workdays(clock: Clock, lang: Lang, asked: Workdays) -> Result<()> {
    let input = json!({ "from": asked.from, "add": asked.add });
    answer(
        clock,
        lang,
        "calc.workdays",
        input,
        asked.json,
        tell::workdays,
    )
}

pub(super) fn words(clock: Clock, lang: Lang, asked: Text) -> Result<()> {
    let input = json!({ "text": asked.text });
    answer(clock, lang, "calc.words", input, asked.json, tell::words)
}

/// Whether the number is well formed shows in the exit code too.
pub(super) fn number(clock: Clock, lang: Lang, asked: Text) -> Result<bool> {
    let desk = Desk::new(clock, None);
    let done = call(&desk, "calc.number", json!({ "text": asked.text }))?;
    show(asked.json, &done, || tell::number(lang, &done))?;
    Ok(!done["is"].is_null())
}

/// Answers on stdout; what is not known of the law is said on stderr where stdout is for a
/// program.
fn answer(
    clock: Clock,
    lang: Lang,
    name: &str,
    input: Value,
    json: bool,
    told: impl Fn(Lang, &Value) -> String,
) -> Result<()> {
    let desk = Desk::new(clock, None);
    let done = call(&desk, name, input)?;
    show(json, &done, || told(lang, &done))?;
    for unknown in list(&done, "notices") {
        if text(unknown, "code") == "rate-unknown" {
            eprintln!("{}", unknown_months(lang, unknown));
        }
    }
    Ok(())
}

/// What is wrong with a flag, in the shape of what the commands refuse.
fn wrong(value: &str, why: &str, detail: impl std::fmt::Display) -> Failure {
    Failure::new(Code::BadInput, detail)
        .with("field", value)
        .with("value", value)
        .with("why", why)
}
