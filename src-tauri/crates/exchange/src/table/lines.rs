//! The lines of a text table, each cut into cells.
//!
//! Done with the automaton under the `csv` crate and not with the crate itself, because a record must be
//! bounded: a quote that nobody closed would otherwise take in the rest of the file.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Broken;

/// Cells in one line; Excel has 16,384 columns.
const WIDEST: usize = 16_384;
/// What is kept of a line too long to be a row.
const STUMP: usize = 1_024;

/// The lines of a text table, each cut into cells.
pub(super) struct Lines<'b> {
    bytes: &'b [u8],
    pub(super) position: usize,
    number: u32,
    reader: Reader,
    delimiter: u8,
    longest: usize,
    /// The cells of the last line, one behind another, and where each ends.
    pub(super) out: Vec<u8>,
    pub(super) ends: Vec<usize>,
}

pub(super) struct Line {
    pub(super) number: u32,
    /// At least one.
    pub(super) cells: usize,
    pub(super) broken: Option<Broken>,
}

impl<'b> Lines<'b> {
    pub(super) fn new(bytes: &'b [u8], delimiter: u8, longest: u64) -> Self {
        let longest = usize::try_from(longest).unwrap_or(usize::MAX);
        Lines {
            bytes,
            position: 0,
            number: 1,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            longest,
            out: vec![0; 4096.min(longest)],
            ends: vec![0; 64],
        }
    }

    pub(super) fn next_line(&mut self) -> Option<Line> {
        while let Some(length) = line_end(&self.bytes[self.position..]) {
            self.position += length;
            self.number = self.number.saturating_add(1);
        }
        if self.position >= self.bytes.len() {
            return None;
        }
        let number = self.number;
        self.number = self.number.saturating_add(1);
        match self.record() {
            Some(cells) => Some(Line {
                number,
                cells,
                broken: None,
            }),
            None => Some(self.without_quotes(number)),
        }
    }

    /// Cuts the record at the position into cells and steps over its end. Nothing, and no step, if it
    /// is longer than allowed or ends inside a quote.
    fn record(&mut self) -> Option<usize> {
        self.reader.reset();
        let (mut read, mut written, mut cells) = (0, 0, 0);
        loop {
            let input = &self.bytes[self.position + read..];
            let (result, nin, nout, nend) =
                self.reader
                    .read_record(input, &mut self.out[written..], &mut self.ends[cells..]);
            read += nin;
            written += nout;
            cells += nend;
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
                ReadRecordResult::InputEmpty => {
                    // Once more with no input, which ends the last record.
                }
                ReadRecordResult::OutputFull if self.out.len() < self.longest => {
                    let longer = (self.out.len() * 2).min(self.longest);
                    self.out.resize(longer, 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < WIDEST => {
                    let longer = (self.ends.len() * 2).min(WIDEST);
                    self.ends.resize(longer, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => return None,
            }
        }
        let record = &self.bytes[self.position..self.position + read];
        let at_end = self.position + read == self.bytes.len();
        let body = record.trim_ascii_end();
        if at_end && body.contains(&b'\n') && !body.ends_with(b"\"") {
            // It ran over a line end to the end of the file, and no quote stands there to close it.
            return None;
        }
        self.position += read;
        if record.ends_with(b"\r") && self.bytes.get(self.position) == Some(&b'\n') {
            self.position += 1;
        }
        Some(cells.max(1))
    }

    /// Cuts one line at the position into cells, taking quotes as letters, so that a quote nobody
    /// closed costs one row and not the rest of the file.
    fn without_quotes(&mut self, number: u32) -> Line {
        let rest = &self.bytes[self.position..];
        let length = rest
            .iter()
            .position(|b| matches!(b, b'\n' | b'\r'))
            .unwrap_or(rest.len());
        let line = &rest[..length];
        self.position += length;
        self.position += line_end(&self.bytes[self.position..]).unwrap_or(0);
        self.out.clear();
        self.ends.clear();
        let broken = if line.len() > self.longest {
            self.out.extend_from_slice(&line[..STUMP.min(line.len())]);
            self.ends.push(self.out.len());
            Broken::TooLong
        } else {
            for cell in line.split(|b| *b == self.delimiter).take(WIDEST) {
                self.out.extend_from_slice(cell);
                self.ends.push(self.out.len());
            }
            if self.ends.len() < WIDEST {
                Broken::UnclosedQuote
            } else {
                Broken::TooLong
            }
        };
        let cells = self.ends.len();
        self.out
            .resize(self.out.len().max(4096.min(self.longest)), 0);
        self.ends.resize(cells.max(64), 0);
        Line {
            number,
            cells,
            broken: Some(broken),
        }
    }
}

/// The length of the line end at the start of the bytes, if there is one.
fn line_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\r', b'\n', ..] => Some(2),
        [b'\r' | b'\n', ..] => Some(1),
        _ => None,
    }
}
