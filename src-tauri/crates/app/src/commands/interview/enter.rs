//! Everything the interview says, entered by one act, so that one undo takes it back.

use chrono::{Days, NaiveDate};
use owed_advise::class::{Record, standing};
use owed_advise::matching::{fill, in_order};
use owed_advise::promises;
use owed_book::debt::Payment;
use owed_book::evidence::{Original, Proves};
use owed_book::fact::{DebtId, EvidenceId, Fact, PartyId, Payer, PaymentId};
use owed_book::judged::{Answer, Answers, Decision};
use owed_book::money::Money;
use owed_book::party::Described;
use owed_book::terms::{DebtKind, Due, Late, Order};
use owed_book::{Book, Digest, Refused, Seq};
use owed_law::RulePack;
use uuid::Uuid;

use super::{Interview, InterviewEntered, Kept, NAME};
use crate::commands::import::{Paper, facts_of};
use crate::commands::judged::AnswerGiven;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn enter(
    desk: &Desk,
    interview: Interview,
    watch: &Watch<'_>,
) -> Result<InterviewEntered, Failure> {
    let said = Said::of(&interview, desk.clock.today())?;
    let invoices = take_in(desk, &said, watch)?;
    let law = desk.law()?;
    let (entered, (debtor, debt)) = desk.enter(|open| {
        let mut draft = Draft::on(&open.book);
        let (debtor, debt) = said.facts(&mut draft, &invoices, &law)?;
        Ok((draft.facts, (debtor, debt)))
    })?;
    // The draft stays on the disk until the next one is begun: an undo brings it back.
    let kept = Kept {
        interview,
        entered: Some(debt.to_string()),
    };
    desk.keep_draft(NAME, &kept)?;
    Ok(InterviewEntered {
        act: entered.map(|act| act.act.to_string()).unwrap_or_default(),
        debtor: debtor.to_string(),
    })
}

/// Puts the papers in the book's vault, and reads again the invoices that are used.
fn take_in(desk: &Desk, said: &Said, watch: &Watch<'_>) -> Result<Vec<Paper>, Failure> {
    let drafts = desk.draft_papers(NAME)?;
    let vault = desk.read(|open| Ok(open.folder.vault.clone()))?;
    let mut invoices = Vec::new();
    for paper in &said.papers {
        // A draft that was undone and is entered again has its papers in the vault already.
        if !vault.has(paper.file) {
            let mut bytes = drafts.bytes(paper.file)?;
            let mut from = bytes.as_mut_slice() as &[u8];
            vault.keep(&mut from, &mut |_| std::ops::ControlFlow::Continue(()))?;
        }
        if paper.used {
            let lent = vault.lend(paper.file, None)?;
            invoices.push(Paper::read(desk, &lent.path, &paper.name, watch)?);
        }
    }
    Ok(invoices)
}

/// Facts, each tried on a copy of the book before the next is made.
struct Draft {
    book: Book,
    facts: Vec<Fact>,
}

impl Draft {
    fn on(book: &Book) -> Self {
        Self {
            book: book.clone(),
            facts: Vec::new(),
        }
    }

    fn put(&mut self, fact: Fact) -> Result<(), Failure> {
        let seq = Seq(self.book.head.seq.0 + self.facts.len() as u64 + 1);
        self.book.enter(seq, fact.clone())?;
        self.facts.push(fact);
        Ok(())
    }
}

/// What was said, read.
struct Said {
    is: Described,
    kind: DebtKind,
    papers: Vec<HeldPaper>,
    amount: Option<(Money, NaiveDate)>,
    contract: Option<String>,
    paid: Vec<(NaiveDate, Money)>,
    due: Option<NaiveDate>,
    due_days: Option<u32>,
    late: Option<Late>,
    answers: Vec<Answer>,
    today: NaiveDate,
}

struct HeldPaper {
    file: Digest,
    name: String,
    bytes: u64,
    proves: Vec<Proves>,
    original: Original,
    used: bool,
}

