//! Whether the pages made for a pack fit the evidence in it.

use std::collections::BTreeSet;

use lopdf::Document;

use crate::bind::Pack;
use crate::binder::{Fault, Part};
use crate::divide::PrintedOn;
use crate::{Digest, Exhibit, Number, PageSize, pdf};

/// The size of every evidence page.
pub(crate) fn sizes(exhibits: &[Exhibit]) -> Vec<PageSize> {
    exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.files)
        .flat_map(|file| file.pages())
        .copied()
        .collect()
}

/// The number of every evidence page: those the exhibits say, or on from the page before.
pub(crate) fn numbers(exhibits: &[Exhibit]) -> Result<Vec<Number>, Fault> {
    let mut numbers: Vec<Number> = Vec::new();
    for exhibit in exhibits {
        let count = exhibit.files.iter().map(|file| file.pages().len()).sum();
        if exhibit.pages.is_empty() {
            for _ in 0..count {
                numbers.push(numbers.last().map_or(Number::plain(1), |last| last.next()));
            }
        } else if exhibit.pages.len() == count {
            numbers.extend(&exhibit.pages);
        } else {
            let detail = format!(
                "{} has {count} pages and {} numbers for them",
                exhibit.label,
                exhibit.pages.len()
            );
            return Err(Fault::Misfit("page numbers", detail));
        }
    }
    let twice = |all: &[Number]| {
        let mut seen = BTreeSet::new();
        all.iter().copied().find(|number| !seen.insert(*number))
    };
    let given: Vec<Number> = exhibits.iter().map(|exhibit| exhibit.number).collect();
    match twice(&given).or_else(|| twice(&numbers)) {
        None => Ok(numbers),
        Some(number) => Err(Fault::Misfit("numbers", format!("{number} is given twice"))),
    }
}

/// Names the pack by what went into it, for nothing else may tell two equal packs apart.
pub(crate) fn identity(pack: &Pack<'_>, part: &Part<'_>) -> Digest {
    let mut all = Vec::new();
    for made in [
        part.front,
        pack.stamps,
        pack.placeholders,
        pack.title.as_bytes(),
        pack.book_head.as_bytes(),
    ] {
        all.extend(Digest::of(made).as_bytes());
    }
    if let Some(dividers) = part.dividers {
        all.extend(Digest::of(dividers.pages).as_bytes());
        all.push(u8::from(dividers.sides == PrintedOn::Both));
    }
    for file in part.exhibits.iter().flat_map(|exhibit| &exhibit.files) {
        all.extend(file.original.sha256.as_bytes());
        for (page, read) in file.read.iter().enumerate() {
            if let Some(read) = read
                && !read.lines.is_empty()
            {
                all.extend((page as u64).to_be_bytes());
                all.extend(read.digest().as_bytes());
            }
        }
    }
    Digest::of(&all)
}

/// Opens pages that were made for the pack and counts them.
pub(crate) fn made(
    bytes: &[u8],
    part: &'static str,
    wanted: usize,
    needed: bool,
) -> Result<Option<Document>, Fault> {
    if !needed {
        return Ok(None);
    }
    let (document, _) = pdf::open(bytes, &[]).map_err(|why| Fault::Misfit(part, why.detail))?;
    let found = pdf::page_ids(&document).len();
    if found != wanted {
        return Err(Fault::Misfit(
            part,
            format!("{wanted} pages are needed and there are {found}"),
        ));
    }
    Ok(Some(document))
}

/// Checks that each stamp page is as large as its evidence page is shown.
pub(crate) fn fits(stamps: &Document, sizes: &[PageSize]) -> Result<(), Fault> {
    for (index, (id, size)) in pdf::page_ids(stamps).into_iter().zip(sizes).enumerate() {
        let (width, height) = pdf::shown(stamps, id).size();
        if !near(width, size.width) || !near(height, size.height) {
            let detail = format!(
                "stamp {} is {width:.1} × {height:.1} pt and its page {:.1} × {:.1} pt",
                index + 1,
                size.width,
                size.height
            );
            return Err(Fault::Misfit("stamps", detail));
        }
    }
    Ok(())
}

/// Equal but for the rounding of two programs.
#[expect(clippy::float_arithmetic, reason = "page geometry, not money")]
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1.0
}
