//! What goes into a pack, in which order and under which numbers.

use std::path::PathBuf;

use owed_book::Book;
use owed_book::evidence::{Evidence, Original as Kind, Proves};
use owed_book::fact::{EvidenceId, PartyId};
use owed_book::filing::Filed;
use owed_book::packing::PackMade;
use owed_pack::{Exhibit, FiledExhibit, LoadedFile, Number, Original, Source, number_on};
use owed_print::front::ExhibitForm;
use owed_store::{Folder, Lent, Vault};

use serde::{Deserialize, Serialize};

use super::templates;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// What a pack is made from, as the book has it.
pub(super) struct Plan {
    /// In the order a reader needs it.
    pub(super) items: Vec<Item>,
    pub(super) names: Names,
    /// What was handed in of this case, with the numbers a court has.
    pub(super) filed: Vec<FiledExhibit>,
    /// The last time something was handed in.
    pub(super) last: Option<Filed>,
    /// The names of what was handed in and is no longer in the case.
    pub(super) withdrawn: Vec<(Number, String, Vec<Number>)>,
    /// How it is made.
    pub(super) made: PackMade,
    /// Where the book keeps its packs.
    pub(super) packs: PathBuf,
    pub(super) book_head: String,
}

/// Who the pack is of and against.
pub(super) struct Names {
    pub(super) creditor: String,
    pub(super) debtors: Vec<String>,
    /// Who is sued beside them.
    pub(super) others: Vec<String>,
}

impl Names {
    pub(super) fn of(book: &Book, debtors: &[PartyId]) -> Self {
        let name = |id: PartyId| book.parties.get(&id).map(|p| p.is.name.clone());
        Self {
            creditor: book.creditor.and_then(name).unwrap_or_default(),
            debtors: debtors.iter().filter_map(|id| name(*id)).collect(),
            others: debtors
                .iter()
                .flat_map(|id| book.beside(*id))
                .map(|other| other.is.name.clone())
                .collect(),
        }
    }

    pub(super) fn against(&self) -> String {
        self.debtors.join("、")
    }

    /// Everybody who is sued, as the cover names them.
    pub(super) fn sued(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for name in self.debtors.iter().chain(&self.others) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names.join("、")
    }

    /// What the pack is called; also how a pack is known to be of a case.
    pub(super) fn title(&self) -> String {
        format!("{}{}", self.beginning(), self.against())
    }

    fn beginning(&self) -> String {
        format!("证据册：{} 诉 ", self.creditor)
    }

    /// Whether a pack of this title is against one of them.
    pub(super) fn has(&self, title: &str) -> bool {
        let against = title.strip_prefix(&self.beginning());
        against.is_some_and(|names| {
            names
                .split('、')
                .any(|name| self.debtors.iter().any(|debtor| debtor == name))
        })
    }
}

/// One piece of evidence, on its way into the pack.
pub(super) struct Item {
    pub(super) evidence: EvidenceId,
    pub(super) original: Original,
    pub(super) bytes: u64,
    pub(super) title: String,
    pub(super) proves: Vec<Proves>,
    pub(super) said: Kind,
    pub(super) is_dated: bool,
    pub(super) source: String,
    /// Whom it is about, where the pack is against several.
    pub(super) group: Option<String>,
    /// Keeps its file where it can be read until the pack is built.
    pub(super) _lent: Lent,
}

impl Item {
    pub(super) fn form(&self) -> ExhibitForm {
        match self.said {
            Kind::PaperOriginal => ExhibitForm::Original,
            Kind::Electronic => ExhibitForm::Electronic,
            Kind::Copy | Kind::Unsaid => ExhibitForm::Copy,
        }
    }
}

/// A plan whose files were looked at, so that every page has its number.
pub(super) struct Numbered {
    /// As they are bound.
    pub(super) items: Vec<Item>,
    pub(super) exhibits: Vec<Exhibit>,
    /// Whether each was handed in under its number.
    pub(super) was_filed: Vec<bool>,
}

