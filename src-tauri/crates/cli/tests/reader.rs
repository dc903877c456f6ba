//! Other people's files are read by a process of their own: whatever one of them does to it, that file
//! is named and the others are read.
#![cfg(target_os = "linux")]
#![allow(clippy::print_stdout, reason = "a test says what it read or skipped")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures");

/// A folder with a book in it.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a folder"));
        let made = home
            .owed()
            .arg("new")
            .arg(home.book())
            .args(["--creditor", "合成精密机械（苏州）有限公司"])
            .output();
        assert!(made.expect("the program runs").status.success());
        home
    }

    fn book(&self) -> PathBuf {
        self.0.path().join("book")
    }

    fn owed(&self) -> Command {
        let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
        owed.args(["--today", "2026-11-21", "--lang", "en"])
            .env("OWED_CONFIG", self.0.path().join("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        owed
    }

    fn import(&self, files: &[PathBuf]) -> Command {
        let mut owed = self.owed();
        owed.arg("import")
            .arg(self.book())
            .args(files)
            .arg("--json");
        owed
    }

    /// A statement of so many rows.
    fn statement(&self, rows: usize) -> PathBuf {
        let mut text =
            String::from("交易时间,凭证号,对方单位,对方账号,转入金额,转出金额,余额,摘要\n");
        for row in 0..rows {
            writeln!(
                text,
                "2025-06-{:02} 08:00:00,V{row:08},样例贸易（杭州）有限公司,6222,{}.00,,1.00,货款",
                1 + row % 28,
                1 + row % 9_000
            )
            .expect("text can be written");
        }
        let path = self.0.path().join("流水.csv");
        std::fs::write(&path, text).expect("a file can be made");
        path
    }
}

fn fixture(name: &str) -> PathBuf {
    let path = Path::new(FIXTURES).join(name);
    assert!(path.is_file(), "there is no fixture {name}");
    path
}

fn list() -> PathBuf {
    fixture("import/tax_bureau_list/全量发票查询导出结果_合成.xlsx")
}

fn answer(done: &Output) -> Value {
    serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&done.stderr)))
}

/// What was said of each file: its format, or why it was not read.
fn said(answer: &Value) -> Vec<(String, String)> {
    let files = answer["files"].as_array().expect("files");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    files
        .iter()
        .map(|file| {
            let what = match &file["problem"] {
                Value::Null => text(&file["format"]),
                problem => match &problem["params"]["why"] {
                    Value::Null => text(&problem["code"]),
                    why => format!("{} {}", text(&problem["code"]), text(why)),
                },
            };
            (text(&file["name"]), what)
        })
        .collect()
}

fn pair(name: &str, what: &str) -> (String, String) {
    (name.to_owned(), what.to_owned())
}

/// The readers of a folder's book that are alive, whoever their parent is by now.
///
/// Only those that are this program already: one that is being started still shares the memory of who
/// starts it, which waits for it, and both would stand still for ever if it were stopped then.
fn readers(home: &Home) -> Vec<u32> {
    let processes = std::fs::read_dir("/proc").expect("a list of processes");
    let number = |entry: std::fs::DirEntry| entry.file_name().to_str()?.parse::<u32>().ok();
    let config = home.0.path().join("config");
    let config = format!("OWED_CONFIG={}", config.display());
    let has = |process: u32, file: &str, text: &str| {
        let held = std::fs::read(format!("/proc/{process}/{file}")).unwrap_or_default();
        held.split(|byte| *byte == 0)
            .any(|part| part == text.as_bytes())
    };
    processes
        .flatten()
        .filter_map(number)
        // One that ended and was not waited for has neither.
        .filter(|process| has(*process, "cmdline", "--read-one-file"))
        .filter(|process| has(*process, "environ", &config))
        .collect()
}

/// Waits until the reader of a large file has it in memory, and gives its number.
fn wait_for(home: &Home, large: &Path) -> u32 {
    let size = std::fs::metadata(large).expect("a file").len();
    let end = Instant::now() + Duration::from_secs(30);
    while Instant::now() < end {
        if let [reader] = readers(home)[..] {
            let memory =
                std::fs::read_to_string(format!("/proc/{reader}/statm")).unwrap_or_default();
            let pages = memory
                .split(' ')
                .nth(5)
                .and_then(|pages| pages.parse::<u64>().ok());
            if pages.is_some_and(|pages| pages * 4_096 > size) {
                return reader;
            }
        }
        std::thread::yield_now();
    }
    panic!("no reader was seen");
}

