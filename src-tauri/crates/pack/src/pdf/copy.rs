//! Copies pages of one PDF into the pack: what they reach, and nothing else.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary as entries};

use super::content::Balance;
use super::forms::{self, Form};
use super::marks::{Mark, Places, own_marks};
use super::{UNPACKED_LIMIT, inherited, page_ids, rectangle, shown};
use crate::geometry::{Matrix, Rect};
use crate::sink::Sink;

/// What is laid over a page of the pack.
#[derive(Debug, Clone)]
pub(crate) struct Overlay {
    /// The form that is drawn, its lower left corner on the shown page's.
    pub(crate) form: ObjectId,
    /// Where it can be clicked, and where that leads.
    pub(crate) links: Vec<(Rect, Object)>,
}

/// The name a stamp has among a page's resources.
const STAMP: &str = "OwedStamp";
/// A string longer than this is written as hexadecimal, which takes no search for brackets.
const LONG_STRING: usize = 1024;

/// One document on its way into the pack.
pub(crate) struct Copier {
    document: Rc<Document>,
    old_pages: Vec<ObjectId>,
    /// The new number of each object that was met, pages first.
    numbers: HashMap<ObjectId, ObjectId>,
    waiting: Vec<ObjectId>,
    places: Places,
    /// Fields of the first rank, which get the prefix.
    renamed: HashSet<ObjectId>,
    prefix: String,
    /// Where links of our own front pages lead, by their address.
    leads: HashMap<Vec<u8>, Object>,
    /// Addresses of our own kind that lead nowhere.
    pub(crate) strays: Vec<String>,
}

/// What a document adds to the whole pack, besides its pages.
#[derive(Default)]
pub(crate) struct Additions {
    pub(crate) fields: Vec<Object>,
    /// Resources of forms, by kind and name; of two with one name the first counts, for what is
    /// filled in has its own appearance.
    pub(crate) form_resources: Dictionary,
    pub(crate) draws_itself: bool,
    pub(crate) layers: Vec<Object>,
    pub(crate) layers_off: Vec<Object>,
}

impl Copier {
    /// Prepares to copy; the page at each place becomes the object at that place in `new_pages`.
    pub(crate) fn of(document: Document, new_pages: &[ObjectId], prefix: &str) -> Copier {
        let old_pages = page_ids(&document);
        let mut numbers = HashMap::new();
        for (old, new) in old_pages.iter().zip(new_pages) {
            numbers.entry(*old).or_insert(*new);
        }
        Copier {
            places: Places::of(&document),
            document: Rc::new(document),
            old_pages,
            numbers,
            waiting: Vec::new(),
            renamed: HashSet::new(),
            prefix: prefix.to_owned(),
            leads: HashMap::new(),
            strays: Vec::new(),
        }
    }

    /// Has links with these addresses lead to places in the pack.
    pub(crate) fn lead(&mut self, leads: HashMap<Vec<u8>, Object>) {
        self.leads = leads;
    }

    pub(crate) fn page_count(&self) -> usize {
        self.old_pages.len()
    }

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

    fn address<'a>(&'a self, annotation: &'a Dictionary) -> Option<&'a [u8]> {
        let action = super::dictionary(&self.document, annotation, b"A")?;
        action
            .get_deref(b"URI", &self.document)
            .and_then(Object::as_str)
            .ok()
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
        for key in [
            b"UserUnit".as_slice(),
            b"Group",
            b"BleedBox",
            b"TrimBox",
            b"ArtBox",
        ] {
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
            let balance = balance(&document, page);
            let before = "q ".repeat(balance.saves + 1);
            contents.insert(
                0,
                Object::Reference(sink.add_stream(Dictionary::new(), before.as_bytes())?),
            );
            let name = self.stamp_resources(&mut resources);
            let after = format!(
                "\n{}q {} cm /{name} Do Q",
                "Q ".repeat(balance.restores + 1),
                upright.operands()
            );
            contents.push(Object::Reference(
                sink.add_stream(Dictionary::new(), after.as_bytes())?,
            ));
            annotations.extend(links(overlay, &upright));
            let mut resources = self.dictionary(sink, &resources)?;
            put_stamp(&mut resources, &name, overlay.form);
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
        let instructions = instructions(&document, page).unwrap_or_default();
        let mut stream = Stream::new(form, instructions);
        stream.compress().map_err(io::Error::other)?;
        sink.add_stream(stream.dict, &stream.content)
    }

    /// Copies the form, the layers and all that the pages reach.
    pub(crate) fn finish<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        into: &mut Additions,
    ) -> io::Result<()> {
        let document = Rc::clone(&self.document);
        if let Some(form) = Form::of(&document) {
            self.renamed.extend(&form.fields);
            for field in &form.fields {
                into.fields
                    .push(self.value(sink, &Object::Reference(*field))?);
            }
            into.draws_itself |= form.draws_itself;
            if let Some(Object::Dictionary(kinds)) = form
                .resources
                .and_then(|found| document.dereference(found).ok())
                .map(|(_, found)| found)
            {
                self.form_resources(sink, kinds, &mut into.form_resources)?;
            }
        }
        self.drain(sink)?;
        let (all, off) = forms::layers(&document);
        let met = |layers: Vec<ObjectId>| {
            layers
                .into_iter()
                .filter_map(|layer| self.numbers.get(&layer))
                .map(|id| Object::Reference(*id))
                .collect::<Vec<_>>()
        };
        into.layers.extend(met(all));
        into.layers_off.extend(met(off));
        Ok(())
    }

