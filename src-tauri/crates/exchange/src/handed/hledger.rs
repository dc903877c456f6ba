//! A journal that `hledger check --strict` accepts: accounts and commodities declared, each
//! transaction balanced, and our own balances asserted at the end, so that hledger itself says
//! when its sums are not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::HandError;

/// A journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// What stands above it, a line each.
    pub about: Vec<String>,
    /// What happened, in any order.
    pub transactions: Vec<Transaction>,
    /// What each account must come to once everything is posted.
    pub balances: Vec<(Account, Decimal, String)>,
    /// What the closing comparison is called.
    pub comparison: String,
}

/// The parts of an account's name, the widest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account(pub Vec<String>);

/// Something that moved amounts between accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    /// Its day.
    pub on: NaiveDate,
    /// What it is called.
    pub what: String,
    /// The number of the document behind it, if it has one.
    pub code: Option<String>,
    /// The entry of the book it comes from.
    pub entry: u64,
    /// What moved; adds up to nothing in each commodity.
    pub postings: Vec<Posting>,
}

/// An amount to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// The account.
    pub account: Account,
    /// How much; below zero takes away.
    pub amount: Decimal,
    /// The commodity: `CNY`.
    pub commodity: String,
}

/// The journal as text.
///
/// # Errors
/// [`HandError::Unbalanced`] when a transaction does not add up to nothing.
pub fn hledger(ledger: &Ledger) -> Result<String, HandError> {
    let mut order: Vec<_> = ledger.transactions.iter().collect();
    order.sort_by_key(|transaction| (transaction.on, transaction.entry));
    for transaction in &order {
        balanced(transaction)?;
    }
    let mut accounts = BTreeSet::new();
    let mut commodities = BTreeSet::new();
    for posting in order.iter().flat_map(|transaction| &transaction.postings) {
        accounts.insert(posting.account.written());
        commodities.insert(posting.commodity.as_str());
    }
    for (account, _, commodity) in &ledger.balances {
        accounts.insert(account.written());
        commodities.insert(commodity);
    }

    let mut out = String::new();
    let mut line = |text: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = out.write_fmt(text);
        out.push('\n');
    };
    for about in &ledger.about {
        line(format_args!("; {}", plain(about)));
    }
    line(format_args!("\ndecimal-mark ."));
    for commodity in commodities {
        line(format_args!("commodity 1000.00 {commodity}"));
    }
    for account in accounts {
        line(format_args!("account {account}"));
    }
    for transaction in &order {
        let code = match &transaction.code {
            Some(code) => format!("({}) ", plain(code).replace(['(', ')'], "")),
            None => String::new(),
        };
        line(format_args!(
            "\n{} {code}{}  ; entry: {}",
            transaction.on,
            plain(&transaction.what),
            transaction.entry
        ));
        for posting in &transaction.postings {
            line(format_args!(
                "    {}  {:.2} {}",
                posting.account.written(),
                posting.amount,
                posting.commodity
            ));
        }
    }
    if let Some(last) = order.last().filter(|_| !ledger.balances.is_empty()) {
        line(format_args!("\n{} {}", last.on, plain(&ledger.comparison)));
        for (account, amount, commodity) in &ledger.balances {
            line(format_args!(
                "    {}  0.00 {commodity} = {amount:.2} {commodity}",
                account.written()
            ));
        }
    }
    Ok(out)
}

impl Account {
    fn written(&self) -> String {
        let part = |part: &String| plain(part).replace(':', "：");
        self.0.iter().map(part).collect::<Vec<_>>().join(":")
    }
}

fn balanced(transaction: &Transaction) -> Result<(), HandError> {
    let mut sums: BTreeMap<&str, Decimal> = BTreeMap::new();
    for posting in &transaction.postings {
        *sums.entry(&posting.commodity).or_default() += posting.amount;
    }
    if sums.values().all(Decimal::is_zero) {
        Ok(())
    } else {
        Err(HandError::Unbalanced {
            on: transaction.on,
            what: transaction.what.clone(),
        })
    }
}

/// One line, one space at a time, and none of the signs hledger reads as its own.
fn plain(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| match c {
            ';' => '；',
            '|' => '｜',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(account: &[&str], amount: &str) -> Posting {
        Posting {
            account: Account(account.iter().map(|&part| part.to_owned()).collect()),
            amount: amount.parse().unwrap(),
            commodity: "CNY".into(),
        }
    }

    fn ledger(postings: Vec<Posting>) -> Ledger {
        Ledger {
            about: vec!["一行\n两行".into()],
            transactions: vec![Transaction {
                on: "2025-03-01".parse().unwrap(),
                what: "开票 | a;b".into(),
                code: Some("2533".into()),
                entry: 4,
                postings,
            }],
            balances: Vec::new(),
            comparison: "核对".into(),
        }
    }

    #[test]
    fn names_cannot_be_read_as_anything_but_names() {
        let nasty = "甲:乙  (a)\t; x";
        let text = hledger(&ledger(vec![
            posting(&["assets", nasty], "1.5"),
            posting(&["income"], "-1.5"),
        ]))
        .unwrap();
        assert!(
            text.contains("    assets:甲：乙 (a) ； x  1.50 CNY"),
            "{text}"
        );
        assert!(
            text.contains("2025-03-01 (2533) 开票 ｜ a；b  ; entry: 4"),
            "{text}"
        );
        assert!(text.starts_with("; 一行 两行\n"), "{text}");
    }

    #[test]
    fn what_does_not_add_up_is_not_written() {
        let off = hledger(&ledger(vec![
            posting(&["a"], "1.00"),
            posting(&["b"], "-0.99"),
        ]));
        assert!(matches!(off, Err(HandError::Unbalanced { .. })));
    }
}
