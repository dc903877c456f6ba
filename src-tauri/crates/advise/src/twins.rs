//! One sum of money met twice: as the payment app has it, and as the bank has it.

use std::collections::HashMap;

use owed_book::Book;
use owed_book::debt::Payment;
use owed_book::fact::PaymentId;
use owed_book::party::name_key;
use rust_decimal::Decimal;

use crate::reason::Reason;

/// Two payments that look like the same money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twins {
    /// The one that would count.
    pub counted: PaymentId,
    /// The one that would be set aside.
    pub aside: PaymentId,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A bank books what came through a payment app on the same day, or after a weekend's rest.
const MOST_DAYS: i64 = 2;

/// So many payments of one amount within those days are compared with each other.
const MOST_NEAR: usize = 40;

/// Words by which a bank statement names a payment app.
const APPS: [&str; 6] = ["支付宝", "财付通", "微信", "蚂蚁", "alipay", "tenpay"];

/// Payments of one amount, a day or two apart, from two places, that share a payer, a number or
/// words; those that were told apart or set aside already are left out.
pub fn twins(book: &Book) -> Vec<Twins> {
    let mut by_amount: HashMap<(Decimal, _), Vec<&Payment>> = HashMap::new();
    for payment in book.payments.values().filter(|p| p.same_as.is_none()) {
        let key = (
            payment.amount.amount().normalize(),
            payment.amount.currency(),
        );
        by_amount.entry(key).or_default().push(payment);
    }
    let mut found = Vec::new();
    for same in by_amount.values_mut() {
        same.sort_by_key(|payment| (payment.on, payment.entry));
        for (at, one) in same.iter().enumerate() {
            let near = same[at + 1..]
                .iter()
                .take_while(|other| (other.on - one.on).num_days() <= MOST_DAYS)
                .take(MOST_NEAR);
            for other in near.filter(|other| !one.different.contains(&other.id)) {
                let reasons = alike(book, one, other);
                if !reasons.is_empty() {
                    found.push(pair(book, one, other, reasons));
                }
            }
        }
    }
    found.sort_by_key(|twins| book.payments.get(&twins.aside).map(|p| (p.on, p.entry)));
    // A payment is asked about once: as the leg of one other.
    let mut asked = std::collections::BTreeSet::new();
    found.retain(|twins| asked.insert(twins.aside));
    found.retain(|twins| !asked.contains(&twins.counted));
    found
}

/// Where a payment was met: the kind of file, or the owner's own hand.
fn channel<'a>(book: &'a Book, payment: &'a Payment) -> Option<&'a str> {
    let source = payment.source.as_ref()?;
    book.files
        .get(&source.file)
        .map(|file| file.format.as_str())
}

fn is_app(channel: Option<&str>) -> bool {
    matches!(channel, Some("alipay" | "we-chat-pay"))
}

fn alike(book: &Book, one: &Payment, other: &Payment) -> Vec<Reason> {
    let (here, there) = (channel(book, one), channel(book, other));
    // Two rows of one kind of file are two payments: a file does not name one twice.
    if here == there {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let payer = name_key(&one.payer.name);
    if !payer.is_empty() && payer == name_key(&other.payer.name) {
        reasons.push(Reason::about("same-payer", &one.payer.name));
    }
    let number = number_of(one, other).or_else(|| number_of(other, one));
    if let Some(number) = number {
        reasons.push(Reason::about("same-number", number));
    }
    let through = |app: &Payment, bank: &Payment| {
        let text = format!("{} {}", bank.payer.name, text_of(bank)).to_lowercase();
        is_app(channel(book, app)) && APPS.iter().any(|word| text.contains(word))
    };
    if through(one, other) || through(other, one) {
        reasons.push(Reason::plain("through-payment-app"));
    }
    let remark = name_key(text_of(one));
    if reasons.is_empty() && remark.chars().count() >= 4 && remark == name_key(text_of(other)) {
        reasons.push(Reason::about("same-remark", text_of(one)));
    }
    if !reasons.is_empty() {
        let days = (other.on - one.on).num_days();
        reasons.insert(0, Reason::about("same-amount-days-apart", days.to_string()));
    }
    reasons
}

fn text_of(payment: &Payment) -> &str {
    payment.remark.as_deref().unwrap_or_default()
}

/// A long number of the one that the other names too.
fn number_of(one: &Payment, other: &Payment) -> Option<String> {
    let number = one.reference.as_deref().map(str::trim)?;
    let named = other.reference.as_deref() == Some(number) || text_of(other).contains(number);
    (number.len() >= 8 && named).then(|| number.to_owned())
}

/// The one that is matched counts; else the one a debtor is known by; else the bank's.
fn pair(book: &Book, one: &Payment, other: &Payment, reasons: Vec<Reason>) -> Twins {
    let weight = |payment: &Payment| {
        let known = book.party_called(&payment.payer.name).is_some();
        let by_hand = payment.source.is_none();
        (
            payment.matched.is_some(),
            known,
            !is_app(channel(book, payment)),
            !by_hand,
        )
    };
    let (counted, aside) = if weight(other) > weight(one) {
        (other.id, one.id)
    } else {
        (one.id, other.id)
    };
    Twins {
        counted,
        aside,
        reasons,
    }
}
