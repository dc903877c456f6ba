//! What the tests of the whole share: a desk to call commands at, and other people's eyes to look
//! at what came of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use owed_app::{Clock, Code, Desk, Failure, Home};
use serde_json::{Value, json};

/// The day the stories happen on.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day of the calendar");

/// The seller of the samples: whose book it is.
pub const SELLER: &str = "合成精密机械（苏州）有限公司";

/// The buyer of the samples: who owes.
pub const BUYER: &str = "样例贸易（杭州）有限公司";

/// A file of `tests/fixtures`.
///
/// # Panics
/// When it is not there.
pub fn fixture(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    assert!(path.is_file(), "there is no fixture {}", path.display());
    path
}

/// Every file below a folder whose bytes, as UTF-8, or whose path hold one of the texts; none where
/// there is no such folder.
///
/// # Panics
/// When one cannot be read.
pub fn holding(dir: &Path, texts: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, texts));
            continue;
        }
        let bytes = fs::read(&path).expect("it can be read");
        let name = path.to_string_lossy().into_owned();
        let holds = |text: &&str| {
            let mut parts = bytes.windows(text.len().max(1));
            name.contains(text) || parts.any(|part| part == text.as_bytes())
        };
        if texts.iter().any(holds) {
            found.push(path);
        }
    }
    found
}

/// The files of the sample story: the tax bureau's list, four e-invoices and a bank statement.
pub fn samples() -> Vec<PathBuf> {
    [
        "tax_bureau_list/全量发票查询导出结果_合成.xlsx",
        "e_invoice/dzfp_25002000000000000017_蓝字.xml",
        "e_invoice/dzfp_25002000000000000025_蓝字.xml",
        "e_invoice/dzfp_25002000000000000033_红字.xml",
        "e_invoice/dzfp_25002000000000000041_蓝字.xml",
        "icbc_corporate/对公流水_工行_historydetail_合成.xlsx",
    ]
    .map(|name| fixture(&format!("import/{name}")))
    .to_vec()
}

/// Somebody at a desk, on the day of the stories.
pub struct Owner {
    /// The desk.
    pub desk: Desk,
}

impl Owner {
    /// Somebody who will make the book in `dir`.
    pub fn of_no_book(dir: &Path) -> Self {
        Self {
            desk: Desk::new(Clock::fixed(TODAY), Some(Home::In(dir.to_owned()))),
        }
    }

    /// Somebody who made a book in `dir` and named herself.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn of_new_book(dir: &Path) -> Self {
        let owner = Self::of_no_book(dir);
        owner.does("book.create", json!({ "creditor": { "name": SELLER } }));
        owner
    }

    /// Somebody who made a book in `dir` and said of herself all that papers ask for.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn described(dir: &Path) -> Self {
        let owner = Self::of_no_book(dir);
        owner.does(
            "book.create",
            json!({ "creditor": {
                "name": SELLER, "kind": "company", "registration": "91320594MA1SYN0013",
                "address": "江苏省苏州市工业园区样例路1号", "phone": "0512-60000000",
                "bank": "样例银行苏州分行", "account": "1102020000000000001",
            } }),
        );
        owner
    }

    /// Somebody who opened the book in `dir`.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub fn of(dir: &Path) -> Self {
        Self::on(dir, TODAY)
    }

    /// Somebody who opened the book in `dir` on a day.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub fn on(dir: &Path, day: NaiveDate) -> Self {
        let desk = Desk::new(Clock::fixed(day), Some(Home::In(dir.to_owned())));
        desk.open(dir).expect("the book opens");
        Self { desk }
    }

    /// The same book on another day.
    ///
    /// # Panics
    /// When no book is open, `day` is no day, or the book cannot be opened again.
    #[must_use]
    pub fn later(self, dir: &Path, day: &str) -> Self {
        // Two desks never hold one book.
        drop(self);
        Self::on(dir, day.parse().expect("a day"))
    }

    /// Runs a command that must succeed.
    ///
    /// # Panics
    /// When it does not.
    pub fn does(&self, command: &str, input: Value) -> Value {
        match owed_app::call(&self.desk, command, input, None) {
            Ok(output) => output,
            Err(failure) => panic!("{command}: {failure:?}"),
        }
    }

    /// Runs a command that must fail with `code`, and leaves the book as it was.
    ///
    /// # Panics
    /// When it succeeds, fails otherwise or changes the book.
    pub fn is_refused(&self, code: Code, command: &str, input: Value) -> Failure {
        let before = self.head();
        match owed_app::call(&self.desk, command, input, None) {
            Ok(output) => panic!("{command} was done: {output:#}"),
            Err(failure) => {
                assert_eq!(failure.code, code, "{command}: {failure:?}");
                assert_eq!(
                    self.head(),
                    before,
                    "{command} was refused and changed the book"
                );
                failure
            }
        }
    }

    /// The seal of the open book; nothing when none is.
    pub fn head(&self) -> Option<Value> {
        let status = self.does("book.status", json!({}));
        status["book"]
            .is_object()
            .then(|| status["book"]["head"].clone())
    }

    /// Hands files over, and gives their handles.
    ///
    /// # Panics
    /// When one of them is not there.
    pub fn hands_over(&self, files: &[PathBuf]) -> Vec<String> {
        let put = |path: &PathBuf| self.desk.tray.put(path).expect("the file is there").file;
        files.iter().map(put).collect()
    }

    /// Reads files and enters what they say, without a due date.
    ///
    /// # Panics
    /// When that fails.
    pub fn imports(&self, files: &[PathBuf]) -> Value {
        let proposal = self.does("import.read", json!({ "files": self.hands_over(files) }));
        self.does(
            "import.confirm",
            json!({ "proposal": proposal["proposal"] }),
        )
    }

    /// Writes the bytes of a file that a command named to `path`.
    ///
    /// # Panics
    /// When there are none.
    pub fn saves(&self, file: &Value, path: &Path) {
        let digest = file.as_str().expect("a digest").parse().expect("a digest");
        let bytes = self.desk.file(digest).expect("the file is kept");
        std::fs::write(path, bytes).expect("the file can be written");
    }
}

/// The codes of a list of reasons, tasks or risks.
///
/// # Panics
/// When it is no list of them.
pub fn codes(list: &Value) -> Vec<&str> {
    let list = list.as_array().expect("a list");
    list.iter()
        .map(|each| each["code"].as_str().expect("a code"))
        .collect()
}

/// What poppler reads on the pages of a PDF, with no space left in it.
///
/// # Panics
/// When poppler is not here or cannot read it.
pub fn text_of(pdf: &Path) -> String {
    let text = run(Command::new("pdftotext").arg("-layout").arg(pdf).arg("-"));
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Has qpdf look for faults in a PDF.
///
/// # Panics
/// When qpdf is not here or finds one.
pub fn is_sound(pdf: &Path) {
    let said = run(Command::new("qpdf").arg("--check").arg(pdf));
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}

fn run(command: &mut Command) -> String {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().unwrap_or_else(|e| {
        panic!("{name}: {e}; install poppler-utils and qpdf");
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{name}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}
