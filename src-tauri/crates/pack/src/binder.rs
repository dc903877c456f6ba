//! Writes the bound evidence: front, stamped pages, bookmarks, page numbers.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};

use lopdf::{Document, Object, ObjectId, StringFormat, dictionary as entries, text_string};

use crate::bind::Pack;
use crate::decoded::Pictures;
use crate::exhibit::Body;
use crate::exif::Orientation;
use crate::folder::Unfinished;
use crate::pdf::{self, Additions, Copier, Mark, Overlay, top_of, write_marks};
use crate::sink::Sink;
use crate::{Digest, LoadedFile, PackError, PageSize, Unreadable, picture};

/// What stops the binding itself.
pub(crate) enum Fault {
    Disk(io::Error),
    Misfit(&'static str, String),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        Fault::Disk(error)
    }
}

impl Fault {
    pub(crate) fn of(self, folder: &Unfinished) -> PackError {
        match self {
            Fault::Disk(error) => folder.unwritten(error),
            Fault::Misfit(part, detail) => PackError::Misfit { part, detail },
        }
    }
}

/// The bound evidence while it is written.
pub(crate) struct Binder<'p> {
    pack: &'p Pack<'p>,
    sink: Sink<File>,
    tree: ObjectId,
    pub(crate) front_pages: Vec<ObjectId>,
    evidence_pages: Vec<ObjectId>,
    /// Evidence pages written so far.
    pub(crate) bound: usize,
    stamps: Copier,
    placeholders: Option<Copier>,
    notices: usize,
    index: Object,
    additions: Additions,
}

impl<'p> Binder<'p> {
    /// Checks that the pages made for the pack fit the evidence, and writes the front.
    pub(crate) fn begin(pack: &'p Pack<'p>, file: File) -> Result<Binder<'p>, Fault> {
        let files = || pack.exhibits.iter().flat_map(|exhibit| &exhibit.files);
        if let Some(empty) = pack
            .exhibits
            .iter()
            .find(|exhibit| exhibit.files.is_empty())
        {
            return Err(Fault::Misfit(
                "exhibits",
                format!("{} has no file", empty.label),
            ));
        }
        let sizes: Vec<PageSize> = files().flat_map(|file| file.pages()).copied().collect();
        let stamps = made(pack.stamps, "stamps", sizes.len(), !sizes.is_empty())?;
        if let Some(stamps) = &stamps {
            fits(stamps, &sizes)?;
        }
        let notices = files().filter(|file| file.unreadable().is_some()).count();
        let placeholders = made(pack.placeholders, "placeholder pages", notices, notices > 0)?;
        let (front, _) =
            pdf::open(pack.front, &[]).map_err(|why| Fault::Misfit("front pages", why.detail))?;

        let mut sink = Sink::begin(file)?;
        let tree = sink.reserve()?;
        let reserve = |sink: &mut Sink<File>, count: usize| {
            (0..count)
                .map(|_| sink.reserve())
                .collect::<io::Result<Vec<_>>>()
        };
        let front_pages = reserve(&mut sink, pdf::page_ids(&front).len())?;
        let evidence_pages = reserve(&mut sink, sizes.len())?;

