//! Pictures of every kind, passed through or decoded, look as they did.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::made::{exhibit, exhibits, load, pack};
use crate::seen::{BLUE, Colour, GREEN, RED, Seen, WHITE, YELLOW};
use crate::shown::{ON_A4, QUARTERS, encoded, quartered};

/// A grey TIFF without compression, one page for each shade.
pub(crate) fn tiff(shades: &[u8]) -> Vec<u8> {
    let mut bytes = b"II\x2A\0\0\0\0\0".to_vec();
    let mut link = 4;
    for shade in shades {
        let pixels = u32::try_from(bytes.len()).unwrap();
        bytes.extend([*shade; 64 * 32]);
        let directory = u32::try_from(bytes.len()).unwrap();
        bytes[link..link + 4].copy_from_slice(&directory.to_le_bytes());
        let fields: [(u16, u16, u32); 9] = [
            (256, 3, 64),
            (257, 3, 32),
            (258, 3, 8),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, pixels),
            (277, 3, 1),
            (278, 3, 32),
            (279, 4, 2048),
        ];
        bytes.extend(9_u16.to_le_bytes());
        for (tag, kind, value) in fields {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(kind.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        link = bytes.len();
        bytes.extend([0; 4]);
    }
    bytes
}

#[test]
fn pictures_of_every_kind_show_what_they_hold() {
    let quarters = quartered(120, 160);
    let grey16 = image::ImageBuffer::from_pixel(120, 160, image::Luma([0x8000_u16]));
    let files = vec![
        load("rgb.png", &encoded(quarters.clone(), ImageFormat::Png)),
        load("q.webp", &encoded(quarters.clone(), ImageFormat::WebP)),
        load("q.bmp", &encoded(quarters.clone(), ImageFormat::Bmp)),
        load("q.tif", &encoded(quarters.clone(), ImageFormat::Tiff)),
        load("indexed.png", &indexed_png(&quarters, false)),
        load("transparent.png", &indexed_png(&quarters, true)),
        load(
            "grey16.png",
            &encoded(DynamicImage::ImageLuma16(grey16), ImageFormat::Png),
        ),
        load(
            "half.png",
            &encoded(
                RgbaImage::from_fn(120, 160, |x, _| {
                    Rgba([255, 0, 0, if x < 60 { 255 } else { 0 }])
                }),
                ImageFormat::Png,
            ),
        ),
        load("pages.tif", &tiff(&[0, 255])),
    ];
    assert!(files.iter().all(|file| file.unreadable().is_none()));
    assert_eq!(files.last().unwrap().pages().len(), 2);
    let built = pack(&exhibits(files));
    for page in 3..=7 {
        let seen = Seen::page(&built.pdf(), page);
        seen.quarters(ON_A4, QUARTERS);
        seen.is_stamped();
    }
    Seen::page(&built.pdf(), 8).quarters(ON_A4, [WHITE, GREEN, BLUE, YELLOW]);
    Seen::page(&built.pdf(), 9).quarters(ON_A4, [[128; 3]; 4]);
    Seen::page(&built.pdf(), 10).quarters(ON_A4, [RED, WHITE, RED, WHITE]);
    Seen::page(&built.pdf(), 11).shows([0; 3], 421.0, 297.0);
    Seen::page(&built.pdf(), 12).shows(WHITE, 421.0, 297.0);
}

/// The four colours by number; red may be see-through.
fn indexed_png(quarters: &RgbImage, red_is_clear: bool) -> Vec<u8> {
    let colours: [Colour; 4] = QUARTERS;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, quarters.width(), quarters.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.concat());
    if red_is_clear {
        encoder.set_trns(vec![0, 255, 255, 255]);
    }
    let numbers: Vec<u8> = quarters
        .pixels()
        .map(|pixel| {
            u8::try_from(
                colours
                    .iter()
                    .position(|colour| *colour == pixel.0)
                    .unwrap(),
            )
            .unwrap()
        })
        .collect();
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&numbers)
        .unwrap();
    bytes
}

#[test]
fn the_pixels_of_an_opaque_png_are_not_packed_again() {
    let bytes = encoded(quartered(300, 400), ImageFormat::Png);
    let start = bytes.windows(4).position(|word| word == b"IDAT").unwrap();
    let length = u32::from_be_bytes(bytes[start - 4..start].try_into().unwrap()) as usize;
    let pixels = &bytes[start + 4..start + 4 + length];
    let built = pack(&exhibits(vec![load("q.png", &bytes)]));
    assert!(
        built
            .bytes()
            .windows(pixels.len())
            .any(|part| part == pixels)
    );
}

#[test]
fn a_long_screenshot_becomes_sheets_that_can_be_read() {
    // Bands of 100 pixels, each of its own grey, so that every sheet can be told.
    let long = RgbImage::from_fn(400, 8_000, |_, y| {
        Rgb([u8::try_from(y / 100 * 3).unwrap(); 3])
    });
    let loaded = load("长截图.png", &encoded(long, ImageFormat::Png));
    let sheets = loaded.pages().len();
    assert!((9..=10).contains(&sheets), "{sheets}");
    let built = pack(&[exhibit(1, "微信聊天记录", vec![loaded])]);
    let mut last = 0;
    for page in 0..sheets {
        let seen = Seen::page(&built.pdf(), 3 + page);
        seen.is_stamped();
        let [shade, ..] = seen.at(297.0, 60.0);
        assert!(
            page == 0 || shade > last,
            "sheet {page} begins with {shade} after {last}"
        );
        seen.shows(WHITE, 297.0, 20.0);
        last = shade;
    }
    let [end, ..] = Seen::page(&built.pdf(), 3).at(297.0, 790.0);
    let [again, ..] = Seen::page(&built.pdf(), 4).at(297.0, 52.0);
    assert!(again <= end, "nothing may fall between two sheets");
}
