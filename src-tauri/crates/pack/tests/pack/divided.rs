//! Dividers bound in before the exhibits: they are no evidence, and move nothing that is.

use std::fs;

use lopdf::{Document, Object};
use owed_pack::{
    Dividers, Exhibit, LoadedFile, Manifest, Number, PACK_PDF, Pack, PageSize, PrintedOn, build,
    verify,
};

use crate::made::{
    Built, Draft, exhibits, front, go_on, load, media, pack, placeholders, plain_pdf, stamps, story,
};
use crate::seen::{BLUE, ORANGE, Seen, WHITE};

/// A sheet for each exhibit: blue all over.
fn sheets(count: usize) -> Vec<u8> {
    let mut draft = Draft::new();
    for _ in 0..count {
        draft.page("0 0 1 rg 0 0 600 850 re f", media(595.28, 841.89));
    }
    draft.finish(lopdf::dictionary! {})
}

/// Two pages, one page, one that cannot be shown, three pages.
fn case() -> Vec<Exhibit> {
    exhibits(vec![
        load("合同.pdf", &plain_pdf(2)),
        load("送货单.jpg", &story("送货单_已签收.jpg")),
        load("录音.amr", b"#!AMR none that is known"),
        load("对账单.pdf", &plain_pdf(3)),
    ])
}

fn divided(
    exhibits: &[Exhibit],
    sides: PrintedOn,
    sheets: &[u8],
) -> Result<Built, owed_pack::PackError> {
    let files = || exhibits.iter().flat_map(|exhibit| &exhibit.files);
    let sizes: Vec<PageSize> = files().flat_map(LoadedFile::pages).copied().collect();
    let place = tempfile::tempdir().unwrap();
    let pack = Pack {
        title: "样例贸易（杭州）有限公司 欠款证据册",
        creator: "合成精密机械（苏州）有限公司",
        book_head: "12:3f5a",
        front_bookmark: "封面与目录",
        exhibits,
        front: &front(exhibits.len()),
        stamps: &stamps(&sizes),
        placeholders: &placeholders(1),
        dividers: Some(Dividers {
            pages: sheets,
            sides,
        }),
        upload: None,
    };
    let manifest = build(&pack, &place.path().join("证据册 2025"), &mut go_on)?;
    Ok(Built { place, manifest })
}

/// What is seen of each page: a divider, nothing, a stand-in, or evidence with its stamp.
fn seen(built: &Built) -> String {
    let pages = 3..=built.manifest.pack.pages;
    let one = |page| {
        let seen = Seen::page(&built.pdf(), page);
        match seen.at(100.0, 100.0) {
            BLUE => 'D',
            WHITE if seen.at(5.0, 837.0) == WHITE => '_',
            ORANGE => 'o',
            _ => {
                seen.is_stamped();
                'e'
            }
        }
    };
    pages.map(one).collect()
}

/// What each page is called in a viewer, as poppler would say it.
fn called(document: &Document) -> Vec<String> {
    let labels = document.catalog().unwrap().get(b"PageLabels").unwrap();
    let numbers = labels.as_dict().unwrap().get(b"Nums").unwrap();
    let runs = numbers.as_array().unwrap().chunks(2);
    let runs: Vec<_> = runs
        .map(|run| (run[0].as_i64().unwrap(), run[1].as_dict().unwrap().clone()))
        .collect();
    let count = i64::try_from(document.get_pages().len()).unwrap();
    let of = |page: i64| {
        let (from, run) = runs.iter().rfind(|(from, _)| *from <= page).unwrap();
        let before = run
            .get(b"P")
            .and_then(lopdf::decode_text_string)
            .unwrap_or_default();
        match run.get(b"S").and_then(Object::as_name) {
            Ok(b"D") => {
                let first = run.get(b"St").and_then(Object::as_i64).unwrap_or(1);
                format!("{before}{}", first + page - from)
            }
            Ok(_) => "i".repeat(usize::try_from(page - from + 1).unwrap()),
            Err(_) => before,
        }
    };
    (0..count).map(of).collect()
}

