//! Rows that are invoices or sales.

use rust_decimal::Decimal;

use super::view::{View, is_total};
use crate::mapping::Field;
use crate::meaning::{Aside, Flag, InvoiceRow, InvoiceStatus, ItemLine, Meaning, PartyRow};
use crate::value::amount::number;
use crate::value::words::half_width;

/// Reads a row of somebody's own list of invoices or sales.
pub(crate) fn invoice(view: View<'_>) -> Meaning {
    match read(view) {
        Ok(row) => Meaning::Invoice(Box::new(row)),
        Err(aside) => Meaning::Aside(aside),
    }
}

fn read(view: View<'_>) -> Result<InvoiceRow, Aside> {
    let total = total(view);
    let issued = view.moment(Field::On);
    let customer = view.text(Field::Customer);
    let nameless = customer.is_none() && view.text(Field::Number).is_none();
    let without_amount = matches!(total, Ok(None) | Err(Aside::Unreadable { .. }));
    let lone = view.row.cells.len() == 1 && matches!(total, Ok(None));
    if lone || nameless && without_amount && matches!(issued, Ok(None)) {
        return Err(Aside::Footer);
    }
    if customer.is_none() && is_total(view.row) {
        return Err(Aside::Total);
    }
    let number = view.number(Field::Number)?;
    let missing = |field| Aside::Missing {
        cell: view.columns.header(field),
    };
    let (issued, _) = issued?.ok_or_else(|| missing(Field::On))?;
    let total = total?.ok_or(Aside::NoAmount)?;
    let status_text = view.owned(Field::Status);
    let status = status(status_text.as_deref())?;
    let buyer = PartyRow {
        name: view.owned(Field::Customer),
        id: view.owned(Field::CustomerId),
    };
    if buyer.name.is_none() {
        return Err(missing(Field::Customer));
    }
    if let Some(text) = view
        .text(Field::Currency)
        .filter(|text| !super::money::is_yuan(text))
    {
        return Err(Aside::ForeignCurrency {
            text: text.to_owned(),
        });
    }
    let due = match view.moment(Field::Due) {
        Ok(moment) => Ok(moment.map(|(day, _)| day)),
        Err(aside) => Err(aside),
    };
    let mut flags = Vec::new();
    let due = due.unwrap_or_else(|aside| {
        flags.extend(unread(aside));
        None
    });
    let remark = view.joined(Field::Remark);
    let net = view.side_amount(Field::Net, &mut flags);
    let tax = view.side_amount(Field::Tax, &mut flags);
    let red = total.is_sign_negative() && !total.is_zero();
    let reverses = remark.as_deref().and_then(reversed_in);
    let line = view.text(Field::Item).map(|name| ItemLine {
        name: name.to_owned(),
        spec: None,
        unit: None,
        quantity: None,
        price: None,
        net,
        rate: None,
        tax,
        total: Some(total),
    });
    let mut row = InvoiceRow {
        number,
        code: view.owned(Field::Code),
        issued,
        due,
        seller: PartyRow {
            name: view.owned(Field::Seller),
            id: view.owned(Field::SellerId),
        },
        buyer,
        net,
        tax,
        total,
        red,
        reverses,
        status,
        status_text,
        kind_text: view.owned(Field::Kind),
        contract: view
            .owned(Field::Contract)
            .or_else(|| remark.as_deref().and_then(contract_in)),
        remark,
        lines: line.into_iter().collect(),
        flags,
    };
    if view.row.garbled {
        row.flags.push(Flag::BadCharacters);
    }
    check(&mut row);
    Ok(row)
}

fn unread(aside: Aside) -> Option<Flag> {
    match aside {
        Aside::Unreadable { cell, text, .. } => Some(Flag::CellUnread { cell, text }),
        _ => None,
    }
}

/// The amount with tax, from its own column or from net and tax.
fn total(view: View<'_>) -> Result<Option<Decimal>, Aside> {
    if let Some(total) = view.amount(Field::Total)? {
        return Ok(Some(total));
    }
    match (view.amount(Field::Net)?, view.amount(Field::Tax)?) {
        (Some(net), Some(tax)) => Ok(Some(net + tax)),
        _ => Ok(None),
    }
}

/// What has become of an invoice, in the words of the tax bureau.
///
/// # Errors
/// A void invoice is nothing owed: it is set aside.
pub(crate) fn status(text: Option<&str>) -> Result<InvoiceStatus, Aside> {
    let Some(text) = text else {
        return Ok(InvoiceStatus::Normal);
    };
    let plain = half_width(text);
    if plain.contains("作废") {
        return Err(Aside::Void {
            text: text.to_owned(),
        });
    }
    Ok(if plain.contains("红冲") {
        if plain.contains("部分") {
            InvoiceStatus::ReversedInPart
        } else {
            InvoiceStatus::ReversedInFull
        }
    } else if plain.contains("正常") {
        InvoiceStatus::Normal
    } else {
        InvoiceStatus::Other
    })
}

