//! What is written on photos and scans can be searched in a pack: read by tesseract where it is
//! installed, laid over the very place, and in no share copy. Poppler says where it finds the words.
#![cfg(unix)]
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use owed_app::{Clock, Code, Desk, Event, Home};
use owed_tests::{BUYER, Owner, TODAY, fixture, holding, is_sound, text_of};
use serde_json::{Value, json};

/// Longer than a page takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A number that stands on every letter, and is one word to whoever reads it.
const NUMBER: &str = "91320594MA1SYN0013";

/// The program that reads, where it can read Chinese; says so where these tests do without.
fn tesseract() -> Option<PathBuf> {
    let heard = Command::new("/usr/bin/tesseract")
        .arg("--list-langs")
        .output();
    let has = heard.is_ok_and(|heard| {
        let said = String::from_utf8_lossy(&heard.stdout).into_owned();
        said.lines().any(|line| line == "chi_sim")
    });
    if !has {
        eprintln!("skipped: tesseract with chi_sim is not here (tesseract-ocr-chi-sim)");
    }
    has.then(|| "/usr/bin/tesseract".into())
}

fn desk(home: &Path, program: Option<&Path>, patience: Duration) -> Desk {
    let clock = Clock::fixed(TODAY);
    let settings = home.join("settings/settings.json");
    let desk = Desk::with_settings(clock, Some(Home::In(home.join("book"))), &settings);
    match program {
        Some(program) => desk.recognising_by(program, patience),
        None => desk,
    }
}

/// The owner of a debt of 80,000 at a desk with this program, or none.
fn owner(home: &Path, program: Option<&Path>, patience: Duration) -> Owner {
    let dir = home.join("book");
    drop(Owner::described(&dir));
    let owner = reopened(home, program, patience);
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                "address": "浙江省杭州市样例区测试路2号" },
            "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
        }),
    );
    owner
}

fn reopened(home: &Path, program: Option<&Path>, patience: Duration) -> Owner {
    let desk = desk(home, program, patience);
    desk.open(&home.join("book")).expect("the book opens");
    Owner { desk }
}

fn attach(owner: &Owner, file: PathBuf) -> Value {
    let files = owner.hands_over(&[file]);
    let asked = json!({ "debtor": BUYER, "files": files, "proves": ["delivery"] });
    owner.does("evidence.attach", asked)["kept"][0].clone()
}

fn build(owner: &Owner) -> (Value, PathBuf) {
    let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
    let dir = PathBuf::from(pack["dir"].as_str().expect("a path"));
    (pack, dir.join("证据册.pdf"))
}

fn run(program: &str, arguments: &[&str]) {
    let output = Command::new(program).args(arguments).output();
    let output =
        output.unwrap_or_else(|e| panic!("{program}: {e}; install poppler-utils and qpdf"));
    assert!(output.status.success(), "{program}: {output:?}");
}

type Placed = (String, [f64; 4]);

/// The words that poppler finds on a page, with left, top, right and bottom of each.
fn words(pdf: &Path, page: u64) -> Vec<Placed> {
    let page = page.to_string();
    let output = Command::new("pdftotext")
        .args(["-bbox", "-f", &page, "-l", &page])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("poppler-utils is installed");
    let html = String::from_utf8(output.stdout).expect("text");
    let word = |line: &str| {
        let rest = line.trim().strip_prefix("<word ")?;
        let (sides, rest) = rest.split_once('>')?;
        let text = rest.strip_suffix("</word>")?.to_owned();
        let mut sides = sides.split('"').skip(1).step_by(2);
        let mut side = || sides.next()?.parse::<f64>().ok();
        Some((text, [side()?, side()?, side()?, side()?]))
    };
    html.lines().filter_map(word).collect()
}

/// Whether most letters of a word are found where it stands: a reader mistakes one now and then, and
/// brackets more often than not.
fn is_there(word: &Placed, found: &[Placed]) -> bool {
    let (text, [left, top, right, bottom]) = word;
    let there = found.iter().filter(|(_, [l, t, r, b])| {
        let middle = (t + b) / 2.0;
        (*top..*bottom).contains(&middle) && l < right && left < r
    });
    let mut there: Vec<char> = there.flat_map(|(text, _)| text.chars()).collect();
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let seen = letters.iter().filter(|letter| {
        let at = there.iter().position(|one| one == *letter);
        at.map(|at| there.swap_remove(at)).is_some()
    });
    seen.count() * 10 >= letters.len() * 8
}

