//! Who sues and who is sued, in the rows of a court's form.

use chrono::{Datelike, NaiveDate};
use owed_book::party::{Described, PartyKind};
use owed_law::numbers::check_identity_number;
use owed_print::elements::Kind as Form;

use super::{Known, put};
use crate::commands::papers::demand::Made;

/// What the rows of who sues and of who is sued are called.
pub(super) fn called(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Sale | Form::Loan | Form::Lease | Form::Construction | Form::Property => {
            ("plaintiff", "defendant")
        }
        Form::Enforcement => ("applicant", "debtor"),
    }
}

/// The row of each who is sued beside the debtor: the first of each sort has the row of the form,
/// the others copies of it.
fn rows_of_others(made: &Made<'_>, theirs: &str) -> Vec<(String, usize)> {
    let mut rows = vec![(row(theirs, &made.recipient()), 1)];
    for (_, other) in made.others() {
        let row = row(theirs, &other.is);
        let same = rows.iter().filter(|(kept, _)| *kept == row).count();
        rows.push((row, same + 1));
    }
    rows.split_off(1)
}

/// How often the form has each row of a party.
pub(super) fn again(made: &Made<'_>, form: Form) -> Vec<(String, usize)> {
    let mut rows = rows_of_others(made, called(form).1);
    // The last of each sort says how many there are.
    rows.reverse();
    rows
}

/// All parties.
pub(super) fn of(made: &Made<'_>, form: Form, known: &mut Known) {
    let (ours, theirs) = called(form);
    let creditor = made.creditor();
    party(known, &row(ours, &creditor), &creditor);
    let debtor = made.recipient();
    party(known, &row(theirs, &debtor), &debtor);
    let rows = rows_of_others(made, theirs).into_iter();
    for ((row, n), (_, other)) in rows.zip(made.others()) {
        let row = if n == 1 { row } else { format!("{row}_{n}") };
        party(known, &row, &other.is);
        if other.is.kind != Some(PartyKind::Person) {
            for (code, said) in [
                ("legal_rep", &other.representative),
                ("legal_rep_job", &other.office),
            ] {
                let said = said.as_deref().unwrap_or_default();
                put(known, format!("{row}.{code}"), said);
            }
        }
    }
    let row = row(ours, &creditor);
    for (code, said) in [
        ("legal_rep", "creditor-representative"),
        ("legal_rep_job", "creditor-office"),
    ] {
        if creditor.kind != Some(PartyKind::Person) {
            put(known, format!("{row}.{code}"), made.said_before(said));
        }
    }
    agent(made, known);
}

fn agent(made: &Made<'_>, known: &mut Known) {
    let name = made.said_before("agent-name");
    if name.is_empty() {
        return;
    }
    put(known, "agent:has_agent", "yes");
    put(known, "agent.agent_name", name);
    put(
        known,
        "agent.agent_employer",
        made.said_before("agent-employer"),
    );
    put(known, "agent.agent_phone", made.said_before("agent-phone"));
    put(known, "agent:agent_power", made.said_before("powers"));
}

fn row(who: &str, is: &Described) -> String {
    // A one-person business sues and is sued under its trade name.
    match is.kind {
        Some(PartyKind::Person) => format!("{who}_natural"),
        Some(
            PartyKind::Company | PartyKind::Branch | PartyKind::SoleTrader | PartyKind::PublicBody,
        )
        | None => format!("{who}_org"),
    }
}

fn party(known: &mut Known, row: &str, is: &Described) {
    let mut say = |code: &str, value: Option<&str>| {
        let divided = if matches!(code, "gender" | "org_type") {
            ':'
        } else {
            '.'
        };
        put(
            known,
            format!("{row}{divided}{code}"),
            value.unwrap_or_default(),
        );
    };
    say("name", Some(&is.name));
    say("phone", is.phone.as_deref());
    if is.kind == Some(PartyKind::Person) {
        say("habitual_residence", is.address.as_deref());
        let Some(number) = is.registration.as_deref() else {
            return;
        };
        say("id_no", Some(number));
        if let Some((born, man)) = of_identity(number) {
            say("id_type", Some("居民身份证"));
            say("birth", Some(&born.to_string()));
            say("gender", Some(if man { "male" } else { "female" }));
        }
        return;
    }
    say("main_office", is.address.as_deref());
    say("uscc", is.registration.as_deref());
    if is.kind == Some(PartyKind::Company) || is.kind.is_none() {
        // The register demands the form of a company in its name (公司法 art. 7).
        if is.name.ends_with("股份有限公司") {
            say("org_type", Some("jsc"));
        } else if is.name.ends_with("有限公司") || is.name.ends_with("有限责任公司") {
            say("org_type", Some("llc"));
        }
    }
}

/// The day of birth, and whether it is a man's, from an identity card number that checks.
fn of_identity(number: &str) -> Option<(NaiveDate, bool)> {
    check_identity_number(number).ok()?;
    let born = NaiveDate::parse_from_str(number.get(6..14)?, "%Y%m%d").ok()?;
    let order: u32 = number.get(16..17)?.parse().ok()?;
    (born.year() > 1900).then_some((born, order % 2 == 1))
}
