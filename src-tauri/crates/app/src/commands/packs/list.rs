//! The packs that were built: listed, checked, and put down as handed in.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use owed_book::Book;
use owed_book::fact::Fact;
use owed_book::filing::{Filed, FiledExhibit, PageRun};
use owed_pack::{Manifest, ManifestFile, Number};

use super::plan::{Names, filings};
use super::{
    FilePack, FiledView, PackList, PackView, PacksAsked, VerifyAsked, VerifyReport, count,
};
use crate::commands::book::Entered;
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(super) fn view_of(
    desk: &Desk,
    dir: &Path,
    manifest: &Manifest,
    filed: Option<FiledView>,
) -> PackView {
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
    let sizes: Vec<u64> = manifest.upload.iter().map(|file| file.size).collect();
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
        volumes: count(sizes.len()),
        largest: sizes.into_iter().max().unwrap_or(0),
        tabs: manifest.dividers.map(|sides| wire::code(&sides)),
        filed,
        scans: None,
    }
}

/// The packs of a folder that are of a case, the latest first.
pub(super) fn of_case(packs: &Path, names: &Names) -> Vec<(std::path::PathBuf, Manifest, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(packs).into_iter().flatten().flatten() {
        let Ok(text) = fs::read_to_string(entry.path().join(owed_pack::MANIFEST)) else {
            continue;
        };
        match serde_json::from_str::<Manifest>(&text) {
            Ok(manifest) if names.has(&manifest.title) => {
                let digest = owed_book::Digest::of(text.as_bytes()).to_string();
                found.push((entry.path(), manifest, digest));
            }
            Ok(_) | Err(_) => {}
        }
    }
    let built = |dir: &Path| {
        fs::metadata(dir.join(owed_pack::MANIFEST))
            .and_then(|m| m.modified())
            .ok()
    };
    found.sort_by(|(a, ..), (b, ..)| built(b).cmp(&built(a)).then_with(|| b.cmp(a)));
    found
}

/// A pack that was built of the book as it is at this moment: its name, and the digest of its
/// manifest. For a run that was cut off between building a pack and writing that down.
pub(in crate::commands) fn built_of_now(
    desk: &Desk,
    debtor: &str,
    with: (bool, Option<String>),
) -> Result<Option<(String, owed_book::Digest)>, Failure> {
    desk.read(|open| {
        let names = Names::of(&open.book, &[wire::debtor(&open.book, debtor)?]);
        let head = open.book.head.chain.to_string();
        let of_now = |(_, manifest, _): &(std::path::PathBuf, Manifest, String)| {
            let same = manifest.book_head == head && manifest.title == names.title();
            let tabs = manifest.dividers.map(|sides| wire::code(&sides));
            same && (!manifest.upload.is_empty(), tabs) == with
        };
        let found = of_case(&open.folder.packs(), &names)
            .into_iter()
            .find(of_now);
        Ok(found.and_then(|(dir, _, digest)| {
            let name = dir.file_name()?.to_string_lossy().into_owned();
            Some((name, digest.parse().ok()?))
        }))
    })
}

pub(in crate::commands) fn list(
    desk: &Desk,
    input: PacksAsked,
    _: &Watch<'_>,
) -> Result<PackList, Failure> {
    let (packs, names, filed) = desk.read(|open| {
        let debtor = wire::debtor(&open.book, &input.debtor)?;
        let filed: Vec<(String, FiledView)> = filings(&open.book, &[debtor])
            .into_iter()
            .map(|filed| (filed.manifest.to_string(), FiledView::of(filed)))
            .collect();
        Ok((open.folder.packs(), Names::of(&open.book, &[debtor]), filed))
    })?;
    let view = |(dir, manifest, digest): &(std::path::PathBuf, Manifest, String)| {
        let filed = filed.iter().find(|(of, _)| of == digest);
        view_of(desk, dir, manifest, filed.map(|(_, filed)| filed.clone()))
    };
    Ok(PackList {
        packs: of_case(&packs, &names).iter().map(view).collect(),
    })
}

impl FiledView {
    fn of(filed: &Filed) -> Self {
        Self {
            on: filed.on.to_string(),
            to: filed.to.clone(),
        }
    }
}

