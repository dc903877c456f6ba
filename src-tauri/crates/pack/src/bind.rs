//! Binds the exhibits, the cover, the index and the stamps into one pack (证据册).

use std::fs::File;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use crate::binder::{Binder, Part};
use crate::divide::Dividers;
use crate::fit::numbers;
use crate::folder::Unfinished;
use crate::manifest::{
    CHECKER, MANIFEST, Manifest, ManifestExhibit, ManifestFile, ORIGINALS, PACK_PDF, SCHEMA,
    checker, checker_digest,
};
use crate::pdf::Mark;
use crate::tee::{Course, Tee};
use crate::upload::Upload;
use crate::{Digest, LoadedFile, Number, PackError, safe_name};

/// One exhibit (证据): a number in the index, and the files that make it up.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// Its number; no other has it.
    pub number: Number,
    /// How it is cited: `证据1`.
    pub label: String,
    /// Its name in the index.
    pub title: String,
    /// What it is to prove (证明目的).
    pub proves: String,
    /// The numbers of its pages; none when they go on from the page before.
    pub pages: Vec<Number>,
    /// Its files in order; at least one.
    pub files: Vec<LoadedFile>,
}

impl Exhibit {
    /// Where one of its files, counted from 0, lies in the pack: `原件/03-1_送货单.jpg`.
    pub fn path_of(&self, place: usize) -> String {
        let name = self.files.get(place).map_or("", LoadedFile::name);
        format!(
            "{ORIGINALS}/{}_{}",
            self.file_number(place),
            safe_name(name)
        )
    }

