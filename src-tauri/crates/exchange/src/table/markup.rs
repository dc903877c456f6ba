//! Tables in web pages and in the XML workbooks of 2003. Banks and accounting programs write both under
//! the name of an .xls.

use std::sync::Arc;

use super::{CellKind, EachRow, Go, RawCell, RawRow, Sheet};
use crate::failure::{Limit, Looks, ReadError};
use crate::limits::Gauge;

/// All rows of a page, its tables one below another.
pub(crate) struct Page {
    sheets: Vec<(Sheet, Vec<RawRow>)>,
}

/// A page of this size has more rows than any program writes into one.
const LARGEST: usize = 64 << 20;
/// Columns of a page that are kept.
const WIDEST: u32 = 1_024;

impl Page {
    pub(super) fn open(text: &str, gauge: &mut Gauge<'_>) -> Result<Self, ReadError> {
        if text.len() > LARGEST {
            return Err(ReadError::TooLarge {
                what: Limit::Bytes,
                allowed: LARGEST as u64,
            });
        }
        let mut builder = Builder::default();
        let mut rest = text;
        while let Some(start) = rest.find('<') {
            gauge.at((text.len() - rest.len()) as u64)?;
            builder.text(&rest[..start], gauge)?;
            rest = &rest[start..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            let Some(end) = rest.find('>') else { break };
            let tag = Tag::of(&rest[1..end]);
            rest = &rest[end + 1..];
            if matches!(tag.name.as_str(), "script" | "style") && !tag.closes {
                // What is in them is no text of the page.
                let close = format!("</{}", tag.name);
                rest = find_ignoring_case(rest, &close).map_or("", |at| &rest[at..]);
                continue;
            }
            builder.tag(&tag, gauge)?;
        }
        let sheets = builder.finish(gauge)?;
        if sheets.iter().all(|(_, rows)| rows.is_empty()) {
            return Err(ReadError::Unsupported {
                looks: Looks::WebPage,
            });
        }
        Ok(Page { sheets })
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }

    pub(super) fn rows(
        &self,
        sheet: usize,
        gauge: &mut Gauge<'_>,
        each: &mut EachRow<'_>,
    ) -> Result<(), ReadError> {
        let Some((_, rows)) = self.sheets.get(sheet) else {
            return Ok(());
        };
        let share = gauge.of() / (rows.len() as u64).max(1);
        for (done, row) in (1..).zip(rows) {
            gauge.at(share * done)?;
            if each(gauge, row.clone())? == Go::Enough {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// A tag, its name without prefix and in small letters.
struct Tag {
    name: String,
    closes: bool,
    attributes: String,
}

impl Tag {
    fn of(inner: &str) -> Self {
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let end = inner
            .find(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(end);
        let name = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        Tag {
            name,
            closes,
            attributes: attributes.to_ascii_lowercase(),
        }
    }

    /// The number of an attribute: `colspan="2"`, `ss:Index='3'`.
    fn number(&self, attribute: &str) -> Option<u32> {
        let (before, rest) = self.attributes.split_once(attribute)?;
        if before.ends_with(|c: char| c.is_alphanumeric()) {
            return None;
        }
        let rest = rest
            .trim_start()
            .strip_prefix('=')?
            .trim_start()
            .trim_start_matches(['"', '\'']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    }

    fn word(&self, attribute: &str) -> Option<&str> {
        let (_, rest) = self.attributes.split_once(attribute)?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next()
    }
}

#[derive(Default)]
struct Builder {
    sheets: Vec<(Sheet, Vec<RawRow>)>,
    rows: Vec<RawRow>,
    name: String,
    row: Option<RawRow>,
    next_row: u32,
    column: u32,
    cell: Option<OpenCell>,
    /// For each column the last row that a cell above reaches down to.
    taken: Vec<u32>,
}

struct OpenCell {
    text: String,
    is_number: bool,
    wide: u32,
}

impl Builder {
    fn text(&mut self, text: &str, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        let Some(cell) = &mut self.cell else {
            return Ok(());
        };
        if (cell.text.len() + text.len()) as u64 > gauge.limits.piece {
            return Err(ReadError::TooLarge {
                what: Limit::Piece,
                allowed: gauge.limits.piece,
            });
        }
        cell.text.push_str(&plain(text));
        Ok(())
    }

    fn tag(&mut self, tag: &Tag, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        match (tag.name.as_str(), tag.closes) {
            ("worksheet", false) => {
                self.close_sheet(gauge)?;
                self.name = tag.word("name").unwrap_or_default().to_owned();
            }
            ("tr" | "row", false) => {
                self.close_row(gauge)?;
                self.next_row = match tag.number("index") {
                    Some(index) if index > self.next_row => index,
                    _ => self.next_row + 1,
                };
                self.row = Some(RawRow {
                    number: self.next_row,
                    ..RawRow::default()
                });
                self.column = 0;
            }
            ("tr" | "row" | "table", true) => self.close_row(gauge)?,
            ("td" | "th" | "cell", false) if self.row.is_some() => {
                self.close_cell(gauge)?;
                self.open_cell(tag);
            }
            ("td" | "th" | "cell", true) => self.close_cell(gauge)?,
            ("data", false) => {
                if let Some(cell) = &mut self.cell {
                    cell.is_number = tag.word("type") == Some("number");
                }
            }
            ("br", false) => self.text("\n", gauge)?,
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &Tag) {
        if let Some(index) = tag.number("index") {
            self.column = index.saturating_sub(1).max(self.column);
        }
        while self
            .taken
            .get(self.column as usize)
            .is_some_and(|row| *row >= self.next_row)
        {
            self.column += 1;
        }
        let across = tag.number("mergeacross").map(|more| more.saturating_add(1));
        let down = tag.number("mergedown").map(|more| more.saturating_add(1));
        let wide = across
            .or(tag.number("colspan"))
            .unwrap_or(1)
            .clamp(1, WIDEST);
        let high = down.or(tag.number("rowspan")).unwrap_or(1).min(65_536);
        if high > 1 && self.column < WIDEST {
            let last = self.next_row.saturating_add(high - 1);
            let end = self.column.saturating_add(wide).min(WIDEST) as usize;
            if self.taken.len() < end {
                self.taken.resize(end, 0);
            }
            self.taken[self.column as usize..end].fill(last);
        }
        self.cell = Some(OpenCell {
            text: String::new(),
            is_number: false,
            wide,
        });
    }

    fn close_cell(&mut self, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else {
            return Ok(());
        };
        let text = cell.text.trim();
        if !text.is_empty() && self.column < WIDEST {
            gauge.cell(text.len())?;
            let kind = if cell.is_number {
                CellKind::Number
            } else {
                CellKind::Text
            };
            row.cells.push((
                self.column,
                RawCell {
                    text: text.to_owned(),
                    kind,
                },
            ));
        }
        self.column = self.column.saturating_add(cell.wide);
        Ok(())
    }

    fn close_row(&mut self, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        self.close_cell(gauge)?;
        let Some(row) = self.row.take() else {
            return Ok(());
        };
        if !row.cells.is_empty() {
            self.rows.push(row);
        }
        Ok(())
    }

    fn close_sheet(&mut self, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        self.close_row(gauge)?;
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            let name = Arc::from(std::mem::take(&mut self.name).as_str());
            self.sheets.push((
                Sheet {
                    name,
                    hidden: false,
                },
                rows,
            ));
        }
        self.taken.clear();
        self.next_row = 0;
        Ok(())
    }

    fn finish(mut self, gauge: &mut Gauge<'_>) -> Result<Vec<(Sheet, Vec<RawRow>)>, ReadError> {
        self.close_sheet(gauge)?;
        Ok(self.sheets)
    }
}

fn find_ignoring_case(text: &str, word: &str) -> Option<usize> {
    text.as_bytes()
        .windows(word.len())
        .position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Text with its references resolved; white space counts as one space, as on the page.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some(end) = rest.bytes().take(10).position(|b| b == b';') else {
            out.push('&');
            rest = &rest[1..];
            continue;
        };
        match reference(&rest[1..end]) {
            Some(c) => out.push(c),
            None => out.push_str(&rest[..=end]),
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    match name {
        "nbsp" => Some(' '),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "yen" => Some('¥'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::limits::Limits;

    fn rows(text: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let mut watch = |_| ControlFlow::Continue(());
        let mut gauge = Gauge::new(Limits::default(), text.len() as u64, &mut watch);
        let page = Page::open(text, &mut gauge).unwrap();
        let mut rows = Vec::new();
        page.rows(0, &mut gauge, &mut |_, row| {
            rows.push((
                row.number,
                row.cells
                    .into_iter()
                    .map(|(at, cell)| (at, cell.text))
                    .collect(),
            ));
            Ok(Go::On)
        })
        .unwrap();
        rows
    }

    fn cells(cells: &[(u32, &str)]) -> Vec<(u32, String)> {
        cells
            .iter()
            .map(|(at, text)| (*at, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_page_is_read_with_its_merged_cells() {
        let page = "<html><style>td{x:1}</style><table><tr><td rowspan=2>客户</td><td colspan='2'>账龄</td></tr>\
                    <tr><td>1-30天<td>60天&lt;以上</tr><!-- <tr><td>no</td></tr> --><tr><th>样例&nbsp;贸易</th>\
                    <td></td><td>1,000.00<br></td></tr></table>";
        assert_eq!(
            rows(page),
            [
                (1, cells(&[(0, "客户"), (1, "账龄")])),
                (2, cells(&[(1, "1-30天"), (2, "60天<以上")])),
                (3, cells(&[(0, "样例 贸易"), (2, "1,000.00")])),
            ]
        );
    }

    #[test]
    fn a_workbook_of_2003_is_read_with_its_gaps() {
        let book = "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
                    <Worksheet ss:Name=\"明细\"><Table><Row><Cell><Data ss:Type=\"String\">日期</Data></Cell>\
                    <Cell ss:Index=\"3\"><Data ss:Type=\"String\">金额</Data></Cell></Row>\
                    <Row ss:Index=\"5\"><Cell><Data ss:Type=\"String\">2025-06-30</Data></Cell>\
                    <Cell ss:Index=\"3\"><Data ss:Type=\"Number\">20000</Data></Cell></Row></Table></Worksheet></Workbook>";
        assert_eq!(
            rows(book),
            [
                (1, cells(&[(0, "日期"), (2, "金额")])),
                (5, cells(&[(0, "2025-06-30"), (2, "20000")])),
            ]
        );
    }
}
