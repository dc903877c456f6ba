//! Named templates for packs (证据册模板): kept in the book, and handed on to others like its rules.

use owed_book::Book;
use owed_book::evidence::Proves;
use owed_book::fact::Fact;
use owed_book::packing::{
    PackMade, PackTemplate, PackTemplateFault, PortalCopy, PrintedOn, StampAt,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UploadAsked;
use crate::commands::book::Entered;
use crate::commands::{Nothing, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// The templates for packs of the open book.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackTemplatesView {
    /// In the order of their names.
    pub templates: Vec<PackTemplateView>,
    /// Every kind of evidence, in the order in which it is without a template.
    pub kinds: Vec<String>,
}

/// A template.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackTemplateView {
    /// Its name.
    pub name: String,
    /// How packs are made by it.
    pub is: PackMadeView,
}

/// How packs are made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct PackMadeView {
    /// What comes first, by kind; what is not named comes after it in the usual order.
    pub order: Vec<String>,
    /// Where a page has its stamp: `foot`, `foot-right` or `head-right`.
    pub stamp: String,
    /// Dividers bound in, for printing on `one` side or on `both`.
    pub tabs: Option<String>,
    /// Copies for a court's portal.
    pub upload: Option<UploadAsked>,
    /// What the cover is headed; the usual word when left out.
    pub heading: Option<String>,
    /// Lines on the cover.
    pub lines: Vec<String>,
}

/// Keeps a template, or takes one away.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct KeepPackTemplate {
    /// Its name: what bore it before is replaced.
    pub name: String,
    /// How packs are made by it; nothing takes it away.
    pub is: Option<PackMadeView>,
}

/// The kinds of evidence in their usual order.
const KINDS: [Proves; 7] = [
    Proves::Contract,
    Proves::Delivery,
    Proves::Amount,
    Proves::DueDate,
    Proves::Demand,
    Proves::Identity,
    Proves::Other,
];

pub(in crate::commands) fn show(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<PackTemplatesView, Failure> {
    desk.read(|open| {
        let all = open.book.pack_templates.iter();
        let view = |(name, made): (&String, &PackMade)| PackTemplateView {
            name: name.clone(),
            is: PackMadeView::of(made),
        };
        Ok(PackTemplatesView {
            templates: all.map(view).collect(),
            kinds: KINDS.iter().map(wire::code).collect(),
        })
    })
}

pub(in crate::commands) fn keep(
    desk: &Desk,
    input: KeepPackTemplate,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let name = input.name.trim().to_owned();
    let is = input.is.as_ref().map(PackMadeView::read).transpose()?;
    for words in is.iter().flat_map(|is| is.heading.iter().chain(&is.lines)) {
        // Said here, and not when the pack is built.
        desk.engine()?.can_print(words)?;
    }
    let template = PackTemplate { name, is };
    let (entered, ()) = desk.enter(|_| Ok((vec![Fact::PackTemplateSet(template.clone())], ())))?;
    Ok(Entered::of(entered))
}

/// How a pack is made by the template of a name; as usual where none is named.
pub(in crate::commands) fn named(book: &Book, name: Option<&str>) -> Result<PackMade, Failure> {
    let Some(name) = name else {
        return Ok(PackMade::default());
    };
    let made = book.pack_templates.get(name);
    made.cloned()
        .ok_or_else(|| Failure::not_found("pack-template", name))
}

impl PackMadeView {
    fn of(made: &PackMade) -> Self {
        Self {
            order: made.order.iter().map(wire::code).collect(),
            stamp: wire::code(&made.stamp),
            tabs: made.tabs.map(|sides| wire::code(&sides)),
            upload: made
                .upload
                .map(|PortalCopy { largest, scale }| UploadAsked { largest, scale }),
            heading: made.heading.clone(),
            lines: made.lines.clone(),
        }
    }

    fn read(&self) -> Result<PackMade, Failure> {
        let kinds = self.order.iter().map(|kind| wire::of_code("order", kind));
        let tabs = self
            .tabs
            .as_deref()
            .map(|word| wire::of_code::<PrintedOn>("tabs", word));
        let trimmed = |text: &String| text.trim().to_owned();
        let said = |text: &String| !text.is_empty();
        let copy = |upload: &UploadAsked| PortalCopy {
            largest: upload.largest,
            scale: upload.scale,
        };
        Ok(PackMade {
            order: kinds.collect::<Result<_, _>>()?,
            stamp: wire::of_code::<StampAt>("stamp", &self.stamp)?,
            tabs: tabs.transpose()?,
            upload: self.upload.as_ref().map(copy),
            heading: self.heading.as_ref().map(trimmed).filter(said),
            lines: self.lines.iter().map(trimmed).filter(said).collect(),
        })
    }
}

/// What the book says against a template.
pub(crate) fn rule(fault: &PackTemplateFault) -> (&'static str, Vec<(&'static str, String)>) {
    use PackTemplateFault as F;
    match fault {
        F::TooLong { words, max } => (
            "pack-template-long",
            vec![("about", words.clone()), ("max", max.to_string())],
        ),
        F::NotALine(words) => ("pack-template-line", vec![("about", words.clone())]),
        F::TooManyLines => (
            "pack-template-lines",
            vec![("max", PackTemplate::MOST_LINES.to_string())],
        ),
        F::KindTwice => ("pack-template-twice", vec![]),
        F::NoSize => ("pack-template-size", vec![]),
        F::NoTemplate(name) => ("pack-template-none", vec![("about", name.clone())]),
        F::TooMany => (
            "pack-template-many",
            vec![("max", PackTemplate::MOST.to_string())],
        ),
    }
}
