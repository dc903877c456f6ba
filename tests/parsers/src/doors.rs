//! What stands behind each door.

use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;
use std::sync::Arc;

use owed_book::wording::Template;
use owed_exchange::wording::WordingFile;
use owed_exchange::{Incoming, Limits, Packer, Parcels, Piece, Row, Take, propose, read_each};
use owed_law::rules::{Files, Update};
use owed_pack::{
    Digest, Drawing, LoadedFile, Original, Pages as _, Sides, Source, inspect, pdf_pieces,
    pdf_text, read_stamp, sides,
};

/// Far below those of the program, so that a run finds more in the same time.
const LIMITS: Limits = Limits {
    bytes: 8 << 20,
    unpacked: 32 << 20,
    inner: 8 << 20,
    piece: 1 << 20,
    cells: 200_000,
    rows: 20_000,
    text: 16 << 20,
    files: 500,
    depth: 64,
};

/// A file as it is dropped in, whatever it is: read in every way there is.
pub(crate) fn file(bytes: &[u8]) -> bool {
    opened(bytes).0
}

/// Whether there were rows, and whether there were tables to be named.
fn opened(bytes: &[u8]) -> (bool, bool) {
    let file = Incoming {
        password: Some("123456"),
        pdf: Some(eyes),
        ..Incoming::new("fuzz", bytes)
    };
    let go_on = &mut |_| ControlFlow::Continue(());
    let mut packer = Packer::default();
    let mut put = |row: Row| packer.put(row);
    let read = read_each(&file, LIMITS, go_on, &mut put).is_ok();
    // What was understood can be sent from one process to another.
    if let Ok(Some(parcel)) = packer.close() {
        let mut back = Parcels::default();
        let added = back.add(parcel).is_ok();
        assert!(added && back.counts().rows > 0, "rows were lost");
    }
    let tables = propose(&file).unwrap_or_default();
    for table in &tables {
        let mapped = Incoming {
            mappings: std::slice::from_ref(&table.mapping),
            ..file
        };
        let _ = read_each(&mapped, LIMITS, go_on, &mut |_| ());
    }
    (read, !tables.is_empty())
}

/// The sheet of a workbook.
pub(crate) fn sheet(bytes: &[u8]) -> bool {
    workbook(&[("xl/worksheets/sheet1.xml", bytes)])
}

/// The texts a workbook keeps apart from its cells.
pub(crate) fn strings(bytes: &[u8]) -> bool {
    workbook(&[
        ("xl/sharedStrings.xml", bytes),
        ("xl/worksheets/sheet1.xml", POINTING.as_bytes()),
    ])
}

/// The looks of a workbook's cells, by which numbers are days.
pub(crate) fn styles(bytes: &[u8]) -> bool {
    workbook(&[
        ("xl/styles.xml", bytes),
        ("xl/worksheets/sheet1.xml", STYLED.as_bytes()),
    ])
}

/// The invoice inside an OFD.
pub(crate) fn ofd(bytes: &[u8]) -> bool {
    let parts = [
        ("OFD.xml", OFD.as_bytes()),
        ("Doc_0/Attachs/original_invoice.xml", bytes),
    ];
    file(&zipped(&parts))
}

/// A PDF: its words for an import, and its pages for a pack.
pub(crate) fn pdf(bytes: &[u8]) -> bool {
    let pieces = pdf_pieces(bytes, &[]).is_ok();
    let text = pdf_text(bytes, &["123456".to_owned()]).is_ok();
    let invoice = Incoming {
        pdf: Some(eyes),
        ..Incoming::new("fuzz", bytes)
    };
    let _ = read_each(
        &invoice,
        LIMITS,
        &mut |_| ControlFlow::Continue(()),
        &mut |_| (),
    );
    // One that has backs to be printed has as many as fronts.
    if let (Ok(fronts), Ok(backs)) = (
        sides(bytes, Sides::Fronts),
        sides(bytes, Sides::BacksFromLast),
    ) {
        let count = |pdf: &[u8]| pdf_text(pdf, &[]).map(|pages| pages.len()).ok();
        assert_eq!(count(&fronts), count(&backs), "a sheet has no other side");
    }
    (loaded(bytes) || pieces) && text
}

/// A page of a PDF as the program draws it for a copy to share, with no font of ours to lend.
pub(crate) fn drawn(bytes: &[u8]) -> bool {
    let Ok(drawing) = Drawing::of(bytes.to_vec(), Arc::new(|_| None)) else {
        return false;
    };
    // More pages of one file show nothing that more files do not. A page whose writing needs a font of
    // ours is refused at the end, after all of it was followed.
    for page in 0..drawing.count().min(2) {
        let _ = drawing.page(page);
    }
    drawing.count() > 0
}

