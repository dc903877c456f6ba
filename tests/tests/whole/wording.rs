//! The owner's own wording of her letters: what may be said otherwise, what is refused and where,
//! what it looks like, and which papers have it.

use std::io::Read;
use std::path::{Path, PathBuf};

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, is_sound, text_of};
use serde_json::{Value, json};

struct Story {
    home: tempfile::TempDir,
    owner: Owner,
}

impl Story {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_no_book(&home.path().join("book"));
        owner.does(
            "book.create",
            json!({ "creditor": {
                "name": SELLER, "kind": "company", "registration": "91320594MA1SYN0013",
                "address": "江苏省苏州市工业园区样例路1号", "phone": "0512-60000000",
                "contact": "沈洁", "bank": "样例银行苏州分行", "account": "1102020000000000001",
            } }),
        );
        owner.does(
            "debt.record",
            json!({
                "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                    "address": "浙江省杭州市样例区测试路2号" },
                "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
                "contract": "HT-2026-001",
            }),
        );
        Self { home, owner }
    }

    /// The words of the last draft of a paper: of its PDF and of its Word file.
    fn reads(&self, form: &str, lang: &str) -> (String, String) {
        let asked = json!({ "debtor": BUYER, "form": form, "lang": lang });
        let draft = self.owner.does("letter.draft", asked);
        let (pdf, word) = (self.file("draft.pdf"), self.file("draft.docx"));
        self.owner.saves(&draft["file"], &pdf);
        self.owner.saves(&draft["word"], &word);
        // Every paper names the book's head, which is another after each entry.
        let head = self.owner.head().expect("a book");
        let head = head.as_str().expect("digits").to_owned();
        let squeezed = |text: String| {
            let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            while let Some(at) = text.find(&head) {
                text.replace_range(at..at + 12, "?");
            }
            text
        };
        (squeezed(text_of(&pdf)), squeezed(words_of(&word)))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn sets(&self, form: &str, tongue: &str, passages: Value) -> Value {
        let asked = json!({ "form": form, "tongue": tongue, "passages": passages });
        self.owner.does("wording.set", asked)
    }

    fn passages(&self, form: &str, tongue: &str) -> Vec<Value> {
        let asked = json!({ "form": form, "tongue": tongue });
        let shown = self.owner.does("wording.show", asked);
        shown["passages"].as_array().expect("a list").clone()
    }

    /// What is wrong with a passage: its code, its place, and what it is about.
    fn faults(&self, form: &str, tongue: &str, passage: &str, text: &str) -> Vec<String> {
        let asked = json!({ "form": form, "tongue": tongue, "passages": { passage: text } });
        let seen = self.owner.does("wording.check", asked.clone());
        let faults = seen["faults"].as_array().expect("a list").iter();
        let faults: Vec<_> = faults
            .map(|fault| {
                assert_eq!(fault["passage"], passage);
                let at = match (fault["line"].as_u64(), fault["column"].as_u64()) {
                    (Some(line), Some(column)) => format!(" {line}:{column}"),
                    (_, _) => String::new(),
                };
                let about = fault["about"].as_str().expect("words");
                format!("{}{at} {about}", fault["code"].as_str().expect("a code"))
            })
            .collect();
        if !faults.is_empty() {
            let refused = self.owner.is_refused(Code::Refused, "wording.set", asked);
            assert_eq!(refused.params["passage"], passage);
        }
        faults
    }
}

fn words_of(word: &Path) -> String {
    let file = std::fs::File::open(word).expect("a file");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    let mut xml = String::new();
    let mut part = zip.by_name("word/document.xml").expect("a part");
    part.read_to_string(&mut xml).expect("in letters");
    let mut words = String::new();
    for piece in xml.split("<w:t").skip(1) {
        let text = piece.split_once('>').map_or("", |(_, rest)| rest);
        let text = text.split("</w:t>").next().unwrap_or("");
        words.push_str(&text.replace("&quot;", "\"").replace("&amp;", "&"));
    }
    words
}

