//! What others send us and we hand them: bytes to rows that are understood.
//!
//! Start at [`read`]: it takes a file as it came (a tax-bureau list, an e-invoice, a bank statement,
//! somebody's own table) and answers with [`Understood`]: every row of the file, each with its cells
//! as written and with what it means, an invoice, money that moved, a balance, or why it was set aside.
//! A table nobody knows is first shown by [`propose`], and read once its columns are named in a
//! [`Mapping`].
//!
//! **Invariant:** pure. No disk, no clock, no network; the same bytes give the same rows.
//!
//! **Invariant:** what cannot be read surely is set aside with the cell named, never guessed and never
//! dropped; one bad row does not stop a file.
//!
//! **Invariant:** the file is recognised by what is in it, never by its name, and whatever is in it the
//! answer is rows or a [`ReadError`]: sizes are counted while unpacking, because headers lie.
//!
//! What goes the other way, tables and journals for other programs, is in [`handed`].
//!
//! To teach it another bank, copy one file of `formats/` and add it to the table in `formats.rs`.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod archive;
mod failure;
mod fence;
mod formats;
pub mod handed;
mod limits;
mod looks;
mod mapper;
mod mapping;
mod meaning;
mod out;
mod packed;
mod parcels;
mod read;
mod rows;
mod sheets;
mod table;
mod travel;
mod understood;
mod value;
pub mod wording;
mod xml;

pub use failure::{Limit, Looks, ReadError};
pub use limits::Limits;
pub use mapper::propose;
pub use mapping::{
    Column, DateOrder, Field, Mapping, Proposal, ProposedColumn, Shape, Target, Unit,
};
pub use meaning::{
    Aside, BalanceRow, Bucket, Direction, Flag, InvoiceRow, InvoiceStatus, ItemLine, Meaning,
    MoneyRow, PartyRow, Unreadable,
};
pub use parcels::{Counts, Parcels, Take};
pub use read::{read, read_each};
pub use travel::{Garbled, Packer};
pub use understood::{
    Cell, Format, Incoming, Note, Owner, Piece, Place, Progress, ReadPdf, Row, Stage, Tallies,
    Tally, Understood, Which,
};
