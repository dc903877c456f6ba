//! Section `keep`: a gigabyte of evidence taken in, checked, backed up and restored, against copies
//! that are flushed to the disk, against restic, and against hashing the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use owed_app::{Clock, Desk, Home};
use serde_json::{Value, json};

use crate::Done;
use crate::desk::{call, copied, opened};
use crate::peers::{is_here, ours, run};
use crate::rounds::{Row, Target, Took, table};

/// Photos, scans and papers, of a tenth of a megabyte to some five.
const FILES: u64 = 400;
const ROUNDS: usize = 3;
/// So many times the floor, in hundredths.
const TAKEN_IN: Target = Target::times(150);
const CHECKED: Target = Target::times(120);

/// What all rows share.
#[derive(Clone)]
struct Place {
    dir: PathBuf,
    restic: bool,
}

impl Place {
    fn at(&self, name: &str) -> String {
        self.dir.join(name).to_string_lossy().into_owned()
    }

    fn out(&self) -> PathBuf {
        self.dir.join("said")
    }

    /// Nothing is there, so that no row finds what another left.
    fn clear(&self, name: &str) -> Done<String> {
        let at = self.at(name);
        if Path::new(&at).is_dir() {
            fs::remove_dir_all(&at)?;
        }
        Ok(at)
    }

    fn row(
        &self,
        name: &str,
        target: Target,
        run: impl Fn(&Self) -> Done<Took> + 'static,
    ) -> Row<'static> {
        let place = self.clone();
        Row {
            name: name.to_owned(),
            rounds: ROUNDS,
            target,
            run: Box::new(move || run(&place)),
        }
    }

    fn shell(&self, script: &str, arguments: &[&str]) -> Done<Took> {
        let mut all = vec!["-c", script, "sh"];
        all.extend(arguments);
        run(&self.out(), "sh", &all)
    }

    /// A copy that is on the disk when it ends.
    fn copies(&self, from: &str, to: &str) -> Done<Took> {
        let to = self.clear(to)?;
        self.shell(
            "cp -r \"$1\" \"$2\" && sync -f \"$2\"",
            &[&self.at(from), &to],
        )
    }

    fn restic(&self, repository: &str, arguments: &[&str]) -> Done<Took> {
        let repository = self.at(repository);
        let mut all = vec!["-q", "-r", &repository, "--password-command", "echo bench"];
        all.extend(arguments);
        run(&self.out(), "restic", &all)
    }
}

pub(crate) fn bench() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let place = Place {
        dir: folder.path().to_owned(),
        restic: is_here("restic"),
    };
    let bytes = make(&place)?;
    println!("\n{FILES} pieces of evidence, {} MB", bytes / 1_000_000);
    if !place.restic {
        println!("not compared, for it is not installed: restic");
    }
    taken_in(&place)?;
    backed_up(&place)?;
    checked(&place)?;
    restored(&place)
}

fn taken_in(place: &Place) -> Done<()> {
    let none = Target::default();
    let mut rows = vec![
        place.row("cp -r and sync, the floor", none, |place| {
            place.copies("evidence", "copy")
        }),
        place.row(
            "Owed: hashed, kept by its hash, each file flushed, entered",
            TAKEN_IN,
            |place| {
                copied(&place.dir.join("empty"), Path::new(&place.clear("book")?))?;
                ours(&place.out(), &["keep", "attach", &place.at("")])
            },
        ),
    ];
    if place.restic {
        rows.push(place.row("restic backup", none, |place| {
            place.clear("restic")?;
            place.restic("restic", &["init"])?;
            place.restic("restic", &["backup", &place.at("evidence")])
        }));
    }
    table("taken in", rows)
}

fn backed_up(place: &Place) -> Done<()> {
    let none = Target::default();
    let mut rows = vec![
        place.row("cp -r and sync of the book", none, |place| {
            place.copies("book", "copy")
        }),
        place.row("Owed: one file, read back byte by byte", none, |place| {
            place.clear("backups")?;
            ours(&place.out(), &["keep", "backup", &place.at("")])
        }),
    ];
    if place.restic {
        rows.push(place.row("restic backup of the book", none, |place| {
            place.clear("restic")?;
            place.restic("restic", &["init"])?;
            place.restic("restic", &["backup", &place.at("book")])
        }));
    }
    table("backed up", rows)
}

fn checked(place: &Place) -> Done<()> {
    let none = Target::default();
    let mut rows = vec![
        place.row(
            "the same bytes hashed on every core, the floor",
            none,
            |place| ours(&place.out(), &["keep", "hash", &place.at("")]),
        ),
        place.row("Owed: every seal and every file", CHECKED, |place| {
            ours(&place.out(), &["keep", "check", &place.at("")])
        }),
        place.row("sha256sum, a file to each core in turn", none, |place| {
            let script = "find \"$1\" -type f -print0 | xargs -0 -n 8 -P \"$(nproc)\" sha256sum";
            place.shell(script, &[&place.at("book/vault")])
        }),
    ];
    if is_here("openssl") {
        rows.push(place.row("openssl dgst -sha256, the same way", none, |place| {
            let script =
                "find \"$1\" -type f -print0 | xargs -0 -n 8 -P \"$(nproc)\" openssl dgst -sha256";
            place.shell(script, &[&place.at("book/vault")])
        }));
    }
    if place.restic {
        rows.push(place.row("restic check --read-data", none, |place| {
            place.restic("restic", &["check", "--read-data"])
        }));
    }
    table("checked", rows)
}

