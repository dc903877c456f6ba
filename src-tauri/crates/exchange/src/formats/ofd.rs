//! Electronic invoices as OFD: a zip of XML pages with the invoice's data beside them.
//!
//! The data are looked for in three places, best first: an attached XML invoice; tags that point from a
//! name to the pieces of text on the page; name and value pairs in the head of the document. The last
//! two complete each other, for a digital invoice of 2024 has no party's name among its pairs.

use std::collections::HashMap;
use std::sync::Arc;

use super::e_invoice;
use crate::archive::{Archive, Entry};
use crate::failure::{Looks, ReadError};
use crate::limits::Gauge;
use crate::out::Out;
use crate::understood::{Format, Note};
use crate::xml::{Element, tree};

/// Reads the invoice of an OFD.
pub(crate) fn read(
    zip: &mut Archive<'_>,
    inside: &Arc<str>,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    let mut parts = Vec::new();
    for entry in xml_parts(zip) {
        let bytes = zip.unpack(&entry, gauge)?;
        // A page or font table that is not whole is no reason to miss the invoice in another part.
        if let Ok(root) = tree(&bytes, &entry.name, gauge) {
            parts.push(root);
        }
    }
    let found = attached(&parts).or_else(|| tagged(&parts));
    let Some(invoice) = found else {
        return Err(ReadError::Unsupported {
            looks: Looks::OfdDocument,
        });
    };
    let is_signed = zip
        .entries()
        .iter()
        .any(|entry| entry.name.to_ascii_lowercase().contains("signs/"));
    if is_signed {
        out.note(Note::SignatureUnchecked);
    }
    e_invoice::read(&invoice, Format::EInvoiceOfd, inside, gauge, out)
}

/// The parts that are XML. Signatures have none of the data and may be large.
fn xml_parts(zip: &Archive<'_>) -> Vec<Entry> {
    let wanted = |entry: &&Entry| {
        let name = entry.name.to_ascii_lowercase();
        !entry.is_folder && name.ends_with(".xml") && !name.contains("signs/")
    };
    zip.entries().iter().filter(wanted).cloned().collect()
}

/// An invoice that was attached as XML: it has values where tags have only references.
fn attached(parts: &[Element]) -> Option<Element> {
    parts
        .iter()
        .find(|root| root.find("ObjectRef").is_none() && is_invoice_part(root))
        .cloned()
}

/// The head of an OFD has invoice data too, so the root's own name decides.
fn is_invoice_part(root: &Element) -> bool {
    !["OFD", "Page", "Document", "Res"].contains(&root.name.as_str())
        && e_invoice::invoices(root)
            .iter()
            .any(|invoice| !invoice.children.is_empty())
}

/// An invoice put together from tags, the text they point to, and the pairs in the head.
fn tagged(parts: &[Element]) -> Option<Element> {
    let mut texts = HashMap::new();
    for page in parts.iter().filter(|root| root.name == "Page") {
        gather_texts(page, &mut texts);
    }
    let mut invoice = Element {
        name: "eInvoice".to_owned(),
        ..Element::default()
    };
    for tags in parts.iter().filter(|root| root.find("ObjectRef").is_some()) {
        invoice
            .children
            .extend(tags.children.iter().map(|tag| resolved(tag, &texts)));
    }
    for head in parts.iter().filter(|root| root.name == "OFD") {
        gather_pairs(head, &mut invoice);
    }
    // Some other document with tags has neither number nor sum.
    let holder = Element {
        name: "OFD".to_owned(),
        children: vec![invoice.clone()],
        ..Element::default()
    };
    let number = ["InvoiceNo", "InvoiceNumber", "发票号码"];
    let sum = [
        "TaxInclusiveTotalAmount",
        "TaxExclusiveTotalAmount",
        "价税合计",
        "合计金额",
    ];
    (holder.value(&number).is_some() && holder.value(&sum).is_some()).then_some(invoice)
}

/// The text of each object of a page by its number; one text may be cut into several codes.
fn gather_texts(element: &Element, texts: &mut HashMap<String, String>) {
    if element.name == "TextObject"
        && let Some(id) = element.attribute("ID")
    {
        let text: String = element
            .children("TextCode")
            .map(|code| code.text.trim())
            .collect();
        texts.insert(id.to_owned(), text);
    }
    element
        .children
        .iter()
        .for_each(|child| gather_texts(child, texts));
}

/// A tag with the text in place of the references.
fn resolved(tag: &Element, texts: &HashMap<String, String>) -> Element {
    let mut text = tag.text.trim().to_owned();
    for reference in tag.children("ObjectRef") {
        if let Some(piece) = texts.get(reference.text.trim()) {
            text.push_str(piece);
        }
    }
    let children = tag
        .children
        .iter()
        .filter(|child| child.name != "ObjectRef");
    Element {
        name: tag.name.clone(),
        attributes: Vec::new(),
        text,
        children: children.map(|child| resolved(child, texts)).collect(),
    }
}

/// `<CustomData Name="发票号码">…</CustomData>`
fn gather_pairs(element: &Element, invoice: &mut Element) {
    if element.name == "CustomData"
        && let Some(name) = element.attribute("Name")
    {
        invoice.children.push(Element {
            name: name.to_owned(),
            text: element.text.clone(),
            ..Element::default()
        });
    }
    element
        .children
        .iter()
        .for_each(|child| gather_pairs(child, invoice));
}
