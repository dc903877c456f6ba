//! The folder for a lawyer.

use anyhow::Result;
use owed_app::Desk;
use serde_json::{Value, json};

use crate::arguments::counsel::Counsel;
use crate::arguments::word;
use crate::tell::grouped;
use crate::verbs::{call, list, show, text};
use crate::words::{Lang, t};

pub(super) fn write(desk: &Desk, lang: Lang, said: &Counsel) -> Result<()> {
    let place = desk.tray.place(&said.out);
    let input = json!({
        "debtor": said.debtor, "place": place.file, "lang": word(said.sheets),
    });
    let made = call(desk, "counsel.write", input)?;
    show(said.json, &made, || told(lang, &made))
}

fn told(lang: Lang, made: &Value) -> String {
    let mut out = vec![format!(
        "{} {}  {} {} ({})",
        list(made, "files").len(),
        t(lang, "个文件：", "files:"),
        text(made, "dir"),
        grouped(text(made, "total")),
        text(made, "on")
    )];
    for note in list(made, "notes") {
        let about: Vec<_> = list(note, "about")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let about = about.join(", ");
        let said = match text(note, "code") {
            "no-evidence" => t(lang, "没有可以装订的证据", "no evidence to bind"),
            "undecided" => t(lang, "没有确认的到账：", "undecided payments:"),
            "stale" => t(
                lang,
                "出具后账目、当事人或证据编号有变的文书：",
                "issued before sums, parties or exhibit numbers moved:",
            ),
            "placeholder" => t(lang, "不能排成页，以说明代替：", "shown by a notice:"),
            "unbound" => t(lang, "没有装订的材料：", "pieces that are not bound:"),
            other => other,
        };
        out.push(format!("! {said} {about}"));
    }
    out.push(format!("manifest.json SHA-256 {}", text(made, "manifest")));
    out.join("\n")
}
