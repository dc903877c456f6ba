//! Names written otherwise, remarks that name what they pay, charges, money sent in parts, one sum
//! met twice, reds without a number, and refunds.

use owed_book::book::FileRead;
use owed_book::fact::{InvoiceId, RefundId, Source};
use rust_decimal::Decimal;

use super::*;
use crate::reds::blues_for;
use crate::refunds::returned;

/// The same book, where each debt stands on an invoice numbered 25002000000000000001 and on.
fn invoiced(amounts: &[&str]) -> Book {
    let mut book = book(&[]);
    let mut seq = 10;
    let mut enter = |fact| {
        seq += 1;
        book.enter(Seq(seq), fact).unwrap();
    };
    for (at, amount) in amounts.iter().enumerate() {
        let on = d("2025-03-10") + chrono::Months::new(at as u32);
        let invoice = InvoiceId(Uuid::from_u128(200 + at as u128));
        enter(Fact::Invoiced {
            invoice,
            number: format!("2500200000000000{:04}", at + 1),
            issued: on,
            buyer: BUYER,
            total: cny(amount),
            reverses: None,
            source: None,
        });
        enter(Fact::DebtArose {
            debt: DebtId(Uuid::from_u128(10 + at as u128)),
            debtor: BUYER,
            kind: DebtKind::Sale,
            amount: cny(amount),
            on,
            due: None,
            invoice: Some(invoice),
            contract: Some(format!("HT-2025-00{}", at + 1)),
        });
    }
    book
}

/// What a payment goes to, as places and amounts; how sure that is; and why.
fn found(book: &Book, paid: &Payment) -> (Verdict, Vec<(u128, String)>, Vec<&'static str>) {
    let found = suggest(book, paid);
    let to = found.to.iter().map(|share| {
        let at = share.debt.0.as_u128() - 9;
        (at, share.amount.plain())
    });
    let why = found.reasons.iter().map(|reason| reason.code);
    (found.verdict, to.collect(), why.collect())
}

fn pays(book: &Book, paid: &Payment, verdict: Verdict, to: &[(u128, &str)], last: &str) {
    let (is, shares, why) = found(book, paid);
    let to: Vec<_> = to
        .iter()
        .map(|(at, sum)| (*at, (*sum).to_owned()))
        .collect();
    assert_eq!((is, shares), (verdict, to), "{why:?}");
    assert_eq!(why.last(), Some(&last), "{why:?}");
}

#[test]
fn a_name_written_otherwise_is_asked_about_until_the_owner_says_yes_or_no() {
    let mut book = book(&["80000"]);
    let names = [
        "样例贸易（杭州）有限责任公司",
        "樣例貿易（杭州）有限公司",
        "杭州样例贸易有限公司",
    ];
    for name in names {
        let mut paid = payment(name, "80000", "");
        paid.payer.account = None;
        let (verdict, to, why) = found(&book, &paid);
        assert_eq!(verdict, Verdict::Ask, "{name}");
        assert_eq!(to.len(), 1, "{name}");
        assert_eq!(why[0], "name-resembles", "{name}");
    }
    let name = || names[0].to_owned();
    let no = Fact::DifferentParty {
        party: BUYER,
        name: name(),
    };
    book.enter(Seq(70), no).unwrap();
    let mut paid = payment(names[0], "80000", "");
    paid.payer.account = None;
    assert_eq!(found(&book, &paid).0, Verdict::None);
    let yes = Fact::SameParty {
        party: BUYER,
        name: name(),
        until: None,
    };
    book.enter(Seq(71), yes).unwrap();
    let (verdict, _, why) = found(&book, &paid);
    assert_eq!((verdict, why[0]), (Verdict::Match, "payer-known-as"));
}

#[test]
fn a_masked_name_is_only_asked_about() {
    let mut book = Book::default();
    let is = Described {
        name: "张三".into(),
        ..Described::default()
    };
    book.enter(Seq(1), Fact::PartyDescribed { party: BUYER, is })
        .unwrap();
    let debt = Fact::DebtArose {
        debt: DebtId(Uuid::from_u128(10)),
        debtor: BUYER,
        kind: DebtKind::Loan,
        amount: cny("500"),
        on: d("2025-01-01"),
        due: None,
        invoice: None,
        contract: None,
    };
    book.enter(Seq(2), debt).unwrap();
    let mut paid = payment("*三", "500", "");
    paid.payer.account = None;
    let (verdict, _, why) = found(&book, &paid);
    assert_eq!((verdict, why[0]), (Verdict::Ask, "name-masked"));
}

