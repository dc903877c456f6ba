//! What stands above and below a table: whose it is, what it covers, how much it says it holds.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;

use crate::mapping::Unit;
use crate::table::RawRow;
use crate::understood::{Owner, Tallies, Tally};
use crate::value::amount::amount;
use crate::value::date::Dates;
use crate::value::words::{half_width, said, unit};

/// What was found above and below a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Above {
    pub(crate) owner: Owner,
    pub(crate) stated: Tallies,
    pub(crate) period: Option<(NaiveDate, NaiveDate)>,
    pub(crate) made_at: Option<NaiveDateTime>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) unit: Option<Unit>,
    pub(crate) not_evidence: bool,
    /// All the words, for marks such as a bank's name.
    pub(crate) words: String,
}

const NAME: [&str; 11] = [
    "账户名称",
    "户名",
    "账号名称",
    "单位名称",
    "公司名称",
    "客户名称",
    "姓名",
    "微信昵称",
    "账户名",
    "核算单位",
    "本方户名",
];
const ACCOUNT: [&str; 9] = [
    "账号",
    "账户",
    "卡号",
    "支付宝账户",
    "支付宝账号",
    "查询账号",
    "本方账号",
    "银行账号",
    "帐号",
];
const MADE: [&str; 6] = [
    "导出时间",
    "查询日期",
    "查询时间",
    "打印时间",
    "下载时间",
    "生成时间",
];
const AS_OF: [&str; 5] = ["截止日期", "截止时间", "截至日期", "截止日", "统计日期"];

impl Above {
    /// Takes in one row from outside the table.
    pub(crate) fn note(&mut self, row: &RawRow) {
        let mut texts = row.texts().map(str::trim).peekable();
        while let Some(text) = texts.next() {
            self.words.push_str(text);
            self.words.push('\n');
            self.note_text(text, texts.peek().copied());
        }
    }

    /// Year and month of a bill, from its title: `2024年01月`.
    pub(crate) fn bill_month(&self) -> Option<(i32, u32)> {
        let (before, after) = self.words.split_once('年')?;
        let year: i32 = before.get(before.len().checked_sub(4)?..)?.parse().ok()?;
        let month: u32 = after.split_once('月')?.0.trim().parse().ok()?;
        ((1980..2200).contains(&year) && (1..=12).contains(&month)).then_some((year, month))
    }

    fn note_text(&mut self, text: &str, next: Option<&str>) {
        if self.owner.name.is_none() {
            self.owner.name = labelled(text, next, &NAME);
        }
        if self.owner.account.is_none() {
            self.owner.account = labelled(text, next, &ACCOUNT);
        }
        if self.made_at.is_none() {
            self.made_at = labelled(text, next, &MADE).and_then(|text| {
                let (day, time) = Dates::default().moment(&text).ok()??;
                Some(day.and_time(time.unwrap_or(NaiveTime::MIN)))
            });
        }
        if self.as_of.is_none() {
            self.as_of = labelled(text, next, &AS_OF)
                .and_then(|text| Dates::default().moment(&text).ok()?.map(|(day, _)| day));
        }
        let text = &half_width(text);
        if self.period.is_none() {
            self.period = period(text);
        }
        if self.unit.is_none() && text.contains("单位") {
            self.unit = unit(text);
        }
        self.not_evidence |= text.contains("仅供个人对账");
        self.note_count(text);
    }

    /// `共3笔记录`, `收入：2笔 5200.00元`, `不计收支：2笔 16.37元`.
    fn note_count(&mut self, text: &str) {
        if let Some(rest) = text.strip_prefix('共') {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            if rest[digits.len()..].starts_with('笔') || rest[digits.len()..].starts_with('条') {
                self.stated.records = digits.parse().ok();
            }
        }
        let tally = |labels: &[&str]| {
            labels
                .iter()
                .find_map(|label| count_and_sum(text.strip_prefix(label)?))
        };
        let stated = &mut self.stated;
        stated.incoming = tally(&["收入"]).or(stated.incoming);
        stated.outgoing = tally(&["支出"]).or(stated.outgoing);
        stated.neutral = tally(&["中性交易", "不计收支", "其他"]).or(stated.neutral);
    }
}

/// `：2笔 5200.00元`
fn count_and_sum(text: &str) -> Option<Tally> {
    let (count, sum) = text.trim_start().strip_prefix(':')?.split_once('笔')?;
    let sum = sum.trim_start_matches([',', ' ', '共']);
    let sum: Option<Decimal> = amount(sum).ok().flatten();
    Some(Tally {
        count: Some(count.trim().parse().ok()?),
        sum,
    })
}

