//! The answers, as tables a lawyer can read.

use owed_book::terms::{CostKind, Late, Moves, Order, Per, Rate};
use owed_law::claim::{Allocation, Applied, Claim, Head, HeadTotal, Line, Published, Span, What};
use owed_law::court::{FeeBand, Fees};
use owed_law::interest::Interest;
use owed_law::limitation::TimeLimit;
use owed_law::rules::{Cite, Series};
use owed_law::{RulePack, claim_with, interest, limitation, time_limit, words, workdays};
use rust_decimal::Decimal;

use crate::asked;
use crate::journal::{Journal, Words};

/// The answer to one question, ending in a line break.
pub(crate) fn to(ask: &str, journal: &Journal) -> Result<String, String> {
    let rules = RulePack::cn().map_err(|error| error.to_string())?;
    let mut words = Words::of(ask);
    match words.next()? {
        "claim" => claim(&mut words, journal, rules),
        "interest" => {
            let asked = asked::interest(&mut words)?;
            Ok(match interest(&asked, rules) {
                Ok(interest) => accrued(&interest),
                Err(refused) => format!("- {refused}\n"),
            })
        }
        "limitation" => {
            let asked = asked::limitation(&mut words)?;
            Ok(limit(&limitation(&asked, rules)))
        }
        "time" => {
            asked::expect(&mut words, "limit")?;
            let mut out = String::new();
            for debt in journal.debts() {
                out += &match time_limit(debt, &[], rules) {
                    Some(found) => limit(&found),
                    None => "- 还没有开始计算：没有到期日\n".to_owned(),
                };
            }
            Ok(out)
        }
        "fees" => {
            let claim = words.parse()?;
            Ok(match owed_law::fees(claim, rules) {
                Ok(fees) => costs(&fees),
                Err(refused) => format!("- {refused}\n"),
            })
        }
        "words" => {
            let yuan = words.parse()?;
            Ok(format!("- {}\n", words::yuan_in_words(yuan)))
        }
        "workdays" => {
            asked::expect(&mut words, "from")?;
            let from = words.parse()?;
            asked::expect(&mut words, "add")?;
            let reached = workdays::add(from, words.parse()?, rules.calendar());
            Ok(match reached.unknown_years[..] {
                [] => format!("- {}\n", reached.on),
                _ => format!(
                    "- {}，未公布节假日的年份：{:?}\n",
                    reached.on, reached.unknown_years
                ),
            })
        }
        other => crate::route::to(other, &mut words, rules)
            .unwrap_or_else(|| crate::more::to(other, &mut words, journal, rules)),
    }
}

fn claim(words: &mut Words<'_>, journal: &Journal, rules: &RulePack) -> Result<String, String> {
    let asked = asked::claim(words)?;
    let debts = journal.debts();
    let mut out = String::new();
    let mut sum = Decimal::ZERO;
    for (nth, debt) in (1..).zip(&debts) {
        let claim =
            claim_with(debt, asked.on, rules, asked.choices).map_err(|error| error.to_string())?;
        if debts.len() > 1 {
            out += &format!("{}- 第 {nth} 笔\n\n", if nth > 1 { "\n" } else { "" });
        }
        out += &table(&claim);
        sum += claim.total;
    }
    if debts.len() > 1 {
        out += &format!("\n- 合计 {}\n", money(sum));
    }
    Ok(out)
}

fn table(claim: &Claim) -> String {
    let mut out = String::from(
        "| 项目 | 起 | 止 | 天数 | 基数 | 利率 | 金额 | 依据 |\n|---|---|---|--:|--:|---|--:|---|\n",
    );
    for head in &claim.heads {
        for line in claim.lines.iter().filter(|line| line.head == head.head) {
            out += &row(line);
        }
        out += &subtotal(head);
    }
    out += &format!(
        "| **合计** | | | | | | **{}** | {} |\n",
        money(claim.total),
        claim.convention.code()
    );
    if !claim.paid.is_empty() {
        out +=
            "\n| 付款 | 金额 | 抵利息、损失 | 抵本金 | 多付 | 顺序 |\n|---|--:|--:|--:|--:|---|\n";
        out.extend(claim.paid.iter().map(payment));
    }
    let changes: Vec<_> = claim.lines.iter().filter_map(changed).collect();
    if !changes.is_empty() {
        out.push('\n');
        out.extend(changes);
    }
    if let Some(other) = &claim.alternative {
        out += &format!(
            "\n- 备选请求（{}），合计 {}，少 {}\n",
            grounds(&other.late),
            money(other.total),
            money(claim.total - other.total)
        );
    }
    if !claim.notices.is_empty() {
        out.push('\n');
        out.extend(claim.notices.iter().map(notice));
    }
    out
}

