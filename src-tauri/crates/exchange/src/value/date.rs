//! Days and times as people and programs write them.

use chrono::{Days, NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::words::{half_width, said};
use crate::mapping::DateOrder;
use crate::meaning::Unreadable;

/// How dates of one table are to be read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Dates {
    /// What a date like `3/8/2024` means; without it such a date is refused.
    pub(crate) order: Option<DateOrder>,
    /// The workbook counts days from 1904, so that a bare day number cannot be trusted.
    pub(crate) from_1904: bool,
    /// Year and month of a bill whose days have no year: `12/30` on a bill of January is of the year
    /// before.
    pub(crate) bill: Option<(i32, u32)>,
}

/// A day, with the time of day where one is written behind it.
pub(crate) type Moment = (NaiveDate, Option<NaiveTime>);

impl Dates {
    /// Reads a day. Nothing for an empty cell.
    ///
    /// Understood: `2025-06-30 15:20:31`, `2025/6/3`, `2025.6.3`, `2025年6月3日`, `20250630`,
    /// `20250630152031`, and the day numbers of a spreadsheet (`45838`).
    pub(crate) fn moment(self, text: &str) -> Result<Option<Moment>, Unreadable> {
        let Some(text) = said(text) else {
            return Ok(None);
        };
        if text.starts_with('#') {
            return Err(Unreadable::FormulaError);
        }
        let plain = half_width(text);
        let plain = plain.trim();
        if plain.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && let Some(moment) = self.digits_only(plain)?
        {
            return Ok(Some(moment));
        }
        if let Some(day) = self.bill.and_then(|bill| of_bill(plain, bill)) {
            return Ok(Some((day, None)));
        }
        let (parts, rest) = parts(plain).ok_or(Unreadable::NotADate)?;
        let (year, month, day) = self.order(parts)?;
        Ok(Some((checked(year, month, day)?, clock(rest))))
    }

    fn digits_only(self, text: &str) -> Result<Option<Moment>, Unreadable> {
        let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(0);
        match text.len() {
            8 | 14 if !text.contains('.') => {
                let day = checked(number(0..4), number(4..6), number(6..8))?;
                let time = if text.len() == 14 {
                    clock(&text[8..])
                } else {
                    None
                };
                Ok(Some((day, time)))
            }
            _ => {
                let whole = text.split('.').next().unwrap_or_default();
                if whole.len() != 5 || text.matches('.').count() > 1 {
                    return Ok(None);
                }
                if self.from_1904 {
                    return Err(Unreadable::AmbiguousDate);
                }
                let value: Decimal = text.parse().map_err(|_| Unreadable::NotADate)?;
                serial(value).map(Some)
            }
        }
    }

    fn order(self, parts: [Part<'_>; 3]) -> Result<(u32, u32, u32), Unreadable> {
        let [a, b, c] = parts;
        if a.text.len() == 4 {
            return Ok((a.value, b.value, c.value));
        }
        if c.text.len() != 4 {
            return Err(if a.text.len() <= 2 && c.text.len() <= 2 {
                Unreadable::AmbiguousDate
            } else {
                Unreadable::NotADate
            });
        }
        match self.order {
            Some(DateOrder::DayFirst) => Ok((c.value, b.value, a.value)),
            Some(DateOrder::MonthFirst) => Ok((c.value, a.value, b.value)),
            None if a.value > 12 && b.value <= 12 || a.value == b.value => {
                Ok((c.value, b.value, a.value))
            }
            None if b.value > 12 && a.value <= 12 => Ok((c.value, a.value, b.value)),
            None => Err(Unreadable::AmbiguousDate),
        }
    }
}

/// `01/02` or `0102` on the bill of a year and month.
fn of_bill(text: &str, (year, month): (i32, u32)) -> Option<NaiveDate> {
    let (of, day) = match text.split_once('/') {
        Some(both) => both,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => return None,
    };
    let of: u32 = of.parse().ok()?;
    NaiveDate::from_ymd_opt(
        if of > month { year - 1 } else { year },
        of,
        day.parse().ok()?,
    )
}

#[derive(Clone, Copy)]
struct Part<'a> {
    text: &'a str,
    value: u32,
}

