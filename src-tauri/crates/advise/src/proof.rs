//! What is proved and what is still missing (举证), the weakest first.
//!
//! For each kind of debt a table names what must be proved, which pieces together prove it how well,
//! the cheapest lawful way to mend it this week, and the sentence to ask the debtor for. The grades
//! are our opinion of the usual case and are labelled so; a court weighs for itself.

mod signs;
mod table;
#[cfg(test)]
mod tests;

use owed_book::Book;
use owed_book::debt::Debt;
use owed_book::fact::{DebtId, EvidenceId, PartyId};
use owed_book::terms::DebtKind;
use serde::Deserialize;

use signs::Shown;
pub use table::{Element, Leads, Mend, Status, Table, Way, tables};

/// How well something is proved; the worst is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// What is to be proved about the debts of one kind that a debtor still owes.
#[derive(Debug, Clone)]
pub struct Graph {
    /// The kind of debt.
    pub kind: DebtKind,
    /// The table it was graded by.
    pub table: &'static Table,
    /// The debts.
    pub debts: Vec<DebtId>,
    /// Each thing to prove, the weakest first.
    pub elements: Vec<Proof>,
}

/// One thing to prove and how well it is.
#[derive(Debug, Clone)]
pub struct Proof {
    /// What is to be proved.
    pub element: &'static Element,
    /// How well it is for the debt of which it is least.
    pub grade: Grade,
    /// The best that is to be had of what there is; nothing where nothing is.
    pub way: Option<&'static Way>,
    /// How to mend it this week, by the cheapest lawful means; nothing when it is strong.
    pub mend: Option<&'static Mend>,
    /// Every piece that is offered for it.
    pub pieces: Vec<EvidenceId>,
    /// The debts it is least proved of, where it is better proved of others.
    pub weakest: Vec<DebtId>,
}

impl Graph {
    /// Whether the debts have no table of their own and another one stands in for it.
    pub fn stands_in(&self) -> bool {
        self.table.cause != self.kind
    }
}

/// Grades what a creditor has to prove against `debtor`, a graph for each kind of debt on which
/// something is left.
pub fn graphs(book: &Book, debtor: PartyId) -> Vec<Graph> {
    let mut kinds: Vec<(DebtKind, Vec<&Debt>)> = Vec::new();
    for debt in book.debts_of(debtor) {
        if !debt.balance().is_ok_and(|left| left.is_positive()) {
            continue;
        }
        match kinds.iter_mut().find(|(kind, _)| *kind == debt.kind) {
            Some((_, debts)) => debts.push(debt),
            None => kinds.push((debt.kind, vec![debt])),
        }
    }
    let graph = |(kind, debts): (DebtKind, Vec<&Debt>)| {
        let table = Table::of(kind)?;
        let shown: Vec<_> = debts.iter().map(|debt| Shown::of(book, debt)).collect();
        let mut elements: Vec<_> = table
            .elements
            .iter()
            .map(|element| graded(element, &shown))
            .collect();
        elements.sort_by_key(|proof| proof.grade);
        Some(Graph {
            kind,
            table,
            debts: debts.iter().map(|debt| debt.id).collect(),
            elements,
        })
    };
    kinds.into_iter().filter_map(graph).collect()
}

/// The grade of the weakest thing to prove against `debtor`; missing where nothing is left to prove.
pub fn weakest(book: &Book, debtor: PartyId) -> Grade {
    let graphs = graphs(book, debtor);
    let elements = graphs.iter().flat_map(|graph| &graph.elements);
    let weakest = elements.map(|each| each.grade).min();
    weakest.unwrap_or(Grade::Missing)
}

fn graded(element: &'static Element, shown: &[Shown<'_>]) -> Proof {
    // The table has the best first.
    let best = |shown: &Shown<'_>| {
        let mut ways = element.ways.iter();
        ways.find(|way| shown.meets_all(&way.needs, element.proves))
    };
    let met: Vec<_> = shown.iter().map(|shown| (shown, best(shown))).collect();
    let grade_of = |way: Option<&Way>| way.map_or(Grade::Missing, |way| way.grade);
    let worst = met.iter().min_by_key(|(_, way)| grade_of(*way));
    let grade = worst.map_or(Grade::Missing, |(_, way)| grade_of(*way));
    let of_worst = |(_, way): &&(&Shown<'_>, Option<&Way>)| grade_of(*way) == grade;
    let mend = worst.and_then(|(shown, _)| {
        let mut mends = element.mends.iter();
        mends.find(|mend| mend.lifts > grade && shown.meets_all(&mend.when, element.proves))
    });
    let mut pieces: Vec<_> = shown
        .iter()
        .flat_map(|s| s.offered(element.proves))
        .collect();
    pieces.sort();
    pieces.dedup();
    let weakest: Vec<_> = met
        .iter()
        .filter(of_worst)
        .map(|(s, _)| s.debt.id)
        .collect();
    Proof {
        element,
        grade,
        way: worst.and_then(|(_, way)| *way),
        mend,
        pieces,
        weakest: if weakest.len() == met.len() {
            Vec::new()
        } else {
            weakest
        },
    }
}
