//! Pre-flight: what a court desk would stumble over, before a pack is built.

use owed_book::evidence::{Original as Kind, Proves};
use owed_pack::{LoadedFile, Scans, Survey};
use owed_store::{Vault, VaultError};

use super::list::of_case;
use super::plan::{Item, Numbered, Plan, purpose};
use super::{
    Differs, PackFinding, PlannedExhibit, Preflight, PreflightAsked, count, invoice, scans,
};
use crate::commands::import::Reason;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn preflight(
    desk: &Desk,
    input: PreflightAsked,
    watch: &Watch<'_>,
) -> Result<Preflight, Failure> {
    let mut plan = Plan::of(
        desk,
        &input.debtor,
        &input.also,
        input.template.as_deref(),
        |_| None,
    )?;
    let asked = plan.made.upload.and_then(|copy| copy.largest);
    let largest = super::megabytes(input.largest.or(asked))?;
    let vault = desk.read(|open| Ok(open.folder.vault.clone()))?;
    let items = std::mem::take(&mut plan.items);
    let mut found = Found::default();
    if items.is_empty() {
        found.add(None, "nothing", true, []);
    }
    let (mut kept, mut files) = (Vec::new(), Vec::new());
    let all = items.len() as u64;
    for (at, item) in items.into_iter().enumerate() {
        if watch.step("looking-through", at as u64, all).is_break() {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        if let Some(file) = found.file(&item, &vault, largest)? {
            kept.push(item);
            files.push(file);
        }
    }
    let (scans, scans_read) = scans::found(desk, &files)?;
    let files = files.into_iter().map(|(file, _)| file).collect();
    let bytes = kept.iter().map(|item| item.bytes).sum();
    let numbered = plan.number(kept, files);
    let latest = of_case(&plan.packs, &plan.names)
        .into_iter()
        .find(|(_, manifest, _)| manifest.title == plan.names.title());
    let name = |dir: &std::path::Path| {
        dir.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let since = latest.map(|(dir, manifest, _)| Differs {
        pack: name(&dir),
        what: differences(&numbered, &manifest),
    });
    found.all.sort_by_key(|finding| !finding.blocks);
    Ok(Preflight {
        findings: found.all,
        exhibits: planned(&numbered),
        withdrawn: plan
            .withdrawn
            .iter()
            .map(|(n, name, _)| format!("{n} {name}"))
            .collect(),
        since,
        bytes,
        scans,
        scans_read,
    })
}

#[derive(Default)]
struct Found {
    all: Vec<PackFinding>,
}

impl Found {
    fn add(
        &mut self,
        item: Option<&Item>,
        code: &str,
        blocks: bool,
        about: impl IntoIterator<Item = String>,
    ) {
        let name = item.map(|item| item.original.name.clone());
        self.all.push(PackFinding {
            code: code.to_owned(),
            blocks,
            evidence: item.map(|item| item.evidence.to_string()),
            about: name.into_iter().chain(about).collect(),
        });
    }

    /// Looks at one file, and how many pages without text it has that are not blank; nothing when it
    /// cannot go into a pack at all.
    fn file(
        &mut self,
        item: &Item,
        vault: &Vault,
        largest: Option<u64>,
    ) -> Result<Option<(LoadedFile, usize)>, Failure> {
        let digest = owed_book::Digest(*item.original.sha256.as_bytes());
        match vault.verify(digest) {
            Ok(()) => {}
            Err(VaultError::Missing(_)) => {
                self.add(Some(item), "missing", true, []);
                return Ok(None);
            }
            Err(VaultError::Changed(_)) => {
                self.add(Some(item), "changed", true, []);
                return Ok(None);
            }
            Err(other @ (VaultError::DiskFull | VaultError::Cancelled | VaultError::Io(_))) => {
                self.add(Some(item), "unread", true, [other.to_string()]);
                return Ok(None);
            }
        }
        let file = LoadedFile::load(item.original.clone(), &[])?;
        match file.unreadable() {
            Some(why) if !invoice::is_one(&file)? => {
                self.add(Some(item), &wire::code(&why.reason), false, []);
            }
            Some(_) | None => {}
        }
        let Survey { blank, sideways } = Survey::of(&file)?;
        let scans = Scans::of(&file)?.pages().len().saturating_sub(blank.len());
        for (code, pages) in [("sideways", sideways), ("blank", blank)] {
            if !pages.is_empty() {
                self.add(Some(item), code, false, [some_of(&pages)]);
            }
        }
        if largest.is_some_and(|most| item.bytes > most) {
            self.add(
                Some(item),
                "too-large-for-portal",
                false,
                [item.bytes.to_string()],
            );
        }
        if !item.is_dated {
            self.add(Some(item), "undated", false, []);
        }
        // What is only "something else" and says nothing more is cited for nothing.
        let cited = item.proves.iter().any(|what| *what != Proves::Other);
        if !cited {
            self.add(Some(item), "unreferenced", false, []);
        }
        match item.said {
            Kind::Unsaid => self.add(Some(item), "unsaid", false, []),
            Kind::PaperOriginal | Kind::Copy | Kind::Electronic => {}
        }
        Ok(Some((file, scans)))
    }
}

/// Page numbers for a sentence: the first few and how many more.
pub(super) fn some_of(pages: &[usize]) -> String {
    const NAMED: usize = 8;
    let named: Vec<_> = pages.iter().take(NAMED).map(usize::to_string).collect();
    let more = if pages.len() > NAMED { "…" } else { "" };
    format!("{}{more}", named.join(", "))
}

fn planned(numbered: &Numbered) -> Vec<PlannedExhibit> {
    let both = numbered.exhibits.iter().zip(&numbered.was_filed);
    both.map(|(exhibit, was_filed)| {
        let page =
            |page: Option<&owed_pack::Number>| page.map(ToString::to_string).unwrap_or_default();
        PlannedExhibit {
            number: exhibit.number.to_string(),
            title: exhibit.title.clone(),
            first_page: page(exhibit.pages.first()),
            last_page: page(exhibit.pages.last()),
            pages: count(exhibit.pages.len()),
            was_filed: *was_filed,
        }
    })
    .collect()
}

/// What a pack built now would have that the last one has not, and the other way round.
fn differences(numbered: &Numbered, last: &owed_pack::Manifest) -> Vec<Reason> {
    let mut what = Vec::new();
    let before = || {
        last.exhibits
            .iter()
            .flat_map(|e| e.files.iter().map(move |f| (e, f)))
    };
    for (exhibit, item) in numbered.exhibits.iter().zip(&numbered.items) {
        let same = before().find(|(_, file)| file.sha256 == item.original.sha256);
        let title = exhibit.title.clone();
        match same {
            None => what.push(Reason::with("added", [exhibit.number.to_string(), title])),
            Some((old, _)) => {
                if old.number != exhibit.number {
                    let numbers = [
                        old.number.to_string(),
                        exhibit.number.to_string(),
                        title.clone(),
                    ];
                    what.push(Reason::with("renumbered", numbers));
                }
                if old.proves != purpose(&item.proves) || old.title != title {
                    let about = [exhibit.number.to_string(), title];
                    what.push(Reason::with("reworded", about));
                }
            }
        }
    }
    for (old, file) in before() {
        let still = |item: &Item| item.original.sha256 == file.sha256;
        if !numbered.items.iter().any(still) {
            let about = [old.number.to_string(), old.title.clone()];
            what.push(Reason::with("gone", about));
        }
    }
    what
}
