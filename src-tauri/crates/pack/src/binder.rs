//! Writes the bound evidence: front, stamped pages, bookmarks, page numbers.

use std::collections::HashMap;
use std::io::{self, Read, Write};

use lopdf::{Document, Object, ObjectId, StringFormat, dictionary as entries, text_string};

use crate::bind::Pack;
use crate::decoded::Pictures;
use crate::divide::{Dividers, PrintedOn, blank, is_back};
use crate::exhibit::Body;
use crate::exif::Orientation;
use crate::fit::{fits, identity, made, sizes};
use crate::folder::Unfinished;
use crate::geometry::{Rect, a4};
use crate::labels::{Label, labels};
use crate::pdf::{self, Additions, Copier, Mark, Overlay, top_of, write_marks};
use crate::sink::Sink;
use crate::unseen::Unseen;
use crate::{Digest, Exhibit, LoadedFile, Number, PackError, Unreadable, picture};

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

/// The part of a pack that one PDF holds: all of it, or a volume.
pub(crate) struct Part<'p> {
    /// Its exhibits.
    pub(crate) exhibits: &'p [Exhibit],
    /// Its cover and index.
    pub(crate) front: &'p [u8],
    /// The numbers of its pages.
    pub(crate) numbers: &'p [Number],
    /// Pages of the pack before its first, which has so many stamps before its own.
    pub(crate) before: usize,
    /// Files before its first that cannot be shown.
    pub(crate) notices_before: usize,
    /// What stands before each of its exhibits.
    pub(crate) dividers: Option<Dividers<'p>>,
}

/// The bound evidence while it is written.
pub(crate) struct Binder<'p, W: Write> {
    pack: &'p Pack<'p>,
    part: Part<'p>,
    sink: Sink<W>,
    tree: ObjectId,
    front_pages: Vec<ObjectId>,
    evidence_pages: Vec<ObjectId>,
    /// Evidence pages written so far.
    pub(crate) bound: usize,
    /// All pages behind the front that were written so far, in their order.
    leaves: Vec<(ObjectId, Label)>,
    dividers: Option<(Copier, PrintedOn)>,
    divided: usize,
    stamps: Copier,
    placeholders: Option<Copier>,
    notices: usize,
    index: Object,
    additions: Additions,
    unseen: Unseen,
}

impl<'p, W: Write> Binder<'p, W> {
    /// Checks that the pages made for the pack fit the evidence, and writes the front.
    pub(crate) fn begin(
        pack: &'p Pack<'p>,
        part: Part<'p>,
        file: W,
    ) -> Result<Binder<'p, W>, Fault> {
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
        let sizes = sizes(pack.exhibits);
        let stamps = made(pack.stamps, "stamps", sizes.len(), !sizes.is_empty())?;
        if let Some(stamps) = &stamps {
            fits(stamps, &sizes)?;
        }
        let notices = files().filter(|file| file.unreadable().is_some()).count();
        let placeholders = made(pack.placeholders, "placeholder pages", notices, notices > 0)?;
        let divided = part.exhibits.len();
        let dividers = match part.dividers {
            Some(Dividers { pages, sides }) => {
                made(pages, "dividers", divided, divided > 0)?.map(|found| (found, sides))
            }
            None => None,
        };
        let (front, _) =
            pdf::open(part.front, &[]).map_err(|why| Fault::Misfit("front pages", why.detail))?;

        let mut sink = Sink::begin(file)?;
        let tree = sink.reserve()?;
        let reserve = |sink: &mut Sink<W>, count: usize| {
            (0..count)
                .map(|_| sink.reserve())
                .collect::<io::Result<Vec<_>>>()
        };
        let front_pages = reserve(&mut sink, pdf::page_ids(&front).len())?;
        let evidence_pages = reserve(&mut sink, part.numbers.len())?;

