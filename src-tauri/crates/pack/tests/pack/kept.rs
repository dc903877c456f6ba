//! What others made stays what it was: forms, seals, layers, bookmarks; and what cannot be shown
//! is named, never dropped.

use std::process::Command;

use lopdf::{Dictionary, Document, Object, Stream, decode_text_string, dictionary};
use owed_pack::{LoadedFile, ORIGINALS, Reason, pdf_text};

use crate::made::{
    Built, Draft, exhibit, exhibits, load, media, numbers, original, pack, plain_pdf, story,
};
use crate::seen::{BLUE, GREEN, ORANGE, RED, Seen, WHITE};

/// Has qpdf write a PDF again in some way.
pub(crate) fn rewritten(bytes: &[u8], options: &[&str]) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let (from, to) = (place.path().join("from.pdf"), place.path().join("to.pdf"));
    std::fs::write(&from, bytes).unwrap();
    let status = Command::new("qpdf")
        .arg("--allow-weak-crypto")
        .args(options)
        .arg(&from)
        .arg(&to)
        .status()
        .expect("qpdf is needed");
    assert!(status.success());
    std::fs::read(to).unwrap()
}

#[test]
fn a_password_is_tried_only_when_it_is_needed() {
    for strength in ["128", "256"] {
        let open = rewritten(&plain_pdf(3), &["--encrypt", "", "owner", strength, "--"]);
        assert_eq!(load("open.pdf", &open).pages().len(), 3);
        let locked = rewritten(
            &plain_pdf(3),
            &["--encrypt", "123456", "owner", strength, "--"],
        );
        let without = load("locked.pdf", &locked);
        assert_eq!(without.unreadable().unwrap().reason, Reason::Encrypted);
        let words = ["wrong".to_owned(), "123456".to_owned()];
        let with = LoadedFile::load(original("locked.pdf", &locked), &words).unwrap();
        assert_eq!(with.pages().len(), 3);
        let built = pack(&exhibits(vec![load("open.pdf", &open), with]));
        for page in 3..=8 {
            let seen = Seen::page(&built.pdf(), page);
            seen.is_stamped();
            seen.shows([204; 3], 100.0, 150.0);
        }
    }
}

#[test]
fn a_broken_table_of_contents_is_rebuilt() {
    let whole = plain_pdf(3);
    let table = whole.windows(5).position(|word| word == b"\nxref").unwrap();
    let mut misspelt = whole.clone();
    misspelt[table + 1..table + 5].copy_from_slice(b"xrxx");
    let start = whole
        .windows(9)
        .position(|word| word == b"startxref")
        .unwrap();
    let late = [b"X-Mail: from a friend\r\n\r\n".as_slice(), &whole].concat();
    for bytes in [misspelt, whole[..start].to_vec(), late] {
        let file = load("broken.pdf", &bytes);
        assert_eq!((file.pages().len(), file.unreadable()), (3, None));
    }
}

