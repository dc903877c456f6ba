//! Who is sued beside the debtor (共同被告), as the papers for a court name them.
//!
//! A complaint names all of them. An application names those the owner marks on it: an order to pay
//! does not bind a guarantor (民诉法解释 art. 434), and what an ordinary guarantor has is not
//! preserved before what the debtor has (担保制度解释 art. 26), so these are not marked at first.

use std::collections::BTreeMap;

use owed_book::Book;
use owed_book::defendants::{Defendant, Ground};
use owed_book::evidence::Form;
use owed_book::fact::PartyId;
use owed_law::rules::Cite;

use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words;

/// How the defendants of a suit are told apart: 被告一, 被告二.
const ORDER: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Somebody sued beside the debtor, and which defendant it is; the debtor is the first.
pub(in crate::commands::papers) type Other<'a> = (usize, &'a Defendant);

/// Which of them a paper names.
#[derive(Clone, Copy)]
enum Names {
    All,
    /// Those marked in this field.
    Marked(&'static str),
    /// None by name; so many copies of it are needed.
    Counted,
    Nobody,
}

fn names(form: Form) -> Names {
    match form {
        Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty
        | Form::Complaint
        | Form::PowerOfAttorney
        | Form::ServiceAddress
        | Form::CourtDesk
        | Form::LawyerBrief => Names::All,
        Form::EvidenceIndex => Names::Counted,
        Form::PaymentOrder => Names::Marked("beside-ordered"),
        Form::Preservation => Names::Marked("beside-preserved"),
        Form::Enforcement => Names::Marked("beside-enforced"),
        Form::Demand
        | Form::Schedule
        | Form::Statement
        | Form::FairDealing
        | Form::RepaymentAgreement
        | Form::BreachNotice
        | Form::Guarantee
        | Form::Receipt
        | Form::Settlement
        | Form::LegalRepresentative
        | Form::AssignmentNotice
        | Form::LawyerLetter => Names::Nobody,
    }
}

/// Whether a paper names somebody at first, where the owner said nothing.
fn at_first(form: Form, ground: Ground) -> bool {
    let ordinary = ground == Ground::OrdinaryGuarantee;
    let guarantees = ordinary || ground == Ground::JointGuarantee;
    let left_out =
        (form == Form::PaymentOrder && guarantees) || (form == Form::Preservation && ordinary);
    !left_out
}

/// How many copies there are of a paper that each side gets: one for the court, one a defendant.
pub(in crate::commands) fn copies(book: &Book, debtor: PartyId) -> usize {
    book.beside(debtor).len() + 2
}

/// What a paper has of those sued beside the debtor, by code: how many are sued in all, and each
/// with its name, number and address.
pub(in crate::commands::papers) fn stand_on(
    book: &Book,
    debtor: PartyId,
    form: Form,
) -> BTreeMap<String, String> {
    let mut stands = BTreeMap::new();
    let others = book.beside(debtor);
    let (counted, named) = match names(form) {
        Names::All => (true, true),
        Names::Marked(_) => (false, true),
        Names::Counted => (true, false),
        Names::Nobody => (false, false),
    };
    if counted {
        stands.insert(COUNT.to_owned(), (others.len() + 1).to_string());
    }
    if !named {
        return stands;
    }
    for (at, other) in others.iter().enumerate() {
        let is = &other.is;
        for (code, value) in [
            ("name", Some(&is.name)),
            ("number", is.registration.as_ref()),
            ("address", is.address.as_ref()),
        ] {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                stands.insert(code_of(at + 2, code), value.clone());
            }
        }
    }
    stands
}

/// How many are sued; papers of earlier versions had one defendant and do not say it.
pub(in crate::commands::papers) const COUNT: &str = "defendants";

fn code_of(place: usize, what: &str) -> String {
    format!("defendant.{place}.{what}")
}

