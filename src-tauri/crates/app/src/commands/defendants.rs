//! Who is sued beside a debtor (共同被告): named once for the case, and from there on every paper
//! that is handed in.

use owed_advise::defendant::looks_like;
use owed_book::Book;
use owed_book::court::What;
use owed_book::defendants::{Beside, Defendant, Ground};
use owed_book::fact::{Fact, PartyId};
use owed_book::party::{Described, PartyKind, name_key};
use owed_book::plan::Liability;
use owed_law::numbers::{check_credit_code, check_identity_number};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::book::{Entered, PartyDetails};
use super::claims::ArticleView;
use super::import::Reason;
use super::judged::DebtorAsked;
use super::papers::court::others::{articles, copies};
use super::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Who is sued beside a debtor.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DefendantsView {
    /// The debtor's name, who is the first defendant.
    pub debtor: String,
    /// The others, in the order of the papers.
    pub others: Vec<OtherDefendant>,
    /// Whom the book knows of and who could be sued too.
    pub offered: Vec<OfferedDefendant>,
    /// Every ground, and what the law says to it.
    pub grounds: Vec<GroundView>,
    /// How many copies each side's papers need: one for the court, one a defendant.
    pub copies: u32,
    /// The most who can be named.
    pub most: u32,
}

/// Somebody sued beside a debtor.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OtherDefendant {
    /// As the owner said it.
    pub said: DefendantSaid,
    /// What papers lack of it, or what is wrong: `kind-unsaid`, `number-missing`, `number-wrong`,
    /// `address-missing`, `representative-missing`.
    pub lacks: Vec<Reason>,
}

/// Somebody who could be sued too, and where the book knows it from.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfferedDefendant {
    /// As it would be named.
    pub said: DefendantSaid,
    /// `plan`, `earlier-guarantor` or `court-day`, with the day.
    pub from: Reason,
}

/// A ground on which somebody answers for the debt of another.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroundView {
    /// Its code.
    pub code: String,
    /// Whether the owner must say herself why, and what the court is to order.
    pub needs_words: bool,
    /// The articles.
    pub articles: Vec<ArticleView>,
}

/// Somebody sued beside a debtor, as it is said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct DefendantSaid {
    /// Who it is.
    pub details: PartyDetails,
    /// Who represents it by law.
    pub representative: Option<String>,
    /// The office of who represents it.
    pub office: Option<String>,
    /// `joint-guarantee`, `ordinary-guarantee`, `debt-joined`, `sole-shareholder`, `operator` or
    /// `other`.
    pub ground: String,
    /// Why, in the owner's words.
    pub why: Option<String>,
    /// What the court is asked to order against it; what follows from the ground when left out.
    pub asks: Option<String>,
}

/// Names who is sued beside a debtor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NameDefendants {
    /// The debtor's id or exact name.
    pub debtor: String,
    /// All of them, in the order of the papers.
    pub others: Vec<DefendantSaid>,
}

pub(super) fn show(
    desk: &Desk,
    input: DebtorAsked,
    _: &Watch<'_>,
) -> Result<DefendantsView, Failure> {
    let law = desk.law()?;
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let party = book.parties.get(&debtor);
        let others = book.beside(debtor);
        let ground = |ground: &Ground| {
            let known = articles(*ground).iter().filter_map(|id| law.article(id));
            GroundView {
                code: wire::code(ground),
                needs_words: ground.needs_words(),
                articles: known
                    .map(|article| ArticleView::of_article(article))
                    .collect(),
            }
        };
        Ok(DefendantsView {
            debtor: party.map_or_else(String::new, |party| party.is.name.clone()),
            others: others.iter().map(OtherDefendant::of).collect(),
            offered: offered(book, debtor),
            grounds: Ground::ALL.iter().map(ground).collect(),
            copies: u32::try_from(copies(book, debtor)).unwrap_or(u32::MAX),
            most: u32::try_from(Book::MOST_BESIDE).unwrap_or(u32::MAX),
        })
    })
}

pub(super) fn name(desk: &Desk, input: NameDefendants, _: &Watch<'_>) -> Result<Entered, Failure> {
    let others: Result<Vec<_>, Failure> = input.others.iter().map(DefendantSaid::read).collect();
    let others = others?;
    let (entered, ()) = desk.enter(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let unchanged = open.book.beside(debtor) == others;
        let others = others.clone();
        let fact = Fact::DefendantsNamed(Box::new(Beside { debtor, others }));
        Ok((if unchanged { vec![] } else { vec![fact] }, ()))
    })?;
    Ok(Entered::of(entered))
}

