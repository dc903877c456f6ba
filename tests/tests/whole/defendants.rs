//! Who is sued beside the debtor is named once, and stands on every paper that is handed in.

use std::path::Path;

use owed_app::Code;
use owed_tests::{BUYER, Owner, SELLER, fixture, is_sound, text_of};
use serde_json::{Value, json};

use super::word;

const SURETY: &str = "样例担保有限公司";

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
        json!({ "debtor": BUYER, "files": scan, "proves": ["delivery"], "original": "paper-original" }),
    );
    owner
}

/// A company that guarantees jointly.
fn surety() -> Value {
    json!({
        "details": { "name": SURETY, "kind": "company", "registration": "91330100MA1TEN009W",
            "address": "浙江省杭州市样例区测试路9号", "phone": "0571-00000009" },
        "representative": "保一", "office": "执行董事", "ground": "joint-guarantee",
        "why": "还款协议第六条",
    })
}

/// A person who is the only shareholder of the debtor.
fn shareholder() -> Value {
    json!({
        "details": { "name": "孙样例", "kind": "person", "registration": "330102199001010012",
            "address": "浙江省杭州市样例区测试路8号" },
        "ground": "sole-shareholder",
    })
}

fn names(owner: &Owner, others: &[Value]) {
    owner.does(
        "defendants.name",
        json!({ "debtor": BUYER, "others": others }),
    );
}

/// What is filled in on each paper beside what the book knows.
fn said(form: &str) -> Value {
    match form {
        "complaint" => json!({ "creditor-representative": "沈洁", "court": "某某市某某区人民法院",
            "forum-clause": "无" }),
        "complaint-sale" => json!({ "forum_clause:forum": "no" }),
        "payment-order" => json!({ "creditor-representative": "沈洁", "court": "某某区人民法院",
            "no-counter-duty": "yes", "can-be-served": "yes", "no-preservation": "yes" }),
        "preservation" => json!({ "creditor-representative": "沈洁", "court": "某某区人民法院",
            "preservation-when": "before", "assets": "某银行账户", "security": "insurance",
            "preservation-why": "正在转移" }),
        "service-address" => json!({ "service-contact": "沈洁", "service-electronic": "all" }),
        "enforcement" => json!({ "instrument_body.issuing_body": "某某区人民法院",
            "instrument_no.doc_no": "（2026）某0101民初1号",
            "instrument_effective.effective_date": "2026-11-01",
            "operative_part.operative_part": "给付 80000 元", "summary.summary": "给付 80000 元",
            "money.req_principal": "80000" }),
        "power-of-attorney" => json!({ "creditor-representative": "沈洁", "agent-name": "某律师",
            "agent-is": "lawyer", "agent-phone": "13800000000", "powers": "general" }),
        "court-desk" => json!({ "court": "某某区人民法院", "with-agent": "no",
            "with-preservation": "no" }),
        _ => json!({}),
    }
}

/// The words of a paper as its PDF and as its Word file have them, without spaces.
fn reads(owner: &Owner, home: &Path, form: &str, fields: &Value) -> [String; 2] {
    let asked = json!({ "debtor": BUYER, "form": form, "fields": fields });
    let issued = owner.does("letter.issue", asked);
    let (pdf, docx) = (home.join("paper.pdf"), home.join("paper.docx"));
    owner.saves(&issued["file"], &pdf);
    owner.saves(&issued["word"], &docx);
    is_sound(&pdf);
    let squeezed = |text: String| text.chars().filter(|c| !c.is_whitespace()).collect();
    [
        squeezed(text_of(&pdf)),
        squeezed(word::paragraphs(&docx).concat()),
    ]
}

