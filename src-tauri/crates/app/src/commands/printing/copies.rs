//! What would be printed, and how many copies each needs.

use owed_book::evidence::{Document, Form};
use owed_book::fact::{DocumentId, PartyId};
use owed_book::{Book, Digest};
use owed_pack::{LoadedFile, Original, Source};

use super::{CopiesFor, PrintAsked, PrintSheet, PrintView};
use crate::commands::import::Reason;
use crate::commands::packs::{self, BoundPack};
use crate::commands::papers::{self, Readers};
use crate::commands::wire;
use crate::desk::printing::Printers;
use crate::desk::{Desk, Open, Watch};
use crate::failure::{Code, Failure};

/// More copies of one paper no court asks for.
pub(super) const MOST: u8 = 99;

pub(in crate::commands) fn show(
    desk: &Desk,
    input: PrintAsked,
    watch: &Watch<'_>,
) -> Result<PrintView, Failure> {
    if input.defendants.is_some_and(|all| all == 0 || all >= MOST) {
        let said = input.defendants.unwrap_or_default();
        return Err(Failure::bad_input("defendants", said));
    }
    let law = desk.law()?;
    let (mut sheets, mut against, mut defendants) = (Vec::new(), Vec::new(), None);
    if let Some(debtor) = &input.filing {
        let (papers, found, debtor) = desk.read(|open| {
            let debtor = wire::debtor(&open.book, debtor)?;
            let (set, against) = papers::filing_set(open, debtor, &law);
            let ids: Vec<DocumentId> = set.iter().map(|paper| paper.id).collect();
            Ok((ids, against, debtor))
        })?;
        against = found;
        let mut pack = packs::latest(desk, debtor)?;
        let all = sued(desk, debtor, &input, pack.as_ref())?;
        defendants = Some(all);
        for id in papers {
            let (sheet, form) = paper(desk, id, all, &law)?;
            sheets.push(sheet);
            // The index stands before what it lists.
            if form == Form::EvidenceIndex
                && let Some(pack) = pack.take()
            {
                sheets.push(bound(desk, &pack, all));
            }
        }
        sheets.extend(pack.map(|pack| bound(desk, &pack, all)));
    }
    for file in &input.files {
        let digest = file.parse().map_err(|_| Failure::not_found("file", file))?;
        let issued = desk.read(|open| Ok(issued(&open.book, digest).cloned()))?;
        if let Some(issued) = issued {
            let all = sued(desk, issued.party, &input, None)?;
            if papers::readers(issued.form) == Readers::CourtAndDefendants {
                defendants = Some(all);
            }
            sheets.push(paper(desk, issued.id, all, &law)?.0);
            continue;
        }
        if let Some(pack) = packs::bound(desk, digest)? {
            let all = input.defendants.unwrap_or(pack.defendants);
            defendants = Some(all);
            sheets.push(bound(desk, &pack, all));
            continue;
        }
        sheets.push(PrintSheet {
            file: file.clone(),
            form: None,
            name: String::new(),
            pages: pages(desk, digest)?,
            copies: copies(&[("own", 1)]),
            notices: Vec::new(),
        });
    }
    let printers = desk.printing.printers(watch)?;
    let (system, printers, usual) = match printers {
        Printers::Absent => ("absent", Vec::new(), None),
        Printers::Off => ("off", Vec::new(), None),
        Printers::These { names, .. } if names.is_empty() => ("no-printer", names, None),
        Printers::These { names, usual } => ("ready", names, usual),
    };
    // An instance of a printer is the usual one and stands in no list.
    let instance = usual.iter().filter(|usual| !printers.contains(usual));
    let named: Vec<String> = instance.chain(&printers).cloned().collect();
    let one_sided = desk.printing.one_sided(&named, watch)?;
    Ok(PrintView {
        system: system.to_owned(),
        printers,
        usual,
        one_sided,
        sheets,
        defendants,
        against,
        locked: desk.read(|open| Ok(open.folder.is_locked()))?,
    })
}

/// How many are sued: as the owner says now, or as the case and the pack have them.
fn sued(
    desk: &Desk,
    debtor: PartyId,
    input: &PrintAsked,
    pack: Option<&BoundPack>,
) -> Result<u8, Failure> {
    if let Some(said) = input.defendants {
        return Ok(said);
    }
    let said = desk.read(|open| Ok(papers::defendants(&open.book, debtor)))?;
    Ok(said.max(pack.map_or(1, |pack| pack.defendants)))
}

fn paper(
    desk: &Desk,
    id: DocumentId,
    defendants: u8,
    law: &owed_law::RulePack,
) -> Result<(PrintSheet, Form), Failure> {
    let (paper, stale) = desk.read(|open: &Open| {
        let paper = open.book.documents.get(&id);
        let paper = paper.ok_or_else(|| Failure::not_found("document", id.0))?;
        let ground = papers::Ground::of(open, paper.party, law);
        Ok((paper.clone(), ground.is_stale(paper)))
    })?;
    let copies = match papers::readers(paper.form) {
        Readers::CourtAndDefendants => {
            copies(&[("court", 1), ("defendants", defendants), ("own", 1)])
        }
        Readers::Court => copies(&[("court", 1), ("own", 1)]),
        Readers::Recipient => copies(&[("recipient", 1), ("own", 1)]),
        Readers::Lawyer => copies(&[("lawyer", 1), ("own", 1)]),
        Readers::Owner => copies(&[("own", 1)]),
    };
    let withdrawn = paper.withdrawn.is_some();
    let notices = [("withdrawn", withdrawn), ("stale", stale && !withdrawn)];
    let notices = notices.into_iter().filter(|(_, so)| *so);
    let sheet = PrintSheet {
        file: paper.file.to_string(),
        form: Some(wire::code(&paper.form)),
        pages: pages(desk, paper.file)?,
        notices: notices.map(|(code, _)| Reason::plain(code)).collect(),
        name: paper.number,
        copies,
    };
    Ok((sheet, paper.form))
}

fn bound(desk: &Desk, pack: &BoundPack, defendants: u8) -> PrintSheet {
    // From now on the door gives it out by its digest, to be looked at.
    desk.shown.built(pack.file, pack.path.clone());
    PrintSheet {
        file: pack.file.to_string(),
        form: None,
        name: pack.name.clone(),
        pages: pack.pages,
        copies: copies(&[("court", 1), ("defendants", defendants), ("own", 1)]),
        notices: Vec::new(),
    }
}

fn copies(of: &[(&str, u8)]) -> Vec<CopiesFor> {
    let each = |&(whom, count): &(&str, u8)| CopiesFor {
        whom: whom.to_owned(),
        count,
    };
    of.iter().map(each).collect()
}

/// The paper whose PDF this is.
pub(super) fn issued(book: &Book, file: Digest) -> Option<&Document> {
    book.documents.values().find(|paper| paper.file == file)
}

/// How many pages a PDF has; what is none is not printed.
fn pages(desk: &Desk, file: Digest) -> Result<u32, Failure> {
    let bytes = desk.file(file)?;
    if !bytes.starts_with(b"%PDF") {
        let name = file.to_string();
        let detail = "only a PDF is printed from here; save the file and print it elsewhere";
        return Err(Failure::new(Code::NoPages, detail).with("name", name));
    }
    let original = Original {
        name: file.to_string(),
        source: Source::Bytes(bytes.into()),
        sha256: owed_pack::Digest::from_bytes(file.0),
    };
    let loaded = LoadedFile::load(original, &[])?;
    Ok(u32::try_from(loaded.pages().len()).unwrap_or(u32::MAX))
}
