//! Words for the codes that commands answer with. A code without words is shown as it came, never
//! hidden.
//!
//! In a sentence `{0}` stands for the first thing the code is about, `{0¥}` for it as an amount
//! and `{0#}` for it as the number of an invoice.

use serde_json::Value;

use super::Lang;
use crate::tell::grouped;
use crate::verbs::{list, text};

/// A code, and what it says in Chinese and in English.
pub(crate) type Words = (&'static str, &'static str, &'static str);

/// The words for a code.
pub(crate) fn say(lang: Lang, table: &[Words], code: &str, about: &[&str]) -> String {
    let code = kebab(code);
    let Some((_, zh, en)) = table.iter().find(|(known, ..)| *known == code) else {
        return std::iter::once(code.as_str())
            .chain(about.iter().copied())
            .collect::<Vec<_>>()
            .join(" ");
    };
    let mut said = match lang {
        Lang::Zh => *zh,
        Lang::En => *en,
    }
    .to_owned();
    for at in 0..6 {
        let about = about.get(at).copied().unwrap_or_default();
        said = said.replace(&format!("{{{at}}}"), about);
        if said.contains(&format!("{{{at}¥}}")) {
            said = said.replace(&format!("{{{at}¥}}"), &grouped(about));
        }
        said = said.replace(&format!("{{{at}#}}"), &tail(lang, about));
    }
    match lang {
        Lang::Zh => said,
        // Lists come with the Chinese comma.
        Lang::En => said.replace('、', ", "),
    }
}

/// The words for a reason: a code with what it is about.
pub(crate) fn reason(lang: Lang, table: &[Words], reason: &Value) -> String {
    let about: Vec<_> = list(reason, "about")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    say(lang, table, text(reason, "code"), &about)
}

/// The words for several reasons, in one line.
pub(crate) fn reasons(lang: Lang, table: &[Words], reasons: &[Value]) -> String {
    let said: Vec<_> = reasons
        .iter()
        .map(|each| reason(lang, table, each))
        .collect();
    said.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

/// What must be said beside the figures of a claim or a calculator.
pub(crate) fn notice(lang: Lang, table: &[Words], notice: &Value) -> String {
    let about: Vec<_> = list(notice, "about")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let at = |nth: usize| about.get(nth).copied().unwrap_or_default();
    // These say one thing in one case and another in another.
    let code = match text(notice, "code") {
        "rate-high" => format!("rate-high-{}", at(0)),
        "late-not-stated" if at(1).is_empty() => "late-not-stated-plain".to_owned(),
        "late-not-stated" => format!("late-not-stated-{}", at(2)),
        "to-be-checked" if at(1) == "derived" => "to-be-checked-derived".to_owned(),
        code => code.to_owned(),
    };
    say(lang, table, &code, &about)
}

/// `eInvoiceXml` as `e-invoice-xml`.
fn kebab(code: &str) -> String {
    let mut out = String::new();
    for c in code.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out.replace('_', "-")
}

/// Numbers of invoices are long; their last four digits will do.
fn tail(lang: Lang, number: &str) -> String {
    let count = number.chars().count();
    if count <= 8 {
        return number.to_owned();
    }
    let last: String = number.chars().skip(count - 4).collect();
    match lang {
        Lang::Zh => format!("尾号 {last}"),
        Lang::En => format!("…{last}"),
    }
}

/// What a file was taken for.
pub(crate) const FORMATS: &[Words] = &[
    (
        "tax-bureau-list",
        "税务局 · 全量发票清单",
        "tax bureau · list of all invoices",
    ),
    ("e-invoice-xml", "数电发票 XML", "electronic invoice, XML"),
    ("e-invoice-ofd", "数电发票 OFD", "electronic invoice, OFD"),
    (
        "icbc-corporate",
        "工商银行 · 对公流水",
        "ICBC · company account",
    ),
    (
        "ping-an-corporate",
        "平安银行 · 对公流水",
        "Ping An Bank · company account",
    ),
    (
        "ccb-corporate",
        "建设银行 · 对公流水",
        "CCB · company account",
    ),
    (
        "ceb-corporate",
        "光大银行 · 对公流水",
        "Everbright Bank · company account",
    ),
    (
        "cmbc-corporate",
        "民生银行 · 对公流水",
        "Minsheng Bank · company account",
    ),
    (
        "cmb-corporate",
        "招商银行 · 对公流水",
        "China Merchants Bank · company account",
    ),
    (
        "boc-corporate",
        "中国银行 · 对公流水",
        "Bank of China · company account",
    ),
    (
        "spdb-corporate",
        "浦发银行 · 对公流水",
        "SPD Bank · company account",
    ),
    ("we-chat-pay", "微信支付账单", "WeChat Pay bill"),
    ("alipay", "支付宝账单", "Alipay bill"),
    (
        "icbc-personal",
        "工商银行 · 个人流水",
        "ICBC · personal account",
    ),
    (
        "abc-personal",
        "农业银行 · 个人流水",
        "Agricultural Bank · personal account",
    ),
    (
        "boc-personal",
        "中国银行 · 个人流水",
        "Bank of China · personal account",
    ),
    (
        "boc-card",
        "中国银行 · 信用卡",
        "Bank of China · credit card",
    ),
    (
        "ccb-personal",
        "建设银行 · 个人流水",
        "CCB · personal account",
    ),
    (
        "cmb-personal",
        "招商银行 · 个人流水",
        "China Merchants Bank · personal account",
    ),
    (
        "cmb-card",
        "招商银行 · 信用卡",
        "China Merchants Bank · credit card",
    ),
    (
        "bocom-personal",
        "交通银行 · 个人流水",
        "Bank of Communications · personal account",
    ),
    (
        "bocom-card",
        "交通银行 · 信用卡",
        "Bank of Communications · credit card",
    ),
    (
        "cgb-card",
        "广发银行 · 信用卡",
        "Guangfa Bank · credit card",
    ),
    (
        "hsbc-hk-card",
        "汇丰（香港）· 信用卡",
        "HSBC (Hong Kong) · credit card",
    ),
    (
        "spdb-personal",
        "浦发银行 · 个人流水",
        "SPD Bank · personal account",
    ),
    (
        "huaxi-securities",
        "华西证券 · 资金流水",
        "Huaxi Securities · money movements",
    ),
    ("ageing-table", "应收账款账龄表", "table of balances by age"),
    ("bank-statement", "银行流水", "bank statement"),
    (
        "mapped",
        "您指定了列的表格",
        "a table whose columns you named",
    ),
    (
        "several",
        "压缩包，里面有几种文件",
        "an archive with several kinds of file",
    ),
];

/// Why a row stands aside.
pub(crate) const ASIDE: &[Words] = &[
    ("preamble", "表头上面的说明", "lines above the table"),
    ("header", "表头", "the headings"),
    ("footer", "表尾的说明", "lines below the table"),
    ("total", "小计或合计行", "a subtotal or total"),
    (
        "line-of-invoice",
        "发票（{0#}）的明细行，整张发票已经算了",
        "a line of invoice {0#}, which is counted as a whole",
    ),
    (
        "twice",
        "同一张发票（{0#}）在这个文件里出现了第二次",
        "the same invoice ({0#}) a second time",
    ),
    (
        "neutral",
        "自己账户之间的划转 {0}",
        "a transfer between own accounts {0}",
    ),
    (
        "not-completed",
        "交易没有完成 {0}",
        "the transaction did not go through {0}",
    ),
    ("refunded", "已经全额退回 {0}", "given back in full {0}"),
    ("correction", "银行的冲正", "a correction by the bank"),
    ("void", "发票已作废", "the invoice was declared void"),
    ("foreign-currency", "不是人民币 {0}", "not in yuan {0}"),
    ("no-amount", "没有金额", "no amount"),
    (
        "both-directions",
        "同时写了收入和支出",
        "both an incoming and an outgoing amount",
    ),
    (
        "no-direction",
        "看不出是收还是付 {0}",
        "not plain whether it came in or went out {0}",
    ),
    ("missing", "“{0}”这一格是空的", "the cell “{0}” is empty"),
    (
        "unreadable",
        "“{0}”这一格看不懂：{1}",
        "the cell “{0}” cannot be read: {1}",
    ),
    (
        "digits-lost",
        "“{0}”的后几位被表格软件抹掉了，请用原始文件",
        "a spreadsheet cut off the last digits of “{0}”; use the original file",
    ),
    (
        "unclosed-quote",
        "引号没有收尾，这一行读不准",
        "a quotation mark was never closed, so the row is not safe to read",
    ),
    (
        "other-sheet",
        "在一张不认识的工作表上",
        "on a sheet of an unknown kind",
    ),
    (
        "securities",
        "证券买卖，不是货款",
        "a trade in securities, not a payment",
    ),
    ("outgoing", "付出去的钱，不是收款", "money that went out"),
    (
        "balance-row",
        "只有余额，没有一笔一笔的来历",
        "only a balance, without the items it is made of",
    ),
];

/// What this computer lacks to read the writing off photos and scans.
pub(crate) const SCANS: &[Words] = &[
    (
        "absent",
        "这台电脑没有装 Tesseract：装上 tesseract-ocr 和 tesseract-ocr-chi-sim，再整理一次",
        "Tesseract is not installed: install tesseract-ocr and tesseract-ocr-chi-sim and build it again",
    ),
    (
        "no-chinese",
        "Tesseract 没有简体中文的识别数据：装上 tesseract-ocr-chi-sim，再整理一次",
        "Tesseract has nothing for Simplified Chinese: install tesseract-ocr-chi-sim and build it again",
    ),
    ("ready", "", ""),
];

/// Why pages were not read.
pub(crate) const SCAN_FAULTS: &[Words] = &[
    ("time", "认字太久，停了", "reading took too long"),
    (
        "broke",
        "识别程序出错",
        "the program that reads broke down over it",
    ),
    ("undrawn", "画不出来", "it cannot be drawn"),
    ("given-up", "没有再试", "not tried any more"),
];

/// Why a page stands for a file in a pack.
pub(crate) const PLACEHOLDERS: &[Words] = &[
    (
        "unsupported",
        "没法排成页，原文件照样附上",
        "it cannot be set as pages; the original goes along",
    ),
    ("encrypted", "要密码才能打开", "it needs a password"),
    ("damaged", "文件坏了", "it is damaged"),
    ("empty", "文件是空的", "it is empty"),
    (
        "too-large",
        "太大，原文件照样附上",
        "it is too large; the original goes along",
    ),
];

/// What a check of a book finds, and how serious it is.
pub(crate) const FINDINGS: &[Words] = &[
    ("error", "要紧", "serious"),
    ("warning", "留意", "mind"),
    ("note", "说明", "note"),
    (
        "storage",
        "账本文件本身读不完整",
        "the file of the book cannot be read to its end",
    ),
    (
        "tampered",
        "第 {0} 条记录和封印对不上",
        "entry {0} does not match its seal",
    ),
    (
        "unsound",
        "第 {0} 条记录和前面的矛盾",
        "entry {0} contradicts what stands before it",
    ),
    (
        "newer-version",
        "第 {0} 条是新版本写的，这个版本读不懂",
        "entry {0} was written by a newer version",
    ),
    (
        "entries-gone",
        "上次写到第 {0} 条，现在没有了：文件像是被换成了旧的",
        "the book ended with entry {0} when it was last written, and no longer has it: an older copy seems to be in its place",
    ),
    (
        "backup-journal",
        "备份里的账本和封存时不一样",
        "the journal in the backup was changed",
    ),
    (
        "backup-file",
        "备份里的文件 {0} 变了，没有恢复",
        "file {0} in the backup was changed and was left out",
    ),
    (
        "backup-between",
        "备份里 {0} 前后的字节变了，内容本身完好",
        "bytes around {0} in the backup were changed; its content is whole",
    ),
    (
        "backup-seal",
        "备份的目录和封印对不上",
        "the backup's list of contents does not match its seal",
    ),
    (
        "backup-length",
        "备份不完整，或者后面多了东西",
        "the backup is cut short or has something added",
    ),
    ("file-missing", "少了文件 {0}", "file {0} is missing"),
    (
        "file-changed",
        "文件 {0} 的内容变了",
        "the content of file {0} changed",
    ),
    (
        "not-struck",
        "第 {0} 条删过的内容还在",
        "entry {0} was erased, and its words are there",
    ),
    (
        "not-erased",
        "删过的文件 {0} 还在",
        "file {0} was erased, and is there",
    ),
    (
        "file-stray",
        "多出一个没有登记的文件 {0}",
        "file {0} is not on record",
    ),
    (
        "temp-left",
        "有一个没写完的临时文件 {0}，可以删",
        "an unfinished temporary file {0} was left; it may be deleted",
    ),
];

/// How well a rule or a row is known.
pub(crate) const STATUSES: &[Words] = &[
    ("confirmed", "已核对原文", "checked against the text"),
    (
        "derived",
        "推算得出，可能已过时",
        "derived, may be out of date",
    ),
    (
        "practice",
        "通行做法，待律师核对",
        "practice, to be checked by a lawyer",
    ),
    ("memory", "待律师核对", "to be checked by a lawyer"),
];
