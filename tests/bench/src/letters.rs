//! Section `letters`: 500 demand letters, each a PDF of its own with words of its own.
//!
//! All get the same words: those that the paper itself has, block by block.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use krilla::geom::Point;
use krilla::page::PageSettings;
use krilla::text::{Font, TextDirection};
use owed_app::{Clock, Desk, Home};
use owed_print::demand::{
    Account, Base, DebtRow, Delivery, Demand, Forum, Loss, LossHead, Method, Sums,
};
use owed_print::flow::Flow;
use owed_print::{Day, Engine, Fonts, Lang, Moment, Party, PartyId, PartyKind, Provenance, Stage};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::Done;
use crate::desk::{call, copied, opened};
use crate::peers::{has_module, is_here, ours, run, script};
use crate::reading::as_of;
use crate::rounds::{Row, Target, table};

const LETTERS: u64 = 500;
/// Twelve milliseconds each, and the program and its fonts are in that too.
const TARGET: Target = Target {
    wall: Some(Duration::from_secs(6)),
    busy: None,
    memory: Some(150),
    times: None,
};

pub(crate) fn bench() -> Done<()> {
    let folder = tempfile::tempdir()?;
    let dir = folder.path();
    make(dir)?;
    println!("\n{LETTERS} demand letters");
    let (said, own) = (dir.join("said"), dir.to_string_lossy().into_owned());
    let row = |name: &str, how: &'static str, target: Target| {
        let (said, own) = (said.clone(), own.clone());
        Row {
            name: name.to_owned(),
            rounds: 3,
            target,
            run: Box::new(move || {
                cleared(Path::new(&own))?;
                let took = ours(&said, &["letters", how, &own])?;
                checked(Path::new(&own)).map(|()| took)
            }),
        }
    };
    let none = Target::default();
    let mut rows = vec![
        row("the same words laid by hand, the floor", "floor", none),
        row("Owed: PDF/A-2b with tags", "owed", TARGET),
        row(
            "Owed: drafted, looked through, issued and kept in the book",
            "issued",
            none,
        ),
    ];
    let peers = [
        ("XeLaTeX, one document", "xelatex", is_here("xelatex")),
        ("WeasyPrint", "weasyprint", has_module("weasyprint")),
        ("LibreOffice", "soffice", is_here("soffice")),
    ];
    for (name, how, is_installed) in peers {
        if !is_installed {
            println!("not compared, for it is not installed: {name}");
            continue;
        }
        let (said, own) = (said.clone(), own.clone());
        rows.push(Row {
            name: name.to_owned(),
            // They take minutes.
            rounds: 1,
            target: none,
            run: Box::new(move || {
                cleared(Path::new(&own))?;
                let script = script("letters.py").to_string_lossy().into_owned();
                let fonts = Fonts::find()?.folder().to_string_lossy().into_owned();
                let took = run(&said, "python3", &[&script, how, &own, &fonts])?;
                checked(Path::new(&own)).map(|()| took)
            }),
        });
    }
    table("all of them", rows)
}

/// One of the things compared, in a process of its own.
pub(crate) fn one(how: &str, dir: &Path) -> Done<()> {
    match how {
        "floor" => floor(dir),
        "owed" => owed(dir),
        "issued" => issued(dir),
        other => Err(format!("there is no {other} to write letters with").into()),
    }
}

/// Lays lines of forty characters, one below the other, and nothing else.
fn floor(dir: &Path) -> Done<()> {
    let fonts = Fonts::find()?;
    let bytes = fonts.file("NotoSerifSC-Regular.ttf").ok_or("no font")?;
    let font = Font::new(Arc::new(bytes).into(), 0).ok_or("no font")?;
    for n in 0..LETTERS {
        let flow = demand(n)?.flow()?;
        let words = flow.blocks.iter().flat_map(|block| block.words());
        let words: Vec<Vec<char>> = words.map(|words| words.chars().collect()).collect();
        let lines: Vec<String> = words
            .iter()
            .flat_map(|words| words.chunks(40))
            .map(|line| line.iter().collect())
            .collect();
        let mut document = krilla::Document::new();
        for lines in lines.chunks(48) {
            let size = PageSettings::from_wh(595.28, 841.89).ok_or("no page")?;
            let mut page = document.start_page_with(size);
            let mut surface = page.surface();
            for (line, top) in lines.iter().zip((60_u16..).step_by(15)) {
                let at = Point::from_xy(60.0, f32::from(top));
                surface.draw_text(at, font.clone(), 11.0, line, false, TextDirection::Auto);
            }
        }
        let pdf = document
            .finish()
            .map_err(|why| format!("no PDF: {why:?}"))?;
        fs::write(at(dir, n), pdf)?;
    }
    Ok(())
}