        let mut first = 0;
        let mut leads = HashMap::new();
        for (index, exhibit) in pack.exhibits.iter().enumerate() {
            leads.insert(
                format!("owed:exhibit/{}", index + 1).into_bytes(),
                top_of(evidence_pages[first]),
            );
            first += exhibit
                .files
                .iter()
                .map(|file| file.pages().len())
                .sum::<usize>();
        }
        let mut front = Copier::of(front, &front_pages, "front_");
        let is_index = |page: &usize| {
            front
                .addresses(*page)
                .iter()
                .any(|(_, address)| address.starts_with(b"owed:exhibit/"))
        };
        let index_page = (0..front.page_count()).find(is_index).unwrap_or(0);
        let index = top_of(front_pages[index_page]);
        leads.insert(b"owed:index".to_vec(), index.clone());
        front.lead(leads);
        for (page, id) in front_pages.iter().enumerate() {
            front.page(&mut sink, page, *id, tree, None)?;
        }
        let mut additions = Additions::default();
        front.finish(&mut sink, &mut additions)?;
        if let Some(stray) = front.strays.first() {
            return Err(Fault::Misfit(
                "front pages",
                format!("a link leads to {stray}, which is not in the pack"),
            ));
        }
        let copier = |document: Document, prefix| Copier::of(document, &[], prefix);
        Ok(Binder {
            pack,
            sink,
            tree,
            front_pages,
            evidence_pages,
            bound: 0,
            stamps: copier(stamps.unwrap_or_default(), "stamps_"),
            placeholders: placeholders.map(|document| copier(document, "notices_")),
            notices: 0,
            index,
            additions,
        })
    }

    /// The page that will be written next; the last one once all are.
    pub(crate) fn next_page(&self) -> ObjectId {
        let at = self.bound.min(self.evidence_pages.len().saturating_sub(1));
        self.evidence_pages[at]
    }

    /// Writes the pages of one file and gives back the bookmarks it brings along.
    pub(crate) fn bind(
        &mut self,
        file: &LoadedFile,
        prefix: &str,
        from: &mut dyn Read,
    ) -> Result<Vec<Mark>, Fault> {
        match &file.body {
            Body::Jpeg(head) => {
                let image = picture::write_jpeg(&mut self.sink, head, file.size(), from)?;
                self.sheets(file, &[(image, head.camera.orientation)])?;
            }
            Body::Png(head) => {
                let image = picture::write_png(&mut self.sink, head, None, from)?;
                self.sheets(file, &[(image, head.camera.orientation)])?;
            }
            Body::Decoded { format, frames } => {
                let mut pictures = Pictures::of(*format, read_all(from)?).map_err(unread)?;
                let mut images = Vec::new();
                for (index, size) in frames.iter().enumerate() {
                    let frame = pictures.frame(index).map_err(unread)?;
                    images.push((
                        picture::write_frame(&mut self.sink, &frame)?,
                        size.orientation,
                    ));
                }
                self.sheets(file, &images)?;
            }
            Body::Pdf { password, pages } => {
                let bytes = read_all(from)?;
                let passwords: Vec<String> = password.iter().cloned().collect();
                let (document, _) = pdf::open(&bytes, &passwords).map_err(unread)?;
                drop(bytes);
                let new_pages = self.evidence_pages[self.bound..]
                    .iter()
                    .take(pages.len())
                    .copied()
                    .collect::<Vec<_>>();
                let mut copier = Copier::of(document, &new_pages, prefix);
                for page in 0..pages.len() {
                    let (id, overlay) = self.overlay()?;
                    copier.page(&mut self.sink, page, id, self.tree, Some(&overlay))?;
                }
                let marks = copier.marks(&mut self.sink)?;
                copier.finish(&mut self.sink, &mut self.additions)?;
                return Ok(marks);
            }
            Body::Unreadable(_) => {
                let (id, overlay) = self.overlay()?;
                if let Some(placeholders) = &mut self.placeholders {
                    placeholders.page(
                        &mut self.sink,
                        self.notices,
                        id,
                        self.tree,
                        Some(&overlay),
                    )?;
                }
                self.notices += 1;
            }
        }
        Ok(Vec::new())
    }

    fn sheets(
        &mut self,
        file: &LoadedFile,
        images: &[(ObjectId, Orientation)],
    ) -> Result<(), Fault> {
        for (image, sheets) in images.iter().zip(file.body.sheets()) {
            for sheet in sheets {
                let (id, overlay) = self.overlay()?;
                picture::write_sheet(&mut self.sink, id, self.tree, *image, &sheet, &overlay)?;
            }
        }
        Ok(())
    }

    /// The next page and what is stamped on it.
    fn overlay(&mut self) -> Result<(ObjectId, Overlay), Fault> {
        let page = self.bound;
        let id = self.next_page();
        let form = self.stamps.form(&mut self.sink, page)?;
        let mut links = Vec::new();
        for (area, address) in self.stamps.addresses(page) {
            if address != b"owed:index" {
                let address = String::from_utf8_lossy(&address);
                return Err(Fault::Misfit(
                    "stamps",
                    format!("a link leads to {address}, not to owed:index"),
                ));
            }
            links.push((area, self.index.clone()));
        }
        self.bound += 1;
        Ok((id, Overlay { form, links }))
    }

    /// Writes what holds the pages together; gives back the size and the SHA-256 of the whole.
    pub(crate) fn finish(mut self, marks: &[Mark]) -> Result<(u64, Digest), Fault> {
        let sink = &mut self.sink;
        self.stamps.finish(sink, &mut self.additions)?;
        if let Some(placeholders) = &mut self.placeholders {
            placeholders.finish(sink, &mut self.additions)?;
        }
        let kids: Vec<Object> = self
            .front_pages
            .iter()
            .chain(&self.evidence_pages)
            .map(|id| (*id).into())
            .collect();
        let count = integer(kids.len())?;
        sink.put(
            self.tree,
            &entries! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
        )?;
        let outlines = write_marks(sink, marks)?;
        // The front is numbered i, ii, iii and the evidence 1, 2, 3, as on the stamps.
        let labels = vec![
            0.into(),
            entries! { "S" => "r" }.into(),
            integer(self.front_pages.len())?.into(),
            entries! { "S" => "D" }.into(),
        ];
        let mut catalog = entries! {
            "Type" => "Catalog", "Pages" => self.tree, "Outlines" => outlines, "PageMode" => "UseOutlines",
            "PageLabels" => entries! { "Nums" => labels },
            "ViewerPreferences" => entries! { "DisplayDocTitle" => true }
        };
        let Additions {
            fields,
            form_resources,
            draws_itself,
            layers,
            layers_off,
        } = self.additions;
        if !fields.is_empty() {
            let mut form = entries! { "Fields" => fields, "DR" => form_resources };
            if draws_itself {
                form.set("NeedAppearances", true);
            }
            catalog.set("AcroForm", form);
        }
        if !layers.is_empty() {
            let usual = entries! { "OFF" => layers_off, "Order" => layers.clone() };
            catalog.set("OCProperties", entries! { "OCGs" => layers, "D" => usual });
        }
        let catalog = sink.add(&catalog.into())?;
        let about = sink.add(
            &entries! {
                "Title" => text_string(self.pack.title), "Creator" => text_string(self.pack.creator),
                "Producer" => text_string("Owed")
            }
            .into(),
        )?;
        let mut trailer = entries! { "Root" => catalog, "Info" => about };
        let id = Object::String(
            identity(self.pack).as_bytes()[..16].to_vec(),
            StringFormat::Hexadecimal,
        );
        trailer.set("ID", vec![id.clone(), id]);
        let (file, size, digest) = self.sink.finish(trailer)?;
        file.sync_all()?;
        Ok((size, digest))
    }
}

