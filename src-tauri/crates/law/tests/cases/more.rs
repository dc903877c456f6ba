//! Further questions, each a line:
//!
//! - `doubled YUAN from DAY to DAY [stayed DAY to DAY]… [paid DAY=YUAN]…`
//! - `share YUAN on DAY` among the debts of the journal
//! - `size INDUSTRY [employees N] [revenue N] [assets N]`, in 10,000 yuan
//! - `term public|large from DAY [agreed N]`
//! - `case YUAN[+YUAN…] [counterclaim|appeal] [simplified|small-claims|became-ordinary|
//!   after-payment-order] [settled|withdrawn] [paid YUAN]`, and `fixed fees`
//! - `yuan WORDS` and `date DAY`
//! - `compare on DAY`: what each open choice comes to
//! - `deposit YUAN of YUAN breach nobody|payer|receiver|both|force-majeure [unperformed PERCENT]
//!   [penalty YUAN] [loss YUAN]`
//! - `works due [agreed DAY] [handed-over DAY] [accounted DAY] [filed DAY]`
//! - `rate TEXT`: a rate as people write it
//! - `credit-code CODE` and `identity NUMBER`

use owed_book::terms::Rate;
use owed_law::construction::Works;
use owed_law::court::{self, CaseAsked, Claimed, Course, Ending};
use owed_law::deposit::DepositAsked;
use owed_law::interest::{DoubledAsked, PayAsked, doubled};
use owed_law::sme::{Known, size, sme_term};
use owed_law::{Days, RulePack, compare, deposit, numbers, share, words as in_words, works_due};
use rust_decimal::Decimal;

use crate::answer::{accrued, cites, code, money};
use crate::asked::expect;
use crate::journal::{Journal, Words, named, parse};

/// The answer to a question of these.
pub(crate) fn to(
    ask: &str,
    words: &mut Words<'_>,
    journal: &Journal,
    rules: &RulePack,
) -> Result<String, String> {
    match ask {
        "doubled" => {
            let asked = doubled_asked(words)?;
            Ok(match doubled(&asked, rules) {
                Ok(interest) => format!(
                    "{}\n- 依据：{}\n",
                    accrued(&interest),
                    cites(&interest.because)
                ),
                Err(refused) => format!("- {refused}\n"),
            })
        }
        "share" => shared(words, journal, rules),
        "size" => {
            let industry = words.next()?;
            let mut known = Known::default();
            while let Some(word) = words.peek() {
                words.next()?;
                let value = Some(words.parse()?);
                match word {
                    "employees" => known.employees = value,
                    "revenue" => known.revenue = value,
                    "assets" => known.assets = value,
                    other => return Err(format!("{other} is not understood")),
                }
            }
            Ok(match size(industry, known, rules) {
                Ok(size) => format!("- {}\n", code(&size)),
                Err(refused) => format!("- {refused}\n"),
            })
        }
        "term" => term(words, rules),
        "case" => case_fee(words, rules),
        "fixed" => {
            expect(words, "fees")?;
            let mut out = String::from("| 费用 | 最少 | 最多 | 依据 |\n|---|--:|--:|---|\n");
            for fee in court::fixed(rules) {
                let (least, most) = (money(fee.least), money(fee.most));
                out += &format!(
                    "| {} | {least} | {most} | {} |\n",
                    fee.zh,
                    cites(&fee.because)
                );
            }
            Ok(out)
        }
        "yuan" => Ok(match in_words::yuan_from_words(words.next()?) {
            Ok(yuan) => format!("- {}\n", money(yuan)),
            Err(refused) => format!("- {refused}\n"),
        }),
        "date" => {
            let day = words.parse()?;
            Ok(format!(
                "- {}，{}\n",
                in_words::date_in_words(day),
                in_words::date(day)
            ))
        }
        "compare" => compared(words, journal, rules),
        "deposit" => deposited(words, rules),
        "works" => due_works(words, rules),
        "rate" => Ok(match words.next()?.parse::<Rate>() {
            Ok(rate) => format!("- {rate}\n"),
            Err(refused) => format!("- {refused}\n"),
        }),
        "credit-code" => Ok(checked(numbers::check_credit_code(words.next()?))),
        "identity" => Ok(checked(numbers::check_identity_number(words.next()?))),
        other => Err(format!("{other} cannot be asked")),
    }
}

fn case_fee(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let heads = words
        .next()?
        .split('+')
        .map(parse)
        .collect::<Result<_, _>>()?;
    let mut asked = CaseAsked {
        heads,
        claimed: Claimed::Claim,
        course: Course::Ordinary,
        ending: Ending::Judgment,
        paid: Decimal::ZERO,
    };
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "counterclaim" | "appeal" => asked.claimed = named(word)?,
            "settled" | "withdrawn" => asked.ending = named(word)?,
            "paid" => asked.paid = words.parse()?,
            course => asked.course = named(course)?,
        }
    }
    Ok(match court::case(&asked, rules) {
        Err(refused) => format!("- {refused}\n"),
        Ok(cost) => {
            let halved: Vec<_> = cost.halved.iter().map(|one| code(&one.by)).collect();
            let halved = match halved[..] {
                [] => "不减半".to_owned(),
                [..] => format!("减半一次（{}）", halved.join("、")),
            };
            format!(
                "- 请求 {}，全额 {}，{halved}，应交 {}，补交 {}，退还 {}；{}\n",
                money(cost.claim),
                money(cost.whole.amount),
                money(cost.due),
                money(cost.to_pay),
                money(cost.back),
                cites(&cost.because)
            )
        }
    })
}