#[test]
fn every_paper_of_the_court_names_each_defendant_with_its_ground() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    names(&owner, &[surety(), shareholder()]);
    let wanted: [(&str, &[&str]); 7] = [
        (
            "complaint",
            &[
                "被告一：样例商贸有限公司",
                "被告二：样例担保有限公司，统一社会信用代码91330100MA1TEN009W",
                "法定代表人（负责人）：保一，执行董事",
                "被告三：孙样例，居民身份证号码330102199001010012，住址：浙江省杭州市样例区测试路8号",
                "判令被告二（样例担保有限公司）对上述债务承担连带责任",
                "判令被告三（孙样例）对上述债务承担连带责任",
                "为上述债务提供连带责任保证：还款协议第六条。",
                "孙样例是样例商贸有限公司的唯一股东。",
                "《民法典》第688条",
                "《公司法》第23条",
            ],
        ),
        (
            "complaint-sale",
            &[
                "名称：样例担保有限公司",
                "法定代表人/负责人：保一",
                "姓名：孙样例",
                "证件号码：330102199001010012",
                "判令被告三（孙样例）对上述债务承担连带责任",
            ],
        ),
        (
            "preservation",
            &["冻结各被申请人名下合计价值", "被申请人二：样例担保有限公司"],
        ),
        (
            "service-address",
            &[
                "样例担保有限公司（被告二）",
                "浙江省杭州市样例区测试路9号",
                "孙样例（被告三）",
            ],
        ),
        ("enforcement", &["名称：样例担保有限公司", "姓名：孙样例"]),
        (
            "power-of-attorney",
            &["与样例商贸有限公司、样例担保有限公司、孙样例买卖合同纠纷一案"],
        ),
        (
            "court-desk",
            &[
                "诉样例商贸有限公司、样例担保有限公司、孙样例",
                "1民事起诉状4",
            ],
        ),
    ];
    for (form, wanted) in wanted {
        for text in reads(&owner, home.path(), form, &said(form)) {
            for words in wanted {
                let words = words.replace("样例商贸有限公司", BUYER);
                assert!(text.contains(&words), "{form}: {words} is missing: {text}");
            }
        }
    }
    // Of the form's own rows there is one for each: two companies and one person are sued.
    let [_, text] = reads(
        &owner,
        home.path(),
        "complaint-sale",
        &said("complaint-sale"),
    );
    assert_eq!(
        text.matches("被告（法人、非法人组织）").count(),
        2,
        "{text}"
    );
    assert_eq!(text.matches("被告（自然人）").count(), 1, "{text}");
    let [_, text] = reads(&owner, home.path(), "court-desk", &said("court-desk"));
    let each = format!("（{BUYER}、{SURETY}、孙样例，各一份）3");
    assert!(text.contains(&each), "{text}");
    // An order to pay does not bind a guarantor, who is named only when the owner marks it.
    let [text, _] = reads(&owner, home.path(), "payment-order", &said("payment-order"));
    assert!(
        !text.contains(SURETY) && text.contains("被申请人二：孙样例"),
        "{text}"
    );
    let mut marked = said("payment-order");
    marked["beside-ordered"] = json!("2,3");
    let [text, _] = reads(&owner, home.path(), "payment-order", &marked);
    assert!(
        text.contains("督促被申请人二（样例担保有限公司）对上述债务承担连带责任"),
        "{text}"
    );
}

#[test]
fn what_the_owner_asks_in_her_own_words_stands_where_no_article_is_kept() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let operator = |words: Value| {
        let mut said = shareholder();
        said["ground"] = json!("operator");
        said.as_object_mut()
            .expect("an object")
            .extend(words.as_object().expect("an object").clone());
        json!({ "debtor": BUYER, "others": [said] })
    };
    let refused = owner.is_refused(Code::Refused, "defendants.name", operator(json!({})));
    assert_eq!(refused.params["rule"], "nothing-said");
    let words = json!({ "why": "营业执照载明的经营者", "asks": "以其个人财产清偿上述债务。" });
    owner.does("defendants.name", operator(words));
    let [text, _] = reads(&owner, home.path(), "complaint", &said("complaint"));
    assert!(
        text.contains("判令被告二（孙样例）以其个人财产清偿上述债务；"),
        "{text}"
    );
    assert!(
        text.contains("（个体工商户）的经营者：营业执照载明的经营者。"),
        "{text}"
    );
    let view = owner.does("defendants.show", json!({ "debtor": BUYER }));
    assert_eq!(view["copies"], 3);
    assert_eq!(view["others"][0]["lacks"], json!([]));
    let twice = json!({ "debtor": BUYER, "others": [surety(), surety()] });
    let refused = owner.is_refused(Code::Refused, "defendants.name", twice);
    assert_eq!(refused.params["rule"], "twice");
}

