//! The book that the drills spoil copies of: open or locked, with a life behind it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{BUYER, PASSPHRASE, SETTLED, beside, copy_all, remove, sample, text};

/// How a book is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// As it was made.
    Open,
    /// Behind a passphrase.
    Locked,
}

/// A folder of a drill's own, with a book that has the sample invoices.
pub(crate) struct Home {
    dir: tempfile::TempDir,
    kept: Kept,
    /// A paper that was issued.
    pub(crate) paper: String,
    /// The contract among the evidence.
    pub(crate) contract: String,
    /// A pack in the folder of the book's packs.
    pub(crate) pack: String,
    /// The entries of a debt that can be another's, as a list.
    pub(crate) debt: String,
}

impl Home {
    /// Invoices and a contract.
    pub(crate) fn with_book() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join("tmp")).expect("a folder");
        let home = Self {
            dir,
            kept: Kept::Open,
            paper: String::new(),
            contract: String::new(),
            pack: String::new(),
            debt: String::new(),
        };
        home.makes(&home.book(), "合成精密机械（苏州）有限公司");
        let list = sample("import/tax_bureau_list/全量发票查询导出结果_合成.xlsx");
        let mut import = home.owed();
        import.arg("import").arg(home.book()).arg(list);
        home.ends_well(import.args(["--due-days", "30", "--yes"]));
        let mut attach = home.owed();
        attach.arg("attach").arg(home.book()).arg(BUYER);
        attach.arg(sample("evidence/购销合同_HT-2025-007.pdf"));
        home.ends_well(attach.args(["--proves", "contract"]));
        home
    }

    /// That, and what every command that writes needs: a paper that was issued, words of the owner's,
    /// a case that is settled, a pack, and another client's book.
    pub(crate) fn lived(kept: Kept) -> Self {
        let mut home = Self::with_book();
        let book = home.book();
        home.makes(&home.other(&book), "另一位客户（无锡）有限公司");
        let debt = format!(
            r#"{{"party":{{"name":"{SETTLED}","phone":"0575-80000000"}},"kind":"sale","amount":"20000","on":"2026-01-10","due":"2026-02-09"}}"#
        );
        home.call(&book, "debt.record", &debt);
        let paid = format!(
            r#"{{"debtor":"{SETTLED}","on":"2026-03-01","amount":"20000","order":"principal-first","because":"现金"}}"#
        );
        home.call(&book, "payment.record", &paid);
        let words = r#"{"form":"demand","tongue":"zh","passages":{"closing":"盼复。"}}"#;
        home.call(&book, "wording.set", words);
        let letter = format!(r#"{{"debtor":"{BUYER}","form":"demand","override":"drill"}}"#);
        home.call(&book, "letter.issue", &letter);
        if kept == Kept::Locked {
            let mut lock = home.owed();
            lock.arg("lock").arg(&book);
            home.ends_well(lock.env("OWED_NEW_PASSPHRASE", PASSPHRASE));
            home.kept = kept;
        }
        let pack = format!(r#"{{"debtor":"{BUYER}","inTheOpen":true}}"#);
        home.pack = word(&home.call(&book, "pack.build", &pack)["name"]);
        let case = home.call(&book, "case.show", &format!(r#"{{"debtor":"{BUYER}"}}"#));
        home.paper = word(&case["papers"][0]["document"]);
        home.contract = word(&case["evidence"][0]["file"]);
        let parts = home.call(&book, "party.parts", &format!(r#"{{"debtor":"{BUYER}"}}"#));
        let parts = parts["parts"].as_array().expect("a list");
        let debt = parts.iter().rfind(|part| part["what"] == "debt");
        home.debt = debt.expect("a debt")["entries"].to_string();
        home
    }

    /// What the book is, in words.
    pub(crate) fn kept(&self) -> &'static str {
        match self.kept {
            Kept::Open => "an open book",
            Kept::Locked => "a locked book",
        }
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.at("book")
    }

    /// The book of another client that goes with a book or with a copy of it.
    pub(crate) fn other(&self, book: &Path) -> PathBuf {
        beside(book, ".other")
    }

    /// Where the packs of a book lie: beside one that is locked.
    pub(crate) fn packs(&self, book: &Path) -> PathBuf {
        match self.kept {
            Kept::Open => book.join("packs"),
            Kept::Locked => beside(book, "-packs"),
        }
    }

    /// A copy of the book to be spoilt, with its packs.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let to = self.at(name);
        copy_all(&self.book(), &to);
        if self.kept == Kept::Locked {
            copy_all(&self.packs(&self.book()), &self.packs(&to));
        }
        to
    }

    pub(crate) fn owed(&self) -> Command {
        let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
        owed.args(["--lang", "en"])
            .env("OWED_CONFIG", self.at("config"))
            .env("TMPDIR", self.at("tmp"))
            .stdin(Stdio::null());
        match self.kept {
            Kept::Open => owed.env_remove("OWED_PASSPHRASE"),
            Kept::Locked => owed.env("OWED_PASSPHRASE", PASSPHRASE),
        };
        owed
    }

    fn makes(&self, book: &Path, creditor: &str) {
        let mut new = self.owed();
        new.arg("new").arg(book).args(["--creditor", creditor]);
        self.ends_well(&mut new);
    }

    pub(crate) fn ends_well(&self, command: &mut Command) {
        let done = command.output().expect("the program runs");
        assert!(done.status.success(), "{command:?}: {}", text(&done));
    }

    pub(crate) fn call(&self, book: &Path, name: &str, input: &str) -> Value {
        let mut owed = self.owed();
        owed.arg("call").arg(book).args([name, input]);
        let done = owed.output().expect("the program runs");
        assert!(done.status.success(), "{name}: {}", text(&done));
        serde_json::from_slice(&done.stdout).expect("an answer")
    }

    /// The same, of a book that has no lock.
    pub(crate) fn in_the_open(&self, book: &Path, name: &str) -> Value {
        let mut owed = self.owed();
        owed.env_remove("OWED_PASSPHRASE");
        owed.arg("call").arg(book).args([name, "{}"]);
        let done = owed.output().expect("the program runs");
        assert!(done.status.success(), "{name}: {}", text(&done));
        serde_json::from_slice(&done.stdout).expect("an answer")
    }

    pub(crate) fn status(&self, book: &Path) -> Value {
        self.call(book, "book.status", "{}")["book"].clone()
    }

    pub(crate) fn entries(&self, book: &Path) -> u64 {
        self.status(book)["entries"].as_u64().expect("a number")
    }

    /// Every seal and every file is right, and nothing unfinished is left. Says how many entries
    /// that is.
    pub(crate) fn is_sound(&self, book: &Path, what: &str) -> u64 {
        let report = self.call(book, "book.check", "{}");
        let findings = report["findings"].as_array().expect("a list");
        // A file kept whole before the fact that names it is a stray: it does no harm.
        let bad: Vec<_> = findings
            .iter()
            .filter(|found| found["code"] != "file-stray")
            .collect();
        assert!(bad.is_empty(), "{what}: {bad:#?}");
        report["entries"].as_u64().expect("a number")
    }

    /// Of a locked book nothing lies in the open: not in its folder, not in the settings, not among
    /// temporary files. What was handed out lies elsewhere.
    pub(crate) fn is_in_no_clear(&self, book: &Path, what: &str) {
        if self.kept == Kept::Open {
            return;
        }
        for place in [book.to_owned(), self.at("config"), self.at("tmp")] {
            for secret in [BUYER, SETTLED, "HT-2025-007", "25002000000000000017"] {
                let found = holding(&place, secret);
                assert!(found.is_empty(), "{what}: {secret} lies in {found:?}");
            }
        }
    }

    /// One payment in cash.
    pub(crate) fn pay(&self, book: &Path, because: &str) -> Command {
        let input = format!(
            r#"{{"debtor":"{BUYER}","on":"2026-01-05","amount":"1.00","order":"legal","because":"{because}"}}"#
        );
        let mut owed = self.owed();
        owed.arg("call").arg(book).args(["payment.record", &input]);
        owed
    }

    /// How many entries one payment is.
    pub(crate) fn entries_of_a_payment(&self) -> u64 {
        let book = self.copy("one payment");
        let before = self.entries(&book);
        self.ends_well(&mut self.pay(&book, "一"));
        let entries = self.entries(&book) - before;
        remove(&book);
        entries
    }

    /// Payments one after the other, each told on a line once it is acknowledged.
    pub(crate) fn pays_without_end(&self, book: &Path) -> Command {
        let owed = self.pay(book, "不停");
        let arguments: Vec<_> = owed.get_args().map(|a| a.to_os_string()).collect();
        let mut shell = Command::new("sh");
        shell
            .arg("-c")
            .arg("n=0; while \"$@\" >/dev/null 2>&1; do n=$((n+1)); echo $n >\"$COUNT.new\" && mv \"$COUNT.new\" \"$COUNT\"; done")
            .arg("sh")
            .arg(owed.get_program())
            .args(arguments)
            .env("OWED_CONFIG", self.at("config"))
            .env("COUNT", self.at("count"))
            .stdin(Stdio::null());
        let _ = fs::remove_file(self.at("count"));
        shell
    }

    /// How many of them were, so far.
    pub(crate) fn payments(&self) -> u64 {
        let count = fs::read_to_string(self.at("count")).unwrap_or_default();
        count.trim().parse().unwrap_or(0)
    }
}

/// Every file at or below a path that holds a text.
pub(super) fn holding(path: &Path, text: &str) -> Vec<PathBuf> {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder").flatten();
        return entries
            .flat_map(|entry| holding(&entry.path(), text))
            .collect();
    }
    let bytes = fs::read(path).unwrap_or_default();
    let holds = bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes());
    holds.then(|| path.to_owned()).into_iter().collect()
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}
