//! A pack as one file that only a password opens.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write as _};

use owed_exchange::handed::opened;

use super::list::own_pack;
use super::{SealPack, SealedPack};
use crate::commands::export::{place, sealed};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

pub(in crate::commands) fn seal(
    desk: &Desk,
    input: SealPack,
    watch: &Watch<'_>,
) -> Result<SealedPack, Failure> {
    let dir = own_pack(desk, &input.pack)?;
    let named = input.place.as_deref();
    let named = named.map(|place| desk.tray.get(place)).transpose()?;
    let at = match named {
        Some((at, _)) => at,
        None => {
            let name = crate::desk::file_name(&dir);
            place::free(dir.parent().unwrap_or(&dir), &name, ".zip")
        }
    };
    let book = desk.read(|open| Ok(open.folder.dir.clone()))?;
    if !at.starts_with(book.join("packs")) {
        place::may_be_written(&at, &book, false)?;
    }
    place::write_made(&at, |temporary| {
        let out = File::create(temporary).map_err(|e| Failure::io(&at, &e))?;
        let mut out = sealed::zip_folder(&dir, BufWriter::new(out), &input.password, watch)?;
        out.flush().map_err(|e| Failure::io(&at, &e))?;
        // Read back before anything counts on it, as a backup is.
        let file = File::open(temporary).map_err(|e| Failure::io(&at, &e))?;
        let mut changed = None;
        opened(BufReader::new(file), &input.password, &mut |name, bytes| {
            let kept = BufReader::new(File::open(dir.join(name))?);
            if !same(kept, BufReader::new(bytes))? {
                changed = Some(name.to_owned());
            }
            Ok(())
        })?;
        match changed {
            None => Ok(()),
            Some(name) => {
                let detail = format!("{name} did not come back as it was written");
                Err(Failure::new(Code::BackupReadBack, detail).with("what", name))
            }
        }
    })?;
    if input.away {
        // Out of the list at once; what a stop leaves of it goes when the book is next opened.
        let gone = dir.with_file_name(format!(".owed-{}", crate::desk::file_name(&dir)));
        fs::rename(&dir, &gone)
            .and_then(|()| fs::remove_dir_all(&gone))
            .map_err(|e| Failure::io(&dir, &e))?;
    }
    Ok(SealedPack {
        name: crate::desk::file_name(&at),
        at: at.display().to_string(),
        bytes: fs::metadata(&at).map_or(0, |file| file.len()),
        removed: input.away,
    })
}

/// Whether two are the same, byte for byte.
fn same(mut one: impl BufRead, mut other: impl BufRead) -> io::Result<bool> {
    loop {
        let (a, b) = (one.fill_buf()?, other.fill_buf()?);
        let many = a.len().min(b.len());
        if many == 0 {
            return Ok(a.is_empty() && b.is_empty());
        }
        if a[..many] != b[..many] {
            return Ok(false);
        }
        one.consume(many);
        other.consume(many);
    }
}
