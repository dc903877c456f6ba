//! What the book knows of each row of a court's form.

use chrono::NaiveDate;
use owed_book::Money;
use owed_book::debt::Debt;
use owed_book::evidence::Proves;
use owed_book::terms::{Late, Per};
use owed_law::claim::Head;
use owed_print::elements::Kind as Form;
use rust_decimal::Decimal;

use super::{Known, guaranteed, parties, put};
use crate::commands::claims;
use crate::commands::papers::court::zh_day;
use crate::commands::papers::demand::Made;
use crate::commands::papers::words;

pub(super) fn of(made: &Made<'_>, form: Form) -> Known {
    let mut known = Known::new();
    let case = Case::of(made);
    match form {
        Form::Enforcement => {
            parties::of(made, form, &mut known);
            let creditor = made.creditor();
            let row = if known.contains_key("applicant_natural.name") {
                "applicant_natural"
            } else {
                "applicant_org"
            };
            let account = creditor.account.unwrap_or_default();
            if !account.is_empty() {
                put(&mut known, format!("{row}.bank_account"), account);
                put(
                    &mut known,
                    format!("{row}.bank_account_name"),
                    creditor.name,
                );
                put(
                    &mut known,
                    format!("{row}.bank_name"),
                    creditor.bank.unwrap_or_default(),
                );
            }
            // What is enforced is what the judgment says, not what the book claims.
            return known;
        }
        Form::Sale | Form::Loan | Form::Lease | Form::Construction | Form::Property => {
            parties::of(made, form, &mut known);
        }
    }
    common(made, &case, &mut known);
    guaranteed::of(made, form, &mut known);
    match form {
        Form::Sale => sale(&case, &mut known),
        Form::Loan => loan(&case, &mut known),
        Form::Lease => lease(&case, &mut known),
        Form::Construction => construction(&case, &mut known),
        Form::Property => property(&case, &mut known),
        Form::Enforcement => {}
    }
    known
}

/// The figures that the rows share.
struct Case<'a> {
    made: &'a Made<'a>,
    creditor: String,
    debtor: String,
    /// The last day counted.
    to: NaiveDate,
    price: Decimal,
    interest: Decimal,
    penalty: Decimal,
    /// At what rate it runs on.
    rate: String,
    debts: Vec<&'a Debt>,
}

impl<'a> Case<'a> {
    fn of(made: &'a Made<'a>) -> Self {
        let owed = |head: Head| -> Decimal {
            let heads = made.claims.heads.iter();
            heads
                .filter(|sum| sum.head == head)
                .map(|sum| sum.owed)
                .sum()
        };
        let lines = made.claims.each.iter().flat_map(|claim| &claim.lines);
        let applied: Vec<_> = lines.filter_map(|line| line.rate.as_ref()).collect();
        Self {
            made,
            creditor: made.creditor().name,
            debtor: made.recipient().name,
            to: made.last_day(),
            price: owed(Head::Price),
            interest: owed(Head::LateLoss) + owed(Head::LateInterest) + owed(Head::TermInterest),
            penalty: owed(Head::Penalty),
            rate: words::rate_method(made.lang, &applied),
            debts: claims::claimable(made.book, made.debtor),
        }
    }

    fn late(&self) -> Decimal {
        self.interest + self.penalty
    }

    fn method(&self) -> String {
        if self.late().is_zero() {
            return String::new();
        }
        format!(
            "以尚未支付的款项为基数，按{}分段计算，见所附计息明细表",
            self.rate
        )
    }

    /// The earliest day on which something was due.
    fn first_due(&self) -> Option<NaiveDate> {
        self.made
            .debts()
            .iter()
            .filter_map(|debt| debt.first_due())
            .min()
    }

    /// What was paid in time, and what late; nothing where a debt has no due date.
    fn paid(&self) -> Option<(Decimal, Decimal)> {
        let (mut in_time, mut late) = (Decimal::ZERO, Decimal::ZERO);
        for debt in &self.debts {
            let due = debt.due.as_ref()?.on;
            for part in &debt.paid {
                if part.on <= due {
                    in_time += part.amount.amount();
                } else {
                    late += part.amount.amount();
                }
            }
        }
        Some((in_time, late))
    }
}

fn yuan(amount: Decimal) -> String {
    if amount.is_zero() {
        String::new()
    } else {
        Money::cny(amount).plain()
    }
}

