use std::fs;
use std::ops::ControlFlow;

use chrono::DateTime;
use owed_book::digest::Digest;
use owed_book::fact::{Fact, PartyId};
use owed_book::journal::{Draft, Head, Journal, Seq};
use owed_book::party::{Described, PartyKind};
use uuid::Uuid;

use super::*;
use crate::check::{Severity, check};
use crate::vault::Vault;

const PASSPHRASE: &str = "海棠依旧 1998";
const NAME: &str = "锦绣包装有限公司";

type Step = fn(&'static str, u64, u64) -> ControlFlow<()>;
const GO_ON: Step = |_, _, _| ControlFlow::Continue(());

/// A book of many entries that name a debtor, with files, a draft and its papers.
fn book(dir: &Path) -> Folder {
    let mut folder = Folder::create(dir).unwrap();
    let (mut head, mut entries) = (Head::default(), Vec::new());
    for at in 0..60 {
        let is = Described {
            name: format!("{NAME}{at}"),
            kind: Some(PartyKind::Company),
            ..Described::default()
        };
        let draft = Draft {
            act: Uuid::from_u128(1),
            at: DateTime::UNIX_EPOCH,
            by: "会计".into(),
            fact: Fact::PartyDescribed {
                party: PartyId(Uuid::from_u128(at + 7)),
                is,
            },
        };
        let entry = head.next([3; 16], serde_json::to_string(&draft).unwrap());
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    folder.journal.append(Head::default(), &entries).unwrap();
    for bytes in files() {
        keep(&folder.vault, &bytes);
    }
    let drafts = folder.dir.join("drafts");
    let papers = Vault::open(drafts.join("interview"), folder.key.clone()).unwrap();
    keep(&papers, format!("草稿 {NAME}").as_bytes());
    fs::write(
        drafts.join("interview.json"),
        format!("{{\"a\":\"{NAME}\"}}"),
    )
    .unwrap();
    fs::create_dir_all(folder.packs().join("pack")).unwrap();
    fs::write(folder.packs().join("pack/index.txt"), NAME).unwrap();
    folder
}

fn files() -> [Vec<u8>; 3] {
    let large: Vec<u8> = NAME.bytes().cycle().take(200_000).collect();
    [format!("合同 {NAME}").into_bytes(), Vec::new(), large]
}

fn keep(vault: &Vault, bytes: &[u8]) {
    vault
        .keep(&mut &bytes[..], &mut |_| ControlFlow::Continue(()))
        .unwrap();
}

/// Every file below a folder that holds these bytes.
fn holding(dir: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, bytes));
        } else {
            let text = fs::read(&path).unwrap();
            if text.windows(bytes.len()).any(|part| part == bytes) {
                found.push(path);
            }
        }
    }
    found
}

fn locked(dir: &Path) -> (Folder, String) {
    set(book(dir), PASSPHRASE, &mut GO_ON.clone()).unwrap()
}

fn sound(folder: &Folder) -> bool {
    // What cannot be read at all is not sound either.
    check(folder, &mut |_, _| ControlFlow::Continue(())).is_ok_and(|checked| {
        let notes = |found: &crate::check::Finding| found.severity == Severity::Note;
        checked.findings.iter().all(notes)
    })
}

fn names(folder: &Folder) -> Vec<String> {
    let mut names = Vec::new();
    folder
        .journal
        .read(Seq(0), &mut |entry| {
            names.push(entry.body.unwrap().1);
            ControlFlow::Continue(())
        })
        .unwrap();
    names
}

