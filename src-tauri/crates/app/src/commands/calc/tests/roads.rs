//! Roads, courts and deadlines.

use serde_json::json;

use super::{answer, call};
use crate::failure::Code;

#[test]
fn the_road_advised_comes_first_with_its_cost_and_articles() {
    let yes = [
        "money",
        "due",
        "certain",
        "clear",
        "reachable",
        "mainland",
        "interest-agreed",
    ];
    let no = [
        "bankrupt",
        "judgment",
        "arbitration",
        "notarised",
        "disputed",
        "counter-duty",
        "other-debts",
        "preserved",
        "assets-at-risk",
    ];
    let input = json!({ "amount": "8万", "region": "江苏", "yes": yes, "no": no });
    let done = answer("law.routes", input);
    let first = &done["roads"][0];
    assert_eq!(first["road"], "payment-order");
    assert_eq!(first["state"], "open");
    assert!(first["advised"]["zh"].is_string() && first["advised"]["en"].is_string());
    assert_eq!(first["cost"]["amount"], "600.00");
    let cited = first["because"][0].as_str().unwrap();
    let articles = done["articles"].as_array().unwrap();
    assert!(articles.iter().any(|article| article["id"] == cited));
    let asks: Vec<_> = done["ask"].as_array().unwrap().iter().collect();
    assert!(asks.iter().any(|ask| ask["question"] == "agree-small"));
}

#[test]
fn what_the_roads_cannot_read_is_said() {
    for (input, field) in [
        (json!({ "region": "Atlantis" }), "region"),
        (json!({ "amount": "-3" }), "amount"),
        (json!({ "yes": ["rich"] }), "yes"),
        (json!({ "on": "tomorrow" }), "on"),
    ] {
        let failure = call("law.routes", input).unwrap_err();
        assert_eq!(failure.code, Code::BadInput);
        assert_eq!(failure.params["field"], field);
    }
}

#[test]
fn the_courts_open_are_named_best_first() {
    let input = json!({ "about": "sale", "clause": "nothing", "performance": "nothing" });
    let done = answer("law.courts", input);
    assert_eq!(done["open"][0]["place"], "creditor");
    assert_eq!(done["open"][1]["place"], "debtor");
    assert_eq!(
        answer("law.courts", json!({ "about": "loan" }))["ask"][0],
        "clause"
    );
    let arbitration = answer(
        "law.courts",
        json!({ "about": "sale", "clause": "arbitration" }),
    );
    assert_eq!(arbitration["open"], json!([]));
    assert_eq!(arbitration["instead"]["rule"], "arbitration");
    let nowhere = call("law.courts", json!({ "about": "sale", "clause": "courts" }));
    assert_eq!(nowhere.unwrap_err().params["field"], "seats");
}

#[test]
fn deadlines_have_a_careful_and_a_last_day() {
    let input = json!({ "from": "2026-09-20", "deadline": "appeal-judgment" });
    let done = answer("law.deadlines", input);
    assert_eq!(done["deadlines"][0]["careful"], "2026-10-05");
    assert_eq!(done["deadlines"][0]["last"], "2026-10-08");
    let all = answer("law.deadlines", json!({ "from": "2026-09-20" }));
    assert!(all["deadlines"].as_array().unwrap().len() > 20);
    let unknown = call(
        "law.deadlines",
        json!({ "from": "2026-09-20", "deadline": "doomsday" }),
    );
    assert_eq!(unknown.unwrap_err().params["field"], "deadline");
}
