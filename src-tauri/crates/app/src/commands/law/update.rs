//! Law data from a file the owner opens: compared first, taken when she confirms.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;

use owed_book::{Digest, Fact};
use owed_law::rules::{Files, Update, UpdateError, changes};

use super::{ChangeView, ConfirmUpdate, ReadUpdate, UpdateView};
use crate::commands::book;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// All law data together is a fraction of this.
const LARGEST_MB: u64 = 16;

pub(in crate::commands) fn read(
    desk: &Desk,
    input: ReadUpdate,
    _: &Watch<'_>,
) -> Result<UpdateView, Failure> {
    let (name, bytes) = bytes(desk, &input.file)?;
    let update = sound(desk, &name, &bytes)?;
    let overlay = desk.overlay();
    let used = overlay
        .as_ref()
        .map_or(Files::CN, |overlay| overlay.texts());
    let found = changes(&used, &update.over(used));
    Ok(UpdateView {
        digest: Digest::of(&bytes).to_string(),
        name,
        version: update.version.clone(),
        checked_on: update.checked.to_string(),
        source: update.source.clone(),
        changes: found
            .changes
            .into_iter()
            .map(|change| ChangeView {
                file: change.file.to_owned(),
                row: change.row,
                before: change.before,
                after: change.after,
            })
            .collect(),
        rechecked: u32::try_from(found.rechecked).unwrap_or(u32::MAX),
    })
}

pub(in crate::commands) fn confirm(
    desk: &Desk,
    input: ConfirmUpdate,
    _: &Watch<'_>,
) -> Result<book::Entered, Failure> {
    let (name, bytes) = bytes(desk, &input.file)?;
    if Digest::of(&bytes).to_string() != input.digest {
        let failure = Failure::new(
            Code::FileChanged,
            format!("{name} was changed since it was compared"),
        );
        return Err(failure.with("name", &name));
    }
    let (entered, ()) = desk.enter(|open| {
        open.may_be_written()?;
        let update = sound(desk, &name, &bytes)?;
        let go_on = &mut |_| ControlFlow::Continue(());
        let kept = open.folder.vault.keep(&mut bytes.as_slice(), go_on)?;
        let fact = Fact::LawUpdated(owed_book::law::Update {
            file: kept.file,
            name: name.clone(),
            version: update.version,
            checked: update.checked,
        });
        Ok((vec![fact], ()))
    })?;
    Ok(book::Entered::of(entered))
}

/// The update, if it may take the place of what is in use.
fn sound(desk: &Desk, name: &str, bytes: &[u8]) -> Result<Update, Failure> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| UpdateError::NotLawData(format!("{name} is no text")))?;
    let update = Update::read(text)?;
    let overlay = desk.overlay();
    let used = overlay
        .as_ref()
        .map_or(Files::CN, |overlay| overlay.texts());
    let checked = desk.law()?.checked();
    update.check(used, checked, desk.clock.today())?;
    Ok(update)
}

fn bytes(desk: &Desk, handle: &str) -> Result<(String, Vec<u8>), Failure> {
    let (path, name) = desk.tray.get(handle)?;
    let mut bytes = Vec::new();
    let file = File::open(&path).map_err(|e| Failure::io(&path, &e))?;
    let most = LARGEST_MB * 1024 * 1024;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| Failure::io(&path, &e))?;
    if bytes.len() as u64 > most {
        let detail = format!("{name} is larger than {LARGEST_MB} MB");
        let failure = Failure::new(Code::FileTooLarge, detail)
            .with("name", &name)
            .with("limit", most)
            .with("unit", "bytes");
        return Err(failure);
    }
    Ok((name, bytes))
}
