//! What must be proved, the weakest first, with the words filled in.

use chrono::{Datelike, Days, NaiveDate};
use owed_advise::matching::name_of;
use owed_advise::proof::{Element, Grade, Graph, Leads, Mend, Proof, Status, graphs};
use owed_book::Book;
use owed_book::fact::{DebtId, PartyId};
use owed_law::RulePack;
use rust_decimal::Decimal;

use super::{
    DebtNamed, OfDebtor, ProofElement, ProofGraph, ProofMend, ProofShown, ProofWay, account,
};
use crate::commands::claims::{ArticleView, plain};
use crate::commands::papers::words::figures;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn show(
    desk: &Desk,
    input: OfDebtor,
    _: &Watch<'_>,
) -> Result<ProofShown, Failure> {
    let law = desk.law()?;
    let today = desk.clock.today();
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let graph = |graph: &Graph| {
            let words = Words::of(book, debtor, graph, today);
            ProofGraph {
                kind: wire::code(&graph.kind),
                zh: graph.table.zh.clone(),
                en: graph.table.en.clone(),
                stands_in: graph.stands_in(),
                debts: u32::try_from(graph.debts.len()).unwrap_or(u32::MAX),
                balance: plain(words.balance),
                elements: graph
                    .elements
                    .iter()
                    .map(|proof| element(book, proof, &words, &law))
                    .collect(),
            }
        };
        Ok(ProofShown {
            graphs: graphs(book, debtor).iter().map(graph).collect(),
            account: account::view(book, debtor, &law),
        })
    })
}

fn element(book: &Book, proof: &Proof, words: &Words, law: &RulePack) -> ProofElement {
    let is: &Element = proof.element;
    ProofElement {
        id: is.id.clone(),
        proves: wire::code(&is.proves),
        zh: is.zh.clone(),
        en: is.en.clone(),
        why_zh: is.why_zh.clone(),
        why_en: is.why_en.clone(),
        articles: articles(law, &is.articles),
        grade: grade(proof.grade).into(),
        way: proof.way.map(|way| ProofWay {
            zh: way.zh.clone(),
            en: way.en.clone(),
            status: status(way.status).into(),
        }),
        mend: proof.mend.map(|mend| mended(mend, words, law)),
        pieces: proof.pieces.iter().map(ToString::to_string).collect(),
        weakest: proof
            .weakest
            .iter()
            .filter_map(|id| named(book, *id))
            .collect(),
    }
}

fn mended(mend: &Mend, words: &Words, law: &RulePack) -> ProofMend {
    ProofMend {
        leads: match mend.leads {
            Leads::Evidence => "evidence",
            Leads::Statement => "statement",
            Leads::Demand => "demand",
            Leads::Dispatch => "dispatch",
            Leads::Terms => "terms",
            Leads::Party => "party",
        }
        .into(),
        lifts: grade(mend.lifts).into(),
        zh: mend.zh.clone(),
        en: mend.en.clone(),
        ask_zh: mend.ask_zh.as_deref().map(|text| words.zh(text)),
        ask_en: mend.ask_en.as_deref().map(|text| words.en(text)),
        status: status(mend.status).into(),
        articles: articles(law, &mend.articles),
    }
}

fn named(book: &Book, id: DebtId) -> Option<DebtNamed> {
    let debt = book.debts.get(&id)?;
    Some(DebtNamed {
        debt: id.to_string(),
        name: name_of(book, debt),
        balance: debt.balance().map(owed_book::Money::plain).ok()?,
    })
}

/// What is filled into a sentence.
struct Words {
    name: String,
    balance: Decimal,
    today: NaiveDate,
    later: NaiveDate,
    first: NaiveDate,
}

/// Time enough to answer and to arrange a payment; the letter itself gives seven working days.
const DAYS_TO_ANSWER: u64 = 14;

impl Words {
    fn of(book: &Book, debtor: PartyId, graph: &Graph, today: NaiveDate) -> Self {
        let debts = graph.debts.iter().filter_map(|id| book.debts.get(id));
        let party = book.parties.get(&debtor);
        let contact = party.and_then(|party| party.is.contact.clone());
        Self {
            name: contact
                .or_else(|| party.map(|party| party.is.name.clone()))
                .unwrap_or_default(),
            balance: debts
                .clone()
                .filter_map(|debt| debt.balance().ok())
                .map(|left| left.amount())
                .sum(),
            today,
            later: today
                .checked_add_days(Days::new(DAYS_TO_ANSWER))
                .unwrap_or(today),
            first: debts.map(|debt| debt.on).min().unwrap_or(today),
        }
    }

    fn zh(&self, text: &str) -> String {
        let day = |day: NaiveDate| format!("{}年{}月{}日", day.year(), day.month(), day.day());
        let month = format!("{}年{}月", self.first.year(), self.first.month());
        self.filled(text, day, &month)
    }

    fn en(&self, text: &str) -> String {
        let day = |day: NaiveDate| day.format("%-d %B %Y").to_string();
        self.filled(text, day, &self.first.format("%B %Y").to_string())
    }

    fn filled(&self, text: &str, day: impl Fn(NaiveDate) -> String, month: &str) -> String {
        text.replace("{amount}", &figures(self.balance).0)
            .replace("{day}", &day(self.today))
            .replace("{later}", &day(self.later))
            .replace("{month}", month)
            .replace("{name}", &self.name)
    }
}

pub(super) fn articles(law: &RulePack, ids: &[String]) -> Vec<ArticleView> {
    let known = ids.iter().filter_map(|id| law.article(id));
    known
        .map(|article| ArticleView::of_article(article))
        .collect()
}

pub(super) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Missing => "missing",
        Grade::Weak => "weak",
        Grade::Fair => "fair",
        Grade::Strong => "strong",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "confirmed",
        Status::Practice => "practice",
    }
}