#[test]
fn a_remark_that_names_an_invoice_or_contract_says_what_is_paid() {
    let book = invoiced(&["80000", "36160", "5000"]);
    let by = |remark: &str, amount: &str| payment(NAME, amount, remark);
    use Verdict::{Ask, Match};
    let part = "part-of-earliest-due";
    // The whole number, its last digits, the contract.
    let whole = by("付发票25002000000000000002", "6000");
    pays(&book, &whole, Match, &[(2, "6000.00")], part);
    pays(
        &book,
        &by("00000003货款", "2000"),
        Match,
        &[(3, "2000.00")],
        part,
    );
    pays(
        &book,
        &by("ht-2025-002 首付", "100"),
        Match,
        &[(2, "100.00")],
        part,
    );
    let exact = by("HT-2025-002", "36160");
    pays(
        &book,
        &exact,
        Match,
        &[(2, "36160.00")],
        "amount-equals-invoice",
    );
    // A day is no invoice's number, and nothing but the word for a contract names none.
    pays(&book, &by("20250310", "100"), Match, &[(1, "100.00")], part);
    pays(&book, &by("合同款", "100"), Match, &[(1, "100.00")], part);
    // More than the one it names: nobody said what the rest is for.
    let more = by("HT-2025-003", "6000");
    pays(&book, &more, Ask, &[(3, "5000.00"), (1, "1000.00")], part);
}

#[test]
fn a_stranger_whose_remark_names_an_invoice_is_asked_about() {
    let book = invoiced(&["80000", "36160"]);
    let mut paid = payment("李四", "36160", "付25002000000000000002");
    paid.payer.account = None;
    let (verdict, to, why) = found(&book, &paid);
    assert_eq!((verdict, to.len()), (Verdict::Ask, 1));
    assert!(why.contains(&"remark-names-invoice"), "{why:?}");
}

#[test]
fn a_little_short_of_one_debt_is_asked_about_as_a_charge() {
    let book = invoiced(&["80000", "36160"]);
    let short = suggest(&book, &payment(NAME, "36150", ""));
    assert_eq!(short.verdict, Verdict::Ask);
    let charge = short.charge.unwrap();
    assert_eq!(
        (charge.debt, charge.amount),
        (DebtId(Uuid::from_u128(11)), cny("10"))
    );
    // Neither much of a small debt nor more than a charge is.
    let part = |book: &Book, amount| suggest(book, &payment(NAME, amount, "")).charge;
    assert_eq!(part(&book, "36100"), None);
    assert_eq!(part(&invoiced(&["100"]), "98"), None);
    // A little short of two is of neither.
    assert_eq!(part(&invoiced(&["5000", "5001"]), "4995"), None);
}

#[test]
fn two_transfers_that_come_to_one_debt_pay_that_debt() {
    let mut book = invoiced(&["80000", "36160"]);
    let sent = |id: u128, amount: &str, on: &str| Fact::Paid {
        payment: PaymentId(Uuid::from_u128(id)),
        on: d(on),
        amount: cny(amount),
        payer: Payer {
            name: NAME.into(),
            account: None,
        },
        remark: None,
        reference: None,
        source: None,
    };
    book.enter(Seq(60), sent(60, "30000", "2025-06-29"))
        .unwrap();
    let paid = payment(NAME, "6160", "");
    pays(
        &book,
        &paid,
        Verdict::Match,
        &[(2, "6160.00")],
        "together-equals-invoice",
    );
    // A month apart they are two.
    let mut book = invoiced(&["80000", "36160"]);
    book.enter(Seq(60), sent(60, "30000", "2025-05-29"))
        .unwrap();
    let alone = payment(NAME, "6160", "");
    let part = "part-of-earliest-due";
    pays(&book, &alone, Verdict::Match, &[(1, "6160.00")], part);
}

