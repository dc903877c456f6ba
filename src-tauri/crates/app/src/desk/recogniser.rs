//! A program of this computer that reads writing off pictures (OCR): tesseract, where it is installed
//! with what it needs for Chinese.
//!
//! The picture goes to it over a pipe and its words come back over one ([`program`]). It may take only so
//! much memory and time, and can write nothing.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use owed_pack::{PARTS, ReadPage, ReadWord, Shades};

use super::program::{Given, Lost};
use super::{Desk, Watch, program, reader};

/// No page is waited for longer.
const PATIENCE: Duration = Duration::from_secs(60);
/// No list of languages is waited for longer.
const PATIENCE_FOR_A_LIST: Duration = Duration::from_secs(10);
/// More words than this are on no page.
const WORDS: usize = 20_000;
/// Of a hundred: a word it is less sure of is a speck, a stamp or a signature.
const SURE: f32 = 30.0;

/// Where the program is looked for.
#[derive(Debug, Clone)]
pub(crate) struct Recogniser {
    is: Place,
    patience: Duration,
}

#[derive(Debug, Clone)]
enum Place {
    /// Where systems keep it; only a door of ours looks there, so that a test reads no pictures unasked.
    Usual,
    /// This very program, or none.
    This(Option<PathBuf>),
}

/// What this computer has to read writing off pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Nothing.
    Absent,
    /// A program that knows no Chinese.
    NoChinese,
    /// A program that can.
    Ready(Ready),
}

/// A program that reads Chinese writing off pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ready {
    program: PathBuf,
    languages: &'static str,
    patience: Duration,
}

/// Why a page was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unread {
    /// Nobody wants it any more.
    Stopped,
    /// It took longer than a page may.
    Time,
    /// The program broke down over it.
    Broke,
}

impl Default for Recogniser {
    fn default() -> Self {
        Self {
            is: Place::Usual,
            patience: PATIENCE,
        }
    }
}

impl Desk {
    /// The same desk, where this very program reads writing off pictures and no page is waited for
    /// longer than that.
    #[must_use]
    pub fn recognising_by(self, program: &Path, patience: Duration) -> Self {
        let is = Place::This(Some(program.to_owned()));
        Self {
            recogniser: Recogniser { is, patience },
            ..self
        }
    }
}

impl Recogniser {
    /// What this computer has.
    pub(crate) fn engine(&self, watch: &Watch<'_>) -> Engine {
        let Some(program) = self.program() else {
            return Engine::Absent;
        };
        let heard = run(
            &program,
            &["--list-langs"],
            None,
            PATIENCE_FOR_A_LIST,
            watch,
        );
        let Ok(said) = heard else {
            return Engine::Absent;
        };
        let has = |language: &str| said.lines().any(|line| line.trim() == language);
        let languages = match (has("chi_sim"), has("eng")) {
            (true, true) => "chi_sim+eng",
            (true, false) => "chi_sim",
            (false, _) => return Engine::NoChinese,
        };
        Engine::Ready(Ready {
            program,
            languages,
            patience: self.patience,
        })
    }

    fn program(&self) -> Option<PathBuf> {
        let found = match &self.is {
            Place::This(program) => program.clone(),
            Place::Usual if !reader::is_door() => None,
            Place::Usual => match std::env::var_os("OWED_TESSERACT") {
                // Named as nothing: there is to be none.
                Some(said) if said.is_empty() => None,
                Some(said) => Some(PathBuf::from(said)),
                None => usual().into_iter().find(|place| place.is_file()),
            },
        };
        found.filter(|program| program.is_file())
    }
}

fn usual() -> Vec<PathBuf> {
    if cfg!(windows) {
        let below = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
        let folders = below.iter().filter_map(std::env::var_os).map(PathBuf::from);
        return folders
            .flat_map(|dir| {
                [
                    dir.join("Tesseract-OCR"),
                    dir.join("Programs/Tesseract-OCR"),
                ]
            })
            .map(|dir| dir.join("tesseract.exe"))
            .collect();
    }
    [
        "/usr/bin",
        "/usr/local/bin",
        "/opt/homebrew/bin",
        "/opt/local/bin",
    ]
    .map(|dir| Path::new(dir).join("tesseract"))
    .to_vec()
}

impl Ready {
    /// Reads the writing off a picture.
    pub(crate) fn read(&self, page: Shades, watch: &Watch<'_>) -> Result<ReadPage, Unread> {
        let (width, height) = (page.width, page.height);
        let mut picture = format!("P5 {width} {height} 255\n").into_bytes();
        picture.extend(page.grey);
        // Said by the option and not by the name of a file of its settings, which may be missing.
        let arguments = [
            "stdin",
            "stdout",
            "-l",
            self.languages,
            "--psm",
            "3",
            "-c",
            "tessedit_create_tsv=1",
        ];
        let said = run(
            &self.program,
            &arguments,
            Some(picture),
            self.patience,
            watch,
        )?;
        Ok(understood(&said, width, height))
    }
}

