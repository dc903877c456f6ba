//! A locked book at a terminal: its passphrase comes from a file or the environment and never from
//! the command line, and nothing of the book lies in the open: not in its folder, not in the
//! settings, not among temporary files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const DEBTOR: &str = "样例贸易（杭州）有限公司";
const OWNER: &str = "合成精密机械（苏州）有限公司";
const PASSPHRASE: &str = "correct horse battery";

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(home.path("tmp")).expect("a folder");
        fs::write(home.path("passphrase"), format!("{PASSPHRASE}\n")).expect("it is written");
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str], said: &[(&str, &str)]) -> Output {
        let book = self.path("book");
        let (verb, rest) = arguments.split_first().expect("a verb");
        Command::new(env!("CARGO_BIN_EXE_owed"))
            .args(["--today", "2026-11-21", "--lang", "en", verb])
            .arg(book)
            .args(rest)
            .env("OWED_CONFIG", self.path("config"))
            .env("TMPDIR", self.path("tmp"))
            .envs(said.iter().copied())
            .stdin(Stdio::null())
            .output()
            .expect("the program runs")
    }

    /// With the passphrase in a file.
    fn opens(&self, arguments: &[&str]) -> String {
        let file = self.path("passphrase");
        let file = file.to_str().expect("text");
        let done = self.run(arguments, &[("OWED_PASSPHRASE_FILE", file)]);
        assert!(
            done.status.success(),
            "{arguments:?}: {}",
            said(&done.stderr)
        );
        said(&done.stdout)
    }

    /// Every file of the book, the settings and among the temporary ones that holds a text.
    fn holding(&self, text: &str) -> Vec<PathBuf> {
        let places = ["book", "config", "tmp"].map(|name| self.path(name));
        places.iter().flat_map(|dir| holding(dir, text)).collect()
    }
}

fn holding(dir: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else {
            let bytes = fs::read(&path).expect("it can be read");
            if bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
            {
                found.push(path);
            }
        }
    }
    found
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn sample(name: &str) -> String {
    let samples = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/fixtures/import"
    );
    format!("{samples}/{name}")
}

#[test]
fn a_locked_book_is_used_from_a_terminal_and_lies_nowhere_in_the_open() {
    let home = Home::new();
    assert!(
        home.run(&["new", "--creditor", OWNER], &[])
            .status
            .success()
    );
    let list = sample("tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    assert!(home.run(&["import", &list, "--yes"], &[]).status.success());
    assert!(!home.holding(DEBTOR).is_empty());
    let before = said(&home.run(&["debts", "--json"], &[]).stdout);

    let sheet = home.path("sheet.pdf");
    let sheet = sheet.to_str().expect("text");
    let new = [("OWED_NEW_PASSPHRASE", PASSPHRASE)];
    let locked = home.run(&["lock", "--sheet", sheet], &new);
    assert!(locked.status.success(), "{}", said(&locked.stderr));
    let recovery = said(&locked.stdout);
    let is_key = |line: &&str| line.trim().len() == 47 && line.matches('-').count() == 7;
    let recovery = recovery
        .lines()
        .find(is_key)
        .expect("a key")
        .trim()
        .to_owned();
    assert!(fs::read(sheet).expect("it is written").starts_with(b"%PDF"));

    // Nobody comes in without it, and a wrong one is not called damage.
    let none = home.run(&["debts"], &[]);
    assert!(!none.status.success() && said(&none.stderr).contains("OWED_PASSPHRASE_FILE"));
    let wrong = home.run(&["debts"], &[("OWED_PASSPHRASE", "correct horse")]);
    assert!(!wrong.status.success());
    assert!(
        said(&wrong.stderr).contains("not the book's passphrase"),
        "{}",
        said(&wrong.stderr)
    );

    assert_eq!(home.opens(&["debts", "--json"]), before);
    let checked = home.opens(&["check"]);
    assert!(!checked.contains("error"), "{checked}");
    let contract = sample("../evidence/购销合同_HT-2025-007.pdf");
    home.opens(&["attach", DEBTOR, &contract, "--proves", "contract"]);
    home.opens(&[
        "import",
        &sample("icbc_corporate/对公流水_工行_historydetail_合成.xlsx"),
        "--yes",
    ]);
    home.opens(&["backup"]);
    let pack = home.path("pack");
    home.opens(&["pack", DEBTOR, "--out", pack.to_str().expect("text")]);
    for text in [DEBTOR, "HT-2025-007", "25002000000000000017"] {
        assert_eq!(home.holding(text), Vec::<PathBuf>::new(), "{text}");
    }
    // Not even whose book it is.
    assert_eq!(home.holding(OWNER), Vec::<PathBuf>::new());

    let changed = home.run(
        &["passphrase", "--recovery"],
        &[
            ("OWED_RECOVERY", &recovery),
            ("OWED_NEW_PASSPHRASE", "梧桐树下 三更雨"),
        ],
    );
    assert!(changed.status.success(), "{}", said(&changed.stderr));
    let old = home.run(&["debts"], &[("OWED_PASSPHRASE", PASSPHRASE)]);
    assert!(!old.status.success());
    let opened = home.run(&["unlock"], &[("OWED_PASSPHRASE", "梧桐树下 三更雨")]);
    assert!(opened.status.success(), "{}", said(&opened.stderr));
    let debts: Value = serde_json::from_slice(&home.run(&["debts", "--json"], &[]).stdout)
        .expect("it is open to everybody");
    assert!(
        debts["cases"]
            .as_array()
            .is_some_and(|cases| !cases.is_empty())
    );
}
