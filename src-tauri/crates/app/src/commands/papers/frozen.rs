//! A paper with its figures, as they were when it was made.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use owed_advise::conduct::Light;
use owed_book::Book;
use owed_book::digest::Digest;
use owed_book::evidence::{Carries, Form};
use owed_book::fact::{DocumentId, PartyId};
use owed_law::claim::Notice;
use owed_law::{RulePack, workdays};
use owed_print::{Lang, Paper, Stage};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::LetterAsked;
use super::account::{closing, period};
use super::asked::Asked;
use super::changed::stands_of;
use super::demand::Made;
use super::form::{self, Field, Group, Set};
use super::forms::FieldView;
use super::settled;
use super::wording::Worded;
use super::words::moment;
use crate::commands::import::Reason;
use crate::commands::packs::{Numbers, numbers};
use crate::commands::{claims, wire};
use crate::desk::{Desk, Open};
use crate::failure::Failure;

/// The figures of a paper, as they were when it was made.
pub(super) struct Frozen {
    law: Arc<RulePack>,
    pub(super) debtor: PartyId,
    pub(super) claims: owed_law::Claims,
    pub(super) form: Form,
    lang: Lang,
    /// What of its words the owner says otherwise.
    pub(super) worded: Worded,
    pub(super) number: String,
    pub(super) today: NaiveDate,
    pub(super) pay_by: NaiveDate,
    working_days: Option<u8>,
    unknown_years: Vec<i32>,
    since: Option<NaiveDate>,
    /// Which paper it will be; a draft is none.
    pub(super) document: DocumentId,
    /// The numbers that the last pack of the case gave, for papers that name evidence.
    pack: Option<Numbers>,
    /// What it asks of the owner.
    fields: Vec<Field>,
    /// What was filled in on earlier papers.
    before: BTreeMap<String, String>,
    /// What stands in each field: the owner's words, else what the book says.
    values: BTreeMap<String, String>,
}

impl Frozen {
    pub(super) fn of(desk: &Desk, open: &Open, asked: &Asked) -> Result<Self, Failure> {
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
        let mut frozen = Self {
            law: law.clone(),
            debtor,
            claims: claims::of(book, debtor, asked.today, &law)?,
            form: asked.form,
            lang: asked.lang,
            worded: Worded::default(),
            number: String::new(),
            today: asked.today,
            pay_by,
            working_days,
            unknown_years,
            since: asked.since,
            document: DocumentId(Uuid::nil()),
            pack: match form::row(asked.form).group {
                Group::Court | Group::Counsel => numbers(open, debtor),
                Group::Letter | Group::Plan => None,
            },
            fields: Vec::new(),
            before: BTreeMap::new(),
            values: BTreeMap::new(),
        };
        frozen.to(book, asked.form, &asked.fields)?;
        if let Some(tried) = &asked.worded {
            frozen.worded = tried.clone();
        }
        Ok(frozen)
    }

    /// The same figures in another form.
    pub(super) fn to(
        &mut self,
        book: &Book,
        form: Form,
        said: &BTreeMap<String, String>,
    ) -> Result<(), Failure> {
        self.form = form;
        self.worded = Worded::of(book, form, self.lang);
        self.before = said_before(book, self.debtor);
        self.number = number(book, form, self.today.year());
        // Which fields there are may depend on what was said in another.
        self.values.clone_from(said);
        let fields = (form::row(form).fields)(&self.made(book, Stage::Draft));
        if let Some(strange) = said
            .keys()
            .find(|code| !fields.iter().any(|f| f.code == **code))
        {
            return Err(Failure::bad_input("fields", strange));
        }
        let mut values = BTreeMap::new();
        for field in &fields {
            let last = || {
                self.before
                    .get(&field.code)
                    .cloned()
                    .filter(|v| field.check(v).is_ok())
            };
            let value = match said.get(&field.code) {
                Some(said) => said.trim().to_owned(),
                None if field.value.is_empty() => last().unwrap_or_default(),
                None => field.value.clone(),
            };
            field.check(&value)?;
            values.insert(field.code.clone(), value);
        }
        (self.fields, self.values) = (fields, values);
        Ok(())
    }

    /// What the paper comes to: the claim, the balance of the account, or no sum.
    pub(super) fn total(&self, book: &Book) -> Result<Decimal, Failure> {
        match self.form.carries() {
            Carries::Claim => Ok(self.claims.total),
            Carries::Agreed => Ok(claims::agreed(book, &self.claims)),
            Carries::Balance => closing(book, self.debtor, self.today),
            Carries::Nothing => Ok(Decimal::ZERO),
        }
    }

