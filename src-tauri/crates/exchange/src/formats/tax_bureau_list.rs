//! The tax bureau's list of all invoices (全量发票查询导出结果.xlsx).
//!
//! It has two sheets: 发票基础信息 with a row for each invoice, and 信息汇总表 with a row for each line of
//! goods. With both, the lines are hung on their invoices; with the second alone, invoices are summed
//! from their lines. All cells are text, and people rename the file and throw away sheets.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::failure::ReadError;
use crate::limits::Gauge;
use crate::mapping::{Field, Unit};
use crate::meaning::{Aside, Flag, InvoiceRow, ItemLine, Meaning, PartyRow, Unreadable};
use crate::out::Out;
use crate::rows::invoice::{check, contract_in, figure, reversed_in, status};
use crate::rows::view::{Columns, View, is_total, lettered};
use crate::table::{Go, RawRow, Tables};
use crate::understood::{Format, Note, Place, Row};
use crate::value::date::Dates;
use crate::value::words::{key, said};

/// The words the columns have had over the years.
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Number, &["数电发票号码", "数电票号码", "发票号码"]),
    (Field::Code, &["发票代码"]),
    (Field::Seller, &["销方名称", "销售方名称"]),
    (
        Field::SellerId,
        &[
            "销方识别号",
            "销售方识别号",
            "销方税号",
            "销售方纳税人识别号",
        ],
    ),
    (Field::Customer, &["购买方名称", "购方名称"]),
    (
        Field::CustomerId,
        &[
            "购方识别号",
            "购买方识别号",
            "购方税号",
            "购买方纳税人识别号",
        ],
    ),
    (Field::On, &["开票日期"]),
    (Field::Net, &["金额", "合计金额", "不含税金额"]),
    (Field::Tax, &["税额", "合计税额"]),
    (Field::Total, &["价税合计"]),
    (Field::Kind, &["发票票种", "票种", "发票类型"]),
    (Field::Status, &["发票状态"]),
    (Field::Remark, &["备注"]),
];

const ITEM: &[&str] = &[
    "货物或应税劳务名称",
    "货物、应税劳务及服务",
    "货物或应税劳务、服务名称",
    "项目名称",
];

/// A sheet of the list.
pub(crate) struct ListSheet {
    sheet: usize,
    name: Arc<str>,
    header: u32,
    columns: Columns,
    words: HashMap<String, u32>,
    of_lines: bool,
}

/// Takes a sheet for one of the list's by its first rows.
pub(crate) fn recognise(sheet: usize, name: &Arc<str>, head: &[RawRow]) -> Option<ListSheet> {
    head.iter().take(20).find_map(|row| {
        let words: HashMap<String, u32> = row
            .cells
            .iter()
            .map(|(index, cell)| (key(&cell.text), *index))
            .collect();
        let has = |names: &[&str]| names.iter().any(|name| words.contains_key(*name));
        let field = |field| {
            FIELDS
                .iter()
                .find(|(f, _)| *f == field)
                .is_some_and(|(_, names)| has(names))
        };
        let all = [
            Field::Number,
            Field::Seller,
            Field::Customer,
            Field::On,
            Field::Net,
            Field::Tax,
        ];
        // The two columns that no other list of invoices has together.
        if !all.into_iter().all(field) || !has(&["发票状态", "是否正数发票", "发票来源"])
        {
            return None;
        }
        let wanted = FIELDS.iter().flat_map(|(field, names)| {
            names
                .iter()
                .filter_map(|name| Some((*field, *words.get(*name)?)))
                .collect::<Vec<_>>()
        });
        let columns = Columns::new(row, wanted, Unit::Yuan, Dates::default());
        let of_lines = has(ITEM);
        Some(ListSheet {
            sheet,
            name: Arc::clone(name),
            header: row.number,
            columns,
            words,
            of_lines,
        })
    })
}

/// The lines of one invoice, as they are gathered.
#[derive(Default)]
struct Gathered {
    lines: Vec<ItemLine>,
    sums: [Decimal; 3],
    reverses: Option<String>,
    fault: Option<Aside>,
}

/// The first line of an invoice that has no row of its own.
struct First {
    number: String,
    heading: Result<InvoiceRow, Aside>,
}