fn send(signal: &str, reader: u32) {
    let sent = Command::new("kill")
        .args([signal, &reader.to_string()])
        .status();
    assert!(sent.expect("kill runs").success());
}

const WHOLE: [&str; 2] = ["全量发票查询导出结果_合成.xlsx", "tax-bureau-list"];
const AFTER: &str = "对公流水_工行_historydetail_合成.xlsx";

/// Imports a large file and two others, does something meanwhile, and holds what was said of them.
fn beside_others(
    home: &Home,
    large: &Path,
    caps: &[(&str, &str)],
    meanwhile: impl FnOnce(),
    is: &str,
) {
    let after = fixture(&format!("import/icbc_corporate/{AFTER}"));
    let mut import = home.import(&[large.to_owned(), list(), after]);
    let owed = import.envs(caps.iter().copied()).spawn();
    let owed = owed.expect("the program runs");
    meanwhile();
    let done = owed.wait_with_output().expect("it ends");
    assert_eq!(readers(home), Vec::<u32>::new(), "a reader was left behind");
    let name = large.file_name().and_then(|name| name.to_str());
    assert_eq!(
        said(&answer(&done)),
        [
            pair(name.expect("a name"), is),
            pair(WHOLE[0], WHOLE[1]),
            pair(AFTER, "icbc-corporate"),
        ]
    );
    // One file that was not read shows in the exit code; that it was read does not.
    assert_eq!(done.status.code(), Some(i32::from(is.contains(' '))));
}

#[test]
fn a_file_that_asks_for_too_much_memory_is_named_and_the_others_are_read() {
    let home = Home::new();
    let text = std::fs::read_to_string(home.statement(120_000)).expect("a file");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let large = home.0.path().join("宽.csv");
    std::fs::write(&large, [b"\xff\xfe", wide.as_slice()].concat()).expect("a file");
    let nothing = || ();
    beside_others(&home, &large, &[], nothing, "icbc-corporate");
    // Text of two bytes a letter is written out anew, beside the file: too much for sixteen MiB.
    let caps = [("OWED_READER_MEMORY", "16")];
    beside_others(&home, &large, &caps, nothing, "file-reader-ended memory");
}

#[test]
fn a_reader_that_no_longer_answers_is_ended() {
    let home = Home::new();
    let large = home.statement(60_000);
    let caps = [("OWED_READER_SECONDS", "3")];
    let stop = || send("-STOP", wait_for(&home, &large));
    beside_others(&home, &large, &caps, stop, "file-reader-ended time");
}

#[test]
fn a_reader_that_works_without_end_is_ended() {
    let home = Home::new();
    let large = home.statement(299_000);
    let caps = [("OWED_READER_SECONDS", "1")];
    beside_others(&home, &large, &caps, || (), "file-reader-ended time");
}

#[test]
fn a_reader_that_breaks_down_costs_one_file() {
    let home = Home::new();
    let large = home.statement(60_000);
    for signal in ["-ABRT", "-ILL"] {
        let end = || send(signal, wait_for(&home, &large));
        beside_others(&home, &large, &[], end, "file-reader-ended crash");
    }
}

#[test]
fn a_reader_goes_when_who_asked_is_gone() {
    let home = Home::new();
    let large = home.statement(299_000);
    let mut owed = home
        .import(std::slice::from_ref(&large))
        .spawn()
        .expect("the program runs");
    let reader = wait_for(&home, &large);
    owed.kill().expect("it can be ended");
    let _ = owed.wait();
    let end = Instant::now() + Duration::from_secs(30);
    while Path::new(&format!("/proc/{reader}/fd/1")).exists() {
        assert!(Instant::now() < end, "the reader goes on for nobody");
        std::thread::yield_now();
    }
}

#[test]
fn hostile_files_are_refused_by_name_one_by_one() {
    let home = Home::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(Path::new(FIXTURES).join("hostile"))
        .expect("fixtures")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files.push(list());
    let done = home.import(&files).output().expect("the program runs");
    let said = said(&answer(&done));
    assert_eq!(said.len(), files.len());
    let (last, hostile) = said.split_last().expect("files");
    assert_eq!(*last, pair(WHOLE[0], WHOLE[1]));
    for (name, what) in hostile {
        let named = [
            "file-empty",
            "file-unknown",
            "file-damaged",
            "file-too-large",
        ];
        assert!(named.contains(&what.as_str()), "{name}: {what}");
    }
}