/// The pages, counted from 0, that the index leads to.
fn led_to(document: &Document) -> Vec<usize> {
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let links = document.get_page_annotations(pages[1]).unwrap();
    let to = |link: &&lopdf::Dictionary| {
        let place = link.get(b"Dest").and_then(Object::as_array).unwrap();
        let at = pages
            .iter()
            .position(|page| Object::from(*page) == place[0]);
        at.unwrap()
    };
    links.iter().map(to).collect()
}

#[test]
fn each_exhibit_has_its_divider_and_keeps_its_numbers() {
    let plain = pack(&case());
    let built = divided(&case(), PrintedOn::One, &sheets(4)).unwrap();
    assert_eq!(seen(&built), "DeeDeDoDeee");
    let document = built.document();
    assert_eq!(
        called(&document),
        [
            "i", "ii", "证据1", "1", "2", "证据2", "3", "证据3", "4", "证据4", "5", "6", "7"
        ]
    );
    assert_eq!(led_to(&document), [3, 6, 8, 10]);
    assert_eq!(
        crate::kept::bookmarks(&built),
        [
            "封面与目录 1",
            "证据1 合同.pdf 4",
            "证据2 送货单.jpg 7",
            "证据3 录音.amr 9",
            "证据4 对账单.pdf 11"
        ]
    );
    // Nothing that is said of the evidence is another.
    assert_eq!(built.manifest.exhibits, plain.manifest.exhibits);
    assert_eq!(
        built.manifest.exhibits[3].files[0].first_page,
        Number::plain(5)
    );
    assert_eq!(built.manifest.dividers, Some(PrintedOn::One));
    assert_eq!(plain.manifest.dividers, None);
    let written = fs::read_to_string(plain.folder().join(owed_pack::MANIFEST)).unwrap();
    assert!(!written.contains("dividers"), "{written}");
    assert_eq!(verify(&built.folder(), &mut go_on).unwrap().findings, []);
}

#[test]
fn on_both_sides_every_divider_and_every_exhibit_begins_on_a_front() {
    let built = divided(&case(), PrintedOn::Both, &sheets(4)).unwrap();
    let seen = seen(&built);
    assert_eq!(seen, "D_eeD_e_D_o_D_eee");
    for (at, page) in seen.char_indices() {
        // The front has two pages, so what is at an even place lies on a front.
        assert!(page != 'D' || at % 2 == 0, "a divider on a back: {seen}");
    }
    let document = built.document();
    let called = called(&document);
    assert_eq!(&called[2..7], ["证据1", "", "1", "2", "证据2"]);
    assert_eq!(called.last().unwrap(), "7");
    assert_eq!(led_to(&document), [4, 8, 12, 16]);
    let done = std::process::Command::new("qpdf")
        .arg("--check")
        .arg(built.pdf())
        .output()
        .expect("qpdf is needed");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stdout)
    );
}

#[test]
fn the_same_dividers_make_the_same_bytes_and_others_another_pack() {
    let bytes = |sides| {
        fs::read(
            divided(&case(), sides, &sheets(4))
                .unwrap()
                .folder()
                .join(PACK_PDF),
        )
        .unwrap()
    };
    assert_eq!(bytes(PrintedOn::One), bytes(PrintedOn::One));
    assert_ne!(bytes(PrintedOn::One), bytes(PrintedOn::Both));
}

#[test]
fn a_divider_too_few_stops_the_pack() {
    let why = divided(&case(), PrintedOn::One, &sheets(3)).err().unwrap();
    assert!(why.to_string().contains("dividers"), "{why}");
}

#[test]
fn a_manifest_says_how_it_is_divided() {
    let built = divided(&case(), PrintedOn::Both, &sheets(4)).unwrap();
    let text = fs::read_to_string(built.folder().join(owed_pack::MANIFEST)).unwrap();
    assert!(text.contains("\"dividers\": \"both\""), "{text}");
    let read: Manifest = serde_json::from_str(&text).unwrap();
    assert_eq!(read, built.manifest);
}