/// A JPEG that says of itself how its camera was held.
fn held(jpeg: &[u8], orientation: u8) -> Vec<u8> {
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
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

/// The size of a JPEG in pixels.
fn size_of(jpeg: &[u8]) -> (u16, u16) {
    let mut at = 2;
    loop {
        let number = |at: usize| u16::from_be_bytes([jpeg[at], jpeg[at + 1]]);
        if (0xC0..=0xC2).contains(&jpeg[at + 1]) {
            return (number(at + 7), number(at + 5));
        }
        at += 2 + usize::from(number(at + 2));
    }
}

/// A PDF of A4 whose pages are nothing but pictures, each turned so many degrees when it is shown.
fn scanned(pages: &[(&[u8], u16)]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut starts = Vec::new();
    let mut put = |pdf: &mut Vec<u8>, parts: &[&[u8]]| {
        starts.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n", starts.len()).bytes());
        parts.iter().for_each(|part| pdf.extend_from_slice(part));
        pdf.extend(b"\nendobj\n");
    };
    let kids: Vec<String> = (0..pages.len())
        .map(|at| format!("{} 0 R", 3 + at * 3))
        .collect();
    put(&mut pdf, &[b"<< /Type /Catalog /Pages 2 0 R >>"]);
    let tree = format!(
        "<< /Type /Pages /Count {} /Kids [{}] >>",
        pages.len(),
        kids.join(" ")
    );
    put(&mut pdf, &[tree.as_bytes()]);
    for (at, (jpeg, turned)) in pages.iter().enumerate() {
        let (w, h) = if turned % 180 == 0 {
            (595, 842)
        } else {
            (842, 595)
        };
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Rotate {turned} /Contents {} 0 R \
             /Resources << /XObject << /P {} 0 R >> >> >>",
            4 + at * 3,
            5 + at * 3
        );
        put(&mut pdf, &[page.as_bytes()]);
        let drawing = format!("q {w} 0 0 {h} 0 0 cm /P Do Q");
        let head = format!(
            "<< /Length {} >>\nstream\n{drawing}\nendstream",
            drawing.len()
        );
        put(&mut pdf, &[head.as_bytes()]);
        let (wide, high) = size_of(jpeg);
        let head = format!(
            "<< /Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /DeviceRGB \
             /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>\nstream\n",
            jpeg.len()
        );
        put(&mut pdf, &[head.as_bytes(), jpeg, b"\nendstream"]);
    }
    let table = pdf.len();
    pdf.extend(format!("xref\n0 {}\n0000000000 65535 f \n", starts.len() + 1).bytes());
    starts
        .iter()
        .for_each(|at| pdf.extend(format!("{at:010} 00000 n \n").bytes()));
    let end = format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n",
        starts.len() + 1
    );
    pdf.extend(end.bytes());
    pdf
}

/// The letter as pixels, the page turned so many degrees before it is drawn.
fn drawn(letter: &Path, degrees: u16) -> Vec<u8> {
    let turned = letter.with_extension(format!("{degrees}.pdf"));
    let picture = letter.with_extension(format!("{degrees}"));
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    let turn = format!("--rotate=+{degrees}");
    run("qpdf", &[&path(letter), &path(&turned), &turn]);
    let drawing = [
        "-jpeg",
        "-r",
        "200",
        "-singlefile",
        &path(&turned),
        &path(&picture),
    ];
    run("pdftoppm", &drawing);
    fs::read(picture.with_extension(format!("{degrees}.jpg")))
        .or_else(|_| fs::read(format!("{}.jpg", path(&picture))))
        .expect("a picture")
}

