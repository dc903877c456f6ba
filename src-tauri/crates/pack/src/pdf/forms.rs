//! Form fields, seals and layers: what a document keeps outside its pages.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{array, dictionary};

/// A chain of fields longer than this is a loop.
const DEEPEST: usize = 32;

/// Whether a field or its widget belongs to an electronic signature.
pub(crate) fn is_signature(document: &Document, field: &Dictionary) -> bool {
    let mut at = Some(field);
    for _ in 0..DEEPEST {
        let Some(field) = at else { return false };
        if let Ok(kind) = field.get_deref(b"FT", document) {
            return kind.as_name().is_ok_and(|kind| kind == b"Sig");
        }
        at = dictionary(document, field, b"Parent");
    }
    false
}

/// Whether an annotation has a picture of its own.
pub(crate) fn has_appearance(document: &Document, annotation: &Dictionary) -> bool {
    dictionary(document, annotation, b"AP").is_some_and(|looks| looks.has(b"N"))
}

/// Makes the widget of a signature an ordinary stamp that looks the same.
///
/// The signature covers the bytes of the original; on a page of the pack a viewer could only call
/// it broken, as if someone had tampered with it.
pub(crate) fn make_stamp(widget: &mut Dictionary) {
    for key in [
        b"FT".as_slice(),
        b"V",
        b"T",
        b"TU",
        b"TM",
        b"Ff",
        b"Parent",
        b"Kids",
        b"SV",
        b"Lock",
        b"MK",
        b"DA",
    ] {
        widget.remove(key);
    }
    widget.set("Subtype", "Stamp");
}

/// What a document's form brings into the pack.
pub(crate) struct Form<'d> {
    /// The fields of the first rank, without signatures.
    pub(crate) fields: Vec<ObjectId>,
    pub(crate) resources: Option<&'d Object>,
    pub(crate) default_look: Option<&'d Object>,
    /// Whether viewers must draw the values themselves.
    pub(crate) draws_itself: bool,
}

impl Form<'_> {
    pub(crate) fn of(document: &Document) -> Option<Form<'_>> {
        let form = dictionary(document, document.catalog().ok()?, b"AcroForm")?;
        let fields = array(document, form, b"Fields")
            .unwrap_or_default()
            .iter()
            .filter_map(|field| field.as_reference().ok())
            .filter(|id| {
                document
                    .get_dictionary(*id)
                    .is_ok_and(|field| !is_signature(document, field))
            })
            .collect();
        Some(Form {
            fields,
            resources: form.get(b"DR").ok(),
            default_look: form.get(b"DA").ok(),
            draws_itself: form
                .get_deref(b"NeedAppearances", document)
                .and_then(Object::as_bool)
                .unwrap_or(false),
        })
    }
}

/// Puts an exhibit's prefix before a field's name, so that equal names in two exhibits stay two
/// fields. The name may be in UTF-16 or in one byte a letter.
pub(crate) fn prefix_name(field: &mut Dictionary, prefix: &str) {
    let Ok(Object::String(name, _)) = field.get_mut(b"T") else {
        return;
    };
    let mut prefixed = Vec::new();
    match name.as_slice() {
        [0xFE, 0xFF, rest @ ..] => {
            prefixed.extend([0xFE, 0xFF]);
            prefix
                .encode_utf16()
                .for_each(|unit| prefixed.extend(unit.to_be_bytes()));
            prefixed.extend(rest);
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            prefixed.extend([0xEF, 0xBB, 0xBF]);
            prefixed.extend(prefix.bytes());
            prefixed.extend(rest);
        }
        plain => {
            prefixed.extend(prefix.bytes());
            prefixed.extend(plain);
        }
    }
    *name = prefixed;
}

/// The layers (optional content) of a document, and those of them that are not shown at first.
pub(crate) fn layers(document: &Document) -> (Vec<ObjectId>, Vec<ObjectId>) {
    let ids = |objects: Option<&[Object]>| -> Vec<ObjectId> {
        objects
            .unwrap_or_default()
            .iter()
            .filter_map(|object| object.as_reference().ok())
            .collect()
    };
    let Some(layers) = document
        .catalog()
        .ok()
        .and_then(|catalog| dictionary(document, catalog, b"OCProperties"))
    else {
        return (Vec::new(), Vec::new());
    };
    let all = ids(array(document, layers, b"OCGs"));
    let Some(usual) = dictionary(document, layers, b"D") else {
        return (all, Vec::new());
    };
    let starts_off = usual
        .get_deref(b"BaseState", document)
        .and_then(Object::as_name)
        .is_ok_and(|state| state == b"OFF");
    let off = if starts_off {
        let on = ids(array(document, usual, b"ON"));
        all.iter()
            .copied()
            .filter(|layer| !on.contains(layer))
            .collect()
    } else {
        ids(array(document, usual, b"OFF"))
    };
    (all, off)
}
