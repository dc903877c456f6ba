use chrono::NaiveDate;
use owed_book::Digest;
use owed_book::evidence::{Original, Proves, Signed};
use owed_book::fact::{DebtId, Fact};
use owed_book::journal::Seq;
use owed_book::money::Money;
use owed_book::party::Described;
use owed_book::piece::{Authority, Said};
use owed_book::terms::DebtKind;
use uuid::Uuid;

use super::*;

const DEBTOR: PartyId = PartyId(Uuid::from_u128(2));
const CODE: &str = "91330100MA2AAAAA97";

fn about(name: &str, kind: Option<PartyKind>, number: Option<&str>) -> Vec<Fact> {
    let is = Described {
        name: name.into(),
        kind,
        registration: number.map(str::to_owned),
        ..Described::default()
    };
    vec![
        Fact::PartyDescribed { party: DEBTOR, is },
        Fact::DebtArose {
            debt: DebtId(Uuid::from_u128(3)),
            debtor: DEBTOR,
            kind: DebtKind::Sale,
            amount: Money::cny(80_000.into()),
            on: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
            due: None,
            invoice: None,
            contract: None,
        },
    ]
}

fn piece(at: u128, change: impl FnOnce(&mut Said)) -> Vec<Fact> {
    let id = EvidenceId(Uuid::from_u128(at));
    let mut said = Said {
        evidence: id,
        kind: Some(Kind::DeliveryNote),
        debts: Vec::new(),
        proves: vec![Proves::Delivery],
        purpose: None,
        original: Original::Copy,
        lies: None,
        made: None,
        source: None,
        named: None,
        sealed: None,
        signed: None,
        authority: None,
        remark: None,
        left_out: None,
    };
    change(&mut said);
    let kept = Fact::EvidenceKept {
        evidence: id,
        file: Digest::of(&at.to_be_bytes()),
        name: format!("{at}.jpg"),
        bytes: 9,
        party: DEBTOR,
        debts: Vec::new(),
        proves: Vec::new(),
        original: Original::Unsaid,
        made: None,
        remark: None,
        signed: None,
    };
    vec![kept, Fact::EvidenceDescribed(said)]
}

fn found(facts: Vec<Fact>) -> Defendant {
    let mut book = Book::default();
    for (at, fact) in facts.into_iter().enumerate() {
        book.enter(Seq(at as u64 + 1), fact).unwrap();
    }
    defendant(&book, DEBTOR).unwrap()
}

fn whats(found: &Defendant) -> Vec<What> {
    found.findings.iter().map(|finding| finding.what).collect()
}

#[test]
fn a_name_and_a_number_tell_what_a_party_is() {
    let check = |name, number, looks| assert_eq!(looks_like(name, number), looks, "{name}");
    check("样例贸易（杭州）有限公司", None, Looks::Company);
    check("样例贸易（杭州）有限公司", Some(CODE), Looks::Company);
    check("样例贸易有限公司苏州分公司", Some(CODE), Looks::Branch);
    check("样例建设集团有限公司杭州项目部", None, Looks::Department);
    check("余杭区张三五金店", None, Looks::SoleTrader);
    check("张三", None, Looks::Person);
    check("阿依古丽·买买提", None, Looks::Person);
    check("样例市第一人民医院", None, Looks::PublicBody);
    check("样例", None, Looks::Person);
    check("ABC Trading", None, Looks::Unclear);
    // A slip in the number tells nothing.
    check("张三", Some("91330100MA2AAAAA00"), Looks::Person);
}

#[test]
fn a_department_is_no_defendant() {
    let found = found(about("样例建设集团有限公司杭州项目部", None, None));
    assert!(found.lines.is_empty());
    assert_eq!(found.findings[0].weight, Weight::Blocks);
    assert_eq!(found.findings[0].what, What::Department);
}

