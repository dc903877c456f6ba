//! Every word a fact can use has been written once, and is understood for ever.

use std::collections::BTreeSet;

use owed_book::dispatch::{AddressIs, Channel, Outcome};
use owed_book::evidence::{Form, Original, Proves, Reply, Seal};
use owed_book::identity::{Made, Point};
use owed_book::judged::{AssetKind, Class, Ended, Is, Known, Question};
use owed_book::law::{DayIs, Lpr};
use owed_book::money::Currency;
use owed_book::party::PartyKind;
use owed_book::piece::Kind;
use owed_book::plan::{Bears, Condition, End, Liability, Signs};
use owed_book::terms::{
    Basis, CostKind, DebtKind, Ends, Late, LateCounts, LprTerm, Moves, Order, Per,
};
use owed_book::wording::Tongue;
use serde_json::Value;

use super::drafts;

/// Lists the words of an enum under the field they stand in, and does not compile while one is
/// missing.
macro_rules! words {
    ($field:literal, $type:ident { $($variant:ident),* }) => {{
        let _all_are_listed = |value: $type| match value { $( $type::$variant => (), )* };
        [ $( serde_json::to_value($type::$variant).expect("a word can be written") ),* ]
            .map(|word| ($field, word))
    }};
}

// After the macro, which it uses.
mod court;

#[test]
fn every_word_a_fact_can_use_is_kept() {
    let mut wanted = Vec::new();
    wanted.extend(words!(
        "kind",
        PartyKind {
            Company,
            Branch,
            SoleTrader,
            Person,
            PublicBody
        }
    ));
    wanted.extend(words!(
        "kind",
        DebtKind {
            Sale,
            Loan,
            Service,
            Work,
            Lease,
            Construction,
            Other
        }
    ));
    wanted.extend(court::words());
    wanted.extend(words!("tongue", Tongue { Zh, En }));
    wanted.extend(words!("per", Per { Year, Month, Day }));
    wanted.extend(words!("moves", Moves { Fixed, Floating }));
    wanted.extend(words!(
        "basis",
        Basis {
            D365,
            D360,
            D366,
            Actual,
            Months
        }
    ));
    wanted.extend(words!(
        "ends",
        Ends {
            EndExcluded,
            BothIncluded,
            StartExcluded,
            BothExcluded
        }
    ));
    wanted.extend(words!(
        "order",
        Order {
            Legal,
            PrincipalFirst,
            AsInterest
        }
    ));
    wanted.extend(words!(
        "late_counts",
        LateCounts {
            AsInterest,
            AfterPrincipal
        }
    ));
    wanted.extend(words!(
        "lpr",
        LprTerm {
            OneYear,
            OverFiveYears
        }
    ));
    wanted.extend(words!(
        "what",
        CostKind {
            CourtFee,
            PreservationFee,
            PreservationPremium,
            Lawyer,
            Notary,
            Expert,
            Announcement,
            Travel,
            Other
        }
    ));
    wanted.extend(words!(
        "proves",
        Proves {
            Contract,
            Delivery,
            Amount,
            DueDate,
            Demand,
            Identity,
            Other
        }
    ));
    wanted.extend(words!(
        "original",
        Original {
            PaperOriginal,
            Copy,
            Electronic,
            Unsaid
        }
    ));
    wanted.extend(words!(
        "kind",
        Kind {
            Contract,
            Order,
            DeliveryNote,
            Acceptance,
            Work,
            Statement,
            Note,
            Invoice,
            Receipt,
            BankRecord,
            TransferProof,
            Chat,
            Sms,
            Email,
            Recording,
            Video,
            Photo,
            Letter,
            PostalProof,
            Identity,
            AccountPage,
            SealSample,
            Authority,
            Guarantee,
            Handover,
            Title,
            Costs,
            Other
        }
    ));
    wanted.extend(words!(
        "channel",
        Channel {
            Ems,
            Registered,
            Courier,
            InPerson,
            Notary,
            Wechat,
            Sms,
            Email
        }
    ));
    wanted.extend(words!(
        "address",
        AddressIs {
            Agreed,
            Registered,
            Used,
            Unsaid
        }
    ));
    wanted.extend(words!(
        "what",
        Outcome {
            Delivered,
            Answered,
            Refused,
            Returned,
            Unread
        }
    ));
    wanted.extend(words!(
        "point",
        Point {
            Profile,
            AccountId,
            RealName,
            Phone,
            Naming,
            Address
        }
    ));
    wanted.extend(words!("made", Made { Kept, Missing }));
    wanted.extend(words!("series", Lpr { OneYear, FiveYears }));
    wanted.extend(words!("is", DayIs { Rest, Work }));
    // `Form::ALL` is held to be all of them where it stands.
    let form = |form| serde_json::to_value(form).expect("a word can be written");
    wanted.extend(Form::ALL.map(|each| ("form", form(each))));
    wanted.extend(words!(
        "seal",
        Seal {
            Company,
            Finance,
            Contract,
            Other,
            Absent
        }
    ));
    wanted.extend(words!(
        "condition",
        Condition {
            EachInTime,
            AllByTheEnd
        }
    ));
    wanted.extend(words!("liability", Liability { Joint, General }));
    wanted.extend(words!("signs", Signs { Agrees, DoesNot }));
    wanted.extend(words!("costs", Bears { Debtor, Each }));
    wanted.extend(words!(
        "how",
        End {
            Kept,
            CalledIn,
            Dropped
        }
    ));
    wanted.extend(words!(
        "currency",
        Currency {
            Cny,
            Hkd,
            Usd,
            Eur,
            Gbp
        }
    ));
    wanted.extend(words!(
        "known",
        Known {
            OwnDealings,
            PublicRegister,
            Court,
            DebtorSaid
        }
    ));
    wanted.extend(words!(
        "question",
        Question {
            Reachable,
            Admits,
            Offers,
            KeepsWord,
            Trades,
            Pursued,
            Hardship
        }
    ));
    wanted.extend(words!(
        "is",
        Is {
            Yes,
            Partly,
            No,
            Unknown
        }
    ));
    wanted.extend(words!(
        "what",
        AssetKind {
            Property,
            Vehicle,
            Equipment,
            Stock,
            Receivable,
            Account,
            Shares,
            Other
        }
    ));
    wanted.extend(words!(
        "class",
        Class {
            A,
            B,
            C,
            LostContact,
            Disputed,
            InsolventSigns,
            Hardship
        }
    ));
    wanted.extend(words!("ended", Ended { Done, Dropped }));
    wanted.extend(words_of_contacts());
    // `Late` has fields; its words stand here by hand.
    let _all_are_listed = |late: Late| match late {
        Late::Unagreed { .. }
        | Late::Agreed { .. }
        | Late::SmePayment { .. }
        | Late::Nothing
        | Late::PayWhenPaid { .. } => (),
    };
    let _all_are_listed = |reply: Reply| match reply {
        Reply::Agreed | Reply::Differs { .. } => (),
    };
    wanted.extend(["agreed", "differs"].map(|word| ("is", word.into())));
    let late = [
        "unagreed",
        "agreed",
        "sme-payment",
        "nothing",
        "pay-when-paid",
    ];
    wanted.extend(late.map(|word| ("is", word.into())));

    let mut used = BTreeSet::new();
    for (line, _) in drafts() {
        gather(
            &serde_json::from_str(&line).expect("a line is JSON"),
            "",
            &mut used,
        );
    }
    let missing: Vec<_> = wanted
        .iter()
        .filter(|(field, word)| !used.contains(&((*field).to_owned(), word.to_string())))
        .collect();
    assert!(missing.is_empty(), "no kept line uses {missing:?}");
}

