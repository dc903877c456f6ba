//! The calculators' answers.

use serde_json::Value;

use super::table::table;
use super::{grouped, per};
use crate::verbs::{list, text};
use crate::words::calc::{ADVICE, CHOICES, EVENTS, FEES, NUMBERS, SERIES, notice};
use crate::words::codes::{STATUSES, reason, say};
use crate::words::{Lang, t};

/// Interest, line by line.
pub(crate) fn interest(lang: Lang, done: &Value) -> String {
    let money = |amount: &str| with_currency(text(done, "currency"), amount);
    let choice = |name: &str| say(lang, CHOICES, text(done, name), &[]);
    let mut choices = vec![choice("basis"), choice("count"), choice("round")];
    if !list(done, "payments").is_empty() {
        choices.push(choice("allocate"));
    }
    let mut out = vec![
        format!(
            "{} {}  ({} {}, {} {})",
            t(lang, "利息", "Interest"),
            money(text(done, "total")),
            t(lang, "本金", "on"),
            money(text(done, "principal")),
            done["days"],
            t(lang, "天", "days"),
        ),
        choices.join(t(lang, "，", ", ")),
        String::new(),
    ];
    let mut rows = vec![
        t(
            lang,
            "起日 末日 天数 基数 利率 利息 依据",
            "from to days base rate interest because",
        )
        .split(' ')
        .map(str::to_owned)
        .collect::<Vec<_>>(),
    ];
    for line in list(done, "lines") {
        rows.push(vec![
            text(line, "from").to_owned(),
            text(line, "to").to_owned(),
            days(lang, line),
            money(text(line, "base")),
            rate(lang, text(line, "rate")),
            money(text(line, "amount")),
            because(lang, done, line),
        ]);
    }
    out.extend(table(&rows, &[2, 3, 4, 5]));
    let paid: Vec<_> = list(done, "payments")
        .iter()
        .map(|paid| {
            let part = |zh, en, name| format!("{} {}", t(lang, zh, en), money(text(paid, name)));
            vec![
                text(paid, "on").to_owned(),
                part("付款", "paid", "amount"),
                part("抵利息", "to interest", "toInterest"),
                part("抵本金", "to principal", "toPrincipal"),
            ]
        })
        .collect();
    if !paid.is_empty() {
        out.push(String::new());
        out.extend(table(&paid, &[]));
        out.push(format!(
            "{} {}  {} {}",
            t(lang, "剩余本金", "principal left"),
            money(text(done, "principalLeft")),
            t(lang, "本息合计还欠", "owed in all"),
            money(text(done, "left")),
        ));
    }
    beside(lang, done, &mut out);
    out.join("\n")
}

/// Days of a line; where they are counted by months, those.
fn days(lang: Lang, line: &Value) -> String {
    match (line["months"][0].as_i64(), line["months"][1].as_i64()) {
        (Some(months), Some(days)) => match lang {
            Lang::Zh => format!("{months}个月{days}天"),
            Lang::En => format!("{months} m {days} d"),
        },
        _ => line["days"].to_string(),
    }
}

/// A rate as people of the language write it.
fn rate(lang: Lang, rate: &str) -> String {
    match rate.split_once('/') {
        Some((percent, time)) => format!("{percent}{}", per(lang, time)),
        None => rate.to_owned(),
    }
}

/// What a line of interest rests on.
fn because(lang: Lang, done: &Value, line: &Value) -> String {
    let mut said = Vec::new();
    let published = &line["published"];
    if !published.is_null() {
        let mut of = format!(
            "{} {}%",
            say(lang, SERIES, text(published, "series"), &[]),
            text(published, "percent")
        );
        match lang {
            Lang::Zh => of += &format!("（{} 公布）", text(published, "on")),
            Lang::En => of += &format!(" of {}", text(published, "on")),
        }
        if text(published, "times") != "1" {
            of += &format!(" × {}", text(published, "times"));
        }
        if let Some(plus) = published["plus"].as_str() {
            of += &match plus.strip_prefix('-') {
                Some(less) => format!(" − {less}%"),
                None => format!(" + {plus}%"),
            };
        }
        if text(published, "by") == "owner" {
            of += t(lang, "（您自己加的）", " (entered by you)");
        }
        said.push(of);
    }
    if let Some(from) = line["cappedFrom"].as_str() {
        said.push(match lang {
            Lang::Zh => format!("封顶，原为 {}", rate(lang, from)),
            Lang::En => format!("capped from {from}"),
        });
    }
    for change in list(line, "changedBy") {
        let on = change["about"][0].as_str().unwrap_or_default();
        said.push(match lang {
            Lang::Zh => format!("{on} 付款后"),
            Lang::En => format!("after the payment of {on}"),
        });
    }
    said.extend(articles_of(lang, done, line));
    said.join(t(lang, "；", "; "))
}

