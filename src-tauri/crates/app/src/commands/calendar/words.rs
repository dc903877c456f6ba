//! The words of a calendar file, which other programs show.

use owed_book::Book;
use owed_exchange::handed::DayOf;
use owed_print::Lang;

use super::{CalendarDay, Dated};
use crate::commands::wire;

/// Whose calendar it is.
pub(crate) fn creditor(book: &Book) -> String {
    let party = book.creditor.and_then(|id| book.parties.get(&id));
    party.map(|party| party.is.name.clone()).unwrap_or_default()
}

/// What the calendar is called.
pub(super) fn name(creditor: &str, lang: &str) -> String {
    if lang == "en" {
        format!("Owed · {creditor}")
    } else {
        format!("账清 · {creditor}")
    }
}

/// The file's name: the same for the same creditor, so that a subscription goes on.
pub(super) fn file_name(creditor: &str) -> String {
    let safe: String = creditor
        .chars()
        .map(|c| {
            if r#"/\:*?"<>|"#.contains(c) || c.is_control() {
                '_'
            } else {
                c
            }
        })
        .take(60)
        .collect();
    format!("账清_{safe}.ics")
}

/// A day for a calendar program.
pub(super) fn day_of(day: &Dated, lang: &str) -> DayOf {
    let amount = day.amount.map(wire::grouped).unwrap_or_default();
    let (what, about) = worded(day.code, &amount, &day.about, lang != "en");
    DayOf {
        uid: day.id.clone(),
        on: day.on,
        title: format!("{}：{what}", day.name),
        about,
    }
}

/// What falls on a day, in one line.
pub(crate) fn day_words(day: &CalendarDay, lang: Lang) -> String {
    let amount = day
        .amount
        .as_deref()
        .and_then(|sum| wire::yuan("amount", sum).ok());
    let amount = amount.map(wire::grouped).unwrap_or_default();
    let zh = matches!(lang, Lang::Zh);
    let (what, about) = worded(&day.code, &amount, &day.about, zh);
    // Of a debt or a task it says which; elsewhere it is advice.
    match day.code.as_str() {
        "due" | "task" | "court-day" if !about.is_empty() => format!("{what}（{about}）"),
        _ => what,
    }
}

/// What is to be done, as the owner said it, or in words where a letter announced it.
fn task(what: &str, zh: bool) -> String {
    match (what, zh) {
        ("after-letter", true) => "看看到账没有；没有，就走函里说的下一步".into(),
        ("after-letter", false) => {
            "see whether the money came; if not, take the step that the letter said".into()
        }
        (own, _) => own.to_owned(),
    }
}

/// What it is, and what to know of it.
fn worded(code: &str, amount: &str, about: &[String], zh: bool) -> (String, String) {
    let first = about.first().map(String::as_str).unwrap_or_default();
    let second = about.get(1).map(String::as_str).unwrap_or_default();
    let third = about.get(2).map(String::as_str).unwrap_or_default();
    match (code, zh) {
        ("promise", true) => (format!("答应付 {amount}"), "到账了吗？到了记一笔，没到打个电话。".into()),
        ("promise", false) => (format!("promised {amount}"), "Has it arrived? Record it, or call.".into()),
        ("instalment", true) => (format!("第 {first}/{second} 期 {amount}"), "到账了吗？".into()),
        ("instalment", false) => (format!("instalment {first} of {second}, {amount}"), "Has it arrived?".into()),
        ("due", true) => (format!("到期 {amount}"), first.to_owned()),
        ("due", false) => (format!("{amount} falls due"), first.to_owned()),
        ("limitation", true) => (
            "诉讼时效（能证明的）到期".into(),
            "过了这个日子，法院可能不再支持。提前寄一封有签收的催款函，时效就重新起算。".into(),
        ),
        ("limitation", false) => (
            "limitation ends (what can be proved)".into(),
            "After this day a court may no longer help. A demand that is signed for starts it anew.".into(),
        ),
        ("limitation-believed", true) => (
            "诉讼时效（没有凭据的也算上）到期".into(),
            "有的事只是口头说过，证明不了。以能证明的日子为准。".into(),
        ),
        ("limitation-believed", false) => (
            "limitation ends (counting what is only believed)".into(),
            "Some of it was only spoken. Go by the day that can be proved.".into(),
        ),
        ("reply", true) => (format!("对账函 {first} 上写的付款日"), String::new()),
        ("reply", false) => (format!("payment named in statement {first}"), String::new()),
        ("task", true) => ("说过要做的事".into(), task(first, zh)),
        ("task", false) => ("what you said you would do".into(), task(first, zh)),
        ("plan-part", true) => (
            format!("还款协议第 {first}/{second} 期 {amount}"),
            "到账了吗？没到就写违约通知。".into(),
        ),
        ("plan-part", false) => (
            format!("instalment {first} of {second} of the plan, {amount}"),
            "Has it arrived? If not, write the notice of breach.".into(),
        ),
        // What is to be done, in both languages, and which of several it is.
        ("court-day", true) => (first.to_owned(), third.to_owned()),
        ("court-day", false) => (second.to_owned(), third.to_owned()),
        ("rest-ends", true) => ("暂停联系到期".into(), "可以再联系了，先看一眼记录。".into()),
        ("rest-ends", false) => ("the pause ends".into(), "Contact may be made again; read the log first.".into()),
        (other, _) => (other.to_owned(), String::new()),
    }
}
