//! Looks at a finished PDF with other people's eyes: poppler and qpdf.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use owed_print::Paper;

/// The class path of PDFBox with its preflight: what `OWED_PDFBOX` says, or where Debian puts
/// libpdfbox2-java, libactivation-java and libjaxb-api-java.
pub(crate) fn pdfbox() -> Option<String> {
    if let Ok(said) = std::env::var("OWED_PDFBOX") {
        return Some(said);
    }
    let jars = [
        "pdfbox2",
        "fontbox2",
        "preflight",
        "xmpbox",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    ];
    let jars = jars.map(|jar| format!("/usr/share/java/{jar}.jar"));
    jars.iter()
        .all(|jar| Path::new(jar).exists())
        .then(|| jars.join(":"))
}

/// A PDF in a file of its own, removed again when dropped.
pub(crate) struct Sheet(PathBuf);

impl Sheet {
    pub(crate) fn of(paper: &Paper) -> Sheet {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "owed-{}-{}.pdf",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::write(&path, &paper.pdf).unwrap();
        Sheet(path)
    }

    fn run(&self, tool: &str, before: &[&str], after: &[&str]) -> Output {
        Command::new(tool)
            .args(before)
            .arg(&self.0)
            .args(after)
            .output()
            .unwrap_or_else(|error| {
                panic!("could not start {tool} ({error}): install poppler-utils and qpdf")
            })
    }

    /// What PDFBox finds wrong with it as PDF/A-1b; nothing where it is as it must be.
    pub(crate) fn preflight(&self, pdfbox: &str) -> Vec<String> {
        let validator = "org.apache.pdfbox.preflight.Validator_A1b";
        let out = self.run("java", &["-cp", pdfbox, validator], &[]);
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        if said.contains("is a valid PDF/A-1b file") {
            return Vec::new();
        }
        let told = said.lines().map(str::to_owned);
        told.chain([String::from_utf8_lossy(&out.stderr).into_owned()])
            .collect()
    }

    /// The words, laid out as on the page.
    pub(crate) fn text(&self) -> String {
        let out = self.run("pdftotext", &["-layout"], &["-"]);
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        String::from_utf8(out.stdout).unwrap()
    }

    /// The words without any space, for looking one up wherever lines break.
    pub(crate) fn words(&self) -> String {
        self.text().split_whitespace().collect()
    }

    /// A page in grey, at a resolution a person can still tell the layout by.
    pub(crate) fn picture(&self, page: usize) -> Picture {
        let page = page.to_string();
        let out = self.run(
            "pdftoppm",
            &["-gray", "-r", "50", "-f", &page, "-l", &page],
            &[],
        );
        assert!(
            out.status.success(),
            "{}",
            String::from_utf8_lossy(&out.stderr)
        );
        Picture::of_pgm(&out.stdout)
    }

    /// What the square codes on a page say, as a telephone would read them.
    pub(crate) fn codes(&self, page: usize) -> Vec<String> {
        let page = page.to_string();
        let out = self.run(
            "pdftoppm",
            &["-gray", "-r", "200", "-f", &page, "-l", &page],
            &[],
        );
        let picture = Picture::of_pgm(&out.stdout);
        let (width, height) = (picture.width as usize, picture.height as usize);
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
            picture.grey[y * width + x]
        });
        let codes = seen.detect_grids();
        codes
            .iter()
            .map(|code| code.decode().expect("the code can be read").1)
            .collect()
    }

    /// The PDF with its streams open, for looking at its objects.
    pub(crate) fn objects(&self) -> String {
        let out = self.run("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
        String::from_utf8_lossy(&out.stdout).into_owned()
    }

    /// What qpdf, and poppler's list of fonts, have against it.
    pub(crate) fn check(&self) {
        let out = self.run("qpdf", &["--check"], &[]);
        let said = String::from_utf8_lossy(&out.stdout) + String::from_utf8_lossy(&out.stderr);
        assert!(out.status.success() && !said.contains("WARNING"), "{said}");

        let fonts = String::from_utf8(self.run("pdffonts", &[], &[]).stdout).unwrap();
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "no fonts at all");
        for row in rows {
            // …embedded, subset, with a way back to Unicode: yes yes yes.
            assert!(
                row.contains("yes yes yes"),
                "a font is not embedded whole: {row}"
            );
        }
    }

    /// Whether it says of itself that it is PDF/A-2b.
    pub(crate) fn claims_archival(&self) -> bool {
        let objects = self.objects();
        objects.contains("<pdfaid:part>2</pdfaid:part>")
            && objects.contains("<pdfaid:conformance>B</pdfaid:conformance>")
    }

    /// Width and height of each page, in points.
    pub(crate) fn sizes(&self, pages: usize) -> Vec<(f64, f64)> {
        let out = self.run("pdfinfo", &["-f", "1", "-l", &pages.to_string()], &[]);
        String::from_utf8(out.stdout)
            .unwrap()
            .lines()
            .filter(|line| line.starts_with("Page") && line.contains(" size:"))
            .map(|line| {
                let numbers: Vec<f64> = line
                    .split_whitespace()
                    .filter_map(|word| word.parse().ok())
                    .collect();
                (numbers[numbers.len() - 2], numbers[numbers.len() - 1])
            })
            .collect()
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// A page in grey.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    grey: Vec<u8>,
}

