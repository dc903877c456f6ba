//! A [`Flow`] as a Word file: the same words in the same order, to be edited.
//!
//! Word sets it with the fonts of the machine it is opened on. The PDF is the paper; this is for who
//! wants to change a sentence.

use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, Header, HeightRule, LineSpacing, NumPages, PageMargin,
    PageNum, Paragraph, Pic, Run as WordRun, RunFonts, SpecialIndentType, Table as WordTable,
    TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use crate::PrintError;
use crate::flow::{Block, BoxRow, Flow, FormRow, Run, Side, SquareCode, Table};
use crate::paper::{Lang, Moment, Stage};

/// Width of the type area in twentieths of a point: 156 mm, as in the letters.
const WIDTH: u32 = 8844;

/// Twentieths of a point in a millimetre, in hundredths.
const TWIPS: u32 = 5669;

/// Marks a row that is repeated on every page, until the XML says so.
const HEAD_HEIGHT: &str = r#"w:val="401""#;

/// Pixels of a square of the code, and its quiet border in squares.
const SQUARE: usize = 8;
const BORDER: usize = 4;

/// The paper as a Word file. The same paper at the same moment gives the same bytes.
pub(crate) fn write(flow: &Flow, when: Moment) -> Result<Vec<u8>, PrintError> {
    let mut setter = Setter {
        lang: flow.lang,
        paragraphs: 0,
    };
    let at = format!(
        "{}T{:02}:{:02}:{:02}Z",
        when.day, when.hour, when.minute, when.second
    );
    let mut docx = Docx::new()
        .created_at(&at)
        .updated_at(&at)
        .page_size(11906, 16838)
        .page_margin(
            PageMargin::new()
                .top(2098)
                .left(1587)
                .right(1474)
                .bottom(1701)
                .header(850)
                .footer(850),
        )
        .default_size(setter.size())
        .default_fonts(body_fonts())
        .footer(setter.footer(flow));
    if flow.stage == Stage::Draft {
        let mark = setter
            .paragraph()
            .align(AlignmentType::Right)
            .add_run(WordRun::new().add_text("草稿 DRAFT").bold());
        docx = docx.header(Header::new().add_paragraph(mark));
    }
    for (at, block) in flow.blocks.iter().enumerate() {
        docx = setter.block(docx, block, leads_to_signature(&flow.blocks[at..]))?;
    }
    let mut parts = docx.build();
    parts.document = with_repeated_heads(parts.document);
    let mut out = std::io::Cursor::new(Vec::new());
    parts
        .pack(&mut out)
        .map_err(|e| PrintError::Word(e.to_string()))?;
    Ok(out.into_inner())
}

/// Whether what stands first leads to a signature, with which it stays so that no page has that and
/// nothing else: up to five lines, the last of them at the right.
fn leads_to_signature(blocks: &[Block]) -> bool {
    let next = blocks.iter().skip(1).take(5);
    let mut lines = next.map_while(|block| match block {
        Block::Line { side, .. } => Some(*side),
        Block::Title { .. }
        | Block::Para { .. }
        | Block::Table(_)
        | Block::Boxes { .. }
        | Block::Form { .. }
        | Block::Note { .. }
        | Block::Code(_)
        | Block::Cut => None,
    });
    lines.any(|side| side == Side::Right)
}

/// Whether there is a code in it that no line can break: of a company, a person, an account.
fn has_code(text: &str) -> bool {
    let mut parts = text.split(|c: char| !c.is_ascii_alphanumeric());
    parts.any(|part| part.len() >= 15)
}

fn body_fonts() -> RunFonts {
    RunFonts::new()
        .ascii("Times New Roman")
        .hi_ansi("Times New Roman")
        .east_asia("宋体")
}

fn strong_fonts() -> RunFonts {
    body_fonts().east_asia("黑体")
}

/// The library knows no rows that are repeated; their height tells which they are.
fn with_repeated_heads(document: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(document.clone()) else {
        return document;
    };
    let mut out = String::with_capacity(text.len());
    for (at, row) in text.split("<w:trPr>").enumerate() {
        if at > 0 {
            out.push_str("<w:trPr>");
            let own = row.split("</w:trPr>").next().unwrap_or_default();
            if own.contains(HEAD_HEIGHT) {
                // After the height, as the order of the schema has it.
                let end = own.len();
                out.push_str(&row[..end]);
                out.push_str("<w:tblHeader/>");
                out.push_str(&row[end..]);
                continue;
            }
        }
        out.push_str(row);
    }
    out.into_bytes()
}

struct Setter {
    lang: Lang,
    paragraphs: u32,
}

impl Setter {
    /// In half points.
    fn size(&self) -> usize {
        match self.lang {
            Lang::Zh => 24,
            Lang::En => 21,
        }
    }