#[test]
fn the_standard_words_are_those_of_the_papers() {
    let story = Story::new();
    for (form, tongue) in [
        ("demand", "zh"),
        ("demand", "en"),
        ("statement", "zh"),
        ("statement", "en"),
    ] {
        let before = story.reads(form, tongue);
        let mut passages = serde_json::Map::new();
        for passage in story.passages(form, tongue) {
            let standard = passage["standard"].as_str().expect("words");
            assert_eq!(passage["text"], passage["standard"]);
            if !standard.is_empty() {
                // Bold of nothing makes other words of it for the book, and none for a reader.
                let code = passage["code"].as_str().expect("a code").to_owned();
                passages.insert(code, json!(format!("{standard}****")));
            }
        }
        story.sets(form, tongue, Value::Object(passages));
        let after = story.reads(form, tongue);
        assert_eq!(after.0, before.0, "{form} {tongue}");
        assert_eq!(after.1, before.1, "{form} {tongue}");
    }
}

#[test]
fn a_wording_stands_in_pdf_and_word_file_and_is_named_by_the_papers_that_have_it() {
    let story = Story::new();
    let owner = &story.owner;
    let asked = json!({ "debtor": BUYER, "form": "demand" });
    let plain = owner.does("letter.issue", asked.clone());

    let own = json!({
        "closing": "此致，请{对方}于**{期限}**前回复。\n抄送：{debtor}财务部。",
        "own": "我司自{今天}起改用新的收件地址：{我方地址}。",
    });
    // Shown on the case before anything is set.
    let tried = json!({ "form": "demand", "tongue": "zh", "passages": own, "debtor": BUYER });
    let refused = owner.does("wording.check", tried.clone());
    // The day to pay is no business of the closing words.
    assert_eq!(refused["faults"][0]["code"], "placeholder-elsewhere");
    let own = json!({
        "closing": "此致，盼**{对方}**早日回复。\n抄送：{debtor}财务部。",
        "own": "我司自{今天}起改用新的收件地址：{我方地址}。",
    });
    let tried = json!({ "form": "demand", "tongue": "zh", "passages": own, "debtor": BUYER });
    let seen = owner.does("wording.check", tried.clone());
    assert_eq!(seen["faults"], json!([]), "{seen:#}");
    owner.saves(&seen["file"], &story.file("seen.pdf"));
    let said = text_of(&story.file("seen.pdf")).replace(['\n', ' '], "");
    assert!(said.contains("此致，盼贵公司早日回复。"), "{said}");

    story.sets("demand", "zh", own.clone());
    let worded = owner.does("letter.issue", asked.clone());
    for (file, name) in [("file", "own.pdf"), ("word", "own.docx")] {
        owner.saves(&worded[file], &story.file(name));
    }
    is_sound(&story.file("own.pdf"));
    let (pdf, word) = (
        text_of(&story.file("own.pdf")),
        words_of(&story.file("own.docx")),
    );
    for text in [pdf.replace(['\n', ' '], ""), word.replace(' ', "")] {
        for words in [
            "此致，盼贵公司早日回复。",
            "抄送：样例贸易（杭州）有限公司财务部。",
            "我司自2026年11月21日起改用新的收件地址：江苏省苏州市工业园区样例路1号。",
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
        assert!(!text.contains("特此函告"), "{text}");
    }

    // Back to the standard words in one step, which is a fact too.
    let standard = story.sets("demand", "zh", json!({}));
    let last = owner.does("letter.issue", asked);
    let shown = owner.does("wording.show", json!({ "form": "demand", "tongue": "zh" }));
    let versions = shown["versions"].as_array().expect("a list");
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0]["passages"], json!({}));
    assert_eq!(versions[1]["passages"], own);
    assert_eq!(versions[1]["papers"], json!([worded["number"]]));
    owner.saves(&last["file"], &story.file("last.pdf"));
    assert!(text_of(&story.file("last.pdf")).contains("特此函告"));
    // Neither of the three is changed by what came after it, and none is out of date for it.
    for paper in [&plain, &worded, &last] {
        let changes = owner.does("paper.changes", json!({ "document": paper["document"] }));
        assert_eq!(changes["changes"], json!([]), "{changes:#}");
    }

    // What a paper was issued with is not undone; what no paper has, is.
    let acts = owner.does("book.history", json!({ "most": 50 }));
    let of = |command: &str, nth: usize| {
        let all = acts.as_array().expect("a list").iter();
        let mut all = all.filter(|act| act["facts"].to_string().contains(command));
        all.nth(nth).expect("an act")["act"].clone()
    };
    assert_eq!(of("wording-set", 0), standard["act"]);
    owner.is_refused(
        Code::Refused,
        "book.undo",
        json!({ "act": of("wording-set", 1), "why": "" }),
    );
    owner.does("book.undo", json!({ "act": standard["act"], "why": "" }));
    let (now, _) = story.reads("demand", "zh");
    assert!(now.contains("盼贵公司早日回复"), "{now}");
}

