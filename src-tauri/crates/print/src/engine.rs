//! The engine: plain data in, a PDF out.

use std::collections::HashMap;
use std::path::PathBuf;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::demand::Demand;
use crate::envelope::{self, Envelope};
use crate::flow::Flow;
use crate::front::Front;
use crate::glyphs;
use crate::paper::Moment;
use crate::schedule::Schedule;
use crate::stamp::{self, Stamps, StandIn};
use crate::tabs::{self, Tabs};
use crate::words::yuan_in_words;
use crate::{Fonts, PrintError};

/// A finished paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Sets papers. One engine serves a whole program, from any thread.
pub struct Engine {
    library: LazyHash<Library>,
    fonts: Fonts,
    forms: HashMap<FileId, Source>,
    /// How papers are written that are kept for good.
    archival: PdfStandard,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("fonts", &self.fonts)
            .finish_non_exhaustive()
    }
}

/// A form: its file and how its PDF is written.
struct Form {
    file: &'static str,
    writing: Writing,
}

enum Writing {
    /// PDF/A-2b, or what else was asked for, with tags: read aloud, kept for good.
    Archival,
    /// The same without tags, which make a long table twelve times the size.
    ArchivalUntagged,
}

const STYLE: (&str, &str) = ("/style.typ", include_str!("../forms/cn/style.typ"));
const FORMS: [(&str, &str); 5] = [
    ("/flow.typ", include_str!("../forms/cn/flow.typ")),
    ("/demand.typ", include_str!("../forms/cn/demand.typ")),
    ("/schedule.typ", include_str!("../forms/cn/schedule.typ")),
    ("/front.typ", include_str!("../forms/cn/front.typ")),
    (
        "/placeholder.typ",
        include_str!("../forms/cn/placeholder.typ"),
    ),
];
const DATA: &str = "/data.json";

/// How many papers a cached result of layout may go unused before it is dropped.
const KEEP_CACHED: usize = 2;

impl Engine {
    /// Makes an engine that sets with these fonts.
    ///
    /// # Errors
    /// A form's path is not a path, which only a fault in this crate can cause.
    pub fn new(fonts: Fonts) -> Result<Engine, PrintError> {
        let mut forms = HashMap::new();
        for (file, text) in FORMS.into_iter().chain([STYLE]) {
            let id = file_id(file)?;
            forms.insert(id, Source::new(id, text.to_owned()));
        }
        Ok(Engine {
            library: LazyHash::new(Library::default()),
            fonts,
            forms,
            archival: PdfStandard::A_2b,
        })
    }

    /// The fonts in use.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Refuses words that cannot be printed, before a paper has them.
    ///
    /// # Errors
    /// A character no font has.
    pub fn can_print(&self, words: &str) -> Result<(), PrintError> {
        glyphs::check_text(words, &self.fonts)
    }

