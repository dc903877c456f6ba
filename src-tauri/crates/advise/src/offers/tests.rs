//! Offers in a table: what is owed and assumed, and what each way then comes to.

use super::*;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn by(change: impl FnOnce(&mut Assumption)) -> Assumption {
    let mut by = Assumption::to_begin_with(dec("3"), dec("60"));
    change(&mut by);
    by
}

fn of(principal: &str, interest: &str, by: &Assumption) -> Offers {
    let owed = Owed {
        principal: dec(principal),
        interest: dec(interest),
    };
    let found = offers(owed, "2026-11-21".parse().unwrap(), by).unwrap();
    // What holds whatever is assumed.
    for offer in &found.each {
        assert!(
            offer
                .parts
                .iter()
                .all(|(_, amount)| *amount > Decimal::ZERO)
        );
        assert!(offer.waived_interest <= owed.interest);
        assert!(offer.waived_principal.is_zero() || offer.waived_interest == owed.interest);
        let given = offer.waived_interest + offer.waived_principal;
        assert_eq!(offer.sum, owed.total() - given + offer.meanwhile);
        assert_eq!(offer.worth + offer.cost, owed.total());
    }
    assert!(found.least <= owed.total());
    found
}

/// One way in a line: what is paid when, what is given up, what it is worth and costs.
fn told(offer: &Offer) -> String {
    let parts: Vec<_> = offer
        .parts
        .iter()
        .map(|(on, sum)| format!("{on} {}", sum.normalize()))
        .collect();
    format!(
        "{} | waives {}+{} | meanwhile {} | worth {} cost {} {}",
        parts.join(", "),
        offer.waived_interest.normalize(),
        offer.waived_principal.normalize(),
        offer.meanwhile.normalize(),
        offer.worth,
        offer.cost,
        if offer.enough { "enough" } else { "too little" },
    )
}

fn check(principal: &str, interest: &str, by: &Assumption, at: usize, expected: &str) {
    assert_eq!(told(&of(principal, interest, by).each[at]), expected);
}

#[test]
fn interest_is_given_up_before_any_of_the_price() {
    let ten = by(|_| ());
    check(
        "80000",
        "12000",
        &ten,
        0,
        "2026-11-28 82800 | waives 9200+0 | meanwhile 0 | worth 82752.39 cost 9247.61 enough",
    );
    check(
        "80000",
        "3000",
        &ten,
        0,
        "2026-11-28 74700 | waives 3000+5300 | meanwhile 0 | worth 74657.05 cost 8342.95 enough",
    );
    check(
        "80000",
        "0",
        &by(|by| by.waive = Decimal::ZERO),
        0,
        "2026-11-28 80000 | waives 0+0 | meanwhile 0 | worth 79954.00 cost 46.00 enough",
    );
}

#[test]
fn no_more_is_given_up_than_leaves_the_least() {
    // A court would bring 95 % within a month: hardly anything need be given up.
    let sure = by(|by| {
        by.chance = dec("95");
        by.court_months = 1;
        by.waive = dec("50");
    });
    let found = of("80000", "0", &sure);
    assert_eq!(found.least.to_string(), "75813.06");
    assert_eq!(found.each[0].sum, found.least);
}

#[test]
fn the_least_is_what_the_court_is_worth_today() {
    let found = of("80000", "3000", &by(|by| by.court_costs = dec("4800")));
    assert_eq!(found.court.to_string(), "45000");
    assert_eq!(found.court_on.to_string(), "2027-11-21");
    assert_eq!(found.least.to_string(), "43689.32");
    let hopeless = of("80000", "0", &by(|by| by.chance = Decimal::ZERO));
    assert!(hopeless.least.is_zero());
    // What is got in the end cannot be more than the claim.
    let sure = of("100", "0", &by(|by| by.chance = dec("100")));
    assert!(sure.least <= dec("100"));
}

#[test]
fn instalments_are_as_few_as_the_means_allow() {
    let able = by(|by| by.ability = Some(dec("20000")));
    check(
        "80000",
        "3000",
        &able,
        1,
        "2026-11-28 24900, 2026-12-21 19366, 2027-01-21 19366, 2027-02-21 19368 | waives 0+0 | \
         meanwhile 0 | worth 82696.08 cost 303.92 enough",
    );
    let unable = of("80000", "3000", &by(|by| by.ability = Some(dec("5000"))));
    let risk = |code: &str| unable.each[1].risks.iter().find(|risk| risk.code == code);
    assert_eq!(risk("beyond-means").unwrap().about, ["12", "6"]);
    assert_eq!(unable.each[1].parts.len(), 7);
    let unknown = of("80000", "3000", &by(|_| ()));
    assert!(
        unknown.each[1]
            .risks
            .iter()
            .any(|risk| risk.code == "ability-unknown")
    );
}

#[test]
fn an_extension_bears_interest_on_the_price_alone() {
    check(
        "80000",
        "3000",
        &by(|_| ()),
        2,
        "2027-02-21 83604.93 | waives 0+0 | meanwhile 604.93 | worth 82977.48 cost 22.52 enough",
    );
}

#[test]
fn a_way_the_owner_does_not_want_is_left_out() {
    let only = by(|by| {
        by.months = 0;
        by.put_off = 0;
    });
    assert_eq!(of("80000", "3000", &only).each.len(), 1);
}
