use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;

use chrono::DateTime;
use owed_book::fact::{Fact, PartyId};
use owed_book::journal::{Draft, Journal};
use owed_book::party::{Described, PartyKind};
use uuid::Uuid;

use super::*;
use crate::check::{What, check};
use crate::folder::Folder;

const GO_ON: fn(&'static str, u64, u64) -> ControlFlow<()> = |_, _, _| ControlFlow::Continue(());

/// A book of two entries, with a file that no fact names.
fn book(dir: &Path) -> Folder {
    let mut folder = Folder::create(&dir.join("book")).unwrap();
    let party = PartyId(Uuid::from_u128(7));
    let is = Described {
        name: "甲公司".into(),
        kind: Some(PartyKind::Company),
        ..Described::default()
    };
    let (mut head, mut entries) = (Head::default(), Vec::new());
    for fact in [
        Fact::PartyDescribed { party, is },
        Fact::CreditorNamed { party },
    ] {
        let draft = Draft {
            act: Uuid::from_u128(1),
            at: DateTime::UNIX_EPOCH,
            by: String::new(),
            fact,
        };
        let entry = head.next([3; 16], serde_json::to_string(&draft).unwrap());
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    folder.journal.append(Head::default(), &entries).unwrap();
    for bytes in [&b"signed"[..], &[7; 512], &[9; 1000]] {
        folder
            .vault
            .keep(&mut &bytes[..], &mut |_| ControlFlow::Continue(()))
            .unwrap();
    }
    folder
}

fn backed_up(folder: &Folder, dir: &Path) -> (PathBuf, Written) {
    let target = dir.join("b.owed.tar");
    let made = "2026-11-21T12:00:00Z";
    let written = write(folder, made, "test", &target, &mut GO_ON.clone()).unwrap();
    (target, written)
}

/// Names in a folder, hidden ones too.
fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_becomes_the_same_book_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    let folder = book(dir.path());
    let (target, written) = backed_up(&folder, dir.path());
    assert_eq!(written.manifest.creditor, "甲公司");
    assert_eq!(written.manifest.files.len(), 3);
    assert_eq!(written.bytes, fs::metadata(&target).unwrap().len());
    assert_eq!(manifest_of(&target).unwrap(), written.manifest);

    let place = dir.path().join("elsewhere");
    let restored = restore(&target, &place, &mut GO_ON.clone()).unwrap();
    assert_eq!(restored.faults, []);
    let there = Folder::open(&place).unwrap();
    assert_eq!(there.vault.list().unwrap(), folder.vault.list().unwrap());
    let lines = |journal: &dyn Journal| {
        let mut lines = Vec::new();
        journal
            .read(owed_book::Seq(0), &mut |entry| {
                lines.push(entry);
                ControlFlow::Continue(())
            })
            .unwrap();
        lines
    };
    assert_eq!(lines(&there.journal), lines(&folder.journal));
    let checked = check(&there, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!(
        checked
            .findings
            .iter()
            .all(|found| matches!(found.what, What::FileStray(_)))
    );
    // Nothing else is left anywhere.
    assert_eq!(names(dir.path()), ["b.owed.tar", "book", "elsewhere"]);
    // And it is put over nothing.
    let over = restore(&target, &place, &mut GO_ON.clone());
    assert!(matches!(over, Err(BackupError::Exists(_))), "{over:?}");
    let again = write(&folder, "", "", &target, &mut GO_ON.clone());
    assert!(matches!(again, Err(BackupError::Exists(_))), "{again:?}");
}

#[test]
fn any_archive_program_can_open_it() {
    let dir = tempfile::tempdir().unwrap();
    let (target, _) = backed_up(&book(dir.path()), dir.path());
    let out = dir.path().join("by hand");
    fs::create_dir(&out).unwrap();
    let done = std::process::Command::new("tar")
        .arg("xf")
        .arg(&target)
        .current_dir(&out)
        .status()
        .unwrap();
    assert!(done.success());
    assert!(Folder::open(&out).unwrap().journal.is_writable());
    assert_eq!(Folder::open(&out).unwrap().vault.list().unwrap().0.len(), 3);
}

#[test]
fn one_changed_byte_anywhere_is_found_and_named() {
    let dir = tempfile::tempdir().unwrap();
    let (target, written) = backed_up(&book(dir.path()), dir.path());
    let mut file = File::options()
        .read(true)
        .write(true)
        .open(&target)
        .unwrap();
    let (mut flipped, mut named_files, mut unreadable) = (0, 0, 0);
    for at in 0..written.bytes {
        // Every byte outside the journal, and one in every seven of its many pages.
        let list = serde_json::to_vec(&written.manifest).unwrap().len() as u64;
        let journal = 2 * BLOCK + list + padding(list) as u64;
        if (journal..journal + written.manifest.journal.bytes).contains(&at) && at % 7 != 0 {
            continue;
        }
        let mut byte = [0];
        file.seek(SeekFrom::Start(at)).unwrap();
        file.read_exact(&mut byte).unwrap();
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&[byte[0] ^ (1 << (at % 8))]).unwrap();
        flipped += 1;
        match verify(&target, &mut GO_ON.clone()) {
            Ok((_, faults)) => {
                assert_ne!(faults, [], "the change of byte {at} was not found");
                named_files += usize::from(matches!(faults[0], Fault::File(_)));
            }
            Err(BackupError::NotABackup | BackupError::Newer) => unreadable += 1,
            Err(other) => panic!("byte {at}: {other}"),
        }
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&byte).unwrap();
    }
    eprintln!("drill: {flipped} bytes of a backup flipped, all found and named");
    assert!(named_files >= 6 + 512 + 1000, "{named_files}");
    assert!(unreadable > 0);
    assert_eq!(verify(&target, &mut GO_ON.clone()).unwrap().1, []);
    // Nor may anything be missing at its end, or follow it.
    file.set_len(written.bytes - 1).unwrap();
    assert_ne!(verify(&target, &mut GO_ON.clone()).unwrap().1, []);
    file.set_len(written.bytes + 1).unwrap();
    assert_ne!(verify(&target, &mut GO_ON.clone()).unwrap().1, []);
}

