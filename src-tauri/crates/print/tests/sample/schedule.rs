//! The schedule of the story, in both languages.

use owed_print::schedule::{Head, Line, Note, Part, Payment, Rate, Schedule, Span};
use owed_print::{Lang, Stage, Status};

use super::{day, provenance, recipient, sender, some};

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