impl Plan {
    /// The plan of a pack. `near` says where files of a locked book lie deciphered meanwhile: beside
    /// the pack that is built from them, or in memory where nothing is built.
    pub(super) fn of(
        desk: &Desk,
        debtor: &str,
        also: &[String],
        template: Option<&str>,
        near: fn(&Folder) -> Option<PathBuf>,
    ) -> Result<Self, Failure> {
        desk.read(|open| {
            let book = &open.book;
            let made = templates::named(book, template)?;
            let mut parties = vec![wire::debtor(book, debtor)?];
            for name in also {
                let party = wire::debtor(book, name)?;
                if !parties.contains(&party) {
                    parties.push(party);
                }
            }
            let items = items(
                book,
                &parties,
                &made,
                &open.folder.vault,
                near(&open.folder),
            )?;
            let filings = filings(book, &parties);
            let filed = numbers(&filings)?;
            let withdrawn = filed
                .iter()
                .filter(|kept| items.iter().all(|item| item.original.sha256 != kept.file))
                .map(|kept| {
                    (
                        kept.number,
                        name_of(book, &filings, kept),
                        kept.pages.clone(),
                    )
                })
                .collect();
            Ok(Plan {
                items,
                names: Names::of(book, &parties),
                filed,
                last: filings.last().map(|filed| (*filed).clone()),
                withdrawn,
                made,
                packs: open.folder.packs(),
                book_head: book.head.chain.to_string(),
            })
        })
    }

    /// Looks at every file and numbers what it finds.
    pub(super) fn load(&mut self, watch: &Watch<'_>) -> Result<Numbered, Failure> {
        let items = std::mem::take(&mut self.items);
        let mut files = Vec::new();
        let all = items.len() as u64;
        for (at, item) in items.iter().enumerate() {
            if watch.step("loading", at as u64, all).is_break() {
                return Err(Failure::new(Code::Cancelled, "stopped"));
            }
            files.push(LoadedFile::load(item.original.clone(), &[])?);
        }
        Ok(self.number(items, files))
    }

    pub(super) fn number(&self, items: Vec<Item>, files: Vec<LoadedFile>) -> Numbered {
        let given: Vec<_> = files
            .iter()
            .map(|file| (file.original().sha256, file.pages().len()))
            .collect();
        let mut items: Vec<Option<(Item, LoadedFile)>> =
            items.into_iter().zip(files).map(Some).collect();
        let mut numbered = Numbered {
            items: Vec::new(),
            exhibits: Vec::new(),
            was_filed: Vec::new(),
        };
        for placed in number_on(&self.filed, &given) {
            let Some((item, file)) = items.get_mut(placed.at).and_then(Option::take) else {
                continue;
            };
            numbered.exhibits.push(Exhibit {
                number: placed.number,
                label: format!("证据{}", placed.number),
                title: item.title.clone(),
                proves: purpose(&item.proves),
                pages: placed.pages,
                files: vec![file],
            });
            numbered.items.push(item);
            numbered.was_filed.push(placed.was_filed);
        }
        numbered
    }
}

/// The packs that were handed in against any of these, in order.
pub(super) fn filings<'b>(book: &'b Book, parties: &[PartyId]) -> Vec<&'b Filed> {
    book.filings
        .iter()
        .map(|(_, filed)| filed)
        .filter(|filed| filed.parties.iter().any(|party| parties.contains(party)))
        .collect()
}

fn numbers(filings: &[&Filed]) -> Result<Vec<FiledExhibit>, Failure> {
    let mut numbers: Vec<FiledExhibit> = Vec::new();
    for exhibit in filings.iter().flat_map(|filed| &filed.exhibits) {
        let file = owed_pack::Digest::from_bytes(exhibit.file.0);
        if numbers.iter().any(|known| known.file == file) {
            continue;
        }
        let read = |text: &str| {
            text.parse::<Number>()
                .map_err(|why| Failure::new(Code::Internal, why))
        };
        let mut pages = Vec::new();
        for run in &exhibit.pages {
            let first = read(&run.from)?;
            let run = std::iter::successors(Some(first), |number| Some(number.next()))
                .take(usize::try_from(run.count).unwrap_or(0));
            pages.extend(run);
        }
        numbers.push(FiledExhibit {
            file,
            number: read(&exhibit.number)?,
            pages,
        });
    }
    numbers.sort_by_key(|kept| kept.number);
    Ok(numbers)
}

fn name_of(book: &Book, filings: &[&Filed], kept: &FiledExhibit) -> String {
    let mut all = filings.iter().flat_map(|filed| &filed.exhibits);
    all.find(|exhibit| exhibit.file.0 == *kept.file.as_bytes())
        .and_then(|exhibit| book.evidence.get(&exhibit.evidence))
        .map(|evidence| title_of(book, evidence))
        .unwrap_or_default()
}

