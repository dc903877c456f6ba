//! Edges of the data and the order; the rules themselves are law cases.

use super::*;
use crate::rules::Files;

fn cn() -> &'static RulePack {
    RulePack::cn().unwrap()
}

fn asked(amount: &str, region: Option<&str>, yes: &[Question], no: &[Question]) -> RouteAsked {
    let mut answers = BTreeMap::new();
    answers.extend(yes.iter().map(|question| (*question, Answer::Yes)));
    answers.extend(no.iter().map(|question| (*question, Answer::No)));
    RouteAsked {
        on: "2026-11-21".parse().unwrap(),
        amount: (!amount.is_empty()).then(|| amount.parse().unwrap()),
        region: region.map(str::to_owned),
        answers,
    }
}

fn find(routes: &Routes, road: Road) -> &Route {
    let mut all = routes.routes.iter();
    all.find(|route| route.road == road).unwrap()
}

fn refused(procedures: &str) -> String {
    let files = Files {
        procedures,
        ..Files::CN
    };
    RulePack::read(&files).unwrap_err().to_string()
}

#[test]
fn nothing_known_leaves_every_road_but_the_demand_undecided_and_asks() {
    let routes = routes(&asked("", None, &[], &[]), cn()).unwrap();
    assert_eq!(routes.routes.len(), EVERY_ROAD.len());
    assert_eq!(routes.routes[0].road, Road::Demand);
    assert_eq!(routes.routes[0].state, State::Open);
    assert!(routes.routes.iter().all(|route| route.advised.is_none()));
    assert!(
        routes.routes[1..]
            .iter()
            .all(|route| route.state == State::Unknown)
    );
    let asks: Vec<_> = routes.ask.iter().map(|ask| ask.question).collect();
    assert_eq!(asks[..2], [Question::Amount, Question::Region]);
    assert!(asks.contains(&Question::DebtorLarge));
}

#[test]
fn a_bankruptcy_leaves_one_road_and_asks_little() {
    let routes = routes(&asked("80000", None, &[Question::Bankrupt], &[]), cn()).unwrap();
    assert_eq!(routes.routes[0].road, Road::Bankruptcy);
    assert!(routes.routes[0].advised.is_some());
    for road in [
        Road::PaymentOrder,
        Road::SmallClaims,
        Road::Ordinary,
        Road::Enforcement,
    ] {
        assert_eq!(find(&routes, road).state, State::Closed, "{road:?}");
    }
    let asks: Vec<_> = routes.ask.iter().map(|ask| ask.question).collect();
    assert!(!asks.contains(&Question::Region), "{asks:?}");
}

#[test]
fn the_fee_of_a_road_is_halved_once() {
    let routes = routes(&asked("80000", None, &[], &[]), cn()).unwrap();
    let fee = |road| {
        let cost = &find(&routes, road).cost;
        cost.fee.as_ref().map(|fee| fee.amount.to_string())
    };
    assert_eq!(fee(Road::Ordinary), Some("1800".to_owned()));
    assert_eq!(fee(Road::SmallClaims), Some("900".to_owned()));
    assert_eq!(fee(Road::Simplified), Some("900".to_owned()));
    assert_eq!(fee(Road::PaymentOrder), Some("600".to_owned()));
    assert_eq!(fee(Road::Preservation), Some("820".to_owned()));
    assert_eq!(fee(Road::Enforcement), Some("1100".to_owned()));
    assert_eq!(fee(Road::Demand), None);
}

