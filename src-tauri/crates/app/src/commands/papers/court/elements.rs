//! The courts' forms by elements (要素式), filled in from the case.
//!
//! What the book knows stands in its row; what it does not know is left empty for the owner, and no
//! box is ticked that nothing in the book answers.

mod guaranteed;
mod known;
mod parties;

use std::collections::BTreeMap;

use owed_print::elements::{ElementRow, Elements, Kind as Form, Section, Takes, Token};
use owed_print::flow::Flow;

use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::day;
use crate::failure::Failure;

/// Without these a court sends the form back: what is claimed, on what, with what proof, and
/// whether another court or an arbitration was agreed on (民事诉讼法 arts. 122, 124).
const REQUIRED: [&str; 16] = [
    "price.price_amount",
    "principal.pr_amount",
    "rent.rent_due",
    "works_price.wp_amount",
    "fee.fee_amount",
    "total.total_amount",
    "forum_clause:forum",
    "contract.contract",
    "evidence.evidence_list",
    "basis.basis_law",
    "instrument_body.issuing_body",
    "instrument_no.doc_no",
    "instrument_effective.effective_date",
    "operative_part.operative_part",
    "summary.summary",
    "money.req_principal",
];

/// What may be filled in on a form.
pub(in crate::commands::papers) fn fields(made: &Made<'_>, form: Form) -> Vec<Field> {
    let Ok(elements) = of_case(made, form) else {
        return Vec::new();
    };
    let mut known = known::of(made, form);
    let mut fields: Vec<_> = made.others_field().into_iter().collect();
    let marks = fields.len();
    for section in &elements.sections {
        if let Some(free) = &section.free_text_row {
            let said = section.notes.last().cloned().unwrap_or_default();
            let label = said.trim_matches(['（', '）']).to_owned();
            let mut field = Field::text(&free.id).of(Kind::Long);
            (field.label, field.part) = (Some(label), Some(section.title.clone()));
            fields.push(field);
        }
        for row in &section.rows {
            of_row(section, row, &mut fields);
        }
    }
    for field in &mut fields[marks..] {
        field.required = REQUIRED.contains(&field.code.as_str());
        field.value = known.remove(&field.code).unwrap_or_default();
    }
    fields
}

/// The form with a row for each who is sued.
fn of_case(made: &Made<'_>, form: Form) -> Result<Elements, Failure> {
    Ok(Elements::of(form)?.with_again(&parties::again(made, form)))
}

/// The fields of a row, each named by the words before it.
fn of_row(section: &Section, row: &ElementRow, fields: &mut Vec<Field>) {
    let first = fields.len();
    // A party has a part of its own, for it is filled in whole.
    let party = section.id == "parties";
    let part = if party {
        match row.id.rsplit_once('_') {
            // One of several such parties.
            Some((_, n)) if n.parse::<u8>().is_ok() => format!("{} {n}", row.label()),
            Some(_) | None => row.label(),
        }
    } else {
        section.title.clone()
    };
    for line in &row.lines {
        let mut before = String::new();
        for token in line {
            match token {
                Token::Text { v } => before.push_str(v),
                Token::Blank { id, takes } => {
                    let code = format!("{}.{id}", row.id);
                    let mut field = Field::text(code).of(kind(*takes));
                    field.label = Some(named(&before));
                    field.part = Some(part.clone());
                    fields.push(field);
                    before.clear();
                }
                Token::Check {
                    group,
                    option,
                    label,
                } => {
                    let code = format!("{}:{group}", row.id);
                    let choice = (option.clone(), Some(label.clone()));
                    let known = fields[first..].iter_mut().find(|field| field.code == code);
                    if let Some(field) = known {
                        field.choices.push(choice);
                    } else {
                        let mut field = Field::text(code).of(Kind::Many);
                        field.label = Some(named(&before));
                        field.part = Some(part.clone());
                        field.choices.push(choice);
                        fields.push(field);
                    }
                    before.clone_from(label);
                }
            }
        }
    }
    let several = fields.len() - first > 1;
    for field in &mut fields[first..] {
        if is_one(field) {
            field.kind = Kind::One;
        }
        let own = field.label.take().unwrap_or_default();
        field.label = Some(match (party, several, own.is_empty()) {
            (true, _, false) => own,
            (false, true, false) => format!("{}：{own}", row.label()),
            (_, _, true) | (false, false, false) => row.label(),
        });
    }
}

/// The last words before a blank, without the marks around them.
fn named(before: &str) -> String {
    let last = before.trim().rsplit("  ").next().unwrap_or_default();
    let marks = ['：', '，', '；', '、', '（', '）', ' ', '/'];
    let last = last.trim_matches(marks).trim_start_matches('止');
    last.trim_matches(marks).to_owned()
}

/// Whether only one of the boxes can be ticked.
fn is_one(field: &Field) -> bool {
    let groups = ["gender", "agent_power", "org_type", "cor", "gm", "cm", "km"];
    let group = field.code.rsplit(":").next().unwrap_or_default();
    let asks = |option: &str| field.choices.iter().any(|(code, _)| code == option);
    field.kind == Kind::Many && (asks("yes") || asks("no") || groups.contains(&group))
}

fn kind(takes: Takes) -> Kind {
    match takes {
        Takes::Text | Takes::Percent | Takes::Int | Takes::Phone => Kind::Text,
        Takes::LongText => Kind::Long,
        Takes::Date => Kind::Day,
        Takes::Money => Kind::Amount,
    }
}

impl Made<'_> {
    pub(in crate::commands::papers) fn elements(&self, form: Form) -> Result<Flow, Failure> {
        let elements = of_case(self, form)?;
        let signer = self.creditor().name;
        let blocks = elements.blocks(self.fields, &signer, day(self.today)?)?;
        Ok(Flow {
            lang: self.lang,
            stage: self.stage,
            title: elements.title.clone(),
            number: self.number.clone(),
            author: signer,
            blocks,
            provenance: self.provenance()?,
        })
    }
}

/// What the book knows of a form, by the code of its field.
type Known = BTreeMap<String, String>;

/// Notes what is known, and nothing where it is empty.
fn put(known: &mut Known, code: impl Into<String>, value: impl Into<String>) {
    let value = value.into();
    if !value.trim().is_empty() {
        known.insert(code.into(), value);
    }
}