/// Names the pack by what went into it, for nothing else may tell two equal packs apart.
fn identity(pack: &Pack<'_>) -> Digest {
    let mut all = Vec::new();
    for made in [
        pack.front,
        pack.stamps,
        pack.placeholders,
        pack.title.as_bytes(),
        pack.book_head.as_bytes(),
    ] {
        all.extend(Digest::of(made).as_bytes());
    }
    for file in pack.exhibits.iter().flat_map(|exhibit| &exhibit.files) {
        all.extend(file.original.sha256.as_bytes());
    }
    Digest::of(&all)
}

/// Opens pages that were made for the pack and counts them.
fn made(
    bytes: &[u8],
    part: &'static str,
    wanted: usize,
    needed: bool,
) -> Result<Option<Document>, Fault> {
    if !needed {
        return Ok(None);
    }
    let (document, _) = pdf::open(bytes, &[]).map_err(|why| Fault::Misfit(part, why.detail))?;
    let found = pdf::page_ids(&document).len();
    if found != wanted {
        return Err(Fault::Misfit(
            part,
            format!("{wanted} pages are needed and there are {found}"),
        ));
    }
    Ok(Some(document))
}

/// Checks that each stamp page is as large as its evidence page is shown.
fn fits(stamps: &Document, sizes: &[PageSize]) -> Result<(), Fault> {
    for (index, (id, size)) in pdf::page_ids(stamps).into_iter().zip(sizes).enumerate() {
        let (width, height) = pdf::shown(stamps, id).size();
        if !near(width, size.width) || !near(height, size.height) {
            let detail = format!(
                "stamp {} is {width:.1} × {height:.1} pt and its page {:.1} × {:.1} pt",
                index + 1,
                size.width,
                size.height
            );
            return Err(Fault::Misfit("stamps", detail));
        }
    }
    Ok(())
}

/// Equal but for the rounding of two programs.
#[expect(clippy::float_arithmetic, reason = "page geometry, not money")]
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1.0
}

fn integer(count: usize) -> Result<i64, Fault> {
    i64::try_from(count).map_err(|error| Fault::Disk(io::Error::other(error)))
}

fn read_all(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that could be read when it was loaded and no longer can.
fn unread(why: Unreadable) -> io::Error {
    io::Error::other(why.detail)
}
