//! What is covered in a copy to share is gone: from its words, its pixels and every stream of it.

use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use lopdf::{Document, Object, Stream, dictionary};
use owed_pack::{Cover, CoveredPage, Drawing, FontFor, Fonts, PackError, Shared, Sharing, share};

use crate::made::{Draft, go_on, media, original, plain_pdf, story};

/// What must be nowhere in a copy.
const SECRETS: [&str; 6] = [
    "110101199003078515",
    "13912345678",
    "6222021234567890123",
    "SECRETAUTHOR",
    "SECRETNOTE",
    "SECRETATTACHED",
];

fn fonts() -> Fonts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/fonts");
    let read = |name: &str| Arc::new(std::fs::read(folder.join(name)).unwrap());
    let (plain, song) = (
        read("NotoSansSC-Medium.ttf"),
        read("NotoSerifSC-Regular.ttf"),
    );
    Arc::new(move |face| match face {
        FontFor::Plain | FontFor::Serif | FontFor::Fixed => Some(Arc::clone(&plain)),
        FontFor::Song | FontFor::Kai => Some(Arc::clone(&song)),
    })
}

/// A PDF that says the secrets in every place a PDF can.
fn talkative() -> Vec<u8> {
    let mut draft = Draft::new();
    let font = draft.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica"
    });
    let hidden = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), 10.into(), 10.into()] },
        b"% 13912345678".to_vec(),
    ));
    let note = draft.document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Text", "Contents" => Object::string_literal("SECRETNOTE"),
        "Rect" => vec![10.into(), 10.into(), 20.into(), 20.into()], "F" => 2
    });
    let mut page = media(400.0, 600.0);
    page.set(
        "Resources",
        dictionary! { "Font" => dictionary! { "F" => font },
        "XObject" => dictionary! { "Unused" => hidden } },
    );
    page.set("Annots", vec![note.into()]);
    // The first lies under the cover; the second is drawn outside of the page.
    let words = "BT /F 20 Tf 50 500 Td (110101199003078515) Tj ET \
        BT /F 20 Tf 50 300 Td (THIS STAYS) Tj ET \
        BT /F 20 Tf 50 -300 Td (6222021234567890123) Tj ET";
    draft.page(words, page);
    let attached = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "EmbeddedFile" },
        b"SECRETATTACHED".to_vec(),
    ));
    let about = draft.document.add_object(dictionary! {
        "Author" => Object::string_literal("SECRETAUTHOR"),
        "Title" => Object::string_literal("13912345678")
    });
    draft.document.trailer.set("Info", about);
    let named = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![
        Object::string_literal("SECRETATTACHED.txt"),
        dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => attached } }.into(),
    ] } };
    let metadata = draft.document.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        b"<x>SECRETAUTHOR</x>".to_vec(),
    ));
    draft.finish(dictionary! { "Names" => named, "Metadata" => metadata })
}

/// A part of the only page, as a door says it.
fn covered(left: u32, top: u32, width: u32, height: u32) -> Vec<CoveredPage> {
    let cover = Cover {
        left,
        top,
        width,
        height,
    };
    vec![CoveredPage {
        page: 0,
        shape: None,
        covers: vec![cover],
    }]
}

fn shares(name: &str, bytes: &[u8], pages: &[CoveredPage], at: &Path) -> Result<Shared, PackError> {
    let notice = |_: &owed_pack::Missing| Some(plain_pdf(1));
    let how = Sharing {
        title: "脱敏副本",
        creator: "Owed",
        pages,
        open: &|bytes| Ok(Box::new(Drawing::of(bytes, fonts())?)),
        notice: &notice,
    };
    share(&original(name, bytes), &how, at, &mut go_on)
}

/// The pixels of the picture that a page is.
fn pixels(pdf: &Path, page: usize) -> image::RgbImage {
    let document = Document::load(pdf).unwrap();
    let id = document.get_pages()[&u32::try_from(page).unwrap()];
    let picture = document.get_page_images(id).unwrap().remove(0);
    let jpeg = image::load(Cursor::new(picture.content), image::ImageFormat::Jpeg);
    jpeg.unwrap().to_rgb8()
}

