//! Section `pack`: 300 photos of 2 to 4 MB and 30 PDFs bound into one pack.
//!
//! Others are compared with the binding alone, where the pages of the typesetter are plain; the whole
//! of what an owner asks for, with a cover and an index of Chinese, is a row of its own.

use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use owed_pack::{Digest, Exhibit, LoadedFile, Number, Original, Pack, Source};

use owed_app::{Clock, Desk, Home};
use serde_json::json;

use crate::Done;
use crate::desk::{call, opened};
use crate::peers::{has_module, is_here, ours, run, script};
use crate::reading::as_of;
use crate::rounds::{Row, Target, table};

const PHOTOS: usize = 300;
const PAPERS: usize = 30;
const ROUNDS: usize = 5;
const DEBTOR: &str = "样例贸易（杭州）有限公司";
const TARGET: Target = Target {
    wall: None,
    busy: Some(Duration::from_secs(2)),
    memory: Some(128),
    times: None,
};

pub(crate) fn bench() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let dir = folder.path();
    let bytes = make(dir)?;
    println!(
        "\n{PHOTOS} photos and {PAPERS} PDFs, {} MB",
        bytes / 1_000_000
    );
    let out = dir.join("out");
    let own = dir.to_string_lossy().into_owned();
    let row = |name: &str, how: &'static str, target: Target| {
        let (out, own) = (out.clone(), own.clone());
        Row {
            name: name.to_owned(),
            rounds: ROUNDS,
            target,
            run: Box::new(move || ours(&out, &["pack", how, &own])),
        }
    };
    let mut rows = vec![
        row(
            "the bytes copied twice and hashed, the floor",
            "floor",
            Target::default(),
        ),
        row("Owed, bound", "owed", TARGET),
        row(
            "Owed, from the closed book: checked, typeset, bound and kept",
            "whole",
            TARGET,
        ),
    ];
    let peers = [
        (
            "img2pdf and pikepdf",
            "img2pdf",
            has_module("img2pdf") && has_module("pikepdf"),
        ),
        ("PyMuPDF", "pymupdf", has_module("pymupdf")),
        (
            "pdftk, pages only",
            "pdftk",
            has_module("img2pdf") && is_here("pdftk"),
        ),
    ];
    for (name, how, is_installed) in peers {
        if !is_installed {
            println!("not compared, for it is not installed: {name}");
            continue;
        }
        let (out, own) = (out.clone(), own.clone());
        rows.push(Row {
            name: name.to_owned(),
            rounds: 3,
            target: Target::default(),
            run: Box::new(move || {
                let script = script("pack.py").to_string_lossy().into_owned();
                run(&out, "python3", &[&script, how, &own])
            }),
        });
    }
    table("one pack, stamped and with bookmarks", rows)
}

/// One of the things compared, in a process of its own.
pub(crate) fn one(how: &str, dir: &Path) -> Done<()> {
    match how {
        "floor" => floor(dir),
        "owed" => owed(dir),
        "whole" => whole(&dir.join("book")),
        other => Err(format!("there is no {other} to bind with").into()),
    }
}

fn files(dir: &Path) -> Done<Vec<PathBuf>> {
    let mut files = Vec::new();
    for part in ["jpg", "pdf"] {
        let mut some: Vec<_> = fs::read_dir(dir.join(part))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Done<_>>()?;
        some.sort();
        files.append(&mut some);
    }
    Ok(files)
}

/// What any pack must do: read every byte once, hash it, and write it into the pack and beside it.
fn floor(dir: &Path) -> Done<()> {
    let place = tempfile::tempdir_in(dir)?;
    let mut bound = BufWriter::with_capacity(1 << 18, File::create(place.path().join("pack"))?);
    let mut buffer = vec![0; 1 << 16];
    for (at, path) in files(dir)?.iter().enumerate() {
        let mut from = File::open(path)?;
        let mut beside = File::create(place.path().join(at.to_string()))?;
        let mut hash = owed_pack::Hasher::default();
        loop {
            let read = from.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            hash.update(&buffer[..read]);
            bound.write_all(&buffer[..read])?;
            beside.write_all(&buffer[..read])?;
        }
        let _ = hash.finish();
        beside.sync_all()?;
    }
    bound.flush()?;
    Ok(bound.get_ref().sync_all()?)
}

