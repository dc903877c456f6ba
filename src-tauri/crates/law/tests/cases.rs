//! The law cases: `tests/cases/cn/*.md` of the project, written for a lawyer to read.
//!
//! A case is a heading, prose, a `journal` block with what happened, and one or more `ask` blocks,
//! each followed by its answer. The journal is entered in a real book; the answer is what the law
//! crate says. `UPDATE=1 cargo test -p owed-law --test cases` rewrites the answers: the
//! difference is what is reviewed.

#[path = "cases/answer.rs"]
mod answer;
#[path = "cases/asked.rs"]
mod asked;
#[path = "cases/journal.rs"]
mod journal;
#[path = "cases/more.rs"]
mod more;
#[path = "cases/read.rs"]
mod read;
#[path = "cases/route.rs"]
mod route;

use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/cn");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of law cases is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_law_case_answers_as_written() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let mut cases = 0;
    for file in files() {
        let text = std::fs::read_to_string(&file).expect("a law case can be read");
        let answered = read::answered(&text).unwrap_or_else(|why| {
            panic!("{}: {why}", file.display());
        });
        cases += answered.asks;
        if answered.text == text {
            continue;
        }
        if update {
            std::fs::write(&file, &answered.text).expect("a law case can be written");
        } else {
            wrong.push(format!(
                "{}\n{}",
                file.display(),
                read::difference(&text, &answered.text)
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "law cases answer otherwise than written; UPDATE=1 rewrites them\n\n{}",
        wrong.join("\n")
    );
    assert!(cases >= 100, "only {cases} questions were found");
}

#[test]
fn an_answer_that_is_not_what_the_law_says_is_found() {
    let text = "## A\n\n```ask\nwords 80000\n```\n\n- 捌万元正\n";
    let answered = read::answered(text).expect("the case can be read");
    assert_eq!(answered.asks, 1);
    assert!(read::difference(text, &answered.text).contains("+ - 捌万元整"));
}