fn owed(dir: &Path) -> Done<()> {
    let engine = Engine::new(Fonts::find()?)?;
    for n in 0..LETTERS {
        fs::write(at(dir, n), engine.demand(&demand(n)?, moment()?)?.pdf)?;
    }
    Ok(())
}

/// Through the command table, as a run of letters goes: what is issued is what was seen.
fn issued(dir: &Path) -> Done<()> {
    let book = dir.join("letters").join("book");
    copied(&dir.join("book"), &book)?;
    let desk = opened(&book)?;
    for n in 0..LETTERS {
        let mut asked = json!({ "debtor": debtor(n), "form": "demand" });
        asked["seen"] = call(&desk, "letter.draft", asked.clone())?["seen"].clone();
        call(&desk, "letter.issue", asked)?;
    }
    Ok(())
}

fn at(dir: &Path, n: u64) -> PathBuf {
    dir.join("letters").join(format!("{n:03}.pdf"))
}

fn cleared(dir: &Path) -> Done<()> {
    let letters = dir.join("letters");
    if letters.is_dir() {
        fs::remove_dir_all(&letters)?;
    }
    Ok(fs::create_dir(&letters)?)
}

/// The sums of the first and the last letter stand in what was made.
fn checked(dir: &Path) -> Done<()> {
    let letters = dir.join("letters");
    if letters.join("book").is_dir() {
        let desk = opened(&letters.join("book"))?;
        let known = call(&desk, "batch.letters", json!({ "form": "demand" }))?;
        let rows = known["letters"].as_array().ok_or("no letters")?;
        let written = rows
            .iter()
            .filter(|row| row["lastLetter"] != Value::Null)
            .count();
        return match written as u64 {
            LETTERS => Ok(()),
            other => Err(format!("{other} letters were issued").into()),
        };
    }
    if !is_here("pdftotext") {
        return Ok(());
    }
    for n in [0, LETTERS - 1] {
        let one = [at(dir, n), letters.join("all.pdf")];
        let one = one.iter().find(|file| file.exists()).ok_or("no letter")?;
        let heard = Command::new("pdftotext").arg(one).arg("-").output()?;
        let words: String = String::from_utf8_lossy(&heard.stdout)
            .split_whitespace()
            .collect();
        for must in [debtor(n), figures(owes(n) + late(n))] {
            if !words.contains(&must) {
                return Err(format!("{must} is not in {}", one.display()).into());
            }
        }
    }
    Ok(())
}

/// The words for the others, and a book of as many debtors.
fn make(dir: &Path) -> Done<()> {
    let flows = (0..LETTERS).map(|n| Ok(demand(n)?.flow()?));
    let flows: Vec<Flow> = flows.collect::<Done<_>>()?;
    fs::write(dir.join("letters.json"), serde_json::to_vec(&flows)?)?;
    let desk = Desk::new(Clock::fixed(as_of()), Some(Home::In(dir.join("book"))));
    let creditor = json!({
        "name": SENDER, "kind": "company", "address": HERE, "bank": BANK, "account": ACCOUNT,
    });
    call(&desk, "book.create", json!({ "creditor": creditor }))?;
    for n in 0..LETTERS {
        let party = json!({ "name": debtor(n), "kind": "company", "address": THERE });
        for part in parts(n) {
            let debt = json!({
                "party": party, "kind": "sale", "amount": part.to_string(), "on": "2025-08-02",
                "due": "2025-10-31",
            });
            call(&desk, "debt.record", debt)?;
        }
    }
    Ok(())
}

const SENDER: &str = "合成批发（苏州）有限公司";
const HERE: &str = "江苏省苏州市工业园区合成路8号";
const THERE: &str = "浙江省杭州市样例路1号";
const BANK: &str = "合成银行苏州分行";
const ACCOUNT: &str = "3901120009100123456";
/// Of many signs, so that no two letters need the same part of a font.
const SIGNS: &str = "宁波恒盛管件杭州西泠建筑安装工程南京长江电缆无锡太湖纺织温州瓯越阀门";

