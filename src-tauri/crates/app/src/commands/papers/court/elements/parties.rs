//! Who sues and who is sued, in the rows of a court's form.

use chrono::{Datelike, NaiveDate};
use owed_book::party::{Described, PartyKind};
use owed_law::numbers::check_identity_number;

use super::{Known, put};
use crate::commands::papers::demand::Made;

/// Both parties, in the rows called `ours` and `theirs`: `plaintiff` and `defendant`.
pub(super) fn of(made: &Made<'_>, ours: &str, theirs: &str, known: &mut Known) {
    let creditor = made.creditor();
    party(known, ours, &creditor);
    party(known, theirs, &made.recipient());
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

fn party(known: &mut Known, who: &str, is: &Described) {
    let row = row(who, is);
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