/// Reads the table of words: level, page, block, paragraph, line, word, left, top, width, height,
/// how sure, and the word.
fn understood(table: &str, width: u32, height: u32) -> ReadPage {
    let mut page = ReadPage::default();
    let mut line_of = None;
    let part = |pixels: u64, of: u32| {
        let part = pixels * u64::from(PARTS) / u64::from(of.max(1));
        u16::try_from(part).unwrap_or(PARTS).min(PARTS)
    };
    for row in table.lines().take(WORDS * 2) {
        let cells: Vec<&str> = row.splitn(12, '\t').collect();
        let [
            level,
            _,
            block,
            paragraph,
            line,
            _,
            left,
            top,
            wide,
            high,
            sure,
            word,
        ] = cells[..]
        else {
            continue;
        };
        let word: String = word
            .trim()
            .chars()
            .filter(|letter| !letter.is_control())
            .collect();
        let sure = sure.parse::<f32>().unwrap_or(0.0);
        if level != "5" || word.is_empty() || sure < SURE {
            continue;
        }
        let number = |cell: &str| cell.parse::<u64>().ok().filter(|pixels| *pixels < 1 << 20);
        let (Some(left), Some(top), Some(wide), Some(high)) =
            (number(left), number(top), number(wide), number(high))
        else {
            continue;
        };
        let at = [
            part(left, width),
            part(top, height),
            part(left + wide, width),
            part(top + high, height),
        ];
        let of = (block, paragraph, line);
        if line_of != Some(of) {
            page.lines.push(Vec::new());
            line_of = Some(of);
        }
        if let Some(line) = page.lines.last_mut() {
            line.push(ReadWord { text: word, at });
        }
    }
    page
}

/// What a program says of what it is given; nothing of one that came to a bad end.
fn run(
    program: &Path,
    arguments: &[&str],
    given: Option<Vec<u8>>,
    patience: Duration,
    watch: &Watch<'_>,
) -> Result<String, Unread> {
    let mut command = Command::new(program);
    // One page, one thread: several pages are read at once instead.
    command.args(arguments).env("OMP_THREAD_LIMIT", "1");
    let bytes = given.as_ref().map_or(0, Vec::len) as u64;
    let given = given.map(Given::Bytes);
    let bound = |child: &Child| bound(child, bytes, patience);
    match program::run(command, given, patience, bound, watch) {
        Ok(ended) if ended.status.success() => Ok(ended.said),
        Ok(_) | Err(Lost::Broke(_)) => Err(Unread::Broke),
        Err(Lost::Stopped) => Err(Unread::Stopped),
        Err(Lost::Time) => Err(Unread::Time),
    }
}

/// Takes memory and time beyond the cap, and the writing of files, from a program that was started.
/// It has been given nothing yet that could lead it astray.
#[cfg(target_os = "linux")]
fn bound(child: &Child, given: u64, patience: Duration) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let most = |resource, limit: u64| {
        let limit = Rlimit {
            current: Some(limit),
            maximum: Some(limit),
        };
        // One that has ended already is told by how it ended.
        let _ = prlimit(Some(Pid::from_child(child)), resource, limit);
    };
    most(Resource::Core, 0);
    most(Resource::Fsize, 0);
    most(Resource::Data, (1 << 30) + given * 16);
    most(Resource::Cpu, patience.as_secs() + 5);
}

/// Other systems have no such limits for another process; there the clock must do.
#[cfg(not(target_os = "linux"))]
fn bound(_: &Child, _: u64, _: Duration) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_it_is_sure_of_are_taken_and_whatever_else_it_says_is_passed_over() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            4\t1\t1\t1\t1\t0\t10\t20\t30\t40\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t96.5\t送货\n\
            5\t1\t1\t1\t1\t2\t50\t20\t20\t40\t12\t噪\n\
            5\t1\t1\t1\t2\t1\t10\t80\t990\t40\t88\t单\u{7}\n\
            5\t1\t1\t1\t2\t2\t-10\t80\t9\t40\t88\t外\n\
            nonsense\n";
        let page = understood(table, 100, 200);
        let words: Vec<(&str, [u16; 4])> = page
            .lines
            .iter()
            .flatten()
            .map(|w| (w.text.as_str(), w.at))
            .collect();
        assert_eq!(
            words,
            [
                ("送货", [1000, 1000, 4000, 3000]),
                ("单", [1000, 4000, 10_000, 6000])
            ]
        );
        assert_eq!(page.lines.len(), 2);
    }
}
