//! What to do with a debtor of a class at a stage: tone, channel, cadence, paper and deadline.
//!
//! The table is `data/playbook.toml`; it is our practice and no law. What the figures still need
//! comes before it, and so does a right to sue that is about to run out.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use owed_book::Book;
use owed_book::evidence::Form;
use owed_book::fact::PartyId;
use owed_book::judged::{Class, Policy};
use serde::Deserialize;

use crate::class::word;
use crate::conduct::Profile;
use crate::next::{Next, Step};
use crate::reason::Reason;

/// What a letter's task is called by: what is to be done once its day to pay by is over.
pub const AFTER_LETTER: &str = "after-letter";

/// What to do in a case, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// What to do; nothing where the figures or the calendar come first, see [`Next`].
    pub advised: Option<Advised>,
    /// Why this and not something else.
    pub because: Vec<Reason>,
}

/// A step of the playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advised {
    /// What to do.
    pub step: Move,
    /// In which tone.
    pub tone: Tone,
    /// By which way.
    pub channel: Way,
    /// Days between two contacts.
    pub every: u16,
    /// The paper that goes with it.
    pub paper: Option<Paper>,
    /// Working days given to answer or pay.
    pub days: Option<u8>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$each])* $variant),* }
    };
}

words!(/// Something to do with a debtor.
Move {
    /// Remind it.
    Remind,
    /// Send a formal demand.
    Demand,
    /// Find where letters reach it, by lawful ways, and send the demand there.
    FindAddress,
    /// Ask in writing what exactly it disputes, with a statement of account.
    AskDispute,
    /// Hear what the trouble is, and leave it time.
    HearOut,
    /// Agree on a plan in writing.
    AgreePlan,
    /// Bind the evidence and go to court.
    BuildPack,
    /// See a lawyer before anything is agreed: others may have a share in what is left.
    SeeLawyer,
});
words!(/// How it is said. Firmness is a date and a paper, never a word.
Tone {
    /// As one partner to another.
    Friendly,
    /// With patience.
    Considerate,
    /// Sum, day, basis.
    MatterOfFact,
    /// As it would be read in court.
    Formal,
});
words!(/// By which way.
Way {
    /// A message to the debtor's own account.
    Message,
    /// A call.
    Call,
    /// A letter with proof of delivery.
    Letter,
});
words!(/// A paper that goes with a step.
Paper {
    /// Letter of demand (催款函).
    Demand,
    /// Statement of account (对账函).
    Statement,
});
words!(/// Where a case stands between being late and going to court.
At {
    /// Late, within the days of grace.
    Fresh,
    /// Nothing was demanded formally.
    Late,
    /// The day to pay by in the last demand is over.
    Passed,
});

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plays {
    checked: String,
    #[serde(rename = "status")]
    _status: String,
    source: String,
    grace_days: u16,
    waive_late: u8,
    waive_price: u8,
    letter_days: u64,
    play: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    class: Class,
    at: At,
    step: Move,
    tone: Tone,
    channel: Way,
    every: u16,
    paper: Option<Paper>,
    days: Option<u8>,
}

static PLAYBOOK: LazyLock<Result<Plays, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/playbook.toml")).map_err(|e| e.to_string())
});
static EMPTY: LazyLock<Plays> = LazyLock::new(Plays::default);

fn playbook() -> &'static Plays {
    PLAYBOOK.as_ref().unwrap_or(&EMPTY)
}

/// The day the playbook was looked over, and what it rests on.
pub fn source() -> (&'static str, &'static str) {
    (&playbook().checked, &playbook().source)
}

/// The policy in force: the owner's, and what we propose where she said nothing. Contacts can only
/// be fewer than our own caution allows.
pub fn in_force(policy: Policy) -> Policy {
    let own = playbook();
    let [day, week] = [1, 7].map(caution);
    Policy {
        grace_days: policy.grace_days.or(Some(own.grace_days)),
        waive_late: policy.waive_late.or(Some(own.waive_late)),
        waive_price: policy.waive_price.or(Some(own.waive_price)),
        most_a_day: stricter(policy.most_a_day, day),
        most_a_week: stricter(policy.most_a_week, week),
    }
}