#[test]
fn a_defendant_without_an_address_or_named_after_the_complaint_stops_the_filing() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let asked = json!({ "debtor": BUYER, "form": "complaint", "fields": said("complaint") });
    let before = owner.does("letter.issue", asked.clone());
    let set = || owner.does("filing.check", json!({ "debtor": BUYER }));
    assert_eq!(set()["against"], json!([]));
    let mut homeless = surety();
    homeless["details"]["address"] = Value::Null;
    names(&owner, &[homeless]);
    // The complaint that was issued names the debtor alone.
    assert_eq!(set()["against"][0]["code"], "stale");
    let changes = owner.does("paper.changes", json!({ "document": before["document"] }));
    assert_eq!(changes["changes"][0]["code"], "defendants");
    assert_eq!(changes["changes"][0]["now"], "2");
    let refused = owner.is_refused(Code::Unsettled, "letter.issue", asked.clone());
    assert_eq!(
        refused.params["open"],
        format!("defendant-address:{SURETY}")
    );
    let view = owner.does("defendants.show", json!({ "debtor": BUYER }));
    assert_eq!(view["others"][0]["lacks"][0]["code"], "address-missing");
    names(&owner, &[surety()]);
    owner.does("letter.issue", asked);
    let address = json!({ "debtor": BUYER, "form": "service-address",
        "fields": said("service-address") });
    owner.does("letter.issue", address);
    assert_eq!(set()["against"], json!([]));
    // Under another name the papers do not agree, and are not handed out.
    let mut renamed = surety();
    renamed["details"]["name"] = json!("样例融资担保有限公司");
    names(&owner, &[renamed]);
    let index = json!({ "debtor": BUYER, "form": "service-address",
        "fields": said("service-address") });
    owner.does("letter.issue", index);
    let found = set();
    assert_eq!(found["against"][0]["code"], "differ", "{found}");
    assert_eq!(found["against"][0]["about"][0], "defendant.2.name");
    owner.is_refused(Code::Unsettled, "filing.write", json!({ "debtor": BUYER }));
}

#[test]
fn a_name_changed_by_hand_on_the_form_stops_the_filing() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    names(&owner, &[surety()]);
    let mut fields = said("complaint-sale");
    let asked =
        |fields: &Value| json!({ "debtor": BUYER, "form": "complaint-sale", "fields": fields });
    let draft = owner.does("letter.draft", asked(&fields));
    let all = draft["fields"].as_array().expect("a list");
    let value = |code: &str| {
        let mut found = all.iter().filter(|field| field["code"] == code);
        found.next().map(|field| field["value"].clone())
    };
    assert_eq!(value("defendant_org_2.name"), Some(json!(SURETY)));
    assert_eq!(value("defendant_org.name"), Some(json!(BUYER)));
    fields["defendant_org_2.name"] = json!("样例担保公司");
    fields["guarantee_contract.gct_person"] = json!("样例担保公司");
    fields["guarantee_contract.gct_detail"] = json!("连带责任保证");
    fields["security.sec_detail"] = json!("承担连带责任");
    fields["other_facts.other_facts"] = json!("无");
    owner.does("letter.issue", asked(&fields));
    let found = owner.does("filing.check", json!({ "debtor": BUYER }));
    assert_eq!(found["against"][0]["code"], "not-said", "{found}");
    assert_eq!(found["against"][0]["about"][1], "defendant.2.name");
}

