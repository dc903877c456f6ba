//! Text tables: comma, tab or semicolon between the cells, in UTF-8, GB18030 or UTF-16.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::lines::Lines;
use super::{CellKind, EachRow, Go, RawCell, RawRow};
use crate::failure::ReadError;
use crate::limits::Gauge;

/// An open text table. Its bytes are decoded cell by cell, so that a large file takes no second copy.
pub(crate) struct Table<'a> {
    bytes: Cow<'a, [u8]>,
    encoding: Encoding,
    delimiter: u8,
}

/// UTF-16 is turned into UTF-8 on opening; the other two are read as they are, which works because no
/// delimiter, quote or line end occurs inside a character of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Gb18030,
}

/// How much is looked at to tell encoding and delimiter.
const SAMPLE: usize = 64 << 10;

impl<'a> Table<'a> {
    pub(super) fn open(bytes: &'a [u8], gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        let bytes = plain_bytes(bytes, gauge)?;
        if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
            return Err(ReadError::Empty);
        }
        if !is_text(&bytes) {
            return Err(ReadError::NotText);
        }
        let encoding = encoding(&bytes);
        let delimiter = delimiter(&bytes[..bytes.len().min(SAMPLE)], gauge.limits.piece);
        Ok(Table {
            bytes,
            encoding,
            delimiter,
        })
    }

    pub(super) fn rows(
        &mut self,
        gauge: &mut Gauge<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), ReadError> {
        let mut lines = Lines::new(&self.bytes, self.delimiter, gauge.limits.piece);
        while let Some(line) = lines.next_line() {
            let mut row = RawRow {
                number: line.number,
                broken: line.broken,
                ..RawRow::default()
            };
            let mut start = 0;
            for (column, end) in (0..).zip(lines.ends[..line.cells].iter().copied()) {
                let (text, garbled) = decode(&lines.out[start..end], self.encoding);
                start = end;
                row.garbled |= garbled;
                let text = unwrapped(text);
                if !text.is_empty() {
                    gauge.cell(text.len())?;
                    row.cells.push((
                        column,
                        RawCell {
                            text,
                            kind: CellKind::Text,
                        },
                    ));
                }
            }
            if row
                .cells
                .iter()
                .all(|(_, cell)| cell.text.trim().is_empty())
            {
                continue;
            }
            gauge.at(lines.position as u64)?;
            if each(gauge, row)? == Go::Enough {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// Takes off a byte-order mark; turns UTF-16 into UTF-8.
fn plain_bytes<'a>(bytes: &'a [u8], gauge: &mut Gauge<'_>) -> Result<Cow<'a, [u8]>, ReadError> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(Cow::Borrowed(rest));
    }
    let wide = if bytes.starts_with(b"\xff\xfe") {
        Some(UTF_16LE)
    } else if bytes.starts_with(b"\xfe\xff") {
        Some(UTF_16BE)
    } else {
        // Without a mark: digits and commas leave a nought in every second byte and nowhere else.
        let sample = &bytes[..bytes.len().min(4096)];
        let noughts = |odd: usize| {
            sample
                .iter()
                .skip(odd)
                .step_by(2)
                .filter(|b| **b == 0)
                .count()
        };
        match (noughts(0), noughts(1)) {
            (0, odd) if odd * 10 > sample.len() => Some(UTF_16LE),
            (even, 0) if even * 10 > sample.len() => Some(UTF_16BE),
            _ => None,
        }
    };
    let Some(wide) = wide else {
        return Ok(Cow::Borrowed(bytes));
    };
    let text = wide.decode_with_bom_removal(bytes).0;
    gauge.unpacked(text.len() as u64)?;
    Ok(Cow::Owned(text.into_owned().into_bytes()))
}

fn is_text(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let odd = sample
        .iter()
        .filter(|b| **b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a | 0x1b))
        .count();
    odd * 50 <= sample.len()
}

fn encoding(bytes: &[u8]) -> Encoding {
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        // What came before the first fault tells: UTF-8 with Chinese in it is no accident.
        Err(error)
            if bytes[..error.valid_up_to()]
                .iter()
                .filter(|b| !b.is_ascii())
                .count()
                >= 6 =>
        {
            Encoding::Utf8
        }
        Err(_) => Encoding::Gb18030,
    }
}

/// Decodes a cell; answers whether some of it could not be. A file glued together from two encodings
/// is read cell by cell in whichever fits.
fn decode(bytes: &[u8], encoding: Encoding) -> (String, bool) {
    let utf8 = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
    let gb = |bytes: &[u8]| {
        GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(Cow::into_owned)
    };
    let whole = match encoding {
        Encoding::Utf8 => utf8(bytes).or_else(|| gb(bytes)),
        Encoding::Gb18030 => gb(bytes).or_else(|| utf8(bytes)),
    };
    match whole {
        Some(text) if text.contains('\0') => (text.replace('\0', ""), true),
        Some(text) => (text, false),
        None => {
            let text = match encoding {
                Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
                Encoding::Gb18030 => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
            };
            (text.replace('\0', ""), true)
        }
    }
}

