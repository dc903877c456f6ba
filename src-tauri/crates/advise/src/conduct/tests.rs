use std::fs;
use std::path::Path;

use super::*;

fn contact(draft: &str) -> Contact {
    Contact {
        at: "2026-11-20T10:00:00".parse().unwrap(),
        channel: Channel::Message,
        to: Addressee::Debtor,
        draft: draft.to_owned(),
    }
}

fn cn() -> &'static Profile {
    Profile::named("cn").unwrap()
}

fn ruling(contact: &Contact, before: &[Past], standing: &Standing) -> Ruling {
    judge(contact, before, standing, Policy::default(), cn(), false)
}

fn words(draft: &str) -> Ruling {
    ruling(&contact(draft), &[], &Standing::default())
}

/// The messages of a labelled set: the heading each stands under, and the words.
fn labelled(name: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/conduct");
    let text = fs::read_to_string(path.join(name)).unwrap();
    let mut under = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.clone_into(&mut under);
        } else if let Some(message) = line.strip_prefix("- ") {
            found.push((under.clone(), message.to_owned()));
        }
    }
    found
}

fn every_message() -> Vec<(String, String)> {
    let mut all = labelled("messages-zh.md");
    all.extend(labelled("messages-en.md"));
    all
}

fn is_lawful(heading: &str) -> bool {
    heading.starts_with("合法") || heading.starts_with("Lawful")
}

#[test]
fn whoever_settled_is_not_asked_for_money_again() {
    let asks = contact("请把剩下的货款付一下。");
    let settled = |on: &str, beside| Standing {
        settled: Some(Settled {
            on: on.parse().unwrap(),
            beside,
        }),
        ..Standing::default()
    };
    let rules = |standing: &Standing| -> Vec<String> {
        let found = ruling(&asks, &[], standing).findings;
        found.into_iter().map(|found| found.rule).collect()
    };
    assert_eq!(rules(&Standing::default()), [""; 0]);
    assert_eq!(rules(&settled("2026-11-20", false)), ["settled"]);
    assert_eq!(rules(&settled("2026-11-01", true)), ["settled-beside"]);
    // What was said before it was settled was said rightly.
    assert_eq!(rules(&settled("2026-11-21", false)), [""; 0]);
    let light = ruling(&asks, &[], &settled("2026-11-01", false)).light;
    assert_eq!(light, Light::Warn);
    for id in ["settled", "settled-beside"] {
        assert!(explained(id).is_some_and(|rule| rule.force == Force::Caution));
    }
}

#[test]
fn no_lawful_message_is_blocked_and_no_unlawful_one_passes() {
    let all = every_message();
    let lawful = all.iter().filter(|(under, _)| is_lawful(under)).count();
    assert!(all.len() >= 300, "{}", all.len());
    assert!((lawful * 2).abs_diff(all.len()) <= 20, "{lawful}");
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|(under, message)| {
            let ruling = words(message);
            let blocked = ruling.light == Light::Block;
            (blocked == is_lawful(under)).then(|| {
                let rules: Vec<&str> = ruling.findings.iter().map(|f| f.rule.as_str()).collect();
                format!("{under}: {message} {rules:?}")
            })
        })
        .collect();
    assert_eq!(wrong, [""; 0], "{} of {}", wrong.len(), all.len());
}

#[test]
fn what_is_offered_instead_is_never_blocked() {
    for (under, message) in every_message() {
        if is_lawful(&under) {
            continue;
        }
        let offered = words(&message)
            .rewrite
            .unwrap_or_else(|| panic!("{message}"));
        assert_ne!(
            words(&offered).light,
            Light::Block,
            "{message} -> {offered}"
        );
        assert!(!offered.trim().is_empty(), "{message}");
    }
}

#[test]
fn the_lawful_part_of_a_draft_stays() {
    let ruling = words("货款80,000元已到期。不还钱我就告诉你老婆！请于周五前付款。");
    assert_eq!(ruling.light, Light::Block);
    assert_eq!(
        ruling.rewrite.unwrap(),
        "货款80,000元已到期。请您本人与我方联系，确认付款安排。请于周五前付款。"
    );
}

#[test]
fn what_is_true_may_be_said() {
    let filed = Standing {
        filed: true,
        step_planned: true,
        ..Standing::default()
    };
    let draft = contact("我司已在法院立案，案号见附件。");
    assert_eq!(
        ruling(&draft, &[], &Standing::default()).light,
        Light::Block
    );
    assert_eq!(ruling(&draft, &[], &filed).light, Light::Allow);
}

#[test]
fn a_step_is_announced_only_when_it_is_a_task() {
    let draft = contact("期满未付，我司将向人民法院提起诉讼。");
    let without = ruling(&draft, &[], &Standing::default());
    assert_eq!(without.light, Light::Warn);
    assert_eq!(without.findings[0].rule, "announced-step");
    let planned = Standing {
        step_planned: true,
        ..Standing::default()
    };
    assert_eq!(ruling(&draft, &[], &planned).light, Light::Allow);
}

#[test]
fn nobody_else_hears_of_the_debt() {
    for to in [
        Addressee::Relative,
        Addressee::Employer,
        Addressee::Partner,
        Addressee::Other,
    ] {
        let told = Contact {
            to,
            ..contact("请转告他尽快付款。")
        };
        let ruling = ruling(&told, &[], &Standing::default());
        assert_eq!(ruling.light, Light::Block, "{to:?}");
        assert_eq!(ruling.rewrite, None, "no words make it lawful");
    }
    let group = Contact {
        channel: Channel::Group,
        ..contact("请核对账单。")
    };
    assert_eq!(
        ruling(&group, &[], &Standing::default()).light,
        Light::Block
    );
}

