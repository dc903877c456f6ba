//! What a court desk would stumble over is found before a pack is built.

use image::{DynamicImage, GrayImage, ImageFormat, Luma, imageops};
use lopdf::{Object, Stream, dictionary};
use owed_pack::Survey;

use crate::made::{Draft, load, media, story};
use crate::shown::encoded;

fn survey(name: &str, bytes: &[u8]) -> (Vec<usize>, Vec<usize>) {
    let Survey { blank, sideways } = Survey::of(&load(name, bytes)).unwrap();
    (blank, sideways)
}

/// The first page of the contract of the story as a scanner would see it.
fn scanned() -> DynamicImage {
    let place = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(place.path(), story("购销合同_HT-2025-007.pdf")).unwrap();
    let output = std::process::Command::new("pdftoppm")
        .args(["-r", "150", "-f", "1", "-l", "1", "-jpeg"])
        .arg(place.path())
        .output()
        .expect("pdftoppm is needed");
    image::load_from_memory(&output.stdout).unwrap()
}

#[test]
fn a_picture_of_writing_on_its_side_is_noticed_and_one_that_is_upright_is_not() {
    let upright = scanned();
    let png = |picture: DynamicImage| encoded(picture.into_rgb8(), ImageFormat::Png);
    assert_eq!(survey("a.png", &png(upright.clone())), (vec![], vec![]));
    for turned in [upright.rotate90(), upright.rotate270()] {
        assert_eq!(survey("a.png", &png(turned)), (vec![], vec![1]));
    }
    // Turned by its EXIF block, the photo of the story is upright.
    for name in ["送货单_已签收.jpg", "微信聊天_1.png", "微信聊天_2.png"] {
        assert_eq!(survey(name, &story(name)), (vec![], vec![]), "{name}");
    }
}

#[test]
fn an_empty_scan_is_noticed_and_a_page_with_a_pencil_line_is_not() {
    let scan = GrayImage::from_fn(1240, 1754, |x, y| {
        Luma([u8::try_from(236 + (x * 13 + y * 7) % 7).unwrap()])
    });
    let bytes = |page: &GrayImage| encoded(DynamicImage::from(page.clone()), ImageFormat::Jpeg);
    assert_eq!(survey("a.jpg", &bytes(&scan)), (vec![1], vec![]));
    let mut written = scan;
    let line = GrayImage::from_pixel(500, 6, Luma([90]));
    imageops::overlay(&mut written, &line, 300, 900);
    assert_eq!(survey("a.jpg", &bytes(&written)), (vec![], vec![]));
}

/// Pages of writing as a program writes them: upright, turned, turned back by the page itself,
/// and one with nothing on it.
#[test]
fn pages_of_a_pdf_are_looked_at_one_by_one() {
    let mut draft = Draft::new();
    let font = draft.document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let lines = |matrix: &str| {
        let line = |n: usize| format!("BT /F 10 Tf {matrix} {} Tm (Line {n}) Tj ET ", 40 + n);
        (0..40).map(line).collect::<String>()
    };
    let page = |rotate: i64| {
        let mut page = media(400.0, 600.0);
        page.set(
            "Resources",
            dictionary! { "Font" => dictionary! { "F" => font } },
        );
        page.set("Rotate", rotate);
        page
    };
    draft.page(&lines("1 0 0 1 50"), page(0));
    draft.page(&lines("0 1 -1 0 50"), page(0));
    draft.page(&lines("0 1 -1 0 50"), page(90));
    draft.page("q 1 0 0 1 0 0 cm Q", page(0));
    draft.page(&lines("1 0 0 1 50"), page(180));
    let pdf = draft.finish(dictionary! {});
    assert_eq!(survey("a.pdf", &pdf), (vec![4], vec![2, 5]));
}

#[test]
fn a_scan_in_a_pdf_is_looked_at_like_a_photo() {
    let note = scanned();
    let scan = |picture: &DynamicImage, rotate: i64| {
        let (width, height) = (picture.width(), picture.height());
        let jpeg = encoded(picture.to_rgb8(), ImageFormat::Jpeg);
        let mut draft = Draft::new();
        let image = draft.document.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Filter" => "DCTDecode",
                "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
                "Width" => i64::from(width), "Height" => i64::from(height)
            },
            jpeg,
        ));
        let mut page = media(400.0, 600.0);
        let pictures = dictionary! { "Scan" => Object::Reference(image) };
        page.set("Resources", dictionary! { "XObject" => pictures });
        page.set("Rotate", rotate);
        draft.page("q 400 0 0 600 0 0 cm /Scan Do Q", page);
        draft.finish(dictionary! {})
    };
    assert_eq!(survey("a.pdf", &scan(&note, 0)), (vec![], vec![]));
    assert_eq!(survey("a.pdf", &scan(&note, 90)), (vec![], vec![1]));
    assert_eq!(
        survey("a.pdf", &scan(&note.rotate90(), 0)),
        (vec![], vec![1])
    );
    assert_eq!(
        survey("a.pdf", &scan(&note.rotate90(), 270)),
        (vec![], vec![])
    );
}