/// Every byte of a PDF with its streams unpacked, as another program unpacks them.
fn unpacked(pdf: &Path) -> Vec<u8> {
    let output = Command::new("qpdf")
        .args([
            "--qdf",
            "--object-streams=disable",
            "--decode-level=generalized",
        ])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("qpdf is needed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

fn has(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex: String = words.bytes().map(|byte| format!("{byte:02x}")).collect();
    let finds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    finds(words.as_bytes())
        || finds(&wide)
        || finds(hex.as_bytes())
        || finds(hex.to_uppercase().as_bytes())
}

#[test]
fn no_word_of_the_original_is_in_any_stream_of_the_copy() {
    let home = tempfile::tempdir().unwrap();
    let bytes = talkative();
    let before = home.path().join("before.pdf");
    std::fs::write(&before, &bytes).unwrap();
    let open = unpacked(&before);
    for secret in SECRETS {
        assert!(
            has(&open, secret),
            "{secret} is not in what is to be shared"
        );
    }
    let at = home.path().join("copy.pdf");
    // Only the number of the identity card is covered; the rest lay where nobody sees it.
    let shared = shares(
        "身份证.pdf",
        &bytes,
        &covered(1_000, 1_200, 7_000, 800),
        &at,
    )
    .unwrap();
    assert_eq!(
        (shared.pages, &shared.covered[..], shared.missing.len()),
        (1, &[0][..], 0)
    );
    let (raw, open) = (std::fs::read(&at).unwrap(), unpacked(&at));
    for words in SECRETS.iter().chain(&["THIS STAYS", "身份证"]) {
        assert!(
            !has(&raw, words) && !has(&open, words),
            "{words} is in the copy"
        );
    }
    for part in [
        "/Font",
        "/Annots",
        "/EmbeddedFile",
        "/Metadata",
        "/AcroForm",
        "/Names",
    ] {
        assert!(!has(&open, part), "the copy has {part}");
    }
    let text = Command::new("pdftotext")
        .arg(&at)
        .arg("-")
        .output()
        .expect("pdftotext is needed");
    assert_eq!(String::from_utf8_lossy(&text.stdout).trim(), "");
    // What is not covered is seen: dark writing on white, and none where the cover is but black.
    let seen = pixels(&at, 1);
    let (wide, high) = seen.dimensions();
    let dark = |from: (u32, u32), to: (u32, u32)| {
        let (mut dark, mut all) = (0_u64, 0_u64);
        for x in wide * from.0 / 100..wide * to.0 / 100 {
            for y in high * from.1 / 100..high * to.1 / 100 {
                all += 1;
                dark += u64::from(seen.get_pixel(x, y).0.iter().all(|part| *part < 100));
            }
        }
        dark * 100 / all
    };
    assert!(
        (2..60).contains(&dark((12, 46), (50, 51))),
        "{}",
        dark((12, 46), (50, 51))
    );
    assert_eq!(dark((10, 12), (80, 20)), 100);
    assert_eq!(dark((0, 60), (100, 100)), 0);
}

#[test]
fn the_pixels_under_a_cover_are_one_colour_whatever_was_there() {
    let home = tempfile::tempdir().unwrap();
    for name in ["送货单_已签收.jpg", "微信聊天_1.png"] {
        let at = home.path().join(format!("{name}.pdf"));
        // At odd places, so that the edges of blocks and of the picture count.
        shares(
            name,
            &story(name),
            &covered(1_237, 2_113, 3_331, 8_000),
            &at,
        )
        .unwrap();
        let seen = pixels(&at, 1);
        let (wide, high) = seen.dimensions();
        let (left, right) = (wide * 1_237 / 10_000, wide * 4_568 / 10_000);
        let mut colours = std::collections::BTreeSet::new();
        for x in left..=right {
            for y in high * 2_113 / 10_000..high {
                colours.insert(seen.get_pixel(x, y).0);
            }
        }
        assert_eq!(colours.len(), 1, "{name}: {colours:?}");
        assert!(
            seen.pixels()
                .any(|pixel| pixel.0.iter().all(|part| *part > 200))
        );
    }
}

#[test]
fn the_thumbnail_and_the_words_of_the_camera_are_gone() {
    let home = tempfile::tempdir().unwrap();
    let photo = story("送货单_已签收.jpg");
    // A block of EXIF with a maker's words and a thumbnail, put behind the first mark.
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\0\0\0\0\0SECRETAUTHOR GPS 31.2N".to_vec();
    exif.extend(story("送货单_已签收.jpg").into_iter().take(4_000));
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(&exif);
    bytes.extend(&photo[2..]);
    let at = home.path().join("copy.pdf");
    shares("photo.jpg", &bytes, &covered(0, 0, 5_000, 5_000), &at).unwrap();
    let raw = std::fs::read(&at).unwrap();
    assert!(has(&bytes, "SECRETAUTHOR") && !has(&raw, "SECRETAUTHOR") && !has(&raw, "Exif"));
}

#[test]
fn a_page_that_cannot_be_drawn_for_certain_is_a_notice_and_no_guess() {
    let home = tempfile::tempdir().unwrap();
    // Drawn on a page of another shape: the cover would lie elsewhere.
    let mut pages = covered(0, 0, 5_000, 5_000);
    pages[0].shape = Some(10_000);
    let at = home.path().join("copy.pdf");
    let shared = shares("a.pdf", &talkative(), &pages, &at).unwrap();
    assert_eq!((shared.missing.len(), shared.covered.len()), (1, 0));
}

/// A page that says `words` (UCS-2 in hexadecimal digits) in a font that the file has not.
fn without_its_font(ordering: &str, encoding: &str, words: &str) -> Vec<u8> {
    let mut draft = Draft::new();
    let below = draft.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType0", "BaseFont" => "STSong-Light",
        "CIDSystemInfo" => dictionary! { "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal(ordering), "Supplement" => 2 },
        "FontDescriptor" => dictionary! { "Type" => "FontDescriptor", "FontName" => "STSong-Light", "Flags" => 6 }
    });
    let font = draft.document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "STSong-Light-UniGB-UCS2-H",
        "Encoding" => encoding, "DescendantFonts" => vec![below.into()]
    });
    let mut page = media(400.0, 600.0);
    page.set(
        "Resources",
        dictionary! { "Font" => dictionary! { "F" => font } },
    );
    draft.page(&format!("BT /F 20 Tf 50 500 Td <{words}> Tj ET"), page);
    draft.finish(dictionary! {})
}

