//! Who may be sued beside a debtor: somebody else, named once, with a ground.

use std::collections::BTreeSet;

use super::value::named;
use crate::book::{Book, Refused};
use crate::defendants::{Beside, Defendants};
use crate::fact::PartyId;
use crate::journal::Seq;
use crate::party::name_key;

impl Book {
    pub(super) fn named_beside(&mut self, entry: Seq, mut beside: Beside) -> Result<(), Refused> {
        beside.debtor = self.party(beside.debtor)?;
        if self.creditor == Some(beside.debtor) {
            return Err(Refused::OwesItself);
        }
        if beside.others.len() > Self::MOST_BESIDE {
            return Err(Refused::TooManyDefendants);
        }
        let creditor = self.creditor.and_then(|id| self.parties.get(&id));
        let debtor = self.parties.get(&beside.debtor);
        let mut names = BTreeSet::new();
        for other in &beside.others {
            let name = &other.is.name;
            named(name)?;
            if creditor.is_some_and(|party| party.goes_by(name)) {
                return Err(Refused::OwesItself);
            }
            let again = !names.insert(name_key(name));
            if again || debtor.is_some_and(|party| party.goes_by(name)) {
                return Err(Refused::Twice(name.clone()));
            }
            let words = [&other.why, &other.asks];
            let said = |text: &&Option<String>| {
                text.as_deref().is_some_and(|text| !text.trim().is_empty())
            };
            if other.ground.needs_words() && !words.iter().all(said) {
                return Err(Refused::NothingSaid);
            }
            let longest = words.into_iter().flatten();
            let longest = longest.map(|text| text.chars().count()).max();
            if let Some(length) = longest.filter(|length| *length > Self::LONGEST_TEXT) {
                return Err(Refused::TextTooLong(length));
            }
        }
        self.defendants.insert(beside.debtor, (entry, beside));
        Ok(())
    }
}

/// All that was of the one is of the other; what was said last stands.
pub(super) fn hand_over(defendants: &mut Defendants, gone: PartyId, stays: PartyId) {
    let Some((entry, mut beside)) = defendants.remove(&gone) else {
        return;
    };
    beside.debtor = stays;
    let newer = |(had, _): &(Seq, Beside)| *had > entry;
    if !defendants.get(&stays).is_some_and(newer) {
        defendants.insert(stays, (entry, beside));
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::defendants::{Defendant, Ground};
    use crate::fact::Fact;
    use crate::party::Described;

    const DEBTOR: PartyId = PartyId(Uuid::from_u128(1));
    const CREDITOR: PartyId = PartyId(Uuid::from_u128(2));

    fn described(name: &str) -> Described {
        Described {
            name: name.into(),
            ..Described::default()
        }
    }

    fn book() -> Book {
        let mut book = Book::default();
        for (at, party, name) in [
            (1, DEBTOR, "乙建筑有限公司"),
            (2, CREDITOR, "甲商贸有限公司"),
        ] {
            let is = described(name);
            book.enter(Seq(at), Fact::PartyDescribed { party, is })
                .unwrap();
        }
        let party = CREDITOR;
        book.enter(Seq(3), Fact::CreditorNamed { party }).unwrap();
        book
    }

    fn other(name: &str, ground: Ground) -> Defendant {
        Defendant {
            is: described(name),
            representative: None,
            office: None,
            ground,
            why: None,
            asks: None,
        }
    }

    fn check(others: Vec<Defendant>) -> Result<(), Refused> {
        let debtor = DEBTOR;
        book().enter(
            Seq(4),
            Fact::DefendantsNamed(Box::new(Beside { debtor, others })),
        )
    }

    #[test]
    fn whoever_is_sued_beside_the_debtor_is_somebody_else_and_named_once() {
        let joint = |name| other(name, Ground::JointGuarantee);
        assert_eq!(check(vec![joint("张三"), joint("李四")]), Ok(()));
        assert_eq!(check(Vec::new()), Ok(()));
        assert_eq!(check(vec![joint(" ")]), Err(Refused::NameEmpty));
        let twice = Err(Refused::Twice("张 三".into()));
        assert_eq!(check(vec![joint("张三"), joint("张 三")]), twice);
        let debtor = "乙建筑有限公司";
        assert_eq!(
            check(vec![joint(debtor)]),
            Err(Refused::Twice(debtor.into()))
        );
        assert_eq!(
            check(vec![joint("甲商贸有限公司")]),
            Err(Refused::OwesItself)
        );
        let names = (0..10).map(|n| other(&format!("保证人{n}"), Ground::JointGuarantee));
        assert_eq!(check(names.collect()), Err(Refused::TooManyDefendants));
    }

    #[test]
    fn a_ground_that_no_article_here_holds_is_said_in_words() {
        for ground in Ground::ALL {
            let bare = check(vec![other("张三", ground)]);
            assert_eq!(bare.is_ok(), !ground.needs_words(), "{ground:?}");
            let mut said = other("张三", ground);
            said.why = Some("登记的经营者".into());
            assert_eq!(check(vec![said.clone()]).is_ok(), !ground.needs_words());
            said.asks = Some("对上述债务共同清偿".into());
            assert_eq!(check(vec![said]), Ok(()));
        }
    }

    #[test]
    fn what_was_said_last_stands_also_where_two_parties_are_one() {
        let mut book = book();
        let gone = PartyId(Uuid::from_u128(3));
        let is = described("乙建筑公司");
        book.enter(Seq(4), Fact::PartyDescribed { party: gone, is })
            .unwrap();
        for (at, debtor, name) in [(5, gone, "张三"), (6, DEBTOR, "李四")] {
            let others = vec![other(name, Ground::JointGuarantee)];
            let beside = Box::new(Beside { debtor, others });
            book.enter(Seq(at), Fact::DefendantsNamed(beside)).unwrap();
        }
        let (party, into) = (gone, DEBTOR);
        book.enter(Seq(7), Fact::PartiesJoined { party, into })
            .unwrap();
        assert_eq!(book.defendants.len(), 1);
        assert_eq!(book.beside(DEBTOR)[0].is.name, "李四");
    }
}
