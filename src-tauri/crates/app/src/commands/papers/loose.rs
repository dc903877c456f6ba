//! Sheets that are printed for use and not issued: they have no number and stand in no case.

use owed_print::flow::{Block, Flow};
use owed_print::{Lang, Provenance, Stage};

use super::Sheet;
use super::words::{day, moment};
use crate::desk::Desk;
use crate::failure::Failure;

/// A sheet to print.
pub(in crate::commands) struct Loose {
    pub(in crate::commands) lang: Lang,
    pub(in crate::commands) title: String,
    /// Whose it is; may be empty.
    pub(in crate::commands) author: String,
    pub(in crate::commands) blocks: Vec<Block>,
    /// A name for its file, not yet made safe.
    pub(in crate::commands) name: String,
}

impl Loose {
    /// Sets it, with the entry of the book and the law it rests on at its foot.
    pub(in crate::commands) fn print(self, desk: &Desk) -> Result<Sheet, Failure> {
        let law = desk.law()?;
        let flow = Flow {
            lang: self.lang,
            stage: Stage::Final,
            title: self.title,
            number: String::new(),
            author: self.author,
            blocks: self.blocks,
            provenance: Provenance {
                book_head: desk.read(|open| Ok(open.book.head.chain.to_string()))?,
                law_checked: day(law.checked())?,
                law_mark: law.mark().to_owned(),
            },
        };
        let paper = desk.engine()?.flow(&flow, moment(desk.clock.now())?)?;
        Ok(Sheet {
            file: desk.shown.draft(paper.pdf).to_string(),
            name: owed_pack::safe_name(&self.name),
        })
    }
}

/// The language of a sheet: Chinese where nothing is said.
pub(in crate::commands) fn lang(said: Option<&str>) -> Result<Lang, Failure> {
    match said {
        None | Some("zh") => Ok(Lang::Zh),
        Some("en") => Ok(Lang::En),
        Some(other) => Err(Failure::bad_input("lang", other)),
    }
}
