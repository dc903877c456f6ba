//! What lies in the folder, put there piece by piece.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use owed_book::Digest;
use owed_pack::Manifest;
use owed_print::Lang;

use super::flows::Both;
use super::gather::Gathered;
use super::{CounselFile, CounselFolder, stopped};
use crate::commands::import::Reason;
use crate::commands::packs::{self, PackAsked};
use crate::commands::papers;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// The folder of the evidence pack; a court reads it, so it has one name in both languages.
const PACK: &str = "证据册";

/// The folder while it is filled.
pub(super) struct Folder<'a> {
    pub(super) desk: &'a Desk,
    pub(super) lang: Lang,
    /// Where it is filled.
    pub(super) at: &'a Path,
    pub(super) gathered: &'a Gathered,
    /// Where the file with a SHA-256 lies in it.
    pub(super) links: BTreeMap<String, String>,
    /// The exhibits of the pack, by the SHA-256 of their files.
    pub(super) bound: BTreeMap<String, Bound>,
    pub(super) notes: Vec<Reason>,
}

/// An exhibit of the pack.
pub(super) struct Bound {
    pub(super) number: String,
    pub(super) pages: String,
    pub(super) order: usize,
}

impl Folder<'_> {
    pub(super) fn fill(mut self, watch: &Watch<'_>) -> Result<CounselFolder, Failure> {
        self.pack(watch)?;
        self.others(watch)?;
        self.papers(watch)?;
        self.sheets(watch)?;
        self.ledger()?;
        let undecided = self.gathered.case.row.open_payments;
        if undecided > 0 {
            let note = Reason::with("undecided", [undecided.to_string()]);
            self.notes.insert(0, note);
        }
        self.put(&self.first_page(), self.page()?.as_bytes())?;
        let listing = owed_pack::seal(
            self.at,
            &self.title(),
            concat!("Owed ", env!("CARGO_PKG_VERSION")),
            &self.gathered.head,
            &mut |progress| watch.step("hashing", progress.done, progress.total),
        )?;
        let manifest = self.at.join(owed_pack::MANIFEST);
        let manifest = fs::read(&manifest).map_err(|e| Failure::io(&manifest, &e))?;
        let file = |file: owed_pack::ListedFile| CounselFile {
            path: file.path,
            bytes: file.size,
        };
        Ok(CounselFolder {
            dir: String::new(),
            files: listing.files.into_iter().map(file).collect(),
            total: self.gathered.claim.total.clone(),
            on: self.gathered.claim.on.clone(),
            manifest: Digest::of(&manifest).to_string(),
            notes: self.notes,
        })
    }

    /// What the folder is called.
    pub(super) fn title(&self) -> String {
        let (us, them) = (&self.gathered.creditor.name, &self.gathered.case.row.name);
        self.t(
            &format!("律师移交：{us} 诉 {them}"),
            &format!("For counsel: {us} v. {them}"),
        )
    }

    /// The page to begin with.
    pub(super) fn first_page(&self) -> String {
        self.t("00_先看这里.html", "00_Read-first.html")
    }

    /// Puts a file into the folder.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let at = self.at.join(path);
        let written = || -> io::Result<()> {
            if let Some(parent) = at.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut file = File::create_new(&at)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        written().map_err(|e| Failure::io(&at, &e))
    }

    fn pack(&mut self, watch: &Watch<'_>) -> Result<(), Failure> {
        let left_in = |piece: &&crate::commands::proof::PieceView| piece.left_out.is_none();
        if !self.gathered.pieces.iter().any(|piece| left_in(&piece)) {
            self.notes.push(Reason::plain("no-evidence"));
            return Ok(());
        }
        let at = self.at.join(PACK);
        let asked = PackAsked {
            debtor: self.gathered.case.row.debtor.clone(),
            also: Vec::new(),
            place: Some(self.desk.tray.place(&at).file),
            upload: None,
            tabs: None,
            template: None,
            // Asked before the folder was begun.
            in_the_open: true,
            scans: None,
        };
        let built = match packs::build(self.desk, asked, watch) {
            Ok(built) => built,
            // Every piece may be about invoices that were taken back.
            Err(e)
                if e.code == Code::NotFound
                    && e.params.get("what").is_some_and(|what| what == "evidence") =>
            {
                self.notes.push(Reason::plain("no-evidence"));
                return Ok(());
            }
            Err(e) => return Err(e),
        };
        for page in built.placeholders {
            self.notes.push(Reason::with("placeholder", page.about));
        }
        let manifest = at.join(owed_pack::MANIFEST);
        let text = fs::read_to_string(&manifest).map_err(|e| Failure::io(&manifest, &e))?;
        let manifest: Manifest = serde_json::from_str(&text)?;
        for (order, exhibit) in manifest.exhibits.iter().enumerate() {
            for file in &exhibit.files {
                let sha256 = file.sha256.to_string();
                let numbers = file.numbers();
                let pages = match (numbers.first(), numbers.last()) {
                    (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
                    (Some(first), _) => first.to_string(),
                    (None, _) => String::new(),
                };
                self.links
                    .insert(sha256.clone(), format!("{PACK}/{}", file.path));
                let number = exhibit.number.to_string();
                self.bound.insert(
                    sha256,
                    Bound {
                        number,
                        pages,
                        order,
                    },
                );
            }
        }
        Ok(())
    }

    /// What is kept and not bound: its own lawyer must know it too.
    fn others(&mut self, watch: &Watch<'_>) -> Result<(), Failure> {
        let under = self.t("未装订的材料", "Other-evidence");
        let mut count = 0_usize;
        for piece in &self.gathered.pieces {
            if self.links.contains_key(&piece.is.file) {
                continue;
            }
            count += 1;
            if watch.step("copying", count as u64, 0).is_break() {
                return Err(stopped());
            }
            let name = owed_pack::safe_name(&piece.is.name);
            let path = format!("{under}/{count:02}_{name}");
            self.copy(&piece.is.file, &piece.is.name, &path)?;
            self.links.insert(piece.is.file.clone(), path);
        }
        if count > 0 {
            self.notes
                .push(Reason::with("unbound", [count.to_string()]));
        }
        Ok(())
    }

    /// Copies a file of the vault as it is, and hashes what was copied.
    fn copy(&self, sha256: &str, name: &str, path: &str) -> Result<(), Failure> {
        let digest: Digest = sha256
            .parse()
            .map_err(|_| Failure::bad_input("file", sha256))?;
        let to = self.at.join(path);
        let lent = self
            .desk
            .read(|open| Ok(open.folder.vault.lend(digest, self.at.parent())?))?;
        let copied = || -> io::Result<owed_pack::Digest> {
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent)?;
            }
            let (mut from, mut to) = (File::open(&lent.path)?, File::create_new(&to)?);
            let mut hash = owed_pack::Hasher::default();
            let mut part = vec![0; 1 << 18];
            loop {
                let read = from.read(&mut part)?;
                if read == 0 {
                    break;
                }
                hash.update(&part[..read]);
                to.write_all(&part[..read])?;
            }
            to.sync_all()?;
            Ok(hash.finish())
        };
        let found = copied().map_err(|e| Failure::io(&to, &e))?;
        if found.to_string() != sha256 {
            let detail = format!("{name} is no longer the file that was taken in");
            return Err(Failure::new(Code::FileChanged, detail).with("name", name));
        }
        Ok(())
    }

    /// The papers that were issued, the earliest first.
    fn papers(&mut self, watch: &Watch<'_>) -> Result<(), Failure> {
        let under = self.t("文书", "Papers");
        for (at, paper) in self.gathered.case.papers.iter().rev().enumerate() {
            if watch.step("copying", at as u64, 0).is_break() {
                return Err(stopped());
            }
            for (file, ending) in [(Some(&paper.file), "pdf"), (paper.word.as_ref(), "docx")] {
                let Some(file) = file else { continue };
                let form = super::words::form(self.lang, &paper.form);
                let gone = match paper.withdrawn {
                    Some(_) => self.t("_已撤回", "_withdrawn"),
                    None => String::new(),
                };
                let name = format!("{:02}_{form}_{}{gone}.{ending}", at + 1, paper.number);
                let path = format!("{under}/{}", owed_pack::safe_name(&name));
                self.copy(file, &paper.number, &path)?;
                self.links.insert(file.clone(), path);
            }
            let note = match paper.withdrawn {
                Some(_) => Some("withdrawn"),
                None => paper.stale.then_some("stale"),
            };
            self.notes
                .extend(note.map(|note| Reason::with(note, [paper.number.clone()])));
        }
        Ok(())
    }

    /// The sheets that are made for the folder, each as PDF and as a Word file.
    fn sheets(&self, watch: &Watch<'_>) -> Result<(), Failure> {
        type Set<'f> = Box<dyn Fn() -> Result<Both, Failure> + 'f>;
        let sheets: [Set<'_>; 5] = [
            Box::new(|| self.summary()),
            Box::new(|| self.chronology()),
            Box::new(|| {
                let debtor = &self.gathered.case.row.debtor;
                let (pdf, word) = papers::claim_sheet(self.desk, debtor, self.lang)?;
                Ok(Both { pdf, word })
            }),
            Box::new(|| self.index()),
            Box::new(|| self.open()),
        ];
        for ((name, _), set) in self.sheet_names().iter().zip(sheets) {
            if watch.step("typesetting", 0, 0).is_break() {
                return Err(stopped());
            }
            let both = set()?;
            self.put(&format!("{name}.pdf"), &both.pdf)?;
            self.put(&format!("{name}.docx"), &both.word)?;
        }
        Ok(())
    }

    /// The sheets by their names, with what each is.
    pub(super) fn sheet_names(&self) -> [(String, String); 5] {
        [
            (
                self.t("01_案情概要", "01_Summary"),
                self.t(
                    "当事人、欠款、金额、时效、证明程度",
                    "Parties, debts, sums, limitation, proof",
                ),
            ),
            (
                self.t("02_时间线", "02_Chronology"),
                self.t(
                    "发生了什么，各有什么依据",
                    "What happened, and what shows it",
                ),
            ),
            (
                self.t("03_金额计算", "03_Claim"),
                self.t(
                    "逐行计算、利率来源、法律依据",
                    "Line by line, with rates and articles",
                ),
            ),
            (
                self.t("04_证据目录", "04_Evidence-index"),
                self.t(
                    "每份材料证明什么、原件在哪里",
                    "What each piece shows and where its original lies",
                ),
            ),
            (
                self.t("05_待办与核对", "05_Open-matters"),
                self.t(
                    "承诺、期限、请律师核对的",
                    "Promises, clocks, what to check",
                ),
            ),
        ]
    }
}
