//! A lawful wording in the place of one that is not.

use super::text::{is_chinese, sentences};
use super::words::{self, Found};
use super::{Addressee, Channel, Contact, Light, Standing};

/// What is left to say when nothing of a draft can stay: the demand itself.
const DEMAND_ZH: &str = "请核对欠款并告知付款日期；如有困难，请说明原因，并提出可行的还款安排。";
const DEMAND_EN: &str = "Please check what is owed and tell us the day on which you will pay; if \
                         there is a difficulty, say what it is and propose a plan.";
/// What may be said to somebody who owes nothing.
const CALL_BACK_ZH: &str = "您好，麻烦转告本人方便时回电，谢谢。";
const CALL_BACK_EN: &str =
    "Hello, would you please ask them to call us back when convenient. Thank you.";

/// The draft with every sentence that was blocked replaced or left out; nothing where none was.
///
/// Sentences that were only warned about stay: the owner may have a reason for them.
pub(super) fn of(contact: &Contact, standing: &Standing, found: &[Found]) -> Option<String> {
    let blocked: Vec<&Found> = found
        .iter()
        .filter(|each| each.rule.light == Light::Block)
        .collect();
    if blocked.is_empty() {
        return None;
    }
    let chinese = is_chinese(&contact.draft);
    if words::reads_along(contact) {
        // To anybody the debtor did not name there is nothing that may be said.
        if contact.to != Addressee::Named
            || matches!(contact.channel, Channel::Group | Channel::Public)
        {
            return None;
        }
        let call_back = if chinese { CALL_BACK_ZH } else { CALL_BACK_EN };
        return allowed(contact, standing, call_back.to_owned());
    }
    let mut rewritten = String::new();
    for (at, sentence) in sentences(&contact.draft).iter().enumerate() {
        let here: Vec<&&Found> = blocked.iter().filter(|each| each.sentence == at).collect();
        if here.is_empty() {
            rewritten.push_str(sentence.written);
            continue;
        }
        for each in here {
            let instead = each.rule.instead(chinese);
            if !rewritten.contains(instead) {
                if !chinese && !rewritten.is_empty() && !rewritten.ends_with(char::is_whitespace) {
                    rewritten.push(' ');
                }
                rewritten.push_str(instead);
            }
        }
        if sentence.written.ends_with('\n') {
            rewritten.push('\n');
        }
    }
    let demand = if chinese { DEMAND_ZH } else { DEMAND_EN };
    if rewritten.trim().is_empty() {
        rewritten = demand.to_owned();
    }
    allowed(contact, standing, rewritten.trim().to_owned())
        .or_else(|| allowed(contact, standing, demand.to_owned()))
}

/// The wording, if nothing in it is blocked.
fn allowed(contact: &Contact, standing: &Standing, draft: String) -> Option<String> {
    let tried = Contact {
        draft,
        ..contact.clone()
    };
    words::judge(&tried, standing)
        .iter()
        .all(|each| each.rule.light != Light::Block)
        .then_some(tried.draft)
}
