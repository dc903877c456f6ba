//! Money that went out to a debtor: what it may give back (退款).

use owed_book::Book;
use owed_book::debt::Refund;
use owed_book::fact::{PartyId, Share};
use owed_book::money::Money;

use crate::matching::{Debtors, name_of};
use crate::reason::Reason;

/// What is proposed for money that went out. It is always asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// Who may have got it back.
    pub debtor: Option<PartyId>,
    /// The debts that would be less paid.
    pub from: Vec<Share>,
    /// What would come out of the account.
    pub from_account: Money,
    /// What nothing was paid for: more went out than ever came in.
    pub beyond: Money,
    /// 0 to 100.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Words by which a remark says that money is given back.
const WORDS: [&str; 6] = ["退款", "退货", "退回", "多付", "退还", "退貨"];

/// Proposes what money that went out gives back: what is kept on account first, then the debts paid
/// last.
pub fn returned(book: &Book, debtors: &Debtors, refund: &Refund) -> Return {
    let debtor = debtors.only_called(&refund.payee.name);
    let nought = Money::zero(refund.amount.currency());
    let mut reasons = Vec::new();
    if let Some(party) = debtor.and_then(|id| book.parties.get(&id)) {
        reasons.push(Reason::about("payee-is-debtor", &party.is.name));
    }
    let remark = refund.remark.as_deref().unwrap_or_default();
    let word = WORDS.into_iter().find(|word| remark.contains(word));
    if let Some(word) = word {
        reasons.push(Reason::about("remark-says-refund", word));
    }
    let (mut left, mut from, mut from_account) = (refund.amount, Vec::new(), nought);
    if let Some(debtor) = debtor {
        let kept = book.on_account(debtor, left.currency());
        from_account = smaller(kept, left);
        if from_account.is_positive() {
            reasons.push(Reason::about("refund-from-account", from_account.plain()));
            left = left.minus(from_account).unwrap_or(nought);
        }
        let mut paid: Vec<_> = book
            .debts_of(debtor)
            .into_iter()
            .filter(|debt| debt.arose.currency() == left.currency() && debt.on <= refund.on)
            .filter_map(|debt| {
                let last = debt.paid.iter().map(|part| part.on).max()?;
                let paid = debt.paid_in_all().minus(debt.over_paid()).ok()?;
                paid.is_positive().then_some((last, debt, paid))
            })
            .collect();
        paid.sort_by_key(|(last, debt, _)| std::cmp::Reverse((*last, debt.entry)));
        for (_, debt, paid) in paid {
            let amount = smaller(paid, left);
            if !amount.is_positive() {
                break;
            }
            reasons.push(Reason::about("refund-reopens", name_of(book, debt)));
            from.push(Share {
                debt: debt.id,
                amount,
            });
            left = left.minus(amount).unwrap_or(nought);
        }
    }
    if left.is_positive() && debtor.is_some() {
        reasons.push(Reason::about("refund-beyond", left.plain()));
    }
    let score = match (debtor, word, left.is_positive()) {
        (None, ..) => 0,
        (Some(_), _, true) => 20,
        (Some(_), None, false) => 50,
        (Some(_), Some(_), false) => 90,
    };
    Return {
        debtor,
        from,
        from_account,
        beyond: left,
        score,
        reasons,
    }
}

fn smaller(one: Money, other: Money) -> Money {
    let smaller = if one.amount() < other.amount() {
        one
    } else {
        other
    };
    if smaller.is_positive() {
        smaller
    } else {
        Money::zero(one.currency())
    }
}