    /// What is inside the envelope; empty for a paper that is not sent by itself.
    pub(super) fn label(&self, book: &Book) -> Result<String, Failure> {
        let made = self.made(book, Stage::Draft);
        Ok(match form::row(self.form).set {
            Set::Demand | Set::Schedule => made.label(),
            Set::Flow(_) if self.form.carries() == Carries::Balance => {
                made.statement_label(self.total(book)?)
            }
            Set::Flow(_) if self.form == Form::BreachNotice => made.breach_label(),
            Set::Flow(_) => match form::row(self.form).inside {
                Some(what) => made.label_of(what),
                None => String::new(),
            },
        })
    }

    /// The first day of a period, for a paper that has one.
    pub(super) fn since(&self, book: &Book) -> Result<Option<String>, Failure> {
        if !form::row(self.form).asks.contains(&"since") {
            return Ok(None);
        }
        let since = period(book, self.debtor, self.since, self.today)?;
        Ok(Some(since.to_string()))
    }

    /// What it must have and lacks: fields first, then what the book must know.
    pub(super) fn missing(&self, book: &Book) -> Vec<Reason> {
        let made = self.made(book, Stage::Draft);
        let empty = self.fields.iter().filter(|field| {
            let value = self.values.get(&field.code);
            field.required && value.is_none_or(String::is_empty)
        });
        let fields = empty.map(|field| {
            let label = field.label.clone().unwrap_or_default();
            Reason::with("field-missing", [field.code.clone(), label])
        });
        let needs = form::row(self.form).needs;
        let needs = needs.iter().filter_map(|need| need.missing(&made));
        fields.chain(needs).collect()
    }

    /// What must be settled first. While a plan runs, all of it cannot be demanded.
    pub(super) fn unsettled(&self, book: &Book) -> Vec<Reason> {
        let mut open = settled::unsettled(book, self.debtor, self.form, self.today);
        let made = self.made(book, Stage::Draft);
        if let (Form::Demand, Some(plan)) = (self.form, made.plan())
            && plan.ended.is_none()
        {
            open.push(Reason::with("plan-runs", [plan.is.on.to_string()]));
        }
        // Words that are lawful by themselves may not be so with what this case puts in.
        let guarded = made.guarded().unwrap_or_default();
        let blocked = guarded.into_iter().filter(|it| it.light == Light::Block);
        open.extend(blocked.map(|it| Reason::with("wording-blocked", [it.sentence])));
        open
    }

    /// What would make it stronger; papers that claim nothing need nothing.
    pub(super) fn advice(&self, book: &Book) -> Vec<Reason> {
        match self.form.carries() {
            Carries::Claim | Carries::Agreed | Carries::Balance => {
                settled::advice(book, self.debtor)
            }
            Carries::Nothing => Vec::new(),
        }
    }

    /// Its fields, each with what stands in it.
    pub(super) fn field_views(&self) -> Vec<FieldView> {
        let value = |field: &Field| self.values.get(&field.code).cloned();
        let fields = self.fields.iter();
        fields
            .map(|field| FieldView::of(field, value(field).unwrap_or_default()))
            .collect()
    }

    /// What the owner filled in otherwise than the book has it.
    pub(super) fn filled(&self) -> BTreeMap<String, String> {
        let own = self.fields.iter().filter_map(|field| {
            let value = self.values.get(&field.code)?;
            (*value != field.value).then(|| (field.code.clone(), value.clone()))
        });
        own.collect()
    }

    /// What stands on it: who, the numbers they are known by, and the sums.
    pub(super) fn stands(&self, book: &Book) -> Result<BTreeMap<String, String>, Failure> {
        let claims = Some(&self.claims);
        let mut stands = stands_of(book, self.debtor, self.form, self.today, claims)?;
        let made = self.made(book, Stage::Draft);
        made.without_strange_others(&mut stands);
        stands.extend(made.exhibits_stand());
        Ok(stands)
    }

    pub(super) fn made<'a>(&'a self, book: &'a Book, stage: Stage) -> Made<'a> {
        Made {
            book,
            debtor: self.debtor,
            form: self.form,
            worded: &self.worded,
            claims: &self.claims,
            law: &self.law,
            lang: self.lang,
            number: self.number.clone(),
            today: self.today,
            pay_by: self.pay_by,
            working_days: self.working_days,
            since: self.since,
            document: self.document,
            stage,
            pack: self.pack.as_ref(),
            before: &self.before,
            fields: &self.values,
        }
    }

    /// What of the law the letter rests on and is not known: months without a rate, and years
    /// whose days of rest the day to pay by may fall on.
    pub(super) fn notices(&self, book: &Book) -> Vec<Reason> {
        let mut notices = Vec::new();
        if matches!(self.form.carries(), Carries::Claim | Carries::Agreed) {
            let unknown = |notice: &&Notice| matches!(notice, Notice::RateUnknown { .. });
            let rates = self.claims.notices.iter().filter(unknown);
            notices.extend(rates.map(|notice| claims::reason(book, notice)));
        }
        let asks_day = form::row(self.form).asks.contains(&"pay-by");
        if asks_day && !self.unknown_years.is_empty() {
            let years = self.unknown_years.iter().map(i32::to_string);
            notices.push(Reason::with("years-unknown", years.collect::<Vec<_>>()));
        }
        notices
    }

