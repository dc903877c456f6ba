//! Copies for a court's portal: as small as asked, every page where it is in the full pack; and
//! exhibits put in later, whose pages have numbers of their own.

use std::fs;

use image::ImageFormat;
use lopdf::{Document, Object};
use owed_pack::{
    Asked, Exhibit, LoadedFile, Manifest, Number, Pack, PageSize, Scale, Upload, build, verify,
};

use crate::made::{exhibits, front, go_on, load, plain_pdf, stamps, story};
use crate::seen::Seen;
use crate::shown::encoded;

/// A photo with so much in it that it is large.
fn photo(seed: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(1600, 1200, |x, y| {
        let noise = (x * 7919 + y * 104_729 + seed * 31).wrapping_mul(2_654_435_761) >> 25;
        image::Rgb([
            u8::try_from(noise).unwrap(),
            u8::try_from(x % 256).unwrap(),
            u8::try_from(y % 256).unwrap(),
        ])
    });
    encoded(picture, ImageFormat::Jpeg)
}

struct Made {
    place: tempfile::TempDir,
    manifest: Manifest,
}

impl Made {
    fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.place.path().join("pack").join(path)).unwrap()
    }
}

fn make(exhibits: &[Exhibit], asked: Asked) -> Made {
    let sizes: Vec<PageSize> = exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .flat_map(LoadedFile::pages)
        .copied()
        .collect();
    let (front_of_all, stamps) = (front(exhibits.len()), stamps(&sizes));
    let pack = Pack {
        title: "证据册",
        creator: "Owed",
        book_head: "1",
        front_bookmark: "封面与目录",
        exhibits,
        front: &front_of_all,
        stamps: &stamps,
        placeholders: &[],
        dividers: None,
        upload: None,
    };
    let (place, work) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let upload = Upload::prepare(&pack, asked, work.path(), &mut go_on).unwrap();
    let fronts: Vec<Vec<u8>> = upload
        .volumes()
        .iter()
        .map(|volume| front_of(&exhibits[volume.exhibits.clone()]))
        .collect();
    let pack = Pack {
        upload: Some((&upload, &fronts)),
        ..pack
    };
    let manifest = build(&pack, &place.path().join("pack"), &mut go_on).unwrap();
    let report = verify(&place.path().join("pack"), &mut go_on).unwrap();
    assert_eq!(report.findings, []);
    Made { place, manifest }
}

