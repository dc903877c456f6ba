//! Every name prints, or the paper is refused: never an empty box.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, reason = "a test")]

mod look;
mod sample;

use std::path::Path;

use look::Sheet;
use owed_print::envelope::Stock;
use owed_print::stamp::StandIn;
use owed_print::{Fonts, PrintError};

/// All of 通用规范汉字表 (State Council, 2013), in the order of their code points.
const TABLE: &str = include_str!("table-of-8105.txt");
/// Characters of people's and firms' names that common fonts lack.
const RARE: &str = "𠮷㛃䶮𬭊𬱖";

#[test]
fn every_character_of_the_table_of_common_characters_prints() {
    let all: String = TABLE.split_whitespace().collect();
    assert_eq!(all.chars().count(), 8105);
    let mut demand = sample::demand();
    demand.remarks = TABLE.lines().map(str::to_owned).collect();
    let sheet = Sheet::of(&sample::engine().demand(&demand, sample::when()).unwrap());
    sheet.check();
    let words = sheet.words();
    let lost: String = all.chars().filter(|&c| !words.contains(c)).collect();
    assert!(lost.is_empty(), "printed as something else: {lost}");
}

#[test]
fn rare_characters_of_names_print_on_every_paper() {
    let engine = sample::engine();
    let when = sample::when();
    let name = format!("{RARE}商行☑☐");
    let mut demand = sample::demand();
    demand.recipient.name.clone_from(&name);
    demand.sender.contact = Some(RARE.into());
    let mut schedule = sample::schedule();
    schedule.debtor.clone_from(&name);
    let mut front = sample::front();
    front.debtor.clone_from(&name);
    front.exhibits[0].name.clone_from(&name);
    let mut page = sample::placeholder();
    page.file.clone_from(&name);
    let mut envelope = sample::envelope(Stock::Zl);
    envelope.recipient.name.clone_from(&name);
    for paper in [
        engine.demand(&demand, when).unwrap(),
        engine.schedule(&schedule, when).unwrap(),
        engine.front(&front, when).unwrap(),
        engine.placeholders(&[StandIn::Notice(page)], when).unwrap(),
        engine.envelope(&envelope, when).unwrap(),
    ] {
        let sheet = Sheet::of(&paper);
        sheet.check();
        assert!(sheet.words().contains(&name), "{}", sheet.text());
    }
}

#[test]
fn a_character_no_font_has_is_named_with_the_words_it_stands_in() {
    let engine = sample::engine();
    // Bank files write 䶮 as a private character, U+E863, which is nobody's glyph.
    for character in ['\u{E863}', '\u{31351}', '😀'] {
        assert!(
            !engine.fonts().can_print(character),
            "{character} prints now; choose another"
        );
        let mut demand = sample::demand();
        demand.recipient.contact = Some(format!("王{character}"));
        let refused = engine.demand(&demand, sample::when()).unwrap_err();
        let code = format!("U+{:04X}", u32::from(character));
        assert!(refused.to_string().contains(&code), "{refused}");
        match refused {
            PrintError::MissingGlyph {
                character: named,
                text,
            } => {
                assert_eq!((named, text), (character, format!("王{character}")));
            }
            other => panic!("{other}"),
        }

        let mut envelope = sample::envelope(Stock::Zl);
        envelope.recipient.name = format!("王{character}");
        let refused = engine.envelope(&envelope, sample::when());
        assert!(
            matches!(refused, Err(PrintError::MissingGlyph { character: named, .. }) if named == character)
        );
    }
}

#[test]
fn marks_that_print_nothing_do_no_harm() {
    let mut demand = sample::demand();
    demand.recipient.name = "杭州\u{FEFF}西泠\u{200B}建\u{0}筑\u{FE0F}公司\t（浙江）".into();
    let sheet = Sheet::of(&sample::engine().demand(&demand, sample::when()).unwrap());
    sheet.check();
    let words: String = sheet
        .words()
        .chars()
        .filter(|c| !"\u{FEFF}\u{200B}\u{FE0F}".contains(*c))
        .collect();
    assert!(words.contains("杭州西泠建筑公司（浙江）"), "{words}");
}

#[test]
fn a_name_of_three_hundred_characters_stays_on_the_paper() {
    let engine = sample::engine();
    let name = "宁波恒盛管件制造"
        .chars()
        .cycle()
        .take(300)
        .collect::<String>();
    let mut demand = sample::demand();
    demand.sender.name.clone_from(&name);
    demand.recipient.name.clone_from(&name);
    demand.account.holder.clone_from(&name);
    demand.debts[0].label = "A1234567890".repeat(20);
    let mut schedule = sample::schedule();
    (schedule.creditor, schedule.debtor) = (name.clone(), name.clone());
    let mut front = sample::front();
    (front.creditor, front.debtor) = (name.clone(), name.clone());
    front.files[0].name = format!("{}.pdf", "IMG20250402".repeat(20));
    for (paper, times) in [
        (engine.demand(&demand, sample::when()).unwrap(), 3),
        (engine.schedule(&schedule, sample::when()).unwrap(), 2),
        (engine.front(&front, sample::when()).unwrap(), 1),
    ] {
        let sheet = Sheet::of(&paper);
        sheet.check();
        assert!(
            sheet.words().matches(&name).count() >= times,
            "{}",
            sheet.text()
        );
        for page in 1..=paper.pages {
            assert!(
                sheet.picture(page).has_clear_margins(),
                "page {page} runs off the paper"
            );
        }
    }
}

#[test]
fn a_folder_without_fonts_is_named() {
    let empty = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let refused = Fonts::in_folder(&empty).unwrap_err();
    assert!(
        matches!(&refused, PrintError::NoFonts { looked } if *looked == [empty]),
        "{refused}"
    );
}
