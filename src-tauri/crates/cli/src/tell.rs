//! Answers as a person reads them on a terminal.

pub(crate) mod backup;
pub(crate) mod calc;
mod law;
mod papers;
mod reconcile;
mod table;

use serde_json::Value;

use crate::verbs::{list, text};
use crate::words::codes::{ASIDE, FORMATS, reason, reasons, say};
use crate::words::matching::MATCH;
use crate::words::{Lang, t};

pub(crate) use papers::{attached, checked, exported, letter, pack, verified};
pub(crate) use reconcile::unexplained;

/// What files say, before anything enters.
pub(crate) fn proposal(lang: Lang, proposal: &Value) -> String {
    let mut out = Vec::new();
    for file in list(proposal, "files")
        .iter()
        .filter(|file| file["problem"].is_null())
    {
        out.push(format!(
            "{}  {}  {} {}  {} {}  {} {}{}",
            text(file, "name"),
            say(lang, FORMATS, text(file, "format"), &[]),
            file["invoices"],
            t(lang, "张发票", "invoices"),
            file["money"],
            t(lang, "笔收支", "payments"),
            file["aside"],
            t(lang, "行搁置", "rows aside"),
            if file["readBefore"] == true {
                t(lang, "（读过）", " (read before)")
            } else {
                ""
            },
        ));
    }
    for invoice in list(proposal, "invoices") {
        let link = match (text(invoice, "reverses"), text(invoice, "reversedBy")) {
            ("", "") => String::new(),
            ("", red) => format!("  ← {red}"),
            (blue, _) => format!("  → {blue}"),
        };
        out.push(format!(
            "  {}  {}  {:>14}  {}  {}{link}",
            text(invoice, "issued"),
            text(invoice, "number"),
            grouped(text(invoice, "total")),
            state(lang, text(invoice, "state")),
            text(invoice, "buyer"),
        ));
    }
    for party in list(proposal, "parties") {
        for spelling in list(party, "spellings") {
            out.push(format!(
                "  {} = {}",
                spelling.as_str().unwrap_or_default(),
                text(party, "name")
            ));
        }
    }
    for money in list(proposal, "money") {
        out.push(format!(
            "  {}  {:>14}  {}  {}{}",
            text(money, "on"),
            grouped(text(money, "amount")),
            text(money, "payer"),
            text(money, "remark"),
            suggestion(lang, &money["suggestion"]),
        ));
    }
    // Lines that were taken up in their invoice are counted above and say nothing new.
    let odd = |aside: &&Value| text(&aside["why"], "code") != "line-of-invoice";
    for aside in list(proposal, "aside").iter().filter(odd) {
        let place = &aside["place"];
        out.push(format!(
            "  {}: {} {} {} — {}",
            t(lang, "搁置", "aside"),
            text(place, "file"),
            text(place, "sheet"),
            place["row"],
            reason(lang, ASIDE, &aside["why"]),
        ));
    }
    let sums = &proposal["sums"];
    out.push(format!(
        "{} {}  {} {}  {} {}",
        t(lang, "开票净额", "invoiced net"),
        grouped(text(sums, "invoiced")),
        t(lang, "可核销", "would match"),
        grouped(text(sums, "matched")),
        t(lang, "待您决定", "for you to decide"),
        grouped(text(sums, "toDecide")),
    ));
    out.join("\n")
}

fn suggestion(lang: Lang, suggestion: &Value) -> String {
    let shares: Vec<_> = list(suggestion, "to")
        .iter()
        .map(|share| format!("{} {}", text(share, "name"), grouped(text(share, "amount"))))
        .collect();
    let shares = shares.join(", ");
    let why = reasons(lang, MATCH, list(suggestion, "reasons"));
    match text(suggestion, "verdict") {
        "match" => format!(
            "\n      → {shares}  ({why}; {})",
            order(lang, text(suggestion, "order"))
        ),
        "ask" => format!(
            "\n      ? {} {shares}  ({why})",
            t(lang, "请您决定：", "decide:"),
        ),
        "settled" => format!("  ({})", t(lang, "账本已有", "in the book already")),
        _ => format!(
            "\n      – {}",
            t(lang, "没有同名的欠款人", "nobody owes under this name")
        ),
    }
}