/// A front that leads to these exhibits only.
fn front_of(exhibits: &[Exhibit]) -> Vec<u8> {
    let mut document = Document::load_mem(&front(exhibits.len())).unwrap();
    for object in document.objects.values_mut() {
        let Ok(annotation) = object.as_dict_mut() else {
            continue;
        };
        let links = annotation.get_mut(b"Annots").and_then(Object::as_array_mut);
        let Ok(links) = links else { continue };
        for (link, exhibit) in links.iter_mut().zip(exhibits) {
            let to = Object::string_literal(format!("owed:exhibit/{}", exhibit.number));
            let action = link.as_dict_mut().unwrap().get_mut(b"A").unwrap();
            action.as_dict_mut().unwrap().set("URI", to);
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The page labels as readers show them.
fn labels(bytes: &[u8]) -> Vec<String> {
    let place = tempfile::NamedTempFile::new().unwrap();
    fs::write(place.path(), bytes).unwrap();
    let output = std::process::Command::new("qpdf")
        .args(["--json", "--json-key=pagelabels"])
        .arg(place.path())
        .output()
        .expect("qpdf is needed");
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let runs = said["pagelabels"].as_array().unwrap();
    let word = |run: &serde_json::Value| {
        let label = &run["label"];
        format!(
            "{}:{}{}{}",
            run["index"],
            label["/P"].as_str().unwrap_or("").trim_start_matches("u:"),
            label["/S"].as_str().unwrap(),
            label["/St"]
                .as_i64()
                .map_or(String::new(), |n| n.to_string())
        )
    };
    runs.iter().map(word).collect()
}

#[test]
fn volumes_are_as_small_as_asked_and_their_pages_go_on_counting() {
    let files = (0..4)
        .map(|n| load(&format!("{n}.jpg"), &photo(n)))
        .collect();
    let all = exhibits(files);
    let one = all[0].files[0].size();
    let largest = one * 5 / 2;
    let asked = Asked {
        largest: Some(largest),
        scale: None,
    };
    let made = make(&all, asked);
    let names: Vec<_> = made.manifest.upload.iter().map(|file| &file.path).collect();
    assert_eq!(
        names,
        ["上传/证据册_第1册_共2册.pdf", "上传/证据册_第2册_共2册.pdf"]
    );
    for (volume, first) in made.manifest.upload.iter().zip([1, 3]) {
        assert!(volume.size <= largest);
        assert_eq!(volume.first_page, Number::plain(first));
        assert_eq!(
            Document::load_mem(&made.bytes(&volume.path))
                .unwrap()
                .get_pages()
                .len(),
            4
        );
    }
    assert_eq!(labels(&made.bytes(names[1])), ["0:/r1", "2:/D3"]);
    // Not scaled, a photo is in the volume byte for byte too.
    let volume = made.bytes(names[1]);
    let bytes = photo(2);
    assert!(volume.windows(bytes.len()).any(|window| window == bytes));
}

#[test]
fn photos_are_scaled_in_the_copy_only_and_stand_where_they_stood() {
    let all = exhibits(vec![load("a.jpg", &photo(1)), load("b.pdf", &plain_pdf(2))]);
    let asked = Asked {
        largest: None,
        scale: Some(Scale {
            longest: 800,
            quality: 75,
        }),
    };
    let made = make(&all, asked);
    let full = made.bytes("证据册.pdf");
    let original = photo(1);
    assert!(
        full.windows(original.len())
            .any(|window| window == original)
    );
    let upload = &made.manifest.upload[0];
    assert_eq!(upload.path, "上传/证据册_上传副本.pdf");
    assert!(upload.size * 2 < made.manifest.pack.size, "{upload:?}");
    let folder = made.place.path().join("pack");
    let (large, small) = (
        Seen::page(&folder.join("证据册.pdf"), 3),
        Seen::page(&folder.join(&upload.path), 3),
    );
    assert_eq!((large.width, large.height), (small.width, small.height));
    small.is_stamped();
    // The picture begins and ends at the same places: what is around it is as white.
    for (x, y) in [(10.0, 10.0), (10.0, 300.0), (400.0, 20.0), (835.0, 580.0)] {
        assert_eq!(large.at(x, y), small.at(x, y));
    }
}

#[test]
fn scans_in_a_pdf_are_scaled_too() {
    let jpeg = photo(5);
    let mut draft = crate::made::Draft::new();
    let image = draft.document.add_object(lopdf::Stream::new(
        lopdf::dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Filter" => "DCTDecode",
            "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Width" => 1600, "Height" => 1200
        },
        jpeg.clone(),
    ));
    let mut page = crate::made::media(400.0, 300.0);
    let pictures = lopdf::dictionary! { "Scan" => Object::Reference(image) };
    page.set("Resources", lopdf::dictionary! { "XObject" => pictures });
    draft.page("q 400 0 0 300 0 0 cm /Scan Do Q", page);
    let all = exhibits(vec![load("scan.pdf", &draft.finish(lopdf::dictionary! {}))]);
    let scale = Scale {
        longest: 800,
        quality: 75,
    };
    let made = make(
        &all,
        Asked {
            largest: None,
            scale: Some(scale),
        },
    );
    assert!(made.manifest.upload[0].size * 2 < made.manifest.pack.size);
    let folder = made.place.path().join("pack");
    let page = Seen::page(&folder.join(&made.manifest.upload[0].path), 3);
    page.is_stamped();
    let full = Seen::page(&folder.join("证据册.pdf"), 3);
    let near = |one: u8, other: u8| one.abs_diff(other) < 24;
    let (one, other) = (full.at(200.0, 150.0), page.at(200.0, 150.0));
    assert!(
        near(one[1], other[1]) && near(one[2], other[2]),
        "{one:?} {other:?}"
    );
}

#[test]
fn pages_put_in_later_have_their_own_labels_and_paths() {
    let mut all = exhibits(vec![
        load("购销合同.pdf", &story("购销合同_HT-2025-007.pdf")),
        load("late.pdf", &plain_pdf(2)),
        load("end.pdf", &plain_pdf(1)),
    ]);
    let number = |text: &str| text.parse::<Number>().unwrap();
    for (exhibit, (own, pages)) in all.iter_mut().zip([
        ("1", vec!["1", "2"]),
        ("1-1", vec!["2-1", "2-2"]),
        ("2", vec!["3"]),
    ]) {
        exhibit.number = number(own);
        exhibit.pages = pages.into_iter().map(number).collect();
    }
    let sizes: Vec<PageSize> = all
        .iter()
        .flat_map(|exhibit| exhibit.files[0].pages())
        .copied()
        .collect();
    let place = tempfile::tempdir().unwrap();
    let pack = Pack {
        title: "证据册",
        creator: "Owed",
        book_head: "1",
        front_bookmark: "封面与目录",
        exhibits: &all,
        front: &front_of(&all),
        stamps: &stamps(&sizes),
        placeholders: &[],
        dividers: None,
        upload: None,
    };
    let manifest = build(&pack, &place.path().join("pack"), &mut go_on).unwrap();
    let files: Vec<_> = manifest.exhibits.iter().map(|e| &e.files[0]).collect();
    assert_eq!(files[1].path, "原件/01-1_late.pdf");
    assert_eq!(files[1].first_page.to_string(), "2-1");
    assert_eq!(files[2].first_page, Number::plain(3));
    let bytes = fs::read(place.path().join("pack/证据册.pdf")).unwrap();
    assert_eq!(labels(&bytes), ["0:/r1", "2:/D1", "4:2-/D1", "6:/D3"]);
    let written = fs::read_to_string(place.path().join("pack/manifest.json")).unwrap();
    assert_eq!(
        serde_json::from_str::<Manifest>(&written).unwrap(),
        manifest
    );
    // A number that two exhibits have is refused.
    let mut twice = all.clone();
    twice[2].number = number("1-1");
    let pack = Pack {
        exhibits: &twice,
        ..pack
    };
    let refused = build(&pack, &place.path().join("again"), &mut go_on).unwrap_err();
    assert!(
        refused.to_string().contains("1-1 is given twice"),
        "{refused}"
    );
}