fn restored(place: &Place) -> Done<()> {
    let none = Target::default();
    let mut rows = vec![
        place.row("cp -r and sync", none, |place| place.copies("book", "copy")),
        place.row("Owed: every byte verified", none, |place| {
            place.clear("restored")?;
            ours(&place.out(), &["keep", "restore", &place.at("")])
        }),
    ];
    if place.restic {
        rows.push(place.row("restic restore --verify", none, |place| {
            let to = place.clear("restored")?;
            place.restic(
                "restic",
                &["restore", "latest", "--verify", "--target", &to],
            )
        }));
    }
    table("restored", rows)
}

/// One of the things compared, in a process of its own.
pub(crate) fn one(how: &str, dir: &Path) -> Done<()> {
    let book = dir.join("book");
    match how {
        "attach" => attach(&book, &dir.join("evidence")),
        "hash" => hash(&book.join("vault")),
        "check" => {
            let report = call(&opened(&book)?, "book.check", json!({}))?;
            let whole = report["findings"] == json!([]) && report["files"] == FILES;
            whole
                .then_some(())
                .ok_or_else(|| format!("it is not whole: {report:#}").into())
        }
        "backup" => {
            let desk = opened(&book)?;
            let to = dir.join("backups");
            fs::create_dir_all(&to)?;
            let folder = on_tray(&desk, &to)?;
            call(&desk, "backup.write", json!({ "folder": folder })).map(drop)
        }
        "restore" => {
            let desk = opened(&book)?;
            let backup = fs::read_dir(dir.join("backups"))?
                .flatten()
                .map(|entry| entry.path())
                .find(|path| path.to_string_lossy().ends_with(".owed.tar"))
                .ok_or("there is no backup")?;
            let to = dir.join("restored");
            fs::create_dir_all(&to)?;
            let (backup, place) = (on_tray(&desk, &backup)?, on_tray(&desk, &to)?);
            let input = json!({ "backup": backup, "place": place });
            let made = call(&desk, "backup.restore", input)?;
            let whole = made["findings"] == json!([]);
            whole
                .then_some(())
                .ok_or_else(|| format!("it is not whole: {made:#}").into())
        }
        other => Err(format!("there is no {other} to keep with").into()),
    }
}

fn attach(book: &Path, evidence: &Path) -> Done<()> {
    let desk = opened(book)?;
    let mut files: Vec<_> = fs::read_dir(evidence)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let handles = files.iter().map(|path| on_tray(&desk, path));
    let handles: Vec<String> = handles.collect::<Done<_>>()?;
    let input = json!({ "debtor": DEBTOR, "files": handles, "proves": ["delivery"] });
    call(&desk, "evidence.attach", input).map(drop)
}

fn on_tray(desk: &Desk, path: &Path) -> Done<String> {
    Ok(desk.tray.put(path).map_err(|why| why.detail)?.file)
}

/// Hashes every file of a vault, and nothing else.
fn hash(vault: &Path) -> Done<()> {
    let mut files = Vec::new();
    for part in fs::read_dir(vault)?
        .flatten()
        .filter(|part| part.path().is_dir())
    {
        files.extend(
            fs::read_dir(part.path())?
                .flatten()
                .map(|entry| entry.path()),
        );
    }
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let parts = files.chunks(files.len().div_ceil(cores).max(1));
    let done = std::thread::scope(|scope| {
        let all: Vec<_> = parts
            .map(|part| scope.spawn(|| part.iter().all(|path| owed_store::digest_of(path).is_ok())))
            .collect();
        all.into_iter().all(|one| one.join().unwrap_or(false))
    });
    done.then_some(())
        .ok_or_else(|| "a file could not be read".into())
}

const DEBTOR: &str = "样例贸易（杭州）有限公司";

/// Makes the evidence and a book without any; says how many bytes the evidence has.
fn make(place: &Place) -> Done<u64> {
    let evidence = place.dir.join("evidence");
    fs::create_dir(&evidence)?;
    let (mut all, mut state) = (0, 0x9e37_79b9_7f4a_7c15_u64);
    for at in 0..FILES {
        let size = usize::try_from(100_000 + at * 977 % 401 * 12_500)?;
        let mut bytes = vec![0; size];
        // As full as a photo: nothing in it can be made smaller.
        for part in bytes.chunks_mut(8) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            part.copy_from_slice(&state.to_le_bytes()[..part.len()]);
        }
        fs::write(evidence.join(format!("{at:04}.bin")), &bytes)?;
        all += bytes.len() as u64;
    }
    let empty = place.dir.join("empty");
    let desk = Desk::new(Clock::default(), Some(Home::In(empty)));
    call(
        &desk,
        "book.create",
        json!({ "creditor": { "name": "合成商行" } }),
    )?;
    let debt: Value = json!({ "party": { "name": DEBTOR }, "kind": "sale", "amount": "80000", "on": "2026-01-10" });
    call(&desk, "debt.record", debt)?;
    Ok(all)
}
