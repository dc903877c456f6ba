//! Copies for a court's portal (上传副本): the pages of the pack in volumes that the portal takes,
//! photos scaled down where that was asked for. The full copy stays as it is.

use std::io;
use std::ops::Range;
use std::path::Path;

use crate::bind::{Pack, Watch, bind_all, finish, pdf_of, weight};
use crate::binder::{Binder, Part};
use crate::fit::numbers;
use crate::folder::Unfinished;
use crate::manifest::{ManifestFile, UPLOAD};
use crate::shrink::{Scale, scaled};
use crate::tee::{Course, Tee};
use crate::{Exhibit, LoadedFile, Number, PackError};

/// What a portal asks for.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// No volume may be larger, in bytes; nothing where there is no limit.
    pub largest: Option<u64>,
    /// How far photos are scaled down; nothing where they stay as they are.
    pub scale: Option<Scale>,
}

/// Copies for a portal, prepared and not yet bound.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The exhibits as they go into the copies, their photos scaled.
    pub(crate) exhibits: Vec<Exhibit>,
    volumes: Vec<Volume>,
}

/// One volume (分册) of the copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// Which exhibits of the pack it holds.
    pub exhibits: Range<usize>,
    /// About how large it will be, in bytes.
    pub size: u64,
}

impl Upload {
    /// Scales photos into files in `work`, which must stay until the pack is bound, and finds out
    /// where the volumes end. `pack` is the whole pack without copies.
    ///
    /// An exhibit is not torn in two: one that alone is larger than a volume may be has a volume
    /// of its own, which is larger than asked.
    ///
    /// # Errors
    /// As [`build`](crate::build), and when `work` cannot be written.
    pub fn prepare(
        pack: &Pack<'_>,
        asked: Asked,
        work: &Path,
        watch: Watch<'_>,
    ) -> Result<Upload, PackError> {
        let mut course = Course::of(watch, weight(pack.exhibits));
        let mut exhibits = pack.exhibits.to_vec();
        let mut number = 0;
        if let Some(scale) = asked.scale {
            for file in exhibits.iter_mut().flat_map(|exhibit| &mut exhibit.files) {
                let at = work.join(format!("{number}"));
                number += 1;
                let before = file.size();
                if let Some(smaller) = scaled(file, scale, &at)? {
                    *file = smaller;
                }
                course.advance(before).map_err(|_| PackError::Cancelled)?;
            }
        }
        let scaled = Pack {
            exhibits: &exhibits,
            dividers: None,
            upload: None,
            ..*pack
        };
        let sizes = weigh(&scaled, work)?;
        let volumes = split(&sizes, asked.largest);
        Ok(Upload { exhibits, volumes })
    }

    /// The volumes in order.
    pub fn volumes(&self) -> &[Volume] {
        &self.volumes
    }

