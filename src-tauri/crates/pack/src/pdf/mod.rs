//! Reading PDFs that others made: what can be opened, how its pages are shown.

mod content;
mod copy;
mod forms;
mod marks;
mod page;
mod pieces;

use std::collections::HashSet;

use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId};

use crate::exhibit::guarded;
use crate::geometry::{Rect, Shown};
use crate::{Reason, Unreadable};

pub(crate) use copy::{Additions, Copier};
pub(crate) use marks::{Mark, top_of, write_marks};
pub(crate) use page::{Overlay, links};
pub(crate) use pieces::writing;
pub use pieces::{Piece, pdf_pieces};

/// More pages than this in one file are not shown.
const PAGE_LIMIT: usize = 5_000;
/// A part of a PDF that unpacks to more than this is not read.
pub(crate) const UNPACKED_LIMIT: usize = 128 << 20;
/// As deep as a page may be in the tree of pages.
const TREE_DEPTH: usize = 256;

/// How a PDF is shown.
pub(crate) struct Look {
    pub(crate) pages: Vec<Shown>,
    /// The password it was opened with, if it needed one.
    pub(crate) password: Option<String>,
    pub(crate) signed: bool,
}

/// Looks at a PDF without keeping it.
pub(crate) fn look(bytes: &[u8], passwords: &[String]) -> Result<Look, Unreadable> {
    let (document, password) = open(bytes, passwords)?;
    let pages = page_ids(&document)
        .iter()
        .map(|id| shown(&document, *id))
        .collect();
    let signed = document.objects.values().any(is_signature_value);
    Ok(Look {
        pages,
        password,
        signed,
    })
}

/// Reads the text of each page; a page whose text cannot be read gives an empty one.
///
/// # Errors
/// Why the PDF cannot be read at all.
pub fn pdf_text(bytes: &[u8], passwords: &[String]) -> Result<Vec<String>, Unreadable> {
    let (mut document, _) = open(bytes, passwords)?;
    readable_fonts(&mut document);
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    Ok(numbers
        .into_iter()
        .map(|number| followed(|| document.extract_text(&[number])).unwrap_or_default())
        .collect())
}

/// Where a font says which letters its codes stand for, that is surer than its encoding, which names
/// glyphs as the program that wrote it pleased.
fn readable_fonts(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Ok(font) = object.as_dict_mut()
            && font.has_type(b"Font")
            && font.has(b"ToUnicode")
        {
            font.remove(b"Encoding");
        }
    }
}

/// Opens a PDF: without a password, with an empty one, with those given; a broken table of
/// contents is rebuilt by scanning.
pub(crate) fn open(
    bytes: &[u8],
    passwords: &[String],
) -> Result<(Document, Option<String>), Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::new(Reason::Empty, "the file has no bytes"));
    }
    let keys = [None, Some("")]
        .into_iter()
        .chain(passwords.iter().map(|word| Some(word.as_str())));
    let mut locked = false;
    for key in keys {
        let options = LoadOptions {
            password: key.map(str::to_owned),
            max_decompressed_size: Some(UNPACKED_LIMIT),
            ..LoadOptions::default()
        };
        match followed(|| Document::load_mem_with_options(bytes, options.clone())) {
            Ok(document) if document.is_encrypted() => locked = true,
            Ok(document) => {
                let whole = complete(document).or_else(|why| {
                    // What the table of contents names may be wrong although the objects are there.
                    let scanned = LoadOptions {
                        force_reconstruct: true,
                        ..options
                    };
                    let again = followed(|| Document::load_mem_with_options(bytes, scanned))
                        .map_err(|_| why.clone())?;
                    complete(again).map_err(|_| why)
                })?;
                return Ok((whole, key.filter(|key| !key.is_empty()).map(str::to_owned)));
            }
            Err(why) if why.reason == Reason::Encrypted => locked = true,
            Err(why) => return Err(why),
        }
    }
    debug_assert!(locked);
    Err(Unreadable::new(
        Reason::Encrypted,
        "the PDF needs a password",
    ))
}

/// The pages of an opened PDF in order.
pub(crate) fn page_ids(document: &Document) -> Vec<ObjectId> {
    document.get_pages().into_values().collect()
}

/// Passes a document whose every page can be shown; a page must never be lost unseen.
fn complete(document: Document) -> Result<Document, Unreadable> {
    let damaged = |detail: &str| Err(Unreadable::new(Reason::Damaged, detail));
    let Ok(catalog) = document.catalog() else {
        return damaged("the PDF has no catalogue");
    };
    if catalog
        .get(b"NeedsRendering")
        .and_then(Object::as_bool)
        .unwrap_or(false)
    {
        let detail = "a form that only the program it was made for can lay out (XFA)";
        return Err(Unreadable::new(Reason::Unsupported, detail));
    }
    let pages = page_ids(&document);
    if pages.is_empty() {
        return damaged("the PDF has no pages");
    }
    if pages.len() > PAGE_LIMIT {
        return Err(Unreadable::new(
            Reason::TooLarge,
            "the PDF has more than 5,000 pages",
        ));
    }
    let promised = dictionary(&document, catalog, b"Pages")
        .and_then(|root| root.get_deref(b"Count", &document).ok())
        .and_then(|count| count.as_i64().ok())
        .and_then(|count| usize::try_from(count).ok());
    if promised.is_some_and(|promised| promised > pages.len()) {
        return damaged("the PDF has fewer pages than it says");
    }
    for (index, id) in pages.iter().enumerate() {
        let Ok(page) = document.get_dictionary(*id) else {
            return damaged(&format!("page {} is missing", index + 1));
        };
        if let Ok(contents) = page.get(b"Contents")
            && lost(&document, contents)
        {
            return damaged(&format!("what page {} shows is missing", index + 1));
        }
    }
    Ok(document)
}

