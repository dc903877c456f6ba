//! The words of the papers, in Chinese and English. Papers leave the house in their own language,
//! whatever the window speaks; so these are here and not in the window's catalogues.

use owed_book::Book;
use owed_book::party::{Described, PartyKind};
use owed_book::terms::{CostKind, DebtKind, Per};
use owed_law::claim::{Applied, Head, Notice};
use owed_law::rules::{Cite, Status};
use owed_print::{Figures, Lang};
use rust_decimal::Decimal;

use crate::failure::{Code, Failure};

/// One text in Chinese and in English.
pub(in crate::commands) fn t(lang: Lang, zh: &str, en: &str) -> String {
    match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// `96160.00` as `96,160.00`.
pub(in crate::commands) fn figures(amount: Decimal) -> Figures {
    let plain = owed_book::Money::cny(amount).plain();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", plain.as_str()),
    };
    let (whole, parts) = plain.split_once('.').unwrap_or((plain, "00"));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Figures(format!("{sign}{grouped}.{parts}"))
}

/// A day as the printing crate has it.
pub(in crate::commands) fn day(day: chrono::NaiveDate) -> Result<owed_print::Day, Failure> {
    Ok(day.to_string().parse()?)
}

/// The moment a paper is made.
pub(in crate::commands) fn moment(
    at: chrono::DateTime<chrono::Utc>,
) -> Result<owed_print::Moment, Failure> {
    use chrono::Timelike;
    let part = |n: u32| u8::try_from(n).map_err(|e| Failure::new(Code::Internal, e));
    Ok(owed_print::Moment {
        day: day(at.date_naive())?,
        hour: part(at.hour())?,
        minute: part(at.minute())?,
        second: part(at.second())?,
    })
}

/// A party as a paper names it.
pub(in crate::commands) fn party(is: &Described) -> owed_print::Party {
    let kind = match is.kind {
        Some(PartyKind::Person | PartyKind::SoleTrader) => owed_print::PartyKind::Person,
        Some(PartyKind::PublicBody) => owed_print::PartyKind::PublicBody,
        Some(PartyKind::Company | PartyKind::Branch) | None => owed_print::PartyKind::Company,
    };
    let id = is.registration.clone().map(|number| match kind {
        owed_print::PartyKind::Person if is.kind == Some(PartyKind::Person) => {
            owed_print::PartyId::IdentityCard(number)
        }
        _ => owed_print::PartyId::CreditCode(number),
    });
    owed_print::Party {
        name: is.name.clone(),
        kind,
        id,
        address: is.address.clone(),
        postcode: None,
        contact: is.contact.clone(),
        phone: is.phone.clone(),
        email: None,
    }
}

/// An article as it is cited.
pub(in crate::commands) fn cite(lang: Lang, cite: &Cite) -> String {
    match lang {
        Lang::Zh => cite.zh(),
        Lang::En => cite.en(),
    }
}

/// Several articles as they are cited.
pub(in crate::commands) fn cites(lang: Lang, all: &[Cite]) -> String {
    let each: Vec<_> = all.iter().map(|one| cite(lang, one)).collect();
    each.join(&t(lang, "、", "; "))
}

/// The name of a head of claim.
pub(in crate::commands) fn head(lang: Lang, head: Head, kind: DebtKind) -> String {
    match head {
        Head::Price => match kind {
            DebtKind::Sale => t(lang, "货款", "Price of goods"),
            DebtKind::Loan => t(lang, "借款本金", "Principal"),
            DebtKind::Service => t(lang, "服务费", "Service fee"),
            DebtKind::Work => t(lang, "报酬", "Pay for work"),
            DebtKind::Lease => t(lang, "租金", "Rent"),
            DebtKind::Construction => t(lang, "工程款", "Construction price"),
            DebtKind::Other => t(lang, "欠款", "Debt"),
        },
        Head::TermInterest => t(lang, "借期内利息", "Interest for the term"),
        Head::LateLoss => t(lang, "逾期付款损失", "Late-payment loss"),
        Head::LateInterest => t(lang, "逾期利息", "Late-payment interest"),
        Head::Penalty => t(lang, "逾期付款违约金", "Agreed late-payment penalty"),
        Head::Costs => t(lang, "实现债权的费用", "Costs of collecting"),
    }
}

