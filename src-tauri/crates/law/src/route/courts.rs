//! Which court hears a claim (管辖): the courts open to the creditor, best first.
//!
//! A valid agreement on a court leaves no other, an exclusive court no agreement. Otherwise the
//! defendant's court is open, and that of the place of performance. Among several the one next to
//! the creditor comes first.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CourtRule, RouteRules, Said, Text};
use crate::rules::{RulePack, Status};

/// What is known of a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourtAsked {
    /// The day of filing.
    pub on: NaiveDate,
    /// What it is about.
    pub about: About,
    /// What the contract says on who decides disputes.
    pub clause: Clause,
    /// Whether the contract names a place of performance (合同履行地).
    pub performance: AgreedPlace,
    /// Whether anything was performed.
    pub performed: Performed,
    /// What is claimed, in yuan.
    pub amount: Option<Decimal>,
    /// Whether both parties are in the court's province.
    pub same_province: Option<bool>,
}

/// What a dispute is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A sale.
    Sale,
    /// A sale made online and delivered online.
    OnlineDelivered,
    /// A sale made online, with goods shipped.
    OnlineShipped,
    /// A service.
    Service,
    /// Work to order (承揽).
    Work,
    /// A loan.
    Loan,
    /// A lease of a building.
    LeaseOfBuilding,
    /// A lease of a movable thing.
    LeaseOfThing,
    /// Construction (建设工程施工).
    Construction,
    /// Something else.
    Other,
}

/// What a contract says on who decides disputes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// Not known.
    Unknown,
    /// Nothing.
    Nothing,
    /// Arbitration, by a named institution.
    Arbitration,
    /// Courts.
    Courts(Vec<Seat>),
    /// Arbitration or one of these courts.
    ArbitrationOr(Vec<Seat>),
}

/// The place whose court a clause names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// The creditor's domicile.
    Creditor,
    /// The debtor's domicile.
    Debtor,
    /// The place of performance.
    Performance,
    /// Where the contract was signed.
    Signing,
    /// Where the subject matter is.
    Subject,
    /// Another place, with proof of an actual connection.
    Connected,
    /// Another place, of which it is not known whether that can be proved.
    Unproven,
    /// Another place, without connection.
    Unconnected,
}

/// Whether a contract names a place of performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgreedPlace {
    /// Not known.
    Unknown,
    /// It does not.
    Nothing,
    /// It does.
    Named,
}

/// Whether anything was performed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Performed {
    /// Something was, or a party is domiciled at the place of performance agreed.
    Yes,
    /// Nothing was, and neither party is domiciled there.
    NothingAndElsewhere,
}

/// The courts open to the creditor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Courts {
    /// The courts, best first; none where arbitration comes instead.
    pub open: Vec<OpenCourt>,
    /// What comes instead of a court.
    pub instead: Option<Said>,
    /// The court for a payment order.
    pub payment_order: Option<Said>,
    /// Which level hears it.
    pub level: Option<LevelSaid>,
    /// What else must be said.
    pub notes: Vec<Said>,
    /// What was left unanswered and matters.
    pub ask: Vec<CourtQuestion>,
    /// Version of the law data.
    pub law: String,
}

/// A court open to the creditor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenCourt {
    /// Where it is.
    pub place: Place,
    /// Why.
    pub why: Said,
}

/// Where a court is. The order is that in which they are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The property.
    Property,
    /// The creditor's domicile.
    Creditor,
    /// The place of performance agreed.
    Performance,
    /// Where goods were received.
    Received,
    /// Where a leased thing is used.
    Used,
    /// Where the contract was signed.
    Signing,
    /// Where the subject matter is.
    Subject,
    /// Another place agreed.
    Elsewhere,
    /// The debtor's domicile.
    Debtor,
}

/// Which level of court hears a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LevelSaid {
    /// Which.
    pub level: Level,
    /// Where intermediate courts begin, both parties being in the province.
    pub same_province: Decimal,
    /// Where they begin, one party being outside.
    pub other_province: Decimal,
    /// In words.
    pub text: Text,
    /// How well it is known.
    pub status: Status,
}

/// A level of court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// A basic court (基层人民法院).
    Basic,
    /// An intermediate court (中级人民法院), or one above.
    Intermediate,
    /// That depends on where the parties are.
    DependsOnParties,
}

/// What matters for the court and was left unanswered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourtQuestion {
    /// What the contract says on disputes.
    Clause,
    /// Whether a connection can be proved.
    Connection,
    /// Whether a place of performance is agreed.
    Performance,
    /// Where the parties are.
    SameProvince,
}

/// What is found while the rules are gone through.
struct Found<'r> {
    law: &'r RouteRules,
    on: NaiveDate,
    open: Vec<OpenCourt>,
    notes: Vec<Said>,
    ask: Vec<CourtQuestion>,
}

