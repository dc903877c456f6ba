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
