//! Every kind of paper: what it must have, what it says, and that its Word file says the same.

use std::fs;
use std::io::Read;
use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, is_sound, text_of};
use serde_json::{Map, Value, json};

/// A book with one late debt, and both parties described.
fn owner(dir: &Path) -> Owner {
    let owner = Owner::of_no_book(dir);
    owner.does(
        "book.create",
        json!({ "creditor": {
            "name": SELLER, "kind": "company", "registration": "91320594MA1SYN0013",
            "address": "江苏省苏州市工业园区样例路1号", "phone": "0512-60000000",
            "bank": "样例银行苏州分行", "account": "1102020000000000001",
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
    owner
}

/// Words for every field a form cannot do without.
fn filled(fields: &Value) -> Value {
    let mut said = Map::new();
    for field in fields.as_array().expect("a list") {
        if field["required"] != true || field["value"] != "" {
            continue;
        }
        let code = field["code"].as_str().expect("a code").to_owned();
        let words = match field["kind"].as_str().expect("a kind") {
            "day" => json!("2026-11-30"),
            "amount" => json!("1234.56"),
            "one" | "many" => field["choices"][0]["code"].clone(),
            _ => json!(format!("测试{}", said.len())),
        };
        said.insert(code, words);
    }
    Value::Object(said)
}

/// The signs of a Word file, without spaces.
fn word_text(path: &Path) -> String {
    let file = fs::File::open(path).expect("the Word file is there");
    let mut zip = zip::ZipArchive::new(file).expect("a Word file is an archive");
    let mut xml = String::new();
    zip.by_name("word/document.xml")
        .expect("it has a document")
        .read_to_string(&mut xml)
        .expect("in letters");
    let words = xml.split("<w:t").skip(1).filter_map(|rest| {
        let rest = rest.strip_prefix(" xml:space=\"preserve\"").unwrap_or(rest);
        rest.strip_prefix('>')?.split("</w:t>").next()
    });
    let text: String = words.collect();
    let text = text.replace("&amp;", "&").replace("&lt;", "<");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_paper_of_blocks_is_issued_and_reads_the_same_in_word() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let forms = owner.does("paper.forms", json!({ "debtor": BUYER }));
    let forms = forms.as_array().expect("a list");
    // Papers of plans need one: `plan_papers` issues them.
    let of_blocks: Vec<_> = forms
        .iter()
        .filter(|form| form["word"] == true && form["group"] != "plan")
        .collect();
    assert!(of_blocks.len() > 2, "{forms:?}");
    for form in of_blocks {
        let form = form["form"].as_str().expect("a code");
        // A field may be asked for once another is said.
        let mut asked = json!({ "debtor": BUYER, "form": form, "fields": {} });
        for _ in 0..3 {
            let draft = owner.does("letter.draft", asked.clone());
            let more = filled(&draft["fields"]);
            let said = asked["fields"].as_object_mut().expect("an object");
            said.extend(more.as_object().expect("an object").clone());
        }
        let draft = owner.does("letter.draft", asked.clone());
        assert_eq!(draft["missing"], json!([]), "{form}");
        let issued = owner.does("letter.issue", asked);
        let pdf = home.path().join(format!("{form}.pdf"));
        let word = home.path().join(format!("{form}.docx"));
        owner.saves(&issued["file"], &pdf);
        owner.saves(&issued["word"], &word);
        is_sound(&pdf);
        let mut printed: Vec<char> = text_of(&pdf).chars().collect();
        for sign in word_text(&word).chars() {
            let at = printed.iter().position(|printed| *printed == sign);
            let at = at.unwrap_or_else(|| panic!("{form}: {sign} is missing from the PDF"));
            printed.swap_remove(at);
        }
        // What is left is the foot of each page: its number, the digest, the law.
        let pages = usize::try_from(draft["pages"].as_u64().expect("a number")).expect("few");
        assert!(
            printed.len() < 120 * pages,
            "{form}: {} signs are in the PDF only",
            printed.len()
        );
    }
    let checked = owner.does("book.check", json!({}));
    assert_eq!(checked["findings"], json!([]));
}

#[test]
fn a_paper_that_lacks_what_it_must_have_is_not_issued_and_says_what() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let asked = json!({ "debtor": BUYER, "form": "power-of-attorney", "override": "急用" });
    let draft = owner.does("letter.draft", asked.clone());
    let missing: Vec<_> = draft["missing"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|reason| reason["about"][0].clone())
        .collect();
    for code in ["creditor-representative", "agent-name", "powers"] {
        assert!(missing.contains(&json!(code)), "{missing:?}");
    }
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", asked);
    assert!(
        refused.params["open"].contains("field-missing:agent-name"),
        "{refused:?}"
    );
}

#[test]
fn a_field_that_is_none_of_the_forms_or_holds_what_it_cannot_is_refused() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    for (fields, about) in [
        (json!({ "no-such-field": "x" }), "no-such-field"),
        (json!({ "powers": "everything" }), "everything"),
        (json!({ "agent-name": "长".repeat(401) }), "长"),
    ] {
        let asked = json!({ "debtor": BUYER, "form": "power-of-attorney", "fields": fields });
        let refused = owner.is_refused(Code::BadInput, "letter.draft", asked);
        assert!(refused.params["value"].starts_with(about), "{refused:?}");
    }
    let english = json!({ "debtor": BUYER, "form": "power-of-attorney", "lang": "en" });
    owner.is_refused(Code::BadInput, "letter.draft", english);
}

#[test]
fn what_was_said_of_the_creditor_once_stands_in_the_next_paper() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "legal-representative", "fields": {
            "creditor-representative": "沈洁", "creditor-office": "执行董事",
        } }),
    );
    let asked = json!({ "debtor": BUYER, "form": "power-of-attorney" });
    let draft = owner.does("letter.draft", asked);
    let fields = draft["fields"].as_array().expect("a list");
    let value = |code: &str| {
        let field = fields.iter().find(|field| field["code"] == code);
        field.expect("the field")["value"].clone()
    };
    assert_eq!(value("creditor-representative"), "沈洁");
    assert_eq!(value("cause"), "买卖合同纠纷");
    assert_eq!(value("agent-name"), "");
}