    pub(crate) fn bind(
        &self,
        pack: &Pack<'_>,
        fronts: &[Vec<u8>],
        numbers: &[Number],
        folder: &Unfinished,
        course: &mut Course<'_>,
    ) -> Result<Vec<ManifestFile>, PackError> {
        folder.create_folder(UPLOAD)?;
        if fronts.len() != self.volumes.len() {
            return Err(PackError::Misfit {
                part: "front pages",
                detail: format!(
                    "{} volumes need a cover and {} have one",
                    self.volumes.len(),
                    fronts.len()
                ),
            });
        }
        let pack = Pack {
            exhibits: &self.exhibits,
            dividers: None,
            upload: None,
            ..*pack
        };
        let mut entries = Vec::new();
        for (index, (volume, front)) in self.volumes.iter().zip(fronts).enumerate() {
            let name = match self.volumes.len() {
                1 => "证据册_上传副本.pdf".to_owned(),
                all => format!("证据册_第{}册_共{all}册.pdf", index + 1),
            };
            let path = format!("{UPLOAD}/{name}");
            let (before, held) = self.exhibits.split_at(volume.exhibits.start);
            let held = &held[..volume.exhibits.len()];
            let pages = |exhibits: &[Exhibit]| -> usize {
                let files = exhibits.iter().flat_map(|exhibit| &exhibit.files);
                files.map(|file| file.pages().len()).sum()
            };
            let (start, count) = (pages(before), pages(held));
            let numbers = &numbers[start..start + count];
            let part = Part {
                exhibits: held,
                front,
                numbers,
                before: start,
                dividers: None,
                notices_before: before
                    .iter()
                    .flat_map(|exhibit| &exhibit.files)
                    .filter(|file| file.unreadable().is_some())
                    .count(),
            };
            let mut binder = Binder::begin(&pack, part, folder.create(&path)?)
                .map_err(|fault| fault.of(folder))?;
            let mut read =
                |binder: &mut Binder<'_, _>, file: &LoadedFile, prefix: &str, _: &str| {
                    let (from, _) = file.original.open()?;
                    let mut tee = Tee::of(from, None, course);
                    let bound = binder.bind(file, prefix, &mut tee);
                    tee.finish(&file.original)?;
                    bound.map_err(|fault| fault.of(folder))
                };
            let (marks, _) = bind_all(&mut binder, numbers, held, folder, &mut read)?;
            let all = binder.pages();
            let made = finish(binder, &marks).map_err(|fault| fault.of(folder))?;
            let first = numbers.first().copied().unwrap_or(Number::plain(1));
            entries.push(pdf_of(&name, &path, first, all, made));
        }
        Ok(entries)
    }
}

/// How many bytes each exhibit takes in a PDF: bound once into nothing, for a PDF with packed
/// objects grows when it is unpacked. The first number is what every volume has besides.
fn weigh(pack: &Pack<'_>, work: &Path) -> Result<(u64, Vec<u64>), PackError> {
    let lost = |error: io::Error| PackError::Write {
        path: work.to_owned(),
        error,
    };
    let fault = |fault: crate::binder::Fault| match fault {
        crate::binder::Fault::Disk(error) => lost(error),
        crate::binder::Fault::Misfit(part, detail) => PackError::Misfit { part, detail },
    };
    let numbers = numbers(pack.exhibits).map_err(fault)?;
    let part = Part::whole(pack, &numbers);
    let mut binder = Binder::begin(pack, part, io::sink()).map_err(fault)?;
    let front = binder.written();
    let mut at = front;
    let mut sizes = Vec::new();
    for exhibit in pack.exhibits {
        for file in &exhibit.files {
            let (mut from, _) = file.original.open()?;
            binder.bind(file, "", &mut from).map_err(fault)?;
        }
        sizes.push(binder.written() - at);
        at = binder.written();
    }
    let (_, all, _) = binder.finish(&[]).map_err(fault)?;
    Ok((front + (all - at), sizes))
}

/// Fills volumes in order.
fn split((besides, sizes): &(u64, Vec<u64>), largest: Option<u64>) -> Vec<Volume> {
    let mut volumes: Vec<Volume> = Vec::new();
    for (index, size) in sizes.iter().enumerate() {
        match volumes.last_mut() {
            Some(last) if largest.is_none_or(|most| last.size + size <= most) => {
                last.exhibits.end = index + 1;
                last.size += size;
            }
            Some(_) | None => volumes.push(Volume {
                exhibits: index..index + 1,
                size: besides + size,
            }),
        }
    }
    volumes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_are_filled_in_order_and_none_is_empty() {
        let volumes = |largest, sizes: &[u64]| -> Vec<(usize, usize)> {
            let volumes = split(&(10, sizes.to_vec()), largest).into_iter();
            volumes
                .map(|v| (v.exhibits.start, v.exhibits.end))
                .collect()
        };
        assert_eq!(volumes(None, &[50, 60, 70]), [(0, 3)]);
        assert_eq!(volumes(Some(120), &[50, 60, 70]), [(0, 2), (2, 3)]);
        assert_eq!(volumes(Some(119), &[50, 60, 70]), [(0, 1), (1, 2), (2, 3)]);
        // One that alone is too large has a volume of its own.
        assert_eq!(
            volumes(Some(70), &[20, 500, 20, 20]),
            [(0, 1), (1, 2), (2, 4)]
        );
    }
}