    fn form_resources<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        kinds: &Dictionary,
        into: &mut Dictionary,
    ) -> io::Result<()> {
        let document = Rc::clone(&self.document);
        for (kind, names) in kinds.iter() {
            let Ok((_, Object::Dictionary(names))) = document.dereference(names) else {
                continue;
            };
            let mut known = into
                .get(kind)
                .and_then(Object::as_dict)
                .cloned()
                .unwrap_or_default();
            for (name, resource) in names.iter() {
                if !known.has(name) {
                    let resource = self.value(sink, resource)?;
                    known.set(name.clone(), resource);
                }
            }
            into.set(kind.clone(), known);
        }
        Ok(())
    }

    /// The bookmarks the document brings along, leading into the pack.
    pub(crate) fn marks<W: Write>(&mut self, sink: &mut Sink<W>) -> io::Result<Vec<Mark>> {
        let marks = own_marks(&self.document, &self.places);
        self.lead_marks(sink, marks)
    }

    fn lead_marks<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        marks: Vec<Mark>,
    ) -> io::Result<Vec<Mark>> {
        marks
            .into_iter()
            .map(|mark| {
                let place = mark
                    .place
                    .map(|place| self.value(sink, &place))
                    .transpose()?;
                Ok(Mark {
                    title: mark.title,
                    place,
                    below: self.lead_marks(sink, mark.below)?,
                })
            })
            .collect()
    }

    /// Writes all objects that were met and not yet written.
    pub(crate) fn drain<W: Write>(&mut self, sink: &mut Sink<W>) -> io::Result<()> {
        let document = Rc::clone(&self.document);
        while let Some(old) = self.waiting.pop() {
            let Some(becomes) = self.numbers.get(&old).copied() else {
                continue;
            };
            match document.get_object(old) {
                Ok(Object::Stream(stream)) => {
                    let mut dict = self.dictionary(sink, &stream.dict)?;
                    // A stream whose bytes are said to be in another file has none for a reader.
                    for key in [b"F".as_slice(), b"FFilter", b"FDecodeParms"] {
                        dict.remove(key);
                    }
                    sink.stream(
                        becomes,
                        dict,
                        stream.content.len() as u64,
                        &mut &stream.content[..],
                    )?;
                }
                Ok(object) => {
                    let mut new = self.value(sink, object)?;
                    if let Object::Dictionary(field) = &mut new
                        && self.renamed.contains(&old)
                    {
                        forms::prefix_name(field, &self.prefix);
                        self.inherit_look(sink, field)?;
                    }
                    sink.put(becomes, &new)?;
                }
                Err(_) => sink.put(becomes, &Object::Null)?,
            }
        }
        Ok(())
    }

    /// A field that took its letters from the whole form takes them along.
    fn inherit_look<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        field: &mut Dictionary,
    ) -> io::Result<()> {
        let document = Rc::clone(&self.document);
        if let Some(look) = Form::of(&document).and_then(|form| form.default_look)
            && !field.has(b"DA")
        {
            field.set("DA", self.value(sink, look)?);
        }
        Ok(())
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

    /// A copy of a value in the numbers of the pack.
    fn value<W: Write>(&mut self, sink: &mut Sink<W>, value: &Object) -> io::Result<Object> {
        Ok(match value {
            Object::Reference(old) => self.reference(sink, *old)?,
            Object::Array(values) => Object::Array(
                values
                    .iter()
                    .map(|value| self.value(sink, value))
                    .collect::<io::Result<_>>()?,
            ),
            Object::Dictionary(dict) if is_active(dict) => Object::Null,
            Object::Dictionary(dict) => Object::Dictionary(self.dictionary(sink, dict)?),
            Object::String(bytes, StringFormat::Literal) if bytes.len() > LONG_STRING => {
                Object::String(bytes.clone(), StringFormat::Hexadecimal)
            }
            // A stream stands by itself in a sound file; a name for one inside a value means nothing.
            Object::Stream(_) => Object::Null,
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..) => value.clone(),
        })
    }

    fn reference<W: Write>(&mut self, sink: &mut Sink<W>, old: ObjectId) -> io::Result<Object> {
        if let Some(new) = self.numbers.get(&old) {
            return Ok(Object::Reference(*new));
        }
        match self.document.get_object(old) {
            // The tree above the pages would pull in pages that are not wanted.
            Ok(Object::Dictionary(dict))
                if dict.has_type(b"Pages") || dict.has_type(b"Catalog") =>
            {
                Ok(Object::Null)
            }
            Ok(_) => {
                let new = sink.reserve()?;
                self.numbers.insert(old, new);
                self.waiting.push(old);
                Ok(Object::Reference(new))
            }
            Err(_) => Ok(Object::Null),
        }
    }

    fn dictionary<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        dict: &Dictionary,
    ) -> io::Result<Dictionary> {
        let document = Rc::clone(&self.document);
        let mut source = dict.clone();
        let is = |key: &[u8], name: &[u8]| {
            dict.get(key)
                .and_then(Object::as_name)
                .is_ok_and(|found| found == name)
        };
        if is(b"Subtype", b"Widget") && forms::is_signature(&document, dict) {
            forms::make_stamp(&mut source);
        }
        if (dict.has(b"T") || dict.has(b"FT"))
            && let Some(kids) = super::array(&document, dict, b"Kids")
        {
            let signs = |kid: &Object| {
                document
                    .dereference(kid)
                    .and_then(|(_, kid)| kid.as_dict())
                    .is_ok_and(|kid| forms::is_signature(&document, kid))
            };
            source.set(
                "Kids",
                kids.iter()
                    .filter(|kid| !signs(kid))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
        }
        // The tagging of the document stays behind, so nothing may point into it.
        source.remove(b"StructParent");
        source.remove(b"StructParents");
        let mut lead = None;
        if is(b"Subtype", b"Link") {
            if let Some(address) = self.address(dict).filter(|_| !self.leads.is_empty()) {
                lead = self.leads.get(address).cloned();
                if lead.is_none() && address.starts_with(b"owed:") {
                    self.strays
                        .push(String::from_utf8_lossy(address).into_owned());
                }
            }
            if lead.is_some() {
                source.remove(b"A");
                source.remove(b"Dest");
            } else if let Some(place) = dict
                .get(b"Dest")
                .ok()
                .and_then(|place| self.places.explicit(&document, place))
            {
                source.set("Dest", place);
            }
        } else if is(b"S", b"GoTo")
            && let Some(place) = dict
                .get(b"D")
                .ok()
                .and_then(|place| self.places.explicit(&document, place))
        {
            source.set("D", place);
        }
        let mut new = Dictionary::new();
        for (key, value) in source.iter() {
            let value = self.value(sink, value)?;
            new.set(key.clone(), value);
        }
        if let Some(lead) = lead {
            new.set("Dest", lead);
        }
        Ok(new)
    }

    /// A name for the stamp that no resource of the page has.
    fn stamp_resources(&self, resources: &mut Dictionary) -> String {
        let pictures = super::dictionary(&self.document, resources, b"XObject")
            .cloned()
            .unwrap_or_default();
        let mut name = STAMP.to_owned();
        while pictures.has(name.as_bytes()) {
            name.push('_');
        }
        resources.set("XObject", pictures);
        name
    }
}

fn put_stamp(resources: &mut Dictionary, name: &str, form: ObjectId) {
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

/// Programs, sounds, files to start, forms to send: a paper has none of them.
fn is_active(dict: &Dictionary) -> bool {
    const ACTIVE: [&[u8]; 10] = [
        b"JavaScript",
        b"Launch",
        b"SubmitForm",
        b"ImportData",
        b"ResetForm",
        b"Rendition",
        b"Movie",
        b"Sound",
        b"GoToE",
        b"RichMediaExecute",
    ];
    dict.get(b"S")
        .and_then(Object::as_name)
        .is_ok_and(|kind| ACTIVE.contains(&kind))
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
fn instructions(document: &Document, page: &Dictionary) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    for id in streams(document, page) {
        let stream = document.get_object(id).and_then(Object::as_stream).ok()?;
        let room = UNPACKED_LIMIT.saturating_sub(all.len());
        all.extend(stream.get_plain_content_with_limit(room).ok()?);
        all.push(b'\n');
    }
    Some(all)
}

fn balance(document: &Document, page: &Dictionary) -> Balance {
    instructions(document, page).map_or(Balance::default(), |bytes| Balance::of(&bytes))
}