        let mut first = 0;
        let mut leads = HashMap::new();
        for exhibit in part.exhibits {
            leads.insert(
                format!("owed:exhibit/{}", exhibit.number).into_bytes(),
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
            notices: part.notices_before,
            pack,
            part,
            sink,
            tree,
            front_pages,
            evidence_pages,
            bound: 0,
            leaves: Vec::new(),
            dividers: dividers.map(|(found, sides)| (copier(found, "dividers_"), sides)),
            divided: 0,
            stamps: copier(stamps.unwrap_or_default(), "stamps_"),
            placeholders: placeholders.map(|document| copier(document, "notices_")),
            index,
            additions,
            unseen: Unseen::default(),
        })
    }

    /// The bookmark of the cover and index.
    pub(crate) fn front_mark(&self) -> Mark {
        Mark::to(self.pack.front_bookmark, self.front_pages[0], Vec::new())
    }

    /// How many pages it has, with the front.
    pub(crate) fn pages(&self) -> usize {
        self.front_pages.len() + self.leaves.len()
    }

    /// Writes what stands before the next exhibit, where anything does.
    pub(crate) fn divide(&mut self, label: &str) -> Result<(), Fault> {
        let Some(sides) = self.dividers.as_ref().map(|(_, sides)| *sides) else {
            return Ok(());
        };
        if sides == PrintedOn::Both && is_back(self.pages()) {
            self.blank()?;
        }
        let id = self.sink.reserve()?;
        if let Some((dividers, _)) = &mut self.dividers {
            dividers.page(&mut self.sink, self.divided, id, self.tree, None)?;
        }
        self.divided += 1;
        self.leaves.push((id, Label::Divider(label.to_owned())));
        match sides {
            PrintedOn::Both => self.blank(),
            PrintedOn::One => Ok(()),
        }
    }

    fn blank(&mut self) -> Result<(), Fault> {
        let id = self.sink.add(&blank(self.tree))?;
        self.leaves.push((id, Label::Blank));
        Ok(())
    }

    /// How many bytes were written so far.
    pub(crate) fn written(&self) -> u64 {
        self.sink.written()
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
                for (page, look) in pages.iter().enumerate() {
                    let (wide, high) = look.size();
                    let (id, overlay) = self.overlay(file, page, &Rect::of_size(wide, high))?;
                    copier.page(&mut self.sink, page, id, self.tree, Some(&overlay))?;
                }
                let marks = copier.marks(&mut self.sink)?;
                copier.finish(&mut self.sink, &mut self.additions)?;
                return Ok(marks);
            }
            Body::Unreadable(_) => {
                let (id, overlay) = self.overlay(file, 0, &a4())?;
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
        let mut page = 0;
        for (image, sheets) in images.iter().zip(&file.sheets) {
            for sheet in sheets {
                let (id, overlay) = self.overlay(file, page, &sheet.window)?;
                page += 1;
                picture::write_sheet(&mut self.sink, id, self.tree, *image, sheet, &overlay)?;
            }
        }
        Ok(())
    }

    /// The next page and what is laid over it: its stamp, and what was read off the file's page of
    /// this place by machine; that was all that is seen there.
    fn overlay(
        &mut self,
        file: &LoadedFile,
        place: usize,
        seen: &Rect,
    ) -> Result<(ObjectId, Overlay), Fault> {
        let page = self.part.before + self.bound;
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
        let number = self.part.numbers.get(self.bound).copied();
        let label = number.map_or(Label::Blank, Label::Number);
        self.leaves.push((id, label));
        self.bound += 1;
        let read = match (file.read.get(place), file.pages.get(place)) {
            (Some(Some(read)), Some(size)) => {
                let size = (size.width, size.height);
                self.unseen.form(&mut self.sink, read, seen, size)?
            }
            (_, _) => None,
        };
        Ok((id, Overlay { form, links, read }))
    }

    /// Writes what holds the pages together; gives back the size and the SHA-256 of the whole.
    pub(crate) fn finish(mut self, marks: &[Mark]) -> Result<(W, u64, Digest), Fault> {
        let sink = &mut self.sink;
        self.stamps.finish(sink, &mut self.additions)?;
        self.unseen.finish(sink)?;
        if let Some(placeholders) = &mut self.placeholders {
            placeholders.finish(sink, &mut self.additions)?;
        }
        if let Some((dividers, _)) = &mut self.dividers {
            dividers.finish(sink, &mut self.additions)?;
        }
        let kids: Vec<Object> = self
            .front_pages
            .iter()
            .chain(self.leaves.iter().map(|(id, _)| id))
            .map(|id| (*id).into())
            .collect();
        let count = integer(kids.len())?;
        sink.put(
            self.tree,
            &entries! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
        )?;
        let outlines = write_marks(sink, marks)?;
        let leaves = self.leaves.iter().map(|(_, label)| label);
        let labels = labels(self.front_pages.len(), leaves).map_err(io::Error::other)?;
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
            identity(self.pack, &self.part).as_bytes()[..16].to_vec(),
            StringFormat::Hexadecimal,
        );
        trailer.set("ID", vec![id.clone(), id]);
        Ok(self.sink.finish(trailer)?)
    }
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
