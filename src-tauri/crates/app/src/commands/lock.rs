//! The lock of a book: setting it, opening it, changing its passphrase, taking it off.

use owed_store::lock::{self, SHORTEST, Secret};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::papers::Sheet;
use super::{Nothing, book};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

mod sheet;

/// How the open book is locked.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockView {
    /// Whether it has a lock.
    pub locked: bool,
    /// It is shut after so many minutes in which nobody did anything; 0 is never.
    pub idle_minutes: u32,
    /// The fewest characters of a passphrase.
    pub shortest: u32,
    /// Where packs and papers that were made to be handed over lie, which is in the open; nothing
    /// while there are none.
    pub in_the_open: Option<String>,
    /// How many of them there are.
    pub packs: u32,
}

/// What opens a locked book: one of the two.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct LockSecret {
    /// The passphrase.
    pub passphrase: Option<String>,
    /// The recovery key, as it was printed.
    pub recovery: Option<String>,
}

/// Asks for a book to be locked.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetLock {
    /// The passphrase it is to have.
    pub passphrase: String,
}

/// Asks for another passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ChangePassphrase {
    /// The passphrase until now.
    pub passphrase: Option<String>,
    /// Or the recovery key.
    pub recovery: Option<String>,
    /// The passphrase from now on.
    pub new: String,
}

/// A recovery key, to be printed and put where the computer is not.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKey {
    /// The key in groups.
    pub recovery: String,
}

/// Asks for the sheet with a recovery key.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct RecoverySheet {
    /// The key, as it was given out.
    pub recovery: String,
    /// `zh` or `en`.
    pub lang: Option<String>,
}

/// Says when a locked book is shut by itself.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockAfter {
    /// After so many minutes in which nobody did anything; 0 is never.
    pub idle_minutes: u32,
}

/// A locked book that waits for its passphrase.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockedBook {
    /// Its folder.
    pub dir: String,
    /// The name of its folder: more is not known of it.
    pub name: String,
}

/// The locked book that waits, if one does.
pub(super) fn waiting(desk: &Desk) -> Option<LockedBook> {
    desk.waits_for().map(|dir| LockedBook {
        name: crate::desk::file_name(&dir),
        dir: dir.to_string_lossy().into_owned(),
    })
}

impl LockSecret {
    fn secret(&self) -> Result<Secret<'_>, Failure> {
        secret(self.passphrase.as_deref(), self.recovery.as_deref())
    }
}

fn secret<'a>(
    passphrase: Option<&'a str>,
    recovery: Option<&'a str>,
) -> Result<Secret<'a>, Failure> {
    match (passphrase, recovery) {
        (Some(text), None) => Ok(Secret::Passphrase(text)),
        (None, Some(text)) => Ok(Secret::Recovery(text)),
        (Some(_), Some(_)) | (None, None) => Err(Failure::bad_input("passphrase", "")),
    }
}

pub(super) fn show(desk: &Desk, _: Nothing, _: &Watch<'_>) -> Result<LockView, Failure> {
    let (locked, packs) = desk.read(|open| Ok((open.folder.is_locked(), open.folder.packs())))?;
    let there = std::fs::read_dir(&packs).into_iter().flatten().flatten();
    let count = there.count();
    Ok(LockView {
        locked,
        idle_minutes: desk.lock_setting().idle_minutes,
        shortest: u32::try_from(SHORTEST).unwrap_or(u32::MAX),
        in_the_open: (count > 0).then(|| packs.to_string_lossy().into_owned()),
        packs: u32::try_from(count).unwrap_or(u32::MAX),
    })
}

pub(super) fn set(desk: &Desk, input: SetLock, watch: &Watch<'_>) -> Result<RecoveryKey, Failure> {
    let recovery = desk.turn(|folder| {
        lock::set(folder, &input.passphrase, &mut |stage, done, all| {
            watch.step(&format!("locking-{stage}"), done, all)
        })
    })?;
    super::calendar::forget(desk);
    desk.touch();
    Ok(RecoveryKey { recovery })
}

pub(super) fn unlock(
    desk: &Desk,
    input: LockSecret,
    watch: &Watch<'_>,
) -> Result<book::BookStatus, Failure> {
    let dir = desk
        .waits_for()
        .ok_or_else(|| Failure::new(Code::NoBook, "no locked book waits to be opened"))?;
    desk.unlock(&dir, input.secret()?)?;
    book::status(desk, Nothing {}, watch)
}

pub(super) fn shut(
    desk: &Desk,
    _: Nothing,
    watch: &Watch<'_>,
) -> Result<book::BookStatus, Failure> {
    desk.shut()?;
    book::status(desk, Nothing {}, watch)
}

pub(super) fn remove(
    desk: &Desk,
    input: LockSecret,
    watch: &Watch<'_>,
) -> Result<LockView, Failure> {
    known(desk, input.secret()?)?;
    desk.turn(|folder| {
        let opened = lock::remove(folder, &mut |stage, done, all| {
            watch.step(&format!("opening-{stage}"), done, all)
        });
        opened.map(|folder| (folder, ()))
    })?;
    show(desk, Nothing {}, watch)
}

pub(super) fn change(
    desk: &Desk,
    input: ChangePassphrase,
    watch: &Watch<'_>,
) -> Result<LockView, Failure> {
    known(
        desk,
        secret(input.passphrase.as_deref(), input.recovery.as_deref())?,
    )?;
    desk.rewrap(|folder| lock::change_passphrase(folder, &input.new))?;
    show(desk, Nothing {}, watch)
}

pub(super) fn renew(desk: &Desk, input: LockSecret, _: &Watch<'_>) -> Result<RecoveryKey, Failure> {
    known(desk, input.secret()?)?;
    let recovery = desk.rewrap(lock::change_recovery)?;
    Ok(RecoveryKey { recovery })
}

/// Whoever changes the lock of an open book says what opens it: it may have been left open.
fn known(desk: &Desk, secret: Secret<'_>) -> Result<(), Failure> {
    let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
    lock::unlock(&dir, secret)?;
    Ok(())
}

pub(super) fn print(desk: &Desk, input: RecoverySheet, _: &Watch<'_>) -> Result<Sheet, Failure> {
    sheet::print(desk, &input)
}

pub(super) fn after(desk: &Desk, input: LockAfter, watch: &Watch<'_>) -> Result<LockView, Failure> {
    if input.idle_minutes > 24 * 60 {
        return Err(Failure::bad_input("idleMinutes", input.idle_minutes));
    }
    let mut setting = desk.lock_setting();
    setting.idle_minutes = input.idle_minutes;
    desk.keep_lock_setting(&setting)?;
    show(desk, Nothing {}, watch)
}

/// Says that somebody is there. Every command does; this one does nothing else.
pub(super) fn stay(_: &Desk, _: Nothing, _: &Watch<'_>) -> Result<Nothing, Failure> {
    Ok(Nothing {})
}