#[test]
fn what_the_owner_read_of_her_province_counts() {
    let mut asked = asked("48000", Some("河北"), &[], &[]);
    let claim = |asked: &RouteAsked, pack: &RulePack| limits::limit(asked, pack).claim;
    assert_eq!(claim(&asked, cn()), SmallClaim::Unknown);
    assert_eq!(limits::limit(&asked, cn()).ask, [Question::Threshold]);
    let added = crate::rules::AddedThreshold {
        region: "河北省".to_owned(),
        from: "2026-02-01".parse().unwrap(),
        automatic: 50_000.into(),
        agreed: 200_000.into(),
        source: "河北省高级人民法院通知".to_owned(),
    };
    let pack = cn().with_threshold(&added).unwrap();
    assert_eq!(claim(&asked, &pack), SmallClaim::Automatic);
    // A year and more later her figure was surely replaced.
    asked.on = "2027-06-01".parse().unwrap();
    assert_eq!(claim(&asked, &pack), SmallClaim::Likely);
}

#[test]
fn what_is_no_claim_or_no_province_gets_a_sentence() {
    let refused = |asked: &RouteAsked| routes(asked, cn()).unwrap_err().to_string();
    assert_eq!(
        refused(&asked("0", None, &[], &[])),
        "the amount is 0; it must be above zero and below a trillion yuan"
    );
    assert_eq!(
        refused(&asked("80000", Some("Atlantis"), &[], &[])),
        "\"Atlantis\" is no province; write its short name, such as 江苏 or Jiangsu"
    );
}

#[test]
fn roads_that_contradict_themselves_are_refused_by_name() {
    let data = Files::CN.procedures;
    assert_eq!(
        refused(&data.replacen("id = \"simplified\"", "id = \"ordinary\"", 1)),
        "procedures.toml: Simplified stands 0 times"
    );
    assert_eq!(
        refused(&data.replacen("papers = [\"demand\"]", "papers = [\"amulet\"]", 1)),
        "procedures.toml: Demand needs amulet, which is no paper"
    );
    assert_eq!(
        refused(&data.replacen("\"civil_procedure.165\"", "\"civil_procedure.9165\"", 1)),
        "procedures.toml cites civil_procedure.9165, which is not in the articles"
    );
    assert_eq!(
        refused(&data.replacen("en = \"Ordinary procedure\"", "en = \"\"", 1)),
        "procedures.toml: Ordinary lacks words in a language"
    );
    assert_eq!(
        refused(&data.replacen(
            "unit = \"days\"\narticles = [\"civil_procedure.128\"",
            "unit = \"hours\"\narticles = [\"civil_procedure.128\"",
            1
        )),
        "procedures.toml: answer is no number of days, months or years"
    );
    assert_eq!(
        refused(&data.replacen("id = \"appeal-ruling\"", "id = \"appeal-judgment\"", 1)),
        "procedures.toml: appeal-judgment stands twice"
    );
    assert_eq!(
        refused(&data.replacen(
            "other_province = \"100000000\"",
            "other_province = \"900000000\"",
            1
        )),
        "procedures.toml: the amounts of the levels do not rise"
    );
}

#[test]
fn a_day_for_renewal_on_a_day_of_rest_is_the_working_day_before() {
    // Frozen on 10 October 2025 for a year, so to 9 October 2026; seven days before is in the
    // National Day holiday, and the last working day before that is 30 September.
    let renew = deadline("renew-bank", "2025-10-10".parse().unwrap(), cn()).unwrap();
    assert_eq!(renew.last.to_string(), "2026-10-02");
    assert_eq!(renew.careful.to_string(), "2026-09-30");
    assert!(deadline("no-such", "2025-10-10".parse().unwrap(), cn()).is_none());
}

#[test]
fn every_deadline_can_be_counted_from_any_day() {
    for from in ["1990-01-01", "2024-02-29", "2199-12-31"] {
        let from: NaiveDate = from.parse().unwrap();
        for deadline in deadlines(from, cn()) {
            assert!(deadline.careful > from, "{}", deadline.id);
            assert!(deadline.careful <= deadline.last, "{}", deadline.id);
            assert!(!deadline.because.is_empty(), "{}", deadline.id);
        }
    }
    for deadline in deadlines(NaiveDate::MAX, cn()) {
        assert!(deadline.careful <= NaiveDate::MAX);
    }
}
