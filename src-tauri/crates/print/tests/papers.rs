//! Every paper against the one kept in `tests/forms`, and what holds for all of them.
#![allow(clippy::unwrap_used, clippy::float_arithmetic, reason = "a test")]

mod look;
mod sample;

use look::{Sheet, matches_kept};
use owed_print::demand::{Delivery, Forum, LossHead};
use owed_print::envelope::Stock;
use owed_print::stamp::StandIn;
use owed_print::{Lang, Paper, PartyKind, PrintError, Stage};

#[test]
fn a_demand_letter_reads_as_kept() {
    let paper = sample::engine()
        .demand(&sample::demand(), sample::when())
        .unwrap();
    matches_kept("demand-zh", &paper);
    assert!(Sheet::of(&paper).claims_archival());
}

#[test]
fn an_english_draft_reads_as_kept() {
    let paper = sample::engine()
        .demand(&sample::demand_in_english(), sample::when())
        .unwrap();
    matches_kept("demand-en-draft", &paper);
}

#[test]
fn a_schedule_reads_as_kept() {
    let engine = sample::engine();
    let paper = engine
        .schedule(&sample::schedule(), sample::when())
        .unwrap();
    matches_kept("schedule-zh", &paper);
    assert!(Sheet::of(&paper).claims_archival());
    let paper = engine
        .schedule(&sample::schedule_in_english(), sample::when())
        .unwrap();
    matches_kept("schedule-en", &paper);
}

#[test]
fn the_front_of_a_pack_reads_as_kept_and_names_its_links() {
    let paper = sample::engine()
        .front(&sample::front(), sample::when())
        .unwrap();
    matches_kept("front-zh", &paper);
    let sheet = Sheet::of(&paper);
    assert!(sheet.claims_archival());
    let objects = sheet.objects();
    for number in 1..=3 {
        // The name, perhaps in several lines, and the page number of each exhibit.
        assert!(
            objects.matches(&format!("(owed:exhibit/{number})")).count() >= 2,
            "{number}"
        );
    }
}

#[test]
fn placeholders_read_as_kept() {
    let engine = sample::engine();
    let mut english = sample::placeholder();
    english.lang = Lang::En;
    english.file = "drawing.dwg".into();
    english.reason = "Drawings of this kind cannot be shown.".into();
    let paper = engine
        .placeholders(
            &[
                StandIn::Notice(sample::placeholder()),
                StandIn::Notice(english),
                StandIn::Invoice(Box::new(sample::invoice())),
            ],
            sample::when(),
        )
        .unwrap();
    assert_eq!(paper.pages, 3);
    matches_kept("placeholders", &paper);
    assert!(Sheet::of(&paper).claims_archival());
    let refused = engine.placeholders(&[], sample::when());
    assert!(matches!(refused, Err(PrintError::Form { .. })));
}

#[test]
fn envelopes_and_the_waybill_sheet_read_as_kept() {
    let engine = sample::engine();
    for (name, stock) in [
        ("envelope-zl", Stock::Zl),
        ("envelope-c4", Stock::C4),
        ("waybill-zh", Stock::Waybill),
    ] {
        let paper = engine
            .envelope(&sample::envelope(stock), sample::when())
            .unwrap();
        matches_kept(name, &paper);
        let (width, height) = stock.size();
        let (w, h) = Sheet::of(&paper).sizes(1)[0];
        let mm = |points: f64| (points * 25.4 / 72.0).round();
        assert_eq!(
            (mm(w), mm(h)),
            (f64::from(width), f64::from(height)),
            "{name}"
        );
        // One font cut down to a few glyphs, not fifteen megabytes of it.
        assert!(
            paper.pdf.len() < 120_000,
            "{name} is {} bytes",
            paper.pdf.len()
        );
    }
}

#[test]
fn each_exhibit_has_a_tab_and_the_flags_stand_below_one_another() {
    let engine = sample::engine();
    let paper = engine.tabs(&sample::tabs(), sample::when()).unwrap();
    matches_kept("tabs-zh", &paper);
    let sheet = Sheet::of(&paper);
    assert_eq!(sheet.sizes(3).len(), 3);
    // Fonts are cut down once for all pages.
    assert!(paper.pdf.len() < 120_000, "{} bytes", paper.pdf.len());
    let mut long = sample::tabs();
    long.tabs[1].name = "采购合同及其附件和补充协议".repeat(12);
    let refused = engine.tabs(&long, sample::when()).unwrap_err();
    assert!(matches!(&refused, PrintError::TooLong { place, .. } if *place == "exhibit's name"));
}

