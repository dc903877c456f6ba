//! One original, looked at before the pack is bound: how many pages it makes, or why none.

use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::decoded::{FrameSize, Pictures};
use crate::geometry::{PictureSheet, Shown, a4, sheets};
use crate::inspect::{Format, ImageFormat, TELLING, shown, unsupported};
use crate::jpeg::JpegHead;
use crate::pdf;
use crate::pngs::PngHead;
use crate::{Original, PackError, ReadPage};

/// How large a page is shown, in points (1/72 inch); its stamp page must have the same size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PageSize {
    /// From left to right as shown.
    pub width: f64,
    /// From bottom to top as shown.
    pub height: f64,
}

/// Why a file cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// It needs a password that was not among those given.
    Encrypted,
    /// Its bytes are broken or cut off.
    Damaged,
    /// It is of a kind that has no pages here.
    Unsupported,
    /// It has no bytes.
    Empty,
    /// Showing it would take more memory or pages than a pack may.
    TooLarge,
}

/// Why a file cannot be shown, with what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// The reason.
    pub reason: Reason,
    /// What was found, for a log; not for the page.
    pub detail: String,
}

impl Unreadable {
    pub(crate) fn new(reason: Reason, detail: &str) -> Unreadable {
        Unreadable {
            reason,
            detail: detail.to_owned(),
        }
    }
}

/// Runs code over bytes of strangers: a panic in it counts as damage of the file.
pub(crate) fn guarded<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(Unreadable::new(
            Reason::Damaged,
            "the file could not be followed",
        ))
    })
}

/// How the pages of an original are made.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Pdf {
        password: Option<String>,
        pages: Vec<Shown>,
    },
    Jpeg(JpegHead),
    Png(PngHead),
    Decoded {
        format: ImageFormat,
        frames: Vec<FrameSize>,
    },
    Unreadable(Unreadable),
}

/// An original whose pages are known.
#[derive(Debug, Clone)]
pub struct LoadedFile {
    pub(crate) original: Original,
    pub(crate) body: Body,
    pub(crate) size: u64,
    pub(crate) pages: Vec<PageSize>,
    /// The sheets of each picture, in order; none for a PDF. They are laid out by the original, so
    /// a scaled copy stands exactly where it stood.
    pub(crate) sheets: Vec<Vec<PictureSheet>>,
    pub(crate) signed: bool,
    /// What was read off each page by machine; nothing of most.
    pub(crate) read: Arc<[Option<ReadPage>]>,
}

/// A file that must be in memory to be looked at may be this large.
const MEMORY_LIMIT: u64 = 512 << 20;

impl LoadedFile {
    /// Looks at an original: tries it without a password, with an empty one, then with those given.
    ///
    /// A file that cannot be shown is still loaded: [`unreadable`](Self::unreadable) says why, and
    /// it has one page, A4, for the notice that stands in for it.
    ///
    /// # Errors
    /// [`PackError::Original`] when the bytes cannot be had from where they are kept.
    pub fn load(original: Original, passwords: &[String]) -> Result<LoadedFile, PackError> {
        let (mut from, size) = original.open()?;
        let read = look(&mut from, size, passwords).map_err(|error| original.unread(error))?;
        let (body, signed) = read.unwrap_or_else(|why| (Body::Unreadable(why), false));
        let sheets = body.sheets();
        let pages = body.pages(&sheets);
        Ok(LoadedFile {
            original,
            body,
            size,
            pages,
            sheets,
            signed,
            read: Arc::default(),
        })
    }

    /// The same file with what was read off its pages by machine, in their order: it is laid over
    /// them unseen. The original stays as it is.
    #[must_use]
    pub fn read_as(self, pages: Vec<Option<ReadPage>>) -> LoadedFile {
        LoadedFile {
            read: pages.into(),
            ..self
        }
    }

    /// The name it was taken in under.
    pub fn name(&self) -> &str {
        &self.original.name
    }

    /// What it was loaded from.
    pub fn original(&self) -> &Original {
        &self.original
    }

    /// Its length in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The pages it makes in the pack, in order; never empty.
    pub fn pages(&self) -> &[PageSize] {
        &self.pages
    }

    /// Why it cannot be shown; `None` when it can.
    pub fn unreadable(&self) -> Option<&Unreadable> {
        match &self.body {
            Body::Unreadable(why) => Some(why),
            Body::Pdf { .. } | Body::Jpeg(_) | Body::Png(_) | Body::Decoded { .. } => None,
        }
    }

