//! What was read off a picture lies over the very place it was read from, and is not seen; the picture
//! keeps every byte. Another program (poppler) says where it finds the words.

use std::path::Path;
use std::process::Command;

use lopdf::dictionary;
use owed_pack::{Digest, LoadedFile, ReadPage, ReadWord, Scans};

use crate::made::{Built, Draft, exhibits, load, media, numbers, pack, plain_pdf};
use crate::seen::Seen;
use crate::shown::{ON_A4, QUARTERS, photo};

fn word(text: &str, at: [u16; 4]) -> ReadWord {
    ReadWord {
        text: text.to_owned(),
        at,
    }
}

/// A page on which was read, in its upper part: 送货单 taken apart, and a number under it.
fn read() -> ReadPage {
    ReadPage {
        lines: vec![
            vec![
                word("送货", [1000, 1000, 6400, 2000]),
                word("单𠮷", [6500, 1000, 9000, 2000]),
            ],
            vec![word("HT-2025", [1000, 3000, 9000, 4000])],
        ],
    }
}

/// The words that poppler finds on a page, counted from 1, with left, top, right and bottom.
fn found(pdf: &Path, page: usize) -> Vec<(String, [f64; 4])> {
    let page = page.to_string();
    let output = Command::new("pdftotext")
        .args(["-cropbox", "-bbox", "-f", &page, "-l", &page])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext is needed");
    assert!(output.status.success());
    // Any complaint about the font would be here.
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.is_empty() || said == "no word list\n", "{said}");
    let html = String::from_utf8(output.stdout).unwrap();
    let words = html.lines().filter_map(|line| {
        let rest = line.trim().strip_prefix("<word ")?;
        let (sides, rest) = rest.split_once('>')?;
        let mut sides = sides.split('"').skip(1).step_by(2);
        let mut side = || sides.next().unwrap().parse::<f64>().unwrap();
        let at = [side(), side(), side(), side()];
        Some((rest.strip_suffix("</word>")?.to_owned(), at))
    });
    words.collect()
}

fn stands(pdf: &Path, page: usize, text: &str, at: [f64; 4]) {
    let all = found(pdf, page);
    let (_, is) = all
        .iter()
        .find(|(word, _)| word == text)
        .unwrap_or_else(|| panic!("{text} is not among {all:?}"));
    let near = is
        .iter()
        .zip(at)
        .all(|(one, other)| (one - other).abs() < 1.5);
    assert!(near, "{text} on page {page} is at {is:?} and not at {at:?}");
}

fn laid(file: LoadedFile, pages: usize) -> LoadedFile {
    file.read_as(vec![Some(read()); pages])
}

#[test]
fn words_lie_where_they_were_read_on_every_orientation_of_a_photo() {
    let files = (1..=8).map(|orientation| {
        let name = format!("{orientation}.jpg");
        laid(load(&name, &photo(orientation)), 1)
    });
    let built = pack(&exhibits(files.collect()));
    let [left, top, right, bottom] = ON_A4;
    let (wide, high) = (right - left, bottom - top);
    let bytes = built.bytes();
    for orientation in 1..=8_u8 {
        let page = usize::from(orientation) + 2;
        let line = |from: f64| {
            let (above, below) = (top + high * from, top + high * (from + 0.1));
            [left + wide * 0.1, above, left + wide * 0.9, below]
        };
        stands(&built.pdf(), page, "送货单𠮷", line(0.1));
        stands(&built.pdf(), page, "HT-2025", line(0.3));
        // It is not seen, and the photo is there byte for byte.
        let seen = Seen::page(&built.pdf(), page);
        seen.quarters(ON_A4, QUARTERS);
        seen.is_stamped();
        let photo = photo(orientation);
        assert!(bytes.windows(photo.len()).any(|part| part == photo));
    }
}

#[test]
fn words_lie_where_they_were_read_on_every_rotation_of_a_page() {
    let mut draft = Draft::new();
    for rotate in [0, 90, 180, 270] {
        let mut page = media(0.0, 0.0);
        page.set("MediaBox", numbers(&[0.0, 0.0, 300.0, 500.0]));
        page.set("CropBox", numbers(&[20.0, 40.0, 220.0, 440.0]));
        page.set("Rotate", rotate);
        draft.page("q 0.8 g 0 0 300 500 re f", page);
    }
    let file = load("scan.pdf", &draft.finish(dictionary! {}));
    assert_eq!(Scans::of(&file).unwrap().pages(), [0, 1, 2, 3]);
    let built = pack(&exhibits(vec![laid(file, 4)]));
    for (index, (wide, high)) in [(200.0, 400.0), (400.0, 200.0)]
        .into_iter()
        .cycle()
        .take(4)
        .enumerate()
    {
        let at = [wide * 0.1, high * 0.1, wide * 0.9, high * 0.2];
        stands(&built.pdf(), 3 + index, "送货单𠮷", at);
        Seen::page(&built.pdf(), 3 + index).is_stamped();
    }
}

#[test]
fn the_same_words_make_the_same_bytes_and_none_make_those_of_before() {
    let make = |pages: Vec<Option<ReadPage>>| -> Built {
        let file = load("scan.pdf", &plain_pdf(2)).read_as(pages);
        pack(&exhibits(vec![load("1.jpg", &photo(6)), file]))
    };
    let with = make(vec![None, Some(read())]);
    let bytes = |built: &Built| Digest::of(&built.bytes());
    assert_eq!(bytes(&with), bytes(&make(vec![None, Some(read())])));
    assert!(found(&with.pdf(), 4).is_empty());
    assert_eq!(found(&with.pdf(), 5).len(), 2);
    let without = make(Vec::new());
    let empty = make(vec![None, Some(ReadPage::default())]);
    assert_eq!(bytes(&without), bytes(&empty));
    assert_ne!(bytes(&without), bytes(&with));
}
