//! Electronic invoices as XML.
//!
//! One table of names covers all dialects: the digital invoice (数电票, root `EInvoice`), the older one
//! that OFD files carry (`fp:eInvoice`), the pinyin abbreviations of the national standard (`FPHM`) and
//! its plain Chinese names (`发票号码`).

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::failure::ReadError;
use crate::limits::Gauge;
use crate::meaning::{Aside, Flag, InvoiceRow, InvoiceStatus, ItemLine, Meaning, PartyRow};
use crate::out::Out;
use crate::rows::invoice::{check, contract_in, figure, reversed_in};
use crate::understood::{Cell, Format, Note, Place, Row};
use crate::value::amount::amount;
use crate::value::date::Dates;
use crate::value::words::said;
use crate::xml::Element;

type Names = &'static [&'static str];

const NUMBER: Names = &[
    "InvoiceNumber",
    "EIid",
    "InvoiceNo",
    "FPHM",
    "FP_HM",
    "发票号码",
    "数电发票号码",
];
const CODE: Names = &["InvoiceCode", "FPDM", "FP_DM", "发票代码"];
const ISSUED: Names = &[
    "RequestTime",
    "IssueTime",
    "IssueDate",
    "KPRQ",
    "KPSJ",
    "开票日期",
];
const SELLER: Names = &["SellerName", "XSFMC", "XSF_MC", "XFMC", "销售方名称"];
const SELLER_ID: Names = &[
    "SellerIdNum",
    "SellerTaxID",
    "XSFNSRSBH",
    "XSF_NSRSBH",
    "XFSBH",
    "销售方纳税人识别号",
];
const BUYER: Names = &["BuyerName", "GMFMC", "GMF_MC", "GFMC", "购买方名称"];
const BUYER_ID: Names = &[
    "BuyerIdNum",
    "BuyerTaxID",
    "GMFNSRSBH",
    "GMF_NSRSBH",
    "GFSBH",
    "购买方纳税人识别号",
];
const NET: Names = &[
    "TotalAmWithoutTax",
    "TaxExclusiveTotalAmount",
    "HJJE",
    "合计金额",
];
const TAX: Names = &["TotalTaxAm", "TaxTotalAmount", "HJSE", "合计税额"];
const TOTAL: Names = &[
    "TotalTax-includedAmount",
    "TaxInclusiveTotalAmount",
    "JSHJXX",
    "JSHJ",
    "价税合计",
    "价税合计小写",
];
const REMARK: Names = &["Remark", "Note", "BZ", "备注"];
const REVERSES: Names = &[
    "OriginalInvoiceNumber",
    "OriginalInvoiceCode",
    "YFPHM",
    "YFP_HM",
    "被红冲蓝字发票号码",
    "被红冲蓝字电子发票号码",
];
const KIND: Names = &["FPLX", "FPZL", "发票种类", "发票类型"];

const ITEM: Names = &[
    "ItemName",
    "Item",
    "XMMC",
    "SPMC",
    "项目名称",
    "货物或应税劳务名称",
];
const SPEC: Names = &["SpecMod", "Specification", "GGXH", "规格型号"];
const UNIT: Names = &["MeaUnits", "MeasurementDimension", "DW", "单位"];
const QUANTITY: Names = &["Quantity", "XMSL", "SPSL", "数量"];
const PRICE: Names = &["UnPrice", "Price", "XMDJ", "DJ", "单价"];
const LINE_NET: Names = &["Amount", "XMJE", "JE", "金额"];
const RATE: Names = &["TaxRate", "TaxScheme", "SLV", "SL", "税率"];
const LINE_TAX: Names = &["ComTaxAm", "TaxAm", "TaxAmount", "SE", "税额"];
const LINE_TOTAL: Names = &["TotaltaxIncludedAmount", "TaxIncludedAmount"];

/// The invoices in a tree of XML; a download of several may have them under one root.
pub(crate) fn invoices(root: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    named_invoices(root, &mut found);
    if found.is_empty()
        && root.value(NUMBER).is_some()
        && root.value(TOTAL).or(root.value(NET)).is_some()
    {
        found.push(root);
    }
    found
}

fn named_invoices<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    if element.name.eq_ignore_ascii_case("EInvoice") {
        found.push(element);
    } else {
        element
            .children
            .iter()
            .for_each(|child| named_invoices(child, found));
    }
}