    /// Whether it is a PDF with an electronic signature: only the original proves it, the pages in
    /// the pack show it.
    pub fn is_signed(&self) -> bool {
        self.signed
    }
}

impl Body {
    /// The sheets of each picture, in order; none for a PDF.
    fn sheets(&self) -> Vec<Vec<PictureSheet>> {
        match self {
            Body::Jpeg(head) => {
                let (width, height) = shown(head.width, head.height, head.camera.orientation);
                vec![sheets(width, height)]
            }
            Body::Png(head) => {
                let (width, height) = shown(head.width, head.height, head.camera.orientation);
                vec![sheets(width, height)]
            }
            Body::Decoded { frames, .. } => frames
                .iter()
                .map(|frame| {
                    let (width, height) = shown(frame.width, frame.height, frame.orientation);
                    sheets(width, height)
                })
                .collect(),
            Body::Pdf { .. } | Body::Unreadable(_) => Vec::new(),
        }
    }

    fn pages(&self, sheets: &[Vec<PictureSheet>]) -> Vec<PageSize> {
        let size = |(width, height)| PageSize { width, height };
        match self {
            Body::Pdf { pages, .. } => pages.iter().map(|page| size(page.size())).collect(),
            Body::Unreadable(_) => vec![size((a4().width(), a4().height()))],
            Body::Jpeg(_) | Body::Png(_) | Body::Decoded { .. } => sheets
                .iter()
                .flatten()
                .map(|sheet| size((sheet.page.width(), sheet.page.height())))
                .collect(),
        }
    }
}

type Look = Result<(Body, bool), Unreadable>;

fn look<R: Read + Seek>(from: &mut R, size: u64, passwords: &[String]) -> std::io::Result<Look> {
    if size == 0 {
        return Ok(Err(Unreadable::new(Reason::Empty, "the file has no bytes")));
    }
    let mut start = Vec::with_capacity(TELLING);
    from.take(TELLING as u64).read_to_end(&mut start)?;
    from.seek(SeekFrom::Start(0))?;
    match Format::of(&start) {
        Some(Format::Image(ImageFormat::Jpeg)) => {
            Ok(JpegHead::read(from)?.map(|head| (Body::Jpeg(head), false)))
        }
        Some(Format::Image(ImageFormat::Png)) => look_at_png(from, size),
        Some(Format::Image(
            format @ (ImageFormat::Tiff | ImageFormat::WebP | ImageFormat::Bmp),
        )) => Ok(whole(from, size)?.and_then(|bytes| {
            let frames = Pictures::of(format, bytes)?.sizes()?;
            Ok((Body::Decoded { format, frames }, false))
        })),
        Some(Format::Image(format @ (ImageFormat::Heic | ImageFormat::Gif))) => {
            Ok(Err(unsupported(format)))
        }
        Some(Format::Pdf) => Ok(whole(from, size)?.and_then(|bytes| {
            let look = pdf::look(&bytes, passwords)?;
            Ok((
                Body::Pdf {
                    password: look.password,
                    pages: look.pages,
                },
                look.signed,
            ))
        })),
        None => Ok(Err(Unreadable::new(
            Reason::Unsupported,
            "neither a PDF nor a picture",
        ))),
    }
}

fn look_at_png<R: Read + Seek>(from: &mut R, size: u64) -> std::io::Result<Look> {
    let head = match PngHead::read(from)? {
        Ok(head) => head,
        Err(why) => return Ok(Err(why)),
    };
    if head.passes_through {
        return Ok(Ok((Body::Png(head), false)));
    }
    from.seek(SeekFrom::Start(0))?;
    Ok(whole(from, size)?.and_then(|bytes| {
        let mut frames = Pictures::of(ImageFormat::Png, bytes)?.sizes()?;
        frames
            .iter_mut()
            .for_each(|frame| frame.orientation = head.camera.orientation);
        Ok((
            Body::Decoded {
                format: ImageFormat::Png,
                frames,
            },
            false,
        ))
    }))
}

fn whole<R: Read>(from: &mut R, size: u64) -> std::io::Result<Result<Vec<u8>, Unreadable>> {
    if size > MEMORY_LIMIT {
        return Ok(Err(Unreadable::new(
            Reason::TooLarge,
            "the file is larger than 512 MB",
        )));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    from.take(MEMORY_LIMIT).read_to_end(&mut bytes)?;
    Ok(Ok(bytes))
}
