//! What must be said beside a claim's figures, as codes with what they are about, in this order.

use owed_book::Book;
use owed_law::claim::{Notice, Published};
use rust_decimal::Decimal;

use super::{Reason, plain, wire};

/// A notice as the UI is told it. Where a notice has several parameters, they stand in the order
/// of its fields in `owed_law::claim::Notice`; a published rate is its day and its per cent.
pub(crate) fn reason(book: &Book, notice: &Notice) -> Reason {
    let with = |code: &str, about: Vec<String>| Reason::with(code, about);
    match notice {
        Notice::Reversed => Reason::plain("reversed"),
        Notice::NotYetArisen { on } => with("not-yet-arisen", vec![on.to_string()]),
        Notice::NoDueDate { kind } => with("no-due-date", vec![wire::code(kind)]),
        Notice::NotYetDue { due } => with("not-yet-due", vec![due.to_string()]),
        Notice::DueOnRestDay { due, next } => {
            with("due-on-rest-day", vec![due.to_string(), next.to_string()])
        }
        Notice::LateNotStated { rule, times, moves } => with(
            "late-not-stated",
            vec![rule.clone(), optional(*times), wire::code(moves)],
        ),
        Notice::TermRateRunsOn => Reason::plain("term-rate-runs-on"),
        Notice::NothingForLateness => Reason::plain("nothing-for-lateness"),
        Notice::ForeignCurrency { currency } => {
            with("foreign-currency", vec![wire::code(currency)])
        }
        Notice::RateUnknown { months, used } => {
            let mut about = vec![months.join("、")];
            about.extend(row(used));
            with("rate-unknown", about)
        }
        Notice::LawCheckedBefore { checked } => {
            with("law-checked-before", vec![checked.to_string()])
        }
        Notice::ToBeChecked {
            what,
            status,
            zh,
            en,
        } => with(
            "to-be-checked",
            vec![what.clone(), wire::code(status), zh.clone(), en.clone()],
        ),
        Notice::CapBit {
            rule,
            asked,
            cap,
            published,
            reduced_by,
        } => {
            let mut about = vec![
                rule.clone(),
                percent(*asked),
                percent(*cap),
                plain(*reduced_by),
            ];
            about.extend(published.iter().flat_map(row));
            with("cap-bit", about)
        }
        Notice::FloorBit { rule, asked, floor } => with(
            "floor-bit",
            vec![rule.clone(), percent(*asked), percent(*floor)],
        ),
        Notice::TimesReduced { rule, asked, used } => with(
            "times-reduced",
            vec![rule.clone(), percent(*asked), percent(*used)],
        ),
        Notice::TimesByAnalogy { times, usual } => {
            with("times-by-analogy", vec![percent(*times), percent(*usual)])
        }
        Notice::RateHigh {
            level,
            asked,
            above,
            published,
        } => {
            let mut about = vec![wire::code(level), percent(*asked), percent(*above)];
            about.extend(row(published));
            with("rate-high", about)
        }
        Notice::Withheld { amount, lent } => with("withheld", vec![plain(*amount), plain(*lent)]),
        Notice::RolledOver {
            interest,
            reduced_by,
        } => with("rolled-over", vec![plain(*interest), plain(*reduced_by)]),
        Notice::TotalCapBit { reduced_by } => with("total-cap-bit", vec![plain(*reduced_by)]),
        Notice::KeptAsPaid { amount } => with("kept-as-paid", vec![plain(*amount)]),
        Notice::InstalmentsNotDue { count, next } => with(
            "instalments-not-due",
            vec![count.to_string(), next.to_string()],
        ),
        Notice::InstalmentsReduced => Reason::plain("instalments-reduced"),
        Notice::CostNotAgreed { what, amount } => {
            with("cost-not-agreed", vec![wire::code(what), plain(*amount)])
        }
        Notice::OverPaid { payment, by } => {
            let on = book.payments.get(payment).map(|paid| paid.on.to_string());
            with("over-paid", vec![on.unwrap_or_default(), plain(*by)])
        }
        Notice::PaidLater { count, amount } => {
            with("paid-later", vec![count.to_string(), plain(*amount)])
        }
        Notice::LateCountedAsInterest {
            amount,
            what,
            zh,
            en,
        } => {
            let about = vec![plain(*amount), what.clone(), zh.clone(), en.clone()];
            with("late-counted-as-interest", about)
        }
        Notice::RuleUnknown { rule, before } => {
            with("rule-unknown", vec![rule.clone(), before.to_string()])
        }
    }
}

fn row(published: &Published) -> Vec<String> {
    vec![published.on.to_string(), percent(published.percent)]
}

fn percent(value: Decimal) -> String {
    value.normalize().to_string()
}

fn optional(value: Option<Decimal>) -> String {
    value.map(percent).unwrap_or_default()
}
