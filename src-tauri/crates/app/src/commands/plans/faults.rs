//! Why a plan cannot be entered, as the pages are told it.

use owed_book::plan::PlanFault;

/// The rule of plans that was broken, and what it is about.
pub(crate) fn rule(fault: &PlanFault) -> (&'static str, Vec<(&'static str, String)>) {
    match fault {
        PlanFault::Unknown(_) => ("no-plan", vec![]),
        PlanFault::Empty => ("plan-empty", vec![]),
        PlanFault::TwoDebtors => ("plan-two-debtors", vec![]),
        PlanFault::Runs => ("plan-runs", vec![]),
        PlanFault::Settled => ("plan-settled", vec![]),
        PlanFault::MoreThanPrice {
            acknowledged,
            price,
        } => (
            "plan-more-than-price",
            vec![
                ("acknowledged", acknowledged.plain()),
                ("price", price.plain()),
            ],
        ),
        PlanFault::Sum { parts, sum } => (
            "plan-sum",
            vec![("parts", parts.plain()), ("sum", sum.plain())],
        ),
        PlanFault::DueBefore { due, on } => (
            "plan-due-before",
            vec![("due", due.to_string()), ("on", on.to_string())],
        ),
        PlanFault::MoreThanInterest { waived, interest } => (
            "plan-more-than-interest",
            vec![("waived", waived.plain()), ("interest", interest.plain())],
        ),
        PlanFault::InterestFirst { interest } => {
            ("plan-interest-first", vec![("interest", interest.plain())])
        }
        PlanFault::Reward => ("plan-reward", vec![]),
        PlanFault::GuaranteePeriod => ("plan-guarantee-period", vec![]),
        PlanFault::Over => ("plan-over", vec![]),
        PlanFault::BeforeAgreed { day, on } => (
            "plan-before-agreed",
            vec![("day", day.to_string()), ("on", on.to_string())],
        ),
        PlanFault::NotPaid { paid, sum } => (
            "plan-not-paid",
            vec![("paid", paid.plain()), ("sum", sum.plain())],
        ),
        PlanFault::NoReason => ("plan-no-reason", vec![]),
    }
}