impl Picture {
    fn of_pgm(bytes: &[u8]) -> Picture {
        assert_eq!(&bytes[..2], b"P5");
        let head = String::from_utf8_lossy(&bytes[..40.min(bytes.len())]).into_owned();
        let words: Vec<&str> = head.split_ascii_whitespace().take(4).collect();
        let (width, height): (u32, u32) = (words[1].parse().unwrap(), words[2].parse().unwrap());
        let start = bytes.len() - (width * height) as usize;
        Picture {
            width,
            height,
            grey: bytes[start..].to_vec(),
        }
    }

    fn of_png(path: &Path) -> Picture {
        let file = std::io::BufReader::new(fs::File::open(path).unwrap());
        let mut reader = png::Decoder::new(file).read_info().unwrap();
        let mut grey = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut grey).unwrap();
        assert_eq!(info.color_type, png::ColorType::Grayscale);
        Picture {
            width: info.width,
            height: info.height,
            grey,
        }
    }

    fn write(&self, path: &Path) {
        let file = std::io::BufWriter::new(fs::File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&self.grey)
            .unwrap();
    }

    /// Whether nothing stands within five millimetres of the edge.
    pub(crate) fn has_clear_margins(&self) -> bool {
        let margin = (50.0 * 5.0 / 25.4) as u32;
        (0..self.height).all(|y| {
            (0..self.width).all(|x| {
                let inside = (margin..self.width - margin).contains(&x)
                    && (margin..self.height - margin).contains(&y);
                inside || self.grey[(y * self.width + x) as usize] > 200
            })
        })
    }

    /// Whether a flat area of this very grey is on the page.
    pub(crate) fn has_grey(&self, grey: u8) -> bool {
        self.grey
            .windows(4)
            .filter(|run| run.iter().all(|&g| g == grey))
            .count()
            > 200
    }

    /// How many pixels in a thousand differ so much that it is not the smoothing of edges.
    fn difference(&self, other: &Picture) -> f64 {
        if (self.width, self.height) != (other.width, other.height) {
            return 1000.0;
        }
        let pairs = self.grey.iter().zip(&other.grey);
        let differing = pairs.filter(|(a, b)| a.abs_diff(**b) > 96).count();
        1000.0 * differing as f64 / self.grey.len() as f64
    }
}

/// Compares a paper with the one kept in `tests/forms`: its words exactly, its pages as pictures.
/// With `UPDATE=1` the kept ones are written anew, and what is reviewed is their difference.
pub(crate) fn matches_kept(name: &str, paper: &Paper) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/forms");
    let sheet = Sheet::of(paper);
    sheet.check();
    let text = sheet.text();
    let kept_text = folder.join(format!("{name}.txt"));
    let picture_of = |page: usize| folder.join(format!("{name}-{page}.png"));
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&kept_text, &text).unwrap();
        for page in 1..=paper.pages {
            sheet.picture(page).write(&picture_of(page));
        }
        return;
    }
    let kept = fs::read_to_string(&kept_text)
        .unwrap_or_else(|_| panic!("{} is not there; UPDATE=1 writes it", kept_text.display()));
    for (number, (is, was)) in text.lines().zip(kept.lines()).enumerate() {
        assert_eq!(is, was, "{name}, line {}", number + 1);
    }
    assert_eq!(
        text.lines().count(),
        kept.lines().count(),
        "{name} has other lines"
    );
    for page in 1..=paper.pages {
        let difference = sheet
            .picture(page)
            .difference(&Picture::of_png(&picture_of(page)));
        assert!(
            difference < 1.0,
            "{name} page {page}: {difference:.2} in a thousand pixels differ"
        );
    }
    assert!(
        !picture_of(paper.pages + 1).exists(),
        "{name} had more pages"
    );
}
