//! Files nobody here made.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use lopdf::{Stream, dictionary};
use owed_pack::{LoadedFile, Reason};

use crate::made::{Draft, exhibits, load, media, original, try_pack};

/// One file may take this long in plain debug code, to be looked at and to be bound.
const LONGEST: Duration = Duration::from_secs(20);

fn corpora() -> Option<PathBuf> {
    let named = std::env::var_os("OWED_CORPORA").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpora/open");
    named
        .into_iter()
        .chain([beside])
        .map(|folder| folder.join("pdf"))
        .find(|folder| folder.is_dir())
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, into);
        } else if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
        {
            into.push(path);
        }
    }
    into.sort();
}

/// How many pages another program finds; `None` when it finds none.
fn counted_by_another(path: &Path) -> Option<usize> {
    let output = Command::new("pdfinfo")
        .arg(path)
        .output()
        .expect("pdfinfo is needed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:"))?;
    line.trim().parse().ok().filter(|count| *count > 0)
}

#[test]
fn every_odd_pdf_has_its_pages_or_a_reason_in_good_time() {
    let Some(folder) = corpora() else {
        eprintln!("skipped: no PDF corpus; set OWED_CORPORA to a folder with pdf/ in it");
        return;
    };
    let mut paths = Vec::new();
    gather(&folder, &mut paths);
    let (mut shown, mut refused) = (0, Vec::new());
    let (mut bound, mut differ) = (0, Vec::new());
    for path in &paths {
        let bytes = std::fs::read(path).unwrap();
        let start = Instant::now();
        let file = load("odd.pdf", &bytes);
        match file.unreadable() {
            None => {
                shown += 1;
                let counted = counted_by_another(path);
                if counted.is_some_and(|counted| counted != file.pages().len()) {
                    differ.push((
                        path.file_name().unwrap().to_owned(),
                        file.pages().len(),
                        counted,
                    ));
                }
            }
            Some(why) => refused.push((path.file_name().unwrap().to_owned(), why.clone())),
        }
        assert!(!file.pages().is_empty());
        // Binding what was shown must work, too; a bound page is proved by the number of them.
        if file.unreadable().is_none() {
            let place = tempfile::tempdir().unwrap();
            let manifest = try_pack(&exhibits(vec![file]), place.path())
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            bound += manifest.pack.pages - 2;
        }
        assert!(
            start.elapsed() < LONGEST,
            "{} took {:?}",
            path.display(),
            start.elapsed()
        );
    }
    let encrypted = refused
        .iter()
        .filter(|(_, why)| why.reason == Reason::Encrypted)
        .count();
    eprintln!(
        "{} files: {shown} shown on {bound} pages, {} refused ({encrypted} encrypted)",
        paths.len(),
        refused.len()
    );
    for (name, why) in &refused {
        eprintln!("  {}: {:?} ({})", name.display(), why.reason, why.detail);
    }
    assert!(differ.is_empty(), "pdfinfo counts otherwise: {differ:?}");
    assert!(
        shown * 10 >= paths.len() * 8,
        "only {shown} of {} are shown",
        paths.len()
    );
}

/// All of them in one pack: each has its pages or a notice, and the whole is sound.
#[test]
fn all_odd_pdfs_go_into_one_pack() {
    let Some(folder) = corpora() else {
        eprintln!("skipped: no PDF corpus; set OWED_CORPORA to a folder with pdf/ in it");
        return;
    };
    let mut paths = Vec::new();
    gather(&folder, &mut paths);
    let files: Vec<LoadedFile> = paths
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            load(&name, &std::fs::read(path).unwrap())
        })
        .collect();
    let notices = files
        .iter()
        .filter(|file| file.unreadable().is_some())
        .count();
    let pages: usize = files.iter().map(|file| file.pages().len()).sum();
    let place = tempfile::tempdir().unwrap();
    let manifest = try_pack(&exhibits(files), place.path()).unwrap();
    assert_eq!(manifest.exhibits.len(), paths.len());
    assert_eq!(manifest.pack.pages, pages + 2);
    let bound = place.path().join("证据册 2025").join(owed_pack::PACK_PDF);
    assert_eq!(counted_by_another(&bound), Some(pages + 2));
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(&bound)
        .output()
        .expect("qpdf is needed");
    // Streams that were broken in their file come along as they are; the pack itself is sound.
    let said = String::from_utf8_lossy(&check.stderr).into_owned();
    let own: Vec<&str> = said
        .lines()
        .filter(|line| {
            line.starts_with("ERROR") && !line.ends_with("while decoding content stream")
        })
        .collect();
    assert!(own.is_empty(), "the pack has errors of its own: {own:?}");
    eprintln!(
        "{} files on {pages} pages, {notices} with a notice",
        paths.len()
    );
}

#[test]
fn a_file_that_is_not_there_is_an_error_that_names_it() {
    let mut gone = original("送货单.jpg", b"");
    gone.source = owed_pack::Source::File(PathBuf::from("no/such/file.jpg"));
    let error = LoadedFile::load(gone, &[]).unwrap_err();
    assert!(error.to_string().contains("送货单.jpg"), "{error}");
}

/// A PNG that says it is huge and holds next to nothing.
fn boast(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    for (kind, body) in [
        (b"IHDR", header),
        (b"IDAT", vec![0x78, 0x9C, 3, 0, 0, 0, 0, 1]),
        (b"IEND", Vec::new()),
    ] {
        bytes.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        let chunk = [kind.as_slice(), &body].concat();
        bytes.extend(&chunk);
        bytes.extend(crc32fast::hash(&chunk).to_be_bytes());
    }
    bytes
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_does() {
    let reason = |bytes: &[u8]| load("bomb.png", bytes).unreadable().unwrap().reason;
    assert_eq!(reason(&boast(60_000, 60_000)), Reason::TooLarge);
    assert_eq!(reason(&boast(10, 10)), Reason::Damaged);
}

#[test]
fn a_page_that_unpacks_without_end_is_still_bound() {
    // 600 MB of spaces in 600 KB, drawn by four pages.
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..600 {
        packed.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let mut draft = Draft::new();
    let contents = draft.document.add_object(Stream::new(
        dictionary! { "Filter" => "FlateDecode" },
        packed.finish().unwrap(),
    ));
    for _ in 0..4 {
        let page = draft.page("", media(200.0, 300.0));
        draft
            .document
            .get_dictionary_mut(page)
            .unwrap()
            .set("Contents", contents);
    }
    let start = Instant::now();
    let place = tempfile::tempdir().unwrap();
    let file = load("bomb.pdf", &draft.finish(dictionary! {}));
    let manifest = try_pack(&exhibits(vec![file]), place.path()).unwrap();
    assert_eq!(manifest.pack.pages, 6);
    assert!(start.elapsed() < LONGEST);
}
