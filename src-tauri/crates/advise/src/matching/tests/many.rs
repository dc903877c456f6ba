//! What is found fast among many payments and debts is what a look at each of them finds.

use owed_book::party::name_key;

use super::*;

/// Numbers that look like chance and are the same every time.
struct Made(u64);

impl Made {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % most
    }
}

/// Spellings of four payers; the first two are one, and so are the next.
const PAYERS: [&str; 6] = [
    "样例贸易（杭州）有限公司",
    "样例贸易(杭州) 有限公司",
    "合成批发（苏州）有限公司",
    "合成批发(苏州)有限公司",
    "零售客户",
    "张三",
];

/// Money that came within so many days.
fn pay(book: &mut Book, made: &mut Made, n: u64, days: u64) {
    let fact = Fact::Paid {
        // Not in the order of the days.
        payment: PaymentId(Uuid::from_u128(u128::from(n * 7_919 % 10_007))),
        on: d("2025-06-01") + chrono::Days::new(made.below(days)),
        amount: Money::cny((100 + 10 * made.below(40)).into()),
        payer: Payer {
            name: PAYERS[made.below(6) as usize].into(),
            account: None,
        },
        remark: None,
        reference: None,
        source: None,
    };
    book.enter(Seq(1_000 + n), fact).unwrap();
}

/// What else the same payer sent about then, by looking at every payment.
fn beside_by_looking(debtors: &Debtors, book: &Book, payment: &Payment) -> Vec<Money> {
    book.payments
        .values()
        .filter(|other| name_key(&other.payer.name) == name_key(&payment.payer.name))
        .filter(|other| (other.on - payment.on).num_days().abs() <= 7)
        .filter(|other| other.id != payment.id && other.is_open())
        .filter(|other| !debtors.twins.contains_key(&other.id))
        .map(|other| other.amount)
        .take(12)
        .collect()
}

#[test]
fn what_a_payer_sent_about_then_is_found_as_by_looking_at_every_payment() {
    let (mut book, mut made) = (book(&["100", "250"]), Made(7));
    (0..900).for_each(|n| pay(&mut book, &mut made, n, 60));
    let debtors = Debtors::of(&book);
    // Some are decided about after it was first looked.
    let ids: Vec<_> = book.payments.keys().copied().collect();
    for (at, payment) in ids.iter().enumerate().filter(|(at, _)| at % 9 == 0) {
        let fact = Fact::Matched {
            payment: *payment,
            to: Vec::new(),
            order: Order::Legal,
            because: "not-ours".into(),
            advance: false,
            on_account: None,
        };
        book.enter(Seq(5_000 + at as u64), fact).unwrap();
    }
    let (mut some, mut full) = (0, 0);
    for payment in book.payments.values() {
        let found = debtors.beside(&book, payment);
        assert_eq!(found, beside_by_looking(&debtors, &book, payment));
        some += usize::from(!found.is_empty());
        full += usize::from(found.len() == 12);
    }
    assert!(some > 800 && full > 100, "{some}, {full} full");
}

#[test]
fn debts_that_were_paid_meanwhile_are_left_out_as_by_looking_at_every_debt() {
    let amounts: Vec<String> = (1..=60)
        .map(|n| (n * 37 % 50 * 10 + 100).to_string())
        .collect();
    let amounts: Vec<&str> = amounts.iter().map(String::as_str).collect();
    let (mut book, mut made) = (book(&amounts), Made(11));
    (0..400).for_each(|n| pay(&mut book, &mut made, n, 1_800));
    let debtors = Debtors::of(&book);
    let mut paid: Vec<_> = book.payments.values().cloned().collect();
    paid.sort_by_key(|payment| (payment.on, payment.id));
    let mut matched = 0;
    for (at, payment) in paid.iter().enumerate() {
        let looked = in_order(&book, BUYER, payment);
        assert_eq!(debtors.open_debts(&book, BUYER, payment), looked, "{at}");
        // One made anew, which has seen nothing before, says the same.
        let fresh = Debtors::of(&book).suggest(&book, payment);
        let found = debtors.suggest(&book, payment);
        assert_eq!(
            Suggestion {
                reasons: Vec::new(),
                ..found.clone()
            },
            Suggestion {
                reasons: Vec::new(),
                ..fresh
            }
        );
        if found.verdict == Verdict::Match {
            let fact = Fact::Matched {
                payment: payment.id,
                to: found.to,
                order: found.order,
                because: String::new(),
                advance: false,
                on_account: None,
            };
            book.enter(Seq(9_000 + at as u64), fact).unwrap();
            matched += 1;
            // To itself, what it pays is open.
            let now = &book.payments[&payment.id];
            assert_eq!(
                debtors.open_debts(&book, BUYER, now),
                in_order(&book, BUYER, now)
            );
        }
    }
    assert!(matched > 30, "{matched}");
}

#[test]
fn money_of_nobody_who_owes_says_so_and_no_more() {
    let mut stranger = payment("李四", "10000", "货款");
    stranger.payer.account = None;
    let found = suggest(&book(&["80000"]), &stranger);
    assert_eq!(found, Suggestion::nobody(&stranger));
    assert!(found.is_nobody());
}
