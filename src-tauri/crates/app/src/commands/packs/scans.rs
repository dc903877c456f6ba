//! Scans and photos in a pack: what is written on them is read by machine, where this computer can,
//! and laid over them unseen, so that the pack can be searched. It is no evidence; the picture is.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use owed_pack::{Exhibit, LoadedFile, ReadPage, Scans, Shades};
use serde::{Deserialize, Serialize};

use super::{ReadScans, ScansAsked, ScansView, count};
use crate::commands::import::Reason;
use crate::commands::share::fonts;
use crate::desk::reader::draw;
use crate::desk::recognised::ReadFile;
use crate::desk::recogniser::{Engine, Ready, Unread};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// What is kept about packs on this computer.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    /// Whether scans are read; they are while the owner has not said.
    scans: Option<bool>,
}

/// Where it is kept.
const KEPT: &str = "packs";
/// After so many pages that took too long no more are tried.
const TRIED: u32 = 3;
/// More pages than this are not read at once; each takes some hundred megabytes.
const AT_ONCE: usize = 4;

/// What this computer can read, and whether it is to; says so from now on where that is asked.
pub(in crate::commands) fn scans(
    desk: &Desk,
    input: ScansAsked,
    watch: &Watch<'_>,
) -> Result<ScansView, Failure> {
    if let Some(on) = input.on {
        desk.keep_setting(KEPT, &Kept { scans: Some(on) })?;
    }
    Ok(ScansView {
        on: is_on(desk, None),
        engine: word(&desk.recogniser.engine(watch)).to_owned(),
    })
}

fn is_on(desk: &Desk, asked: Option<bool>) -> bool {
    let kept = || desk.kept_setting::<Kept>(KEPT).scans;
    asked.or_else(kept).unwrap_or(true)
}

fn word(engine: &Engine) -> &'static str {
    match engine {
        Engine::Absent => "absent",
        Engine::NoChinese => "no-chinese",
        Engine::Ready(_) => "ready",
    }
}

fn digest(file: &LoadedFile) -> owed_book::Digest {
    owed_book::Digest(*file.original().sha256.as_bytes())
}

/// How many pages of these have no text of their own, and how many of those were read before.
pub(super) fn found(desk: &Desk, files: &[(LoadedFile, usize)]) -> Result<(u32, u32), Failure> {
    let all = files.iter().map(|(file, _)| digest(file)).collect();
    let known = desk.recognised(&all)?;
    let (mut pages, mut read) = (0, 0);
    for (file, scans) in files {
        pages += scans;
        if known.contains_key(&digest(file)) {
            read += scans;
        }
    }
    Ok((count(pages), count(read)))
}

/// A file whose pages are to be read, while they are.
struct Job<'f> {
    file: &'f LoadedFile,
    pages: Vec<usize>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    read: ReadFile,
    /// Pages that are still to come.
    left: usize,
    /// Those that came to nothing, by why.
    faults: BTreeMap<&'static str, Vec<usize>>,
}

/// Reads what is written on the scans of a pack, and says how that went.
pub(super) fn read(
    desk: &Desk,
    exhibits: &mut [Exhibit],
    asked: Option<bool>,
    watch: &Watch<'_>,
) -> Result<ReadScans, Failure> {
    let mut done = ReadScans {
        engine: "off".to_owned(),
        read: 0,
        unread: 0,
        faults: Vec::new(),
    };
    if !is_on(desk, asked) {
        return Ok(done);
    }
    let files = || exhibits.iter().flat_map(|exhibit| &exhibit.files);
    let all: BTreeSet<owed_book::Digest> = files().map(digest).collect();
    let mut known = desk.recognised(&all)?;
    let mut jobs = Vec::new();
    for file in files().filter(|file| !known.contains_key(&digest(file))) {
        let pages = Scans::of(file)?.pages().to_vec();
        if pages.is_empty() {
            continue;
        }
        let state = Mutex::new(State {
            read: vec![None; file.pages().len()],
            left: pages.len(),
            faults: BTreeMap::new(),
        });
        jobs.push(Job { file, pages, state });
    }
    let engine = desk.recogniser.engine(watch);
    done.engine = word(&engine).to_owned();
    match engine {
        Engine::Ready(ready) if !jobs.is_empty() => all_of(desk, &ready, &jobs, watch)?,
        Engine::Ready(_) | Engine::Absent | Engine::NoChinese => {}
    }
    for Job { file, pages, state } in jobs {
        let state = state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let read = state.read.iter().flatten().count();
        done.unread += count(pages.len() - read);
        for (code, pages) in state.faults {
            let pages: Vec<usize> = pages.into_iter().map(|page| page + 1).collect();
            let about = [file.name().to_owned(), super::check::some_of(&pages)];
            done.faults.push(Reason::with(code, about));
        }
        known.insert(digest(file), state.read);
    }
    // A photo of a thing was read as well, and has nothing to be found.
    let pages = known.values().flatten().flatten();
    done.read = count(pages.filter(|page| !page.lines.is_empty()).count());
    for exhibit in exhibits {
        for file in std::mem::take(&mut exhibit.files) {
            let read = known.get(&digest(&file)).cloned().unwrap_or_default();
            exhibit.files.push(file.read_as(read));
        }
    }
    Ok(done)
}