#[test]
fn somebody_the_debtor_named_may_be_asked_for_a_call_back() {
    let named = |draft| Contact {
        to: Addressee::Named,
        ..contact(draft)
    };
    let neutral = ruling(
        &named("您好，麻烦转告本人方便时回电，谢谢。"),
        &[],
        &Standing::default(),
    );
    assert_eq!(neutral.light, Light::Warn);
    let told = ruling(
        &named("请转告他还欠我们八万元。"),
        &[],
        &Standing::default(),
    );
    assert_eq!(told.light, Light::Block);
    assert_eq!(
        told.rewrite.unwrap(),
        "您好，麻烦转告本人方便时回电，谢谢。"
    );
}

#[test]
fn hours_and_counts_warn_in_china_and_never_block() {
    let late = Contact {
        at: "2026-11-20T22:30:00".parse().unwrap(),
        ..contact("请付款。")
    };
    let found = ruling(&late, &[], &Standing::default());
    assert_eq!(found.light, Light::Warn);
    assert_eq!(found.findings[0].force, Force::Standard);
    let before = |hour: u32| Past {
        at: NaiveDate::from_ymd_opt(2026, 11, 20)
            .unwrap()
            .and_hms_opt(hour, 0, 0)
            .unwrap(),
        channel: Channel::Call,
        spoke: false,
    };
    let call = Contact {
        channel: Channel::Call,
        ..contact("")
    };
    let found = ruling(
        &call,
        &[before(8), before(9), before(9)],
        &Standing::default(),
    );
    let rules: Vec<&str> = found.findings.iter().map(|f| f.rule.as_str()).collect();
    assert_eq!(rules, ["cn-three-a-day", "cn-one-a-day", "cn-three-a-week"]);
    assert_eq!(found.light, Light::Warn);
}

#[test]
fn a_letter_intrudes_on_nobody() {
    let letter = Contact {
        at: "2026-11-21T23:00:00".parse().unwrap(),
        channel: Channel::Letter,
        ..contact("请于七个工作日内付款。")
    };
    let ruling = judge(
        &letter,
        &[],
        &Standing::default(),
        Policy::default(),
        cn(),
        true,
    );
    assert_eq!(ruling.light, Light::Allow);
}

#[test]
fn where_the_us_rule_applies_it_blocks_and_elsewhere_it_warns() {
    let early = Contact {
        at: "2026-11-20T07:59:59".parse().unwrap(),
        ..contact("Please pay.")
    };
    let on_time = Contact {
        at: "2026-11-20T08:00:00".parse().unwrap(),
        ..contact("Please pay.")
    };
    let light = |profile: &str, contact: &Contact| {
        let profile = Profile::named(profile).unwrap();
        judge(
            contact,
            &[],
            &Standing::default(),
            Policy::default(),
            profile,
            false,
        )
        .light
    };
    assert_eq!(light("us-fdcpa", &early), Light::Block);
    assert_eq!(light("us-polite", &early), Light::Warn);
    assert_eq!(light("us-fdcpa", &on_time), Light::Allow);
}

#[test]
fn after_a_talk_the_us_rule_rests_seven_days() {
    let profile = Profile::named("us-fdcpa").unwrap();
    let talk = Past {
        at: "2026-11-13T10:00:00".parse().unwrap(),
        channel: Channel::Call,
        spoke: true,
    };
    let call = |day: &str| Contact {
        at: format!("{day}T10:00:00").parse().unwrap(),
        channel: Channel::Call,
        ..contact("")
    };
    let light = |day| {
        judge(
            &call(day),
            &[talk],
            &Standing::default(),
            Policy::default(),
            profile,
            false,
        )
        .light
    };
    assert_eq!(light("2026-11-19"), Light::Block);
    assert_eq!(light("2026-11-20"), Light::Allow);
}

#[test]
fn the_owner_can_only_be_stricter() {
    let policy = Policy {
        most_a_day: Some(0),
        most_a_week: None,
    };
    let ruling = judge(
        &contact("请付款。"),
        &[],
        &Standing::default(),
        policy,
        cn(),
        false,
    );
    assert_eq!(ruling.findings[0].rule, "own-day");
    let generous = Policy {
        most_a_day: Some(99),
        most_a_week: Some(99),
    };
    let past = Past {
        at: "2026-11-20T09:00:00".parse().unwrap(),
        channel: Channel::Message,
        spoke: false,
    };
    let ruling = judge(
        &contact("请付款。"),
        &[past],
        &Standing::default(),
        generous,
        cn(),
        false,
    );
    assert_eq!(ruling.findings[0].rule, "cn-one-a-day");
}

#[test]
fn what_happened_is_never_kept_out_of_the_log() {
    let said = contact("你就是个老赖！");
    let found = review(
        &said,
        &[],
        &Standing::default(),
        Policy::default(),
        cn(),
        false,
    );
    assert!(!found.is_empty());
    assert!(found.iter().all(|each| each.light == Light::Warn));
}

#[test]
fn every_profile_can_be_read() {
    let ids: Vec<&str> = profiles().iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["cn", "us-fdcpa", "us-polite", "uk", "eu"]);
}

#[test]
fn every_article_cited_can_be_shown() {
    let rules = owed_law::RulePack::cn().unwrap();
    let words = words::rules().iter().flat_map(|rule| &rule.articles);
    let persons = profiles().iter().flat_map(Profile::articles);
    for id in words.chain(persons) {
        assert!(rules.article(id).is_some(), "{id}");
    }
}