/// What a piece of evidence says of itself in a pack; two packs of the same pieces are the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::commands) struct Piece {
    /// SHA-256 of its file.
    pub(in crate::commands) file: owed_book::Digest,
    /// What it is called.
    pub(in crate::commands) title: String,
    /// What it is to prove.
    proves: String,
    /// Where it comes from.
    source: String,
    /// What the file is of the thing itself.
    form: Kind,
}

/// What a pack of a case would be made of now, and the numbers a court has of it.
pub(in crate::commands) fn pieces(
    book: &Book,
    debtor: PartyId,
    made: &PackMade,
) -> (Vec<Piece>, Vec<String>) {
    let piece = |kept: &Evidence| Piece {
        file: kept.file,
        title: title_of(book, kept),
        proves: purpose(&kept.proves),
        source: source_of(kept),
        form: kept.original,
    };
    let numbers = filings(book, &[debtor]).into_iter();
    let numbers = numbers.flat_map(|filed| &filed.exhibits);
    let numbers = numbers.map(|exhibit| format!("{} {}", exhibit.number, exhibit.file));
    let kept = chosen_by(book, &[debtor], made);
    (kept.into_iter().map(piece).collect(), numbers.collect())
}

pub(in crate::commands) fn source_of(kept: &Evidence) -> String {
    let said = kept.details.source.clone().or_else(|| kept.remark.clone());
    said.unwrap_or_else(|| "原告留存".into())
}

/// The evidence of a case in the order a reader needs it: the contract first, then what was
/// handed over, how much, when it was due, that it was demanded, and who the debtor is. What two
/// debtors share goes in once.
pub(in crate::commands) fn chosen<'b>(book: &'b Book, parties: &[PartyId]) -> Vec<&'b Evidence> {
    chosen_by(book, parties, &PackMade::default())
}

/// The same in the order of a template.
fn chosen_by<'b>(book: &'b Book, parties: &[PartyId], made: &PackMade) -> Vec<&'b Evidence> {
    // An invoice that was taken back proves nothing that is claimed; it stays in the book.
    let gone = |e: &Evidence| {
        let reversed = |id| book.debts.get(id).is_some_and(|debt| debt.is_reversed());
        !e.debts.is_empty() && e.debts.iter().all(reversed)
    };
    let place = |party: PartyId| parties.iter().position(|one| *one == party);
    let mut kept: Vec<&Evidence> = book
        .evidence
        .values()
        .filter(|e| place(e.party).is_some() && !gone(e) && e.details.left_out.is_none())
        .collect();
    kept.sort_by_key(|e| {
        let first = e.proves.iter().map(|kind| made.place(*kind)).min();
        (place(e.party), first, e.made, e.entry)
    });
    let mut seen = std::collections::BTreeSet::new();
    kept.retain(|e| seen.insert(e.file.0));
    kept
}

fn items(
    book: &Book,
    parties: &[PartyId],
    made: &PackMade,
    vault: &Vault,
    near: Option<PathBuf>,
) -> Result<Vec<Item>, Failure> {
    let kept = chosen_by(book, parties, made);
    let group = |party: PartyId| {
        let party = book.parties.get(&party).filter(|_| parties.len() > 1);
        party.map(|party| format!("关于{}", party.is.name))
    };
    let item = |kept: &Evidence| -> Result<Item, Failure> {
        let lent = vault.lend(kept.file, near.as_deref())?;
        Ok(Item {
            evidence: kept.id,
            original: Original {
                name: kept.name.clone(),
                source: Source::File(lent.path.clone()),
                sha256: owed_pack::Digest::from_bytes(kept.file.0),
            },
            bytes: kept.bytes,
            title: title_of(book, kept),
            proves: kept.proves.clone(),
            said: kept.original,
            is_dated: kept.made.is_some(),
            source: source_of(kept),
            group: group(kept.party),
            _lent: lent,
        })
    };
    kept.into_iter().map(item).collect()
}

/// What an exhibit is called: an electronic invoice by its number, anything else by its file's
/// name without the ending.
pub(in crate::commands) fn title_of(book: &Book, kept: &Evidence) -> String {
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

pub(super) fn purpose(proves: &[Proves]) -> String {
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
