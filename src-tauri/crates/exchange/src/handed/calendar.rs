//! Days as an iCalendar file (RFC 5545), which every calendar program takes in or subscribes to.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};

/// Something that falls on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOf {
    /// The same for the same thing each time it is handed out, so that a calendar which has it
    /// already moves it and makes no second one.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What it is, in a line.
    pub title: String,
    /// More of it.
    pub about: String,
}

/// A calendar of whole days, each with a reminder two days before it at nine in the morning.
///
/// `made` is the moment it is handed out; the same days and moment give the same bytes.
pub fn calendar(name: &str, made: DateTime<Utc>, days: &[DayOf]) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name);
    calendar.ttl(&Duration::hours(12));
    for day in days {
        let mut event = Event::new();
        event
            .uid(&day.uid)
            .timestamp(made)
            // Without an end a day is the whole of that day.
            .starts(day.on)
            .summary(&day.title)
            .description(&day.about)
            // Nobody is busy because something falls due.
            .add_property("TRANSP", "TRANSPARENT");
        // A day begins at midnight: 39 hours before it is nine o'clock two days earlier.
        let mut alarm = Alarm::display(&day.title, -Duration::hours(39));
        alarm.uid(&format!("reminder-{}", day.uid)).timestamp(made);
        event.alarm(alarm);
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> DateTime<Utc> {
        "2026-11-21T04:00:00Z".parse().unwrap()
    }

    fn one() -> DayOf {
        DayOf {
            uid: "promise-1@owed".into(),
            on: "2026-11-27".parse().unwrap(),
            title: "样例贸易（杭州）有限公司，答应付 ¥20,000.00；第2期".into(),
            about: "说好\n周五; 先付两万, 其余分期".into(),
        }
    }

    /// The lines of a file, those that were folded put together again.
    fn lines(text: &str) -> Vec<String> {
        text.replace("\r\n ", "")
            .split("\r\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn a_day_is_whole_free_and_reminded_of_two_days_before() {
        let text = calendar("账清", made(), &[one()]);
        let lines = lines(&text);
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:promise-1@owed",
            "DTSTAMP:20261121T040000Z",
            "DTSTART;VALUE=DATE:20261127",
            "TRANSP:TRANSPARENT",
            "TRIGGER:-PT140400S",
            "ACTION:DISPLAY",
            "END:VCALENDAR",
        ] {
            assert!(lines.iter().any(|had| had == line), "{line}\n{text}");
        }
        // Signs with a meaning of their own are marked, and no line is longer than 75 bytes.
        assert!(
            text.replace("\r\n ", "")
                .contains("说好\\n周五\\; 先付两万\\, 其余分期"),
            "{text}"
        );
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    }

    #[test]
    fn the_same_days_give_the_same_bytes() {
        let days = [one()];
        assert_eq!(
            calendar("账清", made(), &days),
            calendar("账清", made(), &days)
        );
    }
}
