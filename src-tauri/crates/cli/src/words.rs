//! The words of the terminal, in Chinese and English.

pub(crate) mod calc;
pub(crate) mod codes;
mod lock;
pub(crate) mod matching;
pub(crate) mod notices;
pub(crate) mod update;

use std::path::Path;

use owed_app::{Code, Failure};

/// The language the terminal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lang {
    Zh,
    En,
}

impl Lang {
    /// As asked, or as the machine speaks: Chinese where its locale is, English elsewhere.
    pub(crate) fn of(asked: Option<&str>) -> Self {
        let locale = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        };
        match asked.map(str::to_owned).or_else(locale) {
            Some(lang) if lang.starts_with("zh") => Self::Zh,
            _ => Self::En,
        }
    }
}

/// One text in Chinese and in English.
pub(crate) fn t<'a>(lang: Lang, zh: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

pub(crate) fn made(lang: Lang, dir: &Path) -> String {
    format!(
        "{} {}",
        t(lang, "账本已建立：", "book made:"),
        dir.display()
    )
}

pub(crate) fn nothing_entered(lang: Lang) -> &'static str {
    t(
        lang,
        "什么都没有记入。加 --yes 即记入。",
        "Nothing was entered. Add --yes to enter it.",
    )
}

pub(crate) fn enter_this(lang: Lang) -> &'static str {
    t(lang, "记入账本吗？[y/N]", "Enter this in the book? [y/N]")
}

pub(crate) fn say_to_or_none(lang: Lang) -> &'static str {
    t(
        lang,
        "请说明这笔钱付的是什么：--to 债务，或 --none（与欠款无关）。",
        "say what it pays: --to DEBT, or --none when it pays nothing that is owed here",
    )
}

/// Why something was not done, in the user's language, with what to do.
pub(crate) fn failure(lang: Lang, failure: &Failure) -> String {
    if failure.code == Code::BadInput
        && let Some(said) = calc::why(lang, failure)
    {
        return said;
    }
    match lang {
        Lang::En => english(failure),
        Lang::Zh => chinese(failure),
    }
}

fn english(failure: &Failure) -> String {
    let detail = &failure.detail;
    match failure.code {
        Code::Locked => {
            "another program is writing in the book; close it or try again. Nothing was changed"
                .into()
        }
        Code::DiskFull => {
            "the disk is full; nothing was written. Free some space and try again".into()
        }
        Code::Refused => format!("not entered: {detail}"),
        _ => detail.clone(),
    }
}