/// The value that follows one of the labels, in the same cell or in the next.
fn labelled(text: &str, next: Option<&str>, labels: &[&str]) -> Option<String> {
    // Labels are spread with wide spaces: `账　　号：`.
    let text = &text.replace('\u{3000}', "");
    labels.iter().find_map(|label| {
        let start = text.find(label)?;
        // `交易账户：` is no `账户：`, and `对方账号：` is not the owner's.
        let before = &text[..start];
        if before.ends_with(|c: char| c.is_alphabetic() && !c.is_whitespace()) {
            return None;
        }
        let rest = text[start + label.len()..].trim_start();
        let value = match rest.strip_prefix([':', '：']) {
            Some(value) => value,
            // `查询账号[ Inquirer account number ]`: the second language, and the value in the next cell.
            None if rest.is_empty() || rest.starts_with('[') && rest.ends_with(']') => next?,
            None => return None,
        };
        let value = value.trim_start();
        let value = match value.strip_prefix(['[', '［']) {
            Some(inner) => inner.split([']', '］']).next().unwrap_or_default(),
            // Several labels may stand in one cell, wide apart.
            None => value
                .split("  ")
                .next()
                .unwrap_or_default()
                .split([',', '，'])
                .next()
                .unwrap_or_default(),
        };
        let value = if value.trim().is_empty() {
            next?
        } else {
            value
        };
        said(value)
            .filter(|value| value.chars().count() <= 80)
            .map(str::to_owned)
    })
}

/// A first and a last day in one text: `起始时间：[…] 终止时间：[…]`, `20250101-20251130`, `…至…`.
fn period(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    if !["日期", "时间", "期间", "区间", "起止", "范围"]
        .iter()
        .any(|word| text.contains(word))
    {
        return None;
    }
    let mut days = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let (length, day) = day_at(rest);
        days.extend(day);
        rest = &rest[length..];
    }
    match days[..] {
        [first, last] if first <= last => Some((first, last)),
        _ => None,
    }
}

/// A day at the start of the text, and how many bytes it and its digits take.
fn day_at(text: &str) -> (usize, Option<NaiveDate>) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let parse = |text: &str| {
        Dates::default()
            .moment(text)
            .ok()
            .flatten()
            .map(|(day, _)| day)
    };
    if digits == 8 || digits == 14 {
        return (digits, parse(&text[..digits]));
    }
    if digits == 4 {
        let marks = ['-', '/', '.', '年', '月', '日'];
        let end = text
            .char_indices()
            .find(|(_, c)| !c.is_ascii_digit() && !marks.contains(c))
            .map_or(text.len(), |(at, _)| at);
        // `2025-10-01-2025-10-31` runs on: try the longest beginning that is a day.
        for take in (8..=end.min(16)).rev() {
            if text.is_char_boundary(take)
                && let Some(day) = parse(&text[..take])
            {
                return (take, Some(day));
            }
        }
    }
    (digits.max(1), None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{CellKind, RawCell};

    fn above(rows: &[&[&str]]) -> Above {
        let mut above = Above::default();
        for cells in rows {
            let cells = (0..)
                .zip(*cells)
                .map(|(i, text)| {
                    (
                        i,
                        RawCell {
                            text: (*text).to_owned(),
                            kind: CellKind::Text,
                        },
                    )
                })
                .collect();
            above.note(&RawRow {
                number: 1,
                cells,
                ..RawRow::default()
            });
        }
        above
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_payment_app_says_whose_bill_it_is_and_how_much() {
        let found = above(&[
            &["微信昵称：[合成用户]"],
            &["起始时间：[2025-10-01 00:00:00] 终止时间：[2025-10-31 23:59:59]"],
            &["导出时间：[2025-11-02 10:05:22]"],
            &["共3笔记录"],
            &["收入：2笔 5200.00元"],
            &["支出：1笔 12.00元"],
            &["中性交易：0笔 0.00元"],
            &["3. 本明细仅供个人对账使用"],
        ]);
        assert_eq!(found.owner.name.as_deref(), Some("合成用户"));
        assert_eq!(found.period, Some((day("2025-10-01"), day("2025-10-31"))));
        assert_eq!(found.made_at.unwrap().to_string(), "2025-11-02 10:05:22");
        assert_eq!(found.stated.records, Some(3));
        let tally = |count, fen| {
            Some(Tally {
                count: Some(count),
                sum: Some(Decimal::new(fen, 2)),
            })
        };
        assert_eq!(found.stated.incoming, tally(2, 520_000));
        assert_eq!(found.stated.outgoing, tally(1, 1_200));
        assert_eq!(found.stated.neutral, tally(0, 0));
        assert!(found.not_evidence);
    }

    #[test]
    fn a_bank_says_whose_account_it_is() {
        let found = above(&[
            &["查询日期：2025-12-01 11:19:56"],
            &["交易日期：20250101-20251130", "借贷方向：全部"],
            &[
                "账号：0000000000000001",
                "账户名称：合成精密机械（苏州）有限公司",
            ],
        ]);
        assert_eq!(found.owner.account.as_deref(), Some("0000000000000001"));
        assert_eq!(
            found.owner.name.as_deref(),
            Some("合成精密机械（苏州）有限公司")
        );
        assert_eq!(found.period, Some((day("2025-01-01"), day("2025-11-30"))));
        let found = above(&[
            &["账号", "0001"],
            &["卡号: 1234****5678", "卡别名: "],
            &["对方账号：9"],
        ]);
        assert_eq!(found.owner.account.as_deref(), Some("0001"));
        let found = above(&[&["截止日期：2025-11-30", "单位：万元"]]);
        assert_eq!(
            (found.as_of, found.unit),
            (Some(day("2025-11-30")), Some(Unit::TenThousand))
        );
    }
}
