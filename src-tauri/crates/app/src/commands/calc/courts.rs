//! Which court hears a claim, and the days that must not be missed there.

use owed_law::route::{
    About, AgreedPlace, Clause, CourtAsked, Deadline, LevelSaid, OpenCourt, Performed, Said, Seat,
    deadline, deadlines, jurisdiction,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ask::{self, said, wrong};
use super::ids;
use super::roads::{TextView, in_yuan};
use crate::commands::claims::{ArticleView, plain};
use crate::commands::import::Reason;
use crate::commands::{book, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

const ABOUT: [&str; 10] = [
    "sale",
    "online-delivered",
    "online-shipped",
    "service",
    "work",
    "loan",
    "lease-of-building",
    "lease-of-thing",
    "construction",
    "other",
];
const CLAUSES: [&str; 5] = [
    "unknown",
    "nothing",
    "arbitration",
    "courts",
    "arbitration-or-courts",
];
const SEATS: [&str; 8] = [
    "creditor",
    "debtor",
    "performance",
    "signing",
    "subject",
    "connected",
    "unproven",
    "unconnected",
];
const PLACES: [&str; 3] = ["unknown", "nothing", "named"];
const PERFORMED: [&str; 2] = ["yes", "nothing-and-elsewhere"];

/// Asks which court hears a claim. What is left out is not known.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct CourtsAsked {
    /// `sale`, `online-delivered`, `online-shipped`, `service`, `work`, `loan`,
    /// `lease-of-building`, `lease-of-thing`, `construction` or `other`.
    pub about: String,
    /// What the contract says on disputes: `unknown`, `nothing`, `arbitration`, `courts` or
    /// `arbitration-or-courts`.
    pub clause: Option<String>,
    /// The places whose courts the clause names: `creditor`, `debtor`, `performance`, `signing`,
    /// `subject`, or another place that is `connected`, `unproven` or `unconnected`.
    pub seats: Option<Vec<String>>,
    /// Whether a place of performance is agreed: `unknown`, `nothing` or `named`.
    pub performance: Option<String>,
    /// `yes`, or `nothing-and-elsewhere`: nothing was performed and neither party is at the place
    /// agreed; `yes` when left out.
    pub performed: Option<String>,
    /// What is claimed, in yuan.
    pub amount: Option<String>,
    /// Whether both parties are in the court's province.
    pub same_province: Option<bool>,
    /// The day of filing; today when left out.
    pub on: Option<String>,
}

/// The courts open to the creditor, best first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourtsResult {
    /// The day of filing.
    pub on: String,
    /// The courts; none where arbitration comes instead.
    pub open: Vec<CourtView>,
    /// What comes instead of a court.
    pub instead: Option<SaidView>,
    /// The court for a payment order.
    pub payment_order: Option<SaidView>,
    /// Which level hears it.
    pub level: Option<LevelView>,
    /// What else must be said.
    pub notes: Vec<SaidView>,
    /// What was left unanswered and matters: `clause`, `connection`, `performance` or
    /// `same-province`.
    pub ask: Vec<String>,
    /// What to know about this.
    pub notices: Vec<Reason>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// A court open to the creditor.
#[derive(Debug, Serialize, TS)]
pub struct CourtView {
    /// `property`, `creditor`, `performance`, `received`, `used`, `signing`, `subject`,
    /// `elsewhere` or `debtor`.
    pub place: String,
    /// Why.
    pub why: SaidView,
}

/// A rule on courts.
#[derive(Debug, Serialize, TS)]
pub struct SaidView {
    /// Its id.
    pub rule: String,
    /// In words.
    pub text: TextView,
    /// What to check.
    pub check: Vec<TextView>,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// Which level of court hears a claim.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LevelView {
    /// `basic`, `intermediate` or `depends-on-parties`.
    pub level: String,
    /// Where intermediate courts begin, both parties being in the province.
    pub same_province: String,
    /// Where they begin, one party being outside.
    pub other_province: String,
    /// In words.
    pub text: TextView,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

/// Asks for the days that must not be missed.
#[derive(Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DeadlinesAsked {
    /// The day from which to count; it does not count itself.
    pub from: String,
    /// One of them, by its id; all when left out.
    pub deadline: Option<String>,
}

/// The days that must not be missed.
#[derive(Debug, Serialize, TS)]
pub struct DeadlinesResult {
    /// The day from which is counted.
    pub from: String,
    /// Each.
    pub deadlines: Vec<DeadlineView>,
    /// Every article cited, once.
    pub articles: Vec<ArticleView>,
    /// Version of the law data.
    pub law: String,
}

/// A day that must not be missed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineView {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub name: TextView,
    /// What it is counted from.
    pub from: TextView,
    /// `last`; `least` or `most` that a court may set; `earliest`: from the day after it.
    pub bound: String,
    /// How long it is.
    pub count: u32,
    /// `days`, `working-days`, `months` or `years`.
    pub unit: String,
    /// The careful day.
    pub careful: String,
    /// The last day as the law has it.
    pub last: String,
    /// Years whose days of rest are not known.
    pub unknown_years: Vec<i32>,
    /// Days on which to remind.
    pub remind: Vec<String>,
    /// Ids of the articles.
    pub because: Vec<String>,
    /// `confirmed`, `derived`, `practice` or `memory`.
    pub status: String,
}