/// The articles of a line, by name and number.
fn articles_of(lang: Lang, done: &Value, line: &Value) -> Vec<String> {
    list(line, "because")
        .iter()
        .filter_map(|id| super::article(lang, done, id.as_str()?))
        .collect()
}

/// What going to court costs.
pub(crate) fn fees(lang: Lang, done: &Value) -> String {
    let mut out = vec![format!(
        "{} {}",
        t(lang, "标的额", "Claim"),
        grouped(text(done, "claim"))
    )];
    let mut rows = Vec::new();
    for fee in list(done, "details") {
        let mut how = list(fee, "bands")
            .iter()
            .map(band)
            .collect::<Vec<_>>()
            .join(" + ");
        if let Some(without) = fee["withoutLimit"].as_str() {
            how += &match lang {
                Lang::Zh => format!("（不封顶为 {}）", grouped(without)),
                Lang::En => format!(" ({} without the limit)", grouped(without)),
            };
        }
        let articles = articles_of(lang, done, fee).join(t(lang, "、", ", "));
        rows.push(vec![
            say(lang, FEES, text(fee, "fee"), &[]),
            grouped(text(fee, "amount")),
            if how.is_empty() {
                articles
            } else {
                format!("{how}  {articles}")
            },
        ]);
    }
    out.extend(table(&rows, &[1]));
    beside(lang, done, &mut out);
    out.join("\n")
}

/// One band of a fee: `70,000.00 × 2.5%`, or a flat sum.
fn band(band: &Value) -> String {
    let bare = |amount: &str| grouped(amount).replace('¥', "");
    match band["percent"].as_str() {
        Some(percent) => format!("{} × {percent}%", bare(text(band, "part"))),
        None => bare(text(band, "adds")),
    }
}

/// Until when a claim can be enforced.
pub(crate) fn limitation(lang: Lang, done: &Value) -> String {
    let mut out = Vec::new();
    let secured = t(lang, "已保住，没有期限", "secured: no period runs");
    for (zh, en, name) in [
        ("能证明到", "Provable until", "provable"),
        ("自认为到", "Believed until", "believed"),
    ] {
        let careful = text(done, &format!("{name}Careful"));
        let day = done[name].as_str().map(|last| {
            if last == careful {
                return last.to_owned();
            }
            match lang {
                Lang::Zh => format!("{last}（按日历是 {careful}，遇休息日顺延）"),
                Lang::En => format!("{last} ({careful} by the calendar, moved past days of rest)"),
            }
        });
        out.push(format!(
            "{} {}",
            t(lang, zh, en),
            day.as_deref().unwrap_or(secured)
        ));
    }
    let advice = &done["advice"];
    let code = format!(
        "{}-{}",
        advice["about"][3].as_str().unwrap_or_default(),
        text(advice, "code")
    );
    let about: Vec<_> = list(advice, "about")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    out.push(say(lang, ADVICE, &code, &about));
    out.push(String::new());
    let heading = t(
        lang,
        "日期 事件 证据 自认为 能证明 自认为到 能证明到 依据",
        "day event proof believed provable believed-until provable-until because",
    );
    let mut rows = vec![
        heading
            .split(' ')
            .map(|word| word.replace('-', " "))
            .collect::<Vec<_>>(),
    ];
    for line in list(done, "lines") {
        let word = |name: &str| match text(line, name) {
            "" => String::new(),
            code => say(lang, EVENTS, code, &[]),
        };
        rows.push(vec![
            text(line, "on").to_owned(),
            word("what"),
            word("proof"),
            word("believed"),
            word("provable"),
            text(line, "believedUntil").to_owned(),
            text(line, "provableUntil").to_owned(),
            articles_of(lang, done, line).join(t(lang, "、", ", ")),
        ]);
    }
    out.extend(table(&rows, &[]));
    beside(lang, done, &mut out);
    out.join("\n")
}