impl Made<'_> {
    /// Those sued beside the debtor whom this paper names.
    pub(in crate::commands::papers) fn others(&self) -> Vec<Other<'_>> {
        let all = self.book.beside(self.debtor).iter().enumerate();
        let all = all.map(|(at, other)| (at + 2, other));
        match names(self.form) {
            Names::All => all.collect(),
            Names::Counted | Names::Nobody => Vec::new(),
            Names::Marked(code) => {
                let said = self.fields.get(code);
                let marked = |(place, other): &Other<'_>| match said {
                    Some(said) => said.split(',').any(|one| one == place.to_string()),
                    None => at_first(self.form, other.ground),
                };
                all.filter(marked).collect()
            }
        }
    }

    /// Where the owner marks which of them this paper names; nothing where there are none.
    pub(super) fn others_field(&self) -> Option<Field> {
        let Names::Marked(code) = names(self.form) else {
            return None;
        };
        let others = self.book.beside(self.debtor);
        if others.is_empty() {
            return None;
        }
        let mut field = Field::text(code).of(Kind::Many);
        let mut marked = Vec::new();
        for (at, other) in others.iter().enumerate() {
            let place = (at + 2).to_string();
            if at_first(self.form, other.ground) {
                marked.push(place.clone());
            }
            field.choices.push((place, Some(other.is.name.clone())));
        }
        field.value = marked.join(",");
        Some(field)
    }

    /// Leaves out what stands of those whom this paper does not name.
    pub(in crate::commands::papers) fn without_strange_others(
        &self,
        stands: &mut BTreeMap<String, String>,
    ) {
        let named: Vec<_> = self.others().iter().map(|(place, _)| *place).collect();
        stands.retain(|code, _| {
            let place = code.strip_prefix("defendant.").and_then(|rest| {
                let (place, _) = rest.split_once('.')?;
                place.parse::<usize>().ok()
            });
            place.is_none_or(|place| named.contains(&place))
        });
    }

    /// What a defendant is called on a paper that has several: 被告二. A paper that names some of them
    /// counts those.
    pub(super) fn role(&self, what: &str, place: usize) -> String {
        let others = self.others();
        if others.is_empty() {
            return what.to_owned();
        }
        let at = others.iter().position(|(other, _)| *other == place);
        let order = ORDER.get(at.map_or(0, |at| at + 1));
        let order = order.copied().unwrap_or_default();
        format!("{what}{order}")
    }

    /// The debtor as a request names it: 被告, or 被告一（name） where there are several.
    pub(super) fn first(&self, what: &str) -> String {
        if self.others().is_empty() {
            return what.to_owned();
        }
        format!("{}（{}）", self.role(what, 1), self.recipient().name)
    }

    /// All of them, where what is asked goes against each: 被告, or 各被告 where there are several.
    pub(super) fn each_of(&self, what: &str) -> String {
        if self.others().is_empty() {
            what.to_owned()
        } else {
            format!("各{what}")
        }
    }

    /// The names of all who are sued, the debtor first.
    pub(super) fn sued(&self) -> String {
        let mut names = vec![self.recipient().name];
        names.extend(self.others().iter().map(|(_, other)| other.is.name.clone()));
        names.join("、")
    }

    /// What is asked against each of the others: 被告二（name）对上述债务承担连带责任.
    pub(super) fn asked_of_others(&self, what: &str) -> Vec<String> {
        let others = self.others().into_iter();
        let line = |(place, other): Other<'_>| {
            let role = self.role(what, place);
            format!("{role}（{}）{}", other.is.name, self.asks(what, other))
        };
        others.map(line).collect()
    }

    /// What is asked against one of them: as the owner says, or what its ground gives.
    pub(super) fn asks(&self, what: &str, other: &Defendant) -> String {
        let own = other.asks.as_deref().map(str::trim).unwrap_or_default();
        if !own.is_empty() {
            return own.trim_end_matches(['。', '；']).to_owned();
        }
        match other.ground {
            Ground::JointGuarantee
            | Ground::SoleShareholder
            // Entered only with words of the owner's.
            | Ground::Operator
            | Ground::Other => "对上述债务承担连带责任".to_owned(),
            Ground::OrdinaryGuarantee => format!(
                "对上述债务中就{}的财产依法强制执行后仍不能履行的部分承担保证责任",
                self.role(what, 1)
            ),
            Ground::DebtJoined => {
                "在其愿意承担的债务范围内，对上述债务承担连带责任".to_owned()
            }
        }
    }

    /// Why each of them answers for the debt, a line each.
    pub(super) fn why_others(&self) -> Vec<String> {
        let debtor = self.recipient().name;
        let others = self.others().into_iter();
        let line = |(_, other): Other<'_>| {
            let name = &other.is.name;
            let why = other.why.as_deref().map(str::trim).unwrap_or_default();
            let why = why.trim_end_matches('。');
            let because = match other.ground {
                Ground::JointGuarantee => format!("{name}为上述债务提供连带责任保证"),
                Ground::OrdinaryGuarantee => format!("{name}为上述债务提供一般保证"),
                Ground::DebtJoined => format!("{name}愿意加入上述债务"),
                Ground::SoleShareholder => format!("{name}是{debtor}的唯一股东"),
                Ground::Operator => format!("{name}是{debtor}（个体工商户）的经营者"),
                Ground::Other => return format!("关于{name}：{why}。"),
            };
            match why {
                "" => format!("{because}。"),
                why => format!("{because}：{why}。"),
            }
        };
        others.map(line).collect()
    }

    /// The articles by which they answer for it, each once.
    pub(super) fn grounds_of_others(&self) -> Vec<String> {
        let others = self.others();
        let mut ids: Vec<&str> = Vec::new();
        for id in others.iter().flat_map(|(_, other)| articles(other.ground)) {
            if !ids.contains(id) {
                ids.push(id);
            }
        }
        let found = ids.into_iter().filter_map(|id| self.law.article(id));
        found
            .map(|article| words::cite(self.lang, &Cite(article.clone())))
            .collect()
    }
}

/// The articles by which somebody answers for the debt of another.
pub(in crate::commands) fn articles(ground: Ground) -> &'static [&'static str] {
    match ground {
        Ground::JointGuarantee => &["civil_code.688"],
        Ground::OrdinaryGuarantee => &["civil_code.687", "guarantee_interp.26"],
        Ground::DebtJoined => &["civil_code.552"],
        Ground::SoleShareholder => &["company_law.23"],
        Ground::Operator | Ground::Other => &[],
    }
}