    pub(super) fn set(&self, book: &Book, stage: Stage) -> Result<ToSet, Failure> {
        let made = self.made(book, stage);
        Ok(match form::row(self.form).set {
            Set::Demand => ToSet::Demand(Box::new(made.demand()?)),
            Set::Schedule => ToSet::Schedule(Box::new(made.schedule(None)?)),
            Set::Flow(flow) => ToSet::Flow(Box::new(flow(&made)?)),
        })
    }
}

/// The next free number of a kind of paper in a year.
fn number(book: &Book, form: Form, year: i32) -> String {
    let word = form::row(form).word;
    let all = || book.documents.values();
    let same = all().filter(|paper| paper.form == form && paper.on.year() == year);
    let mut next = same.count() + 1;
    loop {
        let number = format!("{word}字〔{year}〕第{next}号");
        if !all().any(|paper| paper.number == number) {
            return number;
        }
        next += 1;
    }
}

/// What the owner filled in on earlier papers of this debtor, the latest last; what is about the
/// creditor itself counts from any paper.
fn said_before(book: &Book, debtor: PartyId) -> BTreeMap<String, String> {
    let mut papers: Vec<_> = book.documents.values().collect();
    papers.sort_by_key(|paper| (paper.party == debtor, paper.entry));
    let mut said = BTreeMap::new();
    for paper in papers {
        let own = paper.party == debtor;
        let kept = paper.filled.iter();
        let ours = |code: &str| code.starts_with("creditor-") || code.starts_with("plaintiff_");
        let kept = kept.filter(|(code, _)| own || ours(code));
        said.extend(kept.map(|(code, value)| (code.clone(), value.clone())));
    }
    said
}

/// How a paper stands before it is drafted.
pub(in crate::commands) struct Standing {
    /// What it would come to.
    pub(in crate::commands) total: String,
    /// What it must have and lacks.
    pub(in crate::commands) missing: Vec<Reason>,
    /// What must be settled first.
    pub(in crate::commands) unsettled: Vec<Reason>,
}

impl Standing {
    pub(in crate::commands) fn of(
        desk: &Desk,
        open: &Open,
        asked: &LetterAsked,
    ) -> Result<Self, Failure> {
        let made = Frozen::of(desk, open, &Asked::of(desk, asked)?)?;
        Ok(Self {
            total: claims::plain(made.total(&open.book)?),
            missing: made.missing(&open.book),
            unsettled: made.unsettled(&open.book),
        })
    }
}

/// A paper with all its words, ready for the typesetter.
pub(super) enum ToSet {
    Demand(Box<owed_print::demand::Demand>),
    Schedule(Box<owed_print::schedule::Schedule>),
    Flow(Box<owed_print::flow::Flow>),
}

impl ToSet {
    pub(super) fn run(&self, desk: &Desk) -> Result<Paper, Failure> {
        let (engine, when) = (desk.engine()?, moment(desk.clock.now())?);
        Ok(match self {
            Self::Demand(demand) => engine.demand(demand, when)?,
            Self::Schedule(schedule) => engine.schedule(schedule, when)?,
            Self::Flow(flow) => engine.flow(flow, when)?,
        })
    }

    /// SHA-256 of its words, by which a letter is known to read as it was seen. The book's head, which
    /// stands on every paper and moves with every entry, is none of them.
    pub(super) fn seen(&self) -> Result<String, Failure> {
        let flow = match self {
            Self::Demand(demand) => demand.flow()?,
            Self::Schedule(schedule) => schedule.flow(),
            Self::Flow(flow) => flow.as_ref().clone(),
        };
        let head: String = flow.provenance.book_head.chars().take(12).collect();
        let mut words = Vec::new();
        for word in flow.blocks.iter().flat_map(|block| block.words()) {
            words.extend(word.replace(&head, "").into_bytes());
            words.push(0);
        }
        Ok(Digest::of(&words).to_string())
    }

    /// The same as a Word file.
    pub(super) fn word(&self, desk: &Desk) -> Result<Vec<u8>, Failure> {
        let (engine, when) = (desk.engine()?, moment(desk.clock.now())?);
        Ok(match self {
            Self::Demand(demand) => engine.word(&demand.flow()?, when)?,
            Self::Schedule(schedule) => engine.word(&schedule.flow(), when)?,
            Self::Flow(flow) => engine.word(flow, when)?,
        })
    }
}