#[test]
fn one_transfer_for_several_of_many_debts_is_found() {
    let many: Vec<String> = (1..=40).map(|n| format!("{}", 1000 + n * n * 7)).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let book = book(&many);
    // The third, fourth and fifth together.
    let sum = (3..=5).map(|n| 1000 + n * n * 7).sum::<i32>().to_string();
    let mut paid = payment(NAME, &sum, "");
    paid.on = d("2029-01-01");
    let (_, to, why) = found(&book, &paid);
    assert!(why.contains(&"amount-equals-several"), "{why:?}");
    let paid: Decimal = to
        .iter()
        .map(|(_, sum)| sum.parse::<Decimal>().unwrap())
        .sum();
    assert_eq!(paid, sum.parse().unwrap());
}

#[test]
fn of_equal_debts_the_first_in_law_is_paid_and_no_other_is_guessed() {
    let equal = invoiced(&["500", "500", "500"]);
    let (verdict, to, why) = found(&equal, &payment(NAME, "500", ""));
    assert_eq!(
        (verdict, to),
        (Verdict::Match, vec![(1, "500.00".to_owned())])
    );
    assert!(why.contains(&"several-of-that-amount"));
    let behind = invoiced(&["800", "500", "500"]);
    assert_eq!(found(&behind, &payment(NAME, "500", "")).0, Verdict::Ask);
}

/// Enters a payment read from a file of this format.
fn met(book: &mut Book, id: u128, format: &str, paid: Payment) {
    let file = owed_book::Digest::of(format.as_bytes());
    let read = FileRead {
        entry: Seq(1),
        name: format.into(),
        format: format.into(),
        rows: 1,
    };
    book.files.insert(file, read);
    let fact = Fact::Paid {
        payment: PaymentId(Uuid::from_u128(id)),
        on: paid.on,
        amount: paid.amount,
        payer: paid.payer,
        remark: paid.remark,
        reference: paid.reference,
        source: Some(Source {
            file,
            sheet: String::new(),
            row: 1,
            cells: vec![],
        }),
    };
    book.enter(Seq(300 + u64::try_from(id).unwrap()), fact)
        .unwrap();
}

fn twin_of(of: (&str, &str, &str), app: (&str, &str, &str)) -> Vec<(u128, u128)> {
    let mut book = book(&["80000"]);
    for (id, format, (payer, remark, on)) in [(301, "icbc-corporate", of), (302, "alipay", app)] {
        let mut paid = payment(payer, "1000", remark);
        (paid.on, paid.payer.account) = (d(on), None);
        met(&mut book, id, format, paid);
    }
    twins(&book)
        .iter()
        .map(|twins| (twins.counted.0.as_u128(), twins.aside.0.as_u128()))
        .collect()
}

#[test]
fn the_leg_at_the_bank_and_the_leg_in_the_app_are_found() {
    // The same payer; or the bank names the app. The leg of a known debtor counts, else the bank's.
    let bank_then_app = |bank, app| twin_of(bank, app);
    let same = bank_then_app((NAME, "货款", "2025-06-30"), (NAME, "转账", "2025-06-29"));
    assert_eq!(same, [(301, 302)]);
    let app = bank_then_app(
        ("支付宝（中国）网络技术有限公司", "提现", "2025-07-01"),
        (NAME, "收款", "2025-06-30"),
    );
    assert_eq!(app, [(302, 301)]);
    // Three days apart, or nothing in common but the sum: two payments.
    let apart = bank_then_app((NAME, "", "2025-07-03"), (NAME, "", "2025-06-30"));
    assert_eq!(apart, []);
    let strangers = bank_then_app(("李四", "往来", "2025-06-30"), (NAME, "货款", "2025-06-30"));
    assert_eq!(strangers, []);
}

