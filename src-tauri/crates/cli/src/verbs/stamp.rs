//! The timestamp of a pack or of any file.

use anyhow::Result;
use owed_app::commands::stamp;

use crate::arguments::stamp::Stamp;
use crate::verbs::write_whole;
use crate::words::{Lang, t};

pub(super) fn stamp(lang: Lang, said: &Stamp) -> Result<()> {
    if let Some(to) = &said.request {
        write_whole(to, &stamp::request_for(&said.path)?)?;
        let send = format!(
            "curl -H 'Content-Type: application/timestamp-query' --data-binary @{} URL -o ANSWER.tsr",
            to.display()
        );
        let how = t(
            lang,
            "请求写到（里面只有一个 SHA-256），发给时间戳机构，例如：",
            "request written (it holds a SHA-256 and nothing else); send it to the authority, such as by:",
        );
        say!("{}  {how}\n  {send}", to.display());
        return Ok(());
    }
    let found = match &said.take {
        Some(answer) => Some(stamp::take_for(&said.path, answer)?),
        None => stamp::show_for(&said.path)?,
    };
    let Some(found) = found else {
        say!("{}", t(lang, "没有时间戳。", "There is no timestamp."));
        return Ok(());
    };
    if said.json {
        say!("{:#}", serde_json::to_value(&found)?);
        return Ok(());
    }
    say!(
        "{} {}\n{} {}\n{} {}\nSHA-256 {}\n{} SHA-256 {}",
        t(lang, "时间：", "seen at:"),
        found.at,
        t(lang, "机构：", "by:"),
        found.by,
        t(lang, "签发：", "issued by:"),
        found.issuer,
        found.digest,
        t(lang, "机构证书", "its certificate:"),
        found.certificate
    );
    Ok(())
}
