//! A page as it is seen: rendered by a program that is not ours.

use std::path::Path;
use std::process::Command;

/// The pixels of a page at one pixel a point.
pub(crate) struct Seen {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pixels: Vec<u8>,
}

pub(crate) type Colour = [u8; 3];
pub(crate) const RED: Colour = [255, 0, 0];
pub(crate) const GREEN: Colour = [0, 255, 0];
pub(crate) const BLUE: Colour = [0, 0, 255];
pub(crate) const YELLOW: Colour = [255, 255, 0];
pub(crate) const MAGENTA: Colour = [255, 0, 255];
pub(crate) const WHITE: Colour = [255, 255, 255];
pub(crate) const ORANGE: Colour = [255, 128, 0];

impl Seen {
    /// Renders a page, counted from 1.
    pub(crate) fn page(pdf: &Path, page: usize) -> Seen {
        let number = page.to_string();
        let output = Command::new("pdftoppm")
            .args(["-r", "72", "-cropbox", "-f", &number, "-l", &number])
            .arg(pdf)
            .output()
            .expect("pdftoppm is needed");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let words: Vec<&[u8]> = output
            .stdout
            .splitn(4, |byte| byte.is_ascii_whitespace())
            .collect();
        let number = |word: &[u8]| std::str::from_utf8(word).unwrap().parse::<usize>().unwrap();
        assert_eq!(words[0], b"P6");
        let (width, height) = (number(words[1]), number(words[2]));
        let pixels = words[3]
            .splitn(2, |byte| byte.is_ascii_whitespace())
            .nth(1)
            .unwrap()
            .to_vec();
        assert_eq!(pixels.len(), width * height * 3);
        Seen {
            width,
            height,
            pixels,
        }
    }

    /// The colour so many points from the left and from the top.
    pub(crate) fn at(&self, x: f64, y: f64) -> Colour {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "pixels"
        )]
        let (x, y) = (
            (x as usize).min(self.width - 1),
            (y as usize).min(self.height - 1),
        );
        let start = (y * self.width + x) * 3;
        [
            self.pixels[start],
            self.pixels[start + 1],
            self.pixels[start + 2],
        ]
    }

    /// Whether the colour at a place is this one, but for what JPEG does to it.
    #[track_caller]
    pub(crate) fn shows(&self, colour: Colour, x: f64, y: f64) {
        let found = self.at(x, y);
        let near = found
            .iter()
            .zip(colour)
            .all(|(one, other)| one.abs_diff(other) < 60);
        assert!(
            near,
            "at {x:.0}, {y:.0} of {}×{}: {found:?}, not {colour:?}",
            self.width, self.height
        );
    }

    /// Whether the stamp stands upright in its corners.
    #[track_caller]
    pub(crate) fn is_stamped(&self) {
        let (w, h) = (self.width as f64, self.height as f64);
        self.shows(MAGENTA, 4.0, h - 4.0);
        self.shows(GREEN, w - 4.0, h - 4.0);
    }

    /// Whether the four quarters of a rectangle have these colours: above, then below.
    #[track_caller]
    pub(crate) fn quarters(&self, [left, top, right, bottom]: [f64; 4], colours: [Colour; 4]) {
        let x = [left + (right - left) * 0.25, left + (right - left) * 0.75];
        let y = [top + (bottom - top) * 0.25, top + (bottom - top) * 0.75];
        self.shows(colours[0], x[0], y[0]);
        self.shows(colours[1], x[1], y[0]);
        self.shows(colours[2], x[0], y[1]);
        self.shows(colours[3], x[1], y[1]);
    }
}
