//! Papers of one story: 宁波恒盛 sold flanges to 杭州西泠, three invoices, 80,000 yuan unpaid.
#![allow(dead_code, unused_imports, reason = "each test file uses its own part")]

mod elements;
mod pack;
mod schedule;
mod statement;

pub(crate) use elements::{complaint, elements};
pub(crate) use pack::{envelope, front, invoice, placeholder, stamps, tabs};
pub(crate) use schedule::{schedule, schedule_in_english};
pub(crate) use statement::{CODE, statement, statement_in_english};

use owed_print::demand::{
    Account, Attachment, Base, Contract, DebtRow, Delivery, Demand, Forum, LargeDebtor, Loss,
    LossHead, Method, SmallFirm, Sums,
};
use owed_print::{Day, Engine, Fonts, Lang, Moment, Party, PartyId, PartyKind, Provenance, Stage};

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
        law_mark: "5f3a9c12".to_owned(),
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
        invoiced: true,
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
        own: Default::default(),
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
