//! The pack as a whole: it appears complete or not at all, always the same, and leads back and forth.

use std::ops::ControlFlow;
use std::path::Path;

use lopdf::{Document, Object};
use owed_pack::{
    CHECKER, Exhibit, LoadedFile, MANIFEST, Manifest, Number, ORIGINALS, Original, PACK_PDF, Pack,
    PackError, Source, build,
};

use crate::kept::bookmarks;
use crate::made::{
    exhibit, exhibits, front, go_on, load, original, pack, plain_pdf, stamps, story, try_pack,
};
use crate::seen::Seen;

/// The evidence of the sample story: four files in three exhibits.
fn case() -> Vec<Exhibit> {
    let file = |name: &str| load(name, &story(name));
    vec![
        exhibit(1, "购销合同", vec![file("购销合同_HT-2025-007.pdf")]),
        exhibit(2, "送货单", vec![file("送货单_已签收.jpg")]),
        exhibit(
            3,
            "微信聊天记录",
            vec![file("微信聊天_1.png"), file("微信聊天_2.png")],
        ),
    ]
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_story_becomes_a_pack_that_can_be_handed_over() {
    let built = pack(&case());
    assert_eq!(
        names(&built.folder()),
        [MANIFEST, ORIGINALS, CHECKER, PACK_PDF]
    );
    assert_eq!(
        names(&built.folder().join(ORIGINALS)),
        [
            "01_购销合同_HT-2025-007.pdf",
            "02_送货单_已签收.jpg",
            "03-1_微信聊天_1.png",
            "03-2_微信聊天_2.png"
        ]
    );
    let written: Manifest =
        serde_json::from_slice(&std::fs::read(built.folder().join(MANIFEST)).unwrap()).unwrap();
    assert_eq!(written, built.manifest);
    assert_eq!(
        (written.pack.pages, written.pack.size),
        (7, built.bytes().len() as u64)
    );
    let chat = &written.exhibits[2];
    assert_eq!(
        (chat.number, chat.title.as_str(), chat.proves.as_str()),
        (Number::plain(3), "微信聊天记录", "欠款事实")
    );
    assert_eq!(
        chat.files
            .iter()
            .map(|file| (file.first_page, file.pages))
            .collect::<Vec<_>>(),
        [(Number::plain(4), 1), (Number::plain(5), 1)]
    );
    for (index, exhibit) in case().iter().enumerate() {
        for (place, file) in written.exhibits[index].files.iter().enumerate() {
            assert_eq!(exhibit.path_of(place), file.path);
        }
    }
    for file in written.exhibits.iter().flat_map(|exhibit| &exhibit.files) {
        assert_eq!(
            std::fs::read(built.folder().join(&file.path)).unwrap(),
            story(&file.name)
        );
    }
    assert_eq!(
        bookmarks(&built),
        [
            "封面与目录 1",
            "证据1 购销合同 3",
            "证据2 送货单 5",
            "证据3 微信聊天记录 6",
            "  微信聊天_1.png 6",
            "  微信聊天_2.png 7",
        ]
    );
    for page in 3..=7 {
        Seen::page(&built.pdf(), page).is_stamped();
    }
}

#[test]
fn the_index_leads_to_each_exhibit_and_each_page_back_to_the_index() {
    let document = pack(&case()).document();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let leads = |page: usize| -> Vec<usize> {
        let annotations = document.get_page_annotations(pages[page]).unwrap();
        annotations
            .iter()
            .map(|link| {
                assert!(!link.has(b"A"));
                let place = link.get(b"Dest").and_then(Object::as_array).unwrap();
                pages
                    .iter()
                    .position(|page| Object::from(*page) == place[0])
                    .unwrap()
            })
            .collect()
    };
    assert_eq!(leads(0), [0_usize; 0]);
    assert_eq!(leads(1), [2, 4, 5]);
    for page in 2..7 {
        assert_eq!(leads(page), [1], "page {page}");
    }
    let mut bytes = Vec::new();
    document.clone().save_to(&mut bytes).unwrap();
    assert!(!bytes.windows(5).any(|word| word == b"owed:"));
    let labels = document
        .catalog()
        .unwrap()
        .get(b"PageLabels")
        .and_then(Object::as_dict)
        .unwrap();
    let numbers = labels.get(b"Nums").and_then(Object::as_array).unwrap();
    assert_eq!(
        (numbers[0].as_i64().unwrap(), numbers[2].as_i64().unwrap()),
        (0, 2)
    );
}

#[test]
fn the_same_evidence_makes_the_same_bytes() {
    let (one, other) = (pack(&case()), pack(&case()));
    for name in [PACK_PDF, MANIFEST, CHECKER] {
        assert_eq!(
            std::fs::read(one.folder().join(name)).unwrap(),
            std::fs::read(other.folder().join(name)).unwrap(),
            "{name}"
        );
    }
}

/// A file on disk that was taken in as it is now.
fn on_disk(path: &Path) -> LoadedFile {
    let bytes = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    LoadedFile::load(
        Original {
            source: Source::File(path.to_owned()),
            ..original(&name, &bytes)
        },
        &[],
    )
    .unwrap()
}

#[test]
fn a_changed_or_vanished_original_stops_the_pack_and_is_named() {
    for (name, bytes) in [
        ("送货单.jpg", story("送货单_已签收.jpg")),
        ("合同.pdf", plain_pdf(2)),
        ("聊天.png", story("微信聊天_1.png")),
    ] {
        let place = tempfile::tempdir().unwrap();
        let vault = tempfile::tempdir().unwrap();
        let path = vault.path().join(name);
        std::fs::write(&path, &bytes).unwrap();
        let exhibits = exhibits(vec![load("first.pdf", &plain_pdf(1)), on_disk(&path)]);
        let mut changed = bytes.clone();
        // One bit of the file's last tenth, and then the file cut short.
        let at = bytes.len() - bytes.len() / 10 - 1;
        changed[at] ^= 1;
        for now in [changed.as_slice(), &bytes[..bytes.len() / 2], b""] {
            std::fs::write(&path, now).unwrap();
            let error = try_pack(&exhibits, place.path()).unwrap_err();
            assert!(
                matches!(&error, PackError::Changed { name: named, .. } if named == name),
                "{error}"
            );
            assert_eq!(names(place.path()), [""; 0], "nothing half-done may stay");
        }
        std::fs::remove_file(&path).unwrap();
        let error = try_pack(&exhibits, place.path()).unwrap_err();
        assert!(
            matches!(&error, PackError::Original { name: named, .. } if named == name),
            "{error}"
        );
        assert_eq!(names(place.path()), [""; 0]);
    }
}

fn with_made(exhibits: &[Exhibit], front: &[u8], stamps: &[u8], placeholders: &[u8]) -> PackError {
    let place = tempfile::tempdir().unwrap();
    let pack = Pack {
        title: "t",
        creator: "c",
        book_head: "h",
        front_bookmark: "f",
        exhibits,
        front,
        stamps,
        placeholders,
        dividers: None,
        upload: None,
    };
    let error = build(&pack, &place.path().join("pack"), &mut go_on).unwrap_err();
    assert_eq!(names(place.path()), [""; 0]);
    error
}

#[test]
fn pages_that_do_not_fit_the_evidence_are_refused() {
    let exhibits = exhibits(vec![load("a.pdf", &plain_pdf(2)), load("b.bin", b"?")]);
    let sizes: Vec<_> = exhibits
        .iter()
        .flat_map(|exhibit| exhibit.files[0].pages())
        .copied()
        .collect();
    let right = stamps(&sizes);
    let said = |error: PackError| {
        assert!(matches!(error, PackError::Misfit { .. }), "{error}");
        error.to_string()
    };
    let notice = crate::made::placeholders(1);
    assert!(
        said(with_made(
            &exhibits,
            &front(2),
            &stamps(&sizes[1..]),
            &notice
        ))
        .contains("3 pages are needed")
    );
    assert!(
        said(with_made(
            &exhibits,
            &front(2),
            &stamps(&[sizes[2], sizes[0], sizes[1]]),
            &notice
        ))
        .contains("stamp 1")
    );
    assert!(said(with_made(&exhibits, &front(2), &right, b"")).contains("placeholder"));
    assert!(said(with_made(&exhibits, &front(3), &right, &notice)).contains("owed:exhibit/3"));
    assert!(said(with_made(&exhibits, b"no pdf", &right, &notice)).contains("front"));
    let empty = vec![exhibit(1, "空", Vec::new())];
    assert!(said(with_made(&empty, &front(1), b"", b"")).contains("证据1 has no file"));
}

#[test]
fn a_pack_is_never_written_over_anything_and_can_be_stopped() {
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir(place.path().join("证据册 2025")).unwrap();
    let error = try_pack(&case(), place.path()).unwrap_err();
    assert!(matches!(error, PackError::Exists(_)), "{error}");

    let place = tempfile::tempdir().unwrap();
    let exhibits = case();
    let sizes: Vec<_> = exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .flat_map(LoadedFile::pages)
        .copied()
        .collect();
    let pack = Pack {
        title: "t",
        creator: "c",
        book_head: "h",
        front_bookmark: "f",
        exhibits: &exhibits,
        front: &front(3),
        stamps: &stamps(&sizes),
        placeholders: b"",
        dividers: None,
        upload: None,
    };
    let mut told = Vec::new();
    let mut stop = |at| {
        told.push(at);
        ControlFlow::Break(())
    };
    let error = build(&pack, &place.path().join("pack"), &mut stop).unwrap_err();
    assert!(matches!(error, PackError::Cancelled), "{error}");
    assert_eq!(names(place.path()), [""; 0]);
    let total: u64 = exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .map(LoadedFile::size)
        .sum();
    assert!(told.len() == 1 && told[0].total == total && told[0].done <= total);
}

#[test]
fn no_name_of_a_file_reaches_the_disk_as_a_path() {
    let hostile = [
        "../../../evil.jpg",
        "C:\\Windows\\evil.jpg",
        "CON.jpg",
        "a\0b\n.jpg",
        "/abs.jpg",
        ".",
        "同名.jpg",
        "同名.jpg",
    ];
    let photo = story("送货单_已签收.jpg");
    let long = format!("{}.jpg", "长".repeat(300));
    let files = hostile
        .iter()
        .copied()
        .chain([long.as_str()])
        .map(|name| load(name, &photo))
        .collect();
    let built = pack(&[exhibit(1, "</script><script>alert(1)</script>", files)]);
    assert_eq!(names(built.place.path()), ["证据册 2025"]);
    let kept = names(&built.folder().join(ORIGINALS));
    assert_eq!(kept.len(), 9);
    assert_eq!(
        &kept[..3],
        ["01-1_evil.jpg", "01-2_evil.jpg", "01-3__CON.jpg"]
    );
    assert!(
        kept.iter()
            .all(|name| name.len() <= 200 && !name.contains(['\n', '\0', '/', '\\']))
    );
    let page = std::fs::read_to_string(built.folder().join(CHECKER)).unwrap();
    assert!(!page.contains("<script>alert"));
}

#[test]
fn a_pack_of_one_page_opens_anywhere() {
    let built = pack(&exhibits(vec![load("一.pdf", &plain_pdf(1))]));
    let bytes = built.bytes();
    assert!(bytes.starts_with(b"%PDF-1.7\n") && bytes.ends_with(b"%%EOF\n"));
    assert_eq!(Document::load_mem(&bytes).unwrap().get_pages().len(), 3);
}
