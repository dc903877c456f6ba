//! Rectangles and matrices of a page, in points (1/72 inch), y upwards.
#![expect(clippy::float_arithmetic, reason = "page geometry, not money")]

use lopdf::Object;

use crate::exif::Orientation;

/// A rectangle with its corners in order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) bottom: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
}

impl Rect {
    pub(crate) fn new(a: (f64, f64), b: (f64, f64)) -> Rect {
        Rect {
            left: a.0.min(b.0),
            bottom: a.1.min(b.1),
            right: a.0.max(b.0),
            top: a.1.max(b.1),
        }
    }

    pub(crate) fn of_size(width: f64, height: f64) -> Rect {
        Rect::new((0.0, 0.0), (width, height))
    }

    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.top - self.bottom
    }

    pub(crate) fn within(&self, outer: &Rect) -> Rect {
        Rect {
            left: self.left.max(outer.left),
            bottom: self.bottom.max(outer.bottom),
            right: self.right.min(outer.right),
            top: self.top.min(outer.top),
        }
    }

    /// Whether a page of this size can be shown at all; a larger one is scaled, see [`Shown`].
    pub(crate) fn can_be_a_page(&self) -> bool {
        let sane = |side: f64| side.is_finite() && (SMALLEST..=200_000.0).contains(&side);
        sane(self.width()) && sane(self.height())
    }

    /// Moves the lower left corner to the origin.
    pub(crate) fn to_origin(self) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, -self.left, -self.bottom])
    }

    /// The operands of `re`.
    pub(crate) fn operands(&self) -> String {
        words(&[self.left, self.bottom, self.width(), self.height()])
    }

    pub(crate) fn object(&self) -> Object {
        numbers(&[self.left, self.bottom, self.right, self.top])
    }
}

/// A PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix(pub(crate) [f64; 6]);

impl Matrix {
    pub(crate) fn apply(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    pub(crate) fn apply_to(&self, rect: &Rect) -> Rect {
        Rect::new(
            self.apply((rect.left, rect.bottom)),
            self.apply((rect.right, rect.top)),
        )
    }

    /// The operand of `cm`.
    pub(crate) fn operands(&self) -> String {
        words(&self.0)
    }

    pub(crate) fn object(&self) -> Object {
        numbers(&self.0)
    }
}

/// The sides a page may have, in points (PDF 1.7, annex C).
const SMALLEST: f64 = 3.0;
const LARGEST: f64 = 14_400.0;

/// How a page of a PDF is shown: the part that is seen, how it is turned, how large a unit is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shown {
    pub(crate) crop: Rect,
    /// Degrees clockwise: 0, 90, 180 or 270.
    pub(crate) rotate: u16,
    /// Points in one unit of the page; 1 but for very large drawings.
    pub(crate) unit: f64,
}

impl Shown {
    /// Reads the unit a page asks for, as far as sides within the limits allow.
    pub(crate) fn of(crop: Rect, rotate: u16, unit: f64) -> Shown {
        let unit = if unit.is_finite() && unit > 0.0 {
            unit
        } else {
            1.0
        };
        let (short, long) = (
            crop.width().min(crop.height()),
            crop.width().max(crop.height()),
        );
        let unit = unit.max(SMALLEST / short).min(LARGEST / long);
        Shown { crop, rotate, unit }
    }

    /// What the page must say about its unit; nothing for the usual one.
    pub(crate) fn user_unit(&self) -> Option<Object> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a PDF real is single precision"
        )]
        ((self.unit - 1.0).abs() > 1e-6).then_some(Object::Real(self.unit as f32))
    }

    /// The size on screen or paper, in points.
    pub(crate) fn size(&self) -> (f64, f64) {
        let (w, h) = (
            self.crop.width() * self.unit,
            self.crop.height() * self.unit,
        );
        if self.rotate % 180 == 90 {
            (h, w)
        } else {
            (w, h)
        }
    }

    /// Carries what is laid over the page as it is shown, from its lower left corner, to the page.
    pub(crate) fn overlay(&self) -> Matrix {
        let Rect {
            left,
            bottom,
            right,
            top,
        } = self.crop;
        let s = 1.0 / self.unit;
        Matrix(match self.rotate {
            90 => [0.0, s, -s, 0.0, right, bottom],
            180 => [-s, 0.0, 0.0, -s, right, top],
            270 => [0.0, -s, s, 0.0, left, top],
            _ => [s, 0.0, 0.0, s, left, bottom],
        })
    }
}

/// Draws the unit square of a picture upright into a rectangle.
pub(crate) fn picture_matrix(orientation: Orientation, into: &Rect) -> Matrix {
    let (x, y, w, h) = (into.left, into.bottom, into.width(), into.height());
    Matrix(match orientation.number() {
        2 => [-w, 0.0, 0.0, h, x + w, y],
        3 => [-w, 0.0, 0.0, -h, x + w, y + h],
        4 => [w, 0.0, 0.0, -h, x, y + h],
        5 => [0.0, -h, -w, 0.0, x + w, y + h],
        6 => [0.0, -h, w, 0.0, x, y + h],
        7 => [0.0, h, w, 0.0, x, y],
        8 => [0.0, h, -w, 0.0, x + w, y],
        _ => [w, 0.0, 0.0, h, x, y],
    })
}

