//! Every kind of paper: what it must have, what it says, and that its Word file says the same.

use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, fixture, is_sound, text_of};
use serde_json::{Map, Value, json};

use super::word;

/// A book with one late debt, and both parties described.
fn owner(dir: &Path) -> Owner {
    let owner = Owner::described(dir);
    owner.does(
        "debt.record",
        json!({
            "party": { "name": BUYER, "kind": "company", "registration": "91330100MA1SYN0021",
                "address": "浙江省杭州市样例区测试路2号" },
            "kind": "sale", "amount": "80000", "on": "2026-01-10", "due": "2026-02-09",
            "contract": "HT-2026-001",
        }),
    );
    let scan = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    owner.does(
        "evidence.attach",
        json!({ "debtor": BUYER, "files": scan, "proves": ["delivery"], "original": "paper-original",
            "made": "2026-01-12", "remark": "原件在办公室" }),
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
    let text = word::paragraphs(path).concat();
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
        .filter(|form| form["group"] != "plan")
        .collect();
    assert!(of_blocks.len() > 2, "{forms:?}");
    for form in of_blocks {
        let other = |reason: &Value| reason["code"] == "other-kind";
        let missing = form["missing"].as_array().expect("a list");
        let form = form["form"].as_str().expect("a code");
        if missing.iter().any(other) {
            continue;
        }
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

#[test]
fn a_complaint_by_elements_is_filled_from_the_book_and_ticks_nothing_of_its_own_accord() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    owner.does(
        "terms.state",
        json!({ "debtor": BUYER, "late": { "is": "agreed", "percent": "0.05", "per": "day" } }),
    );
    owner.does(
        "payment.record",
        json!({ "debtor": BUYER, "on": "2026-02-01", "amount": "10000", "order": "principal-first",
            "because": "约定" }),
    );
    let asked = json!({ "debtor": BUYER, "form": "complaint-sale" });
    let draft = owner.does("letter.draft", asked.clone());
    let fields = draft["fields"].as_array().expect("a list");
    let known = |code: &str| {
        let field = fields.iter().find(|field| field["code"] == code);
        field.unwrap_or_else(|| panic!("{code}"))["known"].clone()
    };
    for (code, value) in [
        ("plaintiff_org.name", SELLER),
        ("plaintiff_org.uscc", "91320594MA1SYN0013"),
        ("plaintiff_org:org_type", "llc"),
        ("defendant_org.name", BUYER),
        ("price.price_amount", "70000.00"),
        ("contract_parties.buyer", BUYER),
        ("price_terms.total_price", "80000.00"),
        ("penalty_terms:pt", "late"),
        ("penalty_terms.pt_late", "0.05"),
        ("performance.paid_on_time", "10000.00"),
        ("performance.unpaid", "70000.00"),
        ("delay:delay", "yes"),
        // Nothing in the book answers these.
        ("forum_clause:forum", ""),
        ("court_costs:cc", ""),
        ("quality_dispute:qd", ""),
        ("demand:demand", ""),
        ("plaintiff_org.registered_place", ""),
        ("plaintiff_natural.name", ""),
    ] {
        assert_eq!(known(code), value, "{code}");
    }
    assert_eq!(known("total.total_amount"), draft["total"]);
    let pdf = home.path().join("草稿.pdf");
    owner.saves(&draft["file"], &pdf);
    let text = text_of(&pdf);
    for words in [
        "民事起诉状",
        "（买卖合同纠纷）",
        "与受理法院现行表格核对",
        "1给付价款（元）",
        "70,000.00元（人民币，下同；如外币需特别注明）",
        "有限责任公司☑",
        "10标的总额79,940.00",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
}

#[test]
fn a_form_for_another_kind_of_debt_is_not_issued() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let asked = json!({ "debtor": BUYER, "form": "complaint-loan", "override": "试试" });
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", asked);
    assert!(refused.params["open"].contains("other-kind"), "{refused:?}");
}

#[test]
fn a_person_is_known_by_the_number_of_the_identity_card() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = Owner::of_no_book(&home.path().join("book"));
    owner.does(
        "book.create",
        json!({ "creditor": { "name": "李某某", "kind": "person", "registration": "11010519491231002X" } }),
    );
    owner.does(
        "debt.record",
        json!({ "party": { "name": "张某某", "kind": "person", "registration": "11010519491231002Y" },
            "kind": "loan", "amount": "50000", "on": "2026-01-10", "due": "2026-07-10" }),
    );
    let asked = json!({ "debtor": "张某某", "form": "complaint-loan" });
    let draft = owner.does("letter.draft", asked);
    let fields = draft["fields"].as_array().expect("a list");
    let known = |code: &str| {
        let field = fields.iter().find(|field| field["code"] == code);
        field.unwrap_or_else(|| panic!("{code}"))["known"].clone()
    };
    assert_eq!(known("plaintiff_natural.birth"), "1949-12-31");
    assert_eq!(known("plaintiff_natural:gender"), "female");
    // A number that does not check says nothing of its holder.
    assert_eq!(known("defendant_natural.birth"), "");
    assert_eq!(known("defendant_natural.id_no"), "11010519491231002Y");
    assert_eq!(known("principal.pr_amount"), "50000.00");
    assert_eq!(known("term:matured"), "yes");
}

/// Drafts a paper with every field that it cannot do without, and some words of our own.
fn text_of_draft(owner: &Owner, home: &Path, form: &str, own: &Value) -> (Value, String) {
    let mut asked = json!({ "debtor": BUYER, "form": form, "fields": own });
    for _ in 0..3 {
        let draft = owner.does("letter.draft", asked.clone());
        let more = filled(&draft["fields"]);
        let said = asked["fields"].as_object_mut().expect("an object");
        said.extend(more.as_object().expect("an object").clone());
    }
    let draft = owner.does("letter.draft", asked);
    let pdf = home.join(format!("{form}-草稿.pdf"));
    owner.saves(&draft["file"], &pdf);
    (draft, text_of(&pdf))
}

#[test]
fn a_payment_order_is_asked_for_what_was_agreed_and_no_more() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    // Nothing was agreed on lateness: the loss by law may be sued for, not put in a payment order.
    owner.does(
        "terms.state",
        json!({ "debtor": BUYER, "late": { "is": "unagreed", "times": "1.5", "moves": "fixed" } }),
    );
    let order = json!({ "debtor": BUYER, "form": "payment-order" });
    let complaint = owner.does(
        "letter.draft",
        json!({ "debtor": BUYER, "form": "complaint" }),
    );
    assert_eq!(
        owner.does("letter.draft", order.clone())["total"],
        "80000.00"
    );
    assert_ne!(complaint["total"], "80000.00");
    let (draft, text) = text_of_draft(&owner, home.path(), "payment-order", &json!({}));
    assert_eq!(draft["missing"], json!([]));
    assert!(
        text.contains("合计人民币80,000.00元（大写：捌万元整）"),
        "{text}"
    );
    assert!(!text.contains("逾期付款损失"), "{text}");

    let barred = json!({ "debtor": BUYER, "form": "payment-order", "fields": {
        "no-preservation": "no", "court": "某法院", "no-counter-duty": "yes", "can-be-served": "yes",
        "creditor-representative": "沈洁",
    } });
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", barred);
    assert_eq!(refused.params["open"], "must-be-so:no-preservation");
}

