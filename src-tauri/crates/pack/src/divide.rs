//! Dividers (隔页) bound in before the exhibits: pages that are no evidence.

use lopdf::dictionary as entries;
use serde::{Deserialize, Serialize};

/// On how many sides of a sheet a pack will be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PrintedOn {
    /// On one.
    One,
    /// On both.
    Both,
}

/// Pages that divide the exhibits of a pack.
///
/// A divider proves nothing, so it has no stamp and counts towards no number: the page numbers of the
/// index stay what they are without dividers, what a court has can be built again with them, and a
/// page is cited alike from either. Bookmarks and links lead to the exhibit behind it.
#[derive(Debug, Clone, Copy)]
pub struct Dividers<'p> {
    /// A PDF with one page for each exhibit, in their order.
    pub pages: &'p [u8],
    /// How the pack will be printed. On both sides each divider is a sheet of its own: it begins on a
    /// front, where needed behind an empty page, and its back is empty, so that no page of evidence
    /// goes when the divider is taken out, and each exhibit begins on a front as well.
    pub sides: PrintedOn,
}

/// A page of A4 with nothing on it.
pub(crate) fn blank(tree: lopdf::ObjectId) -> lopdf::Object {
    let size = vec![0.into(), 0.into(), 595.28.into(), 841.89.into()];
    entries! {
        "Type" => "Page", "Parent" => tree, "MediaBox" => size, "Resources" => entries! {}
    }
    .into()
}

/// Whether the page behind so many others lies on the back of a sheet.
pub(crate) fn is_back(before: usize) -> bool {
    before % 2 == 1
}