/// Puts a pack down as handed in, so that its numbers stay what they are.
pub(in crate::commands) fn file(
    desk: &Desk,
    input: FilePack,
    watch: &Watch<'_>,
) -> Result<Entered, Failure> {
    let on = wire::day("on", &input.on)?;
    let to = input.to.clone().filter(|to| !to.trim().is_empty());
    let dir = own_pack(desk, &input.pack)?;
    // What is put down as handed in must be what the manifest says, to the last byte.
    let checked = report(&dir, watch)?;
    if let Some(found) = checked.findings.first() {
        let name = found.about.first().cloned().unwrap_or_default();
        let detail = format!("{name} is not as it was bound; build the pack anew");
        return Err(Failure::new(crate::failure::Code::FileChanged, detail).with("name", name));
    }
    let text =
        fs::read_to_string(dir.join(owed_pack::MANIFEST)).map_err(|e| Failure::io(&dir, &e))?;
    let manifest: Manifest = serde_json::from_str(&text)?;
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let asked = wire::debtor(book, &input.debtor)?;
        let named = |name: &str| wire::debtor(book, name).ok();
        let against = manifest
            .title
            .split_once(" 诉 ")
            .map_or("", |(_, names)| names);
        let mut parties: Vec<_> = against.split('、').filter_map(named).collect();
        if !parties.contains(&asked) {
            return Err(Failure::not_found("pack", &input.pack));
        }
        parties.dedup();
        let mut exhibits = Vec::new();
        for exhibit in &manifest.exhibits {
            for kept in &exhibit.files {
                let same = |e: &&owed_book::evidence::Evidence| {
                    e.file.0 == *kept.sha256.as_bytes() && parties.contains(&e.party)
                };
                let evidence = book.evidence.values().find(same);
                let evidence =
                    evidence.ok_or_else(|| Failure::not_found("evidence", &kept.name))?;
                exhibits.push(FiledExhibit {
                    number: exhibit.number.to_string(),
                    evidence: evidence.id,
                    file: evidence.file,
                    pages: runs(kept),
                });
            }
        }
        let filed = Filed {
            parties,
            pack: input.pack.clone(),
            manifest: owed_book::Digest::of(text.as_bytes()),
            on,
            to: to.clone(),
            exhibits,
        };
        Ok((vec![Fact::PackFiled(filed)], ()))
    })?;
    Ok(Entered::of(entered))
}

/// The numbers of a file's pages in runs.
fn runs(file: &ManifestFile) -> Vec<PageRun> {
    let mut runs: Vec<(Number, u32, Number)> = Vec::new();
    for number in file.numbers() {
        match runs.last_mut() {
            Some((_, count, next)) if *next == number => {
                *count += 1;
                *next = number.next();
            }
            Some(_) | None => runs.push((number, 1, number.next())),
        }
    }
    let run = |(from, count, _): (Number, u32, Number)| PageRun {
        from: from.to_string(),
        count,
    };
    runs.into_iter().map(run).collect()
}

/// The bound evidence of a pack, to be printed.
pub(in crate::commands) struct BoundPack {
    pub(in crate::commands) name: String,
    pub(in crate::commands) file: owed_book::Digest,
    pub(in crate::commands) path: std::path::PathBuf,
    pub(in crate::commands) pages: u32,
    /// How many it is against.
    pub(in crate::commands) defendants: u8,
}

impl BoundPack {
    fn of(book: &Book, dir: &Path, manifest: &Manifest) -> Self {
        let against = manifest.title.split_once(" 诉 ");
        let mut sued: BTreeSet<&str> =
            against.map_or_else(BTreeSet::new, |(_, names)| names.split('、').collect());
        let debtors = sued.iter().filter_map(|name| book.party_called(name));
        let debtors: Vec<_> = debtors.map(|(id, _)| id).collect();
        let beside = debtors.iter().flat_map(|id| book.beside(*id));
        sued.extend(beside.map(|other| other.is.name.as_str()));
        let defendants = sued.len().max(1);
        Self {
            name: crate::desk::file_name(dir),
            file: owed_book::Digest(*manifest.pack.sha256.as_bytes()),
            path: dir.join(owed_pack::PACK_PDF),
            pages: count(manifest.pack.pages),
            defendants: u8::try_from(defendants).unwrap_or(u8::MAX),
        }
    }
}

/// The pack of the book's own folder whose bound evidence this is.
pub(in crate::commands) fn bound(
    desk: &Desk,
    file: owed_book::Digest,
) -> Result<Option<BoundPack>, Failure> {
    desk.read(|open| {
        let packs = open.folder.packs();
        for entry in fs::read_dir(packs).into_iter().flatten().flatten() {
            let dir = entry.path();
            let text = fs::read_to_string(dir.join(owed_pack::MANIFEST)).unwrap_or_default();
            if let Ok(manifest) = serde_json::from_str::<Manifest>(&text)
                && manifest.pack.sha256.as_bytes() == &file.0
            {
                return Ok(Some(BoundPack::of(&open.book, &dir, &manifest)));
            }
        }
        Ok(None)
    })
}

/// The latest pack of a case, if there is one.
pub(in crate::commands) fn latest(
    desk: &Desk,
    debtor: owed_book::fact::PartyId,
) -> Result<Option<BoundPack>, Failure> {
    desk.read(|open| {
        let found = of_case(&open.folder.packs(), &Names::of(&open.book, &[debtor]));
        let latest = found.first();
        Ok(latest.map(|(dir, manifest, _)| BoundPack::of(&open.book, dir, manifest)))
    })
}

/// A pack in the book's own folder.
pub(in crate::commands) fn own_pack(
    desk: &Desk,
    name: &str,
) -> Result<std::path::PathBuf, Failure> {
    // One part, so that the name cannot lead out of the folder.
    let own = Path::new(name).file_name() == Some(name.as_ref());
    let packs = desk.read(|open| Ok(open.folder.packs()))?;
    let dir = packs.join(name);
    if own && dir.is_dir() {
        Ok(dir)
    } else {
        Err(Failure::not_found("pack", name))
    }
}

pub(in crate::commands) fn verify(
    desk: &Desk,
    input: VerifyAsked,
    watch: &Watch<'_>,
) -> Result<VerifyReport, Failure> {
    let dir = match desk.tray.get(&input.pack) {
        Ok((dir, _)) => dir,
        Err(_) => own_pack(desk, &input.pack)?,
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
