//! Wordings copied to another book: a small file out, and one that came read before it is taken.

use std::fs::File;
use std::io::Read as _;

use owed_book::digest::Digest;
use owed_book::fact::Fact;
use owed_book::wording::{Tongue, Wording, is_owners};
use owed_exchange::wording::{FiledWording, LARGEST, WordingFile, WordingFileError};

use super::checked::{Tried, refused};
use super::{
    ReadWordings, TakeWordings, WordingFileView, WordingInFile, WordingTried, form_of, tongue_of,
};
use crate::commands::book::Entered;
use crate::commands::papers::Sheet;
use crate::commands::{Nothing, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Hands all wordings of the book out as a file.
pub(in crate::commands) fn export(
    desk: &Desk,
    _: Nothing,
    _: &Watch<'_>,
) -> Result<Sheet, Failure> {
    let wordings = desk.read(|open| {
        let mut all = Vec::new();
        for form in owed_book::evidence::Form::ALL {
            for tongue in [Tongue::Zh, Tongue::En] {
                if let Some((_, wording)) = open.book.wording(form, tongue) {
                    all.push(FiledWording {
                        form: wire::code(&form),
                        tongue: wire::code(&tongue),
                        passages: wording.passages.clone(),
                    });
                }
            }
        }
        Ok(all)
    })?;
    if wordings.is_empty() {
        return Err(Failure::not_found("wording", ""));
    }
    let bytes = WordingFile::of(wordings).bytes()?;
    Ok(Sheet {
        file: desk.shown.draft(bytes).to_string(),
        name: format!("范本_{}.owed-wording.json", desk.clock.today()),
    })
}

/// Reads a file of wordings and says what is in it. Nothing is entered.
pub(in crate::commands) fn read(
    desk: &Desk,
    input: ReadWordings,
    _: &Watch<'_>,
) -> Result<WordingFileView, Failure> {
    let (name, bytes) = bytes(desk, &input.file)?;
    let file = WordingFile::read(&bytes).map_err(|e| Failure::from(e).with("name", &name))?;
    let mut wordings = Vec::new();
    for filed in file.wordings {
        let (form, tongue) = (form_of(&filed.form)?, tongue_of(&filed.tongue)?);
        let tried = Tried::of(&tried(&filed), form, tongue, desk.clock.today());
        let now = desk.read(|open| Ok(open.book.wording(form, tongue).is_some()))?;
        wordings.push(WordingInFile {
            form: filed.form,
            tongue: filed.tongue,
            passages: tried.passages,
            faults: tried.faults,
            replaces: now,
        });
    }
    Ok(WordingFileView {
        digest: Digest::of(&bytes).to_string(),
        name,
        wordings,
    })
}

/// Takes the wordings of a file that was read: all of them, or none where one is at fault.
pub(in crate::commands) fn take(
    desk: &Desk,
    input: TakeWordings,
    _: &Watch<'_>,
) -> Result<Entered, Failure> {
    let (name, bytes) = bytes(desk, &input.file)?;
    if Digest::of(&bytes).to_string() != input.digest {
        let detail = format!("{name} is not the file that was read");
        return Err(Failure::new(Code::FileChanged, detail).with("name", name));
    }
    let file = WordingFile::read(&bytes).map_err(|e| Failure::from(e).with("name", &name))?;
    let mut facts = Vec::new();
    for filed in file.wordings {
        let (form, tongue) = (form_of(&filed.form)?, tongue_of(&filed.tongue)?);
        let tried = Tried::of(&tried(&filed), form, tongue, desk.clock.today());
        let passages = match tried.faults.first() {
            Some(first) => return Err(refused(first).with("name", &name)),
            None => tried.passages,
        };
        // Without a passage it would go back to the standard words, which nobody asked for.
        if !passages.is_empty() && is_owners(form) {
            facts.push(Fact::WordingSet(Wording {
                form,
                tongue,
                passages,
            }));
        }
    }
    if facts.is_empty() {
        return Err(Failure::not_found("wording", name));
    }
    let (entered, ()) = desk.enter(|_| Ok((facts.clone(), ())))?;
    Ok(Entered::of(entered))
}

fn tried(filed: &FiledWording) -> WordingTried {
    WordingTried {
        form: filed.form.clone(),
        tongue: filed.tongue.clone(),
        passages: filed.passages.clone(),
        debtor: None,
    }
}

fn bytes(desk: &Desk, handle: &str) -> Result<(String, Vec<u8>), Failure> {
    let (path, name) = desk.tray.get(handle)?;
    let mut bytes = Vec::new();
    let file = File::open(&path).map_err(|e| Failure::io(&path, &e))?;
    // One byte more than is taken, by which a larger file is known.
    file.take(LARGEST as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Failure::io(&path, &e))?;
    Ok((name, bytes))
}

impl From<WordingFileError> for Failure {
    fn from(e: WordingFileError) -> Self {
        let why = match &e {
            WordingFileError::TooLarge(_) => "too-large",
            WordingFileError::NotOne(_) => "not-one",
            WordingFileError::Newer(_) => "newer",
            WordingFileError::TooMany(_) => "too-many",
            WordingFileError::Twice(_) => "twice",
        };
        Self::new(Code::Refused, &e)
            .with("rule", "wording-file")
            .with("why", why)
    }
}