#[test]
fn a_locked_book_holds_nothing_in_the_open_and_is_the_same_book() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let plain = book(&at);
    assert!(!holding(&at, NAME.as_bytes()).is_empty());
    let (before, marked) = (names(&plain), fs::read(at.join("journal.mark")).unwrap());
    let (folder, recovery) = set(plain, PASSPHRASE, &mut GO_ON.clone()).unwrap();

    assert_eq!(holding(&at, NAME.as_bytes()), Vec::<PathBuf>::new());
    assert_eq!(names(&folder), before);
    assert_eq!(fs::read(at.join("journal.mark")).unwrap(), marked);
    for bytes in files() {
        assert_eq!(folder.vault.bytes(Digest::of(&bytes)).unwrap(), bytes);
        // Nobody who has the file can tell by its name that the book has it.
        assert!(
            !folder
                .dir
                .join("vault")
                .join(&Digest::of(&bytes).to_string()[..2])
                .join(Digest::of(&bytes).to_string())
                .exists()
        );
    }
    assert!(sound(&folder));
    // What was made to be handed over lies beside the book.
    assert_eq!(
        fs::read(folder.packs().join("pack/index.txt")).unwrap(),
        NAME.as_bytes()
    );
    let draft = fs::read(at.join("drafts/interview.draft")).unwrap();
    let key = folder.key().unwrap().clone();
    assert_eq!(
        decipher(&key, &draft).unwrap(),
        format!("{{\"a\":\"{NAME}\"}}").as_bytes()
    );
    let papers = Vault::open(at.join("drafts/interview"), Some(key)).unwrap();
    let paper = format!("草稿 {NAME}").into_bytes();
    assert_eq!(papers.bytes(Digest::of(&paper)).unwrap(), paper);
    drop(folder);

    assert!(matches!(Folder::open(&at), Err(FolderError::Locked(_))));
    assert!(is_locked(&at).unwrap());
    for secret in [Secret::Passphrase(PASSPHRASE), Secret::Recovery(&recovery)] {
        let key = unlock(&at, secret).unwrap();
        let folder = Folder::open_with(&at, Some(&key)).unwrap();
        assert_eq!(names(&folder), before);
    }
    let key = unlock(&at, Secret::Passphrase(PASSPHRASE)).unwrap();
    let open = remove(
        Folder::open_with(&at, Some(&key)).unwrap(),
        &mut GO_ON.clone(),
    )
    .unwrap();
    assert_eq!(names(&open), before);
    for bytes in files() {
        assert_eq!(open.vault.bytes(Digest::of(&bytes)).unwrap(), bytes);
    }
    assert!(sound(&open) && !is_locked(&at).unwrap());
    assert_eq!(
        fs::read(open.packs().join("pack/index.txt")).unwrap(),
        NAME.as_bytes()
    );
    assert_eq!(open.vault.list().unwrap().0.len(), 3);
    assert!(at.join("drafts/interview.json").exists());
}

#[test]
fn what_is_entered_into_a_locked_book_is_locked_too() {
    let dir = tempfile::tempdir().unwrap();
    let (mut folder, _) = locked(&dir.path().join("book"));
    let mut last = Head::default();
    folder
        .journal
        .read(Seq(0), &mut |entry| {
            last = last.advance(&entry).unwrap();
            ControlFlow::Continue(())
        })
        .unwrap();
    let later = "石桥五金商行";
    let entry = last.next([4; 16], format!("{{\"x\":\"{later}\"}}"));
    folder.journal.append(last, &[entry]).unwrap();
    keep(&folder.vault, later.as_bytes());
    assert!(names(&folder).last().unwrap().contains(later));
    assert_eq!(
        holding(&folder.dir, later.as_bytes()),
        Vec::<PathBuf>::new()
    );
}

