//! What may be recorded of a pack that was handed in: a number a court has stays what it is.

use std::collections::BTreeSet;

use super::value::{named, plausible};
use crate::book::{Book, Refused};
use crate::filing::{Filed, FiledExhibit};
use crate::journal::Seq;

impl Book {
    pub(super) fn pack_filed(&mut self, entry: Seq, mut filed: Filed) -> Result<(), Refused> {
        named(&filed.pack)?;
        plausible(filed.on)?;
        if filed.parties.is_empty() || filed.exhibits.is_empty() {
            return Err(Refused::NothingFiled);
        }
        for party in &mut filed.parties {
            *party = self.party(*party)?;
        }
        let mut numbers = BTreeSet::new();
        for exhibit in &filed.exhibits {
            let kept = self.evidence.get(&exhibit.evidence);
            let kept = kept.ok_or(Refused::NoEvidence(exhibit.evidence))?;
            if kept.file != exhibit.file || exhibit.number.is_empty() || exhibit.pages.is_empty() {
                return Err(Refused::FiledOtherwise(exhibit.number.clone()));
            }
            if !numbers.insert(exhibit.number.as_str()) {
                return Err(Refused::Twice(exhibit.number.clone()));
            }
        }
        let of_same = |earlier: &Filed| earlier.parties.iter().any(|p| filed.parties.contains(p));
        for (_, earlier) in self.filings.iter().filter(|(_, earlier)| of_same(earlier)) {
            for known in &earlier.exhibits {
                let moved = |now: &FiledExhibit| {
                    (now.number == known.number) != (now.evidence == known.evidence)
                };
                if filed.exhibits.iter().any(moved) {
                    return Err(Refused::FiledOtherwise(known.number.clone()));
                }
            }
        }
        self.filings.push((entry, filed));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::digest::Digest;
    use crate::evidence::{Original, Proves};
    use crate::fact::{EvidenceId, Fact, PartyId};
    use crate::filing::PageRun;
    use crate::party::Described;

    const DEBTOR: PartyId = PartyId(Uuid::from_u128(1));

    fn evidence(n: u128) -> EvidenceId {
        EvidenceId(Uuid::from_u128(n))
    }

    fn file(n: u128) -> Digest {
        Digest::of(&n.to_be_bytes())
    }

    /// A book with three pieces of evidence.
    fn book() -> Book {
        let mut book = Book::default();
        let is = Described {
            name: "样例贸易（杭州）有限公司".into(),
            ..Described::default()
        };
        let party = DEBTOR;
        book.enter(Seq(1), Fact::PartyDescribed { party, is })
            .unwrap();
        for n in 1..=3 {
            let kept = Fact::EvidenceKept {
                evidence: evidence(n),
                file: file(n),
                name: format!("{n}.pdf"),
                bytes: 1,
                party,
                debts: vec![],
                proves: vec![Proves::Amount],
                original: Original::Copy,
                made: None,
                remark: None,
                signed: None,
            };
            book.enter(Seq(1 + u64::try_from(n).unwrap()), kept)
                .unwrap();
        }
        book
    }

    fn filed(exhibits: &[(&str, u128)]) -> Fact {
        let exhibit = |(number, n): &(&str, u128)| FiledExhibit {
            number: (*number).into(),
            evidence: evidence(*n),
            file: file(*n),
            pages: vec![PageRun {
                from: "1".into(),
                count: 2,
            }],
        };
        Fact::PackFiled(Filed {
            parties: vec![DEBTOR],
            pack: "2026-11-21_样例".into(),
            manifest: file(9),
            on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            to: None,
            exhibits: exhibits.iter().map(exhibit).collect(),
        })
    }

    #[test]
    fn a_number_that_was_handed_in_stays_what_it_is() {
        let mut book = book();
        book.enter(Seq(5), filed(&[("1", 1), ("2", 2)])).unwrap();
        let mut tries = |exhibits: &[(&str, u128)]| book.enter(Seq(6), filed(exhibits));
        let otherwise = |number: &str| Err(Refused::FiledOtherwise(number.into()));
        assert_eq!(tries(&[("2", 1)]), otherwise("1"));
        assert_eq!(tries(&[("1", 3), ("2", 2)]), otherwise("1"));
        assert_eq!(
            tries(&[("3", 3), ("3", 1)]),
            Err(Refused::Twice("3".into()))
        );
        assert_eq!(tries(&[]), Err(Refused::NothingFiled));
        assert_eq!(tries(&[("1", 7)]), Err(Refused::NoEvidence(evidence(7))));
        assert_eq!(tries(&[("1", 1), ("1-1", 3), ("2", 2)]), Ok(()));
    }
}
