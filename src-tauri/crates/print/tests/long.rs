//! Tables longer than a page.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, reason = "a test")]

mod look;
mod sample;

use look::Sheet;
use owed_print::flow::Block;

#[test]
fn a_schedule_of_four_hundred_rows_repeats_its_head_on_every_page() {
    let mut schedule = sample::schedule();
    let line = schedule.heads[1].lines[0].clone();
    schedule.heads[1].lines = (1..=400)
        .map(|number| {
            let mut line = line.clone();
            line.item = format!("第 {number} 期");
            line
        })
        .collect();
    let paper = sample::engine()
        .schedule(&schedule, sample::when())
        .unwrap();
    let sheet = Sheet::of(&paper);
    sheet.check();
    let text = sheet.text();
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert_eq!(pages.len(), paper.pages);
    assert!(paper.pages >= 8, "{} pages", paper.pages);
    for (number, page) in pages.iter().enumerate() {
        let words: String = page.split_whitespace().collect();
        assert!(
            words.contains(&format!("第{}页共{}页", number + 1, paper.pages)),
            "{page}"
        );
        if words.contains("2025-09-01") {
            assert!(
                words.contains("起日止日天数基数（元）利率金额（元）依据"),
                "page {}",
                number + 1
            );
        }
    }
    let words = sheet.words();
    for number in 1..=400 {
        assert!(
            words.contains(&format!("第{number}期2025-09-01")),
            "row {number}"
        );
    }
}

#[test]
fn a_letter_about_ninety_invoices_repeats_its_head_and_keeps_its_signature_with_words() {
    let mut demand = sample::demand();
    let row = demand.debts[1].clone();
    demand.debts = (0..90)
        .map(|number| {
            let mut row = row.clone();
            row.label = format!("{}", 25_332_000_000_123_400_000_u128 + number);
            row.amount = "123,456,789.00".into();
            row
        })
        .collect();
    let paper = sample::engine().demand(&demand, sample::when()).unwrap();
    let sheet = Sheet::of(&paper);
    sheet.check();
    let text = sheet.text();
    for page in text.split('\u{c}') {
        let words: String = page.split_whitespace().collect();
        if words.contains("2533200000012340") {
            assert!(words.contains("发票或凭证"), "{page}");
        }
        if words.contains("（盖章）2026年11月21日") {
            assert!(words.contains("特此函告"), "{page}");
        }
    }
}

#[test]
fn a_courts_form_keeps_its_last_row_with_the_signature() {
    let mut parted = 0;
    for more in 6..14 {
        let mut flow = sample::complaint();
        let form = flow.blocks.iter_mut().find_map(|block| match block {
            Block::Form { rows } => Some(rows),
            _ => None,
        });
        let rows = form.unwrap();
        let wish = rows.len() - 3;
        rows[wish].lines.extend((0..more).map(|_| "一行".into()));
        let paper = sample::engine().flow(&flow, sample::when()).unwrap();
        let text = Sheet::of(&paper).text();
        let pages: Vec<String> = text
            .split('\u{c}')
            .map(|page| page.split_whitespace().collect())
            .collect();
        let last = pages.iter().find(|page| page.contains("具状人")).unwrap();
        assert!(last.contains("是否考虑先行调解"), "{more}: {last}");
        // Where only these two have gone over to the next page.
        parted += usize::from(!last.contains("申请司法确认"));
    }
    assert!(parted > 0, "the page never ended where it matters");
}

#[test]
fn an_index_of_two_hundred_exhibits_repeats_its_head_and_links_each() {
    let mut front = sample::front();
    let exhibit = front.exhibits[0].clone();
    front.exhibits = (1..=200)
        .map(|number| {
            let mut exhibit = exhibit.clone();
            exhibit.number = number.to_string();
            exhibit
        })
        .collect();
    let paper = sample::engine().front(&front, sample::when()).unwrap();
    let sheet = Sheet::of(&paper);
    sheet.check();
    let heads = sheet
        .words()
        .matches("序号证据名称来源证明目的页码")
        .count();
    assert!(heads >= 10, "{heads} heads on {} pages", paper.pages);
    let objects = sheet.objects();
    for number in 1..=200 {
        assert!(
            objects.contains(&format!("(owed:exhibit/{number})")),
            "exhibit {number}"
        );
    }
}
