//! How the pages of a pack are called in a viewer.

use std::num::TryFromIntError;

use lopdf::{Dictionary, Object, dictionary as entries, text_string};

use crate::Number;

/// How a page behind the front is labelled in a viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Label {
    /// A page of evidence, by its number.
    Number(Number),
    /// A divider, by its exhibit.
    Divider(String),
    /// A page with nothing on it.
    Blank,
}

/// The front is numbered i, ii, iii and the evidence as on the stamps: 1, 2, 2-1, 3. A divider is called
/// by its exhibit, and an empty page not at all.
pub(crate) fn labels<'l>(
    front: usize,
    leaves: impl Iterator<Item = &'l Label>,
) -> Result<Vec<Object>, TryFromIntError> {
    let mut labels = vec![0.into(), entries! { "S" => "r" }.into()];
    let mut expected = None;
    for (index, label) in leaves.enumerate() {
        let goes_on = match label {
            Label::Number(number) => expected == Some(*number),
            Label::Divider(_) | Label::Blank => false,
        };
        if !goes_on {
            labels.push(i64::try_from(front + index)?.into());
            labels.push(run(label).into());
        }
        expected = match label {
            Label::Number(number) => Some(number.next()),
            Label::Divider(_) | Label::Blank => None,
        };
    }
    Ok(labels)
}

/// How labels go on from a page.
fn run(label: &Label) -> Dictionary {
    let number = match label {
        Label::Number(number) => number,
        Label::Divider(exhibit) => return entries! { "P" => text_string(exhibit) },
        Label::Blank => return entries! {},
    };
    let mut run = entries! { "S" => "D" };
    let first = match number.part {
        0 => number.whole,
        part => {
            run.set("P", text_string(&format!("{}-", number.whole)));
            part
        }
    };
    if first != 1 {
        run.set("St", i64::from(first));
    }
    run
}