/// What stands in every complaint.
fn common(made: &Made<'_>, case: &Case<'_>, known: &mut Known) {
    put(known, "total.total_amount", yuan(made.claims.total));
    let contracts = made
        .contracts()
        .into_iter()
        .filter_map(|contract| contract.number);
    let contracts: Vec<_> = contracts.collect();
    if !contracts.is_empty() {
        put(
            known,
            "contract.contract",
            format!("合同：{}", contracts.join("、")),
        );
    }
    let costs: Vec<_> = case
        .debts
        .iter()
        .flat_map(|debt| &debt.costs)
        .filter(|cost| cost.agreed)
        .map(|cost| {
            let what = words::cost(made.lang, cost.what);
            format!("{what}{}元", cost.amount.plain())
        })
        .collect();
    if !costs.is_empty() {
        put(known, "enforcement_cost:ec", "yes");
        put(known, "enforcement_cost.ec_detail", costs.join("；"));
    }
    let mut grounds = made.grounds();
    grounds.extend(made.grounds_of_others());
    put(known, "basis.basis_law", grounds.join("、"));
    put(
        known,
        "other_facts.other_facts",
        made.why_others().join("\n"),
    );
    put(
        known,
        "evidence.evidence_list",
        made.evidence_lines().join("\n"),
    );
}

fn sale(case: &Case<'_>, known: &mut Known) {
    put(known, "price.price_amount", yuan(case.price));
    runs_on(case, known, "late_interest.li");
    put(known, "contract_parties.seller", &case.creditor);
    put(known, "contract_parties.buyer", &case.debtor);
    let price: Decimal = case
        .debts
        .iter()
        .map(|debt| debt.principal().amount())
        .sum();
    put(known, "price_terms.total_price", yuan(price));
    agreed_rate(case, known);
    if let Some((in_time, late)) = case.paid() {
        put(
            known,
            "performance.paid_on_time",
            Money::cny(in_time).plain(),
        );
        put(known, "performance.paid_late", Money::cny(late).plain());
    }
    if let Some(due) = case.first_due().filter(|due| *due < case.made.today) {
        put(known, "performance.unpaid", yuan(case.price));
        put(known, "delay:delay", "yes");
        put(known, "delay:delay_kind", "pay");
        put(
            known,
            "delay.delay_time",
            format!("付款期限于{}届满，至今未付清", zh_day(due)),
        );
    }
    let demanded = case.made.kept_last(Proves::Demand);
    if let Some((day, name)) = demanded {
        put(known, "demand:demand", "yes");
        put(known, "demand.demand_date", day.to_string());
        put(known, "demand.demand_means", name);
    }
    let ticked: Vec<_> = [("interest", case.interest), ("penalty", case.penalty)]
        .into_iter()
        .filter(|(_, sum)| !sum.is_zero())
        .collect();
    let codes: Vec<_> = ticked.iter().map(|(code, _)| *code).collect();
    put(known, "amounts:am", codes.join(","));
    for (code, sum) in ticked {
        put(known, format!("amounts.am_{code}"), yuan(sum));
    }
    put(known, "amounts.am_total", yuan(case.late()));
    put(known, "amounts.am_method", case.method());
}

/// The rows of what runs on after the day counted to: `late_interest.li_to` and so on.
fn runs_on(case: &Case<'_>, known: &mut Known, at: &str) {
    if case.late().is_zero() {
        return;
    }
    put(known, format!("{at}_to"), case.to.to_string());
    put(known, format!("{at}_interest"), yuan(case.interest));
    put(known, format!("{at}_penalty"), yuan(case.penalty));
    put(known, format!("{at}_from_after"), case.to.to_string());
    put(known, format!("{at}_base"), yuan(case.price));
    put(known, format!("{at}_standard"), &case.rate);
    put(known, format!("{at}_method"), case.method());
}

fn agreed_rate(case: &Case<'_>, known: &mut Known) {
    let rates = case.debts.iter().filter_map(|debt| match debt.late {
        Some(Late::Agreed { rate }) => Some(rate),
        Some(
            Late::Unagreed { .. }
            | Late::SmePayment { .. }
            | Late::Nothing
            | Late::PayWhenPaid { .. },
        )
        | None => None,
    });
    let mut rates: Vec<_> = rates.collect();
    rates.dedup();
    // The form asks for a rate a day; another is left to the owner's own words.
    if let [rate] = rates.as_slice()
        && rate.per == Per::Day
    {
        put(known, "penalty_terms:pt", "late");
        put(
            known,
            "penalty_terms.pt_late",
            rate.percent.normalize().to_string(),
        );
    }
}