#[test]
fn what_is_wrong_with_a_passage_is_said_with_its_place() {
    let story = Story::new();
    let check = |passage: &str, text: &str, expected: &[&str]| {
        let found = story.faults("demand", "zh", passage, text);
        assert_eq!(found, expected, "{text:?}");
    };
    check("closing", "请付{total", &["unclosed 1:3 "]);
    check("closing", "好\n}", &["unopened 2:1 "]);
    check("closing", "{#eval(\"1\")}", &["no-name 1:1 #eval(\"1\")"]);
    check("closing", "见{发票}", &["placeholder-unknown 1:2 发票"]);
    check("closing", "", &["empty "]);
    check("closing", "**好", &["strong-unclosed 1:1 "]);
    check("closing", "曝\u{200b}光", &["unprintable 1:2 U+200B"]);
    check("closing", &"长".repeat(1001), &["too-long 1001"]);
    check("rights", "什么都不主张", &["no-passage rights"]);
    // What the letter cannot do without by its checklist.
    check(
        "request",
        "请尽快付款至以下账户：",
        &["placeholder-missing 总额", "placeholder-missing 期限"],
    );
    check(
        "consequences",
        "后果自负。",
        &["placeholder-missing 起诉去处"],
    );
    let english = story.faults("demand", "en", "request", "Pay {total}.");
    assert_eq!(english, ["placeholder-missing pay-by"]);
    // Words the guard blocks, also in two halves around something that may be empty.
    let blocked = story.faults("demand", "zh", "own", "再不付款就把你曝光到抖音！");
    assert!(blocked[0].starts_with("blocked "), "{blocked:?}");
    let halves = story.faults("demand", "zh", "own", "再不付款就把你曝{联系人}光到抖音！");
    assert!(halves[0].starts_with("blocked "), "{halves:?}");
}

#[test]
fn courts_papers_keep_their_words() {
    let story = Story::new();
    let listed = story.owner.does("wording.list", json!({}));
    let listed: Vec<_> = listed
        .as_array()
        .expect("a list")
        .iter()
        .map(|form| form["form"].as_str().expect("a code").to_owned())
        .collect();
    assert!(listed.contains(&"demand".to_owned()));
    for form in [
        "complaint-sale",
        "complaint-loan",
        "complaint",
        "payment-order",
        "preservation",
        "enforcement",
        "power-of-attorney",
        "service-address",
        "evidence-index",
        "lawyer-letter",
    ] {
        assert!(!listed.contains(&form.to_owned()), "{form}");
        let asked = json!({ "form": form, "tongue": "zh", "passages": { "own": "请法院支持" } });
        for command in ["wording.set", "wording.check"] {
            let refused = story
                .owner
                .is_refused(Code::Refused, command, asked.clone());
            assert_eq!(refused.params["rule"], "wording-kept");
        }
    }
}

