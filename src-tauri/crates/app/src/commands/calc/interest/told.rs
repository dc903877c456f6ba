//! Worked out interest as the doors are told it.

use owed_book::money::Currency;
use owed_book::terms::{Order, Per, Rate};
use owed_law::claim::Published;
use owed_law::interest::{Interest, InterestAsked, InterestLine, PayAsked, RateAsked, Until};
use owed_law::rules::{RulePack, Status};
use rust_decimal::Decimal;

use super::super::{articles, ids};
use super::{CalcRate, InterestLineView, InterestResult, PaidOff};
use crate::commands::claims::plain;
use crate::commands::import::Reason;
use crate::commands::wire;

pub(super) fn result(
    asked: &InterestAsked,
    currency: Currency,
    done: &Interest,
    law: &RulePack,
) -> InterestResult {
    let cites = done.lines.iter().flat_map(|line| &line.because);
    InterestResult {
        total: plain(done.total),
        paid: plain(done.paid),
        principal_left: plain(done.principal_left),
        left: plain(done.principal_left + done.total - done.paid),
        principal: plain(asked.principal),
        currency: self::currency(currency).to_owned(),
        days: done.lines.iter().map(|line| line.days.count).sum(),
        basis: wire::code(&asked.basis),
        count: wire::code(&asked.ends),
        round: wire::code(&asked.round),
        allocate: match asked.allocate {
            Order::Legal | Order::AsInterest => "interest-first",
            Order::PrincipalFirst => "principal-first",
        }
        .to_owned(),
        lines: done.lines.iter().map(|l| line(l, asked, law)).collect(),
        payments: done.payments.iter().map(paid_off).collect(),
        capped_by: done.capped_by.map(plain),
        notices: notices(asked, currency, done, law),
        articles: articles(cites),
        law: done.law.clone(),
    }
}

/// The three letters of a currency.
pub(super) fn currency(currency: Currency) -> &'static str {
    match currency {
        Currency::Cny => "CNY",
        Currency::Hkd => "HKD",
        Currency::Usd => "USD",
        Currency::Eur => "EUR",
        Currency::Gbp => "GBP",
    }
}

fn paid_off(paid: &owed_law::interest::PaidOff) -> PaidOff {
    PaidOff {
        on: paid.on.to_string(),
        amount: plain(paid.amount),
        to_interest: plain(paid.to_interest),
        to_principal: plain(paid.to_principal),
    }
}

fn line(line: &InterestLine, asked: &InterestAsked, law: &RulePack) -> InterestLineView {
    let stated = Rate {
        percent: line.rate.percent,
        per: line.rate.per,
    };
    let changed = |change: &owed_law::interest::BaseChange| {
        Reason::with("payment", [change.on.to_string(), plain(change.by)])
    };
    InterestLineView {
        from: line.days.first.to_string(),
        to: line.days.last.to_string(),
        days: line.days.count,
        months: line.days.months.map(|m| (m.whole, m.odd_days)),
        base: plain(line.base),
        rate: rate(stated),
        published: line
            .rate
            .published
            .as_ref()
            .map(|p| published(p, asked, law)),
        capped_from: line.rate.capped_from.map(rate),
        amount: plain(line.amount),
        because: ids(&line.because),
        changed_by: line.changed_by.iter().map(changed).collect(),
    }
}

fn published(row: &Published, asked: &InterestAsked, law: &RulePack) -> CalcRate {
    let source = law.rates(row.series).on(row.on);
    let plus = match asked.rate {
        RateAsked::Published { plus, .. } if !plus.is_zero() => Some(percent(plus)),
        RateAsked::Published { .. } | RateAsked::Stated(_) => None,
    };
    CalcRate {
        series: wire::code(&row.series),
        on: row.on.to_string(),
        percent: row.percent.to_string(),
        times: percent(row.times),
        plus,
        status: wire::code(&row.status),
        source: source
            .map(|(_, row)| row.source.clone())
            .unwrap_or_default(),
        by: wire::code(&row.by),
    }
}

