//! Whether the right one would be sued (告对人): who the debtor is in law, how the complaint names it,
//! under which names it stands in the papers, and whether those who signed could sign for it.

mod kind;
mod line;
#[cfg(test)]
mod tests;

use owed_book::Book;
use owed_book::evidence::{Evidence, Seal, Signed};
use owed_book::fact::{EvidenceId, PartyId};
use owed_book::party::{Party, PartyKind, name_key};
use owed_book::piece::Kind;
use owed_law::numbers::{NumberError, check_credit_code, check_identity_number};

pub use kind::{Looks, looks_like};
pub use line::{Line, party_lines};

/// What a check of the defendant found.
#[derive(Debug, Clone)]
pub struct Defendant {
    /// What it is in law, as the owner says or else as name and number have it.
    pub kind: Option<PartyKind>,
    /// How the complaint names it, one line a defendant; empty where it cannot be one.
    pub lines: Vec<Line>,
    /// What was found, the worst first.
    pub findings: Vec<Finding>,
    /// Every name it stands under somewhere.
    pub names: Vec<Seen>,
    /// Everyone who signed for it.
    pub signers: Vec<Signer>,
}

/// Something that was found, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub weight: Weight,
    /// What.
    pub what: What,
    /// What the words are about: a name, a number.
    pub about: Vec<String>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// So it cannot be sued.
    Blocks,
    /// It may cost the case.
    Warns,
    /// It is as it should be.
    Right,
}

/// What is found of a defendant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A department is no party: the company it belongs to is.
    Department,
    /// Nobody said what it is in law, and the name does not tell.
    KindUnsaid,
    /// It was said to be something that its name contradicts.
    KindAgainstName,
    /// It was said to be something that its number contradicts.
    KindAgainstNumber,
    /// A branch: its company answers and is named beside it.
    BranchNeedsCompany,
    /// A one-person business: its operator is named.
    OperatorNeeded,
    /// No number is known.
    NumberMissing,
    /// The number is not as long as it must be.
    NumberLength,
    /// The number has a character that does not occur in one.
    NumberCharacter,
    /// The number does not check.
    NumberDigit,
    /// The number holds no day of birth.
    NumberBirth,
    /// The number checks.
    NumberRight,
    /// No address is known.
    AddressMissing,
    /// A paper has another name.
    NameDiffers,
    /// A seal has another name.
    SealDiffers,
    /// A payment came from another name.
    PayerDiffers,
    /// All papers have the same name.
    NamesAgree,
    /// Nobody said which name stands on contract, seal and delivery note.
    NamesUnsaid,
    /// Somebody signed and nothing shows that it was allowed.
    SignerUnproved,
}

/// A name under which the debtor stands somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Where.
    pub place: Place,
    /// The name, as it stands there.
    pub name: String,
    /// How it compares with the registered name.
    pub same: Same,
    /// The piece of evidence it stands on; nothing for a payment or an invoice.
    pub evidence: Option<EvidenceId>,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// On a piece of evidence, of this kind if it was said.
    Paper(Option<Kind>),
    /// On a seal.
    Seal,
    /// On the creditor's invoices.
    Invoice,
    /// On a bank's record of a payment.
    Payer,
}

/// How a name compares with the registered one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Same {
    /// Another name.
    Differs,
    /// A name the owner said to be the same party's.
    Alias,
    /// A former registered name.
    Former,
    /// The same but for width, spaces or case.
    Width,
    /// The same, letter for letter.
    Exact,
}

/// Somebody who signed for the debtor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The name signed.
    pub name: String,
    /// The pieces signed.
    pub on: Vec<EvidenceId>,
    /// Why the signature binds the debtor.
    pub binds: Binds,
}

/// Why a signature binds the debtor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Binds {
    /// Nothing shows it.
    Unproved,
    /// An office is stated, or a reason in the owner's words.
    Said,
    /// The paper is sealed as well.
    Sealed,
    /// A paper shows it.
    Shown,
    /// It is the debtor's own.
    Own,
}

