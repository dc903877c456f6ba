//! Bookmarks and the places they and links point to.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary as entries, text_string};

use super::{array, dictionary, page_ids};
use crate::sink::Sink;

/// A bookmark and those below it.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) title: Object,
    /// An explicit destination: a page and how to show it.
    pub(crate) place: Option<Object>,
    pub(crate) below: Vec<Mark>,
}

/// A bookmark list or a table of named places longer than this is not followed further.
const MOST: usize = 20_000;
const DEEPEST: usize = 32;

impl Mark {
    pub(crate) fn to(title: &str, page: ObjectId, below: Vec<Mark>) -> Mark {
        Mark {
            title: text_string(title),
            place: Some(top_of(page)),
            below,
        }
    }
}

/// The destination that shows a whole page.
pub(crate) fn top_of(page: ObjectId) -> Object {
    Object::Array(vec![Object::Reference(page), Object::Name(b"Fit".to_vec())])
}

/// Writes bookmarks and says which object is their root; those below the first rank are closed.
pub(crate) fn write_marks<W: Write>(sink: &mut Sink<W>, marks: &[Mark]) -> io::Result<ObjectId> {
    let root = sink.reserve()?;
    let mut outline = entries! { "Type" => "Outlines" };
    rank(sink, root, marks, &mut outline, 1)?;
    sink.put(root, &Object::Dictionary(outline))?;
    Ok(root)
}

fn rank<W: Write>(
    sink: &mut Sink<W>,
    parent: ObjectId,
    marks: &[Mark],
    above: &mut Dictionary,
    sign: i64,
) -> io::Result<()> {
    let ids = marks
        .iter()
        .map(|_| sink.reserve())
        .collect::<io::Result<Vec<_>>>()?;
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
        return Ok(());
    };
    above.set("First", *first);
    above.set("Last", *last);
    above.set(
        "Count",
        sign * i64::try_from(marks.len()).map_err(io::Error::other)?,
    );
    for (index, mark) in marks.iter().enumerate() {
        let mut item = entries! { "Title" => mark.title.clone(), "Parent" => parent };
        if let Some(place) = &mark.place {
            item.set("Dest", place.clone());
        }
        if let Some(before) = index.checked_sub(1).and_then(|index| ids.get(index)) {
            item.set("Prev", *before);
        }
        if let Some(after) = ids.get(index + 1) {
            item.set("Next", *after);
        }
        rank(sink, ids[index], &mark.below, &mut item, -1)?;
        sink.put(ids[index], &Object::Dictionary(item))?;
    }
    Ok(())
}

/// The places of a document: its pages in order, and those that have names.
pub(crate) struct Places {
    pages: Vec<ObjectId>,
    named: HashMap<Vec<u8>, Vec<Object>>,
}

impl Places {
    pub(crate) fn of(document: &Document) -> Places {
        let mut places = Places {
            pages: page_ids(document),
            named: HashMap::new(),
        };
        let Ok(catalog) = document.catalog() else {
            return places;
        };
        if let Some(names) = dictionary(document, catalog, b"Dests") {
            for (name, value) in names.iter().take(MOST) {
                places.keep(document, name, value);
            }
        }
        if let Some(tree) = dictionary(document, catalog, b"Names")
            .and_then(|names| dictionary(document, names, b"Dests"))
        {
            places.walk(document, tree, 0);
        }
        places
    }

    fn walk(&mut self, document: &Document, node: &Dictionary, depth: usize) {
        for pair in array(document, node, b"Names")
            .unwrap_or_default()
            .chunks_exact(2)
        {
            if let Ok(name) = pair[0].as_str() {
                self.keep(document, name, &pair[1]);
            }
        }
        for kid in array(document, node, b"Kids").unwrap_or_default() {
            if depth < DEEPEST
                && self.named.len() < MOST
                && let Ok((_, Object::Dictionary(kid))) = document.dereference(kid)
            {
                self.walk(document, kid, depth + 1);
            }
        }
    }

    fn keep(&mut self, document: &Document, name: &[u8], value: &Object) {
        let Ok((_, value)) = document.dereference(value) else {
            return;
        };
        let place = match value {
            Object::Dictionary(wrapped) => array(document, wrapped, b"D"),
            Object::Array(place) => Some(place.as_slice()),
            _ => None,
        };
        if let Some(place) = place
            && self.named.len() < MOST
        {
            self.named.insert(name.to_vec(), place.to_vec());
        }
    }

    /// A destination with the page itself in it, however it was written.
    pub(crate) fn explicit(&self, document: &Document, written: &Object) -> Option<Vec<Object>> {
        let (_, written) = document.dereference(written).ok()?;
        let mut place = match written {
            Object::Array(place) => place.clone(),
            Object::String(name, _) | Object::Name(name) => self.named.get(name)?.clone(),
            _ => return None,
        };
        // Some programs write the number of the page where the page should stand.
        if let Some(Object::Integer(number)) = place.first() {
            let page = usize::try_from(*number).ok()?;
            place[0] = Object::Reference(*self.pages.get(page)?);
        }
        matches!(place.first(), Some(Object::Reference(_))).then_some(place)
    }
}

/// The bookmarks a document brings along, their places still in its own numbers.
pub(crate) fn own_marks(document: &Document, places: &Places) -> Vec<Mark> {
    let mut seen = HashSet::new();
    document
        .catalog()
        .ok()
        .and_then(|catalog| dictionary(document, catalog, b"Outlines"))
        .map(|outline| below(document, places, outline, &mut seen, 0))
        .unwrap_or_default()
}

fn below(
    document: &Document,
    places: &Places,
    above: &Dictionary,
    seen: &mut HashSet<ObjectId>,
    depth: usize,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut next = above.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        if depth >= DEEPEST || seen.len() >= MOST || !seen.insert(id) {
            break;
        }
        let Ok(item) = document.get_dictionary(id) else {
            break;
        };
        let action = dictionary(document, item, b"A");
        let goes = action.filter(|action| {
            action
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|kind| kind == b"GoTo")
        });
        let written = item
            .get(b"Dest")
            .or_else(|error| goes.map_or(Err(error), |action| action.get(b"D")));
        if let Ok(title @ Object::String(..)) = item.get_deref(b"Title", document) {
            marks.push(Mark {
                title: title.clone(),
                place: written
                    .ok()
                    .and_then(|place| places.explicit(document, place))
                    .map(Object::Array),
                below: below(document, places, item, seen, depth + 1),
            });
        }
        next = item.get(b"Next").and_then(Object::as_reference).ok();
    }
    marks
}