#[test]
fn a_file_that_cannot_be_shown_has_a_notice_a_row_and_its_original() {
    let cut_off = &story("购销合同_HT-2025-007.pdf")[..9_000];
    let files = vec![
        load(
            "合同.pdf",
            &[b"%PDF-1.4\n".as_slice(), &[0x5A; 20_000]].concat(),
        ),
        load("空.pdf", b""),
        load("录音.m4a", b"\0\0\0\x18ftypM4A \0\0\0\0"),
        load("IMG_0001.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        load("截断.pdf", cut_off),
        load("截断.png", &story("微信聊天_1.png")[..5_000]),
    ];
    let reasons: Vec<_> = files
        .iter()
        .map(|file| file.unreadable().unwrap().reason)
        .collect();
    use Reason::{Damaged, Empty, Unsupported};
    assert_eq!(
        reasons,
        [Damaged, Empty, Unsupported, Unsupported, Damaged, Damaged]
    );
    assert!(files.iter().all(|file| file.pages().len() == 1));
    let built = pack(&exhibits(files));
    for page in 3..=8 {
        let seen = Seen::page(&built.pdf(), page);
        seen.shows(ORANGE, 300.0, 400.0);
        seen.is_stamped();
    }
    let rows: Vec<_> = built
        .manifest
        .exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .collect();
    assert_eq!(rows.len(), 6);
    assert!(
        rows.iter()
            .all(|row| row.unreadable.is_some() && built.folder().join(&row.path).is_file())
    );
    let kept = std::fs::read(built.folder().join(ORIGINALS).join("05_截断.pdf")).unwrap();
    assert_eq!(kept, cut_off);
}

fn field(draft: &mut Draft, name: Object, value: &str, colour: &str) -> lopdf::ObjectId {
    let look = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 100.0, 20.0]) },
        format!("{colour} rg 0 0 100 20 re f").into_bytes(),
    ));
    draft.document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => name, "V" => Object::string_literal(value),
        "Rect" => numbers(&[50.0, 100.0, 150.0, 120.0]), "F" => 4, "AP" => dictionary! { "N" => look }
    })
}

pub(crate) fn form(name: Object, value: &str, colour: &str) -> Vec<u8> {
    let mut draft = Draft::new();
    let id = field(&mut draft, name, value, colour);
    let mut page = media(200.0, 300.0);
    page.set("Annots", vec![id.into()]);
    draft.page("", page);
    let letters = dictionary! { "Font" => dictionary! { "Helv" => dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" } } };
    draft.finish(dictionary! {
        "AcroForm" => dictionary! { "Fields" => vec![id.into()], "DA" => Object::string_literal("/Helv 9 Tf"), "DR" => letters }
    })
}

fn catalog_part<'d>(document: &'d Document, key: &[u8]) -> &'d Dictionary {
    document
        .catalog()
        .unwrap()
        .get_deref(key, document)
        .and_then(Object::as_dict)
        .unwrap()
}

#[test]
fn equal_fields_of_two_exhibits_stay_two_fields_with_their_values() {
    let first = form(Object::string_literal("amount"), "88,000.00", "1 0 0");
    let second = form(lopdf::text_string("金额"), "12,000.00", "0 0 1");
    let third = form(Object::string_literal("amount"), "3,000.00", "0 1 0");
    let built = pack(&exhibits(vec![
        load("1.pdf", &first),
        load("2.pdf", &second),
        load("3.pdf", &third),
    ]));
    Seen::page(&built.pdf(), 3).shows(RED, 100.0, 190.0);
    Seen::page(&built.pdf(), 4).shows(BLUE, 100.0, 190.0);
    Seen::page(&built.pdf(), 5).shows(GREEN, 100.0, 190.0);
    let document = built.document();
    let acro = catalog_part(&document, b"AcroForm");
    let fields: Vec<(String, String, bool)> = acro
        .get(b"Fields")
        .and_then(Object::as_array)
        .unwrap()
        .iter()
        .map(|field| {
            let field = document.dereference(field).unwrap().1.as_dict().unwrap();
            let text = |key: &[u8]| decode_text_string(field.get(key).unwrap()).unwrap();
            (text(b"T"), text(b"V"), field.has(b"DA"))
        })
        .collect();
    let row = |name: &str, value: &str| (name.to_owned(), value.to_owned(), true);
    assert_eq!(
        fields,
        [
            row("e01_amount", "88,000.00"),
            row("e02_金额", "12,000.00"),
            row("e03_amount", "3,000.00")
        ]
    );
    assert!(
        acro.get(b"DR")
            .and_then(Object::as_dict)
            .unwrap()
            .has(b"Font")
    );
}