fn chinese(failure: &Failure) -> String {
    let p = |name: &str| failure.params.get(name).map_or("", String::as_str);
    let (name, dir) = (p("name"), p("dir"));
    match failure.code {
        Code::NoBook => "没有打开账本。".into(),
        Code::BookExists => format!("{dir} 里已经有一本账，请换一个文件夹或直接打开它。"),
        Code::NotABook => format!("{dir} 里没有账本。用 owed new 建一本。"),
        Code::NetworkFolder => {
            format!("{dir} 在网络共享上，同时写入会损坏账本。请放在本机硬盘上。")
        }
        Code::Locked => "另一个程序正在写这本账，请关掉它或稍后再试。没有任何改动。".into(),
        Code::BookLocked => format!("{dir} 里的账本加了锁，要口令才能打开。"),
        Code::LockRefused => lock::refused(failure),
        Code::ReadOnly => format!("这本账现在只能查看（{}），没有记入。", read_only(p("why"))),
        Code::Tampered => "账本的封印对不上，请用 owed check 查看。".into(),
        Code::BookDamaged => "账本文件的开头坏了，打不开。请从备份恢复：owed restore。".into(),
        Code::NotABackup => {
            format!(
                "{name} 不是账本的备份，或者它的目录坏了。备份是 tar 文件，可用解压软件试着打开。"
            )
        }
        Code::BackupNewer => "这份备份是新版本做的，请用新版本打开。".into(),
        Code::BackupUnsound => format!(
            "账本从第 {} 条起和封印对不上，没有备份。以前的备份都还在。",
            p("entry")
        ),
        Code::BackupPlace => match p("why") {
            "inside" => format!("{name} 在账本自己的文件夹里，会和账本一起丢。请换一个地方。"),
            _ => format!("找不到备份的文件夹 {name}。U 盘或硬盘插上了吗？"),
        },
        Code::BackupReadBack => {
            "写进去的和读出来的不一样，这块盘靠不住。没有备份，请换一块盘。".into()
        }
        Code::DiskFull => "磁盘满了，什么都没有写入。清出空间后再试。".into(),
        Code::NotAllowed => format!("没有权限读写 {name}{dir}。"),
        Code::Refused => format!("没有记入：{}", rule(failure)),
        Code::NotFound => format!("找不到{}{name}。", what(p("what"))),
        Code::Ambiguous => format!("叫“{name}”的不止一个，请用编号。"),
        Code::BadInput => format!("“{}”填写的“{}”看不懂。", p("field"), p("value")),
        Code::UnknownCommand => format!("没有“{name}”这个命令，用 owed commands 查看。"),
        Code::FileEmpty => format!("{name} 是空文件，没有读入；其他文件不受影响。"),
        Code::StampRefused => match p("why") {
            "not-a-stamp" => "这不是时间戳机构的回执。".into(),
            "refused" => format!("机构没有盖时间戳（状态 {}）。", p("about")),
            "other-file" => format!("这份回执是别的文件的：{}", p("about")),
            "no-certificate" => "回执里没有机构的证书，无法核对；请让机构附上证书。".into(),
            "certificate" => "回执里的证书不能用来盖时间戳，或者当时不在有效期。".into(),
            "signature" => "回执的签名不对。".into(),
            _ => format!("回执的签名方式（{}）这里核对不了。", p("about")),
        },
        Code::NoPages => format!("{name} 没有能画出来的页，做不了脱敏副本。"),
        Code::FileUnknown => format!(
            "{name} 不是能读的表格或发票（看起来是{}）。照片、合同、聊天截图请用 owed attach 存为证据。",
            looks(p("looks"))
        ),
        Code::FilePassword => match p("why") {
            "workbook" => format!("{name} 设了打开密码。请在 Excel 里去掉密码另存后再导入。"),
            "wrong" => format!("{name} 的密码不对。"),
            _ => format!("{name} 需要密码才能打开。"),
        },
        Code::FileDamaged => {
            format!(
                "{name} 已损坏（{}）。请从原处重新导出，不要用 Excel 另存。",
                p("where")
            )
        }
        Code::FileTooLarge => format!(
            "{name} 太大（上限 {} {}），没有读入。请分成几个文件。",
            p("limit"),
            unit(p("unit"))
        ),
        Code::FileReaderEnded => match p("why") {
            "memory" => {
                format!("读 {name} 要的内存太多，已停止读它；一行都没有读入，其他文件不受影响。")
            }
            "time" => {
                format!("读 {name} 花的时间太长，已停止读它；一行都没有读入，其他文件不受影响。")
            }
            _ => format!(
                "读 {name} 的程序中途出错退出了；一行都没有读入，其他文件不受影响。请从原处重新导出。"
            ),
        },
        Code::FileChanged => format!("{name} 在读取之后被改动过，没有记入。请重新导入。"),
        Code::Unsettled => format!(
            "还不能出具，请先解决：{}。也可以用 --override 写明理由后出具，理由会留存。",
            p("open")
                .split(',')
                .map(open_point)
                .collect::<Vec<_>>()
                .join("；")
        ),
        Code::MissingGlyph => format!("没有字体能印出“{}”这个字，没有出具。", p("character")),
        Code::NoFonts => "找不到印信函用的字体，请重新安装或设置 OWED_FONTS。".into(),
        Code::EnginesDiffer => "两种算法的结果不一致，不给出数字。请把账本发给我们。".into(),
        Code::FolderExists => format!("{dir} 已经存在，请换一个文件夹名。"),
        Code::FileExists => format!("{name} 已经存在，没有覆盖。换个名字，或者加 --force 覆盖它。"),
        Code::Cancelled => "已取消，没有任何改动。".into(),
        Code::PrintRefused => match p("why") {
            "absent" => {
                "这台电脑没有能接收 PDF 的打印系统（CUPS 的 lp），请把 PDF 另存后打印。".into()
            }
            "off" => "这台电脑的打印系统没有应答，请先启动它，或者把 PDF 另存后打印。".into(),
            "no-printer" => {
                "这台电脑还没有设置打印机，请先添加打印机，或者把 PDF 另存后打印。".into()
            }
            "printer" => format!("没有叫 {} 的打印机。", p("said")),
            _ => format!("打印系统没有接收：{}", p("said")),
        },
        Code::Internal => format!("程序出错，没有写入：{}", failure.detail),
    }
}