#[test]
fn what_is_sound_in_a_damaged_backup_becomes_a_book() {
    let dir = tempfile::tempdir().unwrap();
    let folder = book(dir.path());
    let (target, _) = backed_up(&folder, dir.path());
    let mut bytes = fs::read(&target).unwrap();
    let at = bytes.windows(6).position(|six| six == b"signed").unwrap();
    bytes[at] ^= 1;
    fs::write(&target, bytes).unwrap();
    let place = dir.path().join("elsewhere");
    let restored = restore(&target, &place, &mut GO_ON.clone()).unwrap();
    assert_eq!(restored.faults, [Fault::File(Digest::of(b"signed"))]);
    let there = Folder::open(&place).unwrap();
    assert!(!there.vault.has(Digest::of(b"signed")));
    assert!(there.vault.has(Digest::of(&[7; 512])));
}

#[test]
fn a_file_that_changed_is_left_out_and_named_and_the_rest_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let folder = book(dir.path());
    let path = folder.vault.path(Digest::of(b"signed"));
    fs::remove_file(&path).unwrap();
    fs::write(&path, b"Signed").unwrap();
    let (target, written) = backed_up(&folder, dir.path());
    assert_eq!(written.manifest.files.len(), 2);
    assert_eq!(verify(&target, &mut GO_ON.clone()).unwrap().1, []);
}

#[test]
fn a_stopped_backup_or_restore_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = book(dir.path());
    let out = dir.path().join("out");
    for stage in ["journal", "copying", "reading-back"] {
        let mut stop = |now: &'static str, _, _| match now == stage {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let stopped = write(&folder, "", "", &out.join("b.owed.tar"), &mut stop);
        // So small a journal is copied at once, and is not stopped in the middle.
        if stage != "journal" {
            assert!(matches!(stopped, Err(BackupError::Cancelled)), "{stage}");
            assert_eq!(names(&out), Vec::<String>::new());
        } else {
            fs::remove_file(out.join("b.owed.tar")).unwrap();
        }
    }
    let (target, _) = backed_up(&folder, dir.path());
    let stopped = restore(&target, &out.join("book"), &mut |_, _, _| {
        ControlFlow::Break(())
    });
    assert!(
        matches!(stopped, Err(BackupError::Cancelled)),
        "{stopped:?}"
    );
    assert_eq!(names(&out), Vec::<String>::new());
    assert_eq!(
        names(&folder.dir),
        [
            "journal.lock",
            "journal.mark",
            "journal.sqlite",
            "journal.sqlite-shm",
            "journal.sqlite-wal",
            "vault"
        ]
    );
}

#[test]
fn a_hostile_list_of_contents_makes_nothing_outside_the_new_book() {
    let dir = tempfile::tempdir().unwrap();
    let (target, written) = backed_up(&book(dir.path()), dir.path());
    // A digest is the only name a file can have: anything else is no list of ours.
    let list = serde_json::to_string(&written.manifest).unwrap();
    let first = written.manifest.files[0].file.to_string();
    let forged = list.replace(&first, &format!("{:/<64}", "../../../etc/passwd"));
    assert_eq!(forged.len(), list.len());
    let bytes = fs::read(&target).unwrap();
    let at = BLOCK as usize;
    let mut evil = bytes.clone();
    evil[at..at + forged.len()].copy_from_slice(forged.as_bytes());
    fs::write(&target, evil).unwrap();
    let refused = restore(&target, &dir.path().join("there"), &mut GO_ON.clone());
    assert!(
        matches!(refused, Err(BackupError::NotABackup)),
        "{refused:?}"
    );
    // Nor does a list that claims to be endless take the memory.
    let mut endless = bytes;
    endless[124..136].copy_from_slice(b"77777777777\0");
    fs::write(&target, endless).unwrap();
    assert!(matches!(manifest_of(&target), Err(BackupError::NotABackup)));
}
