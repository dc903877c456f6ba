//! Every page is shown upright, with its stamp in its corners, whatever the file says.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lopdf::{Document, Object, Stream, dictionary};
use owed_pack::{Kind, inspect};

use crate::made::{Draft, exhibits, file, load, media, numbers, pack, story};
use crate::seen::{BLUE, Colour, GREEN, MAGENTA, RED, Seen, WHITE, YELLOW};

/// Red and green above, blue and yellow below; taller than wide.
pub(crate) fn quartered(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let colour = match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => YELLOW,
        };
        Rgb(colour)
    })
}

pub(crate) const QUARTERS: [Colour; 4] = [RED, GREEN, BLUE, YELLOW];

pub(crate) fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photo stored turned, with the EXIF orientation that says how to show it.
pub(crate) fn photo(orientation: u8) -> Vec<u8> {
    // To be upright after turning by 6 it must be stored turned by 8, and the other way round;
    // the other orientations undo themselves.
    let undo = match orientation {
        6 => 8,
        8 => 6,
        other => other,
    };
    let mut stored = DynamicImage::from(quartered(120, 160));
    stored.apply_orientation(Orientation::from_exif(undo).unwrap());
    let plain = encoded(stored, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II\x2A\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend([0x32, 0x01, 2, 0, 20, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"2025:03:08 16:42:10\0");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, &exif, &plain[2..]].concat()
}

/// Where a picture of 120 × 160 pixels lies on its A4 page.
pub(crate) const ON_A4: [f64; 4] = [237.6, 341.0, 357.6, 501.0];

#[test]
fn every_orientation_of_a_photo_on_every_rotation_of_a_page_is_upright_and_stamped() {
    let photos = (1..=8)
        .map(|orientation| load(&format!("{orientation}.jpg"), &photo(orientation)))
        .collect();
    let first = pack(&exhibits(photos));
    for page in 3..=10 {
        let seen = Seen::page(&first.pdf(), page);
        assert_eq!((seen.width, seen.height), (596, 842));
        seen.quarters(ON_A4, QUARTERS);
        seen.is_stamped();
    }

    // The pack itself becomes evidence, each of its photo pages turned four ways.
    let mut turned = Document::load_mem(&first.bytes()).unwrap();
    let pages: Vec<_> = turned.get_pages().into_values().skip(2).collect();
    let root = turned
        .catalog()
        .unwrap()
        .get(b"Pages")
        .unwrap()
        .as_reference()
        .unwrap();
    let mut kids = Vec::new();
    for page in pages {
        for degrees in [0, 90, 180, 270] {
            let mut copy = turned.get_dictionary(page).unwrap().clone();
            copy.set("Rotate", degrees);
            copy.remove(b"Annots");
            kids.push(Object::from(turned.add_object(copy)));
        }
    }
    let tree = turned.get_dictionary_mut(root).unwrap();
    tree.set("Count", 32);
    tree.set("Kids", kids);
    let mut bytes = Vec::new();
    turned.save_to(&mut bytes).unwrap();
    let second = pack(&exhibits(vec![load("turned.pdf", &bytes)]));
    for index in 0..32 {
        let seen = Seen::page(&second.pdf(), 3 + index);
        seen.is_stamped();
        let [left, top, right, bottom] = ON_A4;
        let (w, h) = (595.28, 841.89);
        match index % 4 {
            0 => seen.quarters(ON_A4, QUARTERS),
            1 => seen.quarters(
                [h - bottom, left, h - top, right],
                [BLUE, RED, YELLOW, GREEN],
            ),
            2 => seen.quarters(
                [w - right, h - bottom, w - left, h - top],
                [YELLOW, BLUE, GREEN, RED],
            ),
            _ => seen.quarters(
                [top, w - right, bottom, w - left],
                [GREEN, YELLOW, RED, BLUE],
            ),
        }
    }
}

#[test]
fn a_stamp_follows_the_crop_box_the_rotation_and_the_unit() {
    let mut draft = Draft::new();
    for rotate in [0, 90, -180, 630] {
        let mut page = media(0.0, 0.0);
        page.set("MediaBox", numbers(&[300.0, 500.0, -100.0, -50.0]));
        page.set("CropBox", numbers(&[-60.0, 0.0, 140.0, 900.0]));
        page.set("Rotate", rotate);
        page.set("UserUnit", 2);
        draft.page("1 0 0 rg -60 0 200 500 re f", page);
    }
    let bytes = draft.finish(dictionary! {});
    let loaded = load("cropped.pdf", &bytes);
    let sizes: Vec<_> = loaded
        .pages()
        .iter()
        .map(|page| (page.width, page.height))
        .collect();
    assert_eq!(
        sizes,
        [
            (400.0, 1000.0),
            (1000.0, 400.0),
            (400.0, 1000.0),
            (1000.0, 400.0)
        ]
    );
    let built = pack(&exhibits(vec![loaded]));
    for page in 3..=6 {
        let seen = Seen::page(&built.pdf(), page);
        // The renderer ignores the unit, so it shows half the size.
        let (w, h) = (seen.width as f64, seen.height as f64);
        let scale = w.max(h) / 1000.0;
        seen.shows(MAGENTA, 8.0 * scale, h - 4.0 * scale);
        seen.shows(GREEN, w - 8.0 * scale, h - 4.0 * scale);
        seen.shows(RED, w / 2.0, h / 2.0);
    }
}

#[test]
fn boxes_and_resources_that_pages_inherit_come_along() {
    let mut draft = Draft::new();
    let form = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 100.0, 100.0]) },
        b"0 0 1 rg 0 0 100 100 re f".to_vec(),
    ));
    draft.page("/Blue Do", dictionary! {});
    draft.page("/Blue Do", dictionary! {});
    let above = dictionary! {
        "MediaBox" => numbers(&[0.0, 0.0, 300.0, 200.0]), "CropBox" => numbers(&[50.0, 0.0, 300.0, 200.0]),
        "Rotate" => 90, "Resources" => dictionary! { "XObject" => dictionary! { "Blue" => form } }
    };
    let built = pack(&exhibits(vec![load(
        "inherits.pdf",
        &draft.finish_under(above, dictionary! {}),
    )]));
    for page in [3, 4] {
        let seen = Seen::page(&built.pdf(), page);
        assert_eq!((seen.width, seen.height), (200, 250));
        seen.is_stamped();
        seen.shows(BLUE, 50.0, 30.0);
        seen.shows(WHITE, 150.0, 200.0);
    }
}