#[test]
fn a_letter_that_was_photographed_and_scanned_is_found_where_it_stands() {
    let Some(program) = tesseract() else { return };
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path(), Some(&program), PATIENCE);
    let letter = home.path().join("letter.pdf");
    let issued = owner.does("letter.issue", json!({ "debtor": BUYER, "form": "demand" }));
    owner.saves(&issued["file"], &letter);
    let said: Vec<Placed> = words(&letter, 1)
        .into_iter()
        .filter(|(text, _)| text.chars().count() >= 6)
        .collect();
    assert!(said.len() > 12, "{said:?}");

    let (upright, left) = (drawn(&letter, 0), drawn(&letter, 270));
    let photos = [("正.jpg", upright.clone()), ("横.jpg", held(&left, 6))];
    for (name, bytes) in &photos {
        let file = home.path().join(name);
        fs::write(&file, bytes).expect("a file");
        attach(&owner, file);
    }
    let scan = home.path().join("扫描.pdf");
    fs::write(&scan, scanned(&[(&left, 90)])).expect("a file");
    is_sound(&scan);
    attach(&owner, scan);

    let found = owner.does("pack.preflight", json!({ "debtor": BUYER }));
    assert_eq!(
        (&found["scans"], &found["scansRead"]),
        (&json!(3), &json!(0))
    );
    let ready = owner.does("pack.scans", json!({}));
    assert_eq!(ready, json!({ "on": true, "engine": "ready" }));
    let (pack, pdf) = build(&owner);
    assert_eq!(
        pack["scans"],
        json!({ "engine": "ready", "read": 3, "unread": 0, "faults": [] })
    );
    is_sound(&pdf);
    // Two pages of cover and index; then on paper with margins for the stamps, or as it was scanned.
    let scale = (841.89 - 88.0) / 841.89;
    let margin = (595.28 - 595.28 * scale) / 2.0;
    let on_paper = |(text, sides): &Placed| {
        let [l, t, r, b] = sides.map(|side| side * scale);
        (text.clone(), [margin + l, 44.0 + t, margin + r, 44.0 + b])
    };
    let front = pack["pages"].as_u64().expect("a count") - 3;
    for at in 0..3 {
        let found = words(&pdf, front + at + 1);
        let wanted = said.iter().map(|word| match at {
            0 | 1 => on_paper(word),
            _ => word.clone(),
        });
        let lost: Vec<Placed> = wanted.filter(|word| !is_there(word, &found)).collect();
        assert!(
            lost.len() * 4 <= said.len(),
            "page {at} lacks {lost:?} and has {found:?}"
        );
    }
    let bytes = fs::read(&pdf).expect("the pack");
    for (name, photo) in &photos {
        assert!(
            bytes.windows(photo.len()).any(|part| part == photo),
            "{name} was changed"
        );
    }

    // Once read it is kept: the next is the same to the byte, also where nothing can read any more.
    drop(owner);
    let owner = reopened(home.path(), None, PATIENCE);
    assert_eq!(owner.does("pack.scans", json!({}))["engine"], "absent");
    let found = owner.does("pack.preflight", json!({ "debtor": BUYER }));
    assert_eq!(
        (&found["scans"], &found["scansRead"]),
        (&json!(3), &json!(3))
    );
    let (again, _) = build(&owner);
    assert_eq!(again["file"], pack["file"]);
    assert_eq!(again["scans"]["read"], 3);
    // Also in a locked book, in which it lies nowhere in the open.
    let drafts = home.path().join("book/drafts");
    assert!(!holding(&drafts, &[NUMBER]).is_empty());
    owner.does("lock.set", json!({ "passphrase": "梧桐更兼细雨 三更" }));
    assert_eq!(
        holding(&home.path().join("book"), &[NUMBER]),
        Vec::<PathBuf>::new()
    );
    let asked = json!({ "debtor": BUYER, "inTheOpen": true });
    let locked = owner.does("pack.build", asked);
    assert_eq!(
        (&locked["file"], &locked["scans"]["read"]),
        (&pack["file"], &json!(3))
    );
}

#[test]
fn without_a_program_that_reads_the_pack_is_the_same_and_that_is_said() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path(), None, PATIENCE);
    attach(&owner, fixture("evidence/送货单_已签收.jpg"));
    attach(&owner, fixture("evidence/购销合同_HT-2025-007.pdf"));
    let (without, _) = build(&owner);
    let none = json!({ "engine": "absent", "read": 0, "unread": 1, "faults": [] });
    assert_eq!(without["scans"], none);
    drop(owner);

    let program = fixture("recognising/no_chinese");
    let owner = reopened(home.path(), Some(&program), PATIENCE);
    assert_eq!(owner.does("pack.scans", json!({}))["engine"], "no-chinese");
    let (no_chinese, _) = build(&owner);
    assert_eq!(no_chinese["scans"]["engine"], "no-chinese");
    assert_eq!(no_chinese["file"], without["file"]);

    // Said once not to read, it stays so, and nothing is asked of any program.
    let off = owner.does("pack.scans", json!({ "on": false }));
    assert_eq!(off, json!({ "on": false, "engine": "no-chinese" }));
    drop(owner);
    let program = fixture("recognising/breaks");
    let owner = reopened(home.path(), Some(&program), PATIENCE);
    let (off, _) = build(&owner);
    assert_eq!(
        off["scans"],
        json!({ "engine": "off", "read": 0, "unread": 0, "faults": [] })
    );
    assert_eq!(off["file"], without["file"]);
}