#[test]
fn a_guarantor_of_the_plan_is_offered_and_fills_the_rows_of_the_form() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let offers = owner.does("plan.options", json!({ "debtor": BUYER }));
    let today = owner.does("book.status", json!({}))["today"].clone();
    let today = today.as_str().expect("a day").to_owned();
    let terms = json!({
        "debtor": BUYER, "order": "principal-first", "costs": "debtor",
        "instalments": [
            { "due": "2026-12-10", "amount": "30000" }, { "due": "2027-01-10", "amount": "50000" }],
        "waivedInterest": offers["interest"],
        "guarantor": { "name": SURETY, "registration": "91330100MA1TEN009W",
            "address": "浙江省杭州市样例区测试路9号", "liability": "joint", "months": 24 },
    });
    let plan = owner.does("plan.agree", terms);
    let rows = |text: &str, yes: bool| {
        let ticked = text.contains("是否签订保证合同是☑");
        assert_eq!(ticked, yes, "{text}");
        assert_eq!(text.contains("连带责任保证☑"), yes, "{text}");
    };
    // Agreed and not signed: nothing shows a guarantee.
    let [_, text] = reads(
        &owner,
        home.path(),
        "complaint-sale",
        &said("complaint-sale"),
    );
    rows(&text, false);
    let view = owner.does("defendants.show", json!({ "debtor": BUYER }));
    let offer = &view["offered"][0];
    assert_eq!(offer["said"]["details"]["name"], SURETY);
    assert_eq!(offer["said"]["ground"], "joint-guarantee");
    assert_eq!(offer["from"], json!({ "code": "plan", "about": [today] }));
    let scan = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
    let signed = json!({ "plan": plan["plan"], "on": today, "file": scan[0],
        "signed": { "by": "赵六", "office": "法定代表人", "seal": "company" } });
    owner.does("plan.sign", signed);
    let [_, text] = reads(
        &owner,
        home.path(),
        "complaint-sale",
        &said("complaint-sale"),
    );
    rows(&text, true);
    let [year, month, day] = [&today[..4], &today[5..7], &today[8..]].map(|n| {
        let n: u32 = n.parse().expect("a number");
        n
    });
    let day = format!("{year}年{month}月{day}日");
    for words in [
        format!("签订时间：{day}保证人：样例担保有限公司"),
        "样例担保有限公司：连带责任保证，保证期间为最后一期款项履行期限届满之日起24个月".to_owned(),
    ] {
        assert!(text.contains(&words), "{words} is missing: {text}");
    }
    // Who is taken up is offered no more; what is asked of it stands in the row for it.
    names(&owner, &[offer["said"].clone()]);
    let view = owner.does("defendants.show", json!({ "debtor": BUYER }));
    assert_eq!(view["offered"], json!([]));
    let [_, text] = reads(
        &owner,
        home.path(),
        "complaint-sale",
        &said("complaint-sale"),
    );
    assert!(
        text.contains("是☑内容：判令被告二（样例担保有限公司）对上述债务承担连带责任"),
        "{text}"
    );
    assert!(text.contains(SELLER));
}

#[test]
fn a_letter_that_reads_otherwise_than_it_was_seen_is_not_issued() {
    let home = tempfile::tempdir().expect("a folder");
    let owner = owner(&home.path().join("book"));
    let asked = |seen: Value| json!({ "debtor": BUYER, "form": "complaint", "fields": said("complaint"), "seen": seen });
    let seen = owner.does("letter.draft", asked(Value::Null))["seen"].clone();
    names(&owner, &[surety()]);
    let refused = owner.is_refused(Code::Refused, "letter.issue", asked(seen));
    assert_eq!(refused.params["rule"], "letter-not-seen");
    let seen = owner.does("letter.draft", asked(Value::Null))["seen"].clone();
    owner.does("letter.issue", asked(seen));
}