#[test]
fn chinese_whose_font_is_not_in_the_file_is_drawn_in_ours_sign_by_sign() {
    let home = tempfile::tempdir().unwrap();
    let of = |name: &str, bytes: Vec<u8>| {
        let at = home.path().join(name);
        let shared = shares(name, &bytes, &covered(0, 0, 100, 100), &at).unwrap();
        (shared.missing.len(), at)
    };
    // 身份证, by three ways a PDF may name the signs.
    let (missing, ucs2) = of(
        "ucs2.pdf",
        without_its_font("GB1", "UniGB-UCS2-H", "8EAB4EFD8BC1"),
    );
    assert_eq!(missing, 0);
    let (missing, gbk) = of(
        "gbk.pdf",
        without_its_font("GB1", "GBK-EUC-H", "C9EDB7DDD6A4"),
    );
    assert_eq!(missing, 0);
    let drawn = pixels(&ucs2, 1);
    assert!(
        drawn.pixels().any(|pixel| pixel.0[0] < 128),
        "nothing is drawn"
    );
    assert_eq!(drawn, pixels(&gbk, 1), "the same signs");
    let (_, others) = of(
        "others.pdf",
        without_its_font("GB1", "UniGB-UCS2-H", "8EAB4EFD8BC2"),
    );
    assert!(
        drawn != pixels(&others, 1),
        "another sign is drawn otherwise"
    );

    // Korean, which our Chinese fonts do not have; another sign in its place would change what the
    // page says.
    let korean = without_its_font("Korea1", "UniKS-UCS2-H", "AC00AC01");
    assert_eq!(of("korean.pdf", korean).0, 1);
    // Numbers of glyphs of a font that is not there: nobody knows which signs they are.
    let numbers = without_its_font("Identity", "Identity-H", "012301240125");
    assert_eq!(of("numbers.pdf", numbers).0, 1);
}

#[test]
fn what_has_no_such_page_or_none_at_all_is_refused_and_nothing_is_left() {
    let home = tempfile::tempdir().unwrap();
    let at = home.path().join("copy.pdf");
    let mut pages = covered(0, 0, 100, 100);
    pages[0].page = 7;
    let refused = shares("a.pdf", &plain_pdf(2), &pages, &at);
    assert!(
        matches!(refused, Err(PackError::Misfit { .. })),
        "{refused:?}"
    );
    let refused = shares("a.mp3", b"ID3 no pages", &covered(0, 0, 100, 100), &at);
    assert!(
        matches!(refused, Err(PackError::Unshown { .. })),
        "{refused:?}"
    );
    assert!(!at.exists());
}
