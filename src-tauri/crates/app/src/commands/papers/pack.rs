//! Evidence packs: built from the vault, listed, and checked.

use std::fs;
use std::path::{Path, PathBuf};

use owed_book::Book;
use owed_book::evidence::{Evidence, Original as Kind, Proves};
use owed_book::fact::PartyId;
use owed_pack::{Exhibit, LoadedFile, Manifest, Original, Pack, PackError, Reason as Why, Source};
use owed_print::front::{self, ExhibitForm, Front};
use owed_print::stamp::{Placeholder, Stamp, Stamps, StandIn};
use owed_print::{Lang, Provenance, Stage};

use super::invoice;
use super::words::{day, moment};
use super::{EnvelopeAsked, PackAsked, PackList, PackView, VerifyAsked, VerifyReport};
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn build_pack(
    desk: &Desk,
    input: PackAsked,
    watch: &Watch<'_>,
) -> Result<PackView, Failure> {
    let law = desk.law()?;
    let plan = desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let names = Names::of(&open.book, debtor);
        let target = match &input.place {
            Some(place) => desk.tray.get(place)?.0,
            None => free_name(
                &open.folder.packs(),
                &format!("{}_{}", desk.clock.today(), names.debtor),
            ),
        };
        Ok(Plan {
            items: items(&open.book, debtor, &open.folder.vault),
            names,
            target,
            provenance: Provenance {
                book_head: open.book.head.chain.to_string(),
                law_checked: day(law.checked())?,
                law_mark: law.mark().to_owned(),
            },
        })
    })?;
    if plan.items.is_empty() {
        return Err(Failure::not_found("evidence", &plan.names.debtor));
    }
    plan.build(desk, watch)
}

struct Plan {
    items: Vec<Item>,
    names: Names,
    target: PathBuf,
    provenance: Provenance,
}

/// Who the pack is of and against.
struct Names {
    creditor: String,
    debtor: String,
}

impl Names {
    fn of(book: &Book, debtor: PartyId) -> Self {
        let name = |id: Option<PartyId>| {
            id.and_then(|id| book.parties.get(&id))
                .map(|p| p.is.name.clone())
        };
        Self {
            creditor: name(book.creditor).unwrap_or_default(),
            debtor: name(Some(debtor)).unwrap_or_default(),
        }
    }

    /// What the pack is called; also how a pack is known to be of a case.
    fn title(&self) -> String {
        format!("证据册：{} 诉 {}", self.creditor, self.debtor)
    }
}

/// One piece of evidence, on its way into the pack.
struct Item {
    original: Original,
    title: String,
    proves: Vec<Proves>,
    form: ExhibitForm,
    source: String,
}

/// The evidence of a case in the order a reader needs it: the contract first, then what was
/// handed over, how much, when it was due, that it was demanded, and who the debtor is.
fn items(book: &Book, debtor: PartyId, vault: &owed_store::Vault) -> Vec<Item> {
    // An invoice that was taken back proves nothing that is claimed; it stays in the book.
    let gone = |e: &Evidence| {
        let reversed = |id| book.debts.get(id).is_some_and(|debt| debt.is_reversed());
        !e.debts.is_empty() && e.debts.iter().all(reversed)
    };
    let of_case = book
        .evidence
        .values()
        .filter(|e| e.party == debtor && !gone(e) && e.details.left_out.is_none());
    let mut kept: Vec<&Evidence> = of_case.collect();
    kept.sort_by_key(|e| (e.proves.iter().min().copied(), e.made, e.entry));
    let item = |kept: &Evidence| Item {
        original: Original {
            name: kept.name.clone(),
            source: Source::File(vault.path(kept.file)),
            sha256: owed_pack::Digest::from_bytes(kept.file.0),
        },
        title: title_of(book, kept),
        proves: kept.proves.clone(),
        form: match kept.original {
            Kind::PaperOriginal => ExhibitForm::Original,
            Kind::Electronic => ExhibitForm::Electronic,
            Kind::Copy | Kind::Unsaid => ExhibitForm::Copy,
        },
        source: kept
            .details
            .source
            .clone()
            .or_else(|| kept.remark.clone())
            .unwrap_or_else(|| "原告留存".into()),
    };
    kept.into_iter().map(item).collect()
}

