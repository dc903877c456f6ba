//! Letters: drafted to be looked at, then issued and kept.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use owed_book::Money;
use owed_book::evidence::Form;
use owed_book::fact::{DocumentId, Fact};
use owed_law::claim::Notice;
use owed_law::{RulePack, workdays};
use owed_print::envelope::{Envelope, Stock};
use owed_print::{Lang, Paper, Stage};
use uuid::Uuid;

use super::account::{closing, period};
use super::demand::Made;
use super::settled::{advice, bars, unsettled};
use super::words::{self, moment};
use super::{EnvelopeAsked, LetterAsked, LetterDraft, Sheet};
use crate::commands::cases::PaperView;
use crate::commands::import::Reason;
use crate::commands::{claims, wire};
use crate::desk::{Desk, Open, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn draft_letter(
    desk: &Desk,
    input: LetterAsked,
    _: &Watch<'_>,
) -> Result<LetterDraft, Failure> {
    let asked = Asked::of(desk, &input)?;
    let (set, draft) = desk.read(|open| {
        let made = Frozen::of(desk, open, &asked)?;
        let draft = LetterDraft {
            file: String::new(),
            word: None,
            pages: 0,
            unsettled: unsettled(&open.book, made.debtor),
            advice: advice(&open.book, made.debtor),
            total: claims::plain(made.total(&open.book)?),
            since: made.since(&open.book)?,
            pay_by: made.pay_by.to_string(),
            label: made.label(&open.book)?,
            notices: made.notices(&open.book),
        };
        Ok((made.set(&open.book, Stage::Draft)?, draft))
    })?;
    let paper = set.run(desk)?;
    Ok(LetterDraft {
        word: set
            .word(desk)?
            .map(|word| desk.shown.draft(word).to_string()),
        pages: u32::try_from(paper.pages).unwrap_or(u32::MAX),
        file: desk.shown.draft(paper.pdf).to_string(),
        ..draft
    })
}

pub(in crate::commands) fn issue_letter(
    desk: &Desk,
    input: LetterAsked,
    _: &Watch<'_>,
) -> Result<PaperView, Failure> {
    let asked = Asked::of(desk, &input)?;
    let because = input
        .override_because
        .clone()
        .filter(|text| !text.trim().is_empty());
    let document = DocumentId(Uuid::now_v7());
    let (_, ()) = desk.enter(|open| {
        if let Some(why) = open.read_only() {
            let failure = Failure::new(Code::ReadOnly, "the book may only be read");
            return Err(failure.with("why", why));
        }
        let mut made = Frozen::of(desk, open, &asked)?;
        made.document = document;
        let open_points = unsettled(&open.book, made.debtor);
        if !open_points.is_empty() && (because.is_none() || open_points.iter().any(bars)) {
            return Err(not_settled(&open_points));
        }
        // Set while the book is held: what is printed is what the book's head says.
        let set = made.set(&open.book, Stage::Final)?;
        let paper = set.run(desk)?;
        let keep = &mut |_| std::ops::ControlFlow::Continue(());
        let kept = open.folder.vault.keep(&mut paper.pdf.as_slice(), keep)?;
        let word = match set.word(desk)? {
            Some(word) => Some(open.folder.vault.keep(&mut word.as_slice(), keep)?.file),
            None => None,
        };
        let fact = Fact::DocumentIssued {
            document,
            form: asked.form,
            number: made.number.clone(),
            party: made.debtor,
            file: kept.file,
            on: made.today,
            total: Money::cny(made.total(&open.book)?),
            head: open.book.head,
            law: made.claims.law.clone(),
            overridden: because.clone().filter(|_| !open_points.is_empty()),
            word,
        };
        Ok((vec![fact], ()))
    })?;
    desk.read(|open| {
        let issued = open.book.documents.get(&document);
        let issued = issued.ok_or_else(|| Failure::not_found("document", document))?;
        Ok(PaperView::of(&open.book, issued, false))
    })
}

fn not_settled(points: &[Reason]) -> Failure {
    let codes: Vec<_> = points.iter().map(|reason| reason.code.as_str()).collect();
    let told: Vec<_> = points.iter().map(in_english).collect();
    let detail = format!(
        "settle first, or give a reason to issue it all the same: {}",
        told.join("; ")
    );
    Failure::new(Code::Unsettled, detail).with("open", codes.join(","))
}

fn in_english(reason: &Reason) -> String {
    let about = reason.about.join(", ");
    match reason.code.as_str() {
        "undecided-payments" => {
            format!("{about} payment(s) that may be this debtor's are undecided")
        }
        "nothing-owed" => "nothing is owed".into(),
        "all-reversed" => {
            format!("red invoices took all of it back ({about}); it may not be chased")
        }
        "same-money-twice" => {
            format!("{about} payment(s) count twice: the same money in two files")
        }
        "undecided-refunds" => format!("{about} refund(s) to this debtor are undecided"),
        "unplaced-payments" => format!("nobody has said whose some payments are ({about})"),
        "red-unlinked" => format!("red invoice {about} is not tied to the invoice it takes back"),
        "creditor-unnamed" => "the creditor has no name".into(),
        other => other.to_owned(),
    }
}

/// What was asked, read.
struct Asked {
    debtor: String,
    form: Form,
    lang: Lang,
    pay_by: Option<NaiveDate>,
    since: Option<NaiveDate>,
    today: NaiveDate,
}

impl Asked {
    fn of(desk: &Desk, input: &LetterAsked) -> Result<Self, Failure> {
        Ok(Self {
            debtor: input.debtor.clone(),
            form: wire::of_code("form", &input.form)?,
            lang: match input.lang.as_deref() {
                Some("en") => Lang::En,
                Some("zh") | None => Lang::Zh,
                Some(other) => return Err(Failure::bad_input("lang", other)),
            },
            pay_by: input
                .pay_by
                .as_deref()
                .map(|day| wire::day("payBy", day))
                .transpose()?,
            since: input
                .since
                .as_deref()
                .map(|day| wire::day("since", day))
                .transpose()?,
            today: desk.clock.today(),
        })
    }
}

/// The figures of a letter, as they were when it was made.
struct Frozen {
    law: Arc<RulePack>,
    debtor: owed_book::fact::PartyId,
    claims: owed_law::Claims,
    form: Form,
    lang: Lang,
    number: String,
    today: NaiveDate,
    pay_by: NaiveDate,
    working_days: Option<u8>,
    unknown_years: Vec<i32>,
    since: Option<NaiveDate>,
    /// Which paper it will be; a draft is none.
    document: DocumentId,
}

impl Frozen {
    fn of(desk: &Desk, open: &Open, asked: &Asked) -> Result<Self, Failure> {
        let (book, law) = (&open.book, desk.law()?);
        let debtor = wire::debtor(book, &asked.debtor)?;
        let reached = workdays::add(asked.today, workdays::DAYS_TO_PAY, law.calendar());
        let (pay_by, working_days, unknown_years) = match asked.pay_by {
            Some(day) if day < asked.today => return Err(Failure::bad_input("payBy", day)),
            Some(day) => (day, None, Vec::new()),
            None => {
                let days = u8::try_from(workdays::DAYS_TO_PAY).ok();
                (reached.on, days, reached.unknown_years)
            }
        };
        let year = asked.today.year();
        let same = book
            .documents
            .values()
            .filter(|d| d.form == asked.form && d.on.year() == year);
        let word = match asked.form {
            Form::Demand => "催",
            Form::Schedule => "息",
            Form::Statement => "对账",
        };
        Ok(Self {
            law: law.clone(),
            debtor,
            claims: claims::of(book, debtor, asked.today, &law)?,
            form: asked.form,
            lang: asked.lang,
            number: format!("{word}字〔{year}〕第{}号", same.count() + 1),
            today: asked.today,
            pay_by,
            working_days,
            unknown_years,
            since: asked.since,
            document: DocumentId(Uuid::nil()),
        })
    }

    /// What the paper comes to: the claim, or for a statement the balance of the account.
    fn total(&self, book: &owed_book::Book) -> Result<rust_decimal::Decimal, Failure> {
        match self.form {
            Form::Demand | Form::Schedule => Ok(self.claims.total),
            Form::Statement => closing(book, self.debtor, self.today),
        }
    }

    /// What is inside the envelope.
    fn label(&self, book: &owed_book::Book) -> Result<String, Failure> {
        let made = self.made(book, Stage::Draft);
        Ok(match self.form {
            Form::Demand | Form::Schedule => made.label(),
            Form::Statement => made.statement_label(self.total(book)?),
        })
    }

    /// The first day of a statement's period.
    fn since(&self, book: &owed_book::Book) -> Result<Option<String>, Failure> {
        match self.form {
            Form::Demand | Form::Schedule => Ok(None),
            Form::Statement => {
                let since = period(book, self.debtor, self.since, self.today)?;
                Ok(Some(since.to_string()))
            }
        }
    }

    fn made<'a>(&'a self, book: &'a owed_book::Book, stage: Stage) -> Made<'a> {
        Made {
            book,
            debtor: self.debtor,
            claims: &self.claims,
            law: &self.law,
            lang: self.lang,
            number: self.number.clone(),
            today: self.today,
            pay_by: self.pay_by,
            working_days: self.working_days,
            stage,
        }
    }

    /// What of the law the letter rests on and is not known: months without a rate, and years
    /// whose days of rest the day to pay by may fall on.
    fn notices(&self, book: &owed_book::Book) -> Vec<Reason> {
        let unknown = |notice: &&Notice| matches!(notice, Notice::RateUnknown { .. });
        let rates = self.claims.notices.iter().filter(unknown);
        let mut notices: Vec<_> = rates.map(|notice| claims::reason(book, notice)).collect();
        if !self.unknown_years.is_empty() {
            let years = self.unknown_years.iter().map(i32::to_string);
            notices.push(Reason::with("years-unknown", years.collect::<Vec<_>>()));
        }
        notices
    }

    fn set(&self, book: &owed_book::Book, stage: Stage) -> Result<ToSet, Failure> {
        let made = self.made(book, stage);
        Ok(match self.form {
            Form::Demand => ToSet::Demand(Box::new(made.demand()?)),
            Form::Schedule => ToSet::Schedule(Box::new(made.schedule(None)?)),
            Form::Statement => {
                let statement = made.statement(self.since, self.document)?;
                ToSet::Statement(Box::new(statement.flow()?))
            }
        })
    }
}

/// A paper with all its words, ready for the typesetter.
enum ToSet {
    Demand(Box<owed_print::demand::Demand>),
    Schedule(Box<owed_print::schedule::Schedule>),
    Statement(Box<owed_print::flow::Flow>),
}

impl ToSet {
    fn run(&self, desk: &Desk) -> Result<Paper, Failure> {
        let (engine, when) = (desk.engine()?, moment(desk.clock.now())?);
        Ok(match self {
            Self::Demand(demand) => engine.demand(demand, when)?,
            Self::Schedule(schedule) => engine.schedule(schedule, when)?,
            Self::Statement(flow) => engine.flow(flow, when)?,
        })
    }

    /// The same as a Word file, for a paper that has one.
    fn word(&self, desk: &Desk) -> Result<Option<Vec<u8>>, Failure> {
        Ok(match self {
            Self::Demand(_) | Self::Schedule(_) => None,
            Self::Statement(flow) => {
                let (engine, when) = (desk.engine()?, moment(desk.clock.now())?);
                Some(engine.word(flow, when)?)
            }
        })
    }
}

pub(in crate::commands) fn envelope(
    desk: &Desk,
    input: EnvelopeAsked,
    _: &Watch<'_>,
) -> Result<Sheet, Failure> {
    let asked = LetterAsked {
        debtor: input.debtor,
        form: "demand".into(),
        lang: None,
        pay_by: None,
        since: None,
        override_because: None,
    };
    let asked = Asked::of(desk, &asked)?;
    let (envelope, name) = desk.read(|open| {
        let frozen = Frozen::of(desk, open, &asked)?;
        let made = frozen.made(&open.book, Stage::Final);
        // The letter that was issued last is the one that is sent.
        let issued = open
            .book
            .documents
            .values()
            .filter(|d| d.party == frozen.debtor);
        let last = issued
            .filter(|d| d.form == Form::Demand)
            .max_by_key(|d| d.entry);
        let envelope = Envelope {
            lang: Lang::Zh,
            stock: Stock::Waybill,
            sender: words::party(&made.creditor()),
            recipient: words::party(&made.recipient()),
            contents: Some(made.label()),
            number: Some(last.map_or_else(|| frozen.number.clone(), |d| d.number.clone())),
            shift: (0.0, 0.0),
        };
        Ok((envelope, format!("EMS面单_{}.pdf", made.recipient().name)))
    })?;
    let paper = desk
        .engine()?
        .envelope(&envelope, moment(desk.clock.now())?)?;
    Ok(Sheet {
        file: desk.shown.draft(paper.pdf).to_string(),
        name: owed_pack::safe_name(&name),
    })
}