    /// A paragraph numbered by us: the library's own count runs on from paper to paper.
    fn paragraph(&mut self) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new()
            .id(format!("{:08X}", self.paragraphs))
            .line_spacing(LineSpacing::new().before(0).after(80))
    }

    fn words(&mut self, text: &str, strong: bool) -> Paragraph {
        self.paragraph().add_run(run(text, strong))
    }

    /// Eight points and narrow cells, with which an amount and an invoice number stay on one line of a table.
    fn small(&mut self, text: &str, strong: bool) -> Paragraph {
        self.paragraph()
            .line_spacing(LineSpacing::new().before(40).after(40))
            .add_run(run(text, strong).size(16))
    }

    fn block(&mut self, docx: Docx, block: &Block, leads: bool) -> Result<Docx, PrintError> {
        Ok(match block {
            Block::Title { text } => {
                let title = run(text, true).size(40);
                docx.add_paragraph(
                    self.paragraph()
                        .align(AlignmentType::Center)
                        .line_spacing(LineSpacing::new().before(0).after(200))
                        .add_run(title),
                )
            }
            Block::Line { text, side, strong } => {
                // A heading stays with what follows, and a signature is not torn apart.
                let together = leads || *strong || *side == Side::Right;
                let align = match side {
                    Side::Left => AlignmentType::Left,
                    Side::Middle => AlignmentType::Center,
                    Side::Right => AlignmentType::Right,
                };
                docx.add_paragraph(self.words(text, *strong).align(align).keep_next(together))
            }
            Block::Para { runs } => docx.add_paragraph(self.para(runs).keep_next(leads)),
            Block::Table(table) => docx
                .add_table(self.table(table))
                .add_paragraph(self.paragraph()),
            Block::Boxes { rows } => docx
                .add_table(self.boxes(rows))
                .add_paragraph(self.paragraph()),
            Block::Form { rows } => docx
                .add_table(self.form(rows, leads))
                .add_paragraph(self.paragraph().keep_next(leads)),
            Block::Note { text } => {
                docx.add_paragraph(self.paragraph().add_run(run(text, false).size(16)))
            }
            Block::Code(code) => docx.add_table(self.code(code)?),
            Block::Cut => {
                // A slip is signed and sent back by itself, so it has a page of its own.
                let cut = WordRun::new().add_break(BreakType::Page);
                docx.add_paragraph(self.paragraph().add_run(cut))
            }
        })
    }

    fn para(&mut self, runs: &[Run]) -> Paragraph {
        let mut para = self.paragraph();
        for each in runs {
            para = para.add_run(run(&each.text, each.strong));
        }
        // A code of eighteen signs is never broken; in a line that says who a party is, what stands
        // before it is not drawn apart to the full width.
        let letters: usize = runs.iter().map(|run| run.text.chars().count()).sum();
        let align = if letters < 130 && runs.iter().any(|run| has_code(&run.text)) {
            AlignmentType::Left
        } else {
            AlignmentType::Both
        };
        match self.lang {
            // Two characters in, as Chinese paragraphs are.
            Lang::Zh => para
                .indent(None, Some(SpecialIndentType::FirstLine(480)), None, None)
                .align(align),
            Lang::En => para.align(AlignmentType::Left),
        }
    }

    fn table(&mut self, table: &Table) -> WordTable {
        let widths: Vec<usize> = table
            .columns
            .iter()
            .map(|column| (WIDTH * u32::from(column.share) / 100) as usize)
            .collect();
        let mut rows = Vec::new();
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let words = self.small(&column.head, true).align(AlignmentType::Center);
            cell(words, *width)
        });
        let heads: Vec<_> = heads.collect();
        rows.push(
            TableRow::new(heads)
                .row_height(401.0)
                .height_rule(HeightRule::AtLeast)
                .cant_split(),
        );
        for row in &table.rows {
            let mut cells = Vec::new();
            for ((text, column), width) in row.cells.iter().zip(&table.columns).zip(&widths) {
                let align = if column.figures {
                    AlignmentType::Right
                } else {
                    AlignmentType::Left
                };
                cells.push(cell(self.small(text, row.strong).align(align), *width));
            }
            rows.push(TableRow::new(cells).cant_split());
        }
        WordTable::new(rows)
            .margins(TableCellMargins::new().margin(0, 45, 0, 45))
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
    }

    fn boxes(&mut self, rows: &[BoxRow]) -> WordTable {
        let (first, rest) = ((WIDTH * 30 / 100) as usize, (WIDTH * 70 / 100) as usize);
        let mut set = Vec::new();
        for row in rows {
            let text = self.words(&row.text, false).keep_next(true);
            let cells = match &row.label {
                Some(label) => vec![
                    cell(self.words(label, false).keep_next(true), first),
                    cell(text, rest),
                ],
                None => vec![cell(text, first + rest).grid_span(2)],
            };
            let height = u32::from(row.height) * TWIPS / 100;
            set.push(
                TableRow::new(cells)
                    .row_height(f32::from(u16::try_from(height).unwrap_or(u16::MAX)))
                    .height_rule(HeightRule::AtLeast)
                    .cant_split(),
            );
        }
        WordTable::new(set)
            .set_grid(vec![first, rest])
            .layout(TableLayoutType::Fixed)
    }

    fn form(&mut self, rows: &[FormRow], leads: bool) -> WordTable {
        let (first, rest) = ((WIDTH * 27 / 100) as usize, (WIDTH * 73 / 100) as usize);
        let mut set = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let keeps = leads && at + 1 == rows.len();
            let mut words = TableCell::new().vertical_align(VAlignType::Center);
            if row.head {
                let title = row.label.as_deref().unwrap_or_default();
                let title = self.paragraph().add_run(run(title, true).size(24));
                words = words.add_paragraph(title.align(AlignmentType::Center).keep_next(true));
            }
            for line in &row.lines {
                let line = self.paragraph().add_run(run(line, false).size(21));
                words = words.add_paragraph(if row.head {
                    line.align(AlignmentType::Center).keep_next(true)
                } else {
                    line.keep_next(keeps)
                });
            }
            if row.lines.is_empty() && !row.head {
                words = words.add_paragraph(self.paragraph().keep_next(keeps));
            }
            let cells = match &row.label {
                Some(label) if !row.head => {
                    let label = self.paragraph().add_run(run(label, false).size(21));
                    let label = label.keep_next(keeps);
                    vec![cell(label, first), words.width(rest, WidthType::Dxa)]
                }
                _ => vec![words.width(first + rest, WidthType::Dxa).grid_span(2)],
            };
            let set_row = TableRow::new(cells)
                .row_height(454.0)
                .height_rule(HeightRule::AtLeast);
            // As in the PDF: a row of a few lines is not torn apart.
            let letters: usize = row.lines.iter().map(|line| line.chars().count()).sum();
            set.push(if row.lines.len() < 14 && letters < 500 {
                set_row.cant_split()
            } else {
                set_row
            });
        }
        WordTable::new(set)
            .set_grid(vec![first, rest])
            .layout(TableLayoutType::Fixed)
    }

    fn code(&mut self, code: &SquareCode) -> Result<WordTable, PrintError> {
        let (first, rest) = ((WIDTH * 20 / 100) as usize, (WIDTH * 80 / 100) as usize);
        let mut picture = Pic::new_with_dimensions(picture(code)?, 96, 96);
        "rIdCode".clone_into(&mut picture.id);
        let picture = self.paragraph().add_run(WordRun::new().add_image(picture));
        let mut beside = TableCell::new()
            .width(rest, WidthType::Dxa)
            .vertical_align(VAlignType::Center);
        for line in code.caption() {
            beside = beside.add_paragraph(self.paragraph().add_run(run(line, false).size(18)));
        }
        let cells = vec![cell(picture, first), beside];
        Ok(
            WordTable::without_borders(vec![TableRow::new(cells).cant_split()])
                .set_grid(vec![first, rest])
                .layout(TableLayoutType::Fixed),
        )
    }

    fn footer(&mut self, flow: &Flow) -> Footer {
        let seal: String = flow.provenance.book_head.chars().take(12).collect();
        let [page, of, end, book] = match flow.lang {
            Lang::Zh => ["第 ", " 页　共 ", " 页", "账册摘要"],
            Lang::En => ["Page ", " of ", "", "Book digest"],
        };
        let small = |text: &str| run(text, false).size(18);
        let words = format!("{end}　{}　{book} {seal}", flow.number);
        let line = self
            .paragraph()
            .align(AlignmentType::Center)
            .add_run(small(page))
            .add_page_num(PageNum::new())
            .add_run(small(of))
            .add_num_pages(NumPages::new())
            .add_run(small(&words));
        Footer::new().add_paragraph(line)
    }
}