impl Said {
    fn of(from: &Interview, today: NaiveDate) -> Result<Self, Failure> {
        let kind = from.kind.as_deref().unwrap_or_default();
        let papers: Vec<_> = from
            .papers
            .iter()
            .map(|paper| {
                let proves = paper.proves.iter();
                let file = paper.file.parse();
                Ok(HeldPaper {
                    file: file.map_err(|_| Failure::bad_input("file", &paper.file))?,
                    name: paper.name.clone(),
                    bytes: paper.bytes,
                    proves: proves
                        .map(|what| wire::of_code("proves", what))
                        .collect::<Result<_, Failure>>()?,
                    original: wire::of_code("original", &paper.original)?,
                    used: paper.used && paper.invoice.is_some(),
                })
            })
            .collect::<Result<_, Failure>>()?;
        let on_invoices = papers.iter().any(|paper| paper.used);
        let amount = match (&from.amount, &from.on) {
            _ if on_invoices => None,
            (Some(amount), Some(on)) => Some((wire::yuan("amount", amount)?, wire::day("on", on)?)),
            (None, _) => return Err(Failure::bad_input("amount", "")),
            (Some(_), None) => return Err(Failure::bad_input("on", "")),
        };
        let paid = from
            .paid
            .iter()
            .filter(|_| from.paid_said.as_deref() == Some("some"));
        let paid: Vec<_> = paid
            .map(|paid| {
                let on = wire::day("paidOn", paid.on.as_deref().unwrap_or_default())?;
                Ok((on, wire::yuan("paid", &paid.amount)?))
            })
            .collect::<Result<_, Failure>>()?;
        let due_is = |what: &str| from.due_said.as_deref() == Some(what);
        let due = from.due.as_deref().filter(|_| due_is("day"));
        let answers = from.answers.iter().map(AnswerGiven::said);
        Ok(Self {
            is: from.party.described()?,
            kind: wire::of_code("kind", kind)?,
            papers,
            amount,
            contract: from.contract.clone().filter(|text| !text.trim().is_empty()),
            paid,
            due: due.map(|due| wire::day("due", due)).transpose()?,
            due_days: from.due_days.filter(|_| due_is("days")),
            late: from.late.as_ref().map(|late| late.stated()).transpose()?,
            answers: answers.collect::<Result<_, _>>()?,
            today,
        })
    }

    fn facts(
        &self,
        draft: &mut Draft,
        invoices: &[Paper],
        law: &RulePack,
    ) -> Result<(PartyId, DebtId), Failure> {
        let debtor = self.party(draft)?;
        let debts = self.debts(draft, debtor, invoices)?;
        let last = *debts
            .last()
            .ok_or_else(|| Failure::bad_input("amount", ""))?;
        for debt in &debts {
            self.terms(draft, *debt)?;
        }
        for (on, amount) in &self.paid {
            self.pay(draft, debtor, *on, *amount)?;
        }
        self.keep(draft, debtor, &debts)?;
        self.judge(draft, debtor, law)?;
        Ok((debtor, last))
    }

    /// Who owes: known by number or name, or new.
    fn party(&self, draft: &mut Draft) -> Result<PartyId, Failure> {
        let book = &draft.book;
        let number = self.is.registration.as_deref();
        let known = number
            .and_then(|number| book.party_registered(number))
            .or_else(|| book.party_called(&self.is.name));
        let Some((party, had)) = known else {
            let party = PartyId(Uuid::now_v7());
            let is = self.is.clone();
            draft.put(Fact::PartyDescribed { party, is })?;
            return Ok(party);
        };
        if let (Some(had), Some(said)) = (&had.is.registration, &self.is.registration)
            && had != said
        {
            return Err(Refused::TwoRegistrations.into());
        }
        let mut is = had.is.clone();
        // What she said now goes before what was known; what she left out stays.
        is.kind = self.is.kind.or(is.kind);
        for (had, said) in [
            (&mut is.registration, &self.is.registration),
            (&mut is.address, &self.is.address),
            (&mut is.phone, &self.is.phone),
            (&mut is.contact, &self.is.contact),
        ] {
            if said.is_some() {
                had.clone_from(said);
            }
        }
        if is != had.is {
            draft.put(Fact::PartyDescribed { party, is })?;
        }
        Ok(party)
    }

