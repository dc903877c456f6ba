//! The courts' forms, empty, and one filled in as the story has it.

use owed_print::elements::{Elements, Filled, Kind};
use owed_print::flow::Flow;
use owed_print::{Lang, Stage};

use super::{day, provenance, recipient, sender};

/// A form with what is filled in.
pub(crate) fn elements(kind: Kind, filled: &Filled) -> Flow {
    let form = Elements::of(kind).unwrap();
    let blocks = form.blocks(filled, &sender().name, day("2026-11-21"));
    Flow {
        lang: Lang::Zh,
        stage: Stage::Final,
        title: form.title.clone(),
        number: "诉字〔2026〕第1号".into(),
        author: sender().name,
        blocks: blocks.unwrap(),
        provenance: provenance(),
    }
}

/// The complaint on a sale, filled in.
pub(crate) fn complaint() -> Flow {
    let (plaintiff, defendant) = (sender(), recipient());
    let filled = [
        ("plaintiff_org.name", plaintiff.name.as_str()),
        (
            "plaintiff_org.main_office",
            "浙江省宁波市鄞州区潘火街道金达路788号",
        ),
        ("plaintiff_org.uscc", "91330212MA2AH8XY3K"),
        ("plaintiff_org:org_type", "llc"),
        ("plaintiff_org.legal_rep", "李晓芸"),
        ("plaintiff_org.legal_rep_job", "执行董事"),
        ("agent:has_agent", "no"),
        ("defendant_org.name", defendant.name.as_str()),
        ("defendant_org:org_type", "llc"),
        ("price.price_amount", "80000.00"),
        ("late_interest.li_to", "2026-11-21"),
        ("late_interest.li_interest", "16660.00"),
        ("late_interest.li_from_after", "2026-11-21"),
        ("late_interest.li_base", "80000.00"),
        (
            "late_interest.li_standard",
            "全国银行间同业拆借中心公布的一年期贷款市场报价利率的1.5倍",
        ),
        ("late_interest.li_method", "见计息明细表"),
        ("late_interest:li_until_paid", "yes"),
        ("continue_or_rescind:cor", "continue"),
        ("continue_or_rescind.cor_days", "10"),
        ("continue_or_rescind:cor_duty", "pay"),
        ("court_costs:cc", "yes"),
        ("total.total_amount", "96660.00"),
        (
            "claims_full",
            "一、判令被告支付货款80,000.00元；\n二、判令被告支付逾期付款损失。",
        ),
        (
            "contract.contract",
            "《不锈钢法兰采购合同》，编号HT-2025-0318",
        ),
        ("penalty_terms:pt", "penalty,late"),
        ("performance.unpaid", "80000.00"),
        (
            "evidence.evidence_list",
            "1. 采购合同\n2. 送货单\n3. 增值税发票",
        ),
    ];
    let filled = filled.map(|(code, words)| (code.to_owned(), words.to_owned()));
    elements(Kind::Sale, &filled.into())
}