#[test]
fn no_more_is_preserved_than_is_claimed() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let own = json!({ "preservation-amount": "99999999" });
    let (draft, _) = text_of_draft(&owner, home.path(), "preservation", &own);
    assert_eq!(draft["missing"][0]["code"], "over-claim");
}

#[test]
fn the_sheet_for_the_desk_counts_copies_and_knows_what_was_issued() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    owner.does(
        "letter.issue",
        json!({ "debtor": BUYER, "form": "legal-representative", "fields": {
            "creditor-representative": "沈洁", "creditor-office": "执行董事",
        } }),
    );
    let other = json!({ "details": { "name": "某保证人", "kind": "person", "address": "某地" },
        "ground": "joint-guarantee" });
    owner.does(
        "defendants.name",
        json!({ "debtor": BUYER, "others": [other] }),
    );
    let own = json!({ "with-agent": "no", "with-preservation": "no" });
    let (draft, text) = text_of_draft(&owner, home.path(), "court-desk", &own);
    assert_eq!(draft["missing"], json!([]));
    for words in [
        // Two defendants and the court.
        "1民事起诉状3还没有出具",
        "证明字〔2026〕第1号",
        "证据1送货单_已签收（原件在办公室）",
        "案件受理费约1,8",
    ] {
        assert!(text.contains(words), "{words} is missing: {text}");
    }
    assert!(!text.contains("授权委托书"), "{text}");
}

#[test]
fn each_paper_says_what_its_list_wants() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let words: [(&str, &[&str]); 6] = [
        (
            "assignment-notice",
            &[
                "让与人",
                "受让人",
                "从权利",
                "付至下列账户",
                "不得撤销",
                "履行催告",
                "权利来源",
                "回执",
            ],
        ),
        (
            "lawyer-letter",
            &[
                "代拟稿",
                "接受合成精密机械（苏州）有限公司",
                "执业证号",
                "依据委托人的陈述",
                "法律依据",
                "内件品名",
            ],
        ),
        (
            "complaint",
            &[
                "原告：合成精密机械",
                "被告：样例贸易",
                "诉讼请求",
                "事实与理由",
                "此致",
                "具状人",
            ],
        ),
        (
            "evidence-index",
            &[
                "证据来源",
                "证明对象",
                "送货单_已签收",
                "原件在办公室",
                "原件/复印件",
                "每份2份",
            ],
        ),
        (
            "service-address",
            &["退回之日", "收件人", "对方当事人", "第二审程序"],
        ),
        (
            "lawyer-brief",
            &["诉讼时效", "证明程度", "目标", "付款期限于2026年2月9日届满"],
        ),
    ];
    for (form, words) in words {
        // The draft's mark stands across its words; the issued paper has none.
        let (draft, _) = text_of_draft(&owner, home.path(), form, &json!({}));
        let all = draft["fields"].as_array().expect("a list").iter();
        let said: Map<_, _> = all
            .map(|field| {
                (
                    field["code"].as_str().expect("a code").to_owned(),
                    field["value"].clone(),
                )
            })
            .collect();
        let asked = json!({ "debtor": BUYER, "form": form, "fields": said });
        let issued = owner.does("letter.issue", asked);
        let pdf = home.path().join(format!("{form}.pdf"));
        owner.saves(&issued["file"], &pdf);
        let text = text_of(&pdf);
        for word in words {
            assert!(text.contains(word), "{form}: {word} is missing: {text}");
        }
    }
}
