//! The kinds of paper: one row each, saying what it asks of the owner, what it cannot do without,
//! and what sets it.
//!
//! A new paper is a variant of [`Form`], a row here, and one file that makes a
//! [`Flow`](owed_print::flow::Flow) from [`Made`].

use owed_book::evidence::Form;
use owed_book::terms::DebtKind;
use owed_print::elements::Kind as Elements;
use owed_print::flow::Flow;
use serde::Serialize;

use super::court;
use super::demand::Made;
use super::need::Need;
use super::plans;
use crate::commands::wire;
use crate::failure::Failure;

/// A kind of paper.
pub(super) struct Row {
    /// What stands before 字 in its number.
    pub(super) word: &'static str,
    /// Where it is looked for.
    pub(super) group: Group,
    /// What is asked beside its fields: `lang`, `pay-by`, `since`.
    pub(super) asks: &'static [&'static str],
    /// What the book must know for it.
    pub(super) needs: &'static [Need],
    /// What the owner fills in; what the book knows stands there already.
    pub(super) fields: fn(&Made<'_>) -> Vec<Field>,
    /// What it is called on the label of its envelope, for one that is sent about the debt.
    pub(super) inside: Option<&'static str>,
    /// What sets it.
    pub(super) set: Set,
}

/// What a paper is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Group {
    /// Letters to the debtor.
    Letter,
    /// Papers that go to a court.
    Court,
    /// Papers of repayment plans and of paying.
    Plan,
    /// Papers for a lawyer.
    Counsel,
}

/// What sets a paper.
pub(super) enum Set {
    /// The demand letter's own form.
    Demand,
    /// The schedule's own form.
    Schedule,
    /// Blocks, from which the PDF and the Word file are made.
    Flow(fn(&Made<'_>) -> Result<Flow, Failure>),
}

/// Something the owner fills in.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Its code.
    pub(super) code: String,
    /// What it takes.
    pub(super) kind: Kind,
    /// Whether the paper is nothing without it.
    pub(super) required: bool,
    /// What the book says; the owner may say otherwise.
    pub(super) value: String,
    /// As the form itself calls it; nothing where the pages have words for it.
    pub(super) label: Option<String>,
    /// The part of the form it stands in, as the form calls it.
    pub(super) part: Option<String>,
    /// What may be chosen, by code, each as the form calls it.
    pub(super) choices: Vec<(String, Option<String>)>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// A line.
    Text,
    /// Several lines.
    Long,
    /// A day.
    Day,
    /// An amount of yuan.
    Amount,
    /// One of its choices.
    One,
    /// Any of its choices, divided by commas.
    Many,
}

impl Field {
    /// A line.
    pub(super) fn text(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            kind: Kind::Text,
            required: false,
            value: String::new(),
            label: None,
            part: None,
            choices: Vec::new(),
        }
    }

    /// Something else than a line.
    pub(super) fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// One of several, for which the pages have words.
    pub(super) fn one(code: impl Into<String>, choices: &[&str]) -> Self {
        let choices = choices.iter().map(|code| ((*code).to_owned(), None));
        Self {
            kind: Kind::One,
            choices: choices.collect(),
            ..Self::text(code)
        }
    }

    /// The paper is nothing without it.
    pub(super) fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// What the book says.
    pub(super) fn with(self, value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            ..self
        }
    }

    /// Whether this may stand in it.
    pub(super) fn check(&self, value: &str) -> Result<(), Failure> {
        let wrong = || Failure::bad_input(&self.code, value);
        let known = |value: &str| self.choices.iter().any(|(code, _)| code == value);
        let fits = |longest: usize| {
            let length = value.chars().count();
            if length > longest {
                Err(wrong())
            } else {
                Ok(())
            }
        };
        match self.kind {
            _ if value.is_empty() => Ok(()),
            Kind::Text => fits(400),
            Kind::Long => fits(8000),
            Kind::Day => wire::day(&self.code, value).map(|_| ()),
            Kind::Amount => wire::yuan(&self.code, value).map(|_| ()),
            Kind::One if known(value) => Ok(()),
            Kind::Many if value.split(',').all(known) => Ok(()),
            Kind::One | Kind::Many => Err(wrong()),
        }
    }
}

