//! Reading other people's files in a program of its own.
//!
//! A parser that somebody else wrote may ask for more memory than there is, which ends a program and
//! cannot be caught, or never come back. So a file is read by a second process of this very program,
//! which may take only so much memory and time and can write nothing; what it understood comes back
//! over a pipe, row by row. When it dies, that one file is named and the others go on.
//!
//! Where no second process can be started the file is read here, within the limits on bytes, rows and
//! cells that hold in both places.

mod child;
pub(crate) mod draw;
mod follow;
mod wire;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{ExitCode, Stdio};
use std::sync::OnceLock;

use owed_book::Digest;
use owed_exchange::{
    Column, Incoming, Limits, Mapping, Packer, Parcels, Piece, Progress, Proposal,
};
use owed_exchange::{ReadError, Row, Target, Understood};
use serde::{Deserialize, Serialize};

use crate::commands::import::ColumnMapping;
use crate::commands::wire as codes;
use crate::failure::{Code, Failure};

/// The argument by which this program is told to be the reader of one file.
const ARGUMENT: &str = "--read-one-file";

/// The argument by which this program is told to draw the pages of one file.
const DRAW: &str = "--draw-pages";

/// The program that can be started as a reader, once its `main` said so.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Reads one file, or draws its pages, and gives the exit code, if this process was started for that.
///
/// Every `main` of ours calls this before anything else. One that does not, such as that of a test,
/// reads files in its own process.
pub fn reader_main() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let (first, second) = (arguments.next(), arguments.next());
    let asked =
        |argument: &str| second.is_none() && first.as_ref().is_some_and(|is| is == argument);
    if asked(ARGUMENT) {
        return Some(child::run());
    }
    if asked(DRAW) {
        return Some(draw::run());
    }
    // Still this program, should another version be put in its place meanwhile.
    let itself = PathBuf::from("/proc/self/exe");
    let program = if cfg!(target_os = "linux") && itself.exists() {
        Some(itself)
    } else {
        std::env::current_exe().ok()
    };
    if let Some(program) = program {
        let _ = PROGRAM.set(program);
    }
    None
}

/// Whether this is a program of ours and not, say, a test.
pub(crate) fn is_door() -> bool {
    PROGRAM.get().is_some()
}

/// One file to be read.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Asked {
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    pub(crate) password: Option<String>,
    /// Columns as the owner named them for tables of these shapes before.
    pub(crate) remembered: Vec<Mapping>,
    /// Columns as she names them now.
    pub(crate) columns: Option<ColumnMapping>,
    pub(crate) task: Task,
    pub(crate) caps: Caps,
}

/// What is wanted of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Task {
    /// Every row.
    Rows,
    /// Only its tables with a guess at their columns.
    Tables,
}

/// What came of it. Rows are handed over apart.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// The SHA-256 of the very bytes that were read.
    pub(crate) file: Digest,
    pub(crate) read: Result<Understood, Refusal>,
    /// The tables whose columns could be named, where that was asked or is needed.
    pub(crate) tables: Vec<Proposal>,
    /// The columns that were named, by their place.
    pub(crate) mapping: Option<Mapping>,
}

/// Why there are no rows.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Refusal {
    /// The file cannot be read.
    File(ReadError),
    /// The disk, or what the owner said of its columns.
    Other(Failure),
}

/// How much a reader may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Caps {
    /// MiB of memory beside the file itself.
    memory: u64,
    /// Seconds of work, and seconds without a sign of life.
    seconds: u64,
}

impl Caps {
    /// The usual ones, or those that `OWED_READER_MEMORY` (MiB) and `OWED_READER_SECONDS` name: for
    /// files beyond the usual on a machine that can take them.
    pub(crate) fn of_environment() -> Self {
        let number = |name: &str, usual: u64| {
            let said = std::env::var(name).ok().and_then(|text| text.parse().ok());
            said.filter(|number| *number > 0).unwrap_or(usual)
        };
        Caps {
            memory: number("OWED_READER_MEMORY", 1_024),
            seconds: number("OWED_READER_SECONDS", 120),
        }
    }
}

/// A file larger than this is not read into memory.
pub(crate) const LARGEST: u64 = 512 << 20;

/// More rows than any shop's year has; each is shown and kept with all its cells. What a reader may
/// send is bounded by this as well as what it may take.
fn limits() -> Limits {
    Limits {
        bytes: LARGEST,
        rows: 300_000,
        cells: 12_000_000,
        text: 512 << 20,
        ..Limits::default()
    }
}

