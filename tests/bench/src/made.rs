//! A made-up book of the size of a busy wholesaler's: the same every time, byte for byte.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate};
use owed_book::fact::{DebtId, Fact, PartyId, Payer, PaymentId, Share, Source};
use owed_book::journal::{Draft, Entry, Head, Journal, Seq};
use owed_book::party::Described;
use owed_book::terms::{DebtKind, Due, Late, Order, Per, Rate};
use owed_book::{Digest, Money};
use owed_store::Folder;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::Done;

/// Debtors, and the creditor.
pub(crate) const PARTIES: u64 = 1_999;
/// Debts.
pub(crate) const DEBTS: u64 = 100_000;
/// Debts whose terms for late payment are stated.
pub(crate) const STATED: u64 = 20_000;
/// Matches that are retracted and then made again.
pub(crate) const AGAIN: u64 = 50;

/// How many payments a book has; each is received, and then matched.
#[derive(Clone, Copy)]
pub(crate) struct Size(pub(crate) u64);

impl Size {
    /// A book of 400,000 entries.
    pub(crate) const USUAL: Self = Self(138_950);
    /// Three payments a debt.
    pub(crate) const LARGE: Self = Self(300_000);

    /// All entries: one more says whose book it is.
    pub(crate) fn entries(self) -> u64 {
        self.before_payments() + 2 * self.0 + 2 * AGAIN
    }

    fn before_payments(self) -> u64 {
        PARTIES + 1 + DEBTS + STATED
    }
}

/// How many entries are written at once.
const BATCH: usize = 20_000;

/// Makes the book in `dir`.
pub(crate) fn make(dir: &Path, size: Size) -> Done<()> {
    write(dir, facts(size))
}

/// Writes a book of these facts.
pub(crate) fn write(dir: &Path, facts: impl Iterator<Item = Fact>) -> Done<()> {
    let mut folder = Folder::create(dir)?;
    let (mut head, mut batch) = (Head::default(), Vec::with_capacity(BATCH));
    let mut from = head;
    for fact in facts {
        let entry = sealed(head, fact)?;
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        batch.push(entry);
        if batch.len() == BATCH {
            folder.journal.append(from, &batch)?;
            from = head;
            batch.clear();
        }
    }
    folder.journal.append(from, &batch)?;
    Ok(())
}

fn sealed(head: Head, fact: Fact) -> Done<Entry> {
    let number = head.seq.0 + 1;
    let at =
        DateTime::from_timestamp(1_750_000_000 + i64::try_from(number)?, 0).unwrap_or_default();
    let draft = Draft {
        act: id(9, number / 50),
        at,
        by: "owner".into(),
        fact,
    };
    let salt = *id(8, number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).as_bytes();
    Ok(head.next(salt, serde_json::to_string(&draft)?))
}

fn facts(size: Size) -> impl Iterator<Item = Fact> {
    let parties = (0..PARTIES).map(party);
    let creditor = std::iter::once(Fact::CreditorNamed {
        party: PartyId(id(1, 0)),
    });
    let stated = (0..STATED).map(|n| stated(n * (DEBTS / STATED)));
    let paid = (0..size.0).flat_map(|n| [paid(n), matched(n)]);
    let again = (0..AGAIN).flat_map(move |n| {
        let payment = n * 1_000;
        let entry = Seq(size.before_payments() + 2 * payment + 2);
        let why = "matched by mistake".into();
        [Fact::Retracted { entry, why }, matched(payment)]
    });
    parties
        .chain(creditor)
        .chain((0..DEBTS).map(debt))
        .chain(stated)
        .chain(paid)
        .chain(again)
}

fn party(n: u64) -> Fact {
    let is = Described {
        name: format!("样例贸易第{n}号（杭州）有限公司"),
        registration: Some(format!("91330100MA{n:08}")),
        address: Some(format!("浙江省杭州市样例路{n}号")),
        ..Described::default()
    };
    Fact::PartyDescribed {
        party: PartyId(id(1, n)),
        is,
    }
}