/// The day that was reached.
pub(crate) fn workdays(lang: Lang, done: &Value) -> String {
    let mut out = vec![match lang {
        Lang::Zh => format!(
            "{}  （{} 之后第 {} 个工作日，相隔 {} 天）",
            text(done, "date"),
            text(done, "from"),
            done["add"],
            done["calendarDays"]
        ),
        Lang::En => format!(
            "{}  (working day {} after {}, {} calendar days on)",
            text(done, "date"),
            done["add"],
            text(done, "from"),
            done["calendarDays"]
        ),
    }];
    let rows: Vec<_> = list(done, "special")
        .iter()
        .map(|day| {
            vec![
                text(day, "on").to_owned(),
                match text(day, "is") {
                    "work" => t(lang, "调休上班", "worked"),
                    _ => t(lang, "放假", "holiday"),
                }
                .to_owned(),
                text(day, "name").to_owned(),
                text(day, "source").to_owned(),
            ]
        })
        .collect();
    out.extend(table(&rows, &[]));
    out.push(match lang {
        Lang::Zh => format!("另跳过周六、周日 {} 天。", done["weekendDays"]),
        Lang::En => format!(
            "Saturdays and Sundays left out beside these: {}.",
            done["weekendDays"]
        ),
    });
    beside(lang, done, &mut out);
    out.join("\n")
}

/// An amount or a day, both ways.
pub(crate) fn words(_: Lang, done: &Value) -> String {
    let figures = match text(done, "is") {
        "amount" => grouped(text(done, "figures")),
        _ => text(done, "figures").to_owned(),
    };
    let letter = done["letter"].as_str().map(|letter| format!("  {letter}"));
    format!(
        "{figures}  {}{}",
        text(done, "words"),
        letter.unwrap_or_default()
    )
}

/// Whether a number is well formed.
pub(crate) fn number(lang: Lang, done: &Value) -> String {
    if let Some(is) = done["is"].as_str() {
        let is = say(lang, NUMBERS, is, &[]);
        return match lang {
            Lang::Zh => format!(
                "{}  {is}，校验位正确。是不是真有这个号码，要到登记机关查。",
                text(done, "number")
            ),
            Lang::En => format!(
                "{}  well formed as a {is}. Whether it was ever given out only the registers know.",
                text(done, "number")
            ),
        };
    }
    let checks = list(done, "checks").iter().map(|check| {
        let kind = say(lang, NUMBERS, text(check, "kind"), &[]);
        let wrong = reason(lang, NUMBERS, &check["wrong"]);
        match lang {
            Lang::Zh => format!("  不是{kind}：{wrong}。"),
            Lang::En => format!("  no {kind}: {wrong}."),
        }
    });
    std::iter::once(text(done, "number").to_owned())
        .chain(checks)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Notices, the articles in our own words, and the version of the law data.
fn beside(lang: Lang, done: &Value, out: &mut Vec<String>) {
    let notices = list(done, "notices");
    if !notices.is_empty() {
        out.push(String::new());
    }
    out.extend(
        notices
            .iter()
            .map(|each| format!("! {}", notice(lang, each))),
    );
    let articles = list(done, "articles");
    if !articles.is_empty() {
        out.push(String::new());
    }
    for article in articles {
        let status = match text(article, "status") {
            "confirmed" => String::new(),
            status => format!(" [{}]", say(lang, STATUSES, status, &[])),
        };
        out.push(match lang {
            Lang::Zh => format!(
                "《{}》第{}条（{} 起施行）{}{status}",
                text(article, "lawZh"),
                text(article, "article"),
                text(article, "since"),
                text(article, "saysZh"),
            ),
            Lang::En => format!(
                "{} art. {} (in force since {}): {}{status}",
                text(article, "lawEn"),
                text(article, "article"),
                text(article, "since"),
                text(article, "saysEn"),
            ),
        });
    }
    out.push(match lang {
        Lang::Zh => format!("\n法律数据 {}。仅供参考，不是法律意见。", text(done, "law")),
        Lang::En => format!(
            "\nLaw data {}. Information, not legal advice.",
            text(done, "law")
        ),
    });
}

/// An amount with the sign of its currency.
fn with_currency(currency: &str, amount: &str) -> String {
    let grouped = grouped(amount);
    match currency {
        "CNY" | "" => grouped,
        other => grouped.replace('¥', &format!("{other} ")),
    }
}
