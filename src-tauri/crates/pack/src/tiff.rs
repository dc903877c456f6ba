//! The pages of a TIFF: a chain of directories, each naming where the next is.

use crate::{Reason, Unreadable};

/// More pages than this are not looked at.
const PAGE_LIMIT: usize = 500;

/// Where each page is described.
pub(crate) fn pages(bytes: &[u8]) -> Result<Vec<u64>, Unreadable> {
    let kind = TiffKind::of(bytes)?;
    let link = kind.link();
    let (first, count_width, entry) = if kind.big { (8, 8, 20) } else { (4, 2, 12) };
    let mut found = Vec::new();
    let mut next = kind.number(bytes, first, link).ok_or_else(broken)?;
    while next != 0 {
        if found.contains(&next) || found.len() == PAGE_LIMIT {
            return Err(broken());
        }
        let entries = kind.number(bytes, next, count_width).ok_or_else(broken)?;
        let end = entries
            .checked_mul(entry)
            .and_then(|size| size.checked_add(next + count_width as u64));
        found.push(next);
        // A last directory without room for a link ends the chain, as readers treat it.
        next = end
            .and_then(|end| kind.number(bytes, end, link))
            .unwrap_or(0);
    }
    if found.is_empty() {
        Err(broken())
    } else {
        Ok(found)
    }
}

/// Makes a page the first one.
pub(crate) fn begin_at(bytes: &mut [u8], page: u64) -> Result<(), Unreadable> {
    let kind = TiffKind::of(bytes)?;
    let width = kind.link();
    let mut link = page.to_le_bytes();
    let link = &mut link[..width];
    if !kind.little {
        link.reverse();
    }
    let place = bytes.get_mut(width..2 * width).ok_or_else(broken)?;
    place.copy_from_slice(link);
    Ok(())
}

pub(crate) fn broken() -> Unreadable {
    Unreadable::new(Reason::Damaged, "the TIFF's list of pages is broken")
}

struct TiffKind {
    big: bool,
    little: bool,
}

impl TiffKind {
    /// How many bytes name a place in the file.
    fn link(&self) -> usize {
        if self.big { 8 } else { 4 }
    }

    fn of(bytes: &[u8]) -> Result<TiffKind, Unreadable> {
        match bytes {
            [b'I', b'I', 42, 0, ..] => Ok(TiffKind {
                big: false,
                little: true,
            }),
            [b'M', b'M', 0, 42, ..] => Ok(TiffKind {
                big: false,
                little: false,
            }),
            [b'I', b'I', 43, 0, ..] => Ok(TiffKind {
                big: true,
                little: true,
            }),
            [b'M', b'M', 0, 43, ..] => Ok(TiffKind {
                big: true,
                little: false,
            }),
            _ => Err(broken()),
        }
    }

    fn number(&self, bytes: &[u8], at: u64, width: usize) -> Option<u64> {
        let at = usize::try_from(at).ok()?;
        let digits = bytes.get(at..at.checked_add(width)?)?;
        let fold = |sum: u64, digit: &u8| sum << 8 | u64::from(*digit);
        Some(if self.little {
            digits.iter().rev().fold(0, fold)
        } else {
            digits.iter().fold(0, fold)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two directories without entries, in either order of bytes, in either size of link.
    fn chain(mark: &[u8; 2], version: u16, little: bool) -> Vec<u8> {
        let number = |value: u64, width: usize| {
            let mut bytes = value.to_le_bytes()[..width].to_vec();
            if !little {
                bytes.reverse();
            }
            bytes
        };
        let mut bytes = [mark.to_vec(), number(u64::from(version), 2)].concat();
        if version == 43 {
            bytes.extend([number(8, 2), number(0, 2), number(16, 8)].concat());
            bytes.extend([number(0, 8), number(32, 8), number(0, 8), number(0, 8)].concat());
        } else {
            bytes.extend(number(8, 4));
            bytes.extend([number(0, 2), number(14, 4), number(0, 2), number(0, 4)].concat());
        }
        bytes
    }

    #[test]
    fn every_page_of_every_kind_of_tiff_can_be_made_the_first() {
        for (mark, little) in [(b"II", true), (b"MM", false)] {
            for (version, places) in [(42, [8, 14]), (43, [16, 32])] {
                let mut bytes = chain(mark, version, little);
                assert_eq!(pages(&bytes).unwrap(), places);
                begin_at(&mut bytes, places[1]).unwrap();
                assert_eq!(pages(&bytes).unwrap(), [places[1]]);
            }
        }
    }

    #[test]
    fn a_chain_that_never_ends_is_damage() {
        let mut bytes = chain(b"II", 42, true);
        bytes[16..20].copy_from_slice(&8_u32.to_le_bytes());
        assert_eq!(pages(&bytes).unwrap_err().reason, Reason::Damaged);
        assert_eq!(pages(b"II").unwrap_err().reason, Reason::Damaged);
    }
}