fn read_only(why: &str) -> &'static str {
    match why {
        "newer-version" => "由更新的版本写过",
        "tampered" => "封印对不上",
        "unsound" => "有互相矛盾的记录",
        "entries-gone" => "少了上次写过的记录",
        "disk-full" => "磁盘满了",
        _ => "所在磁盘不能写",
    }
}

fn what(what: &str) -> &'static str {
    match what {
        "debtor" => "欠款人 ",
        "debt" => "欠款 ",
        "payment" => "到账 ",
        "file" => "文件 ",
        "evidence" => "证据 ",
        "document" => "文书 ",
        "pack" => "证据册 ",
        "backup" => "备份 ",
        "act" => "这一步操作 ",
        "proposal" => "这次导入 ",
        _ => " ",
    }
}

fn unit(unit: &str) -> &'static str {
    match unit {
        "rows" => "行",
        "cells" => "格",
        "files" => "个文件",
        "bytes" | "unpacked" | "piece" | "text" => "字节",
        _ => "",
    }
}

fn looks(looks: &str) -> &'static str {
    match looks {
        "picture" => "图片",
        "pdf" => " PDF",
        "word-document" => " Word 文档",
        "presentation" => "演示文稿",
        "recording" => "录音或视频",
        "program" => "程序",
        "database" => "数据库",
        "web-page" => "网页",
        "table" => "没见过的表格，需要指定各列",
        "xml" => "不是发票的 XML",
        "other-archive" => "其他压缩包",
        "empty-archive" => "空压缩包",
        _ => "别的文件",
    }
}

fn open_point(code: &str) -> &'static str {
    match code {
        "nothing-owed" => "没有未付的欠款",
        "undecided-payments" => "有到账还没决定是不是他付的（owed match）",
        "red-unlinked" => "有红字发票没有对上蓝字发票",
        "all-reversed" => "发票已经全部红冲，不能再催（写理由也不能出具）",
        "same-money-twice" => "有到账像是同一笔钱记了两次（owed match）",
        "undecided-refunds" => "有付给他的钱还没说是不是退款（owed match）",
        "unplaced-payments" => "有到账还没说是谁的（owed match）",
        "creditor-unnamed" => "没有填写您的公司名称",
        _ => "还有没说清的事",
    }
}

