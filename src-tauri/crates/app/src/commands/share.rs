//! Copies to share (脱敏副本): a piece of evidence or a pack with parts of its pages covered for good.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use owed_book::Digest;
use owed_pack::{
    Cover, CoveredPage, FontFor, Fonts, Missing, Original, PackError, Sharing, Source,
};
use owed_print::stamp::{Placeholder, StandIn};
use owed_print::{Engine, Lang, Stage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::export::place;
use super::import::Reason;
use super::papers::loose;
use super::papers::words::{moment, t};
use super::wire;
use crate::desk::reader::draw;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks for a copy to share.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct ShareCopyAsked {
    /// SHA-256 of what is shared: a piece of evidence, a paper, the bound pages of a pack that was
    /// listed, or anything else the door serves.
    pub file: String,
    /// What it is called, to speak of it; it is not in the copy.
    pub name: Option<String>,
    /// What is covered.
    pub pages: Vec<SharePage>,
    /// The language of a notice that stands for a page that cannot be drawn: `zh` or `en`.
    pub lang: Option<String>,
    /// A place the door was told of; beside the packs of the book when left out.
    pub place: Option<String>,
}

/// What is covered on one page.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct SharePage {
    /// The page, counted from 1.
    pub page: u32,
    /// Its height by its width in ten-thousandths, where the covers were drawn: a page that is
    /// drawn in another shape is not covered by guess.
    pub shape: Option<u32>,
    /// What is covered.
    pub covers: Vec<ShareCover>,
}

/// A part of a page, in ten-thousandths of its sides as it is shown.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareCover {
    /// From the left edge.
    pub left: u32,
    /// From the top.
    pub top: u32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A copy that was made.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShareMade {
    /// SHA-256 of the copy; the door serves it by that.
    pub file: String,
    /// Its name, which says nothing of the original.
    pub name: String,
    /// Where it is.
    pub at: String,
    /// Its pages.
    pub pages: u32,
    /// Those that have something covered, counted from 1.
    pub covered: Vec<u32>,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Pages that could not be drawn and have a notice in their place: `unsupported`, `damaged` or
    /// `tooLarge`, each about its number.
    pub missing: Vec<Reason>,
}

/// In so many parts the sides of a page are divided.
const PARTS: u32 = 10_000;

pub(super) fn make(
    desk: &Desk,
    input: ShareCopyAsked,
    watch: &Watch<'_>,
) -> Result<ShareMade, Failure> {
    let lang = loose::lang(input.lang.as_deref())?;
    let covered = input.pages.iter().map(SharePage::said);
    let covered: Vec<_> = covered.collect::<Result<_, _>>()?;
    if covered.iter().all(|page| page.covers.is_empty()) {
        return Err(Failure::bad_input("pages", 0));
    }
    let original = original(desk, &input)?;
    let to = match input.place.as_deref() {
        Some(place) => {
            let (to, _) = desk.tray.get(place)?;
            let book = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&to, &book, false)?;
            to
        }
        // Its name says nothing of the original's, which may be a person's.
        None => desk.read(|open| {
            let name = format!("脱敏副本_{}", desk.clock.today());
            Ok(place::free(&open.folder.packs(), &name, ".pdf"))
        })?,
    };
    let engine = desk.engine()?;
    let fonts = fonts(engine);
    let when = moment(desk.clock.now())?;
    let notice = |missing: &Missing| {
        let notice = StandIn::Notice(told(lang, &original, missing));
        let set = engine.placeholders(std::slice::from_ref(&notice), when);
        set.ok().map(|paper| paper.pdf)
    };
    let how = Sharing {
        title: &t(lang, "脱敏副本", "Share copy"),
        creator: concat!("Owed ", env!("CARGO_PKG_VERSION")),
        pages: &covered,
        open: &|bytes| draw::pages(bytes, Arc::clone(&fonts)),
        notice: &notice,
    };
    let parent = to.parent().unwrap_or(Path::new("."));
    let io = |e: std::io::Error| Failure::io(&to, &e);
    fs::create_dir_all(parent).map_err(io)?;
    let work = tempfile::Builder::new()
        .prefix(".owed-")
        .tempdir_in(parent)
        .map_err(io)?;
    let half = work.path().join("share.pdf");
    let shared = owed_pack::share(&original, &how, &half, &mut |progress| {
        watch.step("drawing", progress.done, progress.total)
    })
    .map_err(|e| match e {
        PackError::Misfit { ref detail, .. } => Failure::bad_input("pages", detail),
        other => other.into(),
    })?;
    fs::rename(&half, &to).map_err(io)?;
    let file = Digest(*shared.sha256.as_bytes());
    desk.shown.built(file, to.clone());
    let number = |page: usize| u32::try_from(page + 1).unwrap_or(u32::MAX);
    Ok(ShareMade {
        file: file.to_string(),
        name: to
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        at: to.display().to_string(),
        pages: u32::try_from(shared.pages).unwrap_or(u32::MAX),
        covered: shared.covered.into_iter().map(number).collect(),
        bytes: shared.size,
        missing: shared
            .missing
            .into_iter()
            .map(|missing| {
                let page = number(missing.page).to_string();
                Reason::with(&wire::code(&missing.why.reason), [page])
            })
            .collect(),
    })
}

