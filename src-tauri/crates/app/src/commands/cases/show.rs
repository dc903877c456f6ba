//! All cases, and one case whole.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use owed_advise::{Debtors, Undecided, next};
use owed_book::Book;
use owed_book::debt::{Debt, Payment};
use owed_book::evidence::Reply;
use owed_book::fact::PartyId;
use owed_book::money::Currency;
use owed_law::RulePack;
use rust_decimal::Decimal;

use super::view::stage_code;
use super::{
    CaseAsked, CaseList, CaseRow, CaseView, DebtView, Event, EvidenceView, FormerName, LimitView,
    NextStep, OpenPayments, PaperView, PaymentView,
};
use crate::commands::book::{PartyDetails, day_or_today};
use crate::commands::papers::Ground;
use crate::commands::reconcile::refunds_of;
use crate::commands::{Nothing, claims, wire};
use crate::desk::{Desk, Open, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn list(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<CaseList, Failure> {
    let today = desk.clock.today();
    desk.read(|open| list_of(&open.book, today))
}

/// All debtors of a book and what they owe on a day.
pub(in crate::commands) fn list_of(book: &Book, today: NaiveDate) -> Result<CaseList, Failure> {
    let undecided = Debtors::of(book).undecided(book);
    let rows: Result<Vec<_>, Failure> = book
        .debtors()
        .map(|(id, _)| row_of(book, id, &undecided, today))
        .collect();
    let mut rows = rows?;
    rows.sort_by(|a, b| b.owes.cmp(&a.owes).then_with(|| a.name.cmp(&b.name)));
    let debts = || book.debts.values();
    let invoiced: Decimal = debts().map(|debt| debt.principal().amount()).sum();
    let paid: Decimal = debts().map(|debt| debt.paid_in_all().amount()).sum();
    let open = book
        .payments
        .values()
        .filter(|payment| payment.is_open())
        .count();
    Ok(CaseList {
        cases: rows,
        invoiced: claims::plain(invoiced),
        paid: claims::plain(paid),
        balance: claims::plain(invoiced - paid),
        open_payments: u32::try_from(open).unwrap_or(u32::MAX),
    })
}

/// One debtor in the list.
pub(crate) fn row_of(
    book: &Book,
    debtor: PartyId,
    undecided: &Undecided<'_>,
    today: NaiveDate,
) -> Result<CaseRow, Failure> {
    let party = book
        .parties
        .get(&debtor)
        .ok_or_else(|| Failure::not_found("debtor", debtor))?;
    let debts = book.debts_of(debtor);
    let invoiced: Decimal = debts.iter().map(|debt| debt.principal().amount()).sum();
    let paid: Decimal = debts.iter().map(|debt| debt.paid_in_all().amount()).sum();
    let left: Vec<_> = debts.iter().filter_map(|debt| left_on(debt)).collect();
    let late: Vec<_> = left
        .iter()
        .filter_map(|(debt, _)| debt.late_on(today).ok()?)
        .collect();
    let overdue: Decimal = late.iter().map(|late| late.amount.amount()).sum();
    let first = late.iter().filter_map(|late| late.due).min();
    let open_payments = undecided.of(debtor).len();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(CaseRow {
        debtor: debtor.to_string(),
        name: party.is.name.clone(),
        registration: party.is.registration.clone(),
        invoiced: claims::plain(invoiced),
        paid: claims::plain(paid),
        balance: claims::plain(invoiced - paid),
        overdue: claims::plain(overdue),
        days_late: first.map(|due| (today - due).num_days()),
        debts: count(left.len()),
        without_due: count(left.iter().filter(|(debt, _)| debt.due.is_none()).count()),
        open_payments: count(open_payments),
        stage: stage_code(next(book, debtor, open_payments, today).stage).into(),
        owes: invoiced - paid,
        late: overdue,
    })
}

fn left_on(debt: &Debt) -> Option<(&Debt, Decimal)> {
    let left = debt.balance().ok()?;
    left.is_positive().then_some((debt, left.amount()))
}

pub(in crate::commands) fn show(
    desk: &Desk,
    input: CaseAsked,
    _: &Watch<'_>,
) -> Result<CaseView, Failure> {
    let on = day_or_today(desk, input.on.as_deref())?;
    let law = desk.law()?;
    desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        case_of(open, debtor, on, &law)
    })
}