fn rule(failure: &Failure) -> String {
    let p = |name: &str| failure.params.get(name).map_or("", String::as_str);
    match p("rule") {
        "no-party" => "账本里没有这个当事人。".into(),
        "no-debt" => "账本里没有这笔欠款。".into(),
        "no-payment" => "账本里没有这笔到账。".into(),
        "no-invoice" => "账本里没有这张发票。".into(),
        "no-entry" => format!("没有第 {} 条记录。", p("entry")),
        "needed" => format!("第 {} 条记录要用到它，请先撤销那一条。", p("entry")),
        "twice" => format!("{} 已经在账本里了。", p("what")),
        "name-empty" => "名称不能空着。".into(),
        "name-too-long" => format!("名称有 {} 个字，最多 {} 个字。", p("length"), p("max")),
        "not-positive" => "金额必须大于零。".into(),
        "zero" => "金额不能是零。".into(),
        "too-large" => "金额太大了，请检查是否多打了位数。".into(),
        "parts-of-a-fen" => "金额最多到分。".into(),
        "day-out-of-range" => format!("日期 {} 不像是真的（应在1990年到2199年之间）。", p("day")),
        "rate-out-of-range" => "利率应在 0 到 1000% 之间。".into(),
        "times-out-of-range" => "LPR 倍数应在 0 到 10 之间。".into(),
        "no-evidence" => "账本里没有这份证据。".into(),
        "no-document" => "账本里没有这份文书。".into(),
        "no-statement" => format!("{} 不是对账函。", p("number")),
        "evidence-of-another" => format!("{} 是另一个欠款人的证据。", p("name")),
        "back-before-sent" => {
            format!("签回的日子 {} 早于对账函的日期 {}。", p("back"), p("sent"))
        }
        "debt-of-another" => "这一笔是别的债务人欠的，不能选。".into(),
        "shows-itself" => format!(
            "“{}”不能自己证明自己的签字有效，请选另一份授权材料。",
            p("name")
        ),
        "no-dispatch" => "没有这一次寄送的记录。".into(),
        "sent-before-issued" => format!(
            "寄出的日子（{}）早于文书上的日期（{}）。",
            p("sent"),
            p("issued")
        ),
        "arrived-before-sent" => format!(
            "结果的日子（{}）早于寄出的日子（{}）。",
            p("arrived"),
            p("sent")
        ),
        "no-difference" => "填的金额和对账函上一样，那就是没有差异。".into(),
        "nobody-signed" => "签的人和盖的章，至少要填一样。".into(),
        "no-contact" => "账本里没有和这个债务人的这次联系。".into(),
        "ends-before-said" => format!("{} 早于说这话的日子 {}。", p("by"), p("on")),
        "before-it-happened" => format!("{} 早于事情发生的日子 {}。", p("by"), p("on")),
        "reason-empty" => "请写下原因。".into(),
        "text-too-long" => format!("太长了，最多 {} 个字。", p("max")),
        "instalments" => format!(
            "各期合计 {} 元，这笔欠款是 {} 元，两者必须相等。",
            p("sum"),
            p("debt")
        ),
        "due-is-not-last" => format!(
            "最后一期 {} 到期，到期日不能另写成 {}；不写就可以。",
            p("last"),
            p("due")
        ),
        "not-a-loan" => "只有借款才有预扣利息和利息转本金。".into(),
        "all-interest" => format!(
            "借款一共 {} 元，其中利息不能有 {} 元。",
            p("loan"),
            p("interest")
        ),
        "rolled-not-before" => format!(
            "前一笔借款的日子 {} 要早于这一笔的 {}。",
            p("earlier"),
            p("on")
        ),
        "cost-before-debt" => format!("费用发生在 {}，早于欠款产生的 {}。", p("cost"), p("arose")),
        "owes-itself" => "债权人不能欠自己的钱。".into(),
        "more-than-arrived" => "分配的金额超过了到账金额。".into(),
        "own-name" => "这就是它自己的名称。".into(),
        "joins-itself" => "不能和自己合并。".into(),
        "one-registration" => "两家不能是同一个统一社会信用代码，请写清楚是谁的。".into(),
        "entry-of-another" => {
            format!("第 {} 条记录不是这一家自己的，分不出去。", p("entry"))
        }
        "two-registrations" => "两家的统一社会信用代码不同，不是同一家。".into(),
        "not-red" => format!("发票 {} 不是红字发票。", p("number")),
        "names-its-blue" => format!("红字发票上写明了冲的是 {}，账本里有这一张。", p("number")),
        "other-buyer" => "要冲的必须是同一买方的蓝字发票。".into(),
        "more-than-invoiced" => "冲掉的会超过那张发票的金额。".into(),
        "set-aside" => "这笔到账已经认作另一笔的重复，先撤销那个决定。".into(),
        "amounts-differ" => "金额不同，不会是同一笔钱。".into(),
        "no-refund" => "账本里没有这笔付出去的钱。".into(),
        "more-than-paid" => "退回的会超过付过的。".into(),
        "more-than-on-account" => format!("退回的会超过账上多付的，现在只有 {}。", p("kept")),
        "not-their-debt" => "这笔欠款不是收到退款的那一家的。".into(),
        "debt-twice" => "同一笔欠款不能写两次。".into(),
        "paid-before-debt" => format!(
            "这笔钱 {} 到账，早于欠款产生的 {}。如果是预付款，请加 --advance。",
            p("paid"),
            p("arose")
        ),
        "source-empty" => "请写明是在哪里查到的。".into(),
        "no-published-rate" => format!(
            "{}% 不像是公布的利率（应大于 0，最多 100%）。",
            p("percent")
        ),
        "day-of-another-year" => format!("{} 不是 {} 年的日子。", p("day"), p("year")),
        "no-days" => format!("{} 年一个放假或调休的日子都没有写。", p("year")),
        "plan-runs" => "这笔欠款已经有一份正在履行的还款协议，先结束它。".into(),
        "plan-sum" => format!("各期合计 {}，应当是 {}。", p("parts"), p("sum")),
        "plan-interest-first" => {
            format!("先把违约金、利息 {} 全部让完，才能让本金。", p("interest"))
        }
        "plan-more-than-interest" => {
            format!(
                "违约金、利息一共 {}，让不了 {}。",
                p("interest"),
                p("waived")
            )
        }
        "plan-not-paid" => format!("应付 {}，到账 {}。", p("sum"), p("paid")),
        "plan-no-acceleration" => "协议没有加速到期的约定。".into(),
        "plan-not-broken" => "没有哪一期逾期超过约定的天数。".into(),
        "plan-over" => "这份还款协议已经结束了。".into(),
        "limits-cross" => "约定适用的上限不能低于直接适用的上限。".into(),
        "pack-template-long" => format!("“{}”太长了，最多 {} 个字。", p("about"), p("max")),
        "pack-template-line" if p("about").trim().is_empty() => "模板要有名称。".into(),
        "pack-template-line" => format!("“{}”只能是一行文字。", p("about")),
        "pack-template-lines" => format!("封面上最多另写 {} 行。", p("max")),
        "pack-template-twice" => "每种证据在顺序里只出现一次。".into(),
        "pack-template-size" => "每个文件最大 0 MB，就一个也传不了：不限就留空。".into(),
        "pack-template-none" => format!("没有“{}”这个模板，可能刚被删除。", p("about")),
        "pack-template-many" => format!("最多 {} 个模板。", p("max")),
        rule if rule.starts_with("law-") => law(rule, failure),
        _ => failure.detail.clone(),
    }
}

