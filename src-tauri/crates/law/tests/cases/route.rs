//! Questions about courts, roads and deadlines:
//!
//! - `court ABOUT on DAY [clause nothing|unknown|arbitration|SEAT…|either SEAT…]
//!   [performance nothing|named|unknown] [nothing performed] [amount YUAN] [province same|other]`
//! - `roads on DAY [amount YUAN] [in REGION] [yes QUESTION…] [no QUESTION…] [only ROAD…]`
//! - `small-claim YUAN in REGION on DAY [agree yes|no]`
//! - `deadline ID from DAY`
//!
//! Several seats, questions or roads are parted by commas.

use std::collections::BTreeMap;

use owed_law::RulePack;
use owed_law::route::{
    AgreedPlace, Answer, Clause, CourtAsked, Courts, Deadline, Holds, Limit, Performed, Question,
    Road, Route, RouteAsked, Said, Seat, Unit, deadline, jurisdiction, routes,
};
use serde::de::DeserializeOwned;

use crate::answer::{cites, code, money};
use crate::asked::expect;
use crate::journal::{Words, named};

/// The answer to a question of these; nothing if it is none of them.
pub(crate) fn to(
    ask: &str,
    words: &mut Words<'_>,
    rules: &RulePack,
) -> Option<Result<String, String>> {
    Some(match ask {
        "court" => court(words).map(|asked| courts(&jurisdiction(&asked, rules))),
        "roads" => roads(words, rules),
        "small-claim" => small_claim(words, rules),
        "deadline" => days(words, rules),
        _ => return None,
    })
}

fn court(words: &mut Words<'_>) -> Result<CourtAsked, String> {
    let about = named(words.next()?)?;
    expect(words, "on")?;
    let mut asked = CourtAsked {
        on: words.parse()?,
        about,
        clause: Clause::Nothing,
        performance: AgreedPlace::Nothing,
        performed: Performed::Yes,
        amount: None,
        same_province: None,
    };
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "clause" => {
                asked.clause = match words.next()? {
                    "nothing" => Clause::Nothing,
                    "unknown" => Clause::Unknown,
                    "arbitration" => Clause::Arbitration,
                    "either" => Clause::ArbitrationOr(several(words.next()?)?),
                    seats => Clause::Courts(several::<Seat>(seats)?),
                }
            }
            "performance" => asked.performance = named(words.next()?)?,
            "nothing" => {
                expect(words, "performed")?;
                asked.performed = Performed::NothingAndElsewhere;
            }
            "amount" => asked.amount = Some(words.parse()?),
            "province" => asked.same_province = Some(words.next()? == "same"),
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok(asked)
}

fn courts(courts: &Courts) -> String {
    let mut out = String::new();
    if !courts.open.is_empty() {
        out += "| 法院 | 为什么 | 要核对 | 依据 |\n|---|---|---|---|\n";
    }
    for open in &courts.open {
        let checks: Vec<_> = open.why.check.iter().map(|text| text.zh.as_str()).collect();
        out += &format!(
            "| {} | {} | {} | {} |\n",
            code(&open.place),
            open.why.text.zh,
            checks.join(""),
            cites(&open.why.because)
        );
    }
    let mut after = String::new();
    after.extend(courts.instead.iter().chain(&courts.notes).map(said));
    if let Some(level) = &courts.level {
        after += &format!(
            "- 级别：{}（`{}`）\n",
            code(&level.level),
            code(&level.status)
        );
    }
    if !courts.ask.is_empty() {
        let asks: Vec<_> = courts.ask.iter().map(code).collect();
        after += &format!("- 还要问：{}\n", asks.join("、"));
    }
    if !out.is_empty() && !after.is_empty() {
        out.push('\n');
    }
    out + &after
}

fn said(said: &Said) -> String {
    format!(
        "- {}（`{}`；{}）\n",
        said.text.zh,
        code(&said.status),
        cites(&said.because)
    )
}

fn route_asked(words: &mut Words<'_>) -> Result<(RouteAsked, Vec<Road>), String> {
    expect(words, "on")?;
    let mut asked = RouteAsked {
        on: words.parse()?,
        amount: None,
        region: None,
        answers: BTreeMap::new(),
    };
    let mut only = Vec::new();
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "amount" => asked.amount = Some(words.parse()?),
            "in" => asked.region = Some(words.next()?.to_owned()),
            "yes" | "no" => {
                let answer: Answer = named(word)?;
                for question in several::<Question>(words.next()?)? {
                    asked.answers.insert(question, answer);
                }
            }
            "only" => only = several(words.next()?)?,
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok((asked, only))
}