fn case_of(
    open: &Open,
    debtor: PartyId,
    on: NaiveDate,
    law: &RulePack,
) -> Result<CaseView, Failure> {
    let book = &open.book;
    let party = book
        .parties
        .get(&debtor)
        .ok_or_else(|| Failure::not_found("debtor", debtor))?;
    let debts = book.debts_of(debtor);
    let all_debtors = Debtors::of(book);
    let undecided = all_debtors.undecided(book);
    let mine: BTreeSet<_> = debts.iter().map(|debt| debt.id).collect();
    let mut payments: Vec<_> = book
        .payments
        .values()
        .filter(|payment| match &payment.matched {
            Some(matched) => {
                let pays = matched.to.iter().any(|share| mine.contains(&share.debt));
                pays || book.keeps(payment) == Some(debtor)
            }
            None => false,
        })
        .chain(undecided.of(debtor).iter().copied())
        .collect();
    payments.sort_by_key(|payment| (payment.on, payment.entry));
    let evidence: Vec<_> = book
        .evidence
        .values()
        .filter(|kept| kept.party == debtor)
        .collect();
    let mut papers: Vec<_> = book
        .documents
        .values()
        .filter(|paper| paper.party == debtor)
        .collect();
    papers.sort_by_key(|paper| std::cmp::Reverse(paper.entry));
    let ground = Ground::of(open, debtor, law);
    let claim = claims::of(book, debtor, on, law).ok();
    Ok(CaseView {
        row: row_of(book, debtor, &undecided, on)?,
        party: PartyDetails::of(&party.is),
        spellings: spellings(book, debtor),
        debts: debts
            .iter()
            .map(|debt| DebtView::of(open, debt))
            .collect::<Result<_, _>>()?,
        payments: payments
            .iter()
            .map(|payment| PaymentView::of(open, payment, &all_debtors))
            .collect::<Result<_, _>>()?,
        refunds: refunds_of(open, debtor, &all_debtors)?,
        on_account: book.on_account(debtor, Currency::Cny).plain(),
        former: party
            .former
            .iter()
            .map(|(name, until)| FormerName {
                name: name.clone(),
                until: until.to_string(),
            })
            .collect(),
        evidence: evidence
            .iter()
            .map(|kept| EvidenceView::of(book, kept))
            .collect(),
        papers: papers
            .iter()
            .map(|paper| PaperView::of(book, paper, ground.is_stale(paper)))
            .collect(),
        next: NextStep::of(&next(book, debtor, undecided.of(debtor).len(), on)),
        timeline: timeline(book, debtor, &payments, on),
        claim_not_due: claim.as_ref().and_then(claims::not_due),
        claim_total: claim.map(|claims| claims::plain(claims.total)),
        limits: LimitView::of(book, debtor, on, law),
        chain: super::chain::of(book, debtor),
    })
}