#[test]
fn a_page_that_cannot_be_read_is_named_and_the_pack_is_made() {
    let home = tempfile::tempdir().expect("a folder");
    let program = fixture("recognising/hangs");
    let patience = Duration::from_millis(400);
    let owner = owner(home.path(), Some(&program), patience);
    attach(&owner, fixture("evidence/送货单_已签收.jpg"));
    attach(&owner, fixture("evidence/微信聊天_1.png"));
    let begun = Instant::now();
    let (pack, pdf) = build(&owner);
    assert!(
        begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(
        (&pack["scans"]["read"], &pack["scans"]["unread"]),
        (&json!(0), &json!(2))
    );
    assert_eq!(
        owed_tests::codes(&pack["scans"]["faults"]),
        ["time", "time"]
    );
    assert_eq!(
        pack["scans"]["faults"][0]["about"],
        json!(["送货单_已签收.jpg", "1"])
    );
    is_sound(&pdf);
    drop(owner);

    let program = fixture("recognising/breaks");
    let owner = reopened(home.path(), Some(&program), patience);
    let (broken, _) = build(&owner);
    assert_eq!(
        owed_tests::codes(&broken["scans"]["faults"]),
        ["broke", "broke"]
    );
    assert_eq!(broken["file"], pack["file"]);
}

#[test]
fn a_pack_is_stopped_while_a_page_is_read_and_nothing_is_left_of_it() {
    let home = tempfile::tempdir().expect("a folder");
    let program = fixture("recognising/hangs");
    let owner = owner(home.path(), Some(&program), PATIENCE);
    attach(&owner, fixture("evidence/送货单_已签收.jpg"));
    let (tell, told) = std::sync::mpsc::channel();
    owner.desk.jobs.listen(move |event| {
        if let Event::Progress { stage, .. } = event {
            let _ = tell.send(stage.clone());
        }
    });
    let begun = Instant::now();
    let stopped = std::thread::scope(|scope| {
        let jobs = &owner.desk.jobs;
        scope.spawn(move || {
            while told.recv().is_ok_and(|stage| stage != "recognising") {}
            jobs.cancel("pack");
        });
        let asked = json!({ "debtor": BUYER });
        owed_app::call(&owner.desk, "pack.build", asked, Some("pack"))
    });
    let why = stopped.expect_err("it was stopped");
    assert_eq!(why.code, Code::Cancelled);
    assert!(begun.elapsed() < PATIENCE / 2, "{:?}", begun.elapsed());
    let packs = fs::read_dir(home.path().join("book/packs"));
    let left: Vec<_> = packs.into_iter().flatten().flatten().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_share_copy_has_none_of_what_was_read_and_what_is_erased_is_gone_from_it() {
    let Some(program) = tesseract() else { return };
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(home.path(), Some(&program), PATIENCE);
    let kept = attach(&owner, fixture("evidence/送货单_已签收.jpg"));
    let (pack, pdf) = build(&owner);
    assert_eq!(pack["scans"]["read"], 1);
    assert!(text_of(&pdf).contains("送货地址"), "{}", text_of(&pdf));
    for file in [&kept["file"], &pack["file"]] {
        let shared = owner.does(
            "share.make",
            json!({ "file": file, "name": "原件", "pages": [{ "page": 1, "covers": [
                { "left": 1000, "top": 1000, "width": 8000, "height": 2500 },
            ] }] }),
        );
        let path = home.path().join("shared.pdf");
        owner.saves(&shared["file"], &path);
        assert_eq!(text_of(&path), "", "{shared}");
    }

    let drafts = home.path().join("book/drafts/recognised");
    assert_eq!(holding(&drafts, &["text"]).len(), 1);
    owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "on": "2026-11-20", "amount": "80000",
            "order": "principal-first", "because": "" }),
    );
    drop(owner);
    let day: NaiveDate = "2029-11-21".parse().expect("a day");
    let desk = Desk::new(Clock::fixed(day), Some(Home::In(home.path().join("book"))));
    desk.open(&home.path().join("book"))
        .expect("the book opens");
    let owner = Owner { desk };
    let plan = owner.does("erasure.plan", json!({ "debtor": BUYER }));
    let pieces: Vec<Value> = plan["pieces"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|piece| piece["evidence"].clone())
        .collect();
    assert_eq!(pieces.len(), 1);
    owner.does(
        "erasure.run",
        json!({ "debtor": BUYER, "sorts": [], "pieces": pieces, "why": "保存期限到了",
            "withoutInterest": true }),
    );
    assert_eq!(holding(&drafts, &[""]), Vec::<PathBuf>::new());
}