impl DefendantSaid {
    fn read(&self) -> Result<Defendant, Failure> {
        let said = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Ok(Defendant {
            is: self.details.described()?,
            representative: said(&self.representative),
            office: said(&self.office),
            ground: wire::of_code("ground", &self.ground)?,
            why: said(&self.why),
            asks: said(&self.asks),
        })
    }

    fn of(is: &Defendant) -> Self {
        Self {
            details: PartyDetails::of(&is.is),
            representative: is.representative.clone(),
            office: is.office.clone(),
            ground: wire::code(&is.ground),
            why: is.why.clone(),
            asks: is.asks.clone(),
        }
    }
}

impl OtherDefendant {
    fn of(other: &Defendant) -> Self {
        let is = &other.is;
        let mut lacks = Vec::new();
        let empty = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
        let person = is.kind == Some(PartyKind::Person);
        if is.kind.is_none() {
            lacks.push(Reason::plain("kind-unsaid"));
        }
        match is
            .registration
            .as_deref()
            .filter(|number| !number.is_empty())
        {
            None => lacks.push(Reason::plain("number-missing")),
            Some(number) => {
                let checked = match is.kind {
                    Some(PartyKind::Person) => check_identity_number(number),
                    Some(
                        PartyKind::Company
                        | PartyKind::Branch
                        | PartyKind::SoleTrader
                        | PartyKind::PublicBody,
                    ) => check_credit_code(number),
                    None => Ok(()),
                };
                if checked.is_err() {
                    lacks.push(Reason::with("number-wrong", [number.to_owned()]));
                }
            }
        }
        if empty(&is.address) {
            lacks.push(Reason::plain("address-missing"));
        }
        if !person && is.kind.is_some() && empty(&other.representative) {
            lacks.push(Reason::plain("representative-missing"));
        }
        Self {
            said: DefendantSaid::of(other),
            lacks,
        }
    }
}

/// Whom the book knows to have guaranteed the debts and who is not named yet.
fn offered(book: &Book, debtor: PartyId) -> Vec<OfferedDefendant> {
    let mut offered: Vec<OfferedDefendant> = Vec::new();
    let mut offer = |is: Described, ground: Ground, from: Reason| {
        let key = name_key(&is.name);
        let same = |name: &str| name_key(name) == key;
        let named = book.beside(debtor).iter().any(|other| same(&other.is.name));
        let again = offered.iter().any(|each| same(&each.said.details.name));
        if key.is_empty() || named || again {
            return;
        }
        let kind = looks_like(&is.name, is.registration.as_deref()).kind();
        let other = Defendant {
            is: Described { kind, ..is },
            representative: None,
            office: None,
            ground,
            why: None,
            asks: None,
        };
        let said = DefendantSaid::of(&other);
        offered.push(OfferedDefendant { said, from });
    };
    let guarantee = |liability: Liability| match liability {
        Liability::Joint => Ground::JointGuarantee,
        Liability::General => Ground::OrdinaryGuarantee,
    };
    let called = |name: &str| Described {
        name: name.to_owned(),
        ..Described::default()
    };
    let plans = book.plans.values();
    let mut plans: Vec<_> = plans
        .filter(|plan| book.plan_debtor(plan) == Some(debtor))
        .collect();
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.entry));
    for plan in &plans {
        let on = plan.is.on.to_string();
        if let Some(by) = &plan.is.guarantor {
            let is = Described {
                registration: by.registration.clone(),
                address: by.address.clone(),
                ..called(&by.name)
            };
            offer(
                is,
                guarantee(by.liability),
                Reason::with("plan", [on.clone()]),
            );
        }
        for by in &plan.is.earlier_guarantors {
            // Of these the book does not know the kind; unsaid, a guarantee is an ordinary one.
            let from = Reason::with("earlier-guarantor", [on.clone()]);
            offer(called(&by.name), Ground::OrdinaryGuarantee, from);
        }
    }
    let mut events: Vec<_> = book.court.values().collect();
    events.sort_by_key(|(entry, _)| *entry);
    for (_, event) in events {
        let ground = match event.what {
            What::Guaranteed => Ground::OrdinaryGuarantee,
            What::GuaranteedJointly => Ground::JointGuarantee,
            _ => continue,
        };
        if event.debtor == debtor
            && let Some(name) = &event.about
        {
            let from = Reason::with("court-day", [event.on.to_string()]);
            offer(called(name), ground, from);
        }
    }
    offered
}