#[test]
fn a_wrong_passphrase_is_told_from_a_damaged_lock() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let (folder, recovery) = locked(&at);
    drop(folder);
    let open = |secret| unlock(&at, secret).map(drop);
    assert!(matches!(
        open(Secret::Passphrase("海棠依旧 1999")),
        Err(LockError::Wrong)
    ));
    let other = recovery::fresh().unwrap();
    assert!(matches!(
        open(Secret::Recovery(&other)),
        Err(LockError::Wrong)
    ));
    let cut = &other[..other.len() - 1];
    assert!(matches!(
        open(Secret::Recovery(cut)),
        Err(LockError::Mistyped(_))
    ));

    let change = |sql: &str| {
        let file = rusqlite::Connection::open(at.join(JOURNAL)).unwrap();
        assert_eq!(file.execute(sql, []).unwrap(), 1, "{sql}");
    };
    change("UPDATE lock SET salt = zeroblob(16) WHERE way = 'passphrase'");
    assert!(matches!(
        open(Secret::Passphrase(PASSPHRASE)),
        Err(LockError::Damaged)
    ));
    // The other way is whole, and the check names what is not.
    let key = unlock(&at, Secret::Recovery(&recovery)).unwrap();
    let mut folder = Folder::open_with(&at, Some(&key)).unwrap();
    assert!(!sound(&folder));
    change_passphrase(&mut folder, "another passphrase").unwrap();
    assert!(sound(&folder));
    open(Secret::Passphrase("another passphrase")).unwrap();
    // A layout that says otherwise does not make enciphered entries look erased.
    drop(folder);
    let file = rusqlite::Connection::open(at.join(JOURNAL)).unwrap();
    file.pragma_update(None, "user_version", 1).unwrap();
    drop(file);
    let opened = Folder::open_with(&at, Some(&key));
    assert!(matches!(
        opened,
        Err(FolderError::Journal(JournalError::Damaged))
    ));
}

#[test]
fn another_passphrase_or_recovery_key_makes_the_one_before_useless() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let (mut folder, recovery) = locked(&at);
    let short = change_passphrase(&mut folder, "1234567");
    assert!(matches!(short, Err(LockError::TooShort)), "{short:?}");
    let same = change_passphrase(&mut folder, "aaaaaaaaaaaa");
    assert!(matches!(same, Err(LockError::TooShort)), "{same:?}");
    change_passphrase(&mut folder, "correct horse battery").unwrap();
    let second = change_recovery(&mut folder).unwrap();
    let stored = fs::read(at.join(JOURNAL)).unwrap();
    assert!(
        !stored
            .windows(16)
            .any(|part| part == &recovery.as_bytes()[..16])
    );
    let before = names(&folder);
    drop(folder);
    for old in [Secret::Passphrase(PASSPHRASE), Secret::Recovery(&recovery)] {
        assert!(matches!(unlock(&at, old), Err(LockError::Wrong)));
    }
    let key = unlock(&at, Secret::Recovery(&second)).unwrap();
    assert_eq!(names(&Folder::open_with(&at, Some(&key)).unwrap()), before);
    unlock(&at, Secret::Passphrase("  correct horse battery\n")).unwrap();
}

#[test]
fn a_book_somebody_else_has_open_or_that_is_damaged_is_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let first = book(&at);
    let second = Folder::open(&at).unwrap();
    let refused = set(first, PASSPHRASE, &mut GO_ON.clone()).map(drop);
    assert!(
        matches!(
            refused,
            Err(LockError::Folder(FolderError::Journal(
                JournalError::Locked
            )))
        ),
        "{refused:?}"
    );
    let file = Digest::of(&files()[0]);
    let path = second.vault.path(file);
    fs::remove_file(&path).unwrap();
    fs::write(&path, b"changed").unwrap();
    let refused = set(second, PASSPHRASE, &mut GO_ON.clone()).map(drop);
    assert!(matches!(refused, Err(LockError::File(_))), "{refused:?}");
    let open = Folder::open(&at).unwrap();
    assert_eq!(open.vault.list().unwrap().0.len(), 3);
    assert_eq!(fs::read(&path).unwrap(), b"changed");
    assert!(!open.is_locked() && !at.join("journal.turning").exists());
}