    fn file_number(&self, place: usize) -> String {
        let Number { whole, part } = self.number;
        let number = match part {
            0 => format!("{whole:02}"),
            part => format!("{whole:02}-{part}"),
        };
        if self.files.len() > 1 {
            format!("{number}-{}", place + 1)
        } else {
            number
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
    /// A PDF with the cover and the index. Its links to `owed:exhibit/N`, N the number of an
    /// exhibit, will lead to the first page of that exhibit.
    pub front: &'p [u8],
    /// A PDF with one transparent page for each evidence page, exactly as large as that is shown.
    /// Its links to `owed:index` will lead to the index.
    pub stamps: &'p [u8],
    /// A PDF with one page for each file that cannot be shown, in order; empty when there is none.
    pub placeholders: &'p [u8],
    /// What divides the exhibits; nothing where they follow one another. Copies for a portal have no
    /// dividers: they are read on a screen, and a portal counts their bytes.
    pub dividers: Option<Dividers<'p>>,
    /// Copies for a court's portal, and the cover and index of each.
    pub upload: Option<(&'p Upload, &'p [Vec<u8>])>,
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

/// Binds a pack into a new folder: `证据册.pdf`, `原件/`, `manifest.json`, `校验.html`, and `上传/`
/// when copies for a portal were prepared.
///
/// The same input makes the same bytes. The folder appears when it is whole.
///
/// # Errors
/// [`PackError::Changed`] when an original is not the file that was taken in; see there for more.
pub fn build(pack: &Pack<'_>, target: &Path, watch: Watch<'_>) -> Result<Manifest, PackError> {
    let folder = Unfinished::beside(target)?;
    folder.create_folder(ORIGINALS)?;
    let numbers = numbers(pack.exhibits).map_err(|fault| fault.of(&folder))?;
    let copies = pack
        .upload
        .map_or(0, |(upload, _)| weight(&upload.exhibits));
    let mut course = Course::of(watch, weight(pack.exhibits) + copies);
    let file = folder.create(PACK_PDF)?;
    let mut binder = Binder::begin(pack, Part::whole(pack, &numbers), file)
        .map_err(|fault| fault.of(&folder))?;
    let mut keep = |binder: &mut Binder<'_, File>, file: &LoadedFile, prefix: &str, path: &str| {
        let (from, _) = file.original.open()?;
        let mut tee = Tee::of(from, Some(folder.create(path)?), &mut course);
        let bound = binder.bind(file, prefix, &mut tee);
        // A changed file explains whatever went wrong with it, so that is told first.
        tee.finish(&file.original)?;
        bound.map_err(|fault| fault.of(&folder))
    };
    let (marks, exhibits) = bind_all(&mut binder, &numbers, pack.exhibits, &folder, &mut keep)?;
    let pages = binder.pages();
    let (size, sha256) = finish(binder, &marks).map_err(|fault| fault.of(&folder))?;
    let upload = match pack.upload {
        Some((upload, fronts)) => upload.bind(pack, fronts, &numbers, &folder, &mut course)?,
        None => Vec::new(),
    };
    let manifest = Manifest {
        schema: SCHEMA,
        title: pack.title.to_owned(),
        creator: pack.creator.to_owned(),
        book_head: pack.book_head.to_owned(),
        pack: pdf_of(PACK_PDF, PACK_PDF, Number::plain(1), pages, (size, sha256)),
        upload,
        dividers: pack.dividers.map(|dividers| dividers.sides),
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

/// Reads a file of an exhibit and binds it: the file, the prefix of its form fields, its path.
pub(crate) type BindFile<'f, W> =
    &'f mut dyn FnMut(&mut Binder<'_, W>, &LoadedFile, &str, &str) -> Result<Vec<Mark>, PackError>;

/// Binds exhibits in order; gives the bookmarks and what the manifest says of them.
pub(crate) fn bind_all<W: Write>(
    binder: &mut Binder<'_, W>,
    numbers: &[Number],
    exhibits: &[Exhibit],
    folder: &Unfinished,
    bind: BindFile<'_, W>,
) -> Result<(Vec<Mark>, Vec<ManifestExhibit>), PackError> {
    let mut marks = vec![binder.front_mark()];
    let mut entries = Vec::new();
    for exhibit in exhibits {
        let divided = binder.divide(&exhibit.label);
        divided.map_err(|fault| fault.of(folder))?;
        let first = binder.next_page();
        let mut files = Vec::new();
        let mut below = Vec::new();
        for (place, file) in exhibit.files.iter().enumerate() {
            let start = binder.next_page();
            let first_page = numbers
                .get(binder.bound)
                .copied()
                .unwrap_or(Number::plain(1));
            let path = exhibit.path_of(place);
            let prefix = format!("e{}_", exhibit.file_number(place));
            let own = bind(binder, file, &prefix, &path)?;
            if exhibit.files.len() > 1 {
                below.push(Mark::to(file.name(), start, own));
            } else {
                below = own;
            }
            let mut entry = ManifestFile {
                name: file.name().to_owned(),
                path,
                size: file.size(),
                sha256: file.original.sha256,
                first_page,
                pages: file.pages().len(),
                page_numbers: Vec::new(),
                unreadable: file.unreadable().cloned(),
                signed: file.is_signed(),
            };
            let end = binder.bound.min(numbers.len());
            let own = &numbers[end.saturating_sub(entry.pages)..end];
            if entry.numbers() != own {
                entry.page_numbers = own.to_vec();
            }
            files.push(entry);
        }
        let title = format!("{} {}", exhibit.label, exhibit.title);
        marks.push(Mark::to(&title, first, below));
        entries.push(ManifestExhibit {
            number: exhibit.number,
            title: exhibit.title.clone(),
            proves: exhibit.proves.clone(),
            files,
        });
    }
    Ok((marks, entries))
}

/// Ends a PDF on disk; gives its size and SHA-256.
pub(crate) fn finish(
    binder: Binder<'_, File>,
    marks: &[Mark],
) -> Result<(u64, Digest), crate::binder::Fault> {
    let (file, size, sha256) = binder.finish(marks)?;
    file.sync_all()?;
    Ok((size, sha256))
}

/// What the manifest says of a PDF that was bound.
pub(crate) fn pdf_of(
    name: &str,
    path: &str,
    first_page: Number,
    pages: usize,
    (size, sha256): (u64, Digest),
) -> ManifestFile {
    ManifestFile {
        name: name.to_owned(),
        path: path.to_owned(),
        size,
        sha256,
        first_page,
        pages,
        page_numbers: Vec::new(),
        unreadable: None,
        signed: false,
    }
}

/// How many bytes the files of exhibits have.
pub(crate) fn weight(exhibits: &[Exhibit]) -> u64 {
    exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .map(LoadedFile::size)
        .sum()
}

impl<'p> Part<'p> {
    /// All of a pack in one PDF.
    pub(crate) fn whole(pack: &Pack<'p>, numbers: &'p [Number]) -> Part<'p> {
        Part {
            exhibits: pack.exhibits,
            front: pack.front,
            numbers,
            before: 0,
            notices_before: 0,
            dividers: pack.dividers,
        }
    }
}
