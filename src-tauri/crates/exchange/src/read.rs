//! From a file to what is understood of it.

use std::ops::ControlFlow;
use std::sync::Arc;

use crate::archive::Archive;
use crate::failure::{Limit, Looks, ReadError};
use crate::fence::fence;
use crate::formats::{e_invoice, e_invoice_pdf, ofd};
use crate::limits::{Gauge, Limits};
use crate::looks::{Kind, kind};
use crate::mapping::Shape;
use crate::out::Out;
use crate::sheets;
use crate::table::Tables;
use crate::understood::{Format, Incoming, Note, Piece, Progress, Row, Stage, Understood};
use crate::xml;

/// Reads a file into memory, within the default [`Limits`].
///
/// `watch` is called now and then and stops the reading by answering [`ControlFlow::Break`].
///
/// # Errors
/// When the whole file cannot be read; see [`ReadError`]. A row that cannot be read is no error: it is
/// among the rows, set aside.
pub fn read(
    file: &Incoming<'_>,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Understood, ReadError> {
    let mut rows = Vec::new();
    let understood = read_each(file, Limits::default(), watch, &mut |row| rows.push(row))?;
    Ok(Understood { rows, ..understood })
}

/// Reads a file row by row, which takes no more memory for a large file than for a small one.
///
/// The answer is that of [`read`] with no rows in it.
///
/// # Errors
/// As [`read`]. Rows may have been handed over before.
pub fn read_each(
    file: &Incoming<'_>,
    limits: Limits,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    each: &mut dyn FnMut(Row),
) -> Result<Understood, ReadError> {
    let mut gauge = Gauge::new(limits, file.bytes.len() as u64, watch);
    let mut out = Out::new(each);
    gauge.begin(Stage::Opening)?;
    let inside = Arc::from("");
    one_file(file, &inside, 0, &mut gauge, &mut out)?;
    gauge.finish()?;
    Ok(out.close())
}

/// What can be opened by content: the door that reading and proposing share.
pub(crate) enum Opened<'a> {
    Tables(Tables<'a>),
    Invoice(xml::Element),
    Ofd(Box<Archive<'a>>),
    Pdf(Vec<Vec<Piece>>),
    Zip(Box<Archive<'a>>),
}

/// Opens a file as what it is.
pub(crate) fn open<'a>(
    file: &Incoming<'a>,
    gauge: &mut Gauge<'_>,
) -> Result<Opened<'a>, ReadError> {
    if file.bytes.len() as u64 > gauge.limits.bytes {
        return Err(ReadError::TooLarge {
            what: Limit::Bytes,
            allowed: gauge.limits.bytes,
        });
    }
    if file.bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    match kind(file.bytes) {
        Kind::Other(Looks::Pdf) => pdf(file).map(Opened::Pdf),
        Kind::Other(looks) => Err(ReadError::Unsupported { looks }),
        Kind::Zip => zip(file, gauge),
        Kind::Compound => Tables::xls(file.bytes, gauge).map(Opened::Tables),
        Kind::Text => Tables::text(file.bytes, gauge).map(Opened::Tables),
        Kind::Markup => {
            if is_page(file.bytes) {
                return Tables::page(&xml::decode(file.bytes), gauge).map(Opened::Tables);
            }
            xml::tree(file.bytes, "the XML", gauge).map(Opened::Invoice)
        }
    }
}

/// The words on the pages of a PDF, if the caller lent eyes for them.
fn pdf(file: &Incoming<'_>) -> Result<Vec<Vec<Piece>>, ReadError> {
    let pages = file
        .pdf
        .and_then(|eyes| fence("the PDF", || eyes(file.bytes)).ok()?);
    pages.ok_or(ReadError::Unsupported { looks: Looks::Pdf })
}

fn zip<'a>(file: &Incoming<'a>, gauge: &mut Gauge<'_>) -> Result<Opened<'a>, ReadError> {
    let mut zip = Archive::open(file.bytes, file.password, gauge)?.with_pdfs(file.pdf.is_some());
    let has = |name: &str| zip.find(name).is_some();
    if has("xl/workbook.xml") {
        return Tables::xlsx(file.bytes, &mut zip, gauge).map(Opened::Tables);
    }
    let looks = if has("xl/workbook.bin") {
        Looks::BinaryWorkbook
    } else if has("word/document.xml") {
        Looks::WordDocument
    } else if has("ppt/presentation.xml") {
        Looks::Presentation
    } else if has("OFD.xml") {
        return Ok(Opened::Ofd(Box::new(zip)));
    } else if has("mimetype") && has("content.xml") {
        Looks::OpenDocument
    } else if has("[Content_Types].xml") {
        // A workbook may keep its parts under other names.
        return Tables::xlsx(file.bytes, &mut zip, gauge).map(Opened::Tables);
    } else {
        return Ok(Opened::Zip(Box::new(zip)));
    };
    Err(ReadError::Unsupported { looks })
}

