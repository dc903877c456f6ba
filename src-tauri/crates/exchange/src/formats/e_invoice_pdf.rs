//! Electronic invoices as PDF, by the words printed on the page.
//!
//! A PDF has no fields, only pieces of text and where they stand. A value is what follows its label on
//! the same line; of two labels alike the upper left one is the buyer's, on the digital invoice, where
//! both parties stand side by side, and on the older one, where the seller stands below. The goods are
//! not read: a page says too little about where one line of them ends. The XML of the same invoice
//! says all of it.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::failure::{Looks, ReadError};
use crate::limits::Gauge;
use crate::meaning::{Aside, InvoiceRow, InvoiceStatus, Meaning, PartyRow};
use crate::out::Out;
use crate::rows::invoice::{check, contract_in, reversed_in};
use crate::understood::{Cell, Format, Note, Piece, Place, Row};
use crate::value::amount::amount;
use crate::value::date::Dates;
use crate::value::words::half_width;

/// Pieces whose base lines are no farther apart stand on one line, in tenths of a point.
const SAME_LINE: i32 = 35;

/// A page as lines of pieces, from top to bottom and left to right.
struct Page {
    lines: Vec<Line>,
}

struct Line {
    pieces: Vec<Piece>,
}

/// Hands over the invoices of a PDF, a row each.
///
/// # Errors
/// When no page has the number and the sum of an invoice on it.
pub(crate) fn read(
    pages: Vec<Vec<Piece>>,
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    let mut sheets: Vec<(String, Vec<Page>)> = Vec::new();
    for pieces in pages {
        for piece in &pieces {
            gauge.cell(piece.text.len())?;
        }
        let page = Page::of(pieces);
        match (page.number(), sheets.last_mut()) {
            // The second page of an invoice repeats its number, or has none.
            (Some(number), Some((had, pages))) if *had == number => pages.push(page),
            (Some(number), _) => sheets.push((number, vec![page])),
            (None, Some((_, pages))) => pages.push(page),
            (None, None) => {}
        }
    }
    sheets.retain(|(_, pages)| pages.iter().any(|page| page.total().is_some()));
    if sheets.is_empty() {
        return Err(ReadError::Unsupported { looks: Looks::Pdf });
    }
    out.format(Format::EInvoicePdf);
    out.note(Note::SignatureUnchecked);
    for (row, (number, pages)) in (1..).zip(sheets) {
        let meaning = match invoice(number, &pages) {
            Ok(row) => Meaning::Invoice(Box::new(row)),
            Err(aside) => Meaning::Aside(aside),
        };
        let place = Place {
            inside: Arc::clone(inside),
            sheet: Arc::from("PDF"),
            row,
        };
        let lines = pages.iter().flat_map(|page| &page.lines);
        let cells = (1..).zip(lines).map(|(number, line): (u32, _)| Cell {
            header: Arc::from(number.to_string().as_str()),
            text: line.text(" "),
        });
        let cells = cells.collect();
        out.put(
            gauge,
            Row {
                place,
                cells,
                meaning,
            },
        )?;
    }
    Ok(())
}

