//! The courts' forms by elements (要素式起诉状、申请书; 法〔2025〕82号): every row, box and notice as
//! the form has it, with what is known filled in.
//!
//! The forms are data in `forms/cn/elements`, each with its source and how sure it is. Their fixed
//! words are printed as they stand. The layout is near the official one and not vouched for, so each
//! paper says that it is to be held against the form of the court.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::PrintError;
use crate::flow::{Block, FormRow, Side};
use crate::paper::Day;

/// Which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Complaint on a contract of sale (买卖合同纠纷).
    Sale,
    /// Complaint on a private loan (民间借贷纠纷).
    Loan,
    /// Complaint on the lease of a house (房屋租赁合同纠纷).
    Lease,
    /// Complaint on a construction contract (建设工程施工合同纠纷).
    Construction,
    /// Complaint on property management (物业服务合同纠纷).
    Property,
    /// Application for enforcement (强制执行申请书).
    Enforcement,
}

impl Kind {
    /// Every form.
    pub const ALL: [Self; 6] = [
        Self::Sale,
        Self::Loan,
        Self::Lease,
        Self::Construction,
        Self::Property,
        Self::Enforcement,
    ];
}

/// A form, as the court hands it out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Elements {
    /// Its title: `民事起诉状`.
    pub title: String,
    /// What stands under the title: `（买卖合同纠纷）`.
    pub subtitle: String,
    /// What the court tells who fills it in.
    pub notice: Vec<String>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// Where it is signed.
    closing: Closing,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Closing {
    signature: String,
    date: String,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Section {
    /// Its code.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What stands under the heading.
    #[serde(default)]
    pub notes: Vec<String>,
    /// A row in which all may be said in one go.
    pub free_text_row: Option<FreeText>,
    /// Its rows.
    pub rows: Vec<ElementRow>,
}

/// A row in which all may be said in one go.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FreeText {
    /// Its code.
    pub id: String,
}

/// A row of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ElementRow {
    /// Its code, once in a form.
    pub id: String,
    /// Its number, where the label does not hold it.
    pub no: Option<u8>,
    label: String,
    /// Its lines.
    pub lines: Vec<Vec<Token>>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Token {
    /// Fixed words.
    Text {
        /// The words.
        v: String,
    },
    /// Room for words.
    Blank {
        /// Its code, once in a row.
        id: String,
        /// What goes there.
        #[serde(rename = "type")]
        takes: Takes,
    },
    /// A box to tick.
    Check {
        /// The boxes of one group answer one question.
        group: String,
        /// Which answer it is.
        option: String,
        /// The answer's words.
        label: String,
    },
}

/// What goes into a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Takes {
    /// Words.
    Text,
    /// Many words.
    LongText,
    /// A day.
    Date,
    /// An amount.
    Money,
    /// A rate.
    Percent,
    /// A whole number.
    Int,
    /// A telephone number.
    Phone,
}

/// What is filled in: by `row.blank` the words, days as `2026-11-22` and amounts as `80000.00`; by
/// `row:group` the options ticked, divided by commas; by the code of a row for free text its words.
pub type Filled = BTreeMap<String, String>;

static FORMS: LazyLock<Vec<(Kind, Result<Elements, String>)>> = LazyLock::new(|| {
    let read = |kind| {
        (
            kind,
            serde_json::from_str(text(kind)).map_err(|e| e.to_string()),
        )
    };
    Kind::ALL.map(read).into()
});

fn text(kind: Kind) -> &'static str {
    match kind {
        Kind::Sale => include_str!("../forms/cn/elements/sale.json"),
        Kind::Loan => include_str!("../forms/cn/elements/loan.json"),
        Kind::Lease => include_str!("../forms/cn/elements/lease.json"),
        Kind::Construction => include_str!("../forms/cn/elements/construction.json"),
        Kind::Property => include_str!("../forms/cn/elements/property.json"),
        Kind::Enforcement => include_str!("../forms/cn/elements/enforcement.json"),
    }
}

impl ElementRow {
    /// Its label with its number: `1 给付价款（元）`.
    pub fn label(&self) -> String {
        match self.no {
            Some(no) => format!("{no} {}", self.label),
            None => self.label.clone(),
        }
    }
}