fn order(lang: Lang, order: &str) -> &'static str {
    match order {
        "principal-first" => t(lang, "先抵货款", "the price first"),
        _ => t(lang, "按法定顺序", "in the order of the law"),
    }
}

fn state(lang: Lang, state: &str) -> &str {
    match state {
        "new" => t(lang, "新", "new"),
        "known" => t(lang, "已有", "known"),
        "reversed" => t(lang, "已红冲，不催", "taken back, not chased"),
        "red" => t(lang, "红字", "red"),
        "red-unlinked" => t(lang, "红字，未找到蓝字", "red, its invoice not found"),
        "purchase" => t(lang, "进项，不是应收", "a purchase, nothing is owed"),
        "other-seller" => t(lang, "销方不是您", "issued by someone else"),
        "refused" => t(lang, "不能记入", "cannot be entered"),
        other => other,
    }
}

/// What an import entered.
pub(crate) fn imported(lang: Lang, done: &Value) -> String {
    if text(done, "act").is_empty() {
        return t(
            lang,
            "账本里都有了，没有变化。",
            "The book had all of it; nothing changed.",
        )
        .into();
    }
    match lang {
        Lang::Zh => format!(
            "已记入：发票 {} 张，到账 {} 笔（核销 {} 笔，待决定 {} 笔），电子原件 {} 份。",
            done["invoices"], done["payments"], done["matched"], done["open"], done["originals"]
        ),
        Lang::En => format!(
            "Entered: {} invoices, {} payments ({} matched, {} to decide), {} electronic originals.",
            done["invoices"], done["payments"], done["matched"], done["open"], done["originals"]
        ),
    }
}

