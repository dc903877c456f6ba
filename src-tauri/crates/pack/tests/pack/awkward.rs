//! All that is awkward in one pack: photos however they are stored, pages however they are turned,
//! forms, locks, damage. Every page is there and stamped, and nothing of an original is lost.

use std::collections::BTreeMap;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use lopdf::dictionary;
use owed_pack::{LoadedFile, Reason};

use crate::kept::{form, rewritten};
use crate::made::{Draft, exhibits, file, load, media, pack, plain_pdf, story};
use crate::pictures::tiff;
use crate::seen::Seen;
use crate::shown::{encoded, photo, quartered};

/// Pages of every rotation, in a box of its own, of an odd unit, and with saves left open.
fn turned() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for rotate in [0, 90, 180, 270] {
        for (name, drawing, boxed, unit) in [
            ("plain", "0.9 g 0 0 595 842 re f", false, 1.0),
            ("boxed", "0.9 g 0 0 595 842 re f", true, 1.0),
            (
                "open",
                "q 0.5 0 0 0.5 0 0 cm 0.9 g 0 0 900 900 re f",
                false,
                1.0,
            ),
            ("unit", "0.9 g 0 0 595 842 re f", true, 2.0),
        ] {
            let mut draft = Draft::new();
            let mut page = media(595.0, 842.0);
            page.set("Rotate", rotate);
            if boxed {
                page.set("CropBox", crate::made::numbers(&[40.0, 60.0, 500.0, 700.0]));
            }
            if unit > 1.0 {
                page.set("UserUnit", unit);
            }
            draft.page(drawing, page);
            files.push((format!("{name}-{rotate}.pdf"), draft.finish(dictionary! {})));
        }
    }
    files
}

fn all() -> Vec<(String, Vec<u8>)> {
    let quarters = quartered(120, 160);
    let png = |picture: DynamicImage| encoded(picture, ImageFormat::Png);
    let mut files: Vec<(String, Vec<u8>)> = (1..=8)
        .map(|turn| (format!("orientation {turn}.jpg"), photo(turn)))
        .collect();
    let grey16 = image::ImageBuffer::from_pixel(120, 160, image::Luma([0x8000_u16]));
    let clear = RgbaImage::from_fn(120, 160, |x, _| {
        Rgba([200, 30, 30, u8::try_from(x * 2).unwrap()])
    });
    let grey = DynamicImage::from(quarters.clone()).into_luma8();
    let long = quartered(320, 4_000);
    let pictures: Vec<(&str, Vec<u8>)> = vec![
        ("cmyk.jpg", file("cmyk_adobe.jpg")),
        ("progressive.jpg", file("progressive_srgb.jpg")),
        ("note.jpg", story("送货单_已签收.jpg")),
        ("grey.jpg", encoded(grey, ImageFormat::Jpeg)),
        ("chat.png", story("微信聊天_1.png")),
        ("grey16.png", png(DynamicImage::ImageLuma16(grey16))),
        ("clear.png", png(DynamicImage::from(clear))),
        ("long.png", png(DynamicImage::from(long))),
        ("q.webp", encoded(quarters.clone(), ImageFormat::WebP)),
        ("q.bmp", encoded(quarters.clone(), ImageFormat::Bmp)),
        ("two pages.tif", tiff(&[10, 200])),
        ("contract.pdf", story("购销合同_HT-2025-007.pdf")),
        (
            "form one.pdf",
            form(
                lopdf::Object::string_literal("amount"),
                "88,000.00",
                "1 0 0",
            ),
        ),
        (
            "form two.pdf",
            form(
                lopdf::Object::string_literal("amount"),
                "12,000.00",
                "0 0 1",
            ),
        ),
    ];
    files.extend(
        pictures
            .into_iter()
            .map(|(name, bytes)| (name.to_owned(), bytes)),
    );
    files.extend(turned());
    let many = plain_pdf(12);
    let lock = |user: &str| rewritten(&many, &["--encrypt", user, "o", "256", "--"]);
    let packed = rewritten(&many, &["--object-streams=generate"]);
    let mut cut = plain_pdf(3);
    cut.truncate(cut.len() / 2);
    let odd: Vec<(&str, Vec<u8>)> = vec![
        ("opens with nothing.pdf", lock("")),
        ("locked.pdf", lock("secret")),
        ("packed.pdf", packed),
        ("cut.pdf", cut),
        ("torn.jpg", photo(1)[..40].to_vec()),
        ("nothing.pdf", Vec::new()),
        ("drawing.dwg", b"AC1032 and more".to_vec()),
        ("same name.jpg", photo(3)),
        ("same name.jpg", photo(6)),
        ("../../out.jpg", photo(8)),
        ("合同（盖章）🧾.jpg", photo(2)),
    ];
    files.extend(
        odd.into_iter()
            .map(|(name, bytes)| (name.to_owned(), bytes)),
    );
    files
}

#[test]
fn every_page_of_a_pack_of_awkward_files_is_there_and_stamped() {
    let given = all();
    let files: Vec<LoadedFile> = given
        .iter()
        .map(|(name, bytes)| load(name, bytes))
        .collect();
    let refused: BTreeMap<String, Reason> = files
        .iter()
        .filter_map(|file| Some((file.name().to_owned(), file.unreadable()?.reason)))
        .collect();
    let reasons: Vec<_> = refused
        .iter()
        .map(|(name, why)| (name.as_str(), *why))
        .collect();
    assert_eq!(
        reasons,
        [
            ("cut.pdf", Reason::Damaged),
            ("drawing.dwg", Reason::Unsupported),
            ("locked.pdf", Reason::Encrypted),
            ("nothing.pdf", Reason::Empty),
            ("torn.jpg", Reason::Damaged),
        ]
    );
    let built = pack(&exhibits(files));
    let bound = built.bytes();
    // Every JPEG that can be shown is in the pack byte for byte, and every original beside it.
    for ((name, bytes), exhibit) in given.iter().zip(&built.manifest.exhibits) {
        let beside = std::fs::read(built.folder().join(&exhibit.files[0].path)).unwrap();
        assert_eq!(beside, *bytes, "{name}");
        if name.ends_with(".jpg") && !refused.contains_key(name) {
            let is_in = bound.windows(bytes.len()).any(|part| part == bytes);
            assert!(is_in, "{name} was written anew");
        }
    }
    for page in 3..=built.manifest.pack.pages {
        Seen::page(&built.pdf(), page).is_stamped();
    }
    // The forms keep what was filled in.
    let text = String::from_utf8_lossy(&bound).into_owned();
    for value in ["88,000.00", "12,000.00"] {
        assert!(text.contains(value), "{value}");
    }
}
