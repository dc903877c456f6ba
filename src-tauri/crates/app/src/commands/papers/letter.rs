//! Letters: drafted to be looked at, then issued and kept.

use owed_book::Money;
use owed_book::evidence::Form;
use owed_book::fact::{DocumentId, Fact};
use owed_print::envelope::{Envelope, Stock};
use owed_print::{Lang, Stage};
use uuid::Uuid;

use super::asked::Asked;
use super::form;
use super::frozen::Frozen;
use super::settled::bars;
use super::words::{self, moment};
use super::{EnvelopeAsked, LetterAsked, LetterDraft, Sheet};
use crate::commands::cases::PaperView;
use crate::commands::import::Reason;
use crate::commands::judged::after_letter;
use crate::commands::{claims, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn draft_letter(
    desk: &Desk,
    input: LetterAsked,
    _: &Watch<'_>,
) -> Result<LetterDraft, Failure> {
    let asked = Asked::of(desk, &input)?;
    let (set, draft) = desk.read(|open| {
        let book = &open.book;
        let made = Frozen::of(desk, open, &asked)?;
        let row = form::row(made.form);
        let draft = LetterDraft {
            file: String::new(),
            word: String::new(),
            seen: String::new(),
            pages: 0,
            unsettled: made.unsettled(book),
            missing: made.missing(book),
            fields: made.field_views(),
            asks: row.asks.iter().map(|ask| (*ask).to_owned()).collect(),
            carries: wire::code(&made.form.carries()),
            advice: made.advice(book),
            total: claims::plain(made.total(book)?),
            since: made.since(book)?,
            pay_by: made.pay_by.to_string(),
            label: made.label(book)?,
            notices: made.notices(book),
        };
        Ok((made.set(book, Stage::Draft)?, draft))
    })?;
    let paper = set.run(desk)?;
    Ok(LetterDraft {
        word: desk.shown.draft(set.word(desk)?).to_string(),
        seen: set.seen()?,
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
        open.may_be_written()?;
        let mut made = Frozen::of(desk, open, &asked)?;
        made.document = document;
        let missing = made.missing(&open.book);
        if !missing.is_empty() {
            return Err(incomplete(&missing));
        }
        let open_points = made.unsettled(&open.book);
        if !open_points.is_empty() && (because.is_none() || open_points.iter().any(bars)) {
            return Err(not_settled(&open_points));
        }
        // Set while the book is held: what is printed is what the book's head says.
        let set = made.set(&open.book, Stage::Final)?;
        if let Some(seen) = &input.seen
            && *seen != set.seen()?
        {
            let detail = "the letter reads otherwise now than it was seen; look at it again";
            return Err(Failure::new(Code::Refused, detail).with("rule", "letter-not-seen"));
        }
        let paper = set.run(desk)?;
        let keep = &mut |_| std::ops::ControlFlow::Continue(());
        let kept = open.folder.vault.keep(&mut paper.pdf.as_slice(), keep)?;
        let word = set.word(desk)?;
        let word = open.folder.vault.keep(&mut word.as_slice(), keep)?.file;
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
            word: Some(word),
            filled: made.filled(),
            stands: made.stands(&open.book)?,
            wording: made.worded.entry,
        };
        let mut facts = vec![fact];
        if asked.form == Form::Demand {
            facts.push(after_letter(made.debtor, &made.number, made.pay_by));
        }
        Ok((facts, ()))
    })?;
    desk.read(|open| {
        let issued = open.book.documents.get(&document);
        let issued = issued.ok_or_else(|| Failure::not_found("document", document))?;
        Ok(PaperView::of(&open.book, issued, false))
    })
}

/// The schedule of what may be claimed today, as PDF and as a Word file. It has no number: it is
/// shown, not issued.
pub(in crate::commands) fn claim_sheet(
    desk: &Desk,
    debtor: &str,
    lang: Lang,
) -> Result<(Vec<u8>, Vec<u8>), Failure> {
    let mut asked = LetterAsked::plain(debtor, Form::Schedule);
    asked.lang = Some(wire::code(&lang));
    let asked = Asked::of(desk, &asked)?;
    let set = desk.read(|open| {
        let made = Frozen::of(desk, open, &asked)?;
        made.set(&open.book, Stage::Final)
    })?;
    Ok((set.run(desk)?.pdf, set.word(desk)?))
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

/// **Invariant:** no reason issues a paper that lacks what it must have.
fn incomplete(missing: &[Reason]) -> Failure {
    let codes = missing.iter().map(|reason| match reason.about.first() {
        Some(field) => format!("{}:{field}", reason.code),
        None => reason.code.clone(),
    });
    let codes = codes.collect::<Vec<_>>().join(",");
    let detail = format!("the paper lacks what it must have: {codes}");
    Failure::new(Code::Unsettled, detail).with("open", codes)
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
        "not-due" => format!("some of the price is not due yet ({about})"),
        "plan-runs" => format!("a repayment plan of {about} runs; call it in or end it first"),
        "creditor-unnamed" => "the creditor has no name".into(),
        "wording-blocked" => format!("the wording may not be used here: {about}"),
        other => other.to_owned(),
    }
}

pub(in crate::commands) fn envelope(
    desk: &Desk,
    input: EnvelopeAsked,
    _: &Watch<'_>,
) -> Result<Sheet, Failure> {
    let asked = LetterAsked::plain(&input.debtor, Form::Demand);
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
            .filter(|d| d.form == Form::Demand && d.withdrawn.is_none())
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
