//! The numbers a pack gave its exhibits and pages, for papers that name evidence beside it.

use owed_book::Book;
use owed_book::digest::Digest;
use owed_book::fact::PartyId;
use owed_pack::Number;

use super::list::of_case;
use super::plan::{Names, filings, title_of};
use crate::desk::Open;

/// A pack of a case, by the numbers it gave.
#[derive(Debug, Clone, Default)]
pub(in crate::commands) struct Numbers {
    /// Its name.
    pub(in crate::commands) pack: String,
    /// Its exhibits in their order.
    pub(in crate::commands) exhibits: Vec<GivenNumber>,
}

/// The numbers an exhibit has in a pack.
#[derive(Debug, Clone)]
pub(in crate::commands) struct GivenNumber {
    /// SHA-256 of the file.
    pub(in crate::commands) file: Digest,
    /// The exhibit: `12`, or `12-1` for one put in later.
    pub(in crate::commands) number: String,
    /// What it is called there.
    pub(in crate::commands) name: String,
    /// Its pages: `45–52`, or `45`.
    pub(in crate::commands) pages: String,
}

/// The numbers of the pack that was built last for a debtor; where none lies in the book's own
/// folder, those that were handed in; nothing where there are none at all.
pub(in crate::commands) fn numbers(open: &Open, debtor: PartyId) -> Option<Numbers> {
    let names = Names::of(&open.book, &[debtor]);
    let built = of_case(&open.folder.packs(), &names).into_iter().next();
    built.map_or_else(
        || handed_in(&open.book, debtor),
        |(dir, manifest, _)| {
            let exhibits = manifest.exhibits.iter().flat_map(|exhibit| {
                exhibit.files.iter().map(|file| GivenNumber {
                    file: Digest(*file.sha256.as_bytes()),
                    number: exhibit.number.to_string(),
                    name: exhibit.title.clone(),
                    pages: run(&file.numbers()),
                })
            });
            Some(Numbers {
                pack: dir.file_name()?.to_string_lossy().into_owned(),
                exhibits: exhibits.collect(),
            })
        },
    )
}

fn handed_in(book: &Book, debtor: PartyId) -> Option<Numbers> {
    let filed = filings(book, &[debtor]).into_iter().next_back()?;
    let exhibits = filed.exhibits.iter().map(|exhibit| GivenNumber {
        file: exhibit.file,
        number: exhibit.number.clone(),
        name: book
            .evidence
            .get(&exhibit.evidence)
            .map(|kept| title_of(book, kept))
            .unwrap_or_default(),
        pages: run(&exhibit
            .pages
            .iter()
            .filter_map(|run| Some((run.from.parse::<Number>().ok()?, run.count)))
            .flat_map(|(from, count)| {
                let pages = std::iter::successors(Some(from), |number| Some(number.next()));
                pages.take(usize::try_from(count).unwrap_or(0))
            })
            .collect::<Vec<_>>()),
    });
    Some(Numbers {
        pack: filed.pack.clone(),
        exhibits: exhibits.collect(),
    })
}

/// From the first page to the last.
fn run(pages: &[Number]) -> String {
    match pages {
        [] => String::new(),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}
