//! A word from the system when something falls due and nobody is at the program (系统通知).
//!
//! It names nobody and no sum: whoever passes by the screen may read it.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};
use owed_book::journal::Head;

use super::{Todo, all};
use crate::desk::Desk;

/// Nobody is spoken to before nine or after nine.
const HOURS: (NaiveTime, NaiveTime) = (
    NaiveTime::from_hms_opt(9, 0, 0).expect("a time of day"),
    NaiveTime::from_hms_opt(21, 0, 0).expect("a time of day"),
);

/// So many days before a right or a day in court is lost one is told again.
const AGAIN: [i64; 4] = [1, 7, 30, 90];

/// What is shown outside the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The program and what there is.
    pub title: String,
    /// What to do.
    pub body: String,
}

/// What was told already, and as of when it was looked for.
#[derive(Debug, Default)]
pub(crate) struct Reminded {
    as_of: Option<(Head, NaiveDate)>,
    told: BTreeSet<(Option<String>, String, i64)>,
}

/// What to tell the owner, where nobody was at the program for as long as `idle`, something has its
/// day now, and it was not told before. Nothing where she wants none, or the book is shut.
pub fn reminder(desk: &Desk, idle: Duration) -> Option<Reminder> {
    let (today, time) = (desk.clock.today(), desk.clock.time());
    let settings = desk.settings();
    if !settings.reminders || desk.idle() < idle || !(HOURS.0..HOURS.1).contains(&time) {
        return None;
    }
    let mut reminded = desk.reminded();
    let head = desk.read(|open| Ok(open.book.head)).ok()?;
    if reminded.as_of == Some((head, today)) {
        return None;
    }
    // What cannot be worked out is said by the page that shows it.
    let todo = desk.read(|open| all(desk, open)).ok()?;
    reminded.as_of = Some((head, today));
    let found: Vec<_> = todo.iter().filter_map(key).collect();
    let new = found.into_iter().filter(|key| !reminded.told.contains(key));
    let new: BTreeSet<_> = new.collect();
    let lost = new.iter().any(|(_, code, _)| is_of_law(code));
    let count = new.len();
    reminded.told.extend(new);
    (count > 0).then(|| said(settings.language == "en", count, lost))
}

/// What tells a thing that has its day from another; nothing where it has none. What runs out is
/// another thing when another of the days in [`AGAIN`] has come.
fn key(todo: &Todo) -> Option<(Option<String>, String, i64)> {
    let left = |at: usize| todo.about.get(at).and_then(|days| days.parse::<i64>().ok());
    let step = match todo.code.as_str() {
        "task" | "promise-eve" | "promise-due" | "promise-broken" | "plan-eve" | "plan-due"
        | "plan-missed" => 0,
        "limitation" => nearest(left(1)?)?,
        "court-day" => nearest(left(3)?)?,
        code if code.starts_with("backup-") => 0,
        _ => return None,
    };
    Some((todo.debtor.clone(), todo.code.clone(), step))
}

fn nearest(left: i64) -> Option<i64> {
    AGAIN.into_iter().find(|days| left <= *days)
}

/// Whether a right is lost by letting it pass.
fn is_of_law(code: &str) -> bool {
    ["limitation", "court-day"].contains(&code)
}

fn said(english: bool, count: usize, lost: bool) -> Reminder {
    if english {
        let things = if count == 1 {
            "1 thing is"
        } else {
            &format!("{count} things are")
        };
        return Reminder {
            title: format!("Owed: {things} due"),
            body: if lost {
                "Among them a day of the law: what it lets you do is lost once it passes. See Today.".into()
            } else {
                "See Today.".into()
            },
        };
    }
    Reminder {
        title: format!("账清：有 {count} 件事到日子了"),
        body: if lost {
            "其中有法律规定的期限，过了就办不成了。请打开“今天”。".into()
        } else {
            "请打开“今天”看一看。".into()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn todo(code: &str, about: &[&str]) -> Todo {
        Todo {
            debtor: Some("d".into()),
            name: Some("样例贸易".into()),
            amount: None,
            code: code.into(),
            about: about.iter().map(|text| (*text).to_owned()).collect(),
            tone: "seal".into(),
        }
    }

    #[test]
    fn a_right_that_runs_out_is_told_again_as_its_day_comes_near() {
        let steps: Vec<_> = ["183", "90", "31", "30", "8", "7", "1", "0"]
            .map(|left| key(&todo("limitation", &["2027-01-01", left])).map(|(.., step)| step))
            .to_vec();
        let expected = [
            None,
            Some(90),
            Some(90),
            Some(30),
            Some(30),
            Some(7),
            Some(1),
            Some(1),
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_step_without_a_day_is_not_told() {
        assert_eq!(key(&todo("send-demand", &[])), None);
        assert_eq!(key(&todo("unplaced-payments", &["3"])), None);
    }

    #[test]
    fn nobody_is_named() {
        for (english, lost) in [(false, false), (false, true), (true, false), (true, true)] {
            let said = said(english, 2, lost);
            assert!(said.title.contains('2') && !said.body.contains('样'));
        }
    }
}