/// Flags sums that do not agree, and a red invoice that does not say what it takes back.
pub(crate) fn check(row: &mut InvoiceRow) {
    if let (Some(net), Some(tax)) = (row.net, row.tax)
        && net + tax != row.total
    {
        row.flags.push(Flag::TaxDisagrees { sum: net + tax });
    }
    let totals: Option<Vec<Decimal>> = row.lines.iter().map(line_total).collect();
    if let Some(totals) = totals.filter(|totals| !totals.is_empty()) {
        let lines: Decimal = totals.iter().sum();
        if lines != row.total {
            row.flags.push(Flag::LinesDisagree { lines });
        }
    }
    if row.red && row.reverses.is_none() {
        row.flags.push(Flag::ReversesUnknown);
    }
}

fn line_total(line: &ItemLine) -> Option<Decimal> {
    line.total.or_else(|| Some(line.net? + line.tax?))
}

/// Reads a quantity or price; amounts of lines may have more decimals than fen.
pub(crate) fn figure(text: Option<&str>) -> Option<Decimal> {
    text.and_then(number)
}

/// The number of the invoice that a red one takes back, from its remark.
pub(crate) fn reversed_in(remark: &str) -> Option<String> {
    const LABELS: [&str; 8] = [
        "被红冲蓝字数电票号码",
        "被红冲蓝字数电发票号码",
        "被红冲蓝字发票号码",
        "被红冲蓝字电子发票号码",
        "对应蓝字发票号码",
        "对应蓝字发票号",
        "对应正数发票号码",
        "对应正数发票代码",
    ];
    let plain = half_width(remark);
    for label in LABELS {
        let Some((_, rest)) = plain.split_once(label) else {
            continue;
        };
        // `对应正数发票代码:… 号码:…` names the code first.
        let rest = match label {
            "对应正数发票代码" => {
                rest.split_once("号码").map_or(rest, |(_, number)| number)
            }
            _ => rest,
        };
        let rest = rest.trim_start_matches([':', ' ', '码', '[', '(']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        if (8..=20).contains(&digits.len()) {
            return Some(digits);
        }
    }
    None
}

/// A contract number in a remark: `合同编号 HT-2025-007`, `合同号：XS2025001`.
pub(crate) fn contract_in(remark: &str) -> Option<String> {
    let plain = half_width(remark);
    for label in [
        "合同编号",
        "合同号码",
        "合同号",
        "订单编号",
        "订单号",
        "合同",
    ] {
        let Some((_, rest)) = plain.split_once(label) else {
            continue;
        };
        let rest = rest.trim_start_matches([':', ' ', '#', '为', '是']);
        let number: String = rest
            .chars()
            .take_while(|c| {
                c.is_ascii_alphanumeric()
                    || matches!(c, '-' | '_' | '/' | '.' | '[' | ']' | '(' | ')')
            })
            .collect();
        let number = number.trim_end_matches(['.', '-', '/', ')', ']']);
        if number.len() >= 3 && number.bytes().any(|b| b.is_ascii_digit()) {
            return Some(number.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_red_invoice_names_the_one_it_takes_back() {
        for (remark, number) in [
            (
                "被红冲蓝字数电票号码：25002000000000000025",
                Some("25002000000000000025"),
            ),
            (
                "被红冲蓝字数电票号码：25002000000000000025 红字发票信息确认单编号：32000025040000000001",
                Some("25002000000000000025"),
            ),
            ("对应正数发票代码:3200211130号码:66422957", Some("66422957")),
            ("对应蓝字发票号：66422957", Some("66422957")),
            ("合同编号 HT-2025-007", None),
            ("被红冲蓝字数电票号码：无", None),
        ] {
            assert_eq!(reversed_in(remark).as_deref(), number, "{remark}");
        }
    }

    #[test]
    fn a_contract_number_is_read_from_the_remark() {
        for (remark, number) in [
            ("合同编号 HT-2025-007", Some("HT-2025-007")),
            ("合同号：XS2025001，三月货款", Some("XS2025001")),
            ("按合同约定付款", None),
            ("合同：2025/12", Some("2025/12")),
            ("货款", None),
        ] {
            assert_eq!(contract_in(remark).as_deref(), number, "{remark}");
        }
    }

    #[test]
    fn a_void_invoice_is_nothing_owed() {
        assert_eq!(status(Some("正常")), Ok(InvoiceStatus::Normal));
        assert_eq!(
            status(Some("已红冲-全额")),
            Ok(InvoiceStatus::ReversedInFull)
        );
        assert_eq!(
            status(Some("已红冲-部分")),
            Ok(InvoiceStatus::ReversedInPart)
        );
        assert_eq!(status(None), Ok(InvoiceStatus::Normal));
        assert_eq!(status(Some("待确认")), Ok(InvoiceStatus::Other));
        assert_eq!(
            status(Some("已作废")),
            Err(Aside::Void {
                text: "已作废".into()
            })
        );
    }
}
