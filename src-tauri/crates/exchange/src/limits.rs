//! How much is read before a file is refused.

/// How much is read before a file is refused. The defaults are far above any real export and far
/// below what would trouble a small computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it came.
    pub bytes: u64,
    /// Bytes of everything inside once unpacked.
    pub unpacked: u64,
    /// Bytes of one piece of text: a cell, an element, a field. Excel itself stops at 32,767 characters.
    pub piece: u64,
    /// Cells, empty ones with a style counted too.
    pub cells: u64,
    /// Rows.
    pub rows: u64,
    /// Bytes of text in all cells together, counted where it is used: a workbook may store a long text
    /// once and point to it a million times.
    pub text: u64,
    /// Files inside a zip.
    pub files: u64,
    /// Zips inside zips, and elements inside elements of XML.
    pub depth: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            bytes: 512 << 20,
            unpacked: 1 << 30,
            piece: 1 << 20,
            cells: 40_000_000,
            rows: 3_000_000,
            text: 1 << 30,
            files: 5_000,
            depth: 64,
        }
    }
}