/// Checks the defendant.
pub fn defendant(book: &Book, debtor: PartyId) -> Option<Defendant> {
    let party = book.parties.get(&debtor)?;
    let looks = looks_like(&party.is.name, party.is.registration.as_deref());
    let kind = party.is.kind.or(looks.kind());
    let names = names(book, debtor, party);
    let signers = signers(book, debtor);
    let mut findings = Vec::new();
    kind::judge(party, looks, &mut findings);
    findings.push(number(party, kind));
    if blank(party.is.address.as_deref()) {
        findings.push(finding(Weight::Warns, What::AddressMissing, []));
    }
    compare(&names, &mut findings);
    for signer in signers
        .iter()
        .filter(|signer| signer.binds == Binds::Unproved)
    {
        let about = [signer.name.clone(), signer.on.len().to_string()];
        findings.push(finding(Weight::Warns, What::SignerUnproved, about));
    }
    findings.sort_by_key(|finding| finding.weight);
    let lines = if looks == Looks::Department {
        Vec::new()
    } else {
        party_lines(party, kind)
    };
    Some(Defendant {
        kind,
        lines,
        findings,
        names,
        signers,
    })
}

/// Whether the signature on a piece binds the other side: its own, sealed, or with an office or an
/// authority that was stated.
pub(crate) fn binds(book: &Book, piece: &Evidence) -> bool {
    let Some(signed) = &piece.signed else {
        return false;
    };
    if signature_binds(book, piece.party, signed) {
        return true;
    }
    let shown = piece.details.authority.as_ref();
    let shown = shown.is_some_and(|a| a.evidence.is_some() || !blank(a.says.as_deref()));
    let by = signed.by.as_deref().unwrap_or_default();
    shown || authorised(book, piece.party, by)
}

/// Whether a signature by itself binds the other side: that of a natural person or of a business that
/// is one, a seal, or a stated office.
pub(crate) fn signature_binds(book: &Book, party: PartyId, signed: &Signed) -> bool {
    let natural = book.parties.get(&party).is_some_and(|party| {
        let looks = looks_like(&party.is.name, party.is.registration.as_deref());
        matches!(
            party.is.kind.or(looks.kind()),
            Some(PartyKind::Person | PartyKind::SoleTrader)
        )
    });
    natural || signed.seal != Seal::Absent || !blank(signed.office.as_deref())
}

/// Whether a kept authority paper names somebody: as the one signed by, named on it, or in its purpose.
fn authorised(book: &Book, party: PartyId, name: &str) -> bool {
    let key = name_key(name);
    let names = |text: &Option<String>| text.as_deref().is_some_and(|t| name_key(t).contains(&key));
    !key.is_empty()
        && book.evidence.values().any(|piece| {
            let details = &piece.details;
            piece.party == party
                && details.kind == Some(Kind::Authority)
                && details.left_out.is_none()
                && (names(&details.named) || names(&details.purpose) || names(&piece.remark))
        })
}

fn signers(book: &Book, debtor: PartyId) -> Vec<Signer> {
    let mut found: Vec<Signer> = Vec::new();
    let own = |name: &str| book.parties.get(&debtor).is_some_and(|p| p.goes_by(name));
    for piece in book.evidence.values().filter(|piece| piece.party == debtor) {
        let Some(signed) = &piece.signed else {
            continue;
        };
        let Some(name) = signed.by.as_deref().filter(|by| !blank(Some(by))) else {
            continue;
        };
        let authority = piece.details.authority.as_ref();
        let binds = if own(name) {
            Binds::Own
        } else if authority.is_some_and(|a| a.evidence.is_some()) || authorised(book, debtor, name)
        {
            Binds::Shown
        } else if signed.seal != Seal::Absent {
            Binds::Sealed
        } else if !blank(signed.office.as_deref())
            || authority.is_some_and(|a| !blank(a.says.as_deref()))
        {
            Binds::Said
        } else {
            Binds::Unproved
        };
        match found
            .iter_mut()
            .find(|signer| name_key(&signer.name) == name_key(name))
        {
            Some(signer) => {
                signer.on.push(piece.id);
                // One paper nobody vouches for is enough to ask.
                signer.binds = signer.binds.min(binds);
            }
            None => found.push(Signer {
                name: name.trim().to_owned(),
                on: vec![piece.id],
                binds,
            }),
        }
    }
    found.sort_by_key(|signer| signer.binds);
    found
}

