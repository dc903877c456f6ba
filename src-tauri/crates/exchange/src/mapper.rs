//! Tables nobody knows by name: a guess at their columns, to be shown and corrected.

pub(crate) mod guess;
mod propose;
mod words;

pub use propose::propose;

use crate::mapping::Shape;
use crate::table::RawRow;
use crate::value::words::key;

/// The fingerprint of a table by its header row.
pub(crate) fn shape_of(header: &RawRow) -> Shape {
    let mut shape = String::new();
    let mut next = 0;
    for (index, cell) in &header.cells {
        // An empty header counts, or columns would seem to have moved.
        for _ in next..*index {
            shape.push('|');
        }
        next = *index;
        shape.push_str(&key(&cell.text).replace('|', "/"));
    }
    Shape(shape)
}