/// Hands over the invoices of a tree, a row each.
pub(crate) fn read(
    root: &Element,
    format: Format,
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    out.format(format);
    if root.find("Signature").is_some() || root.find("SignatureValue").is_some() {
        out.note(Note::SignatureUnchecked);
    }
    let sheet: Arc<str> = Arc::from(root.name.as_str());
    for (row, element) in (1..).zip(invoices(root)) {
        let meaning = match invoice(element) {
            Ok(row) => Meaning::Invoice(Box::new(row)),
            Err(aside) => Meaning::Aside(aside),
        };
        let cells = element
            .leaves()
            .into_iter()
            .map(|(path, text)| Cell {
                header: Arc::from(path.as_str()),
                text,
            })
            .collect();
        let place = Place {
            inside: Arc::clone(inside),
            sheet: Arc::clone(&sheet),
            row,
        };
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

fn invoice(element: &Element) -> Result<InvoiceRow, Aside> {
    let missing = |word: &str| Aside::Missing {
        cell: Arc::from(word),
    };
    // The amounts of lines have names that differ from the totals in one letter's case.
    let basic = element.find("BasicInformation").unwrap_or(element);
    let number = element.value(NUMBER).ok_or_else(|| missing("发票号码"))?;
    let issued = basic.value(ISSUED).or_else(|| element.value(ISSUED));
    let issued = issued.ok_or_else(|| missing("开票日期"))?;
    let issued = match Dates::default().moment(issued) {
        Ok(Some((day, _))) => day,
        Ok(None) => return Err(missing("开票日期")),
        Err(why) => {
            return Err(Aside::Unreadable {
                cell: Arc::from("开票日期"),
                text: issued.to_owned(),
                why,
            });
        }
    };
    let net = money(basic, NET, "合计金额")?;
    let tax = money(basic, TAX, "合计税额")?;
    let total = match (money(basic, TOTAL, "价税合计")?, net, tax) {
        (Some(total), _, _) => total,
        (None, Some(net), Some(tax)) => net + tax,
        _ => return Err(missing("价税合计")),
    };
    let mut flags = Vec::new();
    let lines = items(element, &mut flags);
    let remark = element.value(REMARK).map(str::to_owned);
    let marked_red = label(element, "InIssuType").is_some_and(|(code, _)| code == Some("N"));
    let negative = total.is_sign_negative() && !total.is_zero();
    if marked_red && !negative && !total.is_zero() {
        return Err(Aside::Unreadable {
            cell: Arc::from("价税合计"),
            text: total.to_string(),
            why: crate::meaning::Unreadable::AmbiguousAmount,
        });
    }
    let owned = |names: Names| element.value(names).map(str::to_owned);
    let mut row = InvoiceRow {
        number: Some(number.to_owned()),
        code: owned(CODE),
        issued,
        due: None,
        seller: PartyRow {
            name: owned(SELLER),
            id: owned(SELLER_ID),
        },
        buyer: PartyRow {
            name: owned(BUYER),
            id: owned(BUYER_ID),
        },
        net,
        tax,
        total,
        red: marked_red || negative,
        reverses: owned(REVERSES).or_else(|| remark.as_deref().and_then(reversed_in)),
        status: InvoiceStatus::Normal,
        status_text: None,
        kind_text: kind(element),
        contract: remark.as_deref().and_then(contract_in),
        remark,
        lines,
        flags,
    };
    check(&mut row);
    Ok(row)
}

fn money(element: &Element, names: Names, word: &str) -> Result<Option<Decimal>, Aside> {
    let Some(text) = element.value(names) else {
        return Ok(None);
    };
    amount(text).map_err(|why| Aside::Unreadable {
        cell: Arc::from(word),
        text: text.to_owned(),
        why,
    })
}

/// Code and name of a label in the header: `InIssuType` Y for blue, N for red.
fn label<'e>(element: &'e Element, name: &str) -> Option<(Option<&'e str>, Option<&'e str>)> {
    let label = element.find("InherentLabel")?.child(name)?;
    Some((label.value(&["LabelCode"]), label.value(&["LabelName"])))
}

/// `电子发票（增值税专用发票）`, from two labels.
fn kind(element: &Element) -> Option<String> {
    let vat = match label(element, "GeneralOrSpecialVAT") {
        Some((_, Some(name))) => Some(name),
        Some((Some("01"), None)) => Some("增值税专用发票"),
        Some((Some("02"), None)) => Some("普通发票"),
        _ => None,
    };
    match (
        label(element, "EInvoiceType").and_then(|(_, name)| name),
        vat,
    ) {
        (Some(kind), Some(vat)) => Some(format!("{kind}（{vat}）")),
        (one, None) | (None, one) => one.or_else(|| element.value(KIND)).map(str::to_owned),
    }
}

/// The lines: every element below the root that has the name of something sold in it.
fn items(invoice: &Element, flags: &mut Vec<Flag>) -> Vec<ItemLine> {
    let mut found = Vec::new();
    invoice
        .children
        .iter()
        .for_each(|child| holders(child, &mut found));
    found
        .into_iter()
        .map(|element| line(element, flags))
        .collect()
}

fn holders<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    let of_its_own = |child: &Element| {
        child.children.is_empty()
            && ITEM
                .iter()
                .any(|name| child.name.eq_ignore_ascii_case(name))
    };
    if element.children.iter().any(of_its_own) {
        found.push(element);
    } else {
        element
            .children
            .iter()
            .for_each(|child| holders(child, found));
    }
}

fn line(element: &Element, flags: &mut Vec<Flag>) -> ItemLine {
    let text = |names: Names| {
        names
            .iter()
            .find_map(|name| said(&element.child(name)?.text))
            .map(str::to_owned)
    };
    let mut yuan = |names: Names| {
        let text = text(names)?;
        amount(&text).unwrap_or_else(|_| {
            flags.push(Flag::CellUnread {
                cell: Arc::from(names[0]),
                text,
            });
            None
        })
    };
    ItemLine {
        net: yuan(LINE_NET),
        tax: yuan(LINE_TAX),
        total: yuan(LINE_TOTAL),
        name: text(ITEM).unwrap_or_default(),
        spec: text(SPEC),
        unit: text(UNIT),
        quantity: figure(text(QUANTITY).as_deref()),
        price: figure(text(PRICE).as_deref()),
        rate: text(RATE),
    }
}
