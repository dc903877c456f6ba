//! What the columns of a table may hold, by the words at their head.

use std::collections::BTreeSet;

use super::words::{BALANCES, INVOICES, MONEY, Words};
use crate::mapping::{Field, Target};
use crate::rows::above::Above;
use crate::rows::balance::days;
use crate::table::{CellKind, RawRow};
use crate::understood::Format;
use crate::value::words::key;

/// A guess at one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Guess {
    pub(crate) target: Target,
    /// Column and field, in the order in which the columns of one field are to be looked at.
    pub(crate) columns: Vec<(u32, Field)>,
    keys: Vec<String>,
}

/// A row that may be the header of a table.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    /// The position of its last row among the first rows of the sheet.
    pub(crate) last: usize,
    /// Its words; of a header in two rows the lower word where there is one.
    pub(crate) row: RawRow,
}

/// The rows that may be headers, alone and in pairs: accounting programs put `账龄` over several columns
/// and the ages in the row below.
pub(crate) fn candidates(head: &[RawRow]) -> Vec<Header> {
    let narrow = |row: &&RawRow| (2..=WIDEST).contains(&row.cells.len());
    let rows = || head.iter().enumerate().take(60);
    let mut candidates: Vec<Header> = rows()
        .filter(|(_, row)| narrow(row))
        .map(|(last, row)| Header {
            last,
            row: row.clone(),
        })
        .collect();
    candidates.extend(rows().skip(1).filter_map(|(last, lower)| {
        let upper = &head[last - 1];
        let together = upper.number + 1 == lower.number && narrow(&upper) && narrow(&lower);
        together.then(|| Header {
            last,
            row: merged(upper, lower),
        })
    }));
    candidates
}

/// A real table has no more columns than this.
const WIDEST: usize = 400;

fn merged(upper: &RawRow, lower: &RawRow) -> RawRow {
    let mut row = lower.clone();
    row.cells.extend(
        upper
            .cells
            .iter()
            .filter(|(index, _)| lower.get(*index).is_none())
            .cloned(),
    );
    row.cells.sort_by_key(|(index, _)| *index);
    row
}

/// Finds the row that is most like a header, with what its columns may hold.
pub(crate) fn header(head: &[RawRow]) -> Option<(Header, Guess)> {
    candidates(head)
        .into_iter()
        .filter(|header| is_words(&header.row))
        .map(|header| {
            let guess = guess(&header.row);
            (header, guess)
        })
        .filter(|(_, guess)| guess.fields().len() >= 2)
        // Of equals the first: a header repeated further down is not the header, and two rows are only
        // better than one when they say more.
        .rev()
        .max_by_key(|(_, guess)| guess.worth())
}

/// Headers are words: no cell is a number or a day.
fn is_words(row: &RawRow) -> bool {
    row.cells.iter().all(|(_, cell)| {
        cell.kind == CellKind::Text && cell.text.chars().count() <= 40 || days(&cell.text).is_some()
    }) && row
        .cells
        .iter()
        .filter(|(_, cell)| cell.text.contains(|c: char| c.is_alphabetic()))
        .count()
        >= 2
}

/// Guesses at the columns of a header row.
pub(crate) fn guess(row: &RawRow) -> Guess {
    let keys: Vec<(u32, String)> = row
        .cells
        .iter()
        .map(|(i, cell)| (*i, key(&cell.text)))
        .collect();
    let of = |target| (target, assign(row, &keys, target));
    let (target, columns) = [
        of(Target::Balances),
        of(Target::Money),
        of(Target::Invoices),
    ]
    .into_iter()
    // Of equals the last: somebody's own list is a list of sales more often than anything else.
    .max_by_key(|(target, columns)| score(*target, columns))
    .unwrap_or((Target::Invoices, Vec::new()));
    Guess {
        target,
        columns,
        keys: keys.into_iter().map(|(_, key)| key).collect(),
    }
}

/// The columns of a row under the words of one target.
fn assign(row: &RawRow, keys: &[(u32, String)], target: Target) -> Vec<(u32, Field)> {
    let words: Words = match target {
        Target::Invoices => INVOICES,
        Target::Money => MONEY,
        Target::Balances => BALANCES,
    };
    let mut taken = BTreeSet::new();
    let mut columns = Vec::new();
    for (field, names) in words {
        for name in *names {
            for (index, key) in keys {
                if key == name && taken.insert(*index) {
                    columns.push((*index, *field));
                }
            }
        }
    }
    if target == Target::Balances {
        for (index, cell) in &row.cells {
            if days(&cell.text).is_some() && taken.insert(*index) {
                columns.push((*index, Field::Bucket));
            }
        }
    }
    only_first(columns)
}

