//! What is asked against those who are sued beside the debtor, and who guaranteed, in the rows of a
//! court's form.
//!
//! A guarantee is written down in a plan that came back signed, in the days of a court, or with
//! whoever is sued for it. A plan that nobody signed shows none.

use chrono::NaiveDate;
use owed_book::court::What;
use owed_book::defendants::Ground;
use owed_book::party::name_key;
use owed_book::plan::Liability;
use owed_print::elements::Kind as Form;

use super::{Known, put};
use crate::commands::papers::court::zh_day;
use crate::commands::papers::demand::Made;

/// Notes what is asked against the others, and the guarantees.
pub(super) fn of(made: &Made<'_>, form: Form, known: &mut Known) {
    // Two of the forms have a row of their own for what is asked of guarantors.
    let own_row = matches!(form, Form::Sale | Form::Loan);
    let others = made.others();
    let lines = made.asked_of_others("被告");
    let (of_guarantors, of_others): (Vec<_>, Vec<_>) = others
        .iter()
        .zip(lines)
        .partition(|((_, other), _)| own_row && liability(other.ground).is_some());
    let told = |lines: Vec<(_, String)>, between: &str| {
        let lines = lines.into_iter().map(|(_, line)| format!("判令{line}"));
        lines.collect::<Vec<_>>().join(between)
    };
    if !of_guarantors.is_empty() {
        put(known, "security:sec", "yes");
        put(known, "security.sec_detail", told(of_guarantors, "；"));
    }
    put(known, "other_claims.other_claims", told(of_others, "\n"));
    if own_row {
        contracts(&guarantees(made), known);
    }
}

/// A guarantee that is written down.
struct Guarantee {
    name: String,
    liability: Liability,
    signed: Option<NaiveDate>,
    /// How many months it lasts after the last instalment is due.
    months: Option<u16>,
    /// The last day of it.
    until: Option<NaiveDate>,
}

fn liability(ground: Ground) -> Option<Liability> {
    match ground {
        Ground::JointGuarantee => Some(Liability::Joint),
        Ground::OrdinaryGuarantee => Some(Liability::General),
        Ground::DebtJoined | Ground::SoleShareholder | Ground::Operator | Ground::Other => None,
    }
}

/// Every guarantee of the debts, each guarantor once: what a signed paper says goes first.
fn guarantees(made: &Made<'_>) -> Vec<Guarantee> {
    let plans = made.book.plans.values();
    let of_debtor = plans.filter(|plan| made.book.plan_debtor(plan) == Some(made.debtor));
    let mut plans: Vec<_> = of_debtor.collect();
    plans.sort_by_key(|plan| std::cmp::Reverse(plan.entry));
    let signed = plans.into_iter().filter_map(|plan| {
        let (_, signed) = plan.signed.as_ref()?;
        let by = plan.is.guarantor.as_ref()?;
        Some(Guarantee {
            name: by.name.clone(),
            liability: by.liability,
            signed: Some(signed.on),
            months: Some(by.months),
            until: None,
        })
    });
    let mut events: Vec<_> = made.book.court.values().collect();
    events.sort_by_key(|(entry, _)| *entry);
    let noted = events.into_iter().filter_map(|(_, event)| {
        let liability = match event.what {
            What::Guaranteed => Liability::General,
            What::GuaranteedJointly => Liability::Joint,
            _ => return None,
        };
        let name = event
            .about
            .clone()
            .filter(|_| event.debtor == made.debtor)?;
        Some(Guarantee {
            name,
            liability,
            signed: None,
            months: None,
            until: event.until,
        })
    });
    let sued = made.others().into_iter().filter_map(|(_, other)| {
        Some(Guarantee {
            name: other.is.name.clone(),
            liability: liability(other.ground)?,
            signed: None,
            months: None,
            until: None,
        })
    });
    let mut each: Vec<Guarantee> = Vec::new();
    for found in signed.chain(noted).chain(sued) {
        let same = |kept: &Guarantee| name_key(&kept.name) == name_key(&found.name);
        if !each.iter().any(same) {
            each.push(found);
        }
    }
    each
}

/// The rows on contracts of guarantee (保证合同).
fn contracts(guarantees: &[Guarantee], known: &mut Known) {
    let Some(first) = guarantees.first() else {
        return;
    };
    put(known, "guarantee_contract:gct", "yes");
    let names: Vec<_> = guarantees.iter().map(|each| each.name.as_str()).collect();
    put(known, "guarantee_contract.gct_person", names.join("、"));
    // The form has room for one day and one kind.
    let day = first.signed;
    let day = day.filter(|day| guarantees.iter().all(|each| each.signed == Some(*day)));
    if let Some(day) = day {
        put(known, "guarantee_contract.gct_date", day.to_string());
    }
    let details: Vec<_> = guarantees.iter().map(|each| each.detail(day)).collect();
    put(known, "guarantee_contract.gct_detail", details.join("；"));
    if guarantees
        .iter()
        .all(|each| each.liability == first.liability)
    {
        let kind = match first.liability {
            Liability::Joint => "joint",
            Liability::General => "general",
        };
        // The one form asks for it in a row of its own.
        put(known, "guarantee_mode:gm", kind);
        put(known, "guarantee_contract:gm", kind);
    }
}

impl Guarantee {
    /// `张三：连带责任保证，保证期间为最后一期款项履行期限届满之日起24个月`; the day it was signed
    /// too, where that is not `said` already.
    fn detail(&self, said: Option<NaiveDate>) -> String {
        let kind = match self.liability {
            Liability::Joint => "连带责任保证",
            Liability::General => "一般保证",
        };
        let lasts = match (self.months, self.until) {
            (Some(months), _) => {
                format!("，保证期间为最后一期款项履行期限届满之日起{months}个月")
            }
            (None, Some(until)) => format!("，保证期间至{}", zh_day(until)),
            (None, None) => String::new(),
        };
        let signed = self
            .signed
            .filter(|day| said != Some(*day))
            .map_or_else(String::new, |day| format!("，{}签订", zh_day(day)));
        format!("{}：{kind}{signed}{lasts}", self.name)
    }
}