/// Spellings of the debtor's name met in the papers and on statements.
fn spellings(book: &Book, debtor: PartyId) -> Vec<String> {
    let Some(party) = book.parties.get(&debtor) else {
        return Vec::new();
    };
    let payers = book.payments.values().map(|payment| &payment.payer.name);
    let others = payers.filter(|name| party.goes_by(name) && **name != party.is.name);
    others
        .chain(&party.aliases)
        .cloned()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// What happened, the latest first.
fn timeline(book: &Book, debtor: PartyId, payments: &[&Payment], today: NaiveDate) -> Vec<Event> {
    let mut events = Vec::new();
    let mut add = |on: NaiveDate, code: &str, about: Vec<String>, amount: Option<String>| {
        events.push(Event {
            on: on.to_string(),
            code: code.into(),
            about,
            amount,
        });
    };
    for invoice in book
        .invoices
        .values()
        .filter(|invoice| invoice.buyer == debtor)
    {
        let code = if invoice.total.is_positive() {
            "invoiced"
        } else {
            "red-invoice"
        };
        add(
            invoice.issued,
            code,
            vec![invoice.number.clone()],
            Some(invoice.total.plain()),
        );
    }
    for debt in book
        .debts_of(debtor)
        .into_iter()
        .filter(|debt| !debt.is_reversed())
    {
        let name = owed_advise::matching::name_of(book, debt);
        if debt.invoice.is_none() {
            add(
                debt.on,
                "debt-arose",
                vec![name.clone()],
                Some(debt.arose.plain()),
            );
        }
        let parts = debt.instalments.iter().map(|part| part.due);
        let whole = debt.due.iter().map(|due| due.on);
        let dues = parts.chain(whole.filter(|_| debt.instalments.is_empty()));
        for due in dues.filter(|due| *due < today) {
            add(due, "due", vec![name.clone()], None);
        }
        for cost in &debt.costs {
            let about = vec![wire::code(&cost.what), name.clone()];
            add(cost.on, "cost-incurred", about, Some(cost.amount.plain()));
        }
        for change in debt
            .adjustments
            .iter()
            .filter(|change| change.invoice.is_none() && change.refund.is_none())
        {
            let about = vec![name.clone(), change.why.clone()];
            add(change.on, "adjusted", about, Some(change.amount.plain()));
        }
    }
    for payment in payments {
        let code = if payment.matched.is_some() {
            "paid"
        } else {
            "paid-undecided"
        };
        let about = vec![payment.payer.name.clone()];
        add(payment.on, code, about, Some(payment.amount.plain()));
    }
    for refund in book.refunds.values() {
        let to = refund.decided.as_ref().and_then(|decided| decided.debtor);
        if to == Some(debtor) {
            let about = vec![refund.payee.name.clone()];
            add(refund.on, "refunded", about, Some(refund.amount.plain()));
        }
    }
    for kept in book.evidence.values().filter(|kept| kept.party == debtor) {
        if let Some(made) = kept.made {
            add(made, "evidence", vec![kept.name.clone()], None);
        }
    }
    for paper in book
        .documents
        .values()
        .filter(|paper| paper.party == debtor)
    {
        add(
            paper.on,
            "letter",
            vec![paper.number.clone()],
            Some(paper.total.plain()),
        );
    }
    for paper in book.documents.values().filter(|p| p.party == debtor) {
        if let Some(gone) = &paper.withdrawn {
            let about = vec![paper.number.clone(), gone.is.why.clone()];
            add(gone.is.on, "paper-withdrawn", about, None);
        }
        if let Some(returned) = &paper.returned {
            let (code, sum) = match &returned.reply {
                Reply::Agreed => ("statement-agreed", paper.total),
                Reply::Differs { amount, .. } => ("statement-differs", *amount),
            };
            let about = vec![paper.number.clone()];
            add(returned.on, code, about, Some(sum.plain()));
        }
    }
    events.sort_by(|a, b| b.on.cmp(&a.on));
    events
}

pub(in crate::commands) fn open_payments(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<OpenPayments, Failure> {
    desk.read(|open| {
        let book = &open.book;
        let mut payments: Vec<_> = book
            .payments
            .values()
            .filter(|payment| payment.is_open())
            .collect();
        payments.sort_by_key(|payment| (payment.on, payment.entry));
        let all_debtors = Debtors::of(book);
        let payments = payments
            .iter()
            .map(|payment| PaymentView::of(open, payment, &all_debtors))
            .collect::<Result<_, _>>()?;
        Ok(OpenPayments { payments })
    })
}