fn words_of_contacts() -> Vec<(&'static str, Value)> {
    use owed_book::contact::{
        Answer, Came, Channel, How, Learnt, Outcome, PointKind, Purpose, RestKind, Role, Side,
    };

    let mut wanted = Vec::new();
    wanted.extend(words!(
        "channel",
        Channel {
            Call,
            Message,
            Email,
            Letter,
            Visit,
            Group,
            Public
        }
    ));
    wanted.extend(words!(
        "role",
        Role {
            Debtor,
            CoDebtor,
            Guarantor,
            Agent,
            ServiceAddress,
            Named,
            Relative,
            Employer,
            Partner,
            Other
        }
    ));
    wanted.extend(words!("began", Side { Us, Them }));
    wanted.extend(words!(
        "outcome",
        Outcome {
            Spoke,
            NoAnswer,
            Left,
            WrongPerson
        }
    ));
    let answers = |field| words!("", Answer { Yes, No, Unsure }).map(|(_, word)| (field, word));
    wanted.extend(answers("worked"));
    wanted.extend(words!(
        "how",
        How {
            Spoken,
            Message,
            Signed
        }
    ));
    wanted.extend(words!(
        "what",
        RestKind {
            AskedToStop,
            Hardship,
            Agreed,
            Lifted
        }
    ));
    wanted.extend(words!("came", Came { Stopped, WentAhead }));
    wanted.extend(words!(
        "kind",
        PointKind {
            Phone,
            Wechat,
            Email,
            Address
        }
    ));
    wanted.extend(words!(
        "learnt",
        Learnt {
            Contract,
            Invoice,
            OwnPapers,
            TheySaid,
            PublicRegister,
            Court
        }
    ));
    wanted.extend(words!(
        "purpose",
        Purpose {
            Demand,
            Service,
            Contract
        }
    ));
    wanted
}

/// Every text of `value` with the field it stands in.
fn gather(value: &Value, field: &str, into: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(field, value)| gather(value, field, into));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, field, into)),
        Value::String(_) => {
            into.insert((field.to_owned(), value.to_string()));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