/// A page made for a picture, and where the picture goes on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PictureSheet {
    pub(crate) page: Rect,
    /// The whole picture; may reach beyond the page when only a part is shown.
    pub(crate) picture: Rect,
    /// What is seen of it.
    pub(crate) window: Rect,
}

const A4: (f64, f64) = (595.28, 841.89);
const SIDE_MARGIN: f64 = 28.0;
/// Above and below, where the stamps go.
const STAMP_MARGIN: f64 = 44.0;
/// A picture taller than this many times its width is a long screenshot.
const LONG: f64 = 3.2;
/// How wide a long screenshot is shown: about twice a phone.
const LONG_WIDTH: f64 = 340.0;
/// How much of the last sheet is shown again on the next, so that no line is cut in two.
const LAP: f64 = 24.0;

/// A page of the usual size.
pub(crate) fn a4() -> Rect {
    Rect::of_size(A4.0, A4.1)
}

/// Lays a picture of so many shown pixels on A4: turned as the picture is, never enlarged beyond
/// one pixel a point; a long screenshot is cut into readable sheets.
pub(crate) fn sheets(width: u32, height: u32) -> Vec<PictureSheet> {
    let (w, h) = (f64::from(width), f64::from(height));
    let page = if w > h {
        Rect::of_size(A4.1, A4.0)
    } else {
        a4()
    };
    let room = Rect::new(
        (SIDE_MARGIN, STAMP_MARGIN),
        (page.right - SIDE_MARGIN, page.top - STAMP_MARGIN),
    );
    let middle = |width: f64| room.left + (room.width() - width) / 2.0;
    let long_width = LONG_WIDTH.min(w);
    let long_height = h * long_width / w;
    if h <= w * LONG || long_height <= room.height() {
        let scale = (room.width() / w).min(room.height() / h).min(1.0);
        let bottom = room.bottom + (room.height() - h * scale) / 2.0;
        let left = middle(w * scale);
        let picture = Rect::new((left, bottom), (left + w * scale, bottom + h * scale));
        return vec![PictureSheet {
            page,
            picture,
            window: picture,
        }];
    }
    let left = middle(long_width);
    let mut sheets = Vec::new();
    let mut shown = 0.0;
    loop {
        let top = room.top + shown;
        let picture = Rect::new((left, top - long_height), (left + long_width, top));
        sheets.push(PictureSheet {
            page,
            picture,
            window: picture.within(&room),
        });
        if shown + room.height() >= long_height {
            return sheets;
        }
        shown += room.height() - LAP;
    }
}

/// A list of numbers as a PDF array.
fn numbers(values: &[f64]) -> Object {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a PDF real is single precision"
    )]
    Object::Array(
        values
            .iter()
            .map(|value| Object::Real(*value as f32))
            .collect(),
    )
}

/// Numbers for a content stream: plain, at most five places.
fn words(numbers: &[f64]) -> String {
    let word = |number: &f64| {
        let text = format!("{number:.5}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        if text == "-0" {
            "0".to_owned()
        } else {
            text.to_owned()
        }
    };
    numbers.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overlay_keeps_its_corners_on_the_shown_corners() {
        let crop = Rect::new((10.0, 20.0), (110.0, 220.0));
        let corner = |rotate, point| {
            Shown {
                crop,
                rotate,
                unit: 1.0,
            }
            .overlay()
            .apply(point)
        };
        // The lower left corner as shown is, on the page, each corner in turn.
        assert_eq!(corner(0, (0.0, 0.0)), (10.0, 20.0));
        assert_eq!(corner(90, (0.0, 0.0)), (110.0, 20.0));
        assert_eq!(corner(180, (0.0, 0.0)), (110.0, 220.0));
        assert_eq!(corner(270, (0.0, 0.0)), (10.0, 220.0));
        assert_eq!(corner(90, (200.0, 100.0)), (10.0, 220.0));
    }

    #[test]
    fn a_page_larger_than_pages_may_be_is_scaled_to_fit() {
        let wall_chart = Shown::of(Rect::of_size(40_000.0, 10_000.0), 90, 3.0);
        assert_eq!(wall_chart.size(), (3_600.0, 14_400.0));
        assert_eq!(
            wall_chart.overlay().apply((3_600.0, 14_400.0)),
            (0.0, 10_000.0)
        );
        assert_eq!(Shown::of(a4(), 0, f64::NAN).size(), A4);
    }

    #[test]
    fn a_long_screenshot_is_cut_into_sheets_that_lap() {
        let sheets = sheets(1080, 12_000);
        assert_eq!(sheets.len(), 6);
        for pair in sheets.windows(2) {
            let seen_to = pair[0].picture.top - pair[0].window.bottom;
            let seen_from = pair[1].picture.top - pair[1].window.top;
            assert!(seen_from < seen_to && seen_from > seen_to - 30.0);
        }
        let last = sheets.last().unwrap();
        assert!((last.window.bottom - last.picture.bottom).abs() < 0.01);
        assert_eq!(super::sheets(1170, 2532).len(), 1);
        assert_eq!(super::sheets(20, 100).len(), 1);
    }

    #[test]
    fn numbers_are_written_plainly() {
        assert_eq!(
            Matrix([1.0, -0.0, 0.5, 1e-9, -12.25, 1e7]).operands(),
            "1 0 0.5 0 -12.25 10000000"
        );
    }
}
