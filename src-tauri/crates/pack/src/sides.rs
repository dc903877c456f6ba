//! One side of the sheets of a PDF, for a printer that cannot turn a sheet over (手动双面): whoever
//! prints has the fronts first, lays the pile in again and has the backs.
//!
//! A print system can be asked for every second page as well, but leaves out the empty back of a last
//! sheet, and every sheet that follows in the pile then has the back of another.
//!
//! **Invariant:** no page is touched; only the list of pages is written anew. Fronts and backs of one
//! PDF are as many.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::exhibit::guarded;
use crate::pdf::{inherited, open, page_ids};
use crate::{Reason, Unreadable};

/// Which sides are printed, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Pages 1, 3, 5 and so on.
    Fronts,
    /// Their backs, for a printer that draws in the first sheet of the pile first.
    BacksFromFirst,
    /// Their backs, for a printer that draws in the last sheet of the pile first.
    BacksFromLast,
}

/// What a page may have from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// What leads to pages by their number or in their order, which is another now.
const BY_ORDER: [&[u8]; 6] = [
    b"Outlines",
    b"PageLabels",
    b"OpenAction",
    b"StructTreeRoot",
    b"MarkInfo",
    b"Threads",
];

/// The PDF with these sides only. A last sheet without a back has an empty one.
///
/// # Errors
/// Why the PDF cannot be read.
pub fn sides(pdf: &[u8], which: Sides) -> Result<Vec<u8>, Unreadable> {
    guarded(|| chosen(pdf, which))
}

fn chosen(pdf: &[u8], which: Sides) -> Result<Vec<u8>, Unreadable> {
    let damaged = |why: lopdf::Error| Unreadable::new(Reason::Damaged, &why.to_string());
    let (mut document, _) = open(pdf, &[])?;
    let all = page_ids(&document);
    let root = document.new_object_id();
    let mut chosen: Vec<ObjectId> = match which {
        Sides::Fronts => all.iter().step_by(2).copied().collect(),
        Sides::BacksFromFirst | Sides::BacksFromLast => {
            all.iter().skip(1).step_by(2).copied().collect()
        }
    };
    // One that stands in the list twice is one object, and is written once.
    let mut whole: Vec<(ObjectId, Dictionary)> = Vec::new();
    for id in &chosen {
        let mut page = document.get_dictionary(*id).map_err(damaged)?.clone();
        for key in INHERITED {
            if let Some(found) = inherited(&document, *id, key) {
                page.set(key, found.clone());
            }
        }
        page.set("Parent", root);
        whole.push((*id, page));
    }
    if which != Sides::Fronts
        && all.len() % 2 == 1
        && let Some(last) = all.last()
    {
        let mut empty = dictionary! {
            "Type" => "Page", "Parent" => root, "Resources" => Dictionary::new(),
        };
        for key in [b"MediaBox".as_slice(), b"CropBox", b"Rotate"] {
            if let Some(found) = inherited(&document, *last, key) {
                empty.set(key, found.clone());
            }
        }
        let id = document.add_object(empty);
        chosen.push(id);
    }
    for (id, page) in whole {
        document.objects.insert(id, Object::Dictionary(page));
    }
    if which == Sides::BacksFromLast {
        chosen.reverse();
    }
    let pages = dictionary! {
        "Type" => "Pages",
        "Count" => i64::try_from(chosen.len()).unwrap_or(i64::MAX),
        "Kids" => chosen.into_iter().map(Object::Reference).collect::<Vec<_>>(),
    };
    document.objects.insert(root, Object::Dictionary(pages));
    let catalog = document.catalog_mut().map_err(damaged)?;
    catalog.set("Pages", root);
    for key in BY_ORDER {
        catalog.remove(key);
    }
    document.prune_objects();
    let mut out = Vec::new();
    document
        .save_to(&mut out)
        .map_err(|why| Unreadable::new(Reason::Damaged, &why.to_string()))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Stream};

    use super::*;
    use crate::pdf_text;

    /// A PDF of so many pages, which have their letters and their paper from above.
    fn pages(count: i64) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let (root, middle) = (document.new_object_id(), document.new_object_id());
        let font = dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
            "Encoding" => "WinAnsiEncoding",
        };
        let kids: Vec<Object> = (1..=count)
            .map(|number| {
                let text = format!("BT /F 40 Tf 100 400 Td (side {number}) Tj ET");
                let text = document.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
                let page = dictionary! { "Type" => "Page", "Parent" => middle, "Contents" => text };
                Object::Reference(document.add_object(page))
            })
            .collect();
        let node =
            dictionary! { "Type" => "Pages", "Parent" => root, "Count" => count, "Kids" => kids };
        document.objects.insert(middle, Object::Dictionary(node));
        let top = dictionary! {
            "Type" => "Pages", "Count" => count, "Kids" => vec![Object::Reference(middle)],
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        };
        document.objects.insert(root, Object::Dictionary(top));
        let catalog = dictionary! { "Type" => "Catalog", "Pages" => root };
        let catalog = document.add_object(catalog);
        document.trailer.set("Root", catalog);
        let mut out = Vec::new();
        document.save_to(&mut out).unwrap();
        out
    }

    fn read(pdf: &[u8], which: Sides) -> Vec<String> {
        let made = sides(pdf, which).unwrap();
        let look = crate::pdf::look(&made, &[]).unwrap();
        assert!(look.pages.iter().all(|page| page.size() == (595.0, 842.0)));
        let texts = pdf_text(&made, &[]).unwrap();
        texts.iter().map(|text| text.trim().to_owned()).collect()
    }

    #[test]
    fn fronts_and_backs_are_as_many_and_meet_on_every_sheet() {
        let odd = pages(5);
        assert_eq!(read(&odd, Sides::Fronts), ["side 1", "side 3", "side 5"]);
        assert_eq!(read(&odd, Sides::BacksFromFirst), ["side 2", "side 4", ""]);
        assert_eq!(read(&odd, Sides::BacksFromLast), ["", "side 4", "side 2"]);
        let even = pages(4);
        assert_eq!(read(&even, Sides::Fronts), ["side 1", "side 3"]);
        assert_eq!(read(&even, Sides::BacksFromLast), ["side 4", "side 2"]);
        let one = pages(1);
        assert_eq!(read(&one, Sides::Fronts), ["side 1"]);
        assert_eq!(read(&one, Sides::BacksFromFirst), [""]);
    }

    #[test]
    fn what_is_no_pdf_has_no_sides() {
        assert!(sides(b"%PDF-1.4\n", Sides::Fronts).is_err());
    }
}