type Watcher<'w> = dyn FnMut(Progress) -> ControlFlow<()> + 'w;

/// Reads a file, in another process where one can be started.
///
/// # Errors
/// When reading was stopped. What is wrong with the file is in the answer.
pub(crate) fn read(asked: &Asked, watch: &mut Watcher<'_>) -> Result<(Answer, Parcels), Failure> {
    if let Some(program) = PROGRAM.get()
        && let Some(child) = follow::start(program, ARGUMENT, Stdio::piped())
    {
        return follow::follow(child, asked, watch);
    }
    let (mut packer, mut rows) = (Packer::default(), Parcels::default());
    let mut close = |packer: &mut Packer| {
        let parcel = packer.close()?;
        parcel.map_or(Ok(()), |parcel| rows.add(parcel))
    };
    let mut whole = Ok(());
    let answer = answer(asked, watch, &mut |row| {
        packer.put(row);
        if packer.is_full() && whole.is_ok() {
            whole = close(&mut packer);
        }
    });
    whole
        .and_then(|()| close(&mut packer))
        .map_err(|why| Failure::new(Code::Internal, why.to_string()))?;
    stopped(&answer)?;
    Ok((answer, rows))
}

fn stopped(answer: &Answer) -> Result<(), Failure> {
    match &answer.read {
        Err(Refusal::File(ReadError::Cancelled)) => {
            Err(Failure::new(Code::Cancelled, "reading was stopped"))
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Reads a file, here.
fn answer(asked: &Asked, watch: &mut Watcher<'_>, each: &mut dyn FnMut(Row)) -> Answer {
    let mut answer = Answer {
        file: Digest::default(),
        read: Err(Refusal::File(ReadError::Empty)),
        tables: Vec::new(),
        mapping: None,
    };
    let bytes = match std::fs::read(&asked.path) {
        Ok(bytes) => bytes,
        Err(e) => {
            answer.read = Err(Refusal::Other(Failure::io(&asked.path, &e)));
            return answer;
        }
    };
    answer.file = Digest::of(&bytes);
    let plain = Incoming {
        password: asked.password.as_deref(),
        pdf: Some(pdf),
        ..Incoming::new(&asked.name, &bytes)
    };
    if asked.task == Task::Tables {
        match owed_exchange::propose(&plain) {
            Ok(tables) => answer.tables = tables,
            Err(e) => answer.read = Err(Refusal::File(e)),
        }
        return answer;
    }
    let mut mappings = Vec::new();
    if let Some(columns) = &asked.columns {
        match mapping_of(&plain, columns) {
            Ok(mapping) => {
                mappings.push(mapping.clone());
                answer.mapping = Some(mapping);
            }
            Err(refusal) => {
                answer.read = Err(refusal);
                return answer;
            }
        }
    }
    mappings.extend(asked.remembered.iter().cloned());
    let incoming = Incoming {
        mappings: &mappings,
        ..plain
    };
    let read = owed_exchange::read_each(&incoming, limits(), watch, each);
    if let Err(ReadError::UnknownLayout { .. }) = &read {
        // A table nobody knows: it is shown to be named. What cannot be shown either is refused above.
        answer.tables = owed_exchange::propose(&plain).unwrap_or_default();
    }
    answer.read = read.map_err(Refusal::File);
    answer
}

/// The columns the owner named, by their place in the table she was shown.
fn mapping_of(incoming: &Incoming<'_>, said: &ColumnMapping) -> Result<Mapping, Refusal> {
    let bad = |field, value: &str| Refusal::Other(Failure::bad_input(field, value));
    let tables = owed_exchange::propose(incoming).map_err(Refusal::File)?;
    let table = tables.into_iter().find(|table| table.sheet == said.sheet);
    let table = table.ok_or_else(|| bad("sheet", &said.sheet))?;
    let target = match said.rows.as_str() {
        "invoice" => Target::Invoices,
        "money" => Target::Money,
        "balance" => Target::Balances,
        other => return Err(bad("rows", other)),
    };
    let mut columns = Vec::new();
    for (field, heading) in &said.columns {
        let column = table
            .columns
            .iter()
            .find(|column| column.header == *heading);
        let column = column.ok_or_else(|| bad("columns", heading))?;
        let field = codes::of_code("columns", field).map_err(Refusal::Other)?;
        columns.push(Column {
            index: column.index,
            header: column.header.clone(),
            field,
        });
    }
    Ok(Mapping {
        target,
        columns,
        ..table.mapping
    })
}

/// Lends `exchange` the eyes of `pack`, which alone knows what a PDF is made of.
fn pdf(bytes: &[u8]) -> Option<Vec<Vec<Piece>>> {
    let pages = owed_pack::pdf_pieces(bytes, &[]).ok()?;
    let piece = |piece: owed_pack::Piece| Piece {
        x: piece.x,
        y: piece.y,
        text: piece.text,
    };
    let page = |page: Vec<owed_pack::Piece>| page.into_iter().map(piece).collect();
    Some(pages.into_iter().map(page).collect())
}

#[cfg(test)]
mod tests {
    use owed_exchange::{Flag, Format, InvoiceRow, Looks, Meaning, Take};

    use super::*;

    fn read_fixture(name: &str) -> Result<InvoiceRow, ReadError> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures");
        let asked = Asked {
            path: PathBuf::from(folder).join(name),
            name: name.to_owned(),
            password: None,
            remembered: Vec::new(),
            columns: None,
            task: Task::Rows,
            caps: Caps::of_environment(),
        };
        let (answer, rows) = read(&asked, &mut |_| ControlFlow::Continue(())).unwrap();
        match answer.read {
            Ok(understood) => assert_eq!(understood.format, Format::EInvoicePdf),
            Err(Refusal::File(e)) => return Err(e),
            Err(Refusal::Other(failure)) => panic!("{failure}"),
        }
        assert_eq!(rows.counts().rows, 1);
        let row = rows.rows(Take::Whole).next().unwrap();
        assert!(row.cells.len() > 8, "every line is kept as it stood");
        match row.meaning {
            Meaning::Invoice(invoice) => Ok(*invoice),
            other => panic!("{other:?}"),
        }
    }

    fn text(value: &Option<String>) -> &str {
        value.as_deref().unwrap_or("-")
    }

    #[test]
    fn an_invoice_is_read_from_the_words_on_its_page() {
        let invoice = read_fixture("import/e_invoice_pdf/数电票_合成.pdf").unwrap();
        assert_eq!(text(&invoice.number), "25002000000000000017");
        assert_eq!(invoice.issued.to_string(), "2025-03-10");
        assert_eq!(text(&invoice.buyer.name), "样例贸易(杭州)有限公司");
        assert_eq!(text(&invoice.buyer.id), "91000000MAXYN00028");
        assert_eq!(text(&invoice.seller.name), "合成精密机械(苏州)有限公司");
        assert_eq!(text(&invoice.seller.id), "91000000MAXYN00015");
        assert_eq!(invoice.total.to_string(), "80000.00");
        assert_eq!(invoice.net.unwrap().to_string(), "70796.46");
        assert_eq!(invoice.tax.unwrap().to_string(), "9203.54");
        assert_eq!(text(&invoice.kind_text), "电子发票(增值税专用发票)");
        assert_eq!(text(&invoice.contract), "HT-2025-007");
        assert_eq!((invoice.red, invoice.flags), (false, Vec::<Flag>::new()));
    }

    #[test]
    fn a_red_invoice_to_a_person_is_read_from_a_form_drawn_on_its_page() {
        let invoice = read_fixture("import/e_invoice_pdf/数电票_红字_个人购方_合成.pdf").unwrap();
        assert_eq!(text(&invoice.number), "25002000000000000090");
        assert_eq!(text(&invoice.buyer.name), "某某(个人)");
        assert_eq!(text(&invoice.buyer.id), "-");
        assert_eq!(text(&invoice.seller.id), "91000000MAXYN00015");
        assert_eq!(invoice.total.to_string(), "-4000.00");
        assert_eq!(text(&invoice.reverses), "25002000000000000074");
        assert_eq!((invoice.red, invoice.flags), (true, Vec::<Flag>::new()));
    }

    #[test]
    fn a_pdf_that_is_no_invoice_is_said_to_be_none() {
        assert_eq!(
            read_fixture("evidence/购销合同_HT-2025-007.pdf").map(|_| ()),
            Err(ReadError::Unsupported { looks: Looks::Pdf })
        );
    }
}
