//! Rows that say what a customer owes, by age.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::view::{View, is_total};
use crate::mapping::Field;
use crate::meaning::{Aside, BalanceRow, Bucket, Flag, Meaning, PartyRow};
use crate::value::words::key;

/// Reads a row of a table of balances. The second answer is the sum a total row states.
pub(crate) fn balance(view: View<'_>, as_of: Option<NaiveDate>) -> (Meaning, Option<Decimal>) {
    if is_total(view.row) {
        let stated = view.amount(Field::Outstanding).ok().flatten();
        return (Meaning::Aside(Aside::Total), stated);
    }
    let meaning = match read(view, as_of) {
        Ok(row) => Meaning::Balance(Box::new(row)),
        Err(aside) => Meaning::Aside(aside),
    };
    (meaning, None)
}

fn read(view: View<'_>, as_of: Option<NaiveDate>) -> Result<BalanceRow, Aside> {
    let name = view.owned(Field::Customer);
    let outstanding = view.amount(Field::Outstanding);
    let lone = view.row.cells.len() == 1 && matches!(outstanding, Ok(None));
    let nameless =
        name.is_none() && matches!(outstanding, Ok(None) | Err(Aside::Unreadable { .. }));
    if lone || nameless {
        return Err(Aside::Footer);
    }
    let buckets: Vec<Bucket> = view
        .amounts(Field::Bucket)?
        .into_iter()
        .map(|(column, amount)| {
            let (from, to) = days(&column.header).unwrap_or((None, None));
            Bucket {
                label: Arc::clone(&column.header),
                from,
                to,
                amount,
            }
        })
        .collect();
    let name = name.ok_or_else(|| Aside::Missing {
        cell: view.columns.header(Field::Customer),
    })?;
    let parts: Decimal = buckets.iter().map(|bucket| bucket.amount).sum();
    let outstanding = match outstanding? {
        Some(amount) => amount,
        None if !buckets.is_empty() => parts,
        None => return Err(Aside::NoAmount),
    };
    let mut flags = Vec::new();
    if !buckets.is_empty() && parts != outstanding {
        flags.push(Flag::BucketsDisagree { sum: parts });
    }
    if view.row.garbled {
        flags.push(Flag::BadCharacters);
    }
    let own_day = view.moment(Field::AsOf).ok().flatten().map(|(day, _)| day);
    Ok(BalanceRow {
        customer: PartyRow {
            name: Some(name),
            id: view.owned(Field::CustomerId),
        },
        code: view.owned(Field::CustomerCode),
        as_of: own_day.or(as_of),
        outstanding,
        buckets,
        keeper: view.owned(Field::Keeper),
        flags,
    })
}

/// The days of age a header names, both ends inclusive: `31-60天`, `360天以上`, `1年以内`, `未到期`.
pub(crate) fn days(header: &str) -> Option<(Option<u32>, Option<u32>)> {
    let key = key(header);
    if ["未到期", "未逾期", "信用期内", "账期内", "未超期"].contains(&key.as_str())
    {
        return Some((None, Some(0)));
    }
    let (unit, has_unit) = if key.contains('年') {
        (365, true)
    } else if key.contains("个月") || key.contains('月') {
        (30, true)
    } else {
        (
            1,
            key.contains('天') || key.contains('日') || key.contains("days"),
        )
    };
    let numbers: Vec<u32> = key
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty() && digits.len() <= 4)
        .filter_map(|digits| digits.parse().ok())
        .collect();
    // Years of the calendar, not of age.
    if numbers.iter().any(|number| (1980..2200).contains(number)) {
        return None;
    }
    // Nothing but numbers, marks and the words for days may stand in it: `2025年` is no age.
    let words: String = key
        .chars()
        .filter(|c| {
            !c.is_ascii_digit()
                && !matches!(
                    c,
                    '-' | '~'
                        | '至'
                        | '到'
                        | '('
                        | ')'
                        | '<'
                        | '>'
                        | '='
                        | '+'
                        | '≤'
                        | '≥'
                        | '—'
                        | '_'
                )
        })
        .collect();
    let open = ["以上", "超过", "大于", ">", "≥", "+", "以后"]
        .iter()
        .any(|w| key.contains(w));
    let below = ["以内", "以下", "小于", "<", "≤", "内"]
        .iter()
        .any(|w| key.contains(w));
    let known = [
        "天",
        "日",
        "年",
        "月",
        "个月",
        "天以上",
        "天以内",
        "天以下",
        "日以上",
        "日以内",
        "年以上",
        "年以内",
        "年以下",
        "月以上",
        "月以内",
        "个月以上",
        "个月以内",
        "超过天",
        "超过年",
        "大于天",
        "小于天",
        "天内",
        "年内",
        "天及以上",
        "逾期天",
        "逾期天以上",
        "逾期天以内",
        "年天",
        "天天",
        "年年",
        "days",
        "",
        "个月个月",
        "账龄天",
        "账龄年",
        "天含",
        "年含",
    ];
    if !known.contains(&words.as_str()) {
        return None;
    }
    match numbers[..] {
        [first, last] if first < last && (has_unit || words.is_empty()) => {
            // Years meet at their ends: the second begins the day after the first is full.
            let from = if unit == 1 { first } else { first * unit + 1 };
            Some((Some(from), Some(last * unit)))
        }
        [only] if open && has_unit => {
            Some((Some(only * unit + u32::from(!key.contains('≥'))), None))
        }
        [only] if below && has_unit => {
            Some((Some(if unit == 1 { 1 } else { 0 }), Some(only * unit)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_name_ages() {
        for (header, ages) in [
            ("未到期", Some((None, Some(0)))),
            ("1-30天", Some((Some(1), Some(30)))),
            ("181-360天", Some((Some(181), Some(360)))),
            ("31~60", Some((Some(31), Some(60)))),
            ("360天以上", Some((Some(361), None))),
            ("≥361天", Some((Some(361), None))),
            ("30天以内", Some((Some(1), Some(30)))),
            ("1年以内", Some((Some(0), Some(365)))),
            ("1-2年", Some((Some(366), Some(730)))),
            ("3年以上", Some((Some(1096), None))),
            ("1-3个月", Some((Some(31), Some(90)))),
            ("2025年", None),
            ("应收余额", None),
            ("2025-11", None),
            ("2024-2025", None),
            ("客户编码1-2", None),
            ("业务员", None),
        ] {
            assert_eq!(days(header), ages, "{header}");
        }
    }
}
