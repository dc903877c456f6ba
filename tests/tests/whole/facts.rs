//! Facts are for ever: `facts/*.jsonl` holds entries as older versions wrote them.
//!
//! **Invariant:** a line once committed there is never changed. A new kind of fact, a new optional
//! field or a new word gets a new line, in a file named for the version that first wrote it.

mod words;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use owed_book::book::Book;
use owed_book::fact::Fact;
use owed_book::journal::{Draft, Entry, Head, Journal, Seq};
use owed_store::SqliteJournal;
use serde_json::Value;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("facts");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of kept facts is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no file of kept facts was found");
    files
}

fn lines(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).expect("a file of kept facts can be read");
    text.lines().map(str::to_owned).collect()
}

fn drafts() -> Vec<(String, Draft)> {
    let lines = files()
        .iter()
        .flat_map(|file| lines(file))
        .collect::<Vec<_>>();
    let read = |line: String| {
        let draft = serde_json::from_str(&line).unwrap_or_else(|why| panic!("{why}\n{line}"));
        (line, draft)
    };
    lines.into_iter().map(read).collect()
}

/// Seals lines as a journal would have them.
fn sealed(lines: &[String]) -> Vec<Entry> {
    let mut head = Head::default();
    let mut entries = Vec::new();
    for line in lines {
        let entry = head.next([7; 16], line.clone());
        head = Head {
            seq: entry.seq,
            chain: entry.chain,
        };
        entries.push(entry);
    }
    entries
}

#[test]
fn every_entry_ever_written_still_adds_up() {
    for file in files() {
        let name = file.display();
        let entries = sealed(&lines(&file));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal.sqlite");
        let mut journal = SqliteJournal::create(&path).expect("a journal");
        journal
            .append(Head::default(), &entries)
            .expect("the entries are kept");

        let mut back = Vec::new();
        journal
            .read(Seq(0), &mut |entry| {
                back.push(entry);
                ControlFlow::Continue(())
            })
            .expect("the journal can be read");
        assert_eq!(back, entries, "{name}");

        let opened = Book::of(&journal, None, &[]).expect("the journal can be read");
        assert_eq!(opened.stopped, None, "{name}");
        assert_eq!(opened.book.head.seq.0, entries.len() as u64, "{name}");
    }
}

/// A field that was renamed would be left out in silence: reading takes what it knows.
#[test]
fn every_word_of_an_entry_is_still_understood() {
    for (line, draft) in drafts() {
        let written: Value = serde_json::from_str(&line).expect("a line is JSON");
        let understood = serde_json::to_value(&draft).expect("an entry can be written");
        assert_eq!(written, understood, "{line}");
    }
}

const KINDS: usize = 58;

/// The place of a kind of fact in the enum. A new kind makes this fail to compile, and then the
/// test below ask for a line.
fn kind(fact: &Fact) -> usize {
    match fact {
        Fact::PartyDescribed { .. } => 0,
        Fact::CreditorNamed { .. } => 1,
        Fact::SameParty { .. } => 2,
        Fact::FileRead { .. } => 3,
        Fact::Invoiced { .. } => 4,
        Fact::DebtArose { .. } => 5,
        Fact::TermsStated { .. } => 6,
        Fact::Adjusted { .. } => 7,
        Fact::Paid { .. } => 8,
        Fact::Matched { .. } => 9,
        Fact::EvidenceKept { .. } => 10,
        Fact::DocumentIssued { .. } => 11,
        Fact::Noted { .. } => 12,
        Fact::Retracted { .. } => 13,
        Fact::DifferentParty { .. } => 14,
        Fact::PartiesJoined { .. } => 15,
        Fact::RedLinked { .. } => 16,
        Fact::SameMoney { .. } => 17,
        Fact::DifferentMoney { .. } => 18,
        Fact::PaidOut { .. } => 19,
        Fact::GaveBack { .. } => 20,
        Fact::ToleranceSet { .. } => 21,
        Fact::RateAdded(_) => 22,
        Fact::YearAdded(_) => 23,
        Fact::ThresholdAdded(_) => 24,
        Fact::LawUpdated(_) => 25,
        Fact::StatementReturned { .. } => 26,
        Fact::CostIncurred { .. } => 27,
        Fact::EvidenceDescribed(_) => 28,
        Fact::PaperSent(_) => 29,
        Fact::PaperArrived(_) => 30,
        Fact::IdentityMarked(_) => 31,
        Fact::Answered(_) => 32,
        Fact::AssetSeen(_) => 33,
        Fact::AbilityStated(_) => 34,
        Fact::ClassDecided(_) => 35,
        Fact::PolicySet(_) => 36,
        Fact::TaskSet(_) => 37,
        Fact::TaskEnded(_) => 38,
        Fact::PlanAgreed(_) => 39,
        Fact::PlanSigned(_) => 40,
        Fact::PlanEnded(_) => 41,
        Fact::Contacted(_) => 42,
        Fact::ContactReviewed(_) => 43,
        Fact::Promised(_) => 44,
        Fact::RestAsked(_) => 45,
        Fact::Guarded(_) => 46,
        Fact::PointKept(_) => 47,
        Fact::CourtNoted(_) => 48,
        Fact::PackFiled(_) => 49,
        Fact::CaseReviewed(_) => 50,
        Fact::RetentionSet(_) => 51,
        Fact::WordingSet(_) => 52,
        Fact::Erased(_) => 53,
        Fact::PaperWithdrawn(_) => 54,
        Fact::DefendantsNamed(_) => 55,
        Fact::PartySplit(_) => 56,
        Fact::PackTemplateSet(_) => 57,
    }
}

#[test]
fn every_kind_of_fact_is_kept_with_all_it_can_say_and_with_the_least() {
    let mut kinds: [Vec<String>; KINDS] = std::array::from_fn(|_| Vec::new());
    for (_, draft) in drafts() {
        kinds[kind(&draft.fact)].push(format!("{:?}", draft.fact));
    }
    for (at, facts) in kinds.iter().enumerate() {
        assert!(
            !facts.is_empty(),
            "no line for the kind of fact numbered {at}"
        );
        // No field is empty in one of them, except where a kind cannot fill all at once.
        let empties = |fact: &&String| fact.matches("None").count();
        let fullest = facts.iter().min_by_key(empties).expect("there is one");
        // A red invoice has what it reverses and a source without a sheet: still nothing is `None`.
        assert_eq!(empties(&fullest), 0, "nothing says all it can: {fullest}");
        let barest = facts.iter().max_by_key(empties).expect("there is one");
        let optional = facts.iter().any(|fact| fact.contains("Some("));
        assert!(
            !optional || empties(&barest) > 0,
            "nothing leaves out what it can: {barest}"
        );
    }
}
