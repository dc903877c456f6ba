//! Keeps the shape of the tree: which crate may know which, and what may stand in a file.
//!
//! ARCHITECTURE.md says why; this says when it is no longer so.

mod manifest;
mod tracked;

use std::path::Path;

use manifest::{Kind, Member, members};
use tracked::{Tracked, tracked};

/// Each of our crates with those of ours that it may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("owed-book", &[]),
    ("owed-law", &["owed-book"]),
    ("owed-advise", &["owed-book", "owed-law"]),
    ("owed-print", &[]),
    ("owed-pack", &[]),
    ("owed-exchange", &[]),
    ("owed-store", &["owed-book"]),
    (
        "owed-app",
        &[
            "owed-book",
            "owed-law",
            "owed-advise",
            "owed-print",
            "owed-pack",
            "owed-exchange",
            "owed-store",
        ],
    ),
    // The doors. Nothing but tests may know them, and tests start them as programs.
    ("owed-cli", &["owed-app"]),
    ("owed-desktop", &["owed-app"]),
    // Tests of the whole.
    (
        "owed-tests",
        &["owed-app", "owed-book", "owed-law", "owed-store"],
    ),
    ("owed-desktop-tests", &["owed-app"]),
    (
        "owed-parsers",
        &["owed-book", "owed-exchange", "owed-law", "owed-pack"],
    ),
    (
        "owed-bench",
        &[
            "owed-app",
            "owed-book",
            "owed-exchange",
            "owed-law",
            "owed-pack",
            "owed-print",
            "owed-store",
        ],
    ),
];

/// Other people's crates that only one or two of ours may know, by how their names begin.
const ONLY_IN: &[(&[&str], &[&str])] = &[
    (&["tauri", "wry", "tao"], &["owed-desktop"]),
    (
        &["rusqlite", "libsqlite3-sys"],
        &["owed-store", "owed-bench"],
    ),
    (&["typst", "printpdf", "docx", "qrcode"], &["owed-print"]),
    // What the typesetter writes with is the floor of a letter.
    (&["krilla"], &["owed-print", "owed-bench"]),
    (&["lopdf", "pdf"], &["owed-pack"]),
    (
        &["calamine", "quick-xml", "csv-core", "encoding_rs"],
        &["owed-exchange", "owed-parsers", "owed-bench"],
    ),
    // A Word file that was edited is read back by what wrote it.
    (
        &["zip"],
        &["owed-exchange", "owed-print", "owed-parsers", "owed-bench"],
    ),
    (&["ts-rs"], &["owed-app"]),
    (&["axum", "clap", "anyhow"], &["owed-cli"]),
];

/// The crates that know no file, clock, chance or environment.
const PURE: &[&str] = &["book", "law", "advise"];