/// Whether a page says that it shows something and nothing of it is there.
fn lost(document: &Document, contents: &Object) -> bool {
    let names_something = !matches!(contents, Object::Null);
    match document.dereference(contents) {
        Ok((_, Object::Array(parts))) => {
            !parts.is_empty()
                && !parts
                    .iter()
                    .any(|part| matches!(document.dereference(part), Ok((_, Object::Stream(_)))))
        }
        Ok((_, Object::Stream(_))) => false,
        Ok(_) | Err(_) => names_something,
    }
}

/// Reads how a page is shown; whatever a viewer would ignore is ignored.
pub(crate) fn shown(document: &Document, page: ObjectId) -> Shown {
    let rect =
        |key: &[u8]| inherited(document, page, key).and_then(|found| rectangle(document, found));
    let media = rect(b"MediaBox")
        .filter(Rect::can_be_a_page)
        .unwrap_or(Rect::of_size(612.0, 792.0));
    let crop = rect(b"CropBox")
        .map(|crop| crop.within(&media))
        .filter(Rect::can_be_a_page)
        .unwrap_or(media);
    let number = |found: &Object| match document.dereference(found) {
        Ok((_, Object::Integer(whole))) => Some(*whole),
        #[expect(clippy::cast_possible_truncation, reason = "degrees")]
        Ok((_, Object::Real(real))) => Some(*real as i64),
        Ok(_) | Err(_) => None,
    };
    let degrees = inherited(document, page, b"Rotate")
        .and_then(number)
        .unwrap_or(0)
        .rem_euclid(360);
    let rotate = match degrees {
        90 => 90,
        180 => 180,
        270 => 270,
        _ => 0,
    };
    let unit = document
        .get_dictionary(page)
        .and_then(|page| page.get_deref(b"UserUnit", document))
        .and_then(Object::as_float)
        .map_or(1.0, f64::from);
    Shown::of(crop, rotate, unit)
}

/// A rectangle written as four numbers, each of them perhaps elsewhere.
pub(crate) fn rectangle(document: &Document, found: &Object) -> Option<Rect> {
    let (_, array) = document.dereference(found).ok()?;
    let numbers: Vec<f64> = array
        .as_array()
        .ok()?
        .iter()
        .filter_map(|number| {
            Some(f64::from(
                document.dereference(number).ok()?.1.as_float().ok()?,
            ))
        })
        .collect();
    match numbers[..] {
        [a, b, c, d, ..] => Some(Rect::new((a, b), (c, d))),
        _ => None,
    }
}

/// An attribute of a page, its own or that of a node above it.
pub(crate) fn inherited<'d>(
    document: &'d Document,
    page: ObjectId,
    key: &[u8],
) -> Option<&'d Object> {
    let mut at = page;
    let mut seen = HashSet::new();
    while seen.insert(at) && seen.len() <= TREE_DEPTH {
        let node = document.get_dictionary(at).ok()?;
        if let Ok(found) = node.get(key)
            && let Ok((_, value)) = document.dereference(found)
            && !value.is_null()
        {
            return Some(found);
        }
        at = node.get(b"Parent").and_then(Object::as_reference).ok()?;
    }
    None
}

/// The dictionary under a key, followed to where it stands.
pub(crate) fn dictionary<'d>(
    document: &'d Document,
    of: &'d Dictionary,
    key: &[u8],
) -> Option<&'d Dictionary> {
    of.get_deref(key, document).and_then(Object::as_dict).ok()
}

/// The array under a key, followed to where it stands.
pub(crate) fn array<'d>(
    document: &'d Document,
    of: &'d Dictionary,
    key: &[u8],
) -> Option<&'d [Object]> {
    of.get_deref(key, document)
        .and_then(Object::as_array)
        .map(Vec::as_slice)
        .ok()
}

/// Whether this is what a signature field holds: the bytes signed and the seal over them.
fn is_signature_value(object: &Object) -> bool {
    object
        .as_dict()
        .is_ok_and(|value| value.has(b"ByteRange") && value.has(b"Contents"))
}

/// [`guarded`] for calls that name their own faults.
fn followed<T>(read: impl FnOnce() -> Result<T, Error>) -> Result<T, Unreadable> {
    guarded(|| read().map_err(|error| refused(&error)))
}

fn refused(error: &Error) -> Unreadable {
    let reason = match error {
        Error::InvalidPassword | Error::Decryption(_) => Reason::Encrypted,
        Error::UnsupportedSecurityHandler(_) | Error::Unimplemented(_) => Reason::Unsupported,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => Reason::TooLarge,
        _ => Reason::Damaged,
    };
    Unreadable::new(reason, &error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_named_and_never_a_panic() {
        let reason = |bytes: &[u8]| look(bytes, &[]).err().unwrap().reason;
        assert_eq!(reason(b""), Reason::Empty);
        assert_eq!(reason(b"%PDF-1.4\n"), Reason::Damaged);
        assert_eq!(
            reason(&[b"%PDF-1.4\n".as_slice(), &[0xA5; 4096]].concat()),
            Reason::Damaged
        );
        assert_eq!(
            reason(&[b"%PDF-1.4\n1 0 obj\n".as_slice(), &[b'['; 100_000]].concat()),
            Reason::Damaged
        );
    }
}