fn invoice(number: String, pages: &[Page]) -> Result<InvoiceRow, Aside> {
    let missing = |word: &str| Aside::Missing {
        cell: Arc::from(word),
    };
    let unreadable = |word: &str, text: &str, why| Aside::Unreadable {
        cell: Arc::from(word),
        text: text.to_owned(),
        why,
    };
    let first = pages.first().ok_or_else(|| missing("发票号码"))?;
    let day = first
        .value("开票日期")
        .or_else(|| first.words().find(|text| is_day(text)).map(str::to_owned))
        .ok_or_else(|| missing("开票日期"))?;
    let issued = match Dates::default().moment(&day) {
        Ok(Some((issued, _))) => issued,
        Ok(None) => return Err(missing("开票日期")),
        Err(why) => return Err(unreadable("开票日期", &day, why)),
    };
    let (at, total) = pages
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, page)| Some((at, page.total()?)))
        .ok_or_else(|| missing("价税合计"))?;
    let yuan = |text: &str| {
        amount(text)
            .map_err(|why| unreadable("价税合计", text, why))?
            .ok_or_else(|| missing("价税合计"))
    };
    let total = yuan(&total)?;
    let (net, tax) = pages[at].net_and_tax();
    let names = first.values("名称");
    let ids = first.values("纳税人识别号");
    // Both labels stand in order, so the second is the seller's even where the first is left empty.
    let party = |at: usize| PartyRow {
        name: names.get(at).cloned().flatten(),
        id: ids
            .get(at)
            .cloned()
            .flatten()
            .filter(|id| is_tax_number(id)),
    };
    let remark = pages[at].remark();
    let mut row = InvoiceRow {
        number: Some(number),
        code: first.value("发票代码").filter(|code| is_digits(code)),
        issued,
        due: None,
        seller: party(1),
        buyer: party(0),
        net,
        tax,
        total,
        red: total.is_sign_negative() && !total.is_zero(),
        reverses: remark.as_deref().and_then(reversed_in),
        status: InvoiceStatus::Normal,
        status_text: None,
        kind_text: first.title(),
        contract: remark.as_deref().and_then(contract_in),
        remark,
        lines: Vec::new(),
        flags: Vec::new(),
    };
    check(&mut row);
    Ok(row)
}

impl Page {
    fn of(mut pieces: Vec<Piece>) -> Self {
        pieces.retain(|piece| !piece.text.trim().is_empty());
        pieces.sort_by_key(|piece| (piece.y, piece.x));
        let mut lines: Vec<Line> = Vec::new();
        for piece in pieces {
            match lines.last_mut() {
                Some(line) if line.holds(&piece) => line.pieces.push(piece),
                _ => lines.push(Line {
                    pieces: vec![piece],
                }),
            }
        }
        for line in &mut lines {
            line.pieces.sort_by_key(|piece| piece.x);
        }
        Page { lines }
    }

    /// The number: twenty digits, or eight on an invoice of the older kind.
    fn number(&self) -> Option<String> {
        let fits = |text: &String| is_digits(text) && matches!(text.len(), 8 | 20);
        self.value("发票号码").filter(fits).or_else(|| {
            // Labels drawn as a picture leave the number alone on the page.
            let digital = |text: &&str| is_digits(text) && text.len() == 20;
            self.words().find(digital).map(str::to_owned)
        })
    }

    /// What follows the first label of this name.
    fn value(&self, label: &str) -> Option<String> {
        self.values(label).into_iter().flatten().next()
    }

    /// What follows each label of this name on its line, from the upper left: nothing where the space
    /// behind it is empty.
    fn values(&self, label: &str) -> Vec<Option<String>> {
        self.lines
            .iter()
            .flat_map(|line| line.values(label))
            .collect()
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let pieces = self.lines.iter().flat_map(|line| &line.pieces);
        pieces.flat_map(|piece| piece.text.split_whitespace())
    }

    /// The line with the sum of all in figures (小写), and the sum.
    fn total_line(&self) -> Option<(usize, String)> {
        self.lines.iter().enumerate().find_map(|(at, line)| {
            let text = line.text("");
            let (_, behind) = text.split_once("小写")?;
            Some((at, figures(behind).next()?))
        })
    }

    fn total(&self) -> Option<String> {
        self.total_line().map(|(_, total)| total)
    }

    /// The sums without tax and of tax, which stand on the line of 合计.
    fn net_and_tax(&self) -> (Option<Decimal>, Option<Decimal>) {
        let line = self
            .lines
            .iter()
            .map(|line| line.text(""))
            .find_map(|text| {
                let rest = text.strip_prefix("合计")?;
                Some(rest.to_owned())
            });
        let Some(line) = line else {
            return (None, None);
        };
        let mut figures = figures(&line).map(|text| amount(&text).ok().flatten());
        (figures.next().flatten(), figures.next().flatten())
    }