impl SharePage {
    fn said(&self) -> Result<CoveredPage, Failure> {
        let page = usize::try_from(self.page)
            .ok()
            .and_then(|page| page.checked_sub(1))
            .ok_or_else(|| Failure::bad_input("page", self.page))?;
        let cover = |cover: &ShareCover| {
            let within = cover.left < PARTS && cover.top < PARTS;
            if !within || cover.width == 0 || cover.height == 0 {
                return Err(Failure::bad_input("covers", self.page));
            }
            Ok(Cover {
                left: cover.left,
                top: cover.top,
                width: cover.width.min(PARTS),
                height: cover.height.min(PARTS),
            })
        };
        Ok(CoveredPage {
            page,
            shape: self.shape,
            covers: self.covers.iter().map(cover).collect::<Result<_, _>>()?,
        })
    }
}

/// What is shared, as it is kept.
fn original(desk: &Desk, input: &ShareCopyAsked) -> Result<Original, Failure> {
    let digest: Digest = input
        .file
        .parse()
        .map_err(|_| Failure::bad_input("file", &input.file))?;
    Ok(Original {
        name: input.name.clone().unwrap_or_else(|| digest.short()),
        source: Source::Bytes(desk.file(digest)?.into()),
        sha256: owed_pack::Digest::from_bytes(digest.0),
    })
}

/// The page that stands for one that cannot be drawn. The name of the original is not on it.
fn told(lang: Lang, original: &Original, missing: &Missing) -> Placeholder {
    let why = match missing.why.reason {
        owed_pack::Reason::Unsupported => t(
            lang,
            "本页有不能准确画出的内容，为免遮盖不严没有放进副本",
            "this page holds something that cannot be drawn for certain, so it was left out",
        ),
        owed_pack::Reason::TooLarge => t(
            lang,
            "画出本页要用的时间或内存太多，没有放进副本",
            "drawing this page takes too much time or memory, so it was left out",
        ),
        owed_pack::Reason::Encrypted | owed_pack::Reason::Damaged | owed_pack::Reason::Empty => t(
            lang,
            "本页无法画出，没有放进副本",
            "this page cannot be drawn and was left out",
        ),
    };
    let page = t(
        lang,
        &format!("第 {} 页", missing.page + 1),
        &format!("page {}", missing.page + 1),
    );
    Placeholder {
        lang,
        stage: Stage::Final,
        exhibit: String::new(),
        exhibit_name: t(lang, "脱敏副本", "Share copy"),
        file: page,
        reason: why,
        original: t(lang, "由提供人保管", "kept by whoever shares it"),
        bytes: 0,
        sha256: original.sha256.to_string(),
    }
}

/// The fonts that stand in for those a PDF does not carry; each is read once.
pub(super) fn fonts(engine: &Engine) -> Fonts {
    let found = FontFor::ALL
        .into_iter()
        .filter_map(|face| Some((face, Arc::new(engine.font_file(draw::file_of(face))?))));
    let found: HashMap<FontFor, Arc<Vec<u8>>> = found.collect();
    Arc::new(move |face| found.get(&face).cloned())
}