fn debt(n: u64) -> Fact {
    let on = day(n);
    Fact::DebtArose {
        debt: DebtId(id(2, n)),
        debtor: PartyId(id(1, debtor(n))),
        kind: DebtKind::Sale,
        amount: money(fen(n)),
        on,
        due: Some(Due {
            on: due(n),
            because: "days-after-invoice:30".into(),
        }),
        invoice: None,
        contract: Some(format!("HT-{:06}", n / 5)),
    }
}

fn stated(n: u64) -> Fact {
    let rate = Rate {
        percent: Decimal::new(5, 2),
        per: Per::Day,
    };
    Fact::TermsStated {
        debt: DebtId(id(2, n)),
        due: None,
        late: Some(Late::Agreed { rate }),
        interest: None,
        basis: None,
        ends: None,
        contract: None,
        instalments: None,
        withheld: None,
        rolled: None,
        late_counts: None,
        lpr: None,
        filed: None,
    }
}

fn paid(n: u64) -> Fact {
    let amount = money(paid_fen(n));
    let name = format!("样例贸易第{}号（杭州）有限公司", debtor(n % DEBTS));
    let cell = |heading: &str, value: String| (heading.to_owned(), value);
    Fact::Paid {
        payment: PaymentId(id(3, n)),
        on: paid_on(n),
        amount,
        payer: Payer {
            name: name.clone(),
            account: Some(format!("6222{:015}", n % PARTIES)),
        },
        remark: Some("货款".into()),
        reference: Some(format!("ICBC-{n:07}")),
        source: Some(Source {
            file: Digest::of(&(n / 500).to_be_bytes()),
            sheet: "Sheet".into(),
            row: u32::try_from(2 + n % 500).unwrap_or_default(),
            cells: vec![
                cell("交易时间", format!("{} 15:20:31", day(n % DEBTS))),
                cell("对方单位", name),
                cell("贷方发生额", amount.plain()),
                cell("摘要", "货款".into()),
                cell("凭证号", format!("ICBC-{n:07}")),
            ],
        }),
    }
}

fn matched(n: u64) -> Fact {
    Fact::Matched {
        payment: PaymentId(id(3, n)),
        to: vec![Share {
            debt: DebtId(id(2, n % DEBTS)),
            amount: money(paid_fen(n)),
        }],
        order: Order::PrincipalFirst,
        because: "remark:货款".into(),
        advance: false,
        on_account: None,
    }
}

/// Which party owes a debt; the first is the creditor.
pub(crate) fn debtor(n: u64) -> u64 {
    1 + n % (PARTIES - 1)
}

/// What a debt is, in fen.
pub(crate) fn fen(n: u64) -> u64 {
    round_sum(n, 1_000_000 + n * 37_003 % 9_000_000)
}

/// What a payment is, in fen.
pub(crate) fn paid_fen(n: u64) -> u64 {
    round_sum(n % DEBTS, 100_000 + n * 13_007 % 200_000)
}

/// Every other debt is of round sums, as prices often are: whole hundreds of yuan.
fn round_sum(debt: u64, fen: u64) -> u64 {
    if debt.is_multiple_of(2) {
        fen - fen % 10_000
    } else {
        fen
    }
}

/// The day a debt is due.
pub(crate) fn due(n: u64) -> NaiveDate {
    day(n) + Days::new(30)
}

/// The day a payment arrives: the first, second or third on its debt.
pub(crate) fn paid_on(n: u64) -> NaiveDate {
    day(n % DEBTS) + Days::new(20 + n / DEBTS * 110 + n * 7 % 90)
}

fn money(fen: u64) -> Money {
    Money::cny(Decimal::new(i64::try_from(fen).unwrap_or_default(), 2))
}

/// Days of five years, spread over the debts.
pub(crate) fn day(n: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(18_600 + n * 1_800 / DEBTS)
}

/// The id of the thing of this kind with this number.
pub(crate) fn id(kind: u128, number: u64) -> Uuid {
    Uuid::from_u128((kind << 120) | (0x7 << 76) | (0x8 << 60) | u128::from(number))
}