fn doubled_asked(words: &mut Words<'_>) -> Result<DoubledAsked, String> {
    let base = words.parse()?;
    expect(words, "from")?;
    let from = words.parse()?;
    expect(words, "to")?;
    let to = words.parse()?;
    let (mut pay, mut stayed) = (Vec::new(), Vec::new());
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "stayed" => {
                let from = words.parse()?;
                expect(words, "to")?;
                stayed.push(Days::new(from, words.parse()?));
            }
            "paid" => {
                let (on, amount) = words
                    .next()?
                    .split_once('=')
                    .ok_or_else(|| "a payment is DAY=YUAN".to_owned())?;
                pay.push(PayAsked {
                    on: parse(on)?,
                    amount: parse(amount)?,
                });
            }
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok(DoubledAsked {
        base,
        from,
        to,
        pay,
        stayed,
    })
}

fn shared(words: &mut Words<'_>, journal: &Journal, rules: &RulePack) -> Result<String, String> {
    let amount = words.parse()?;
    expect(words, "on")?;
    let on = words.parse()?;
    let debts = journal.debts();
    let sharing = share(amount, on, &debts, rules).map_err(|error| error.to_string())?;
    let mut out = String::from("| 债务 | 金额 | 先于后面的原因 |\n|---|--:|---|\n");
    for share in &sharing.shares {
        let nth = debts.iter().position(|debt| debt.id == share.debt);
        out += &format!(
            "| 第 {} 笔 | {} | {} |\n",
            nth.map_or(0, |nth| nth + 1),
            money(share.amount),
            code(&share.why)
        );
    }
    out += &format!(
        "\n- 余 {}；{}\n",
        money(sharing.left_over),
        cites(&sharing.because)
    );
    Ok(out)
}

fn term(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let debtor = named(words.next()?)?;
    expect(words, "from")?;
    let from = words.parse()?;
    let agreed = match words.peek() {
        Some(_) => {
            expect(words, "agreed")?;
            Some(words.parse()?)
        }
        None => None,
    };
    Ok(match sme_term(debtor, from, agreed, rules) {
        None => "- 条例没有规定期限\n".to_owned(),
        Some(term) => {
            let cut = term
                .cut_from
                .map_or(String::new(), |from| format!("，约定的 {from} 日过长"));
            format!(
                "- {} 日，最迟 {}，休假日顺延后 {}{cut}；{}\n",
                term.days,
                term.due,
                term.last.on,
                cites(&term.because)
            )
        }
    })
}

fn compared(words: &mut Words<'_>, journal: &Journal, rules: &RulePack) -> Result<String, String> {
    expect(words, "on")?;
    let on = words.parse()?;
    let debts = journal.debts();
    let all = compare(&debts, on, rules).map_err(|error| error.to_string())?;
    let mut out = String::from("| 选择 | 合计 | 相差 |\n|---|--:|--:|\n");
    for one in all {
        out += &format!(
            "| {} | {} | {} |\n",
            code(&one.choice),
            money(one.total),
            money(one.difference)
        );
    }
    Ok(out)
}

fn deposited(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    let delivered = words.parse()?;
    expect(words, "of")?;
    let price = words.parse()?;
    expect(words, "breach")?;
    let mut asked = DepositAsked {
        price,
        delivered,
        breach: named(words.next()?)?,
        unperformed: Decimal::ONE_HUNDRED,
        penalty: None,
        loss: None,
    };
    while let Some(word) = words.peek() {
        words.next()?;
        match word {
            "unperformed" => asked.unperformed = words.parse()?,
            "penalty" => asked.penalty = Some(words.parse()?),
            "loss" => asked.loss = Some(words.parse()?),
            other => return Err(format!("{other} is not understood")),
        }
    }
    let found = match deposit(&asked, rules) {
        Ok(found) => found,
        Err(refused) => return Ok(format!("- {refused}\n")),
    };
    let mut out = String::from("| 定金 | 金额 |\n|---|--:|\n");
    for (name, amount) in [
        ("算作定金", found.counts),
        ("超过上限，算预付款", found.advance),
        ("抵作价款", found.to_price),
        ("不予返还", found.kept),
        ("应当返还", found.returned),
        ("定金之外的损失", found.further_loss),
    ] {
        out += &format!("| {name} | {} |\n", money(amount));
    }
    if let Some(penalty) = found.by_penalty {
        out += &format!("| 或者选择违约金 | {} |\n", money(penalty));
    }
    out += &format!("\n- {}\n", cites(&found.because));
    Ok(out)
}

fn due_works(words: &mut Words<'_>, rules: &RulePack) -> Result<String, String> {
    expect(words, "due")?;
    let mut works = Works::default();
    while let Some(word) = words.peek() {
        words.next()?;
        let day = Some(words.parse()?);
        match word {
            "agreed" => works.agreed = day,
            "handed-over" => works.handed_over = day,
            "accounted" => works.accounted = day,
            "filed" => works.filed = day,
            other => return Err(format!("{other} is not understood")),
        }
    }
    Ok(match works_due(works, rules) {
        None => "- 没有应付款的日子\n".to_owned(),
        Some(due) => format!(
            "- {}，{}；{}\n",
            due.on,
            code(&due.why),
            cites(&due.because)
        ),
    })
}

fn checked(result: Result<(), numbers::NumberError>) -> String {
    match result {
        Ok(()) => "- 校验位正确\n".to_owned(),
        Err(refused) => format!("- {refused}\n"),
    }
}