    /// Sets a demand letter (催款函), as PDF/A-2b.
    ///
    /// # Errors
    /// A character no font has, or a total in yuan that is not written in figures.
    pub fn demand(&self, demand: &Demand, when: Moment) -> Result<Paper, PrintError> {
        #[derive(Serialize)]
        struct InWords<'a> {
            #[serde(flatten)]
            demand: &'a Demand,
            unpaid_words: Option<String>,
            total_words: Option<String>,
        }
        let words = |figures: &str| match demand.currency.as_str() {
            "CNY" => yuan_in_words(figures).map(Some),
            _ => Ok(None),
        };
        let in_words = InWords {
            demand,
            unpaid_words: words(&demand.sums.unpaid.0)?,
            total_words: words(&demand.total.0)?,
        };
        self.set(
            Form {
                file: "/demand.typ",
                writing: Writing::Archival,
            },
            &in_words,
            when,
        )
    }

    /// Sets an interest schedule (计息明细表), as PDF/A-2b.
    ///
    /// # Errors
    /// A character no font has.
    pub fn schedule(&self, schedule: &Schedule, when: Moment) -> Result<Paper, PrintError> {
        self.set(
            Form {
                file: "/schedule.typ",
                writing: Writing::ArchivalUntagged,
            },
            schedule,
            when,
        )
    }

    /// The bytes of a font file, by its name, for who draws the pages of others.
    pub fn font_file(&self, name: &str) -> Option<Vec<u8>> {
        self.fonts.file(name)
    }

    /// Sets a paper given as blocks, as PDF/A-2b.
    ///
    /// # Errors
    /// A character no font has.
    pub fn flow(&self, flow: &Flow, when: Moment) -> Result<Paper, PrintError> {
        self.set(
            Form {
                file: "/flow.typ",
                writing: Writing::Archival,
            },
            flow,
            when,
        )
    }

    /// The same paper as a Word file.
    ///
    /// # Errors
    /// When it cannot be put together, which no paper causes.
    pub fn word(&self, flow: &Flow, when: Moment) -> Result<Vec<u8>, PrintError> {
        crate::word::write(flow, when)
    }

    /// Sets the front of an evidence pack, as PDF/A-2b, with links of the form `owed:exhibit/3`.
    ///
    /// # Errors
    /// A character no font has.
    pub fn front(&self, front: &Front, when: Moment) -> Result<Paper, PrintError> {
        self.set(
            Form {
                file: "/front.typ",
                writing: Writing::ArchivalUntagged,
            },
            front,
            when,
        )
    }

    /// Draws the stamps of an evidence pack: one transparent page for each page of evidence, with
    /// a link of the form `owed:index`.
    ///
    /// # Errors
    /// A page of no possible size.
    pub fn stamps(&self, stamps: &Stamps) -> Result<Paper, PrintError> {
        stamps.check()?;
        stamp::draw(stamps, &self.fonts)
    }

    /// Sets the pages that stand for files that could not be shown, one a file, as PDF/A-2b.
    ///
    /// # Errors
    /// A character no font has, or not one page to set.
    pub fn placeholders(&self, pages: &[StandIn], when: Moment) -> Result<Paper, PrintError> {
        #[derive(Serialize)]
        struct Pages<'a> {
            pages: &'a [StandIn],
        }
        self.set(
            Form {
                file: "/placeholder.typ",
                writing: Writing::Archival,
            },
            &Pages { pages },
            when,
        )
    }

    /// Sets an envelope or a waybill sheet, measured in millimetres.
    ///
    /// # Errors
    /// A character no font has, or an address too long for the stock.
    pub fn envelope(&self, envelope: &Envelope, when: Moment) -> Result<Paper, PrintError> {
        envelope::draw(envelope, &self.fonts, when)
    }

    /// The same engine writing PDF/A-1b in place of A-2b, for whoever takes nothing newer.
    #[must_use]
    pub fn for_older_archives(self) -> Self {
        Self {
            archival: PdfStandard::A_1b,
            ..self
        }
    }

    /// Draws the tabs between the exhibits of a pack, measured in millimetres.
    ///
    /// # Errors
    /// A character no font has, or a name too long for its tab.
    pub fn tabs(&self, tabs: &Tabs, when: Moment) -> Result<Paper, PrintError> {
        tabs::draw(tabs, &self.fonts, when)
    }

    fn set(&self, form: Form, data: &impl Serialize, when: Moment) -> Result<Paper, PrintError> {
        let fault = |why: String| PrintError::Form {
            form: form.file,
            why,
        };
        let mut data = serde_json::to_value(data).map_err(|error| fault(error.to_string()))?;
        glyphs::tidy(&mut data);
        glyphs::check(&data, &self.fonts)?;
        let data = serde_json::to_vec(&data).map_err(|error| fault(error.to_string()))?;

        let job = Job {
            engine: self,
            form: file_id(form.file)?,
            data_id: file_id(DATA)?,
            data: Bytes::new(data),
        };
        let paper = job.run(&form, when);
        typst::comemo::evict(KEEP_CACHED);
        paper
    }
}

/// One paper in the making: the engine, and the data as a file. Data as `sys.inputs` would
/// throw the cache of everything away with each letter.
struct Job<'a> {
    engine: &'a Engine,
    form: FileId,
    data_id: FileId,
    data: Bytes,
}

impl Job<'_> {
    fn run(&self, form: &Form, when: Moment) -> Result<Paper, PrintError> {
        let fault = |faults: &[SourceDiagnostic]| self.explain(form, faults);
        let document: PagedDocument = typst::compile(self)
            .output
            .map_err(|faults| fault(&faults))?;
        let (standards, tagged): (&[PdfStandard], bool) = match form.writing {
            Writing::Archival => (std::slice::from_ref(&self.engine.archival), true),
            Writing::ArchivalUntagged => (std::slice::from_ref(&self.engine.archival), false),
        };
        let standards = PdfStandards::new(standards).map_err(|error| PrintError::Form {
            form: form.file,
            why: error.message().to_string(),
        })?;
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Owed".to_owned())),
            timestamp: utc(when).map(Timestamp::new_utc),
            standards,
            tagged,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|faults| fault(&faults))?;
        Ok(Paper {
            pdf,
            pages: document.pages().len(),
        })
    }

    fn explain(&self, form: &Form, faults: &[SourceDiagnostic]) -> PrintError {
        let why = faults
            .iter()
            .map(|fault| {
                let file = fault.span.id();
                let source = file.and_then(|id| self.engine.forms.get(&id));
                let line = self
                    .range(fault.span)
                    .zip(source)
                    .and_then(|(range, source)| source.lines().byte_to_line(range.start));
                match (file, line) {
                    (Some(id), Some(line)) => {
                        let path = id.get().vpath().get_without_slash();
                        format!("{path} line {}: {}", line + 1, fault.message)
                    }
                    (_, _) => fault.message.to_string(),
                }
            })
            .collect::<Vec<_>>()
            .join("; ");
        PrintError::Form {
            form: form.file,
            why,
        }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.fonts.book
    }

    fn main(&self) -> FileId {
        self.form
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.engine
            .forms
            .get(&id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.font(index)
    }

    /// There is no clock here: a form that asks for today is refused.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

fn file_id(path: &'static str) -> Result<FileId, PrintError> {
    let path_of = VirtualPath::new(path).map_err(|error| PrintError::Form {
        form: path,
        why: format!("{error:?}"),
    })?;
    Ok(RootedPath::new(VirtualRoot::Project, path_of).intern())
}

fn utc(when: Moment) -> Option<Datetime> {
    let (year, month, day) = when.day.parts();
    Datetime::from_ymd_hms(
        i32::from(year),
        month,
        day,
        when.hour,
        when.minute,
        when.second,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Engine>();
    }
}