/// What an exhibit is called: an electronic invoice by its number, anything else by its file's
/// name without the ending.
fn title_of(book: &Book, kept: &Evidence) -> String {
    let (stem, ending) = kept.name.rsplit_once('.').unwrap_or((&kept.name, ""));
    let is_data = matches!(ending.to_lowercase().as_str(), "xml" | "ofd");
    let debt = kept
        .debts
        .first()
        .and_then(|id| book.debts.get(id))
        .filter(|_| is_data);
    match debt
        .and_then(|debt| debt.invoice)
        .and_then(|id| book.invoices.get(&id))
    {
        Some(invoice) => format!("电子发票 {}", invoice.number),
        None => stem.to_owned(),
    }
}

fn purpose(proves: &[Proves]) -> String {
    let words = proves.iter().map(|what| match what {
        Proves::Contract => "双方存在合同关系及合同内容",
        Proves::Delivery => "原告已按约交付，被告已收货",
        Proves::Amount => "欠款金额",
        Proves::DueDate => "付款期限",
        Proves::Demand => "原告已向被告催告",
        Proves::Identity => "被告的主体身份",
        Proves::Other => "与本案有关的其他事实",
    });
    words.collect::<Vec<_>>().join("；")
}

fn why_unreadable(why: Why) -> &'static str {
    match why {
        Why::Encrypted => "文件有打开密码，无法显示",
        Why::Damaged => "文件已损坏，无法显示",
        Why::Unsupported => "此类文件不能排入页面，请查看原件",
        Why::Empty => "文件没有内容",
        Why::TooLarge => "文件过大，无法显示",
    }
}

impl Plan {
    fn build(&self, desk: &Desk, watch: &Watch<'_>) -> Result<PackView, Failure> {
        let (engine, when) = (desk.engine()?, moment(desk.clock.now())?);
        let mut exhibits = Vec::new();
        let all = self.items.len() as u64;
        for (at, item) in self.items.iter().enumerate() {
            if watch.step("loading", at as u64, all).is_break() {
                return Err(Failure::new(Code::Cancelled, "stopped"));
            }
            let file = LoadedFile::load(item.original.clone(), &[])?;
            exhibits.push(Exhibit {
                label: format!("证据{}", at + 1),
                title: item.title.clone(),
                proves: purpose(&item.proves),
                files: vec![file],
            });
        }
        let _ = watch.step("typesetting", 0, 0);
        let front = engine.front(&self.front(desk, &exhibits)?, when)?;
        let stamps = engine.stamps(&stamps(&exhibits), when)?;
        let notices = stand_ins(&exhibits)?;
        let placeholders = if notices.is_empty() {
            Vec::new()
        } else {
            engine.placeholders(&notices, when)?.pdf
        };
        let title = self.names.title();
        let pack = Pack {
            title: &title,
            creator: concat!("Owed ", env!("CARGO_PKG_VERSION")),
            book_head: &self.provenance.book_head,
            front_bookmark: "封面与目录",
            exhibits: &exhibits,
            front: &front.pdf,
            stamps: &stamps.pdf,
            placeholders: &placeholders,
        };
        if let Some(parent) = self.target.parent() {
            fs::create_dir_all(parent).map_err(|e| Failure::io(parent, &e))?;
        }
        let manifest = owed_pack::build(&pack, &self.target, &mut |progress| {
            watch.step("binding", progress.done, progress.total)
        })?;
        let mut view = view_of(desk, &self.target, &manifest);
        // Set from its data, an invoice is shown after all.
        let set: Vec<_> = notices
            .iter()
            .filter_map(|page| match page {
                StandIn::Invoice(invoice) => Some(invoice.file.as_str()),
                StandIn::Notice(_) => None,
            })
            .collect();
        view.placeholders
            .retain(|page| !page.about.iter().any(|name| set.contains(&name.as_str())));
        Ok(view)
    }