/// Takes the text out of `="00123"`, the way some programs tell Excel to leave digits alone.
fn unwrapped(text: String) -> String {
    match text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
    {
        Some(inner) if !inner.contains('"') => inner.to_owned(),
        _ => text,
    }
}

/// The delimiter that cuts most lines into the same number of cells.
fn delimiter(sample: &[u8], longest: u64) -> u8 {
    let mut best = (0, b',');
    for candidate in [b',', b'\t', b';', b'|'] {
        let mut lines = Lines::new(sample, candidate, longest);
        let mut widths = std::collections::BTreeMap::new();
        while let Some(line) = lines.next_line() {
            *widths.entry(line.cells).or_insert(0) += 1;
        }
        let score = widths
            .iter()
            .map(|(cells, lines)| (cells - 1) * lines)
            .max()
            .unwrap_or(0);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::limits::Limits;
    use crate::table::Broken;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>, Option<Broken>)> {
        let mut watch = |_| ControlFlow::Continue(());
        let mut gauge = Gauge::new(Limits::default(), bytes.len() as u64, &mut watch);
        let mut table = Table::open(bytes, &mut gauge).unwrap();
        let mut rows = Vec::new();
        table
            .rows(&mut gauge, &mut |_, row| {
                rows.push((
                    row.number,
                    row.texts().map(str::to_owned).collect(),
                    row.broken,
                ));
                Ok(Go::On)
            })
            .unwrap();
        rows
    }

    fn plain(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        rows(bytes)
            .into_iter()
            .map(|(number, cells, _)| (number, cells))
            .collect()
    }

    fn strings(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|c| (*c).to_owned()).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_rows() {
        let text = "客户,金额\r\n\r\n合成（苏州）,\"1,234.50\"\r\n\"两\n行\",5\r\n末,6\r\n";
        let same = vec![
            (1, strings(&["客户", "金额"])),
            (3, strings(&["合成（苏州）", "1,234.50"])),
            (4, strings(&["两\n行", "5"])),
            (5, strings(&["末", "6"])),
        ];
        let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        let mut with_mark = b"\xff\xfe".to_vec();
        with_mark.extend(utf16(u16::to_le_bytes));
        let mut utf8_mark = b"\xef\xbb\xbf".to_vec();
        utf8_mark.extend(text.bytes());
        for bytes in [
            text.as_bytes().to_vec(),
            utf8_mark,
            GB18030.encode(text).0.into_owned(),
            with_mark,
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            text.replace("\r\n", "\n").into_bytes(),
            text.replace("\r\n", "\r").into_bytes(),
        ] {
            assert_eq!(plain(&bytes), same, "{:?}", &bytes[..8]);
        }
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_evenly() {
        for delimiter in [",", "\t", ";", "|"] {
            let text = [
                "说明，共2笔",
                "日期;名称;金额",
                "2025-06-30;a, b;5",
                "2025-07-01;c;6",
            ]
            .join("\n");
            let text = text.replace("a, b", "a b").replace(';', delimiter);
            let rows = plain(text.as_bytes());
            assert_eq!(
                rows[1].1,
                strings(&["日期", "名称", "金额"]),
                "{delimiter:?}"
            );
            assert_eq!(
                rows[3].1,
                strings(&["2025-07-01", "c", "6"]),
                "{delimiter:?}"
            );
        }
    }

    #[test]
    fn an_unclosed_quote_costs_one_row() {
        let rows = rows("a,b\n1,\"x\n2,y\n3,z\n".as_bytes());
        assert_eq!(
            rows[1],
            (2, strings(&["1", "\"x"]), Some(Broken::UnclosedQuote))
        );
        assert_eq!(rows[2], (3, strings(&["2", "y"]), None));
        assert_eq!(rows[3], (4, strings(&["3", "z"]), None));
        assert_eq!(rows.len(), 4);
    }

    #[test]
    fn a_line_too_long_costs_one_row() {
        let mut text = b"a,b\n1,\"".to_vec();
        text.extend(std::iter::repeat_n(b'x', 3 << 20));
        text.extend(b"\"\n2,y\n");
        let rows = rows(&text);
        assert_eq!(rows[1].2, Some(Broken::TooLong));
        assert_eq!(rows[2], (3, strings(&["2", "y"]), None));
    }

    #[test]
    fn text_marked_for_excel_loses_the_mark() {
        let rows = plain(b"=\"0012\"\t=\"a\"\t5.000\n=\"0013\"\t=\"b\"\t6\n");
        assert_eq!(rows[0].1, strings(&["0012", "a", "5.000"]));
    }
}