#[test]
fn a_branch_is_named_with_its_company_and_a_business_with_its_operator() {
    let branch = found(about("样例贸易有限公司苏州分公司", None, Some(CODE)));
    let lines: Vec<_> = branch.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines,
        [
            "被告一：样例贸易有限公司苏州分公司，住所地：〔住所地〕，统一社会信用代码：91330100MA2AAAAA97。负责人：〔姓名〕，〔职务〕，联系电话：〔联系电话〕。",
            "被告二：样例贸易有限公司，住所地：〔住所地〕，统一社会信用代码：〔统一社会信用代码〕。法定代表人：〔姓名〕，〔职务〕，联系电话：〔联系电话〕。",
        ]
    );
    assert!(whats(&branch).contains(&What::BranchNeedsCompany));
    let trader = found(about("余杭区张三五金店", Some(PartyKind::SoleTrader), None));
    assert_eq!(
        trader.lines[0].text,
        "被告：余杭区张三五金店，经营场所：〔经营场所〕，统一社会信用代码：〔统一社会信用代码〕。经营者：〔姓名〕，〔性别〕，公民身份号码：〔公民身份号码〕，住址：〔住址〕，联系电话：〔联系电话〕。"
    );
    assert!(whats(&trader).contains(&What::OperatorNeeded));
    let person = found(about("张三", None, None));
    assert_eq!(person.kind, Some(PartyKind::Person));
    assert!(
        person.lines[0]
            .text
            .starts_with("被告：张三，〔性别〕，〔出生日期〕，住址：")
    );
}

#[test]
fn what_was_said_is_held_against_name_and_number() {
    let branch = found(about(
        "样例贸易有限公司苏州分公司",
        Some(PartyKind::Company),
        None,
    ));
    assert!(whats(&branch).contains(&What::KindAgainstName));
    let person = found(about("张三", Some(PartyKind::Person), Some(CODE)));
    assert!(whats(&person).contains(&What::KindAgainstNumber));
    assert!(
        whats(&person).contains(&What::NumberDigit)
            || whats(&person).contains(&What::NumberCharacter)
    );
    let whole = found(about(
        "样例贸易有限公司",
        Some(PartyKind::Company),
        Some(CODE),
    ));
    assert!(whats(&whole).contains(&What::NumberRight));
    assert!(!whats(&whole).contains(&What::KindAgainstNumber));
    let short = found(about("样例贸易有限公司", None, Some("9133")));
    assert!(whats(&short).contains(&What::NumberLength));
}

#[test]
fn names_are_compared_letter_by_letter_over_all_papers() {
    let name = "样例贸易（杭州）有限公司";
    let named = |at, text: &'static str| piece(at, |said| said.named = Some(text.into()));
    let sealed = |at, text: &'static str| piece(at, |said| said.sealed = Some(text.into()));
    let mut facts = about(name, None, None);
    assert!(whats(&found(facts.clone())).contains(&What::NamesUnsaid));
    facts.extend(named(10, name));
    facts.extend(sealed(11, "样例贸易（杭州）有限公司合同专用章"));
    assert!(whats(&found(facts.clone())).contains(&What::NamesAgree));
    facts.extend(named(12, "样例贸易(杭州)有限公司"));
    facts.extend(sealed(13, "样例商贸（杭州）有限公司公章"));
    let found = found(facts);
    let seen: Vec<_> = found
        .names
        .iter()
        .map(|seen| (seen.name.as_str(), seen.same))
        .collect();
    assert_eq!(
        seen,
        [
            ("样例商贸（杭州）有限公司公章", Same::Differs),
            ("样例贸易(杭州)有限公司", Same::Width),
            (name, Same::Exact),
            ("样例贸易（杭州）有限公司合同专用章", Same::Exact),
        ]
    );
    assert!(whats(&found).contains(&What::SealDiffers));
    assert!(!whats(&found).contains(&What::NamesAgree));
}

#[test]
fn who_signed_without_authority_is_named_until_something_shows_it() {
    let signed = |said: &mut Said| {
        said.signed = Some(Signed {
            by: Some("严某".into()),
            office: None,
            seal: Seal::Absent,
        });
    };
    let mut facts = about("样例贸易（杭州）有限公司", None, None);
    facts.extend(piece(10, signed));
    facts.extend(piece(11, |said| {
        signed(said);
        said.authority = Some(Authority {
            says: Some("一直由他签收".into()),
            evidence: None,
        });
    }));
    let open = found(facts.clone());
    assert_eq!(open.signers.len(), 1);
    // One of the two papers has nothing.
    assert_eq!(open.signers[0].binds, Binds::Unproved);
    assert_eq!(open.signers[0].on.len(), 2);
    assert!(whats(&open).contains(&What::SignerUnproved));
    facts.extend(piece(12, |said| {
        said.kind = Some(Kind::Authority);
        said.named = Some("严某".into());
    }));
    let shown = found(facts);
    assert_eq!(shown.signers[0].binds, Binds::Shown);
    assert!(!whats(&shown).contains(&What::SignerUnproved));
    // The name of who is authorised is not a name of the debtor.
    assert!(shown.names.is_empty());
}
