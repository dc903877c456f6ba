//! Drawing the pages of somebody else's PDF in a second process: a page may ask for any amount of
//! memory or time, and whoever draws it may break down over it. Then that page is named, and the
//! next is drawn by another process.
//!
//! The bytes go over the pipe and nowhere else: those of a locked book lie in no file in the open.

use std::io::{self, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::{ChildStdin, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use owed_pack::{Drawing, FontFor, Fonts, Pages, Pixels, Reason, Unreadable};
use serde::{Deserialize, Serialize};

use super::follow::{Reader, start};
use super::{Caps, DRAW, PROGRAM, child};

/// No page is waited for longer, in seconds; where a reader may take less, less.
const PATIENCE: u64 = 30;
/// No side of a page has more pixels than 5,000, of three bytes each.
const LARGEST: u64 = 5_000 * 5_000 * 3;

/// What the other process says.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    /// The file is open and has so many pages.
    Open(usize),
    /// A page is drawn; its pixels follow.
    Page(u32, u32, (f32, f32)),
    /// It cannot be done.
    Cannot(Unreadable),
}

/// A PDF whose pages are drawn elsewhere.
struct Elsewhere {
    program: PathBuf,
    bytes: Arc<[u8]>,
    caps: Caps,
    count: usize,
    at_work: Option<AtWork>,
}

struct AtWork {
    _process: Reader,
    to: ChildStdin,
    heard: Receiver<(Said, Vec<u8>)>,
}

/// A PDF whose pages can be drawn: in another process where one can be started. Here, `fonts` stand
/// in for those it does not carry.
pub(crate) fn pages(bytes: Vec<u8>, fonts: Fonts) -> Result<Box<dyn Pages>, Unreadable> {
    let Some(program) = PROGRAM.get() else {
        return Ok(Box::new(Drawing::of(bytes, fonts)?));
    };
    let mut elsewhere = Elsewhere {
        program: program.clone(),
        bytes: bytes.into(),
        caps: Caps::of_environment(),
        count: 0,
        at_work: None,
    };
    elsewhere.begin()?;
    Ok(Box::new(elsewhere))
}

impl Elsewhere {
    fn begin(&mut self) -> Result<(), Unreadable> {
        let failed = |why: &str| cannot(Reason::Damaged, why);
        let started = start(&self.program, DRAW, Stdio::null());
        let mut process = started.ok_or_else(|| failed("no process can be started to draw it"))?;
        let Some((to, mut from)) = process.pipes() else {
            return Err(failed("the process that draws has no pipes"));
        };
        let (say, heard) = sync_channel(1);
        thread::spawn(move || {
            // The first fault ends it; what is missing then is told by who listens.
            while let Ok(Some(said)) = hear(&mut from) {
                if say.send(said).is_err() {
                    break;
                }
            }
        });
        let mut at_work = AtWork {
            _process: process,
            to,
            heard,
        };
        // One that died at once is told by its missing answer.
        let caps = serde_json::to_vec(&self.caps).unwrap_or_default();
        let _ = put(&mut at_work.to, &caps).and_then(|()| put(&mut at_work.to, &self.bytes));
        self.at_work = Some(at_work);
        match self.listen()? {
            (Said::Open(count), _) => self.count = count,
            (Said::Cannot(why), _) => return Err(why),
            (Said::Page(..), _) => return Err(failed("the process that draws lost the thread")),
        }
        Ok(())
    }

    /// What it says next. One that says nothing is ended.
    fn listen(&mut self) -> Result<(Said, Vec<u8>), Unreadable> {
        let Some(at_work) = &self.at_work else {
            return Err(cannot(Reason::Damaged, "nobody draws it"));
        };
        let patience = Duration::from_secs(self.caps.seconds.min(PATIENCE));
        let heard = at_work.heard.recv_timeout(patience);
        heard.map_err(|end| {
            self.at_work = None;
            cannot(
                Reason::TooLarge,
                match end {
                    RecvTimeoutError::Timeout => "it takes longer to draw than a page may",
                    RecvTimeoutError::Disconnected => {
                        "it takes more memory to draw than a page may"
                    }
                },
            )
        })
    }
}

impl Pages for Elsewhere {
    fn count(&self) -> usize {
        self.count
    }

    fn draw(&mut self, page: usize) -> Result<Pixels, Unreadable> {
        if self.at_work.is_none() {
            self.begin()?;
        }
        if let Some(at_work) = &mut self.at_work {
            let _ = put(&mut at_work.to, &(page as u64).to_le_bytes());
        }
        match self.listen()? {
            (Said::Page(width, height, points), rgb)
                if rgb.len() as u64 == u64::from(width) * u64::from(height) * 3 =>
            {
                Ok(Pixels {
                    width,
                    height,
                    rgb,
                    points,
                })
            }
            (Said::Cannot(why), _) => Err(why),
            (Said::Page(..) | Said::Open(_), _) => {
                self.at_work = None;
                Err(cannot(
                    Reason::Damaged,
                    "the process that draws lost the thread",
                ))
            }
        }
    }
}

fn cannot(reason: Reason, why: &str) -> Unreadable {
    Unreadable {
        reason,
        detail: why.to_owned(),
    }
}

/// Draws the pages that are asked for on standard input, until nobody asks any more.
pub(super) fn run() -> ExitCode {
    match draw(&mut io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn draw(from: &mut impl Read, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    let caps: Caps = serde_json::from_slice(&get(from, 1 << 10)?.unwrap_or_default())?;
    let bytes = get(from, super::LARGEST)?.unwrap_or_default();
    child::bound_memory(caps, bytes.len() as u64)?;
    let drawing = match Drawing::of(bytes, own_fonts()) {
        Ok(drawing) => drawing,
        Err(why) => return say(&mut to, &Said::Cannot(why), &[]),
    };
    say(&mut to, &Said::Open(drawing.count()), &[])?;
    while let Some(page) = get(from, 8)? {
        let page = <[u8; 8]>::try_from(page).map_err(|_| io::ErrorKind::InvalidData)?;
        let page = usize::try_from(u64::from_le_bytes(page)).map_err(io::Error::other)?;
        match drawing.page(page) {
            Ok(drawn) => {
                let is = Said::Page(drawn.width, drawn.height, drawn.points);
                say(&mut to, &is, &drawn.rgb)?;
            }
            Err(why) => say(&mut to, &Said::Cannot(why), &[])?,
        }
    }
    Ok(())
}

/// The program's own fonts, looked for once one is wanted; each is read once.
fn own_fonts() -> Fonts {
    let fonts = OnceLock::new();
    let read = FontFor::ALL.map(|face| (face, OnceLock::new()));
    Arc::new(move |face| {
        let fonts = fonts.get_or_init(|| owed_print::Fonts::find().ok());
        let (_, font) = read.iter().find(|(each, _)| *each == face)?;
        let font = font.get_or_init(|| fonts.as_ref()?.file(file_of(face)).map(Arc::new));
        font.clone()
    })
}

/// Our font that stands in for one that a PDF does not carry.
pub(crate) fn file_of(face: FontFor) -> &'static str {
    match face {
        FontFor::Plain => "NotoSansSC-Medium.ttf",
        FontFor::Serif => "SourceSerif4-Regular.ttf",
        FontFor::Fixed => "SourceCodePro-Regular.ttf",
        FontFor::Song => "NotoSerifSC-Regular.ttf",
        FontFor::Kai => "LXGWWenKai-Regular.ttf",
    }
}

fn say(to: &mut impl Write, said: &Said, pixels: &[u8]) -> io::Result<()> {
    put(to, &serde_json::to_vec(said)?)?;
    put(to, pixels)?;
    to.flush()
}

fn hear(from: &mut impl Read) -> io::Result<Option<(Said, Vec<u8>)>> {
    let Some(said) = get(from, 64 << 10)? else {
        return Ok(None);
    };
    let pixels = get(from, LARGEST)?.unwrap_or_default();
    Ok(Some((serde_json::from_slice(&said)?, pixels)))
}

fn put(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// Some bytes that were put, no more than `most`; nothing at the end of the pipe.
fn get(from: &mut impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    if let Err(e) = from.read_exact(&mut length) {
        return match e.kind() {
            io::ErrorKind::UnexpectedEof => Ok(None),
            _ => Err(e),
        };
    }
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    match bytes.len() as u64 == length {
        true => Ok(Some(bytes)),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