pub(in crate::commands) fn courts(
    desk: &Desk,
    input: CourtsAsked,
    _: &Watch<'_>,
) -> Result<CourtsResult, Failure> {
    let law = &*desk.law()?;
    let on = match said(input.on.as_deref()) {
        Some(on) => ask::day("on", on)?,
        None => book::day_or_today(desk, None)?,
    };
    let found = jurisdiction(
        &CourtAsked {
            on,
            about: ask::named::<About>("about", &input.about, &ABOUT)?,
            clause: clause(&input)?,
            performance: match said(input.performance.as_deref()) {
                Some(word) => ask::named::<AgreedPlace>("performance", word, &PLACES)?,
                None => AgreedPlace::Unknown,
            },
            performed: match said(input.performed.as_deref()) {
                Some(word) => ask::named::<Performed>("performed", word, &PERFORMED)?,
                None => Performed::Yes,
            },
            amount: match said(input.amount.as_deref()) {
                Some(amount) => Some(in_yuan(amount)?),
                None => None,
            },
            same_province: input.same_province,
        },
        law,
    );
    let mut notices = Vec::new();
    if on > law.checked() {
        let about = [law.checked().to_string(), on.to_string()];
        notices.push(Reason::with("law-checked-before", about));
    }
    let open = found.open.iter().map(|court| &court.why);
    let said = open
        .chain(&found.instead)
        .chain(&found.payment_order)
        .chain(&found.notes);
    Ok(CourtsResult {
        on: on.to_string(),
        articles: super::articles(said.flat_map(|said| &said.because)),
        open: found.open.iter().map(CourtView::of).collect(),
        instead: found.instead.as_ref().map(SaidView::of),
        payment_order: found.payment_order.as_ref().map(SaidView::of),
        level: found.level.as_ref().map(LevelView::of),
        notes: found.notes.iter().map(SaidView::of).collect(),
        ask: found.ask.iter().map(wire::code).collect(),
        notices,
        law: found.law,
    })
}

/// What the contract says on disputes. Courts must be named where it names courts.
fn clause(input: &CourtsAsked) -> Result<Clause, Failure> {
    let word = said(input.clause.as_deref()).unwrap_or("unknown");
    let seats = || {
        let named = input.seats.iter().flatten();
        let seats: Vec<Seat> = named
            .map(|seat| ask::named("seats", seat, &SEATS))
            .collect::<Result<_, _>>()?;
        if seats.is_empty() {
            let known = SEATS.join(", ");
            let detail =
                format!("the places that the clause names are missing; possible are {known}");
            return Err(wrong("seats", "", "not-a-word", detail).with("known", known));
        }
        Ok(seats)
    };
    match word {
        "unknown" => Ok(Clause::Unknown),
        "nothing" => Ok(Clause::Nothing),
        "arbitration" => Ok(Clause::Arbitration),
        "courts" => Ok(Clause::Courts(seats()?)),
        "arbitration-or-courts" => Ok(Clause::ArbitrationOr(seats()?)),
        other => {
            let known = CLAUSES.join(", ");
            let detail = format!("{other:?} is not understood; possible are {known}");
            Err(wrong("clause", other, "not-a-word", detail).with("known", known))
        }
    }
}

pub(in crate::commands) fn days(
    desk: &Desk,
    input: DeadlinesAsked,
    _: &Watch<'_>,
) -> Result<DeadlinesResult, Failure> {
    let law = &*desk.law()?;
    let from = ask::day("from", &input.from)?;
    let found = match said(input.deadline.as_deref()) {
        None => deadlines(from, law),
        Some(id) => match deadline(id, from, law) {
            Some(one) => vec![one],
            None => {
                let all = deadlines(from, law);
                let known: Vec<_> = all.iter().map(|one| one.id.as_str()).collect();
                let known = known.join(", ");
                let detail = format!("{id:?} is not understood; possible are {known}");
                return Err(wrong("deadline", id, "not-a-word", detail).with("known", known));
            }
        },
    };
    Ok(DeadlinesResult {
        from: from.to_string(),
        articles: super::articles(found.iter().flat_map(|one| &one.because)),
        deadlines: found.iter().map(DeadlineView::of).collect(),
        law: law.version().to_owned(),
    })
}

impl CourtView {
    fn of(court: &OpenCourt) -> Self {
        Self {
            place: wire::code(&court.place),
            why: SaidView::of(&court.why),
        }
    }
}

impl SaidView {
    fn of(said: &Said) -> Self {
        Self {
            rule: wire::code(&said.rule),
            text: TextView::of(&said.text),
            check: said.check.iter().map(TextView::of).collect(),
            because: ids(&said.because),
            status: wire::code(&said.status),
        }
    }
}

impl LevelView {
    fn of(level: &LevelSaid) -> Self {
        Self {
            level: wire::code(&level.level),
            same_province: plain(level.same_province),
            other_province: plain(level.other_province),
            text: TextView::of(&level.text),
            status: wire::code(&level.status),
        }
    }
}

impl DeadlineView {
    fn of(one: &Deadline) -> Self {
        Self {
            id: one.id.clone(),
            name: TextView::of(&one.name),
            from: TextView::of(&one.from),
            bound: wire::code(&one.bound),
            count: one.count,
            unit: wire::code(&one.unit),
            careful: one.careful.to_string(),
            last: one.last.to_string(),
            unknown_years: one.unknown_years.clone(),
            remind: one.remind.iter().map(ToString::to_string).collect(),
            because: ids(&one.because),
            status: wire::code(&one.status),
        }
    }
}