fn debtor(n: u64) -> String {
    let signs: Vec<char> = SIGNS.chars().collect();
    let sign = |at: u64| signs[usize::try_from(at).unwrap_or_default() % signs.len()];
    let name: String = [n, n / 7 + 11, n / 31 + 5].map(sign).iter().collect();
    format!("{name}样例第{n}号贸易有限公司")
}

/// What is owed, in three parts.
fn parts(n: u64) -> [Decimal; 3] {
    [1, 2, 3]
        .map(|part| Decimal::from(10_000 + n * 37_003 * part % 9_000_000) / Decimal::ONE_HUNDRED)
}

fn owes(n: u64) -> Decimal {
    parts(n).iter().sum()
}

fn late(n: u64) -> Decimal {
    (owes(n) * Decimal::new(193, 3)).round_dp(2)
}

fn figures(yuan: Decimal) -> String {
    let plain = format!("{yuan:.2}");
    let (whole, fen) = plain.split_once('.').unwrap_or((&plain, "00"));
    let digits = whole.as_bytes().rchunks(3).rev();
    let groups: Vec<_> = digits.map(String::from_utf8_lossy).collect();
    format!("{}.{fen}", groups.join(","))
}

/// A letter of two pages.
fn demand(n: u64) -> Done<Demand> {
    let day = |text: &str| text.parse::<Day>();
    let party = |name: String, address: &str| Party {
        name,
        kind: PartyKind::Company,
        id: Some(PartyId::CreditCode("91330212MA2AH8XY3K".into())),
        address: Some(address.into()),
        postcode: None,
        contact: None,
        phone: None,
        email: None,
    };
    let debts = (1..).zip(parts(n)).map(|(part, owed)| {
        Ok(DebtRow {
            label: format!("2533200000{:010}", n * 3 + part),
            issued: Some(day("2025-08-02")?),
            amount: figures(owed).into(),
            due: Some(day("2025-10-31")?),
            paid: "0.00".into(),
            unpaid: figures(owed).into(),
            days_late: Some(386),
        })
    });
    Ok(Demand {
        lang: Lang::Zh,
        stage: Stage::Final,
        number: format!("催字〔2026〕第 {} 号", n + 1),
        dated: day("2026-11-21")?,
        sender: party(SENDER.into(), HERE),
        recipient: party(debtor(n), THERE),
        currency: "CNY".into(),
        contracts: Vec::new(),
        performed: vec!["我方已按约交付全部货物，贵公司签收《送货单》26 份".into()],
        invoiced: true,
        reconciled: Some(day("2026-01-10")?),
        debts: debts.collect::<Done<_>>()?,
        as_of: day("2026-11-21")?,
        sums: Sums {
            amount: figures(owes(n)).into(),
            paid: "0.00".into(),
            unpaid: figures(owes(n)).into(),
        },
        losses: vec![Loss {
            head: LossHead::Penalty,
            amount: figures(late(n)).into(),
            method: Some(Method {
                first_day: day("2025-11-01")?,
                last_day: day("2026-11-21")?,
                base: Base::Unpaid,
                rate: "日万分之五".into(),
                because: "合同第 8.2 条、《中华人民共和国民法典》第五百八十五条".into(),
            }),
        }],
        total: figures(owes(n) + late(n)).into(),
        grounds: vec!["《中华人民共和国民法典》第五百七十九条".into()],
        pay_by: day("2026-12-01")?,
        working_days: Some(7),
        account: Account {
            holder: SENDER.into(),
            bank: BANK.into(),
            number: ACCOUNT.into(),
            reference: None,
        },
        interruption: Some("《中华人民共和国民法典》第一百九十五条".into()),
        small_firm: None,
        forum: Forum::Court(None),
        costs_clause: None,
        remarks: Vec::new(),
        own: Default::default(),
        attachments: Vec::new(),
        delivery: vec![Delivery::Ems(None)],
        provenance: Provenance {
            book_head: "3f9c1a2b77d04e15aa60b7c2f1d9e8837a6655443322110ffeeddccbbaa99887".into(),
            law_checked: day("2026-11-21")?,
            law_mark: "5f3a9c12".into(),
        },
    })
}

fn moment() -> Done<Moment> {
    Ok(Moment {
        day: "2026-11-21".parse()?,
        hour: 2,
        minute: 30,
        second: 0,
    })
}