/// Payments nobody has decided about.
pub(crate) fn open_payments(lang: Lang, open: &Value) -> String {
    let payments = list(open, "payments");
    if payments.is_empty() {
        return t(
            lang,
            "没有待决定的到账。",
            "No payment waits for a decision.",
        )
        .into();
    }
    let line = |payment: &Value| {
        format!(
            "{}\n  {}  {}  {}  {}{}",
            text(payment, "payment"),
            text(payment, "on"),
            grouped(text(payment, "amount")),
            text(payment, "payer"),
            text(payment, "remark"),
            suggestion(lang, &payment["suggestion"]),
        )
    };
    payments.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What a command entered.
pub(crate) fn entered(lang: Lang, entered: &Value) -> String {
    if text(entered, "act").is_empty() {
        t(lang, "没有变化。", "Nothing changed.").into()
    } else {
        match lang {
            Lang::Zh => format!("已记入，是账本的第 {} 条记录。", entered["seq"]),
            Lang::En => format!("Entered, as entry {} of the book.", entered["seq"]),
        }
    }
}

/// Who owes what.
pub(crate) fn debts(lang: Lang, cases: &Value) -> String {
    let mut out = Vec::new();
    for case in list(cases, "cases") {
        out.push(text(case, "name").to_owned());
        out.push(format!(
            "  {} {}  {} {}  {} {}  {} {}",
            t(lang, "开票净额", "invoiced"),
            grouped(text(case, "invoiced")),
            t(lang, "已付", "paid"),
            grouped(text(case, "paid")),
            t(lang, "余额", "balance"),
            grouped(text(case, "balance")),
            t(lang, "已逾期", "overdue"),
            grouped(text(case, "overdue")),
        ));
        if case["withoutDue"] != 0 {
            out.push(format!(
                "  {}",
                t(
                    lang,
                    "付款期限没有说明，不计逾期损失：用 owed terms 补上。",
                    "When payment was due is not said, so nothing is claimed for lateness: say it with owed terms.",
                )
            ));
        }
    }
    if out.is_empty() {
        return t(lang, "没有人欠款。", "Nobody owes anything.").into();
    }
    out.push(format!(
        "{} {}",
        t(lang, "合计余额", "Balance in all"),
        grouped(text(cases, "balance"))
    ));
    out.join("\n")
}

/// What may be claimed.
pub(crate) fn claim(lang: Lang, claim: &Value) -> String {
    let mut out = vec![format!("{} {}", t(lang, "计算至", "On"), text(claim, "on"))];
    for line in list(claim, "lines") {
        let days = match line["days"].as_i64() {
            Some(days) => format!(
                "{} … {}  {days}{}  {} × {}%{}",
                text(line, "from"),
                text(line, "to"),
                t(lang, "天", " days"),
                grouped(text(line, "base")),
                text(line, "rate"),
                per(lang, text(line, "per")),
            ),
            None => String::new(),
        };
        let articles: Vec<_> = list(line, "because")
            .iter()
            .filter_map(|id| article(lang, claim, id.as_str()?))
            .collect();
        out.push(format!(
            "  {:<14} {}  {:>14}  {days}  {}",
            head(lang, text(line, "head")),
            text(line, "debt"),
            grouped(text(line, "amount")),
            articles.join(t(lang, "、", ", ")),
        ));
    }
    for paid in list(claim, "allocations") {
        out.push(format!(
            "  {} {}  {}: {}  {}: {}  ({})",
            t(lang, "付款", "paid"),
            text(paid, "on"),
            t(lang, "抵利息", "to interest"),
            grouped(text(paid, "toInterest")),
            t(lang, "抵本金", "to the price"),
            grouped(text(paid, "toPrincipal")),
            order(lang, text(paid, "order")),
        ));
    }
    for head_sum in list(claim, "heads") {
        let name = head(lang, text(head_sum, "head"));
        out.push(format!("{name}: {}", grouped(text(head_sum, "amount"))));
    }
    out.push(format!(
        "{} {}",
        t(lang, "合计", "Total"),
        grouped(text(claim, "total"))
    ));
    if let Some(sum) = claim["notDue"].as_str() {
        let name = t(lang, "其中没到期的", "of it not due yet");
        out.push(format!("  {name}: {}", grouped(sum)));
    }
    for other in list(claim, "orders")
        .iter()
        .filter(|other| text(other, "order") != "as-decided")
    {
        out.push(format!(
            "  {}: {}",
            match text(other, "order") {
                "legal" => t(
                    lang,
                    "全按法定顺序（民法典第561条）",
                    "all in the order of the law (Civil Code art. 561)"
                ),
                _ => t(lang, "全部先抵本金", "all to the price first"),
            },
            grouped(text(other, "total")),
        ));
    }
    out.extend(law::owners_rates(lang, claim));
    for notice in list(claim, "notices") {
        out.push(format!("! {}", crate::words::calc::notice(lang, notice)));
    }
    out.push(
        t(
            lang,
            "仅供参考，不是法律意见。",
            "Information, not legal advice.",
        )
        .to_owned(),
    );
    out.join("\n")
}

/// The time a rate is for, after its per cent; a year is what goes without saying.
fn per(lang: Lang, per: &str) -> &str {
    match per {
        "month" => t(lang, "/月", "/month"),
        "day" => t(lang, "/日", "/day"),
        _ => "",
    }
}

fn article(lang: Lang, claim: &Value, id: &str) -> Option<String> {
    let found = list(claim, "articles")
        .iter()
        .find(|article| text(article, "id") == id)?;
    Some(match lang {
        Lang::Zh => format!(
            "《{}》第{}条",
            text(found, "lawShortZh"),
            text(found, "article")
        ),
        Lang::En => format!("{} art. {}", text(found, "lawEn"), text(found, "article")),
    })
}

fn head(lang: Lang, head: &str) -> &str {
    match head {
        "price" => t(lang, "本金/货款", "price"),
        "term-interest" => t(lang, "借期内利息", "interest for the term"),
        "late-loss" => t(lang, "逾期付款损失", "late-payment loss"),
        "late-interest" => t(lang, "逾期利息", "late-payment interest"),
        "penalty" => t(lang, "逾期违约金", "late-payment penalty"),
        other => other,
    }
}

/// `96160.00` as `¥96,160.00`.
pub(crate) fn grouped(plain: &str) -> String {
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, parts) = plain.split_once('.').unwrap_or((plain, "00"));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{sign}¥{out}.{parts}")
}