fn loan(case: &Case<'_>, known: &mut Known) {
    put(known, "principal.pr_to", case.to.to_string());
    put(known, "principal.pr_amount", yuan(case.price));
    if !case.late().is_zero() {
        put(known, "interest.in_to", case.to.to_string());
        put(known, "interest.in_amount", yuan(case.late()));
        put(known, "interest.in_method", case.method());
    }
    put(known, "contract_parties.lender", &case.creditor);
    put(known, "contract_parties.borrower", &case.debtor);
    let agreed: Decimal = case.debts.iter().map(|debt| debt.arose.amount()).sum();
    let lent: Decimal = case
        .debts
        .iter()
        .map(|debt| debt.principal().amount())
        .sum();
    put(known, "loan_amount.agreed_amount", yuan(agreed));
    put(known, "loan_amount.actual_amount", yuan(lent));
    if let [debt] = case.debts.as_slice() {
        put(known, "term.term_from", debt.on.to_string());
        if let Some(due) = &debt.due {
            put(known, "term.term_to", due.on.to_string());
            let matured = if due.on < case.made.today {
                "yes"
            } else {
                "no"
            };
            put(known, "term:matured", matured);
        }
        if let Some(rate) = debt.interest.filter(|rate| rate.per == Per::Year) {
            put(known, "rate:rate", "has");
            put(known, "rate.rate", rate.percent.normalize().to_string());
        }
        put(known, "advance_time.advance_date", debt.on.to_string());
        put(
            known,
            "advance_time.advance_amount",
            yuan(debt.principal().amount()),
        );
    }
    let price = case
        .made
        .claims
        .heads
        .iter()
        .find(|sum| sum.head == Head::Price);
    put(
        known,
        "repaid.repaid_principal",
        price
            .map(|sum| Money::cny(sum.paid).plain())
            .unwrap_or_default(),
    );
    let interest: Decimal = case
        .made
        .claims
        .heads
        .iter()
        .filter(|sum| matches!(sum.head, Head::TermInterest | Head::LateInterest))
        .map(|sum| sum.paid)
        .sum();
    put(
        known,
        "repaid.repaid_interest",
        Money::cny(interest).plain(),
    );
    if let Some(due) = case.first_due().filter(|due| *due < case.made.today) {
        put(known, "overdue:od", "yes");
        put(known, "overdue.od_from", format!("自{}起", zh_day(due)));
        let days = (case.made.today - due).num_days();
        put(known, "overdue.od_len", format!("{days}天"));
    }
}

fn lease(case: &Case<'_>, known: &mut Known) {
    put(known, "rent.rent_due", yuan(case.price));
    runs_on(case, known, "late_rent.lr");
    put(known, "contract_parties.lessor", &case.creditor);
    put(known, "contract_parties.lessee", &case.debtor);
    if let Some(due) = case.first_due() {
        put(known, "rent_unpaid.ru_from", due.to_string());
        put(known, "rent_unpaid.ru_to", case.to.to_string());
        put(known, "rent_unpaid.ru_amount", yuan(case.price));
    }
}

fn construction(case: &Case<'_>, known: &mut Known) {
    put(known, "works_price.wp_amount", yuan(case.price));
    runs_on(case, known, "late_interest.li");
    put(known, "contract_parties.employer_party", &case.debtor);
    put(known, "contract_parties.contractor", &case.creditor);
    let all: Decimal = case
        .debts
        .iter()
        .map(|debt| debt.principal().amount())
        .sum();
    put(known, "payment.works_total", yuan(all));
    put(
        known,
        "payment.works_paid",
        Money::cny(all - case.price).plain(),
    );
    put(known, "payment.works_balance", yuan(case.price));
    put(known, "payment.works_interest", yuan(case.interest));
    agreed_rate(case, known);
}

fn property(case: &Case<'_>, known: &mut Known) {
    put(known, "fee.fee_to", case.to.to_string());
    put(known, "fee.fee_amount", yuan(case.price));
    if !case.penalty.is_zero() {
        put(known, "penalty.pen_to", case.to.to_string());
        put(known, "penalty.pen_amount", yuan(case.penalty));
        put(known, "penalty_due.penalty_due", yuan(case.penalty));
        put(known, "penalty_due.penalty_method", case.method());
    }
    put(known, "contract_parties.owner", &case.debtor);
    put(known, "contract_parties.manager", &case.creditor);
    put(known, "arrears.arrears", yuan(case.price));
}
