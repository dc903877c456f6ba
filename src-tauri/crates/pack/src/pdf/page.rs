//! Pages: how one is written into the pack, and how a stamp is laid over it.

use std::io::{self, Write};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary as entries};

use super::content::Balance;
use super::copy::Copier;
use super::{UNPACKED_LIMIT, forms, inherited, rectangle, shown};
use crate::geometry::{Matrix, Rect};
use crate::sink::Sink;

/// What is laid over a page of the pack.
#[derive(Debug, Clone)]
pub(crate) struct Overlay {
    /// The form that is drawn, its lower left corner on the shown page's.
    pub(crate) form: ObjectId,
    /// Where it can be clicked, and where that leads.
    pub(crate) links: Vec<(Rect, Object)>,
    /// Unseen writing that is drawn before it.
    pub(crate) read: Option<ObjectId>,
}

/// The names that a stamp and unseen writing have among a page's resources.
const STAMP: &str = "OwedStamp";
const READ: &str = "OwedRead";

impl Copier {
    /// The clickable areas of a page that have an address, as the page is shown.
    pub(crate) fn addresses(&self, index: usize) -> Vec<(Rect, Vec<u8>)> {
        let Some(id) = self.old_pages.get(index) else {
            return Vec::new();
        };
        let Ok(page) = self.document.get_dictionary(*id) else {
            return Vec::new();
        };
        super::array(&self.document, page, b"Annots")
            .unwrap_or_default()
            .iter()
            .filter_map(|annotation| {
                let annotation = self
                    .document
                    .dereference(annotation)
                    .ok()?
                    .1
                    .as_dict()
                    .ok()?;
                let area = rectangle(&self.document, annotation.get(b"Rect").ok()?)?;
                Some((area, self.address(annotation)?.to_vec()))
            })
            .collect()
    }

    /// Writes a page, upright overlay and all, as an object that was promised.
    pub(crate) fn page<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        index: usize,
        becomes: ObjectId,
        parent: ObjectId,
        overlay: Option<&Overlay>,
    ) -> io::Result<()> {
        let document = Rc::clone(&self.document);
        let old = *self.old_pages.get(index).ok_or(io::ErrorKind::NotFound)?;
        let page = document.get_dictionary(old).map_err(io::Error::other)?;
        let look = shown(&document, old);
        let mut new = entries! { "Type" => "Page", "Parent" => parent };
        let media =
            inherited(&document, old, b"MediaBox").and_then(|found| rectangle(&document, found));
        let media = media.filter(Rect::can_be_a_page).unwrap_or(look.crop);
        new.set("MediaBox", media.object());
        new.set("CropBox", look.crop.object());
        if look.rotate != 0 {
            new.set("Rotate", i64::from(look.rotate));
        }
        if let Some(unit) = look.user_unit() {
            new.set("UserUnit", unit);
        }
        for key in [b"Group".as_slice(), b"BleedBox", b"TrimBox", b"ArtBox"] {
            if let Ok(value) = page.get(key) {
                let value = self.value(sink, value)?;
                new.set(key, value);
            }
        }
        let mut resources = match inherited(&document, old, b"Resources")
            .map(|found| document.dereference(found))
        {
            Some(Ok((_, Object::Dictionary(found)))) => found.clone(),
            _ => Dictionary::new(),
        };
        let mut contents = Vec::new();
        for part in streams(&document, page) {
            contents.push(self.value(sink, &Object::Reference(part))?);
        }
        let mut annotations = self.annotations(sink, page)?;
        if let Some(overlay) = overlay {
            let upright = look.overlay();
            let balance = balance(&document, page, &mut self.unpacking);
            let before = "q ".repeat(balance.saves + 1);
            contents.insert(
                0,
                Object::Reference(sink.add_stream(Dictionary::new(), before.as_bytes())?),
            );
            let [name, read] = self.names(&mut resources, [STAMP, READ]);
            let writing = match overlay.read {
                Some(_) => format!("/{read} Do "),
                None => String::new(),
            };
            let after = format!(
                "\n{}q {} cm {writing}/{name} Do Q",
                "Q ".repeat(balance.restores + 1),
                upright.operands()
            );
            contents.push(Object::Reference(
                sink.add_stream(Dictionary::new(), after.as_bytes())?,
            ));
            annotations.extend(links(overlay, &upright));
            let mut resources = self.dictionary(sink, &resources)?;
            put_form(&mut resources, &name, overlay.form);
            if let Some(form) = overlay.read {
                put_form(&mut resources, &read, form);
            }
            new.set("Resources", resources);
        } else {
            new.set("Resources", self.dictionary(sink, &resources)?);
        }
        new.set("Contents", contents);
        if !annotations.is_empty() {
            new.set("Annots", annotations);
        }
        sink.put(becomes, &Object::Dictionary(new))
    }

    /// Makes a page into a form that can be drawn over another, with its links by their address.
    pub(crate) fn form<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        index: usize,
    ) -> io::Result<ObjectId> {
        let document = Rc::clone(&self.document);
        let old = *self.old_pages.get(index).ok_or(io::ErrorKind::NotFound)?;
        let page = document.get_dictionary(old).map_err(io::Error::other)?;
        let look = shown(&document, old);
        let mut form = entries! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => look.crop.object(),
            "Matrix" => look.crop.to_origin().object()
        };
        if let Some(resources) = inherited(&document, old, b"Resources") {
            form.set("Resources", self.value(sink, resources)?);
        }
        if let Ok(group) = page.get(b"Group") {
            form.set("Group", self.value(sink, group)?);
        }
        let instructions = instructions(&document, page, UNPACKED_LIMIT).unwrap_or_default();
        let mut stream = Stream::new(form, instructions);
        stream.compress().map_err(io::Error::other)?;
        sink.add_stream(stream.dict, &stream.content)
    }

    fn annotations<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        page: &Dictionary,
    ) -> io::Result<Vec<Object>> {
        let document = Rc::clone(&self.document);
        let mut kept = Vec::new();
        for found in super::array(&document, page, b"Annots").unwrap_or_default() {
            let Ok((_, Object::Dictionary(annotation))) = document.dereference(found) else {
                continue;
            };
            // An unseen signature leaves nothing to look at.
            if forms::is_signature(&document, annotation)
                && !forms::has_appearance(&document, annotation)
            {
                continue;
            }
            kept.push(self.value(sink, found)?);
        }
        Ok(kept)
    }

    /// Names like these that no resource of the page has.
    fn names<const N: usize>(&self, resources: &mut Dictionary, wanted: [&str; N]) -> [String; N] {
        let pictures = super::dictionary(&self.document, resources, b"XObject")
            .cloned()
            .unwrap_or_default();
        let names = wanted.map(|wanted| {
            let mut name = wanted.to_owned();
            while pictures.has(name.as_bytes()) {
                name.push('_');
            }
            name
        });
        resources.set("XObject", pictures);
        names
    }
}