    fn front(&self, desk: &Desk, exhibits: &[Exhibit]) -> Result<Front, Failure> {
        let (mut next, mut rows, mut files, mut notes) = (1, Vec::new(), Vec::new(), Vec::new());
        for (at, (exhibit, item)) in exhibits.iter().zip(&self.items).enumerate() {
            let number = count(at + 1);
            let pages = count(exhibit.files.iter().map(|file| file.pages().len()).sum());
            rows.push(front::Exhibit {
                number,
                group: None,
                name: item.title.clone(),
                source: item.source.clone(),
                purpose: exhibit.proves.clone(),
                first_page: next,
                last_page: next + pages - 1,
                form: item.form,
            });
            for file in &exhibit.files {
                files.push(front::File {
                    exhibit: number,
                    name: file.name().to_owned(),
                    bytes: file.size(),
                    sha256: file.original().sha256.to_string(),
                    pages: count(file.pages().len()),
                    note: match file.unreadable() {
                        Some(_) if invoice::is_one(file)? => {
                            Some("数据文件，按其内容排成一页供阅读".into())
                        }
                        Some(why) => Some(format!("{}，见占位页", why_unreadable(why.reason))),
                        None => None,
                    },
                });
                if file.is_signed() {
                    notes.push(format!(
                        "证据{number}“{}”带有电子签名，装订页仅供阅读，验签请用“原件”文件夹中的原文件。",
                        file.name()
                    ));
                }
            }
            next += pages;
        }
        Ok(Front {
            lang: Lang::Zh,
            stage: Stage::Final,
            creditor: self.names.creditor.clone(),
            debtor: self.names.debtor.clone(),
            cause: None,
            court: None,
            case_number: None,
            volume: None,
            made: day(desk.clock.today())?,
            exhibits: rows,
            pages: next - 1,
            files,
            notes,
            provenance: self.provenance.clone(),
        })
    }
}

fn stamps(exhibits: &[Exhibit]) -> Stamps {
    let mut pages = Vec::new();
    for (at, exhibit) in exhibits.iter().enumerate() {
        for size in exhibit.files.iter().flat_map(|file| file.pages()) {
            let page = count(pages.len() + 1);
            pages.push(Stamp {
                width: size.width,
                height: size.height,
                exhibit: count(at + 1),
                page,
            });
        }
    }
    Stamps {
        lang: Lang::Zh,
        of: count(pages.len()),
        pages,
    }
}

/// The pages that stand for files that have none of their own: an electronic invoice is set from
/// its data, anything else has a notice.
fn stand_ins(exhibits: &[Exhibit]) -> Result<Vec<StandIn>, Failure> {
    let mut pages = Vec::new();
    for (at, exhibit) in exhibits.iter().enumerate() {
        for (place, file) in exhibit.files.iter().enumerate() {
            let Some(why) = file.unreadable() else {
                continue;
            };
            let original = exhibit.path_of(at + 1, place);
            if let Some(invoice) = invoice::sheet(file, &original)? {
                pages.push(StandIn::Invoice(Box::new(invoice)));
                continue;
            }
            pages.push(StandIn::Notice(Placeholder {
                lang: Lang::Zh,
                stage: Stage::Final,
                exhibit: count(at + 1),
                exhibit_name: exhibit.title.clone(),
                file: file.name().to_owned(),
                reason: why_unreadable(why.reason).into(),
                original,
                bytes: file.size(),
                sha256: file.original().sha256.to_string(),
            }));
        }
    }
    Ok(pages)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A folder of this name that is not there yet.
fn free_name(parent: &Path, name: &str) -> PathBuf {
    let name = owed_pack::safe_name(name);
    let mut candidates = std::iter::once(parent.join(&name))
        .chain((2..).map(|n| parent.join(format!("{name}-{n}"))));
    candidates
        .find(|path| !path.exists())
        .unwrap_or_else(|| parent.join(name))
}

fn view_of(desk: &Desk, dir: &Path, manifest: &Manifest) -> PackView {
    let file = owed_book::Digest(*manifest.pack.sha256.as_bytes());
    desk.shown.built(file, dir.join(owed_pack::PACK_PDF));
    let built = fs::metadata(dir.join(owed_pack::MANIFEST))
        .and_then(|m| m.modified())
        .ok();
    let placeholders = manifest
        .exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .filter_map(|file| {
            let why = file.unreadable.as_ref()?;
            Some(Reason::with(&wire::code(&why.reason), [file.name.clone()]))
        });
    PackView {
        dir: dir.to_string_lossy().into_owned(),
        name: dir
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        file: file.to_string(),
        pages: count(manifest.pack.pages),
        exhibits: count(manifest.exhibits.len()),
        placeholders: placeholders.collect(),
        built: built.map(|at| chrono::DateTime::<chrono::Utc>::from(at).to_rfc3339()),
    }
}

pub(in crate::commands) fn list_packs(
    desk: &Desk,
    input: EnvelopeAsked,
    _: &Watch<'_>,
) -> Result<PackList, Failure> {
    let (packs, title) = desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        Ok((open.folder.packs(), Names::of(&open.book, debtor).title()))
    })?;
    let mut found = Vec::new();
    for entry in fs::read_dir(&packs).into_iter().flatten().flatten() {
        let manifest = fs::read_to_string(entry.path().join(owed_pack::MANIFEST)).ok();
        let manifest: Option<Manifest> = manifest.and_then(|text| serde_json::from_str(&text).ok());
        if let Some(manifest) = manifest.filter(|manifest| manifest.title == title) {
            found.push(view_of(desk, &entry.path(), &manifest));
        }
    }
    found.sort_by(|a, b| b.built.cmp(&a.built).then_with(|| b.name.cmp(&a.name)));
    Ok(PackList { packs: found })
}