#[test]
fn stopped_anywhere_it_is_open_or_locked_and_nothing_in_between() {
    for steps in 0..8 {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("book");
        let mut left = steps;
        let done = set(book(&at), PASSPHRASE, &mut |_, _, _| {
            left -= 1;
            if left < 0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        match done {
            Ok((folder, _)) => assert!(folder.is_locked() && steps > 3),
            Err(LockError::Cancelled) => {
                let folder = Folder::open(&at).unwrap();
                assert_eq!(folder.vault.list().unwrap().0.len(), 3);
                assert!(sound(&folder));
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn what_a_crash_left_of_the_other_form_goes_when_the_book_is_next_opened() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let (folder, _) = locked(&at);
    let key = folder.key().unwrap().clone();
    drop(folder);
    // As if it had been ended right after the journal took the other's place.
    let plain = Vault::open(at.join("vault"), None).unwrap();
    for bytes in files() {
        keep(&plain, &bytes);
    }
    fs::write(at.join("drafts/interview.json"), NAME).unwrap();
    fs::write(at.join("journal.turning"), b"").unwrap();
    let folder = Folder::open_with(&at, Some(&key)).unwrap();
    assert_eq!(holding(&at, NAME.as_bytes()), Vec::<PathBuf>::new());
    assert_eq!(folder.vault.list().unwrap().0.len(), 3);
    assert!(sound(&folder));
}

#[test]
fn a_lent_file_is_gone_when_it_is_given_back() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, _) = locked(&dir.path().join("book"));
    let near = dir.path().join("near");
    for bytes in files() {
        let lent = folder.vault.lend(Digest::of(&bytes), Some(&near)).unwrap();
        assert_eq!(fs::read(&lent.path).unwrap(), bytes);
        let path = lent.path.clone();
        drop(lent);
        assert!(!path.exists());
    }
    assert_eq!(fs::read_dir(near).unwrap().count(), 0);
}

#[test]
fn a_backup_of_a_locked_book_is_locked_and_restores() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, recovery) = locked(&dir.path().join("book"));
    let target = dir.path().join("b.owed.tar");
    let made = "2026-11-21T12:00:00Z";
    let written = crate::backup::write(&folder, made, "t", &target, &mut GO_ON.clone()).unwrap();
    assert!(written.manifest.locked && written.manifest.creditor.is_empty());
    assert_eq!(written.manifest.files.len(), 3);
    let text = fs::read(&target).unwrap();
    assert!(!text.windows(NAME.len()).any(|part| part == NAME.as_bytes()));

    let place = dir.path().join("elsewhere");
    let restored = crate::backup::restore(&target, &place, &mut GO_ON.clone()).unwrap();
    assert_eq!(restored.faults, []);
    assert!(matches!(Folder::open(&place), Err(FolderError::Locked(_))));
    let key = unlock(&place, Secret::Recovery(&recovery)).unwrap();
    let there = Folder::open_with(&place, Some(&key)).unwrap();
    assert_eq!(names(&there), names(&folder));
    assert!(sound(&there));

    // One changed byte anywhere is found without the key.
    for at in (0..text.len()).step_by(2_111) {
        let mut changed = text.clone();
        changed[at] ^= 1;
        fs::write(&target, &changed).unwrap();
        let found = crate::backup::verify(&target, &mut GO_ON.clone());
        assert!(
            !matches!(found, Ok((_, faults)) if faults.is_empty()),
            "byte {at}"
        );
    }
}

#[test]
fn one_changed_byte_of_a_locked_book_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("book");
    let (folder, _) = locked(&at);
    let (key, before) = (folder.key().unwrap().clone(), names(&folder));
    drop(folder);
    let journal = at.join(JOURNAL);
    let whole = fs::read(&journal).unwrap();
    for place in (0..whole.len()).step_by(389) {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        fs::write(&journal, &changed).unwrap();
        let _ = fs::remove_file(at.join("journal.sqlite-wal"));
        let _ = fs::remove_file(at.join("journal.sqlite-shm"));
        let found = match Folder::open_with(&at, Some(&key)) {
            // A byte that holds nothing changes nothing.
            Ok(folder) => !sound(&folder) || names(&folder) == before,
            Err(_) => true,
        };
        assert!(found, "byte {place}");
    }
}
