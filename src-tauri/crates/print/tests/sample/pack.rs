//! The evidence pack of the story, and its envelope.

use owed_print::envelope::{Envelope, Stock};
use owed_print::front::{Exhibit, ExhibitForm, File, Front, Volume};
use owed_print::stamp::{InvoiceLine, InvoiceSheet, Placeholder, Stamp, StampAt, Stamps};
use owed_print::tabs::{Tab, Tabs};
use owed_print::{Lang, Stage};

use super::{day, provenance, recipient, sender, some};

pub(crate) const SHA: &str = "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b";

pub(crate) fn front() -> Front {
    let exhibit = |number: u32,
                   group: &str,
                   name: &str,
                   source: &str,
                   purpose: &str,
                   pages: (u32, u32),
                   form| {
        Exhibit {
            number: number.to_string(),
            group: some(group),
            name: name.into(),
            source: source.into(),
            purpose: purpose.into(),
            first_page: pages.0.to_string(),
            last_page: pages.1.to_string(),
            form,
        }
    };
    let file = |exhibit: u32, name: &str, bytes, pages, note: Option<&str>| File {
        exhibit: exhibit.to_string(),
        name: name.into(),
        bytes,
        sha256: SHA.into(),
        pages,
        note: note.map(str::to_owned),
    };
    Front {
        lang: Lang::Zh,
        stage: Stage::Final,
        creditor: sender().name,
        debtor: recipient().name,
        cause: some("买卖合同纠纷"),
        court: some("杭州市西湖区人民法院"),
        case_number: None,
        heading: None,
        lines: Vec::new(),
        volume: Some(Volume { number: 1, of: 2 }),
        made: day("2026-11-21"),
        exhibits: vec![
            exhibit(
                1,
                "第一组　合同关系",
                "《不锈钢法兰采购合同》（HT-2025-0318）",
                "原告留存",
                "双方成立买卖合同关系，约定了货物、价款、付款期限、违约金和管辖法院。",
                (1, 6),
                ExhibitForm::Original,
            ),
            exhibit(
                2,
                "第二组　履行情况",
                "送货单 26 份",
                "被告仓库签收后返还",
                "原告已按约交付全部货物。",
                (7, 32),
                ExhibitForm::Copy,
            ),
            exhibit(
                3,
                "第二组　履行情况",
                "增值税专用发票 3 张",
                "电子税务局下载",
                "原告已开票，被告已收票。",
                (33, 33),
                ExhibitForm::Electronic,
            ),
        ],
        pages: 33,
        files: vec![
            file(1, "采购合同.pdf", 1_234_567, 6, None),
            file(
                2,
                "送货单_IMG_20250402_101233_HDR_compressed_final.jpg",
                3_456_789,
                26,
                None,
            ),
            file(3, "电子发票.ofd", 45_678, 1, Some("无法打开，见占位页")),
        ],
        changes: None,
        notes: vec!["证据 1 的文件带有电子签名，合并后无法验证，请以随附的原始文件为准。".into()],
        provenance: provenance(),
    }
}

pub(crate) fn stamps() -> Stamps {
    let stamp = |width, height, exhibit: u32, page: u32| Stamp {
        width,
        height,
        exhibit: exhibit.to_string(),
        page: page.to_string(),
    };
    Stamps {
        lang: Lang::Zh,
        of: 80,
        at: StampAt::Foot,
        pages: vec![
            stamp(595.28, 841.89, 3, 12),
            stamp(841.89, 595.28, 3, 13),
            stamp(164.41, 425.2, 12, 79),
            stamp(3024.0, 4032.0, 12, 80),
        ],
    }
}

pub(crate) fn placeholder() -> Placeholder {
    Placeholder {
        lang: Lang::Zh,
        stage: Stage::Final,
        exhibit: "3".into(),
        exhibit_name: "增值税专用发票".into(),
        file: "电子发票.ofd".into(),
        reason: "文件已加密，没有密码无法打开。".into(),
        original: "原件/03-电子发票.ofd".into(),
        bytes: 45_678,
        sha256: SHA.into(),
    }
}

pub(crate) fn invoice() -> InvoiceSheet {
    let line = |name: &str, net: &str, tax: &str| InvoiceLine {
        name: name.into(),
        unit: "套".into(),
        quantity: "20".into(),
        net: net.into(),
        rate: "13%".into(),
        tax: tax.into(),
    };
    InvoiceSheet {
        lang: Lang::Zh,
        stage: Stage::Final,
        kind: Some("电子发票（增值税专用发票）".into()),
        red: false,
        number: "25002000000000000017".into(),
        issued: super::day("2025-03-10"),
        seller: (
            "合成精密机械（苏州）有限公司".into(),
            Some("91000000MAXYN00015".into()),
        ),
        buyer: (
            "样例贸易（杭州）有限公司".into(),
            Some("91000000MAXYN00028".into()),
        ),
        lines: vec![
            line("*通用设备*数控夹具 JJ-200", "71,796.46", "9,333.54"),
            line("*通用设备*数控夹具", "-1,000.00", "-130.00"),
        ],
        more: 3,
        net: Some("70,796.46".into()),
        tax: Some("9,203.54".into()),
        total: "80,000.00".into(),
        in_words: Some("捌万元整".into()),
        reverses: None,
        remark: Some("合同编号 HT-2025-007".into()),
        file: "dzfp_25002000000000000017_蓝字.xml".into(),
        original: "原件/03_dzfp_25002000000000000017_蓝字.xml".into(),
        sha256: SHA.into(),
    }
}

pub(crate) fn envelope(stock: Stock) -> Envelope {
    Envelope {
        lang: Lang::Zh,
        stock,
        sender: sender(),
        recipient: recipient(),
        contents: some("催款函：不锈钢法兰采购合同欠款 80,000 元"),
        number: some("催字〔2026〕第 1 号"),
        shift: (0.0, 0.0),
    }
}

/// The tabs of three exhibits, the last of them put in later.
pub(crate) fn tabs() -> Tabs {
    let tab = |number: &str, name: &str, first: &str, last: &str| Tab {
        number: number.into(),
        name: name.into(),
        pages: (first.into(), last.into()),
    };
    Tabs {
        lang: Lang::Zh,
        pack: "证据册：合成精密机械（苏州）有限公司 诉 样例贸易（杭州）有限公司".into(),
        tabs: vec![
            tab("1", "不锈钢法兰采购合同", "1", "8"),
            tab("12", "送货单（2026年1月12日签收）", "45", "45"),
            tab("12-1", "微信聊天记录截图", "45-1", "45-7"),
        ],
        shift: (0.0, 0.0),
    }
}