fn roads(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let (asked, only) = route_asked(words)?;
    let found = match routes(&asked, rules) {
        Ok(found) => found,
        Err(refused) => return Ok(format!("- {refused}\n")),
    };
    let mut out = String::from(
        "| 办法 | 能不能走 | 为什么建议 | 费用 | 时间 | 没有满足、有保留或者不知道的 |\n|---|---|---|--:|---|---|\n",
    );
    let shown = |route: &&Route| only.is_empty() || only.contains(&route.road);
    for route in found.routes.iter().filter(shown) {
        out += &row(route);
    }
    if !found.ask.is_empty() {
        let asks: Vec<_> = found.ask.iter().map(|ask| code(&ask.question)).collect();
        out += &format!("\n- 还要问：{}\n", asks.join("、"));
    }
    Ok(out)
}

fn row(route: &Route) -> String {
    let fee = route.cost.fee.as_ref();
    let time: Vec<_> = route
        .time
        .iter()
        .map(|period| format!("{} {}{}", period.text.zh, period.count, unit(period.unit)))
        .collect();
    let mut left = Vec::new();
    for condition in &route.conditions {
        let (question, article) = (code(&condition.question), cites(&condition.because));
        match condition.holds {
            Holds::Met => (),
            Holds::Closes => left.push(format!("✗ {}（{article}）", condition.text.zh)),
            Holds::Reserved => left.push(format!("△ {}（{article}）", condition.text.zh)),
            Holds::Unknown => left.push(format!("? {question}")),
        }
    }
    left.extend(route.limit.as_ref().map(|limit| code(&limit.claim)));
    format!(
        "| {} | {} | {} | {} | {} | {} |\n",
        route.name.zh,
        code(&route.state),
        route.advised.as_ref().map_or("", |text| text.zh.as_str()),
        fee.map_or_else(String::new, |fee| money(fee.amount)),
        time.join("；"),
        left.join("；")
    )
}

fn small_claim(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let amount = words.parse()?;
    expect(words, "in")?;
    let region = words.next()?.to_owned();
    expect(words, "on")?;
    let mut asked = RouteAsked {
        on: words.parse()?,
        amount: Some(amount),
        region: Some(region),
        answers: BTreeMap::new(),
    };
    if words.peek().is_some() {
        expect(words, "agree")?;
        asked
            .answers
            .insert(Question::AgreeSmall, named(words.next()?)?);
    }
    let found = match routes(&asked, rules) {
        Ok(found) => found,
        Err(refused) => return Ok(format!("- {refused}\n")),
    };
    let limits = found.routes.iter().filter_map(|route| route.limit.as_ref());
    Ok(limits.map(limit).collect())
}

fn limit(limit: &Limit) -> String {
    let mut out = format!("- `{}`", code(&limit.claim));
    if let (Some(automatic), Some(agreed), Some(since), Some(status)) =
        (limit.automatic, limit.agreed, &limit.since, limit.status)
    {
        let old = if limit.outdated {
            "，可能已过时"
        } else {
            ""
        };
        out += &format!(
            "：自动适用到 {}，双方同意到 {}，{since} 起（`{}`{old}）",
            money(automatic),
            money(agreed),
            code(&status)
        );
    }
    if !limit.ask.is_empty() {
        let asks: Vec<_> = limit.ask.iter().map(code).collect();
        out += &format!("；还要问：{}", asks.join("、"));
    }
    out + "\n"
}

fn days(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let id = words.next()?;
    expect(words, "from")?;
    let from = words.parse()?;
    let found = deadline(id, from, rules).ok_or_else(|| format!("there is no deadline {id}"))?;
    Ok(counted(&found))
}

fn counted(found: &Deadline) -> String {
    let unknown = match found.unknown_years[..] {
        [] => String::new(),
        _ => format!("，未公布节假日的年份：{:?}", found.unknown_years),
    };
    let remind = match found.remind.first() {
        Some(first) => format!("，{first} 起提醒"),
        None => String::new(),
    };
    format!(
        "- {}，自{}起 {}{}：最迟 {}，按法律 {}（`{}`）{unknown}{remind}；{}\n",
        found.name.zh,
        found.from.zh,
        found.count,
        unit(found.unit),
        found.careful,
        found.last,
        code(&found.bound),
        cites(&found.because)
    )
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "小时",
        Unit::Days => "日",
        Unit::WorkingDays => "个工作日",
        Unit::Months => "个月",
        Unit::Years => "年",
    }
}

fn several<T: DeserializeOwned>(words: &str) -> Result<Vec<T>, String> {
    words.split(',').map(named).collect()
}