fn row(line: &Line) -> String {
    let days = match line.days {
        Some(days) => span(&days),
        None => match line.changed_by.first() {
            Some(change) => format!("{} | |", change.on),
            None => "| |".to_owned(),
        },
    };
    let base = line
        .rate
        .as_ref()
        .map_or(String::new(), |_| money(line.base));
    let rate = line.rate.as_ref().map_or(String::new(), applied);
    format!(
        "| {} | {days} | {base} | {rate} | {} | {} |\n",
        what(line),
        money(line.amount),
        cites(&line.because)
    )
}

fn span(days: &Span) -> String {
    let count = match days.months {
        Some(months) => format!("{}月{}天", months.whole, months.odd_days),
        None => days.count.to_string(),
    };
    format!("{} | {} | {count}", days.first, days.last)
}

fn what(line: &Line) -> String {
    let what = match line.what {
        What::Arose => "本金",
        What::TakenBack => "冲减",
        What::Added => "增加",
        What::Accrued => head(line.head),
        What::Withheld => "预扣的利息",
        What::RolledOver => "超过上限的前期利息",
        What::OverTotal => "超过总额上限",
        What::Incurred => line.cost.map_or("费用", cost),
    };
    let nth = line.instalment.map_or(String::new(), |part| {
        format!("（第 {} 期，{} 到期）", part.nth, part.due)
    });
    format!("{what}{nth}")
}

fn cost(what: CostKind) -> &'static str {
    match what {
        CostKind::CourtFee => "案件受理费",
        CostKind::PreservationFee => "保全申请费",
        CostKind::PreservationPremium => "保全保险费",
        CostKind::Lawyer => "律师费",
        CostKind::Notary => "公证费",
        CostKind::Expert => "鉴定费",
        CostKind::Announcement => "公告费",
        CostKind::Travel => "差旅费",
        CostKind::Other => "其他费用",
    }
}

fn head(head: Head) -> &'static str {
    match head {
        Head::Price => "本金",
        Head::TermInterest => "借期利息",
        Head::LateLoss => "逾期付款损失",
        Head::LateInterest => "逾期利息",
        Head::Penalty => "逾期付款违约金",
        Head::Costs => "实现债权的费用",
    }
}

fn subtotal(total: &HeadTotal) -> String {
    let paid = if total.paid.is_zero() {
        String::new()
    } else {
        format!("已付 {}，尚欠 {}", money(total.paid), money(total.owed))
    };
    format!(
        "| *{}小计* | | | | | | *{}* | {paid} |\n",
        head(total.head),
        money(total.accrued)
    )
}

fn payment(paid: &Allocation) -> String {
    let order = match paid.order {
        Order::Legal => "费用→利息→本金",
        Order::PrincipalFirst => "先本金",
        Order::AsInterest => "作为利息付的",
    };
    let mut more = String::new();
    for (name, part) in [("抵费用", paid.to_costs), ("不退的利息", paid.to_kept)] {
        if !part.is_zero() {
            more += &format!("，{name} {}", money(part));
        }
    }
    format!(
        "| {} | {} | {} | {} | {} | {order}{more} |\n",
        paid.on,
        money(paid.amount),
        money(paid.to_interest),
        money(paid.to_principal),
        money(paid.left_over)
    )
}

/// What changed the base of a line that bears interest.
fn changed(line: &Line) -> Option<String> {
    let days = line.days.filter(|_| !line.changed_by.is_empty())?;
    let by = line.changed_by.iter().map(|change| {
        let what = if change.payment.is_some() {
            "付款"
        } else {
            "调整"
        };
        format!("{} {what} {}", change.on, money(change.by))
    });
    let by: Vec<_> = by.collect();
    Some(format!(
        "- {} 起基数 {}：{}\n",
        days.first,
        money(line.base),
        by.join("，")
    ))
}

fn grounds(late: &Late) -> String {
    match late {
        Late::Unagreed { times, moves } => match moves {
            Moves::Fixed => format!("违约时LPR×{times}"),
            Moves::Floating => format!("同期LPR×{times}"),
        },
        Late::Agreed { rate } => format!("约定的 {}", percent(*rate)),
        Late::SmePayment { .. } => "中小企业款项".to_owned(),
        Late::Nothing => "不主张".to_owned(),
        Late::PayWhenPaid { .. } => "背靠背条款无效".to_owned(),
    }
}

fn applied(rate: &Applied) -> String {
    let stated = Rate {
        percent: rate.percent,
        per: rate.per,
    };
    let mut out = percent(stated);
    if let Some(published) = &rate.published {
        out += &format!("（{}）", publication(published));
    }
    if let Some(from) = rate.capped_from {
        out += &format!("，约定 {} 超过上限", percent(from));
    }
    out
}

fn publication(published: &Published) -> String {
    let series = match published.series {
        Series::Lpr1y => "一年期LPR",
        Series::Lpr5y => "五年期以上LPR",
        Series::Benchmark1y => "一年以内贷款基准利率",
    };
    let Published {
        on, percent, times, ..
    } = published;
    format!("{series} {percent}%，{on} 公布，×{times}")
}

fn percent(rate: Rate) -> String {
    let per = match rate.per {
        Per::Year => "年",
        Per::Month => "月",
        Per::Day => "日",
    };
    format!("{per} {}%", rate.percent)
}