/// PDFBox checks PDF/A-1b whole, and nothing newer; the forms are the same in both.
#[test]
fn pdfbox_finds_nothing_wrong_with_the_archival_papers() {
    let Some(pdfbox) = look::pdfbox() else {
        eprintln!(
            "skipped: PDFBox is not here; install libpdfbox2-java, libactivation-java and \
             libjaxb-api-java, or name its jars in OWED_PDFBOX"
        );
        return;
    };
    let engine = sample::engine().for_older_archives();
    let when = sample::when();
    let papers = [
        ("demand", engine.demand(&sample::demand(), when)),
        ("schedule", engine.schedule(&sample::schedule(), when)),
        ("complaint", engine.flow(&sample::complaint(), when)),
        (
            "statement",
            engine.flow(&sample::statement().flow().unwrap(), when),
        ),
        ("front", engine.front(&sample::front(), when)),
        (
            "placeholder",
            engine.placeholders(&[StandIn::Notice(sample::placeholder())], when),
        ),
    ];
    for (name, paper) in papers {
        let found = Sheet::of(&paper.unwrap()).preflight(&pdfbox);
        assert_eq!(found, [""; 0], "{name}");
    }
}

#[test]
fn an_address_too_long_for_the_envelope_is_refused_and_named() {
    let mut envelope = sample::envelope(Stock::Dl);
    envelope.recipient.address = Some("浙江省杭州市西湖区".repeat(12));
    let refused = sample::engine()
        .envelope(&envelope, sample::when())
        .unwrap_err();
    assert!(
        matches!(
            &refused,
            PrintError::TooLong {
                place: "recipient's address",
                ..
            }
        ),
        "{refused}"
    );
}

#[test]
fn a_stamp_page_is_transparent_and_exactly_the_size_of_its_page() {
    let stamps = sample::stamps();
    let paper = sample::engine().stamps(&stamps).unwrap();
    matches_kept("stamps-zh", &paper);
    let sheet = Sheet::of(&paper);
    for ((width, height), stamp) in sheet.sizes(paper.pages).into_iter().zip(&stamps.pages) {
        assert!((width - stamp.width).abs() < 0.02 && (height - stamp.height).abs() < 0.02);
    }
    assert!(sheet.words().contains("证据3第12页/共80页"));
    assert_eq!(
        sheet.objects().matches("(owed:index)").count(),
        stamps.pages.len()
    );

    let mut english = stamps;
    english.lang = Lang::En;
    let sheet = Sheet::of(&sample::engine().stamps(&english).unwrap());
    assert!(sheet.words().contains("Exhibit3Page12of80"));

    for (width, height) in [
        (0.0, 100.0),
        (100.0, -1.0),
        (f64::NAN, 100.0),
        (100.0, 20_000.0),
    ] {
        (english.pages[0].width, english.pages[0].height) = (width, height);
        let refused = sample::engine().stamps(&english);
        assert!(
            matches!(refused, Err(PrintError::PageSize { .. })),
            "{width} × {height}"
        );
    }
}

