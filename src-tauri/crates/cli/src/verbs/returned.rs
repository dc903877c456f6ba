//! A statement of account that came back signed.

use anyhow::Result;
use owed_app::Desk;
use serde_json::json;

use crate::arguments::returned::Returned;
use crate::arguments::word;
use crate::tell;
use crate::verbs::{call, show};
use crate::words::Lang;

pub(super) fn returned(desk: &Desk, lang: Lang, said: Returned) -> Result<()> {
    let scan = said.scan.map(|path| desk.tray.put(&path)).transpose()?;
    let input = json!({
        "document": said.statement, "file": scan.map(|scan| scan.file),
        "evidence": said.evidence, "on": said.on.to_string(), "differs": said.differs,
        "why": said.because, "paysBy": said.pays_by.map(|day| day.to_string()),
        "signed": { "by": said.signed_by, "office": said.office, "seal": word(said.seal) },
    });
    let entered = call(desk, "statement.return", input)?;
    show(said.json, &entered, || tell::entered(lang, &entered))
}
