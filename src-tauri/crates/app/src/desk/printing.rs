//! The system's own printing (CUPS): which printers it has, and handing it a PDF.
//!
//! Nothing of a locked book is laid down in the open for it ([`program`]); what the print system itself
//! keeps until the sheets are out is its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A PDF, to be read from its start.
pub(crate) use super::program::Given as Sheets;
use super::program::Lost;
use super::{Watch, program};
use crate::failure::{Code, Failure};

/// The system's printing.
#[derive(Debug, Clone)]
pub(crate) struct Printing {
    /// Where its programs are; nothing where the system has none of that kind.
    programs: Option<PathBuf>,
}

impl Default for Printing {
    fn default() -> Self {
        let programs = if cfg!(unix) {
            Some("/usr/bin".into())
        } else {
            None
        };
        Self { programs }
    }
}

/// What can be printed on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Printers {
    /// The system has no printing that takes a PDF from a program.
    Absent,
    /// It has, and it does not answer.
    Off,
    /// These, by the names the system has for them; none where none is set up.
    These {
        /// All of them.
        names: Vec<String>,
        /// The one that is taken when nobody says otherwise.
        usual: Option<String>,
    },
}

/// What is said to the print system with a PDF.
pub(crate) struct Job<'a> {
    pub(crate) printer: &'a str,
    pub(crate) copies: u8,
    pub(crate) both_sides: bool,
    /// What the queue calls it. Others at this computer may see the queue: no name of a person.
    pub(crate) title: &'a str,
}

/// Longer than this a list of printers is not waited for, nor what they can, nor a PDF to be taken.
const PATIENCE: Duration = Duration::from_secs(10);
const PATIENCE_WITH_ABILITIES: Duration = Duration::from_secs(3);
const PATIENCE_WITH_A_PDF: Duration = Duration::from_secs(300);

impl Printing {
    /// A print system whose programs lie in this folder.
    pub(crate) fn of(programs: &Path) -> Self {
        Self {
            programs: Some(programs.to_owned()),
        }
    }

    /// Which printers there are.
    pub(crate) fn printers(&self, watch: &Watch<'_>) -> Result<Printers, Failure> {
        let (Some(_), Some(lpstat)) = (self.program("lp"), self.program("lpstat")) else {
            return Ok(Printers::Absent);
        };
        let ask = |how: &str| run(&lpstat, &[how], None, PATIENCE, watch);
        // `-r` says it in words and ends well either way.
        let runs = ask("-r")?;
        if !runs.good || runs.said.contains("not running") {
            return Ok(Printers::Off);
        }
        let names: Vec<String> = ask("-e")?.said.lines().map(str::to_owned).collect();
        let usual = ask("-d")?.said;
        let usual = usual
            .split_once("destination: ")
            .map(|(_, name)| name.trim());
        // An instance (`name/instance`) is one of the owner's own settings for a printer.
        let usual = usual.filter(|usual| {
            let printer = usual.split('/').next().unwrap_or(usual);
            names.iter().any(|name| name == printer)
        });
        Ok(Printers::These {
            usual: usual.map(str::to_owned),
            names,
        })
    }

    /// Those of these printers that cannot turn a sheet over, as far as the system says. One that it
    /// says nothing of is taken to be able.
    pub(crate) fn one_sided(
        &self,
        names: &[String],
        watch: &Watch<'_>,
    ) -> Result<Vec<String>, Failure> {
        let Some(lpoptions) = self.program("lpoptions") else {
            return Ok(Vec::new());
        };
        let (begun, mut found) = (Instant::now(), Vec::new());
        for name in names {
            // All of them together: a printer that is far away holds nobody up for long.
            let left = PATIENCE_WITH_ABILITIES.saturating_sub(begun.elapsed());
            match run(&lpoptions, &["-p", name], None, left, watch) {
                Ok(answer) if answer.good && cannot_turn(&answer.said) => found.push(name.clone()),
                Ok(_) => {}
                Err(failure) if failure.code == Code::Cancelled => return Err(failure),
                Err(_) => break,
            }
        }
        Ok(found)
    }