/// The answer of a timestamp authority about the sample of the fixtures.
pub(crate) fn stamp(bytes: &[u8]) -> bool {
    let of = Digest::of(include_bytes!("../../fixtures/stamp/样例.txt"));
    read_stamp(bytes, of).is_ok()
}

/// A picture, as evidence.
pub(crate) fn picture(bytes: &[u8]) -> bool {
    inspect(bytes, "fuzz");
    loaded(bytes)
}

/// Rows as one process sends them to another.
pub(crate) fn parcel(bytes: &[u8]) -> bool {
    let mut parcels = Parcels::default();
    let added = parcels.add(bytes.to_vec()).is_ok();
    // What was found whole can be opened as often as it is wanted.
    let rows = parcels.rows(Take::Whole).count();
    assert_eq!(rows, parcels.counts().rows, "rows were lost");
    added
}

/// Law data from a file, laid over that of the program.
pub(crate) fn law(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    Update::read(&text).is_ok_and(|update| update.pack(Files::CN).is_ok())
}

/// The owner's words for her letters, as another book hands them over, and a passage by itself.
pub(crate) fn wording(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let passage = Template::of(&text);
    if let Ok(template) = &passage {
        // What was taken apart has nothing in it that was not in the text.
        assert!(template.names().all(|(name, _)| text.contains(name)));
    }
    let file = WordingFile::read(bytes);
    if let Ok(file) = &file {
        let written = file.bytes().unwrap_or_default();
        assert_eq!(WordingFile::read(&written).as_ref(), Ok(file));
        for text in file.wordings.iter().flat_map(|each| each.passages.values()) {
            let _ = Template::of(text);
        }
    }
    passage.is_ok_and(|template| template.names().next().is_some()) || file.is_ok()
}

/// Lends `exchange` the eyes of `pack`, as the program does.
fn eyes(bytes: &[u8]) -> Option<Vec<Vec<Piece>>> {
    let piece = |piece: owed_pack::Piece| Piece {
        x: piece.x,
        y: piece.y,
        text: piece.text,
    };
    let page = |page: Vec<owed_pack::Piece>| page.into_iter().map(piece).collect();
    let pages = pdf_pieces(bytes, &[]).ok()?;
    Some(pages.into_iter().map(page).collect())
}

fn loaded(bytes: &[u8]) -> bool {
    let original = Original {
        name: "fuzz".into(),
        source: Source::Bytes(Arc::from(bytes)),
        sha256: Digest::of(bytes),
    };
    LoadedFile::load(original, &[]).is_ok_and(|file| file.unreadable().is_none())
}

fn workbook(parts: &[(&str, &[u8])]) -> bool {
    let frame = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
    ];
    let frame = frame.map(|(name, text)| (name, text.as_bytes()));
    let (rows, tables) = opened(&zipped(&[&frame, parts].concat()));
    rows || tables
}

/// A zip of parts; nothing where they cannot be zipped, which only memory could keep them from.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        if zip.start_file(*name, plain).is_err() || zip.write_all(bytes).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Target=\"xl/workbook.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
const WORKBOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const SHEETS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>\
    <Relationship Id=\"rId2\" Target=\"sharedStrings.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\"/>\
    <Relationship Id=\"rId3\" Target=\"styles.xml\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\"/></Relationships>";
/// A sheet whose numbers are days by the looks they point to.
const STYLED: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
    <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>日期</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>客户名称</t></is></c>\
    <c r=\"C1\" t=\"inlineStr\"><is><t>金额</t></is></c></row>\
    <row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>样例贸易</t></is></c>\
    <c r=\"C2\" s=\"2\"><v>45000.5</v></c></row>\
    <row r=\"3\"><c r=\"A3\" s=\"3\"><v>45001.25</v></c><c r=\"B3\" s=\"0\"><v>7</v></c><c r=\"C3\" s=\"4\"><v>0.25</v></c></row>\
    </sheetData></worksheet>";
/// A sheet that points to the first texts there are.
const POINTING: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
    <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>\
    <row r=\"2\"><c r=\"A2\"><v>45000</v></c><c r=\"B2\"><v>7</v></c><c r=\"C2\" t=\"s\"><v>3</v></c></row></sheetData></worksheet>";
const OFD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" \
    Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