/// A rate as it is written: `5.475%`, `0.05%/day`.
fn rate(rate: Rate) -> String {
    let per = match rate.per {
        Per::Year => "",
        Per::Month => "/month",
        Per::Day => "/day",
    };
    format!("{}%{per}", percent(rate.percent))
}

fn percent(value: Decimal) -> String {
    value.normalize().to_string()
}

fn notices(
    asked: &InterestAsked,
    currency: Currency,
    done: &Interest,
    law: &RulePack,
) -> Vec<Reason> {
    let mut notices = vec![Reason::plain("arithmetic-only")];
    if done.lines.is_empty() {
        notices.push(Reason::plain("no-interest-days"));
    }
    match currency {
        Currency::Cny => {}
        Currency::Hkd | Currency::Usd | Currency::Eur | Currency::Gbp => {
            notices.push(Reason::with(
                "foreign-currency",
                [self::currency(currency).to_owned()],
            ));
        }
    }
    if let (
        Some(last),
        RateAsked::Published {
            series, fixed_on, ..
        },
        false,
    ) = (
        done.lines.last(),
        asked.rate,
        done.unknown_months.is_empty(),
    ) && let Some((on, row)) = law.rates(series).on(fixed_on.unwrap_or(last.days.last))
    {
        let months = done.unknown_months.join("、");
        let about = [months, on.to_string(), percent(row.percent)];
        notices.push(Reason::with("rate-unknown", about));
    }
    let mut unsure: Vec<&Published> = Vec::new();
    for used in done
        .lines
        .iter()
        .filter_map(|line| line.rate.published.as_ref())
    {
        if used.status != Status::Confirmed && !unsure.iter().any(|seen| seen.on == used.on) {
            unsure.push(used);
        }
    }
    for used in unsure {
        let about = [
            used.on.to_string(),
            percent(used.percent),
            wire::code(&used.status),
        ];
        notices.push(Reason::with("rate-not-confirmed", about));
    }
    let end = match asked.until {
        Until::Day(to) => Some(to),
        Until::Months(_) => done.lines.last().map(|line| line.days.last),
    };
    if let Some(end) = end.filter(|end| *end > law.checked()) {
        let about = [law.checked().to_string(), end.to_string()];
        notices.push(Reason::with("law-checked-before", about));
    }
    if let Some(high) = done.high {
        let about = [
            wire::code(&high.level),
            percent(high.percent),
            percent(high.above),
        ];
        notices.push(Reason::with("rate-high", about));
    }
    notices.extend(capped(asked, done));
    let later = |pay: &&PayAsked| end.is_some_and(|end| pay.on > end);
    let (count, sum) = asked
        .pay
        .iter()
        .filter(later)
        .fold((0, Decimal::ZERO), |(n, sum), pay| {
            (n + 1, sum + pay.amount)
        });
    if count > 0 {
        notices.push(Reason::with("paid-later", [count.to_string(), plain(sum)]));
    }
    let early = asked.pay.iter().filter(|pay| pay.on < asked.from).count();
    if early > 0 {
        notices.push(Reason::with("paid-before-first-day", [early.to_string()]));
    }
    notices
}

fn capped(asked: &InterestAsked, done: &Interest) -> Vec<Reason> {
    let mut notices = Vec::new();
    let Some(cap) = asked.cap else {
        return notices;
    };
    let bit = done
        .lines
        .iter()
        .find(|line| line.rate.capped_from.is_some());
    match (bit, done.capped_by) {
        (Some(line), Some(by)) => notices.push(Reason::with(
            "capped",
            [percent(cap.times), percent(line.rate.percent), plain(by)],
        )),
        (Some(_) | None, _) => notices.push(Reason::with("cap-not-reached", [percent(cap.times)])),
    }
    notices
}