/// The most contacts in so many days that our caution allows with anyone.
pub fn caution(days: u64) -> Option<u8> {
    let most = Profile::named("cn")?.most(days)?;
    u8::try_from(most).ok()
}

fn stricter(said: Option<u8>, most: Option<u8>) -> Option<u8> {
    match (said, most) {
        (Some(said), Some(most)) => Some(said.min(most)),
        (said, most) => said.or(most),
    }
}

/// What to do in the case of a debtor of `class`, after what the figures say comes `next`.
/// `running_out`: the right to sue can be proved for a short time only.
pub fn play(
    book: &Book,
    debtor: PartyId,
    class: Class,
    next: &Next,
    running_out: bool,
    today: NaiveDate,
) -> Play {
    let figures_first = |code| Play {
        advised: None,
        because: vec![Reason::plain(code)],
    };
    let at = match &next.step {
        Step::DecidePayments(_) | Step::SayDueDate(_) => return figures_first("figures-first"),
        Step::Wait(_) => return figures_first("not-late"),
        Step::Settled => return figures_first("settled"),
        Step::SendLetter(_) => return figures_first("letter-unsent"),
        Step::FollowLetter(..) => return figures_first("letter-unknown"),
        Step::Demand(_) => {
            let grace = in_force(book.policy()).grace_days.unwrap_or_default();
            if days_late(book, debtor, today) <= i64::from(grace) {
                At::Fresh
            } else {
                At::Late
            }
        }
        Step::BuildPack => match waits_until(book, debtor) {
            Some(until) if until >= today => {
                return Play {
                    advised: None,
                    because: vec![Reason::about("letter-waits", until.to_string())],
                };
            }
            Some(_) | None => At::Passed,
        },
    };
    let found = playbook().play.iter();
    let row = found
        .filter(|row| row.class == class && row.at == at)
        .map(|row| Advised {
            step: row.step,
            tone: row.tone,
            channel: row.channel,
            every: row.every,
            paper: row.paper,
            days: row.days,
        })
        .next();
    let mut because = vec![
        Reason::about("by-class", word(class)),
        Reason::about("by-stage", word(at)),
    ];
    let advised = row.map(|row| {
        let gentle = matches!(row.step, Move::Remind | Move::HearOut | Move::AskDispute);
        if running_out && gentle {
            // A call leaves no proof; the day is saved by a letter that does.
            because.push(Reason::plain("running-out"));
            return Advised {
                step: Move::Demand,
                channel: Way::Letter,
                paper: Some(Paper::Demand),
                ..row
            };
        }
        row
    });
    Play { advised, because }
}

fn days_late(book: &Book, debtor: PartyId, today: NaiveDate) -> i64 {
    let late = book.debts_of(debtor).into_iter();
    let late = late.filter_map(|debt| debt.late_on(today).ok().flatten());
    let due = late.filter_map(|part| part.due).min();
    due.map_or(0, |due| (today - due).num_days())
}

/// The last day on which the last demand leaves time to pay.
fn waits_until(book: &Book, debtor: PartyId) -> Option<NaiveDate> {
    let last = book
        .documents
        .values()
        .filter(|paper| paper.party == debtor && paper.form == Form::Demand)
        .filter(|paper| paper.withdrawn.is_none())
        .max_by_key(|paper| paper.entry)?;
    let because = letter(&last.number);
    let task = book.judged.open_tasks(debtor).into_iter();
    let said = task
        .filter(|task| task.because == because)
        .filter_map(|task| task.due.pred_opt())
        .next();
    said.or_else(|| last.on.checked_add_days(Days::new(playbook().letter_days)))
}

/// Why a task is set that a letter announced.
pub fn letter(number: &str) -> String {
    format!("letter:{number}")
}

#[cfg(test)]
mod tests;
