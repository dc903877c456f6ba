//! Evidence, letters, packs, and what checking found.

use std::path::Path;

use serde_json::Value;

use super::grouped;
use crate::verbs::{list, text};
use crate::words::codes::{FINDINGS, PLACEHOLDERS, SCAN_FAULTS, SCANS, reason, say};
use crate::words::matching::UNSETTLED;
use crate::words::{Lang, t};

/// What was kept.
pub(crate) fn attached(lang: Lang, attached: &Value) -> String {
    let mut out = Vec::new();
    for kept in list(attached, "kept") {
        let word = t(lang, "已存", "kept");
        out.push(format!(
            "{word} {}  SHA-256 {}",
            text(kept, "name"),
            text(kept, "file")
        ));
    }
    for had in list(attached, "had") {
        out.push(format!(
            "{} {}",
            t(lang, "已经有了：", "had already:"),
            had.as_str().unwrap_or_default()
        ));
    }
    out.join("\n")
}

/// A letter that was drafted or issued.
pub(crate) fn letter(lang: Lang, made: &Value, out: &Path, draft: bool) -> String {
    let what = if draft {
        t(lang, "草稿写到", "draft written to").to_owned()
    } else {
        format!(
            "{} {}",
            text(made, "number"),
            t(lang, "已出具，写到", "issued, written to")
        )
    };
    let mut lines = vec![format!(
        "{what} {}  {} {}",
        out.display(),
        t(lang, "合计", "total"),
        grouped(text(made, "total"))
    )];
    for point in list(made, "unsettled") {
        lines.push(format!(
            "! {}: {}",
            t(lang, "出具前先解决", "settle before it is issued"),
            reason(lang, UNSETTLED, point)
        ));
    }
    lines.join("\n")
}

/// A pack that was built.
pub(crate) fn pack(lang: Lang, pack: &Value) -> String {
    let mut out = vec![match lang {
        Lang::Zh => {
            format!(
                "证据册 {} 页，{} 份证据：{}",
                pack["pages"],
                pack["exhibits"],
                text(pack, "dir")
            )
        }
        Lang::En => format!(
            "Evidence pack of {} pages, {} exhibits: {}",
            pack["pages"],
            pack["exhibits"],
            text(pack, "dir")
        ),
    }];
    for page in list(pack, "placeholders") {
        let about: Vec<_> = list(page, "about")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        out.push(format!(
            "! {} {} ({})",
            t(
                lang,
                "无法显示，已放占位页：",
                "cannot be shown, a page stands for it:"
            ),
            about.join(" "),
            say(lang, PLACEHOLDERS, text(page, "code"), &[])
        ));
    }
    scans(lang, &pack["scans"], &mut out);
    out.join("\n")
}

/// What was read off the photos and scans of a pack by machine.
fn scans(lang: Lang, scans: &Value, out: &mut Vec<String>) {
    let (read, unread) = (&scans["read"], &scans["unread"]);
    let some = |count: &Value| count.as_u64().is_some_and(|count| count > 0);
    if some(read) {
        out.push(match lang {
            Lang::Zh => format!("{read} 页照片和扫描件能搜到字：是机器认的，以图片为准，不是证据"),
            Lang::En => format!(
                "photos and scans that can be searched: {read} pages, read by machine; the picture counts"
            ),
        });
    }
    if some(unread) {
        out.push(match lang {
            Lang::Zh => format!("! {unread} 页照片和扫描件搜不到字"),
            Lang::En => format!("! photos and scans that cannot be searched: {unread} pages"),
        });
        let why = say(lang, SCANS, text(scans, "engine"), &[]);
        if !why.is_empty() {
            out.push(format!("  {why}"));
        }
    }
    for fault in list(scans, "faults") {
        let about: Vec<_> = list(fault, "about")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let why = say(lang, SCAN_FAULTS, text(fault, "code"), &[]);
        out.push(format!("  {} ({why})", about.join(" p. ")));
    }
}

/// What was handed over.
pub(crate) fn exported(lang: Lang, exported: &Value) -> String {
    let mut out = vec![format!(
        "{} {}  {} {}",
        t(lang, "已导出到", "exported to"),
        text(exported, "at"),
        t(lang, "计算至", "as of"),
        text(exported, "on")
    )];
    for table in list(exported, "tables") {
        out.push(format!("  {:>8}  {}", table["rows"], text(table, "title")));
    }
    out.join("\n")
}

/// What a check of a pack found.
pub(crate) fn verified(lang: Lang, report: &Value) -> String {
    let mut out = vec![format!(
        "{} {}  manifest.json SHA-256 {}",
        report["files"],
        t(lang, "个文件已核对", "files compared"),
        text(report, "manifest")
    )];
    for finding in list(report, "findings") {
        let about: Vec<_> = list(finding, "about")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let code = match text(finding, "code") {
            "changed" => t(lang, "被改动", "changed"),
            "missing" => t(lang, "缺失", "missing"),
            "extra" => t(lang, "多出", "not in the manifest"),
            "outside" => t(lang, "指向册外", "leads out of the pack"),
            "unreadable" => t(lang, "读不出", "unreadable"),
            other => other,
        };
        out.push(format!("! {code}: {}", about.join(" ")));
    }
    if list(report, "findings").is_empty() {
        out.push(t(lang, "全部一致。", "Everything matches.").into());
    }
    out.join("\n")
}

/// What a check of a book found.
pub(crate) fn checked(lang: Lang, report: &Value) -> String {
    let mut out = vec![match lang {
        Lang::Zh => format!(
            "核对了 {} 条记录、{} 个文件。",
            report["entries"], report["files"]
        ),
        Lang::En => format!(
            "Checked {} entries and {} files.",
            report["entries"], report["files"]
        ),
    }];
    let erased = &report["erased"];
    if erased.is_object() {
        let (many, on) = (&erased["entries"], text(erased, "on"));
        out.push(match lang {
            Lang::Zh => format!("其中 {many} 条的内容由账本主人删除，最近一次是 {on}；封印照样对得上。"),
            Lang::En => format!(
                "The words of {many} of them were erased by their owner, the last on {on}; the seal holds."
            ),
        });
    }
    for found in list(report, "findings") {
        let what = match lang {
            Lang::Zh => say(lang, FINDINGS, text(found, "code"), &[text(found, "about")]),
            Lang::En => text(found, "detail").to_owned(),
        };
        out.push(format!(
            "{}: {what}",
            say(lang, FINDINGS, text(found, "severity"), &[]),
        ));
    }
    if list(report, "findings").is_empty() {
        out.push(t(lang, "账本完好。", "All is well.").into());
    }
    out.join("\n")
}
