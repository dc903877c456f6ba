//! Handing PDFs to the system's printing.

use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;

use owed_book::Digest;
use owed_pack::{Sides, sides};
use owed_store::digest_through;

use super::copies::{MOST, issued};
use super::{PrintJob, PrintPart, PrintRun, Printed};
use crate::commands::{packs, papers, wire};
use crate::desk::printing::{Job, Printers, Sheets, refused};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// A PDF that is there, unchanged, and may be printed.
struct Ready {
    /// What the queue of the printer calls it. Others at this computer may see the queue, so it is the
    /// number of a paper and never the name of a person.
    title: String,
    sheets: Sheets,
}

impl Ready {
    /// The same with the sides that are printed now, where the owner turns the sheets.
    fn only(self, by_hand: Option<Sides>) -> Result<Self, Failure> {
        let Some(which) = by_hand else {
            return Ok(self);
        };
        let bytes = match self.sheets {
            Sheets::Bytes(bytes) => bytes,
            Sheets::File(mut file) => {
                let mut bytes = Vec::new();
                let read = file.read_to_end(&mut bytes);
                read.map_err(|e| Failure::io(Path::new(&self.title), &e))?;
                bytes
            }
        };
        let chosen = sides(&bytes, which).map_err(|why| {
            Failure::new(Code::NoPages, why.detail).with("name", self.title.clone())
        })?;
        Ok(Self {
            title: self.title,
            sheets: Sheets::Bytes(chosen),
        })
    }
}

fn sides_of(code: &str) -> Result<Sides, Failure> {
    match code {
        "fronts" => Ok(Sides::Fronts),
        "backs-from-first" => Ok(Sides::BacksFromFirst),
        "backs-from-last" => Ok(Sides::BacksFromLast),
        other => Err(Failure::bad_input("byHand", other)),
    }
}

/// Each PDF is a job of its own, so each begins on a fresh sheet, whatever the printer does.
pub(in crate::commands) fn run(
    desk: &Desk,
    input: PrintRun,
    watch: &Watch<'_>,
) -> Result<Printed, Failure> {
    if let Some(debtor) = &input.filing {
        let law = desk.law()?;
        desk.read(|open| {
            let debtor = wire::debtor(&open.book, debtor)?;
            papers::agrees(&papers::filing_set(open, debtor, &law).1)
        })?;
    }
    let mut wanted: Vec<&PrintPart> = input.sheets.iter().filter(|part| part.copies > 0).collect();
    if let Some(many) = wanted.iter().find(|part| part.copies > MOST) {
        return Err(Failure::bad_input("copies", many.copies));
    }
    if wanted.is_empty() {
        return Err(Failure::bad_input("copies", 0));
    }
    let by_hand = input.by_hand.as_deref().map(sides_of).transpose()?;
    if by_hand == Some(Sides::BacksFromLast) {
        wanted.reverse();
    }
    let printer = printer(desk, input.printer.as_deref(), watch)?;
    // All of them are looked at before the first is handed over: a set is not begun that cannot end.
    for part in &wanted {
        ready(desk, part)?.only(by_hand)?;
    }
    let (mut jobs, mut stopped) = (Vec::new(), None);
    for (at, part) in wanted.iter().enumerate() {
        let go_on = watch.step("printing", at as u64, wanted.len() as u64);
        let next = match go_on {
            ControlFlow::Continue(()) => ready(desk, part).and_then(|part| part.only(by_hand)),
            ControlFlow::Break(()) => Err(Failure::new(Code::Cancelled, "printing was stopped")),
        };
        let handed = next.and_then(|Ready { title, sheets }| {
            let job = Job {
                printer: &printer,
                copies: part.copies,
                both_sides: input.both_sides && by_hand.is_none(),
                title: &title,
            };
            desk.printing.hand_over(&job, sheets, watch)
        });
        match handed {
            Ok(job) => jobs.push(PrintJob {
                file: part.file.clone(),
                job,
                copies: part.copies,
            }),
            Err(failure) if jobs.is_empty() => return Err(failure),
            Err(failure) => {
                stopped = Some(failure);
                break;
            }
        }
    }
    Ok(Printed {
        printer,
        jobs,
        stopped,
    })
}

fn printer(desk: &Desk, named: Option<&str>, watch: &Watch<'_>) -> Result<String, Failure> {
    let (names, usual) = match desk.printing.printers(watch)? {
        Printers::Absent => return Err(refused("absent", "")),
        Printers::Off => return Err(refused("off", "")),
        Printers::These { names, usual } => (names, usual),
    };
    match (named, usual) {
        // Only a name the system itself gave goes on its command line.
        (Some(named), usual) => {
            let known = names.iter().any(|name| name == named) || usual.as_deref() == Some(named);
            known
                .then(|| named.to_owned())
                .ok_or_else(|| refused("printer", named))
        }
        (None, Some(usual)) => Ok(usual),
        (None, None) => names
            .into_iter()
            .next()
            .ok_or_else(|| refused("no-printer", "")),
    }
}

/// What the queue calls a job: one short line without anything that could be taken for an option.
fn title(name: &str) -> String {
    let plain = name.chars().filter(|c| !c.is_control()).take(60);
    let plain: String = plain.collect();
    let plain = plain.trim_start_matches(['-', ' ']).trim();
    if plain.is_empty() { "Owed" } else { plain }.to_owned()
}

/// The bytes that are printed: of a pack the file itself, hashed anew, and of everything else what
/// the desk gives out under that digest.
fn ready(desk: &Desk, part: &PrintPart) -> Result<Ready, Failure> {
    let digest: Digest = part
        .file
        .parse()
        .map_err(|_| Failure::not_found("file", &part.file))?;
    let built = match desk.shown.path(digest) {
        Some(path) => Some(path),
        None => packs::bound(desk, digest)?.map(|pack| pack.path),
    };
    let sheets = match built {
        Some(path) => {
            let broken = |e: std::io::Error| Failure::io(&path, &e);
            let mut file = File::open(&path).map_err(broken)?;
            if digest_through(&mut file).map_err(broken)? != digest {
                let name = crate::desk::file_name(&path);
                let detail = format!("{name} is not as it was bound; build the pack anew");
                return Err(Failure::new(Code::FileChanged, detail).with("name", name));
            }
            file.rewind().map_err(broken)?;
            Sheets::File(file)
        }
        None => Sheets::Bytes(desk.file(digest)?),
    };
    let pdf = match &sheets {
        Sheets::Bytes(bytes) => bytes.starts_with(b"%PDF"),
        // Built here and just compared with its manifest.
        Sheets::File(_) => true,
    };
    if !pdf {
        let detail = "only a PDF is printed from here; save the file and print it elsewhere";
        return Err(Failure::new(Code::NoPages, detail).with("name", &part.file));
    }
    let number =
        desk.read(|open| Ok(issued(&open.book, digest).map(|paper| paper.number.clone())))?;
    Ok(Ready {
        title: title(number.as_deref().unwrap_or_default()),
        sheets,
    })
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_name_in_the_queue_is_one_line_and_no_option() {
        assert_eq!(title("催字〔2026〕第001号"), "催字〔2026〕第001号");
        assert_eq!(title("-o raw\n-d other"), "o raw-d other");
        assert_eq!(title("--"), "Owed");
        assert_eq!(title(&"号".repeat(200)).chars().count(), 60);
    }
}
