//! Papers of one story: 宁波恒盛 sold flanges to 杭州西泠, three invoices, 80,000 yuan unpaid.
#![allow(dead_code, reason = "each test file uses its own part")]

use owed_print::demand::{
    Account, Attachment, Base, Contract, DebtRow, Delivery, Demand, Forum, LargeDebtor, Loss,
    LossHead, Method, SmallFirm, Sums,
};
use owed_print::envelope::{Envelope, Stock};
use owed_print::front::{Exhibit, ExhibitForm, File, Front, Volume};
use owed_print::schedule::{Head, Line, Note, Part, Payment, Rate, Schedule, Span};
use owed_print::stamp::{Placeholder, Stamp, Stamps};
use owed_print::{
    Day, Engine, Fonts, Lang, Moment, Party, PartyId, PartyKind, Provenance, Stage, Status,
};

pub(crate) const SHA: &str = "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b";

pub(crate) fn engine() -> Engine {
    let fonts = Fonts::find().expect("run `node scripts/fonts.mjs` in ui/ first");
    Engine::new(fonts).unwrap()
}

pub(crate) fn when() -> Moment {
    Moment {
        day: day("2026-11-21"),
        hour: 2,
        minute: 30,
        second: 0,
    }
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(crate) fn provenance() -> Provenance {
    let head = "3f9c1a2b77d04e15aa60b7c2f1d9e8837a6655443322110ffeeddccbbaa99887";
    Provenance {
        book_head: head.to_owned(),
        law_checked: day("2026-11-21"),
    }
}

pub(crate) fn sender() -> Party {
    Party {
        name: "宁波恒盛管件制造有限公司".into(),
        kind: PartyKind::Company,
        id: Some(PartyId::CreditCode("91330212MA2AH8XY3K".into())),
        address: some("浙江省宁波市鄞州区潘火街道金达路 788 号"),
        postcode: some("315105"),
        contact: some("李晓芸"),
        phone: some("0574-8812 3456"),
        email: some("finance@hengsheng.example"),
    }
}

pub(crate) fn recipient() -> Party {
    Party {
        name: "杭州西泠建筑安装工程有限公司".into(),
        kind: PartyKind::Company,
        id: Some(PartyId::CreditCode("91330106MA27XK4T5L".into())),
        address: some("浙江省杭州市西湖区文三路 199 号创业大厦 12 楼"),
        postcode: some("310012"),
        contact: some("王建国"),
        phone: some("138 0000 0000"),
        email: None,
    }
}

fn debt(label: &str, issued: &str, due: &str, figures: [&str; 3], late: Option<u32>) -> DebtRow {
    let [amount, paid, unpaid] = figures;
    DebtRow {
        label: label.to_owned(),
        issued: Some(day(issued)),
        amount: amount.into(),
        due: Some(day(due)),
        paid: paid.into(),
        unpaid: unpaid.into(),
        days_late: late,
    }
}

pub(crate) fn demand() -> Demand {
    Demand {
        lang: Lang::Zh,
        stage: Stage::Final,
        number: "催字〔2026〕第 1 号".into(),
        dated: day("2026-11-21"),
        sender: sender(),
        recipient: recipient(),
        currency: "CNY".into(),
        contracts: vec![Contract {
            name: "不锈钢法兰采购合同".into(),
            number: some("HT-2025-0318"),
            signed: Some(day("2025-03-18")),
        }],
        performed: vec![
            "我方已按约交付全部货物，贵公司签收《送货单》26 份".into(),
            "我方已开具增值税专用发票 3 张".into(),
        ],
        reconciled: Some(day("2026-01-10")),
        debts: vec![
            debt(
                "25332000000123456789",
                "2025-04-20",
                "2025-06-30",
                ["60,000.00", "60,000.00", "0.00"],
                None,
            ),
            debt(
                "25332000000123456801",
                "2025-06-18",
                "2025-08-31",
                ["72,500.00", "32,500.00", "40,000.00"],
                Some(447),
            ),
            debt(
                "25332000000123456877",
                "2025-08-02",
                "2025-10-31",
                ["40,000.00", "0.00", "40,000.00"],
                Some(386),
            ),
        ],
        as_of: day("2026-11-21"),
        sums: Sums {
            amount: "172,500.00".into(),
            paid: "92,500.00".into(),
            unpaid: "80,000.00".into(),
        },
        losses: vec![Loss {
            head: LossHead::Penalty,
            amount: "16,660.00".into(),
            method: Some(Method {
                first_day: day("2025-09-01"),
                last_day: day("2026-11-21"),
                base: Base::Unpaid,
                rate: "日万分之五".into(),
                because: "合同第 8.2 条、《中华人民共和国民法典》第五百八十五条".into(),
            }),
        }],
        total: "96,660.00".into(),
        grounds: vec![
            "《中华人民共和国民法典》第五百七十九条".into(),
            "合同第 5 条".into(),
        ],
        pay_by: day("2026-12-01"),
        working_days: Some(7),
        account: Account {
            holder: "宁波恒盛管件制造有限公司".into(),
            bank: "中国工商银行宁波鄞州支行".into(),
            number: "3901 1200 0910 0123 456".into(),
            reference: some("催字2026-1"),
        },
        interruption: some("《中华人民共和国民法典》第一百九十五条"),
        small_firm: Some(SmallFirm {
            debtor: LargeDebtor::Enterprise,
            grounds: vec!["《保障中小企业款项支付条例》第九条、第十七条".into()],
        }),
        forum: Forum::Court(None),
        costs_clause: some("合同第 8.4 条"),
        remarks: vec![],
        attachments: vec![
            Attachment {
                name: "计息明细表".into(),
                extent: some("1 份 2 页"),
            },
            Attachment {
                name: "2026 年 1 月 10 日对账单复印件".into(),
                extent: some("1 份"),
            },
            Attachment {
                name: "送货单复印件".into(),
                extent: some("26 份"),
            },
        ],
        delivery: vec![
            Delivery::Ems(some("催款函：不锈钢法兰采购合同欠款 80,000 元")),
            Delivery::WeChat("xiling-wang".into()),
            Delivery::InHand,
        ],
        provenance: provenance(),
    }
}

pub(crate) fn demand_in_english() -> Demand {
    let mut d = demand();
    d.lang = Lang::En;
    d.stage = Stage::Draft;
    d.number = "CK-2026-001".into();
    d.sender.name = "Ningbo Hengsheng Pipe Fittings Manufacturing Co., Ltd.".into();
    d.sender.address = some("788 Jinda Road, Yinzhou District, Ningbo, Zhejiang, China");
    d.sender.contact = some("Li Xiaoyun");
    d.sender.phone = some("+86 574 8812 3456");
    d.recipient = Party {
        name: "Meridian Process Engineering GmbH".into(),
        kind: PartyKind::Company,
        id: Some(PartyId::Other(
            "Commercial register Hamburg HRB 123456".into(),
        )),
        address: some("Hafenstraße 12, 20457 Hamburg, Germany"),
        postcode: None,
        contact: some("Dr. Anna Müller"),
        phone: some("+49 40 123456"),
        email: None,
    };
    d.currency = "USD".into();
    d.contracts[0].name = "Purchase of Stainless Steel Flanges".into();
    d.performed = vec![
        "We delivered all goods as agreed and you signed 26 delivery notes".into(),
        "We issued three invoices".into(),
    ];
    for (row, label) in d
        .debts
        .iter_mut()
        .zip(["INV-2025-041", "INV-2025-058", "INV-2025-066"])
    {
        row.label = label.into();
    }
    d.losses = vec![
        Loss {
            head: LossHead::Penalty,
            amount: "16,660.00".into(),
            method: Some(Method {
                first_day: day("2025-09-01"),
                last_day: day("2026-11-21"),
                base: Base::Fixed("80,000.00".into()),
                rate: "0.05% a day".into(),
                because: "clause 8.2 of the contract and article 585 of the Civil Code of the \
                          People’s Republic of China"
                    .into(),
            }),
        },
        Loss {
            head: LossHead::Other("Costs of the notary".into()),
            amount: "500.00".into(),
            method: None,
        },
    ];
    d.total = "97,160.00".into();
    d.grounds = vec![
        "article 579 of the Civil Code".into(),
        "clause 5 of the contract".into(),
    ];
    d.account.holder = d.sender.name.clone();
    d.account.bank = "Industrial and Commercial Bank of China, Ningbo Yinzhou Branch".into();
    d.account.reference = some("CK-2026-001");
    d.interruption = some("article 195 of the Civil Code");
    d.small_firm = None;
    d.forum = Forum::Arbitration(
        "the China International Economic and Trade Arbitration Commission".into(),
    );
    d.costs_clause = some("clause 8.4 of the contract");
    d.attachments = vec![
        Attachment {
            name: "Interest schedule".into(),
            extent: some("2 pages"),
        },
        Attachment {
            name: "Delivery notes, copies".into(),
            extent: some("26 sheets"),
        },
    ];
    d.delivery = vec![
        Delivery::Ems(some("Letter of demand, USD 80,000.00")),
        Delivery::Email("a.mueller@meridian.example".into()),
    ];
    d
}

fn plain(item: &str, amount: &str, because: &str) -> Line {
    Line {
        item: item.into(),
        span: None,
        base: None,
        rate: None,
        amount: amount.into(),
        because: because.into(),
    }
}

fn over(item: &str, span: (&str, &str, u32), figures: [&str; 3], because: &str) -> Line {
    let [base, rate, amount] = figures;
    Line {
        item: item.into(),
        span: Some(Span {
            first_day: day(span.0),
            last_day: day(span.1),
            days: span.2,
        }),
        base: Some(base.into()),
        rate: some(rate),
        amount: amount.into(),
        because: because.into(),
    }
}

pub(crate) fn schedule() -> Schedule {
    let (first, second) = ("发票 25332000000123456801", "发票 25332000000123456877");
    let reading = "《最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释》第十八条";
    Schedule {
        lang: Lang::Zh,
        stage: Stage::Final,
        number: some("催字〔2026〕第 1 号"),
        creditor: sender().name,
        debtor: recipient().name,
        debt: "《不锈钢法兰采购合同》（HT-2025-0318）及发票 3 张".into(),
        currency: "CNY".into(),
        as_of: day("2026-11-21"),
        heads: vec![
            Head {
                name: "货款本金".into(),
                method: "合同约定的价款减去已付款项。".into(),
                status: Status::Confirmed,
                lines: vec![
                    plain(first, "40,000.00", "合同第 5 条"),
                    plain(second, "40,000.00", "合同第 5 条"),
                ],
                total: "80,000.00".into(),
            },
            Head {
                name: "逾期付款损失".into(),
                method: "双方没有约定违约金。自应付日的次日起，以未付款项为基数，按违约行为发生时\
                         一年期贷款市场报价利率（LPR）3.00%加计 50%计算，一年按 365 天计。"
                    .into(),
                status: Status::Practice,
                lines: vec![
                    over(
                        first,
                        ("2025-09-01", "2026-11-21", 447),
                        ["40,000.00", "4.50%/年", "2,204.38"],
                        reading,
                    ),
                    over(
                        second,
                        ("2025-11-01", "2026-11-21", 386),
                        ["40,000.00", "4.50%/年", "1,903.56"],
                        reading,
                    ),
                ],
                total: "4,107.94".into(),
            },
        ],
        total: "84,107.94".into(),
        rates: vec![
            Rate {
                published: day("2025-08-20"),
                name: "一年期 LPR".into(),
                rate: "3.00%".into(),
                source: "全国银行间同业拆借中心公布".into(),
                status: Status::Confirmed,
            },
            Rate {
                published: day("2026-10-20"),
                name: "一年期 LPR".into(),
                rate: "3.00%".into(),
                source: "沿用 2026-09-20 的数值".into(),
                status: Status::Derived,
            },
        ],
        payments: vec![
            Payment {
                day: day("2025-07-02"),
                amount: "60,000.00".into(),
                how: some("工商银行转账 尾号 3456"),
                paid: vec![Part {
                    what: "发票 …6789 货款".into(),
                    amount: "60,000.00".into(),
                }],
                because: some("付款附言写明发票号"),
            },
            Payment {
                day: day("2025-08-15"),
                amount: "32,500.00".into(),
                how: some("银行承兑汇票"),
                paid: vec![Part {
                    what: "发票 …6801 货款".into(),
                    amount: "32,500.00".into(),
                }],
                because: some("《中华人民共和国民法典》第五百六十条"),
            },
        ],
        notes: vec![
            Note {
                text: "2026 年 10 月起公布的 LPR 尚未收录，其后的期间沿用最近一期的数值。".into(),
                status: Status::Derived,
            },
            Note {
                text: "加计比例由法院在 30%至 50%之间酌定，本表按 50%计算。".into(),
                status: Status::Practice,
            },
            Note {
                text: "天数按自然日计算。".into(),
                status: Status::Confirmed,
            },
        ],
        provenance: provenance(),
    }
}

pub(crate) fn schedule_in_english() -> Schedule {
    let mut s = schedule();
    s.lang = Lang::En;
    s.number = some("CK-2026-001");
    s.creditor = "Ningbo Hengsheng Pipe Fittings Manufacturing Co., Ltd.".into();
    s.debtor = "Meridian Process Engineering GmbH".into();
    s.debt = "Purchase of Stainless Steel Flanges (HT-2025-0318), three invoices".into();
    s.currency = "USD".into();
    let words = [
        (
            "Price",
            "The price agreed less what was paid.",
            "clause 5 of the contract",
        ),
        (
            "Loss caused by late payment",
            "No penalty was agreed. From the day after payment was due, on what was unpaid, at the \
             one-year loan prime rate (LPR) of that day, 3.00%, plus a half, on a year of 365 days.",
            "article 18 of the Interpretation on Disputes over Sales Contracts",
        ),
    ];
    for (head, (name, method, because)) in s.heads.iter_mut().zip(words) {
        (head.name, head.method) = (name.into(), method.into());
        for (line, item) in head.lines.iter_mut().zip(["INV-2025-058", "INV-2025-066"]) {
            (line.item, line.because) = (format!("Invoice {item}"), because.into());
            line.rate = line.rate.as_ref().map(|_| "4.50% a year".to_owned());
        }
    }
    for rate in &mut s.rates {
        rate.name = "One-year LPR".into();
        rate.source = "National Interbank Funding Center".into();
    }
    s.payments.truncate(1);
    s.payments[0].how = some("Bank transfer");
    s.payments[0].paid[0].what = "Invoice INV-2025-041, price".into();
    s.payments[0].because = some("the transfer names the invoice");
    s.notes = vec![Note {
        text: "No rate published since October 2026 was at hand; the last one is carried on."
            .into(),
        status: Status::Derived,
    }];
    s
}

pub(crate) fn front() -> Front {
    let exhibit =
        |number, group: &str, name: &str, source: &str, purpose: &str, pages: (u32, u32), form| {
            Exhibit {
                number,
                group: some(group),
                name: name.into(),
                source: source.into(),
                purpose: purpose.into(),
                first_page: pages.0,
                last_page: pages.1,
                form,
            }
        };
    let file = |exhibit, name: &str, bytes, pages, note: Option<&str>| File {
        exhibit,
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
        notes: vec!["证据 1 的文件带有电子签名，合并后无法验证，请以随附的原始文件为准。".into()],
        provenance: provenance(),
    }
}

pub(crate) fn stamps() -> Stamps {
    let stamp = |width, height, exhibit, page| Stamp {
        width,
        height,
        exhibit,
        page,
    };
    Stamps {
        lang: Lang::Zh,
        of: 80,
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
        exhibit: 3,
        exhibit_name: "增值税专用发票".into(),
        file: "电子发票.ofd".into(),
        reason: "文件已加密，没有密码无法打开。".into(),
        original: "原件/03-电子发票.ofd".into(),
        bytes: 45_678,
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
