//! What is proved and what is still missing (举证), the weakest first.
//!
//! The grades are our opinion of the usual case and are labelled so; a court weighs for itself.

use owed_book::Book;
use owed_book::evidence::{Form, Original, Proves};
use owed_book::fact::PartyId;

use crate::reason::Reason;

/// One thing to prove and how well it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What is to be proved.
    pub element: Proves,
    /// How well it is.
    pub grade: Grade,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How to mend it this week, by lawful means; nothing when it is strong.
    pub mend: Option<Reason>,
}

/// How well something is proved; the worst is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Nothing at all.
    Missing,
    /// Something that a denial upsets.
    Weak,
    /// Usually enough.
    Fair,
    /// Hard to shake.
    Strong,
}

/// Grades everything a creditor has to prove against `debtor`, the weakest first.
pub fn proof(book: &Book, debtor: PartyId) -> Vec<Proof> {
    let all = [contract, delivery, amount, due_date, demand, identity];
    let mut graded: Vec<_> = all.iter().map(|grade| grade(book, debtor)).collect();
    graded.sort_by_key(|proof| proof.grade);
    graded
}

/// The best form in which something is kept that proves `element`, with the file's name.
fn kept(book: &Book, debtor: PartyId, element: Proves) -> Option<(Original, &str)> {
    let rank = |original| match original {
        Original::PaperOriginal | Original::Electronic => 2,
        Original::Unsaid => 1,
        Original::Copy => 0,
    };
    book.evidence
        .values()
        .filter(|e| e.party == debtor && e.proves.contains(&element))
        .max_by_key(|e| rank(e.original))
        .map(|e| (e.original, e.name.as_str()))
}

fn graded(element: Proves, grade: Grade, reason: Reason, mend: &'static str) -> Proof {
    let mend = (grade != Grade::Strong).then(|| Reason::plain(mend));
    Proof {
        element,
        grade,
        reasons: vec![reason],
        mend,
    }
}

/// A paper with its original at hand is hard to shake; a copy, or nobody said which, is less.
fn by_original(element: Proves, found: (Original, &str)) -> Proof {
    let (original, name) = found;
    match original {
        Original::PaperOriginal | Original::Electronic => graded(
            element,
            Grade::Strong,
            Reason::about("original-kept", name),
            "",
        ),
        Original::Unsaid => graded(
            element,
            Grade::Fair,
            Reason::about("original-unsaid", name),
            "say-original",
        ),
        Original::Copy => graded(
            element,
            Grade::Weak,
            Reason::about("copy-only", name),
            "find-original",
        ),
    }
}

fn contract(book: &Book, debtor: PartyId) -> Proof {
    match kept(book, debtor, Proves::Contract) {
        Some(found) => by_original(Proves::Contract, found),
        None if has_invoices(book, debtor) => graded(
            Proves::Contract,
            Grade::Weak,
            Reason::plain("invoices-only"),
            "keep-contract",
        ),
        None => graded(
            Proves::Contract,
            Grade::Missing,
            Reason::plain("nothing-kept"),
            "keep-contract",
        ),
    }
}

fn delivery(book: &Book, debtor: PartyId) -> Proof {
    match kept(book, debtor, Proves::Delivery) {
        Some(found) => by_original(Proves::Delivery, found),
        // An invoice alone does not prove delivery (买卖合同解释 art. 5).
        None => graded(
            Proves::Delivery,
            Grade::Missing,
            Reason::plain("invoice-proves-no-delivery"),
            "keep-delivery-or-statement",
        ),
    }
}

fn amount(book: &Book, debtor: PartyId) -> Proof {
    let signed = kept(book, debtor, Proves::Delivery).is_some();
    match kept(book, debtor, Proves::Amount) {
        Some((Original::Copy, name)) => graded(
            Proves::Amount,
            Grade::Weak,
            Reason::about("copy-only", name),
            "statement-of-account",
        ),
        Some((_, name)) if signed => graded(
            Proves::Amount,
            Grade::Strong,
            Reason::about("amount-and-delivery", name),
            "",
        ),
        Some((_, name)) => graded(
            Proves::Amount,
            Grade::Fair,
            Reason::about("original-kept", name),
            "statement-of-account",
        ),
        None if has_invoices(book, debtor) => graded(
            Proves::Amount,
            Grade::Weak,
            Reason::plain("invoice-list-only"),
            "keep-invoices",
        ),
        None => graded(
            Proves::Amount,
            Grade::Missing,
            Reason::plain("nothing-kept"),
            "statement-of-account",
        ),
    }
}

fn due_date(book: &Book, debtor: PartyId) -> Proof {
    let open = || {
        book.debts_of(debtor)
            .into_iter()
            .filter(|debt| !debt.is_reversed())
    };
    if open().any(|debt| debt.due.is_none()) {
        return graded(
            Proves::DueDate,
            Grade::Missing,
            Reason::plain("due-unsaid"),
            "say-due-date",
        );
    }
    let written =
        kept(book, debtor, Proves::DueDate).or_else(|| kept(book, debtor, Proves::Contract));
    match written {
        Some((_, name)) => graded(
            Proves::DueDate,
            Grade::Strong,
            Reason::about("due-in-writing", name),
            "",
        ),
        None => graded(
            Proves::DueDate,
            Grade::Weak,
            Reason::plain("due-said-only"),
            "keep-contract",
        ),
    }
}

fn demand(book: &Book, debtor: PartyId) -> Proof {
    if let Some((_, name)) = kept(book, debtor, Proves::Demand) {
        return graded(
            Proves::Demand,
            Grade::Fair,
            Reason::about("demand-kept", name),
            "keep-receipt",
        );
    }
    let mut papers = book.documents.values();
    // A schedule or a statement of account asks for nothing.
    let letter = papers.find(|paper| paper.party == debtor && paper.form == Form::Demand);
    match letter {
        Some(paper) => graded(
            Proves::Demand,
            Grade::Weak,
            Reason::about("letter-issued", &paper.number),
            "send-and-keep-receipt",
        ),
        None => graded(
            Proves::Demand,
            Grade::Missing,
            Reason::plain("never-demanded"),
            "issue-demand",
        ),
    }
}

fn identity(book: &Book, debtor: PartyId) -> Proof {
    let party = book.parties.get(&debtor);
    let registered = party.and_then(|p| p.is.registration.as_deref());
    let paid_itself = book
        .payments
        .values()
        .any(|paid| party.is_some_and(|p| p.goes_by(&paid.payer.name)));
    match (registered, kept(book, debtor, Proves::Identity)) {
        (Some(_), _) if paid_itself => graded(
            Proves::Identity,
            Grade::Strong,
            Reason::plain("registered-and-paid"),
            "",
        ),
        (_, Some(found)) => by_original(Proves::Identity, found),
        (Some(number), None) => graded(
            Proves::Identity,
            Grade::Fair,
            Reason::about("registered", number),
            "keep-register-extract",
        ),
        (None, None) => graded(
            Proves::Identity,
            Grade::Weak,
            Reason::plain("name-only"),
            "find-registration",
        ),
    }
}

fn has_invoices(book: &Book, debtor: PartyId) -> bool {
    book.invoices
        .values()
        .any(|invoice| invoice.buyer == debtor)
}