    /// What stands below the sum: the remark, without the names of those who made the invoice out.
    fn remark(&self) -> Option<String> {
        let (at, _) = self.total_line()?;
        let of_others = |text: &str| {
            let text = squeezed(text);
            ["开票人", "收款人", "复核"]
                .iter()
                .any(|word| text.starts_with(word))
                || matches!(text.as_str(), "备" | "注" | "备注")
        };
        let texts: Vec<&str> = self.lines[at + 1..]
            .iter()
            .flat_map(|line| &line.pieces)
            .map(|piece| piece.text.trim())
            .filter(|text| !of_others(text))
            .collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// `电子发票（增值税专用发票）`.
    fn title(&self) -> Option<String> {
        self.lines
            .iter()
            .map(|line| line.text(""))
            .take_while(|text| !text.contains("纳税人识别号"))
            .flat_map(|text| {
                let end = text.find("发票)").map(|at| at + "发票)".len());
                end.or_else(|| text.ends_with("发票").then_some(text.len()))
                    .map(|end| text[..end].to_owned())
            })
            .next()
    }
}

impl Line {
    fn holds(&self, piece: &Piece) -> bool {
        self.pieces
            .first()
            .is_some_and(|first| (piece.y - first.y).abs() <= SAME_LINE)
    }

    /// The pieces one after another, in half width and without the spaces that only spread letters.
    fn text(&self, between: &str) -> String {
        let texts: Vec<String> = self.pieces.iter().map(|p| squeezed(&p.text)).collect();
        texts.join(between)
    }

    /// What follows each label of this name, up to the next label of any name.
    fn values(&self, label: &str) -> Vec<Option<String>> {
        let mut found: Vec<Option<String>> = Vec::new();
        let mut open = false;
        for text in self.pieces.iter().map(|piece| squeezed(&piece.text)) {
            let (head, rest) = match text.split_once(':') {
                Some((head, rest)) => (Some(head), rest),
                None => (None, text.as_str()),
            };
            let value = |rest: &str| (!rest.is_empty()).then(|| rest.to_owned());
            match head {
                Some(head) if names(head, label) => {
                    found.push(value(rest));
                    open = rest.is_empty();
                }
                // Another label ends the space behind the first.
                Some(_) => open = false,
                None if open => {
                    if let Some(last) = found.last_mut() {
                        *last = value(rest);
                    }
                    open = false;
                }
                None => {}
            }
        }
        found
    }
}

/// Whether a label is this one: `统一社会信用代码/纳税人识别号` ends as it should, `项目名称` does not.
fn names(head: &str, label: &str) -> bool {
    match label {
        "名称" => matches!(
            head,
            "名称" | "购买方名称" | "销售方名称" | "购名称" | "销名称"
        ),
        _ => head.ends_with(label),
    }
}

/// Every amount in a run of text: what stands behind `¥`, or is written with fen.
fn figures(text: &str) -> impl Iterator<Item = String> {
    text.split(['¥', '￥', ')', ' ', '\u{ffe5}'])
        .filter_map(|part| {
            let part = part.trim();
            let sign = part.starts_with('-');
            let digits: String = part
                .trim_start_matches('-')
                .chars()
                .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
                .collect();
            let whole = digits.bytes().any(|b| b.is_ascii_digit());
            whole.then(|| if sign { format!("-{digits}") } else { digits })
        })
}

/// Half width, without spaces: printed labels are spread with them.
fn squeezed(text: &str) -> String {
    let plain = half_width(text);
    plain.chars().filter(|c| !c.is_whitespace()).collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_tax_number(text: &str) -> bool {
    (15..=20).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn is_day(text: &str) -> bool {
    text.contains('年') && text.contains('月') && text.ends_with('日')
}