/// Takes three numbers with one kind of mark between them, and what follows.
fn parts(text: &str) -> Option<([Part<'_>; 3], &str)> {
    let (a, rest) = part(text)?;
    let rest = rest.trim_start();
    let mark = rest.chars().next()?;
    let (second, last): (char, Option<&[char]>) = match mark {
        '-' | '/' | '.' => (mark, None),
        '年' => ('月', Some(&['日', '号'])),
        _ => return None,
    };
    let (b, rest) = part(rest[mark.len_utf8()..].trim_start())?;
    let rest = rest.trim_start().strip_prefix(second)?;
    let (c, rest) = part(rest.trim_start())?;
    let rest = match last {
        Some(marks) => rest.trim_start().strip_prefix(marks)?,
        None if rest.is_empty() || rest.starts_with([' ', 'T', '\t', '\n']) => rest,
        // `2025-06-30-15.20.31`, as mainframes print it.
        None if rest
            .strip_prefix('-')
            .is_some_and(|time| clock(time).is_some()) =>
        {
            &rest[1..]
        }
        None => return None,
    };
    Some(([a, b, c], rest.trim_start_matches([' ', 'T', '\t', '\n'])))
}

fn part(text: &str) -> Option<(Part<'_>, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    Some((
        Part {
            text: digits,
            value: digits.parse().ok()?,
        },
        rest,
    ))
}

fn checked(year: u32, month: u32, day: u32) -> Result<NaiveDate, Unreadable> {
    if !(1980..2200).contains(&year) {
        return Err(Unreadable::UnlikelyDate);
    }
    NaiveDate::from_ymd_opt(year as i32, month, day).ok_or(Unreadable::NoSuchDay)
}

/// Reads the day number of a spreadsheet that counts from 1900, with the time as its fraction.
pub(crate) fn serial(value: Decimal) -> Result<Moment, Unreadable> {
    let whole = value.trunc();
    let days = whole.to_u64().ok_or(Unreadable::NotADate)?;
    // 1980 to 2099: a number outside is hardly a day.
    if !(29_221..=73_050).contains(&days) {
        return Err(Unreadable::UnlikelyDate);
    }
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|epoch| epoch.checked_add_days(Days::new(days)))
        .ok_or(Unreadable::NotADate)?;
    let seconds = ((value - whole) * Decimal::from(86_400))
        .round()
        .to_u32()
        .unwrap_or(0);
    let time = if seconds == 0 || seconds >= 86_400 {
        None
    } else {
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
    };
    Ok((day, time))
}