    /// Hands a PDF over, and gives what the print system calls the job.
    pub(crate) fn hand_over(
        &self,
        job: &Job<'_>,
        sheets: Sheets,
        watch: &Watch<'_>,
    ) -> Result<String, Failure> {
        let lp = self.program("lp").ok_or_else(|| refused("absent", ""))?;
        let copies = job.copies.to_string();
        let sides = match job.both_sides {
            true => "sides=two-sided-long-edge",
            false => "sides=one-sided",
        };
        let arguments = [
            "-d",
            job.printer,
            "-n",
            &copies,
            "-t",
            job.title,
            "-o",
            sides,
            // Every paper is A4. What is larger, such as a plan among the originals, is fitted to it;
            // what is A4 is printed as large as it is.
            "-o",
            "media=A4",
            "-o",
            "print-scaling=auto",
            // Copy after copy, each from a sheet of its own.
            "-o",
            "collate=true",
            "-o",
            "multiple-document-handling=separate-documents-collated-copies",
        ];
        let answer = run(&lp, &arguments, Some(sheets), PATIENCE_WITH_A_PDF, watch)?;
        if !answer.good {
            return Err(refused("refused", answer.faults.trim()));
        }
        // `request id is Office-12 (0 file(s))`
        let id = answer.said.split_once("request id is ");
        let id = id.and_then(|(_, rest)| rest.split_whitespace().next());
        Ok(id.unwrap_or_default().to_owned())
    }

    fn program(&self, name: &str) -> Option<PathBuf> {
        let program = self.programs.as_ref()?.join(name);
        program.is_file().then_some(program)
    }
}

/// Whether what the system says of a printer rules out that it prints both sides by itself. Its bits
/// take into account what is built into the printer (`printer-type`, CUPS).
fn cannot_turn(said: &str) -> bool {
    const TURNS: u64 = 0x10;
    // Only heard of on the network: its bits are what it chose to say of itself.
    const DISCOVERED: u64 = 0x0100_0000;
    let kind = said.rsplit(' ').find_map(|word| {
        let bits = word.trim().strip_prefix("printer-type=")?;
        bits.parse::<u64>().ok()
    });
    // A queue without a driver hands everything on as it is; nothing is known of the printer.
    let raw = said.contains("Raw Printer");
    kind.is_some_and(|kind| kind & (TURNS | DISCOVERED) == 0) && !raw
}

/// The print system did not take it; `why` is `absent`, `off`, `no-printer`, `printer` or `refused`.
pub(crate) fn refused(why: &str, said: &str) -> Failure {
    let detail = match why {
        "absent" => {
            "this computer has no print system (CUPS, `lp`); save the PDF and print it".into()
        }
        "off" => {
            "the print system of this computer does not answer; start it, or save the PDF".into()
        }
        "no-printer" => "no printer is set up on this computer; set one up, or save the PDF".into(),
        "printer" => format!("there is no printer {said:?}; name one of those that are set up"),
        _ => format!("the print system did not take it: {said}"),
    };
    Failure::new(Code::PrintRefused, detail)
        .with("why", why)
        .with("said", said)
}

/// What a program of the print system answered.
struct Answer {
    good: bool,
    said: String,
    faults: String,
}

fn run(
    program: &Path,
    arguments: &[&str],
    sheets: Option<Sheets>,
    patience: Duration,
    watch: &Watch<'_>,
) -> Result<Answer, Failure> {
    let mut command = Command::new(program);
    command.args(arguments);
    let ended = program::run(command, sheets, patience, |_| (), watch);
    let ended = ended.map_err(|lost| match lost {
        Lost::Broke(e) => Failure::io(program, &e),
        Lost::Stopped => Failure::new(Code::Cancelled, "printing was stopped"),
        Lost::Time => refused("off", ""),
    })?;
    Ok(Answer {
        good: ended.status.success(),
        said: ended.said,
        faults: ended.faults,
    })
}

#[cfg(test)]
mod tests {
    use super::cannot_turn;

    #[test]
    fn only_a_printer_that_is_known_to_have_no_duplexer_is_said_to_have_none() {
        // As CUPS 2.4 answers, shortened.
        let said = |model: &str, kind: &str| {
            format!(
                "copies=1 printer-info='A printer-type=16 at the door' \
                 printer-make-and-model='{model}' printer-state=3 printer-type={kind} \
                 printer-uri-supported=ipp://localhost/printers/Office\n"
            )
        };
        assert!(cannot_turn(&said("Epson 9-Pin Series", "36868")));
        // A driver that knows a duplexer, and none is built in.
        assert!(cannot_turn(&said("HP LaserJet Series PCL 4/5", "12356")));
        assert!(!cannot_turn(&said("Generic PDF Printer", "4124")));
        assert!(!cannot_turn(&said("Local Raw Printer", "4")));
        assert!(!cannot_turn(&said("Found on the network", "16781316")));
        assert!(!cannot_turn(""));
    }
}
