//! Rows of money that moved.

use rust_decimal::Decimal;

use super::view::View;
use crate::mapping::Field;
use crate::meaning::{Aside, Direction, Flag, Meaning, MoneyRow};
use crate::value::words::{half_width, key};

/// How much and which way, before anything is judged by the state of the transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moved {
    In(Decimal),
    Out(Decimal),
    Neutral(Decimal),
}

impl Moved {
    pub(crate) fn of(row: &MoneyRow) -> Self {
        match row.direction {
            Direction::In => Moved::In(row.amount),
            Direction::Out => Moved::Out(row.amount),
        }
    }
}

/// Reads a row of a statement. The second answer is what counts for the statement's own totals.
pub(crate) fn money(view: View<'_>) -> (Meaning, Option<Moved>) {
    match read(view) {
        Ok((row, moved)) => (Meaning::Money(Box::new(row)), Some(moved)),
        Err((aside, moved)) => (Meaning::Aside(aside), moved),
    }
}

type Refused = (Aside, Option<Moved>);

fn read(view: View<'_>) -> Result<(MoneyRow, Moved), Refused> {
    let alone = |aside| (aside, None);
    let moment = view.moment(Field::On);
    let moved = moved(view);
    if is_footer(
        view,
        moment.as_ref().ok().is_some_and(Option::is_some),
        &moved,
    ) {
        return Err(alone(Aside::Footer));
    }
    let (on, time) = moment.map_err(alone)?.ok_or_else(|| {
        alone(Aside::Missing {
            cell: view.columns.header(Field::On),
        })
    })?;
    if let Some(text) = view.text(Field::Currency).filter(|text| !is_yuan(text)) {
        return Err(alone(Aside::ForeignCurrency {
            text: text.to_owned(),
        }));
    }
    let moved = moved.map_err(alone)?;
    let (direction, amount) = match moved {
        Moved::In(amount) => (Direction::In, amount),
        Moved::Out(amount) => (Direction::Out, amount),
        Moved::Neutral(_) => {
            let text = view
                .owned(Field::Direction)
                .unwrap_or_else(|| "/".to_owned());
            return Err((Aside::Neutral { text }, Some(moved)));
        }
    };
    let mut flags = Vec::new();
    let row = MoneyRow {
        on,
        time: time.or_else(|| view.clock(Field::Time)),
        amount,
        direction,
        other_name: view.owned(Field::Other),
        other_account: view.owned(Field::OtherAccount),
        other_bank: view.owned(Field::OtherBank),
        summary: view.joined(Field::Summary),
        remark: view.joined(Field::Remark),
        reference: view.side_number(Field::Reference, &mut flags),
        account: view.side_number(Field::Account, &mut flags),
        balance: view.side_amount(Field::After, &mut flags),
        flags,
    };
    Ok((flagged(row, view), moved))
}

fn flagged(mut row: MoneyRow, view: View<'_>) -> MoneyRow {
    if row
        .other_name
        .as_deref()
        .is_some_and(|name| name.contains('*'))
    {
        row.flags.push(Flag::MaskedName);
    }
    if let Some(text) = [&row.remark, &row.summary]
        .into_iter()
        .flatten()
        .find(|t| paid_for_another(t))
    {
        row.flags.push(Flag::PaidForAnother { text: text.clone() });
    }
    if view.row.garbled {
        row.flags.push(Flag::BadCharacters);
    }
    row
}

/// `代样例贸易付款`, `代付货款`.
fn paid_for_another(text: &str) -> bool {
    text.split('代').skip(1).any(|rest| {
        let rest: String = rest.chars().take(20).collect();
        rest.contains('付') && !rest.starts_with(['扣', '发', '理', '码', '收'])
    })
}