impl Elements {
    /// A form.
    ///
    /// # Errors
    /// Its data cannot be read, which only a fault in this crate causes.
    pub fn of(kind: Kind) -> Result<&'static Self, PrintError> {
        let found = FORMS.iter().find(|(each, _)| *each == kind);
        let fault = |why: &str| PrintError::Form {
            form: "elements",
            why: why.to_owned(),
        };
        match found {
            Some((_, Ok(form))) => Ok(form),
            Some((_, Err(why))) => Err(fault(why)),
            None => Err(fault("it is not listed")),
        }
    }

    /// The same form with rows again below themselves, as the form lets one do for several parties:
    /// a row `defendant_org` that is there three times has copies `defendant_org_2` and `…_3`.
    pub fn with_again(&self, times: &[(String, usize)]) -> Self {
        let mut form = self.clone();
        for section in &mut form.sections {
            let rows = std::mem::take(&mut section.rows);
            for row in rows {
                let times = times.iter().find(|(id, _)| *id == row.id);
                let copies = 2..=times.map_or(1, |(_, times)| *times);
                let copies: Vec<_> = copies
                    .map(|n| ElementRow {
                        id: format!("{}_{n}", row.id),
                        ..row.clone()
                    })
                    .collect();
                section.rows.push(row);
                section.rows.extend(copies);
            }
        }
        form
    }

    /// The form as blocks, signed by `signer` on a day.
    ///
    /// # Errors
    /// A day filled in is none.
    pub fn blocks(
        &self,
        filled: &Filled,
        signer: &str,
        dated: Day,
    ) -> Result<Vec<Block>, PrintError> {
        let middle = |text: String| Block::line(text, Side::Middle);
        let mut blocks = vec![Block::Title {
            text: self.title.clone(),
        }];
        if !self.subtitle.is_empty() {
            blocks.push(middle(self.subtitle.clone()));
        }
        let mut rows = vec![FormRow::whole(self.notice.clone())];
        for section in &self.sections {
            rows.push(FormRow::heading(
                section.title.clone(),
                section.notes.clone(),
            ));
            if let Some(free) = &section.free_text_row {
                let words = filled.get(&free.id).cloned().unwrap_or_default();
                rows.push(FormRow::whole(lines_of(&words)));
            }
            for row in &section.rows {
                let mut lines = Vec::new();
                for line in &row.lines {
                    lines.extend(lines_of(&set(row, line, filled)?));
                }
                rows.push(FormRow::labelled(row.label(), lines));
            }
        }
        blocks.push(Block::Form { rows });
        let closing = &self.closing;
        blocks.push(Block::line(
            format!("{}{signer}", closing.signature),
            Side::Right,
        ));
        let (year, month, day) = dated.parts();
        blocks.push(Block::line(
            format!("{}{year}年{month}月{day}日", closing.date),
            Side::Right,
        ));
        blocks.push(Block::Note {
            text: COMPARE.to_owned(),
        });
        Ok(blocks)
    }
}

/// What is said on every one of them.
pub const COMPARE: &str = "与受理法院现行表格核对";

/// Where nothing is filled in, there is room to write.
const ROOM: &str = "________";

fn lines_of(words: &str) -> Vec<String> {
    words.split('\n').map(str::to_owned).collect()
}

/// A line with what is filled in.
fn set(row: &ElementRow, line: &[Token], filled: &Filled) -> Result<String, PrintError> {
    let mut words = String::new();
    for (at, token) in line.iter().enumerate() {
        match token {
            Token::Text { v } => words.push_str(v),
            Token::Blank { id, takes } => {
                let said = filled.get(&format!("{}.{id}", row.id));
                match said.map(|said| said.trim()).filter(|said| !said.is_empty()) {
                    Some(said) => words.push_str(&shown(said, *takes)?),
                    // The rest of the line is room enough.
                    None if at + 1 == line.len() => {}
                    None => words.push_str(ROOM),
                }
            }
            Token::Check {
                group,
                option,
                label,
            } => {
                let said = filled.get(&format!("{}:{group}", row.id));
                let ticked = said.is_some_and(|said| said.split(',').any(|one| one == option));
                words.push_str(label);
                words.push(if ticked { '☑' } else { '☐' });
            }
        }
    }
    Ok(words)
}

fn shown(said: &str, takes: Takes) -> Result<String, PrintError> {
    Ok(match takes {
        Takes::Date => {
            let (year, month, day) = said.parse::<Day>()?.parts();
            format!("{year}年{month}月{day}日")
        }
        Takes::Money => grouped(said),
        Takes::Text | Takes::LongText | Takes::Percent | Takes::Int | Takes::Phone => {
            said.to_owned()
        }
    })
}

/// `80000.00` as `80,000.00`; what is no plain amount stays as it was written.
fn grouped(said: &str) -> String {
    let (whole, rest) = said.split_at(said.find('.').unwrap_or(said.len()));
    if whole.is_empty() || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return said.to_owned();
    }
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_its_codes_are_its_own() {
        for kind in Kind::ALL {
            let form = Elements::of(kind).unwrap();
            let mut codes = Vec::new();
            for row in form.sections.iter().flat_map(|section| &section.rows) {
                assert!(!codes.contains(&row.id), "{kind:?}: {} twice", row.id);
                codes.push(row.id.clone());
            }
            assert!(codes.len() > 10, "{kind:?}");
        }
    }

    #[test]
    fn a_row_that_is_there_again_has_its_own_code_and_the_words_of_the_form() {
        let form = Elements::of(Kind::Sale).unwrap();
        let again = form.with_again(&[("defendant_org".into(), 3), ("agent".into(), 1)]);
        let ids: Vec<_> = again.sections[0].rows.iter().map(|row| &row.id).collect();
        let at = ids.iter().position(|id| *id == "defendant_org").unwrap();
        assert_eq!(ids[at + 1], "defendant_org_2");
        assert_eq!(ids[at + 2], "defendant_org_3");
        assert_eq!(ids.len(), form.sections[0].rows.len() + 2);
        let rows = &again.sections[0].rows;
        assert_eq!(rows[at].label(), rows[at + 2].label());
        assert_eq!(rows[at].lines, rows[at + 2].lines);
        assert_eq!(form.with_again(&[]), *form);
    }

    #[test]
    fn amounts_are_grouped_and_other_words_left() {
        for (said, shown) in [
            ("80000.00", "80,000.00"),
            ("1234567", "1,234,567"),
            ("999", "999"),
            ("12万", "12万"),
            ("", ""),
        ] {
            assert_eq!(grouped(said), shown);
        }
    }
}
