//! Binds the exhibits, the cover, the index and the stamps into one pack (证据册).

use std::io;
use std::ops::ControlFlow;
use std::path::Path;

use crate::binder::Binder;
use crate::folder::Unfinished;
use crate::manifest::{
    CHECKER, MANIFEST, Manifest, ManifestExhibit, ManifestFile, ORIGINALS, PACK_PDF, SCHEMA,
    checker, checker_digest,
};
use crate::pdf::Mark;
use crate::tee::{Course, Tee};
use crate::{LoadedFile, PackError, safe_name};

/// One exhibit (证据): a number in the index, and the files that make it up.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// How it is cited: `证据1`.
    pub label: String,
    /// Its name in the index.
    pub title: String,
    /// What it is to prove (证明目的).
    pub proves: String,
    /// Its files in order; at least one.
    pub files: Vec<LoadedFile>,
}

impl Exhibit {
    /// Where one of its files lies in the pack: `原件/03-1_送货单.jpg`.
    ///
    /// `number` is the exhibit's, counted from 1; `place` is the file's among its files, from 0.
    pub fn path_of(&self, number: usize, place: usize) -> String {
        let name = self.files.get(place).map_or("", LoadedFile::name);
        format!(
            "{ORIGINALS}/{}_{}",
            self.file_number(number, place),
            safe_name(name)
        )
    }

    fn file_number(&self, number: usize, place: usize) -> String {
        if self.files.len() > 1 {
            format!("{number:02}-{}", place + 1)
        } else {
            format!("{number:02}")
        }
    }
}

/// All that goes into a pack.
#[derive(Debug, Clone, Copy)]
pub struct Pack<'p> {
    /// What the pack is called.
    pub title: &'p str,
    /// Who makes it.
    pub creator: &'p str,
    /// The head of the book.
    pub book_head: &'p str,
    /// The bookmark of the cover and index: `封面与目录`.
    pub front_bookmark: &'p str,
    /// The exhibits in order.
    pub exhibits: &'p [Exhibit],
    /// A PDF with the cover and the index. Its links to `owed:exhibit/N`, N counted from 1, will
    /// lead to the first page of that exhibit.
    pub front: &'p [u8],
    /// A PDF with one transparent page for each evidence page, exactly as large as that is shown.
    /// Its links to `owed:index` will lead to the index.
    pub stamps: &'p [u8],
    /// A PDF with one page for each file that cannot be shown, in order; empty when there is none.
    pub placeholders: &'p [u8],
}

/// How far a long task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of originals dealt with.
    pub done: u64,
    /// Bytes of originals in all.
    pub total: u64,
}

/// Is told how far a long task has come, and may stop it.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Binds a pack into a new folder: `证据册.pdf`, `原件/`, `manifest.json`, `校验.html`.
///
/// The same input makes the same bytes. The folder appears when it is whole.
///
/// # Errors
/// [`PackError::Changed`] when an original is not the file that was taken in; see there for more.
pub fn build(pack: &Pack<'_>, target: &Path, watch: Watch<'_>) -> Result<Manifest, PackError> {
    let folder = Unfinished::beside(target)?;
    folder.create_folder(ORIGINALS)?;
    let total = pack
        .exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .map(LoadedFile::size)
        .sum();
    let mut course = Course::of(watch, total);
    let file = folder.create(PACK_PDF)?;
    let mut binder = Binder::begin(pack, file).map_err(|fault| fault.of(&folder))?;
    let mut exhibits = Vec::new();
    let mut marks = vec![Mark::to(
        pack.front_bookmark,
        binder.front_pages[0],
        Vec::new(),
    )];
    for (index, exhibit) in pack.exhibits.iter().enumerate() {
        let number = index + 1;
        let first = binder.next_page();
        let mut files = Vec::new();
        let mut below = Vec::new();
        for (place, file) in exhibit.files.iter().enumerate() {
            let start = binder.next_page();
            let first_page = binder.bound + 1;
            let path = exhibit.path_of(number, place);
            let (from, _) = file.original.open()?;
            let mut tee = Tee::of(from, folder.create(&path)?, &mut course);
            let bound = binder.bind(
                file,
                &format!("e{}_", exhibit.file_number(number, place)),
                &mut tee,
            );
            // A changed file explains whatever went wrong with it, so that is told first.
            tee.finish(&file.original)?;
            let own = bound.map_err(|fault| fault.of(&folder))?;
            if exhibit.files.len() > 1 {
                below.push(Mark::to(file.name(), start, own));
            } else {
                below = own;
            }
            files.push(ManifestFile {
                name: file.name().to_owned(),
                path,
                size: file.size(),
                sha256: file.original.sha256,
                first_page,
                pages: file.pages().len(),
                unreadable: file.unreadable().cloned(),
                signed: file.is_signed(),
            });
        }
        marks.push(Mark::to(
            &format!("{} {}", exhibit.label, exhibit.title),
            first,
            below,
        ));
        exhibits.push(ManifestExhibit {
            number,
            title: exhibit.title.clone(),
            proves: exhibit.proves.clone(),
            files,
        });
    }
    let pages = binder.front_pages.len() + binder.bound;
    let (size, sha256) = binder.finish(&marks).map_err(|fault| fault.of(&folder))?;
    let manifest = Manifest {
        schema: SCHEMA,
        title: pack.title.to_owned(),
        creator: pack.creator.to_owned(),
        book_head: pack.book_head.to_owned(),
        pack: ManifestFile {
            name: PACK_PDF.to_owned(),
            path: PACK_PDF.to_owned(),
            size,
            sha256,
            first_page: 1,
            pages,
            unreadable: None,
            signed: false,
        },
        exhibits,
        checker_sha256: checker_digest(),
    };
    let text = manifest
        .text()
        .map_err(|error| folder.unwritten(io::Error::other(error)))?;
    folder.write(MANIFEST, text.as_bytes())?;
    folder.write(CHECKER, checker(&text).as_bytes())?;
    folder.finish()?;
    Ok(manifest)
}
