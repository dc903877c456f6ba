//! Copies pages of one PDF into the pack: what they reach, and nothing else.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::forms::{self, Form};
use super::marks::{Mark, Places, own_marks};
use super::page_ids;
use crate::sink::Sink;

/// A string longer than this is written as hexadecimal, which takes no search for brackets.
const LONG_STRING: usize = 1024;
/// Beyond this a document is taken to balance what it saves; only a trap is so large.
const UNPACKED_IN_ALL: usize = 512 << 20;

/// One document on its way into the pack.
pub(crate) struct Copier {
    pub(super) document: Rc<Document>,
    pub(super) old_pages: Vec<ObjectId>,
    /// The new number of each object that was met, pages first.
    numbers: HashMap<ObjectId, ObjectId>,
    waiting: Vec<ObjectId>,
    places: Places,
    /// Fields of the first rank, which get the prefix.
    renamed: HashSet<ObjectId>,
    prefix: String,
    /// The letters that fields without their own are written in.
    field_look: Option<Object>,
    /// How many bytes of instructions may still be unpacked to count their saves.
    pub(super) unpacking: usize,
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
            field_look: None,
            unpacking: UNPACKED_IN_ALL,
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

    pub(super) fn address<'a>(&'a self, annotation: &'a Dictionary) -> Option<&'a [u8]> {
        let action = super::dictionary(&self.document, annotation, b"A")?;
        action
            .get_deref(b"URI", &self.document)
            .and_then(Object::as_str)
            .ok()
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
            self.field_look = form
                .default_look
                .map(|look| self.value(sink, look))
                .transpose()?;
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
                        if let Some(look) = self.field_look.as_ref().filter(|_| !field.has(b"DA")) {
                            field.set("DA", look.clone());
                        }
                    }
                    sink.put(becomes, &new)?;
                }
                Err(_) => sink.put(becomes, &Object::Null)?,
            }
        }
        Ok(())
    }

    /// A copy of a value in the numbers of the pack.
    pub(super) fn value<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        value: &Object,
    ) -> io::Result<Object> {
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

    pub(super) fn dictionary<W: Write>(
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
                // The address is also what the link is called aloud; it means nothing to a reader.
                for key in [b"A".as_slice(), b"Dest", b"Contents"] {
                    source.remove(key);
                }
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
}

/// Programs, sounds, files to start, forms to send: a paper has none of them.
fn is_active(dict: &Dictionary) -> bool {
    const ACTIVE: [&[u8]; 11] = [
        b"JavaScript",
        b"Launch",
        b"SubmitForm",
        b"ImportData",
        b"ResetForm",
        b"Rendition",
        b"Movie",
        b"Sound",
        b"GoToE",
        b"GoToR",
        b"RichMediaExecute",
    ];
    dict.get(b"S")
        .and_then(Object::as_name)
        .is_ok_and(|kind| ACTIVE.contains(&kind))
}
