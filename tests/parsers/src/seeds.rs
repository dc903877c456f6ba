//! What changes begin with: our fixtures, and third-party files where they lie beside the checkout.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

/// A name, and the bytes.
pub type Seed = (String, Vec<u8>);

/// Seeds beyond this take more time than they find.
const LARGEST: usize = 128 << 10;
/// Of others' pages that are drawn, those beyond this: few bytes can be a picture of many megabytes,
/// and drawing one under a fuzzer takes a minute.
const LARGEST_DRAWN: usize = 8 << 10;

/// The seeds of a door: first ours, and how many these are, then those of others.
pub fn seeds(door: &str) -> (Vec<Seed>, usize) {
    let (ours, others): (&[&str], &[&str]) = match door {
        "picture" => (
            &[
                "tests/fixtures/evidence",
                "src-tauri/crates/pack/tests/files",
            ],
            &["img"],
        ),
        "stamp" => (&["tests/fixtures/stamp"], &[]),
        "pdf" | "drawn" => (
            &["tests/fixtures/import", "tests/fixtures/evidence"],
            &["pdf"],
        ),
        "law" => (&["src-tauri/crates/law/data/cn"], &[]),
        "wording" => (&["tests/fixtures/wording"], &[]),
        _ => (
            &["tests/fixtures/import", "tests/fixtures/hostile"],
            &["xlsx", "ofd", "einvoice_xml", "text"],
        ),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let corpora = std::env::var("OWED_CORPORA")
        .map_or_else(|_| root.join("../shared"), PathBuf::from)
        .join("corpora/open");
    let gather = |folders: Vec<PathBuf>, largest: usize| -> Vec<Seed> {
        let mut paths = Vec::new();
        folders
            .iter()
            .for_each(|folder| collect(folder, &mut paths));
        paths.sort();
        let whole = paths.iter().filter_map(|path| read(path, largest));
        whole.flat_map(|seed| for_door(door, seed)).collect()
    };
    let mut all = if door == "strings" {
        written()
    } else {
        Vec::new()
    };
    let own = ours.iter().map(|folder| root.join(folder));
    all.extend(gather(own.collect(), LARGEST));
    let count = all.len();
    let largest = if door == "drawn" {
        LARGEST_DRAWN
    } else {
        LARGEST
    };
    let theirs = others.iter().map(|folder| corpora.join(folder));
    all.extend(gather(theirs.collect(), largest));
    (all, count)
}

/// Texts of a workbook: ours keep theirs in the cells.
fn written() -> Vec<Seed> {
    let table = |texts: &str| {
        let text = format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{texts}</sst>"
        );
        text.into_bytes()
    };
    let plain =
        "<si><t>日期</t></si><si><t>客户</t></si><si><t>金额</t></si><si><t>100.00</t></si>";
    let rich = "<si><r><t>开票</t></r><r><t xml:space=\"preserve\">日期 </t></r></si><si><t>购方&amp;名称</t></si>\
                <si><t>价税合计</t><rPh sb=\"0\" eb=\"2\"><t>x</t></rPh></si><si><t/></si>";
    vec![
        ("plain texts".to_owned(), table(plain)),
        ("rich texts".to_owned(), table(rich)),
    ]
}

fn read(path: &Path, largest: usize) -> Option<Seed> {
    let bytes = fs::read(path).ok()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    let fits = !bytes.is_empty() && bytes.len() <= largest;
    fits.then_some((name, bytes))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// A file as a door wants it: whole, or the parts of it that the door reads.
fn for_door(door: &str, (name, bytes): Seed) -> Vec<Seed> {
    let ends = |endings: &[&str]| endings.iter().any(|end| name.to_lowercase().ends_with(end));
    let part = |wanted: &dyn Fn(&str) -> bool| parts(&name, &bytes, wanted);
    match door {
        "sheet" => part(&|part| part.starts_with("xl/worksheets/")),
        "strings" => part(&|part| part == "xl/sharedStrings.xml"),
        "styles" => part(&|part| part == "xl/styles.xml"),
        "ofd" => {
            let mut inside = part(&|part| part.ends_with("invoice.xml"));
            if ends(&[".xml"]) {
                inside.push((name, bytes));
            }
            inside
        }
        "pdf" | "drawn" if !ends(&[".pdf"]) => Vec::new(),
        "stamp" if !ends(&[".tsr"]) => Vec::new(),
        "picture"
            if !ends(&[
                ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".heic",
            ]) =>
        {
            Vec::new()
        }
        "law" => vec![update(&name, &bytes)],
        "parcel" => sent(&name, &bytes),
        _ if ends(&[".py", ".expected"]) && door == "file" => Vec::new(),
        _ => vec![(name, bytes)],
    }
}

/// A data file of the law as an update that brings it anew.
fn update(name: &str, bytes: &[u8]) -> Seed {
    let text = String::from_utf8_lossy(bytes);
    let update = format!(
        "country = \"cn\"\nversion = \"2099-1\"\nchecked = \"2099-01-01\"\nsource = \"seed\"\n\n\
         [files]\n\"{name}\" = '''\n{text}'''\n"
    );
    (name.to_owned(), update.into_bytes())
}

/// The parts of a zip that are wanted.
fn parts(name: &str, bytes: &[u8], wanted: &dyn Fn(&str) -> bool) -> Vec<Seed> {
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for at in 0..zip.len().min(64) {
        let Ok(file) = zip.by_index(at) else { continue };
        let inside = file
            .name()
            .map(|name| name.into_owned())
            .unwrap_or_default();
        let mut part = Vec::new();
        let read = file.take(LARGEST as u64).read_to_end(&mut part);
        if wanted(&inside) && read.is_ok() {
            found.push((format!("{name}, {inside}"), part));
        }
    }
    found
}

/// The rows of a file as they are sent.
fn sent(name: &str, bytes: &[u8]) -> Vec<Seed> {
    let mut packer = owed_exchange::Packer::default();
    let file = owed_exchange::Incoming::new(name, bytes);
    let limits = owed_exchange::Limits {
        unpacked: 32 << 20,
        rows: 2_000,
        cells: 50_000,
        ..owed_exchange::Limits::default()
    };
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    let read = owed_exchange::read_each(&file, limits, go_on, &mut |row| packer.put(row));
    match (read, packer.close()) {
        (Ok(_), Ok(Some(parcel))) => vec![(format!("{name}, sent"), parcel)],
        (Ok(_) | Err(_), _) => Vec::new(),
    }
}