fn names(book: &Book, debtor: PartyId, party: &Party) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut add = |place, name: &str, evidence| {
        let name = name.trim();
        let known = |had: &Seen| had.place == place && had.name == name;
        if !name.is_empty() && !seen.iter().any(known) {
            seen.push(Seen {
                place,
                name: name.to_owned(),
                same: same(party, name),
                evidence,
            });
        }
    };
    for piece in book.evidence.values().filter(|piece| piece.party == debtor) {
        let details = &piece.details;
        // An authority paper names the one who may sign, and not the debtor.
        if details.kind != Some(Kind::Authority)
            && let Some(name) = &details.named
        {
            add(Place::Paper(details.kind), name, Some(piece.id));
        }
        if let Some(name) = &details.sealed {
            add(Place::Seal, name, Some(piece.id));
        }
    }
    let debts: Vec<_> = book.debts_of(debtor).iter().map(|debt| debt.id).collect();
    if book
        .invoices
        .values()
        .any(|invoice| invoice.buyer == debtor)
    {
        add(Place::Invoice, &party.is.name, None);
    }
    for paid in book.payments.values() {
        let pays = |matched: &owed_book::debt::Match| {
            matched.to.iter().any(|share| debts.contains(&share.debt))
        };
        if paid.matched.as_ref().is_some_and(pays) {
            add(Place::Payer, &paid.payer.name, None);
        }
    }
    seen.sort_by(|a, b| (a.same, a.place, &a.name).cmp(&(b.same, b.place, &b.name)));
    seen
}

/// How a name on a paper compares with the registered one. A seal has more words than the name: what
/// is meant is that it begins with it.
fn same(party: &Party, name: &str) -> Same {
    let registered = party.is.name.trim();
    let (key, wanted) = (name_key(name), name_key(registered));
    let former = |(old, _): (&String, _)| name_key(old) == key;
    if name == registered || (!registered.is_empty() && is_seal_of(name, registered)) {
        Same::Exact
    } else if key == wanted || is_seal_of(&key, &wanted) {
        Same::Width
    } else if party.former.iter().any(former) {
        Same::Former
    } else if party.aliases.iter().any(|alias| name_key(alias) == key) {
        Same::Alias
    } else {
        Same::Differs
    }
}

/// Whether words are those of a seal of a company: its name and what the seal is for.
fn is_seal_of(words: &str, name: &str) -> bool {
    let rest = words
        .strip_prefix(name)
        .map(|rest| rest.trim_matches(['(', ')', '（', '）', ' ']));
    !name.is_empty()
        && rest.is_some_and(|rest| {
            let uses = [
                "公章",
                "合同专用章",
                "财务专用章",
                "发票专用章",
                "业务专用章",
                "收货专用章",
            ];
            uses.contains(&rest)
        })
}

fn compare(names: &[Seen], findings: &mut Vec<Finding>) {
    let mut differs = false;
    for seen in names.iter().filter(|seen| seen.same == Same::Differs) {
        differs = true;
        let what = match seen.place {
            Place::Seal => What::SealDiffers,
            Place::Payer => What::PayerDiffers,
            Place::Paper(_) | Place::Invoice => What::NameDiffers,
        };
        findings.push(finding(Weight::Warns, what, [seen.name.clone()]));
    }
    let on_papers = names
        .iter()
        .any(|seen| matches!(seen.place, Place::Paper(_) | Place::Seal));
    if !on_papers {
        findings.push(finding(Weight::Warns, What::NamesUnsaid, []));
    } else if !differs {
        findings.push(finding(Weight::Right, What::NamesAgree, []));
    }
}

fn number(party: &Party, kind: Option<PartyKind>) -> Finding {
    let Some(number) = party.is.registration.as_deref().filter(|n| !blank(Some(n))) else {
        return finding(Weight::Warns, What::NumberMissing, []);
    };
    let number = number.trim();
    let checked = match kind {
        Some(PartyKind::Person) => check_identity_number(number),
        Some(
            PartyKind::Company | PartyKind::Branch | PartyKind::PublicBody | PartyKind::SoleTrader,
        ) => check_credit_code(number),
        None => check_credit_code(number).or_else(|_| check_identity_number(number)),
    };
    let about = [number.to_owned()];
    match checked {
        Ok(()) => finding(Weight::Right, What::NumberRight, about),
        Err(NumberError::Length(length)) => finding(
            Weight::Warns,
            What::NumberLength,
            [number.to_owned(), length.to_string()],
        ),
        Err(NumberError::Character(c)) => finding(
            Weight::Warns,
            What::NumberCharacter,
            [number.to_owned(), c.to_string()],
        ),
        Err(NumberError::CheckDigit(last)) => finding(
            Weight::Warns,
            What::NumberDigit,
            [number.to_owned(), last.to_string()],
        ),
        Err(NumberError::BirthDate(_)) => finding(Weight::Warns, What::NumberBirth, about),
    }
}

fn finding<const N: usize>(weight: Weight, what: What, about: [String; N]) -> Finding {
    Finding {
        weight,
        what,
        about: about.to_vec(),
    }
}

fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
