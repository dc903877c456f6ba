//! What each table is called, and each of its columns.

use super::tables::{Column, Kind, Spec};

const fn column(name: &'static str, kind: Kind, zh: &'static str, en: &'static str) -> Column {
    Column {
        name,
        kind,
        indexed: false,
        zh,
        en,
    }
}

const fn key(name: &'static str, zh: &'static str, en: &'static str) -> Column {
    Column {
        name,
        kind: Kind::Text,
        indexed: true,
        zh,
        en,
    }
}

const ENTRY: Column = column("entry", Kind::Count, "记录号", "Entry");
const CURRENCY: Column = column("currency", Kind::Text, "币种", "Currency");

macro_rules! tables {
    ($( $id:ident = $name:literal, $zh:literal, $en:literal, $about_zh:literal, $about_en:literal,
        [ $( $column:expr ),* $(,)? ]; )*) => {
        $( pub(super) static $id: Spec = Spec {
            name: $name, zh: $zh, en: $en, about_zh: $about_zh, about_en: $about_en,
            columns: &[ $( $column ),* ],
        }; )*
    };
}

use Kind::{Amount, Code, Count, Day, Number, Text};

tables! {
    BOOK = "book", "账本", "Book", "账本本身：债权人、封印、法规数据的版本。",
        "The book itself: creditor, seal, version of the law data.",
        [column("name", Code, "项目", "What"), column("is", Text, "内容", "Is")];
    PARTIES = "parties", "当事人", "Parties", "每个当事人一行，按最近一次登记。",
        "One row a party, as described last.",
        [key("party", "当事人编号", "Party id"), column("name", Text, "名称", "Name"),
         column("role", Code, "身份", "Role"), column("kind", Code, "主体类型", "Kind"),
         column("registration", Text, "统一社会信用代码或证件号", "Registration number"),
         column("address", Text, "地址", "Address"), column("phone", Text, "电话", "Telephone"),
         column("contact", Text, "联系人", "Contact"), column("bank", Text, "开户行", "Bank"),
         column("account", Text, "账号", "Account")];
    NAMES = "names", "别名", "Names", "问过的其他写法和曾用名：是同一当事人，还是别人。",
        "Other spellings and former names that were asked about: the same party, or somebody else.",
        [key("party", "当事人编号", "Party id"), column("name", Text, "名称", "Name"),
         column("is", Code, "认定", "Is"), column("until", Day, "曾用至", "Used until")];
    JOINED = "joined_parties", "合并的当事人", "Joined parties", "后来认定为同一当事人的编号，原来的记录归入保留的一方。",
        "Ids that turned out to be the same party; all that was of the one is of the other.",
        [key("party", "并入的编号", "Id that went"), key("into", "保留的编号", "Id that stays")];
    INVOICES = "invoices", "发票", "Invoices", "每张发票一行，红字发票金额为负并指向蓝字发票。",
        "One row an invoice; a red one is below zero and names the blue one it takes back.",
        [key("invoice", "发票编号", "Invoice id"), key("number", "发票号码", "Number"),
         column("issued_on", Day, "开票日期", "Issued"), key("buyer", "购买方编号", "Buyer id"),
         column("buyer_name", Text, "购买方", "Buyer"), column("colour", Code, "红蓝", "Blue or red"),
         column("total", Amount, "价税合计", "Total with tax"), CURRENCY,
         column("reverses", Text, "冲红的蓝字发票号码", "Takes back number"),
         column("linked", Code, "人工认定的红蓝对应", "Said to take back"),
         key("reverses_invoice", "冲红的蓝字发票编号", "Takes back invoice id"),
         column("file", Text, "来源文件", "Source file"), column("row", Count, "来源行", "Source row"), ENTRY];
    DEBTS = "debts", "债权", "Debts", "每笔债权一行；本金为扣减红字发票和调整之后的净额。",
        "One row a debt; the principal is net of red invoices and adjustments.",
        [key("debt", "债权编号", "Debt id"), column("name", Text, "名称", "Name"),
         key("debtor", "债务人编号", "Debtor id"), column("debtor_name", Text, "债务人", "Debtor"),
         column("kind", Code, "种类", "Kind"), column("arose_on", Day, "发生日", "Arose"),
         column("arose", Amount, "发生额", "Amount as it arose"),
         column("adjusted", Amount, "红字与调整", "Adjustments"),
         column("principal", Amount, "本金（净额）", "Principal, net"),
         column("paid", Amount, "已付", "Paid"), column("balance", Amount, "余额", "Balance"), CURRENCY,
         column("due_on", Day, "付款到期日", "Due"),
         column("due_because", Text, "到期日依据", "Due because"),
         key("invoice", "发票编号", "Invoice id"), column("contract", Text, "合同或订单", "Contract"), ENTRY];
    TERMS = "terms", "约定", "Terms", "每笔债权现行的付款与逾期约定；历次登记见“记录”。",
        "The terms now in force for each debt; every statement of them is among the entries.",
        [key("debt", "债权编号", "Debt id"), column("late", Code, "逾期约定", "Lateness"),
         column("times", Number, "LPR 倍数", "Times LPR"), column("moves", Code, "LPR 取法", "LPR moves"),
         column("late_percent", Number, "逾期利率 %", "Late rate %"),
         column("late_per", Code, "逾期利率周期", "Late rate per"),
         column("interest_percent", Number, "借期利率 %", "Term rate %"),
         column("interest_per", Code, "借期利率周期", "Term rate per"),
         column("basis", Code, "全年天数", "Days in a year"), column("ends", Code, "首尾日", "End days"),
         column("late_counts", Code, "迟延损失与本金的抵充顺序", "Loss from lateness and the price"),
         column("lpr", Code, "LPR 期限", "Term of the LPR"), column("filed_on", Day, "起诉日", "Filed"),
         column("withheld", Amount, "预扣利息", "Interest withheld"),
         column("rolled_from", Day, "前一笔借款日", "Earlier loan made"),
         column("rolled_initial", Amount, "最初借款本金", "First lent"),
         column("rolled_interest", Amount, "转入本金的利息", "Interest rolled over"), CURRENCY];
    INSTALMENTS = "instalments", "分期", "Instalments", "分期付款的每一期；债权在最后一期到期。",
        "Each part of a debt that is to be paid in parts; the debt is due with the last.",
        [key("debt", "债权编号", "Debt id"), column("number", Count, "第几期", "Number"),
         column("due_on", Day, "到期日", "Due"), column("amount", Amount, "金额", "Amount"), CURRENCY];
    COSTS = "costs", "费用", "Costs", "为实现债权支出的费用。", "What was spent on collecting each debt.",
        [key("debt", "债权编号", "Debt id"), column("spent_on", Day, "支出日", "Spent"),
         column("amount", Amount, "金额", "Amount"), CURRENCY, column("what", Code, "费用种类", "On what"),
         column("agreed", Code, "约定由债务人承担", "Debtor agreed to bear it"),
         column("remark", Text, "备注", "Remark"), ENTRY];
    ADJUSTMENTS = "adjustments", "调整", "Adjustments", "红字发票、折让、核销等对价款的变动。",
        "Red invoices, credit notes, write-offs and other changes of a price.",
        [key("debt", "债权编号", "Debt id"), column("on", Day, "日期", "Day"),
         column("amount", Amount, "变动额", "Change"), CURRENCY,
         column("red_invoice", Text, "红字发票编号", "Red invoice id"),
         column("refund", Text, "退款编号（退款不改变价款）", "Refund id (a refund changes no price)"),
         column("why", Text, "原因", "Why"), ENTRY];
    PAYMENTS = "payments", "到账", "Payments", "每笔到账一行，不论付的是哪笔债权。",
        "One row a sum of money that arrived, whatever it paid.",
        [key("payment", "到账编号", "Payment id"), column("arrived_on", Day, "到账日", "Arrived"),
         column("amount", Amount, "金额", "Amount"), CURRENCY, column("payer", Text, "付款人", "Payer"),
         column("account", Text, "付款账号", "Payer's account"), column("remark", Text, "附言", "Remark"),
         column("reference", Text, "流水号", "Reference"), column("state", Code, "核对结果", "Decided"),
         column("matched", Amount, "已核销", "Matched"),
         key("on_account_of", "多付部分记在其账上的当事人编号", "Rest kept on account of"),
         column("on_account", Amount, "记账金额", "Kept on account"),
         key("same_as", "与此到账是同一笔钱", "Same money as"), column("file", Text, "来源文件", "Source file"),
         column("row", Count, "来源行", "Source row"), ENTRY];
    MATCHES = "matches", "核销", "Matches", "每笔到账付给每笔债权的部分。",
        "The part of each payment that goes to each debt.",
        [key("payment", "到账编号", "Payment id"), key("debt", "债权编号", "Debt id"),
         column("amount", Amount, "金额", "Amount"), CURRENCY, column("order", Code, "抵充顺序", "Order"),
         column("because", Text, "理由", "Because"), ENTRY];
    DIFFERENT = "different_money", "不是同一笔", "Different money", "看似同一笔、已认定为两笔的到账。",
        "Payments that look like the same money and were said to be two.",
        [key("payment", "到账编号", "Payment id"), key("other", "另一笔到账编号", "Other payment id")];
    REFUNDS = "refunds", "付出", "Paid out", "付给债务人的每笔钱，以及它退还了什么。",
        "Money that went out to somebody who owes or owed, and what it gave back.",
        [key("refund", "付出编号", "Refund id"), column("paid_on", Day, "付出日", "Paid"),
         column("amount", Amount, "金额", "Amount"), CURRENCY, column("payee", Text, "收款人", "Payee"),
         column("account", Text, "收款账号", "Payee's account"), column("remark", Text, "附言", "Remark"),
         column("reference", Text, "流水号", "Reference"), column("state", Code, "核对结果", "Decided"),
         key("debtor", "退给的债务人编号", "Given back to"), column("because", Text, "理由", "Because"),
         column("file", Text, "来源文件", "Source file"), column("row", Count, "来源行", "Source row"), ENTRY];
    GIVEN_BACK = "given_back", "退款明细", "Given back", "每笔退款使每笔债权少付了多少。",
        "How much less each debt is paid by each refund.",
        [key("refund", "付出编号", "Refund id"), key("debt", "债权编号", "Debt id"),
         column("amount", Amount, "金额", "Amount"), CURRENCY];
    EVIDENCE = "evidence", "证据", "Evidence", "每份证据一行，原件按 SHA-256 存在账本的 vault 文件夹。",
        "One row a piece of evidence; its bytes are in the book's vault under their SHA-256.",
        [key("evidence", "证据编号", "Evidence id"), column("name", Text, "文件名", "File name"),
         column("sha256", Text, "SHA-256", "SHA-256"), column("bytes", Count, "字节数", "Bytes"),
         key("party", "债务人编号", "Debtor id"), column("proves", Text, "证明目的", "Proves"),
         column("original", Code, "原件", "Original"), column("made_on", Day, "形成日", "Made"),
         column("remark", Text, "备注", "Remark"), column("signed_by", Text, "签收人", "Signed by"),
         column("signed_office", Text, "签收人职务", "Office held"), column("seal", Code, "印章", "Seal"), ENTRY];
    EVIDENCE_OF = "evidence_debts", "证据对应债权", "Evidence of debts", "证据与具体债权的对应；没有的是关于该债务人全部债权。",
        "Which debts a piece of evidence is about; one without rows is about all of the debtor's.",
        [key("evidence", "证据编号", "Evidence id"), key("debt", "债权编号", "Debt id")];
    DOCUMENTS = "documents", "文书", "Documents", "已出具的文书，字节与数字都已固定。",
        "Papers that were issued; their bytes and figures are frozen.",
        [key("document", "文书编号", "Document id"), column("number", Text, "文号", "Number"),
         column("form", Code, "种类", "Form"), key("party", "收件人编号", "Addressee id"),
         column("on", Day, "日期", "Day"), column("total", Amount, "合计", "Total"), CURRENCY,
         column("sha256", Text, "SHA-256", "SHA-256"), column("head_entry", Count, "依据的记录号", "Head entry"),
         column("head_seal", Text, "账本封印", "Book's seal"), column("law", Text, "法规数据版本", "Law data"),
         column("overridden", Text, "未了结仍出具的原因", "Issued all the same because"),
         column("word_sha256", Text, "Word 文件的 SHA-256", "SHA-256 of the Word file"), ENTRY];
    DOCUMENT_FIELDS = "document_fields", "文书栏目", "Fields of papers", "每份文书填写的栏目，以及印在上面的名称、编号、金额和日期。",
        "What was filled in on each paper, and the names, numbers, sums and days that stand on it.",
        [key("document", "文书编号", "Document id"), column("part", Code, "来自", "Part"),
         column("field", Text, "栏目", "Field"), column("is", Text, "内容", "Is")];
    RETURNS = "statement_returns", "对账回函", "Statement returns", "签回的对账函：对方怎么说，谁签的。",
        "Statements of account that came back signed: what they say and who signed.",
        [key("document", "文书编号", "Document id"), column("number", Text, "文号", "Number"),
         key("evidence", "证据编号", "Evidence id"), column("signed_on", Day, "签署日", "Signed"),
         column("reply", Code, "核对结果", "Reply"), column("stated", Amount, "对账函余额", "Statement's balance"),
         column("admitted", Amount, "对方确认", "Admitted"), CURRENCY, column("why", Text, "差异原因", "Why it differs"),
         column("pays_by", Day, "承诺付款日", "Pays by"), column("signed_by", Text, "签署人", "Signed by"),
         column("signed_office", Text, "职务", "Office held"), column("seal", Code, "印章", "Seal"), ENTRY];
    NOTES = "notes", "备注", "Notes", "写在债权上的备注。", "Remarks on debts.",
        [key("debt", "债权编号", "Debt id"), column("note", Text, "备注", "Note")];
    FILES = "files", "导入文件", "Files", "读入过的文件。", "Files of rows that were read.",
        [column("sha256", Text, "SHA-256", "SHA-256"), column("name", Text, "文件名", "Name"),
         column("format", Code, "格式", "Format"), column("rows", Count, "行数", "Rows"), ENTRY];
    RATES = "rates_read", "自行登记的利率", "Rates read", "账本所有者自己读到并登记的利率；使用与否见“法规数据”页。",
        "Published rates the owner read herself and entered; the law page says whether each is in use.",
        [column("series", Code, "利率", "Rate"), column("published_on", Day, "发布日", "Published"),
         column("percent", Number, "年利率 %", "Per cent a year"), column("source", Text, "出处", "Source"), ENTRY];
    DAYS = "days_read", "自行登记的节假日", "Days read", "账本所有者自己读到并登记的年度放假安排，每个特殊日一行。",
        "Calendars of years the owner read herself, a row for each day that is not what its weekday says.",
        [column("year", Count, "年份", "Year"), column("on", Day, "日期", "Day"), column("is", Code, "休息或上班", "Rest or work"),
         column("holiday", Text, "节日", "Holiday"), column("source", Text, "出处", "Source"), ENTRY];
    THRESHOLDS = "thresholds_read", "自行登记的小额标准", "Limits read", "账本所有者自己读到并登记的小额诉讼标的额。",
        "Limits of small claims the owner read herself and entered.",
        [column("region", Text, "地区", "Province"), column("from", Day, "起用日", "From"),
         column("automatic", Amount, "当然适用上限", "By itself up to"), column("agreed", Amount, "约定适用上限", "If agreed up to"),
         CURRENCY, column("source", Text, "出处", "Source"), ENTRY];
    LAW_FILES = "law_files", "法规数据文件", "Law files", "取用过的法规数据更新文件，原件在账本的 vault 文件夹。",
        "Files of law data that were taken; their bytes are in the book's vault.",
        [column("sha256", Text, "SHA-256", "SHA-256"), column("name", Text, "文件名", "Name"),
         column("version", Text, "版本", "Version"), column("checked", Day, "核对日", "Checked"), ENTRY];
    CLAIMS = "claims", "可主张金额", "Claims", "到指定日为止每个债务人可以主张的合计。",
        "What may be claimed of each debtor on the day asked about.",
        [key("debtor", "债务人编号", "Debtor id"), column("debtor_name", Text, "债务人", "Debtor"),
         column("as_of", Day, "计算至", "As of"), column("total", Amount, "合计", "Total"), CURRENCY,
         column("law", Text, "法规数据版本", "Law data"), column("problem", Text, "不能计算的原因", "Not worked out because")];
    CLAIM_LINES = "claim_lines", "计息明细", "Claim lines", "可主张金额逐行的来历：期间、基数、利率、法条。",
        "Every line of the claims: days, base, rate, articles.",
        [key("debtor", "债务人编号", "Debtor id"), key("debt", "债权编号", "Debt id"),
         column("as_of", Day, "计算至", "As of"), column("head", Code, "项目", "Head"),
         column("what", Code, "性质", "What"), column("first_day", Day, "首日", "First day"),
         column("last_day", Day, "末日", "Last day"), column("days", Count, "天数", "Days"),
         column("base", Amount, "基数", "Base"), column("rate", Number, "利率 %", "Rate %"),
         column("per", Code, "利率周期", "Per"), column("rate_published_on", Day, "利率发布日", "Rate published"),
         column("rate_status", Code, "利率依据", "How sure the rate is"),
         column("amount", Amount, "金额", "Amount"), CURRENCY, column("articles", Text, "法条", "Articles")];
    CLAIM_PAYMENTS = "claim_payments", "抵充明细", "Claim payments", "每笔付款在可主张金额中抵了什么。",
        "What each payment took off the claims.",
        [key("debtor", "债务人编号", "Debtor id"), key("debt", "债权编号", "Debt id"),
         key("payment", "到账编号", "Payment id"), column("arrived_on", Day, "到账日", "Arrived"),
         column("amount", Amount, "金额", "Amount"), column("to_costs", Amount, "抵费用", "To costs"),
         column("to_interest", Amount, "抵利息", "To interest"),
         column("to_principal", Amount, "抵本金", "To principal"),
         column("left_over", Amount, "超出应付", "More than was owed"), CURRENCY];
    ENTRIES = "entries", "记录", "Entries", "账本的全部记录，按顺序，连同被撤销的；正文与账本中逐字相同。",
        "Every entry of the journal in order, those retracted too; the body is as it stands in the book.",
        [key("entry", "记录号", "Entry"), key("act", "操作编号", "Act"), column("at", Text, "录入时间", "Entered at"),
         column("by", Text, "录入人", "By"), column("kind", Code, "种类", "Kind"),
         column("retracted_by", Count, "被哪条记录撤销", "Retracted by"),
         column("body", Text, "正文", "Body"), column("digest", Text, "摘要", "Digest"),
         column("seal", Text, "封印", "Seal")];
}