pub(in crate::commands) fn verify_pack(
    desk: &Desk,
    input: VerifyAsked,
    watch: &Watch<'_>,
) -> Result<VerifyReport, Failure> {
    let dir = match desk.tray.get(&input.pack) {
        Ok((dir, _)) => dir,
        Err(_) => {
            // A name in the book's own folder: one part, so that it cannot lead out of it.
            let own = Path::new(&input.pack).file_name() == Some(input.pack.as_ref());
            let packs = desk.read(|open| Ok(open.folder.packs()))?;
            let dir = packs.join(&input.pack);
            if !own || !dir.is_dir() {
                return Err(Failure::not_found("pack", &input.pack));
            }
            dir
        }
    };
    report(&dir, watch)
}

/// Checks a pack wherever it lies.
///
/// # Errors
/// When it is no pack or the check was stopped.
pub fn report(dir: &Path, watch: &Watch<'_>) -> Result<VerifyReport, Failure> {
    let step = |progress: owed_pack::Progress| watch.step("hashing", progress.done, progress.total);
    let found = owed_pack::verify(dir, &mut { step })?;
    let finding = |finding: &owed_pack::Finding| {
        Reason::with(&wire::code(&finding.problem), [finding.path.clone()])
    };
    Ok(VerifyReport {
        files: count(found.checked),
        findings: found.findings.iter().map(finding).collect(),
        manifest: found.manifest_sha256.to_string(),
    })
}

impl From<PackError> for Failure {
    fn from(e: PackError) -> Self {
        match &e {
            PackError::Original { name, error } => match error.kind() {
                std::io::ErrorKind::NotFound => Self::new(Code::NotFound, &e)
                    .with("what", "file")
                    .with("name", name),
                _ => Self::new(Code::NotAllowed, &e).with("name", name),
            },
            PackError::Changed { name, .. } => Self::new(Code::FileChanged, &e).with("name", name),
            PackError::Exists(path) => {
                Self::new(Code::FolderExists, &e).with("dir", path.display())
            }
            PackError::Write { path, error } => Self {
                detail: e.to_string(),
                ..Self::io(path, error)
            },
            PackError::NotAPack { path, .. } => Self::new(Code::NotFound, &e)
                .with("what", "pack")
                .with("name", path.display()),
            PackError::Cancelled => Self::new(Code::Cancelled, &e),
            PackError::Misfit { .. } => Self::new(Code::Internal, &e),
        }
    }
}