/// Why law data is refused.
fn law(rule: &str, failure: &Failure) -> String {
    let p = |name: &str| failure.params.get(name).map_or("", String::as_str);
    let file = p("file");
    match rule {
        "law-unreadable" => format!("{file} 读不懂：{}", p("why")),
        "law-gap" => format!("{file} 在 {} 与 {} 之间缺了一段。", p("after"), p("before")),
        "law-overlap" => format!("{file} 里 {} 有两行，或者顺序不对。", p("on")),
        "law-no-source" => format!("{file} 没有写明 {} 的出处。", p("row")),
        "law-no-status" => format!("{file} 没有写明 {} 有多可靠。", p("row")),
        "law-not-checked" => format!("{file} 没有写明 {} 是哪天核对的。", p("row")),
        "law-no-article" => format!("{} 引用了没有收录的条文 {}。", p("by"), p("article")),
        "law-unsound" => format!("{file} 的内容前后不一致：{}", p("why")),
        "law-not-law-data" => "这不是法律数据文件。".into(),
        "law-country" => format!("这是“{}”的法律，不是中国大陆的。", p("country")),
        "law-unsaid" => format!("文件没有写明 {}。", p("what")),
        "law-unknown-file" => format!("文件里的“{file}”不是这个版本认识的数据。"),
        "law-older" => format!(
            "文件核对于 {}，比正在用的（{}）还早。",
            p("checked"),
            p("used")
        ),
        "law-to-come" => format!("文件说核对于 {}，那一天还没有到。", p("checked")),
        "law-same" => "文件里的数据和正在用的一样，不用更新。".into(),
        _ => failure.detail.clone(),
    }
}
