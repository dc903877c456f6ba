//! Whether the right one would be sued.

use owed_advise::defendant::{Binds, Place, Same, Weight, What, defendant};
use owed_book::Book;
use owed_book::fact::EvidenceId;

use super::graph::articles;
use super::{DefendantFinding, DefendantView, NameSeen, OfDebtor, PartyLine, SignerView};
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn show(
    desk: &Desk,
    input: OfDebtor,
    _: &Watch<'_>,
) -> Result<DefendantView, Failure> {
    let law = desk.law()?;
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let found =
            defendant(book, debtor).ok_or_else(|| Failure::not_found("debtor", &input.debtor))?;
        let said = book.parties.get(&debtor).and_then(|party| party.is.kind);
        Ok(DefendantView {
            kind: found.kind.map(|kind| wire::code(&kind)),
            kind_said: said.is_some(),
            lines: found
                .lines
                .into_iter()
                .map(|line| PartyLine {
                    text: line.text,
                    gaps: line.gaps,
                })
                .collect(),
            findings: found
                .findings
                .into_iter()
                .map(|finding| DefendantFinding {
                    weight: weight(finding.weight).into(),
                    code: code(finding.what).into(),
                    about: finding.about,
                })
                .collect(),
            names: found
                .names
                .into_iter()
                .map(|seen| {
                    let (place, kind) = match seen.place {
                        Place::Paper(kind) => ("paper", kind),
                        Place::Seal => ("seal", None),
                        Place::Invoice => ("invoice", None),
                        Place::Payer => ("payer", None),
                    };
                    NameSeen {
                        place: place.into(),
                        kind: kind.map(|kind| wire::code(&kind)),
                        on: seen.evidence.and_then(|id| file_name(book, id)),
                        name: seen.name,
                        same: same(seen.same).into(),
                    }
                })
                .collect(),
            signers: found
                .signers
                .into_iter()
                .map(|signer| SignerView {
                    on: signer
                        .on
                        .iter()
                        .filter_map(|id| file_name(book, *id))
                        .collect(),
                    name: signer.name,
                    binds: binds(signer.binds).into(),
                })
                .collect(),
            articles: articles(
                &law,
                &["civil_procedure.122", "civil_procedure.124"].map(str::to_owned),
            ),
        })
    })
}

fn file_name(book: &Book, id: EvidenceId) -> Option<String> {
    book.evidence.get(&id).map(|piece| piece.name.clone())
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Blocks => "blocks",
        Weight::Warns => "warns",
        Weight::Right => "right",
    }
}

fn same(same: Same) -> &'static str {
    match same {
        Same::Differs => "differs",
        Same::Alias => "alias",
        Same::Former => "former",
        Same::Width => "width",
        Same::Exact => "exact",
    }
}

fn binds(binds: Binds) -> &'static str {
    match binds {
        Binds::Unproved => "unproved",
        Binds::Said => "said",
        Binds::Sealed => "sealed",
        Binds::Shown => "shown",
        Binds::Own => "own",
    }
}

fn code(what: What) -> &'static str {
    match what {
        What::Department => "department",
        What::KindUnsaid => "kind-unsaid",
        What::KindAgainstName => "kind-against-name",
        What::KindAgainstNumber => "kind-against-number",
        What::BranchNeedsCompany => "branch-needs-company",
        What::OperatorNeeded => "operator-needed",
        What::NumberMissing => "number-missing",
        What::NumberLength => "number-length",
        What::NumberCharacter => "number-character",
        What::NumberDigit => "number-digit",
        What::NumberBirth => "number-birth",
        What::NumberRight => "number-right",
        What::AddressMissing => "address-missing",
        What::NameDiffers => "name-differs",
        What::SealDiffers => "seal-differs",
        What::PayerDiffers => "payer-differs",
        What::NamesAgree => "names-agree",
        What::NamesUnsaid => "names-unsaid",
        What::SignerUnproved => "signer-unproved",
    }
}