#[test]
fn what_a_case_says_is_never_taken_for_a_template_or_for_code() {
    let story = Story::new();
    let hostile = "{total} #eval(\"1+1\") #read(\"/data.json\") $x$ *粗* **{debtor}** \\ <a> @b";
    let cases = story.owner.does("cases.list", json!({}));
    let party = cases["cases"][0]["debtor"].clone();
    story.owner.does(
        "party.describe",
        json!({ "party": party, "details": {
            "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
            "address": "浙江省杭州市样例区测试路2号", "contact": hostile,
        } }),
    );
    story.owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER }, "kind": "sale", "amount": "100", "on": "2026-01-10",
            "due": "2026-02-09", "contract": hostile,
        }),
    );
    story.sets(
        "demand",
        "zh",
        json!({ "own": "合同：{合同}。#eval(\"2+2\") \\ $y$ @c" }),
    );
    let (pdf, word) = story.reads("demand", "zh");
    let squeezed = |text: &str| -> String { text.chars().filter(|c| *c != ' ').collect() };
    for words in [
        format!("合同：HT-2026-001、{hostile}。"),
        "#eval(\"2+2\") \\ $y$ @c".to_owned(),
    ] {
        assert!(pdf.contains(&squeezed(&words)), "{words}\n{pdf}");
    }
    let word = word
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&apos;", "'");
    assert!(
        word.contains(&squeezed("#eval(\"2+2\") \\ $y$ @c")),
        "{word}"
    );
    assert!(word.contains(&squeezed(hostile)), "{word}");
}

#[test]
fn wordings_go_to_another_book_as_a_file_and_hostile_ones_are_refused_by_name() {
    let story = Story::new();
    let owner = &story.owner;
    owner.is_refused(Code::NotFound, "wording.export", json!({}));
    let own = json!({ "closing": "敬请配合。", "own": "**{债务人}**财务部收。" });
    story.sets("demand", "zh", own.clone());
    story.sets("receipt", "en", json!({ "own": "Thank you, {debtor}." }));
    let handed = owner.does("wording.export", json!({}));
    let file = story.file("words.json");
    owner.saves(&handed["file"], &file);

    let elsewhere = tempfile::tempdir().expect("a folder");
    let other = Owner::of_new_book(&elsewhere.path().join("book"));
    let offered = |path: &Path| other.hands_over(&[path.to_owned()])[0].clone();
    let read = other.does("wording.read", json!({ "file": offered(&file) }));
    assert_eq!(read["wordings"].as_array().map(Vec::len), Some(2));
    assert_eq!(read["wordings"][0]["passages"], own);
    assert_eq!(read["wordings"][0]["replaces"], false);
    let take = |path: &Path, digest: &Value| json!({ "file": offered(path), "digest": digest });
    other.does("wording.take", take(&file, &read["digest"]));
    let taken = other.does("wording.show", json!({ "form": "demand", "tongue": "zh" }));
    assert_eq!(taken["versions"][0]["passages"], own);

    let written = |text: &str| {
        let path = story.file("hostile.json");
        std::fs::write(&path, text).expect("a file");
        path
    };
    let one = |form: &str, passage: &str, text: &str| {
        let passages = json!({ passage: text });
        let wording = json!({ "form": form, "tongue": "zh", "passages": passages });
        json!({ "owed_wording": 1, "wordings": [wording] }).to_string()
    };
    for (text, code, rule) in [
        ("{".to_owned(), Code::Refused, "wording-file"),
        (
            one("complaint-sale", "own", "改"),
            Code::Refused,
            "wording-kept",
        ),
        (one("../../etc", "own", "改"), Code::BadInput, ""),
        (one("demand", "../own", "改"), Code::Refused, "wording"),
        (one("demand", "own", "{secret}"), Code::Refused, "wording"),
        (
            one("demand", "own", "不还钱就曝光你！"),
            Code::Refused,
            "wording",
        ),
        (one("demand", "request", "给钱"), Code::Refused, "wording"),
        (one("demand", "own", "\u{202e}"), Code::Refused, "wording"),
    ] {
        let path = written(&text);
        let digest = owed_book::Digest::of(text.as_bytes()).to_string();
        let refused = other.is_refused(code, "wording.take", take(&path, &json!(digest)));
        assert_eq!(
            refused.params.get("rule").map_or("", String::as_str),
            rule,
            "{text}"
        );
    }
    // What is taken is what was read.
    let path = written(&one("demand", "own", "好"));
    other.is_refused(
        Code::FileChanged,
        "wording.take",
        take(&path, &read["digest"]),
    );
}