#[test]
fn the_arrows_between_our_crates_point_one_way() {
    let mut wrong = Vec::new();
    for member in members() {
        let Some((_, may)) = ARROWS.iter().find(|(name, _)| *name == member.name) else {
            wrong.push(format!("{} has no row in ARROWS", member.name));
            continue;
        };
        for dependency in &member.dependencies {
            // A crate may use itself in its own tests.
            let ours = dependency.name.starts_with("owed-") && dependency.name != member.name;
            if ours && !may.contains(&dependency.name.as_str()) {
                wrong.push(format!("{} may not know {}", member.name, dependency.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(
        members().len(),
        ARROWS.len(),
        "a row of ARROWS is of no member"
    );
}

#[test]
fn each_outside_matter_is_known_to_one_crate() {
    let mut wrong = Vec::new();
    for member in members() {
        for dependency in &member.dependencies {
            let fenced = ONLY_IN.iter().find(|(begins, _)| {
                begins
                    .iter()
                    .any(|begin| dependency.name.starts_with(begin))
            });
            let fenced = fenced.is_some_and(|(_, only)| !only.contains(&member.name.as_str()));
            // A test may look at what a crate made with other eyes.
            if fenced && dependency.kind != Kind::Test {
                wrong.push(format!("{} may not know {}", member.name, dependency.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn only_the_desk_asks_the_clock() {
    let asks = |member: &Member| {
        member.dependencies.iter().any(|dependency| {
            dependency.name == "chrono"
                && dependency.kind != Kind::Test
                && dependency
                    .features
                    .iter()
                    .any(|feature| feature == "clock" || feature == "now")
        })
    };
    let asking: Vec<_> = members()
        .into_iter()
        .filter(asks)
        .map(|member| member.name)
        .collect();
    assert_eq!(asking, ["owed-app"]);
}

#[test]
fn every_member_says_what_it_holds_and_keeps_the_common_rules() {
    let root = manifest::root();
    let mut wrong = Vec::new();
    for member in members() {
        let name = &member.name;
        if !member.captioned {
            wrong.push(format!("{name}: no caption in the workspace's list"));
        }
        if member.description.trim().is_empty() {
            wrong.push(format!("{name}: no description"));
        }
        if !member.common_lints {
            wrong.push(format!("{name}: does not take the workspace's lints"));
        }
        let sources = ["src/lib.rs", "src/main.rs"].map(|file| root.join(&member.path).join(file));
        let first = sources
            .iter()
            .find_map(|path| std::fs::read_to_string(path).ok());
        if !first.is_some_and(|text| text.starts_with("//!")) {
            wrong.push(format!(
                "{name}: its first file does not begin by saying what it holds"
            ));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn one_version_goes_for_all() {
    let root = manifest::root();
    let version = manifest::workspace_version();
    let field = |path: &str| -> String {
        let text = std::fs::read_to_string(root.join(path)).expect("it can be read");
        let json: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        json["version"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(field("ui/package.json"), version);
    // Where the window's configuration names none, it takes the crate's.
    let window = field("src-tauri/tauri.conf.json");
    assert!(window.is_empty() || window == version, "{window}");
}

// It is a workspace of its own, which nothing else here opens.
#[test]
fn the_fuzzer_locks_what_our_crates_know() {
    let mut wrong = Vec::new();
    for member in members() {
        let Some(locked) = manifest::locked("fuzz/Cargo.lock", &member.name) else {
            continue;
        };
        let known = member.dependencies.iter();
        let missing = known.filter(|one| one.kind != Kind::Test && !locked.contains(&one.name));
        wrong.extend(missing.map(|one| format!("{} knows {}", member.name, one.name)));
    }
    assert_eq!(
        wrong,
        Vec::<String>::new(),
        "cargo update --workspace in fuzz/"
    );
}

#[test]
fn law_and_money_are_worked_out_without_chance_clock_or_fractions_of_two() {
    const FORBIDDEN: &[&str] = &[
        "f64",
        "f32",
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::time",
        "SystemTime",
        "Utc::now",
        "Local::now",
        "now_v7",
        "new_v4",
    ];
    let pure = |file: &&Tracked| {
        PURE.iter().any(|name| {
            file.path
                .starts_with(&format!("src-tauri/crates/{name}/src/"))
        }) && file.path.ends_with(".rs")
            && !file.path.ends_with("tests.rs")
    };
    let files = tracked();
    let files: Vec<_> = files.iter().filter(pure).collect();
    assert!(
        files.len() > 20,
        "only {} files were looked at",
        files.len()
    );
    let wrong = files.iter().flat_map(|file| {
        let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines
            .flat_map(|line| FORBIDDEN.iter().filter(|word| says(line, word)))
            .map(|word| format!("{}: {word}", file.path))
            .collect::<Vec<_>>()
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

/// Whether `line` has `word`, not as a part of a longer one.
fn says(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

#[test]
fn only_the_seam_of_the_pages_knows_the_window() {
    let files = tracked();
    let pages: Vec<_> = files
        .iter()
        .filter(|file| file.path.starts_with("ui/src/"))
        .collect();
    assert!(
        pages.len() > 50,
        "only {} files were looked at",
        pages.len()
    );
    let imports = |file: &&&Tracked| {
        let text = &file.text;
        text.contains("from '@tauri-apps/") || text.contains("import('@tauri-apps/")
    };
    let outside: Vec<_> = pages
        .iter()
        .filter(imports)
        .map(|file| file.path.as_str())
        .filter(|path| !path.starts_with("ui/src/ipc/"))
        .collect();
    assert_eq!(outside, Vec::<&str>::new());
}

/// Comments and empty lines are not counted: nobody should save on them.
#[test]
fn no_source_file_holds_two_ideas() {
    const MOST: usize = 450;
    // Written by a program, or lists of words and no ideas at all.
    const NO_IDEAS: &[&str] = &[
        "ui/src/ipc/commands.ts",
        "ui/src/i18n/",
        "src-tauri/crates/exchange/src/mapper/words.rs",
    ];
    let code = |file: &Tracked| {
        let counts = |line: &&str| {
            let line = line.trim();
            !(line.is_empty()
                || line.starts_with("//")
                || line.starts_with('*')
                || line.starts_with("/*"))
        };
        file.text.lines().filter(counts).count()
    };
    let long: Vec<_> = tracked()
        .into_iter()
        .filter(|file| {
            [".rs", ".ts", ".tsx", ".mjs"]
                .iter()
                .any(|end| file.path.ends_with(end))
        })
        .filter(|file| !NO_IDEAS.iter().any(|list| file.path.starts_with(list)))
        .map(|file| (code(&file), file.path))
        .filter(|(lines, _)| *lines > MOST)
        .collect();
    assert_eq!(long, Vec::<(usize, String)>::new());
}

#[test]
fn nothing_here_is_of_one_machine_or_one_mirror() {
    // Put together here, so that this file does not find itself.
    let index = concat!(
        "registry+https://github.com/rust-lang/",
        "crates",
        ".io-index"
    );
    let hosts = [
        concat!("crates", ".io"),
        concat!("npmjs", ".org"),
        concat!("npmmirror", ".com"),
        concat!("pypi", ".org"),
        concat!("pythonhosted", ".org"),
        concat!("deb.debian", ".org"),
        concat!("archive.ubuntu", ".com"),
    ];
    let here = manifest::root();
    let home = std::env::var("HOME").unwrap_or_default();
    let places = [here.to_string_lossy().into_owned(), home];
    let places = places
        .iter()
        .filter(|place| Path::new(place).components().count() > 1);
    let places: Vec<_> = places.map(|place| format!("{place}/")).collect();

    let mut wrong = Vec::new();
    for file in tracked() {
        let lock = file.path.ends_with("Cargo.lock");
        for (number, line) in file.text.lines().enumerate() {
            let line = if lock {
                line.replace(index, "")
            } else {
                line.to_owned()
            };
            let found = hosts
                .iter()
                .copied()
                .chain(places.iter().map(String::as_str));
            for what in found.filter(|what| line.contains(what)) {
                wrong.push(format!("{}:{}: {what}", file.path, number + 1));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// ARCHITECTURE.md names tests as `` `crate::…::name` `` or `` `name` `` beside what they hold.
#[test]
fn what_the_documents_point_at_is_there() {
    let files = tracked();
    let root = manifest::root();
    let mut wrong = Vec::new();
    let mut tests = 0;
    for document in [
        "README.md",
        "README.zh-CN.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
    ] {
        let text = std::fs::read_to_string(root.join(document)).expect("it can be read");
        let paths = tracked::paths_in(&text);
        for path in paths.into_iter().chain(tracked::links_in(&text)) {
            if !files
                .iter()
                .any(|f| f.path == path || f.path.starts_with(&format!("{path}/")))
            {
                wrong.push(format!("{document}: there is no {path}"));
            }
        }
        for test in tracked::tests_in(&text) {
            tests += 1;
            if !files
                .iter()
                .any(|f| f.text.contains(&format!("fn {test}(")))
            {
                wrong.push(format!("{document}: there is no test {test}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(tests > 10, "ARCHITECTURE.md names only {tests} tests");
}