fn put_form(resources: &mut Dictionary, name: &str, form: ObjectId) {
    let mut pictures = resources
        .get(b"XObject")
        .and_then(Object::as_dict)
        .cloned()
        .unwrap_or_default();
    pictures.set(name, form);
    resources.set("XObject", pictures);
}

/// The clickable areas of an overlay on the page itself.
pub(crate) fn links(overlay: &Overlay, upright: &Matrix) -> Vec<Object> {
    overlay
        .links
        .iter()
        .map(|(area, place)| {
            Object::Dictionary(entries! {
                "Type" => "Annot", "Subtype" => "Link", "Rect" => upright.apply_to(area).object(),
                "Border" => vec![0.into(), 0.into(), 0.into()], "F" => 4, "Dest" => place.clone()
            })
        })
        .collect()
}

/// The streams of a page's instructions that are really there.
fn streams(document: &Document, page: &Dictionary) -> Vec<ObjectId> {
    let follow = |object: &Object| match document.dereference(object) {
        Ok((Some(id), Object::Stream(_))) => Some(id),
        Ok(_) | Err(_) => None,
    };
    let Ok(contents) = page.get(b"Contents") else {
        return Vec::new();
    };
    match document.dereference(contents) {
        Ok((_, Object::Array(parts))) => parts.iter().filter_map(follow).collect(),
        Ok(_) | Err(_) => follow(contents).into_iter().collect(),
    }
}

/// A page's instructions, unpacked; `None` when they cannot be.
fn instructions(document: &Document, page: &Dictionary, limit: usize) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    for id in streams(document, page) {
        let stream = document.get_object(id).and_then(Object::as_stream).ok()?;
        let room = limit.saturating_sub(all.len());
        all.extend(stream.get_plain_content_with_limit(room).ok()?);
        all.push(b'\n');
    }
    Some(all)
}

/// Counts a page's saves, out of what may still be unpacked for that.
fn balance(document: &Document, page: &Dictionary, unpacking: &mut usize) -> Balance {
    let limit = UNPACKED_LIMIT.min(*unpacking);
    let found = instructions(document, page, limit);
    *unpacking -= found.as_ref().map_or(limit, Vec::len).min(limit);
    found.map_or(Balance::default(), |bytes| Balance::of(&bytes))
}