fn owed(dir: &Path) -> Done<()> {
    let place = tempfile::tempdir_in(dir)?;
    let digests = fs::read_to_string(dir.join("digests"))?;
    let mut exhibits = Vec::new();
    for (at, (path, digest)) in files(dir)?.iter().zip(digests.lines()).enumerate() {
        let name = path.file_name().ok_or("a file has a name")?;
        let original = Original {
            name: name.to_string_lossy().into_owned(),
            source: Source::File(path.clone()),
            sha256: digest.parse()?,
        };
        exhibits.push(Exhibit {
            number: Number::plain(u32::try_from(at + 1)?),
            label: format!("证据{}", at + 1),
            title: original.name.clone(),
            proves: "欠款事实".into(),
            pages: Vec::new(),
            files: vec![LoadedFile::load(original, &[])?],
        });
    }
    let sizes = exhibits
        .iter()
        .flat_map(|exhibit| exhibit.files[0].pages())
        .map(|size| (size.width, size.height));
    let stamps = pdf(sizes.enumerate().map(|(at, size)| {
        let words = format!("BT /F 9 Tf 20 15 Td ({}) Tj ET", at + 1);
        (size, words, Some("owed:index"))
    }));
    let front = pdf([((595.28, 841.89), String::new(), Some("owed:exhibit/1"))].into_iter());
    let pack = Pack {
        title: "证据册",
        creator: "bench",
        book_head: "0",
        front_bookmark: "封面与目录",
        exhibits: &exhibits,
        front: &front,
        stamps: &stamps,
        placeholders: &[],
        dividers: None,
        upload: None,
    };
    let target = place.path().join("pack");
    let made = owed_pack::build(&pack, &target, &mut |_| ControlFlow::Continue(()))?;
    if made.pack.pages < PHOTOS + PAPERS {
        return Err("pages are missing".into());
    }
    Ok(())
}

/// What the button does.
fn whole(book: &Path) -> Done<()> {
    let made = call(&opened(book)?, "pack.build", json!({ "debtor": DEBTOR }))?;
    let pages = made["pages"].as_u64().ok_or("it has no pages")?;
    // For the next round, which is a first one again.
    fs::remove_dir_all(book.join("packs"))?;
    if pages < (PHOTOS + PAPERS) as u64 {
        return Err("pages are missing".into());
    }
    Ok(())
}

/// A plain PDF: each page its size, what is drawn, and where a link over it leads.
fn pdf<'l>(pages: impl Iterator<Item = ((f64, f64), String, Option<&'l str>)>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut offsets = vec![0_usize; 4];
    let mut put = |out: &mut Vec<u8>, number: usize, body: &str| {
        if offsets.len() <= number {
            offsets.resize(number + 1, 0);
        }
        offsets[number] = out.len();
        out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    };
    out.extend(b"%PDF-1.5\n");
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    put(&mut out, 3, font);
    let mut kids = Vec::new();
    for ((width, height), drawing, leads) in pages {
        let number = 4 + kids.len() * 2;
        let annotation = leads.map_or(String::new(), |to| {
            format!("/Annots[<</Type/Annot/Subtype/Link/Rect[20 10 80 30]/A<</S/URI/URI({to})>>>>]")
        });
        let page = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R{annotation}>>",
            number + 1
        );
        put(&mut out, number, &page);
        let length = drawing.len();
        let stream = format!("<</Length {length}>>\nstream\n{drawing}\nendstream");
        put(&mut out, number + 1, &stream);
        kids.push(format!("{number} 0 R"));
    }
    put(&mut out, 1, "<</Type/Catalog/Pages 2 0 R>>");
    let tree = format!(
        "<</Type/Pages/Count {}/Kids[{}]>>",
        kids.len(),
        kids.join(" ")
    );
    put(&mut out, 2, &tree);
    let start = out.len();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len());
    for offset in &offsets[1..] {
        table.push_str(&format!("{offset:010} 00000 n \n"));
    }
    let end = format!(
        "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
        offsets.len()
    );
    out.extend(table.bytes());
    out.extend(end.bytes());
    out
}