#[test]
fn a_seal_stays_on_the_paper_and_a_program_does_not() {
    let mut draft = Draft::new();
    let look = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 60.0, 60.0]) },
        b"1 0 0 rg 0 0 60 60 re f".to_vec(),
    ));
    let value = draft.document.add_object(dictionary! {
        "Type" => "Sig", "Filter" => "Adobe.PPKLite", "ByteRange" => vec![0.into(), 10.into(), 20.into(), 10.into()],
        "Contents" => Object::string_literal("seal")
    });
    let parent = draft.document.new_object_id();
    let seal = draft.document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "Parent" => parent, "F" => 4,
        "Rect" => numbers(&[20.0, 200.0, 80.0, 260.0]), "AP" => dictionary! { "N" => look }
    });
    draft.document.objects.insert(
        parent,
        dictionary! { "FT" => "Sig", "T" => Object::string_literal("sig"), "V" => value, "Kids" => vec![seal.into()] }.into(),
    );
    let unseen = draft.document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("unseen"), "V" => value,
        "Rect" => numbers(&[0.0, 0.0, 0.0, 0.0])
    });
    let harm = dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(&[0.0, 0.0, 50.0, 50.0]),
        "A" => dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert('pay')") }
    };
    let mut page = media(200.0, 300.0);
    page.set("Annots", vec![seal.into(), unseen.into(), harm.into()]);
    page.set("AA", dictionary! { "O" => dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") } });
    draft.page("", page);
    let signed = draft.finish(dictionary! {
        "AcroForm" => dictionary! { "SigFlags" => 3, "Fields" => vec![parent.into(), unseen.into()] },
        "OpenAction" => dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert('open')") }
    });
    let file = load("signed.pdf", &signed);
    assert!(file.is_signed());
    assert!(!load("plain.pdf", &plain_pdf(1)).is_signed());
    let built = pack(&exhibits(vec![file]));
    assert!(built.manifest.exhibits[0].files[0].signed);
    let seen = Seen::page(&built.pdf(), 3);
    seen.shows(RED, 50.0, 70.0);
    seen.shows(WHITE, 150.0, 150.0);
    let written = String::from_utf8_lossy(&built.bytes()).into_owned();
    for gone in ["app.alert", "calc.exe", "/Sig", "ByteRange", "AcroForm"] {
        assert!(!written.contains(gone), "{gone}");
    }
}

#[test]
fn a_layer_that_is_hidden_in_the_original_is_hidden_in_the_pack() {
    let layered = |off: &str, usual: &dyn Fn(Object) -> Dictionary| {
        let mut draft = Draft::new();
        let layer = draft
            .document
            .add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal(off) });
        let mut page = media(200.0, 300.0);
        page.set(
            "Resources",
            dictionary! { "Properties" => dictionary! { "L" => layer } },
        );
        draft.page("/OC /L BDC 1 0 0 rg 0 50 200 200 re f EMC", page);
        draft.finish(dictionary! { "OCProperties" => dictionary! { "OCGs" => vec![layer.into()], "D" => usual(layer.into()) } })
    };
    let hidden = layered("void", &|layer| dictionary! { "OFF" => vec![layer] });
    let hidden_at_first = layered("void", &|_| dictionary! { "BaseState" => "OFF" });
    let shown = layered(
        "paid",
        &|layer| dictionary! { "BaseState" => "OFF", "ON" => vec![layer] },
    );
    let built = pack(&exhibits(vec![
        load("1.pdf", &hidden),
        load("2.pdf", &hidden_at_first),
        load("3.pdf", &shown),
    ]));
    Seen::page(&built.pdf(), 3).shows(WHITE, 100.0, 150.0);
    Seen::page(&built.pdf(), 4).shows(WHITE, 100.0, 150.0);
    Seen::page(&built.pdf(), 5).shows(RED, 100.0, 150.0);
}