#[test]
fn two_rows_of_one_kind_of_file_are_two_payments_and_so_are_those_told_apart() {
    let mut book = book(&["80000"]);
    met(&mut book, 1, "alipay", payment(NAME, "1000", ""));
    met(&mut book, 2, "alipay", payment(NAME, "1000", ""));
    assert_eq!(twins(&book), []);
    met(&mut book, 3, "icbc-corporate", payment(NAME, "1000", ""));
    let asked = twins(&book);
    assert!(!asked.is_empty());
    // The second leg is not matched unasked, whatever its payer's name.
    let aside = book.payments[&asked[0].aside].clone();
    let suggested = suggest(&book, &aside);
    assert_eq!(suggested.verdict, Verdict::Ask);
    assert!(
        suggested
            .reasons
            .iter()
            .any(|r| r.code == "maybe-same-money")
    );
    for (at, twins) in asked.iter().enumerate() {
        let apart = Fact::DifferentMoney {
            payment: twins.aside,
            other: twins.counted,
        };
        book.enter(Seq(900 + at as u64), apart).unwrap();
    }
    let again = twins(&book);
    assert!(asked.iter().all(|pair| !again.contains(pair)), "{again:?}");
}

#[test]
fn a_red_invoice_without_a_number_is_offered_its_blue_ones_the_equal_first() {
    let mut book = invoiced(&["80000", "36160", "36160"]);
    let red = InvoiceId(Uuid::from_u128(290));
    let fact = Fact::Invoiced {
        invoice: red,
        number: "25002000000000000099".into(),
        issued: d("2025-04-20"),
        buyer: BUYER,
        total: cny("-36160"),
        reverses: None,
        source: None,
    };
    book.enter(Seq(400), fact).unwrap();
    let blues = blues_for(&book, &book.invoices[&red].clone());
    let offered: Vec<_> = blues
        .iter()
        .map(|blue| (blue.invoice.0.as_u128(), blue.reasons[0].code))
        .collect();
    // The third was issued after it.
    assert_eq!(
        offered,
        [(201, "red-equals-invoice"), (200, "red-part-of-invoice")]
    );
}

#[test]
fn a_refund_comes_out_of_what_was_overpaid_then_of_what_was_paid_last() {
    let mut book = invoiced(&["1000", "500"]);
    let fact = |id: u128, on: &str, amount: &str| Fact::Paid {
        payment: PaymentId(Uuid::from_u128(id)),
        on: d(on),
        amount: cny(amount),
        payer: Payer::default(),
        remark: None,
        reference: None,
        source: None,
    };
    let pays = |id: u128, debt: u128, amount: &str| Fact::Matched {
        payment: PaymentId(Uuid::from_u128(id)),
        to: vec![Share {
            debt: DebtId(Uuid::from_u128(debt)),
            amount: cny(amount),
        }],
        order: Order::Legal,
        because: "said".into(),
        advance: false,
        on_account: Some(BUYER),
    };
    let out = Fact::PaidOut {
        refund: RefundId(Uuid::from_u128(80)),
        on: d("2025-09-01"),
        amount: cny("800"),
        payee: Payer {
            name: NAME.into(),
            account: None,
        },
        remark: Some("退多付货款".into()),
        reference: None,
        source: None,
    };
    for (at, fact) in [
        fact(60, "2025-06-01", "1000"),
        pays(60, 10, "1000"),
        fact(61, "2025-07-01", "700"),
        pays(61, 11, "500"),
        out,
    ]
    .into_iter()
    .enumerate()
    {
        book.enter(Seq(500 + at as u64), fact).unwrap();
    }
    let refund = book.refunds.values().next().unwrap().clone();
    let back = returned(&book, &Debtors::of(&book), &refund);
    assert_eq!(back.debtor, Some(BUYER));
    assert_eq!(back.from_account, cny("200"));
    let from: Vec<_> = back
        .from
        .iter()
        .map(|share| (share.debt.0.as_u128(), share.amount.plain()))
        .collect();
    assert_eq!(from, [(11, "500.00".to_owned()), (10, "100.00".to_owned())]);
    assert!(!back.beyond.is_positive());
    let gave = Fact::GaveBack {
        refund: refund.id,
        debtor: back.debtor,
        from: back.from,
        because: "refund".into(),
    };
    book.enter(Seq(600), gave).unwrap();
    assert_eq!(
        book.debts[&DebtId(Uuid::from_u128(10))].balance().unwrap(),
        cny("100")
    );
}
