use super::*;

fn journal() -> (tempfile::TempDir, SqliteJournal) {
    let dir = tempfile::tempdir().unwrap();
    let journal = SqliteJournal::create(&dir.path().join("journal.sqlite")).unwrap();
    (dir, journal)
}

fn all(journal: &dyn Journal) -> Vec<Entry> {
    let mut entries = Vec::new();
    journal
        .read(Seq(0), &mut |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })
        .unwrap();
    entries
}

#[test]
fn entries_come_back_byte_for_byte() {
    let (_dir, mut journal) = journal();
    let first = Head::default().next([1; 16], "{ \"名\": \"张三\" }".into());
    let second = Head {
        seq: first.seq,
        chain: first.chain,
    }
    .next([2; 16], "{}".into());
    journal
        .append(Head::default(), &[first.clone(), second.clone()])
        .unwrap();
    assert_eq!(all(&journal), [first, second]);
}

#[test]
fn no_entry_can_be_changed_or_removed_by_sql() {
    let (_dir, mut journal) = journal();
    let entry = Head::default().next([1; 16], "{}".into());
    journal
        .append(Head::default(), std::slice::from_ref(&entry))
        .unwrap();
    for sql in ["UPDATE entry SET body = '{ }'", "DELETE FROM entry"] {
        let refused = journal.connection.execute(sql, []).unwrap_err().to_string();
        assert_eq!(refused, "the journal is append-only");
    }
    assert_eq!(all(&journal), [entry]);
}

#[test]
fn who_writes_second_is_told_that_the_journal_has_moved() {
    let (dir, mut first) = journal();
    let mut second = SqliteJournal::open(&dir.path().join("journal.sqlite"), None).unwrap();
    let entry = Head::default().next([1; 16], "{}".into());
    first
        .append(Head::default(), std::slice::from_ref(&entry))
        .unwrap();
    let late = second.append(Head::default(), &[entry]).unwrap_err();
    assert!(matches!(late, JournalError::Moved), "{late}");
}

#[test]
fn a_held_lock_is_said_and_not_waited_for_without_end() {
    let (dir, mut journal) = journal();
    let other = Connection::open(dir.path().join("journal.sqlite")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let entry = Head::default().next([1; 16], "{}".into());
    let locked = journal.append(Head::default(), &[entry]).unwrap_err();
    assert!(matches!(locked, JournalError::Locked), "{locked}");
}

#[test]
fn a_book_of_a_newer_layout_is_read_and_not_written() {
    let (dir, mut journal) = journal();
    let entry = Head::default().next([1; 16], "{}".into());
    journal
        .append(Head::default(), std::slice::from_ref(&entry))
        .unwrap();
    journal
        .connection
        .pragma_update(None, "user_version", LOCKED + 1)
        .unwrap();
    let mut newer = SqliteJournal::open(&dir.path().join("journal.sqlite"), None).unwrap();
    assert_eq!(all(&newer).len(), 1);
    let head = Head {
        seq: entry.seq,
        chain: entry.chain,
    };
    let refused = newer
        .append(head, &[head.next([1; 16], "{}".into())])
        .unwrap_err();
    assert!(matches!(refused, JournalError::ReadOnly), "{refused}");
}

#[test]
fn a_foreign_database_is_not_a_book() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("other.sqlite");
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    let refused = SqliteJournal::open(&path, None).unwrap_err().to_string();
    assert!(refused.contains("not an Owed book"), "{refused}");
}

#[test]
fn a_folder_with_odd_characters_opens_read_only_too() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("账 本#1?.sqlite");
    let mut journal = SqliteJournal::create(&path).unwrap();
    journal
        .append(
            Head::default(),
            &[Head::default().next([1; 16], "{}".into())],
        )
        .unwrap();
    drop(journal);
    assert_eq!(
        all(&SqliteJournal::open_read_only(&path, None).unwrap()).len(),
        1
    );
}

/// Whether the bytes are anywhere in the files of a folder.
fn lies_in(dir: &std::path::Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(dir).unwrap().any(|entry| {
        let file = std::fs::read(entry.unwrap().path()).unwrap();
        file.windows(bytes.len()).any(|part| part == bytes)
    })
}

#[test]
fn what_is_struck_out_is_in_no_page_and_no_log_and_the_seal_holds() {
    let (dir, mut journal) = journal();
    let secret = "13900000000".repeat(900);
    let mut head = Head::default();
    let mut entries = Vec::new();
    for n in 0..40_u8 {
        let body = if n == 7 {
            secret.clone()
        } else {
            format!("{{\"n\":{n}}}").repeat(50)
        };
        let entry = head.next([n; 16], body);
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    // One by one, so that pages are filled, split and let go of.
    let mut at = Head::default();
    for entry in &entries {
        journal.append(at, std::slice::from_ref(entry)).unwrap();
        at = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
    }
    assert!(lies_in(dir.path(), secret.as_bytes()[..64].as_ref()));
    let says = head.next([99; 16], "{\"erases\":8}".into());
    let wiped = journal
        .erase(head, std::slice::from_ref(&says), &[Seq(8)])
        .unwrap();
    assert_eq!(wiped, Wiped::Whole);
    assert!(!lies_in(dir.path(), secret.as_bytes()[..64].as_ref()));
    let read = all(&journal);
    assert_eq!(read.len(), 41);
    let mut head = Head::default();
    for entry in &read {
        head = head.advance(entry).unwrap();
        assert_eq!(entry.body.is_none(), entry.seq == Seq(8));
    }
    assert_eq!(journal.storage_faults().unwrap(), Vec::<String>::new());
    assert_eq!(journal.gone().unwrap(), None);
    // Nobody changes anything afterwards.
    let refused = journal
        .connection
        .execute("UPDATE entry SET body = NULL", []);
    assert!(refused.unwrap_err().to_string().contains("append-only"));
    // Half of it is none of it.
    let moved = journal.erase(Head::default(), &[], &[Seq(9)]).unwrap_err();
    assert!(matches!(moved, JournalError::Moved), "{moved}");
    assert!(all(&journal)[8].body.is_some());
}
