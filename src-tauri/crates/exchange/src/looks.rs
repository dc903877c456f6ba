//! What the first bytes of a file tell.

use crate::failure::Looks;

/// What a file is, before anything in it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Zip,
    /// A compound file: an old .xls, a Word document, or a workbook with a password.
    Compound,
    /// Text that begins with a tag.
    Markup,
    Text,
    /// Something with no rows in it.
    Other(Looks),
}

/// Tells a file by its content.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    let begins = |magic: &[u8]| bytes.starts_with(magic);
    let at =
        |offset: usize, magic: &[u8]| bytes.get(offset..).is_some_and(|b| b.starts_with(magic));
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") || begins(b"PK\x07\x08") {
        return Kind::Zip;
    }
    if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Compound;
    }
    let looks = if begins(b"\xff\xd8\xff")
        || begins(b"\x89PNG")
        || begins(b"GIF8")
        || begins(b"BM") && bytes.len() > 26 && bytes[14..18] == [40, 0, 0, 0]
        || begins(b"II*\0")
        || begins(b"MM\0*")
        || begins(b"RIFF") && at(8, b"WEBP")
        || at(4, b"ftyphei")
        || at(4, b"ftypmif1")
        || at(4, b"ftypavif")
    {
        Some(Looks::Picture)
    } else if bytes
        .iter()
        .take(1024)
        .collect::<Vec<_>>()
        .windows(5)
        .any(|w| w.iter().copied().eq(b"%PDF-"))
    {
        Some(Looks::Pdf)
    } else if at(4, b"ftyp")
        || begins(b"ID3")
        || begins(b"OggS")
        || begins(b"fLaC")
        || begins(b"#!AMR")
        || begins(b"RIFF")
        || begins(b"\x1a\x45\xdf\xa3")
        || begins(b"\x02#!SILK")
    {
        Some(Looks::Recording)
    } else if begins(b"Rar!")
        || begins(b"7z\xbc\xaf\x27\x1c")
        || begins(b"\x1f\x8b")
        || begins(b"BZh")
        || begins(b"\xfd7zXZ")
        || at(257, b"ustar")
    {
        Some(Looks::OtherArchive)
    } else if begins(b"MZ") && bytes.contains(&0)
        || begins(b"\x7fELF")
        || begins(b"\xfe\xed\xfa")
        || begins(b"\xcf\xfa\xed\xfe")
        || begins(b"\xca\xfe\xba\xbe")
    {
        Some(Looks::Program)
    } else if begins(b"SQLite format 3\0") {
        Some(Looks::Database)
    } else {
        None
    };
    if let Some(looks) = looks {
        return Kind::Other(looks);
    }
    match first_sign(bytes) {
        Some(b'<') => Kind::Markup,
        _ => Kind::Text,
    }
}

/// The first character that is not a space, as far as it is ASCII, in UTF-8 or UTF-16.
fn first_sign(bytes: &[u8]) -> Option<u8> {
    bytes
        .iter()
        .take(512)
        .copied()
        .find(|b| !matches!(b, 0xef | 0xbb | 0xbf | 0xff | 0xfe | 0) && !b.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_what_is_in_them() {
        let other = |looks| Kind::Other(looks);
        for (bytes, is) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], other(Looks::Picture)),
            (b"\0\0\0\x18ftypheic\0\0\0\0", other(Looks::Picture)),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", other(Looks::Recording)),
            (b"%PDF-1.7\n", other(Looks::Pdf)),
            (b"MZ\x90\0\x03\0", other(Looks::Program)),
            (b"MZ,amount\n", Kind::Text),
            (b"BM1,100.00\n", Kind::Text),
            (b"PK\x03\x04", Kind::Zip),
            (b"\xef\xbb\xbf  <?xml version", Kind::Markup),
            (b"\xff\xfe<\0?\0", Kind::Markup),
            (b"Rar!\x1a\x07", other(Looks::OtherArchive)),
            ("日期,金额\n".as_bytes(), Kind::Text),
        ] {
            assert_eq!(kind(bytes), is, "{bytes:?}");
        }
    }
}