/// A contract whose link and bookmark name their place instead of the page.
fn with_bookmarks() -> Vec<u8> {
    let mut draft = Draft::new();
    let mut page = media(200.0, 300.0);
    page.set("Annots", vec![
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(&[0.0, 100.0, 50.0, 150.0]), "Dest" => Object::string_literal("clause5") }.into(),
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(&[0.0, 160.0, 50.0, 200.0]),
            "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.com/") } }.into(),
    ]);
    draft.page("", page);
    let second = draft.page("", media(200.0, 300.0));
    let outline = draft.document.new_object_id();
    let inner = draft.document.new_object_id();
    let place = Object::Array(vec![
        second.into(),
        "XYZ".into(),
        0.into(),
        250.into(),
        Object::Null,
    ]);
    let chapter = draft.document.add_object(dictionary! {
        "Title" => lopdf::text_string("第五条"), "Parent" => outline, "First" => inner, "Last" => inner, "Count" => 1,
        "A" => dictionary! { "S" => "GoTo", "D" => Object::string_literal("clause5") }
    });
    draft.document.objects.insert(
        inner,
        dictionary! { "Title" => lopdf::text_string("付款"), "Parent" => chapter, "Dest" => place.clone(), "Next" => chapter }.into(),
    );
    draft.document.objects.insert(
        outline,
        dictionary! { "First" => chapter, "Last" => chapter, "Count" => 1 }.into(),
    );
    draft.finish(dictionary! {
        "Outlines" => outline,
        "Names" => dictionary! { "Dests" => dictionary! { "Names" => vec![Object::string_literal("clause5"), dictionary! { "D" => place }.into()] } }
    })
}

/// Titles of the bookmarks with the page each leads to, indented by rank.
pub(crate) fn bookmarks(built: &Built) -> Vec<String> {
    fn walk(
        document: &Document,
        pages: &[lopdf::ObjectId],
        above: &Dictionary,
        rank: usize,
        into: &mut Vec<String>,
    ) {
        let mut next = above.get(b"First").and_then(Object::as_reference).ok();
        while let Some(id) = next {
            let item = document.get_dictionary(id).unwrap();
            let title = decode_text_string(item.get(b"Title").unwrap()).unwrap();
            let place = item.get(b"Dest").and_then(Object::as_array).unwrap();
            let page = pages
                .iter()
                .position(|page| Object::from(*page) == place[0])
                .unwrap();
            into.push(format!("{}{title} {}", "  ".repeat(rank), page + 1));
            walk(document, pages, item, rank + 1, into);
            next = item.get(b"Next").and_then(Object::as_reference).ok();
        }
    }
    let document = built.document();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let mut found = Vec::new();
    walk(
        &document,
        &pages,
        catalog_part(&document, b"Outlines"),
        0,
        &mut found,
    );
    found
}

#[test]
fn bookmarks_and_links_that_a_contract_brings_lead_into_the_pack() {
    let contract = with_bookmarks();
    let built = pack(&[
        exhibit(1, "合同", vec![load("a.pdf", &contract)]),
        exhibit(
            2,
            "附件",
            vec![load("b.pdf", &contract), load("c.pdf", &plain_pdf(1))],
        ),
    ]);
    assert_eq!(
        bookmarks(&built),
        [
            "封面与目录 1",
            "证据1 合同 3",
            "  第五条 4",
            "    付款 4",
            "证据2 附件 5",
            "  b.pdf 5",
            "    第五条 6",
            "      付款 6",
            "  c.pdf 7",
        ]
    );
    let document = built.document();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    for (page, leads_to) in [(2, 3), (4, 5)] {
        let annotations = document.get_page_annotations(pages[page]).unwrap();
        let place = annotations[0]
            .get(b"Dest")
            .and_then(Object::as_array)
            .unwrap();
        assert_eq!(place[0], Object::from(pages[leads_to]));
        assert!(annotations[1].has(b"A"), "a link to the outside stays");
    }
}

#[test]
fn the_text_of_a_contract_can_be_read() {
    let pages = pdf_text(&story("购销合同_HT-2025-007.pdf"), &[]).unwrap();
    assert_eq!(pages.len(), 2);
    assert!(
        pages[0].contains("HT-2025-007") && pages[0].contains("五、付款"),
        "{}",
        pages[0]
    );
    assert!(pdf_text(b"no pdf", &[]).is_err());
}