/// What was spent on collecting.
pub(in crate::commands) fn cost(lang: Lang, what: CostKind) -> String {
    match what {
        CostKind::CourtFee => t(lang, "案件受理费", "Court fee"),
        CostKind::PreservationFee => t(lang, "财产保全申请费", "Fee for preservation"),
        CostKind::PreservationPremium => {
            t(lang, "保全保险费", "Premium for preservation insurance")
        }
        CostKind::Lawyer => t(lang, "律师费", "Lawyers' fees"),
        CostKind::Notary => t(lang, "公证费", "Notary's fees"),
        CostKind::Expert => t(lang, "鉴定费", "Experts' fees"),
        CostKind::Announcement => t(lang, "公告费", "Public notices"),
        CostKind::Travel => t(lang, "差旅费", "Travel"),
        CostKind::Other => t(lang, "其他费用", "Other costs"),
    }
}

/// A rate as it stands in a line: `4.5%/年`.
pub(in crate::commands) fn rate(lang: Lang, applied: &Applied) -> String {
    let per = match applied.per {
        Per::Year => t(lang, "年", "year"),
        Per::Month => t(lang, "月", "month"),
        Per::Day => t(lang, "日", "day"),
    };
    format!("{}%/{per}", applied.percent.normalize())
}

/// How a rate was come by, for the sentence on method.
pub(in crate::commands) fn rate_method(lang: Lang, applied: &[&Applied]) -> String {
    let mut percents: Vec<Decimal> = applied.iter().map(|a| a.percent.normalize()).collect();
    percents.sort();
    percents.dedup();
    let (Some(low), Some(high)) = (percents.first(), percents.last()) else {
        return String::new();
    };
    let range = if low == high {
        format!("{low}%")
    } else {
        format!("{low}%–{high}%")
    };
    let published = applied.iter().find_map(|a| a.published.as_ref());
    let per = applied.first().map_or(Per::Year, |a| a.per);
    match (published, per) {
        (Some(row), _) => {
            let times = row.times.normalize();
            t(
                lang,
                &format!(
                    "全国银行间同业拆借中心公布的一年期贷款市场报价利率（LPR）的 {times} 倍，折合年利率 {range}"
                ),
                &format!(
                    "{times} times the one-year loan prime rate (LPR) published by the National Interbank Funding Center, that is {range} a year"
                ),
            )
        }
        (None, Per::Year) => t(lang, &format!("年利率 {range}"), &format!("{range} a year")),
        (None, Per::Month) => t(
            lang,
            &format!("月利率 {range}"),
            &format!("{range} a month"),
        ),
        (None, Per::Day) => t(lang, &format!("日利率 {range}"), &format!("{range} a day")),
    }
}

/// How sure a rule or row is, as the printing crate has it.
pub(in crate::commands) fn status(status: Status) -> owed_print::Status {
    match status {
        Status::Confirmed => owed_print::Status::Confirmed,
        Status::Derived => owed_print::Status::Derived,
        Status::Practice => owed_print::Status::Practice,
        Status::Memory => owed_print::Status::Memory,
    }
}