    fn debts(
        &self,
        draft: &mut Draft,
        debtor: PartyId,
        invoices: &[Paper],
    ) -> Result<Vec<DebtId>, Failure> {
        let mut debts = Vec::new();
        for fact in facts_of(&draft.book, invoices, self.kind, self.due_days) {
            if let Fact::DebtArose {
                debt, debtor: owes, ..
            } = &fact
            {
                if *owes != debtor {
                    let why = "the invoice is to somebody else; leave it out, or change who owes";
                    let refused = Failure::new(Code::Refused, why);
                    return Err(refused.with("rule", "invoice-of-another"));
                }
                debts.push(*debt);
            }
            draft.put(fact)?;
        }
        if let Some((amount, on)) = self.amount {
            let debt = DebtId(Uuid::now_v7());
            let after = self.due_days.map(|days| {
                let due = on.checked_add_days(Days::new(u64::from(days)));
                let due = due.ok_or_else(|| Failure::bad_input("dueDays", days))?;
                Ok::<_, Failure>(Due {
                    on: due,
                    because: format!("days-after-invoice:{days}"),
                })
            });
            draft.put(Fact::DebtArose {
                debt,
                debtor,
                kind: self.kind,
                amount,
                on,
                due: after.transpose()?,
                invoice: None,
                contract: self.contract.clone(),
            })?;
            debts.push(debt);
        }
        Ok(debts)
    }

    fn terms(&self, draft: &mut Draft, debt: DebtId) -> Result<(), Failure> {
        let due = self.due.map(|on| Due {
            on,
            because: "said".into(),
        });
        // A debt recorded by hand has its contract from the start.
        let contract = self.contract.clone().filter(|_| self.amount.is_none());
        if due.is_none() && self.late.is_none() && contract.is_none() {
            return Ok(());
        }
        draft.put(Fact::TermsStated {
            debt,
            due,
            late: self.late,
            interest: None,
            basis: None,
            ends: None,
            contract,
            instalments: None,
            withheld: None,
            rolled: None,
            late_counts: None,
            lpr: None,
            filed: None,
        })
    }

    fn pay(
        &self,
        draft: &mut Draft,
        debtor: PartyId,
        on: NaiveDate,
        amount: Money,
    ) -> Result<(), Failure> {
        let payment = PaymentId(Uuid::now_v7());
        let name = draft.book.parties.get(&debtor).map(|p| p.is.name.clone());
        let payer = Payer {
            name: name.unwrap_or_default(),
            account: None,
        };
        draft.put(Fact::Paid {
            payment,
            on,
            amount,
            payer,
            remark: None,
            reference: None,
            source: None,
        })?;
        let paid: Option<&Payment> = draft.book.payments.get(&payment);
        let to = paid.map(|paid| fill(&in_order(&draft.book, debtor, paid), amount));
        let to = to.unwrap_or_default();
        let left = to
            .iter()
            .try_fold(amount, |left, share| left.minus(share.amount))?;
        draft.put(Fact::Matched {
            payment,
            to,
            order: Order::Legal,
            because: "said".into(),
            advance: false,
            on_account: left.is_positive().then_some(debtor),
        })
    }

    /// The papers that the invoices did not bring with them.
    fn keep(&self, draft: &mut Draft, party: PartyId, debts: &[DebtId]) -> Result<(), Failure> {
        for paper in &self.papers {
            let evidence = draft.book.evidence.values();
            if evidence
                .clone()
                .any(|had| had.file == paper.file && had.party == party)
            {
                continue;
            }
            draft.put(Fact::EvidenceKept {
                evidence: EvidenceId(Uuid::now_v7()),
                file: paper.file,
                name: paper.name.clone(),
                bytes: paper.bytes,
                party,
                debts: debts.to_vec(),
                proves: paper.proves.clone(),
                original: paper.original,
                made: None,
                remark: None,
                signed: None,
            })?;
        }
        Ok(())
    }

    /// The answers, and the class that follows from them and the figures.
    fn judge(&self, draft: &mut Draft, debtor: PartyId, law: &RulePack) -> Result<(), Failure> {
        let on = self.today;
        if !self.answers.is_empty() {
            let answers = self.answers.clone();
            draft.put(Fact::Answered(Answers {
                debtor,
                on,
                answers,
            }))?;
        }
        let kept = promises::record(&draft.book, debtor, on, law)?;
        let record = Record::of(&draft.book, debtor, kept, on);
        let class = standing(&draft.book, debtor, &record).worked.class;
        draft.put(Fact::ClassDecided(Decision {
            debtor,
            on,
            class,
            worked_out: class,
            because: None,
        }))
    }
}