/// A web page, or an XML workbook of 2003: both are tables under the name of an .xls.
fn is_page(bytes: &[u8]) -> bool {
    let head = xml::decode(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    [
        "<html",
        "<!doctype html",
        "<table",
        "<meta",
        "urn:schemas-microsoft-com:office:spreadsheet",
    ]
    .iter()
    .any(|tag| head.contains(tag))
}

fn one_file(
    file: &Incoming<'_>,
    inside: &Arc<str>,
    depth: u64,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    let opened = open(file, gauge)?;
    gauge.begin(Stage::Reading)?;
    match opened {
        Opened::Tables(mut tables) => sheets::read(&mut tables, file.mappings, inside, gauge, out),
        Opened::Invoice(root) => {
            if e_invoice::invoices(&root).is_empty() {
                return Err(ReadError::NoInvoice { root: root.name });
            }
            e_invoice::read(&root, Format::EInvoiceXml, inside, gauge, out)
        }
        Opened::Ofd(mut zip) => ofd::read(&mut zip, inside, gauge, out),
        Opened::Pdf(pages) => e_invoice_pdf::read(pages, inside, gauge, out),
        Opened::Zip(mut zip) => many_files(&mut zip, file, inside, depth, gauge, out),
    }
}

/// Zips within zips beyond this are no download of anybody's.
const NESTED: u64 = 2;

/// Reads the files of a zip one after another. One that cannot be read is noted and passed over; only
/// if none can, the first failure is the answer.
fn many_files(
    zip: &mut Archive<'_>,
    outer: &Incoming<'_>,
    inside: &Arc<str>,
    depth: u64,
    gauge: &mut Gauge<'_>,
    out: &mut Out<'_>,
) -> Result<(), ReadError> {
    if depth >= NESTED {
        return Err(ReadError::TooLarge {
            what: Limit::Depth,
            allowed: NESTED,
        });
    }
    let mut failures: Vec<(String, ReadError)> = Vec::new();
    let mut read = false;
    let mut entries = zip.entries().to_vec();
    // An invoice comes as XML, as OFD and as PDF; the first says most, and the others are set aside.
    entries.sort_by_key(|entry| {
        let name = entry.name.to_ascii_lowercase();
        (name.ends_with(".ofd"), name.ends_with(".pdf"))
    });
    for entry in entries {
        if entry.is_folder || entry.name.starts_with("__MACOSX/") {
            continue;
        }
        let name = if inside.is_empty() {
            entry.name.clone()
        } else {
            format!("{inside}/{}", entry.name)
        };
        let result = zip.unpack(&entry, gauge).and_then(|bytes| {
            let file = Incoming {
                name: &name,
                bytes: &bytes,
                password: None,
                mappings: outer.mappings,
                pdf: outer.pdf,
            };
            one_file(&file, &Arc::from(name.as_str()), depth + 1, gauge, out)
        });
        match result {
            Ok(()) => read = true,
            // What concerns the zip as a whole, or the caller, ends it all.
            Err(
                error @ (ReadError::Cancelled
                | ReadError::PasswordAsked
                | ReadError::PasswordWrong
                | ReadError::TooLarge {
                    what: Limit::Unpacked | Limit::Rows | Limit::Cells | Limit::Text,
                    ..
                }),
            ) => return Err(error),
            Err(error) => failures.push((name, error)),
        }
    }
    if !read {
        return Err(worst(failures));
    }
    for (name, error) in failures {
        out.note(Note::FileLeftOut {
            name,
            why: Box::new(error),
        });
    }
    Ok(())
}

/// The failure to answer with when no file of a zip could be read: a table that only wants its columns
/// named comes before anything else.
fn worst(failures: Vec<(String, ReadError)>) -> ReadError {
    let shapes: Vec<Shape> = failures
        .iter()
        .filter_map(|(_, error)| match error {
            ReadError::UnknownLayout { shapes } => Some(shapes.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    if !shapes.is_empty() {
        return ReadError::UnknownLayout { shapes };
    }
    let telling =
        |error: &ReadError| !matches!(error, ReadError::Unsupported { .. } | ReadError::Empty);
    let mut errors = failures.into_iter().map(|(_, error)| error);
    errors.find(telling).unwrap_or(ReadError::Unsupported {
        looks: Looks::EmptyArchive,
    })
}