impl Row {
    /// Whether it can be had in English.
    pub(super) fn in_english(&self) -> bool {
        self.asks.contains(&"lang")
    }
}

/// A paper set from blocks, of which nothing but its fields is asked.
fn plain(
    word: &'static str,
    group: Group,
    needs: &'static [Need],
    fields: fn(&Made<'_>) -> Vec<Field>,
    flow: fn(&Made<'_>) -> Result<Flow, Failure>,
) -> Row {
    Row {
        word,
        group,
        asks: &[],
        needs,
        fields,
        inside: None,
        set: Set::Flow(flow),
    }
}

/// A paper of a plan, in Chinese or English.
fn planned(
    word: &'static str,
    asks: &'static [&'static str],
    needs: &'static [Need],
    fields: fn(&Made<'_>) -> Vec<Field>,
    flow: fn(&Made<'_>) -> Result<Flow, Failure>,
) -> Row {
    Row {
        asks,
        ..plain(word, Group::Plan, needs, fields, flow)
    }
}
/// What whoever sues must say of both sides (民事诉讼法 art. 124).
const SUES: &[Need] = &[
    Need::CreditorNumber,
    Need::CreditorAddress,
    Need::CreditorPhone,
    Need::DebtorAddress,
    Need::OthersAddress,
    Need::Evidence,
];

/// The row of a kind of paper.
pub(super) fn row(form: Form) -> Row {
    let letter = |word, asks, set| Row {
        word,
        group: Group::Letter,
        asks,
        needs: &[],
        fields: |_| Vec::new(),
        inside: None,
        set,
    };
    match form {
        Form::Demand => letter("催", &["lang", "pay-by"], Set::Demand),
        Form::Schedule => letter("息", &["lang"], Set::Schedule),
        Form::Statement => letter(
            "对账",
            &["lang", "pay-by", "since"],
            Set::Flow(|made| Ok(made.statement()?.flow()?)),
        ),
        Form::FairDealing => letter(
            "告知",
            &["lang", "pay-by"],
            Set::Flow(|made| made.fair_dealing()),
        ),
        Form::LegalRepresentative => plain(
            "证明",
            Group::Court,
            &[Need::CreditorOrganisation],
            court::representative::fields,
            |made| made.legal_representative(),
        ),
        Form::PowerOfAttorney => plain(
            "委",
            Group::Court,
            &[Need::CreditorNumber, Need::CreditorAddress],
            court::attorney::fields,
            |made| made.power_of_attorney(),
        ),
        Form::RepaymentAgreement => planned(
            "还",
            &["lang"],
            &[
                Need::Plan,
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorAccount,
                Need::DebtorNumber,
                Need::DebtorAddress,
                Need::PlanService,
                Need::PlanAcceleration,
                Need::PlanForum,
            ],
            plans::agreement::fields,
            |made| match made.plan() {
                Some(_) => made.repayment_agreement(),
                None => made.flow("还款协议", Vec::new()),
            },
        ),
        Form::BreachNotice => planned(
            "违",
            &["lang", "pay-by"],
            &[
                Need::Plan,
                Need::PlanMissed,
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorAccount,
                Need::DebtorAddress,
            ],
            |_| Vec::new(),
            |made| match made.plan() {
                Some(_) => made.breach_notice(),
                None => made.flow("违约通知", Vec::new()),
            },
        ),
        Form::Guarantee => planned(
            "保",
            &["lang"],
            &[Need::Plan, Need::PlanGuarantor],
            plans::guarantee::fields,
            |made| match made.plan() {
                Some(_) => made.guarantee(),
                None => made.flow("保证书", Vec::new()),
            },
        ),
        Form::Receipt => planned(
            "收",
            &["lang"],
            &[Need::Payment],
            plans::receipt::fields,
            |made| made.receipt(),
        ),
        Form::Settlement => planned(
            "结清",
            &["lang"],
            &[Need::Payment, Need::Settled],
            plans::settlement::fields,
            |made| made.settlement(),
        ),
        Form::ComplaintSale => plain(
            "诉买",
            Group::Court,
            &[
                Need::Kind(DebtKind::Sale),
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
            ],
            |made| court::elements::fields(made, Elements::Sale),
            |made| made.elements(Elements::Sale),
        ),
        Form::ComplaintLoan => plain(
            "诉借",
            Group::Court,
            &[
                Need::Kind(DebtKind::Loan),
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
            ],
            |made| court::elements::fields(made, Elements::Loan),
            |made| made.elements(Elements::Loan),
        ),
        Form::ComplaintLease => plain(
            "诉租",
            Group::Court,
            &[
                Need::Kind(DebtKind::Lease),
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
            ],
            |made| court::elements::fields(made, Elements::Lease),
            |made| made.elements(Elements::Lease),
        ),
        Form::ComplaintConstruction => plain(
            "诉建",
            Group::Court,
            &[
                Need::Kind(DebtKind::Construction),
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
            ],
            |made| court::elements::fields(made, Elements::Construction),
            |made| made.elements(Elements::Construction),
        ),
        Form::ComplaintProperty => plain(
            "诉物",
            Group::Court,
            &[
                Need::Kind(DebtKind::Service),
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
            ],
            |made| court::elements::fields(made, Elements::Property),
            |made| made.elements(Elements::Property),
        ),
        Form::Enforcement => plain(
            "执",
            Group::Court,
            &[
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
            ],
            |made| court::elements::fields(made, Elements::Enforcement),
            |made| made.elements(Elements::Enforcement),
        ),
        Form::Complaint => plain("诉", Group::Court, SUES, court::complaint::fields, |made| {
            made.complaint()
        }),
        Form::PaymentOrder => plain(
            "督",
            Group::Court,
            &[
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
                Need::Yes("no-counter-duty"),
                Need::Yes("can-be-served"),
                Need::Yes("no-preservation"),
            ],
            court::order::fields,
            |made| made.payment_order(),
        ),
        Form::Preservation => plain(
            "保",
            Group::Court,
            &[
                Need::CreditorNumber,
                Need::CreditorAddress,
                Need::CreditorPhone,
                Need::DebtorAddress,
                Need::OthersAddress,
                Need::WithinClaim,
            ],
            court::preservation::fields,
            |made| made.preservation(),
        ),
        Form::ServiceAddress => plain(
            "址",
            Group::Court,
            &[Need::CreditorNumber],
            court::service::fields,
            |made| made.service_address(),
        ),
        Form::EvidenceIndex => plain(
            "证",
            Group::Court,
            &[Need::Evidence],
            court::evidence::fields,
            |made| made.evidence_index(),
        ),
        Form::CourtDesk => plain("立", Group::Court, &[], court::desk::fields, |made| {
            made.court_desk()
        }),
        Form::AssignmentNotice => Row {
            asks: &["pay-by"],
            inside: Some("债权转让通知书"),
            ..plain(
                "转",
                Group::Letter,
                &[
                    Need::CreditorNumber,
                    Need::CreditorAddress,
                    Need::DebtorAddress,
                ],
                court::assignment::fields,
                |made| made.assignment_notice(),
            )
        },
        Form::LawyerBrief => plain(
            "案",
            Group::Counsel,
            &[Need::CreditorNumber],
            court::counsel::brief_fields,
            |made| made.brief(),
        ),
        Form::LawyerLetter => Row {
            asks: &["pay-by"],
            inside: Some("律师函"),
            ..plain(
                "律稿",
                Group::Counsel,
                &[
                    Need::CreditorNumber,
                    Need::CreditorAccount,
                    Need::DebtorAddress,
                ],
                court::counsel::letter_fields,
                |made| made.lawyer_letter(),
            )
        },
    }
}