/// Writes the evidence and the digests it was taken in with; says how many bytes it has.
fn make(dir: &Path) -> Done<u64> {
    fs::create_dir(dir.join("jpg"))?;
    fs::create_dir(dir.join("pdf"))?;
    // Six pictures, each told apart from the others of its kind by a remark in the file.
    let pictures: Vec<Vec<u8>> = (0..6).map(photo).collect::<Done<_>>()?;
    let orientations = [1, 6, 3, 8, 1, 1];
    let (mut all, mut digests) = (0, String::new());
    let mut keep = |path: PathBuf, bytes: &[u8]| -> Done<()> {
        fs::write(path, bytes)?;
        all += bytes.len() as u64;
        digests.push_str(&format!("{}\n", Digest::of(bytes)));
        Ok(())
    };
    for at in 0..PHOTOS {
        let name = format!("jpg/IMG_{at:04}.jpg");
        let plain = &pictures[at % pictures.len()];
        let bytes = marked(plain, orientations[at % orientations.len()], at)?;
        keep(dir.join(name), &bytes)?;
    }
    for at in 0..PAPERS {
        let count = 5 + at * 7 % 36;
        let line = |line: usize| {
            format!(
                "BT /F 10 Tf 60 {} Td (Line {line} of page) Tj ET\n",
                790 - line * 16
            )
        };
        let drawing: String = (0..45).map(line).collect();
        let pages = (0..count).map(|_| ((595.28, 841.89), drawing.clone(), None));
        keep(dir.join(format!("pdf/doc_{at:02}.pdf")), &pdf(pages))?;
    }
    fs::write(dir.join("digests"), digests)?;
    let book = dir.join("book");
    let desk = Desk::new(Clock::fixed(as_of()), Some(Home::In(book)));
    let creditor = json!({ "name": "合成商行" });
    call(&desk, "book.create", json!({ "creditor": creditor }))?;
    let debt = json!({ "party": { "name": DEBTOR }, "kind": "sale", "amount": "80000", "on": "2026-01-10" });
    call(&desk, "debt.record", debt)?;
    let handles = files(dir)?.into_iter().map(|path| {
        let given = desk.tray.put(&path).map_err(|why| why.detail)?;
        Ok(given.file)
    });
    let handles: Vec<String> = handles.collect::<Done<_>>()?;
    let kept = json!({ "debtor": DEBTOR, "files": handles, "proves": ["delivery"], "made": "2026-01-12",
        "original": "copy" });
    call(&desk, "evidence.attach", kept)?;
    Ok(all)
}

/// A picture of twelve million pixels with the noise of a camera.
fn photo(seed: u32) -> Done<Vec<u8>> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let picture = image::RgbImage::from_fn(4000, 3000, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let noise = (state >> 27) % 13;
        let shade = 60 + (x / 40 + y / 30 + seed * 20) % 120 + noise;
        let part = u8::try_from(shade.min(255)).unwrap_or(u8::MAX);
        image::Rgb([part, part.saturating_sub(8), part.saturating_add(6)])
    });
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 88);
    picture.write_with_encoder(encoder)?;
    Ok(bytes)
}

/// A JPEG with an EXIF orientation and a remark.
fn marked(plain: &[u8], orientation: u8, at: usize) -> Done<Vec<u8>> {
    let mut exif = b"Exif\0\0II\x2A\0\x08\0\0\0\x01\0".to_vec();
    exif.extend([
        0x12,
        0x01,
        3,
        0,
        1,
        0,
        0,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ]);
    let remark = format!("{at:06}");
    let length = |body: &[u8]| u16::try_from(body.len() + 2).map(u16::to_be_bytes);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(length(&exif)?);
    bytes.extend(&exif);
    bytes.extend([0xFF, 0xFE]);
    bytes.extend(length(remark.as_bytes())?);
    bytes.extend(remark.as_bytes());
    bytes.extend(&plain[2..]);
    Ok(bytes)
}