/// Reads the pages of all: they are drawn one after another, and several are read at once.
fn all_of(desk: &Desk, ready: &Ready, jobs: &[Job<'_>], watch: &Watch<'_>) -> Result<(), Failure> {
    let all: usize = jobs.iter().map(|job| job.pages.len()).sum();
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    let readers = Readers {
        desk,
        ready,
        jobs,
        watch,
        so_far: Mutex::default(),
        all: all as u64,
    };
    let _ = watch.step("recognising", 0, readers.all);
    let fonts = fonts(desk.engine()?);
    let (give, take) = sync_channel::<(usize, usize, Shades)>(0);
    let take = Mutex::new(take);
    thread::scope(|scope| {
        // Gone at the end of this, so that the readers end as well.
        let give = give;
        for _ in 0..at_once.clamp(1, AT_ONCE) {
            scope.spawn(|| readers.work(&take));
        }
        for (at, job) in jobs.iter().enumerate() {
            let mut scans = Scans::of(job.file)?;
            for page in &job.pages {
                if watch.is_stopped() {
                    return Err(Failure::new(Code::Cancelled, "stopped"));
                }
                if readers.gave_up() {
                    readers.end(at, *page, Err("given-up"));
                    continue;
                }
                let open = |bytes| draw::pages(bytes, fonts.clone());
                match scans.draw(*page, &open)? {
                    // Nobody takes it any more only where all of them broke down.
                    Ok(shades) => drop(give.send((at, *page, shades))),
                    Err(_) => readers.end(at, *page, Err("undrawn")),
                }
            }
        }
        Ok(())
    })?;
    match watch.is_stopped() {
        true => Err(Failure::new(Code::Cancelled, "stopped")),
        false => Ok(()),
    }
}

/// Those who read, each a page at a time.
struct Readers<'r> {
    desk: &'r Desk,
    ready: &'r Ready,
    jobs: &'r [Job<'r>],
    watch: &'r Watch<'r>,
    /// Pages that are dealt with, and those that took too long.
    so_far: Mutex<(u64, u32)>,
    all: u64,
}

impl Readers<'_> {
    fn work(&self, take: &Mutex<Receiver<(usize, usize, Shades)>>) {
        loop {
            let next = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((at, page, shades)) = next else {
                return;
            };
            let read = self.ready.read(shades, self.watch);
            let read = read.map_err(|why| match why {
                Unread::Stopped => "stopped",
                Unread::Time => "time",
                Unread::Broke => "broke",
            });
            self.end(at, page, read);
        }
    }

    fn gave_up(&self) -> bool {
        self.so_far.lock().unwrap_or_else(PoisonError::into_inner).1 >= TRIED
    }

    /// Puts down what came of a page; once a file is read whole, that is kept.
    fn end(&self, at: usize, page: usize, read: Result<ReadPage, &'static str>) {
        let Some(job) = self.jobs.get(at) else {
            return;
        };
        let late = matches!(read, Err("time"));
        let mut state = job.state.lock().unwrap_or_else(PoisonError::into_inner);
        match read {
            Ok(read) => {
                if let Some(place) = state.read.get_mut(page) {
                    *place = Some(read);
                }
            }
            Err(code) => state.faults.entry(code).or_default().push(page),
        }
        state.left -= 1;
        if state.left == 0 && state.faults.is_empty() {
            // That it cannot be kept is no reason not to build the pack: it is read again next time.
            let _ = self.desk.keep_recognised(digest(job.file), &state.read);
        }
        drop(state);
        let mut so_far = self.so_far.lock().unwrap_or_else(PoisonError::into_inner);
        so_far.0 += 1;
        so_far.1 += u32::from(late);
        let _ = self.watch.step("recognising", so_far.0, self.all);
    }
}