/// Works out which courts are open.
pub fn jurisdiction(asked: &CourtAsked, rules: &RulePack) -> Courts {
    let law = rules.route();
    let mut found = Found {
        law,
        on: asked.on,
        open: Vec::new(),
        notes: Vec::new(),
        ask: Vec::new(),
    };
    let instead = match &asked.clause {
        Clause::Arbitration => law.court(CourtRule::Arbitration, asked.on).cloned(),
        Clause::Unknown => {
            found.ask.push(CourtQuestion::Clause);
            found.by_law(asked);
            None
        }
        Clause::Nothing => {
            found.by_law(asked);
            None
        }
        Clause::Courts(seats) => {
            found.by_clause(seats, asked);
            None
        }
        Clause::ArbitrationOr(seats) => {
            if !found.note(CourtRule::Either) {
                found.note(CourtRule::EitherBefore);
            }
            found.by_clause(seats, asked);
            None
        }
    };
    found.open.sort_by_key(|court| court.place);
    let level = level(asked, law);
    if level
        .as_ref()
        .is_some_and(|said| said.level == Level::DependsOnParties)
    {
        found.ask.push(CourtQuestion::SameProvince);
    }
    Courts {
        open: found.open,
        instead,
        payment_order: law.court(CourtRule::PaymentOrder, asked.on).cloned(),
        level,
        notes: found.notes,
        ask: found.ask,
        law: rules.version().to_owned(),
    }
}

impl Found<'_> {
    fn open(&mut self, place: Place, rule: CourtRule) {
        let known = self.open.iter().any(|court| court.place == place);
        if let Some(why) = self.law.court(rule, self.on).filter(|_| !known) {
            let why = why.clone();
            self.open.push(OpenCourt { place, why });
        }
    }

    /// Notes a rule, and whether it holds on the day.
    fn note(&mut self, rule: CourtRule) -> bool {
        let said = self.law.court(rule, self.on);
        self.notes.extend(said.cloned());
        said.is_some()
    }

    /// The courts a clause leaves. One that leaves none is void, and the law decides.
    fn by_clause(&mut self, seats: &[Seat], asked: &CourtAsked) {
        if matches!(asked.about, About::LeaseOfBuilding | About::Construction) {
            self.by_law(asked);
            return;
        }
        let stands = |seat: &&Seat| !matches!(seat, Seat::Unproven | Seat::Unconnected);
        let rule = match seats.iter().filter(stands).count() {
            0 | 1 => CourtRule::Agreed,
            _ => CourtRule::AgreedSeveral,
        };
        let mut void = true;
        for seat in seats {
            let place = match seat {
                Seat::Creditor => Place::Creditor,
                Seat::Debtor => Place::Debtor,
                Seat::Performance => Place::Performance,
                Seat::Signing => Place::Signing,
                Seat::Subject => Place::Subject,
                Seat::Connected => Place::Elsewhere,
                Seat::Unproven => {
                    self.open(Place::Elsewhere, CourtRule::AgreedElsewhere);
                    self.ask.push(CourtQuestion::Connection);
                    self.note(CourtRule::Unconnected2025);
                    continue;
                }
                Seat::Unconnected => {
                    self.note(CourtRule::AgreedUnconnected);
                    self.note(CourtRule::Unconnected2025);
                    continue;
                }
            };
            void = false;
            self.open(place, rule);
        }
        if void {
            self.by_law(asked);
        }
    }

    /// The courts open without an agreement.
    fn by_law(&mut self, asked: &CourtAsked) {
        let without = match asked.about {
            About::LeaseOfBuilding | About::Construction => {
                self.open(Place::Property, CourtRule::Exclusive);
                return;
            }
            About::Sale | About::Service | About::Work | About::Other => {
                (Place::Creditor, CourtRule::Receiver)
            }
            About::Loan => (Place::Creditor, CourtRule::Loan),
            About::LeaseOfThing => (Place::Used, CourtRule::Lease),
            About::OnlineDelivered => (Place::Debtor, CourtRule::OnlineDeliveredOnline),
            About::OnlineShipped => (Place::Received, CourtRule::OnlineShipped),
        };
        match (asked.performance, asked.performed) {
            (AgreedPlace::Named, Performed::NothingAndElsewhere) => {
                self.open(Place::Debtor, CourtRule::Unperformed);
                return;
            }
            (AgreedPlace::Named, Performed::Yes) => {
                self.open(Place::Performance, CourtRule::PerformanceAgreed);
            }
            (AgreedPlace::Nothing, _) => self.open(without.0, without.1),
            (AgreedPlace::Unknown, _) => {
                self.ask.push(CourtQuestion::Performance);
                self.open(without.0, without.1);
            }
        }
        self.open(Place::Debtor, CourtRule::Defendant);
        if matches!(asked.about, About::OnlineDelivered | About::OnlineShipped) {
            self.note(CourtRule::Internet);
        }
    }
}

/// The level that hears a claim; nothing without an amount or for days before the rule.
fn level(asked: &CourtAsked, law: &RouteRules) -> Option<LevelSaid> {
    let rule = &law.level;
    let amount = asked.amount.filter(|_| rule.from <= asked.on)?;
    let from = match asked.same_province {
        Some(true) => Some(rule.same_province),
        Some(false) => Some(rule.other_province),
        None if amount < rule.other_province => Some(rule.other_province),
        None if amount >= rule.same_province => Some(rule.same_province),
        None => None,
    };
    Some(LevelSaid {
        level: match from {
            None => Level::DependsOnParties,
            Some(from) if amount < from => Level::Basic,
            Some(_) => Level::Intermediate,
        },
        same_province: rule.same_province,
        other_province: rule.other_province,
        text: rule.text.clone(),
        status: rule.status,
    })
}