/// Fields that can stand in one column only keep their best; the others may have several.
fn only_first(columns: Vec<(u32, Field)>) -> Vec<(u32, Field)> {
    let mut seen = BTreeSet::new();
    columns
        .into_iter()
        .filter(|(_, field)| match field {
            Field::Bucket | Field::Remark | Field::Summary | Field::Reference | Field::Number => {
                true
            }
            Field::Code
            | Field::On
            | Field::Time
            | Field::Due
            | Field::Customer
            | Field::CustomerId
            | Field::CustomerCode
            | Field::Seller
            | Field::SellerId
            | Field::Net
            | Field::Tax
            | Field::Total
            | Field::In
            | Field::Out
            | Field::Amount
            | Field::Direction
            | Field::After
            | Field::Outstanding
            | Field::Other
            | Field::OtherAccount
            | Field::OtherBank
            | Field::Account
            | Field::AccountName
            | Field::Contract
            | Field::Item
            | Field::Currency
            | Field::Status
            | Field::Kind
            | Field::Keeper
            | Field::AsOf => seen.insert(*field),
        })
        .collect()
}

/// How well a target explains the columns: what it cannot do without counts most.
fn score(target: Target, columns: &[(u32, Field)]) -> usize {
    let has = |field| columns.iter().any(|(_, f)| *f == field);
    let buckets = columns.iter().filter(|(_, f)| *f == Field::Bucket).count();
    let whole = lacks(target, columns).is_empty();
    let telling = match target {
        Target::Balances => buckets >= 2,
        Target::Money => {
            has(Field::In) && has(Field::Out)
                || has(Field::Direction)
                || has(Field::OtherAccount)
                || has(Field::After) && has(Field::Other)
        }
        Target::Invoices => has(Field::Number) || has(Field::Due) || has(Field::Customer),
    };
    if target == Target::Balances && buckets == 0 && !has(Field::Outstanding) {
        return 0;
    }
    let weight = match target {
        Target::Balances => 40,
        Target::Money => 30,
        Target::Invoices => 20,
    };
    columns.len()
        + if whole && telling {
            weight
        } else {
            usize::from(whole) * 5
        }
}

/// What must still be named before a row can be read: one field of each group.
pub(crate) fn lacks(target: Target, columns: &[(u32, Field)]) -> Vec<Vec<Field>> {
    let groups: &[&[Field]] = match target {
        Target::Invoices => &[
            &[Field::Customer],
            &[Field::On],
            &[Field::Total, Field::Net],
        ],
        Target::Money => &[&[Field::On], &[Field::In, Field::Amount]],
        Target::Balances => &[&[Field::Customer], &[Field::Outstanding, Field::Bucket]],
    };
    groups
        .iter()
        .filter(|group| !columns.iter().any(|(_, field)| group.contains(field)))
        .map(|group| group.to_vec())
        .collect()
}

impl Guess {
    /// How much of the table the guess explains: fields, and ages one by one.
    fn worth(&self) -> usize {
        self.fields().len()
            + self
                .columns
                .iter()
                .filter(|(_, field)| *field == Field::Bucket)
                .count()
    }

    fn fields(&self) -> BTreeSet<Field> {
        self.columns.iter().map(|(_, field)| *field).collect()
    }

    fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|(_, f)| *f == field)
    }

    /// Whether the table explains itself so plainly that it can be read without asking: a bank's
    /// statement, or a table of balances by age. A list of invoices or sales never does, for which of
    /// its amounts is what is owed only its owner knows.
    pub(crate) fn plain_enough(&self, above: &Above) -> Option<Format> {
        match self.target {
            Target::Invoices => None,
            Target::Balances => {
                let buckets = self
                    .columns
                    .iter()
                    .filter(|(_, f)| *f == Field::Bucket)
                    .count();
                let whole =
                    self.has(Field::Customer) && self.has(Field::Outstanding) && buckets >= 2;
                whole.then_some(Format::AgeingTable)
            }
            Target::Money => {
                // In the owner's own books debit and credit stand the other way round than in the bank's.
                let own_books = ["科目", "凭证字", "会计", "辅助核算", "对方科目"]
                    .iter()
                    .any(|word| {
                        self.keys.iter().any(|key| key.contains(word)) || above.words.contains(word)
                    })
                    || above.words.contains("明细账")
                    || above.words.contains("日记账");
                let two = self.has(Field::In) && self.has(Field::Out);
                let one = self.has(Field::Amount) && self.has(Field::Direction);
                let plain_words = |key: &String| {
                    [
                        "收入", "支出", "转入", "转出", "存入", "支取", "收/支", "来账", "往账",
                    ]
                    .iter()
                    .any(|word| key.contains(word))
                };
                let plain = self.keys.iter().any(plain_words) || self.has(Field::OtherAccount);
                let whole = self.has(Field::On)
                    && (two || one)
                    && (self.has(Field::Other) || self.has(Field::After));
                (whole && plain && !own_books).then_some(Format::BankStatement)
            }
        }
    }
}