/// Third-party files, where the checkout has them beside it: each is read or named, each by a reader
/// of its own.
#[test]
fn odd_files_from_elsewhere_are_read_or_named() {
    let corpora = std::env::var("OWED_CORPORA").map_or_else(
        |_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared"),
        PathBuf::from,
    );
    let mut files = Vec::new();
    for folder in ["xlsx", "text", "ofd", "einvoice_xml", "eml", "generated"] {
        collect(&corpora.join("corpora/open").join(folder), &mut files);
    }
    if files.is_empty() {
        println!("skipped: no corpora under {}", corpora.display());
        return;
    }
    files.sort();
    let home = Home::new();
    for part in files.chunks(100) {
        let done = home.import(part).output().expect("the program runs");
        let mut counts = std::collections::BTreeMap::new();
        for (name, what) in said(&answer(&done)) {
            assert!(!what.is_empty() && what != "internal", "{name}: {what}");
            *counts.entry(what).or_insert(0) += 1;
        }
        println!("{counts:?}");
    }
}

/// A PDF with a page of few words, and one whose forms show each other ten times over, eight deep.
fn endless() -> Vec<u8> {
    const DEEP: usize = 8;
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/Contents 6 0 R>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</XObject<</F 7 0 R>>>>/Contents 5 0 R>>".to_owned(),
    ];
    let stream = |about: &str, text: &str| {
        format!(
            "<<{about}/Length {}>>\nstream\n{text}\nendstream",
            text.len()
        )
    };
    objects.push(stream("", "/F Do"));
    objects.push(stream("", "0 0 100 100 re f"));
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 300 300]";
    for level in 0..DEEP {
        let next = format!(
            "{form}/Resources<</XObject<</F {} 0 R>>>>",
            objects.len() + 2
        );
        objects.push(match level + 1 == DEEP {
            true => stream(form, "0 0 10 10 re f"),
            false => stream(&next, &"/F Do ".repeat(10)),
        });
    }
    let mut pdf = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        writeln!(pdf, "{} 0 obj\n{object}\nendobj", at + 1).expect("text can be written");
    }
    let table = pdf.len();
    let lines: String = places
        .iter()
        .map(|at| format!("{at:010} 00000 n \n"))
        .collect();
    let size = objects.len() + 1;
    write!(
        pdf,
        "xref\n0 {size}\n0000000000 65535 f \n{lines}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
    )
    .expect("text can be written");
    pdf.into_bytes()
}

#[test]
fn a_page_that_would_be_drawn_without_end_is_named_and_the_others_are_drawn() {
    let home = Home::new();
    let path = home.0.path().join("没完没了.pdf");
    std::fs::write(&path, endless()).expect("a file can be made");
    let call = |name: &str, input: &str| {
        let mut owed = home.owed();
        owed.arg("call").arg(home.book()).args([name, input]);
        let done = owed.env("OWED_READER_SECONDS", "2").output();
        let done = done.expect("the program runs");
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        serde_json::from_slice::<Value>(&done.stdout).expect("an answer")
    };
    call(
        "debt.record",
        r#"{"party":{"name":"样例贸易"},"kind":"sale","amount":"1","on":"2026-01-10"}"#,
    );
    let mut attach = home.owed();
    attach
        .arg("attach")
        .arg(home.book())
        .arg("样例贸易")
        .arg(&path);
    let kept = attach.args(["--proves", "contract"]).output();
    assert!(kept.expect("the program runs").status.success());
    let shown = call("case.show", r#"{"debtor":"样例贸易"}"#);
    let file = shown["evidence"][0]["file"].as_str().expect("a digest");
    let begun = Instant::now();
    let made = call(
        "share.make",
        &format!(
            r#"{{"file":"{file}","pages":[{{"page":1,"covers":[{{"left":0,"top":0,"width":900,"height":900}}]}}]}}"#
        ),
    );
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert_eq!(made["pages"], 2);
    assert_eq!(made["covered"], serde_json::json!([1]));
    assert_eq!(
        made["missing"],
        serde_json::json!([{ "code": "tooLarge", "about": ["2"] }])
    );
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
    {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