#[test]
fn neither_an_opaque_scan_nor_an_unbalanced_page_moves_or_hides_a_stamp() {
    let mut draft = Draft::new();
    for drawing in [
        "1 1 0 rg 0 0 200 300 re f",
        "q q 0.5 0 0 0.5 0 0 cm q 1 1 0 rg 0 0 400 600 re f",
        "Q Q 1 1 0 rg 0 0 200 300 re f q 0 0 1 1 re W n",
        "q 0.1 0 0 0.1 5 5 cm (q unclosed \\( ) pop q 1 1 0 rg -50 -50 2000 3000 re f",
    ] {
        draft.page(drawing, media(200.0, 300.0));
    }
    let built = pack(&exhibits(vec![load(
        "scans.pdf",
        &draft.finish(dictionary! {}),
    )]));
    for page in 3..=6 {
        let seen = Seen::page(&built.pdf(), page);
        seen.is_stamped();
        seen.shows(YELLOW, 100.0, 100.0);
    }
}

#[test]
fn a_jpeg_goes_in_byte_for_byte_with_its_profile() {
    for bytes in [
        file("progressive_srgb.jpg"),
        file("cmyk_adobe.jpg"),
        story("送货单_已签收.jpg"),
    ] {
        let built = pack(&exhibits(vec![load("photo.jpg", &bytes)]));
        assert!(built.bytes().windows(bytes.len()).any(|part| part == bytes));
    }
    let built = pack(&exhibits(vec![load(
        "photo.jpg",
        &file("progressive_srgb.jpg"),
    )]));
    let spaces = built.document().objects.into_values().filter_map(|object| {
        object
            .as_stream()
            .ok()?
            .dict
            .get(b"ColorSpace")
            .ok()?
            .as_array()
            .ok()
            .cloned()
    });
    assert_eq!(
        spaces
            .filter(|space| space[0] == Object::from("ICCBased"))
            .count(),
        1
    );
}

#[test]
fn a_cmyk_photo_of_an_adobe_program_is_not_shown_as_its_negative() {
    let built = pack(&exhibits(vec![load("cmyk.jpg", &file("cmyk_adobe.jpg"))]));
    let seen = Seen::page(&built.pdf(), 3);
    let [r, g, b] = seen.at(285.0, 421.0);
    assert!(r < 80 && g > 120 && b > 180, "cyan, not {r} {g} {b}");
    let [r, g, b] = seen.at(310.0, 421.0);
    assert!(r > 200 && g > 200 && b < 80, "yellow, not {r} {g} {b}");
}

#[test]
fn what_a_camera_says_is_offered() {
    let Kind::Image {
        size,
        orientation,
        taken,
        unreadable,
        ..
    } = inspect(&photo(6), "x.jpg")
    else {
        panic!()
    };
    assert_eq!((size, orientation, unreadable), (Some((120, 160)), 6, None));
    assert_eq!(taken.unwrap().to_string(), "2025-03-08 16:42:10");
    let Kind::Image { size, taken, .. } = inspect(&story("送货单_已签收.jpg"), "送货单")
    else {
        panic!()
    };
    assert_eq!(size, Some((1200, 1600)));
    assert_eq!(taken.unwrap().date().to_string(), "2025-03-08");
    let contract = inspect(&story("购销合同_HT-2025-007.pdf"), "合同.pdf");
    assert_eq!(
        contract,
        Kind::Pdf {
            pages: Some(2),
            encrypted: false,
            unreadable: None
        }
    );
    assert_eq!(inspect(b"PK\x03\x04", "合同.docx"), Kind::Other);
    assert!(matches!(
        inspect(b"", "合同.pdf"),
        Kind::Pdf {
            pages: None,
            unreadable: Some(_),
            ..
        }
    ));
    assert!(matches!(
        inspect(b"\0\0\0\x18ftypheic\0\0\0\0", "IMG.HEIC"),
        Kind::Image {
            size: None,
            unreadable: Some(_),
            ..
        }
    ));
}
