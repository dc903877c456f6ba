//! A paper given as blocks: the PDF and the Word file have the same words, and the code is read.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, reason = "a test")]

mod look;
mod sample;

use std::collections::BTreeMap;
use std::io::Read;

use look::{Sheet, matches_kept};
use owed_print::demand::{Delivery, Demand, Forum, Loss, LossHead};
use owed_print::elements::{Elements, Kind, Token};
use owed_print::flow::{Block, Flow};
use owed_print::statement::Closing;
use owed_print::{Paper, PartyId, PartyKind, PrintError, Stage};

fn flows() -> [(&'static str, Flow); 8] {
    let empty = |kind| sample::elements(kind, &BTreeMap::new());
    [
        ("complaint-sale-zh", sample::complaint()),
        ("complaint-loan-empty", empty(Kind::Loan)),
        ("complaint-lease-empty", empty(Kind::Lease)),
        ("complaint-construction-empty", empty(Kind::Construction)),
        ("complaint-property-empty", empty(Kind::Property)),
        ("enforcement-empty", empty(Kind::Enforcement)),
        ("statement-zh", sample::statement().flow().unwrap()),
        (
            "statement-en",
            sample::statement_in_english().flow().unwrap(),
        ),
    ]
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// All that stands on a paper, without spaces.
fn words_of(flow: &Flow) -> String {
    let words = flow.blocks.iter().flat_map(Block::words);
    words.map(squeezed).collect()
}

/// A part of a Word file.
fn part(word: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(word)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The words between the marks of a part, as Word reads them.
fn text_of(xml: &str) -> String {
    xml.split("<w:t ")
        .chain(xml.split("<w:t>").skip(1))
        .skip(1)
        .filter_map(|rest| {
            let rest = rest.strip_prefix("xml:space=\"preserve\">").unwrap_or(rest);
            rest.split("</w:t>").next()
        })
        .collect()
}

#[test]
fn every_paper_of_blocks_reads_as_kept() {
    for (name, flow) in flows() {
        // One renderer sets all of the courts' forms; three are looked at.
        if [
            "complaint-lease-empty",
            "complaint-construction-empty",
            "complaint-property-empty",
        ]
        .contains(&name)
        {
            continue;
        }
        let paper = sample::engine().flow(&flow, sample::when()).unwrap();
        matches_kept(name, &paper);
        assert!(Sheet::of(&paper).claims_archival());
    }
}

#[test]
fn the_pdf_and_the_word_file_have_the_same_words() {
    for (name, flow) in flows() {
        let word = sample::engine().word(&flow, sample::when()).unwrap();
        let written = text_of(&part(&word, "word/document.xml"));
        let written = written.replace("&amp;", "&").replace("&apos;", "'");
        assert_eq!(squeezed(&written), words_of(&flow), "{name}");

        let paper = sample::engine().flow(&flow, sample::when()).unwrap();
        let mut printed: Vec<char> = Sheet::of(&paper).words().chars().collect();
        // Page numbers and provenance stand at the foot of each page; all else is the same signs.
        for sign in words_of(&flow).chars() {
            let at = printed.iter().position(|printed| *printed == sign);
            let at = at.unwrap_or_else(|| panic!("{name}: {sign} is missing from the PDF"));
            printed.swap_remove(at);
        }
        let foot = printed.len() / paper.pages;
        assert!(
            foot < 90,
            "{name}: {printed:?} is more than the foot of a page"
        );
    }
}

/// A demand of which little is known, on a loan in another currency, to a person, by a person.
fn bare(mut demand: Demand) -> Demand {
    demand.currency = "USD".to_owned();
    demand.sender.kind = PartyKind::Person;
    demand.sender.id = None;
    demand.sender.email = None;
    demand.recipient.kind = PartyKind::PublicBody;
    demand.recipient.id = Some(PartyId::IdentityCard("11010119900307123X".to_owned()));
    demand.contracts[0].number = None;
    demand.contracts[0].signed = None;
    demand.performed.clear();
    demand.invoiced = false;
    demand.reconciled = None;
    demand.debts.truncate(1);
    demand.debts[0].label = "借条之外另行约定的一笔款项，编号 20250318-A".to_owned();
    demand.debts[0].due = None;
    demand.losses.clear();
    demand.grounds.clear();
    demand.working_days = None;
    demand.account.reference = None;
    demand.interruption = None;
    demand.small_firm = None;
    demand.forum = Forum::Arbitration("宁波仲裁委员会".to_owned());
    demand.costs_clause = None;
    demand.remarks = vec!["另请一并确认新的收件地址。".to_owned()];
    demand.attachments.clear();
    demand.delivery = vec![
        Delivery::Ems(None),
        Delivery::Registered,
        Delivery::Email("a@b.example".to_owned()),
        Delivery::Other("挂号".to_owned()),
    ];
    demand
}

/// Papers whose PDF has a form of its own: what they are as blocks, and the PDF.
fn set_by_their_own_forms() -> Vec<(Flow, Paper)> {
    let (engine, when) = (sample::engine(), sample::when());
    let mut interest = sample::demand();
    interest.losses[0].head = LossHead::Interest;
    let mut several = sample::demand();
    several.losses.extend([Loss {
        head: LossHead::Other("公证费".to_owned()),
        amount: "500.00".into(),
        method: None,
    }]);
    let mut court = sample::demand_in_english();
    court.forum = Forum::Court(None);
    court.small_firm = sample::demand().small_firm;
    let demands = [
        sample::demand(),
        sample::demand_in_english(),
        bare(sample::demand()),
        bare(sample::demand_in_english()),
        interest,
        several,
        court,
    ];
    let demands = demands.iter().map(|demand| {
        let paper = engine.demand(demand, when).unwrap();
        (demand.flow().unwrap(), paper)
    });
    let schedules = [sample::schedule(), sample::schedule_in_english()];
    let schedules = schedules.iter().map(|schedule| {
        let paper = engine.schedule(schedule, when).unwrap();
        (schedule.flow(), paper)
    });
    demands.chain(schedules).collect()
}

#[test]
fn a_paper_with_a_form_of_its_own_reads_the_same_in_word() {
    for (flow, paper) in set_by_their_own_forms() {
        let name = format!("{} {:?} {}", flow.title, flow.lang, flow.number);
        let plain = |text: &str| squeezed(text).replace(['-', '\u{ad}'], "");
        let printed = plain(&Sheet::of(&paper).words());
        let mut left: Vec<char> = printed.chars().collect();
        for block in &flow.blocks {
            for sign in plain(&block.words().concat()).chars() {
                let at = left.iter().position(|printed| *printed == sign);
                let at = at.unwrap_or_else(|| panic!("{name}: {sign} is missing: {block:?}"));
                left.swap_remove(at);
            }
            // A sentence reads on, but for one that the foot of a page stands in.
            if let Block::Para { .. } | Block::Line { .. } = block {
                let words = plain(&block.words().concat());
                let ends = [
                    &words[..words.floor_char_boundary(24)],
                    &words[words.ceil_char_boundary(words.len().saturating_sub(24))..],
                ];
                let whole = printed.contains(&words);
                let parted = paper.pages > 1 && ends.iter().all(|end| printed.contains(end));
                assert!(whole || parted, "{name}: {words} is not in the PDF");
            }
        }
        // The foot and head of each page, and the heads of tables that run on.
        assert!(
            left.len() < 160 * paper.pages,
            "{name}: {left:?} is in the PDF only"
        );
    }
}

#[test]
fn the_same_statement_makes_the_same_word_file() {
    let flow = sample::statement().flow().unwrap();
    let once = sample::engine().word(&flow, sample::when()).unwrap();
    let twice = sample::engine().word(&flow, sample::when()).unwrap();
    assert_eq!(once, twice);
    // The head of the table is repeated on every page, and only that.
    let document = part(&once, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
}

#[test]
fn a_draft_says_so_in_word_too() {
    let mut statement = sample::statement();
    statement.stage = Stage::Draft;
    let word = sample::engine()
        .word(&statement.flow().unwrap(), sample::when())
        .unwrap();
    assert!(part(&word, "word/header1.xml").contains("草稿 DRAFT"));
}

#[test]
fn the_square_code_on_the_paper_is_read_back() {
    for statement in [sample::statement(), sample::statement_in_english()] {
        let (name, flow) = (statement.number.clone(), statement.flow().unwrap());
        let paper = sample::engine().flow(&flow, sample::when()).unwrap();
        let sheet = Sheet::of(&paper);
        let read: Vec<String> = (1..=paper.pages)
            .flat_map(|page| sheet.codes(page))
            .collect();
        assert_eq!(read, [sample::CODE], "{name}");
    }
}

#[test]
fn every_row_box_and_notice_of_a_courts_form_stands_on_the_paper() {
    for kind in Kind::ALL {
        let form = Elements::of(kind).unwrap();
        let empty = words_of(&sample::elements(kind, &BTreeMap::new()));
        let mut from = 0;
        let mut next = |words: &str| {
            let words = squeezed(words);
            let at = empty[from..].find(&words);
            let at =
                at.unwrap_or_else(|| panic!("{kind:?}: {words} is not there, or not in order"));
            from += at + words.len();
        };
        form.notice.iter().for_each(|line| next(line));
        for section in &form.sections {
            next(&section.title);
            section.notes.iter().for_each(|line| next(line));
            for row in &section.rows {
                next(&row.label());
                for token in row.lines.iter().flatten() {
                    match token {
                        Token::Text { v } => next(v),
                        Token::Check { label, .. } => next(&format!("{label}☐")),
                        Token::Blank { .. } => {}
                    }
                }
            }
        }
        next("与受理法院现行表格核对");
        assert!(!empty.contains('☑'), "{kind:?} ticks of its own accord");
    }
}

#[test]
fn a_day_that_is_none_is_not_printed_on_a_form() {
    let filled = BTreeMap::from([("late_interest.li_to".to_owned(), "明天".to_owned())]);
    let form = Elements::of(Kind::Sale).unwrap();
    let refused = form.blocks(&filled, "甲", "2026-11-21".parse().unwrap());
    assert!(matches!(refused, Err(PrintError::NoSuchDay(_))));
}

#[test]
fn an_even_account_and_an_advance_are_said_as_they_are() {
    let mut statement = sample::statement();
    statement.closing = Closing::Even;
    assert!(words_of(&statement.flow().unwrap()).contains("双方款项余额为零"));
    statement.closing = Closing::Held("500.00".into());
    let words = words_of(&statement.flow().unwrap());
    assert!(
        words.contains("预付款项人民币500.00元（大写：伍佰元整）"),
        "{words}"
    );
    assert!(words.contains("−500.00"), "{words}");
    assert!(!words.contains("尚欠我方"), "{words}");
}

#[test]
fn a_code_that_carries_too_much_is_refused() {
    let mut statement = sample::statement();
    statement.code = "长".repeat(3000);
    assert!(matches!(statement.flow(), Err(PrintError::Code(_))));
}
