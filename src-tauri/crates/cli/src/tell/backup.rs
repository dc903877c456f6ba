//! Backups: made, listed, tried out and restored.

use serde_json::Value;

use crate::verbs::{list, text};
use crate::words::codes::{FINDINGS, say};
use crate::words::{Lang, t};

/// A backup that was made.
pub(crate) fn made(lang: Lang, made: &Value) -> String {
    let mut out = vec![format!(
        "{} {}",
        t(
            lang,
            "已备份，并已逐字节读回核对：",
            "backed up, and read back byte by byte:"
        ),
        text(made, "file"),
    )];
    out.push(format!(
        "{} {}, {} {}, {} {}",
        made["entries"],
        t(lang, "条记录", "entries"),
        made["files"],
        t(lang, "个文件", "files"),
        made["bytes"],
        t(lang, "字节", "bytes"),
    ));
    for name in list(made, "lacking").iter().filter_map(Value::as_str) {
        let lost = t(
            lang,
            "账本里少了或变了，没能备份：",
            "missing or changed in the book, so not in the backup:",
        );
        out.push(format!("{lost} {name}"));
    }
    for name in list(made, "removed").iter().filter_map(Value::as_str) {
        out.push(format!(
            "{} {name}",
            t(lang, "删去旧备份：", "removed the old backup:")
        ));
    }
    out.join("\n")
}

/// The backups of a folder.
pub(crate) fn rows(lang: Lang, rows: &Value) -> String {
    let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
    if rows.is_empty() {
        return t(lang, "那里没有备份。", "There are no backups there.").into();
    }
    let row = |row: &Value| {
        if row["damaged"] == true {
            let said = t(lang, "读不出来，已损坏", "cannot be read: damaged");
            return format!("{}  {said}", text(row, "name"));
        }
        format!(
            "{}  {}  {} {}  {}  {}{}",
            text(row, "name"),
            text(row, "made"),
            row["entries"],
            t(lang, "条", "entries"),
            text(row, "head"),
            text(row, "creditor"),
            if row["ofThisBook"] == true {
                ""
            } else {
                t(lang, "（别的账本）", " (of another book)")
            },
        )
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// What came of trying a restore out.
pub(crate) fn rehearsed(lang: Lang, done: &Value) -> String {
    let head = if done["passed"] == true {
        format!(
            "{} {}: {} {}, {} {}",
            t(lang, "恢复演练通过：", "restore test passed:"),
            text(done, "name"),
            done["entries"],
            t(lang, "条记录", "entries"),
            done["files"],
            t(lang, "个文件", "files"),
        )
    } else {
        let said = t(lang, "恢复演练没有通过：", "restore test failed:");
        format!("{said} {}", text(done, "name"))
    };
    with_findings(lang, head, done)
}

/// A book made from a backup.
pub(crate) fn restored(lang: Lang, restored: &Value) -> String {
    let head = format!(
        "{} {}（{}, {} {}, {} {}）",
        t(lang, "已恢复到", "restored into"),
        text(restored, "dir"),
        text(restored, "made"),
        restored["entries"],
        t(lang, "条记录", "entries"),
        restored["files"],
        t(lang, "个文件", "files"),
    );
    with_findings(lang, head, restored)
}

fn with_findings(lang: Lang, head: String, answer: &Value) -> String {
    let mut out = vec![head];
    for found in list(answer, "findings") {
        let about = [text(found, "about")];
        out.push(format!(
            "  {}",
            say(lang, FINDINGS, text(found, "code"), &about)
        ));
    }
    out.join("\n")
}