fn run(text: &str, strong: bool) -> WordRun {
    let run = WordRun::new().add_text(text);
    if strong {
        run.bold().fonts(strong_fonts())
    } else {
        run
    }
}

fn cell(words: Paragraph, width: usize) -> TableCell {
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
        .add_paragraph(words)
}

/// The code as a picture, with the quiet border that readers look for.
fn picture(code: &SquareCode) -> Result<Vec<u8>, PrintError> {
    let fault = |e: png::EncodingError| PrintError::Word(e.to_string());
    let squares = code.rows().len() + 2 * BORDER;
    let side = squares * SQUARE;
    let mut grey = vec![255; side * side];
    for (y, row) in code.rows().iter().enumerate() {
        for (x, _) in row
            .bytes()
            .enumerate()
            .filter(|(_, square)| *square == b'1')
        {
            let (left, top) = ((x + BORDER) * SQUARE, (y + BORDER) * SQUARE);
            for line in top..top + SQUARE {
                grey[line * side + left..line * side + left + SQUARE].fill(0);
            }
        }
    }
    let size = u32::try_from(side).map_err(|e| PrintError::Word(e.to_string()))?;
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, size, size);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(fault)?;
    writer.write_image_data(&grey).map_err(fault)?;
    writer.finish().map_err(fault)?;
    Ok(out)
}
