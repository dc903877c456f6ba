//! A made-up book of the size of a busy wholesaler's: the same every time, byte for byte.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate};
use owed_book::fact::{DebtId, Fact, PartyId, Payer, PaymentId, Share, Source};
use owed_book::journal::{Draft, Entry, Head, Journal};
use owed_book::party::Described;
use owed_book::terms::{DebtKind, Due, Order};
use owed_book::{Digest, Money};
use owed_store::Folder;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::Done;

/// Debtors, and the creditor.
pub(crate) const PARTIES: u64 = 1_999;
/// Debts.
pub(crate) const DEBTS: u64 = 100_000;
/// Payments; each is received, and then matched.
pub(crate) const PAYMENTS: u64 = 149_000;
/// All entries: one more says whose book it is.
pub(crate) const ENTRIES: u64 = 1 + PARTIES + DEBTS + 2 * PAYMENTS;

/// How many entries are written at once.
const BATCH: usize = 20_000;

/// Makes the book in `dir`.
pub(crate) fn make(dir: &Path) -> Done<()> {
    let mut folder = Folder::create(dir)?;
    let (mut head, mut batch) = (Head::default(), Vec::with_capacity(BATCH));
    let mut from = head;
    for fact in facts() {
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

fn facts() -> impl Iterator<Item = Fact> {
    let parties = (0..PARTIES).map(party);
    let creditor = std::iter::once(Fact::CreditorNamed {
        party: PartyId(id(1, 0)),
    });
    let paid = (0..PAYMENTS).flat_map(|n| [paid(n), matched(n)]);
    parties
        .chain(creditor)
        .chain((0..DEBTS).map(debt))
        .chain(paid)
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
        // The first party is the creditor.
        debtor: PartyId(id(1, 1 + n % (PARTIES - 1))),
        kind: DebtKind::Sale,
        amount: Money::cny(Decimal::new(
            i64::try_from(500_000 + n * 37 % 9_000_000).unwrap_or_default(),
            2,
        )),
        on,
        due: Some(Due {
            on: on + Days::new(30),
            because: "days-after-invoice:30".into(),
        }),
        invoice: None,
        contract: Some(format!("HT-{:06}", n / 5)),
    }
}

fn paid(n: u64) -> Fact {
    let amount = share(n);
    let name = format!("样例贸易第{}号（杭州）有限公司", 1 + n % (PARTIES - 1));
    let cell = |heading: &str, value: String| (heading.to_owned(), value);
    Fact::Paid {
        payment: PaymentId(id(3, n)),
        on: day(n % DEBTS) + Days::new(45),
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
            amount: share(n),
        }],
        order: Order::PrincipalFirst,
        because: "remark:货款".into(),
        advance: false,
        on_account: None,
    }
}

fn share(n: u64) -> Money {
    Money::cny(Decimal::new(
        i64::try_from(100_000 + n * 13 % 200_000).unwrap_or_default(),
        2,
    ))
}

/// Days of five years, spread over the debts.
fn day(n: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(18_600 + n * 1_800 / DEBTS)
}

/// The id of the thing of this kind with this number.
fn id(kind: u128, number: u64) -> Uuid {
    Uuid::from_u128((kind << 120) | (0x7 << 76) | (0x8 << 60) | u128::from(number))
}
