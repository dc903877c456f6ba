//! Pictures as pages: the file's own compressed pixels, turned upright by a matrix.

use std::io::{self, Read, Write};

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary as entries};

use crate::decoded::Frame;
use crate::exif::Orientation;
use crate::geometry::{PictureSheet, Shown, picture_matrix};
use crate::jpeg::JpegHead;
use crate::pdf::{Overlay, links};
use crate::pngs::{Colour, Pixels, PngHead};
use crate::sink::Sink;

/// Writes a JPEG as it is, byte for byte.
pub(crate) fn write_jpeg<W: Write>(
    sink: &mut Sink<W>,
    head: &JpegHead,
    size: u64,
    from: &mut dyn Read,
) -> io::Result<ObjectId> {
    let mut image = image(head.width, head.height, 8);
    let plain = match head.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };
    image.set(
        "ColorSpace",
        colours(sink, head.icc.as_deref(), i64::from(head.components), plain)?,
    );
    image.set("Filter", "DCTDecode");
    if head.components == 4 && head.adobe {
        image.set(
            "Decode",
            [1, 0, 1, 0, 1, 0, 1, 0]
                .into_iter()
                .map(Object::Integer)
                .collect::<Vec<_>>(),
        );
    }
    let id = sink.reserve()?;
    sink.stream(id, image, size, from)?;
    Ok(id)
}

/// Writes the compressed pixels of a PNG as they are.
pub(crate) fn write_png<W: Write>(
    sink: &mut Sink<W>,
    head: &PngHead,
    mask: Option<ObjectId>,
    from: &mut dyn Read,
) -> io::Result<ObjectId> {
    let mut image = image(head.width, head.height, i64::from(head.bits));
    let (in_file, space) = match &head.colour {
        Colour::Grey | Colour::WithAlpha => {
            (1, colours(sink, head.icc.as_deref(), 1, "DeviceGray")?)
        }
        Colour::Rgb => (3, colours(sink, head.icc.as_deref(), 3, "DeviceRGB")?),
        Colour::Indexed(palette) => {
            let base = colours(sink, head.icc.as_deref(), 3, "DeviceRGB")?;
            let last = i64::try_from(palette.len() / 3).map_err(io::Error::other)? - 1;
            let palette = Object::String(palette.clone(), StringFormat::Hexadecimal);
            (
                1,
                Object::Array(vec!["Indexed".into(), base, last.into(), palette]),
            )
        }
    };
    image.set("ColorSpace", space);
    image.set("Filter", "FlateDecode");
    // Predictor 15: each row says by itself how it was filtered, as in the PNG.
    image.set(
        "DecodeParms",
        entries! { "Predictor" => 15, "Colors" => in_file, "BitsPerComponent" => i64::from(head.bits), "Columns" => i64::from(head.width) },
    );
    if let Some(mask) = mask {
        image.set("SMask", mask);
    }
    let id = sink.reserve()?;
    sink.stream(id, image, head.pixels_len, &mut Pixels::of(from))?;
    Ok(id)
}

/// Writes a picture that was decoded, with its transparency.
pub(crate) fn write_frame<W: Write>(sink: &mut Sink<W>, frame: &Frame) -> io::Result<ObjectId> {
    let mask = match &frame.mask {
        Some(mask) => Some(write_packed(sink, mask, None)?),
        None => None,
    };
    write_packed(sink, &frame.colours, mask)
}

fn write_packed<W: Write>(
    sink: &mut Sink<W>,
    png: &[u8],
    mask: Option<ObjectId>,
) -> io::Result<ObjectId> {
    let head = PngHead::read(&mut &png[..])?.map_err(|why| io::Error::other(why.detail))?;
    write_png(sink, &head, mask, &mut &png[..])
}

fn image(width: u32, height: u32, bits: i64) -> Dictionary {
    entries! {
        "Type" => "XObject", "Subtype" => "Image",
        "Width" => i64::from(width), "Height" => i64::from(height), "BitsPerComponent" => bits
    }
}

fn colours<W: Write>(
    sink: &mut Sink<W>,
    icc: Option<&[u8]>,
    components: i64,
    plain: &str,
) -> io::Result<Object> {
    let Some(icc) = icc else {
        return Ok(plain.into());
    };
    let profile = sink.add_stream(entries! { "N" => components, "Alternate" => plain }, icc)?;
    Ok(Object::Array(vec!["ICCBased".into(), profile.into()]))
}

/// Writes the page of a picture, or of a part of one, as an object that was promised.
pub(crate) fn write_sheet<W: Write>(
    sink: &mut Sink<W>,
    becomes: ObjectId,
    parent: ObjectId,
    (image, orientation): (ObjectId, Orientation),
    sheet: &PictureSheet,
    overlay: &Overlay,
) -> io::Result<()> {
    let upright = Shown {
        crop: sheet.page,
        rotate: 0,
        unit: 1.0,
    }
    .overlay();
    let writing = match overlay.read {
        Some(_) => "/Read Do ",
        None => "",
    };
    let drawing = format!(
        "q {} re W n {} cm /Picture Do Q q {} cm {writing}/Stamp Do Q",
        sheet.window.operands(),
        picture_matrix(orientation, &sheet.picture).operands(),
        upright.operands(),
    );
    let contents = sink.add_stream(Dictionary::new(), drawing.as_bytes())?;
    let mut forms = entries! { "Picture" => image, "Stamp" => overlay.form };
    if let Some(read) = overlay.read {
        forms.set("Read", read);
    }
    let mut page = entries! {
        "Type" => "Page", "Parent" => parent, "MediaBox" => sheet.page.object(), "Contents" => contents,
        "Resources" => entries! { "XObject" => forms }
    };
    let links = links(overlay, &upright);
    if !links.is_empty() {
        page.set("Annots", links);
    }
    sink.put(becomes, &Object::Dictionary(page))
}