/// Reads the sheets of the list.
pub(crate) fn read(
    tables: &mut Tables<'_>,
    sheets: &[ListSheet],
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    out.format(Format::TaxBureauList);
    let has_invoices = sheets.iter().any(|sheet| !sheet.of_lines);
    let mut gathered: HashMap<String, Gathered> = HashMap::new();
    let mut kept: Vec<(Row, Option<First>)> = Vec::new();

    for list in sheets.iter().filter(|sheet| sheet.of_lines) {
        tables.rows(list.sheet, gauge, &mut |gauge, raw| {
            let view = View {
                row: &raw,
                columns: &list.columns,
            };
            let place = list.place(inside, raw.number);
            if let Some(aside) = list.outside(&raw) {
                return put_aside(raw, place, list, aside, gauge, out);
            }
            let number = match view.number(Field::Number) {
                Ok(Some(number)) => number,
                Ok(None) => {
                    let aside = Aside::Missing {
                        cell: list.columns.header(Field::Number),
                    };
                    return put_aside(raw, place, list, aside, gauge, out);
                }
                Err(aside) => return put_aside(raw, place, list, aside, gauge, out),
            };
            let of = gathered.entry(number.clone()).or_default();
            list.gather(view, of);
            let is_first = !has_invoices && of.lines.len() == 1;
            let heading = is_first.then(|| list.heading(view));
            let aside = Aside::LineOfInvoice {
                number: number.clone(),
            };
            let row = Row {
                place,
                cells: list.columns.cells(raw),
                meaning: Meaning::Aside(aside),
            };
            if has_invoices {
                out.put(gauge, row)?;
            } else {
                // The invoice is known when its last line is: rows wait, in order.
                kept.push((row, heading.map(|heading| First { number, heading })));
            }
            Ok(Go::On)
        })?;
    }
    if !kept.is_empty() {
        out.note(Note::SummedFromLines);
    }
    for (mut row, first) in kept {
        if let Some(First { number, heading }) = first {
            row.meaning = summed(gathered.remove(&number).unwrap_or_default(), heading);
        }
        out.put(gauge, row)?;
    }
    for list in sheets.iter().filter(|sheet| !sheet.of_lines) {
        tables.rows(list.sheet, gauge, &mut |gauge, raw| {
            let place = list.place(inside, raw.number);
            if let Some(aside) = list.outside(&raw) {
                return put_aside(raw, place, list, aside, gauge, out);
            }
            if raw.garbled {
                out.garbled(&place);
            }
            let meaning = list.invoice(
                View {
                    row: &raw,
                    columns: &list.columns,
                },
                &gathered,
            );
            out.put(
                gauge,
                Row {
                    place,
                    cells: list.columns.cells(raw),
                    meaning,
                },
            )?;
            Ok(Go::On)
        })?;
    }
    Ok(())
}