/// Reads how much moved and which way, from whichever columns the statement has.
fn moved(view: View<'_>) -> Result<Moved, Aside> {
    let two_columns = view.columns.has(Field::In) && view.columns.has(Field::Out);
    if two_columns {
        let incoming = view.amount(Field::In)?.filter(|a| !a.is_zero());
        let outgoing = view.amount(Field::Out)?.filter(|a| !a.is_zero());
        return match (incoming, outgoing) {
            (Some(_), Some(_)) => Err(Aside::BothDirections),
            (Some(amount), None) => positive(view, Field::In, amount).map(Moved::In),
            (None, Some(amount)) => {
                // Some banks write what went out with a minus, in its own column.
                let all_negative = amount.is_sign_negative() && !view.columns.has(Field::Direction);
                if all_negative && says_out(view) {
                    return Ok(Moved::Out(amount.abs()));
                }
                positive(view, Field::Out, amount).map(Moved::Out)
            }
            (None, None) => Err(Aside::NoAmount),
        };
    }
    let Some(amount) = view.amount(Field::Amount)?.filter(|a| !a.is_zero()) else {
        return Err(Aside::NoAmount);
    };
    if !view.columns.has(Field::Direction) {
        return Ok(if amount.is_sign_negative() {
            Moved::Out(-amount)
        } else {
            Moved::In(amount)
        });
    }
    match view.text(Field::Direction).map(direction) {
        Some(Some(Way::In)) => Ok(Moved::In(amount.abs())),
        Some(Some(Way::Out)) => Ok(Moved::Out(amount.abs())),
        // A lone stroke says that the movement is neither.
        Some(Some(Way::Neither)) | None => Ok(Moved::Neutral(amount.abs())),
        Some(None) => Err(Aside::NoDirection {
            text: view.owned(Field::Direction).unwrap_or_default(),
        }),
    }
}

/// Whether the header of the outgoing column says plainly that it holds what went out.
fn says_out(view: View<'_>) -> bool {
    let header = key(&view.columns.header(Field::Out));
    ["支出", "转出", "支取", "付"]
        .iter()
        .any(|word| header.contains(word))
}

/// A negative amount in a column of its own direction takes back an earlier entry: for a person to see.
fn positive(view: View<'_>, field: Field, amount: Decimal) -> Result<Decimal, Aside> {
    if amount.is_sign_positive() {
        return Ok(amount);
    }
    Err(Aside::Correction {
        cell: view.columns.header(field),
        text: amount.to_string(),
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    In,
    Out,
    Neither,
}

/// Which way, in the words of banks and payment apps. A bank writes from its own side: what it credits
/// (贷) came in for the owner of the account, what it debits (借) went out.
pub(crate) fn direction(text: &str) -> Option<Way> {
    match key(text).as_str() {
        "收入" | "收" | "贷" | "贷方" | "转入" | "入账" | "存入" | "来账" | "收款" | "cr"
        | "credit" | "c" | "贷(收)" | "贷cr" | "收方" | "贷记" | "入" | "in" => {
            Some(Way::In)
        }
        "支出" | "支" | "借" | "借方" | "转出" | "扣账" | "支取" | "往账" | "付款" | "付"
        | "dr" | "debit" | "d" | "借(支)" | "借dr" | "付方" | "借记" | "出" | "out" => {
            Some(Way::Out)
        }
        "不计收支" | "中性交易" | "其他" | "/" | "-" | "" => Some(Way::Neither),
        _ => None,
    }
}

/// Whether a cell names the yuan.
pub(crate) fn is_yuan(text: &str) -> bool {
    matches!(
        half_width(text).trim().to_ascii_uppercase().as_str(),
        "CNY"
            | "RMB"
            | "人民币"
            | "人民币元"
            | "元"
            | "¥"
            | "人民币(CNY)"
            | "CNY-人民币"
            | "人民币(元)"
            | "01"
            | "156"
            | "1"
    )
}

/// A row below the table: no day and no amount in it.
fn is_footer(view: View<'_>, has_day: bool, moved: &Result<Moved, Aside>) -> bool {
    let nothing_moved = match moved {
        Ok(_) => false,
        Err(Aside::NoAmount) => true,
        // A sentence that happens to stand under an amount's header.
        Err(Aside::Unreadable { text, .. }) => text.chars().count() > 30,
        Err(_) => false,
    };
    !has_day && nothing_moved && view.row.cells.len() <= 3.max(view.columns.width() / 2)
}
