//! Our fonts in the place of those that a PDF does not carry, and whether they have every sign of a page.
//!
//! Invoices and statements often name a font of the system (`STSong-Light`, `KaiTi`) and leave it out.
//! One of ours is drawn instead. Where it lacks a sign, a library goes on with whatever lies at the
//! same place in the font, which is another sign: such a page is not drawn at all.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hayro::hayro_interpret::font::StandardFont;
use hayro::hayro_interpret::font::{FallbackFontQuery, FontData, FontQuery, Glyph, OutlineGlyph};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect};
use skrifa::{FontRef, MetadataProvider};

/// Which of our fonts stands in for one that a PDF does not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FontFor {
    /// Helvetica and its like, and Chinese without serifs (黑体).
    Plain,
    /// Times and its like.
    Serif,
    /// Courier and its like.
    Fixed,
    /// Chinese as books have it (宋体), and what says nothing else.
    Song,
    /// Chinese as brushes write it (楷体, 仿宋).
    Kai,
}

impl FontFor {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Serif, Self::Fixed, Self::Song, Self::Kai];

    /// What a PDF asks for; nothing for pictures that are no writing.
    pub(super) fn asked(query: &FontQuery) -> Option<Self> {
        match query {
            FontQuery::Standard(standard) => standing_for(*standard),
            FontQuery::Fallback(asked) if asked.character_collection.is_some() => {
                Some(chinese(asked))
            }
            FontQuery::Fallback(asked) => standing_for(asked.pick_standard_font()),
        }
    }
}

fn standing_for(font: StandardFont) -> Option<FontFor> {
    match font {
        StandardFont::Helvetica
        | StandardFont::HelveticaBold
        | StandardFont::HelveticaOblique
        | StandardFont::HelveticaBoldOblique => Some(FontFor::Plain),
        StandardFont::Courier
        | StandardFont::CourierBold
        | StandardFont::CourierOblique
        | StandardFont::CourierBoldOblique => Some(FontFor::Fixed),
        StandardFont::TimesRoman
        | StandardFont::TimesBold
        | StandardFont::TimesItalic
        | StandardFont::TimesBoldItalic => Some(FontFor::Serif),
        StandardFont::ZapfDingBats | StandardFont::Symbol => None,
    }
}

/// By the name of the font, in letters or in signs.
fn chinese(asked: &FallbackFontQuery) -> FontFor {
    let names = [
        &asked.post_script_name,
        &asked.font_name,
        &asked.font_family,
    ];
    let named = |parts: &[&str]| {
        let mut names = names.iter().filter_map(|name| name.as_deref());
        names.any(|name| {
            let name = name.to_lowercase();
            parts.iter().any(|part| name.contains(part))
        })
    };
    if named(&["kai", "fangsong", "楷", "仿宋"]) {
        FontFor::Kai
    } else if named(&["hei", "gothic", "sans", "yahei", "arial", "黑"]) {
        FontFor::Plain
    } else {
        FontFor::Song
    }
}

/// The fonts of ours that were given for Chinese writing.
#[derive(Clone, Default)]
pub(super) struct Given(Arc<Mutex<Vec<FontData>>>);

impl Given {
    pub(super) fn note(&self, font: &FontData) {
        if !self.has(font) {
            self.all().push(Arc::clone(font));
        }
    }

    fn has(&self, font: &FontData) -> bool {
        self.all().iter().any(|had| Arc::ptr_eq(had, font))
    }

    fn all(&self) -> MutexGuard<'_, Vec<FontData>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether they have every sign that a page is written with.
    pub(super) fn have_all(&self, page: &Page<'_>, settings: &InterpreterSettings) -> bool {
        if self.all().is_empty() {
            return true;
        }
        let mut reader = Reader {
            given: self,
            lacks: false,
        };
        let cache = InterpreterCache::new();
        let (wide, high) = page.render_dimensions();
        let all = Rect::new(0.0, 0.0, f64::from(wide), f64::from(high));
        let settings = settings.clone();
        let mut context = Context::new(Affine::IDENTITY, all, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut reader);
        !reader.lacks
    }
}

/// Reads the signs of a page and draws nothing.
struct Reader<'g> {
    given: &'g Given,
    lacks: bool,
}

impl Reader<'_> {
    fn reads(&mut self, glyph: &OutlineGlyph) {
        let Some(data) = glyph.font_data() else {
            return;
        };
        if !self.given.has(&data.data) {
            return;
        }
        let has = match glyph.as_unicode() {
            Some(BfString::Char(sign)) if sign.is_whitespace() => true,
            Some(BfString::Char(sign)) => FontRef::new(data.data.as_ref().as_ref())
                .is_ok_and(|font| font.charmap().map(sign) == Some(glyph.glyph_id())),
            // Which sign it is, nobody says: what was drawn for it was a guess.
            Some(BfString::String(_)) | None => false,
        };
        self.lacks |= !has;
    }
}

impl<'a> Device<'a> for Reader<'_> {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        match glyph {
            Glyph::Outline(glyph) => self.reads(glyph),
            Glyph::Type3(glyph) => glyph.interpret(self, transform, glyph_transform, paint),
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