fn put_aside(
    raw: RawRow,
    place: Place,
    list: &ListSheet,
    aside: Aside,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<Go, ReadError> {
    let cells = if raw.number < list.header {
        lettered(raw)
    } else {
        list.columns.cells(raw)
    };
    out.put(
        gauge,
        Row {
            place,
            cells,
            meaning: Meaning::Aside(aside),
        },
    )?;
    Ok(Go::On)
}

impl ListSheet {
    fn place(&self, inside: &Arc<str>, row: u32) -> Place {
        Place {
            inside: Arc::clone(inside),
            sheet: Arc::clone(&self.name),
            row,
        }
    }

    /// Why a row is no row of the table, if it is none.
    fn outside(&self, raw: &RawRow) -> Option<Aside> {
        if raw.number < self.header {
            Some(Aside::Preamble)
        } else if raw.number == self.header || self.columns.is_header(raw) {
            Some(Aside::Header)
        } else if is_total(raw) {
            Some(Aside::Total)
        } else {
            None
        }
    }

    fn plain<'r>(&self, raw: &'r RawRow, names: &[&str]) -> Option<&'r str> {
        names
            .iter()
            .find_map(|name| said(&raw.get(*self.words.get(*name)?)?.text))
    }

    /// Adds one line to its invoice.
    fn gather(&self, view: View<'_>, of: &mut Gathered) {
        let mut sum = |at: usize, field| match view.amount(field) {
            Ok(amount) => {
                of.sums[at] += amount.unwrap_or_default();
                amount
            }
            Err(aside) => {
                of.fault.get_or_insert(aside);
                None
            }
        };
        let (net, tax, total) = (sum(0, Field::Net), sum(1, Field::Tax), sum(2, Field::Total));
        let raw = view.row;
        let text = |names: &[&str]| self.plain(raw, names).map(str::to_owned);
        of.lines.push(ItemLine {
            name: text(ITEM).unwrap_or_default(),
            spec: text(&["规格型号"]),
            unit: text(&["单位"]),
            quantity: figure(self.plain(raw, &["数量"])),
            price: figure(self.plain(raw, &["单价"])),
            net,
            rate: text(&["税率", "税率/征收率"]),
            tax,
            total: total.or_else(|| Some(net? + tax?)),
        });
        if of.reverses.is_none() {
            of.reverses = view.text(Field::Remark).and_then(reversed_in);
        }
    }

    /// Reads what stands on an invoice besides its amounts and lines.
    fn heading(&self, view: View<'_>) -> Result<InvoiceRow, Aside> {
        let missing = |field| Aside::Missing {
            cell: self.columns.header(field),
        };
        let number = view
            .number(Field::Number)?
            .ok_or_else(|| missing(Field::Number))?;
        let (issued, _) = view.moment(Field::On)?.ok_or_else(|| missing(Field::On))?;
        let status_text = view.owned(Field::Status);
        let status = status(status_text.as_deref())?;
        let remark = view.owned(Field::Remark);
        let mut flags = Vec::new();
        if view.row.garbled {
            flags.push(Flag::BadCharacters);
        }
        Ok(InvoiceRow {
            number: Some(number),
            code: view.side_number(Field::Code, &mut flags),
            issued,
            due: None,
            seller: PartyRow {
                name: view.owned(Field::Seller),
                id: view.owned(Field::SellerId),
            },
            buyer: PartyRow {
                name: view.owned(Field::Customer),
                id: view.owned(Field::CustomerId),
            },
            net: None,
            tax: None,
            total: Decimal::ZERO,
            red: self.plain(view.row, &["是否正数发票"]) == Some("否"),
            reverses: remark.as_deref().and_then(reversed_in),
            status,
            status_text,
            kind_text: view.owned(Field::Kind),
            contract: remark.as_deref().and_then(contract_in),
            remark,
            lines: Vec::new(),
            flags,
        })
    }

    /// Reads a row of 发票基础信息.
    fn invoice(&self, view: View<'_>, gathered: &HashMap<String, Gathered>) -> Meaning {
        let read = || -> Result<InvoiceRow, Aside> {
            let mut row = self.heading(view)?;
            let amounts = [
                view.amount(Field::Net)?,
                view.amount(Field::Tax)?,
                view.amount(Field::Total)?,
            ];
            fill(&mut row, amounts, &self.columns.header(Field::Total))?;
            if let Some(of) = row.number.as_ref().and_then(|number| gathered.get(number)) {
                row.lines.clone_from(&of.lines);
                if row.reverses.is_none() {
                    row.reverses.clone_from(&of.reverses);
                }
            }
            check(&mut row);
            Ok(row)
        };
        match read() {
            Ok(row) => Meaning::Invoice(Box::new(row)),
            Err(aside) => Meaning::Aside(aside),
        }
    }
}

/// Makes an invoice of its lines.
fn summed(of: Gathered, heading: Result<InvoiceRow, Aside>) -> Meaning {
    let made = || -> Result<InvoiceRow, Aside> {
        if let Some(fault) = of.fault {
            return Err(fault);
        }
        let mut row = heading?;
        let [net, tax, total] = of.sums;
        let total = if total.is_zero() { net + tax } else { total };
        fill(
            &mut row,
            [Some(net), Some(tax), Some(total)],
            &Arc::from("价税合计"),
        )?;
        row.lines = of.lines;
        if row.reverses.is_none() {
            row.reverses = of.reverses;
        }
        check(&mut row);
        Ok(row)
    };
    match made() {
        Ok(row) => Meaning::Invoice(Box::new(row)),
        Err(aside) => Meaning::Aside(aside),
    }
}

/// Sets the amounts, and holds them against what the list says of the sign.
fn fill(
    row: &mut InvoiceRow,
    amounts: [Option<Decimal>; 3],
    header: &Arc<str>,
) -> Result<(), Aside> {
    let [net, tax, total] = amounts;
    let total = match (total, net, tax) {
        (Some(total), _, _) => total,
        (None, Some(net), Some(tax)) => net + tax,
        _ => {
            return Err(Aside::Missing {
                cell: Arc::clone(header),
            });
        }
    };
    if row.red && total.is_sign_positive() && !total.is_zero() {
        // 是否正数发票 says 否 and the amount stands without a minus: one of them is wrong.
        return Err(Aside::Unreadable {
            cell: Arc::clone(header),
            text: total.to_string(),
            why: Unreadable::AmbiguousAmount,
        });
    }
    row.red = total.is_sign_negative() && !total.is_zero();
    (row.net, row.tax, row.total) = (net, tax, total);
    Ok(())
}