/// What a notice says on paper; nothing for those that are only the owner's business.
pub(in crate::commands) fn notice(
    lang: Lang,
    book: &Book,
    notice: &Notice,
) -> Option<(String, Status)> {
    let sure = |zh: String, en: String| Some((t(lang, &zh, &en), Status::Confirmed));
    match notice {
        Notice::NoDueDate { .. } => sure(
            "部分款项未载明付款期限，本表对其不计逾期损失。".into(),
            "No due date is stated for some of the debts; nothing is claimed for their lateness."
                .into(),
        ),
        Notice::LateNotStated { times, .. } => {
            let times = times
                .map(|times| times.normalize().to_string())
                .unwrap_or_default();
            sure(
                format!("双方未约定逾期付款责任，按法律规定的标准计算（LPR 的 {times} 倍）。"),
                format!(
                    "Nothing was agreed about lateness; the measure of the law was used ({times} times the LPR)."
                ),
            )
        }
        Notice::RateUnknown { months, used } => {
            let months = months.join("、");
            sure(
                format!(
                    "{months} 公布的 LPR 尚未录入，暂按 {} 公布的 {}% 计算，待核实后调整。",
                    used.on,
                    used.percent.normalize()
                ),
                format!(
                    "The LPR published in {months} is not in the data; that of {} ({}%) was used until it is.",
                    used.on,
                    used.percent.normalize()
                ),
            )
        }
        Notice::ToBeChecked { status, zh, en, .. } => Some((t(lang, zh, en), *status)),
        Notice::CapBit {
            cap,
            asked,
            reduced_by,
            ..
        } => sure(
            format!(
                "约定利率 {}% 超过保护上限 {}%，已按上限计算，减少 {} 元。",
                asked.normalize(),
                cap.normalize(),
                figures(*reduced_by).0
            ),
            format!(
                "The agreed rate of {}% is above the limit of {}%; the limit was used, which takes off {} yuan.",
                asked.normalize(),
                cap.normalize(),
                figures(*reduced_by).0
            ),
        ),
        Notice::OverPaid { payment, by } => {
            let on = book
                .payments
                .get(payment)
                .map(|paid| paid.on.to_string())
                .unwrap_or_default();
            sure(
                format!("{on} 的付款超出当日应付 {} 元，列为预收。", figures(*by).0),
                format!(
                    "The payment of {on} was {} yuan more than was owed that day.",
                    figures(*by).0
                ),
            )
        }
        Notice::PaidLater { count, amount } => sure(
            format!(
                "计算日之后另有 {count} 笔付款共 {} 元，本表未计入。",
                figures(*amount).0
            ),
            format!(
                "{count} payments after that day, {} yuan in all, are not counted here.",
                figures(*amount).0
            ),
        ),
        Notice::Withheld { amount, lent } => sure(
            format!(
                "借款时预扣利息 {} 元，以实际出借的 {} 元为本金。",
                figures(*amount).0,
                figures(*lent).0
            ),
            format!(
                "Interest of {} yuan was withheld when the loan was paid out; the principal is the {} yuan really lent.",
                figures(*amount).0,
                figures(*lent).0
            ),
        ),
        Notice::RolledOver { reduced_by, .. } => sure(
            format!(
                "前期利息超过上限的 {} 元未计入本金。",
                figures(*reduced_by).0
            ),
            format!(
                "{} yuan of earlier interest are above the cap and were left out of the principal.",
                figures(*reduced_by).0
            ),
        ),
        Notice::TotalCapBit { reduced_by } => sure(
            format!(
                "本息总额超过最初本金加法定上限利息，减少 {} 元。",
                figures(*reduced_by).0
            ),
            format!(
                "Principal and interest came to more than the first sum and the cap on it; {} yuan were taken off.",
                figures(*reduced_by).0
            ),
        ),
        Notice::KeptAsPaid { .. }
        | Notice::InstalmentsNotDue { .. }
        | Notice::InstalmentsReduced
        | Notice::CostNotAgreed { .. }
        | Notice::Reversed
        | Notice::NotYetArisen { .. }
        | Notice::NotYetDue { .. }
        | Notice::DueOnRestDay { .. }
        | Notice::TermRateRunsOn
        | Notice::NothingForLateness
        | Notice::ForeignCurrency { .. }
        | Notice::LawCheckedBefore { .. }
        | Notice::FloorBit { .. }
        | Notice::TimesReduced { .. }
        | Notice::TimesByAnalogy { .. }
        | Notice::RateHigh { .. }
        | Notice::RuleUnknown { .. }
        | Notice::LateCountedAsInterest { .. } => None,
    }
}