pub(crate) fn cites(because: &[Cite]) -> String {
    let cites: Vec<_> = because
        .iter()
        .map(|cite| format!("{} {}", cite.0.law.short_zh, cite.0.no))
        .collect();
    cites.join("；")
}

/// A notice by its code and figures; the sentences of the law are left out.
fn notice(notice: &impl serde::Serialize) -> String {
    let mut value = serde_json::to_value(notice).unwrap_or_default();
    let mut code = String::new();
    let mut figures = Vec::new();
    if let Some(fields) = value.as_object_mut() {
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("code", value) => code = value.as_str().unwrap_or_default().to_owned(),
                ("zh" | "en" | "payment" | "published", _) => (),
                ("used", value) if value.is_object() => {
                    figures.push(format!("used {} of {}", value["percent"], value["on"]));
                }
                (name, value) => figures.push(format!("{name} {value}")),
            }
        }
    }
    let figures = figures.join(", ").replace('"', "");
    format!("- `{code}` {figures}").trim_end().to_owned() + "\n"
}

pub(crate) fn accrued(interest: &Interest) -> String {
    let mut out =
        String::from("| 起 | 止 | 天数 | 基数 | 利率 | 金额 |\n|---|---|--:|--:|---|--:|\n");
    for line in &interest.lines {
        out += &format!(
            "| {} | {} | {} | {} |\n",
            span(&line.days),
            money(line.base),
            applied(&line.rate),
            money(line.amount)
        );
    }
    out += &format!(
        "| **合计** | | | | {} | **{}** |\n",
        interest.convention.code(),
        money(interest.total)
    );
    if let Some(by) = interest.capped_by {
        out += &format!("\n- 因超过上限减少 {}\n", money(by));
    }
    if !interest.unknown_months.is_empty() {
        out += &format!(
            "\n- 未见公布的月份：{}\n",
            interest.unknown_months.join("、")
        );
    }
    out
}

fn limit(limit: &TimeLimit) -> String {
    let mut out = String::from(
        "| 日期 | 事件 | 证据 | 自认为 | 能证明 | 自认为到 | 能证明到 | 依据 |\n|---|---|---|---|---|---|---|---|\n",
    );
    for line in &limit.lines {
        out += &format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} |\n",
            line.on,
            line.what.map_or("开始计算".to_owned(), |what| code(&what)),
            line.proof.map_or(String::new(), |proof| code(&proof)),
            code(&line.believed),
            code(&line.provable),
            line.believed_until,
            line.provable_until,
            cites(&line.because)
        );
    }
    out.push('\n');
    for one in &limit.suspensions {
        out += &format!(
            "- {} 至 {} 的障碍（{}，{}）：自认为 {}，能证明 {}；{}\n",
            one.from,
            one.removed,
            code(&one.what),
            code(&one.proof),
            code(&one.believed),
            code(&one.provable),
            cites(&one.because)
        );
    }
    for (name, limit) in [("自认为", &limit.believed), ("能证明", &limit.provable)] {
        let secured = limit
            .secured
            .map_or(String::new(), |on| format!("，{on} 已主张"));
        let unknown = match limit.unknown_years[..] {
            [] => String::new(),
            _ => format!("，未公布节假日的年份：{:?}", limit.unknown_years),
        };
        out += &format!(
            "- {name}：最迟 {}，休假日顺延后 {}{secured}{unknown}\n",
            limit.careful, limit.last
        );
    }
    out.extend(limit.notices.iter().map(notice));
    out
}

/// A code as it is on the wire.
pub(crate) fn code(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn costs(fees: &Fees) -> String {
    let mut out = String::from("| 费用 | 金额 | 分段 | 依据 |\n|---|--:|---|---|\n");
    for (name, fee) in [
        ("案件受理费", &fees.acceptance),
        ("减半的受理费", &fees.acceptance_halved),
        ("支付令申请费", &fees.payment_order),
        ("财产保全申请费", &fees.preservation),
        ("执行申请费", &fees.enforcement),
    ] {
        let bands: Vec<_> = fee.bands.iter().map(band).collect();
        let limit = fee.without_limit.map_or(String::new(), |without| {
            format!("，封顶（本为 {}）", money(without))
        });
        out += &format!(
            "| {name} | {} | {}{limit} | {} |\n",
            money(fee.amount),
            bands.join(" + "),
            cites(&fee.because)
        );
    }
    out
}

fn band(band: &FeeBand) -> String {
    match band.percent {
        None => money(band.adds),
        Some(percent) => format!("{}×{}%", money(band.part), percent.normalize()),
    }
}

/// Yuan with two decimals and thousands apart.
pub(crate) fn money(yuan: Decimal) -> String {
    let plain = format!("{yuan:.2}");
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", plain.as_str()),
    };
    let (whole, rest) = digits.split_at(digits.len() - 3);
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{sign}{out}{rest}")
}
