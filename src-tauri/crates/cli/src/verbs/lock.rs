//! The lock of a book at a terminal. A passphrase comes from whoever sits there, or from a file or
//! the environment; never from the command line, which every user of the machine can see.

use std::io::{IsTerminal, stdin};
use std::path::Path;

use anyhow::{Context, Result, bail};
use owed_app::{Clock, Code, Desk, Home};
use serde_json::{Value, json};

use crate::arguments::lock::Passphrase;

use super::{call, text, write_whole};
use crate::words::{Lang, t};

/// Which of the two ways into a locked book is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By the passphrase.
    Passphrase,
    /// By the recovery key.
    Recovery,
}

impl Way {
    fn of(recovery: bool) -> Self {
        if recovery {
            Self::Recovery
        } else {
            Self::Passphrase
        }
    }

    /// What opens the book, as the commands take it.
    fn said(self, lang: Lang) -> Result<Value> {
        Ok(match self {
            Self::Passphrase => {
                let ask = t(lang, "口令：", "passphrase: ");
                json!({ "passphrase": secret("OWED_PASSPHRASE", ask)? })
            }
            Self::Recovery => {
                let ask = t(lang, "恢复密钥：", "recovery key: ");
                json!({ "recovery": secret("OWED_RECOVERY", ask)? })
            }
        })
    }
}

/// Opens a book; one that is locked is asked for its passphrase.
pub(super) fn open(desk: &Desk, dir: &Path, lang: Lang) -> Result<()> {
    match desk.open(dir) {
        Err(failure) if failure.code == Code::BookLocked => {
            call(desk, "lock.unlock", Way::Passphrase.said(lang)?)?;
            Ok(())
        }
        opened => Ok(opened?),
    }
}

pub(super) fn set(desk: &Desk, lang: Lang, sheet: Option<&Path>) -> Result<()> {
    let passphrase = new_passphrase(lang)?;
    let set = call(desk, "lock.set", json!({ "passphrase": passphrase }))?;
    say!("{}", t(lang, "账本已加锁。", "the book is locked"));
    recovery(desk, lang, &set, sheet)
}

pub(super) fn remove(clock: Clock, lang: Lang, dir: &Path, recovery: bool) -> Result<()> {
    let desk = Desk::new(clock, Some(Home::In(dir.to_owned())));
    let said = opened(&desk, lang, dir, Way::of(recovery))?;
    call(&desk, "lock.remove", said)?;
    say!("{}", t(lang, "账本的锁已去掉。", "the lock is taken off"));
    Ok(())
}

pub(super) fn passphrase(clock: Clock, lang: Lang, said: &Passphrase) -> Result<()> {
    let desk = Desk::new(clock, Some(Home::In(said.dir.clone())));
    let way = Way::of(said.recovery);
    match said.renew_recovery {
        true => renew(&desk, lang, &said.dir, way, said.sheet.as_deref()),
        false => change(&desk, lang, &said.dir, way),
    }
}

fn change(desk: &Desk, lang: Lang, dir: &Path, way: Way) -> Result<()> {
    let mut said = opened(desk, lang, dir, way)?;
    said["new"] = new_passphrase(lang)?.into();
    call(desk, "lock.change", said)?;
    say!("{}", t(lang, "口令已更换。", "the passphrase is changed"));
    Ok(())
}

fn renew(desk: &Desk, lang: Lang, dir: &Path, way: Way, sheet: Option<&Path>) -> Result<()> {
    let said = opened(desk, lang, dir, way)?;
    let renewed = call(desk, "lock.renew", said)?;
    recovery(desk, lang, &renewed, sheet)
}

/// Opens a book that must be locked, and gives what opened it.
fn opened(desk: &Desk, lang: Lang, dir: &Path, way: Way) -> Result<Value> {
    match desk.open(dir) {
        Err(failure) if failure.code == Code::BookLocked => {}
        Err(failure) => return Err(failure.into()),
        Ok(()) => bail!("{}", t(lang, "这本账没有加锁。", "the book has no lock")),
    }
    let said = way.said(lang)?;
    call(desk, "lock.unlock", said.clone())?;
    Ok(said)
}

/// Prints the recovery key, and writes its sheet where that is wanted.
fn recovery(desk: &Desk, lang: Lang, made: &Value, sheet: Option<&Path>) -> Result<()> {
    let key = text(made, "recovery");
    say!(
        "{}\n\n    {key}\n",
        t(
            lang,
            "恢复密钥（忘了口令时用，请抄写或打印，放在和电脑不在一处的地方）：",
            "recovery key (for the day the passphrase is forgotten; write it down or print it, and \
             keep it where the computer is not):"
        )
    );
    if let Some(path) = sheet {
        let lang = if lang == Lang::Zh { "zh" } else { "en" };
        let sheet = call(desk, "lock.sheet", json!({ "recovery": key, "lang": lang }))?;
        let digest = text(&sheet, "file").parse();
        let digest = digest.map_err(|_| anyhow::anyhow!("the sheet has no digest"))?;
        write_whole(path, &desk.file(digest)?)?;
    }
    Ok(())
}

fn new_passphrase(lang: Lang) -> Result<String> {
    let ask = t(lang, "新口令：", "new passphrase: ");
    if let Some(given) = given("OWED_NEW_PASSPHRASE")? {
        return Ok(given);
    }
    let first = asked(ask)?;
    let again = asked(t(lang, "再输一遍：", "once more: "))?;
    if first != again {
        bail!("{}", t(lang, "两遍不一样。", "the two are not the same"));
    }
    Ok(first)
}

fn secret(name: &str, ask: &str) -> Result<String> {
    match given(name)? {
        Some(given) => Ok(given),
        None => asked(ask),
    }
}

/// What the environment gives: the text itself, or the file it stands in.
fn given(name: &str) -> Result<Option<String>> {
    if let Some(path) = std::env::var_os(format!("{name}_FILE")) {
        let text = std::fs::read_to_string(&path);
        let text = text.with_context(|| Path::new(&path).display().to_string())?;
        return Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    Ok(std::env::var(name).ok())
}

fn asked(ask: &str) -> Result<String> {
    if !stdin().is_terminal() {
        bail!("the book is locked: set OWED_PASSPHRASE_FILE, or sit at a terminal");
    }
    Ok(rpassword::prompt_password(ask)?)
}