/// Reads a time of day: `15:20:31`, `15:20`, `152031`, `15时20分31秒`. Nothing when unreadable, for the
/// time never decides anything.
pub(crate) fn clock(text: &str) -> Option<NaiveTime> {
    let plain = half_width(said(text)?);
    let text = plain.trim();
    if text.bytes().all(|b| b.is_ascii_digit()) {
        // A spreadsheet drops the nought of 093045.
        let padded = match text.len() {
            6 => text.to_owned(),
            5 => format!("0{text}"),
            _ => return None,
        };
        return NaiveTime::from_hms_opt(
            padded[0..2].parse().ok()?,
            padded[2..4].parse().ok()?,
            padded[4..6].parse().ok()?,
        );
    }
    let mut numbers = text.split([':', '.', '时', '分', '秒']).map(str::trim);
    let hour: u32 = numbers.next()?.parse().ok()?;
    let minute: u32 = numbers.next()?.parse().ok()?;
    let second = match numbers.next() {
        None | Some("") => 0,
        Some(text) => {
            let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()?
        }
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_by(dates: Dates, text: &str) -> String {
        match dates.moment(text) {
            Ok(Some((day, Some(time)))) => format!("{day} {time}"),
            Ok(Some((day, None))) => day.to_string(),
            Ok(None) => "none".into(),
            Err(why) => format!("{why:?}"),
        }
    }

    fn read(text: &str) -> String {
        read_by(Dates::default(), text)
    }

    #[test]
    fn days_are_read_as_written() {
        for (text, day) in [
            ("2025-06-30 15:20:31", "2025-06-30 15:20:31"),
            ("2025-06-30T15:20:31", "2025-06-30 15:20:31"),
            ("2025-06-30 15:20:31.000", "2025-06-30 15:20:31"),
            ("2025-06-30 15.20.31.000000", "2025-06-30 15:20:31"),
            ("2025-06-30-15.20.31", "2025-06-30 15:20:31"),
            ("2023/2/12 21:32", "2023-02-12 21:32:00"),
            ("2023-02-12 21:32:14 ", "2023-02-12 21:32:14"),
            ("2025-06-30", "2025-06-30"),
            ("2025/6/3", "2025-06-03"),
            ("2025.6.3", "2025-06-03"),
            ("２０２５－０６－３０", "2025-06-30"),
            ("2025年6月3日", "2025-06-03"),
            ("2025年03月10日", "2025-03-10"),
            ("2025 年 6 月 3 日", "2025-06-03"),
            ("2025年6月3号", "2025-06-03"),
            ("20250630", "2025-06-30"),
            ("20250630152031", "2025-06-30 15:20:31"),
            ("2024/3/10 0:00:00", "2024-03-10 00:00:00"),
            ("2025-06-30 星期一", "2025-06-30"),
            ("45359", "2024-03-08"),
            ("45838.5", "2025-06-30 12:00:00"),
            ("31/03/2025", "2025-03-31"),
            ("03/31/2025", "2025-03-31"),
            ("3/3/2025", "2025-03-03"),
            ("", "none"),
            ("--", "none"),
        ] {
            assert_eq!(read(text), day, "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        for (text, why) in [
            ("3/8/2024", "AmbiguousDate"),
            ("4/7/24", "AmbiguousDate"),
            ("25-6-3", "AmbiguousDate"),
            ("2024/2/30", "NoSuchDay"),
            ("2024/13/1", "NoSuchDay"),
            ("20251340", "NoSuchDay"),
            ("202506", "NotADate"),
            ("2025-06", "NotADate"),
            ("6月3日", "NotADate"),
            ("2025-6/3", "NotADate"),
            ("2025-06-30abc", "NotADate"),
            ("2025-06-30-2025-07-31", "NotADate"),
            ("合计", "NotADate"),
            ("12345", "UnlikelyDate"),
            ("1900-01-01", "UnlikelyDate"),
            ("14928.64", "UnlikelyDate"),
            ("#VALUE!", "FormulaError"),
        ] {
            assert_eq!(read(text), why, "{text}");
        }
        let day_first = Dates {
            order: Some(DateOrder::DayFirst),
            ..Dates::default()
        };
        assert_eq!(read_by(day_first, "3/8/2024"), "2024-08-03");
        assert_eq!(read_by(day_first, "2024-08-03"), "2024-08-03");
        assert_eq!(read_by(day_first, "4/7/24"), "AmbiguousDate");
        let month_first = Dates {
            order: Some(DateOrder::MonthFirst),
            ..Dates::default()
        };
        assert_eq!(read_by(month_first, "3/8/2024"), "2024-03-08");
        let old_mac = Dates {
            from_1904: true,
            ..Dates::default()
        };
        assert_eq!(read_by(old_mac, "45359"), "AmbiguousDate");
        let bill = Dates {
            bill: Some((2024, 1)),
            ..Dates::default()
        };
        assert_eq!(read_by(bill, "01/02"), "2024-01-02");
        assert_eq!(read_by(bill, "12/30"), "2023-12-30");
        assert_eq!(read_by(bill, "13/30"), "NotADate");
    }

    #[test]
    fn times_stand_in_a_column_of_their_own() {
        for (text, time) in [
            ("123456", "12:34:56"),
            ("93045", "09:30:45"),
            ("15:20:31", "15:20:31"),
            ("9:05", "09:05:00"),
            ("15时20分31秒", "15:20:31"),
        ] {
            assert_eq!(clock(text).unwrap().to_string(), time, "{text}");
        }
        for text in ["", "--", "250000", "25:00", "1234", "上午"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    /// Every day of two centuries comes back from each way of writing it.
    #[test]
    fn every_day_comes_back_from_every_way_of_writing_it() {
        let mut day = NaiveDate::from_ymd_opt(1980, 1, 1).unwrap();
        let end = NaiveDate::from_ymd_opt(2100, 1, 1).unwrap();
        let mut count = 29_221;
        while day < end {
            for format in [
                "%Y-%m-%d",
                "%Y/%-m/%-d",
                "%Y.%m.%d",
                "%Y%m%d",
                "%Y年%-m月%-d日",
                "%Y-%m-%d 08:00:01",
            ] {
                let text = day.format(format).to_string();
                assert_eq!(
                    Dates::default().moment(&text).unwrap().unwrap().0,
                    day,
                    "{text}"
                );
            }
            assert_eq!(
                Dates::default()
                    .moment(&count.to_string())
                    .unwrap()
                    .unwrap()
                    .0,
                day,
                "{count}"
            );
            day = day.succ_opt().unwrap();
            count += 1;
        }
    }
}
