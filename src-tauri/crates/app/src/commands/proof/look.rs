//! What files are, before they are kept: nothing enters the book.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use owed_book::Digest;
use owed_pack::Kind;

use super::pieces::elsewhere;
use super::{FileSeen, LookAt};
use crate::commands::cases::media_of;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Larger files are kept and not looked into: no photo is as large.
const LARGEST_LOOK: u64 = 64 << 20;

pub(in crate::commands) fn look(
    desk: &Desk,
    input: LookAt,
    watch: &Watch<'_>,
) -> Result<Vec<FileSeen>, Failure> {
    let debtor = desk.read(|open| wire::debtor(&open.book, &input.debtor))?;
    let mut seen = Vec::new();
    for (at, handle) in input.files.iter().enumerate() {
        let (path, name) = desk.tray.get(handle)?;
        let all = input.files.len() as u64;
        if watch.step("looking", at as u64, all).is_break() {
            return Err(Failure::new(Code::Cancelled, "stopped"));
        }
        let mut file = FileSeen {
            file: handle.clone(),
            media: media_of(&name).into(),
            shown: false,
            taken: None,
            had: false,
            elsewhere: Vec::new(),
            why: None,
        };
        match read(&path, &name) {
            Ok((digest, taken)) => {
                file.taken = taken;
                (file.had, file.elsewhere) = desk.read(|open| {
                    let mut kept = open.book.evidence.values();
                    let had = kept.any(|piece| piece.file == digest && piece.party == debtor);
                    Ok((had, elsewhere(&open.book, debtor, digest)))
                })?;
            }
            Err(why) => file.why = Some(why),
        }
        file.shown = is_shown(&file.media);
        seen.push(file);
    }
    Ok(seen)
}

/// Whether the pages have a way to show such a file.
fn is_shown(media: &str) -> bool {
    matches!(
        media,
        "pdf" | "image" | "audio" | "video" | "text" | "xml" | "mail"
    )
}

/// The digest of a file, and the day its camera says.
fn read(path: &Path, name: &str) -> Result<(Digest, Option<String>), Failure> {
    let failed = |e: &std::io::Error| Failure::io(path, e);
    let size = std::fs::metadata(path).map_err(|e| failed(&e))?.len();
    if size > LARGEST_LOOK {
        return digest(path).map(|digest| (digest, None));
    }
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(|e| failed(&e))?;
    file.read_to_end(&mut bytes).map_err(|e| failed(&e))?;
    let taken = match owed_pack::inspect(&bytes, name) {
        Kind::Image { taken, .. } => taken.map(|moment| moment.date().to_string()),
        Kind::Pdf { .. } | Kind::Other => None,
    };
    Ok((Digest::of(&bytes), taken))
}

/// The digest of a file of any size.
pub(super) fn digest(path: &Path) -> Result<Digest, Failure> {
    owed_store::digest_of(path).map_err(|e| Failure::io(path, &e))
}
