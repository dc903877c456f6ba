//! What there is to show of one debt: pieces of evidence, and what the book itself says.

use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::dispatch::Dispatch;
use owed_book::evidence::{Evidence, Form, Original, Proves, Reply};
use owed_book::fact::EvidenceId;
use owed_law::numbers::{check_credit_code, check_identity_number};

use super::table::{Having, Need, One, Sign};
use crate::account::account_is_tied;
use crate::arrival::{Reached, demands, standing};
use crate::defendant::binds;

/// What there is to show of one debt.
pub(super) struct Shown<'b> {
    book: &'b Book,
    pub(super) debt: &'b Debt,
    pieces: Vec<&'b Evidence>,
    sendings: Vec<&'b Dispatch>,
}

impl<'b> Shown<'b> {
    pub(super) fn of(book: &'b Book, debt: &'b Debt) -> Self {
        let about = |piece: &&Evidence| {
            // What is left out of the pack is not shown to the court.
            piece.party == debt.debtor
                && piece.details.left_out.is_none()
                && (piece.debts.is_empty() || piece.debts.contains(&debt.id))
        };
        let of_debt = |dispatch: &&Dispatch| {
            let paper = book.documents.get(&dispatch.sent.document);
            paper.is_some_and(|paper| demands(paper, debt))
        };
        Self {
            book,
            debt,
            pieces: book.evidence.values().filter(about).collect(),
            sendings: book.dispatches.values().filter(of_debt).collect(),
        }
    }

    /// Every piece that is offered for something.
    pub(super) fn offered(&self, proves: Proves) -> impl Iterator<Item = EvidenceId> {
        let offered = self
            .pieces
            .iter()
            .filter(move |p| p.proves.contains(&proves));
        offered.map(|piece| piece.id)
    }

    pub(super) fn meets_all(&self, needs: &[Need], proves: Proves) -> bool {
        needs
            .iter()
            .all(|Need(any)| any.iter().any(|one| self.meets(one, proves)))
    }

    fn meets(&self, one: &One, proves: Proves) -> bool {
        match one {
            One::Sign(sign) => self.sign(*sign),
            One::Piece { kind, having } => {
                let mut pieces = self.pieces.iter();
                pieces.any(|piece| {
                    let is = kind.is_none_or(|kind| piece.details.kind == Some(kind));
                    // What shows a sending counts with the sending, and not by itself as well.
                    let counted = proves == Proves::Demand && self.of_sending(piece.id);
                    is && !counted
                        && piece.proves.contains(&proves)
                        && having.iter().all(|having| self.has(piece, *having))
                })
            }
        }
    }

    fn of_sending(&self, id: EvidenceId) -> bool {
        let mut sendings = self.book.dispatches.values();
        sendings.any(|dispatch| dispatch.evidence().any(|shown| shown == id))
    }

    fn has(&self, piece: &Evidence, having: Having) -> bool {
        match having {
            Having::Original => match piece.original {
                Original::PaperOriginal | Original::Electronic => true,
                Original::Copy | Original::Unsaid => false,
            },
            Having::Signed => piece.signed.is_some(),
            Having::Bound => binds(self.book, piece),
        }
    }

    fn sign(&self, sign: Sign) -> bool {
        let demanded = |far: fn(Reached) -> bool| {
            let mut sendings = self.sendings.iter();
            sendings.any(|dispatch| far(standing(self.book, dispatch).reached))
        };
        match sign {
            Sign::Debt => true,
            Sign::Invoice => self.debt.invoice.is_some(),
            Sign::StatementAgreed => self.returned(|reply, _| *reply == Reply::Agreed),
            Sign::StatementPromise => {
                self.returned(|reply, promised| *reply == Reply::Agreed && promised)
            }
            Sign::StatementDiffers => self.returned(|reply, _| *reply != Reply::Agreed),
            Sign::PaidOwn => self.paid_by_itself(),
            Sign::DueStated => self.debt.due.is_some(),
            Sign::DemandIssued => {
                let mut papers = self.book.documents.values();
                papers.any(|paper| paper.withdrawn.is_none() && demands(paper, self.debt))
            }
            Sign::DemandSent => !self.sendings.is_empty(),
            Sign::DemandArrived => demanded(|far| match far {
                Reached::Proved(_) | Reached::Believed => true,
                Reached::Waits | Reached::Failed => false,
            }),
            Sign::DemandProved => demanded(|far| match far {
                Reached::Proved(_) => true,
                Reached::Believed | Reached::Waits | Reached::Failed => false,
            }),
            Sign::NumberValid => {
                let party = self.book.parties.get(&self.debt.debtor);
                let number = party.and_then(|party| party.is.registration.as_deref());
                number.is_some_and(number_is_sound)
            }
            Sign::AccountTied => account_is_tied(self.book, self.debt.debtor),
        }
    }

    /// Whether a statement in which the debt stands came back with such a reply, signed so that it
    /// binds the other side.
    fn returned(&self, says: fn(&Reply, bool) -> bool) -> bool {
        self.book.documents.values().any(|paper| {
            let covers = paper.form == Form::Statement
                && paper.party == self.debt.debtor
                && self.debt.entry <= paper.head.seq
                && self.debt.on <= paper.on;
            let back = paper.returned.as_ref().filter(|_| covers);
            back.is_some_and(|back| {
                let signed = &back.signed;
                crate::defendant::signature_binds(self.book, paper.party, signed)
                    && says(&back.reply, back.pays_by.is_some())
            })
        })
    }

    /// Whether a payment of the debt came under the debtor's own name.
    fn paid_by_itself(&self) -> bool {
        let Some(party) = self.book.parties.get(&self.debt.debtor) else {
            return false;
        };
        self.book.payments.values().any(|paid| {
            let pays = |matched: &owed_book::debt::Match| {
                matched.to.iter().any(|share| share.debt == self.debt.id)
            };
            paid.matched.as_ref().is_some_and(pays) && party.goes_by(&paid.payer.name)
        })
    }
}

/// Whether a credit code or an identity card number checks.
fn number_is_sound(number: &str) -> bool {
    check_credit_code(number).is_ok() || check_identity_number(number).is_ok()
}