#[test]
fn a_draft_says_so_on_every_page() {
    let engine = sample::engine();
    let mut demand = sample::demand();
    let sealed = Sheet::of(&engine.demand(&demand, sample::when()).unwrap());
    demand.stage = Stage::Draft;
    let paper = engine.demand(&demand, sample::when()).unwrap();
    let draft = Sheet::of(&paper);
    assert!(paper.pages > 1);
    // The words of the mark stand aslant, so they come apart when read as text: its grey is
    // looked for instead.
    for page in 1..=paper.pages {
        assert!(
            draft.picture(page).has_grey(232),
            "page {page} does not say it is a draft"
        );
        assert!(
            !sealed.picture(page).has_grey(232),
            "page {page} says it is a draft"
        );
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let make = || -> Vec<Paper> {
        let engine = sample::engine();
        let when = sample::when();
        vec![
            engine.demand(&sample::demand(), when).unwrap(),
            engine.schedule(&sample::schedule(), when).unwrap(),
            engine.front(&sample::front(), when).unwrap(),
            engine.stamps(&sample::stamps()).unwrap(),
            engine
                .placeholders(&[StandIn::Notice(sample::placeholder())], when)
                .unwrap(),
            engine
                .envelope(&sample::envelope(Stock::Waybill), when)
                .unwrap(),
            engine.tabs(&sample::tabs(), when).unwrap(),
        ]
    };
    let (first, second) = (make(), make());
    assert!(first == second, "two runs differ");

    let later = owed_print::Moment {
        hour: 3,
        ..sample::when()
    };
    let paper = sample::engine().demand(&sample::demand(), later).unwrap();
    assert!(paper.pdf != first[0].pdf, "the moment is not in the file");
}

#[test]
fn a_letter_says_what_it_must() {
    let sheet = Sheet::of(
        &sample::engine()
            .demand(&sample::demand(), sample::when())
            .unwrap(),
    );
    let words = sheet.words();
    for must in [
        // Who asks, and how to reach them.
        "统一社会信用代码91330212MA2AH8XY3K",
        "浙江省宁波市鄞州区潘火街道金达路788号",
        "联系人李晓芸，电话0574-88123456",
        // Who owes, and where the letter goes.
        "致：杭州西泠建筑安装工程有限公司",
        "送达地址：浙江省杭州市西湖区文三路199号创业大厦12楼",
        // Which debt.
        "《不锈钢法兰采购合同》（合同编号：HT-2025-0318）",
        "25332000000123456801",
        "对账单为证",
        // How much, in figures and in words, and how it was worked out.
        "人民币80,000.00元（大写：捌万元整）",
        "人民币96,660.00元（大写：玖万陆仟陆佰陆拾元整）",
        "自2025年9月1日起暂计至2026年11月21日（首尾两日均计入），按日万分之五计算",
        // The request, the day, the account.
        "请贵公司于2026年12月1日前（含当日",
        "39011200091001 23456",
        "请只向上述账户付款",
        // What it does in law, and what follows.
        "诉讼时效自本函到达贵公司时中断",
        "不视为我方放弃",
        "提起诉讼",
        "《保障中小企业款项支付条例》第九条、第十七条",
        // Sealed, dated, numbered, with its attachments and the way it went.
        "（盖章）",
        "编号：催字〔2026〕第1号",
        "1.计息明细表（1份2页）",
        "内件品名“催款函：不锈钢法兰采购合同欠款80,000元”",
        "签收人（签名）",
        "账册摘要3f9c1a2b77d0",
        "法规数据核至2026-11-21",
    ] {
        let must: String = must.split_whitespace().collect();
        assert!(words.contains(&must), "the letter does not say {must}");
    }
}

#[test]
fn what_does_not_apply_is_left_out() {
    let mut demand = sample::demand();
    demand.interruption = None;
    demand.small_firm = None;
    demand.costs_clause = None;
    demand.reconciled = None;
    demand.working_days = None;
    demand.losses.clear();
    demand.contracts.clear();
    demand.performed.clear();
    demand.grounds.clear();
    demand.attachments.clear();
    demand.delivery = vec![Delivery::Registered];
    demand.debts.truncate(1);
    demand.debts[0].issued = None;
    demand.debts[0].due = None;
    demand.recipient.kind = PartyKind::Person;
    demand.recipient.id = None;
    demand.recipient.postcode = None;
    demand.sender.kind = PartyKind::Person;
    demand.sender.email = None;
    demand.forum = Forum::Court(Some("宁波市鄞州区人民法院".into()));
    let sheet = Sheet::of(&sample::engine().demand(&demand, sample::when()).unwrap());
    sheet.check();
    let words = sheet.words();
    for absent in [
        "诉讼时效",
        "中小企业",
        "实现债权",
        "对账",
        "工作日",
        "损失暂",
        "贵公司",
        "附件",
        "签收",
        "盖章）",
        "none",
    ] {
        assert!(!words.contains(absent), "the letter says {absent}");
    }
    for present in [
        "请您于2026年12月1日前",
        "（签名）",
        "邮政挂号信",
        "向宁波市鄞州区人民法院提起诉讼",
    ] {
        assert!(words.contains(present), "the letter does not say {present}");
    }
}

#[test]
fn several_losses_are_numbered_and_another_currency_is_named() {
    let mut demand = sample::demand();
    demand.currency = "USD".into();
    let mut costs = demand.losses[0].clone();
    costs.head = LossHead::Other("公证费".into());
    costs.method = None;
    costs.amount = "500.00".into();
    demand.losses.push(costs);
    let words = Sheet::of(&sample::engine().demand(&demand, sample::when()).unwrap()).words();
    for present in [
        "1.逾期付款违约金16,660.00美元",
        "2.公证费500.00美元",
        "金额（美元）",
    ] {
        assert!(words.contains(present), "the letter does not say {present}");
    }
    assert!(!words.contains("大写") && !words.contains("人民币"));
}

#[test]
fn an_amount_that_is_no_amount_is_refused() {
    let mut demand = sample::demand();
    demand.total = "九万".into();
    let refused = sample::engine().demand(&demand, sample::when());
    assert!(matches!(refused, Err(PrintError::NoAmount(figures)) if figures == "九万"));
}
